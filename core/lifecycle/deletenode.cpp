// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/deletenode.h"

#include "core/journal/operationjournal.h"
#include "core/lifecycle/stagetimeout.h"
#include "core/nodes/configuration.h"
#include "core/nodes/servicelabel.h"

#include <algorithm>
#include <utility>

namespace msm {

namespace {

using std::chrono::milliseconds;

/// An election among front ends takes seconds; one that lasts for most of a minute is for a person.
constexpr int kMaxAsks = 6;
constexpr milliseconds kFirstPause{1000};
constexpr milliseconds kLongestPause{16000};
/// The state may have changed between the reading and the request, but not every time.
constexpr int kMaxRefusals = 3;

} // namespace

DeleteNode::DeleteNode(const Parts &parts, const DeleteNodeRequest &request, QObject *parent)
    : NodeOperation(parent)
    , m_parts(parts)
    , m_request(request)
    , m_stage(request.delay > milliseconds(0) ? DeleteStage::Delayed : DeleteStage::Checking)
    , m_outage(parts.scheduler, parts.presence)
    , m_calls(std::make_unique<QObject>())
{
}

DeleteNode::~DeleteNode() = default;

void DeleteNode::describe(OperationView &view) const
{
    view.killMode = m_request.mode;
    view.undoTime = m_request.delay;
    view.hanging = m_hanging;
    view.awaitsCloud = m_outage.isActive();
    view.awaitedState = m_awaitedState;
}

void DeleteNode::doStart()
{
    if (m_stage == DeleteStage::Delayed)
        m_stage = DeleteStage::Checking;
    m_parts.iaas.vmInfo(
        m_request.vm, m_calls.get(), [this](const Result<VirtualMachine> &vm) { onChecked(vm); });
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
                          .arg(QString::number(m_request.vm.value), vm->unreadable)});
        return;
    }
    if (vm)
        seen = {.vm = *vm, .gone = vm->phase() == VmPhase::Gone};
    else if (vm.error().kind == ErrorKind::NotFound)
        seen.gone = true;
    else {
        if (!awaitCloud(vm.error()))
            end(vm.error());
        return;
    }
    m_parts.presence.record({});
    m_outage.stop();
    if (vm && !seen.gone) {
        if (const auto objection = objectionTo(*vm)) {
            end(*objection);
            return;
        }
    }
    const DeleteStep step = nextDeleteStep(m_stage, seen, m_request.mode);
    if (step.stage == DeleteStage::Unregistered) {
        unregister();
        return;
    }
    enter(step.stage);
    awaitState(seen);
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
    if (vm.isProtected()) {
        Error error = protectedError(vm.id);
        error.detail += QStringLiteral("; nothing was deleted");
        return error;
    }
    if (vm.name != m_request.name) {
        return conflict(QStringLiteral("VM %1 is now named %2, not %3; nothing was deleted")
                            .arg(m_request.vm.value)
                            .arg(vm.name, m_request.name));
    }
    const QString key = m_request.requiredKey.toString(QUuid::WithoutBraces);
    if (!m_request.requiredKey.isNull() && vm.userTemplate.value(kOperationAttribute) != key) {
        return conflict(QStringLiteral("VM %1 does not carry the key of the operation that made it (%2); "
                                       "nothing was deleted")
                            .arg(m_request.vm.value)
                            .arg(key));
    }
    if (!m_request.expectedKey.isNull() && !carriesKey(vm, m_request.expectedKey)) {
        return conflict(
            QStringLiteral("VM %1 is not the one that was to be deleted: it does not carry the key %2; "
                           "nothing was deleted")
                .arg(m_request.vm.value)
                .arg(m_request.expectedKey.toString(QUuid::WithoutBraces)));
    }
    return std::nullopt;
}

bool DeleteNode::escalate(KillMode mode)
{
    if (mode <= m_request.mode)
        return false;
    m_request.mode = mode;
    if (state() != State::Running)
        return true;
    m_parts.poller.unwatch(m_request.vm, this);
    m_deadline.reset();
    m_patience.reset();
    m_hanging = false;
    m_doubt.reset();
    m_doubts = 0;
    m_refusals = 0;
    m_killing = false;
    m_outage.stop();
    m_calls = std::make_unique<QObject>();
    m_stage = DeleteStage::Checking;
    Q_EMIT progressed();
    doStart();
    return true;
}

void DeleteNode::kill()
{
    if (isFinished())
        return; // cancelled by somebody who heard of the stage
    if (const auto noted = m_parts.journal.intend(m_request.operation, QStringLiteral("killInstance"));
        !noted) {
        end(noted.error());
        return;
    }
    m_killing = true;
    m_parts.iaas.killInstance(m_request.vm, m_request.mode, m_calls.get(),
        [this](const Result<void> &answer) { onKilled(answer); });
}

