// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/deletekind.h"

#include "core/lifecycle/transitions.h"

namespace msm {

const OperationTraits deleteTraits{.name = "delete",
    .doing = "being deleted",
    .effect = NodeEffect::Ends,
    .shownAs = NodeState::Deleting,
    .first = DeleteStage::Checking,
    .taken = DeleteStage::Ending,
    .events = {.requested = EventKind::DeleteRequested,
        .done = EventKind::NodeDeleted,
        .failed = EventKind::DeleteFailed,
        .cancelled = EventKind::DeleteFailed}};

} // namespace msm
