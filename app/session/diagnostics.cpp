// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/diagnostics.h"

#include "app/session/logging.h"
#include "app/session/session.h"
#include "core/base/redact.h"
#include "core/journal/eventlog.h"
#include "core/journal/operationjournal.h"
#include "core/manager/mysqlservermanager.h"
#include "core/server/nodejson.h"
#include "core/settings/profile.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSettings>
#include <QSslSocket>
#include <QSysInfo>

namespace msm {

namespace {

constexpr int kOperations = 100;
constexpr int kEvents = 500;
constexpr qint64 kLogBytes = 128 * 1024; ///< of each program
constexpr int kFormat = 1;

QJsonValue timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonObject versionsToJson()
{
    return QJsonObject{
        {QStringLiteral("program"), QCoreApplication::applicationName()},
        {QStringLiteral("version"), QStringLiteral(MSM_VERSION)},
        {QStringLiteral("qt"), QLatin1String(qVersion())},
        {QStringLiteral("tls"), QSslSocket::sslLibraryVersionString()},
        {QStringLiteral("system"), QSysInfo::prettyProductName()},
        {QStringLiteral("kernel"),
            QStringLiteral("%1 %2").arg(QSysInfo::kernelType(), QSysInfo::kernelVersion())},
        {QStringLiteral("architecture"), QSysInfo::buildAbi()},
    };
}

/// Binary ones are the window's layout, and say nothing.
QJsonObject settingsToJson(const QSettings &settings)
{
    QJsonObject object;
    const QStringList keys = settings.allKeys();
    for (const QString &key : keys) {
        const QVariant value = settings.value(key);
        if (value.typeId() == QMetaType::QByteArray)
            continue;
        // What new nodes get may hold anything.
        const bool free = key.contains(QStringLiteral("creation"), Qt::CaseInsensitive);
        object.insert(key, free ? QJsonValue(kRedacted) : QJsonValue::fromVariant(value));
    }
    return object;
}

/// Without its parameters: they are what a user typed.
QJsonObject operationToJson(const JournalledOperation &operation)
{
    QJsonArray calls;
    for (const JournalledCall &call : operation.calls) {
        calls.append(QJsonObject{{QStringLiteral("method"), call.method},
            {QStringLiteral("sentAt"), timeOrNull(call.sentAt)},
            {QStringLiteral("endedAt"), timeOrNull(call.endedAt)},
            {QStringLiteral("outcome"), outcomeName(call.outcome)}, {QStringLiteral("detail"), call.detail}});
    }
    return QJsonObject{
        {QStringLiteral("id"), operation.id.toString(QUuid::WithoutBraces)},
        {QStringLiteral("kind"), operation.kind},
        {QStringLiteral("name"), operation.name},
        {QStringLiteral("vm"), operation.vm.isValid() ? QJsonValue(operation.vm.value) : QJsonValue()},
        {QStringLiteral("stage"), operation.stage},
        {QStringLiteral("startedAt"), timeOrNull(operation.startedAt)},
        {QStringLiteral("endedAt"), timeOrNull(operation.endedAt)},
        {QStringLiteral("succeeded"), operation.succeeded},
        {QStringLiteral("error"), operation.error},
        {QStringLiteral("calls"), calls},
    };
}

QJsonValue operationsToJson(const OperationJournal &journal)
{
    const auto unfinished = journal.unfinished();
    const auto ended = journal.ended(kOperations);
    if (!unfinished || !ended)
        return QStringLiteral("cannot be read: %1").arg((unfinished ? ended : unfinished).error().detail);
    QJsonArray array;
    for (const JournalledOperation &operation : *ended + *unfinished)
        array.append(operationToJson(operation));
    return array;
}

QJsonValue eventsToJson(const EventLog &events)
{
    const auto recent = events.recent(kEvents);
    if (!recent)
        return QStringLiteral("cannot be read: %1").arg(recent.error().detail);
    QJsonArray array;
    for (const Event &event : *recent) {
        array.append(QJsonObject{{QStringLiteral("time"), timeOrNull(event.time)},
            {QStringLiteral("kind"), eventKindName(event.kind)}, {QStringLiteral("vm"), event.vm.value},
            {QStringLiteral("subject"), event.subject}, {QStringLiteral("detail"), event.detail}});
    }
    return array;
}

QJsonObject managerToJson(Session &session)
{
    const MySQLServerManager &manager = session.manager();
    const Profile &profile = session.profile();
    const auto &error = manager.stateError();
    return QJsonObject{
        {QStringLiteral("state"), manager.getMySQLServerManagerState()},
        {QStringLiteral("error"), error ? QJsonValue(error->detail) : QJsonValue()},
        {QStringLiteral("profile"), profile.name},
        {QStringLiteral("endpoint"), profile.endpoint.toString(QUrl::RemoveUserInfo)},
        {QStringLiteral("user"), profile.user},
        {QStringLiteral("service"), profile.service},
        {QStringLiteral("readOnly"), manager.options().readOnly},
        {QStringLiteral("sandbox"), profile.sandbox},
        {QStringLiteral("wantedNodes"), manager.desiredNodes()},
        {QStringLiteral("lastRefresh"), timeOrNull(manager.lastRefresh())},
        {QStringLiteral("notice"), session.notice()},
    };
}

QJsonArray logTail(const QString &dataDir)
{
    QJsonArray lines;
    for (const QString &name : {QStringLiteral("mysql-server-manager"), QStringLiteral("msmctl")}) {
        const auto tail =
            LogFile::tail(Logging::path(dataDir, name), kLogBytes).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : tail)
            lines.append(QStringLiteral("%1: %2").arg(name, line));
    }
    return lines;
}

} // namespace

