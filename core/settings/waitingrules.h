// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/addresssource.h"
#include "core/base/result.h"

#include <QLatin1String>
#include <QStringList>

#include <array>
#include <chrono>

/// What a profile says about waiting for nodes: when one is ready, how long each stage may take, and what
/// becomes of a node whose creation fails half-way, and where a node with several addresses is tried first.
/// Plain values, which the lifecycle obeys.
namespace msm {

/// When a node counts as ready. Another manager beside MySQL (NodeFunction::Manager) has only to answer.
enum class ReadinessGate {
    AgentAnswers, ///< any well-formed answer of the agent (the original's rule)
    MySqlRunning, ///< the agent says that MySQL is RUNNING
    TakesLogins,  ///< MySQL itself judges who logs in; needs no agent
    OneGateReady, ///< the machine has told OneGate READY=YES since it last started; needs no agent
};
inline constexpr std::array readinessGates{ReadinessGate::AgentAnswers, ReadinessGate::MySqlRunning,
    ReadinessGate::TakesLogins, ReadinessGate::OneGateReady};

/// Whether a node without an agent has to pass the gate, too.
[[nodiscard]] constexpr bool needsNoAgent(ReadinessGate gate)
{
    return gate == ReadinessGate::TakesLogins || gate == ReadinessGate::OneGateReady;
}

/// What becomes of a VM whose creation failed half-way: it ended in a failure state, or a stage took too
/// long. What was cancelled, or whose end is in doubt, is kept whatever the policy.
enum class FailurePolicy {
    Keep,   ///< it stays, marked
    Remove, ///< it is deleted, if it carries the key of the operation that made it
    Ask,    ///< it stays, and the window asks; msmctl keeps it
};

/// How long each stage of a create may take before the create fails, and how long a delete waits for the VM
/// to be gone, or for a cloud that is away. Between minStageTimeout and maxStageTimeout; there is no "without
/// limit".
struct StageTimeouts {
    std::chrono::seconds submitted{std::chrono::minutes(10)}; ///< while the cloud is away
    std::chrono::seconds pending{std::chrono::minutes(30)};
    std::chrono::seconds prolog{std::chrono::minutes(60)};
    std::chrono::seconds boot{std::chrono::minutes(15)};
    std::chrono::seconds address{std::chrono::minutes(5)};
    std::chrono::seconds install{std::chrono::minutes(30)}; ///< of server and agent, on a stock image
    std::chrono::seconds agent{std::chrono::minutes(15)};
    std::chrono::seconds mySql{std::chrono::minutes(15)};
    std::chrono::seconds ending{std::chrono::minutes(10)};

    bool operator==(const StageTimeouts &) const = default;
};

inline constexpr std::chrono::seconds minStageTimeout{1};
inline constexpr std::chrono::seconds maxStageTimeout{7 * 24 * 3600};

/// One of the stages that have a limit, by its name in the journal, in settings and on the command line.
struct LimitedStage {
    QLatin1String name;
    std::chrono::seconds StageTimeouts::*limit;
};
/// In their order.
inline constexpr std::array<LimitedStage, 9> limitedStages{{
    {QLatin1String("submitted"), &StageTimeouts::submitted},
    {QLatin1String("pending"), &StageTimeouts::pending},
    {QLatin1String("prolog"), &StageTimeouts::prolog},
    {QLatin1String("boot"), &StageTimeouts::boot},
    {QLatin1String("address"), &StageTimeouts::address},
    {QLatin1String("install"), &StageTimeouts::install},
    {QLatin1String("agent"), &StageTimeouts::agent},
    {QLatin1String("mysql"), &StageTimeouts::mySql},
    {QLatin1String("ending"), &StageTimeouts::ending},
}};

inline constexpr std::chrono::seconds maxSettling{600};

struct WaitingRules {
    ReadinessGate gate = ReadinessGate::MySqlRunning;
    StageTimeouts timeouts{};
    FailurePolicy onFailure = FailurePolicy::Keep;
    /// For how long the gate must be passed without a break before that counts, 0 to maxSettling: a new
    /// installation starts a temporary server first, which sets up the data and goes again.
    std::chrono::seconds settling{5};
    /// MySQL itself is asked now and then whether it takes logins, also where the gate is another: each
    /// question raises its Aborted_connects.
    bool asksServers = true;
    /// Which of a node's addresses is tried first.
    AddressPreference addresses = AddressPreference::Automatic;

    bool operator==(const WaitingRules &) const = default;
};

/// "agent", "mysql", "logins", "onegate".
[[nodiscard]] QString gateName(ReadinessGate gate);
[[nodiscard]] std::optional<ReadinessGate> gateFromName(const QString &name);
/// "keep", "remove", "ask".
[[nodiscard]] QString policyName(FailurePolicy policy);
[[nodiscard]] std::optional<FailurePolicy> policyFromName(const QString &name);

/// The first of the times that is out of its range (Rejected), or nothing.
[[nodiscard]] std::optional<Error> checkWaiting(const WaitingRules &rules);

} // namespace msm
