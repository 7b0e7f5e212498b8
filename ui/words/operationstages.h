// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/operationview.h"

#include <QList>
#include <QString>

/// The stages of an operation as a ladder to be painted, and its words. Pure.
namespace msm {

/// One rung of the ladder, with a label short enough to stand beside seven others.
struct StageStep {
    enum class Mark { Done, Current, Failed, Cancelled, Pending };

    QString label;
    Mark mark = Mark::Pending;

    bool operator==(const StageStep &) const = default;
};

/// All stages, first to last.
[[nodiscard]] QList<StageStep> stageSteps(const OperationView &operation);
/// Nothing has been done yet, and a cancel undoes it.
[[nodiscard]] bool canBeUndone(const OperationView &operation);
/// "Waiting for the agent", "Done", "Failed", "Cancelled".
[[nodiscard]] QString operationStatus(const OperationView &operation);
[[nodiscard]] bool wasCancelled(const OperationView &operation);

/// How many operations ended which way.
struct OperationCounts {
    int done = 0;
    int running = 0;
    int failed = 0;
    int cancelled = 0;

    /// "997 done, 2 running, 1 failed"; empty when there is none.
    [[nodiscard]] QString text() const;
    bool operator==(const OperationCounts &) const = default;
};
[[nodiscard]] OperationCounts countOperations(const QList<OperationView> &operations);

} // namespace msm
