// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/connectionwindow.h"

#include "app/cli/commandjob.h"
#include "app/gui/announcer.h"
#include "app/gui/closequestion.h"
#include "app/gui/connector.h"
#include "app/gui/diagnosticsoffer.h"
#include "app/gui/heldprofile.h"
#include "app/gui/messages.h"
#include "app/gui/nodecreation.h"
#include "app/gui/nodeexport.h"
#include "app/gui/nodelabels.h"
#include "app/gui/nodeverbs.h"
#include "app/gui/opened.h"
#include "app/gui/rememberingstore.h"
#include "app/gui/serving.h"
#include "app/gui/signin.h"
#include "app/gui/updates.h"
#include "app/gui/windowhost.h"
#include "app/handover/commandserver.h"
#include "app/session/diagnostics.h"
#include "app/session/networkwatch.h"
#include "app/session/profilestore.h"
#include "app/session/session.h"
#include "core/base/logging.h"
#include "core/manager/mysqlservermanager.h"
#include "core/settings/appsettings.h"
#include "ui/commands/commandrow.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/mainwindow.h"
#include "ui/words/detailtext.h"
#include "ui/words/errortext.h"

#include <QHash>

namespace msm {

/// In the order in which they need each other; they go in the opposite one.
struct ConnectionWindow::Parts {
    explicit Parts(const SharedParts &given)
        : shared(given)
        , window(given.scheduler, commands)
        , connector(given.scheduler, given.secrets, Connector::optionsFor(given.options))
        , messages(window, given.scheduler)
        , verbs(given.scheduler, connector, window, given.settings, messages)
        , creation(connector, window, given.settings, messages)
        , labels(connector, window, messages)
        , signIn(connector, given.settings, given.secrets, given.scheduler, window, messages)
        , held(connector, window, messages)
        , serving(connector, given.settings, given.secrets, window, messages)
        , updates(given.scheduler, given.settings, commands, window)
    {
    }

