// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/snapshotscommand.h"

#include "app/cli/arguments.h"
#include "app/session/session.h"
#include "core/iaas/iaasclient.h"
#include "core/manager/mysqlservermanager.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace msm::cli {

namespace {

QString actText(SnapshotAct act)
{
    switch (act) {
    case SnapshotAct::Take:
        return QStringLiteral("being taken");
    case SnapshotAct::Revert:
        return QStringLiteral("being reverted to");
    case SnapshotAct::Delete:
        break;
    }
    return QStringLiteral("being deleted");
}

/// For machines.
QJsonValue nameOf(const std::optional<SnapshotAct> &act)
{
    if (!act)
        return {};
    switch (*act) {
    case SnapshotAct::Take:
        return QStringLiteral("TAKE");
    case SnapshotAct::Revert:
        return QStringLiteral("REVERT");
    case SnapshotAct::Delete:
        break;
    }
    return QStringLiteral("DELETE");
}

QString timeOf(const VmSnapshot &snapshot)
{
    return snapshot.time.toString(Qt::ISODate); // empty where it is unknown
}

QJsonObject toJson(const VmSnapshot &snapshot)
{
    return {{QStringLiteral("number"), snapshot.id.value}, {QStringLiteral("name"), snapshot.name},
        {QStringLiteral("time"), snapshot.time.isValid() ? QJsonValue(timeOf(snapshot)) : QJsonValue()},
        {QStringLiteral("sizeMb"), snapshot.sizeMb > 0 ? QJsonValue(snapshot.sizeMb) : QJsonValue()},
        {QStringLiteral("doing"), nameOf(snapshot.underWay)}};
}

/// A text of the cloud as one cell.
QString cellOf(const QString &text)
{
    return printable(text).replace(u'\n', u'?');
}

QStringList cellsOf(const VirtualMachine &vm, const VmSnapshot &snapshot)
{
    return {QString::number(vm.id.value), cellOf(vm.name), QString::number(snapshot.id.value),
        cellOf(snapshot.name), timeOf(snapshot),
        snapshot.sizeMb > 0 ? QStringLiteral("%1 MB").arg(snapshot.sizeMb) : QString(),
        snapshot.underWay ? actText(*snapshot.underWay) : QString()};
}

} // namespace

QString SnapshotsCommand::help() const
{
    return QStringLiteral(R"(snapshots ID…

Lists the snapshots of nodes, oldest first: number, name, when it was taken (UTC) and how much of the host's
storage it may take at most. They are taken, reverted to and deleted by msmctl node. Changes nothing, and
works while another process uses the profile.

With --json an array: id and name of the node, and snapshots, an array of number, name, time (UTC, ISO 8601,
or null), sizeMb (or null), doing (TAKE, REVERT or DELETE while the cloud does that with it,
or null).
)");
}

std::optional<QString> SnapshotsCommand::read(const QCommandLineParser &, const QStringList &arguments)
{
    if (arguments.isEmpty())
        return QStringLiteral("needs ids of nodes");
    const auto ids = readIds(arguments);
    if (const auto *problem = std::get_if<QString>(&ids))
        return *problem;
    m_ids = std::get<QList<VmId>>(ids);
    return std::nullopt;
}

void SnapshotsCommand::run(Context &context)
{
    context.session->manager().listServiceNodes(&context, [this, &context](const Result<NodeList> &nodes) {
        if (!nodes) {
            context.console.error(nodes.error());
            context.finish(connectExitCodeOf(nodes.error()));
            return;
        }
        for (const VmId id : std::as_const(m_ids)) {
            if (std::ranges::any_of(*nodes, [id](const NodeView &node) { return node.id == id; }))
                continue;
            context.console.error({.kind = ErrorKind::NotFound,
                .detail = QStringLiteral("no service node has the id %1").arg(id.value)});
            context.finish(ExitCode::Failed);
            return;
        }
        readNext(context);
    });
}

void SnapshotsCommand::readNext(Context &context)
{
    if (m_ids.isEmpty()) {
        print(context);
        context.finish(ExitCode::Done);
        return;
    }
    context.session->iaas().vmInfo(
        m_ids.takeFirst(), &context, [this, &context](const Result<VirtualMachine> &vm) {
            if (!vm || !vm->isReadable()) {
                const Error error =
                    vm ? Error{.kind = ErrorKind::Conflict, .detail = vm->unreadable} : vm.error();
                context.console.error(error);
                context.finish(exitCodeOf(error));
                return;
            }
            m_read.append(*vm);
            readNext(context);
        });
}

void SnapshotsCommand::print(Context &context) const
{
    QJsonArray nodes;
    QList<QStringList> rows{{QStringLiteral("ID"), QStringLiteral("NODE"), QStringLiteral("NUMBER"),
        QStringLiteral("NAME"), QStringLiteral("TAKEN"), QStringLiteral("SIZE"), QString()}};
    for (const VirtualMachine &vm : m_read) {
        QJsonArray snapshots;
        const auto known = vm.snapshots.value_or(QList<VmSnapshot>());
        for (const VmSnapshot &snapshot : known) {
            snapshots.append(toJson(snapshot));
            rows.append(cellsOf(vm, snapshot));
        }
        if (known.isEmpty())
            context.console.progress(
                QStringLiteral("%1 %2: no snapshots").arg(QString::number(vm.id.value), cellOf(vm.name)));
        nodes.append(QJsonObject{{QStringLiteral("id"), vm.id.value}, {QStringLiteral("name"), vm.name},
            {QStringLiteral("snapshots"), snapshots}});
    }
    if (context.options.json)
        context.console.result(QJsonDocument(nodes));
    else if (rows.size() > 1)
        context.console.result(aligned(rows));
}

} // namespace msm::cli
