// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/mysqlservermanager.h"

#include "core/base/logging.h"
#include "core/nodes/servicelabel.h"

#include <algorithm>

namespace msm {

namespace {

using std::chrono::milliseconds;

/// The window and the command line get at most this many announcements: ten a second.
constexpr milliseconds kAnnounceDelay{100};
/// How long EPILOGUE waits for answers to requests that are under way.
constexpr milliseconds kStopLimit{10000};
/// A lost answer or two is no reason for alarm.
constexpr int kFailedLooksUntilError = 3;
/// Beyond this many, one event stands for all.
constexpr qsizetype kSingleEvents = 20;

} // namespace

MySQLServerManager::MySQLServerManager(const Parts &parts, const Options &options, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_options(options)
    , m_presence(parts.scheduler)
    , m_poller(parts.iaas, parts.agent, parts.scheduler,
          {.pollInterval = options.pollInterval, .addresses = options.waiting.addresses})
    , m_monitor(parts.agent, parts.scheduler, options.pollInterval)
    , m_discovery(
          parts.agent, parts.scheduler, {.service = options.service, .addresses = options.waiting.addresses})
    , m_watch(parts.iaas, parts.scheduler,
          {.service = options.service, .interval = options.pollInterval, .random = options.random},
          [this] {
              return CloudWatch::Known{m_parts.configuration.ids(), m_vms.all(), m_monitor.silent()};
          })
    , m_operations(parts.journal, parts.scheduler)
    , m_cancelled(parts.journal)
    , m_lost({parts.configuration, parts.journal, parts.events, parts.scheduler})
{
    connect(&m_presence, &CloudPresence::left, this, &MySQLServerManager::cloudAwayChanged);
    connect(&m_presence, &CloudPresence::back, this, &MySQLServerManager::cloudAwayChanged);
    connect(&m_poller, &NodePoller::polled, &m_presence, &CloudPresence::record);
    connect(&m_poller, &NodePoller::observed, this, &MySQLServerManager::onObserved);
    connect(&m_monitor, &AgentMonitor::changed, this, &MySQLServerManager::onAgentChanged);
    connect(&m_monitor, &AgentMonitor::answeredAt, this, &MySQLServerManager::onAnsweredAt);
    connect(&m_monitor, &AgentMonitor::heard, this, [this](VmId id) { m_heard.append(id); });
    connect(&m_discovery, &Discovery::found, this, &MySQLServerManager::onFound);
    connect(&m_discovery, &Discovery::heard, &m_monitor, &AgentMonitor::record);
    connect(&m_watch, &CloudWatch::looked, this, &MySQLServerManager::onLooked);
    connect(&m_operations, &OperationList::changed, this, [this] {
        updateIdle();
        announceSoon(true, true);
    });
    // Queued: parking destroys operations, and one of them may be in the middle of its own signal.
    connect(&m_operations, &OperationList::changed, this, &MySQLServerManager::drain, Qt::QueuedConnection);
    connect(&m_operations, &OperationList::vmMade, this, &MySQLServerManager::onVmMade);
    connect(&m_operations, &OperationList::finished, this, &MySQLServerManager::onOperationFinished);
    for (const auto &failed : parts.journal.undecided().value_or(QList<JournalledOperation>()))
        m_undecided.insert(failed.id, failed.error);
    // The nodes of the last time are there at once, before the cloud has said a word.
    m_nodes = presentNodes();
}

MySQLServerManager::~MySQLServerManager() = default;

bool MySQLServerManager::apply(ManagerEvent event)
{
    const auto next = nextManagerState(m_state, event);
    if (!next)
        return false;
    m_state = *next;
    if (m_state != ManagerState::Error)
        m_stateError.reset();
    qCInfo(lcManager) << "state" << managerStateName(m_state);
    Q_EMIT stateChanged();
    return true;
}

Result<void> MySQLServerManager::recall(LastKnownView &view)
{
    auto known = view.load();
    if (!known)
        return failure(known.error());
    m_recalled = std::move(*known);
    announceSoon(true, false);
    announce();
    return {};
}

Result<void> MySQLServerManager::start()
{
    if (!apply(ManagerEvent::Start)) {
        return failure(
            ErrorKind::Conflict, QStringLiteral("Service in wrong state: %1").arg(managerStateName(m_state)));
    }
    m_mustResume = m_options.resumes && !m_options.readOnly;
    m_parts.events.add(EventKind::ManagerStarted);
    m_watch.start();
    return {};
}

Result<void> MySQLServerManager::stop()
{
    if (!apply(ManagerEvent::Stop)) {
        return failure(
            ErrorKind::Conflict, QStringLiteral("Service in wrong state: %1").arg(managerStateName(m_state)));
    }
    m_watch.stop();
    m_discovery.stop();
    m_monitor.stop();
    m_stopLimit = m_parts.scheduler.callAfter(kStopLimit, [this] { finishStopping(); });
    announceSoon(false, true);
    drain();
    return {};
}

void MySQLServerManager::drain()
{
    if (m_state != ManagerState::Epilogue)
        return;
    m_operations.park(OperationList::Park::AllButSubmitting);
    if (m_operations.submittingCount() == 0)
        finishStopping();
}

void MySQLServerManager::finishStopping()
{
    m_stopLimit.reset();
    if (!apply(ManagerEvent::Drained))
        return;
    m_operations.park(OperationList::Park::All);
    m_parts.events.add(EventKind::ManagerStopped);
    announce();
    keepView();
    if (m_parts.lastKnown)
        m_parts.lastKnown->store();
}

void MySQLServerManager::refresh()
{
    const bool stopped = m_state == ManagerState::Init || m_state == ManagerState::Epilogue
        || m_state == ManagerState::Stopped;
    if (!stopped)
        m_watch.tryNow();
}

void MySQLServerManager::lookAnew()
{
    m_watch.lookAnew();
}

void MySQLServerManager::setOffline(bool offline)
{
    m_watch.setOffline(offline);
}

void MySQLServerManager::setWatched(bool watched)
{
    m_watched = watched;
    updateIdle();
}

void MySQLServerManager::updateIdle()
{
    m_watch.setIdle(!m_watched && m_operations.runningCount() == 0);
}

void MySQLServerManager::listServiceNodes(QObject *context, Reply<NodeList> reply)
{
    m_watch.ask(context, [this, reply = std::move(reply)](const Result<void> &looked) {
        announce();
        reply(looked ? Result<NodeList>(m_nodes) : failure(looked.error()));
    });
}

void MySQLServerManager::onLooked(const Result<InventoryResult> &result)
{
    m_presence.record(errorOf(result));
    if (result)
        takeIn(*result);
    else
        onLookFailed(result.error());
    const bool wasRecalled = result && !std::exchange(m_recalled.nodes, {}).isEmpty();
    if (!result || wasRecalled || !result->unchanged || m_nodes.isEmpty())
        announceSoon(true, false);
    else if (!m_heard.isEmpty())
        showAges();
    keepView();
    Q_EMIT refreshed(result ? std::nullopt : std::optional(result.error()));
}

void MySQLServerManager::takeIn(const InventoryResult &seen)
{
    if (!seen.unchanged)
        m_vms.replace(seen.vms, [this](VmId id) { return !m_operations.runningFor(id).isNull(); });
    const bool first = m_state == ManagerState::Starting;
    if (first || !seen.unchanged)
        noteUnreadable(seen);
    resumeOperations();
    if (m_operations.submittingCount() > 0)
        m_operations.claim(vmsByOperation(m_vms.all(), m_options.service));
    dropGone(seen);
    connected();
    if (m_state == ManagerState::Init)
        return;
    const auto &registered = m_parts.configuration.getMySQLServiceNodes();
    if (first || !seen.unchanged)
        lookForDuplicates();
    deleteCancelled();
    if (!m_options.readOnly && !seen.allRegistered)
        m_discovery.examine(adoptableVms(m_vms.all(), registered, m_operations, decidedVms()));
    if (first || !seen.unchanged)
        setTargets();
}

void MySQLServerManager::noteUnreadable(const InventoryResult &seen)
{
    UnreadableVms now{.unidentified = seen.unidentified};
    for (const VirtualMachine &vm : seen.vms) {
        if (mayHideKey(vm, m_options.service))
            now.ids.append(vm.id);
    }
    if (now == m_unreadable)
        return;
    const bool isNews = now.count() > 0;
    m_unreadable = now;
    if (isNews)
        m_parts.events.add(EventKind::UnreadableVms, {}, QString::number(now.count()), idList(now.ids));
    Q_EMIT unreadableChanged();
}

/// Of all that a tick can bring, this is the most frequent and the least: agents said the same again.
void MySQLServerManager::showAges()
{
    for (const VmId id : std::exchange(m_heard, {})) {
        const auto node = std::ranges::lower_bound(m_nodes, id, {}, &NodeView::id);
        if (node != m_nodes.end() && node->id == id)
            node->agentSeen = m_monitor.of(id).seen;
    }
    Q_EMIT nodesChanged();
}

/// For the next start. What only an earlier run has seen is kept already.
void MySQLServerManager::keepView()
{
    if (!m_parts.lastKnown || !m_watch.lastAnswer().isValid())
        return;
    NodeList seen = m_nodes;
    if (!missingNodes().isEmpty()) // these are kept elsewhere
        seen.removeIf([](const NodeView &node) { return node.loss && !node.registered; });
    m_parts.lastKnown->keep({.nodes = seen, .seen = m_watch.lastAnswer()});
}

void MySQLServerManager::onLookFailed(const Error &error)
{
    const bool alarm = m_state == ManagerState::Starting || needsAPerson(error)
        || error.kind == ErrorKind::Offline || m_watch.failures() >= kFailedLooksUntilError;
    if (!alarm)
        return;
    const bool news = m_state != ManagerState::Error;
    m_stateError = error;
    if (news && nextManagerState(m_state, ManagerEvent::ConnectFailed)) {
        m_parts.events.add(EventKind::ConnectionLost, {}, {}, error.detail);
        apply(ManagerEvent::ConnectFailed);
    } else {
        Q_EMIT stateChanged(); // the reason may be another one
    }
}

void MySQLServerManager::connected()
{
    const bool wasLost = m_state == ManagerState::Error;
    if ((m_state != ManagerState::Starting && !wasLost) || !apply(ManagerEvent::Connected))
        return;
    if (wasLost)
        m_parts.events.add(EventKind::ConnectionRestored);
    if (m_operations.runningCount() > 0)
        apply(ManagerEvent::OperationStarted);
}

void MySQLServerManager::dropGone(const InventoryResult &seen)
{
    const auto isBusy = [this](VmId id) { return !m_operations.runningFor(id).isNull(); };
    const Doubt before = doubt();
    for (const VmId id : m_lost.take(seen, isBusy))
        m_monitor.forget(id);
    if (doubt() != before)
        Q_EMIT stateChanged(); // as it is shown
}

void MySQLServerManager::onFound(const QList<ServiceNode> &nodes)
{
    QList<ServiceNode> adopted;
    const QSet<VmId> decided = decidedVms(); // while the agent was being asked
    for (const ServiceNode &node : nodes) {
        if (m_operations.runningFor(node.id).isNull() && !decided.contains(node.id))
            adopted.append(node);
    }
    if (adopted.isEmpty())
        return;
    if (const auto added = m_parts.configuration.addMySQLServiceNodes(adopted); !added) {
        qCWarning(lcManager) << "cannot register running nodes:" << added.error().detail;
        return;
    }
    for (const ServiceNode &node : std::as_const(adopted)) {
        if (const auto unmarked = decide(node.id); !unmarked)
            qCWarning(lcJournal) << "a mark could not be taken away:" << unmarked.error().detail;
    }
    setDesired(std::max(desiredNodes(), expectedNodes() + m_lost.unregisteredCount()));
    if (adopted.size() <= kSingleEvents) {
        for (const ServiceNode &node : std::as_const(adopted))
            m_parts.events.add(EventKind::NodeAdopted, node.id, node.name);
    } else {
        m_parts.events.add(EventKind::NodeAdopted, {}, QString::number(adopted.size()));
    }
    setTargets();
    announceSoon(true, false);
}

void MySQLServerManager::onObserved(VmId id, const NodeObservation &seen)
{
    if (seen.vm) {
        VirtualMachine now = *seen.vm;
        if (const VirtualMachine *before = m_vms.find(id)) {
            keepOwnLabels(*before, now);
            now.takeAddressesOf(*before);
            if (!now.isReadable())
                now.name = before->name;
        }
        m_vms.put(now);
    }
    if (seen.agent)
        m_monitor.record(id, *seen.agent, seen.agentAddress);
    announceSoon(true, false);
}

void MySQLServerManager::onAnsweredAt(VmId id, const QString &address)
{
    const auto &nodes = m_parts.configuration.getMySQLServiceNodes();
    const auto node = nodes.constFind(id);
    if (node == nodes.cend() || node->address == address)
        return;
    m_moved.insert(id);
    announceSoon(true, false);
}

/// Where nodes answer is remembered for the next start; those of a moment in one transaction.
void MySQLServerManager::registerAddresses()
{
    QList<ServiceNode> moved;
    const auto &nodes = m_parts.configuration.getMySQLServiceNodes();
    for (const VmId id : std::exchange(m_moved, {})) {
        const auto node = nodes.constFind(id);
        const VirtualMachine *vm = m_vms.find(id);
        const QString address = m_monitor.of(id).address;
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

void MySQLServerManager::setTargets()
{
    m_monitor.setTargets(
        agentTargets(m_vms.all(), m_parts.configuration.getMySQLServiceNodes(), m_options.waiting.addresses));
}

void MySQLServerManager::onAgentChanged(VmId id, AgentState before, AgentState now)
{
    const auto &nodes = m_parts.configuration.getMySQLServiceNodes();
    const auto node = nodes.constFind(id);
    if (node != nodes.cend()) {
        if (before == AgentState::Answers && now == AgentState::Silent)
            m_parts.events.add(EventKind::AgentLost, id, node->name);
        else if (before == AgentState::Silent && now == AgentState::Answers)
            m_parts.events.add(EventKind::AgentBack, id, node->name);
    }
    announceSoon(true, false);
}

NodeList MySQLServerManager::presentNodes() const
{
    const auto &registered = m_parts.configuration.getMySQLServiceNodes();
    const bool recalled = !m_watch.lastAnswer().isValid() && !m_recalled.nodes.isEmpty();
    NodeList nodes = recalled ? recalledNodes(m_recalled.nodes, registered)
                              : buildNodes(m_vms.all(), registered, m_monitor, m_operations,
                                  m_options.service, m_options.waiting.addresses);
    markUndecided(nodes, m_undecided, m_operations);
    m_cancelled.markNodes(nodes, m_operations);
    nodes = m_lost.addedTo(nodes);
    if (recalled)
        return nodes;
    // What no listing has been asked for is not missing.
    for (NodeView &node : nodes) {
        if (node.state == NodeState::Missing && !node.loss && !m_watch.lastAnswer().isValid())
            node.state = NodeState::Unknown;
    }
    return nodes;
}

std::optional<NodeKnowledge> MySQLServerManager::knowledgeOf(VmId id) const
{
    const auto node = std::ranges::lower_bound(m_nodes, id, {}, &NodeView::id);
    if (node == m_nodes.end() || node->id != id)
        return std::nullopt;
    if (!m_watch.lastAnswer().isValid() && !m_stateError)
        return std::nullopt; // what an earlier run saw says nothing about now
    return NodeKnowledge{.node = *node,
        .operation = m_operations.find(m_operations.runningFor(id)),
        .agent = m_monitor.of(id),
        .timeouts = m_options.waiting.timeouts,
        .cloudError = m_stateError,
        .lastRefresh = lastRefresh(),
        .readOnly = m_options.readOnly,
        .now = m_parts.scheduler.nowUtc()};
}

void MySQLServerManager::announceSoon(bool nodes, bool operations)
{
    m_nodesDirty |= nodes;
    m_operationsDirty |= operations;
    if (!m_announceTimer)
        m_announceTimer = m_parts.scheduler.callAfter(kAnnounceDelay, [this] { announce(); });
}

void MySQLServerManager::announce()
{
    m_announceTimer.reset();
    if (std::exchange(m_nodesDirty, false)) {
        m_heard.clear();
        registerAddresses();
        m_nodes = presentNodes();
        keepView();
        Q_EMIT nodesChanged();
    }
    if (std::exchange(m_operationsDirty, false))
        Q_EMIT operationsChanged();
}

} // namespace msm
