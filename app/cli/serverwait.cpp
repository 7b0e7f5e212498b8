// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/serverwait.h"

#include "app/session/session.h"
#include "core/manager/mysqlservermanager.h"

#include <algorithm>
#include <utility>

namespace msm::cli {

namespace {

constexpr std::chrono::milliseconds kServerLimit{2000};

} // namespace

bool isStillAsked(const NodeView &node, bool readOnly)
{
    const bool runs = node.vmState.phase() == VmPhase::Running;
    if (!runs || node.address.isEmpty() || node.state == NodeState::Cancelled)
        return false;
    if (node.registered)
        return node.function != NodeFunction::None && node.agent == AgentState::NotAsked;
    const bool isRefuted = node.agent == AgentState::Answers && node.agentTrust == AgentTrust::Refuted;
    return !readOnly && node.agent != AgentState::Silent && !isRefuted;
}

void ServerWait::start(Context &context, const QList<VmId> &ids, std::function<void()> done)
{
    if (std::exchange(m_started, true))
        return;
    m_ids = ids;
    m_done = std::move(done);
    MySQLServerManager &manager = context.session->manager();
    for (const auto signal : {&MySQLServerManager::nodesChanged, &MySQLServerManager::serverHeard})
        QObject::connect(&manager, signal, &context, [this, &context] { look(context); });
    m_limit = context.scheduler.callAfter(kServerLimit, [this] {
        if (const auto finished = std::exchange(m_done, {}))
            finished();
    });
    look(context);
}

void ServerWait::look(Context &context)
{
    const MySQLServerManager &manager = context.session->manager();
    const bool awaited = std::ranges::any_of(manager.nodes(), [&](const NodeView &node) {
        return (m_ids.isEmpty() || m_ids.contains(node.id)) && manager.awaitsWord(node.id);
    });
    if (awaited || !m_done)
        return;
    m_limit.reset();
    std::exchange(m_done, {})();
}

} // namespace msm::cli
