// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/vmstates.h"

#include "core/iaas/opennebula/vmstates.h"

namespace msm {

VmState toVmState(CloudState state)
{
    return opennebula::stateOf(state.state, state.lcm);
}

} // namespace msm
