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

Witness witnessOf(NodeFunction function, ReadinessGate gate)
{
    const bool isManager = function == NodeFunction::Manager;
    if (gate == ReadinessGate::TakesLogins && !isManager)
        return Witness::Server;
    const bool runningIsEnough = gate == ReadinessGate::OneGateReady && !isManager;
    return function == NodeFunction::None || runningIsEnough ? Witness::Nobody : Witness::Agent;
}

RequestStep askingWitness(Witness witness, const VirtualMachine &vm)
{
    const bool isReached = !vm.address().isEmpty();
    return {.stage = RequestStage::Effect,
        .probeAgent = isReached && witness == Witness::Agent,
        .probeServer = isReached && witness == Witness::Server};
}

bool serves(const NodeObservation &seen, NodeFunction function, ReadinessGate gate)
{
    return passes(function == NodeFunction::Manager ? ReadinessGate::AgentAnswers : gate, seen)
        .value_or(false);
}

} // namespace msm
