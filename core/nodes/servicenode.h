// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agent/agentclient.h"
#include "core/iaas/virtualmachine.h"
#include "core/mysql/loginprober.h"

#include <QUuid>

#include <optional>

namespace msm {

class NodeList;

/// What runs on a node beside MySQL (the original's `function`).
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
    PoweredOff,   ///< powered off, stopped, suspended or undeployed: by whom, nobody knows
    Failed,       ///< the cloud reports a failure, or its creation failed half-way
    Deleting,     ///< a delete is under way
    Missing,      ///< registered or known before, and the cloud has it no more, or did not list it
    Unregistered, ///< carries our label, is not registered yet
    Cancelled,    ///< a person cancelled its creation; it is not taken over
    Unknown,      ///< the cloud cannot tell, or what it says cannot be read
};

/// Where those who tell of a node contradict each other. Neither is taken for the right one.
enum class Contradiction {
    LoginRefused,    ///< the agent says that MySQL runs, and MySQL itself takes no logins
    AnswersWhileOff, ///< the cloud says that the machine is off, and its agent answers
};

/// "LOGIN_REFUSED", "ANSWERS_WHILE_OFF".
[[nodiscard]] QString contradictionName(Contradiction contradiction);

/// What the cloud said last of a node that it has no more.
enum class LossWord {
    Done,     ///< it has ended
    NoSuchVm, ///< there is none with its id: it was purged, or this database never knew it
    OtherVm,  ///< one with its id has ended, and carries neither its key nor its name
};

/// "DONE", "NO_SUCH_VM", "OTHER_VM".
[[nodiscard]] QString lossWordName(LossWord word);
/// NoSuchVm for a name that is none.
[[nodiscard]] LossWord lossWordFromName(QStringView name);

/// Of a node that somebody else has ended, and that no person has said anything about yet.
struct Loss {
    QDateTime since; ///< UTC, when it was noticed
    LossWord cloud = LossWord::NoSuchVm;
    QDateTime ended; ///< UTC, as the cloud says; invalid where it does not

    bool operator==(const Loss &) const = default;
};

/// One node as it stands now: cloud, agent and MySQL side by side. A value; the manager makes new ones.
struct NodeView {
    VmId id;
    QString name;
    NodeFunction function = NodeFunction::Agent;
    NodeState state = NodeState::Unknown;
    bool registered = false;
    QString address; ///< the one in use: where its agent answers, or is tried first
    VmState vmState; ///< nothing is told where the cloud does not list it
    AgentState agent = AgentState::NotAsked;
    AgentTrust agentTrust = AgentTrust::Plain; ///< of an agent that answers
    ServerState mysql = ServerState::Unknown;  ///< as its agent says
    std::optional<LoginWord> login{};          ///< as MySQL itself last answered; nothing when nobody did
    std::optional<Contradiction> contradiction{};
    quint16 mysqlPort = 0;
    std::optional<DiskRoom> disk{};           ///< that holds MySQL's data, as its agent says
    std::optional<Replication> replication{}; ///< as its agent says
    double cpu = 0;
    qint64 memoryMb = 0;
    QString owner;
    QString host;
    QStringList
        labels{}; ///< a person's own, sorted: see personalLabels(); none before the cloud has answered
    VmAddresses addresses;
    QDateTime startTime;        ///< UTC, start of the VM
    QDateTime agentSeen;        ///< UTC, last answer of the agent; invalid when never
    QDateTime mysqlSeen{};      ///< UTC, last answer of MySQL itself; invalid when never
    QString message;            ///< what the cloud or the agent complains about
    QUuid operation;            ///< the key on the VM; null when it has none
    bool simulated = false;     ///< the embedded cloud only plays its servers: see kSimulatedLabel
    bool isProtected = false;   ///< by a lock at the cloud, which then neither changes nor ends it
    bool unreadable = false;    ///< what the cloud says of it cannot be read: message says why
    bool failedHalfWay = false; ///< its creation failed half-way, and nobody has said what becomes of it
    std::optional<Loss> loss{}; ///< of a Missing one, once the cloud has confirmed that

    bool operator==(const NodeView &) const = default;
};

/// Where the address in use is written; nothing when the node has none, or it is none of those known.
[[nodiscard]] std::optional<AddressSource> addressSourceOf(const NodeView &node);

/// Whether it counts as running because it was ready once, and its agent has not been asked since.
[[nodiscard]] bool isUnconfirmed(const NodeView &node);

/// Why nothing that changes the node is sent to its agent, which answers; see objectionToChange(AgentTrust).
/// Nothing where it is, and where no agent answers.
[[nodiscard]] std::optional<Error> objectionToChange(const NodeView &node);

/// How many other servers replicate from this one and stay when `leaving` go, as the agents say: those that
/// are connected, but for replicas among `leaving` that name one of its addresses as their source.
[[nodiscard]] int stayingReplicas(const NodeView &node, const NodeList &leaving);

/// What the truths add up to. Pure; `vm` is empty when the cloud did not list the node.
[[nodiscard]] NodeState nodeStateOf(bool registered, NodeFunction function,
    const std::optional<VmPhase> &phase, AgentState agent, ServerState mysql);

} // namespace msm

Q_DECLARE_METATYPE(msm::NodeView)
