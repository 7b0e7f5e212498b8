// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agent/agentclient.h"
#include "core/base/result.h"
#include "core/iaas/killmode.h"
#include "core/iaas/virtualmachine.h"
#include "core/lifecycle/halt.h"
#include "core/lifecycle/readymark.h"
#include "core/lifecycle/stage.h"
#include "core/mysql/loginprober.h"
#include "core/nodes/servicenode.h"
#include "core/settings/waitingrules.h"

#include <chrono>
#include <optional>

/// The life of a node as pure functions: a stage and what was seen give the next stage. Nothing here waits,
/// asks or stores; CreateNode and DeleteNode carry out what these functions say.
namespace msm {

/// Stages of a create, in their order; the ladder that the window shows.
enum class CreateStage {
    Submitted,  ///< the request is on its way to the cloud
    Pending,    ///< the cloud has it and looks for a host
    Prolog,     ///< files are being copied
    Boot,       ///< the VM starts
    Address,    ///< it runs, but has no address yet
    Install,    ///< a stock image installs server and agent; others skip it
    Agent,      ///< waiting for the agent's first answer
    MySql,      ///< waiting for MySQL to pass the gate
    Registered, ///< done
};

/// Stages of a delete, in their order.
enum class DeleteStage {
    Delayed,      ///< nothing is done yet, so that it can be undone; most deletes begin with the next stage
    Checking,     ///< reading the VM once more before it is touched
    Waiting,      ///< it is in a state (PROLOG, BOOT, …) in which the cloud refuses to end it
    Requested,    ///< the request is on its way to the cloud
    Ending,       ///< the cloud is removing it
    Unregistered, ///< done
};

[[nodiscard]] const Ladder &ladderOf(CreateStage);
[[nodiscard]] const Ladder &ladderOf(DeleteStage);

/// What was seen of a node at one moment. Empty members were not looked at.
struct NodeObservation {
    std::optional<VirtualMachine> vm;            ///< the cloud's answer
    bool gone = false;                           ///< the cloud says: no such VM, or DONE
    std::optional<Result<AgentAnswer>> agent;    ///< the agent's answer or why there was none
    QString agentAddress{};                      ///< where it answered, or was asked first
    std::optional<Result<LoginAnswer>> login{};  ///< what MySQL itself answered, or why nothing did
    QString loginAddress{};                      ///< where it answered, or was asked first
    std::chrono::milliseconds heldFor{0};        ///< since when the gate has been passed without a break
    std::chrono::milliseconds heldBefore{0};     ///< how long it had been when that last ended
    bool serverRuns = false;                     ///< as its agent or MySQL itself last said
    InstallStage install = InstallStage::Untold; ///< the last word of this boot's bootstrap
    std::optional<ReadyWord> ready{};            ///< what OneGate says, where that is the gate
};

/// When a node counts as ready.
struct Readiness {
    ReadinessGate gate = ReadinessGate::MySqlRunning;
    /// The gate must have been passed for so long: the first server of a new installation is a temporary one.
    std::chrono::milliseconds settling{0};
    /// Server and agent are installed first. That is done when the agent says another state than INIT, or the
    /// bootstrap that it starts the server.
    bool installs = false;
};

/// Whether the observation passes the gate; nothing where it does not tell. An agent that has shown that it
/// does not know its node's secret passes none.
[[nodiscard]] std::optional<bool> passes(ReadinessGate gate, const NodeObservation &seen);

/// What to do after an observation.
struct CreateStep {
    CreateStage stage = CreateStage::Submitted;
    std::optional<Error> failure; ///< the create is over
    bool probeAgent = false;      ///< ask the agent at the VM's addresses
    bool probeServer = false;     ///< ask MySQL itself there
    std::optional<Halt> halt{};   ///< why nothing goes on, as far as the VM was seen

    bool operator==(const CreateStep &) const = default;
};

/// Never goes back to an earlier stage, except that a VM that stopped running is waited for again from the
/// stage that its state names. One that stands still is waited for to boot; unknown and passing states mean
/// "keep waiting".
[[nodiscard]] CreateStep nextCreateStep(
    CreateStage stage, const NodeObservation &seen, NodeFunction function, const Readiness &readiness);

struct DeleteStep {
    DeleteStage stage = DeleteStage::Checking;
    bool requestKill = false;       ///< ask the cloud to end the VM
    std::optional<Error> failure{}; ///< the delete is over

    bool operator==(const DeleteStep &) const = default;
};

/// A delete ends only when the cloud says that the VM is gone, or when the VM fails while it is removed. Asks
/// as soon as the cloud would take it (see VmState::canBeEnded).
[[nodiscard]] DeleteStep nextDeleteStep(DeleteStage stage, const NodeObservation &seen, KillMode mode);

} // namespace msm
