// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/scheduler.h"

#include <QTimer>

#include <algorithm>

namespace msm {

namespace {

class QtTimer final : public Scheduler::Timer {
public:
    QtTimer(std::chrono::milliseconds interval, bool once, std::function<void()> action)
        : m_action(std::move(action))
    {
        m_timer.setSingleShot(once);
        m_timer.setTimerType(interval < std::chrono::seconds(1) ? Qt::PreciseTimer : Qt::CoarseTimer);
        // The action may destroy this handle, so it must not live inside it while it runs.
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            const auto run = m_action;
            run();
        });
        m_timer.start(interval);
    }

private:
    std::function<void()> m_action;
    QTimer m_timer;
};

/// A long delay in slices: a timer that comes late, because the computer slept, has only passed its own.
class SlicedTimer final : public Scheduler::Timer {
public:
    SlicedTimer(
        std::chrono::milliseconds delay, std::chrono::milliseconds slice, std::function<void()> action)
        : m_left(delay)
        , m_slice(slice)
        , m_action(std::move(action))
    {
        begin();
    }

private:
    void begin()
    {
        if (m_left <= m_slice) {
            m_timer = std::make_unique<QtTimer>(m_left, true, m_action);
            return;
        }
        m_timer = std::make_unique<QtTimer>(m_slice, true, [this] {
            m_left -= m_slice;
            begin();
        });
    }

    std::chrono::milliseconds m_left;
    std::chrono::milliseconds m_slice;
    std::function<void()> m_action;
    std::unique_ptr<QtTimer> m_timer;
};

} // namespace

SystemScheduler::SystemScheduler(std::chrono::milliseconds slice)
    : m_slice(slice)
{
}

SystemScheduler::~SystemScheduler() = default;

QDateTime SystemScheduler::nowUtc() const
{
    return QDateTime::currentDateTimeUtc();
}

std::chrono::milliseconds SystemScheduler::elapsed() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

Scheduler::TimerHandle SystemScheduler::callAfter(
    std::chrono::milliseconds delay, std::function<void()> action)
{
    if (delay > m_slice)
        return std::make_unique<SlicedTimer>(delay, m_slice, std::move(action));
    return std::make_unique<QtTimer>(std::max(delay, std::chrono::milliseconds(0)), true, std::move(action));
}

Scheduler::TimerHandle SystemScheduler::callEvery(
    std::chrono::milliseconds interval, std::function<void()> action)
{
    return std::make_unique<QtTimer>(
        std::max(interval, std::chrono::milliseconds(1)), false, std::move(action));
}

} // namespace msm
