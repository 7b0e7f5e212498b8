// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/vmsnapshot.h"

/// Snapshots in the user's language and by the user's locale. Names come from the cloud: plain text.
namespace msm {

/// "Snapshot: before the update, 29/11/2026 21:30".
[[nodiscard]] QString snapshotText(const VmSnapshot &snapshot);
/// "2 h 5 min ago", or what the cloud is doing with it. `now` in UTC.
[[nodiscard]] QString snapshotAgeText(const VmSnapshot &snapshot, const QDateTime &now);
/// "29/11/2026 21:30"; empty when unknown.
[[nodiscard]] QString snapshotDateText(const VmSnapshot &snapshot);
/// Why a snapshot cannot have this name; empty: it can.
[[nodiscard]] QString snapshotNameProblem(const QString &name);

} // namespace msm
