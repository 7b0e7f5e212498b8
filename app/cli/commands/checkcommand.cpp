// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/checkcommand.h"

#include "app/cli/arguments.h"
#include "app/session/outbound.h"
#include "app/session/session.h"
#include "core/base/localtime.h"
#include "core/iaas/iaasclient.h"
#include "core/settings/profile.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cstdlib>

namespace msm::cli {

namespace {

QString signInText(const EndpointInfo &info)
{
    if (!info.byToken)
        return QStringLiteral("password");
    return info.tokenEnd.isValid()
        ? QStringLiteral("login token, good until %1").arg(localTimeText(info.tokenEnd))
        : QStringLiteral("login token without an end");
}

QString useText(const QuotaUse &use, const QString &unit = {})
{
    const QString used = use.used ? QString::number(*use.used) + unit : QStringLiteral("-");
    if (!use.limitKnown)
        return QStringLiteral("%1, limit unknown").arg(used);
    return use.limit ? QStringLiteral("%1 of %2%3").arg(used).arg(*use.limit).arg(unit)
                     : QStringLiteral("%1, no limit").arg(used);
}

QString toText(const EndpointInfo &info, const Profile &profile)
{
    QList<QStringList> lines{
        {QStringLiteral("Endpoint:"), profile.endpoint.toString()},
        {QStringLiteral("Reached:"), reachText(profile.reach)},
        {QStringLiteral("Agents:"), reachText(Outbound::agentReach(profile))},
        {QStringLiteral("OpenNebula:"), info.version},
        {QStringLiteral("User:"), info.user},
        {QStringLiteral("Groups:"), info.groups.join(QStringLiteral(", "))},
        {QStringLiteral("Signed in by:"), signInText(info)},
    };
    if (info.quota.known) {
        lines.append(QStringList{QStringLiteral("VMs:"), useText(info.quota.vms)});
        lines.append(QStringList{QStringLiteral("CPU:"), useText(info.quota.cpu)});
        lines.append(
            QStringList{QStringLiteral("Memory:"), useText(info.quota.memoryMb, QStringLiteral(" MiB"))});
    } else {
        lines.append(QStringList{QStringLiteral("Quota:"), QStringLiteral("none")});
    }
    if (const auto ahead = info.clockAhead.count(); ahead != 0) {
        lines.append(QStringList{QStringLiteral("Clock:"),
            QStringLiteral("%1 s %2 this computer's")
                .arg(QString::number(std::abs(ahead)),
                    ahead > 0 ? QStringLiteral("ahead of") : QStringLiteral("behind"))});
    }
    return aligned(lines);
}

QJsonObject toJson(const QuotaUse &use)
{
    return {{QStringLiteral("used"), use.used ? QJsonValue(*use.used) : QJsonValue()},
        {QStringLiteral("limitKnown"), use.limitKnown},
        {QStringLiteral("limit"), use.limit ? QJsonValue(*use.limit) : QJsonValue()}};
}

QJsonObject toJson(const EndpointInfo &info, const Profile &profile)
{
    const bool ends = info.byToken && info.tokenEnd.isValid();
    const Quota &quota = info.quota;
    return {
        {QStringLiteral("endpoint"), profile.endpoint.toString()},
        {QStringLiteral("reach"), reachText(profile.reach)},
        {QStringLiteral("agentReach"), reachText(Outbound::agentReach(profile))},
        {QStringLiteral("version"), info.version},
        {QStringLiteral("user"), info.user},
        {QStringLiteral("groups"), QJsonArray::fromStringList(info.groups)},
        {QStringLiteral("signedInBy"), info.byToken ? QStringLiteral("token") : QStringLiteral("password")},
        {QStringLiteral("tokenEnd"), ends ? QJsonValue(info.tokenEnd.toString(Qt::ISODate)) : QJsonValue()},
        {QStringLiteral("clockAhead"), qint64(info.clockAhead.count())},
        {QStringLiteral("quota"),
            quota.known ? QJsonValue(QJsonObject{{QStringLiteral("vms"), toJson(quota.vms)},
                {QStringLiteral("cpu"), toJson(quota.cpu)},
                {QStringLiteral("memoryMb"), toJson(quota.memoryMb)}})
                        : QJsonValue()},
    };
}

} // namespace

QString CheckCommand::help() const
{
    return QStringLiteral(R"(check

Signs in and shows what answers: OpenNebula's version, the account with its groups and its quota, and whether a
password or a login token was used. When it fails, says what exactly is wrong, with exit code 3 (no way to an
OpenNebula: proxy, bastion, name, connection, certificate, path) or 4 (user, password or right).

With --json one object: endpoint, reach and agentReach (as --proxy takes them, or ssh://HOST), version, user,
groups (array), signedInBy (password or token), tokenEnd (UTC, ISO 8601, or null), clockAhead (seconds by which
the cloud's clock is ahead of this computer's; 0 when they agree), quota (null, or vms, cpu, memoryMb, each with
used, limit and limitKnown; what is unknown is null, and limit when there is none).
)");
}

std::optional<QString> CheckCommand::read(const QCommandLineParser &, const QStringList &arguments)
{
    if (arguments.isEmpty())
        return std::nullopt;
    return QStringLiteral("check takes no argument, but '%1' was given").arg(arguments.first());
}

void CheckCommand::run(Context &context)
{
    context.session->iaas().checkConnection(&context, [&context](const Result<EndpointInfo> &info) {
        if (!info) {
            context.console.error(info.error());
            context.finish(connectExitCodeOf(info.error()));
            return;
        }
        const Profile &profile = context.session->profile();
        if (context.options.json)
            context.console.result(QJsonDocument(toJson(*info, profile)));
        else
            context.console.result(toText(*info, profile));
        context.finish(ExitCode::Done);
    });
}

} // namespace msm::cli
