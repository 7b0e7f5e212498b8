// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/serveraction.h"

#include "core/lifecycle/askednode.h"
#include "core/lifecycle/recovery.h"
#include "core/lifecycle/serveroperation.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace msm {

namespace {

using std::chrono::milliseconds;

/// An agent that took the request changes MySQL's state within so long.
constexpr milliseconds kDoubtLasts{5000};
// The names are in journals.
constexpr Ladder::Rung kStartRungs[] = {
    {"submitted", "looking at it once more"},
    {"requested", "asking its agent to start MySQL"},
    {"mysql", "waiting for MySQL"},
    {"started", "started"},
};
constexpr Ladder::Rung kStopRungs[] = {
    {"submitted", "looking at it once more"},
    {"requested", "asking its agent to stop MySQL"},
    {"mysql", "waiting until MySQL has stopped"},
    {"stopped", "stopped"},
};
constexpr Ladder::Rung kRestartRungs[] = {
    {"submitted", "looking at it once more"},
    {"requested", "asking its agent to restart MySQL"},
    {"mysql", "waiting for MySQL"},
    {"restarted", "restarted"},
};
constexpr size_t kRungCount = size_t(RequestStage::Done) + 1;
static_assert(std::size(kStartRungs) == kRungCount && std::size(kStopRungs) == kRungCount
    && std::size(kRestartRungs) == kRungCount);

constexpr Ladder kStartLadder{"start", kStartRungs};
constexpr Ladder kStopLadder{"stop", kStopRungs};
constexpr Ladder kRestartLadder{"restart", kRestartRungs};

Error conflict(const QString &detail)
{
    return {.kind = ErrorKind::Conflict, .detail = detail};
}

/// The key of a node stays with the request. An agent that nobody has asked yet is asked by the operation.
Result<QJsonObject> requestFor(const ServerAction &action, const NodeView &node)
{
    const int id = node.id.value;
    if (node.function != NodeFunction::Agent)
        return failure(ErrorKind::Rejected, QStringLiteral("node %1 has no agent").arg(id));
    if (node.state == NodeState::Unregistered) {
        return failure(ErrorKind::Conflict,
            QStringLiteral("node %1 is not registered yet; it is once it has been waited for").arg(id));
    }
    if (node.state != NodeState::Running && node.state != NodeState::Degraded)
        return failure(ErrorKind::Conflict, QStringLiteral("node %1 is not a running node").arg(id));
    if (node.agent == AgentState::Silent) {
        return failure(ErrorKind::Conflict, QStringLiteral("the agent of node %1 does not answer").arg(id));
    }
    if (const auto objection = objectionToChange(node))
        return failure(*objection);
    if (node.agent == AgentState::Answers && node.mysql != action.from) {
        const QString state = serverStateName(node.mysql);
        return failure(ErrorKind::Conflict,
            state.isEmpty() ? QStringLiteral("nobody knows whether MySQL runs on node %1").arg(id)
                            : QStringLiteral("MySQL on node %1 is %2").arg(id).arg(state));
    }
    QJsonObject request;
    insertKey(request, node);
    return request;
}

/// What is the same in the rows of all actions.
template <const ServerAction &action>
OperationTraits kindOf(
    const char *name, const char *doing, const Ladder &ladder, NodeState leaves, bool undoneBySnapshot)
{
    return requestKind<action, ServerOperation, requestFor>(
        name, doing, ladder, {.oneByOne = true, .leaves = leaves, .undoneBySnapshot = undoneBySnapshot});
}

RequestStep beforeRequest(const ServerAction &action, const NodeObservation &seen)
{
    const RequestStage stage = RequestStage::Submitted;
    const auto refused = [&action](const Error &error) {
        return RequestStep{.stage = RequestStage::Submitted, .failure = action.unsent(error)};
    };
    if (seen.vm) {
        if (seen.vm->phase() != VmPhase::Running)
            return refused(conflict(QStringLiteral("VM %1 does not run").arg(seen.vm->id.value)));
        return {.stage = stage, .probeAgent = !seen.vm->address().isEmpty()};
    }
    if (!seen.agent)
        return {.stage = stage};
    if (!seen.agent->has_value())
        return refused(seen.agent->error());
    const AgentAnswer &answer = **seen.agent;
    if (answer.server == action.from)
        return {.stage = RequestStage::Requested, .request = true};
    return refused(
        conflict(answer.error.isEmpty() ? QStringLiteral("MySQL is %1").arg(serverStateName(answer.server))
                                        : answer.error));
}

RequestStep afterRequest(const ServerAction &action, const NodeObservation &seen, const ServerTerms &terms)
{
    const RequestStage stage = RequestStage::Effect;
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
    if (!seen.agent || !seen.agent->has_value())
        return {.stage = stage};
    const ServerState server = (*seen.agent)->server;
    // Only a server that runs may turn out to be a temporary one.
    const milliseconds settling = server == ServerState::Running ? terms.settling : milliseconds(0);
    const bool unclear = terms.doubt && !terms.changed && server == action.from;
    if (unclear) {
        if (terms.held < std::max(settling, kDoubtLasts))
            return {.stage = stage};
        Error error = *terms.doubt;
        error.detail += QStringLiteral("; MySQL is %1 as before, and nobody saw that the agent did anything")
                            .arg(serverStateName(server));
        return {.stage = stage, .failure = error};
    }
    const bool done = server == action.to && terms.held >= settling;
    return {.stage = done ? RequestStage::Done : stage};
}

} // namespace

const ServerAction startServer{{.method = "create_server",
                                   .undone = "nothing was started",
                                   .missed = "does not run",
                                   .ladder = kStartLadder,
                                   .kind = kindOf<startServer>("start", "having its MySQL started",
                                       kStartLadder, NodeState::Running, false)},
    ServerState::Stopped, ServerState::Running};

const ServerAction stopServer{{.method = "stop_server",
                                  .undone = "nothing was stopped",
                                  .missed = "has not stopped",
                                  .ladder = kStopLadder,
                                  .kind = kindOf<stopServer>("stop", "having its MySQL stopped", kStopLadder,
                                      NodeState::Degraded, true)},
    ServerState::Running, ServerState::Stopped};

const ServerAction restartServer{
    {.method = "restart_server",
        .undone = "nothing was restarted",
        .missed = "does not run again",
        .ladder = kRestartLadder,
        .kind = kindOf<restartServer>(
            "restart", "having its MySQL restarted", kRestartLadder, NodeState::Running, true)},
    ServerState::Running,
    ServerState::Running,
};

RequestStep nextServerStep(
    const ServerAction &action, RequestStage stage, const NodeObservation &seen, const ServerTerms &terms)
{
    if (stage == RequestStage::Requested || stage == RequestStage::Done)
        return {.stage = stage};
    if (seen.gone) {
        return {.stage = stage,
            .failure = Error{
                .kind = ErrorKind::NotFound, .detail = QStringLiteral("the cloud no longer has this VM")}};
    }
    return stage == RequestStage::Submitted ? beforeRequest(action, seen) : afterRequest(action, seen, terms);
}

} // namespace msm
