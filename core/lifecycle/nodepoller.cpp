// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/nodepoller.h"

#include "core/base/logging.h"

#include <algorithm>

namespace msm {

namespace {

using std::chrono::milliseconds;

/// A request for more ids than this would make a needlessly long line in the front end's log.
constexpr qsizetype kIdsPerRequest = 1000;
constexpr int kAgeShare = 20; // 1/20 of the youngest watch's age: noticed at most 5 % late

} // namespace

NodePoller::NodePoller(
    IaaSClient &iaas, AgentClient &agent, Scheduler &scheduler, const Options &options, QObject *parent)
    : QObject(parent)
    , m_iaas(iaas)
    , m_agent(agent)
    , m_scheduler(scheduler)
    , m_options(options)
{
}

NodePoller::~NodePoller() = default;

void NodePoller::watch(VmId id, QObject *context, Observer observer)
{
    m_watched.insert(
        id, Watch{.context = context, .observer = std::move(observer), .since = m_scheduler.elapsed()});
    connect(context, &QObject::destroyed, this, [this, id, context] {
        const auto it = m_watched.constFind(id);
        if (it != m_watched.cend() && it->context == context)
            unwatch(id);
    });
    schedule();
}

void NodePoller::unwatch(VmId id)
{
    const auto it = m_watched.constFind(id);
    if (it == m_watched.cend())
        return;
    if (it->context)
        disconnect(it->context, &QObject::destroyed, this, nullptr);
    m_watched.erase(it);
    if (m_watched.isEmpty())
        m_timer.reset();
}

void NodePoller::hurry(VmId id)
{
    const auto it = m_watched.find(id);
    if (it == m_watched.end())
        return;
    it->since = m_scheduler.elapsed();
    schedule();
}

void NodePoller::schedule()
{
    if (m_watched.isEmpty() || m_pendingAnswers > 0)
        return;
    milliseconds youngest = milliseconds::max();
    const milliseconds now = m_scheduler.elapsed();
    for (const Watch &watch : std::as_const(m_watched))
        youngest = std::min(youngest, now - watch.since);
    const milliseconds interval = std::clamp(youngest / kAgeShare,
        std::min(m_options.firstInterval, m_options.pollInterval), m_options.pollInterval);
    const milliseconds due = now + interval;
    if (m_timer && m_due <= due)
        return;
    m_due = due;
    m_timer = m_scheduler.callAfter(interval, [this] { poll(); });
}

void NodePoller::poll()
{
    m_timer.reset();
    m_lastError.reset();
    const QList<VmId> all = m_watched.keys();
    for (qsizetype start = 0; start < all.size(); start += kIdsPerRequest) {
        const QList<VmId> ids = all.mid(start, kIdsPerRequest);
        ++m_pendingAnswers;
        m_iaas.vmSet(ids, this, [this, ids](const Result<VmList> &vms) { onVms(ids, vms); });
    }
}

void NodePoller::onVms(const QList<VmId> &asked, const Result<VmList> &vms)
{
    --m_pendingAnswers;
    if (vms) {
        QSet<VmId> missing(asked.cbegin(), asked.cend());
        for (const VirtualMachine &vm : *vms) {
            missing.remove(vm.id);
            if (!vm.isReadable()) {
                Q_EMIT observed(vm.id, NodeObservation{.vm = vm}); // for who shows it; a wait learns nothing
                continue;
            }
            observe(vm.id, NodeObservation{.vm = vm, .gone = vm.phase() == VmPhase::Gone});
        }
        for (const VmId id : std::as_const(missing))
            confirmMissing(id);
        startProbes();
    } else {
        qCDebug(lcLifecycle) << "the cloud did not answer a poll:" << vms.error().detail;
        m_lastError = vms.error();
    }
    if (m_pendingAnswers == 0) {
        Q_EMIT polled(m_lastError);
        schedule();
    }
}

void NodePoller::confirmMissing(VmId id)
{
    if (!m_watched.contains(id))
        return;
    m_iaas.vmInfo(id, this, [this, id](const Result<VirtualMachine> &vm) {
        if (vm && vm->isReadable())
            observe(id, NodeObservation{.vm = *vm, .gone = vm->phase() == VmPhase::Gone});
        else if (!vm && vm.error().kind == ErrorKind::NotFound)
            observe(id, NodeObservation{.gone = true});
        // Anything else leaves it unconfirmed: the next tick asks again.
        startProbes();
    });
}

void NodePoller::observe(VmId id, const NodeObservation &seen)
{
    const auto it = m_watched.constFind(id);
    if (it == m_watched.cend())
        return;
    // The observer may end its watch, so nothing of it is used after the call without looking again.
    const Observer observer = it->observer;
    Q_EMIT observed(id, seen);
    const bool probe = observer(seen);
    const auto watch = m_watched.find(id);
    if (watch == m_watched.end() || !probe || !seen.vm || watch->probing)
        return;
    watch->address = seen.vm->address();
    watch->probing = true;
    m_probeQueue.enqueue(id);
}

void NodePoller::startProbes()
{
    while (m_probesInFlight < m_options.concurrentProbes && !m_probeQueue.isEmpty()) {
        const VmId id = m_probeQueue.dequeue();
        const auto it = m_watched.constFind(id);
        if (it == m_watched.cend())
            continue;
        ++m_probesInFlight;
        m_agent.getServerState(it->address, this, [this, id](const Result<AgentAnswer> &answer) {
            --m_probesInFlight;
            if (const auto watch = m_watched.find(id); watch != m_watched.end())
                watch->probing = false;
            observe(id, NodeObservation{.agent = answer});
            startProbes();
        });
    }
}

} // namespace msm
