// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/listcommand.h"

#include "app/cli/arguments.h"
#include "app/session/session.h"
#include "core/server/nodejson.h"

#include <algorithm>

namespace msm::cli {

namespace {

/// As long as the slowest agent may take to answer, and a little.
constexpr std::chrono::milliseconds kAgentLimit{6000};

/// Its agent is about to be asked, so the node's state is not the last word yet.
bool isUndecided(const NodeView &node)
{
    const bool runs = node.vmState >= 0 && phaseOf(node.vmState, node.lcmState) == VmPhase::Running;
    return runs && node.registered && node.function != NodeFunction::None && !node.address.isEmpty()
        && node.agent == AgentState::NotAsked;
}

} // namespace

QString ListCommand::help() const
{
    return QStringLiteral(R"(list

Prints the service nodes: those that the manager knows, and VMs that carry the service's label. Reads the
cloud and asks the nodes' agents. Changes nothing, and works while another process uses the profile.

With --json an array of nodes; their members are described in 'msmctl --help'.
)");
}

std::optional<QString> ListCommand::read(const QCommandLineParser &, const QStringList &arguments)
{
    if (arguments.isEmpty())
        return std::nullopt;
    return QStringLiteral("list takes no argument, but '%1' was given").arg(arguments.first());
}

void ListCommand::run(Context &context)
{
    MySQLServerManager &manager = context.session->manager();
    manager.listServiceNodes(&context, [this, &context, &manager](const Result<NodeList> &nodes) {
        if (!nodes) {
            context.console.error(nodes.error());
            context.finish(exitCodeOf(nodes.error()));
            return;
        }
        m_agentLimit = context.scheduler.callAfter(kAgentLimit, [this, &context] { print(context); });
        QObject::connect(&manager, &MySQLServerManager::nodesChanged, &context,
            [this, &context] { printWhenAsked(context); });
        printWhenAsked(context);
    });
}

void ListCommand::printWhenAsked(Context &context)
{
    if (std::ranges::none_of(context.session->manager().nodes(), isUndecided))
        print(context);
}

void ListCommand::print(Context &context)
{
    if (std::exchange(m_printed, true))
        return;
    const NodeList &nodes = context.session->manager().nodes();
    if (context.options.json)
        context.console.result(QJsonDocument(nodesToJson(nodes)));
    else if (nodes.isEmpty())
        context.console.progress(QStringLiteral("no service nodes"));
    else
        context.console.result(nodeTable(nodes));
    context.finish(ExitCode::Done);
}

} // namespace msm::cli
