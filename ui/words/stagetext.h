// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/stage.h"

#include <QString>

namespace msm {

/// What goes on in a stage, in the user's language: "Waiting for the agent".
[[nodiscard]] QString stageText(const Stage &stage);
/// A word for it, short enough to stand beside seven others on a ladder: "Agent".
[[nodiscard]] QString stageLabel(const Stage &stage);

} // namespace msm
