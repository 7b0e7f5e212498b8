// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of NodeBook that says which agents and servers are asked, and keeps where they answer.
#include "core/manager/nodebook.h"

#include "core/base/logging.h"
#include "core/nodes/configuration.h"

#include <algorithm>
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
    const auto servers = std::make_shared<LoginTargets>();
    const QMap<VmId, ServiceNode> &registered = m_parts.configuration.getMySQLServiceNodes();
    const auto once = [](const auto &step) {
        return [step] {
            step();
            return true;
        };
    };
    QList<std::function<bool()>> steps{inParts([=, this, &registered](std::span<const VirtualMachine> vms) {
                                           addAgentTargets(*agents, vms, registered, m_addresses);
                                       }),
        once([=, this] { m_agents.setTargets(agents->all, agents->off); })};
    if (m_asksServers) {
        steps.append(inParts([=, this, &registered](std::span<const VirtualMachine> vms) {
            addLoginTargets(*servers, vms, registered, m_agents, m_addresses);
        }));
        steps.append(once([=, this] { m_logins.setTargets(*servers); }));
    }
    inTurns(steps);
}

/// A step that goes through the VMs: a part of them each time, until it is over.
std::function<bool()> NodeBook::inParts(std::function<void(std::span<const VirtualMachine>)> take) const
{
    return [this, take = std::move(take), next = VmId{}]() mutable {
        const std::span<const VirtualMachine> vms(m_vms.all());
        const auto from = std::ranges::lower_bound(vms, next, {}, &VirtualMachine::id) - vms.begin();
        const auto rest = vms.subspan(size_t(from));
        take(rest.first(std::min(rest.size(), size_t(kNodesPerTurn))));
        if (rest.size() <= size_t(kNodesPerTurn))
            return true;
        next = rest[size_t(kNodesPerTurn)].id;
        return false;
    };
}

/// Each in turns of the event loop of its own, as many as it takes, where the list is long.
void NodeBook::inTurns(QList<std::function<bool()>> steps)
{
    if (m_vms.all().size() <= kNodesAtOnce) {
        for (const auto &isOver : std::as_const(steps)) {
            while (!isOver()) { }
        }
        return;
    }
    m_targetsTimer = m_parts.scheduler.callAfter(std::chrono::milliseconds(0), [this, steps]() mutable {
        if (steps.first()())
            steps.removeFirst();
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
