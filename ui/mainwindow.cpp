// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "core/iaas/zonestatus.h"
#include "core/manager/mysqlservermanager.h"
#include "ui/commands/commands.h"
#include "ui/models/showntable.h"
#include "ui/node/nodetabs.h"
#include "ui/node/selectedmachine.h"
#include "ui/node/snapshotstab.h"
#include "ui/panels/connectionnotice.h"
#include "ui/panels/failednodesnotice.h"
#include "ui/panels/nodespanel.h"
#include "ui/panels/operationspanel.h"
#include "ui/panels/statuslabels.h"
#include "ui/panels/windowtitle.h"
#include "ui/widgets/fitwindow.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/panes.h"
#include "ui/words/operationstages.h"

#include <QAction>
#include <QClipboard>
#include <QCloseEvent>
#include <QDockWidget>
#include <QGuiApplication>
#include <QMenuBar>
#include <QStatusBar>
#include <QToolBar>

#include <algorithm>

namespace msm {

namespace {

constexpr int kLayoutVersion = 1;
constexpr std::chrono::milliseconds kMessageTime{6000};

} // namespace

MainWindow::MainWindow(Scheduler &scheduler, Commands &commands, QWidget *parent)
    : QMainWindow(parent)
    , m_scheduler(scheduler)
    , m_commands(commands)
{
    setObjectName(QStringLiteral("mainWindow"));
    setDockNestingEnabled(true);
    buildCentre();
    buildDocks();
    buildMenus();
    buildToolBar();
    m_status = shown(new StatusLabels(statusBar()));
    shown(new WindowTitle(this));
    connect(&m_commands, &Commands::triggered, this, &MainWindow::onTriggered);
    // Read out in the order in which they are seen; Qt takes the stacking order for that.
    centralWidget()->lower();
    findChild<QToolBar *>()->lower();
    menuBar()->lower();
    statusBar()->raise();
    // A small or scaled screen may have less, and what lies beside it cannot be reached.
    resize(QSize(1280, 820).boundedTo(roomFor(*this)));
    clear();
}

MainWindow::~MainWindow() = default;

void MainWindow::setSession(const Session &session)
{
    clear();
    m_session.emplace(session);
    m_context = std::make_unique<QObject>();
    for (WindowPart *part : std::as_const(m_parts))
        part->setSession(session, m_context.get());
    const auto update = [this] { updateCommands(); };
    connect(&session.manager, &MySQLServerManager::stateChanged, m_context.get(), update);
    connect(&session.manager, &MySQLServerManager::refreshed, m_context.get(), update);
    if (session.zone)
        connect(session.zone, &ZoneStatus::circuitChanged, m_context.get(), update);
    updateCommands();
    runClock();
    m_nodes->table()->setFocus();
}

void MainWindow::clear(const QString &reason, bool connecting)
{
    delete m_past;
    m_context.reset();
    m_session.reset();
    for (WindowPart *part : std::as_const(m_parts))
        part->clear();
    m_nodes->setConnection(
        connecting ? NodesPanel::Connection::Connecting : NodesPanel::Connection::Offline, reason);
    updateCommands();
}

void MainWindow::setPasswordMissing(const QString &why)
{
    m_connectionNotice->setPasswordMissing(why);
    if (m_session && m_session->manager.state() == ManagerState::Init)
        m_nodes->setConnection(NodesPanel::Connection::Offline, why + u'.');
}

void MainWindow::showSelection()
{
    const NodeList selected = m_nodes->selectedNodes();
    m_status->setSelection(m_nodes->selectionText());
    m_machine->follow(selected);
    m_tabs->setNodes(selected);
    updateCommands();
}

std::optional<VmSnapshot> MainWindow::selectedSnapshot() const
{
    return m_snapshots->selected();
}

void MainWindow::showMachine(const VirtualMachine &vm)
{
    m_machine->set(vm);
}

void MainWindow::carryOut(UiCommand command)
{
    if (command != UiCommand::ShowOperations) {
        m_commands.action(command)->trigger();
        return;
    }
    showOperationsDock(); // its action would hide what is shown already
    m_operations->setFocus();
}

void MainWindow::onTriggered(UiCommand command)
{
    switch (command) {
    case UiCommand::CopyCells:
        copySelection();
        break;
    case UiCommand::SelectAll:
        m_nodes->selectAll();
        break;
    case UiCommand::Find:
        m_nodes->focusFilter();
        break;
    case UiCommand::CloseWindow:
        close();
        break;
    case UiCommand::Quit:
        quit();
        break;
    case UiCommand::CancelOperation:
        Q_EMIT cancelRequested(cancelTargets());
        break;
    case UiCommand::ClearFinished:
        m_operations->clearFinished();
        break;
    case UiCommand::NextPane:
        focusPane(*this, PaneStep::Next);
        break;
    case UiCommand::PreviousPane:
        focusPane(*this, PaneStep::Previous);
        break;
    case UiCommand::ShowDetails:
    case UiCommand::ShowOperations:
    case UiCommand::ShowEvents:
    case UiCommand::ShowAlarms:
        break; // the dock follows the action
    case UiCommand::Refresh:
        Q_EMIT invoked(command, {});
        m_machine->askAgain();
        break;
    default:
        Q_EMIT invoked(command, selectedIds());
    }
}

void MainWindow::updateCommands()
{
    CommandContext context = commandContext(m_nodes->selectedNodes(),
        m_session ? &m_session->manager : nullptr, m_session ? m_session->zone : nullptr);
    const QList<QUuid> targets = cancelTargets();
    context.runningOperationSelected = !targets.isEmpty();
    context.undoSelected = !targets.isEmpty() && std::ranges::all_of(targets, [this](const QUuid &id) {
        const auto operation = m_session->manager.operation(id);
        return operation && canBeUndone(*operation);
    });
    context.anyOperationFinished = m_operations->hasFinished();
    context.snapshotSelected = selectedSnapshot().has_value();
    m_commands.update(context);
}

/// What the cancel command is about: what is selected where the user works, the nodes' operations or those of
/// the panel.
QList<QUuid> MainWindow::cancelTargets() const
{
    QList<QUuid> targets;
    const QWidget *const focus = focusWidget();
    if (m_session && !(focus && m_operations->isAncestorOf(focus))) {
        for (const VmId id : m_nodes->selectedIds()) {
            if (const QUuid running = m_session->manager.runningOperation(id); !running.isNull())
                targets.append(running);
        }
    }
    return targets.isEmpty() ? m_operations->selectedRunning() : targets;
}

void MainWindow::copySelection()
{
    const ShownTable table = m_nodes->selectedTable();
    if (table.rows.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(toTabbedText(table));
    showMessage(tr("Rows copied: %Ln", nullptr, int(table.rows.size())));
}

QList<VmId> MainWindow::selectedIds() const
{
    return m_nodes->selectedIds();
}

ShownTable MainWindow::shownTable() const
{
    return m_nodes->shownTable();
}

NodeList MainWindow::shownNodes() const
{
    return m_nodes->shownNodes();
}

bool MainWindow::hasRow(VmId id) const
{
    return m_nodes->hasRow(id);
}

NodeList MainWindow::selectedNodes() const
{
    return m_nodes->selectedNodes();
}

void MainWindow::showMessage(const QString &text)
{
    statusBar()->showMessage(text, int(kMessageTime.count()));
}

void MainWindow::showNotice(Topic topic, const QString &headline, const QString &text)
{
    const QString button = topic == Topic::Operations ? tr("Show &Operations")
        : topic == Topic::Update                      ? tr("&What Is New…")
                                                      : QString();
    notice(topic)->showNotice(topic == Topic::Update ? MessageLine::Tone::Info : MessageLine::Tone::Warning,
        headline, text, button.isEmpty() ? QStringList() : QStringList{button});
}

void MainWindow::clearNotice(Topic topic)
{
    notice(topic)->clear();
}

bool MainWindow::asksAbout(VmId id) const
{
    return m_failedNodes->asksAbout(id);
}

bool MainWindow::hasNotice(Topic topic) const
{
    return notice(topic)->isOpen();
}

MainWindow::Layout MainWindow::saveLayout() const
{
    return {.geometry = saveGeometry(), .state = saveState(kLayoutVersion), .columns = m_nodes->saveLayout()};
}

void MainWindow::restoreLayout(const Layout &layout)
{
    if (!layout.geometry.isEmpty() && restoreGeometry(layout.geometry))
        bringOntoScreen(*this);
    if (!layout.state.isEmpty())
        restoreState(layout.state, kLayoutVersion);
    if (!layout.columns.isEmpty())
        m_nodes->restoreLayout(layout.columns);
}

void MainWindow::runClock()
{
    // Ages are worth a repaint each second, and the cloud a look, only while somebody can see them.
    const bool seen = isVisible() && !isMinimized();
    if (m_session)
        m_session->manager.setWatched(seen);
    if (!seen)
        m_clock.reset();
    else if (!m_clock)
        m_clock = m_scheduler.callEvery(std::chrono::seconds(1), [this] { tick(); });
}

void MainWindow::tick()
{
    for (WindowPart *part : std::as_const(m_parts))
        part->tick();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    runClock();
    tick();
    if (!event->spontaneous())
        QMetaObject::invokeMethod(this, &MainWindow::raiseFloatingDocks, Qt::QueuedConnection);
}

/// They are shown before the window that they belong to, and window managers put that one on top of them
/// then.
void MainWindow::raiseFloatingDocks()
{
    for (QDockWidget *dock : findChildren<QDockWidget *>()) {
        if (dock->isFloating() && dock->isVisible())
            dock->raise();
    }
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    runClock();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        runClock();
}

/// Tab goes on until somebody can see where it is. In the centre it begins at the beginning, where Qt would
/// go to the focus proxy.
bool MainWindow::focusNextPrevChild(bool next)
{
    const QWidget *const from = focusWidget();
    bool moved = QMainWindow::focusNextPrevChild(next);
    while (moved && focusWidget() != from && isBehindAnotherDock(focusWidget()))
        moved = QMainWindow::focusNextPrevChild(next);
    QWidget &centre = *centralWidget();
    const bool comesIn = next && moved && !centre.isAncestorOf(from) && centre.isAncestorOf(focusWidget());
    if (QWidget *const first = comesIn ? firstStop(centre) : nullptr)
        first->setFocus(Qt::TabFocusReason);
    return moved;
}

void MainWindow::comeToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::quit()
{
    m_closing = Closing::Program;
    close();
    m_closing = Closing::Window;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_closeGuard && !m_closeGuard(m_closing)) {
        event->ignore();
        return;
    }
    event->accept();
    Q_EMIT closed();
}

} // namespace msm
