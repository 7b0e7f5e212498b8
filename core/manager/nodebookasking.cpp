// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of NodeBook that says which agents and servers are asked, and keeps where they answer.
#include "core/manager/nodebook.h"

#include "core/base/logging.h"
#include "core/nodes/configuration.h"

#include <utility>

namespace msm {

bool NodeBook::awaitsWord(VmId id) const
{
    const LoginRecord login = m_logins.of(id);
    const AgentRecord agent = m_agents.of(id);
    return m_logins.isUnasked(id) || m_agents.isUnsettled(id)
        || (login.isTrouble() && agent.state == AgentState::Answers && agent.seen < login.asked);
}

void NodeBook::setTargets()
{
    const auto agents = std::make_shared<AgentTargets>();
    const auto servers = std::make_shared<QHash<VmId, LoginTarget>>();
    const QMap<VmId, ServiceNode> &registered = m_parts.configuration.getMySQLServiceNodes();
    QList<std::function<void()>> steps{
        [=, this, &registered] { *agents = agentTargets(m_vms.all(), registered, m_addresses); },
        [=, this] { m_agents.setTargets(agents->all, agents->off); }};
    if (m_asksServers) {
        steps.append([=, this, &registered] {
            *servers = loginTargets(m_vms.all(), registered, m_agents, m_addresses);
        });
        steps.append([=, this] { m_logins.setTargets(*servers); });
    }
    inTurns(steps);
}

/// Each in a turn of the event loop of its own, where the list is long.
void NodeBook::inTurns(QList<std::function<void()>> steps)
{
    if (m_vms.all().size() <= kNodesAtOnce) {
        for (const auto &step : std::as_const(steps))
            step();
        return;
    }
    m_targetsTimer = m_parts.scheduler.callAfter(std::chrono::milliseconds(0), [this, steps]() mutable {
        steps.takeFirst()();
        if (!steps.isEmpty())
            inTurns(steps);
    });
}

void NodeBook::stopAsking()
{
    m_targetsTimer.reset();
    m_agents.stop();
    m_logins.stop();
}

void NodeBook::forgetAgent(VmId id)
{
    m_agents.forget(id);
    m_logins.forget(id);
}

void NodeBook::onAnsweredAt(VmId id, const QString &address)
{
    const auto &nodes = m_parts.configuration.getMySQLServiceNodes();
    const auto node = nodes.constFind(id);
    if (node == nodes.cend() || node->address == address)
        return;
    m_moved.insert(id);
    announceSoon();
}

/// Where nodes answer is remembered for the next start; those of a moment in one transaction.
void NodeBook::registerAddresses()
{
    QList<ServiceNode> moved;
    const auto &nodes = m_parts.configuration.getMySQLServiceNodes();
    for (const VmId id : std::exchange(m_moved, {})) {
        const auto node = nodes.constFind(id);
        const VirtualMachine *vm = m_vms.find(id);
        const QString address = m_agents.of(id).address;
        if (node == nodes.cend() || !vm || !findAddress(vm->addresses, address))
            continue;
        moved.append(*node);
        reachAt(moved.last(), vm->addresses, address);
    }
    if (moved.isEmpty())
        return;
    if (const auto stored = m_parts.configuration.addMySQLServiceNodes(moved); !stored)
        qCWarning(lcManager) << "cannot register where nodes answer:" << stored.error().detail;
    setTargets();
}

} // namespace msm
