// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/requestoperation.h"
#include "core/lifecycle/serveraction.h"

namespace msm {

/// Carries out an action on MySQL of one node: looks at the VM and its agent, has the agent do it where the
/// agent answered, and waits for what MySQL is to become. The request goes out once. After a lost answer, or
/// when the program ended before it heard one, MySQL is watched and the request is not repeated. Cancelling
/// lets a request that is under way finish and then stops the waiting. Errors: Conflict (the node is another
/// one or cannot take it), NotFound, VmFailed, Timeout, Storage, and those of AgentClient::change().
class ServerOperation final : public RequestOperation {
    Q_OBJECT
public:
    /// `entry`: see RequestOperation.
    ServerOperation(const ServerAction &action, const OperationParts &parts, const JournalledOperation &entry,
        QObject *parent = nullptr);
    ~ServerOperation() override;

private:
    [[nodiscard]] RequestStep next(const NodeObservation &seen) override;
    void send(const NodeObservation &seen) override;
    [[nodiscard]] std::chrono::milliseconds grace() const override;
    [[nodiscard]] QString wordOn(const NodeObservation &seen) const override;

    void note(const NodeObservation &seen);
    [[nodiscard]] std::chrono::milliseconds held() const;

    const ServerAction &m_action;
    ServerState m_server = ServerState::Unknown; ///< as last seen since the request
    std::chrono::milliseconds m_serverSince{};   ///< without a break; the scheduler's clock
    bool m_simulated = false;                    ///< as the cloud last said of the node
    bool m_changed = false;                      ///< another state than `from` was seen since the request
};

} // namespace msm
