// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/connector.h"

#include "app/gui/options.h"
#include "app/session/credentials.h"
#include "app/session/datadir.h"
#include "app/session/nodesecrets.h"
#include "app/session/profilestore.h"
#include "app/session/sandboxprocess.h"
#include "app/session/session.h"
#include "core/base/logging.h"
#include "core/base/scheduler.h"
#include "core/manager/mysqlservermanager.h"
#include "core/secrets/secretstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QEvent>

namespace msm {

namespace {

/// A keychain that is not asking somebody for its own password answers sooner.
constexpr std::chrono::seconds kKeychainPatience{5};

} // namespace

Connector::Options Connector::optionsFor(const GuiOptions &options)
{
    return {.dataDir = options.dataDir.isEmpty() ? defaultDataDir() : options.dataDir,
        // A cloud to look at: quicker than a real one, slow enough to be seen, and with real databases where
        // there are any.
        .sandboxArguments = {QStringLiteral("--databases"), QStringLiteral("auto"), QStringLiteral("--pace"),
            options.screenshot.isEmpty() ? QStringLiteral("0.2") : QStringLiteral("0.02")}};
}

Connector::Connector(Scheduler &scheduler, SecretStore &secrets, const Options &options, QObject *parent)
    : QObject(parent)
    , m_scheduler(scheduler)
    , m_secrets(secrets)
    , m_options(options)
{
}

Connector::~Connector() = default;

Session *Connector::session() const
{
    return m_session.get();
}

Profile Connector::sandboxProfile()
{
    return {.name = QStringLiteral("sandbox"),
        .user = SandboxProcess::user(),
        .defaultTemplate = QStringLiteral("mysql-node"),
        .pollInterval = std::chrono::seconds(2),
        .sandbox = true,
        .waiting = {.settling = std::chrono::seconds(1)}};
}

void Connector::connectTo(const Profile &profile, const QString &password, Access access)
{
    disconnectFrom();
    m_profile = profile;
    m_profile.readOnly |= access == Access::ReadOnly;
    m_access = access;
    m_attempt = std::make_unique<QObject>();
    QMetaObject::invokeMethod(
        m_attempt.get(),
        [this, password] {
            if (m_profile.sandbox)
                startSandbox();
            else if (open() && password.isEmpty())
                findPassword();
            else if (m_session)
                complete({.password = password});
        },
        Qt::QueuedConnection);
}

void Connector::disconnectFrom()
{
    m_keychainPatience.reset();
    if (m_attempt) {
        // This may be within a call of its own. What it still waits for comes to nothing.
        QObject *const ended = m_attempt.release();
        ended->setParent(this);
        QCoreApplication::removePostedEvents(ended, QEvent::MetaCall);
        ended->deleteLater();
    }
    if (m_session) {
        Q_EMIT ending();
        // What is still running is parked: its VMs carry their keys and are found at the next start.
        if (m_session->manager().state() != ManagerState::Init)
            (void)m_session->manager().stop();
        m_session.reset();
    }
    m_sandbox.reset();
}

void Connector::startSandbox()
{
    // Two of its processes must not work on the same files either.
    if (const auto held = ProfileStore::holder(m_options.dataDir, m_profile.name)) {
        fail(*held);
        return;
    }
    m_sandbox = std::make_unique<SandboxProcess>(m_scheduler,
        SandboxProcess::Options{.dataDir = QDir(m_options.dataDir).filePath(QStringLiteral("sandbox")),
            .arguments = m_options.sandboxArguments,
            .program = {}});
    connect(m_sandbox.get(), &SandboxProcess::ready, m_attempt.get(), [this](const QUrl &url) {
        m_profile.endpoint = url;
        m_profile.user = SandboxProcess::user();
        if (open())
            findSecretOfNodes({.password = m_sandbox->password()});
    });
    // Also long after the start: a cloud that died is a failure of the connection.
    connect(m_sandbox.get(), &SandboxProcess::failed, this, &Connector::failed, Qt::QueuedConnection);
    m_sandbox->start();
}

void Connector::findPassword()
{
    m_keychainPatience = m_scheduler.callAfter(kKeychainPatience, [this] { Q_EMIT keychainSilent(); });
    readCredentials(m_secrets, m_profile, m_scheduler.nowUtc(), m_attempt.get(),
        [this](const Result<Credentials> &found) {
            m_keychainPatience.reset();
            if (found && !found->isEmpty())
                complete(*found);
            else if (found)
                Q_EMIT passwordNeeded(true, std::nullopt);
            else if (found.error().kind == ErrorKind::Unauthorized)
                Q_EMIT passwordNeeded(true, found.error());
            else
                Q_EMIT passwordNeeded(false, std::nullopt);
        });
}

/// Later: whoever hears it ends the attempt, and this may be within a call of the sandbox's process.
void Connector::fail(const Error &error)
{
    QMetaObject::invokeMethod(
        m_attempt.get(),
        [this, error] {
            if (error.kind == ErrorKind::InUse)
                Q_EMIT held(error);
            else
                Q_EMIT failed(error);
        },
        Qt::QueuedConnection);
}

/// What was seen the last time needs no password, and nobody has to wait for a keychain to see it.
bool Connector::open()
{
    auto session = Session::open(m_profile, {}, m_options.dataDir, m_scheduler, m_access);
    if (!session) {
        fail(session.error());
        return false;
    }
    m_session = std::move(*session);
    storeToken();
    if (const auto recalled = m_session->recall(); !recalled)
        qCWarning(lcManager) << "what was seen last cannot be read:" << recalled.error().detail;
    Q_EMIT opened();
    return true;
}

/// With the passwords of the proxies on the way, and what the nodes' agents are known by.
void Connector::complete(const Credentials &credentials)
{
    completeCredentials(m_secrets, m_profile, credentials, m_attempt.get(),
        [this](const Credentials &all) { findSecretOfNodes(all); });
}

void Connector::findSecretOfNodes(const Credentials &credentials)
{
    const bool mayMake = m_access == Access::ReadWrite && !m_profile.readOnly;
    findNodeSecret(m_secrets, m_profile, mayMake, m_attempt.get(),
        [this, credentials](const Result<std::optional<NodeSecret>> &secret) {
            Credentials all = credentials;
            if (secret)
                all.nodeSecret = *secret;
            else
                all.nodeSecretRefusal = secret.error();
            signIn(all);
        });
}

void Connector::signIn(const Credentials &credentials)
{
    m_session->signIn(credentials);
    if (credentials.proxyPasswordRefusal || credentials.nodeSecretRefusal)
        Q_EMIT secretsRefused(credentials.proxyPasswordRefusal, credentials.nodeSecretRefusal);
    Q_EMIT ready();
}

void Connector::storeToken()
{
    connect(m_session.get(), &Session::tokenRenewed, this, [this](const LoginToken &token) {
        const QString name = m_profile.name;
        m_secrets.write(tokenKey(name), storedForm(token), this, [this, name](const Result<void> &written) {
            if (!written) {
                Q_EMIT tokenNotStored(written.error());
                return;
            }
            Q_EMIT tokenStored();
            // It has taken the password's place.
            m_secrets.remove(passwordKey(name), this, [this](const Result<void> &removed) {
                if (!removed)
                    Q_EMIT passwordNotForgotten(removed.error());
            });
        });
    });
    connect(m_session.get(), &Session::tokenRefused, this, &Connector::tokenRefused);
    connect(
        m_session.get(), &Session::tokenExpired, this,
        [this](const Error &error) { Q_EMIT passwordNeeded(true, error); }, Qt::QueuedConnection);
}

} // namespace msm
