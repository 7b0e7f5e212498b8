// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumset.h"

namespace msm {

/// How to end a VM.
enum class KillMode {
    Terminate,     ///< the guest is asked to shut down (one.vm.action terminate)
    TerminateHard, ///< it is not asked (one.vm.action terminate-hard)
    Force, ///< the cloud forgets it, whatever state it hangs in (one.vm.recover, delete); takes a right
           ///< that many accounts lack
};

/// Some of the ways to end a VM.
using KillModes = EnumSet<KillMode>;

} // namespace msm
