// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/cancelcommand.h"

#include "app/cli/arguments.h"
#include "app/cli/operationwatch.h"
#include "app/session/session.h"
#include "core/manager/mysqlservermanager.h"

#include <QCommandLineParser>
#include <QJsonArray>

#include <algorithm>

namespace msm::cli {

namespace {

const QString kDelete = QStringLiteral("delete");
const QString kLeave = QStringLiteral("leave");

/// Why the VM of a cancelled create could not be deleted, if that was tried.
std::optional<Error> deleteError(const MySQLServerManager &manager, VmId vm)
{
    const auto operations = manager.operations();
    for (auto operation = operations.crbegin(); operation != operations.crend(); ++operation) {
        if (operation->kind->effect == NodeEffect::Ends && operation->vm == vm)
            return operation->error;
    }
    return std::nullopt;
}

} // namespace

QString CancelCommand::help() const
{
    return QStringLiteral(R"(cancel ID… (--delete | --leave)

Cancels the creation of nodes, by the ids of their VMs: those that are under way in the process that holds the
profile, or that an earlier run left unfinished.

  --delete             end the VMs; each is read once more before, and spared when it does not carry the key of
                       its create
  --leave              leave them: they are listed as CANCELLED and not taken over, in later runs neither, until
                       somebody deletes them ('msmctl delete') or waits for them ('msmctl wait')

Prints the ids of those that were cancelled, one per line; with --json an array of them.
)");
}

QList<QCommandLineOption> CancelCommand::options() const
{
    return {QCommandLineOption(kDelete), QCommandLineOption(kLeave)};
}

std::optional<QString> CancelCommand::read(const QCommandLineParser &parser, const QStringList &arguments)
{
    const auto ids = readIds(arguments);
    if (const auto *wrong = std::get_if<QString>(&ids))
        return *wrong;
    m_ids = std::get<QList<VmId>>(ids);
    if (parser.isSet(kDelete) == parser.isSet(kLeave))
        return QStringLiteral("cancel takes either --delete or --leave");
    m_choice = parser.isSet(kDelete) ? CancelChoice::Delete : CancelChoice::Leave;
    return std::nullopt;
}

void CancelCommand::run(Context &context)
{
    MySQLServerManager &manager = context.session->manager();
    QList<QUuid> operations;
    for (const VmId id : std::as_const(m_ids)) {
        const auto running = manager.operation(manager.runningOperation(id));
        if (!running || running->kind->cancelling != Cancelling::LeavesVm) {
            context.console.note(
                QStringLiteral("no creation of VM %1 is under way; nothing was cancelled").arg(id.value));
            context.finish(ExitCode::Failed);
            return;
        }
        operations.append(running->id);
    }
    for (const QUuid &operation : std::as_const(operations)) {
        if (const auto cancelled = manager.cancelOperation(operation, m_choice); !cancelled) {
            context.console.error(cancelled.error());
            context.finish(exitCodeOf(cancelled.error()));
            return;
        }
    }
    new OperationWatch(
        manager, context.console, operations, OperationWatch::Until::Finished,
        [this, &context](const QList<OperationView> &) { report(context); },
        &context); // owned by the context
}

void CancelCommand::report(Context &context) const
{
    QJsonArray ids;
    ExitCode code = ExitCode::Done;
    for (const VmId id : m_ids) {
        if (const auto error = deleteError(context.session->manager(), id);
            m_choice == CancelChoice::Delete && error)
            code = exitCodeOf(*error);
        else
            ids.append(id.value);
    }
    if (context.options.json)
        context.console.result(QJsonDocument(ids));
    else
        for (const auto &id : std::as_const(ids))
            context.console.result(QString::number(id.toInt()));
    context.finish(code);
}

} // namespace msm::cli
