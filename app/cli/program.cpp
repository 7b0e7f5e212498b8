// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"

#include "app/cli/commandjob.h"
#include "app/cli/connection.h"
#include "app/handover/commandserver.h"
#include "app/handover/handover.h"
#include "app/platform/platform.h"
#include "app/session/credentials.h"
#include "app/session/datadir.h"
#include "app/session/profilestore.h"
#include "app/session/session.h"
#include "core/manager/mysqlservermanager.h"
#include "core/secrets/keychainsecretstore.h"
#include "core/settings/profile.h"

#include <QFile>
#include <QProcessEnvironment>
#include <QSettings>

#include <algorithm>
#include <cstdio>

namespace msm::cli {

namespace {

/// Looking takes no longer than this unless the user says otherwise.
constexpr std::chrono::seconds kReadingLimit{60};
/// A cloud that was there and is gone may come back: a restart of the front end takes this long.
constexpr std::chrono::seconds kPatience{30};

/// Answers to a template's inputs and variables for CONTEXT that the command line does not show.
bool hasSecretValues()
{
    const QStringList names = QProcessEnvironment::systemEnvironment().keys();
    return std::ranges::any_of(names, [](const QString &name) {
        return name.startsWith(QStringLiteral("MSM_INPUT_"))
            || name.startsWith(QStringLiteral("MSM_CONTEXT_"));
    });
}

} // namespace

// cppcheck-suppress passedByValue ; its parts are moved out of it
Program::Program(Invocation invocation, Console &console, Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_arguments(std::move(invocation.arguments))
    , m_options(std::move(invocation.options))
    , m_command(std::move(invocation.command))
    , m_console(console)
    , m_scheduler(scheduler)
    , m_dataDir(m_options.dataDir.isEmpty() ? defaultDataDir() : m_options.dataDir)
    , m_settings(openSettings(m_options.dataDir))
    , m_keychain(std::make_unique<KeychainSecretStore>(kKeychainService))
    , m_context(std::make_unique<Context>(console, scheduler, m_options, *m_settings, *m_keychain))
{
    connect(m_context.get(), &Context::finished, this, &Program::end);
}

Program::~Program() = default;

void Program::start()
{
    m_termination = watchTermination([this] { onInterrupt(); });
    const bool onlyReads =
        m_command->access() == Access::ReadOnly && m_command->needs() != Command::Needs::Nothing;
    if (m_options.timeout || onlyReads) {
        m_timeout = m_scheduler.callAfter(m_options.timeout.value_or(kReadingLimit), [this] { onTimeout(); });
    }
    if (m_command->needs() == Command::Needs::Nothing) {
        runCommand();
        return;
    }
    auto profile = chooseProfile(m_options, *m_settings);
    if (!profile) {
        m_console.usageError(profile.error().detail, {});
        end(ExitCode::Usage);
        return;
    }
    m_command->prepare(*profile);
    const bool whenHeld = m_command->access() == Access::ReadWrite || profile->sandbox;
    if (m_command->canBeHandedOver() && whenHeld && !hasSecretValues())
        handOver(*profile);
    else if (m_command->needs() == Command::Needs::Files)
        open(*profile, {});
    else
        findPassword(*profile);
}

void Program::handOver(const Profile &profile)
{
    m_handOver = std::make_unique<HandOver>(ProfileStore::socketPath(m_dataDir, profile.name));
    connect(m_handOver.get(), &HandOver::notTaken, this, [this, profile] { findPassword(profile); });
    connect(
        m_handOver.get(), &HandOver::result, this, [this](const QString &line) { m_console.result(line); });
    connect(
        m_handOver.get(), &HandOver::message, this, [this](const QString &line) { m_console.details(line); });
    connect(m_handOver.get(), &HandOver::ended, this, [this](int exitCode) { end(ExitCode(exitCode)); });
    connect(m_handOver.get(), &HandOver::lost, this, [this] {
        m_console.note(
            QStringLiteral("the process that holds the profile has ended before this was over; what "
                           "is unfinished stays so; go on with: msmctl wait"));
        end(ExitCode::Failed);
    });
    m_handOver->run(m_arguments);
}

void Program::findPassword(const Profile &profile)
{
    if (m_ending)
        return;
    if (profile.sandbox) {
        m_console.usageError(
            QStringLiteral("profile \"%1\" is the embedded cloud, which runs only inside the window; open it "
                           "there, or start msm-sandbox and give its address with --endpoint")
                .arg(profile.name),
            {});
        end(ExitCode::Usage);
        return;
    }
    QFile input;
    if ((m_options.passwordFromStdin || m_options.tokenFromStdin)
        && !input.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        m_console.usageError(QStringLiteral("the standard input is closed"), {});
        end(ExitCode::Usage);
        return;
    }
    const bool mayMakeNodeSecret = m_command->access() == Access::ReadWrite && !profile.readOnly;
    findCredentials(m_options, profile, input, *m_keychain, m_scheduler, mayMakeNodeSecret, m_context.get(),
        [this, profile](const Result<Credentials> &found) {
            if (m_ending)
                return;
            if (found)
                open(profile, *found);
            else
                fail(found.error(),
                    found.error().kind == ErrorKind::Rejected ? ExitCode::Usage : exitCodeOf(found.error()));
        });
}

void Program::open(const Profile &profile, const Credentials &credentials)
{
    if (credentials.proxyPasswordRefusal)
        m_console.note(QStringLiteral("the keychain did not give the password of the proxy: %1")
                           .arg(credentials.proxyPasswordRefusal->detail));
    if (credentials.nodeSecretRefusal)
        m_console.note(QStringLiteral("the secret of the nodes is out of reach, so their agents cannot be "
                                      "checked: %1")
                           .arg(credentials.nodeSecretRefusal->detail));
    // Only a token that is kept is renewed; a password that was given serves this run.
    Profile used = profile;
    if (!credentials.token && used.keptSecret == StoredSecret::Token)
        used.keptSecret = StoredSecret::Nothing;
    auto session = Session::open(used, credentials, m_dataDir, m_scheduler, m_command->access());
    if (!session) {
        if (session.error().kind == ErrorKind::InUse && hasSecretValues())
            m_console.note(QStringLiteral("what MSM_INPUT_… and MSM_CONTEXT_… hold is secret and not handed "
                                          "to whoever holds the profile"));
        fail(session.error(), exitCodeOf(session.error()));
        return;
    }
    m_session = std::move(*session);
    m_context->session = m_session.get();
    storeToken();
    if (m_command->takesRequests())
        takeRequests();
    if (const QString notice = m_session->notice(); !notice.isEmpty())
        m_console.note(notice);
    connect(&m_session->manager(), &MySQLServerManager::stateChanged, this, &Program::onManagerState);
    connect(&m_session->events(), &EventLog::added, this, &Program::onEvent);
    if (m_command->needs() == Command::Needs::Session || m_command->needs() == Command::Needs::Files)
        runCommand();
    else if (const auto started = m_session->manager().start(); !started)
        fail(started.error(), ExitCode::Failed);
}

void Program::storeToken()
{
    connect(m_session.get(), &Session::tokenRenewed, this, [this](const LoginToken &token) {
        m_keychain->write(tokenKey(m_session->profile().name), storedForm(token), m_context.get(),
            [this](const Result<void> &written) {
                if (!written)
                    m_console.note(QStringLiteral("the new login token could not be kept: %1")
                                       .arg(written.error().detail));
            });
    });
    connect(m_session.get(), &Session::tokenRefused, this, [this](const Error &error) {
        m_console.note(QStringLiteral("the cloud makes no new login token: %1").arg(error.detail));
    });
    connect(
        m_session.get(), &Session::tokenExpired, this,
        [this](const Error &error) {
            if (m_ending)
                return;
            m_console.error(error);
            leave(exitCodeOf(error));
        },
        Qt::QueuedConnection);
}

void Program::takeRequests()
{
    m_commandServer = std::make_unique<CommandServer>(commandRunner(
        {.session = *m_session, .scheduler = m_scheduler, .settings = *m_settings, .secrets = *m_keychain}));
    connect(m_commandServer.get(), &CommandServer::began, this, [this](const QString &command) {
        m_console.progress(QStringLiteral("working for msmctl: %1").arg(command));
    });
    const auto listens =
        m_commandServer->listen(ProfileStore::socketPath(m_dataDir, m_session->profile().name));
    if (!listens)
        m_console.note(
            QStringLiteral("no other msmctl can ask for anything: %1").arg(listens.error().detail));
}

void Program::onEvent(const Event &event)
{
    // What this run does beside its command must not come as a surprise.
    if (event.kind == EventKind::OperationResumed)
        m_console.note(
            QStringLiteral("%1: going on with what an earlier run left unfinished").arg(event.subject));
    else if (event.kind == EventKind::OperationInterrupted)
        m_console.note(
            QStringLiteral("%1: left unfinished by an earlier run: %2").arg(event.subject, event.detail));
    else if (event.kind == EventKind::FailedNodeRemoved)
        m_console.note(QStringLiteral("%1 (VM %2): its creation failed, so it is removed")
                           .arg(event.subject)
                           .arg(event.vm.value));
}

void Program::onManagerState()
{
    if (m_ending) {
        if (m_session->manager().state() == ManagerState::Stopped)
            close();
        return;
    }
    if (m_running) {
        watchConnection();
        return;
    }
    const ManagerState state = m_session->manager().state();
    const bool connected = state == ManagerState::Running || state == ManagerState::Adapting;
    if (connected || (state == ManagerState::Error && m_command->needs() == Command::Needs::Manager)) {
        runCommand();
    } else if (state == ManagerState::Error) {
        const Error error = m_session->manager().stateError().value_or(Error{});
        fail(error, connectExitCodeOf(error));
    }
}

void Program::watchConnection()
{
    const auto &error = m_session->manager().stateError();
    if (m_session->manager().state() != ManagerState::Error || !error) {
        m_patience.reset();
        return;
    }
    if (m_command->needs() == Command::Needs::Manager || m_patience)
        return;
    const bool mayPass = error->kind == ErrorKind::Unreachable || error->kind == ErrorKind::Timeout
        || error->kind == ErrorKind::Internal || error->kind == ErrorKind::Protocol;
    if (mayPass)
        m_console.progress(QStringLiteral("the cloud does not answer (%1); trying again").arg(error->detail));
    m_patience = m_scheduler.callAfter(mayPass ? kPatience : std::chrono::seconds(0), [this] {
        const Error last = m_session->manager().stateError().value_or(Error{});
        m_console.error(last);
        leave(connectExitCodeOf(last));
    });
}

void Program::runCommand()
{
    m_running = true;
    m_command->run(*m_context);
}

void Program::onTimeout()
{
    if (m_ending)
        return;
    m_console.note(QStringLiteral("timed out: %1 was not over within %2 s")
                       .arg(m_command->name())
                       .arg(m_options.timeout.value_or(kReadingLimit).count()));
    leave(ExitCode::TimedOut);
}

void Program::onInterrupt()
{
    // The second time there is no time left for good manners.
    if (std::exchange(m_interrupted, true)) {
        Q_EMIT ended(int(ExitCode::Failed));
        return;
    }
    if (m_ending)
        return;
    if (const auto code = m_running ? m_command->onInterrupt() : ExitCode::Failed)
        leave(*code);
}

void Program::leave(ExitCode code)
{
    m_sayWhatIsLeft = true;
    end(code);
}

void Program::fail(const Error &error, ExitCode code)
{
    m_console.error(error);
    end(code);
}

void Program::end(ExitCode code)
{
    if (std::exchange(m_ending, true))
        return;
    m_exitCode = code;
    m_timeout.reset();
    if (!m_session) {
        close();
        return;
    }
    m_commandServer.reset(); // whoever waits for it is told at once
    m_session->stopServing();
    // Requests that are under way get their answers first: a VM that is being made must be named.
    if (const auto stopped = m_session->manager().stop(); !stopped)
        close();
}

void Program::close()
{
    if (m_sayWhatIsLeft && m_handOver && !m_session) {
        m_console.note(QStringLiteral("the process that holds the profile goes on with what has begun"));
    } else if (m_sayWhatIsLeft) {
        if (const QString left = m_command->leftBehind(); !left.isEmpty())
            m_console.note(left);
    }
    if (m_session) {
        m_session->signOut([this] {
            m_session->manager().leaveMemoryToSystem();
            Q_EMIT ended(int(m_exitCode));
        });
        return;
    }
    // Not from within a signal of the session that goes down with it.
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT ended(int(m_exitCode)); }, Qt::QueuedConnection);
}

} // namespace msm::cli
