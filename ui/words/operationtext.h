// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/operationview.h"

#include <QString>

/// The words for each kind of operation and its stages, in the user's language. Every place that shows
/// operations finds them here.
namespace msm {

/// "Create db-07", "Delete db-07", "Take over db-07".
[[nodiscard]] QString operationTitle(const OperationView &operation);
/// What was done, for a sentence about it: "creation", "deletion".
[[nodiscard]] QString operationNoun(OperationKind kind);
/// Before operations begin: "Restart MySQL on 3 nodes?".
[[nodiscard]] QString startQuestionText(OperationKind kind, int count);
/// What that does to those who use the nodes; may be empty.
[[nodiscard]] QString startEffectText(OperationKind kind);
/// On the button that begins them: "Restart".
[[nodiscard]] QString startButtonText(OperationKind kind);
/// How operations of one kind went: "3 nodes ready".
[[nodiscard]] QString doneText(OperationKind kind, int count);
/// "db-07 could not be created".
[[nodiscard]] QString failedText(OperationKind kind, const QString &node);

/// What goes on in a stage: "Waiting for the agent".
[[nodiscard]] QString stageText(const Stage &stage);
/// A word for it, short enough to stand beside seven others on a ladder: "Agent".
[[nodiscard]] QString stageLabel(const Stage &stage);

} // namespace msm
