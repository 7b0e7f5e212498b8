// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/access.h"
#include "core/base/nodesecret.h"
#include "core/base/result.h"

#include <QObject>

#include <functional>
#include <memory>

class QHostAddress;

namespace msm {

class Database;
class EventLog;
class IaaSClient;
class MySQLServerManager;
class OperationJournal;
class Scheduler;
class TokenExchange;
class ZoneStatus;
struct Credentials;
struct LoginToken;
struct Profile;

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

    [[nodiscard]] const Profile &profile() const;
    [[nodiscard]] MySQLServerManager &manager();
    [[nodiscard]] EventLog &events();
    [[nodiscard]] const OperationJournal &journal() const;
    [[nodiscard]] IaaSClient &iaas();
    /// How the cloud's front end is used.
    [[nodiscard]] ZoneStatus &zone();
    [[nodiscard]] Database &database();
    /// What the user has to be told about the profile's files; empty when all is well.
    [[nodiscard]] QString notice() const;
    /// Makes login tokens for others to sign in with. The session must outlive it.
    [[nodiscard]] std::unique_ptr<TokenExchange> tokenExchange();

    /// The credentials from now on; before the manager is started.
    void signIn(const Credentials &credentials);
    /// The last thing a session is asked for: a login token whose successor is in use is revoked now. Calls
    /// `done` once, never from within, two seconds later at the latest.
    void signOut(std::function<void()> done);
    /// Before the manager is started: its nodes are what was last seen of them. Errors: Storage.
    Result<void> recall();

    /// Whether this computer has no network. Of no interest to a cloud on this computer.
    void setOffline(bool offline);
    /// After a sleep, or in another network: drops connections, renews what has ended, looks at the cloud
    /// now.
    void catchUp();

    /// Offers the manager's wire interface; answers the port. Errors: as ManagerServer::listen().
    [[nodiscard]] Result<quint16> serve(const QHostAddress &address, quint16 port, const QByteArray &token);
    void stopServing();

Q_SIGNALS:
    /// The profile keeps a login token, and a new one is in use.
    void tokenRenewed(const msm::LoginToken &token);
    /// The cloud makes no login token; signing in goes on as it is. The same reason is not said twice.
    void tokenRefused(const msm::Error &error);
    /// The login token has ended, could not be renewed, and there is no password. Of kind Unauthorized.
    void tokenExpired(const msm::Error &error);

private:
    struct Parts;

    void readAgentSecret(const QUuid &key, QObject *context, Reply<std::optional<AgentSecret>> reply);

    explicit Session(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

} // namespace msm
