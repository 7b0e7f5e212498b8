// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/askednode.h"

#include "core/nodes/servicelabel.h"

namespace msm {

namespace {

// In journals.
const QString kKey = QStringLiteral("key");
const QString kFunction = QStringLiteral("function");

Error conflict(const QString &detail)
{
    return {.kind = ErrorKind::Conflict, .detail = detail};
}

} // namespace

void insertKey(QJsonObject &parameters, const NodeView &node)
{
    if (!node.operation.isNull())
        parameters.insert(kKey, node.operation.toString(QUuid::WithoutBraces));
}

QUuid keyIn(const JournalledOperation &entry)
{
    return QUuid::fromString(entry.parameters.value(kKey).toString());
}

void insertFunction(QJsonObject &parameters, const NodeView &node)
{
    parameters.insert(kFunction, functionName(node.function));
}

NodeFunction functionIn(const JournalledOperation &entry)
{
    return functionFromName(entry.parameters.value(kFunction).toString()).value_or(NodeFunction::Agent);
}

std::optional<Error> objectionTo(const VirtualMachine &vm, const JournalledOperation &entry)
{
    const QString id = QString::number(entry.vm.value);
    if (!vm.isReadable())
        return conflict(
            QStringLiteral("what the cloud says about VM %1 cannot be read: %2").arg(id, vm.unreadable));
    const QUuid key = keyIn(entry);
    if (key.isNull() ? vm.name == entry.name : carriesKey(vm, key))
        return std::nullopt;
    return conflict(
        QStringLiteral("VM %1 (%2) is not the node %3 that was asked for").arg(id, vm.name, entry.name));
}

} // namespace msm
