// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/listingplan.h"

#include <algorithm>

namespace msm {

namespace {

bool hasUnidentified(const VmList &vms)
{
    return std::ranges::any_of(vms, [](const VirtualMachine &vm) { return !vm.id.isValid(); });
}

} // namespace

bool ListingPlan::wantsShort(qsizetype known, bool underWay, std::chrono::milliseconds now) const
{
    if (m_refused || m_hasUnidentified || !m_wholeAt || now - *m_wholeAt >= kWholeEvery)
        return false;
    const bool leavesSomeOut = known > kReadAtOnce;
    const bool pays = kNewest + std::min(known, kReadAtOnce) <= m_poolSize / 2;
    return m_poolSize >= kLongPool && pays && !(leavesSomeOut && underWay);
}

void ListingPlan::onWhole(const VmList &listed, std::chrono::milliseconds now)
{
    m_wholeAt = now;
    m_poolSize = listed.size();
    m_newest = {};
    m_hasUnidentified = false;
    for (const VirtualMachine &vm : listed) { // once: a long list is in no cache
        m_newest = std::max(m_newest, vm.id);
        m_hasUnidentified = m_hasUnidentified || !vm.id.isValid();
    }
}

bool ListingPlan::onNewest(const VmList &newest)
{
    if (hasUnidentified(newest))
        return false;
    if (newest.isEmpty())
        return true;
    const auto [oldest, latest] = std::ranges::minmax_element(newest, {}, &VirtualMachine::id);
    const bool reachesBack = newest.size() < kNewest || oldest->id <= m_newest;
    m_newest = std::max(m_newest, latest->id);
    return reachesBack;
}

QList<VmId> ListingPlan::toRead(const QList<VmId> &restless, const QList<VmId> &others)
{
    // However many are restless, the others have their turn, too.
    const bool all = restless.size() + others.size() <= kReadAtOnce;
    QList<VmId> read = inTurn(restless, all ? kReadAtOnce : kReadAtOnce / 2, m_lastRestless);
    read += inTurn(others, kReadAtOnce - read.size(), m_lastOther);
    std::ranges::sort(read);
    return read;
}

QList<VmId> inTurn(
    const QList<VmId> &ids, qsizetype most, VmId &last, const std::function<bool(VmId)> &isWanted)
{
    const qsizetype begin = std::ranges::upper_bound(ids, last) - ids.cbegin();
    QList<VmId> some;
    for (qsizetype i = 0; i < ids.size() && some.size() < most; ++i) {
        const VmId id = ids[(begin + i) % ids.size()];
        if (!isWanted || isWanted(id))
            some.append(id);
    }
    if (!some.isEmpty())
        last = some.last();
    return some;
}

} // namespace msm
