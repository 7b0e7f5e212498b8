// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/iaas/vmstate.h"

/// What OpenNebula's numbers mean. Nobody outside this folder and the sandbox knows them.
namespace msm::opennebula {

/// The one table of (STATE, LCM_STATE). LCM_STATE counts only while STATE is 3 (ACTIVE). Health comes from
/// here alone: PREV_STATE is not the state before, and ERROR stays after a recovery. Source: the states of
/// OpenNebula 7.4 as seen on a real front end.
///
///     STATE 0, 1, 10             Pending        LCM 1, 9, 31               Prolog
///     STATE 2                    Hold           LCM 2, 19-22, 32, 35       Boot
///     STATE 4, 5, 8, 9           PoweredOff     LCM 3, 17, 24-26, 57,      Running: a snapshot, a resize or
///     STATE 6                    Gone           59, 62, 66, 69             a backup of a VM that runs
///     STATE 7, 11                Failing        LCM 16                     Unknown
///     STATE 3                    by LCM_STATE   LCM 11, 12, 23             Ending
///                                               LCM 36-42, 44, 46-50, 61   Failing: every *_FAILURE
///                                               others, and unknown ones   Busy: keep waiting
///     negative: it could not be read             Unknown
///
/// The name is OpenNebula's, e.g. "PROLOG_FAILURE"; "STATE 42" or "LCM_STATE 99" for a new one. How a VM can
/// be ended; elsewhere the answer is code 0x0800, wrong state:
///
///     phase                            Terminate   TerminateHard   Force
///     Pending, Hold, PoweredOff        yes         yes             yes
///     Running (not while it is changed)  yes       yes             yes
///     Unknown, Failing                 yes         yes             yes
///     Ending                           no          SHUTDOWN only   yes
///     Prolog, Boot, Busy               no          no              yes
///     Gone                             yes         yes             no
///
/// What else is taken; elsewhere the answer is the same code:
///
///     STOPPED, SUSPENDED, POWEROFF, UNDEPLOYED   Start
///     UNKNOWN                                    Start, ShutDown, TurnOff
///     RUNNING                                    ShutDown, TurnOff, Reboot, Reset
///     SHUTDOWN_POWEROFF                          TurnOff
///     *_FAILURE of LCM_STATE                     Retry
///     HOLD                                       Release
///
/// A hypervisor that refuses afterwards leaves the VM RUNNING. Source: the recorded exchanges of 7.4 for
/// PENDING, HOLD, PROLOG, RUNNING, *_FAILURE and DONE; OpenNebula's VM states reference for the rest.
[[nodiscard]] VmState stateOf(int state, int lcmState);
/// Of a VM that has only just been made.
[[nodiscard]] VmState stateWhenMade();
/// What ended a stay on a host (HISTORY/ACTION), e.g. "terminate-hard"; "action 99" for a new one, empty for
/// none.
[[nodiscard]] QString actionName(int action);
/// The cloud refused for the state that the VM is in: another moment, another answer.
[[nodiscard]] bool isWrongState(const Error &error);

} // namespace msm::opennebula
