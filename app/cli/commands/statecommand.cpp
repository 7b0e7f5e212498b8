// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/statecommand.h"

#include "app/cli/arguments.h"
#include "app/cli/drifttext.h"
#include "app/session/diagnostics.h"
#include "app/session/session.h"
#include "core/iaas/zonestatus.h"
#include "core/manager/mysqlservermanager.h"
#include "core/settings/profile.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace msm::cli {

namespace {

/// Registered nodes and those that carry the service's label.
qsizetype presentNodes(const MySQLServerManager &manager)
{
    return std::ranges::count_if(
        manager.nodes(), [](const NodeView &node) { return node.registered || !node.loss; });
}

QJsonArray missingIds(const MySQLServerManager &manager)
{
    QJsonArray ids;
    for (auto id = manager.missingNodes().keyBegin(); id != manager.missingNodes().keyEnd(); ++id)
        ids.append(id->value);
    return ids;
}

QString missingNames(const MySQLServerManager &manager)
{
    QStringList names;
    for (const MissingNode &missing : manager.missingNodes())
        names.append(QStringLiteral("%1 (VM %2)").arg(missing.node.name).arg(missing.node.id.value));
    return names.join(QStringLiteral(", "));
}

QJsonObject toJson(Session &session)
{
    const MySQLServerManager &manager = session.manager();
    const auto &error = manager.stateError();
    return QJsonObject{
        {QStringLiteral("state"), manager.getMySQLServerManagerState()},
        {QStringLiteral("endpoint"), session.profile().endpoint.toString()},
        {QStringLiteral("user"), session.profile().user},
        {QStringLiteral("service"), session.profile().service},
        {QStringLiteral("nodes"), presentNodes(manager)},
        {QStringLiteral("wantedNodes"), manager.desiredNodes()},
        {QStringLiteral("missing"), missingIds(manager)},
        {QStringLiteral("doubt"),
            manager.doubt() == Doubt::None ? QJsonValue() : QJsonValue(doubtName(manager.doubt()))},
        {QStringLiteral("traffic"), trafficToJson(session.zone().traffic())},
        {QStringLiteral("error"), error ? QJsonValue(error->detail) : QJsonValue()},
    };
}

QString toText(Session &session)
{
    const MySQLServerManager &manager = session.manager();
    QList<QStringList> rows{
        {QStringLiteral("State:"), manager.getMySQLServerManagerState()},
        {QStringLiteral("Endpoint:"), session.profile().endpoint.toString()},
        {QStringLiteral("User:"), session.profile().user},
        {QStringLiteral("Service:"), session.profile().service},
        {QStringLiteral("Nodes:"),
            QStringLiteral("%1 (wanted: %2)").arg(presentNodes(manager)).arg(manager.desiredNodes())},
    };
    if (!manager.missingNodes().isEmpty())
        rows.append({QStringLiteral("Missing:"), missingNames(manager)});
    return aligned(rows);
}

} // namespace

QString StateCommand::help() const
{
    return QStringLiteral(R"(state

Prints the manager's state: RUNNING when the cloud answers, ERROR when it does not (with the reason on stderr
and exit code 3, 4 or 5; 1 when the cloud is doubtful, because it has none of the service's nodes any more,
see 'msmctl reconcile --help'). Names nodes that somebody else has ended. Changes nothing, and works while another process uses the profile.

With --json one object: state, endpoint, user, service, nodes (number), wantedNodes (number), missing (ids),
doubt (null, all-ended or none-known), error (text or null), traffic (this run's calls to the cloud: calls, failures, bytesOut, bytesIn, meanMs, p95Ms).
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
    const QString doubt = doubtText(session.manager().doubt());
    if (error)
        context.console.error(*error);
    else if (!doubt.isEmpty())
        context.console.note(doubt);
    context.finish(error ? connectExitCodeOf(*error) : doubt.isEmpty() ? ExitCode::Done : ExitCode::Failed);
}

} // namespace msm::cli
