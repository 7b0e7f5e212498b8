// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"

#include "app/session/tlssetup.h"
#include "core/agent/agentgate.h"
#include "core/agent/httpagentclient.h"
#include "core/server/managerfunctions.h"
#include "core/server/managerserver.h"

namespace msm {

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
    std::unique_ptr<Session> session(
        new Session(complete, credentials, std::move(*store), std::move(*configuration), scheduler, access));
    session->m_http.setTlsTrust(*tls);
    session->signIn(credentials);
    if (const QString aside = session->database().setAside(); !aside.isEmpty())
        session->m_events->add(EventKind::DatabaseSetAside, {}, {}, aside);
    return session;
}

Session::Session(const Profile &profile, const Credentials &credentials, std::unique_ptr<ProfileStore> store,
    std::unique_ptr<Configuration> configuration, Scheduler &scheduler, Access access)
    : m_profile(profile)
    , m_store(std::move(store))
    , m_configuration(std::move(configuration))
    , m_outbound(m_profile, scheduler)
    , m_http(scheduler)
    , m_agentHttp(scheduler)
    , m_iaas(m_http, profile.endpoint, profile.user, credentials.secret())
    , m_agents(std::make_unique<HttpAgentClient>(m_agentHttp, HttpAgentClient::Options{}))
    , m_agentGate(std::make_unique<AgentGate>(*m_agents))
    , m_events(std::make_unique<EventLog>(m_store->database(), scheduler))
    , m_journal(std::make_unique<OperationJournal>(m_store->database(), scheduler))
    , m_lastKnown(m_store->database(), scheduler)
    , m_manager(std::make_unique<MySQLServerManager>(
          MySQLServerManager::Parts{.iaas = m_iaas,
              .agent = *m_agentGate,
              .configuration = *m_configuration,
              .events = *m_events,
              .journal = *m_journal,
              .scheduler = scheduler,
              .lastKnown = access == Access::ReadWrite ? &m_lastKnown : nullptr},
          MySQLServerManager::Options{.service = profile.service,
              .pollInterval = profile.pollInterval,
              .waiting = profile.waiting,
              .readOnly = profile.readOnly,
              .resumes = access == Access::ReadWrite}))
    , m_wakeWatch(scheduler)
{
    connect(&m_wakeWatch, &WakeWatch::woke, this, &Session::catchUp);
    connect(&m_iaas.zone(), &Zone::clockChanged, this, [this] {
        m_events->add(EventKind::ClockDiffers, {}, QString::number(m_iaas.zone().clockAhead().count()));
    });
    registerManagerFunctions(
        m_functions, {.manager = *m_manager, .iaas = m_iaas, .defaultTemplate = profile.defaultTemplate});
}

Session::~Session() = default;

void Session::setOffline(bool offline)
{
    if (staysOnThisMachine(m_profile))
        return;
    m_http.dropConnections();
    m_agentHttp.dropConnections();
    m_outbound.reopen();
    m_iaas.setOffline(offline);
    if (!offline && m_login)
        m_login->catchUp();
    m_manager->setOffline(offline);
}

void Session::catchUp()
{
    m_http.dropConnections();
    m_agentHttp.dropConnections();
    m_outbound.reopen();
    if (m_login)
        m_login->catchUp();
    m_manager->lookAnew();
}

void Session::signIn(const Credentials &credentials)
{
    m_outbound.leadToCloud(m_http, credentials.proxyPassword);
    m_outbound.leadToAgents(m_agentHttp, credentials.agentProxyPassword);
    m_iaas.setSecret(credentials.secret());
    if (m_profile.keptSecret != KeptSecret::Token || credentials.isEmpty())
        return;
    m_login = std::make_unique<LoginSession>(
        m_iaas, m_http.scheduler(), m_profile.tokenLife, tokenMaker(m_profile));
    if (credentials.token)
        m_login->startWithToken(*credentials.token);
    else
        m_login->startWithPassword(credentials.password);
}

Result<quint16> Session::serve(const QHostAddress &address, quint16 port, const QByteArray &token)
{
    stopServing();
    auto server = std::make_unique<ManagerServer>(m_functions, token);
    const auto taken = server->listen(address, port);
    if (taken)
        m_server = std::move(server);
    return taken;
}

void Session::stopServing()
{
    m_server.reset();
}

} // namespace msm
