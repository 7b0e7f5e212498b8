// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/manager/agentmonitor.h"
#include "core/manager/cancelledcreates.h"
#include "core/manager/inventory.h"
#include "core/manager/knownvms.h"
#include "core/manager/loginmonitor.h"
#include "core/manager/lostnodes.h"
#include "core/manager/manageroptions.h"
#include "core/manager/nodeviews.h"
#include "core/nodes/lastseenstore.h"

#include <QObject>

#include <functional>
#include <memory>
#include <span>

namespace msm {

class EventLog;
struct NodeObservation;

/// What is known of a service's nodes: the VMs as the cloud last showed them, what the agents last said, and
/// what an earlier run saw; and the list of nodes that this makes, as values. It decides nothing and asks
/// only agents and their servers. The list is made anew at most ten times a second. The manager owns it; what
/// it is given must outlive it.
class NodeBook final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        const IaaSClient &iaas;
        AgentClient &agent;
        LoginProber &prober;
        Configuration &configuration;
        EventLog &events;
        Scheduler &scheduler;
        const OperationList &operations;
        const FailedCreates &failedHalfWay; ///< creates that failed half-way
        const CancelledCreates &cancelled;
        const LostNodes &lost;
        LastSeenStore *lastKnown = nullptr; ///< kept for the next start; null: nothing is kept
    };

    NodeBook(const Parts &parts, const ManagerOptions &options, QObject *parent = nullptr);
    ~NodeBook() override;

    /// As of the last announcement, ascending by id.
    [[nodiscard]] const NodeList &nodes() const { return m_nodes; }
    [[nodiscard]] const NodeView *node(VmId id) const; ///< null: there is none
    [[nodiscard]] const KnownVms &vms() const { return m_vms; }
    /// The key of the operation that made this VM, as its label shows it; null when it has none.
    [[nodiscard]] QUuid keyOf(VmId id) const;
    [[nodiscard]] QHash<QUuid, QList<VmId>> vmsByKey() const;
    /// The VM with this key, also one that is not in the list of nodes yet; invalid where there is none.
    [[nodiscard]] VmId vmWith(const QUuid &key) const;
    [[nodiscard]] const AgentMonitor &agents() const { return m_agents; }
    [[nodiscard]] const LoginMonitor &logins() const { return m_logins; }
    /// What the last listing could not read.
    [[nodiscard]] const UnreadableVms &unreadable() const { return m_unreadable; }
    /// When the cloud last answered a listing, UTC, in this run or in an earlier one; invalid when it never
    /// did.
    [[nodiscard]] QDateTime lastAnswer() const;
    /// When it last told of this VM; the same, but for what a look left out.
    [[nodiscard]] QDateTime lastAnswer(VmId id) const;
    /// Whether it has in this run.
    [[nodiscard]] bool isLive() const { return m_lastAnswer.isValid(); }

    /// What an earlier run saw, until the cloud answers. Errors: Storage.
    Result<void> recall(LastSeenStore &view);
    /// The cloud has answered a listing, at that time. Answers whether the VMs are to be looked at: they
    /// changed, or `first`.
    bool takeListing(const InventoryResult &seen, const QDateTime &at, bool first);
    /// Ends a listing that was taken in or failed: shows what it changed, at least the ages.
    void endLook(bool changed);
    /// A VM was read, or its agent answered, for an operation.
    void observe(VmId id, const NodeObservation &seen);
    void record(VmId id, const Result<AgentAnswer> &answer, const QString &address);
    void put(const VirtualMachine &vm) { m_vms.put(vm); }
    /// This program has ended the VM.
    void remove(VmId id);
    void forgetAgent(VmId id);
    /// Derives anew which agents and servers are asked, after the VMs or the registered nodes have changed.
    void setTargets();

    /// Makes the list anew, soon or now.
    void announceSoon();
    void announce();
    /// Whether a word is still to come that may contradict another: what its server says of itself, what its
    /// agent says to that, or whether an agent answers on a machine that is off.
    [[nodiscard]] bool awaitsWord(VmId id) const;
    /// Asks no agent and no server any more.
    void stopAsking();
    /// Keeps what is seen for the next start; `store`: at once, down to the last second.
    void keep(bool store = false);
    /// For the end of the process: nothing is known any more, and the memory of it is not freed.
    void leaveMemoryToSystem();

Q_SIGNALS:
    void nodesChanged();
    void unreadableChanged();
    /// A server was asked, and nothing that is shown changed.
    void serverHeard();

private:
    /// More nodes are gone through in turns, between which the window has its own.
    static constexpr qsizetype kNodesAtOnce = 2000;
    static constexpr qsizetype kNodesPerTurn = 500;

    [[nodiscard]] std::unique_ptr<NodeListBuilder> builder() const;
    [[nodiscard]] NodeList finished(NodeList nodes) const;
    [[nodiscard]] bool showsRecalled() const;
    void beginList();
    void continueList();
    void show(const NodeList &nodes);
    void noteRead(const InventoryResult &seen, const QDateTime &at);
    void noteUnreadable(const InventoryResult &seen);
    [[nodiscard]] std::function<bool()> inParts(
        std::function<void(std::span<const VirtualMachine>)> take) const;
    void inTurns(QList<std::function<bool()>> steps);
    void showAges();
    void onAgentChanged(VmId id, AgentState before, AgentState now);
    void onServerHeard(VmId id);
    void onAnsweredAt(VmId id, const QString &address);
    void registerAddresses();

    Parts m_parts;
    QString m_service;
    AddressPreference m_addresses;
    KnownVms m_vms;
    bool m_asksServers;
    AgentMonitor m_agents;
    LoginMonitor m_logins;
    LastKnown m_recalled; ///< from an earlier run; without nodes once the cloud has answered
    QDateTime m_lastAnswer;
    QDateTime m_wholeAnswer;              ///< the last that told of every VM
    QHash<VmId, QDateTime> m_readSince{}; ///< VMs that were read since
    UnreadableVms m_unreadable;
    NodeList m_nodes;
    QSet<VmId> m_moved;  ///< nodes whose agents answered at another address than the registered one
    QList<VmId> m_heard; ///< agents that answered since the list was made
    bool m_dirty = false;
    Scheduler::TimerHandle m_announceTimer;
    std::unique_ptr<NodeListBuilder> m_building; ///< of the list that is being made
    Scheduler::TimerHandle m_targetsTimer;       ///< until those to ask are derived
};

} // namespace msm
