// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/discovery.h"

#include "core/nodes/servicelabel.h"

namespace msm {

namespace {

constexpr int kConcurrentProbes = 32;
constexpr std::chrono::milliseconds kFlushDelay{200};

} // namespace

Discovery::Discovery(AgentClient &agent, Scheduler &scheduler, const QString &service, QObject *parent)
    : QObject(parent)
    , m_agent(agent)
    , m_scheduler(scheduler)
    , m_service(service)
{
}

void Discovery::examine(const VmList &candidates)
{
    for (const VirtualMachine &vm : candidates) {
        const auto label = ServiceLabel::of(vm, m_service);
        if (!label || vm.phase() != VmPhase::Running || vm.address().isEmpty() || m_underWay.contains(vm.id))
            continue;
        m_underWay.insert(vm.id);
        m_queue.enqueue(ServiceNode{.id = vm.id,
            .name = vm.name,
            .function = label->function,
            .address = vm.address(),
            .operation = label->operation});
    }
    pump();
}

void Discovery::stop()
{
    m_queue.clear();
    m_underWay.clear();
    m_found.clear();
    m_flushTimer.reset();
}

void Discovery::pump()
{
    while (m_inFlight < kConcurrentProbes && !m_queue.isEmpty()) {
        const ServiceNode node = m_queue.dequeue();
        if (node.function == NodeFunction::None) {
            ready(node);
            continue;
        }
        ++m_inFlight;
        m_agent.getServerState(node.address, this, [this, node](const Result<AgentAnswer> &answer) {
            --m_inFlight;
            if (m_underWay.contains(node.id))
                onAnswer(node, answer);
            pump();
        });
    }
    if (m_inFlight == 0 && m_queue.isEmpty())
        flush();
}

void Discovery::onAnswer(const ServiceNode &node, const Result<AgentAnswer> &answer)
{
    Q_EMIT heard(node.id, answer);
    if (!answer) {
        m_underWay.remove(node.id); // the next listing brings it again
        return;
    }
    ServiceNode known = node;
    if (answer->mysqlPort != 0)
        known.mysqlPort = answer->mysqlPort;
    ready(known);
}

void Discovery::ready(const ServiceNode &node)
{
    m_found.append(node);
    m_found.last().registeredAt = m_scheduler.nowUtc();
    if (!m_flushTimer)
        m_flushTimer = m_scheduler.callAfter(kFlushDelay, [this] { flush(); });
}

void Discovery::flush()
{
    m_flushTimer.reset();
    if (m_found.isEmpty())
        return;
    const QList<ServiceNode> nodes = std::exchange(m_found, {});
    for (const ServiceNode &node : nodes)
        m_underWay.remove(node.id);
    Q_EMIT found(nodes);
}

} // namespace msm
