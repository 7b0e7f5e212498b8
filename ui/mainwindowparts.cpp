// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How MainWindow is put together: panels, docks, menus, toolbar, status bar, and what its commands are about.
#include "ui/mainwindow.h"

#include "ui/commands/commands.h"
#include "ui/mainwindowshown.h"
#include "ui/panels/eventlogpanel.h"
#include "ui/panels/failednodesnotice.h"
#include "ui/panels/managerheader.h"
#include "ui/panels/missingnodesnotice.h"
#include "ui/panels/nodedetailspanel.h"
#include "ui/panels/nodespanel.h"
#include "ui/panels/operationspanel.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QBoxLayout>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QStatusBar>
#include <QToolBar>

namespace msm {

void MainWindow::buildCentre()
{
    auto *centre = new QWidget(this);
    m_header = new ManagerHeader(m_scheduler, centre);
    m_nodes = new NodesPanel(m_scheduler, m_commands, centre);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    for (NoticeBar *&bar : m_notices) {
        bar = new NoticeBar(centre);
        column->addWidget(bar);
    }
    notice(Topic::Rest)->setObjectName(QStringLiteral("restNotice"));
    connect(notice(Topic::Rest), &NoticeBar::buttonClicked, this,
        [this] { Q_EMIT invoked(Command::Refresh, {}); });
    notice(Topic::Operations)->setObjectName(QStringLiteral("operationsNotice"));
    connect(notice(Topic::Operations), &NoticeBar::buttonClicked, this, &MainWindow::showOperationsDock);
    notice(Topic::Duplicates)->setObjectName(QStringLiteral("duplicatesNotice"));
    connect(notice(Topic::Duplicates), &NoticeBar::buttonClicked, this, &MainWindow::duplicatesRequested);
    notice(Topic::FailedNodes)->setObjectName(QStringLiteral("failedNodesNotice"));
    m_failedNodes = new FailedNodesNotice(notice(Topic::FailedNodes)); // owned by the bar
    connect(m_failedNodes, &FailedNodesNotice::invoked, this, &MainWindow::invoked);
    notice(Topic::Missing)->setObjectName(QStringLiteral("missingNodesNotice"));
    m_missingNodes = new MissingNodesNotice(notice(Topic::Missing)); // owned by the bar
    connect(m_missingNodes, &MissingNodesNotice::invoked, this, &MainWindow::invoked);
    column->addWidget(m_nodes, 1);
    m_nodes->setExplainer([this](VmId id) { return explanation(id); });
    setCentralWidget(centre);
    connect(m_header, &ManagerHeader::reconnectRequested, this, &MainWindow::reconnectRequested);
    connect(m_nodes, &NodesPanel::selectionChanged, this, &MainWindow::showSelection);
}

void MainWindow::showOperationsDock()
{
    // Hidden behind another dock, it still counts as shown: switched off and on it comes to the front.
    m_commands.action(Command::ShowOperations)->setChecked(false);
    m_commands.action(Command::ShowOperations)->setChecked(true);
    m_operations->setFocus();
}

void MainWindow::buildDocks()
{
    m_details = new NodeDetailsPanel(m_scheduler, m_commands, this);
    connect(m_details, &NodeDetailsPanel::chosen, this, &MainWindow::carryOut);
    m_operations = new OperationsPanel(m_scheduler, m_commands, this);
    m_events = new EventLogPanel(m_commands, this);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    QDockWidget *details = addDock(QStringLiteral("detailsDock"), tr("Details"), m_details,
        Command::ShowDetails, Qt::RightDockWidgetArea);
    QDockWidget *operations = addDock(QStringLiteral("operationsDock"), tr("Operations"), m_operations,
        Command::ShowOperations, Qt::BottomDockWidgetArea);
    QDockWidget *events = addDock(
        QStringLiteral("eventsDock"), tr("Events"), m_events, Command::ShowEvents, Qt::BottomDockWidgetArea);
    splitDockWidget(operations, events, Qt::Horizontal);
    resizeDocks({details}, {340}, Qt::Horizontal);
    resizeDocks({operations, events}, {520, 420}, Qt::Horizontal);
    resizeDocks({operations}, {240}, Qt::Vertical);
    connect(m_operations, &OperationsPanel::selectionChanged, this, &MainWindow::updateCommands);
    connect(m_events, &EventLogPanel::activated, this, [this](const Event &event) {
        if (event.kind == EventKind::DuplicatesFound)
            Q_EMIT duplicatesRequested();
    });
    connect(m_operations, &OperationsPanel::cancelRequested, this,
        [this](const QUuid &id) { Q_EMIT cancelRequested({id}); });
    // The commands are about the nodes that are selected, so these are, for everybody to see.
    connect(m_operations, &OperationsPanel::nodesMeant, m_nodes, &NodesPanel::selectNodes);
}

QDockWidget *MainWindow::addDock(
    const QString &name, const QString &title, QWidget *panel, Command toggle, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setAccessibleName(title);
    dock->setWidget(panel);
    addDockWidget(area, dock);
    // The registry's action rather than the dock's own: one action, one shortcut, one text everywhere.
    QAction *action = m_commands.action(toggle);
    action->setChecked(!dock->isHidden());
    connect(action, &QAction::toggled, dock, [dock](bool shown) {
        dock->setVisible(shown);
        if (shown)
            dock->raise();
    });
    connect(dock->toggleViewAction(), &QAction::toggled, action, &QAction::setChecked);
    return dock;
}

void MainWindow::buildMenus()
{
    for (const CommandGroup group : {CommandGroup::Program, CommandGroup::Nodes, CommandGroup::Edit,
             CommandGroup::View, CommandGroup::Help}) {
        QMenu *const menu = menuBar()->addMenu(Commands::title(group));
        m_commands.fill(menu, group);
        if (group == CommandGroup::View)
            addColumnMenu(menu);
    }
}

void MainWindow::addColumnMenu(QMenu *view)
{
    view->addSeparator();
    QMenu *columns = view->addMenu(tr("&Columns"));
    columns->setObjectName(QStringLiteral("columnsMenu"));
    connect(columns, &QMenu::aboutToShow, this, [this, columns] {
        columns->clear();
        m_nodes->fillColumnMenu(columns);
    });
}

void MainWindow::buildToolBar()
{
    QToolBar *bar = addToolBar(tr("Main Toolbar"));
    bar->setObjectName(QStringLiteral("mainToolBar"));
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(18, 18));
    m_commands.fill(bar, CommandPlace::ToolBar);
}

