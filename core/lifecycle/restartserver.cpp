// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/restartserver.h"

#include "core/lifecycle/recovery.h"
#include "core/lifecycle/stagetimeout.h"
#include "core/nodes/servicelabel.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace msm {

namespace {

using std::chrono::milliseconds;

const QString kKey = QStringLiteral("key");

/// An agent that took the request stops MySQL within so long.
constexpr milliseconds kDoubtLasts{5000};
/// Until the agent has been asked once more after the settling time.
constexpr milliseconds kSettlingGrace{10000};

constexpr Ladder::Rung kRungs[] = {
    {"submitted", "looking at it once more"},
    {"requested", "asking its agent to restart MySQL"},
    {"mysql", "waiting for MySQL"},
    {"restarted", "restarted"},
};
static_assert(std::size(kRungs) == size_t(RestartStage::Restarted) + 1);

constexpr Ladder kLadder{"restart", kRungs};

Error conflict(const QString &detail)
{
    return {.kind = ErrorKind::Conflict, .detail = detail};
}

Error unsent(Error error)
{
    error.detail += QStringLiteral("; nothing was restarted");
    return error;
}

Recovery recoveryOfRestart(const JournalledOperation &operation, const QList<VmId> & /*keyed*/)
{
    return recoveryOfSent(operation, QStringLiteral("nothing was restarted"));
}

std::unique_ptr<NodeOperation> made(
    const OperationParts &parts, const JournalledOperation &operation, VmId /*vm*/)
{
    return std::make_unique<RestartServer>(parts, operation);
}

/// The key of a node stays with the request. An agent that nobody has asked yet is asked by the operation.
Result<QJsonObject> requestFor(const NodeView &node)
{
    const int id = node.id.value;
    if (node.function != NodeFunction::Agent)
        return failure(ErrorKind::Rejected, QStringLiteral("node %1 has no agent").arg(id));
    if (node.state != NodeState::Running && node.state != NodeState::Degraded)
        return failure(ErrorKind::Conflict, QStringLiteral("node %1 is not a running node").arg(id));
    if (node.agent == AgentState::Silent) {
        return failure(ErrorKind::Conflict, QStringLiteral("the agent of node %1 does not answer").arg(id));
    }
    if (node.agent == AgentState::Answers && node.mysql != ServerState::Running) {
        const QString state = serverStateName(node.mysql);
        return failure(ErrorKind::Conflict,
            state.isEmpty() ? QStringLiteral("nobody knows whether MySQL runs on node %1").arg(id)
                            : QStringLiteral("MySQL on node %1 is %2").arg(id).arg(state));
    }
    if (node.operation.isNull())
        return QJsonObject();
    return QJsonObject{{kKey, node.operation.toString(QUuid::WithoutBraces)}};
}

RestartStep beforeRequest(const NodeObservation &seen)
{
    const RestartStage stage = RestartStage::Submitted;
    if (seen.vm) {
        if (seen.vm->phase() != VmPhase::Running) {
            return {.stage = stage,
                .failure = unsent(conflict(QStringLiteral("VM %1 does not run").arg(seen.vm->id.value)))};
        }
        return {.stage = stage, .probeAgent = !seen.vm->address().isEmpty()};
    }
    if (!seen.agent)
        return {.stage = stage};
    if (!seen.agent->has_value())
        return {.stage = stage, .failure = unsent(seen.agent->error())};
    const AgentAnswer &answer = **seen.agent;
    if (answer.server == ServerState::Running)
        return {.stage = RestartStage::Requested, .requestRestart = true};
    const QString why = answer.error.isEmpty()
        ? QStringLiteral("MySQL is %1").arg(serverStateName(answer.server))
        : answer.error;
    return {.stage = stage, .failure = unsent(conflict(why))};
}

RestartStep afterRequest(const NodeObservation &seen, const RestartTerms &terms)
{
    const RestartStage stage = RestartStage::MySql;
    if (seen.vm) {
        const VmPhase phase = seen.vm->phase();
        const int id = seen.vm->id.value;
        if (phase == VmPhase::Failing) {
            return {.stage = stage,
                .failure = Error{.kind = ErrorKind::VmFailed,
                    .detail = QStringLiteral("VM %1 failed: %2").arg(id).arg(seen.vm->errorMessage)}};
        }
        if (phase == VmPhase::Ending) {
            return {.stage = stage,
                .failure = Error{.kind = ErrorKind::NotFound,
                    .detail = QStringLiteral("VM %1 was ended by somebody else").arg(id)}};
        }
        return {.stage = stage, .probeAgent = phase == VmPhase::Running && !seen.vm->address().isEmpty()};
    }
    const bool runs = seen.agent && seen.agent->has_value() && (*seen.agent)->server == ServerState::Running;
    if (!runs)
        return {.stage = stage};
    const bool unclear = terms.doubt && !terms.wentAway;
    if (seen.ranFor < (unclear ? std::max(terms.settling, kDoubtLasts) : terms.settling))
        return {.stage = stage};
    if (!unclear)
        return {.stage = RestartStage::Restarted};
    Error error = *terms.doubt;
    error.detail += QStringLiteral("; MySQL runs, and nobody saw whether it was restarted");
    return {.stage = stage, .failure = error};
}

} // namespace

