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

/// The one table from (STATE, LCM_STATE) to phase. LCM_STATE counts only while STATE is 3 (ACTIVE).
[[nodiscard]] VmPhase phaseOf(int state, int lcmState);
/// The name that OpenNebula gives the pair, e.g. "RUNNING" or "PROLOG_FAILURE"; "STATE 42" for a new one.
[[nodiscard]] QString stateName(int state, int lcmState);

} // namespace msm
