// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scheduler.h"

#include <QObject>

namespace msm {

/// Notices that the computer has slept: the wall clock has gone on for much longer than this program waited.
/// A clock that was set forward looks the same, and what is done about it (look at everything anew) is right
/// for that, too. Lives in one thread; the scheduler must outlive it.
class WakeWatch final : public QObject {
    Q_OBJECT
public:
    explicit WakeWatch(Scheduler &scheduler, QObject *parent = nullptr);

Q_SIGNALS:
    /// A few seconds after waking at the latest.
    void woke(std::chrono::milliseconds slept);

private:
    void look();

    Scheduler &m_scheduler;
    QDateTime m_before;
    Scheduler::TimerHandle m_timer;
};

} // namespace msm
