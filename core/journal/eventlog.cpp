// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/eventlog.h"

#include "core/base/logging.h"
#include "core/journal/database.h"

#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace msm {

namespace {

constexpr std::chrono::milliseconds kStoreDelay{200};
constexpr qsizetype kSingleEvents = 20;  // beyond so many nodes, one in the timeline stands for all
constexpr qsizetype kStoredAtOnce = 200; // so that nobody waits long for it

/// In the order of EventKind, which is the one of the numbers on disk.
constexpr std::array kKindNames{"ManagerStarted", "ManagerStopped", "ConnectionLost", "ConnectionRestored",
    "CreateRequested", "VmMade", "NodeReady", "NodeAdopted", "CreateFailed", "CreateCancelled",
    "DeleteRequested", "NodeDeleted", "DeleteFailed", "NodeGone", "AgentLost", "AgentBack",
    "DatabaseSetAside", "OperationResumed", "OperationInterrupted", "DuplicatesFound", "NodeForgotten",
    "VmKept", "FailedNodeRemoved", "UnreadableVms", "CloudDoubtful", "NodeAcknowledged", "NodeBack",
    "ClockDiffers", "ActionRequested", "ActionDone", "ActionFailed", "ActionCancelled", "AlarmBegan",
    "AlarmEnded", "LabelsChanged"};
static_assert(kKindNames.size() == size_t(EventKind::LabelsChanged) + 1);

const QString kDetailSeparator = QStringLiteral(": ");

/// When nobody watches, and when somebody does again.
constexpr std::array kBounds{EventKind::ManagerStarted, EventKind::ManagerStopped, EventKind::ConnectionLost,
    EventKind::ConnectionRestored};

bool isIn(std::span<const EventKind> kinds, EventKind kind)
{
    return std::ranges::find(kinds, kind) != kinds.end();
}

/// For SQL: "0, 1".
QString kindList(std::span<const EventKind> kinds)
{
    QStringList numbers;
    for (const EventKind kind : kinds)
        numbers.append(QString::number(int(kind)));
    return numbers.join(QStringLiteral(", "));
}

QList<Event> lastOf(const QList<Event> &events, int limit)
{
    return events.last(std::clamp<qsizetype>(limit, 0, events.size()));
}

} // namespace

QString eventKindName(EventKind kind)
{
    const auto number = size_t(kind);
    return number < kKindNames.size() ? QString::fromLatin1(kKindNames[number])
                                      : QStringLiteral("event %1").arg(int(kind));
}

bool isAction(EventKind kind)
{
    return kind >= EventKind::ActionRequested && kind <= EventKind::ActionCancelled;
}

QString actionDetail(const QString &operation, const QString &why)
{
    return why.isEmpty() ? operation : operation + kDetailSeparator + why;
}

ActionDetail readActionDetail(const QString &detail)
{
    const qsizetype end = detail.indexOf(kDetailSeparator);
    if (end < 0)
        return {.operation = detail, .why = {}};
    return {.operation = detail.left(end), .why = detail.mid(end + kDetailSeparator.size())};
}

Severity Event::severity() const
{
    switch (kind) {
    case EventKind::ConnectionLost:
    case EventKind::CreateFailed:
    case EventKind::DeleteFailed:
    case EventKind::DatabaseSetAside:
    case EventKind::CloudDoubtful:
    case EventKind::ActionFailed:
        return Severity::Error;
    case EventKind::NodeGone:
    case EventKind::AgentLost:
    case EventKind::CreateCancelled:
    case EventKind::OperationInterrupted:
    case EventKind::FailedNodeRemoved:
    case EventKind::DuplicatesFound:
    case EventKind::UnreadableVms:
    case EventKind::ClockDiffers:
    case EventKind::ActionCancelled:
    case EventKind::AlarmBegan:
        return Severity::Warning;
    default:
        return Severity::Info;
    }
}

