// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace msm {

struct CommandContext;

/// What can stand in the way of a command, each as an Obstacle (commandrow.h): the end of "not available: …",
/// or empty.
namespace obstacles {
[[nodiscard]] QString noSession(const CommandContext &context);
[[nodiscard]] QString offline(const CommandContext &context);
[[nodiscard]] QString readOnly(const CommandContext &context);
[[nodiscard]] QString noNode(const CommandContext &context);
[[nodiscard]] QString nothingSelected(const CommandContext &context);
[[nodiscard]] QString severalSelected(const CommandContext &context);
[[nodiscard]] QString goneAlready(const CommandContext &context);
[[nodiscard]] QString onlyProtected(const CommandContext &context);
[[nodiscard]] QString noneProtected(const CommandContext &context);
[[nodiscard]] QString nothingToWaitFor(const CommandContext &context);
[[nodiscard]] QString nothingFailed(const CommandContext &context);
[[nodiscard]] QString nothingRuns(const CommandContext &context);
[[nodiscard]] QString nothingFinished(const CommandContext &context);
[[nodiscard]] QString agentsTakeNoChange(const CommandContext &context);
[[nodiscard]] QString beingWorkedOn(const CommandContext &context);
[[nodiscard]] QString noSnapshotSelected(const CommandContext &context);
[[nodiscard]] QString nothingMissing(const CommandContext &context);
[[nodiscard]] QString nothingMissingSelected(const CommandContext &context);
[[nodiscard]] QString numberIsRight(const CommandContext &context);

/// Whether as many nodes are there as are wanted.
[[nodiscard]] bool isNumberRight(const CommandContext &context);
} // namespace obstacles

} // namespace msm
