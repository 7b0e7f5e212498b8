// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agent/agentclient.h"
#include "core/iaas/virtualmachine.h"

#include <QUuid>

#include <optional>

namespace msm {

/// What runs on a node beside MySQL (the seed's `function`).
enum class NodeFunction {
    Agent,   ///< a node agent: the node is ready when it answers and MySQL runs
    Manager, ///< another manager: the node is ready when anything well-formed answers on the agent's port
    None,    ///< nothing: the node is ready when the VM runs and has an address
};

/// "agent", "manager", "none".
[[nodiscard]] QString functionName(NodeFunction function);
[[nodiscard]] std::optional<NodeFunction> functionFromName(QStringView name);

/// A registered service node: what the manager remembers across restarts.
struct ServiceNode {
    VmId id;
    QString name;
    NodeFunction function = NodeFunction::Agent;
    QString address; ///< at which its agent last answered
    AddressSource addressSource = AddressSource::Nic;
    quint16 mysqlPort = 3306;
    QUuid operation;        ///< the create that made it; null when it was adopted without a key
    QDateTime registeredAt; ///< UTC

    bool operator==(const ServiceNode &) const = default;
};

/// The addresses of a registered node's VM, with what was known of the registered one where a listing does
/// not say it: see withEarlier().
[[nodiscard]] VmAddresses addressesOf(const VirtualMachine &vm, const ServiceNode &node);

/// From now on the node is reached at `address`, which is one of `addresses` as a rule.
void reachAt(ServiceNode &node, const VmAddresses &addresses, const QString &address);

/// What an agent was last heard to be.
enum class AgentState {
    NotAsked, ///< not asked yet, or there is none to ask
    Silent,   ///< asked, and did not answer
    Answers,  ///< answered
};

/// The one word for a node, out of registration, cloud, agent and running operations.
enum class NodeState {
    Creating,     ///< a create is under way
    Running,      ///< all three truths say so
    Degraded,     ///< the VM runs, but agent or MySQL do not
    PoweredOff,   ///< stopped by somebody
    Failed,       ///< the cloud reports a failure, or its creation failed half-way
    Deleting,     ///< a delete is under way
    Missing,      ///< registered, but the cloud did not list it; not yet confirmed
    Unregistered, ///< carries our label, is not registered yet
    Unknown,      ///< the cloud cannot tell
};

/// One node as it stands now: cloud, agent and MySQL side by side. A value; the manager makes new ones.
struct NodeView {
    VmId id;
    QString name;
    NodeFunction function = NodeFunction::Agent;
    NodeState state = NodeState::Unknown;
    bool registered = false;
    QString address; ///< the one in use: where its agent answers, or is tried first
    int vmState = -1;
    int lcmState = 0;
    AgentState agent = AgentState::NotAsked;
    ServerState mysql = ServerState::Unknown;
    quint16 mysqlPort = 0;
    double cpu = 0;
    qint64 memoryMb = 0;
    QString owner;
    QString host;
    VmAddresses addresses;
    QDateTime startTime;    ///< UTC, start of the VM
    QDateTime agentSeen;    ///< UTC, last answer of the agent; invalid when never
    QString message;        ///< what the cloud or the agent complains about
    QUuid operation;        ///< the key on the VM; null when it has none
    bool undecided = false; ///< its creation failed half-way, and nobody has said what becomes of it

    bool operator==(const NodeView &) const = default;
};

/// Where the address in use is written; nothing when the node has none, or it is none of those known.
[[nodiscard]] std::optional<AddressSource> addressSourceOf(const NodeView &node);

/// Sorted by id, ascending.
using NodeList = QList<NodeView>;

/// What the truths add up to. Pure; `vm` is empty when the cloud did not list the node.
[[nodiscard]] NodeState nodeStateOf(bool registered, NodeFunction function,
    const std::optional<VmPhase> &phase, AgentState agent, ServerState mysql);

} // namespace msm

Q_DECLARE_METATYPE(msm::NodeView)