const Ladder &ladderOf(RestartStage)
{
    return kLadder;
}

const OperationTraits restartTraits{.name = "restart",
    .doing = "having its MySQL restarted",
    .first = RestartStage::Submitted,
    .taken = RestartStage::MySql,
    .recover = recoveryOfRestart,
    .make = made,
    .request = requestFor};

RestartStep nextRestartStep(RestartStage stage, const NodeObservation &seen, const RestartTerms &terms)
{
    if (stage == RestartStage::Requested || stage == RestartStage::Restarted)
        return {.stage = stage};
    if (seen.gone) {
        return {.stage = stage,
            .failure = Error{
                .kind = ErrorKind::NotFound, .detail = QStringLiteral("the cloud no longer has this VM")}};
    }
    return stage == RestartStage::Submitted ? beforeRequest(seen) : afterRequest(seen, terms);
}

RestartServer::RestartServer(const OperationParts &parts, const JournalledOperation &entry, QObject *parent)
    : NodeOperation(parent)
    , m_parts(parts)
    , m_entry(entry)
{
}

RestartServer::~RestartServer() = default;

void RestartServer::doStart()
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
        enter(RestartStage::MySql);
    }
    if (isFinished())
        return; // cancelled by somebody who heard of the stage
    m_parts.poller.watch(
        m_entry.vm, this, [this](const NodeObservation &seen) { return onObservation(seen); });
}

void RestartServer::doCancel()
{
    m_cancelled = true;
    // A request that is under way is let finish: its answer belongs into the journal.
    if (m_stage == RestartStage::Requested)
        return;
    end(Error{.kind = ErrorKind::Cancelled,
        .detail = m_stage == RestartStage::Submitted
            ? QStringLiteral("cancelled; nothing was restarted")
            : QStringLiteral("no longer waiting; the agent goes on with what it accepted")});
}

bool RestartServer::onObservation(const NodeObservation &observed)
{
    if (observed.vm && !observed.gone) {
        if (const auto objection = objectionTo(*observed.vm)) {
            end(m_stage == RestartStage::Submitted ? unsent(*objection) : *objection);
            return false;
        }
    }
    const NodeObservation seen = timed(observed);
    const RestartStep step = nextRestartStep(
        m_stage, seen, {.settling = m_parts.waiting.settling, .doubt = m_doubt, .wentAway = m_wentAway});
    if (step.failure) {
        end(step.failure);
        return false;
    }
    if (step.stage == RestartStage::Restarted) {
        enter(step.stage);
        end(std::nullopt);
        return false;
    }
    if (step.requestRestart) {
        request(seen.agentAddress);
        return false;
    }
    if (const QString word = lastWord(CreateStage::MySql, seen); !word.isEmpty())
        m_lastWord = word;
    return step.probeAgent;
}

