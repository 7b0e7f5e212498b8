// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/eventlog.h"
#include "core/manager/drift.h"

#include <QString>

/// What is said about disagreements of manager, cloud and agents, in the user's language. Pure.
namespace msm {

/// The word for a class, short enough for a table cell.
[[nodiscard]] QString driftClassText(DriftClass kind);
[[nodiscard]] Severity driftSeverity(DriftClass kind);
/// A sentence that says what does not fit together.
/// Why the cloud is not to be believed, as sentences; empty when it is.
[[nodiscard]] QString doubtText(Doubt doubt);
[[nodiscard]] QString driftSentence(const DriftFinding &finding);
/// What a fix is called, to choose it by.
[[nodiscard]] QString driftFixText(DriftFix fix);
/// What a fix will do to these, which are not empty and all offer it: to the manager's list and to the cloud.
[[nodiscard]] QString driftPreview(const QList<DriftFinding> &findings, DriftFix fix);
/// What can be done where no fix is offered.
[[nodiscard]] QString driftAdvice(const DriftFinding &finding);

/// What each of the three says, for looking at them side by side. A dash where one says nothing.
[[nodiscard]] QString managerEvidence(const DriftFinding &finding);
[[nodiscard]] QString cloudEvidence(const DriftFinding &finding);
[[nodiscard]] QString agentEvidence(const DriftFinding &finding);

} // namespace msm
