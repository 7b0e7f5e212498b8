// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/nodefleet.h"

#include "core/base/logging.h"
#include "core/sandbox/catalog.h"

#include <QRandomGenerator>
#include <QTcpSocket>

#include <algorithm>
#include <utility>

namespace msm::sandbox {

namespace {

constexpr quint32 kLoopback = quint32(127) << 24;
constexpr int kTries = 40;
constexpr quint16 kMySqlPort = 3306;
constexpr auto kSimulated = "simulated: ";

quint32 networkOf(quint32 secondOctet)
{
    return kLoopback | (secondOctet << 16);
}

int shareOf(int openFiles)
{
    constexpr int part = 4;
    return openFiles > 0 ? std::max(openFiles / part, 1) : NodeListeners::kUnlimited;
}

} // namespace

NodeFleet::NodeFleet(Scheduler &scheduler, const Faults &faults, double pace, quint16 agentPort,
    bool portable, int openFiles, QObject *parent)
    : QObject(parent)
    , m_scheduler(scheduler)
    , m_faults(faults)
    , m_pace(pace)
    , m_port(agentPort)
    , m_mostConnections(shareOf(openFiles))
{
    m_policy.serverName = "mysql-node-agent/2";
    m_policy.maxBody = 1024 * 1024;
    m_policy.checkHead = [](const HttpRequest &) { return std::optional<HttpAnswer>(); };
    m_policy.answer = [this](const HttpRequest &request) { return answer(request); };
    m_policy.refuse = agentRefusal;
    auto accepted = [this](std::unique_ptr<QTcpSocket> socket) { take(std::move(socket)); };
    m_listeners = portable ? makePortableListeners(accepted, shareOf(openFiles))
                           : makeListeners(accepted, shareOf(openFiles));
}

NodeFleet::~NodeFleet()
{
    m_databases.reset();
    m_listeners.reset();
    // Connections refer to the policy, which goes before the children of QObject would.
    qDeleteAll(findChildren<HttpConnection *>(QString(), Qt::FindDirectChildrenOnly));
}

void NodeFleet::take(std::unique_ptr<QTcpSocket> socket)
{
    auto *connection = new HttpConnection(std::move(socket), m_policy, m_scheduler, this);
    if (++m_connections == m_mostConnections)
        m_listeners->setAccepting(false);
    connect(connection, &QObject::destroyed, this, [this] {
        if (m_connections-- == m_mostConnections && m_listeners)
            m_listeners->setAccepting(true);
    });
}

quint32 NodeFleet::claimNetwork(quint32 preferred)
{
    quint32 network = preferred;
    for (int i = 0; i < kTries; ++i) {
        if (network == 0)
            network = networkOf(quint32(QRandomGenerator::global()->bounded(1, 255)));
        if (m_listeners->claim(network, m_port))
            return network;
        network = 0;
    }
    m_canBind = false;
    qCWarning(lcSandbox,
        "no network 127.x.0.0/16 can be bound on port %d: nodes get addresses, but no agent "
        "will answer on them",
        int(m_port));
    return preferred != 0 ? preferred : networkOf(quint32(QRandomGenerator::global()->bounded(1, 255)));
}

void NodeFleet::useDatabases(std::unique_ptr<DatabaseFleet> databases)
{
    m_databases = std::move(databases);
    const auto find = [this](int vmId) {
        return std::find_if(
            m_real.begin(), m_real.end(), [vmId](const NodeStart &start) { return start.vmId == vmId; });
    };
    connect(m_databases.get(), &DatabaseFleet::begun, this,
        [this](int vmId, const QByteArray &version) { Q_EMIT described(vmId, false, "MariaDB " + version); });
    connect(m_databases.get(), &DatabaseFleet::refused, this, [this, find](int vmId, const QString &why) {
        Q_EMIT described(vmId, true, kSimulated + why.toUtf8());
        if (const auto real = find(vmId); real != m_real.end()) {
            const NodeStart start = *real;
            m_real.erase(real);
            startSimulated(start);
        }
    });
    connect(m_databases.get(), &DatabaseFleet::agentUp, this,
        [this] { m_lastAgentUpAt = m_scheduler.elapsed(); });
    connect(
        m_databases.get(), &DatabaseFleet::ready, this, [this] { m_lastReadyAt = m_scheduler.elapsed(); });
}

void NodeFleet::start(const NodeStart &start)
{
    if (!m_canBind || answers(start.address))
        return;
    if (!m_databases) {
        Q_EMIT described(start.vmId, true, {});
        startSimulated(start);
        return;
    }
    bool isNumber = false;
    const quint16 port = start.mysqlPort.toUShort(&isNumber);
    const DatabaseStart real{.vmId = start.vmId,
        .address = addressText(start.address),
        .port = isNumber && port > 0 ? port : kMySqlPort,
        .agentPort = m_port,
        .secret = start.secret};
    if (const auto why = whySimulated(real)) {
        Q_EMIT described(start.vmId, true, kSimulated + why->toUtf8());
        startSimulated(start);
        return;
    }
    Q_EMIT described(start.vmId, false, {});
    openIsolated(start);
    m_real.insert(start.address, start);
    m_databases->start(real);
}

std::optional<QString> NodeFleet::whySimulated(const DatabaseStart &start) const
{
    for (const Fault fault : {Fault::AgentSilent, Fault::AgentRubbish, Fault::AgentHuge}) {
        if (m_faults.hitsVm(fault, start.vmId))
            return QStringLiteral("a fault of its agent is played");
    }
    return m_databases->refusal(start);
}

void NodeFleet::openIsolated(const NodeStart &start)
{
    const bool hasIsolated = m_faults.hitsVm(Fault::ExternalAddress, start.vmId)
        || m_faults.hitsVm(Fault::FirstNicIsolated, start.vmId);
    if (hasIsolated && !m_listeners->open(isolatedAddress(start.address), m_port))
        qCDebug(lcSandbox, "the silent address of VM %d refuses connections instead", start.vmId);
}

void NodeFleet::startSimulated(const NodeStart &start)
{
    const auto &[vmId, address, mysqlPort, secret] = start;
    if (!m_listeners->open(address, m_port)) {
        if (!std::exchange(m_hasWarned, true)) {
            qCWarning(lcSandbox,
                "VM %d and maybe others have no agent: %s port %d cannot be bound; %d agents answer. Raise "
                "the limit of open files (ulimit -n), or end other sandboxes",
                vmId, addressText(address).constData(), int(m_port), int(m_nodes.size()));
        }
        return;
    }
    openIsolated(start);
    const NodeAgent agent(m_scheduler.elapsed(), m_pace, mysqlPort, m_faults.hitsVm(Fault::DiskFills, vmId));
    m_lastAgentUpAt = m_scheduler.elapsed();
    m_lastReadyAt = agent.readyAt();
    m_nodes.insert(address, Node{vmId, agent});
}

void NodeFleet::stop(quint32 address)
{
    if (const auto real = m_real.constFind(address); real != m_real.constEnd())
        m_databases->stop(m_real.take(address).vmId);
    else if (m_nodes.remove(address) == 0)
        return;
    m_listeners->close(address);
    m_listeners->close(isolatedAddress(address));
}

void NodeFleet::forget(int vmId)
{
    if (m_databases)
        m_databases->remove(vmId);
}

bool NodeFleet::answers(quint32 address) const
{
    return m_nodes.contains(address) || m_real.contains(address);
}

void NodeFleet::applyFaults()
{
    if (m_databases)
        m_databases->applyFaults();
}

int NodeFleet::databasesRunning() const
{
    return m_databases ? m_databases->running() : 0;
}

HttpAnswer NodeFleet::answer(const HttpRequest &request)
{
    const auto node = m_nodes.find(request.localAddress);
    if (node == m_nodes.end() && answers(isolatedAddress(request.localAddress)))
        return HttpAnswer{.delivery = HttpAnswer::Delivery::Never};
    if (node == m_nodes.end())
        return HttpAnswer{.delivery = HttpAnswer::Delivery::Dropped};
    if (m_faults.hitsVm(Fault::AgentSilent, node->vmId))
        return HttpAnswer{.delivery = HttpAnswer::Delivery::Never};
    if (m_faults.hitsVm(Fault::AgentRubbish, node->vmId))
        return HttpAnswer{.contentType = "application/json", .body = "{\"result\": \xff\x01 <html>"};
    if (m_faults.hitsVm(Fault::AgentHuge, node->vmId)) {
        return HttpAnswer{.contentType = "application/json",
            .body = QByteArray(64 * 1024, '['),
            .delivery = HttpAnswer::Delivery::Endless};
    }
    return node->agent.answer(request, m_scheduler.elapsed());
}

} // namespace msm::sandbox
