// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/msmctlcommand.h"

#include <algorithm>

namespace msm {

namespace {

bool isInTrouble(const NodeView &node)
{
    switch (node.state) {
    case NodeState::Running:
    case NodeState::Creating:
    case NodeState::Unregistered:
        return node.contradiction.has_value();
    default:
        return true;
    }
}

} // namespace

QString verbName(MsmctlVerb verb)
{
    switch (verb) {
    case MsmctlVerb::List:
        return QStringLiteral("list");
    case MsmctlVerb::Why:
        return QStringLiteral("why");
    case MsmctlVerb::Wait:
        return QStringLiteral("wait");
    case MsmctlVerb::Delete:
        return QStringLiteral("delete");
    }
    return {};
}

MsmctlVerb fittingVerb(const NodeList &selected)
{
    if (selected.isEmpty())
        return MsmctlVerb::List;
    return std::ranges::any_of(selected, isInTrouble) ? MsmctlVerb::Why : MsmctlVerb::Wait;
}

QString msmctlCommand(
    MsmctlVerb verb, const QList<VmId> &ids, const QString &profile, const QString &dataDir, Shell shell)
{
    QStringList words{QStringLiteral("msmctl")};
    if (!dataDir.isEmpty())
        words << QStringLiteral("--data-dir") << quotedFor(shell, dataDir);
    words << QStringLiteral("--profile") << quotedFor(shell, profile) << verbName(verb);
    if (verb != MsmctlVerb::List) {
        for (const VmId id : ids)
            words.append(QString::number(id.value));
    }
    return words.join(u' ');
}

} // namespace msm
