// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/vmpages.h"

#include <algorithm>

namespace msm::opennebula {

VmPages::Progress VmPages::add(const VmList &whole)
{
    VmList page = whole;
    // Nobody knows their place. One in two pages counts twice, which does no harm: they are only counted.
    for (const VirtualMachine &vm : whole) {
        if (!vm.id.isValid())
            m_unidentified.append(vm);
    }
    page.removeIf([](const VirtualMachine &vm) { return !vm.id.isValid(); });
    if (++m_pages > kMostPages || !isInOrder(page))
        return Progress::Stuck;
    const bool first = !m_passed;
    const bool connected =
        first || m_wanted.offset == 0 || (!page.isEmpty() && placeOf(page.first()) <= *m_passed);
    if (!connected) {
        m_wanted.offset = std::max(0, m_wanted.offset - std::max(1, m_wanted.size / 2));
        return Progress::More;
    }
    for (const VirtualMachine &vm : page) {
        if (!m_passed || placeOf(vm) > *m_passed) {
            m_passed = placeOf(vm);
            m_vms.append(vm);
        }
    }
    // A page that begins with what was passed and is not full reaches to the end of the pool.
    if (whole.size() < m_wanted.size)
        return Progress::Complete;
    m_wanted.offset += m_wanted.size - overlap();
    return Progress::More;
}

bool VmPages::makeSmaller()
{
    constexpr int factor = 10;
    if (m_wanted.size / factor < kSmallestSize)
        return false;
    m_wanted.size /= factor;
    return true;
}

qint64 VmPages::placeOf(const VirtualMachine &vm) const
{
    return m_ascending.value_or(false) ? vm.id.value : -qint64(vm.id.value);
}

bool VmPages::isInOrder(const VmList &page)
{
    if (!m_ascending && page.size() > 1)
        m_ascending = page[0].id < page[1].id;
    return std::ranges::is_sorted(
        page, std::ranges::less(), [this](const VirtualMachine &vm) { return placeOf(vm); });
}

} // namespace msm::opennebula
