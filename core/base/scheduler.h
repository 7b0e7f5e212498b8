// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>
#include <functional>
#include <memory>

class QObject;

namespace msm {

/// The only source of time in the program, injected wherever something waits or stamps. Tests drive a fake
/// one (tests/support/fakescheduler.h) and run a half-hour boot in a millisecond. One thread: the one that
/// made it. A check of the sources keeps timers and current-time calls out of every other file of core.
class Scheduler {
public:
    /// A running timer; destroying it stops the timer.
    class Timer {
    public:
        Timer() = default;
        virtual ~Timer() = default;
        Q_DISABLE_COPY_MOVE(Timer)
    };
    using TimerHandle = std::unique_ptr<Timer>;

    Scheduler() = default;
    virtual ~Scheduler() = default;
    Q_DISABLE_COPY_MOVE(Scheduler)

    /// Wall-clock time in UTC, for what is shown and stored.
    [[nodiscard]] virtual QDateTime nowUtc() const = 0;
    /// Time that only goes forward, for measuring durations; its zero is arbitrary. Where the system tells
    /// (not on Windows), what the computer sleeps does not count.
    [[nodiscard]] virtual std::chrono::milliseconds elapsed() const = 0;
    /// Calls `action` once after `delay`; never from within this call, also when the delay is zero. Of a long
    /// delay, what the computer sleeps does not count, but for a minute at most: nothing times out because
    /// somebody closed the lid.
    [[nodiscard]] virtual TimerHandle callAfter(
        std::chrono::milliseconds delay, std::function<void()> action) = 0;
    /// Calls `action` every `interval` (at least 1 ms) until the handle is destroyed.
    [[nodiscard]] virtual TimerHandle callEvery(
        std::chrono::milliseconds interval, std::function<void()> action) = 0;
};

/// Real time through QTimer and the system clock.
class SystemScheduler final : public Scheduler {
public:
    /// A sleep counts for so much of a longer delay at most.
    static constexpr std::chrono::milliseconds kSlice{60000};

    explicit SystemScheduler(std::chrono::milliseconds slice = kSlice);
    ~SystemScheduler() override;

    [[nodiscard]] QDateTime nowUtc() const override;
    [[nodiscard]] std::chrono::milliseconds elapsed() const override;
    [[nodiscard]] TimerHandle callAfter(
        std::chrono::milliseconds delay, std::function<void()> action) override;
    [[nodiscard]] TimerHandle callEvery(
        std::chrono::milliseconds interval, std::function<void()> action) override;

private:
    std::chrono::milliseconds m_slice;
};

} // namespace msm