void MainWindow::buildStatusBar()
{
    m_selectionLabel = plainLabel(QStringLiteral("selectionCount"), this);
    m_selectionLabel->setAccessibleName(tr("Selected nodes"));
    m_selectionLabel->setContentsMargins(8, 0, 8, 0);
    m_operationsLabel = plainLabel(QStringLiteral("runningOperations"), this);
    m_operationsLabel->setAccessibleName(tr("Running operations"));
    m_operationsLabel->setContentsMargins(8, 0, 8, 0);
    m_zoneLabel = plainLabel(QStringLiteral("zoneTraffic"), this);
    m_zoneLabel->setAccessibleName(tr("Requests to the cloud"));
    m_zoneLabel->setContentsMargins(8, 0, 8, 0);
    statusBar()->addWidget(m_selectionLabel);
    statusBar()->addPermanentWidget(m_operationsLabel);
    statusBar()->addPermanentWidget(m_zoneLabel);
}

void MainWindow::onTriggered(Command command)
{
    switch (command) {
    case Command::CopyCells:
        copySelection();
        break;
    case Command::Find:
        m_nodes->focusFilter();
        break;
    case Command::Quit:
        close();
        break;
    case Command::CancelOperation:
        Q_EMIT cancelRequested(cancelTargets());
        break;
    case Command::ShowDetails:
    case Command::ShowOperations:
    case Command::ShowEvents:
        break; // the dock follows the action
    case Command::Refresh:
        m_requestedMachine.clear();
        Q_EMIT invoked(command, {});
        showDetails();
        break;
    default:
        Q_EMIT invoked(command, selectedIds());
    }
}

/// What the cancel command is about: what is selected where the user works, the nodes' operations or those of
/// the panel.
QList<QUuid> MainWindow::cancelTargets() const
{
    QList<QUuid> targets;
    const QWidget *const focus = focusWidget();
    if (m_shown && !(focus && m_operations->isAncestorOf(focus))) {
        for (const VmId id : m_nodes->selectedIds()) {
            if (const QUuid running = m_shown->session.manager.runningOperation(id); !running.isNull())
                targets.append(running);
        }
    }
    return targets.isEmpty() ? m_operations->selectedRunning() : targets;
}

} // namespace msm
