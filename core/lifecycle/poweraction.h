// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/vmpower.h"
#include "core/lifecycle/requestaction.h"
#include "core/lifecycle/transitions.h"

namespace msm {

/// What one action on the machine of a node is. A constant that lives as long as the program.
struct PowerAction : RequestAction {
    VmPower power;
    VmPhase to; ///< the phase of the VM in which it is done; a node that runs has to serve, too
    bool seen;  ///< a VM in which it was carried out shows another state; false: the guest alone tells
};

/// The machine of a node is started, shut down, turned off, suspended, rebooted, reset; what failed is tried
/// again.
extern const PowerAction startMachine;
extern const PowerAction shutDownMachine;
extern const PowerAction turnOffMachine;
extern const PowerAction suspendMachine;
extern const PowerAction rebootMachine;
extern const PowerAction resetMachine;
extern const PowerAction retryMachine;

/// What a step depends on beside the observation.
struct PowerTerms {
    NodeFunction function = NodeFunction::Agent;
    /// Where OneGate is the gate, to run is enough: READY=YES outlives what the action does.
    ReadinessGate gate = ReadinessGate::MySqlRunning;
    /// Since the request was answered.
    std::chrono::milliseconds waited{0};
    /// The answer that left open whether the cloud took the request; nothing: the cloud took it.
    std::optional<Error> doubt{};
    /// The machine was seen to be away since the request: it was carried out.
    bool wasAway = false;
};

/// Pure. Nothing is requested in a state in which the cloud would refuse it (Conflict). A request in doubt
/// counts as carried out only once the VM is in another state than those in which it can be requested, or was
/// seen to be away; otherwise the doubt is the failure after a while. A reboot that nobody has noticed for
/// minutes is a failure, too: a guest may ignore that it is asked.
[[nodiscard]] RequestStep nextPowerStep(
    const PowerAction &action, RequestStage stage, const NodeObservation &seen, const PowerTerms &terms);
/// Whether the observation shows that the action is being carried out: the machine, or of one that stays
/// running what serves on it, is away.
[[nodiscard]] bool showsAway(const PowerAction &action, const NodeObservation &seen);

} // namespace msm
