// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace msm {

namespace {

constexpr qsizetype kLines = 20; ///< of the text; the lists have all

QJsonValue idOf(VmId node)
{
    return node.isValid() ? QJsonValue(node.value) : QJsonValue();
}

QJsonObject jsonOf(const Alarm &alarm)
{
    const Condition &condition = alarm.condition;
    return {{QStringLiteral("kind"), alarmKindName(condition.subject.kind)},
        {QStringLiteral("node"), idOf(condition.subject.node)}, {QStringLiteral("name"), condition.name},
        {QStringLiteral("detail"), condition.detail},
        {QStringLiteral("since"), alarm.since.toUTC().toString(Qt::ISODate)}};
}

QString outcomeOf(const OperationView &operation)
{
    if (!operation.error)
        return QStringLiteral("done");
    return operation.error->kind == ErrorKind::Cancelled ? QStringLiteral("cancelled")
                                                         : QStringLiteral("failed");
}

QJsonObject jsonOf(const OperationView &operation)
{
    return {{QStringLiteral("operation"), operation.kind.name()},
        {QStringLiteral("node"), idOf(operation.vm)}, {QStringLiteral("name"), operation.name},
        {QStringLiteral("outcome"), outcomeOf(operation)},
        {QStringLiteral("detail"), operation.error ? operation.error->detail : QString()}};
}

template <typename T>
QJsonArray arrayOf(const QList<T> &values)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(jsonOf(value));
    return array;
}

QString lineOf(const Alarm &alarm, const char *what)
{
    QStringList parts{QLatin1String(what), alarmKindName(alarm.condition.subject.kind)};
    parts += {alarm.condition.name, alarm.condition.detail.simplified()};
    parts.removeAll(QString());
    return parts.join(u' ');
}

QString textOf(const Announcement &news, const QString &place)
{
    QStringList lines;
    for (const Alarm &alarm : news.raised)
        lines.append(lineOf(alarm, "ALARM"));
    for (const Alarm &alarm : news.ended)
        lines.append(lineOf(alarm, "over:"));
    for (const OperationView &operation : news.finished)
        lines.append(operation.kind.name() + u' ' + operation.name + u' ' + outcomeOf(operation));
    if (const qsizetype more = lines.size() - kLines; more > 0) {
        lines = lines.first(kLines);
        lines.append(QStringLiteral("and %1 more").arg(more));
    }
    return place + QStringLiteral(":\n") + lines.join(u'\n');
}

} // namespace

QByteArray announcementJson(
    const Announcement &news, const QString &place, const QUuid &id, const QDateTime &utc)
{
    const QJsonObject object{{QStringLiteral("id"), id.toString(QUuid::WithoutBraces)},
        {QStringLiteral("place"), place}, {QStringLiteral("time"), utc.toUTC().toString(Qt::ISODate)},
        {QStringLiteral("text"), textOf(news, place)}, {QStringLiteral("raised"), arrayOf(news.raised)},
        {QStringLiteral("ended"), arrayOf(news.ended)}, {QStringLiteral("finished"), arrayOf(news.finished)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace msm
