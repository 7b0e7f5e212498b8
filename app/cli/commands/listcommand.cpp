// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/listcommand.h"

#include "app/cli/arguments.h"
#include "app/cli/drifttext.h"
#include "app/session/session.h"
#include "core/base/localtime.h"
#include "core/manager/mysqlservermanager.h"
#include "core/server/nodejson.h"
#include "core/settings/profile.h"

#include <QCommandLineParser>

#include <algorithm>

namespace msm::cli {

namespace {

/// As long as the slowest agent may take to answer, and a little.
constexpr std::chrono::milliseconds kListedWithin{6000};
/// That many agents answer in the time in which a person notices nothing.
constexpr qsizetype kProbedUnasked = 200;

/// "42 s", "3 min", "5 h 2 min", "3 d 4 h"
QString ageOf(std::chrono::milliseconds age)
{
    const qint64 seconds = std::max<qint64>(0, age.count() / 1000);
    const qint64 minutes = seconds / 60;
    const qint64 hours = minutes / 60;
    if (minutes == 0)
        return QStringLiteral("%1 s").arg(seconds);
    if (hours == 0)
        return QStringLiteral("%1 min").arg(minutes);
    if (hours < 24)
        return QStringLiteral("%1 h %2 min").arg(hours).arg(minutes % 60);
    return QStringLiteral("%1 d %2 h").arg(hours / 24).arg(hours % 24);
}

void noteUnreadable(const Context &context)
{
    const UnreadableVms &unreadable = context.session->manager().unreadable();
    if (unreadable.count() == 0)
        return;
    context.console.note(unreadableText(unreadable));
}

} // namespace

QString ListCommand::help() const
{
    return QStringLiteral(R"(list [--probe | --no-probe]
       msmctl [OPTION…] list --offline

Prints the service nodes: those that the manager knows, and VMs that carry the service's label. Reads the
cloud, with one request, and asks the agents of up to 200 nodes, and for 2 s their servers whether they take
logins. With more, the cloud's view comes at once, and the agents are NOT_ASKED. Changes nothing, and works while another process uses the profile.

  --probe              ask the agents however many there are
  --no-probe           ask none
  --offline            ask nobody, and need no password: print the nodes as this computer last saw them. How
                       long ago that was is said on stderr

A node that somebody else has ended stays in the list as MISSING until it is acknowledged (see 'msmctl reconcile'),
and is counted on stderr. When the cloud has none of the service's nodes any more, it is doubtful: that is said, and
the exit code is 1.

With --json an array of nodes; their members are described in 'msmctl --help'.
)");
}

QList<QCommandLineOption> ListCommand::options() const
{
    return {QCommandLineOption(QStringLiteral("probe")), QCommandLineOption(QStringLiteral("no-probe")),
        QCommandLineOption(QStringLiteral("offline"))};
}

std::optional<QString> ListCommand::read(const QCommandLineParser &parser, const QStringList &arguments)
{
    const bool probe = parser.isSet(QStringLiteral("probe"));
    const bool noProbe = parser.isSet(QStringLiteral("no-probe"));
    if (probe && noProbe)
        return QStringLiteral("--probe and --no-probe exclude each other");
    m_offline = parser.isSet(QStringLiteral("offline"));
    if (m_offline && probe)
        return QStringLiteral("--probe and --offline exclude each other");
    if (probe || noProbe)
        m_probe = probe;
    if (arguments.isEmpty())
        return std::nullopt;
    return QStringLiteral("list takes no argument, but '%1' was given").arg(arguments.first());
}

void ListCommand::run(Context &context)
{
    if (m_offline) {
        listLastKnown(context);
        return;
    }
    context.session->manager().listServiceNodes(&context, [this, &context](const Result<NodeList> &nodes) {
        if (nodes) {
            onListed(*nodes, context);
            return;
        }
        context.console.error(nodes.error());
        const ExitCode code = connectExitCodeOf(nodes.error());
        if (code == ExitCode::CannotReach)
            context.console.details(QStringLiteral("'msmctl list --offline' prints what was seen last"));
        context.finish(code);
    });
}

void ListCommand::listLastKnown(Context &context)
{
    if (const auto recalled = context.session->recall(); !recalled) {
        context.console.error(recalled.error());
        context.finish(exitCodeOf(recalled.error()));
        return;
    }
    const QDateTime seen = context.session->manager().lastRefresh();
    if (!seen.isValid()) {
        context.console.note(QStringLiteral("this computer has not seen the nodes of service %1 yet")
                                 .arg(context.session->profile().service));
        context.finish(ExitCode::Failed);
        return;
    }
    context.console.note(QStringLiteral("as last seen %1 ago, at %2")
                             .arg(ageOf(std::chrono::milliseconds(seen.msecsTo(context.scheduler.nowUtc()))),
                                 localTimeText(seen)));
    print(context);
}

void ListCommand::onListed(const NodeList &nodes, Context &context)
{
    const bool few = nodes.size() <= kProbedUnasked;
    if (!m_probe && !few)
        context.console.progress(
            QStringLiteral("%1 nodes: their agents are asked only with --probe").arg(nodes.size()));
    if (m_probe.value_or(few) && !nodes.isEmpty())
        askAgents(context);
    else
        print(context);
}

void ListCommand::askAgents(Context &context)
{
    MySQLServerManager &manager = context.session->manager();
    m_agentLimit = context.scheduler.callAfter(kListedWithin, [this, &context] { print(context); });
    QObject::connect(
        &manager, &MySQLServerManager::nodesChanged, &context, [this, &context] { printWhenAsked(context); });
    if (context.isHandedOver) {
        printWhenAsked(context);
    } else if (const auto started = manager.start(); !started) {
        context.console.error(started.error());
        context.finish(ExitCode::Failed);
    }
}

void ListCommand::printWhenAsked(Context &context)
{
    const MySQLServerManager &manager = context.session->manager();
    if (manager.state() != ManagerState::Running && manager.state() != ManagerState::Adapting)
        return;
    const bool readOnly = manager.options().readOnly;
    if (std::ranges::none_of(
            manager.nodes(), [readOnly](const NodeView &node) { return isStillAsked(node, readOnly); }))
        m_servers.start(context, {}, [this, &context] { print(context); });
}

void ListCommand::print(Context &context)
{
    if (std::exchange(m_printed, true))
        return;
    const NodeList &nodes = context.session->manager().nodes();
    noteUnreadable(context);
    if (context.options.json)
        context.console.result(nodesToJsonText(nodes));
    else if (nodes.isEmpty())
        context.console.progress(QStringLiteral("no service nodes"));
    else
        context.console.result(nodeTable(nodes));
    const qsizetype missing = context.session->manager().missingNodes().size();
    const QString doubt = doubtText(context.session->manager().doubt());
    if (!doubt.isEmpty())
        context.console.note(doubt);
    else if (missing > 0)
        context.console.note(
            QStringLiteral("missing: %1, ended by somebody else; 'msmctl reconcile' says more").arg(missing));
    context.finish(doubt.isEmpty() ? ExitCode::Done : ExitCode::Failed);
}

} // namespace msm::cli
