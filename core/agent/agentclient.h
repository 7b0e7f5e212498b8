// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QString>

namespace msm {

/// State of the MySQL server as its node agent reports it.
enum class ServerState { Unknown, Init, Starting, Running, Stopping, Stopped };

/// The agent's name for a state ("RUNNING"); empty for Unknown.
[[nodiscard]] QString serverStateName(ServerState state);
[[nodiscard]] ServerState serverStateFromName(const QString &name);

/// A well-formed answer of an agent: proof that the node is up, also when the agent reports an error.
struct AgentAnswer {
    ServerState server = ServerState::Unknown;
    quint16 mysqlPort = 0; ///< 0 when the agent did not say
    QString error;         ///< what the agent complains about; empty when all is well

    bool operator==(const AgentAnswer &) const = default;
};

/// Asks node agents. Calls are asynchronous (see Reply).
class AgentClient {
public:
    AgentClient() = default;
    virtual ~AgentClient() = default;
    Q_DISABLE_COPY_MOVE(AgentClient)

    /// The original's getserverstate. Errors mean "not up yet": Unreachable, Timeout, Tls, or Protocol for an
    /// answer that is not an agent's.
    virtual void getServerState(const QString &address, QObject *context, Reply<AgentAnswer> reply) = 0;
};

} // namespace msm
