// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/iaas/vmstate.h"

namespace msm {

/// How to end a VM.
enum class KillMode {
    Terminate,     ///< the guest is asked to shut down (one.vm.action terminate)
    TerminateHard, ///< it is not asked (one.vm.action terminate-hard)
    Force, ///< the cloud forgets it, whatever state it hangs in (one.vm.recover, delete); takes a right
           ///< that many accounts lack
};

/// Whether the cloud takes the request for a VM in this state; elsewhere it answers code 0x0800, wrong state.
/// Taking is not ending: a hypervisor that refuses afterwards leaves the VM RUNNING, and nothing is said.
///
///     phase                            Terminate   TerminateHard   Force
///     Pending, Hold, PoweredOff        yes         yes             yes
///     Running (not while it is changed)  yes       yes             yes
///     Unknown, Failing                 yes         yes             yes
///     Ending                           no          SHUTDOWN only   yes
///     Prolog, Boot, Busy               no          no              yes
///     Gone                             yes         yes             no
///
/// Source: the recorded exchanges of 7.4 for PENDING, HOLD, PROLOG, RUNNING, *_FAILURE and DONE; OpenNebula's
/// VM states reference for the rest.
[[nodiscard]] bool cloudTakes(KillMode mode, int state, int lcmState);
/// The cloud refused for the state that the VM is in: another moment, another answer.
[[nodiscard]] bool isWrongState(const Error &error);

} // namespace msm
