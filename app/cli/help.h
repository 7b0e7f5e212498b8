// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>
#include <vector>

namespace msm::cli {

class Command;

/// What `msmctl --help` prints.
[[nodiscard]] QString programHelp(const std::vector<std::unique_ptr<Command>> &commands);
/// What `msmctl COMMAND --help` prints.
[[nodiscard]] QString commandHelp(const Command &command);

} // namespace msm::cli
