// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/ownvms.h"

#include "core/manager/duplicates.h"
#include "core/nodes/servicelabel.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace msm {

bool lacksAddress(const VirtualMachine &vm)
{
    return vm.phase() == VmPhase::Running && vm.address().isEmpty();
}

OwnVms pickOwn(VmList listed, const QString &service, const QList<VmId> &registered, const VmList &before)
{
    OwnVms own;
    qsizetype same = 0;
    if (!std::ranges::is_sorted(listed, {}, &VirtualMachine::id)) // as a rule it is
        std::ranges::sort(listed, {}, &VirtualMachine::id);
    dropInheritedLabels(listed, service);
    auto kept = listed.begin(); // in place, because as a rule most of a long listing is kept
    auto known = registered.cbegin();
    auto old = before.cbegin();
    for (VirtualMachine &vm : listed) {
        if (!vm.id.isValid()) {
            ++own.unidentified;
            continue;
        }
        for (; known != registered.cend() && *known < vm.id; ++known)
            own.missing.append(*known);
        const bool isKnown = known != registered.cend() && *known == vm.id;
        known += isKnown ? 1 : 0;
        if (!isKnown && !belongsTo(vm, service) && !mayHideKey(vm, service))
            continue;
        own.allRegistered = own.allRegistered && isKnown;
        old = std::find_if(
            old, before.cend(), [&vm](const VirtualMachine &other) { return other.id >= vm.id; });
        const bool wasThere = old != before.cend() && old->id == vm.id;
        if (wasThere && vm.isReadable())
            vm.takeAddressesOf(*old);
        else if (wasThere)
            vm.name = old->name; // for whoever looks; nothing is concluded from it
        const bool unchanged = wasThere && *old == vm;
        same += unchanged ? 1 : 0;
        if (unchanged)
            *kept = *old;
        else if (&*kept != &vm)
            *kept = std::move(vm);
        ++kept;
    }
    listed.erase(kept, listed.end());
    if (listed.size() < listed.capacity() / 2)
        listed.squeeze(); // or a few nodes would hold the memory of a whole pool until the next look
    own.vms = std::move(listed);
    std::copy(known, registered.cend(), std::back_inserter(own.missing));
    for (const VirtualMachine &vm : before) {
        if (!std::ranges::binary_search(own.vms, vm.id, {}, &VirtualMachine::id)
            && !std::ranges::binary_search(registered, vm.id))
            own.vanished.append(vm.id);
    }
    own.unchanged = same == own.vms.size() && same == before.size();
    if (own.unchanged)
        own.vms = before; // one list fewer to be thrown away by whoever gets it
    own.twins = duplicatesOf(own.vms, service);
    for (const VirtualMachine &vm : std::as_const(own.vms)) {
        if (lacksAddress(vm))
            own.unreachable.append(vm.id);
        if (mayHideKey(vm, service))
            own.unreadable.append(vm.id);
    }
    return own;
}

} // namespace msm