/// Its number alone says little: the journal may have come to another cloud, or to an older one.
std::optional<Error> RestartServer::objectionTo(const VirtualMachine &vm) const
{
    const QUuid key = QUuid::fromString(m_entry.parameters.value(kKey).toString());
    if (key.isNull() ? vm.name == m_entry.name : carriesKey(vm, key))
        return std::nullopt;
    return conflict(QStringLiteral("VM %1 (%2) is not the node %3 that was to be restarted")
                        .arg(m_entry.vm.value)
                        .arg(vm.name, m_entry.name));
}

/// Adds how long MySQL has run since the request, and notes when it goes away.
NodeObservation RestartServer::timed(NodeObservation seen)
{
    if (m_stage != RestartStage::MySql)
        return seen;
    if (seen.agent && seen.agent->has_value() && (*seen.agent)->server != ServerState::Unknown) {
        const bool runs = (*seen.agent)->server == ServerState::Running;
        if (!runs) {
            m_wentAway = true;
        } else if (!m_runsSince) {
            m_runsSince = m_parts.scheduler.elapsed();
            m_parts.poller.hurry(m_entry.vm);
        }
        if (!runs)
            m_runsSince.reset();
    } else if (seen.agent || (seen.vm && seen.vm->phase() != VmPhase::Running)) {
        m_runsSince.reset();
    }
    if (m_runsSince)
        seen.ranFor = m_parts.scheduler.elapsed() - *m_runsSince;
    return seen;
}

void RestartServer::request(const QString &address)
{
    enter(RestartStage::Requested);
    if (isFinished())
        return; // cancelled by somebody who heard of the stage
    const AgentChange change{.method = QStringLiteral("restart_server")};
    if (const auto noted = m_parts.journal.intend(m_entry.id, change.method); !noted) {
        end(noted.error());
        return;
    }
    m_parts.agents.change(address, change, this, [this](const Result<void> &answer) { onRequested(answer); });
}

void RestartServer::onRequested(const Result<void> &answer)
{
    m_parts.journal.answer(m_entry.id, errorOf(answer));
    if (!answer && !answer.error().maybeApplied) {
        end(answer.error());
        return;
    }
    m_doubt = errorOf(answer);
    enter(RestartStage::MySql);
    if (isFinished())
        return;
    if (m_cancelled)
        doCancel();
    else
        m_parts.poller.hurry(m_entry.vm);
}

void RestartServer::enter(RestartStage stage)
{
    m_stage = stage;
    limitStage();
    Q_EMIT progressed();
}

void RestartServer::limitStage()
{
    m_deadline.reset();
    m_lastWord.clear();
    if (const auto limit = limitOf(m_parts.waiting.timeouts, m_stage))
        m_deadline = m_parts.scheduler.callAfter(*limit, [this, limit = *limit] { onTooLong(limit); });
}

/// The errors name no stage: the advice for one that is too late is about creates, and would be to delete the
/// node.
void RestartServer::onTooLong(milliseconds limit)
{
    if (m_stage == RestartStage::Submitted) {
        end(unsent(Error{.kind = ErrorKind::Timeout,
            .detail = QStringLiteral("cloud and agent did not tell how VM %1 is within %2 s")
                          .arg(m_entry.vm.value)
                          .arg(std::chrono::duration_cast<std::chrono::seconds>(limit).count())}));
        return;
    }
    const auto giveUp = [this, limit] {
        Error error{.kind = ErrorKind::Timeout,
            .detail = QStringLiteral("MySQL on VM %1 does not run again %2 s after the restart was asked for")
                          .arg(m_entry.vm.value)
                          .arg(std::chrono::duration_cast<std::chrono::seconds>(limit).count())};
        if (!m_lastWord.isEmpty())
            error.detail += QStringLiteral("; last heard: ") + m_lastWord;
        end(error);
    };
    if (m_runsSince) // it runs in time; this once, whether it holds is awaited
        m_deadline = m_parts.scheduler.callAfter(m_parts.waiting.settling + kSettlingGrace, giveUp);
    else
        giveUp();
}

void RestartServer::end(const std::optional<Error> &error)
{
    m_deadline.reset();
    m_parts.poller.unwatch(m_entry.vm, this);
    if (error)
        fail(*error);
    else
        succeed();
}

} // namespace msm
