// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/credentials.h"
#include "app/session/outbound.h"
#include "app/session/profilestore.h"
#include "core/base/wakewatch.h"
#include "core/iaas/opennebula/loginsession.h"
#include "core/iaas/opennebula/opennebulaclient.h"
#include "core/journal/eventlog.h"
#include "core/manager/mysqlservermanager.h"
#include "core/net/httpclient.h"
#include "core/server/exposedfunctions.h"
#include "core/settings/profile.h"

#include <QHostAddress>
#include <QObject>

#include <memory>

namespace msm {

class AgentGate;
class HttpAgentClient;
class ManagerServer;

/// Everything that works on one profile, put together: the concrete classes behind the interfaces of core,
/// in the order in which they need each other. What the window and the command line have in common. Owned
/// by the composition root; one thread. The manager is not started.
class Session final : public QObject {
    Q_OBJECT
public:
    /// Opens the profile's files in `dataDir` and its cloud. Nothing is sent yet, but for a login token when
    /// the profile keeps one and has only a password. Without credentials it shows what was seen last, until
    /// it gets some by signIn(). The profile of the embedded cloud needs the endpoint that SandboxProcess
    /// reported. Errors: Rejected (the profile or its CA file), Storage, InUse (see ProfileStore), Tls. The
    /// scheduler must outlive the session. With Access::ReadOnly nothing is kept, and what an earlier run
    /// left unfinished is not gone on with.
    [[nodiscard]] static Result<std::unique_ptr<Session>> open(const Profile &profile,
        const Credentials &credentials, const QString &dataDir, Scheduler &scheduler,
        Access access = Access::ReadWrite);
    ~Session() override;

    [[nodiscard]] const Profile &profile() const { return m_profile; }
    [[nodiscard]] MySQLServerManager &manager() { return *m_manager; }
    [[nodiscard]] EventLog &events() { return *m_events; }
    [[nodiscard]] const OperationJournal &journal() const { return *m_journal; }
    [[nodiscard]] OpenNebulaClient &iaas() { return m_iaas; }
    /// Keeps the login token; null when the profile keeps none.
    [[nodiscard]] LoginSession *login() { return m_login.get(); }
    /// How the cloud's front end is used.
    [[nodiscard]] Zone &zone() { return m_iaas.zone(); }
    [[nodiscard]] HttpClient &http() { return m_http; }
    [[nodiscard]] Database &database() { return m_store->database(); }
    /// What the user has to be told about the profile's files; empty when all is well.
    [[nodiscard]] QString notice() const { return m_store->notice(); }

    /// The credentials from now on; before the manager is started.
    void signIn(const Credentials &credentials);
    /// Before the manager is started: its nodes are what was last seen of them. Errors: Storage.
    Result<void> recall() { return m_manager->recall(m_lastKnown); }

    /// Whether this computer has no network. Of no interest to a cloud on this computer.
    void setOffline(bool offline);
    /// After a sleep, or in another network: drops connections, renews what has ended, looks at the cloud
    /// now.
    void catchUp();

    /// Offers the manager's wire interface; answers the port. Errors: as ManagerServer::listen().
    [[nodiscard]] Result<quint16> serve(const QHostAddress &address, quint16 port, const QByteArray &token);
    void stopServing();

private:
    Session(const Profile &profile, const Credentials &credentials, std::unique_ptr<ProfileStore> store,
        std::unique_ptr<Configuration> configuration, Scheduler &scheduler, Access access);

    Profile m_profile;
    std::unique_ptr<ProfileStore> m_store;
    std::unique_ptr<Configuration> m_configuration;
    Outbound m_outbound; ///< outlives what it leads
    HttpClient m_http;
    HttpClient m_agentHttp; ///< agents may be reached in another way than the cloud
    OpenNebulaClient m_iaas;
    std::unique_ptr<LoginSession> m_login;
    std::unique_ptr<HttpAgentClient> m_agents;
    std::unique_ptr<AgentGate> m_agentGate; ///< the only one to call m_agents
    std::unique_ptr<EventLog> m_events;
    std::unique_ptr<OperationJournal> m_journal;
    LastKnownView m_lastKnown;
    std::unique_ptr<MySQLServerManager> m_manager;
    WakeWatch m_wakeWatch;
    ExposedFunctions m_functions;
    std::unique_ptr<ManagerServer> m_server;
};

} // namespace msm
