// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/operationview.h"

#include <QList>
#include <QString>

namespace msm {

/// Whether it ended other than well, and not because it was cancelled.
[[nodiscard]] bool isFailure(const OperationView &operation);
/// How operations ended, counted by their kind: "2 nodes created, 1 operation failed"; empty where all that
/// happened is that somebody cancelled them.
[[nodiscard]] QString outcomesText(const QList<OperationView> &operations);

} // namespace msm
