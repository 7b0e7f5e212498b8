// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/access.h"
#include "core/base/error.h"
#include "core/base/scheduler.h"
#include "core/settings/profile.h"

#include <QObject>

#include <memory>
#include <optional>

namespace msm {

class SandboxProcess;
class SecretStore;
class Session;
struct Credentials;
struct GuiOptions;

/// Turns a profile into a session: finds the password, starts the embedded cloud where it is meant, opens
/// the files. One attempt at a time; a new one takes the place of the old one. Owns the session and the
/// embedded cloud's process; owned by the application.
class Connector final : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString dataDir;
        QStringList sandboxArguments;
    };

    /// As the program was started.
    [[nodiscard]] static Options optionsFor(const GuiOptions &options);

    /// Scheduler and secrets must outlive it.
    Connector(Scheduler &scheduler, SecretStore &secrets, const Options &options, QObject *parent = nullptr);
    ~Connector() override;

    /// opened() and ready(), passwordNeeded() or failed() follow, never from within. An empty password is
    /// looked up. A login token that the session makes goes to the secrets.
    /// With Access::ReadOnly the profile is, too, and another process may hold it.
    void connectTo(const Profile &profile, const QString &password = {}, Access access = Access::ReadWrite);
    /// Ends the session and the attempt, if there is one.
    void disconnectFrom();

    /// Null while there is none.
    [[nodiscard]] Session *session() const;
    /// Whether there is one, or an attempt at it.
    [[nodiscard]] bool isConnecting() const { return m_attempt != nullptr; }
    /// The profile of the session or of the attempt, or of the last one.
    [[nodiscard]] const Profile &profile() const { return m_profile; }
    [[nodiscard]] Access access() const { return m_access; }
    [[nodiscard]] const QString &dataDir() const { return m_options.dataDir; }

    /// The profile of the embedded cloud.
    [[nodiscard]] static Profile sandboxProfile();

Q_SIGNALS:
    /// The session can sign in.
    void ready();
    /// There is a session, and it shows what was seen last: ready(), passwordNeeded() or failed() follows.
    void opened();
    /// `canRemember`: the keychain answers. `reason`: of kind Unauthorized when a login token has ended.
    void passwordNeeded(bool canRemember, const std::optional<msm::Error> &reason);
    /// The keychain was asked for the password a while ago, and has not answered: it may be asking for its
    /// own. An answer is taken at any time.
    void keychainSilent();
    /// There is a new login token, and it is kept.
    void tokenStored();
    /// A login token could not be kept.
    void tokenNotStored(const msm::Error &error);
    /// A login token is kept, and the password that it replaces is still in the keychain.
    void passwordNotForgotten(const msm::Error &error);
    /// The keychain did not give what it has, or did not take the new secret of the nodes: ready() follows.
    void secretsRefused(const std::optional<msm::Error> &ofProxies, const std::optional<msm::Error> &ofNodes);
    /// The cloud makes no login token; signing in goes on as it is.
    void tokenRefused(const msm::Error &error);
    void failed(const msm::Error &error);
    /// Another process holds the profile; the detail says which.
    void held(const msm::Error &error);
    /// The session is about to be destroyed.
    void ending();

private:
    void startSandbox();
    void findPassword();
    void fail(const Error &error);
    [[nodiscard]] bool open();
    void complete(const Credentials &credentials);
    void findSecretOfNodes(const Credentials &credentials);
    void signIn(const Credentials &credentials);
    void storeToken();

    Scheduler &m_scheduler;
    SecretStore &m_secrets;
    Options m_options;
    Profile m_profile;
    Access m_access = Access::ReadWrite;
    Scheduler::TimerHandle m_keychainPatience;
    std::unique_ptr<QObject> m_attempt; ///< context of what the attempt waits for
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<Session> m_session;
};

} // namespace msm
