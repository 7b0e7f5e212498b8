// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/vmstate.h"
#include "core/journal/eventlog.h"
#include "core/lifecycle/operationview.h"
#include "core/manager/managerstate.h"
#include "core/nodes/servicenode.h"

namespace msm {

/// The word for a state in the user's language, short enough for a table cell.
[[nodiscard]] QString stateText(NodeState state);
/// In the place of the state, of a node whose truths contradict each other.
[[nodiscard]] QString contradictionText();
/// What MySQL itself answered to a login.
[[nodiscard]] QString loginWordText(LoginWord word);
[[nodiscard]] QString stateText(ManagerState state);
[[nodiscard]] QString stateText(AgentState state);
/// Who answers as the node's agent, and whether MySQL can be changed through it.
[[nodiscard]] QString agentTrustText(const NodeView &node);
/// What to do so that an agent that answers is sent changes; empty where it is sent them.
[[nodiscard]] QString agentTrustAdvice(const NodeView &node);
[[nodiscard]] QString stateText(ServerState state);
[[nodiscard]] QString phaseText(VmPhase phase);
[[nodiscard]] QString functionText(NodeFunction function);
[[nodiscard]] QString severityText(Severity severity);
[[nodiscard]] QString operationStateText(Operation::State state);

} // namespace msm
