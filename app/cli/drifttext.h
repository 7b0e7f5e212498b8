// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/manager/drift.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace msm::cli {

/// The names that scripts use: duplicate, unregistered, gone, foreign, address-changed, unreachable, kept.
[[nodiscard]] QString driftClassName(DriftClass kind);
[[nodiscard]] std::optional<DriftClass> driftClassFromName(const QString &name);
/// finish, keep, remove, forget, take-address, report-again.
[[nodiscard]] QString driftFixName(DriftFix fix);
[[nodiscard]] std::optional<DriftFix> driftFixFromName(const QString &name);
/// All of them, for a message.
[[nodiscard]] QString driftFixNames();

/// What does not fit together.
[[nodiscard]] QString sentenceOf(const DriftFinding &finding);
/// What a fix would do.
[[nodiscard]] QString effectOf(DriftFix fix);
/// The findings as columns, and what each fix among them would do.
/// Why the cloud is not to be believed; empty when it is.
[[nodiscard]] QString doubtText(Doubt doubt);
[[nodiscard]] QString driftTable(const QList<DriftFinding> &findings);
/// Described in the help of the command; members are only ever added.
[[nodiscard]] QJsonObject driftToJson(const Drift &drift);

} // namespace msm::cli
