// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/operationlist.h"
#include "core/manager/cloudwatch.h"
#include "core/manager/diagnosis.h"
#include "core/manager/discovery.h"
#include "core/manager/driftdesk.h"
#include "core/manager/managerstate.h"
#include "core/manager/nodeactions.h"
#include "core/manager/nodebook.h"
#include "core/manager/nodeoperations.h"

#include <QObject>

#include <memory>

namespace msm {

/// The manager of one service on one cloud (the original's MySQLServerManager): lists, creates and deletes
/// service nodes, waits until new ones are ready, keeps its configuration true to the cloud, and shows its
/// own state. Every answer of the cloud becomes a NodeList of values; signals say that there is a new one.
/// Signals are coalesced: a thousand operations make a few signals per second. Lives in one thread; the
/// composition root owns it and everything that it is given, which must outlive it.
class MySQLServerManager final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        IaaSClient &iaas;
        AgentClient &agent;
        LoginProber &prober;
        Configuration &configuration;
        EventLog &events;
        OperationJournal &journal;
        Scheduler &scheduler;
        LastSeenStore *lastKnown = nullptr; ///< kept for the next start; null: nothing is kept
    };
    using Options = ManagerOptions;

    MySQLServerManager(const Parts &parts, const Options &options, QObject *parent = nullptr);
    ~MySQLServerManager() override;

    [[nodiscard]] const Options &options() const { return m_options; }
    [[nodiscard]] ManagerState state() const { return m_state; }
    /// The original's getMySQLServerManagerState: one of the names in managerstate.h.
    [[nodiscard]] QString getMySQLServerManagerState() const { return managerStateName(m_state); }
    /// The VM that carries this key; invalid where none is known.
    [[nodiscard]] VmId vmWith(const QUuid &key) const { return m_book.vmWith(key); }
    /// Whether a word of a node is still to come that may contradict another: nodesChanged() or serverHeard()
    /// say when it has.
    [[nodiscard]] bool awaitsWord(VmId id) const { return m_book.awaitsWord(id); }
    /// Why the state is Error; nothing otherwise.
    [[nodiscard]] const std::optional<Error> &stateError() const { return m_stateError; }
    /// Why the cloud is away, as far as anybody who asks it has found out; what has not been sent waits for
    /// it. Nothing while it is there.
    [[nodiscard]] const std::optional<Error> &cloudAway() const { return m_presence.away(); }
    /// When the cloud last answered a listing, UTC, in this run or, after recall(), in an earlier one;
    /// invalid when it never did.
    [[nodiscard]] QDateTime lastRefresh() const { return m_book.lastAnswer(); }
    /// The same of one node: where there are very many, a look leaves some out.
    [[nodiscard]] QDateTime lastRefresh(VmId id) const { return m_book.lastAnswer(id); }
    [[nodiscard]] const NodeList &nodes() const { return m_book.nodes(); }
    /// Running operations and the last finished ones, oldest first.
    [[nodiscard]] QList<OperationView> operations() const { return m_operations.views(); }
    /// What diagnose() wants to know of a node, but for the VM in full; nothing when there is no such node,
    /// or before the cloud has answered or failed to.
    [[nodiscard]] std::optional<NodeKnowledge> knowledgeOf(VmId id) const;
    [[nodiscard]] int runningOperations() const { return m_operations.runningCount(); }
    /// The one that deals with this VM; null when none does.
    [[nodiscard]] QUuid runningOperation(VmId id) const { return m_operations.runningFor(id); }
    /// Names that a new node must not have: those of nodes, and of nodes to be. Those of `replaced` are free.
    [[nodiscard]] QSet<QString> takenNames(const QList<VmId> &replaced = {}) const
    {
        return m_nodeOperations.takenNames(replaced);
    }
    /// How many nodes are wanted (the original's dstate).
    [[nodiscard]] int desiredNodes() const { return m_wanted.count(); }
    /// How many there will be when everything under way ends well, without those that are missing.
    [[nodiscard]] int expectedNodes() const { return m_wanted.expected(); }
    /// Nodes that somebody else has ended, until a person has said something about them.
    [[nodiscard]] const QMap<VmId, MissingNode> &missingNodes() const { return m_lost.all(); }
    /// Whether the cloud is to be believed; while it is not, nothing is dropped from what is registered.
    [[nodiscard]] Doubt doubt() const { return m_lost.doubt(); }

    /// Before start(): nodes() is what was last seen in an earlier run, until the cloud has answered. Errors:
    /// Storage.
    Result<void> recall(LastSeenStore &view) { return m_book.recall(view); }
    /// INIT, STOPPED or ERROR → STARTING: signs in, lists, goes on with operations that an earlier run left
    /// unfinished, adopts nodes of the service that run already.
    /// Errors: Conflict in another state.
    Result<void> start();
    /// → EPILOGUE → STOPPED. What has not been sent is cancelled, what only waits is parked (the next start
    /// goes on with it), and a request that is under way gets a few seconds for its answer.
    Result<void> stop();
    /// For the end of the process, after stop(): nothing is known of VMs and nodes any more, and the memory
    /// of it is not freed. The system takes it back in one piece; one by one, the texts of 10,000 nodes take
    /// longer than writing them.
    void leaveMemoryToSystem() { m_book.leaveMemoryToSystem(); }
    /// The user asks: lists now instead of at the next tick, also while the cloud is being left alone.
    void refresh();
    /// The computer has slept, or is in another network: what is under way may hang on a connection that is
    /// dead, and everything that is known may be old.
    void listAgain();
    /// Whether this computer has no network. While it has none, nothing is asked and nothing counts as a
    /// failure; when it is back, the cloud is asked at once.
    void setOffline(bool offline);
    /// Whether somebody looks at the nodes. While nobody does and no operation runs, the cloud is listed six
    /// times more seldom.
    void setWatched(bool watched);
    /// From which the secrets of new nodes are derived from now on (ManagerOptions::nodeSecret).
    void setNodeSecret(const std::optional<NodeSecret> &secret)
    {
        m_options.nodeSecret = secret;
        m_operationParts.nodeSecret = secret;
    }

    /// The original's listServiceNodes: reads the cloud, drops registered nodes that the cloud no longer has
    /// (once it has confirmed that for each id), and answers all service nodes. Before start() the agents are
    /// not asked: that is the cloud's view alone.
    void listServiceNodes(QObject *context, Reply<NodeList> reply);
    /// Starts `count` creates. Answers the operations' ids in the order of the names at once. Errors:
    /// Rejected (pattern, count, template, context), Conflict (wrong state), Forbidden (read-only), Storage
    /// (the journal cannot take them; nothing was started).
    Result<QList<QUuid>> createServiceNodes(const CreateRequest &request)
    {
        return m_nodeOperations.create(request);
    }
    /// Starts a delete of each, all in one transaction of the journal. A create that still waits for such a
    /// node is cancelled first. A delete that runs already goes on in the harder way when `mode` is one, and
    /// answers its own id. Answers for each node, in their order, the operation or why there is none:
    /// NotFound (no such service node), Conflict (being deleted already, wrong state), Forbidden (read-only),
    /// Storage. Nothing is done for as long as `delay`: until then a cancel undoes it, and so does the end of
    /// the program.
    QList<Result<QUuid>> deleteServiceNodes(const QList<VmId> &ids, KillMode mode = KillMode::Terminate,
        std::chrono::milliseconds delay = std::chrono::milliseconds(0))
    {
        return m_nodeOperations.remove(ids, mode, delay);
    }
    /// The same of one node.
    Result<QUuid> deleteServiceNode(VmId id, KillMode mode = KillMode::Terminate)
    {
        return deleteServiceNodes({id}, mode).first();
    }
    /// Starts an operation of this kind on each node, all in one transaction of the journal. Answers for each
    /// node, in their order, the operation or why there is none: see actionRequest(); NotFound (no such
    /// service node), Forbidden (read-only), Conflict (wrong state), Storage.
    QList<Result<QUuid>> startOperations(
        OperationKind kind, const QList<VmId> &ids, const StartTerms &terms = {})
    {
        return m_actions.start(kind, ids, terms);
    }
    /// Waits for a node of the service that is not ready yet and registers it; for a node that an operation
    /// waits for already, that operation. Errors: NotFound, Conflict.
    Result<QUuid> waitForServiceNode(VmId id) { return m_nodeOperations.wait(id); }
    /// Lets a node that was made on hold go its way, and waits for it as waitForServiceNode() does; answers
    /// once the cloud has released it. Errors: as there, and the cloud's.
    void releaseServiceNode(VmId id, QObject *context, Reply<QUuid> reply)
    {
        m_nodeOperations.release(id, context, std::move(reply));
    }
    /// A node whose creation failed half-way stays as it is: it is no longer marked, and it is not taken over
    /// when it runs later (see DriftFix::Keep). Errors: NotFound (it is not such a node), Conflict, Forbidden
    /// (read-only), Storage.
    Result<void> clearFailedMark(VmId id) { return m_drift.clearFailedMark(id); }
    /// A person knows that these missing nodes are gone: they are neither registered nor missing any longer,
    /// and no more wanted. Possible in every state. Errors: NotFound (one of them is not missing; nothing was
    /// done), Forbidden (read-only), Storage.
    Result<void> acknowledgeNodes(const QList<VmId> &ids) { return m_drift.acknowledge(ids); }
    /// As many nodes are wanted as there are: acknowledges all that are missing. Errors: as there.
    Result<void> acceptPresentNodes() { return m_drift.acceptPresent(); }
    /// Compares what is registered with the cloud and the agents, on a reading of its own; changes nothing.
    /// Possible in every state. The caller starts and owns it; it must not run any more when the manager
    /// goes.
    [[nodiscard]] std::unique_ptr<Inspection> inspect() { return m_drift.inspect(); }
    /// Carries out one fix of a finding that inspect() gave, after reading its VM (and the others with its
    /// key) once more. Answers the operation that it began; null where everything is done already. Errors:
    /// Conflict (what was found is no longer true, or the wrong state), Forbidden (read-only), Storage, and
    /// those of the reading and of the verbs that it stands for. Keep, ReportAgain and Forget concern the
    /// manager's own list and are possible in every state.
    /// `mode` is how Remove ends the VM.
    void applyFix(const DriftFinding &finding, DriftFix fix, QObject *context, Reply<QUuid> reply,
        KillMode mode = KillMode::Terminate)
    {
        m_drift.applyFix(finding, fix, context, std::move(reply), mode);
    }
    /// Does not adopt these VMs in this run: somebody is about to decide on them.
    void excludeFromAdoption(const QList<VmId> &vms) { m_drift.excludeFromAdoption(vms); }
    /// VMs of which several carry one key, by that key, as the last look showed them. None of them is
    /// adopted: they wait for a person.
    [[nodiscard]] const QHash<QUuid, QList<VmId>> &duplicates() const { return m_drift.duplicates(); }
    /// What the last look could not read of the cloud.
    [[nodiscard]] const UnreadableVms &unreadable() const { return m_book.unreadable(); }
    /// Cancels a running operation. The VM of a create, now or when it turns up, is then deleted or left as
    /// `choice` says: an ordinary delete of a VM that carries the create's key. One that is left is not taken
    /// over, in a later run neither: it is NodeState::Cancelled until it is deleted, waited for or kept.
    /// Errors: NotFound, Storage (the journal cannot take it, and the operation goes on).
    Result<void> cancelOperation(const QUuid &id, CancelChoice choice = CancelChoice::Leave)
    {
        return m_nodeOperations.cancel(id, choice);
    }
    /// The operation, when it is running or among the last finished ones.
    [[nodiscard]] std::optional<OperationView> operation(const QUuid &id) const
    {
        return m_operations.find(id);
    }

