// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/cloud.h"

#include "core/base/logging.h"
#include "core/base/randomtoken.h"
#include "core/sandbox/frontendpolicy.h"
#include "core/sandbox/httpfrontend.h"
#include "core/sandbox/machinepool.h"
#include "core/sandbox/nodefleet.h"
#include "core/sandbox/rpcdispatcher.h"
#include "core/sandbox/store.h"
#include "core/sandbox/vmnames.h"
#include "core/xmlrpc/writer.h"

#include <QDir>
#include <QUuid>

namespace msm {

using namespace sandbox;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds kSaveDelay{1000};

/// A node as the manager itself would have created it.
VirtualMachine readyNode(int number, qint64 now, const Template &requested, const Template &user)
{
    VirtualMachine vm;
    vm.name = "node-" + QByteArray::number(number).rightJustified(5, '0');
    vm.state = VmState::Active;
    vm.lcm = LcmState::Running;
    vm.templateId = 0;
    vm.lastPoll = now;
    vm.deployId = hostName(number % 2) + ':' + vm.name + ":dummy";
    vm.requested = requested;
    vm.user = user;
    const QByteArray operation = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    vm.user.set("LABELS", "mysql,database,msm/mysql/" + operation);
    vm.user.set("MSM_FUNCTION", "agent");
    vm.user.set("MSM_OPERATION", operation);
    vm.user.set("MSM_SERVICE", "mysql");
    HistoryRecord record;
    record.hostId = number % 2;
    record.begin = record.prologBegin = record.prologEnd = record.runningBegin = now;
    vm.history.append(record);
    return vm;
}

} // namespace

struct SandboxCloud::Parts {
    Parts(SandboxCloud &cloud, const SandboxOptions &options, Scheduler &scheduler, Faults &faults)
        : where{options.user, 0, scheduler.nowUtc().toSecsSinceEpoch(), &faults}
        , store(options.dataDirectory)
        , fleet(scheduler, faults, options.pace, options.agentPort, options.portableListeners,
              options.openFiles)
        , pool(scheduler, faults, fleet, where, options.pace)
        , dispatcher(MethodContext{pool, where, faults, tokens}, options.user, options.password)
        , frontend(frontendPolicy([&cloud](const HttpRequest &request) { return cloud.answer(request); }),
              scheduler, options.openFiles / 4)
    {
        if (options.databases.most == 0)
            return;
        DatabaseOptions databases = options.databases;
        if (!options.dataDirectory.isEmpty())
            databases.kept = QDir(options.dataDirectory).absoluteFilePath(QStringLiteral("databases"));
        // Everybody knows the usual password, and who has all rights on a server can write files as its user.
        const bool isPublic = options.password == SandboxOptions().password;
        fleet.useDatabases(std::make_unique<DatabaseFleet>(
            scheduler, faults, databases, options.user, isPublic ? QByteArray() : options.password));
    }

    Surroundings where;
    Store store;
    NodeFleet fleet;
    MachinePool pool;
    LoginTokens tokens;
    RpcDispatcher dispatcher;
    HttpFrontend frontend;
};

