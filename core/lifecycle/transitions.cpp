// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/transitions.h"

#include <algorithm>
#include <iterator>

namespace msm {

namespace {

/// The stage that the cloud's state names; nothing when it says no more than "wait".
std::optional<CreateStage> stageOf(VmPhase phase)
{
    switch (phase) {
    case VmPhase::Pending:
    case VmPhase::Hold:
        return CreateStage::Pending;
    case VmPhase::Prolog:
        return CreateStage::Prolog;
    case VmPhase::Boot:
        return CreateStage::Boot;
    default:
        return std::nullopt;
    }
}

/// The stage in which a VM that failed was; nothing when its state does not say.
std::optional<CreateStage> failedStageOf(VmWork work)
{
    switch (work) {
    case VmWork::Copying:
    case VmWork::Migrating:
        return CreateStage::Prolog;
    case VmWork::Booting:
        return CreateStage::Boot;
    case VmWork::Cloning:
    case VmWork::Saving:
    case VmWork::Snapshot:
    case VmWork::Other:
        break;
    }
    return std::nullopt;
}

std::optional<Error> failureOf(const VirtualMachine &vm)
{
    const QString state = vm.state.name();
    if (vm.phase() == VmPhase::Failing) {
        const QString why =
            vm.errorMessage.isEmpty() ? QStringLiteral("the cloud gives no reason") : vm.errorMessage;
        return Error{.kind = ErrorKind::VmFailed,
            .detail = QStringLiteral("VM %1 is in %2: %3").arg(vm.id.value).arg(state, why)};
    }
    if (vm.phase() == VmPhase::Ending || vm.phase() == VmPhase::Gone) {
        return Error{.kind = ErrorKind::NotFound,
            .detail = QStringLiteral("VM %1 was ended by somebody else (%2)").arg(vm.id.value).arg(state)};
    }
    return std::nullopt;
}

/// What a VM that stands still is waited for: to start again, wherever it had come to. One whose host cannot
/// be heard may run all the same, and then has no stage to repeat.
CreateStep whileHalted(CreateStage stage, const VirtualMachine &vm)
{
    const bool off = vm.phase() == VmPhase::PoweredOff;
    return {.stage = off ? CreateStage::Boot : std::max(stage, CreateStage::Boot),
        .halt = Halt{.phase = vm.phase(), .state = vm.state.name()}};
}

Error installationFailed()
{
    return {.kind = ErrorKind::VmFailed,
        .detail =
            QStringLiteral("the machine says that it could not install server and agent; there, the log "
                           "of the contextualization says why"),
        .stage = Stage(CreateStage::Install).name()};
}

/// Whether server and agent are still to be installed, as far as anybody tells.
bool isInstalling(CreateStage stage, const NodeObservation &seen)
{
    if (stage == CreateStage::Agent || stage == CreateStage::MySql)
        return false; // the installation is over
    if (seen.install == InstallStage::Starting || seen.install == InstallStage::Ready)
        return false;
    return !seen.agent || !seen.agent->has_value() || (*seen.agent)->server == ServerState::Init;
}

/// What to wait for where the agent is the gate.
CreateStep whileAgentDecides(
    CreateStage stage, const NodeObservation &seen, NodeFunction function, const Readiness &readiness)
{
    const bool heard = stage == CreateStage::MySql;
    if (!seen.agent)
        return {.stage = heard ? CreateStage::MySql : CreateStage::Agent, .probeAgent = true};
    if (!seen.agent->has_value())
        return {.stage = heard ? CreateStage::MySql : CreateStage::Agent};
    if ((*seen.agent)->trust == AgentTrust::Refuted)
        return {.stage = CreateStage::Agent}; // something else answers in its place
    const bool holds = passes(readiness.gate, seen).value_or(false) && seen.heldFor >= readiness.settling;
    if (function == NodeFunction::Manager || holds)
        return {.stage = CreateStage::Registered};
    const bool anyAnswer = readiness.gate == ReadinessGate::AgentAnswers;
    return {.stage = anyAnswer ? CreateStage::Agent : CreateStage::MySql};
}

/// What to wait for once the VM runs at an address.
CreateStep afterAddress(
    CreateStage stage, const NodeObservation &seen, NodeFunction function, const Readiness &readiness)
{
    const ReadinessGate gate = readiness.gate;
    const bool withoutAgent = needsNoAgent(gate) && function != NodeFunction::Manager;
    if (function == NodeFunction::None && !withoutAgent)
        return {.stage = CreateStage::Registered};
    // A server that runs is a server, whatever else the bootstrap could not do.
    if (readiness.installs && seen.install == InstallStage::Failed && !seen.serverRuns)
        return {.stage = CreateStage::Install, .failure = installationFailed()};
    const bool asksServer = gate == ReadinessGate::TakesLogins && !seen.login;
    if (readiness.installs && isInstalling(stage, seen) && !seen.serverRuns) {
        return {.stage = CreateStage::Install,
            .probeAgent = !seen.agent,
            .probeServer = asksServer && !seen.agent};
    }
    if (!withoutAgent)
        return whileAgentDecides(stage, seen, function, readiness);
    if (passes(gate, seen).value_or(false) && seen.heldFor >= readiness.settling)
        return {.stage = CreateStage::Registered};
    return {.stage = CreateStage::MySql, .probeServer = asksServer};
}

constexpr Ladder::Rung kCreateRungs[] = {
    {"submitted", "asking the cloud for it"},
    {"pending", "waiting for a host"},
    {"prolog", "files are being copied"},
    {"boot", "starting"},
    {"address", "waiting for an address"},
    {"install", "installing MySQL or MariaDB, and the agent"},
    {"agent", "waiting for its agent"},
    {"mysql", "waiting for MySQL"},
    {"registered", "ready"},
};
static_assert(std::size(kCreateRungs) == size_t(CreateStage::Registered) + 1);

constexpr Ladder::Rung kDeleteRungs[] = {
    {"delayed", "can still be undone"},
    {"checking", "reading it once more"},
    {"waiting", "waiting until the cloud can end it"},
    {"requested", "asking the cloud to end it"},
    {"ending", "the cloud is removing it"},
    {"unregistered", "deleted"},
};
static_assert(std::size(kDeleteRungs) == size_t(DeleteStage::Unregistered) + 1);

constexpr Ladder kCreateLadder{"create", kCreateRungs};
constexpr Ladder kDeleteLadder{"delete", kDeleteRungs};

} // namespace

const Ladder &ladderOf(CreateStage)
{
    return kCreateLadder;
}

const Ladder &ladderOf(DeleteStage)
{
    return kDeleteLadder;
}

std::optional<bool> passes(ReadinessGate gate, const NodeObservation &seen)
{
    const bool believed =
        seen.agent && seen.agent->has_value() && (*seen.agent)->trust != AgentTrust::Refuted;
    switch (gate) {
    case ReadinessGate::AgentAnswers:
        return seen.agent ? std::optional(believed) : std::nullopt;
    case ReadinessGate::MySqlRunning:
        return seen.agent ? std::optional(believed && (*seen.agent)->server == ServerState::Running)
                          : std::nullopt;
    case ReadinessGate::TakesLogins:
        return seen.login ? std::optional(seen.login->has_value() && (*seen.login)->word == LoginWord::Takes)
                          : std::nullopt;
    case ReadinessGate::OneGateReady:
        return seen.vm && seen.ready ? std::optional(*seen.ready == ReadyWord::Ready) : std::nullopt;
    }
    return std::nullopt;
}

CreateStep nextCreateStep(
    CreateStage stage, const NodeObservation &seen, NodeFunction function, const Readiness &readiness)
{
    if (stage == CreateStage::Registered)
        return {.stage = stage};
    if (seen.gone) {
        return {.stage = stage,
            .failure = Error{
                .kind = ErrorKind::NotFound, .detail = QStringLiteral("the cloud no longer has this VM")}};
    }
    if (!seen.vm) {
        // Only agent or server were heard: that counts from the moment in which it was asked for.
        const bool asked =
            stage == CreateStage::Install || stage == CreateStage::Agent || stage == CreateStage::MySql;
        return asked && (seen.agent || seen.login) ? afterAddress(stage, seen, function, readiness)
                                                   : CreateStep{.stage = stage};
    }
    if (auto failed = failureOf(*seen.vm))
        return {.stage = failedStageOf(seen.vm->state.work()).value_or(stage), .failure = std::move(failed)};
    if (const auto named = stageOf(seen.vm->phase()))
        return {.stage = *named};
    if (seen.vm->phase() == VmPhase::PoweredOff || seen.vm->phase() == VmPhase::Unknown)
        return whileHalted(stage, *seen.vm);
    if (seen.vm->phase() != VmPhase::Running)
        return {.stage = stage}; // passing through: keep waiting
    if (seen.vm->address().isEmpty())
        return {.stage = CreateStage::Address};
    return afterAddress(stage, seen, function, readiness);
}

DeleteStep nextDeleteStep(DeleteStage stage, const NodeObservation &seen, KillMode mode)
{
    if (stage == DeleteStage::Unregistered)
        return {.stage = stage};
    const bool done = seen.gone || (seen.vm && seen.vm->phase() == VmPhase::Gone);
    if (done)
        return {.stage = DeleteStage::Unregistered};
    if (!seen.vm)
        return {.stage = stage};
    const bool asked = stage == DeleteStage::Requested || stage == DeleteStage::Ending;
    const VmPhase phase = seen.vm->phase();
    // Where the request has only just gone out, the failure may be an older one.
    if (stage == DeleteStage::Ending && phase == VmPhase::Failing)
        return {.stage = stage, .failure = failureOf(*seen.vm)};
    if (!asked && seen.vm->state.canBeEnded(mode))
        return {.stage = DeleteStage::Requested, .requestKill = true};
    if (phase == VmPhase::Ending)
        return {.stage = DeleteStage::Ending};
    return {.stage = asked ? stage : DeleteStage::Waiting};
}

} // namespace msm