QByteArray Diagnostics::toFile() const
{
    return QJsonDocument(contents).toJson();
}

QStringList diagnosticsContents()
{
    return {QStringLiteral("versions of the program, of Qt, of TLS and of the system"),
        QStringLiteral("settings and profiles, without what new nodes are made of"),
        QStringLiteral("the manager's state, and how the cloud was used in the last minute"),
        QStringLiteral("every node: names, ids, addresses, hosts and owners, and why it is stuck if it is"),
        QStringLiteral("the last %1 operations with their calls, without their parameters").arg(kOperations),
        QStringLiteral("the last %1 events").arg(kEvents), QStringLiteral("the end of the log"),
        QStringLiteral("no passwords, no tokens, no answers to user inputs, no CONTEXT")};
}

Diagnostics collectDiagnostics(Session *session, const QSettings &settings, const QString &dataDir)
{
    QJsonObject all{
        {QStringLiteral("format"), kFormat},
        {QStringLiteral("contents"), QJsonArray::fromStringList(diagnosticsContents())},
        {QStringLiteral("versions"), versionsToJson()},
        {QStringLiteral("settings"), settingsToJson(settings)},
        {QStringLiteral("log"), logTail(dataDir)},
    };
    if (session) {
        const MySQLServerManager &manager = session->manager();
        QJsonArray stuck;
        for (const NodeView &node : manager.nodes()) {
            if (const auto known = manager.knowledgeOf(node.id)) {
                if (const auto found = diagnose(*known))
                    stuck.append(QJsonObject{{QStringLiteral("id"), node.id.value},
                        {QStringLiteral("reason"), stuckReasonName(found->reason)},
                        {QStringLiteral("said"), found->said}});
            }
        }
        all.insert(QStringLiteral("manager"), managerToJson(*session));
        all.insert(QStringLiteral("traffic"), trafficToJson(session->zone().traffic()));
        all.insert(QStringLiteral("nodes"), nodesToJson(manager.nodes()));
        all.insert(QStringLiteral("stuck"), stuck);
        all.insert(QStringLiteral("operations"), operationsToJson(session->journal()));
        all.insert(QStringLiteral("events"), eventsToJson(session->events()));
    }
    return {redacted(QJsonValue(all)).toObject()};
}

QJsonObject trafficToJson(const ZoneTraffic &traffic)
{
    return QJsonObject{
        {QStringLiteral("calls"), traffic.calls},
        {QStringLiteral("failures"), traffic.failures},
        {QStringLiteral("bytesOut"), traffic.bytesOut},
        {QStringLiteral("bytesIn"), traffic.bytesIn},
        {QStringLiteral("meanMs"), qint64(traffic.mean.count())},
        {QStringLiteral("p95Ms"), qint64(traffic.p95.count())},
    };
}

} // namespace msm