    SharedParts shared;
    Commands commands;
    MainWindow window;
    Connector connector;
    Messages messages;
    NodeVerbs verbs;
    NodeCreation creation;
    NodeLabels labels;
    SignIn signIn;
    HeldProfile held;
    Serving serving;
    Updates updates;
    /// What each command does that the window leaves to the program.
    QHash<UiCommand, std::function<void(const QList<VmId> &)>> table;
    std::unique_ptr<CommandServer> commandServer; ///< while a session is ready; goes before it
    bool sessionShown = false;
};

ConnectionWindow::ConnectionWindow(const SharedParts &shared)
    : m_parts(std::make_unique<Parts>(shared))
{
    fillCommandTable();
    connectWindow();
    connectSession();
    m_parts->window.restoreLayout({.geometry = shared.settings.windowGeometry.get(),
        .state = shared.settings.windowState.get(),
        .columns = shared.settings.nodeTableHeader.get()});
}

ConnectionWindow::~ConnectionWindow()
{
    m_parts->connector.disconnectFrom(); // while the window is still there to let go of the session
}

void ConnectionWindow::connectSession()
{
    connect(&m_parts->signIn, &SignIn::chosen, this, &ConnectionWindow::switchTo);
    connect(&m_parts->signIn, &SignIn::chosenForNewWindow, this, &ConnectionWindow::openElsewhere);
    connect(&m_parts->signIn, &SignIn::passwordGiven, this, &ConnectionWindow::connectTo);
    connect(&m_parts->connector, &Connector::ready, this, &ConnectionWindow::onReady);
    connect(&m_parts->connector, &Connector::opened, this, [this] {
        takeRequests();
        m_parts->connector.session()->setOffline(m_parts->shared.network.isAway());
        if (!m_parts->connector.session()->manager().nodes().isEmpty())
            showSession(); // at once: the keychain may take its time
    });
    connect(&m_parts->connector, &Connector::keychainSilent, this, &ConnectionWindow::showSession);
    connect(&m_parts->connector, &Connector::failed, this, &ConnectionWindow::onFailed);
    connect(&m_parts->connector, &Connector::passwordNeeded, this,
        [this](bool canRemember, const std::optional<Error> &reason) {
            showSession();
            m_parts->signIn.askForPassword(
                reason ? tr("The login token has ended. The password makes a new one.") : QString(),
                canRemember);
        });
    connect(&m_parts->shared.network, &NetworkWatch::awayChanged, this, [this](bool away) {
        if (Session *session = m_parts->connector.session())
            session->setOffline(away);
    });
    connect(&m_parts->shared.network, &NetworkWatch::changed, this, [this] {
        if (Session *session = m_parts->connector.session())
            session->catchUp();
    });
    connect(&m_parts->connector, &Connector::held, &m_parts->held, &HeldProfile::ask);
    connect(&m_parts->held, &HeldProfile::readOnlyWanted, this,
        [this](const Profile &profile) { connectTo(profile, {}, Access::ReadOnly); });
    connect(&m_parts->connector, &Connector::ending, this, &ConnectionWindow::onEnding);
}

void ConnectionWindow::onEnding()
{
    m_parts->commandServer.reset();
    m_parts->window.clear();
    m_parts->shared.announcer.forget(m_parts->window);
    m_parts->window.clearNotice(MainWindow::Topic::Operations);
    m_parts->sessionShown = false;
}

MainWindow &ConnectionWindow::window()
{
    return m_parts->window;
}

Connector &ConnectionWindow::connector()
{
    return m_parts->connector;
}

SignIn &ConnectionWindow::signIn()
{
    return m_parts->signIn;
}

bool ConnectionWindow::carriesOut(UiCommand command) const
{
    return m_parts->table.contains(command);
}

void ConnectionWindow::connectWindow()
{
    m_parts->window.setCloseGuard(
        [this](MainWindow::Closing closing) { return m_parts->shared.host.mayClose(*this, closing); });
    connect(&m_parts->window, &MainWindow::closed, this, &ConnectionWindow::onClosed);
    connect(&m_parts->window, &MainWindow::viewsChanged, this, [this](const SavedViews &views) {
        m_parts->shared.settings.setSavedViews(m_parts->connector.profile().name, views);
    });
    connect(&m_parts->window, &MainWindow::reconnectRequested, this, [this] {
        if (Session *session = m_parts->connector.session())
            (void)session->manager().start();
    });
    connect(
        &m_parts->window, &MainWindow::invoked, this, [this](UiCommand command, const QList<VmId> &nodes) {
            if (const auto carryOut = m_parts->table.value(command))
                carryOut(nodes);
        });
}

void ConnectionWindow::fillCommandTable()
{
    m_parts->table = {
        {UiCommand::CreateNodes, [this](const auto &) { m_parts->creation.create(); }},
        {UiCommand::CreateLike, [this](const auto &nodes) { m_parts->creation.createLike(nodes); }},
        {UiCommand::DeleteNodes, [this](const auto &nodes) { m_parts->verbs.remove(nodes); }},
        {UiCommand::FinishWaiting, [this](const auto &nodes) { m_parts->verbs.finishWaiting(nodes); }},
        {UiCommand::KeepNodes, [this](const auto &nodes) { m_parts->verbs.keep(nodes); }},
        {UiCommand::LabelNodes, [this](const auto &nodes) { m_parts->labels.ask(nodes); }},
        {UiCommand::ReplaceNodes, [this](const auto &nodes) { m_parts->creation.replace(nodes); }},
        {UiCommand::AcknowledgeNodes, [this](const auto &nodes) { m_parts->verbs.acknowledge(nodes); }},
        {UiCommand::AcceptPresent, [this](const auto &) { m_parts->verbs.acceptPresent(); }},
        {UiCommand::Refresh, [this](const auto &) { m_parts->verbs.refresh(); }},
        {UiCommand::Inspect, [this](const auto &) { m_parts->verbs.inspect(); }},
        {UiCommand::ExportNodes, [this](const auto &) { offerExport(m_parts->window, m_parts->messages); }},
        {UiCommand::CopyAsCommand, [this](const auto &nodes) { m_parts->verbs.copyAsCommand(nodes); }},
        {UiCommand::Connection, [this](const auto &) { m_parts->signIn.showConnections(); }},
        {UiCommand::NewWindow,
            [this](const auto &) { m_parts->shared.host.openWindow(*this).signIn().showConnections(); }},
        {UiCommand::Preferences, [this](const auto &) { showPreferences(); }},
        {UiCommand::Shortcuts,
            [this](const auto &) { opened(new ShortcutsDialog(m_parts->commands, &m_parts->window)); }},
        {UiCommand::SaveDiagnostics,
            [this](const auto &) {
                offerDiagnostics(collectDiagnostics(m_parts->connector.session(),
                                     m_parts->shared.settings.stored(), m_parts->connector.dataDir())
                                     .toFile(),
                    m_parts->window, m_parts->messages);
            }},
        {UiCommand::CheckForUpdates, [this](const auto &) { m_parts->updates.check(); }},
        {UiCommand::About, [this](const auto &) { opened(new AboutDialog(&m_parts->window)); }},
    };
    for (const CommandRow &row : m_parts->commands.rows()) {
        if (row.starts) {
            m_parts->table.insert(row.id, [this, kind = *row.starts, asks = row.asks](const auto &nodes) {
                m_parts->verbs.start(kind, asks, nodes);
            });
        }
        if (row.copies) {
            m_parts->table.insert(row.id,
                [this, verb = *row.copies](const auto &nodes) { m_parts->verbs.copyCommand(verb, nodes); });
        }
    }
}

void ConnectionWindow::switchTo(const Profile &profile, const QString &password, Access access)
{
    if (m_parts->shared.host.showOther(*this, profile.name))
        return;
    const int running = operationsToMind();
    const bool isAnother = profile.name != m_parts->connector.profile().name;
    const auto answer =
        running == 0 ? SwitchAnswer::Switch : askToSwitchDuring(running, isAnother, m_parts->window);
    if (answer == SwitchAnswer::Switch)
        connectTo(profile, password, access);
    else if (answer == SwitchAnswer::NewWindow)
        m_parts->shared.host.openWindow(*this).connectTo(profile, password, access);
}

void ConnectionWindow::openElsewhere(const Profile &profile)
{
    if (!m_parts->shared.host.showOther(*this, profile.name))
        m_parts->shared.host.openWindow(*this).connectTo(profile);
}

void ConnectionWindow::connectTo(const Profile &profile, const QString &password, Access access)
{
    m_parts->connector.connectTo(profile, password, access);
    m_parts->window.clearNotice(MainWindow::Topic::Session);
    m_parts->window.clear(profile.sandbox ? tr("The sandbox is starting…")
                                          : tr("Connecting to %1…").arg(profile.endpoint.host()),
        true);
    if (profile.sandbox) // so that the last one used is found by its name
        (void)m_parts->shared.settings.saveProfile(profile);
    m_parts->shared.host.keepConnections(*this);
}

void ConnectionWindow::showSession()
{
    if (std::exchange(m_parts->sessionShown, true))
        return;
    Session &session = *m_parts->connector.session();
    const Profile &profile = session.profile();
    m_parts->window.setSession({.manager = session.manager(),
        .events = session.events(),
        .profile = profile.name,
        .endpoint = profile.endpoint,
        .sandbox = profile.sandbox,
        .production = profile.production,
        .zone = &session.zone(),
        .alarms = &m_parts->shared.announcer.watch(
            m_parts->window, session.manager(), session.zone(), session.events(), profile.name),
        .journal = &session.journal(),
        .views = m_parts->shared.settings.savedViews(profile.name)});
}

void ConnectionWindow::onReady()
{
    Session &session = *m_parts->connector.session();
    MySQLServerManager &manager = session.manager();
    connect(&manager, &MySQLServerManager::stateChanged, this, &ConnectionWindow::onManagerState);
    connect(&manager, &MySQLServerManager::operationFinished, this, [this, &manager](const QUuid &id) {
        if (const auto operation = manager.operation(id))
            m_parts->messages.addOutcome(*operation);
    });
    connect(&manager, &MySQLServerManager::nodesChanged, this,
        [this, &manager] { m_parts->messages.setNodes(manager.nodes()); });
    showSession();
    if (!session.notice().isEmpty())
        m_parts->messages.showNotice(MainWindow::Topic::Session,
            tr("The database of this connection was damaged"),
            tr("It was kept, and a new one begun. Nodes in the cloud are found again by their labels."),
            session.notice());
    if (const auto started = manager.start(); !started)
        m_parts->messages.showError(started.error());
    applySettings();
}

/// msmctl has its work done here while this window holds the profile; and another window may ask for this
/// one.
void ConnectionWindow::takeRequests()
{
    if (m_parts->connector.access() == Access::ReadOnly)
        return;
    m_parts->commandServer =
        std::make_unique<CommandServer>(cli::commandRunner({.session = *m_parts->connector.session(),
            .scheduler = m_parts->shared.scheduler,
            .settings = m_parts->shared.stored,
            .secrets = m_parts->shared.secrets}));
    connect(m_parts->commandServer.get(), &CommandServer::raiseRequested, &m_parts->window,
        &MainWindow::comeToFront);
    connect(m_parts->commandServer.get(), &CommandServer::began, this, [this](const QString &command) {
        m_parts->window.showMessage(tr("Working for msmctl: %1").arg(command));
    });
    const Connector &held = m_parts->connector;
    const QString path = ProfileStore::socketPath(held.dataDir(), held.profile().name);
    if (const auto listens = m_parts->commandServer->listen(path); !listens)
        qCWarning(lcManager) << "msmctl cannot ask this window for anything:" << listens.error().detail;
}

void ConnectionWindow::onManagerState()
{
    Session *const session = m_parts->connector.session();
    if (session == nullptr || session->manager().state() != ManagerState::Error)
        return;
    const auto error = session->manager().stateError();
    // Everything else is shown by the window's notice; a password can only be asked for.
    if (error && error->kind == ErrorKind::Unauthorized && !session->profile().sandbox)
        m_parts->signIn.askForPassword(
            tr("The cloud did not accept the password or login token that was used."),
            m_parts->shared.secrets.keychainAnswers());
}

void ConnectionWindow::onFailed(const Error &error)
{
    const bool sandboxEnded = m_parts->connector.profile().sandbox && m_parts->connector.session() != nullptr;
    m_parts->connector.disconnectFrom();
    if (sandboxEnded) {
        const QString headline = tr("The sandbox has ended unexpectedly");
        m_parts->window.clear(headline);
        m_parts->messages.showNotice(MainWindow::Topic::Session, headline,
            tr("Its nodes are kept. Choose it in the connections to start it again."), detailText(error));
        return;
    }
    m_parts->window.clear(errorText(error).headline);
    m_parts->messages.showError(error);
}

void ConnectionWindow::showPreferences()
{
    auto *dialog = new PreferencesDialog(
        m_parts->shared.settings, m_parts->shared.secrets, m_parts->shared.host.servedAt(), &m_parts->window);
    if (!m_parts->updates.isAvailable())
        dialog->setUpdatesUnavailable();
    connect(dialog, &QDialog::accepted, this, &ConnectionWindow::settingsChanged);
    opened(dialog);
}

const Serving &ConnectionWindow::serving() const
{
    return m_parts->serving;
}

void ConnectionWindow::applySettings()
{
    if (m_parts->shared.host.mayServe(*this))
        m_parts->serving.apply();
}

void ConnectionWindow::checkForUpdates()
{
    m_parts->updates.checkAtStart();
}

/// How many run of which the user wants to be asked.
int ConnectionWindow::operationsToMind() const
{
    Session *const session = m_parts->connector.session();
    return session && m_parts->shared.settings.confirmClose.get() ? session->manager().runningOperations()
                                                                  : 0;
}

bool ConnectionWindow::mayClose()
{
    const int running = operationsToMind();
    if (running > 0)
        m_parts->window.comeToFront(); // it may be behind the others, or put away
    return running == 0 || mayCloseDuring(running, m_parts->window);
}

void ConnectionWindow::keepLayout()
{
    const MainWindow::Layout layout = m_parts->window.saveLayout();
    m_parts->shared.settings.windowGeometry.set(layout.geometry);
    m_parts->shared.settings.windowState.set(layout.state);
    m_parts->shared.settings.nodeTableHeader.set(layout.columns);
}

void ConnectionWindow::onClosed()
{
    m_parts->connector.disconnectFrom();
    Q_EMIT closed();
}

} // namespace msm