SandboxCloud::SandboxCloud(SandboxOptions options, Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_scheduler(scheduler)
    , m_parts(std::make_unique<Parts>(*this, m_options, m_scheduler, m_faults))
{
    m_faults.onChange([this] { m_parts->fleet.applyFaults(); });
}

SandboxCloud::~SandboxCloud()
{
    if (m_saveTimer)
        save();
}

Result<QUrl> SandboxCloud::listen()
{
    const auto port = m_parts->frontend.listen(m_options.address, m_options.port);
    if (!port)
        return failure(port.error());
    if (const auto restored = restore(); !restored)
        return failure(restored.error());
    if (m_parts->pool.size() == 0)
        makeNodes();
    if (!m_options.dataDirectory.isEmpty())
        connect(&m_parts->pool, &MachinePool::changed, this, &SandboxCloud::scheduleSave);
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(m_options.address.toString());
    url.setPort(*port);
    url.setPath(QStringLiteral("/RPC2"));
    return url;
}

Result<void> SandboxCloud::restore()
{
    StoredCloud stored;
    if (!m_options.dataDirectory.isEmpty()) {
        QString warning;
        auto loaded = m_parts->store.load(&warning);
        if (!loaded)
            return failure(loaded.error());
        if (!warning.isEmpty())
            qCWarning(lcSandbox, "%s", qUtf8Printable(warning));
        stored = std::move(*loaded);
    }
    m_parts->where.network = m_parts->fleet.claimNetwork(stored.network);
    for (VirtualMachine &vm : stored.machines) {
        // Another network than last time, when a second sandbox has the old one: addresses move with it.
        for (quint32 &address : vm.addresses)
            address = (address & 0xffff) | m_parts->where.network;
        m_parts->pool.restore(vm);
    }
    return {};
}

void SandboxCloud::makeNodes()
{
    Template requested = catalogTemplates().first().content;
    Template user;
    for (const char *name :
        {"DESCRIPTION", "HYPERVISOR", "LOGO", "MYSQL_PORT", "SERVICE", "USER_INPUTS", "LABELS"}) {
        if (const Attribute *attribute = requested.find(name))
            user.add(Attribute(*attribute));
        requested.remove(name);
    }
    const Attribute *const context = requested.find("CONTEXT");
    Attribute own = context ? *context : Attribute{.name = "CONTEXT", .isVector = true};
    for (int i = 1; i <= m_options.nodes; ++i) {
        if (m_options.databases.most > 0) { // as the manager gives its nodes
            own.setMember("MSM_AGENT_SECRET", randomToken());
            requested.set(own);
        }
        const auto made =
            m_parts->pool.create(readyNode(i, m_parts->where.startTime, requested, user), QByteArray());
        if (!made) {
            qCWarning(lcSandbox, "no address left after %d nodes", i - 1);
            return;
        }
    }
    if (m_options.nodes > 0 && !m_options.dataDirectory.isEmpty())
        scheduleSave();
}

Result<void> SandboxCloud::setFault(const QString &specification)
{
    const auto fault = m_faults.set(specification);
    return fault ? Result<void>() : Result<void>(failure(fault.error()));
}

void SandboxCloud::clearFault(Fault fault)
{
    m_faults.clear(fault);
}

int SandboxCloud::maxConnections() const
{
    return m_parts->frontend.maxConnections();
}

int SandboxCloud::vmCount() const
{
    return m_parts->pool.size();
}

int SandboxCloud::livingVmCount() const
{
    return m_parts->pool.livingCount();
}

QHostAddress SandboxCloud::network() const
{
    return QHostAddress(m_parts->where.network);
}

int SandboxCloud::databasesRunning() const
{
    return m_parts->fleet.databasesRunning();
}

milliseconds SandboxCloud::lastAgentUpAt() const
{
    return m_parts->fleet.lastAgentUpAt();
}

milliseconds SandboxCloud::lastReadyAt() const
{
    return m_parts->fleet.lastReadyAt();
}

HttpAnswer SandboxCloud::answer(const HttpRequest &request)
{
    if (auto refused = checkFrontendHead(request))
        return *refused;
    const auto decoded = decodeRpc(request.body);
    const auto *call = std::get_if<RpcCall>(&decoded);
    const QByteArray method = call ? call->call.method : QByteArray();
    if (method.startsWith(kControlPrefix))
        return HttpAnswer{.contentType = "text/xml; charset=utf-8", .body = m_parts->dispatcher.run(*call)};
    ++m_requests[method];
    if (m_faults.hitsCall(Fault::DropBeforeExecute, method))
        return HttpAnswer{.delivery = HttpAnswer::Delivery::Dropped};
    if (m_faults.hitsCall(Fault::Http500, method))
        return frontendError(500, "The sandbox was asked to fail");
    if (m_faults.hitsCall(Fault::Unavailable, method))
        return gatewayError(503, "Retry-After: 2\r\n");
    HttpAnswer answer{.contentType = "text/xml; charset=utf-8"};
    if (!call)
        answer.body = xmlrpc::encodeFault(std::get<xmlrpc::Fault>(decoded));
    else if (m_faults.hitsCall(Fault::Election, method))
        answer.body = RpcDispatcher::refusal(
            method, {ApiCode::Internal, "Cannot process request, oned cluster in election mode"});
    else
        answer.body = m_parts->dispatcher.run(*call);
    if (m_options.durable && m_saveTimer)
        save();
    if (m_faults.hitsCall(Fault::DropAfterExecute, method))
        answer.delivery = HttpAnswer::Delivery::Dropped;
    if (m_faults.hitsCall(Fault::NoAnswer, method))
        answer.delivery = HttpAnswer::Delivery::Never;
    if (m_faults.hitsCall(Fault::TruncatedAnswer, method))
        answer.delivery = HttpAnswer::Delivery::Truncated;
    if (m_faults.hitsCall(Fault::MalformedAnswer, method))
        answer.body = "<?xml version=\"1.0\"?><methodResponse><params><param><value></params>";
    if (m_faults.hitsCall(Fault::InternalAfterExecute, method))
        answer.body = RpcDispatcher::refusal(method, {ApiCode::Internal, "Cannot process request"});
    if (m_faults.hitsCall(Fault::ReplicationAfterExecute, method))
        answer.body = RpcDispatcher::refusal(method, {ApiCode::Replication, "Error replicating log entry"});
    if (m_faults.hitsCall(Fault::BadGateway, method))
        answer = gatewayError(502);
    if (m_faults.isOn(Fault::ClockAhead))
        answer.clockAhead = std::chrono::seconds(qint64(m_faults.number(Fault::ClockAhead)));
    if (m_faults.isOn(Fault::SlowAnswer))
        answer.delay = milliseconds(qint64(m_faults.number(Fault::SlowAnswer)));
    return answer;
}

void SandboxCloud::scheduleSave()
{
    if (!m_saveTimer)
        m_saveTimer = m_scheduler.callAfter(kSaveDelay, [this] { save(); });
}

void SandboxCloud::save()
{
    m_saveTimer.reset();
    StoredCloud stored;
    stored.network = m_parts->where.network;
    for (int id = 0; id < m_parts->pool.size(); ++id)
        stored.machines.append(*m_parts->pool.find(id));
    if (const auto saved = m_parts->store.save(stored); !saved)
        qCWarning(lcSandbox, "%s", qUtf8Printable(saved.error().detail));
}

} // namespace msm
