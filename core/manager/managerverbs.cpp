// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// MySQLServerManager, what it is asked to do: the operations, from the request to their outcome.
#include "core/base/logging.h"
#include "core/iaas/contextvariable.h"
#include "core/manager/mysqlservermanager.h"
#include "core/nodes/namepattern.h"
#include "core/nodes/servicelabel.h"

#include <algorithm>

namespace msm {

namespace {

std::optional<Error> unreadableError(const VirtualMachine *vm)
{
    if (!vm || vm->isReadable())
        return std::nullopt;
    return Error{.kind = ErrorKind::Conflict,
        .detail = QStringLiteral("what the cloud says about VM %1 cannot be read (%2); it is left alone")
                      .arg(QString::number(vm->id.value), vm->unreadable)};
}

/// Where the answer leaves open whether it was released, the VM shows it; to ask again is harmless.
void release(IaaSClient &iaas, VmId id, int asks, QObject *context, const Reply<void> &reply)
{
    iaas.releaseInstance(id, context, [&iaas, id, asks, context, reply](const Result<void> &released) {
        if (released || !released.error().maybeApplied) {
            reply(released);
            return;
        }
        iaas.vmInfo(id, context,
            [&iaas, id, asks, context, reply, doubt = released](const Result<VirtualMachine> &vm) {
                if (vm && vm->phase() != VmPhase::Hold)
                    reply({});
                else if (vm && asks > 1)
                    release(iaas, id, asks - 1, context, reply);
                else
                    reply(doubt);
            });
    });
}

} // namespace

std::optional<Error> MySQLServerManager::refusal() const
{
    if (m_options.readOnly) {
        return Error{.kind = ErrorKind::Forbidden, .detail = QStringLiteral("this profile is read-only")};
    }
    if (m_state != ManagerState::Running && m_state != ManagerState::Adapting) {
        return Error{.kind = ErrorKind::Conflict,
            .detail = QStringLiteral("Service in wrong state: %1").arg(managerStateName(m_state))};
    }
    return std::nullopt;
}

void MySQLServerManager::resumeOperations()
{
    // What has ended in this process must have ended in the journal, or it would begin again. Until both can
    // be relied on, each look tries.
    if (!m_mustResume || !m_operations.storeProgress())
        return;
    auto unfinished = m_parts.journal.unfinished();
    if (!unfinished) {
        qCWarning(lcManager) << "unfinished operations cannot be read:" << unfinished.error().detail;
        return;
    }
    m_mustResume = false;
    // What runs is of this run: the connection was lost meanwhile, and nothing else.
    unfinished->removeIf(
        [this](const JournalledOperation &operation) { return m_operations.isRunning(operation.id); });
    const auto recoveries = recoveriesOf(*unfinished, vmsByOperation(m_vms.all(), m_options.service));
    QList<OperationProgress> closed;
    for (qsizetype i = 0; i < recoveries.size(); ++i) {
        const JournalledOperation &operation = unfinished->at(i);
        const Recovery &recovery = recoveries.at(i);
        if (recovery.create) {
            m_operations.add(std::make_unique<CreateNode>(createParts(), *recovery.create, recovery.vm),
                OperationList::Begun::Earlier);
        } else if (recovery.remove) {
            m_operations.add(makeDelete(*recovery.remove), OperationList::Begun::Earlier);
        } else {
            closed.append({.operation = operation.id,
                .stage = operation.stage,
                .vm = recovery.vm,
                .error = recovery.reason});
            if (!recovery.vm.isValid())
                m_cancelled.release(operation.id);
        }
        const bool goesOn = recovery.create || recovery.remove;
        m_parts.events.add(goesOn ? EventKind::OperationResumed : EventKind::OperationInterrupted,
            operation.vm, operation.name, recovery.reason);
    }
    if (const auto stored = m_parts.journal.record(closed); !stored)
        qCWarning(lcJournal) << "interrupted operations cannot be closed:" << stored.error().detail;
    constexpr int kKeptOperations = 10'000; // ended ones, for the history
    constexpr int kKeptEvents = 100'000;
    for (const auto &pruned : {m_parts.journal.prune(kKeptOperations), m_parts.events.prune(kKeptEvents)}) {
        if (!pruned)
            qCWarning(lcJournal) << "the journal cannot be pruned:" << pruned.error().detail;
    }
}

std::unique_ptr<DeleteNode> MySQLServerManager::makeDelete(const DeleteNodeRequest &request)
{
    return std::make_unique<DeleteNode>(DeleteNode::Parts{.iaas = m_parts.iaas,
                                            .poller = m_poller,
                                            .configuration = m_parts.configuration,
                                            .journal = m_parts.journal,
                                            .scheduler = m_parts.scheduler,
                                            .presence = m_presence,
                                            .endingTimeout = m_options.waiting.timeouts.ending},
        request);
}

CreateNode::Parts MySQLServerManager::createParts()
{
    return {.iaas = m_parts.iaas,
        .poller = m_poller,
        .configuration = m_parts.configuration,
        .journal = m_parts.journal,
        .scheduler = m_parts.scheduler,
        .presence = m_presence,
        .gate = m_options.waiting.gate,
        .timeouts = m_options.waiting.timeouts,
        .settling = m_options.waiting.settling,
        .addresses = m_options.waiting.addresses};
}

Result<QList<QUuid>> MySQLServerManager::createServiceNodes(const CreateRequest &request)
{
    if (const auto refused = refusal())
        return failure(*refused);
    const auto names = expandNamePattern(request.namePattern, request.count, takenNames(request.replaces));
    if (!names)
        return failure(names.error());
    if (const auto problem = problemOf(request))
        return failure(*problem);
    QList<VmId> replaced = request.replaces;
    replaced.removeIf([this](VmId id) { return !missingNodes().contains(id); });
    QList<CreateNodeRequest> nodes;
    QList<JournalledOperation> entries;
    for (const QString &name : *names) {
        nodes.append({.key = QUuid::createUuid(),
            .service = m_options.service,
            .name = name,
            .templateId = request.templateId,
            .function = request.function,
            .options = request.options});
        entries.append(journalled(nodes.last()));
    }
    if (const auto begun = m_parts.journal.begin(entries); !begun)
        return failure(begun.error());
    if (const auto settled = m_lost.settle(replaced); !settled)
        qCWarning(lcManager) << "what was replaced stays missing:" << settled.error().detail;
    QList<QUuid> ids;
    for (const CreateNodeRequest &node : std::as_const(nodes)) {
        m_parts.events.add(EventKind::CreateRequested, {}, node.name);
        m_operations.add(std::make_unique<CreateNode>(createParts(), node));
        ids.append(node.key);
    }
    wantWhatIsThere();
    apply(ManagerEvent::OperationStarted);
    announceSoon(true, true);
    return ids;
}

QSet<QString> MySQLServerManager::takenNames(const QList<VmId> &replaced) const
{
    NodeList nodes = m_nodes;
    nodes.removeIf([&replaced](const NodeView &node) { return node.loss && replaced.contains(node.id); });
    return msm::takenNames(nodes, m_operations);
}

std::optional<Error> MySQLServerManager::problemOf(const CreateRequest &request) const
{
    const auto rejected = [](const QString &detail) {
        return Error{.kind = ErrorKind::Rejected, .detail = detail};
    };
    if (const auto &machine = request.options.machine) {
        if (!machine->image.isValid() || !machine->network.isValid())
            return rejected(QStringLiteral("no image or no network was chosen"));
        if (!(machine->cpu > 0) || machine->memoryMb < 1)
            return rejected(QStringLiteral("CPU and memory must be more than 0"));
        if (machine->vcpu < 0)
            return rejected(QStringLiteral("the number of virtual CPUs must not be negative"));
    } else if (!request.templateId.isValid()) {
        return rejected(QStringLiteral("no template was chosen"));
    }
    const auto &context = request.options.context;
    for (auto it = context.cbegin(); it != context.cend(); ++it) {
        if (!isAttributeName(it.key()))
            return rejected(QStringLiteral("\"%1\" is no name for a context variable").arg(it.key()));
        if (const auto problem = checkAttributeValue(it.key(), it.value()))
            return problem;
    }
    return findContextConflict(context);
}

Result<QUuid> MySQLServerManager::deleteServiceNode(VmId id, KillMode mode)
{
    if (const auto refused = refusal())
        return failure(*refused);
    const VirtualMachine *vm = m_vms.find(id);
    const auto &registered = m_parts.configuration.getMySQLServiceNodes();
    if (!vm && !registered.contains(id)) {
        return failure(ErrorKind::NotFound,
            QStringLiteral("service %1 has no node %2").arg(m_options.service).arg(id.value));
    }
    if (const auto unread = unreadableError(vm))
        return failure(*unread);
    const QUuid running = m_operations.runningFor(id);
    if (!running.isNull() && m_operations.find(running)->kind == OperationKind::Delete)
        return hardenDelete(*m_operations.find(running), mode);
    const auto label = vm ? ServiceLabel::of(*vm, m_options.service) : std::nullopt;
    const DeleteNodeRequest request{.operation = QUuid::createUuid(),
        .vm = id,
        .name = vm ? vm->name : registered.value(id).name,
        .mode = mode,
        .expectedKey = label ? label->operation : QUuid()};
    return startDelete(request, EventKind::DeleteRequested).map([&request] { return request.operation; });
}

Result<void> MySQLServerManager::startDelete(const DeleteNodeRequest &request, EventKind why)
{
    if (const auto begun = m_parts.journal.begin({journalled(request)}); !begun)
        return begun;
    // Whoever deletes a node does not want to wait for it any longer, nor to get it when the delete fails.
    if (const QUuid running = m_operations.runningFor(request.vm); !running.isNull()) {
        if (const auto cancelled = cancelOperation(running); !cancelled)
            qCWarning(lcManager) << "a create goes on beside the delete:" << cancelled.error().detail;
    }
    m_parts.events.add(why, request.vm, request.name);
    m_operations.add(makeDelete(request));
    wantWhatIsThere();
    apply(ManagerEvent::OperationStarted);
    announceSoon(true, true);
    return {};
}

Result<QUuid> MySQLServerManager::hardenDelete(const OperationView &running, KillMode mode)
{
    if (mode <= running.killMode) {
        return failure(
            ErrorKind::Conflict, QStringLiteral("node %1 is being deleted already").arg(running.vm.value));
    }
    const DeleteNodeRequest request{
        .operation = running.id, .vm = running.vm, .name = running.name, .mode = mode};
    if (const auto changed = m_parts.journal.change(running.id, journalled(request).parameters); !changed)
        return failure(changed.error());
    (void)m_operations.escalate(running.id, mode);
    m_parts.events.add(EventKind::DeleteRequested, running.vm, running.name);
    return running.id;
}

Result<QUuid> MySQLServerManager::waitForServiceNode(VmId id)
{
    if (const auto refused = refusal())
        return failure(*refused);
    if (const QUuid running = m_operations.runningFor(id); !running.isNull()) {
        if (m_operations.find(running)->kind == OperationKind::Delete)
            return failure(ErrorKind::Conflict, QStringLiteral("node %1 is being deleted").arg(id.value));
        return running;
    }
    const VirtualMachine *vm = m_vms.find(id);
    if (!vm) {
        return failure(ErrorKind::NotFound,
            QStringLiteral("service %1 has no node %2").arg(m_options.service).arg(id.value));
    }
    if (const auto unread = unreadableError(vm))
        return failure(*unread);
    const auto label = ServiceLabel::of(*vm, m_options.service);
    const ServiceNode known = m_parts.configuration.getMySQLServiceNodes().value(id);
    const CreateNodeRequest node{.key = label ? label->operation : known.operation,
        .service = m_options.service,
        .name = vm->name,
        .function = label ? label->function : known.function,
        .adopts = true,
        .operation = QUuid::createUuid()};
    if (!known.id.isValid() && m_parts.configuration.keptVms().contains(id)) {
        // Whoever waits for it does not want it left as it is any longer.
        if (const auto unkept = m_parts.configuration.unkeepVm(id); !unkept)
            return failure(unkept.error());
    }
    m_operations.add(std::make_unique<CreateNode>(createParts(), node, id));
    apply(ManagerEvent::OperationStarted);
    announceSoon(true, true);
    return node.operation;
}

void MySQLServerManager::releaseServiceNode(VmId id, QObject *context, Reply<QUuid> reply)
{
    // The wait begins first: it finds out what would forbid the rest, and it misses nothing.
    const auto waiting = waitForServiceNode(id);
    if (!waiting) {
        QMetaObject::invokeMethod(
            context, [reply = std::move(reply), error = waiting.error()] { reply(failure(error)); },
            Qt::QueuedConnection);
        return;
    }
    constexpr int asks = 3;
    release(m_parts.iaas, id, asks, context,
        [reply = std::move(reply), operation = *waiting](
            const Result<void> &released) { reply(released.map([&operation] { return operation; })); });
}

void MySQLServerManager::onVmMade(const QUuid &operation)
{
    const auto view = m_operations.find(operation);
    if (!view || m_vms.find(view->vm))
        return;
    // A row at once; the next poll says more.
    constexpr int pending = 1;
    VirtualMachine vm;
    vm.id = view->vm;
    vm.name = view->name;
    vm.state = pending;
    vm.labels = {ServiceLabel{.service = m_options.service, .operation = operation}.toString()};
    m_vms.put(vm);
    m_parts.events.add(EventKind::VmMade, view->vm, view->name);
}

void MySQLServerManager::onOperationFinished(const QUuid &operation)
{
    if (const auto view = m_operations.find(operation)) {
        followCancel(*view);
        recordOutcome(*view);
        followFailure(*view);
    }
    if (m_operations.runningCount() == 0)
        apply(ManagerEvent::OperationsEnded);
    drain();
    setTargets();
    announceSoon(true, true);
    Q_EMIT operationFinished(operation);
}

void MySQLServerManager::recordOutcome(const OperationView &view)
{
    const bool done = view.state == Operation::State::Succeeded;
    const bool cancelled = view.error && view.error->kind == ErrorKind::Cancelled;
    const QString detail = view.error ? view.error->detail : QString();
    if (done) {
        if (const auto decided = decide(view.vm); !decided)
            qCWarning(lcJournal) << "a mark could not be taken away:" << decided.error().detail;
    }
    if (view.kind == OperationKind::Delete) {
        if (done) {
            m_vms.remove(view.vm);
            m_monitor.forget(view.vm);
            if (const auto settled = m_lost.settle({view.vm}); !settled)
                qCWarning(lcManager) << "what was deleted stays missing:" << settled.error().detail;
        }
        m_parts.events.add(
            done ? EventKind::NodeDeleted : EventKind::DeleteFailed, view.vm, view.name, detail);
    } else {
        m_parts.events.add(done ? EventKind::NodeReady
                : cancelled     ? EventKind::CreateCancelled
                                : EventKind::CreateFailed,
            view.vm, view.name, detail);
    }
}

void MySQLServerManager::followFailure(const OperationView &failed)
{
    if (!failedHalfWay(failed))
        return;
    m_undecided.insert(failed.id, failed.error->detail);
    if (m_options.waiting.onFailure != FailurePolicy::Remove || refusal())
        return;
    const VirtualMachine *vm = m_vms.find(failed.vm);
    // It has never served, so there is nothing that would have to be shut down in order.
    const DeleteNodeRequest request{.operation = QUuid::createUuid(),
        .vm = failed.vm,
        .name = vm ? vm->name : failed.name,
        .mode = KillMode::TerminateHard,
        .requiredKey = failed.id};
    if (const auto begun = startDelete(request, EventKind::FailedNodeRemoved); !begun)
        qCWarning(lcManager) << "a node that failed is kept:" << begun.error().detail;
}

Result<void> MySQLServerManager::keepServiceNode(VmId id)
{
    if (const auto refused = refusal())
        return failure(*refused);
    const auto node = std::ranges::find(m_nodes, id, &NodeView::id);
    if (node == m_nodes.end() || !node->undecided) {
        return failure(ErrorKind::NotFound,
            QStringLiteral("node %1 is not one whose creation failed half-way").arg(id.value));
    }
    return keep(id, node->operation, node->name);
}

Result<void> MySQLServerManager::decide(VmId id)
{
    const VirtualMachine *vm = m_vms.find(id);
    const auto label = vm ? ServiceLabel::of(*vm, m_options.service) : std::nullopt;
    if (!label || !(m_undecided.contains(label->operation) || m_cancelled.contains(label->operation)))
        return {};
    if (const auto decided = m_parts.journal.decide(label->operation); !decided)
        return decided;
    m_undecided.remove(label->operation);
    m_cancelled.release(label->operation);
    return {};
}

int MySQLServerManager::expectedNodes() const
{
    return wantedNodes(m_parts.configuration.getMySQLServiceNodes(), m_operations);
}

void MySQLServerManager::wantWhatIsThere()
{
    setDesired(expectedNodes() + m_lost.unregisteredCount());
}

void MySQLServerManager::wantFewer(int count)
{
    setDesired(std::max(expectedNodes() + m_lost.unregisteredCount(), desiredNodes() - count));
}

void MySQLServerManager::setDesired(int count)
{
    if (const auto stored = m_parts.configuration.setDesiredNodes(count); !stored)
        qCWarning(lcManager) << "the wanted number of nodes could not be stored:" << stored.error().detail;
}

} // namespace msm
