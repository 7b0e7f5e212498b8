// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/databasefleet.h"

#include "core/base/background.h"
#include "core/base/logging.h"
#include "core/base/randomtoken.h"
#include "core/sandbox/databasenode.h"

#include <QFileInfo>
#include <QHostAddress>
#include <QTcpServer>
#include <QThread>
#include <QThreadPool>

#include <algorithm>

namespace msm::sandbox {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds kTurn{10000}; ///< one that takes longer to start lets the next one begin
constexpr milliseconds kPatienceWithAll{30000};

int turnsFor(int startsAtOnce)
{
    // More would share the processors, and their agents ask in vain meanwhile.
    return startsAtOnce > 0 ? startsAtOnce : std::max(2, QThread::idealThreadCount() * 2);
}

} // namespace

DatabaseFleet::DatabaseFleet(Scheduler &scheduler, const Faults &faults, DatabaseOptions options,
    const QByteArray &user, const QByteArray &password, QObject *parent)
    : QObject(parent)
    , m_scheduler(scheduler)
    , m_faults(faults)
    , m_options(std::move(options))
    , m_files(m_options.cache, m_options.kept)
    , m_kit(scheduler, m_options.agentFolder, m_options.cache, m_options.prepare)
{
    if (!password.isEmpty()) {
        m_account = accountSql(user, password);
        m_wrongAccount = accountSql(user, randomToken());
    }
    connect(&m_kit, &DatabaseKit::failed, this, &DatabaseFleet::kitFailed);
    connect(&m_kit, &DatabaseKit::ready, this, [this] {
        m_kitState = Kit::Ready;
        startWaiting();
    });
}

DatabaseFleet::~DatabaseFleet()
{
    for (const auto &[vmId, node] : m_nodes) {
        node->disconnect(this);
        if (m_files.areKept())
            node->end();
        else
            node->kill();
    }
    const milliseconds end = m_scheduler.elapsed() + kPatienceWithAll;
    if (m_files.areKept()) {
        for (const auto &[vmId, node] : m_nodes)
            node->waitForAgent(std::max(end - m_scheduler.elapsed(), milliseconds(1)));
    }
    QThreadPool::globalInstance()->waitForDone(); // those who write into the folders that go now
    m_nodes.clear();
    for (const int vmId : std::as_const(m_removing))
        removeDatabase(m_files.placesOf(vmId));
    const auto idle = findChildren<DatabaseNode *>(QString(), Qt::FindDirectChildrenOnly);
    qDeleteAll(idle); // they refer to the kit
}

std::optional<QString> DatabaseFleet::refusal(const DatabaseStart &start) const
{
    if (m_kitState == Kit::Failed)
        return m_kitProblem;
    if (auto missing = m_kit.missing())
        return missing;
    if (m_places.contains(start.vmId))
        return std::nullopt;
    if (m_places.size() >= m_options.most)
        return QStringLiteral("%1 VMs have a real one already").arg(m_places.size());
    if (m_files.areKept() && hasLeftovers(m_files.placesOf(start.vmId)))
        return std::nullopt; // they hold the ports, and are ended first
    // Servers of this machine may listen on all addresses.
    for (const quint16 port : {start.port, start.agentPort}) {
        QTcpServer probe;
        if (!probe.listen(QHostAddress(QString::fromLatin1(start.address)), port))
            return QStringLiteral("port %1 is in use").arg(port);
    }
    return std::nullopt;
}

void DatabaseFleet::start(DatabaseStart start)
{
    m_places.insert(start.vmId);
    m_waiting.append(std::move(start));
    if (m_kitState == Kit::New)
        prepareKit();
    else if (m_kitState == Kit::Ready)
        startWaiting();
}

void DatabaseFleet::prepareKit()
{
    m_kitState = Kit::Preparing;
    if (const auto begun = m_files.begin(); !begun) {
        kitFailed(begun.error().detail);
        return;
    }
    runInBackground(
        this,
        [cache = m_files.cache()] {
            sweepDatabases(cache);
            return true;
        },
        [this](bool) { m_kit.begin(m_files.run()); });
}

void DatabaseFleet::kitFailed(const QString &why)
{
    m_kitState = Kit::Failed;
    m_kitProblem = why;
    qCWarning(lcSandbox, "no real databases: %s", qUtf8Printable(why));
    const QList<DatabaseStart> refusedOnes = std::exchange(m_waiting, {});
    for (const DatabaseStart &start : refusedOnes) {
        m_places.remove(start.vmId);
        Q_EMIT refused(start.vmId, why);
    }
}

