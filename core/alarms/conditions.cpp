// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/conditions.h"

#include <algorithm>

namespace msm {

namespace {

std::optional<AlarmKind> wrongWith(const NodeView &node, bool stoppedHere)
{
    if (node.loss)
        return AlarmKind::NodeGone;
    if (node.contradiction)
        return AlarmKind::Contradiction; // nobody is taken for the right one
    const bool isOff = node.state == NodeState::PoweredOff;
    if ((isOff && !stoppedHere) || (node.state == NodeState::Failed && node.registered))
        return AlarmKind::NodeDown;
    if (node.vmState.phase() != VmPhase::Running || node.function != NodeFunction::Agent)
        return std::nullopt;
    if (node.agent == AgentState::Silent)
        return AlarmKind::AgentSilent;
    if (node.agent != AgentState::Answers)
        return std::nullopt;
    if (node.agentTrust == AgentTrust::Refuted)
        return AlarmKind::AgentRefuted;
    // One that does not know its server has nothing to report.
    const bool isDown = node.mysql != ServerState::Running && node.mysql != ServerState::Unknown;
    return isDown && !stoppedHere ? std::optional(AlarmKind::ServerDown) : std::nullopt;
}

} // namespace

QList<Condition> conditionsOf(const AlarmFacts &facts)
{
    if (facts.cloudLost)
        return {{.subject = {.kind = AlarmKind::CloudLost}, .name = {}, .detail = *facts.cloudLost}};
    QList<Condition> found;
    if (facts.certificateEnds.isValid()) {
        found.append({.subject = {.kind = AlarmKind::CertificateEnds},
            .name = {},
            .detail = facts.certificateEnds.toString(Qt::ISODate)});
    }
    if (facts.signInEnds.isValid()) {
        found.append({.subject = {.kind = AlarmKind::SignInEnds},
            .name = {},
            .detail = facts.signInEnds.toString(Qt::ISODate)});
    }
    for (const NodeView &node : facts.nodes) {
        // What nobody has taken over yet, and what a person has cancelled, is nobody's database.
        const bool counts = node.registered || node.loss;
        if (!counts || node.state == NodeState::Creating || node.state == NodeState::Deleting
            || facts.inWork.contains(node.id))
            continue;
        if (const auto kind = wrongWith(node, facts.stoppedHere.contains(node.id))) {
            found.append({.subject = {.kind = *kind, .node = node.id},
                .name = node.name,
                .detail = *kind == AlarmKind::NodeDown && node.message.isEmpty() ? node.vmState.name()
                                                                                 : node.message});
        }
        if (node.disk && node.disk->freePercent < facts.diskPercent) {
            found.append({.subject = {.kind = AlarmKind::DiskFills, .node = node.id},
                .name = node.name,
                .detail = QStringLiteral("%1 %").arg(node.disk->freePercent)});
        }
    }
    std::ranges::sort(found, {}, &Condition::subject);
    return found;
}

} // namespace msm
