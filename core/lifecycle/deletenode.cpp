// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/deletenode.h"

#include "core/journal/operationjournal.h"
#include "core/nodes/configuration.h"

namespace msm {

DeleteNode::DeleteNode(const Parts &parts, const QUuid &operation, VmId id, const QString &expectedName,
    KillMode mode, QObject *parent)
    : Operation(parent)
    , m_parts(parts)
    , m_operation(operation)
    , m_vm(id)
    , m_expectedName(expectedName)
    , m_mode(mode)
{
}

DeleteNode::~DeleteNode() = default;

void DeleteNode::doStart()
{
    m_parts.iaas.vmInfo(m_vm, this, [this](const Result<VirtualMachine> &vm) { onChecked(vm); });
}

void DeleteNode::doCancel()
{
    end(Error{.kind = ErrorKind::Cancelled,
        .detail = m_stage == DeleteStage::Checking || m_stage == DeleteStage::Waiting
            ? QStringLiteral("cancelled; nothing was deleted")
            : QStringLiteral("no longer waiting; the cloud goes on with what it accepted")});
}

void DeleteNode::onChecked(const Result<VirtualMachine> &vm)
{
    if (isFinished())
        return;
    NodeObservation seen;
    if (vm)
        seen = {.vm = *vm, .gone = vm->phase() == VmPhase::Gone};
    else if (vm.error().kind == ErrorKind::NotFound)
        seen.gone = true;
    else {
        end(vm.error());
        return;
    }
    if (vm && !seen.gone && vm->name != m_expectedName) {
        end(Error{.kind = ErrorKind::Conflict,
            .detail = QStringLiteral("VM %1 is now named %2, not %3; nothing was deleted")
                          .arg(m_vm.value)
                          .arg(vm->name, m_expectedName)});
        return;
    }
    const DeleteStep step = nextDeleteStep(m_stage, seen);
    if (step.stage == DeleteStage::Unregistered) {
        unregister();
        return;
    }
    enter(step.stage);
    if (step.requestKill)
        kill();
    else
        waitForEnd();
}

void DeleteNode::kill()
{
    if (const auto noted = m_parts.journal.intend(m_operation, QStringLiteral("killInstance")); !noted) {
        end(noted.error());
        return;
    }
    m_parts.iaas.killInstance(m_vm, m_mode, this, [this](const Result<void> &answer) { onKilled(answer); });
}

void DeleteNode::onKilled(const Result<void> &answer)
{
    m_parts.journal.answer(m_operation, errorOf(answer));
    if (isFinished())
        return;
    // In doubt: what the cloud shows next tells whether it took the request.
    const bool gone = !answer && answer.error().kind == ErrorKind::NotFound;
    if (!answer && !answer.error().maybeApplied && !gone) {
        end(answer.error());
        return;
    }
    m_inDoubt = !answer && answer.error().maybeApplied;
    waitForEnd();
}

void DeleteNode::waitForEnd()
{
    m_deadline = m_parts.scheduler.callAfter(m_parts.endingTimeout, [this] {
        end(Error{.kind = ErrorKind::Timeout,
            .detail =
                QStringLiteral("VM %1 has not ended within %2 min; it can be terminated hard")
                    .arg(m_vm.value)
                    .arg(std::chrono::duration_cast<std::chrono::minutes>(m_parts.endingTimeout).count())});
    });
    m_parts.poller.watch(m_vm, this, [this](const NodeObservation &seen) {
        onObservation(seen);
        return false;
    });
}

void DeleteNode::onObservation(const NodeObservation &seen)
{
    const DeleteStep step = nextDeleteStep(m_stage, seen);
    if (step.stage == DeleteStage::Unregistered) {
        unregister();
        return;
    }
    enter(step.stage);
    if (step.requestKill) {
        m_parts.poller.unwatch(m_vm);
        kill();
        return;
    }
    // The answer to the request was lost, and the VM shows no sign of ending: ask again (it is harmless
    // when the first request did arrive).
    if (m_inDoubt && m_stage == DeleteStage::Requested && seen.vm) {
        m_inDoubt = false;
        m_parts.poller.unwatch(m_vm);
        kill();
    }
}

void DeleteNode::enter(DeleteStage stage)
{
    if (stage == m_stage)
        return;
    m_stage = stage;
    Q_EMIT stageChanged();
}

void DeleteNode::unregister()
{
    const auto removed = m_parts.configuration.removeMySQLServiceNode(m_vm);
    if (!removed) {
        end(removed.error());
        return;
    }
    enter(DeleteStage::Unregistered);
    end(std::nullopt);
}

void DeleteNode::end(const std::optional<Error> &error)
{
    m_deadline.reset();
    m_parts.poller.unwatch(m_vm);
    if (error)
        fail(*error);
    else
        succeed();
}

} // namespace msm
