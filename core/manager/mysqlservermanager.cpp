// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/mysqlservermanager.h"

#include "core/base/logging.h"
#include "core/nodes/servicelabel.h"

#include <algorithm>

namespace msm {

namespace {

using std::chrono::milliseconds;

/// operationsChanged() comes ten times a second at most.
constexpr milliseconds kAnnounceDelay{100};
/// How long EPILOGUE waits for answers to requests that are under way.
constexpr milliseconds kStopLimit{10000};
/// A lost answer or two is no reason for alarm.
constexpr int kFailedLooksUntilError = 3;

FailedCreates failedCreates(const OperationJournal &journal)
{
    FailedCreates failedHalfWay;
    for (const auto &failed : journal.failedHalfWay().value_or(QList<JournalledOperation>()))
        failedHalfWay.insert(failed.id, failed.error);
    return failedHalfWay;
}

} // namespace

MySQLServerManager::MySQLServerManager(const Parts &parts, const Options &options, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_options(options)
    , m_presence(parts.scheduler)
    , m_poller(parts.iaas, parts.agent, parts.prober, parts.scheduler,
          {.pollInterval = options.pollInterval, .addresses = options.waiting.addresses})
    , m_operations(parts.journal, parts.scheduler)
    , m_failedCreates(failedCreates(parts.journal))
    , m_cancelled(parts.journal)
    , m_lost({parts.configuration, parts.journal, parts.events, parts.scheduler})
    , m_wanted({parts.configuration, m_operations, m_lost})
    , m_operationParts{.iaas = parts.iaas,
          .agents = parts.agent,
          .poller = m_poller,
          .configuration = parts.configuration,
          .journal = parts.journal,
          .scheduler = parts.scheduler,
          .presence = m_presence,
          .waiting = options.waiting,
          .nodeSecret = options.nodeSecret}
    , m_book({.iaas = parts.iaas,
                 .agent = parts.agent,
                 .prober = parts.prober,
                 .configuration = parts.configuration,
                 .events = parts.events,
                 .scheduler = parts.scheduler,
                 .operations = m_operations,
                 .failedHalfWay = m_failedCreates,
                 .cancelled = m_cancelled,
                 .lost = m_lost,
                 .lastKnown = parts.lastKnown},
          options)
    , m_nodeOperations({.iaas = parts.iaas,
                           .configuration = parts.configuration,
                           .events = parts.events,
                           .journal = parts.journal,
                           .operationParts = m_operationParts,
                           .list = m_operations,
                           .book = m_book,
                           .lost = m_lost,
                           .cancelled = m_cancelled,
                           .failedHalfWay = m_failedCreates,
                           .wanted = m_wanted,
                           .refusal = [this] { return refusal(); }},
          options)
    , m_actions({.events = parts.events,
          .journal = parts.journal,
          .operationParts = m_operationParts,
          .list = m_operations,
          .book = m_book,
          .refusal = [this] { return refusal(); }})
    , m_drift({.iaas = parts.iaas,
                  .agent = parts.agent,
                  .configuration = parts.configuration,
                  .events = parts.events,
                  .journal = parts.journal,
                  .scheduler = parts.scheduler,
                  .list = m_operations,
                  .book = m_book,
                  .operations = m_nodeOperations,
                  .lost = m_lost,
                  .cancelled = m_cancelled,
                  .wanted = m_wanted,
                  .refusal = [this] { return refusal(); }},
          options)
    , m_discovery(
          parts.agent, parts.scheduler, {.service = options.service, .addresses = options.waiting.addresses})
    , m_watch(parts.iaas, parts.scheduler,
          {.service = options.service, .interval = options.pollInterval, .random = options.random}, [this] {
              return CloudWatch::Known{.registered = m_parts.configuration.ids(),
                  .vms = m_book.vms().all(),
                  .silent = m_book.agents().silent(),
                  .underWay = m_operations.runningCount() > 0};
          })
{
    connect(&m_presence, &CloudPresence::left, this, &MySQLServerManager::cloudAwayChanged);
    connect(&m_presence, &CloudPresence::back, this, &MySQLServerManager::cloudAwayChanged);
    connect(&m_poller, &NodePoller::polled, &m_presence, &CloudPresence::record);
    connect(&m_poller, &NodePoller::observed, &m_book, &NodeBook::observe);
    connect(&m_discovery, &Discovery::found, this, &MySQLServerManager::onFound);
    connect(&m_discovery, &Discovery::heard, &m_book, &NodeBook::record);
    connect(&m_watch, &CloudWatch::looked, this, &MySQLServerManager::onLooked);
    connect(&m_operations, &OperationList::changed, this, [this] {
        updateIdle();
        m_book.announceSoon();
        announceOperationsSoon();
    });
    // Queued: parking destroys operations, and one of them may be in the middle of its own signal.
    connect(&m_operations, &OperationList::changed, this, &MySQLServerManager::drain, Qt::QueuedConnection);
    connect(&m_actions, &NodeActions::began, this, &MySQLServerManager::onBegan);
    connect(&m_nodeOperations, &NodeOperations::began, this, &MySQLServerManager::onBegan);
    connect(&m_nodeOperations, &NodeOperations::ended, this, &MySQLServerManager::onEnded);
    connect(&m_book, &NodeBook::nodesChanged, this, &MySQLServerManager::nodesChanged);
    connect(&m_book, &NodeBook::serverHeard, this, &MySQLServerManager::serverHeard);
    connect(&m_book, &NodeBook::unreadableChanged, this, &MySQLServerManager::unreadableChanged);
    connect(&m_drift, &DriftDesk::duplicatesChanged, this, &MySQLServerManager::duplicatesChanged);
    connect(&m_drift, &DriftDesk::wantedChanged, this, &MySQLServerManager::stateChanged);
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
    m_book.stopAsking();
    m_stopLimit = m_parts.scheduler.callAfter(kStopLimit, [this] { finishStopping(); });
    announceOperationsSoon();
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
    m_book.announce();
    m_operationsTimer.reset();
    Q_EMIT operationsChanged();
    m_book.keep(true);
}

void MySQLServerManager::refresh()
{
    const bool stopped = m_state == ManagerState::Init || m_state == ManagerState::Epilogue
        || m_state == ManagerState::Stopped;
    if (!stopped)
        m_watch.tryNow();
}

void MySQLServerManager::listAgain()
{
    m_watch.listAgain();
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
        m_book.announce();
        reply(looked ? Result<NodeList>(nodes()) : failure(looked.error()));
    });
}

