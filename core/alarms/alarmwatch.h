// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmbook.h"
#include "core/base/scheduler.h"
#include "core/lifecycle/operationview.h"

#include <QObject>

namespace msm {

class MySQLServerManager;
class ZoneStatus;

/// What has happened since the last announcement, to be told in one piece to somebody who looks elsewhere.
struct Announcement {
    QList<Alarm> raised;
    QList<Alarm> ended;
    QList<OperationView> finished; ///< operations, in the order in which they ended

    [[nodiscard]] bool isEmpty() const { return raised.isEmpty() && ended.isEmpty() && finished.isEmpty(); }
};

/// Watches a manager for what deserves an alarm, and says what is new at most once a minute: a rack that goes
/// down is one announcement. Manager, zone and scheduler must outlive it; it lives in their thread.
class AlarmWatch final : public QObject {
    Q_OBJECT
public:
    /// `known`: what a person knew of when there was last such a watch.
    AlarmWatch(MySQLServerManager &manager, const ZoneStatus &zone, Scheduler &scheduler,
        const AlarmRules &rules, const AcknowledgedAlarms &known = {}, QObject *parent = nullptr);
    ~AlarmWatch() override;

    void setRules(const AlarmRules &rules);
    /// All that stand, the gravest first.
    [[nodiscard]] const QList<Alarm> &alarms() const { return m_alarms; }
    /// What a person knows of, for the next watch of this manager.
    [[nodiscard]] AcknowledgedAlarms acknowledged() const { return m_book.acknowledged(); }
    /// A person knows of these; their end is not announced.
    void acknowledge(const QList<AlarmSubject> &subjects);

Q_SIGNALS:
    /// There are others, or one was acknowledged.
    void alarmsChanged();
    void announced(const msm::Announcement &announcement);
    /// At once, before they are announced together: these have begun, and these are over.
    void changed(const QList<msm::Alarm> &raised, const QList<msm::Alarm> &ended);

private:
    void lookSoon();
    void look();
    [[nodiscard]] AlarmFacts facts();
    void onFinished(const QUuid &id);
    void announceSoon();
    void announce();
    void publish();

    MySQLServerManager &m_manager;
    const ZoneStatus &m_zone;
    Scheduler &m_scheduler;
    AlarmBook m_book;
    QList<Alarm> m_alarms;
    QHash<VmId, bool> m_stoppedHere; ///< whether the node was seen to have stopped since
    Announcement m_next;
    std::optional<std::chrono::milliseconds> m_lastAnnounced; ///< on the scheduler's clock
    Scheduler::TimerHandle m_lookTimer;
    Scheduler::TimerHandle m_dueTimer;
    Scheduler::TimerHandle m_announceTimer;
};

} // namespace msm