EventLog::EventLog(Database &database, Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_scheduler(scheduler)
{
}

EventLog::~EventLog()
{
    storeAll();
}

void EventLog::add(EventKind kind, VmId vm, const QString &subject, const QString &detail)
{
    const Event event{
        .time = m_scheduler.nowUtc(), .kind = kind, .vm = vm, .subject = subject, .detail = detail};
    m_unstored.append(event);
    qCInfo(lcJournal).noquote() << eventKindName(kind) << vm.value << subject << detail;
    if (!m_storeTimer)
        m_storeTimer = m_scheduler.callAfter(kStoreDelay, [this] { storeSome(); });
    Q_EMIT added(event);
}

void EventLog::addEach(EventKind kind, const QList<NodeEvent> &nodes, const QString &detailOfAll)
{
    if (nodes.size() <= kSingleEvents) {
        for (const NodeEvent &node : nodes)
            add(kind, node.vm, node.subject, node.detail);
        return;
    }
    const QDateTime now = m_scheduler.nowUtc();
    for (const NodeEvent &node : nodes) {
        m_unstored.append({.time = now,
            .kind = kind,
            .vm = node.vm,
            .subject = node.subject,
            .detail = node.detail,
            .inBatch = true});
    }
    add(kind, {}, QString::number(nodes.size()), detailOfAll);
}

void EventLog::storeAll()
{
    while (!m_unstored.isEmpty())
        storeSome();
    m_storeTimer.reset();
}

void EventLog::storeSome()
{
    const auto events = m_unstored.first(std::min(kStoredAtOnce, m_unstored.size()));
    m_unstored.remove(0, events.size());
    m_storeTimer.reset();
    if (!m_unstored.isEmpty())
        m_storeTimer = m_scheduler.callAfter(kStoreDelay, [this] { storeSome(); });
    const auto stored = m_database.transaction([&]() -> Result<void> {
        for (const Event &event : events) {
            if (auto inserted = insert(event); !inserted)
                return inserted;
        }
        return {};
    });
    if (!stored)
        qCWarning(lcJournal) << events.size() << "events could not be stored:" << stored.error().detail;
}

Result<void> EventLog::insert(const Event &event)
{
    return m_database.execute(
        QStringLiteral(
            "INSERT INTO event (time, kind, vm_id, subject, detail, in_batch) VALUES (?, ?, ?, ?, ?, ?)"),
        {event.time.toString(Qt::ISODateWithMs), int(event.kind), event.vm.value,
            event.subject.isNull() ? QStringLiteral("") : event.subject,
            event.detail.isNull() ? QStringLiteral("") : event.detail, int(event.inBatch)});
}

QList<Event> EventLog::unstoredInTimeline() const
{
    QList<Event> events = m_unstored;
    events.removeIf([](const Event &event) { return event.inBatch; });
    return events;
}

Result<QList<Event>> EventLog::recent(int limit) const
{
    auto events = read(QStringLiteral("NOT in_batch"), {}, limit);
    if (events)
        *events += unstoredInTimeline();
    return events.map([limit](const QList<Event> &all) { return lastOf(all, limit); });
}

Result<QList<Event>> EventLog::before(int known, int limit) const
{
    const auto stored = std::max<qsizetype>(0, known - unstoredInTimeline().size());
    return read(
        QStringLiteral("id IN (SELECT id FROM event WHERE NOT in_batch ORDER BY id DESC LIMIT ? OFFSET ?)"),
        {limit, stored}, limit);
}

Result<QList<Event>> EventLog::of(VmId vm, int limit) const
{
    auto events = read(QStringLiteral("vm_id = ? OR (vm_id = ? AND kind IN (%1))").arg(kindList(kBounds)),
        {vm.value, VmId().value}, limit);
    if (!events)
        return events;
    std::ranges::copy_if(m_unstored, std::back_inserter(*events),
        [vm](const Event &event) { return event.vm == vm || isIn(kBounds, event.kind); });
    return lastOf(*events, limit);
}

Result<QList<Event>> EventLog::read(const QString &condition, const QVariantList &parameters, int limit) const
{
    QList<Event> events;
    const auto found = m_database.query(QStringLiteral("SELECT time, kind, vm_id, subject, detail, in_batch "
                                                       "FROM event WHERE %1 ORDER BY id DESC LIMIT ?")
                                            .arg(condition),
        parameters + QVariantList{limit}, [&events](const QSqlQuery &row) {
            QDateTime time = QDateTime::fromString(row.value(0).toString(), Qt::ISODateWithMs);
            events.append(Event{.time = time.toUTC(),
                .kind = EventKind(row.value(1).toInt()),
                .vm = VmId{row.value(2).toInt()},
                .subject = row.value(3).toString(),
                .detail = row.value(4).toString(),
                .inBatch = row.value(5).toBool()});
        });
    if (!found)
        return failure(found.error());
    std::ranges::reverse(events);
    return events;
}

Result<void> EventLog::prune(int kept)
{
    return m_database.execute(
        QStringLiteral("DELETE FROM event WHERE id <= (SELECT max(id) FROM event) - ?"), {kept});
}

} // namespace msm
