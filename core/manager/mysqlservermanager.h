// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/eventlog.h"
#include "core/lifecycle/createnode.h"
#include "core/lifecycle/deletenode.h"
#include "core/lifecycle/nodepoller.h"
#include "core/manager/managerstate.h"
#include "core/nodes/configuration.h"
#include "core/nodes/servicenode.h"

#include <QMap>
#include <QObject>

#include <memory>

namespace msm {

class AgentMonitor;

enum class OperationKind { Create, Delete, Adopt };

/// One running or recent operation, as a value for whoever shows it.
struct OperationView {
    QUuid id;
    OperationKind kind = OperationKind::Create;
    VmId vm;      ///< invalid while a create has none yet
    QString name; ///< of the node
    Operation::State state = Operation::State::Idle;
    CreateStage createStage = CreateStage::Submitted; ///< of Create and Adopt
    DeleteStage deleteStage = DeleteStage::Checking;  ///< of Delete
    QDateTime startedAt;      ///< UTC
    QDateTime stageStartedAt; ///< UTC
    QDateTime finishedAt;     ///< UTC; invalid while it runs
    std::optional<Error> error;

    [[nodiscard]] bool isFinished() const { return finishedAt.isValid(); }
    bool operator==(const OperationView &) const = default;
};

/// What createServiceNodes() is asked for.
struct CreateRequest {
    int count = 1;
    QString namePattern = QStringLiteral("mysql-##"); ///< see expandNamePattern()
    TemplateId templateId;
    NodeFunction function = NodeFunction::Agent;
};

/// The manager of one service on one cloud (the seed's MySQLServerManager): lists, creates and deletes
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
        Configuration &configuration;
        EventLog &events;
        Scheduler &scheduler;
    };
    struct Options {
        QString service = QStringLiteral("mysql");
        std::chrono::milliseconds pollInterval {10000};
        ReadinessGate gate = ReadinessGate::MySqlRunning;
        StageTimeouts timeouts;
        bool readOnly = false; ///< refuses everything that changes the cloud
    };

    MySQLServerManager(const Parts &parts, const Options &options, QObject *parent = nullptr);
    ~MySQLServerManager() override;

    [[nodiscard]] const Options &options() const { return m_options; }
    [[nodiscard]] ManagerState state() const { return m_state; }
    /// The seed's getMySQLServerManagerState: one of the names in managerstate.h.
    [[nodiscard]] QString getMySQLServerManagerState() const { return managerStateName(m_state); }
    /// Why the state is Error; nothing otherwise.
    [[nodiscard]] const std::optional<Error> &stateError() const { return m_stateError; }
    /// When the cloud last answered a listing, UTC; invalid when it never did.
    [[nodiscard]] QDateTime lastRefresh() const { return m_lastRefresh; }
    [[nodiscard]] const NodeList &nodes() const { return m_nodes; }
    /// Running operations and the last finished ones, oldest first.
    [[nodiscard]] QList<OperationView> operations() const;
    [[nodiscard]] int runningOperations() const { return m_running; }
    /// How many nodes are wanted (the seed's dstate).
    [[nodiscard]] int desiredNodes() const;

    /// INIT, STOPPED or ERROR → STARTING: signs in, lists, adopts nodes of the service that run already.
    /// Errors: Conflict in another state.
    Result<void> start();
    /// Parks running operations (their VMs keep their keys and are found again at the next start) and ends
    /// in STOPPED.
    Result<void> stop();
    /// Lists now instead of at the next tick.
    void refresh();

    /// The seed's listServiceNodes: reads the cloud, drops registered nodes that the cloud no longer has
    /// (once it has confirmed that for each id), and answers all service nodes.
    void listServiceNodes(QObject *context, Reply<NodeList> reply);
    /// Starts `count` creates. Answers the operations' ids in the order of the names at once. Errors:
    /// Rejected (pattern, count, template), Conflict (wrong state), Forbidden (read-only).
    Result<QList<QUuid>> createServiceNodes(const CreateRequest &request);
    /// Starts a delete. Errors: NotFound (no such service node), Conflict (being deleted already, wrong
    /// state), Forbidden (read-only).
    Result<QUuid> deleteServiceNode(VmId id, KillMode mode = KillMode::Terminate);
    /// Waits for a node of the service that is not ready yet and registers it; for a node that an operation
    /// waits for already, that operation. Errors: NotFound, Conflict.
    Result<QUuid> waitForServiceNode(VmId id);
    /// Cancels a running operation. Errors: NotFound.
    Result<void> cancelOperation(const QUuid &id);
    /// The operation, when it is running or among the last finished ones.
    [[nodiscard]] std::optional<OperationView> operation(const QUuid &id) const;

Q_SIGNALS:
    void stateChanged();
    void nodesChanged();
    void operationsChanged();
    /// Each operation once, when it has ended.
    void operationFinished(const QUuid &id);
    /// A listing ended; nothing when it went well.
    void refreshed(const std::optional<msm::Error> &error);

private:
    struct Entry {
        std::unique_ptr<Operation> operation;
        OperationView view;
    };

    bool apply(ManagerEvent event);
    std::optional<Error> refusal() const;
    void connectToCloud();
    void discover();
    void scheduleRefresh();
    void onListed(const Result<VmList> &vms);
    void confirmMissing(const QList<VmId> &ids);
    void adopt(const QList<VirtualMachine> &candidates);
    void startOperation(OperationKind kind, const QUuid &id, const QString &name, VmId vm,
        std::unique_ptr<Operation> operation);
    void onOperationProgress(const QUuid &id);
    void onOperationFinished(const QUuid &id);
    void recordOutcome(const OperationView &view);
    void forgetOldOperations();
    void rebuildNodes();
    void announceSoon();

    Parts m_parts;
    Options m_options;
    ManagerState m_state = ManagerState::Init;
    std::optional<Error> m_stateError;
    NodePoller m_poller;
    std::unique_ptr<AgentMonitor> m_monitor;
    QMap<VmId, VirtualMachine> m_vms;
    NodeList m_nodes;
    QList<QUuid> m_order;
    QHash<QUuid, Entry> m_operations;
    QHash<VmId, QUuid> m_busy; ///< running operation by VM
    int m_running = 0;
    QDateTime m_lastRefresh;
    bool m_listing = false;
    bool m_nodesDirty = false;
    bool m_operationsDirty = false;
    Scheduler::TimerHandle m_refreshTimer;
    Scheduler::TimerHandle m_announceTimer;
};

} // namespace msm
