// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/operationjournal.h"
#include "core/lifecycle/nodeoperation.h"
#include "core/lifecycle/nodepoller.h"
#include "core/lifecycle/operationparts.h"
#include "core/lifecycle/serveraction.h"

namespace msm {

/// Carries out an action on MySQL of one node: looks at the VM and its agent, has the agent do it where the
/// agent answered, and waits for what MySQL is to become. The request goes out once. After a lost answer, or
/// when the program ended before it heard one, MySQL is watched and the request is not repeated. Cancelling
/// lets a request that is under way finish and then stops the waiting. Errors: Conflict (the node is another
/// one or cannot take it), NotFound, VmFailed, Timeout, Storage, and those of AgentClient::change().
class ServerOperation final : public NodeOperation {
    Q_OBJECT
public:
    /// `entry`: as the journal has it; one with a call was sent by an earlier run.
    ServerOperation(const ServerAction &action, const OperationParts &parts, const JournalledOperation &entry,
        QObject *parent = nullptr);
    ~ServerOperation() override;

    [[nodiscard]] QUuid id() const override { return m_entry.id; }
    [[nodiscard]] OperationKind kind() const override { return m_action.kind; }
    [[nodiscard]] VmId vm() const override { return m_entry.vm; }
    [[nodiscard]] QString name() const override { return m_entry.name; }
    [[nodiscard]] Stage stage() const override { return m_action.at(m_stage); }
    [[nodiscard]] bool isSubmitting() const override { return m_stage < ServerStage::MySql; }
    void describe(OperationView & /*view*/) const override { }

protected:
    void doStart() override;
    void doCancel() override;

private:
    [[nodiscard]] bool onObservation(const NodeObservation &observed);
    void note(const NodeObservation &seen);
    [[nodiscard]] std::chrono::milliseconds held() const;
    void request(const QString &address);
    void onRequested(const Result<void> &answer);
    void enter(ServerStage stage);
    void limitStage();
    void onTooLong(std::chrono::milliseconds limit);
    void end(const std::optional<Error> &error);

    const ServerAction &m_action;
    OperationParts m_parts;
    JournalledOperation m_entry;
    ServerStage m_stage = ServerStage::Submitted;
    bool m_cancelled = false;
    std::optional<Error> m_doubt;
    ServerState m_server = ServerState::Unknown; ///< as last seen since the request
    std::chrono::milliseconds m_serverSince{};   ///< without a break; the scheduler's clock
    bool m_changed = false;                      ///< another state than `from` was seen since the request
    QString m_lastWord;
    Scheduler::TimerHandle m_deadline;
};

} // namespace msm
