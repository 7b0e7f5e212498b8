// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agent/agentclient.h"
#include "core/base/addresstrial.h"

#include <QStringList>

namespace msm {

/// What the agent said and at which address; of one that said nothing, why not, at the first address.
using TrialReply = AddressTrial<AgentAnswer>::Told;

/// Whom to ask: one node.
struct AgentTarget {
    QStringList addresses; ///< at which it is tried, in their order
    QUuid key{};           ///< as AgentQuestion::key

    bool operator==(const AgentTarget &) const = default;
};

/// Asks the agent of one node, which may have several addresses: see AddressTrial. As any call of AgentClient
/// it answers once, never from within, and not at all once `context` is gone.
void askAgent(AgentClient &agent, Scheduler &scheduler, const AgentTarget &target, AgentUrgency urgency,
    QObject *context, TrialReply reply);

} // namespace msm
