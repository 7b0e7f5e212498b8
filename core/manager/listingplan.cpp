// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/listingplan.h"

namespace msm {

bool ListingPlan::wantsSelection(std::chrono::milliseconds now) const
{
    return !m_selectionContradicted && m_pays && m_wholeAt && now - *m_wholeAt < kWholeEvery;
}

void ListingPlan::onWhole(qsizetype listed, qsizetype own, bool labelled, std::chrono::milliseconds now)
{
    m_wholeAt = now;
    m_poolSize = listed;
    m_pays = labelled && listed >= kLongPool && own <= listed / kSmallPart;
}

bool ListingPlan::isSelection(qsizetype listed)
{
    if (listed > m_poolSize / 2)
        m_selectionContradicted = true;
    return !m_selectionContradicted;
}

} // namespace msm
