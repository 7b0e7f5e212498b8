// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/wakewatch.h"

namespace msm {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds kInterval{2000};
/// A busy computer may be late by seconds; connections outlive a shorter nap.
constexpr milliseconds kNoticed{20000};

} // namespace

WakeWatch::WakeWatch(Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_scheduler(scheduler)
    , m_before(scheduler.nowUtc())
    , m_timer(scheduler.callEvery(kInterval, [this] { look(); }))
{
}

void WakeWatch::look()
{
    const QDateTime now = m_scheduler.nowUtc();
    const milliseconds slept = milliseconds(m_before.msecsTo(now)) - kInterval;
    m_before = now;
    if (slept >= kNoticed)
        Q_EMIT woke(slept);
}

} // namespace msm
