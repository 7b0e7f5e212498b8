// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/scheduler.h"

#include <QObject>

#include <functional>
#include <optional>

namespace msm {

/// The cloud is away for a while, or the way to it is, and another try will tell: not a refusal, and nothing
/// that a person has to put right first (password, rights, certificate).
[[nodiscard]] bool isOutage(const Error &error);

/// Whether the cloud is there, as everybody who asks it finds out; one for all operations of a manager. One
/// lost answer is no outage: two in a row are, or an operation that cannot go on. Owned by the manager.
class CloudPresence final : public QObject {
    Q_OBJECT
public:
    explicit CloudPresence(const Scheduler &scheduler, QObject *parent = nullptr);

    /// A reading ended. What is no outage is an answer, whatever it says.
    void record(const std::optional<Error> &error);
    /// Why the cloud is away; nothing while it is there.
    [[nodiscard]] const std::optional<Error> &away() const { return m_away; }
    /// Of the first failure after the last answer, on the scheduler's clock.
    [[nodiscard]] std::chrono::milliseconds since() const { return m_since; }

Q_SIGNALS:
    void left();
    void back();

private:
    friend class OutageWait;
    void leave(const Error &error);

    const Scheduler &m_scheduler;
    int m_failures = 0; ///< in a row
    std::chrono::milliseconds m_since{};
    std::optional<Error> m_away;
};

/// One operation's wait for a cloud that is away. It tries again when somebody has heard the cloud, and now
/// and then by itself, until the limit has passed since the outage began.
class OutageWait final : public QObject {
    Q_OBJECT
public:
    OutageWait(Scheduler &scheduler, CloudPresence &presence);
    Q_DISABLE_COPY_MOVE(OutageWait)

    /// A request failed. Calls `again` once, later, and answers true; false where waiting does not help (the
    /// answer left the outcome open, or is no outage) or has taken too long. `giveUp` is called when that
    /// shows later.
    [[nodiscard]] bool begin(const Error &error, std::chrono::milliseconds limit, std::function<void()> again,
        std::function<void(const Error &)> giveUp);
    /// A request was answered, or nobody waits any longer.
    void stop();
    /// From begin() on, while it tries, too.
    [[nodiscard]] bool isActive() const { return m_active; }
    /// Nothing is under way.
    [[nodiscard]] bool isWaiting() const { return bool(m_again); }

private:
    void tryAgain();
    void onTimer();
    void pause();
    [[nodiscard]] Error tooLong() const;

    Scheduler &m_scheduler;
    CloudPresence &m_presence;
    Error m_error;
    std::chrono::milliseconds m_limit{};
    std::chrono::milliseconds m_end{};
    int m_tries = 0;
    bool m_active = false;
    std::function<void()> m_again;
    std::function<void(const Error &)> m_giveUp;
    Scheduler::TimerHandle m_timer;
};

} // namespace msm
