// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/waitcommand.h"

#include "app/cli/arguments.h"
#include "app/session/session.h"
#include "core/manager/mysqlservermanager.h"
#include "core/server/nodejson.h"

#include <QCommandLineParser>

#include <algorithm>

namespace msm::cli {

namespace {

const QString kRelease = QStringLiteral("release");

bool isOnHold(const NodeList &nodes, VmId id)
{
    const auto node = std::ranges::find(nodes, id, &NodeView::id);
    return node != nodes.end() && node->vmState.phase() == VmPhase::Hold;
}

/// What the manager goes on with since its start; of one that has been there for longer, what still runs.
QList<QUuid> unfinished(const Context &context)
{
    QList<QUuid> operations;
    const auto views = context.session->manager().operations();
    for (const OperationView &view : views) {
        if (!context.isHandedOver || !view.isFinished())
            operations.append(view.id);
    }
    return operations;
}

bool isReady(const NodeList &nodes, VmId id)
{
    const auto node = std::ranges::find(nodes, id, &NodeView::id);
    return node != nodes.end() && node->registered && node->state == NodeState::Running;
}

} // namespace

QString WaitCommand::help() const
{
    return QStringLiteral(R"(wait [--release] [--stage-timeout STAGE=SECONDS]… [ID…]

Waits until nodes are ready, registers them, and prints them: after 'create --no-wait', an interrupted create,
or a time-out. A node that is ready already takes no time. Without an ID it goes on with every operation
that an earlier run left unfinished, and waits until each has ended.

  --release            releases those that are on hold first

%1)")
        .arg(WaitingArguments::help());
}

QList<QCommandLineOption> WaitCommand::options() const
{
    return QList<QCommandLineOption>{QCommandLineOption(kRelease)} + WaitingArguments::options();
}

std::optional<QString> WaitCommand::read(const QCommandLineParser &parser, const QStringList &arguments)
{
    if (auto wrong = m_waiting.read(parser))
        return wrong;
    if (arguments.isEmpty())
        return std::nullopt;
    const auto ids = readIds(arguments);
    if (const auto *wrong = std::get_if<QString>(&ids))
        return *wrong;
    m_ids = std::get<QList<VmId>>(ids);
    m_release = parser.isSet(kRelease);
    return std::nullopt;
}

void WaitCommand::run(Context &context)
{
    context.session->manager().listServiceNodes(&context, [this, &context](const Result<NodeList> &nodes) {
        if (nodes) {
            begin(context, *nodes);
            return;
        }
        context.console.error(nodes.error());
        context.finish(exitCodeOf(nodes.error()));
    });
}

void WaitCommand::begin(Context &context, const NodeList &nodes)
{
    MySQLServerManager &manager = context.session->manager();
    QList<QUuid> operations = m_ids.isEmpty() ? unfinished(context) : QList<QUuid>();
    for (const VmId id : std::as_const(m_ids)) {
        if (isReady(nodes, id))
            continue;
        if (m_release && isOnHold(nodes, id)) {
            manager.releaseServiceNode(id, &context, [&context](const Result<QUuid> &released) {
                if (!released) {
                    context.console.error(released.error());
                    context.finish(exitCodeOf(released.error()));
                }
            });
        }
        const auto operation = manager.waitForServiceNode(id);
        if (!operation) {
            context.console.error(operation.error());
            context.finish(exitCodeOf(operation.error()));
            return;
        }
        operations.append(*operation);
    }
    m_begun = true;
    new OperationWatch(
        manager, context.console, operations, OperationWatch::Until::Finished,
        [this, &context](const QList<OperationView> &views) {
            for (const OperationView &view : views) {
                if (view.kind->effect != NodeEffect::Ends && view.vm.isValid() && !m_ids.contains(view.vm))
                    m_ids.append(view.vm);
            }
            const auto failed =
                std::ranges::find_if(views, [](const auto &view) { return view.error.has_value(); });
            report(context, failed == views.end() ? ExitCode::Done : exitCodeOf(*failed->error));
        },
        &context); // owned by the context
}

void WaitCommand::report(Context &context, ExitCode code)
{
    // A fresh look: the manager announces its nodes a moment later than the end of an operation.
    context.session->manager().listServiceNodes(
        &context, [this, &context, code](const Result<NodeList> &nodes) {
            NodeList waitedFor;
            for (const NodeView &node : nodes.value_or(context.session->manager().nodes())) {
                if (m_ids.contains(node.id))
                    waitedFor.append(node);
            }
            if (context.options.json)
                context.console.result(QJsonDocument(nodesToJson(waitedFor)));
            else if (!waitedFor.isEmpty())
                context.console.result(nodeTable(waitedFor));
            context.finish(code);
        });
}

QString WaitCommand::leftBehind() const
{
    if (!m_begun)
        return {};
    QStringList ids;
    for (const VmId id : m_ids)
        ids.append(QString::number(id.value));
    if (ids.isEmpty())
        return QStringLiteral("what is unfinished stays so; go on with: msmctl wait");
    return QStringLiteral("the VMs stay in the cloud; go on with: msmctl wait %1").arg(ids.join(u' '));
}

} // namespace msm::cli
