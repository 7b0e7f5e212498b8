// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scheduler.h"

#include <QtGlobal>

#include <cstddef>
#include <map>
#include <utility>

namespace msm {

/// A Scheduler whose time passes only when the test says so. nowUtc() begins at 2026-01-01 00:00:00 UTC and
/// elapsed() at zero; both move together, but for sleep(). What is due runs in order of its time, and in the
/// order in which it was asked for when the times are equal, so a test sees the same sequence in every run. A
/// timer handle may be destroyed after the scheduler.
class FakeScheduler final : public Scheduler {
public:
    FakeScheduler();
    ~FakeScheduler() override;

    [[nodiscard]] QDateTime nowUtc() const override;
    [[nodiscard]] std::chrono::milliseconds elapsed() const override { return m_elapsed; }
    [[nodiscard]] TimerHandle callAfter(
        std::chrono::milliseconds delay, std::function<void()> action) override;
    [[nodiscard]] TimerHandle callEvery(
        std::chrono::milliseconds interval, std::function<void()> action) override;

    /// Lets time pass and runs what becomes due on the way, also what that asks for, as long as it falls
    /// within the step. Every action sees the time at which it was due. Not reentrant.
    void advance(std::chrono::milliseconds step);
    void advance(qint64 milliseconds) { advance(std::chrono::milliseconds(milliseconds)); }
    /// The computer sleeps: the wall clock goes on, and nothing else does.
    void sleep(std::chrono::milliseconds time) { m_slept += time; }
    /// Goes straight to the next due action and runs everything due at that moment; false when nothing waits.
    bool advanceToNext();

    /// How many timers wait; zero proves that nothing was left behind.
    [[nodiscard]] std::size_t pendingCount() const;

private:
    class FakeTimer;
    struct Entry {
        std::function<void()> action;
        std::chrono::milliseconds interval{0}; ///< zero for once
        FakeTimer *handle = nullptr;
    };
    using Key = std::pair<std::chrono::milliseconds, quint64>;
    using Queue = std::map<Key, Entry>;

    TimerHandle add(
        std::chrono::milliseconds delay, std::chrono::milliseconds interval, std::function<void()> action);
    void runNext();

    std::chrono::milliseconds m_elapsed{0};
    std::chrono::milliseconds m_slept{0};
    quint64 m_sequence = 0;
    bool m_advancing = false;
    std::shared_ptr<Queue> m_queue; ///< shared with the handles, which may be destroyed later
};

} // namespace msm
