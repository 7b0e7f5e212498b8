// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The lists that AppSettings keeps for each profile: views, and alarms that a person knows of.
#include "core/settings/appsettings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace msm {

namespace {

// Of a saved view.
const QString kName = QStringLiteral("name");
const QString kTable = QStringLiteral("table");

// Of an acknowledged alarm.
const QString kKind = QStringLiteral("kind");
const QString kNode = QStringLiteral("node");
const QString kSince = QStringLiteral("since");

/// A slash in the profile's name would begin another group.
QString keyIn(const QString &group, const QString &profile)
{
    return group + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(profile));
}

QString viewsKey(const QString &profile)
{
    return keyIn(QStringLiteral("views"), profile);
}

QString acknowledgedKey(const QString &profile)
{
    return keyIn(QStringLiteral("acknowledged"), profile);
}

/// Under this key, as JSON; an empty list leaves nothing there.
void storeList(QSettings &settings, const QString &key, const QJsonArray &list)
{
    if (list.isEmpty())
        settings.remove(key);
    else
        settings.setValue(key, QJsonDocument(list).toJson(QJsonDocument::Compact));
}

QJsonArray storedList(const QSettings &settings, const QString &key)
{
    return QJsonDocument::fromJson(settings.value(key).toByteArray()).array();
}

} // namespace

SavedViews AppSettings::savedViews(const QString &profile) const
{
    SavedViews views;
    const QJsonArray all = storedList(m_settings, viewsKey(profile));
    for (const auto &one : all) {
        const QString name = one[kName].toString();
        const QJsonObject table = one[kTable].toObject();
        if (!name.isEmpty() && !table.isEmpty())
            views.append({.name = name, .table = QJsonDocument(table).toJson(QJsonDocument::Compact)});
    }
    return views;
}

void AppSettings::setSavedViews(const QString &profile, const SavedViews &views)
{
    QJsonArray all;
    for (const SavedView &view : views)
        all.append(QJsonObject{{kName, view.name}, {kTable, QJsonDocument::fromJson(view.table).object()}});
    storeList(m_settings, viewsKey(profile), all);
}

AcknowledgedAlarms AppSettings::acknowledgedAlarms(const QString &profile) const
{
    AcknowledgedAlarms alarms;
    const QJsonArray all = storedList(m_settings, acknowledgedKey(profile));
    for (const auto &one : all) {
        const auto kind = alarmKindFromName(one[kKind].toString());
        const QDateTime since = QDateTime::fromString(one[kSince].toString(), Qt::ISODate);
        if (kind && since.isValid())
            alarms.append({*kind, VmId{one[kNode].toInt(-1)}, one[kName].toString(), since.toUTC()});
    }
    return alarms;
}

void AppSettings::setAcknowledgedAlarms(const QString &profile, const AcknowledgedAlarms &alarms)
{
    QJsonArray all;
    for (const AcknowledgedAlarm &alarm : alarms) {
        all.append(QJsonObject{{kKind, alarmKindName(alarm.kind)}, {kNode, alarm.node.value},
            {kName, alarm.name}, {kSince, alarm.since.toString(Qt::ISODate)}});
    }
    storeList(m_settings, acknowledgedKey(profile), all);
}

} // namespace msm
