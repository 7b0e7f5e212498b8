// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/requestoperation.h"

#include "core/iaas/iaasclient.h"
#include "core/lifecycle/askednode.h"
#include "core/lifecycle/cloudpresence.h"
#include "core/lifecycle/stagetimeout.h"
#include "core/nodes/configuration.h"

#include <utility>

namespace msm {

using std::chrono::milliseconds;

RequestOperation::RequestOperation(const RequestAction &action, const Words &words,
    const OperationParts &parts, const JournalledOperation &entry, QObject *parent)
    : NodeOperation(parent)
    , m_action(action)
    , m_words(words)
    , m_parts(parts)
    , m_entry(entry)
{
}

void RequestOperation::doStart()
{
    if (m_entry.calls.isEmpty()) {
        limitStage();
    } else {
        const JournalledCall &sent = m_entry.calls.constLast();
        if (sent.outcome != CallOutcome::Accepted) {
            m_doubt = Error{.kind = ErrorKind::Unreachable,
                .detail = sent.detail.isEmpty() ? QStringLiteral("the program ended before the answer came")
                                                : sent.detail,
                .maybeApplied = true};
        }
        onSent(true);
        enter(RequestStage::Effect);
    }
    if (!isFinished()) // cancelled by somebody who heard of the stage
        watch();
}

void RequestOperation::doCancel()
{
    m_cancelled = true;
    // A request that is under way is let finish: its answer belongs into the journal.
    if (m_stage == RequestStage::Requested)
        return;
    end(Error{.kind = ErrorKind::Cancelled,
        .detail = m_stage == RequestStage::Submitted
            ? QStringLiteral("cancelled; ") + QLatin1String(m_action.undone)
            : QStringLiteral("no longer waiting; the %1 goes on with what it accepted")
                  .arg(QLatin1String(m_words.taker))});
}

bool RequestOperation::isWaitedOut(const Error & /*error*/) const
{
    return false;
}

void RequestOperation::watch()
{
    m_parts.poller.watch(
        m_entry.vm, this, [this](const NodeObservation &seen) { return onObservation(seen); },
        keyIn(m_entry));
}

Inquiry RequestOperation::onObservation(const NodeObservation &seen)
{
    if (seen.vm && !seen.gone) {
        if (const auto objection = objectionTo(*seen.vm, m_entry)) {
            end(m_stage == RequestStage::Submitted ? m_action.unsent(*objection) : *objection);
            return {};
        }
    }
    const RequestStep step = next(seen);
    if (step.failure) {
        end(step.failure);
        return {};
    }
    if (step.stage == RequestStage::Done) {
        enter(step.stage);
        end(std::nullopt);
        return {};
    }
    if (step.request) {
        request(seen);
        return {};
    }
    if (const QString word = wordOn(seen); !word.isEmpty())
        m_lastWord = word;
    if (step.readAlone)
        readAlone();
    return {.agent = step.probeAgent, .server = step.probeServer, .mysqlPort = mysqlPort()};
}

/// As registered; the usual one of a node that is not.
quint16 RequestOperation::mysqlPort() const
{
    return m_parts.configuration.getMySQLServiceNodes().value(m_entry.vm).mysqlPort;
}

/// Without an answer, the next observation reads it again.
void RequestOperation::readAlone()
{
    if (std::exchange(m_reading, true))
        return;
    m_parts.iaas.vmInfo(m_entry.vm, this, [this](const Result<VirtualMachine> &vm) {
        m_reading = false;
        if (vm && vm->isReadable() && !isFinished())
            (void)onObservation({.vm = *vm, .gone = vm->phase() == VmPhase::Gone});
    });
}

void RequestOperation::request(const NodeObservation &seen)
{
    enter(RequestStage::Requested);
    if (isFinished())
        return; // cancelled by somebody who heard of the stage
    if (const auto noted = m_parts.journal.intend(m_entry.id, QLatin1String(m_action.method)); !noted) {
        end(noted.error());
        return;
    }
    send(seen);
}

void RequestOperation::onAnswered(const Result<void> &answer)
{
    m_parts.journal.answer(m_entry.id, errorOf(answer));
    const bool left = answer || answer.error().maybeApplied;
    m_awaitsCloud = !left && !m_cancelled && isWaitedOut(answer.error());
    if (!left && !m_awaitsCloud) {
        end(answer.error());
        return;
    }
    // What did not leave is asked anew once the other side is back: by then, what was read is old.
    if (left) {
        m_doubt = errorOf(answer);
        onSent(false);
    } else {
        m_parts.presence.record(answer.error());
    }
    enter(left ? RequestStage::Effect : RequestStage::Submitted);
    if (isFinished())
        return;
    if (m_cancelled) {
        doCancel();
        return;
    }
    watch();
    m_parts.poller.hurry(m_entry.vm);
}

void RequestOperation::enter(RequestStage stage)
{
    m_stage = stage;
    limitStage();
    Q_EMIT progressed();
}

/// The wait for a cloud that is away has one limit, however often it is tried.
void RequestOperation::limitStage()
{
    // The request has a limit of its own.
    if (m_stage == RequestStage::Requested || (m_stage == RequestStage::Submitted && m_deadline))
        return;
    m_deadline.reset();
    m_lastWord.clear();
    if (const auto limit = limitOf(m_parts.waiting.timeouts, stage()))
        m_deadline = m_parts.scheduler.callAfter(*limit, [this, limit = *limit] { onTooLong(limit); });
}

/// The errors name no stage: the advice for one that is too late is about creates, and would be to delete the
/// node.
void RequestOperation::onTooLong(milliseconds limit)
{
    if (m_stage == RequestStage::Requested) {
        m_deadline.reset(); // should it have to be sent again, that has a limit anew
        return;
    }
    if (m_stage == RequestStage::Submitted) {
        end(m_action.unsent(Error{.kind = ErrorKind::Timeout,
            .detail = QStringLiteral("nobody told how VM %1 is within %2 s")
                          .arg(m_entry.vm.value)
                          .arg(std::chrono::duration_cast<std::chrono::seconds>(limit).count())}));
        return;
    }
    if (const milliseconds more = grace(); more > milliseconds(0))
        m_deadline = m_parts.scheduler.callAfter(more, [this, limit] { giveUp(limit); });
    else
        giveUp(limit);
}

void RequestOperation::giveUp(milliseconds limit)
{
    Error error{.kind = ErrorKind::Timeout,
        .detail = QStringLiteral("%1 %2 %3 %4 s after that was asked for")
                      .arg(QLatin1String(m_words.subject))
                      .arg(m_entry.vm.value)
                      .arg(QLatin1String(m_action.missed))
                      .arg(std::chrono::duration_cast<std::chrono::seconds>(limit).count())};
    if (!m_lastWord.isEmpty())
        error.detail += QStringLiteral("; last seen: ") + m_lastWord;
    end(error);
}

void RequestOperation::end(const std::optional<Error> &error)
{
    m_deadline.reset();
    m_parts.poller.unwatch(m_entry.vm, this);
    if (error)
        fail(*error);
    else
        succeed();
}

} // namespace msm
