// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"

#include "app/session/credentials.h"
#include "app/session/outbound.h"
#include "app/session/profilestore.h"
#include "app/session/tlssetup.h"
#include "app/session/tokenexchange.h"
#include "core/agent/agentgate.h"
#include "core/agent/httpagentclient.h"
#include "core/base/wakewatch.h"
#include "core/iaas/opennebula/loginsession.h"
#include "core/iaas/opennebula/opennebulaclient.h"
#include "core/journal/eventlog.h"
#include "core/manager/mysqlservermanager.h"
#include "core/mysql/socketprober.h"
#include "core/net/httpclient.h"
#include "core/server/exposedfunctions.h"
#include "core/server/managerfunctions.h"
#include "core/server/managerserver.h"

#include <QHostAddress>

#include <algorithm>

namespace msm {

/// In the order in which they need each other; they go in the opposite one.
struct Session::Parts {
    Parts(const Profile &opened, const Credentials &credentials, std::unique_ptr<ProfileStore> files,
        std::unique_ptr<Configuration> registered, Scheduler &scheduler, Access access)
        : profile(opened)
        , store(std::move(files))
        , configuration(std::move(registered))
        , outbound(profile, scheduler)
        , http(scheduler)
        , agentHttp(scheduler)
        , iaas(http, profile.endpoint, profile.user, credentials.secret())
        , agents(agentHttp, {})
        , agentGate(agents)
        , prober(scheduler, {})
        , events(store->database(), scheduler)
        , journal(store->database(), scheduler)
        , lastKnown(store->database(), scheduler)
        , manager(MySQLServerManager::Parts{.iaas = iaas,
                      .agent = agentGate,
                      .prober = prober,
                      .configuration = *configuration,
                      .events = events,
                      .journal = journal,
                      .scheduler = scheduler,
                      .lastKnown = access == Access::ReadWrite ? &lastKnown : nullptr},
              MySQLServerManager::Options{.service = profile.service,
                  .pollInterval = profile.pollInterval,
                  .waiting = profile.waiting,
                  .install = profile.creation.install,
                  .readOnly = profile.readOnly,
                  .resumes = access == Access::ReadWrite})
        , wakeWatch(scheduler)
    {
        registerManagerFunctions(
            functions, {.manager = manager, .iaas = iaas, .defaultTemplate = profile.defaultTemplate});
    }

