// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agent/agenttrust.h"
#include "core/base/result.h"

#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QUuid>

#include <functional>

namespace msm {

/// State of the MySQL server as its node agent reports it.
enum class ServerState { Unknown, Init, Starting, Running, Stopping, Stopped };

/// The agent's name for a state ("RUNNING"); empty for Unknown.
[[nodiscard]] QString serverStateName(ServerState state);
[[nodiscard]] ServerState serverStateFromName(const QString &name);

/// The file system that holds a server's data.
struct DiskRoom {
    qint64 total = 0;    ///< bytes, more than 0
    int freePercent = 0; ///< 0 to 100, rounded down, so that a disk with nothing left has 0

    bool operator==(const DiskRoom &) const = default;
};

/// A server's part in replication.
struct Replication {
    int replicas = 0; ///< servers that replicate from it and are connected
    QString source{}; ///< "host:port" of the server that it replicates from; empty: none

    bool operator==(const Replication &) const = default;
};

/// What an agent says of its server. A well-formed answer proves that the node is up, also when it is an
/// error.
struct AgentAnswer {
    ServerState server = ServerState::Unknown;
    quint16 mysqlPort = 0; ///< 0 when the agent did not say
    QString error;         ///< what the agent complains about; empty when all is well
    AgentTrust trust = AgentTrust::Plain;
    std::optional<DiskRoom> disk{};           ///< nothing where the agent does not tell
    std::optional<Replication> replication{}; ///< the same

    bool operator==(const AgentAnswer &) const = default;
};

/// Who waits for an agent's answer: the order in which agents are asked when not all can be asked at once.
enum class AgentUrgency {
    Waited, ///< an operation waits for this node
    Survey, ///< many nodes are gone through once, and a person sees the outcome
    Round,  ///< the monitor's round, which never ends
};

/// One question to one agent.
struct AgentQuestion {
    QString address;
    /// Of the create that made the node: the agent's secret is derived from it. Null: the node has none.
    QUuid key{};
    AgentUrgency urgency = AgentUrgency::Waited;
    /// Called once when the request leaves, perhaps from within the call, but not once the context is gone.
    /// A caller that measures an agent's silence begins here: before that, the request waited in a queue.
    std::function<void()> sent{};
};

/// When an agent answers a change, and thus how long its answer is waited for.
enum class AgentAnswers {
    Begun, ///< as soon as the change has begun
    Done,  ///< once the change is done
};

/// A method of the agent that changes its MySQL server: create_server (starts a stopped server), stop_server,
/// restart_server and others (docs/decisions/0038-agent-protocol.md).
struct AgentChange {
    QString method;
    QJsonObject params{};
    AgentAnswers answers = AgentAnswers::Begun;
    QUuid key{};            ///< as AgentQuestion::key
    bool simulated = false; ///< the cloud says so of the node: see objectionToChange()
};

/// Asks node agents, and has them change something. Calls are asynchronous (see Reply).
class AgentClient {
public:
    AgentClient() = default;
    virtual ~AgentClient() = default;
    Q_DISABLE_COPY_MOVE(AgentClient)

    /// The original's getserverstate. Errors mean "not up yet": Unreachable, Timeout, Tls, or Protocol for an
    /// answer that is not an agent's.
    virtual void getServerState(
        const AgentQuestion &question, QObject *context, Reply<AgentAnswer> reply) = 0;
    /// Sent exactly once, and not at all to an agent to which there is an objectionToChange(). Errors:
    /// Rejected when the agent refuses, with its words as the detail; Unreachable, Timeout, Tls or Protocol
    /// otherwise. `maybeApplied` says that the outcome is open: the change was sent, and the agent may have
    /// carried it out. Conflict: another change of this node is under way, and nothing was sent.
    virtual void change(
        const QString &address, const AgentChange &change, QObject *context, Reply<void> reply) = 0;
};

} // namespace msm
