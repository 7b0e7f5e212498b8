// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/manager/diagnosis.h"
#include "ui/commands/commands.h"

#include <optional>

namespace msm {

/// One next step, in the user's language.
struct StepText {
    std::optional<UiCommand> command; ///< what carries it out; nothing: a person, outside this program
    QString what;                     ///< empty where there is a command, which has its own name
    QString effect;

    bool operator==(const StepText &) const = default;
};
[[nodiscard]] StepText stepText(NextStep step);

} // namespace msm
