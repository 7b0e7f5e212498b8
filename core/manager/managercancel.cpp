// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// MySQLServerManager, what is cancelled, and what becomes of the VMs of creates that are.
#include "core/base/logging.h"
#include "core/manager/mysqlservermanager.h"
#include "core/nodes/servicelabel.h"

namespace msm {

QUuid MySQLServerManager::keyOf(VmId id) const
{
    const VirtualMachine *vm = m_vms.find(id);
    const auto label = vm ? ServiceLabel::of(*vm, m_options.service) : std::nullopt;
    return label ? label->operation : QUuid();
}

Result<void> MySQLServerManager::cancelOperation(const QUuid &id, CancelChoice choice)
{
    const auto view = m_operations.find(id);
    if (!view || !m_operations.isRunning(id))
        return failure(ErrorKind::NotFound, QStringLiteral("no such operation is running"));
    const QUuid key = view->kind == OperationKind::Create ? id
        : view->kind == OperationKind::Adopt              ? keyOf(view->vm)
                                                          : QUuid();
    if (!key.isNull() && !m_parts.configuration.getMySQLServiceNodes().contains(view->vm)) {
        if (const auto marked = m_cancelled.mark(key, choice); !marked)
            return marked;
    }
    (void)m_operations.cancel(id);
    return {};
}

/// A create that was cancelled has ended, or a delete of what it left.
void MySQLServerManager::followCancel(const OperationView &ended)
{
    const QUuid key = ended.kind == OperationKind::Create ? ended.id : keyOf(ended.vm);
    if (!m_cancelled.contains(key))
        return;
    const bool failed = ended.error.has_value();
    if (ended.kind == OperationKind::Delete && failed) {
        m_cancelled.leave(key);
        return;
    }
    // One that was sent ends with its VM, with a refusal, or after a search, and then a VM may still turn up.
    const bool neverSent = failed && !ended.vm.isValid() && ended.error->kind == ErrorKind::Cancelled;
    if (!failed || neverSent)
        m_cancelled.release(key);
    if (ended.kind == OperationKind::Create)
        wantWhatIsThere();
    deleteCancelled();
}

void MySQLServerManager::deleteCancelled()
{
    if (refusal())
        return;
    const VmList left = m_cancelled.toDelete(m_vms.all(), m_options.service, m_operations);
    for (const VirtualMachine &vm : left) {
        // It has never served, so there is nothing that would have to be shut down in order.
        const DeleteNodeRequest request{.operation = QUuid::createUuid(),
            .vm = vm.id,
            .name = vm.name,
            .mode = KillMode::TerminateHard,
            .requiredKey = keyOf(vm.id)};
        if (const auto begun = startDelete(request, EventKind::DeleteRequested); !begun)
            qCWarning(lcManager) << "a cancelled node is not deleted yet:" << begun.error().detail;
    }
}

} // namespace msm
