// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace msm::opennebula {

/// How many calls a zone may be sent: a token bucket, so a burst goes at once and a long batch at a steady
/// pace. OpenNebula's scalability guide gives a front end 30 requests/s for all its users; half of them are
/// the most that one program may take. It delays, it never refuses. Pure: the time is handed in.
class RequestBudget final {
public:
    static constexpr double kPerSecond = 15;
    static constexpr double kBurst = 30;

    /// Takes a token and answers zero, or takes none and answers how long until there is one.
    [[nodiscard]] std::chrono::milliseconds take(std::chrono::milliseconds now);

private:
    double m_tokens = kBurst;
    std::chrono::milliseconds m_filled{}; ///< when m_tokens was right
};

} // namespace msm::opennebula