    Profile profile;
    std::unique_ptr<ProfileStore> store;
    std::unique_ptr<Configuration> configuration;
    Outbound outbound; ///< outlives what it leads
    HttpClient http;
    HttpClient agentHttp; ///< agents may be reached in another way than the cloud
    OpenNebulaClient iaas;
    std::unique_ptr<LoginSession> login; ///< keeps the login token; null when the profile keeps none
    HttpAgentClient agents;
    AgentGate agentGate; ///< the only one to call agents
    SocketProber prober; ///< asks servers themselves, by the way that leads to the agents
    EventLog events;
    OperationJournal journal;
    LastSeenStore lastKnown;
    MySQLServerManager manager;
    WakeWatch wakeWatch;
    ExposedFunctions functions;
    std::unique_ptr<ManagerServer> server;
};

Result<std::unique_ptr<Session>> Session::open(const Profile &profile, const Credentials &credentials,
    const QString &dataDir, Scheduler &scheduler, Access access)
{
    if (const auto wrong = checkProfile(profile))
        return failure(*wrong);
    const auto endpoint = parseEndpoint(profile.endpoint.toString());
    if (!endpoint)
        return failure(endpoint.error());
    const auto tls = tlsTrustOf(profile);
    if (!tls)
        return failure(tls.error());
    auto store = ProfileStore::open(dataDir, profile.name, access, scheduler);
    if (!store)
        return failure(store.error());
    auto configuration = Configuration::load((*store)->database());
    if (!configuration)
        return failure(configuration.error());
    Profile complete = profile;
    complete.endpoint = *endpoint;
    std::unique_ptr<Session> session(new Session(std::make_unique<Parts>(
        complete, credentials, std::move(*store), std::move(*configuration), scheduler, access)));
    session->m_parts->http.setTlsTrust(*tls);
    session->signIn(credentials);
    if (const QString aside = session->database().setAside(); !aside.isEmpty())
        session->events().add(EventKind::DatabaseSetAside, {}, {}, aside);
    return session;
}

Session::Session(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
    m_parts->agents.setSecretSource([this](const QUuid &key, QObject *context, auto reply) {
        readAgentSecret(key, context, std::move(reply));
    });
    m_parts->http.setImpatient(true); // until the first look is over, somebody waits
    connect(&m_parts->manager, &MySQLServerManager::refreshed, this,
        [this] { m_parts->http.setImpatient(false); });
    connect(&m_parts->wakeWatch, &WakeWatch::woke, this, &Session::catchUp);
    connect(&zone(), &ZoneStatus::clockChanged, this,
        [this] { events().add(EventKind::ClockDiffers, {}, QString::number(zone().clockAhead().count())); });
}

Session::~Session() = default;

const Profile &Session::profile() const
{
    return m_parts->profile;
}

MySQLServerManager &Session::manager()
{
    return m_parts->manager;
}

EventLog &Session::events()
{
    return m_parts->events;
}

const OperationJournal &Session::journal() const
{
    return m_parts->journal;
}

IaaSClient &Session::iaas()
{
    return m_parts->iaas;
}

ZoneStatus &Session::zone()
{
    return m_parts->iaas.zone();
}

Database &Session::database()
{
    return m_parts->store->database();
}

QString Session::notice() const
{
    return m_parts->store->notice();
}

std::unique_ptr<TokenExchange> Session::tokenExchange()
{
    return std::make_unique<TokenExchange>(m_parts->iaas, m_parts->http.scheduler());
}

void Session::setOffline(bool offline)
{
    if (staysOnThisMachine(m_parts->profile))
        return;
    m_parts->http.dropConnections();
    m_parts->agentHttp.dropConnections();
    m_parts->outbound.reopen();
    m_parts->iaas.setOffline(offline);
    if (!offline && m_parts->login)
        m_parts->login->catchUp();
    m_parts->manager.setOffline(offline);
}

void Session::catchUp()
{
    m_parts->http.dropConnections();
    m_parts->agentHttp.dropConnections();
    m_parts->outbound.reopen();
    if (m_parts->login)
        m_parts->login->catchUp();
    m_parts->manager.listAgain();
}

void Session::signIn(const Credentials &credentials)
{
    m_parts->outbound.leadToCloud(m_parts->http, credentials.proxyPassword);
    m_parts->outbound.leadToAgents(m_parts->agentHttp, credentials.agentProxyPassword);
    m_parts->outbound.leadToAgents(m_parts->prober, credentials.agentProxyPassword);
    m_parts->iaas.setSecret(credentials.secret());
    m_parts->agents.setNodeSecret(credentials.nodeSecret);
    m_parts->manager.setNodeSecret(credentials.nodeSecret);
    if (m_parts->profile.keptSecret != StoredSecret::Token || credentials.isEmpty())
        return;
    m_parts->login = std::make_unique<LoginSession>(
        m_parts->iaas, m_parts->http.scheduler(), profile().tokenLife, tokenMaker(profile()));
    LoginSession &login = *m_parts->login;
    if (credentials.token)
        login.startWithToken(*credentials.token);
    else
        login.startWithPassword(credentials.password);
    connect(&login, &LoginSession::renewed, this, &Session::tokenRenewed);
    connect(&login, &LoginSession::refused, this, &Session::tokenRefused);
    const auto follow = [this, &login] { zone().setSignInEnds(login.endWithoutSuccessor()); };
    connect(&login, &LoginSession::renewed, this, follow);
    connect(&login, &LoginSession::refused, this, follow);
    connect(&login, &LoginSession::expired, this, follow);
    connect(&login, &LoginSession::expired, this, &Session::tokenExpired);
}

/// From the CONTEXT of the node's VM, which the owner of the VM may read: where another manager made the
/// node, or the profile's node secret was lost.
void Session::readAgentSecret(const QUuid &key, QObject *context, Reply<std::optional<AgentSecret>> reply)
{
    const VmId vm = manager().vmWith(key);
    if (!vm.isValid()) {
        reply(std::nullopt);
        return;
    }
    iaas().vmContext(vm, context, [reply](const Result<QMap<QString, QString>> &variables) {
        if (variables)
            reply(AgentSecret::fromHex(variables->value(QStringLiteral("MSM_AGENT_SECRET")).toLatin1()));
        else
            reply(failure(variables.error()));
    });
}

void Session::signOut(std::function<void()> done)
{
    if (m_parts->login)
        m_parts->login->close(std::move(done));
    else
        QMetaObject::invokeMethod(this, std::move(done), Qt::QueuedConnection);
}

Result<void> Session::recall()
{
    return manager().recall(m_parts->lastKnown);
}

Result<quint16> Session::serve(const QHostAddress &address, quint16 port, const QByteArray &token)
{
    stopServing();
    auto server = std::make_unique<ManagerServer>(m_parts->functions, token);
    const auto taken = server->listen(address, port);
    if (taken)
        m_parts->server = std::move(server);
    return taken;
}

void Session::stopServing()
{
    m_parts->server.reset();
}

} // namespace msm
