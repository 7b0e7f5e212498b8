// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/zonestatus.h"

#include <QtGlobal>

#include <deque>

namespace msm::opennebula {

/// Remembers the calls of the last minute. Pure: the time is handed in and never goes back.
class TrafficMeter final {
public:
    struct Call {
        std::chrono::milliseconds ended{};
        std::chrono::milliseconds took{};
        qint64 bytesOut = 0;
        qint64 bytesIn = 0;
        bool answered = false;
    };

    void record(const Call &call);
    /// Calls, failures, bytes and times; the rest of it is not the meter's.
    [[nodiscard]] ZoneTraffic lastMinute(std::chrono::milliseconds now) const;

private:
    std::deque<Call> m_calls; ///< by their end, ascending
};

} // namespace msm::opennebula
