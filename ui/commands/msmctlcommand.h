// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nodes/nodelist.h"
#include "ui/commands/shellquoting.h"

namespace msm {

/// The commands of msmctl that are about nodes. None of them harms one as it is copied: a delete without
/// --yes only says what it would delete.
enum class MsmctlVerb { List, Why, Wait, Delete };

/// "list".
[[nodiscard]] QString verbName(MsmctlVerb verb);
/// What somebody who has selected these nodes most likely wants to know of them: why they are in trouble, or
/// whether they are ready; without any, which there are.
[[nodiscard]] MsmctlVerb fittingVerb(const NodeList &selected);

/// A line for a shell, that of this system unless said otherwise. `dataDir` is named unless it is empty; List
/// is about all nodes, whatever `ids` are.
[[nodiscard]] QString msmctlCommand(MsmctlVerb verb, const QList<VmId> &ids, const QString &profile,
    const QString &dataDir, Shell shell = nativeShell);

} // namespace msm
