// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/profilescommand.h"

#include "app/cli/arguments.h"
#include "core/settings/appsettings.h"

#include <QJsonArray>
#include <QJsonObject>

namespace msm::cli {

namespace {

QString marksOf(const Profile &profile)
{
    QStringList marks;
    if (profile.production)
        marks.append(QStringLiteral("production"));
    if (profile.readOnly)
        marks.append(QStringLiteral("read-only"));
    return marks.join(QStringLiteral(", "));
}

} // namespace

QString ProfilesCommand::help() const
{
    return QStringLiteral(R"(profiles

Prints the saved profiles. With --json an array of objects: name, endpoint, user, service, readOnly,
production, sandbox, install (none, mariadb or mysql: what a new node installs), reach and agentReach (null: as
the cloud).
)");
}

std::optional<QString> ProfilesCommand::read(const QCommandLineParser &, const QStringList &arguments)
{
    if (arguments.isEmpty())
        return std::nullopt;
    return QStringLiteral("profiles takes no argument, but '%1' was given").arg(arguments.first());
}

void ProfilesCommand::run(Context &context)
{
    QJsonArray array;
    QList<QStringList> rows{{QStringLiteral("NAME"), QStringLiteral("USER"), QStringLiteral("SERVICE"),
        QStringLiteral("ENDPOINT"), QStringLiteral("MARKS")}};
    for (const Profile &profile : AppSettings(context.settings).profiles()) {
        const QString endpoint = profile.sandbox ? QStringLiteral("embedded") : profile.endpoint.toString();
        rows.append({printable(profile.name), printable(profile.user), profile.service, printable(endpoint),
            marksOf(profile)});
        array.append(QJsonObject{{QStringLiteral("name"), profile.name},
            {QStringLiteral("endpoint"), profile.sandbox ? QJsonValue() : QJsonValue(endpoint)},
            {QStringLiteral("user"), profile.user}, {QStringLiteral("service"), profile.service},
            {QStringLiteral("readOnly"), profile.readOnly},
            {QStringLiteral("production"), profile.production}, {QStringLiteral("sandbox"), profile.sandbox},
            {QStringLiteral("install"), serverInstallName(profile.creation.install)},
            {QStringLiteral("reach"), reachText(profile.reach)},
            {QStringLiteral("agentReach"),
                profile.agentReach ? QJsonValue(reachText(*profile.agentReach)) : QJsonValue()}});
    }
    if (context.options.json)
        context.console.result(QJsonDocument(array));
    else if (array.isEmpty())
        context.console.progress(QStringLiteral("no profile is saved"));
    else
        context.console.result(aligned(rows));
    context.finish(ExitCode::Done);
}

} // namespace msm::cli
