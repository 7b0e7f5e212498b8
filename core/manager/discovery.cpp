// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/discovery.h"

#include "core/agent/agenttrial.h"
#include "core/nodes/servicelabel.h"

namespace msm {

namespace {

constexpr std::chrono::milliseconds kFlushDelay{200};

} // namespace

Discovery::Discovery(AgentClient &agent, Scheduler &scheduler, const Options &options, QObject *parent)
    : QObject(parent)
    , m_agent(agent)
    , m_scheduler(scheduler)
    , m_options(options)
    , m_calls(new QObject(this))
{
}

void Discovery::examine(const VmList &candidates)
{
    for (const VirtualMachine &vm : candidates) {
        const auto label = ServiceLabel::of(vm, m_options.service);
        if (!label || vm.phase() != VmPhase::Running || vm.address().isEmpty() || m_underWay.contains(vm.id))
            continue;
        m_underWay.insert(vm.id);
        ServiceNode node{
            .id = vm.id, .name = vm.name, .function = label->function, .operation = label->operation};
        reachAt(node, vm.addresses, addressesToTry(vm.addresses, m_options.addresses).value(0));
        if (node.function == NodeFunction::None)
            ready(node);
        else
            ask(Candidate{std::move(node), vm.addresses});
    }
    flushWhenComplete();
}

void Discovery::stop()
{
    m_underWay.clear();
    m_found.clear();
    m_flushTimer.reset();
    m_calls->deleteLater(); // an answer may have come by way of it
    m_calls = new QObject(this);
}

void Discovery::ask(const Candidate &candidate)
{
    const AgentTarget target{.addresses = addressesToTry(candidate.addresses, m_options.addresses),
        .key = candidate.node.operation};
    askAgent(m_agent, m_scheduler, target, AgentUrgency::Survey, m_calls,
        [this, candidate, calls = m_calls](const Result<AgentAnswer> &answer, const QString &address) {
            if (calls != m_calls)
                return; // stopped meanwhile
            onAnswer(candidate, answer, address);
            flushWhenComplete();
        });
}

/// Nothing that is still asked could go into the same batch.
void Discovery::flushWhenComplete()
{
    if (m_underWay.size() == m_found.size())
        flush();
}

void Discovery::onAnswer(
    const Candidate &candidate, const Result<AgentAnswer> &answer, const QString &address)
{
    Q_EMIT heard(candidate.node.id, answer, address);
    if (!answer || answer->trust == AgentTrust::Refuted) {
        m_underWay.remove(candidate.node.id); // the next listing brings it again
        return;
    }
    ServiceNode known = candidate.node;
    reachAt(known, candidate.addresses, address);
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
