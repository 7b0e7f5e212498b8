// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmwatch.h"

#include "core/iaas/zonestatus.h"
#include "core/manager/mysqlservermanager.h"

#include <algorithm>
#include <utility>

namespace msm {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds kLookDelay{1000}; ///< a manager that works has news ten times a second
constexpr milliseconds kGathering{2000}; ///< what happens together is said together
constexpr milliseconds kBetween{60000};  ///< announcements

/// What is known of nodes is known by this run of the manager.
bool sees(ManagerState state)
{
    return state == ManagerState::Running || state == ManagerState::Adapting || state == ManagerState::Error;
}

} // namespace

AlarmWatch::AlarmWatch(MySQLServerManager &manager, const ZoneStatus &zone, Scheduler &scheduler,
    const AlarmRules &rules, const AcknowledgedAlarms &known, QObject *parent)
    : QObject(parent)
    , m_manager(manager)
    , m_zone(zone)
    , m_scheduler(scheduler)
{
    m_book.setRules(rules);
    m_book.remember(known);
    connect(&manager, &MySQLServerManager::nodesChanged, this, &AlarmWatch::lookSoon);
    connect(&manager, &MySQLServerManager::stateChanged, this, &AlarmWatch::lookSoon);
    connect(&manager, &MySQLServerManager::cloudAwayChanged, this, &AlarmWatch::lookSoon);
    connect(&manager, &MySQLServerManager::operationFinished, this, &AlarmWatch::onFinished);
    lookSoon();
}

AlarmWatch::~AlarmWatch() = default;

void AlarmWatch::setRules(const AlarmRules &rules)
{
    m_book.setRules(rules);
    lookSoon();
}

void AlarmWatch::acknowledge(const QList<AlarmSubject> &subjects)
{
    m_book.acknowledge(subjects);
    publish();
}

void AlarmWatch::lookSoon()
{
    if (!m_lookTimer)
        m_lookTimer = m_scheduler.callAfter(kLookDelay, [this] { look(); });
}

void AlarmWatch::look()
{
    m_lookTimer.reset();
    m_dueTimer.reset();
    if (!sees(m_manager.state()))
        return;
    const AlarmFacts known = facts();
    const milliseconds now = m_scheduler.elapsed();
    AlarmBook::Changes changes =
        m_book.update(conditionsOf(known), known.cloudLost.has_value(), now, m_scheduler.nowUtc());
    if (const auto due = m_book.nextDue(now); due && !known.cloudLost)
        m_dueTimer = m_scheduler.callAfter(*due, [this] { look(); });
    if (!changes.isEmpty()) {
        Q_EMIT changed(changes.raised, changes.ended);
        m_next.raised += std::move(changes.raised);
        m_next.ended += std::move(changes.ended);
        announceSoon();
    }
    publish();
}

AlarmFacts AlarmWatch::facts()
{
    const AlarmRules &rules = m_book.rules();
    AlarmFacts known{.nodes = m_manager.nodes(), .diskPercent = rules.diskPercent};
    const QDateTime ends = m_zone.certificateEnds();
    if (ends.isValid() && m_scheduler.nowUtc().daysTo(ends) < rules.certificateDays)
        known.certificateEnds = ends;
    known.signInEnds = m_zone.signInEnds();
    const auto &error = m_manager.stateError() ? m_manager.stateError() : m_manager.cloudAway();
    if (error)
        known.cloudLost = error->detail;
    if (m_manager.runningOperations() > 0) {
        for (const OperationView &operation : m_manager.operations()) {
            if (!operation.isFinished() && operation.vm.isValid())
                known.inWork.insert(operation.vm);
        }
    }
    if (!m_stoppedHere.isEmpty()) {
        for (const NodeView &node : known.nodes) {
            const auto stopped = m_stoppedHere.find(node.id);
            if (stopped == m_stoppedHere.end())
                continue;
            if (node.state != NodeState::Running)
                *stopped = true;
            else if (*stopped)
                m_stoppedHere.erase(stopped); // from now on, a stop is somebody else's
        }
    }
    known.stoppedHere = QSet(m_stoppedHere.keyBegin(), m_stoppedHere.keyEnd());
    return known;
}

void AlarmWatch::onFinished(const QUuid &id)
{
    const auto operation = m_manager.operation(id);
    if (!operation)
        return;
    if (operation->kind->stopsServer() && operation->state == Operation::State::Succeeded)
        m_stoppedHere.insert(operation->vm, false);
    m_next.finished.append(*operation);
    announceSoon();
    lookSoon();
}

void AlarmWatch::announceSoon()
{
    if (m_announceTimer)
        return;
    const milliseconds rest =
        m_lastAnnounced ? *m_lastAnnounced + kBetween - m_scheduler.elapsed() : milliseconds(0);
    m_announceTimer = m_scheduler.callAfter(std::max(kGathering, rest), [this] { announce(); });
}

void AlarmWatch::announce()
{
    m_announceTimer.reset();
    // What came and went meanwhile is no news.
    const auto subject = [](const Alarm &alarm) { return alarm.condition.subject; };
    Announcement news = std::exchange(m_next, {});
    const QList<Alarm> raised = news.raised;
    news.raised.removeIf([&](const Alarm &alarm) {
        return std::ranges::find(m_alarms, subject(alarm), subject) == m_alarms.cend();
    });
    news.ended.removeIf([&](const Alarm &alarm) {
        return std::ranges::find(raised, subject(alarm), subject) != raised.cend()
            || std::ranges::find(m_alarms, subject(alarm), subject) != m_alarms.cend();
    });
    if (news.isEmpty())
        return;
    std::ranges::sort(news.raised, {}, subject); // the gravest first, whenever it came
    m_lastAnnounced = m_scheduler.elapsed();
    Q_EMIT announced(news);
}

void AlarmWatch::publish()
{
    QList<Alarm> alarms = m_book.alarms();
    if (alarms == m_alarms)
        return;
    m_alarms = std::move(alarms);
    Q_EMIT alarmsChanged();
}

} // namespace msm
