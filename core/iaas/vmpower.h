// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumset.h"

namespace msm {

/// What can be done to a VM beside making and ending it. Its disks and addresses stay.
enum class VmPower {
    Start,    ///< one that is off, stopped or suspended goes on (one.vm.action resume)
    ShutDown, ///< the guest is asked to power off (poweroff)
    TurnOff,  ///< it is not asked (poweroff-hard)
    Suspend,  ///< its memory is kept on disk, and Start goes on from there (suspend)
    Reboot,   ///< the guest is asked to start anew (reboot)
    Reset,    ///< it is not asked (reboot-hard)
    Retry, ///< what failed is tried once more (one.vm.recover, retry); takes a right that many accounts lack
    Release, ///< one that was made on hold goes its way (release)
};

using VmPowers = EnumSet<VmPower>;

} // namespace msm
