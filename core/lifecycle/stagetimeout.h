// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/transitions.h"

/// How long a stage may take, and the error with which it ends when it takes longer: which stage, how long,
/// and what it waited for. Pure.
namespace msm {

/// Nothing for a stage that needs no limit: the request has its own.
[[nodiscard]] std::optional<std::chrono::milliseconds> limitOf(
    const StageTimeouts &timeouts, const Stage &stage);

/// The last thing seen of what a stage waits for, in the other side's words: the scheduler's message, the
/// cloud's state, why the agent does not answer, MySQL's state, its answer to a login, what OneGate says.
/// Empty when the observation does not tell.
[[nodiscard]] QString lastWord(CreateStage stage, const NodeObservation &seen);

/// Timeout, with the stage and its limit. `lastWord` may be empty. The gate says what the stage MySql waited
/// for.
[[nodiscard]] Error stageTimeout(CreateStage stage, VmId vm, std::chrono::milliseconds limit,
    const QString &lastWord, ReadinessGate gate = ReadinessGate::MySqlRunning);
/// The same of a delete in the stages Waiting to Ending; `mode` is how the VM was asked to end, `state` what
/// it was waited to pass, if that is known.
[[nodiscard]] Error stageTimeout(
    DeleteStage stage, VmId vm, std::chrono::milliseconds limit, KillMode mode, const QString &state = {});

} // namespace msm
