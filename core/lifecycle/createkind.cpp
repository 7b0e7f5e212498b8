// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/createkind.h"

#include "core/lifecycle/transitions.h"

namespace msm {

const OperationTraits createTraits{.name = "create",
    .doing = "being created",
    .effect = NodeEffect::Makes,
    .shownAs = NodeState::Creating,
    .cancelling = Cancelling::LeavesVm,
    .first = CreateStage::Submitted,
    .taken = CreateStage::Pending,
    .events = {.requested = EventKind::CreateRequested,
        .done = EventKind::NodeReady,
        .failed = EventKind::CreateFailed,
        .cancelled = EventKind::CreateCancelled}};

const OperationTraits awaitTraits{.name = "adopt", // files and machines know it by this word
    .doing = "waited for",
    .effect = NodeEffect::Registers,
    .shownAs = NodeState::Creating,
    .cancelling = Cancelling::LeavesVm,
    .first = CreateStage::Submitted,
    .taken = CreateStage::Pending,
    .events = {.done = EventKind::NodeReady,
        .failed = EventKind::CreateFailed,
        .cancelled = EventKind::CreateCancelled}};

} // namespace msm