void MySQLServerManager::onLooked(const Result<InventoryResult> &result)
{
    m_presence.record(errorOf(result));
    if (result)
        applyLook(*result);
    else
        onLookFailed(result.error());
    m_book.endLook(!result || !result->unchanged);
    Q_EMIT refreshed(result ? std::nullopt : std::optional(result.error()));
}

/// The order of a look: what is known first, then what that makes of operations and nodes, then what is to be
/// done.
void MySQLServerManager::applyLook(const InventoryResult &seen)
{
    const bool news = m_book.takeListing(seen, m_watch.lastAnswer(), m_state == ManagerState::Starting);
    if (m_mustResume)
        m_mustResume = !m_nodeOperations.resume();
    m_nodeOperations.claim();
    dropGone(seen);
    connected();
    if (m_state == ManagerState::Init)
        return;
    if (news)
        m_drift.takeTwins(seen.twins);
    m_nodeOperations.deleteCancelled();
    if (!m_options.readOnly && !seen.allRegistered) {
        m_discovery.examine(adoptableVms(m_book.vms().all(), m_parts.configuration.getMySQLServiceNodes(),
            m_operations, m_drift.notToAdopt()));
    }
    if (news)
        m_book.setTargets();
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
        m_book.forgetAgent(id);
    if (doubt() != before)
        Q_EMIT stateChanged(); // as it is shown
}

void MySQLServerManager::onFound(const QList<ServiceNode> &nodes)
{
    QList<ServiceNode> adopted;
    const QSet<VmId> decided = m_drift.notToAdopt(); // while the agent was being asked
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
        if (const auto unmarked = m_nodeOperations.clearMark(node.id); !unmarked)
            qCWarning(lcJournal) << "a mark could not be taken away:" << unmarked.error().detail;
    }
    m_wanted.raise();
    QList<NodeEvent> taken;
    for (const ServiceNode &node : std::as_const(adopted))
        taken.append({.vm = node.id, .subject = node.name});
    m_parts.events.addEach(EventKind::NodeAdopted, taken);
    m_book.setTargets();
    m_book.announceSoon();
}

std::optional<NodeKnowledge> MySQLServerManager::knowledgeOf(VmId id) const
{
    const NodeView *node = m_book.node(id);
    if (!node)
        return std::nullopt;
    if (!m_book.isLive() && !m_stateError)
        return std::nullopt; // what an earlier run saw says nothing about now
    return NodeKnowledge{.node = *node,
        .words = m_parts.iaas.understood(node->message),
        .operation = m_operations.find(m_operations.runningFor(id)),
        .agent = m_book.agents().of(id),
        .login = m_book.logins().of(id),
        .timeouts = m_options.waiting.timeouts,
        .cloudError = m_stateError,
        .lastRefresh = lastRefresh(),
        .readOnly = m_options.readOnly,
        .now = m_parts.scheduler.nowUtc()};
}

std::optional<Error> MySQLServerManager::refusal() const
{
    if (m_options.readOnly) {
        return Error{.kind = ErrorKind::Forbidden, .detail = QStringLiteral("this profile is read-only")};
    }
    if (m_state != ManagerState::Running && m_state != ManagerState::Adapting) {
        return Error{.kind = ErrorKind::Conflict,
            .detail = QStringLiteral("Service in wrong state: %1").arg(managerStateName(m_state))};
    }
    return std::nullopt;
}

void MySQLServerManager::onBegan()
{
    apply(ManagerEvent::OperationStarted);
    m_book.announceSoon();
    announceOperationsSoon();
}

void MySQLServerManager::onEnded(const QUuid &operation)
{
    if (m_operations.runningCount() == 0)
        apply(ManagerEvent::OperationsEnded);
    drain();
    m_book.setTargets();
    m_book.announceSoon();
    announceOperationsSoon();
    Q_EMIT operationFinished(operation);
}

void MySQLServerManager::announceOperationsSoon()
{
    if (m_operationsTimer)
        return;
    m_operationsTimer = m_parts.scheduler.callAfter(kAnnounceDelay, [this] {
        m_operationsTimer.reset();
        Q_EMIT operationsChanged();
    });
}

} // namespace msm
