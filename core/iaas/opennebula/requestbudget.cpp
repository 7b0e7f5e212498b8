// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/requestbudget.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace msm::opennebula {

using std::chrono::milliseconds;

milliseconds RequestBudget::take(milliseconds now)
{
    const double passed = std::chrono::duration<double>(now - m_filled).count();
    m_tokens = std::min(kBurst, m_tokens + passed * kPerSecond);
    m_filled = now;
    if (m_tokens >= 1) {
        m_tokens -= 1;
        return milliseconds(0);
    }
    return milliseconds(std::int64_t(std::ceil((1 - m_tokens) / kPerSecond * 1000)));
}

} // namespace msm::opennebula
