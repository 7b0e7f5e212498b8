// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/inspection.h"

#include "core/agent/agenttrial.h"
#include "core/nodes/servicelabel.h"

#include <algorithm>

namespace msm {

namespace {

/// The listing as it is after some of its VMs were read again.
VmList updated(const VmList &listed, const VmReading &reading)
{
    VmList now;
    now.reserve(listed.size());
    std::ranges::copy_if(listed, std::back_inserter(now), [&reading](const VirtualMachine &vm) {
        return !reading.gone.contains(vm.id) && !reading.hidden.contains(vm.id);
    });
    VmList there = reading.there;
    for (VirtualMachine &vm : there) {
        const auto before = std::ranges::lower_bound(listed, vm.id, {}, &VirtualMachine::id);
        if (before != listed.end() && before->id == vm.id)
            keepOwnLabels(*before, vm);
    }
    VmList merged;
    merged.reserve(now.size() + there.size());
    // Of two that have the same id, the union takes the one of the first range.
    std::ranges::set_union(
        there, now, std::back_inserter(merged), {}, &VirtualMachine::id, &VirtualMachine::id);
    return merged;
}

} // namespace

Inspection::Inspection(
    IaaSClient &iaas, AgentClient &agent, Scheduler &scheduler, Known known, QObject *parent)
    : Operation(parent)
    , m_iaas(iaas)
    , m_agent(agent)
    , m_scheduler(scheduler)
    , m_known(std::move(known))
    , m_calls(std::make_unique<QObject>())
{
}

Inspection::~Inspection() = default;

void Inspection::doStart()
{
    m_iaas.listVMs(m_calls.get(), [this](const Result<VmList> &vms) { onListed(vms); });
}

void Inspection::doCancel()
{
    end(Error{.kind = ErrorKind::Cancelled, .detail = QStringLiteral("the inspection was cancelled")});
}

void Inspection::onListed(const Result<VmList> &vms)
{
    if (isFinished())
        return; // cancelled, and this answer was on its way already
    if (!vms) {
        end(vms.error());
        return;
    }
    m_facts.vms = *vms;
    m_facts.unidentified = m_facts.vms.removeIf([](const VirtualMachine &vm) { return !vm.id.isValid(); });
    std::ranges::sort(m_facts.vms, {}, &VirtualMachine::id);
    if (!learn())
        return;
    dropInheritedLabels(m_facts.vms, m_facts.service);
    m_agents = agentsToAsk(m_facts);
    enter(Step::AskingAgents);
    if (isFinished())
        return; // cancelled by somebody who follows the steps
    const QList<VmId> all = m_agents.keys();
    for (const VmId vm : all)
        ask(vm, false);
    if (all.isEmpty())
        readAgain();
}

bool Inspection::learn()
{
    auto known = m_known();
    if (!known) {
        end(known.error());
        return false;
    }
    known->vms = std::move(m_facts.vms);
    known->gone = std::move(m_facts.gone);
    known->ended = std::move(m_facts.ended);
    known->hidden = std::move(m_facts.hidden);
    known->agents = std::move(m_facts.agents);
    known->unidentified = m_facts.unidentified;
    takeAddressesOf(known->vms, known->seen);
    m_facts = std::move(*known);
    return true;
}

void Inspection::ask(VmId vm, bool again)
{
    ++m_unanswered;
    askAgent(m_agent, m_scheduler, m_agents.value(vm), AgentUrgency::Survey, m_calls.get(),
        [this, vm, again](
            const Result<AgentAnswer> &answer, const QString &) { onAnswer(vm, again, answer); });
}

void Inspection::onAnswer(VmId vm, bool again, const Result<AgentAnswer> &answer)
{
    if (isFinished())
        return;
    --m_unanswered;
    if (!again) {
        ++m_asked;
        Q_EMIT progressed();
        if (isFinished())
            return; // cancelled by somebody who follows the progress
    }
    if (answer || again)
        m_facts.agents.insert(vm, answer);
    else
        ask(vm, true); // one lost answer does not make an agent silent
    if (m_unanswered == 0)
        readAgain();
}

void Inspection::readAgain()
{
    enter(Step::ReadingAgain);
    QList<VmId> doubtful = unreadNodes(m_facts);
    for (const DriftFinding &finding : findDrift(m_facts).findings)
        doubtful.append(finding.vm);
    readVms(m_iaas, doubtful, m_calls.get(), [this](const Result<VmReading> &reading) { onRead(reading); });
}

void Inspection::onRead(const Result<VmReading> &reading)
{
    if (isFinished())
        return;
    if (!reading) {
        end(reading.error());
        return;
    }
    m_facts.vms = updated(m_facts.vms, *reading);
    m_facts.gone = reading->gone;
    m_facts.ended = reading->ended;
    m_facts.hidden = reading->hidden;
    if (!learn())
        return;
    m_drift = findDrift(m_facts);
    end(std::nullopt);
}

void Inspection::enter(Step step)
{
    m_step = step;
    Q_EMIT progressed();
}

void Inspection::end(const std::optional<Error> &error)
{
    m_calls.release()->deleteLater(); // an answer may have come by way of it
    m_calls = std::make_unique<QObject>();
    if (error)
        fail(*error);
    else
        succeed();
}

} // namespace msm
