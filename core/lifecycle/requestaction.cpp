// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/requestaction.h"

namespace msm {

Error RequestAction::unsent(Error error) const
{
    error.detail += QStringLiteral("; ") + QLatin1String(undone);
    return error;
}

Error RequestAction::notPossible(VmId vm, const VmState &state) const
{
    return {.kind = ErrorKind::Conflict,
        .detail = state.isTold() ? QStringLiteral("%1 is not possible while VM %2 is in %3")
                                       .arg(QLatin1String(kind.name))
                                       .arg(vm.value)
                                       .arg(state.name())
                                 : QStringLiteral("the cloud does not tell how VM %1 is").arg(vm.value)};
}

bool serves(const Result<AgentAnswer> &agent, NodeFunction function, ReadinessGate gate)
{
    const bool enough = function == NodeFunction::Manager || gate == ReadinessGate::AgentAnswers;
    // What has not proven to be this node's agent is not believed.
    const bool believed = agent && agent->trust != AgentTrust::Refuted;
    return believed && (enough || agent->server == ServerState::Running);
}

} // namespace msm
