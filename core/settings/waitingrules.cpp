// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/waitingrules.h"

namespace msm {

QString gateName(ReadinessGate gate)
{
    switch (gate) {
    case ReadinessGate::AgentAnswers:
        return QStringLiteral("agent");
    case ReadinessGate::TakesLogins:
        return QStringLiteral("logins");
    case ReadinessGate::OneGateReady:
        return QStringLiteral("onegate");
    case ReadinessGate::MySqlRunning:
        break;
    }
    return QStringLiteral("mysql");
}

std::optional<ReadinessGate> gateFromName(const QString &name)
{
    for (const ReadinessGate gate : readinessGates) {
        if (name == gateName(gate))
            return gate;
    }
    return std::nullopt;
}

QString policyName(FailurePolicy policy)
{
    switch (policy) {
    case FailurePolicy::Remove:
        return QStringLiteral("remove");
    case FailurePolicy::Ask:
        return QStringLiteral("ask");
    case FailurePolicy::Keep:
        break;
    }
    return QStringLiteral("keep");
}

std::optional<FailurePolicy> policyFromName(const QString &name)
{
    for (const FailurePolicy policy : {FailurePolicy::Keep, FailurePolicy::Remove, FailurePolicy::Ask}) {
        if (name == policyName(policy))
            return policy;
    }
    return std::nullopt;
}

std::optional<Error> checkWaiting(const WaitingRules &rules)
{
    if (rules.settling < std::chrono::seconds(0) || rules.settling > maxSettling) {
        return Error{.kind = ErrorKind::Rejected,
            .detail = QStringLiteral("the settling time must be between 0 and 600 seconds")};
    }
    for (const LimitedStage &stage : limitedStages) {
        const std::chrono::seconds limit = rules.timeouts.*stage.limit;
        if (limit < minStageTimeout || limit > maxStageTimeout) {
            return Error{.kind = ErrorKind::Rejected,
                .detail = QStringLiteral("the limit of the stage %1 must be between 1 second and 7 days")
                              .arg(stage.name)};
        }
    }
    return std::nullopt;
}

} // namespace msm
