// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/poweroperation.h"

#include "core/lifecycle/askednode.h"
#include "core/lifecycle/cloudpresence.h"
#include "core/lifecycle/stagetimeout.h"
#include "core/nodes/servicelabel.h"

namespace msm {

using std::chrono::milliseconds;

PowerOperation::PowerOperation(
    const PowerAction &action, const OperationParts &parts, const JournalledOperation &entry, QObject *parent)
    : NodeOperation(parent)
    , m_action(action)
    , m_parts(parts)
    , m_entry(entry)
{
}

PowerOperation::~PowerOperation() = default;

void PowerOperation::doStart()
{
    if (m_entry.calls.isEmpty()) {
        limitStage();
    } else {
        const JournalledCall &sent = m_entry.calls.constLast();
        if (sent.outcome == CallOutcome::Accepted) {
            m_wasAway = true; // while nobody looked
        } else {
            m_doubt = Error{.kind = ErrorKind::Unreachable,
                .detail = sent.detail.isEmpty() ? QStringLiteral("the program ended before the answer came")
                                                : sent.detail,
                .maybeApplied = true};
        }
        m_answered = m_parts.scheduler.elapsed();
        enter(PowerStage::Machine);
    }
    if (!isFinished()) // cancelled by somebody who heard of the stage
        watch();
}

void PowerOperation::doCancel()
{
    m_cancelled = true;
    // A request that is under way is let finish: its answer belongs into the journal.
    if (m_stage == PowerStage::Requested)
        return;
    end(Error{.kind = ErrorKind::Cancelled,
        .detail = m_stage == PowerStage::Submitted
            ? QStringLiteral("cancelled; ") + QLatin1String(m_action.undone)
            : QStringLiteral("no longer waiting; the cloud goes on with what it accepted")});
}

void PowerOperation::watch()
{
    m_parts.poller.watch(
        m_entry.vm, this, [this](const NodeObservation &seen) { return onObservation(seen); },
        keyIn(m_entry));
}

bool PowerOperation::onObservation(const NodeObservation &seen)
{
    if (seen.vm && !seen.gone) {
        if (const auto objection = objectionTo(*seen.vm, m_entry)) {
            end(m_stage == PowerStage::Submitted ? m_action.unsent(*objection) : *objection);
            return false;
        }
    }
    if (m_stage == PowerStage::Machine && showsAway(m_action, seen))
        m_wasAway = true;
    const PowerStep step = nextPowerStep(m_action, m_stage, seen, terms());
    if (step.failure) {
        end(step.failure);
        return false;
    }
    if (step.stage == PowerStage::Done) {
        enter(step.stage);
        end(std::nullopt);
        return false;
    }
    if (step.request) {
        request();
        return false;
    }
    const CreateStage waitsFor = seen.agent ? CreateStage::MySql : CreateStage::Boot;
    if (const QString word = lastWord(waitsFor, seen); !word.isEmpty())
        m_lastWord = word;
    return step.probeAgent;
}

PowerTerms PowerOperation::terms() const
{
    const QString function = m_entry.parameters.value(powerFunctionParameter()).toString();
    return {.function = functionFromName(function).value_or(NodeFunction::Agent),
        .gate = m_parts.waiting.gate,
        .waited = m_parts.scheduler.elapsed() - m_answered,
        .doubt = m_doubt,
        .wasAway = m_wasAway};
}

void PowerOperation::request()
{
    enter(PowerStage::Requested);
    if (isFinished())
        return; // cancelled by somebody who heard of the stage
    if (const auto noted = m_parts.journal.intend(m_entry.id, QLatin1String(m_action.method)); !noted) {
        end(noted.error());
        return;
    }
    m_parts.iaas.changePower(
        m_entry.vm, m_action.power, this, [this](const Result<void> &answer) { onRequested(answer); });
}

void PowerOperation::onRequested(const Result<void> &answer)
{
    m_parts.journal.answer(m_entry.id, errorOf(answer));
    const bool left = answer || answer.error().maybeApplied;
    m_awaitsCloud = !left && !m_cancelled && isOutage(answer.error());
    if (!left && !m_awaitsCloud) {
        end(answer.error());
        return;
    }
    // What did not leave is asked anew once the cloud is back: by then, what was read is old.
    if (left) {
        m_doubt = errorOf(answer);
        m_answered = m_parts.scheduler.elapsed();
    } else {
        m_parts.presence.record(answer.error());
    }
    enter(left ? PowerStage::Machine : PowerStage::Submitted);
    if (isFinished())
        return;
    if (m_cancelled) {
        doCancel();
        return;
    }
    watch();
    m_parts.poller.hurry(m_entry.vm);
}

void PowerOperation::enter(PowerStage stage)
{
    m_stage = stage;
    limitStage();
    Q_EMIT progressed();
}

/// The wait for a cloud that is away has one limit, however often it is tried.
void PowerOperation::limitStage()
{
    if (m_stage == PowerStage::Requested || (m_stage == PowerStage::Submitted && m_deadline))
        return;
    m_deadline.reset();
    m_lastWord.clear();
    if (const auto limit = limitOf(m_parts.waiting.timeouts, stage()))
        m_deadline = m_parts.scheduler.callAfter(*limit, [this, limit = *limit] { onTooLong(limit); });
}

/// The errors name no stage: the advice for one that is too late is about creates, and would be to delete the
/// node.
void PowerOperation::onTooLong(milliseconds limit)
{
    const qint64 seconds = std::chrono::duration_cast<std::chrono::seconds>(limit).count();
    const QString id = QString::number(m_entry.vm.value);
    if (m_stage == PowerStage::Requested)
        return; // it has a limit of its own
    if (m_stage == PowerStage::Submitted) {
        end(m_action.unsent(Error{.kind = ErrorKind::Timeout,
            .detail =
                QStringLiteral("the cloud did not tell how VM %1 is within %2 s").arg(id).arg(seconds)}));
        return;
    }
    Error error{.kind = ErrorKind::Timeout,
        .detail = QStringLiteral("VM %1 %2 %3 s after that was asked for")
                      .arg(id, QLatin1String(m_action.missed))
                      .arg(seconds)};
    if (!m_lastWord.isEmpty())
        error.detail += QStringLiteral("; last seen: ") + m_lastWord;
    end(error);
}

void PowerOperation::end(const std::optional<Error> &error)
{
    m_deadline.reset();
    m_parts.poller.unwatch(m_entry.vm, this);
    if (error)
        fail(*error);
    else
        succeed();
}

} // namespace msm
