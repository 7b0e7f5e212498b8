// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/serveroperation.h"

#include "core/lifecycle/askednode.h"
#include "core/lifecycle/stagetimeout.h"

namespace msm {

namespace {

using std::chrono::milliseconds;

/// Until the agent has been asked once more after the settling time.
constexpr milliseconds kSettlingGrace{10000};

} // namespace

ServerOperation::ServerOperation(const ServerAction &action, const OperationParts &parts,
    const JournalledOperation &entry, QObject *parent)
    : NodeOperation(parent)
    , m_action(action)
    , m_parts(parts)
    , m_entry(entry)
{
}

ServerOperation::~ServerOperation() = default;

void ServerOperation::doStart()
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
        enter(ServerStage::MySql);
    }
    if (isFinished())
        return; // cancelled by somebody who heard of the stage
    m_parts.poller.watch(
        m_entry.vm, this, [this](const NodeObservation &seen) { return onObservation(seen); },
        keyIn(m_entry));
}

void ServerOperation::doCancel()
{
    m_cancelled = true;
    // A request that is under way is let finish: its answer belongs into the journal.
    if (m_stage == ServerStage::Requested)
        return;
    end(Error{.kind = ErrorKind::Cancelled,
        .detail = m_stage == ServerStage::Submitted
            ? QStringLiteral("cancelled; ") + QLatin1String(m_action.undone)
            : QStringLiteral("no longer waiting; the agent goes on with what it accepted")});
}

bool ServerOperation::onObservation(const NodeObservation &observed)
{
    if (observed.vm && !observed.gone) {
        if (const auto objection = objectionTo(*observed.vm, m_entry)) {
            end(m_stage == ServerStage::Submitted ? m_action.unsent(*objection) : *objection);
            return false;
        }
    }
    note(observed);
    const ServerStep step = nextServerStep(m_action, m_stage, observed,
        {.settling = m_parts.waiting.settling, .held = held(), .doubt = m_doubt, .changed = m_changed});
    if (step.failure) {
        end(step.failure);
        return false;
    }
    if (step.stage == ServerStage::Done) {
        enter(step.stage);
        end(std::nullopt);
        return false;
    }
    if (step.request) {
        request(observed.agentAddress);
        return false;
    }
    NodeObservation seen = observed;
    if (m_server == ServerState::Running)
        seen.ranFor = held();
    if (const QString word = lastWord(CreateStage::MySql, seen); !word.isEmpty())
        m_lastWord = word;
    return step.probeAgent;
}

/// Keeps in which state MySQL is since when, and whether it has changed since the request.
void ServerOperation::note(const NodeObservation &seen)
{
    if (m_stage != ServerStage::MySql || (!seen.agent && !seen.vm))
        return;
    if (seen.vm) {
        if (seen.vm->phase() != VmPhase::Running)
            m_server = ServerState::Unknown;
        return;
    }
    const ServerState before = m_server;
    m_server = seen.agent->has_value() ? (*seen.agent)->server : ServerState::Unknown;
    if (m_server == before)
        return;
    m_serverSince = m_parts.scheduler.elapsed();
    if (m_server == ServerState::Running)
        m_parts.poller.hurry(m_entry.vm);
    if (m_server != ServerState::Unknown && m_server != m_action.from)
        m_changed = true;
}

milliseconds ServerOperation::held() const
{
    return m_server == ServerState::Unknown ? milliseconds(0) : m_parts.scheduler.elapsed() - m_serverSince;
}

void ServerOperation::request(const QString &address)
{
    enter(ServerStage::Requested);
    if (isFinished())
        return; // cancelled by somebody who heard of the stage
    const AgentChange change{.method = QString::fromLatin1(m_action.method), .key = keyIn(m_entry)};
    if (const auto noted = m_parts.journal.intend(m_entry.id, change.method); !noted) {
        end(noted.error());
        return;
    }
    m_parts.agents.change(address, change, this, [this](const Result<void> &answer) { onRequested(answer); });
}

void ServerOperation::onRequested(const Result<void> &answer)
{
    m_parts.journal.answer(m_entry.id, errorOf(answer));
    if (!answer && !answer.error().maybeApplied) {
        end(answer.error());
        return;
    }
    m_doubt = errorOf(answer);
    enter(ServerStage::MySql);
    if (isFinished())
        return;
    if (m_cancelled)
        doCancel();
    else
        m_parts.poller.hurry(m_entry.vm);
}

void ServerOperation::enter(ServerStage stage)
{
    m_stage = stage;
    limitStage();
    Q_EMIT progressed();
}

void ServerOperation::limitStage()
{
    m_deadline.reset();
    m_lastWord.clear();
    if (const auto limit = limitOf(m_parts.waiting.timeouts, stage()))
        m_deadline = m_parts.scheduler.callAfter(*limit, [this, limit = *limit] { onTooLong(limit); });
}

/// The errors name no stage: the advice for one that is too late is about creates, and would be to delete the
/// node.
void ServerOperation::onTooLong(milliseconds limit)
{
    const qint64 seconds = std::chrono::duration_cast<std::chrono::seconds>(limit).count();
    if (m_stage == ServerStage::Submitted) {
        end(m_action.unsent(Error{.kind = ErrorKind::Timeout,
            .detail = QStringLiteral("cloud and agent did not tell how VM %1 is within %2 s")
                          .arg(m_entry.vm.value)
                          .arg(seconds)}));
        return;
    }
    const auto giveUp = [this, seconds] {
        Error error{.kind = ErrorKind::Timeout,
            .detail = QStringLiteral("MySQL on VM %1 %2 %3 s after that was asked for")
                          .arg(m_entry.vm.value)
                          .arg(QLatin1String(m_action.missed))
                          .arg(seconds)};
        if (!m_lastWord.isEmpty())
            error.detail += QStringLiteral("; last heard: ") + m_lastWord;
        end(error);
    };
    // MySQL is there in time; this once, whether it holds is awaited.
    if (m_server == m_action.to)
        m_deadline = m_parts.scheduler.callAfter(m_parts.waiting.settling + kSettlingGrace, giveUp);
    else
        giveUp();
}

void ServerOperation::end(const std::optional<Error> &error)
{
    m_deadline.reset();
    m_parts.poller.unwatch(m_entry.vm, this);
    if (error)
        fail(*error);
    else
        succeed();
}

} // namespace msm
