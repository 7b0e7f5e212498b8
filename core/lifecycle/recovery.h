// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/operationjournal.h"

namespace msm {

/// How an operation goes on that an earlier run of the program left unfinished.
struct Recovery {
    bool goesOn = false;
    VmId vm{};        ///< its VM, if it is known
    QString reason{}; ///< why it is closed, if it does not go on

    [[nodiscard]] static Recovery goingOn(VmId vm = {}) { return {.goesOn = true, .vm = vm}; }
    [[nodiscard]] static Recovery closed(const QString &reason) { return {.reason = reason}; }
};

/// The common rule: what was never sent is closed and never sent, for whoever asked for it has seen the
/// program end, and asks again; what was refused is closed with the refusal; everything else goes on.
/// `undone` is said of what was never sent: "nothing was made".
[[nodiscard]] Recovery recoveryOfSent(const JournalledOperation &operation, const QString &undone);

/// By the row of its kind. `keyed` are the VMs in the cloud's listing that carry the operation's key. Closes
/// an operation of a kind that this program does not know.
[[nodiscard]] Recovery recoveryOf(const JournalledOperation &operation, const QList<VmId> &keyed);

/// The same for all that is unfinished, in its order. Of several that would go on with one VM only the last
/// does, such as the delete of a node whose create was cancelled for it in the program's last moment.
[[nodiscard]] QList<Recovery> recoveriesOf(
    const QList<JournalledOperation> &unfinished, const QHash<QUuid, QList<VmId>> &keyed);

} // namespace msm
