// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/vmstate.h"

namespace msm {

/// Where a VM is in its life, as OpenNebula numbers it on the wire: STATE, and LCM_STATE while that is
/// ACTIVE.
struct CloudState {
    int state = 0;
    int lcm = 0;
};

/// What OpenNebula's driver makes of it.
[[nodiscard]] VmState toVmState(CloudState state);

/// These places by OpenNebula's names; 3 is ACTIVE. The tests have numbers of their own, so that they find a
/// wrong one of the driver or of the sandbox.
namespace vmstate {

inline constexpr CloudState Init{0};
inline constexpr CloudState Pending{1};
inline constexpr CloudState Hold{2};
inline constexpr CloudState LcmInit{3, 0};
inline constexpr CloudState Prolog{3, 1};
inline constexpr CloudState Boot{3, 2};
inline constexpr CloudState Running{3, 3};
inline constexpr CloudState Migrate{3, 4};
inline constexpr CloudState SaveSuspend{3, 6};
inline constexpr CloudState Epilog{3, 11};
inline constexpr CloudState Shutdown{3, 12};
inline constexpr CloudState Unknown{3, 16};
inline constexpr CloudState Hotplug{3, 17};
inline constexpr CloudState ShutdownPoweroff{3, 18};
inline constexpr CloudState BootPoweroff{3, 20};
inline constexpr CloudState HotplugSnapshot{3, 24};
inline constexpr CloudState BootFailure{3, 36};
inline constexpr CloudState EpilogFailure{3, 40};
inline constexpr CloudState Backup{3, 69};
inline constexpr CloudState Stopped{4};
inline constexpr CloudState Suspended{5};
inline constexpr CloudState Done{6};
inline constexpr CloudState Failed{7};
inline constexpr CloudState Poweroff{8};
inline constexpr CloudState Undeployed{9};
inline constexpr CloudState Cloning{10};
inline constexpr CloudState CloningFailure{11};

} // namespace vmstate

} // namespace msm
