// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/createcommand.h"

#include "app/cli/arguments.h"
#include "app/session/session.h"
#include "core/iaas/templatechoice.h"
#include "core/nodes/namepattern.h"
#include "core/server/nodejson.h"

#include <QCommandLineParser>

namespace msm::cli {

namespace {

const QString kCount = QStringLiteral("count");
const QString kTemplate = QStringLiteral("template");
const QString kName = QStringLiteral("name");
const QString kFunction = QStringLiteral("function");
const QString kNoWait = QStringLiteral("no-wait");

/// The created nodes as the manager sees them now; those without a VM are left out.
NodeList nodesOf(const MySQLServerManager &manager, const QList<OperationView> &views)
{
    NodeList nodes;
    for (const OperationView &view : views) {
        for (const NodeView &node : manager.nodes()) {
            if (view.vm.isValid() && node.id == view.vm)
                nodes.append(node);
        }
    }
    return nodes;
}

} // namespace

QString CreateCommand::help() const
{
    return QStringLiteral(
        R"(create [--count N] [--template ID|NAME] [--name PATTERN] [--function F] [--no-wait]

Makes service nodes from a VM template, waits until each is ready, and prints them.

  --count N            how many, 1 to 1000 (default 1)
  --template ID|NAME   the VM template (default: the profile's, or the one with the lowest id)
  --name PATTERN       their names; a run of # stands for a number (default mysql-##: mysql-01, mysql-02, …)
  --function F         what runs beside MySQL: agent (ready when the agent answers and MySQL runs; the
                       default), manager (ready when another manager answers) or none (ready when the VM runs
                       and has an address)
  --no-wait            end as soon as the cloud has taken every request; 'msmctl wait ID' goes on

Each request is sent once. If its answer is lost, the cloud is searched for the VM by a key that travels on
it; no node is made twice. What was made stays in the cloud, also when waiting fails, times out, or is ended
with Ctrl+C.
)");
}

QList<QCommandLineOption> CreateCommand::options() const
{
    const QString value = QStringLiteral("VALUE");
    return {{kCount, {}, value}, {kTemplate, {}, value}, {kName, {}, value}, {kFunction, {}, value},
        QCommandLineOption(kNoWait)};
}

std::optional<QString> CreateCommand::read(const QCommandLineParser &parser, const QStringList &arguments)
{
    if (!arguments.isEmpty())
        return QStringLiteral("create takes no argument, but '%1' was given").arg(arguments.first());
    if (parser.isSet(kCount)) {
        bool isNumber = false;
        m_request.count = parser.value(kCount).toInt(&isNumber);
        if (!isNumber)
            return QStringLiteral("--count takes a number, not '%1'").arg(parser.value(kCount));
        if (m_request.count < 1 || m_request.count > kMaxNodesPerRequest) {
            return QStringLiteral("--count takes 1 to %1, not %2")
                .arg(kMaxNodesPerRequest)
                .arg(m_request.count);
        }
    }
    if (parser.isSet(kFunction)) {
        const auto function = functionFromName(parser.value(kFunction));
        if (!function)
            return QStringLiteral("--function is agent, manager or none, not '%1'")
                .arg(parser.value(kFunction));
        m_request.function = *function;
    }
    if (parser.isSet(kName))
        m_request.namePattern = parser.value(kName);
    if (const auto names = expandNamePattern(m_request.namePattern, m_request.count, {}); !names)
        return QStringLiteral("--name: %1").arg(names.error().detail);
    m_wantedTemplate = parser.value(kTemplate);
    if (parser.isSet(kTemplate) && m_wantedTemplate.isEmpty())
        return QStringLiteral("--template is empty");
    m_wait = !parser.isSet(kNoWait);
    return std::nullopt;
}

void CreateCommand::run(Context &context)
{
    const QString wanted =
        m_wantedTemplate.isEmpty() ? context.session->profile().defaultTemplate : m_wantedTemplate;
    context.session->iaas().listTemplates(
        &context, [this, &context, wanted](const Result<QList<TemplateInfo>> &templates) {
            if (!templates) {
                context.console.error(templates.error());
                context.finish(exitCodeOf(templates.error()));
                return;
            }
            const auto chosen = chooseTemplate(*templates, wanted);
            if (chosen) {
                if (wanted.isEmpty() && templates->size() > 1)
                    context.console.note(QStringLiteral("using template %1 (%2); --template names another")
                                             .arg(chosen->name)
                                             .arg(chosen->id.value));
                submit(context, *chosen);
                return;
            }
            context.console.usageError(QStringLiteral("--template: %1").arg(chosen.error().detail), name());
            context.finish(ExitCode::Usage);
        });
}

void CreateCommand::submit(Context &context, const TemplateInfo &chosen)
{
    m_request.templateId = chosen.id;
    MySQLServerManager &manager = context.session->manager();
    const auto operations = manager.createServiceNodes(m_request);
    if (!operations) {
        context.console.error(operations.error());
        context.finish(exitCodeOf(operations.error()));
        return;
    }
    m_watch = new OperationWatch(
        manager, context.console, *operations,
        m_wait ? OperationWatch::Until::Finished : OperationWatch::Until::Accepted,
        [this, &context](const QList<OperationView> &views) { report(context, views); }, &context);
}

void CreateCommand::report(Context &context, const QList<OperationView> &views)
{
    // The manager announces its nodes a moment later than the end of an operation.
    MySQLServerManager &manager = context.session->manager();
    QObject::connect(
        &manager, &MySQLServerManager::nodesChanged, &context,
        [&context, &manager, views] {
            const NodeList nodes = nodesOf(manager, views);
            if (context.options.json)
                context.console.result(QJsonDocument(nodesToJson(nodes)));
            else if (!nodes.isEmpty())
                context.console.result(nodeTable(nodes));
            ExitCode code = ExitCode::Done;
            for (const OperationView &view : views) {
                if (code == ExitCode::Done && view.error)
                    code = exitCodeOf(*view.error);
            }
            context.finish(code);
        },
        Qt::SingleShotConnection);
}

QString CreateCommand::leftBehind() const
{
    const QString ids = m_watch ? idList(m_watch->views()) : QString();
    if (ids.isEmpty())
        return m_watch ? QStringLiteral("no VM was made") : QString();
    return QStringLiteral("the VMs stay in the cloud; go on with: msmctl wait %1").arg(ids);
}

} // namespace msm::cli
