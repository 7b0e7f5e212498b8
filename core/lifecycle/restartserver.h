// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/operationjournal.h"
#include "core/lifecycle/nodeoperation.h"
#include "core/lifecycle/nodepoller.h"
#include "core/lifecycle/operationparts.h"

namespace msm {

/// Stages of a restart of MySQL, in their order.
enum class RestartStage {
    Submitted, ///< looking at the node once more before it is touched
    Requested, ///< the request is on its way to the agent
    MySql,     ///< waiting for MySQL to run again
    Restarted, ///< done
};

[[nodiscard]] const Ladder &ladderOf(RestartStage);

/// MySQL of a node is restarted by its agent.
extern const OperationTraits restartTraits;

/// What a step depends on beside the observation.
struct RestartTerms {
    /// MySQL must have run for so long before it counts.
    std::chrono::milliseconds settling{0};
    /// The answer that left open whether the agent took the request; nothing: the agent took it.
    std::optional<Error> doubt{};
    /// MySQL was seen in another state than RUNNING since the request: the agent carries it out.
    bool wentAway = false;
};

/// What to do after an observation.
struct RestartStep {
    RestartStage stage = RestartStage::Submitted;
    bool probeAgent = false;        ///< ask the agent at the VM's addresses
    bool requestRestart = false;    ///< have the agent restart MySQL
    std::optional<Error> failure{}; ///< the restart is over

    bool operator==(const RestartStep &) const = default;
};

/// Pure. Nothing is requested of a node that does not run, whose agent does not answer, or whose MySQL is not
/// RUNNING (Conflict, or why the agent did not answer). A request in doubt counts as carried out only if
/// MySQL was seen to go away; otherwise the doubt is the failure once MySQL has run for a while.
[[nodiscard]] RestartStep nextRestartStep(
    RestartStage stage, const NodeObservation &seen, const RestartTerms &terms);

/// Restarts MySQL on one node: looks at the VM and its agent, has the agent restart MySQL where it answered,
/// and waits until MySQL has run for the settling time. The request goes out once. After a lost answer, or
/// when the program ended before it heard one, MySQL is watched and the request is not repeated. Cancelling
/// lets a request that is under way finish and then stops the waiting. Errors: Conflict (the node is another
/// one or cannot be restarted), NotFound, VmFailed, Timeout, Storage, and those of AgentClient::change().
class RestartServer final : public NodeOperation {
    Q_OBJECT
public:
    /// `entry`: as the journal has it; one with a call was sent by an earlier run.
    RestartServer(const OperationParts &parts, const JournalledOperation &entry, QObject *parent = nullptr);
    ~RestartServer() override;

    [[nodiscard]] QUuid id() const override { return m_entry.id; }
    [[nodiscard]] OperationKind kind() const override { return restartTraits; }
    [[nodiscard]] VmId vm() const override { return m_entry.vm; }
    [[nodiscard]] QString name() const override { return m_entry.name; }
    [[nodiscard]] Stage stage() const override { return m_stage; }
    [[nodiscard]] bool isSubmitting() const override { return m_stage < RestartStage::MySql; }
    void describe(OperationView & /*view*/) const override { }

protected:
    void doStart() override;
    void doCancel() override;

private:
    [[nodiscard]] bool onObservation(const NodeObservation &observed);
    [[nodiscard]] std::optional<Error> objectionTo(const VirtualMachine &vm) const;
    [[nodiscard]] NodeObservation timed(NodeObservation seen);
    void request(const QString &address);
    void onRequested(const Result<void> &answer);
    void enter(RestartStage stage);
    void limitStage();
    void onTooLong(std::chrono::milliseconds limit);
    void end(const std::optional<Error> &error);

    OperationParts m_parts;
    JournalledOperation m_entry;
    RestartStage m_stage = RestartStage::Submitted;
    bool m_cancelled = false;
    std::optional<Error> m_doubt;
    bool m_wentAway = false;
    std::optional<std::chrono::milliseconds> m_runsSince; ///< MySQL, without a break; the scheduler's clock
    QString m_lastWord;
    Scheduler::TimerHandle m_deadline;
};

} // namespace msm
