// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/nodeoperations.h"

#include "core/base/logging.h"
#include "core/lifecycle/createkind.h"
#include "core/lifecycle/deletekind.h"
#include "core/lifecycle/provisioning.h"
#include "core/lifecycle/recovery.h"
#include "core/lifecycle/releasevm.h"
#include "core/manager/nodeactions.h"
#include "core/manager/vmreading.h"
#include "core/nodes/servicelabel.h"

#include <algorithm>

namespace msm {

NodeOperations::NodeOperations(const Parts &parts, const ManagerOptions &options, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_options(options)
{
    connect(&parts.list, &OperationList::vmMade, this, &NodeOperations::onVmMade);
    connect(&parts.list, &OperationList::finished, this, &NodeOperations::onFinished);
}

NodeOperations::~NodeOperations() = default;

bool NodeOperations::resume()
{
    // What has ended in this process must have ended in the journal, or it would begin again. Until both can
    // be relied on, each look tries.
    if (!m_parts.list.storeProgress())
        return false;
    auto unfinished = m_parts.journal.unfinished();
    if (!unfinished) {
        qCWarning(lcManager) << "unfinished operations cannot be read:" << unfinished.error().detail;
        return false;
    }
    // What runs is of this run: the connection was lost meanwhile, and nothing else.
    unfinished->removeIf(
        [this](const JournalledOperation &operation) { return m_parts.list.isRunning(operation.id); });
    const auto recoveries = recoveriesOf(*unfinished, m_parts.book.vmsByKey());
    QList<OperationProgress> closed;
    bool undone = false; // a delete that was never sent
    for (qsizetype i = 0; i < recoveries.size(); ++i) {
        const JournalledOperation &operation = unfinished->at(i);
        const Recovery &recovery = recoveries.at(i);
        if (recovery.goesOn) {
            const auto kind = OperationKind::named(operation.kind);
            m_parts.list.add(
                (*kind)->make(m_parts.operationParts, operation, recovery.vm), OperationList::Begun::Earlier);
        } else {
            undone |= operation.kind == OperationKind::Delete.name() && operation.calls.isEmpty();
            closed.append({.operation = operation.id,
                .stage = operation.stage,
                .vm = recovery.vm,
                .error = recovery.reason});
            if (!recovery.vm.isValid())
                m_parts.cancelled.release(operation.id);
        }
        m_parts.events.add(recovery.goesOn ? EventKind::OperationResumed : EventKind::OperationInterrupted,
            operation.vm, operation.name, recovery.reason);
    }
    if (const auto stored = m_parts.journal.record(closed); !stored)
        qCWarning(lcJournal) << "interrupted operations cannot be closed:" << stored.error().detail;
    if (undone)
        m_parts.wanted.raise();
    constexpr int kHistoryOperations = 10'000; // ended ones, for the history
    constexpr int kHistoryEvents = 100'000;
    for (const auto &pruned :
        {m_parts.journal.prune(kHistoryOperations), m_parts.events.prune(kHistoryEvents)}) {
        if (!pruned)
            qCWarning(lcJournal) << "the journal cannot be pruned:" << pruned.error().detail;
    }
    return true;
}

Result<QList<QUuid>> NodeOperations::create(const CreateRequest &request)
{
    if (const auto refused = m_parts.refusal())
        return failure(*refused);
    const auto names = expandNamePattern(request.namePattern, request.count, takenNames(request.replaces));
    if (!names)
        return failure(names.error());
    if (const auto problem = problemOf(request))
        return failure(*problem);
    if (const auto problem = provisioningProblem(request.install, request.function,
            m_parts.operationParts.nodeSecret.has_value(), request.options.context))
        return failure(*problem);
    QList<VmId> replaced = request.replaces;
    replaced.removeIf([this](VmId id) { return !m_parts.lost.all().contains(id); });
    QList<CreateNodeRequest> nodes;
    QList<JournalledOperation> entries;
    for (const QString &name : *names) {
        nodes.append({.key = QUuid::createUuid(),
            .service = m_options.service,
            .name = name,
            .templateId = request.templateId,
            .function = request.function,
            .options = request.options,
            .labels = request.labels,
            .install = request.install,
            .gate = request.gate});
        entries.append(journalled(nodes.last()));
    }
    if (const auto begun = m_parts.journal.begin(entries); !begun)
        return failure(begun.error());
    if (const auto settled = m_parts.lost.settle(replaced); !settled)
        qCWarning(lcManager) << "what was replaced stays missing:" << settled.error().detail;
    QList<QUuid> ids;
    for (const CreateNodeRequest &node : std::as_const(nodes)) {
        m_parts.events.add(EventKind::CreateRequested, {}, node.name);
        m_parts.list.add(makeCreate(m_parts.operationParts, node));
        ids.append(node.key);
    }
    m_parts.wanted.setToWhatIsThere();
    Q_EMIT began();
    return ids;
}

QSet<QString> NodeOperations::takenNames(const QList<VmId> &replaced) const
{
    const NodeList nodes = m_parts.book.nodes().where(
        [&replaced](const NodeView &node) { return !node.loss || !replaced.contains(node.id); });
    return msm::takenNames(nodes, m_parts.list);
}

Result<QUuid> NodeOperations::wait(VmId id)
{
    if (const auto refused = m_parts.refusal())
        return failure(*refused);
    if (const auto running = m_parts.list.find(m_parts.list.runningFor(id))) {
        if (!running->kind->awaitsNode())
            return failure(busyError(*running));
        return running->id;
    }
    const VirtualMachine *vm = m_parts.book.vms().find(id);
    if (!vm) {
        return failure(ErrorKind::NotFound,
            QStringLiteral("service %1 has no node %2").arg(m_options.service).arg(id.value));
    }
    if (const auto unread = unreadableError(vm))
        return failure(*unread);
    const auto label = ServiceLabel::of(*vm, m_options.service);
    const ServiceNode known = m_parts.configuration.getMySQLServiceNodes().value(id);
    const QUuid key = label ? label->operation : known.operation;
    const CreateNodeRequest node{.key = key,
        .service = m_options.service,
        .name = vm->name,
        .function = label ? label->function : known.function,
        // Nobody knows when it will be released.
        .options = {.onHold = vm->phase() == VmPhase::Hold},
        .install = installOf(m_parts.journal, key),
        .gate = gateOf(m_parts.journal, key),
        .adopts = true,
        .operation = QUuid::createUuid()};
    if (!known.id.isValid() && m_parts.configuration.keptVms().contains(id)) {
        // Whoever waits for it does not want it left as it is any longer.
        if (const auto unkept = m_parts.configuration.unkeepVm(id); !unkept)
            return failure(unkept.error());
    }
    m_parts.list.add(makeCreate(m_parts.operationParts, node, id));
    Q_EMIT began();
    return node.operation;
}

void NodeOperations::release(VmId id, QObject *context, Reply<QUuid> reply)
{
    // The wait begins first: it finds out what would forbid the rest, and it misses nothing.
    const auto waiting = wait(id);
    if (!waiting) {
        QMetaObject::invokeMethod(
            context, [reply = std::move(reply), error = waiting.error()] { reply(failure(error)); },
            Qt::QueuedConnection);
        return;
    }
    releaseVm(m_parts.iaas, id, context,
        [reply = std::move(reply), operation = *waiting](
            const Result<void> &released) { reply(released.map([&operation] { return operation; })); });
}

void NodeOperations::onVmMade(const QUuid &operation)
{
    const auto view = m_parts.list.find(operation);
    if (!view || m_parts.book.vms().find(view->vm))
        return;
    // A row at once; the next poll says more.
    VirtualMachine vm;
    vm.id = view->vm;
    vm.name = view->name;
    vm.state = m_parts.iaas.stateWhenMade();
    vm.labels = {ServiceLabel{.service = m_options.service, .operation = operation}.toString()};
    m_parts.book.put(vm);
    m_parts.events.add(EventKind::VmMade, view->vm, view->name);
}

void NodeOperations::onFinished(const QUuid &operation)
{
    if (const auto view = m_parts.list.find(operation)) {
        followCancel(*view);
        recordOutcome(*view);
        if (view->error && view->stage == DeleteStage::Delayed)
            m_parts.wanted.raise(); // it was undone
        followFailure(*view);
    }
    Q_EMIT ended(operation);
}

void NodeOperations::recordOutcome(const OperationView &view)
{
    const bool done = view.state == Operation::State::Succeeded;
    const bool cancelled = view.error && view.error->kind == ErrorKind::Cancelled;
    const OperationTraits &kind = *view.kind;
    if (done && kind.effect != NodeEffect::None) {
        if (const auto decided = clearMark(view.vm); !decided)
            qCWarning(lcJournal) << "a mark could not be taken away:" << decided.error().detail;
    }
    if (done && kind.effect == NodeEffect::Ends) {
        m_parts.book.remove(view.vm);
        if (const auto settled = m_parts.lost.settle({view.vm}); !settled)
            qCWarning(lcManager) << "what was deleted stays missing:" << settled.error().detail;
    }
    const EventKind event = done ? kind.events.done : cancelled ? kind.events.cancelled : kind.events.failed;
    m_parts.events.add(
        event, view.vm, view.name, view.kind.eventDetail(event, view.error ? view.error->detail : QString()));
}

void NodeOperations::followFailure(const OperationView &failed)
{
    if (!failedHalfWay(failed))
        return;
    m_parts.failedHalfWay.insert(failed.id, failed.error->detail);
    if (m_options.waiting.onFailure != FailurePolicy::Remove || m_parts.refusal())
        return;
    const VirtualMachine *vm = m_parts.book.vms().find(failed.vm);
    // It has never served, so there is nothing that would have to be shut down in order.
    const DeleteNodeRequest request{.operation = QUuid::createUuid(),
        .vm = failed.vm,
        .name = vm ? vm->name : failed.name,
        .mode = KillMode::TerminateHard,
        .requiredKey = failed.id};
    if (const auto begun = startDeletes({request}, EventKind::FailedNodeRemoved); !begun)
        qCWarning(lcManager) << "a node that failed is kept:" << begun.error().detail;
}

/// A create that was cancelled has ended, or a delete of what it left.
void NodeOperations::followCancel(const OperationView &ended)
{
    const NodeEffect effect = ended.kind->effect;
    const QUuid key = effect == NodeEffect::Makes ? ended.id : m_parts.book.keyOf(ended.vm);
    if (effect == NodeEffect::None || !m_parts.cancelled.contains(key))
        return;
    const bool failed = ended.error.has_value();
    if (effect == NodeEffect::Ends && failed) {
        m_parts.cancelled.leave(key);
        return;
    }
    // One that was sent ends with its VM, with a refusal, or after a search, and then a VM may still turn up.
    const bool neverSent = failed && !ended.vm.isValid() && ended.error->kind == ErrorKind::Cancelled;
    if (!failed || neverSent)
        m_parts.cancelled.release(key);
    if (effect == NodeEffect::Makes)
        m_parts.wanted.setToWhatIsThere();
    deleteCancelled();
}

Result<void> NodeOperations::cancel(const QUuid &id, CancelChoice choice)
{
    const auto view = m_parts.list.find(id);
    if (!view || !m_parts.list.isRunning(id))
        return failure(ErrorKind::NotFound, QStringLiteral("no such operation is running"));
    QUuid key;
    if (view->kind->cancelling == Cancelling::LeavesVm)
        key = view->kind->effect == NodeEffect::Makes ? id : m_parts.book.keyOf(view->vm);
    if (!key.isNull() && !m_parts.configuration.getMySQLServiceNodes().contains(view->vm)) {
        if (const auto marked = m_parts.cancelled.mark(key, choice); !marked)
            return marked;
    }
    (void)m_parts.list.cancel(id);
    return {};
}

void NodeOperations::deleteCancelled()
{
    if (m_parts.refusal())
        return;
    QList<DeleteNodeRequest> requests;
    const VmList left = m_parts.cancelled.toDelete(m_parts.book.vms().all(), m_options.service, m_parts.list);
    for (const VirtualMachine &vm : left) {
        // It has never served, so there is nothing that would have to be shut down in order.
        requests.append({.operation = QUuid::createUuid(),
            .vm = vm.id,
            .name = vm.name,
            .mode = KillMode::TerminateHard,
            .requiredKey = m_parts.book.keyOf(vm.id)});
    }
    if (const auto begun = startDeletes(requests, EventKind::DeleteRequested); !begun)
        qCWarning(lcManager) << "cancelled nodes are not deleted yet:" << begun.error().detail;
}

Result<void> NodeOperations::clearMark(VmId id)
{
    const QUuid key = m_parts.book.keyOf(id);
    if (key.isNull() || !(m_parts.failedHalfWay.contains(key) || m_parts.cancelled.contains(key)))
        return {};
    if (const auto decided = m_parts.journal.decide(key); !decided)
        return decided;
    m_parts.failedHalfWay.remove(key);
    m_parts.cancelled.release(key);
    return {};
}

void NodeOperations::claim()
{
    if (m_parts.list.submittingCount() > 0)
        m_parts.list.claim(m_parts.book.vmsByKey());
}

} // namespace msm