Q_SIGNALS:
    void stateChanged();
    void cloudAwayChanged();
    void nodesChanged();
    void operationsChanged();
    void duplicatesChanged();
    void unreadableChanged();
    /// A server was asked whether it takes logins, and nothing that is shown changed.
    void serverHeard();
    /// Each operation once, when it has ended.
    void operationFinished(const QUuid &id);
    /// A listing ended; nothing when it went well.
    void refreshed(const std::optional<msm::Error> &error);

private:
    bool apply(ManagerEvent event);
    [[nodiscard]] std::optional<Error> refusal() const;

    void onLooked(const Result<InventoryResult> &result);
    void onLookFailed(const Error &error);
    void applyLook(const InventoryResult &seen);
    void dropGone(const InventoryResult &seen);
    void connected();
    void updateIdle();
    void onFound(const QList<ServiceNode> &nodes);
    void onBegan();
    void onEnded(const QUuid &operation);
    void drain();
    void finishStopping();
    void announceOperationsSoon();

    Parts m_parts;
    Options m_options;
    ManagerState m_state = ManagerState::Init;
    std::optional<Error> m_stateError;
    CloudPresence m_presence;
    NodePoller m_poller;
    OperationList m_operations;
    FailedCreates m_failedCreates; ///< creates that failed half-way, and why
    CancelledCreates m_cancelled;
    LostNodes m_lost;
    WantedNodes m_wanted;
    OperationParts m_operationParts;
    NodeBook m_book;
    NodeOperations m_nodeOperations;
    NodeActions m_actions;
    DriftDesk m_drift;
    Discovery m_discovery;
    CloudWatch m_watch;
    bool m_watched = true;
    bool m_mustResume = false; ///< started, and not yet gone on with what the journal holds
    Scheduler::TimerHandle m_stopLimit;
    Scheduler::TimerHandle m_operationsTimer; ///< until operationsChanged()
};

} // namespace msm
