// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/cloudpresence.h"

#include <algorithm>
#include <utility>

namespace msm {

namespace {

using std::chrono::milliseconds;

constexpr int kFailuresUntilAway = 2;
constexpr milliseconds kFirstPause{2000};
constexpr milliseconds kLongestPause{30000};

} // namespace

bool isOutage(const Error &error)
{
    if (error.needsMending)
        return false;
    const bool ofAStage = !error.stage.isEmpty();
    return error.kind == ErrorKind::Unreachable || error.kind == ErrorKind::Offline
        || (error.kind == ErrorKind::Timeout && !ofAStage);
}

CloudPresence::CloudPresence(const Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_scheduler(scheduler)
{
}

void CloudPresence::record(const std::optional<Error> &error)
{
    if (!error || !isOutage(*error)) {
        m_failures = 0;
        if (std::exchange(m_away, std::nullopt))
            Q_EMIT back();
        return;
    }
    if (m_failures++ == 0)
        m_since = m_scheduler.elapsed();
    if (m_failures >= kFailuresUntilAway)
        leave(*error);
}

void CloudPresence::leave(const Error &error)
{
    if (m_failures == 0)
        record(error);
    if (!std::exchange(m_away, error))
        Q_EMIT left();
}

OutageWait::OutageWait(Scheduler &scheduler, CloudPresence &presence)
    : m_scheduler(scheduler)
    , m_presence(presence)
{
    connect(&presence, &CloudPresence::back, this, &OutageWait::tryAgain);
}

bool OutageWait::begin(const Error &error, milliseconds limit, std::function<void()> again,
    std::function<void(const Error &)> giveUp)
{
    m_presence.record(error);
    if (error.maybeApplied || !isOutage(error))
        return false;
    m_presence.leave(error);
    m_error = error;
    m_limit = limit;
    m_end = m_presence.since() + limit;
    const milliseconds left = m_end - m_scheduler.elapsed();
    if (left <= milliseconds(0))
        return false;
    m_active = true;
    m_again = std::move(again);
    m_giveUp = std::move(giveUp);
    const milliseconds interval = error.retryAfter.count() > 0
        ? error.retryAfter
        : std::min(kFirstPause * (1 << std::min(m_tries, 8)), kLongestPause);
    ++m_tries;
    m_timer = m_scheduler.callAfter(std::min(interval, left), [this] { onTimer(); });
    return true;
}

void OutageWait::stop()
{
    pause();
    m_active = false;
    m_tries = 0;
}

void OutageWait::pause()
{
    m_timer.reset();
    m_again = {};
    m_giveUp = {};
}

void OutageWait::onTimer()
{
    if (m_scheduler.elapsed() < m_end) {
        tryAgain();
        return;
    }
    const auto giveUp = m_giveUp;
    stop();
    giveUp(tooLong());
}

void OutageWait::tryAgain()
{
    const auto again = m_again;
    if (!again)
        return;
    pause();
    again();
}

Error OutageWait::tooLong() const
{
    Error error = m_error;
    error.detail += QStringLiteral("; it was waited for during %1 s")
                        .arg(std::chrono::duration_cast<std::chrono::seconds>(m_limit).count());
    error.retryAfter = {};
    return error;
}

} // namespace msm
