// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/eventlog.h"

#include "core/base/logging.h"
#include "core/base/scheduler.h"
#include "core/journal/database.h"

#include <QSqlQuery>
#include <QVariant>

#include <algorithm>

namespace msm {

Severity Event::severity() const
{
    switch (kind) {
    case EventKind::ConnectionLost:
    case EventKind::CreateFailed:
    case EventKind::DeleteFailed:
    case EventKind::DatabaseSetAside:
        return Severity::Error;
    case EventKind::NodeGone:
    case EventKind::AgentLost:
    case EventKind::CreateCancelled:
        return Severity::Warning;
    default:
        return Severity::Info;
    }
}

EventLog::EventLog(Database &database, const Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_scheduler(scheduler)
{
}

void EventLog::add(EventKind kind, VmId vm, const QString &subject, const QString &detail)
{
    const Event event {
        .time = m_scheduler.nowUtc(), .kind = kind, .vm = vm, .subject = subject, .detail = detail};
    const auto stored = m_database.execute(
        QStringLiteral("INSERT INTO event (time, kind, vm_id, subject, detail) VALUES (?, ?, ?, ?, ?)"),
        {event.time.toString(Qt::ISODateWithMs), int(kind), vm.value,
            subject.isNull() ? QStringLiteral("") : subject, detail.isNull() ? QStringLiteral("") : detail});
    if (!stored)
        qCWarning(lcJournal) << "an event could not be stored:" << stored.error().detail;
    Q_EMIT added(event);
}

Result<QList<Event>> EventLog::recent(int limit) const
{
    QList<Event> events;
    const auto read = m_database.query(
        QStringLiteral("SELECT time, kind, vm_id, subject, detail FROM event ORDER BY id DESC LIMIT ?"), {limit},
        [&events](const QSqlQuery &row) {
            QDateTime time = QDateTime::fromString(row.value(0).toString(), Qt::ISODateWithMs);
            events.append(Event {.time = time.toUTC(),
                .kind = EventKind(row.value(1).toInt()),
                .vm = VmId {row.value(2).toInt()},
                .subject = row.value(3).toString(),
                .detail = row.value(4).toString()});
        });
    if (!read)
        return failure(read.error());
    std::ranges::reverse(events);
    return events;
}

} // namespace msm
