// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/knownvms.h"

#include "core/base/background.h"

#include <algorithm>
#include <utility>

namespace msm {

const VirtualMachine *KnownVms::find(VmId id) const
{
    const auto it = std::ranges::lower_bound(m_vms, id, {}, &VirtualMachine::id);
    return it != m_vms.end() && it->id == id ? &*it : nullptr;
}

void KnownVms::put(const VirtualMachine &vm)
{
    const auto it = std::ranges::lower_bound(std::as_const(m_vms), vm.id, {}, &VirtualMachine::id);
    if (it != m_vms.cend() && it->id == vm.id)
        m_vms[it - m_vms.cbegin()] = vm;
    else
        m_vms.insert(it, vm);
}

void KnownVms::remove(VmId id)
{
    m_vms.removeIf([id](const VirtualMachine &vm) { return vm.id == id; });
}

void KnownVms::replace(const VmList &newer, const QList<VmId> &maybeNewer)
{
    KnownVms before;
    before.m_vms = std::exchange(m_vms, newer);
    for (const VmId id : maybeNewer) {
        const VirtualMachine *old = find(id) ? nullptr : before.find(id);
        if (old)
            put(*old);
    }
    disposeInBackground(std::move(before));
}

} // namespace msm
