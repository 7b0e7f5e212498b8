// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What NodeOperations does to end nodes.

#include "core/manager/nodeoperations.h"

#include "core/base/logging.h"
#include "core/lifecycle/deletekind.h"
#include "core/manager/vmreading.h"

namespace msm {

QList<Result<QUuid>> NodeOperations::remove(
    const QList<VmId> &ids, KillMode mode, std::chrono::milliseconds delay)
{
    if (const auto refused = m_parts.refusal())
        return QList<Result<QUuid>>(ids.size(), failure(*refused));
    QList<Result<QUuid>> answers;
    QMap<VmId, DeleteNodeRequest> requests;
    for (const VmId id : ids) {
        const auto running = m_parts.list.find(m_parts.list.runningFor(id));
        if (running && running->kind->effect == NodeEffect::Ends) {
            answers.append(harden(*running, mode));
        } else if (const auto asked = requests.constFind(id); asked != requests.cend()) {
            answers.append(asked->operation);
        } else if (auto request = deleteRequest(id, mode)) {
            request->delay = delay;
            requests.insert(id, *request);
            answers.append(request->operation);
        } else {
            answers.append(failure(request.error()));
        }
    }
    if (const auto begun = startDeletes(requests.values(), EventKind::DeleteRequested); !begun) {
        for (qsizetype i = 0; i < ids.size(); ++i) {
            if (requests.contains(ids[i]))
                answers[i] = failure(begun.error());
        }
    }
    return answers;
}

Result<DeleteNodeRequest> NodeOperations::deleteRequest(VmId id, KillMode mode) const
{
    const VirtualMachine *vm = m_parts.book.vms().find(id);
    const auto &registered = m_parts.configuration.getMySQLServiceNodes();
    if (!vm && !registered.contains(id)) {
        return failure(ErrorKind::NotFound,
            QStringLiteral("service %1 has no node %2").arg(m_options.service).arg(id.value));
    }
    if (const auto unread = unreadableError(vm))
        return failure(*unread);
    if (vm && vm->isProtected())
        return failure(protectedError(id));
    return DeleteNodeRequest{.operation = QUuid::createUuid(),
        .vm = id,
        .name = vm ? vm->name : registered.value(id).name,
        .mode = mode,
        .expectedKey = m_parts.book.keyOf(id)};
}

Result<void> NodeOperations::startDeletes(const QList<DeleteNodeRequest> &requests, EventKind why)
{
    QList<JournalledOperation> entries;
    for (const DeleteNodeRequest &request : requests)
        entries.append(journalled(request));
    if (entries.isEmpty())
        return {};
    if (const auto begun = m_parts.journal.begin(entries); !begun)
        return begun;
    for (const DeleteNodeRequest &request : requests) {
        // Whoever deletes a node does not want to wait for it any longer, nor to get it when the delete
        // fails.
        if (const QUuid running = m_parts.list.runningFor(request.vm); !running.isNull()) {
            if (const auto cancelled = cancel(running, CancelChoice::Leave); !cancelled)
                qCWarning(lcManager) << "a create goes on beside the delete:" << cancelled.error().detail;
        }
        m_parts.events.add(why, request.vm, request.name);
        m_parts.list.add(makeDelete(m_parts.operationParts, request));
    }
    m_parts.wanted.setToWhatIsThere();
    Q_EMIT began();
    return {};
}

Result<QUuid> NodeOperations::harden(const OperationView &running, KillMode mode)
{
    if (mode <= running.killMode) {
        return failure(
            ErrorKind::Conflict, QStringLiteral("node %1 is being deleted already").arg(running.vm.value));
    }
    const DeleteNodeRequest request{
        .operation = running.id, .vm = running.vm, .name = running.name, .mode = mode};
    if (const auto changed = m_parts.journal.change(running.id, journalled(request).parameters); !changed)
        return failure(changed.error());
    (void)m_parts.list.escalate(running.id, mode);
    m_parts.events.add(EventKind::DeleteRequested, running.vm, running.name);
    return running.id;
}

} // namespace msm
