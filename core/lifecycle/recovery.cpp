// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/recovery.h"

#include "core/lifecycle/operationkind.h"

namespace msm {

Recovery recoveryOfSent(const JournalledOperation &operation, const QString &undone)
{
    if (operation.calls.isEmpty())
        return Recovery::closed(QStringLiteral("the program ended before it was sent; %1").arg(undone));
    // Whoever asked has been told so, or the program ended before: to ask again is for a person.
    if (operation.calls.last().outcome == CallOutcome::Refused)
        return Recovery::closed(operation.calls.last().detail);
    return Recovery::goingOn(operation.vm);
}

Recovery recoveryOf(const JournalledOperation &operation, const QList<VmId> &keyed)
{
    const auto kind = OperationKind::named(operation.kind);
    if (!kind || !(*kind)->recover) {
        return Recovery::closed(
            QStringLiteral("this program does not know operations of the kind %1").arg(operation.kind));
    }
    return (*kind)->recover(operation, keyed);
}

QList<Recovery> recoveriesOf(
    const QList<JournalledOperation> &unfinished, const QHash<QUuid, QList<VmId>> &keyed)
{
    QList<Recovery> recoveries;
    QHash<VmId, qsizetype> latest;
    for (const JournalledOperation &operation : unfinished) {
        recoveries.append(recoveryOf(operation, keyed.value(operation.id)));
        const VmId vm = recoveries.last().vm;
        if (!vm.isValid())
            continue;
        if (const auto earlier = latest.constFind(vm); earlier != latest.cend())
            recoveries[*earlier] = {
                .vm = vm, .reason = QStringLiteral("a later operation on this VM took its place")};
        latest.insert(vm, recoveries.size() - 1);
    }
    return recoveries;
}

} // namespace msm
