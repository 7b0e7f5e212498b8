// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/nodepoller.h"

#include "core/agent/agenttrial.h"
#include "core/base/logging.h"
#include "core/mysql/logintrial.h"

#include <algorithm>
#include <utility>

namespace msm {

namespace {

using std::chrono::milliseconds;

/// A request for more ids than this would make a needlessly long line in the front end's log.
constexpr qsizetype kIdsPerRequest = 1000;
constexpr int kAgeShare = 20; // 1/20 of the youngest watch's age: noticed at most 5 % late
/// VMs that are read alone in one tick, of those without an address and of those that answer nowhere.
constexpr qsizetype kReadWithoutAddress = 32;
constexpr qsizetype kReadSilent = 4;
/// Those that tell something by OneGate, each at most that often: the bootstrap is in each answer, 60 KB.
constexpr qsizetype kReadTelling = 8;
constexpr milliseconds kTellingRest{5000};
/// A machine that has just booted answers nowhere for a while.
constexpr milliseconds kSilenceUntilRead{30000};

} // namespace

NodePoller::NodePoller(IaaSClient &iaas, AgentClient &agent, LoginProber &prober, Scheduler &scheduler,
    const Options &options, QObject *parent)
    : QObject(parent)
    , m_iaas(iaas)
    , m_agent(agent)
    , m_prober(prober)
    , m_scheduler(scheduler)
    , m_options(options)
{
}

NodePoller::~NodePoller() = default;

void NodePoller::watch(VmId id, QObject *context, Observer observer, const QUuid &key)
{
    const milliseconds now = m_scheduler.elapsed();
    m_watched.insert(id,
        Watch{
            .context = context, .observer = std::move(observer), .key = key, .since = now, .readAlone = now});
    connect(context, &QObject::destroyed, this, [this, id, context] { unwatch(id, context); });
    schedule();
}

void NodePoller::unwatch(VmId id, const QObject *context)
{
    const auto it = m_watched.constFind(id);
    if (it == m_watched.cend() || it->context != context)
        return;
    disconnect(context, &QObject::destroyed, this, nullptr);
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

void NodePoller::readAlone(VmId id, bool wanted)
{
    if (const auto it = m_watched.find(id); it != m_watched.end())
        it->telling = wanted;
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
            if (vm.isReadable())
                observeVm(vm);
            else
                Q_EMIT observed(vm.id, NodeObservation{.vm = vm}); // for who shows it; a wait learns nothing
        }
        for (const VmId id : std::as_const(missing))
            confirmMissing(id);
        readSomeAlone();
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
            observeVm(*vm);
        else if (!vm && vm.error().kind == ErrorKind::NotFound)
            observe(id, NodeObservation{.gone = true});
        // Anything else leaves it unconfirmed: the next tick asks again.
    });
}

void NodePoller::observeVm(VirtualMachine vm)
{
    const auto it = m_watched.find(vm.id);
    if (it == m_watched.end())
        return;
    vm.takeAddressesOf(it->vm);
    it->vm = vm;
    observe(vm.id, NodeObservation{.vm = vm, .gone = vm.phase() == VmPhase::Gone});
}

/// Those that waited longest for it first.
void NodePoller::readSomeAlone()
{
    const milliseconds now = m_scheduler.elapsed();
    QList<std::pair<milliseconds, VmId>> lost;
    QList<std::pair<milliseconds, VmId>> silent;
    QList<std::pair<milliseconds, VmId>> telling;
    for (auto it = m_watched.cbegin(); it != m_watched.cend(); ++it) {
        if (it->reading || it->vm.phase() != VmPhase::Running)
            continue;
        if (it->vm.address().isEmpty())
            lost.append({it->readAlone, it.key()});
        else if (it->telling && now - it->readAlone >= kTellingRest)
            telling.append({it->readAlone, it.key()});
        else if (it->silent && now - it->readAlone >= kSilenceUntilRead)
            silent.append({it->readAlone, it.key()});
    }
    std::ranges::sort(lost);
    std::ranges::sort(silent);
    std::ranges::sort(telling);
    const auto turn = lost.first(std::min(lost.size(), kReadWithoutAddress))
        + silent.first(std::min(silent.size(), kReadSilent))
        + telling.first(std::min(telling.size(), kReadTelling));
    for (const auto &entry : turn) {
        const VmId id = entry.second;
        Watch &watch = m_watched[id];
        watch.reading = true;
        watch.readAlone = now;
        m_iaas.vmInfo(id, this, [this, id](const Result<VirtualMachine> &vm) {
            if (const auto read = m_watched.find(id); read != m_watched.end())
                read->reading = false;
            if (vm)
                observeVm(*vm);
        });
    }
}

void NodePoller::observe(VmId id, const NodeObservation &seen)
{
    const auto it = m_watched.constFind(id);
    if (it == m_watched.cend())
        return;
    // The observer may end its watch, so nothing of it is used after the call without looking again.
    const Observer observer = it->observer;
    Q_EMIT observed(id, seen);
    const Inquiry next = observer(seen);
    if (!seen.vm || seen.vm->address().isEmpty())
        return; // at the next tick
    const auto watch = m_watched.constFind(id);
    if (watch == m_watched.cend())
        return;
    const bool asksAgent = next.agent && !watch->probe;
    const bool asksServer = next.server && !watch->login;
    if (asksAgent)
        ask(id);
    if (asksServer)
        askServerOf(id, next.mysqlPort);
}

void NodePoller::ask(VmId id)
{
    Watch &watch = m_watched[id];
    watch.probe = QSharedPointer<QObject>(new QObject(this), &QObject::deleteLater);
    const AgentTarget target{
        .addresses = addressesToTry(watch.vm.addresses, m_options.addresses, watch.answered),
        .key = watch.key};
    askAgent(m_agent, m_scheduler, target, AgentUrgency::Waited, watch.probe.get(),
        [this, id, asked = watch.probe.toWeakRef()](
            const Result<AgentAnswer> &answer, const QString &address) {
            const auto probe = asked.lock();
            const auto it = m_watched.find(id);
            if (!probe || it == m_watched.end() || it->probe != probe)
                return; // nobody waits for this answer any more
            it->probe.reset();
            it->silent = !answer;
            if (answer)
                it->answered = address;
            observe(id, NodeObservation{.agent = answer, .agentAddress = address});
        });
}

void NodePoller::askServerOf(VmId id, quint16 port)
{
    Watch &watch = m_watched[id];
    watch.login = QSharedPointer<QObject>(new QObject(this), &QObject::deleteLater);
    const QStringList addresses = addressesToTry(
        watch.vm.addresses, m_options.addresses, watch.served.isEmpty() ? watch.answered : watch.served);
    askServer(m_prober, m_scheduler, addresses, port, watch.login.get(),
        [this, id, asked = watch.login.toWeakRef()](
            const Result<LoginAnswer> &answer, const QString &address) {
            const auto login = asked.lock();
            const auto it = m_watched.find(id);
            if (!login || it == m_watched.end() || it->login != login)
                return; // nobody waits for this answer any more
            it->login.reset();
            it->silent = !answer;
            if (answer)
                it->served = address;
            observe(id, NodeObservation{.login = answer, .loginAddress = address});
        });
}

} // namespace msm
