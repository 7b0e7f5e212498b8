// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agent/agenttrial.h"
#include "core/lifecycle/operationlist.h"
#include "core/manager/agentmonitor.h"
#include "core/manager/loginmonitor.h"
#include "core/nodes/missingnodes.h"
#include "core/nodes/nodelist.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <span>

/// What follows from the manager's knowledge: pure functions over values. Lists are by id ascending.
namespace msm {

/// The nodes as they stand, out of what is registered, listed, heard and under way, a part at a time: a list
/// of tens of thousands takes longer than a window may stand still. What is registered and listed is as it
/// was at the beginning. What is heard and under way is read with each part, and outlives the builder.
class NodeListBuilder final {
public:
    /// `before`: the list that was made last. Nodes that are as they were are shared with it.
    NodeListBuilder(const NodeList &before, const VmList &vms, const QMap<VmId, ServiceNode> &registered,
        const AgentMonitor &agents, const LoginMonitor &logins, const OperationList &operations,
        const QString &service, AddressPreference preference);
    Q_DISABLE_COPY_MOVE(NodeListBuilder)

    /// Adds up to so many nodes more. False: all are there.
    bool addSome(qsizetype count);
    /// Adds what is left.
    [[nodiscard]] NodeList takeAll();

private:
    void add(NodeView view, const VirtualMachine *vm, const ServiceNode *node);

    const NodeList m_before;
    const VmList m_vms;
    const QMap<VmId, ServiceNode> m_registered;
    const AgentMonitor &m_agents;
    const LoginMonitor &m_logins;
    const OperationList &m_operations;
    const QString m_service;
    const AddressPreference m_preference;
    VmList::const_iterator m_vm; ///< what comes next; both are sorted by id, and one pass merges them
    QMap<VmId, ServiceNode>::const_iterator m_node;
    qsizetype m_nextBefore = 0; ///< in m_before, where the next node may be
    NodeList m_nodes;
};

/// What is left in sight of a node that the cloud has no more and that is off the list.
[[nodiscard]] NodeView missingView(const MissingNode &missing);

/// VMs of which a look could not read what the cloud says, or whose service and key it could not read. They
/// may be the service's, so nothing is concluded that any of them would disprove.
struct UnreadableVms {
    QList<VmId> ids;            ///< ascending
    qsizetype unidentified = 0; ///< further ones, whose id could not be read either

    [[nodiscard]] qsizetype count() const { return ids.size() + unidentified; }
    bool operator==(const UnreadableVms &) const = default;
};

/// "17, 18", for texts.
[[nodiscard]] QString idList(const QList<VmId> &vms);

/// Creates that have failed half-way, and why, by the key on their VM.
using FailedCreates = QHash<QUuid, QString>;

/// Marks the nodes that such a create has left and that nothing is done about.
void markFailedHalfWay(NodeList &nodes, const FailedCreates &failedHalfWay, const OperationList &operations);

/// The nodes as an earlier run last saw them, with those that are registered and that it did not see.
[[nodiscard]] NodeList recalledNodes(const NodeList &known, const QMap<VmId, ServiceNode> &registered);

/// The VMs that are neither registered nor an operation's business nor among `decided`, which wait for a
/// person or have been decided on by one.
[[nodiscard]] VmList adoptableVms(const VmList &vms, const QMap<VmId, ServiceNode> &registered,
    const OperationList &operations, const QSet<VmId> &decided);

/// The agents to keep asking, by the addresses at which to try them.
struct AgentTargets {
    QHash<VmId, AgentTarget> all; ///< of registered nodes that have one and run, or are off
    QSet<VmId> off;               ///< those that are off
};
/// Adds those of some of the VMs.
void addAgentTargets(AgentTargets &targets, std::span<const VirtualMachine> vms,
    const QMap<VmId, ServiceNode> &registered, AddressPreference preference);

/// The servers to keep asking: of running, registered nodes but other managers, at the port that the agent
/// told.
using LoginTargets = QHash<VmId, LoginTarget>;
/// Adds those of some of the VMs.
void addLoginTargets(LoginTargets &targets, std::span<const VirtualMachine> vms,
    const QMap<VmId, ServiceNode> &registered, const AgentMonitor &agents, AddressPreference preference);

/// The VMs that carry the key of each operation of the service; more than one is a duplicate.
[[nodiscard]] QHash<QUuid, QList<VmId>> vmsByOperation(const VmList &vms, const QString &service);

/// Names that a new node must not have.
[[nodiscard]] QSet<QString> takenNames(const NodeList &nodes, const OperationList &operations);

/// How many nodes there will be when everything under way ends well: registered ones that stay, and those
/// that are being created.
[[nodiscard]] int wantedNodes(const QMap<VmId, ServiceNode> &registered, const OperationList &operations);

} // namespace msm
