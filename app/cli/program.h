// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "core/base/scheduler.h"
#include "core/journal/eventlog.h"
#include "core/secrets/secretstore.h"

#include <QObject>

#include <memory>

namespace msm {
class CommandServer;
class HandOver;
class Session;
class TerminationWatch;
struct Credentials;
struct Profile;
} // namespace msm

namespace msm::cli {

/// One run of msmctl: finds profile and password, opens the session, lets the manager connect, runs the
/// command, and lets the manager put everything away before it ends. Emits ended() once.
class Program final : public QObject {
    Q_OBJECT
public:
    Program(Invocation invocation, Console &console, Scheduler &scheduler, QObject *parent = nullptr);
    ~Program() override;

    void start();

Q_SIGNALS:
    void ended(int exitCode);

private:
    void findPassword(const Profile &profile);
    void handOver(const Profile &profile);
    void open(const Profile &profile, const Credentials &credentials);
    void storeToken();
    void takeRequests();
    void onEvent(const Event &event);
    void onManagerState();
    void watchConnection();
    void runCommand();
    void onTimeout();
    void onInterrupt();
    /// Says what is left in the cloud, once nothing is under way any more.
    void leave(ExitCode code);
    void fail(const Error &error, ExitCode code);
    void end(ExitCode code);
    void close();

    QStringList m_arguments;
    Options m_options;
    std::unique_ptr<Command> m_command;
    Console &m_console;
    Scheduler &m_scheduler;
    QString m_dataDir;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<SecretStore> m_keychain;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<CommandServer> m_commandServer; ///< goes before the session
    std::unique_ptr<HandOver> m_handOver;           ///< to whoever holds the profile
    std::unique_ptr<TerminationWatch> m_termination;
    Scheduler::TimerHandle m_timeout;
    Scheduler::TimerHandle m_patience; ///< runs while the connection is lost
    ExitCode m_exitCode = ExitCode::Done;
    bool m_running = false; ///< the command runs
    bool m_ending = false;
    bool m_sayWhatIsLeft = false;
    bool m_interrupted = false;
};

} // namespace msm::cli
