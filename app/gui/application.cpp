// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/application.h"

#include "app/cli/commandjob.h"
#include "app/gui/opened.h"
#include "app/session/datadir.h"
#include "app/session/diagnostics.h"
#include "core/base/logging.h"
#include "ui/commands/commandrow.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/diagnosticsdialog.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/words/detailtext.h"
#include "ui/words/errortext.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>

namespace msm {

namespace {

Connector::Options connectorOptions(const GuiOptions &options)
{
    return {.dataDir = options.dataDir.isEmpty() ? defaultDataDir() : options.dataDir,
        // A cloud to look at: quicker than a real one, slow enough to be seen.
        .sandboxArguments = {QStringLiteral("--pace"),
            options.screenshot.isEmpty() ? QStringLiteral("0.2") : QStringLiteral("0.02")}};
}

} // namespace

Application::Application(const GuiOptions &options, QSettings &settings, SecretStore &keychain)
    : m_options(options)
    , m_stored(settings)
    , m_settings(settings)
    , m_secrets(keychain)
    , m_window(m_scheduler, m_commands)
    , m_connector(m_scheduler, m_secrets, connectorOptions(options))
    , m_messages(m_window, m_scheduler)
    , m_verbs(m_connector, m_window, m_settings, m_messages)
    , m_signIn(m_connector, m_settings, m_secrets, m_scheduler, m_window, m_messages)
    , m_serving(m_connector, m_settings, m_secrets, m_window, m_messages)
    , m_updates(m_scheduler, m_settings, m_commands, m_window)
    , m_table(commandTable())
{
    connectWindow();
    connect(&m_signIn, &SignIn::chosen, this, &Application::connectTo);
    connect(&m_connector, &Connector::ready, this, &Application::onReady);
    connect(&m_connector, &Connector::opened, this, [this] {
        takeRequests();
        m_connector.session()->setOffline(m_network.isAway());
        if (!m_connector.session()->manager().nodes().isEmpty())
            showSession(); // at once: the keychain may take its time
    });
    connect(&m_connector, &Connector::failed, this, &Application::onFailed);
    connect(&m_connector, &Connector::passwordNeeded, this,
        [this](bool canRemember, const std::optional<Error> &reason) {
            showSession();
            m_signIn.askForPassword(
                reason ? tr("The login token has ended. The password makes a new one.") : QString(),
                canRemember);
        });
    connect(&m_network, &NetworkWatch::awayChanged, this, [this](bool away) {
        if (Session *session = m_connector.session())
            session->setOffline(away);
    });
    connect(&m_network, &NetworkWatch::changed, this, [this] {
        if (Session *session = m_connector.session())
            session->catchUp();
    });
    connect(&m_connector, &Connector::held, this, &Application::onHeld);
    connect(&m_connector, &Connector::ending, this, [this] {
        m_commandServer.reset();
        m_window.clear();
        m_window.clearNotice(MainWindow::Topic::Operations);
        m_sessionShown = false;
    });
    m_window.restoreLayout({.geometry = m_settings.windowGeometry.get(),
        .state = m_settings.windowState.get(),
        .columns = m_settings.nodeTableHeader.get()});
}

Application::~Application()
{
    m_connector.disconnectFrom(); // while the window is still there to let go of the session
}

void Application::connectWindow()
{
    m_window.setCloseGuard([this] { return mayClose(); });
    connect(&m_window, &MainWindow::closed, this, &Application::onClosed);
    connect(&m_window, &MainWindow::reconnectRequested, this, [this] {
        if (Session *session = m_connector.session())
            (void)session->manager().start();
    });
    connect(&m_window, &MainWindow::invoked, this, [this](Command command, const QList<VmId> &nodes) {
        if (const auto carryOut = m_table.value(command))
            carryOut(nodes);
    });
}

Application::CommandTable Application::commandTable()
{
    CommandTable table{
        {Command::CreateNodes, [this](const auto &) { m_verbs.create(); }},
        {Command::DeleteNodes, [this](const auto &nodes) { m_verbs.remove(nodes); }},
        {Command::FinishWaiting, [this](const auto &nodes) { m_verbs.finishWaiting(nodes); }},
        {Command::KeepNodes, [this](const auto &nodes) { m_verbs.keep(nodes); }},
        {Command::ReplaceNodes, [this](const auto &nodes) { m_verbs.replace(nodes); }},
        {Command::AcknowledgeNodes, [this](const auto &nodes) { m_verbs.acknowledge(nodes); }},
        {Command::AcceptPresent, [this](const auto &) { m_verbs.acceptPresent(); }},
        {Command::Refresh, [this](const auto &) { m_verbs.refresh(); }},
        {Command::Inspect, [this](const auto &) { m_verbs.inspect(); }},
        {Command::CopyAsCommand, [this](const auto &nodes) { m_verbs.copyAsCommand(nodes); }},
        {Command::Connection, [this](const auto &) { m_signIn.showConnections(); }},
        {Command::Preferences, [this](const auto &) { showPreferences(); }},
        {Command::Shortcuts, [this](const auto &) { opened(new ShortcutsDialog(m_commands, &m_window)); }},
        {Command::SaveDiagnostics, [this](const auto &) { showDiagnostics(); }},
        {Command::CheckForUpdates, [this](const auto &) { m_updates.check(); }},
        {Command::About, [this](const auto &) { opened(new AboutDialog(&m_window)); }},
    };
    for (const CommandRow &row : m_commands.rows()) {
        if (row.starts) {
            table.insert(row.id, [this, kind = *row.starts, asks = row.asks](const auto &nodes) {
                m_verbs.start(kind, asks, nodes);
            });
        }
    }
    return table;
}

Result<void> Application::start()
{
    std::optional<Profile> profile;
    if (m_options.sandbox) {
        profile = Connector::sandboxProfile();
    } else {
        const QString name = m_options.profile.isEmpty() ? m_settings.lastProfile.get() : m_options.profile;
        profile = m_settings.profile(name);
        if (!profile && !m_options.profile.isEmpty())
            return failure(ErrorKind::NotFound, QStringLiteral("there is no profile named '%1'").arg(name));
    }
    m_window.show();
    if (m_options.newConnection)
        m_signIn.askForNewConnection();
    else if (profile)
        connectTo(*profile);
    else
        m_signIn.askFirstTime();
    m_updates.checkAtStart();
    return {};
}

void Application::connectTo(const Profile &profile, const QString &password, Access access)
{
    m_connector.connectTo(profile, password, access);
    m_window.clearNotice(MainWindow::Topic::Session);
    m_window.clear(profile.sandbox ? tr("The sandbox is starting…")
                                   : tr("Connecting to %1…").arg(profile.endpoint.host()),
        true);
    if (profile.sandbox) // so that the last one used is found by its name
        (void)m_settings.saveProfile(profile);
    m_settings.lastProfile.set(profile.name);
}

void Application::showSession()
{
    if (std::exchange(m_sessionShown, true))
        return;
    Session &session = *m_connector.session();
    const Profile &profile = session.profile();
    m_window.setSession({.manager = session.manager(),
        .events = session.events(),
        .profile = profile.name,
        .endpoint = profile.endpoint,
        .sandbox = profile.sandbox,
        .zone = &session.zone()});
}

void Application::onReady()
{
    Session &session = *m_connector.session();
    MySQLServerManager &manager = session.manager();
    connect(&manager, &MySQLServerManager::stateChanged, this, &Application::onManagerState);
    connect(&manager, &MySQLServerManager::operationFinished, this, [this, &manager](const QUuid &id) {
        if (const auto operation = manager.operation(id))
            m_messages.addOutcome(*operation);
    });
    showSession();
    if (!session.notice().isEmpty())
        m_messages.showNotice(MainWindow::Topic::Session, tr("The database of this connection was damaged"),
            tr("It was kept, and a new one begun. Nodes in the cloud are found again by their labels."),
            session.notice());
    if (const auto started = manager.start(); !started)
        m_messages.showError(started.error());
    m_serving.apply();
}

/// msmctl has its work done here while this window holds the profile; and another window may ask for this
/// one.
void Application::takeRequests()
{
    if (m_connector.access() == Access::ReadOnly)
        return;
    m_commandServer = std::make_unique<CommandServer>(cli::commandRunner({.session = *m_connector.session(),
        .scheduler = m_scheduler,
        .settings = m_stored,
        .secrets = m_secrets}));
    connect(m_commandServer.get(), &CommandServer::raiseRequested, this, &Application::comeToFront);
    connect(m_commandServer.get(), &CommandServer::began, this,
        [this](const QString &command) { m_window.showMessage(tr("Working for msmctl: %1").arg(command)); });
    const QString path = ProfileStore::socketPath(m_connector.dataDir(), m_connector.profile().name);
    if (const auto listens = m_commandServer->listen(path); !listens)
        qCWarning(lcManager) << "msmctl cannot ask this window for anything:" << listens.error().detail;
}

void Application::comeToFront()
{
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

void Application::onHeld(const Error &error)
{
    const Profile profile = m_connector.profile();
    m_connector.disconnectFrom();
    m_window.clear(errorText(error).headline);
    auto *box = new QMessageBox(QMessageBox::Information, m_window.windowTitle(),
        tr("\u201c%1\u201d is in use by another program").arg(profile.name), QMessageBox::Cancel, &m_window);
    box->setObjectName(QStringLiteral("profileInUse"));
    box->setInformativeText(
        tr("%1\n\nOnly one program at a time changes anything.").arg(detailSentence(error)));
    setPlainAndWide(*box);
    QPushButton *const show = box->addButton(tr("&Show That Window"), QMessageBox::AcceptRole);
    show->setObjectName(QStringLiteral("showHolder"));
    box->setDefaultButton(show);
    connect(show, &QPushButton::clicked, this, &Application::showHolder);
    if (!profile.sandbox) { // which only the window that started it can sign in to
        const QPushButton *const readOnly = box->addButton(tr("Open &Read-Only"), QMessageBox::AcceptRole);
        connect(readOnly, &QPushButton::clicked, this,
            [this, profile] { connectTo(profile, {}, Access::ReadOnly); });
    }
    opened(box);
}

void Application::showHolder()
{
    m_handOver = std::make_unique<HandOver>(
        ProfileStore::socketPath(m_connector.dataDir(), m_connector.profile().name));
    const auto notShown = [this] {
        m_messages.showNotice(MainWindow::Topic::Session, tr("There is no window to show"),
            tr("What holds the connection is a command line, or it has just ended."));
    };
    connect(m_handOver.get(), &HandOver::ended, this, [this, notShown](int exitCode) {
        if (exitCode == 0)
            m_window.close();
        else
            notShown();
    });
    connect(m_handOver.get(), &HandOver::notTaken, this, notShown);
    connect(m_handOver.get(), &HandOver::lost, this, notShown);
    m_handOver->raise();
}

void Application::onManagerState()
{
    Session *const session = m_connector.session();
    if (session == nullptr || session->manager().state() != ManagerState::Error)
        return;
    const auto error = session->manager().stateError();
    // Everything else is shown by the window's banner; a password can only be asked for.
    if (error && error->kind == ErrorKind::Unauthorized && !session->profile().sandbox)
        m_signIn.askForPassword(tr("The cloud did not accept the password or login token that was used."),
            m_secrets.keychainAnswers());
}

void Application::onFailed(const Error &error)
{
    const bool sandboxEnded = m_connector.profile().sandbox && m_connector.session() != nullptr;
    m_connector.disconnectFrom();
    if (sandboxEnded) {
        const QString headline = tr("The sandbox has ended unexpectedly");
        m_window.clear(headline);
        m_messages.showNotice(MainWindow::Topic::Session, headline,
            tr("Its nodes are kept. Choose it in the connections to start it again."), detailText(error));
        return;
    }
    m_window.clear(errorText(error).headline);
    m_messages.showError(error);
}

void Application::showDiagnostics()
{
    const QString dataDir = m_options.dataDir.isEmpty() ? defaultDataDir() : m_options.dataDir;
    const QByteArray text = collectDiagnostics(m_connector.session(), m_settings.stored(), dataDir).toFile();
    auto *dialog = opened(new DiagnosticsDialog(text, &m_window));
    connect(dialog, &QDialog::accepted, this, [this, text] { saveDiagnostics(text); });
}

void Application::saveDiagnostics(const QByteArray &text)
{
    auto *chooser = new QFileDialog(&m_window, tr("Save Diagnostics"));
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(QStringLiteral("json"));
    chooser->selectFile(QStringLiteral("mysql-server-manager-diagnostics.json"));
    connect(chooser, &QFileDialog::fileSelected, this, [this, text](const QString &path) {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
            m_messages.showError({.kind = ErrorKind::Storage,
                .detail = QStringLiteral("%1: %2").arg(path, file.errorString())});
        else
            m_window.showMessage(tr("Saved: %1").arg(path));
    });
    opened(chooser);
}

void Application::showPreferences()
{
    auto *dialog = new PreferencesDialog(m_settings, m_secrets, m_serving.url(), &m_window);
    if (!m_updates.isAvailable())
        dialog->setUpdatesUnavailable();
    connect(dialog, &QDialog::accepted, this, [this] { m_serving.apply(); });
    opened(dialog);
}

bool Application::mayClose()
{
    Session *const session = m_connector.session();
    const int running = session == nullptr ? 0 : session->manager().runningOperations();
    if (running == 0 || !m_settings.confirmClose.get())
        return true;
    QMessageBox box(QMessageBox::Question, m_window.windowTitle(),
        tr("%Ln operation(s) still run.", nullptr, running), QMessageBox::Cancel, &m_window);
    box.setInformativeText(
        tr("Nothing is lost: what the cloud has accepted goes on, and is found again at the next start."));
    setPlainAndWide(box);
    const QPushButton *const close = box.addButton(tr("&Close"), QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == close;
}

void Application::onClosed()
{
    const MainWindow::Layout layout = m_window.saveLayout();
    m_settings.windowGeometry.set(layout.geometry);
    m_settings.windowState.set(layout.state);
    m_settings.nodeTableHeader.set(layout.columns);
    m_connector.disconnectFrom();
    QCoreApplication::quit();
}

} // namespace msm
