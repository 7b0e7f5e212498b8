// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/trafficmeter.h"

#include <algorithm>
#include <vector>

namespace msm::opennebula {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds kMinute{60000};

} // namespace

void TrafficMeter::record(const Call &call)
{
    while (!m_calls.empty() && m_calls.front().ended <= call.ended - kMinute)
        m_calls.pop_front();
    m_calls.push_back(call);
}

ZoneTraffic TrafficMeter::lastMinute(milliseconds now) const
{
    ZoneTraffic traffic;
    std::vector<milliseconds> times;
    milliseconds sum{0};
    for (const Call &call : m_calls) {
        if (call.ended <= now - kMinute)
            continue;
        ++traffic.calls;
        traffic.failures += call.answered ? 0 : 1;
        traffic.bytesOut += call.bytesOut;
        traffic.bytesIn += call.bytesIn;
        times.push_back(call.took);
        sum += call.took;
    }
    if (times.empty())
        return traffic;
    traffic.mean = sum / qint64(times.size());
    const auto slowest = times.begin() + std::ptrdiff_t((times.size() * 95 + 99) / 100 - 1);
    std::nth_element(times.begin(), slowest, times.end());
    traffic.p95 = *slowest;
    return traffic;
}

} // namespace msm::opennebula
