// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/deletecommand.h"

#include "app/cli/arguments.h"
#include "app/session/session.h"
#include "core/manager/mysqlservermanager.h"
#include "core/settings/profile.h"

#include <QCommandLineParser>
#include <QJsonArray>

#include <algorithm>

namespace msm::cli {

namespace {

const QString kYes = QStringLiteral("yes");
const QString kHard = QStringLiteral("hard");
const QString kForce = QStringLiteral("force");
const QString kNoWait = QStringLiteral("no-wait");

} // namespace

QString DeleteCommand::help() const
{
    return QStringLiteral(R"(delete ID… --yes [--hard | --force] [--no-wait]

Ends service nodes and their VMs, disks included. Without --yes it only says what would be deleted. All ids
must be nodes of the service and none protected, or nothing is deleted; each VM is read once more before it is
ended, and spared when it carries another name by then, or a lock.

  --yes                do it
  --hard               end the VM without asking its system to shut down
  --force              let the cloud forget the VM, whatever state it hangs in or has failed in; needs a right
                       that many accounts lack
  --no-wait            end as soon as the cloud has taken every request

Prints the ids that were deleted, one per line; with --json an array of them.
)");
}

QList<QCommandLineOption> DeleteCommand::options() const
{
    return {QCommandLineOption(kYes), QCommandLineOption(kHard), QCommandLineOption(kForce),
        QCommandLineOption(kNoWait)};
}

std::optional<QString> DeleteCommand::read(const QCommandLineParser &parser, const QStringList &arguments)
{
    const auto ids = readIds(arguments);
    if (const auto *wrong = std::get_if<QString>(&ids))
        return *wrong;
    m_ids = std::get<QList<VmId>>(ids);
    m_confirmed = parser.isSet(kYes);
    m_wait = !parser.isSet(kNoWait);
    if (parser.isSet(kHard) && parser.isSet(kForce))
        return QStringLiteral("--hard and --force exclude each other");
    if (parser.isSet(kHard))
        m_mode = KillMode::TerminateHard;
    if (parser.isSet(kForce))
        m_mode = KillMode::Force;
    return std::nullopt;
}

std::optional<NodeList> DeleteCommand::namedNodes(Context &context) const
{
    const NodeList &known = context.session->manager().nodes();
    NodeList named;
    QStringList missing;
    for (const VmId id : m_ids) {
        const auto node = std::ranges::find(known, id, &NodeView::id);
        if (node == known.end())
            missing.append(QString::number(id.value));
        else
            named.append(*node);
    }
    if (missing.isEmpty())
        return named;
    context.console.note(QStringLiteral("not found: service %1 has no node %2; nothing was deleted")
                             .arg(context.session->profile().service, missing.join(QStringLiteral(", "))));
    return std::nullopt;
}

void DeleteCommand::run(Context &context)
{
    // The manager's own list may be as old as its last announcement.
    context.session->manager().listServiceNodes(&context, [this, &context](const Result<NodeList> &listed) {
        if (!listed) {
            context.console.error(listed.error());
            context.finish(exitCodeOf(listed.error()));
            return;
        }
        const auto nodes = namedNodes(context);
        if (!nodes) {
            context.finish(ExitCode::Failed);
        } else if (const auto spared = std::ranges::find_if(*nodes, &NodeView::isProtected);
                   spared != nodes->cend()) {
            const Error error = protectedError(spared->id);
            context.console.error(error);
            context.console.note(QStringLiteral("nothing was deleted"));
            context.finish(exitCodeOf(error));
        } else if (!m_confirmed) {
            context.console.note(QStringLiteral("this would delete for good:"));
            context.console.details(nodeTable(*nodes));
            context.console.usageError(QStringLiteral("nothing was deleted; --yes does it"), name());
            context.finish(ExitCode::Usage);
        } else {
            submit(context, *nodes);
        }
    });
}

void DeleteCommand::submit(Context &context, const NodeList &nodes)
{
    MySQLServerManager &manager = context.session->manager();
    QList<QUuid> operations;
    auto code = std::make_shared<ExitCode>(ExitCode::Done);
    QList<VmId> ids;
    for (const NodeView &node : nodes)
        ids.append(node.id);
    const auto answers = manager.deleteServiceNodes(ids, m_mode);
    for (const auto &operation : answers) {
        if (operation) {
            operations.append(*operation);
            continue;
        }
        context.console.error(operation.error());
        *code = exitCodeOf(operation.error());
    }
    const auto report = [&context, code](const QList<OperationView> &views) {
        QJsonArray deleted;
        for (const OperationView &view : views) {
            if (!view.error)
                deleted.append(view.vm.value);
            else if (*code == ExitCode::Done)
                *code = exitCodeOf(*view.error);
        }
        if (context.options.json)
            context.console.result(QJsonDocument(deleted));
        else
            for (const auto &id : std::as_const(deleted))
                context.console.result(QString::number(id.toInt()));
        context.finish(*code);
    };
    m_watch = new OperationWatch(manager, context.console, operations,
        m_wait ? OperationWatch::Until::Finished : OperationWatch::Until::Accepted, report, &context);
}

QString DeleteCommand::leftBehind() const
{
    if (!m_watch)
        return {};
    QStringList pending;
    for (const OperationView &view : m_watch->views()) {
        const bool accepted = view.stage.hasReached(DeleteStage::Ending);
        if (view.stage != DeleteStage::Unregistered) {
            pending.append(QStringLiteral("%1 (%2)")
                               .arg(view.vm.value)
                               .arg(accepted ? QStringLiteral("the cloud is removing it")
                                             : QStringLiteral("not asked for")));
        }
    }
    if (pending.isEmpty())
        return {};
    return QStringLiteral("not seen to be gone yet: %1; 'msmctl list' shows what is left")
        .arg(pending.join(QStringLiteral(", ")));
}

} // namespace msm::cli
