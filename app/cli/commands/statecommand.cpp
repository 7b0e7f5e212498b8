// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/statecommand.h"

#include "app/cli/arguments.h"
#include "app/session/diagnostics.h"
#include "app/session/session.h"

#include <QJsonObject>

namespace msm::cli {

namespace {

QJsonObject toJson(Session &session)
{
    const MySQLServerManager &manager = session.manager();
    const auto &error = manager.stateError();
    return QJsonObject{
        {QStringLiteral("state"), manager.getMySQLServerManagerState()},
        {QStringLiteral("endpoint"), session.profile().endpoint.toString()},
        {QStringLiteral("user"), session.profile().user},
        {QStringLiteral("service"), session.profile().service},
        {QStringLiteral("nodes"), manager.nodes().size()},
        {QStringLiteral("wantedNodes"), manager.desiredNodes()},
        {QStringLiteral("traffic"), trafficToJson(session.zone().traffic())},
        {QStringLiteral("error"), error ? QJsonValue(error->detail) : QJsonValue()},
    };
}

QString toText(Session &session)
{
    const MySQLServerManager &manager = session.manager();
    return aligned({
        {QStringLiteral("State:"), manager.getMySQLServerManagerState()},
        {QStringLiteral("Endpoint:"), session.profile().endpoint.toString()},
        {QStringLiteral("User:"), session.profile().user},
        {QStringLiteral("Service:"), session.profile().service},
        {QStringLiteral("Nodes:"),
            QStringLiteral("%1 (wanted: %2)").arg(manager.nodes().size()).arg(manager.desiredNodes())},
    });
}

} // namespace

QString StateCommand::help() const
{
    return QStringLiteral(R"(state

Prints the manager's state: RUNNING when the cloud answers, ERROR when it does not (with the reason on stderr
and exit code 3, 4 or 5). Changes nothing, and works while another process uses the profile.

With --json one object: state, endpoint, user, service, nodes (number), wantedNodes (number), error (text or
null), traffic (this run's calls to the cloud: calls, failures, bytesOut, bytesIn, meanMs, p95Ms).
)");
}

std::optional<QString> StateCommand::read(const QCommandLineParser &, const QStringList &arguments)
{
    if (arguments.isEmpty())
        return std::nullopt;
    return QStringLiteral("state takes no argument, but '%1' was given").arg(arguments.first());
}

void StateCommand::run(Context &context)
{
    Session &session = *context.session;
    if (context.options.json)
        context.console.result(QJsonDocument(toJson(session)));
    else
        context.console.result(toText(session));
    const auto &error = session.manager().stateError();
    if (error)
        context.console.error(*error);
    context.finish(error ? connectExitCodeOf(*error) : ExitCode::Done);
}

} // namespace msm::cli
