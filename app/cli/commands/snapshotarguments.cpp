// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/snapshotarguments.h"

#include <QCommandLineParser>

namespace msm::cli {

namespace {

const QString kSnapshotName = QStringLiteral("name");
const QString kNumber = QStringLiteral("number");

} // namespace

QList<QCommandLineOption> SnapshotArguments::options()
{
    const QString value = QStringLiteral("VALUE");
    return {{kSnapshotName, {}, value}, {kNumber, {}, value}};
}

QString SnapshotArguments::help()
{
    return QStringLiteral(
        R"(  --name NAME          of the snapshot; for 'snapshot' by default the time, and the same on all nodes
  --number N           of the snapshot, where several of a node have one name: see msmctl snapshots
)");
}

std::optional<QString> SnapshotArguments::read(const QCommandLineParser &parser, OperationKind kind)
{
    const bool isGiven = parser.isSet(kSnapshotName) || parser.isSet(kNumber);
    if (!kind->objectionToChoice) {
        return isGiven ? std::optional(QStringLiteral("--name and --number are of actions on snapshots"))
                       : std::nullopt;
    }
    choice.name = parser.value(kSnapshotName);
    if (parser.isSet(kNumber)) {
        bool isNumber = false;
        choice.id = SnapshotId{parser.value(kNumber).toInt(&isNumber)};
        if (!isNumber || !choice.id.isValid())
            return QStringLiteral("--number takes a number, not '%1'").arg(parser.value(kNumber));
    }
    const bool takes = kind == takeSnapshot.kind;
    if (takes && choice.id.isValid())
        return QStringLiteral("--number is of a snapshot that is there; the cloud numbers a new one");
    if (!isGiven)
        return takes ? std::nullopt
                     : std::optional(QStringLiteral("needs --name or --number: which snapshot"));
    const auto objection = kind->objectionToChoice(choice.toJson());
    return objection ? std::optional(objection->detail) : std::nullopt;
}

QJsonObject SnapshotArguments::chosenFor(OperationKind kind, const QDateTime &now) const
{
    if (!kind->objectionToChoice)
        return {};
    SnapshotChoice chosen = choice;
    if (kind == takeSnapshot.kind && chosen.name.isEmpty())
        chosen.name = snapshotNameAt(now);
    return chosen.toJson();
}

} // namespace msm::cli