void DatabaseFleet::startWaiting()
{
    while (!m_waiting.isEmpty() && int(m_starting.size()) < turnsFor(m_options.startsAtOnce))
        begin(m_waiting.takeFirst());
}

void DatabaseFleet::begin(DatabaseStart start)
{
    const int vmId = start.vmId;
    if (m_faults.isOn(Fault::SlowDatabase))
        start.slowness = std::chrono::seconds(qint64(m_faults.number(Fault::SlowDatabase)));
    if (m_faults.hitsVm(Fault::WrongSecret, vmId) && !start.secret.isEmpty())
        start.secret = randomToken();
    if (!m_account.isEmpty())
        start.account = m_faults.hitsVm(Fault::WrongPassword, vmId) ? m_wrongAccount : m_account;
    start.smallDisk = m_faults.hitsVm(Fault::DiskFull, vmId);
    m_starting.insert_or_assign(vmId, m_scheduler.callAfter(kTurn, [this, vmId] { settled(vmId); }));
    DatabaseNode &node = nodeOf(vmId);
    node.keepAgentAway(m_faults.hitsVm(Fault::AgentKilled, vmId));
    node.begin(start);
    Q_EMIT begun(vmId, m_kit.version());
}

DatabaseNode &DatabaseFleet::nodeOf(int vmId)
{
    auto &node = m_nodes[vmId];
    if (node)
        return *node;
    node =
        std::make_unique<DatabaseNode>(m_scheduler, m_kit, m_files.placesOf(vmId), m_options.prepare, this);
    connect(node.get(), &DatabaseNode::agentUp, this, [this, vmId] { Q_EMIT agentUp(vmId); });
    connect(node.get(), &DatabaseNode::settled, this, [this, vmId] { settled(vmId); });
    connect(node.get(), &DatabaseNode::idle, this, [this, vmId] { becameIdle(vmId); });
    connect(node.get(), &DatabaseNode::ready, this, [this, vmId] {
        Q_EMIT ready(vmId);
        applyFaults(vmId);
    });
    connect(node.get(), &DatabaseNode::failed, this, [this, vmId](const QString &why) {
        qCWarning(lcSandbox, "VM %d has no real database: %s", vmId, qUtf8Printable(why));
        m_places.remove(vmId);
        settled(vmId);
        Q_EMIT refused(vmId, why);
    });
    return *node;
}

void DatabaseFleet::settled(int vmId)
{
    if (m_starting.erase(vmId) > 0)
        startWaiting();
}

void DatabaseFleet::stop(int vmId)
{
    m_waiting.removeIf([vmId](const DatabaseStart &start) { return start.vmId == vmId; });
    if (const auto node = m_nodes.find(vmId); node != m_nodes.end())
        node->second->end();
}

void DatabaseFleet::remove(int vmId)
{
    stop(vmId);
    m_places.remove(vmId);
    m_removing.insert(vmId);
    const auto node = m_nodes.find(vmId);
    if (node == m_nodes.end() || node->second->isIdle())
        becameIdle(vmId);
}

void DatabaseFleet::becameIdle(int vmId)
{
    settled(vmId);
    if (!m_removing.remove(vmId))
        return;
    if (const auto node = m_nodes.find(vmId); node != m_nodes.end()) {
        node->second.release()->deleteLater(); // this may be within its signal
        m_nodes.erase(node);
    }
    const DatabasePlaces places = m_files.placesOf(vmId);
    if (QFileInfo::exists(places.kept))
        QThreadPool::globalInstance()->start([places] { removeDatabase(places); });
}

void DatabaseFleet::applyFaults()
{
    for (const auto &[vmId, node] : m_nodes)
        applyFaults(vmId);
}

void DatabaseFleet::applyFaults(int vmId)
{
    DatabaseNode &node = nodeOf(vmId);
    node.keepAgentAway(m_faults.hitsVm(Fault::AgentKilled, vmId));
    if (m_faults.hitsVm(Fault::DatabaseKilled, vmId))
        node.killServer();
    node.setDiskFull(m_faults.hitsVm(Fault::DiskFull, vmId));
}

int DatabaseFleet::running() const
{
    return int(std::ranges::count_if(m_nodes, [](const auto &entry) { return entry.second->isRunning(); }));
}

} // namespace msm::sandbox
