// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/poweraction.h"

#include "core/lifecycle/askednode.h"
#include "core/lifecycle/poweroperation.h"
#include "core/lifecycle/recovery.h"

#include <array>
#include <iterator>

namespace msm {

namespace {

using std::chrono::milliseconds;

/// A cloud that took the request shows the VM in another state within so long.
constexpr milliseconds kDoubtLasts{15000};
/// A guest that was asked to start anew, and does so, has gone away within so long.
constexpr milliseconds kUnnoticed{180000};

// The names are in journals. One that stands in limitedStages has that one's limit.
constexpr Ladder::Rung kStartRungs[] = {
    {"submitted", "looking at it once more"},
    {"requested", "asking the cloud to start it"},
    {"boot", "waiting until it runs and serves"},
    {"started", "runs"},
};
constexpr Ladder::Rung kShutDownRungs[] = {
    {"submitted", "looking at it once more"},
    {"requested", "asking the cloud to shut it down"},
    {"boot", "waiting until it is off"},
    {"off", "off"},
};
constexpr Ladder::Rung kTurnOffRungs[] = {
    {"submitted", "looking at it once more"},
    {"requested", "asking the cloud to turn it off"},
    {"boot", "waiting until it is off"},
    {"off", "off"},
};
constexpr Ladder::Rung kSuspendRungs[] = {
    {"submitted", "looking at it once more"},
    {"requested", "asking the cloud to suspend it"},
    {"boot", "waiting until its memory is saved"},
    {"suspended", "suspended"},
};
constexpr Ladder::Rung kRebootRungs[] = {
    {"submitted", "looking at it once more"},
    {"requested", "asking the cloud to reboot it"},
    {"boot", "waiting until it serves again"},
    {"rebooted", "rebooted"},
};
constexpr Ladder::Rung kResetRungs[] = {
    {"submitted", "looking at it once more"},
    {"requested", "asking the cloud to reset it"},
    {"boot", "waiting until it serves again"},
    {"reset", "reset"},
};
constexpr Ladder::Rung kRetryRungs[] = {
    {"submitted", "looking at it once more"},
    {"requested", "asking the cloud to try again"},
    {"prolog", "waiting until it runs and serves"},
    {"recovered", "runs"},
};
constexpr size_t kRungCount = size_t(RequestStage::Done) + 1;
static_assert(std::size(kStartRungs) == kRungCount && std::size(kShutDownRungs) == kRungCount
    && std::size(kTurnOffRungs) == kRungCount && std::size(kSuspendRungs) == kRungCount
    && std::size(kRebootRungs) == kRungCount && std::size(kResetRungs) == kRungCount
    && std::size(kRetryRungs) == kRungCount);

constexpr Ladder kStartLadder{"power-on", kStartRungs};
constexpr Ladder kShutDownLadder{"shutdown", kShutDownRungs};
constexpr Ladder kTurnOffLadder{"power-off", kTurnOffRungs};
constexpr Ladder kSuspendLadder{"suspend", kSuspendRungs};
constexpr Ladder kRebootLadder{"reboot", kRebootRungs};
constexpr Ladder kResetLadder{"reset", kResetRungs};
constexpr Ladder kRetryLadder{"retry", kRetryRungs};

constexpr const char *kAction = "one.vm.action";
constexpr const char *kRecover = "one.vm.recover";

/// What the operation has to know of the node stays with the request.
Result<QJsonObject> requestFor(const PowerAction &action, const NodeView &node)
{
    if (!node.vmState.allows(action.power))
        return failure(action.notPossible(node.id, node.vmState));
    if (node.isProtected)
        return failure(protectedError(node.id));
    QJsonObject request;
    insertFunction(request, node);
    insertKey(request, node);
    return request;
}

/// What is the same in the rows of all actions.
template <const PowerAction &action>
OperationTraits kindOf(
    const char *name, const char *doing, const Ladder &ladder, const RequestManners &manners = {})
{
    return requestKind<action, PowerOperation, requestFor>(name, doing, ladder, manners);
}

/// The VM is in a state in which the action could be requested, and nothing is going on.
bool standsAsBefore(const PowerAction &action, const VirtualMachine &vm)
{
    return vm.state.allows(action.power) && vm.phase() != VmPhase::Busy;
}

RequestStep whileSubmitted(const PowerAction &action, const NodeObservation &seen)
{
    if (!seen.vm)
        return {.stage = RequestStage::Submitted};
    const VirtualMachine &vm = *seen.vm;
    if (!vm.state.allows(action.power)) {
        return {
            .stage = RequestStage::Submitted, .failure = action.unsent(action.notPossible(vm.id, vm.state))};
    }
    if (vm.isProtected())
        return {.stage = RequestStage::Submitted, .failure = action.unsent(protectedError(vm.id))};
    return {.stage = RequestStage::Requested, .request = true};
}

RequestStep failing(const Error &error)
{
    return {.stage = RequestStage::Effect, .failure = error};
}

/// It was carried out if the machine was away; where nobody saw that, only the doubt or a guest that did not
/// listen is left after a while.
RequestStep whileServing(const PowerTerms &terms)
{
    if (terms.wasAway)
        return {.stage = RequestStage::Done};
    if (terms.waited < kUnnoticed)
        return {.stage = RequestStage::Effect};
    if (terms.doubt) {
        Error error = *terms.doubt;
        error.detail += QStringLiteral("; the node has served all the time since");
        return failing(error);
    }
    return failing({.kind = ErrorKind::Timeout,
        .detail = QStringLiteral("the cloud took the request, but the node has served for %1 s since: its "
                                 "guest does not seem to listen; reset does not ask it")
                      .arg(kUnnoticed.count() / 1000)});
}

RequestStep doubtful(const PowerTerms &terms, const VirtualMachine &vm)
{
    if (terms.waited < kDoubtLasts)
        return {.stage = RequestStage::Effect};
    Error error = *terms.doubt;
    error.detail += QStringLiteral("; VM %1 is %2 as before, and nobody saw that the cloud did anything")
                        .arg(QString::number(vm.id.value), vm.state.name());
    return failing(error);
}

RequestStep onMachine(const PowerAction &action, const VirtualMachine &vm, const PowerTerms &terms)
{
    const int id = vm.id.value;
    const VmPhase phase = vm.phase();
    if (phase == VmPhase::Ending || phase == VmPhase::Gone) {
        return failing({.kind = ErrorKind::NotFound,
            .detail = (action.power == VmPower::Retry ? QStringLiteral("VM %1 has gone on to its end")
                                                      : QStringLiteral("VM %1 was ended by somebody else"))
                          .arg(id)});
    }
    const bool asBefore = action.seen && standsAsBefore(action, vm);
    if (asBefore && terms.doubt && !terms.wasAway)
        return doubtful(terms, vm);
    if (phase == VmPhase::Failing && (!asBefore || terms.wasAway)) {
        return failing({.kind = ErrorKind::VmFailed,
            .detail = QStringLiteral("VM %1 is in %2: %3")
                          .arg(QString::number(id), vm.state.name(), vm.errorMessage)});
    }
    if (asBefore && terms.wasAway) {
        return failing({.kind = ErrorKind::Conflict,
            .detail = QStringLiteral("the cloud tried, and VM %1 is %2 again")
                          .arg(QString::number(id), vm.state.name())});
    }
    // What failed while it was stopped is right once it is off.
    const bool isOff = phase == VmPhase::PoweredOff;
    if (isOff && (action.to == phase || action.power == VmPower::Retry))
        return {.stage = RequestStage::Done};
    if (phase != action.to)
        return {.stage = RequestStage::Effect};
    if (const Witness witness = witnessOf(terms.function, terms.gate); witness != Witness::Nobody)
        return askingWitness(witness, vm);
    if (action.seen || !terms.doubt)
        return {.stage = RequestStage::Done};
    return doubtful(terms, vm);
}

RequestStep onWord(const PowerAction &action, const NodeObservation &seen, const PowerTerms &terms)
{
    if (action.to != VmPhase::Running || !serves(seen, terms.function, terms.gate))
        return {.stage = RequestStage::Effect};
    return action.seen ? RequestStep{.stage = RequestStage::Done} : whileServing(terms);
}

} // namespace

const PowerAction startMachine{
    {.method = kAction,
        .undone = "nothing was started",
        .missed = "does not serve",
        .ladder = kStartLadder,
        .kind =
            kindOf<startMachine>("power-on", "being started", kStartLadder, {.leaves = NodeState::Running})},
    VmPower::Start,
    VmPhase::Running,
    true,
};

const PowerAction shutDownMachine{
    {.method = kAction,
        .undone = "nothing was shut down",
        .missed = "is not off",
        .ladder = kShutDownLadder,
        .kind = kindOf<shutDownMachine>(
            "shutdown", "being shut down", kShutDownLadder, {.leaves = NodeState::PoweredOff})},
    VmPower::ShutDown,
    VmPhase::PoweredOff,
    true,
};

const PowerAction turnOffMachine{
    {.method = kAction,
        .undone = "nothing was turned off",
        .missed = "is not off",
        .ladder = kTurnOffLadder,
        .kind = kindOf<turnOffMachine>(
            "power-off", "being turned off", kTurnOffLadder, {.leaves = NodeState::PoweredOff})},
    VmPower::TurnOff,
    VmPhase::PoweredOff,
    true,
};

const PowerAction suspendMachine{
    {.method = kAction,
        .undone = "nothing was suspended",
        .missed = "is not suspended",
        .ladder = kSuspendLadder,
        .kind = kindOf<suspendMachine>(
            "suspend", "being suspended", kSuspendLadder, {.leaves = NodeState::PoweredOff})},
    VmPower::Suspend,
    VmPhase::PoweredOff,
    true,
};

const PowerAction rebootMachine{
    {.method = kAction,
        .undone = "nothing was rebooted",
        .missed = "does not serve again",
        .ladder = kRebootLadder,
        .kind = kindOf<rebootMachine>("reboot", "being rebooted", kRebootLadder,
            {.oneByOne = true, .leaves = NodeState::Running, .undoneBySnapshot = true})},
    VmPower::Reboot,
    VmPhase::Running,
    false,
};

const PowerAction resetMachine{
    {.method = kAction,
        .undone = "nothing was reset",
        .missed = "does not serve again",
        .ladder = kResetLadder,
        .kind = kindOf<resetMachine>("reset", "being reset", kResetLadder,
            {.oneByOne = true, .leaves = NodeState::Running, .undoneBySnapshot = true})},
    VmPower::Reset,
    VmPhase::Running,
    false,
};

const PowerAction retryMachine{
    {.method = kRecover,
        .undone = "nothing was tried again",
        .missed = "does not serve",
        .ladder = kRetryLadder,
        .kind =
            kindOf<retryMachine>("retry", "being tried again", kRetryLadder, {.leaves = NodeState::Running})},
    VmPower::Retry,
    VmPhase::Running,
    true,
};

bool showsAway(const PowerAction &action, const NodeObservation &seen)
{
    if (seen.vm) {
        const VmPhase phase = seen.vm->phase();
        return action.seen ? !standsAsBefore(action, *seen.vm) : phase != VmPhase::Running;
    }
    if (action.seen)
        return false;
    if (seen.login)
        return !seen.login->has_value() || (*seen.login)->word != LoginWord::Takes;
    if (!seen.agent)
        return false;
    const auto &answer = *seen.agent;
    return !answer || answer->server == ServerState::Init || answer->server == ServerState::Starting;
}

RequestStep nextPowerStep(
    const PowerAction &action, RequestStage stage, const NodeObservation &seen, const PowerTerms &terms)
{
    if (stage == RequestStage::Requested || stage == RequestStage::Done)
        return {.stage = stage};
    if (seen.gone) {
        return {.stage = stage,
            .failure = Error{
                .kind = ErrorKind::NotFound, .detail = QStringLiteral("the cloud no longer has this VM")}};
    }
    if (stage == RequestStage::Submitted)
        return whileSubmitted(action, seen);
    if (seen.vm)
        return onMachine(action, *seen.vm, terms);
    return seen.agent || seen.login ? onWord(action, seen, terms) : RequestStep{.stage = stage};
}

} // namespace msm
