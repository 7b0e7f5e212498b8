// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace msm {

/// What a pair of OpenNebula states means to this product. Source: the states of OpenNebula 7.4 as seen on
/// a real front end; numbers that nobody knows yet are Busy, so an unknown state means "keep waiting".
enum class VmPhase {
    Pending,    ///< accepted, waiting for a host
    Hold,       ///< on hold until released
    Prolog,     ///< files are being copied
    Boot,       ///< the hypervisor is starting it
    Running,    ///< running
    Unknown,    ///< the host or the hypervisor cannot tell
    PoweredOff, ///< stopped, suspended, powered off or undeployed
    Busy,       ///< in another transition (migration, snapshot, resize, …)
    Failing,    ///< a *_FAILURE state: final until somebody recovers it
    Ending,     ///< being removed
    Gone,       ///< DONE
};

/// The one table from (STATE, LCM_STATE) to phase. LCM_STATE counts only while STATE is 3 (ACTIVE). Health
/// comes from here alone: PREV_STATE is not the state before, and ERROR stays after a recovery.
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
[[nodiscard]] VmPhase phaseOf(int state, int lcmState);
/// The name that OpenNebula gives the pair, e.g. "RUNNING" or "PROLOG_FAILURE"; "STATE 42" for a new one,
/// empty for one that could not be read.
[[nodiscard]] QString stateName(int state, int lcmState);
/// What ended a stay on a host (HISTORY/ACTION), e.g. "terminate-hard"; "action 99" for a new one.
[[nodiscard]] QString actionName(int action);

} // namespace msm
