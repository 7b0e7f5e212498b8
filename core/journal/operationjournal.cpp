// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/operationjournal.h"

#include "core/base/logging.h"
#include "core/base/scheduler.h"
#include "core/journal/database.h"

#include <QHash>
#include <QJsonDocument>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>

namespace msm {

namespace {

/// A null QString would be stored as NULL.
QString stored(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

QString stored(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QString stored(const QDateTime &time)
{
    return time.toString(Qt::ISODateWithMs);
}

QByteArray stored(const QJsonObject &parameters)
{
    return QJsonDocument(parameters).toJson(QJsonDocument::Compact);
}

QDateTime time(const QVariant &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

const QString kLeave = QStringLiteral("leave");
const QString kDelete = QStringLiteral("delete");

std::optional<CancelChoice> choiceFromName(const QString &name)
{
    if (name.isEmpty())
        return std::nullopt;
    return name == kDelete ? CancelChoice::Delete : CancelChoice::Leave;
}

CallOutcome outcomeOf(const std::optional<Error> &error)
{
    if (!error)
        return CallOutcome::Accepted;
    return error->maybeApplied ? CallOutcome::InDoubt : CallOutcome::Refused;
}

CallOutcome outcomeFromName(const QString &name)
{
    for (const CallOutcome outcome : {CallOutcome::Accepted, CallOutcome::Refused, CallOutcome::InDoubt}) {
        if (name == outcomeName(outcome))
            return outcome;
    }
    return CallOutcome::Unknown;
}

JournalledOperation operationOf(const QSqlQuery &row)
{
    return {.id = QUuid::fromString(row.value(0).toString()),
        .kind = row.value(1).toString(),
        .name = row.value(2).toString(),
        .parameters = QJsonDocument::fromJson(row.value(3).toByteArray()).object(),
        .vm = VmId{row.value(4).toInt()},
        .stage = row.value(5).toString(),
        .startedAt = time(row.value(6)),
        .endedAt = time(row.value(7)),
        .succeeded = row.value(8).toBool(),
        .error = row.value(9).toString(),
        .cancelled = choiceFromName(row.value(10).toString())};
}

JournalledCall callOf(const QSqlQuery &row)
{
    return {.method = row.value(1).toString(),
        .sentAt = time(row.value(2)),
        .endedAt = time(row.value(3)),
        .outcome = outcomeFromName(row.value(4).toString()),
        .detail = row.value(5).toString()};
}

} // namespace

QString outcomeName(CallOutcome outcome)
{
    switch (outcome) {
    case CallOutcome::Accepted:
        return QStringLiteral("accepted");
    case CallOutcome::Refused:
        return QStringLiteral("refused");
    case CallOutcome::InDoubt:
        return QStringLiteral("in doubt");
    case CallOutcome::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

OperationJournal::OperationJournal(Database &database, const Scheduler &scheduler)
    : m_database(database)
    , m_scheduler(scheduler)
{
}

Result<void> OperationJournal::begin(const QList<JournalledOperation> &operations)
{
    const QString now = stored(m_scheduler.nowUtc());
    return m_database.transaction([&]() -> Result<void> {
        for (const JournalledOperation &operation : operations) {
            const auto begun = m_database.execute(
                QStringLiteral("INSERT INTO operation (id, kind, name, parameters, vm_id, stage, started_at) "
                               "VALUES (?, ?, ?, ?, ?, ?, ?)"),
                {stored(operation.id), stored(operation.kind), stored(operation.name),
                    stored(operation.parameters), operation.vm.value, stored(operation.stage), now});
            if (!begun)
                return begun;
        }
        return {};
    });
}

Result<void> OperationJournal::change(const QUuid &operation, const QJsonObject &parameters)
{
    return m_database.transaction([&]() -> Result<void> {
        QJsonObject merged;
        const auto found = m_database.query(QStringLiteral("SELECT parameters FROM operation WHERE id = ?"),
            {stored(operation)}, [&merged](const QSqlQuery &row) {
                merged = QJsonDocument::fromJson(row.value(0).toByteArray()).object();
            });
        if (!found)
            return found;
        for (auto it = parameters.begin(); it != parameters.end(); ++it)
            merged.insert(it.key(), it.value());
        return m_database.execute(QStringLiteral("UPDATE operation SET parameters = ? WHERE id = ?"),
            {stored(merged), stored(operation)});
    });
}

Result<void> OperationJournal::intend(const QUuid &operation, const QString &method)
{
    return m_database.execute(
        QStringLiteral("INSERT INTO call (operation, method, sent_at, outcome) VALUES (?, ?, ?, ?)"),
        {stored(operation), method, stored(m_scheduler.nowUtc()), outcomeName(CallOutcome::Unknown)});
}

Result<void> OperationJournal::answer(const QUuid &operation, const std::optional<Error> &error, VmId vm)
{
    const auto answered = m_database.transaction([&]() -> Result<void> {
        std::optional<int> call;
        const auto found = m_database.query(QStringLiteral("SELECT max(id) FROM call WHERE operation = ?"),
            {stored(operation)}, [&call](const QSqlQuery &row) {
                if (!row.isNull(0))
                    call = row.value(0).toInt();
            });
        if (!found)
            return found;
        if (!call)
            return failure(ErrorKind::Internal, QStringLiteral("an answer to a call that was not announced"));
        const auto ended = m_database.execute(
            QStringLiteral("UPDATE call SET ended_at = ?, outcome = ?, detail = ? WHERE id = ?"),
            {stored(m_scheduler.nowUtc()), outcomeName(outcomeOf(error)),
                stored(error ? error->detail : QString()), *call});
        if (!ended)
            return ended;
        return m_database.execute(QStringLiteral("UPDATE operation SET vm_id = max(vm_id, ?) WHERE id = ?"),
            {vm.value, stored(operation)});
    });
    if (!answered)
        qCWarning(lcJournal) << "an answer could not be kept:" << answered.error().detail;
    return answered;
}

Result<void> OperationJournal::record(const QList<OperationProgress> &progress)
{
    const QString now = stored(m_scheduler.nowUtc());
    return m_database.transaction([&]() -> Result<void> {
        for (const OperationProgress &step : progress) {
            const QString id = stored(step.operation);
            // A VM once known is not forgotten; -1 is none.
            auto recorded = m_database.execute(
                QStringLiteral("UPDATE operation SET stage = ?, vm_id = max(vm_id, ?) WHERE id = ?"),
                {stored(step.stage), step.vm.value, id});
            if (recorded && (step.ended || step.error)) {
                recorded = m_database.execute(
                    QStringLiteral(
                        "UPDATE operation SET ended_at = ?, succeeded = ?, error = ?, undecided = ? "
                        "WHERE id = ?"),
                    {now, step.error ? 0 : 1, stored(step.error.value_or(QString())),
                        step.failedHalfWay ? 1 : 0, id});
            }
            for (const StagePassage &passage : step.passed) {
                if (!recorded)
                    break;
                recorded = m_database.execute(
                    QStringLiteral("INSERT INTO stage_passage (kind, stage, template_id, milliseconds) "
                                   "VALUES (?, ?, ?, ?)"),
                    {stored(passage.kind), stored(passage.stage), passage.templateId.value,
                        qint64(passage.time.count())});
            }
            if (!recorded)
                return recorded;
        }
        return {};
    });
}

Result<QList<JournalledOperation>> OperationJournal::unfinished() const
{
    return read(QStringLiteral("ended_at IS NULL"), {});
}

Result<QList<JournalledOperation>> OperationJournal::ended(int limit) const
{
    return read(QStringLiteral("number IN (SELECT number FROM operation WHERE ended_at IS NOT NULL "
                               "ORDER BY number DESC LIMIT ?)"),
        {limit});
}

Result<QList<JournalledOperation>> OperationJournal::of(VmId vm, int limit) const
{
    return read(QStringLiteral("number IN (SELECT number FROM operation WHERE vm_id = ? "
                               "ORDER BY number DESC LIMIT ?)"),
        {vm.value, limit});
}

Result<QList<JournalledOperation>> OperationJournal::failedHalfWay() const
{
    return read(QStringLiteral("undecided"), {});
}

Result<void> OperationJournal::cancel(const QUuid &operation, CancelChoice choice)
{
    return m_database.execute(QStringLiteral("UPDATE operation SET cancelled = ? WHERE id = ?"),
        {choice == CancelChoice::Delete ? kDelete : kLeave, stored(operation)});
}

Result<QList<JournalledOperation>> OperationJournal::cancelled() const
{
    return read(QStringLiteral("cancelled <> ''"), {});
}

Result<std::optional<JournalledOperation>> OperationJournal::find(const QUuid &operation) const
{
    const auto found = read(QStringLiteral("id = ?"), {stored(operation)});
    if (!found)
        return failure(found.error());
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Result<QHash<VmId, QDateTime>> OperationJournal::deletesSent() const
{
    QHash<VmId, QDateTime> sent;
    const auto found =
        m_database.query(QStringLiteral("SELECT operation.vm_id, max(call.sent_at) FROM operation JOIN call"
                                        " ON call.operation = operation.id WHERE operation.kind = 'delete'"
                                        " AND call.outcome <> ? GROUP BY operation.vm_id"),
            {outcomeName(CallOutcome::Refused)},
            [&sent](const QSqlQuery &row) { sent.insert(VmId{row.value(0).toInt()}, time(row.value(1))); });
    if (!found)
        return failure(found.error());
    return sent;
}

Result<void> OperationJournal::decide(const QUuid &operation)
{
    return m_database.execute(
        QStringLiteral("UPDATE operation SET undecided = 0, cancelled = '' WHERE id = ?"),
        {stored(operation)});
}

Result<QList<StagePassage>> OperationJournal::passages(int limit) const
{
    QList<StagePassage> passages;
    const auto found = m_database.query(
        QStringLiteral("SELECT kind, stage, template_id, milliseconds FROM (SELECT * FROM stage_passage "
                       "ORDER BY id DESC LIMIT ?) ORDER BY id"),
        {limit}, [&passages](const QSqlQuery &row) {
            passages.append({.kind = row.value(0).toString(),
                .stage = row.value(1).toString(),
                .templateId = TemplateId{row.value(2).toInt()},
                .time = std::chrono::milliseconds(row.value(3).toLongLong())});
        });
    if (!found)
        return failure(found.error());
    return passages;
}

Result<void> OperationJournal::prune(int kept)
{
    const auto pruned = m_database.execute(
        QStringLiteral("DELETE FROM operation WHERE ended_at IS NOT NULL AND NOT undecided "
                       "AND (cancelled = '' OR vm_id < 0) AND number NOT IN (SELECT number FROM operation "
                       "WHERE ended_at IS NOT NULL "
                       "ORDER BY number DESC LIMIT ?)"),
        {kept});
    if (!pruned)
        return pruned;
    return m_database.execute(
        QStringLiteral("DELETE FROM stage_passage WHERE id <= (SELECT max(id) - ? FROM stage_passage)"),
        {kept});
}

Result<QList<JournalledOperation>> OperationJournal::read(
    const QString &condition, const QVariantList &parameters) const
{
    QList<JournalledOperation> operations;
    QHash<QUuid, qsizetype> places;
    const auto found = m_database.query(
        QStringLiteral("SELECT id, kind, name, parameters, vm_id, stage, started_at, ended_at, succeeded, "
                       "error, cancelled FROM operation WHERE %1 ORDER BY number")
            .arg(condition),
        parameters, [&](const QSqlQuery &row) {
            operations.append(operationOf(row));
            places.insert(operations.last().id, operations.size() - 1);
        });
    if (!found)
        return failure(found.error());
    const auto calls = m_database.query(
        QStringLiteral("SELECT operation, method, sent_at, ended_at, outcome, detail FROM call "
                       "WHERE operation IN (SELECT id FROM operation WHERE %1) ORDER BY id")
            .arg(condition),
        parameters, [&](const QSqlQuery &row) {
            const auto place = places.constFind(QUuid::fromString(row.value(0).toString()));
            if (place != places.cend())
                operations[*place].calls.append(callOf(row));
        });
    if (!calls)
        return failure(calls.error());
    return operations;
}

} // namespace msm
