// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agent/agentclient.h"
#include "core/base/scheduler.h"

#include <QStringList>

#include <functional>

namespace msm {

/// What the agent said and at which address; of one that said nothing, why not, at the first address.
using TrialReply = std::function<void(const Result<AgentAnswer> &answer, const QString &address)>;

/// Whom to ask: one node.
struct AgentTarget {
    QStringList addresses; ///< at which it is tried, in their order
    QUuid key{};           ///< as AgentQuestion::key

    bool operator==(const AgentTarget &) const = default;
};

/// At how many addresses of one node it is tried at most, and at how many at the same time.
inline constexpr int kTriedAddresses = 8;
inline constexpr int kTriedAtOnce = 3;
/// How long one address has the word alone before the next is tried beside it.
inline constexpr std::chrono::milliseconds kTrialStagger{1000};

/// Asks the agent of one node, which may have several addresses: at the first, and at the next when that has
/// failed, or has not answered for a moment since the request left. The first that answers ends it, and the
/// others are dropped. As any call of AgentClient it answers once, never from within, and not at all once
/// `context` is gone.
void askAgent(AgentClient &agent, Scheduler &scheduler, const AgentTarget &target, AgentUrgency urgency,
    QObject *context, TrialReply reply);

} // namespace msm
