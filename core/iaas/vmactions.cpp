// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/vmactions.h"

namespace msm {

namespace {

constexpr int kRunning = 3;
constexpr int kShutdown = 12;
constexpr int kActionCode = 0x0800;

} // namespace

bool cloudTakes(KillMode mode, int state, int lcmState)
{
    const VmPhase phase = phaseOf(state, lcmState);
    if (mode == KillMode::Force)
        return phase != VmPhase::Gone;
    switch (phase) {
    case VmPhase::Pending:
    case VmPhase::Hold:
    case VmPhase::Unknown:
    case VmPhase::PoweredOff:
    case VmPhase::Failing:
    case VmPhase::Gone:
        return true;
    case VmPhase::Running:
        return lcmState == kRunning; // the others run while a disk or a NIC is attached, and it refuses
    case VmPhase::Ending:
        return mode == KillMode::TerminateHard && lcmState == kShutdown;
    case VmPhase::Prolog:
    case VmPhase::Boot:
    case VmPhase::Busy:
        return false;
    }
    return false;
}

bool isWrongState(const Error &error)
{
    return error.kind == ErrorKind::Conflict && error.apiCode == kActionCode;
}

} // namespace msm
