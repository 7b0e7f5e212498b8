// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/deletenode.h"

#include "core/journal/operationjournal.h"
#include "core/lifecycle/stagetimeout.h"
#include "core/nodes/configuration.h"
#include "core/nodes/servicelabel.h"

namespace msm {

DeleteNode::DeleteNode(const Parts &parts, const QUuid &operation, VmId id, const QString &expectedName,
    KillMode mode, QObject *parent)
    : Operation(parent)
    , m_parts(parts)
    , m_operation(operation)
    , m_vm(id)
    , m_expectedName(expectedName)
    , m_mode(mode)
    , m_calls(std::make_unique<QObject>())
{
}

DeleteNode::~DeleteNode() = default;

void DeleteNode::doStart()
{
    m_parts.iaas.vmInfo(m_vm, m_calls.get(), [this](const Result<VirtualMachine> &vm) { onChecked(vm); });
}

void DeleteNode::doCancel()
{
    m_cancelled = true;
    // A request that is under way is let finish: its answer belongs into the journal.
    if (m_killing)
        return;
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
    if (vm && !vm->isReadable()) {
        end(Error{.kind = ErrorKind::Conflict,
            .detail = QStringLiteral("what the cloud says about VM %1 cannot be read (%2), so nobody knows "
                                     "whether it is the one; nothing was deleted")
                          .arg(QString::number(m_vm.value), vm->unreadable)});
        return;
    }
    if (vm)
        seen = {.vm = *vm, .gone = vm->phase() == VmPhase::Gone};
    else if (vm.error().kind == ErrorKind::NotFound)
        seen.gone = true;
    else {
        end(vm.error());
        return;
    }
    if (vm && !seen.gone) {
        if (const auto objection = objectionTo(*vm)) {
            end(*objection);
            return;
        }
    }
    const DeleteStep step = nextDeleteStep(m_stage, seen, m_mode);
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

std::optional<Error> DeleteNode::objectionTo(const VirtualMachine &vm) const
{
    const auto conflict = [](const QString &detail) {
        return Error{.kind = ErrorKind::Conflict, .detail = detail};
    };
    if (vm.name != m_expectedName) {
        return conflict(QStringLiteral("VM %1 is now named %2, not %3; nothing was deleted")
                            .arg(m_vm.value)
                            .arg(vm.name, m_expectedName));
    }
    const QString key = m_requiredKey.toString(QUuid::WithoutBraces);
    if (!m_requiredKey.isNull() && vm.userTemplate.value(kOperationAttribute) != key) {
        return conflict(QStringLiteral("VM %1 does not carry the key of the operation that made it (%2); "
                                       "nothing was deleted")
                            .arg(m_vm.value)
                            .arg(key));
    }
    if (!m_expectedKey.isNull() && !carriesKey(vm, m_expectedKey)) {
        return conflict(
            QStringLiteral("VM %1 is not the one that was to be deleted: it does not carry the key %2; "
                           "nothing was deleted")
                .arg(m_vm.value)
                .arg(m_expectedKey.toString(QUuid::WithoutBraces)));
    }
    return std::nullopt;
}

void DeleteNode::escalate(KillMode mode)
{
    m_mode = mode;
    if (state() != State::Running)
        return;
    m_parts.poller.unwatch(m_vm);
    m_deadline.reset();
    m_patience.reset();
    m_hanging = false;
    m_inDoubt = false;
    m_killing = false;
    m_calls = std::make_unique<QObject>();
    m_stage = DeleteStage::Checking;
    Q_EMIT stageChanged();
    doStart();
}

void DeleteNode::kill()
{
    if (isFinished())
        return; // cancelled by somebody who heard of the stage
    if (const auto noted = m_parts.journal.intend(m_operation, QStringLiteral("killInstance")); !noted) {
        end(noted.error());
        return;
    }
    m_killing = true;
    m_parts.iaas.killInstance(
        m_vm, m_mode, m_calls.get(), [this](const Result<void> &answer) { onKilled(answer); });
}

void DeleteNode::onKilled(const Result<void> &answer)
{
    m_killing = false;
    m_parts.journal.answer(m_operation, errorOf(answer));
    // In doubt: what the cloud shows next tells whether it took the request.
    const bool gone = !answer && answer.error().kind == ErrorKind::NotFound;
    if (!answer && !answer.error().maybeApplied && !gone) {
        end(answer.error());
        return;
    }
    if (m_cancelled) {
        doCancel();
        return;
    }
    m_inDoubt = !answer && answer.error().maybeApplied;
    watchForHang();
    waitForEnd();
}

void DeleteNode::watchForHang()
{
    m_patience = m_parts.scheduler.callAfter(m_parts.hangTimeout, [this] {
        m_hanging = true;
        Q_EMIT stageChanged();
    });
}

void DeleteNode::waitForEnd()
{
    m_deadline = m_parts.scheduler.callAfter(
        m_parts.endingTimeout, [this] { end(stageTimeout(m_stage, m_vm, m_parts.endingTimeout, m_mode)); });
    m_parts.poller.watch(m_vm, this, [this](const NodeObservation &seen) {
        onObservation(seen);
        return false;
    });
}

void DeleteNode::onObservation(const NodeObservation &seen)
{
    const DeleteStep step = nextDeleteStep(m_stage, seen, m_mode);
    if (step.stage == DeleteStage::Unregistered) {
        unregister();
        return;
    }
    if (step.failure) {
        end(step.failure);
        return;
    }
    if (step.requestKill) {
        m_parts.poller.unwatch(m_vm);
        if (!m_requiredKey.isNull() || !m_expectedKey.isNull()) {
            doStart(); // reads it once more: what was read before the waiting is old
            return;
        }
        enter(step.stage);
        kill();
        return;
    }
    enter(step.stage);
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
    m_patience.reset();
    m_parts.poller.unwatch(m_vm);
    if (error)
        fail(*error);
    else
        succeed();
}

} // namespace msm
