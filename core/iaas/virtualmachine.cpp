// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/virtualmachine.h"

namespace msm {

void VirtualMachine::takeAddressesOf(const VirtualMachine &before)
{
    const bool sameLife =
        phase() == VmPhase::Running && before.phase() == VmPhase::Running && startTime == before.startTime;
    if (guestKnown || !sameLife)
        return;
    if (addresses != before.addresses)
        addresses = withEarlier(addresses, before.addresses);
    guestKnown = before.guestKnown;
}

void takeAddressesOf(VmList &vms, const VmList &before)
{
    auto old = before.cbegin();
    for (VirtualMachine &vm : vms) {
        while (old != before.cend() && old->id < vm.id)
            ++old;
        if (old != before.cend() && old->id == vm.id)
            vm.takeAddressesOf(*old);
    }
}

} // namespace msm