void DeleteNode::onKilled(const Result<void> &answer)
{
    m_killing = false;
    m_parts.journal.answer(m_request.operation, errorOf(answer));
    m_doubt.reset();
    if (answer)
        m_parts.presence.record({});
    else if (awaitCloud(answer.error()))
        return;
    if (!answer && !mayAskAgain(answer.error())) {
        end(answer.error());
        return;
    }
    if (m_cancelled) {
        doCancel();
        return;
    }
    if (m_stage == DeleteStage::Requested)
        watchForHang();
    waitForEnd();
}

/// A request that did not leave is made anew once the cloud is back: by then, what was read is old.
bool DeleteNode::awaitCloud(const Error &error)
{
    const bool waits = !m_cancelled
        && m_outage.begin(
            error, m_parts.endingTimeout, [this] { doStart(); },
            [this](const Error &tooLong) { end(tooLong); });
    if (!waits)
        return false;
    m_deadline.reset();
    m_stage = DeleteStage::Checking;
    Q_EMIT progressed();
    return true;
}

/// What the cloud shows next tells more than its answer did.
bool DeleteNode::mayAskAgain(const Error &refused)
{
    if (refused.kind == ErrorKind::NotFound)
        return true;
    if (refused.maybeApplied) {
        m_doubt = refused;
        m_askAt = m_parts.scheduler.elapsed() + std::min(kFirstPause * (1 << m_doubts), kLongestPause);
        ++m_doubts;
        return true;
    }
    if (!m_parts.iaas.isWrongState(refused) || ++m_refusals > kMaxRefusals)
        return false;
    enter(DeleteStage::Waiting);
    return true;
}

void DeleteNode::watchForHang()
{
    m_patience = m_parts.scheduler.callAfter(m_parts.hangTimeout, [this] {
        m_hanging = true;
        Q_EMIT progressed();
    });
}

void DeleteNode::waitForEnd()
{
    if (!m_deadline) {
        m_deadline = m_parts.scheduler.callAfter(m_parts.endingTimeout, [this] {
            end(stageTimeout(m_stage, m_request.vm, m_parts.endingTimeout, m_request.mode, m_awaitedState));
        });
    }
    m_parts.poller.watch(m_request.vm, this, [this](const NodeObservation &seen) {
        onObservation(seen);
        return Inquiry{};
    });
}

void DeleteNode::onObservation(const NodeObservation &seen)
{
    const DeleteStep step = nextDeleteStep(m_stage, seen, m_request.mode);
    if (step.stage == DeleteStage::Unregistered) {
        unregister();
        return;
    }
    if (step.failure) {
        end(step.failure);
        return;
    }
    if (step.requestKill) {
        m_parts.poller.unwatch(m_request.vm, this);
        if (!m_request.requiredKey.isNull() || !m_request.expectedKey.isNull()) {
            doStart(); // reads it once more: what was read before the waiting is old
            return;
        }
        enter(step.stage);
        kill();
        return;
    }
    enter(step.stage);
    awaitState(seen);
    if (m_doubt && m_stage == DeleteStage::Requested && seen.vm)
        askAgain(*seen.vm);
}

/// The VM shows no sign of ending; where the request did arrive, another one is harmless.
void DeleteNode::askAgain(const VirtualMachine &vm)
{
    if (m_parts.scheduler.elapsed() < m_askAt)
        return;
    if (m_doubts >= kMaxAsks) {
        Error error = *m_doubt;
        error.detail += QStringLiteral("; asked %1 times, and VM %2 is still %3")
                            .arg(m_doubts)
                            .arg(m_request.vm.value)
                            .arg(vm.state.name());
        end(error);
        return;
    }
    m_parts.poller.unwatch(m_request.vm, this);
    kill();
}

void DeleteNode::awaitState(const NodeObservation &seen)
{
    const bool waits = m_stage == DeleteStage::Waiting && seen.vm;
    if (waits)
        m_refusals = 0; // it is seen to be in a state in which it would be refused
    const QString state = waits ? seen.vm->state.name() : QString();
    if (std::exchange(m_awaitedState, state) != state && waits)
        Q_EMIT progressed();
}

void DeleteNode::enter(DeleteStage stage)
{
    if (stage == m_stage)
        return;
    if (stage == DeleteStage::Requested)
        m_deadline.reset(); // the waiting before had its own time
    if (stage != DeleteStage::Waiting)
        m_awaitedState.clear();
    m_stage = stage;
    Q_EMIT progressed();
}

void DeleteNode::unregister()
{
    const auto removed = m_parts.configuration.removeMySQLServiceNode(m_request.vm);
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
    m_outage.stop();
    m_parts.poller.unwatch(m_request.vm, this);
    if (error)
        fail(*error);
    else
        succeed();
}

} // namespace msm
