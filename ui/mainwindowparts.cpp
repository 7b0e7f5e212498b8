// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How MainWindow is put together: panels, notices, docks, menus and toolbar.
#include "ui/mainwindow.h"

#include "core/journal/eventlog.h"
#include "ui/commands/commands.h"
#include "ui/dialogs/viewnamedialog.h"
#include "ui/node/historytab.h"
#include "ui/node/nodetabs.h"
#include "ui/node/overviewtab.h"
#include "ui/node/pastdialog.h"
#include "ui/node/selectedmachine.h"
#include "ui/node/snapshotstab.h"
#include "ui/panels/alarmspanel.h"
#include "ui/panels/connectionmenu.h"
#include "ui/panels/connectionnotice.h"
#include "ui/panels/duplicatesnotice.h"
#include "ui/panels/eventlogpanel.h"
#include "ui/panels/failednodesnotice.h"
#include "ui/panels/managerheader.h"
#include "ui/panels/missingnodesnotice.h"
#include "ui/panels/nodespanel.h"
#include "ui/panels/operationspanel.h"
#include "ui/panels/viewmenu.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/noticestack.h"

#include <QAction>
#include <QBoxLayout>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

namespace msm {

void MainWindow::buildCentre()
{
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *header = shown(new ManagerHeader(m_scheduler, centre));
    column->addWidget(header);
    buildNotices(column);
    m_nodes = shown(new NodesPanel(m_scheduler, m_commands, centre));
    connect(m_nodes, &NodesPanel::selectionChanged, this, &MainWindow::showSelection);
    connect(m_nodes, &NodesPanel::nodesShown, this, &MainWindow::showSelection);
    connect(header, &ManagerHeader::stateToggled, m_nodes, &NodesPanel::toggleState);
    connect(m_nodes, &NodesPanel::arranged, header,
        [this, header] { header->setFilteredStates(m_nodes->filter().states); });
    column->addWidget(m_nodes, 1);
    centre->setFocusProxy(m_nodes->table());
    setCentralWidget(centre);
    m_views = shown(new ViewMenu(*m_nodes, this));
    connect(m_views, &ViewMenu::viewsChanged, this, &MainWindow::viewsChanged);
    connect(m_views, &ViewMenu::nameWanted, this, [this] { askForViewName({}); });
    connect(m_views, &ViewMenu::otherNameWanted, this, [this] { askForViewName(m_views->current()); });

    m_machine = shown(new SelectedMachine(m_scheduler, this));
    connect(m_machine, &SelectedMachine::wanted, this, &MainWindow::detailsRequested);
    m_nodes->setExplainer([this](VmId id) { return m_machine->explanationOf(id); });
}

void MainWindow::buildNotices(QLayout *column)
{
    auto *stack = new NoticeStack(this);
    column->addWidget(stack);
    for (NoticeBar *&bar : m_notices)
        bar = stack->add();
    notice(Topic::Operations)->setObjectName(QStringLiteral("operationsNotice"));
    connect(notice(Topic::Operations), &NoticeBar::buttonClicked, this, [this] {
        showOperationsDock();
        m_operations->setFocus();
    });
    notice(Topic::Connection)->setObjectName(QStringLiteral("connectionNotice"));
    m_connectionNotice = shown(new ConnectionNotice(notice(Topic::Connection)));
    connect(m_connectionNotice, &ConnectionNotice::tryNowRequested, this,
        [this] { Q_EMIT invoked(UiCommand::Refresh, {}); });
    connect(m_connectionNotice, &ConnectionNotice::passwordRequested, this, &MainWindow::passwordRequested);
    connect(m_connectionNotice, &ConnectionNotice::reconnectRequested, this, &MainWindow::reconnectRequested);
    notice(Topic::Duplicates)->setObjectName(QStringLiteral("duplicatesNotice"));
    auto *duplicates = shown(new DuplicatesNotice(notice(Topic::Duplicates)));
    connect(duplicates, &DuplicatesNotice::inspectRequested, this, &MainWindow::duplicatesRequested);
    notice(Topic::FailedNodes)->setObjectName(QStringLiteral("failedNodesNotice"));
    m_failedNodes = shown(new FailedNodesNotice(notice(Topic::FailedNodes)));
    connect(m_failedNodes, &FailedNodesNotice::invoked, this, &MainWindow::invoked);
    notice(Topic::Missing)->setObjectName(QStringLiteral("missingNodesNotice"));
    auto *missing = shown(new MissingNodesNotice(notice(Topic::Missing)));
    connect(missing, &MissingNodesNotice::invoked, this, &MainWindow::invoked);
    notice(Topic::Update)->setObjectName(QStringLiteral("updateNotice"));
    connect(notice(Topic::Update), &NoticeBar::buttonClicked, this, &MainWindow::releaseRequested);
}

void MainWindow::showOperationsDock()
{
    // Hidden behind another dock, it still counts as shown: switched off and on it comes to the front.
    m_commands.action(UiCommand::ShowOperations)->setChecked(false);
    m_commands.action(UiCommand::ShowOperations)->setChecked(true);
}

void MainWindow::buildDocks()
{
    m_tabs = shown(new NodeTabs(this));
    connect(m_tabs, &NodeTabs::chosen, this, &MainWindow::carryOut);
    m_tabs->add(new OverviewTab(m_scheduler, m_commands, *m_machine, m_tabs));
    m_snapshots = new SnapshotsTab(m_scheduler, m_commands, *m_machine, m_tabs);
    m_tabs->add(m_snapshots);
    m_tabs->add(new HistoryTab(m_scheduler, m_commands, *m_machine, m_tabs));
    connect(m_snapshots, &SnapshotsTab::selectionChanged, this, &MainWindow::updateCommands);
    m_operations = shown(new OperationsPanel(m_scheduler, m_commands, this));
    auto *timeline = shown(new EventLogPanel(m_commands, this));
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    QDockWidget *details = addDock(QStringLiteral("detailsDock"), tr("Details"), m_tabs,
        UiCommand::ShowDetails, Qt::RightDockWidgetArea);
    QDockWidget *operations = addDock(QStringLiteral("operationsDock"), tr("Operations"), m_operations,
        UiCommand::ShowOperations, Qt::BottomDockWidgetArea);
    QDockWidget *events = addDock(QStringLiteral("eventsDock"), tr("Events"), timeline, UiCommand::ShowEvents,
        Qt::BottomDockWidgetArea);
    auto *alarms = shown(new AlarmsPanel(m_commands, this));
    QDockWidget *alarmsDock = addDock(
        QStringLiteral("alarmsDock"), tr("Alarms"), alarms, UiCommand::ShowAlarms, Qt::BottomDockWidgetArea);
    splitDockWidget(operations, events, Qt::Horizontal);
    tabifyDockWidget(events, alarmsDock);
    events->raise();
    resizeDocks({details}, {340}, Qt::Horizontal);
    resizeDocks({operations, events}, {520, 420}, Qt::Horizontal);
    resizeDocks({operations}, {240}, Qt::Vertical);
    connect(m_operations, &OperationsPanel::selectionChanged, this, &MainWindow::updateCommands);
    connect(timeline, &EventLogPanel::activated, this, [this](const Event &event) {
        if (event.kind == EventKind::DuplicatesFound)
            Q_EMIT duplicatesRequested();
        else if (event.vm.isValid())
            showPast(event.vm, event.subject);
    });
    connect(timeline, &EventLogPanel::pastMeant, this,
        [this](const Event &event) { showPast(event.vm, event.subject); });
    connect(alarms, &AlarmsPanel::nodesMeant, m_nodes, &NodesPanel::selectNodes);
    connect(alarms, &AlarmsPanel::countChanged, this, [alarmsDock](int count) {
        alarmsDock->setWindowTitle(count > 0 ? tr("Alarms (%1)").arg(count) : tr("Alarms"));
    });
    connect(m_operations, &OperationsPanel::cancelRequested, this,
        [this](const QUuid &id) { Q_EMIT cancelRequested({id}); });
    connect(m_operations, &OperationsPanel::pastMeant, this,
        [this](const OperationView &operation) { showPast(operation.vm, operation.name, operation.id); });
    // The commands are about the nodes that are selected, so these are, for everybody to see.
    connect(m_operations, &OperationsPanel::nodesMeant, m_nodes, &NodesPanel::selectNodes);
}

void MainWindow::showPast(VmId vm, const QString &name, const QUuid &operation)
{
    if (!m_session)
        return;
    auto *dialog = new PastDialog({.vm = vm, .operation = operation, .name = name}, m_session->events,
        m_session->journal, m_commands, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_past = dialog;
    dialog->open();
}

QDockWidget *MainWindow::addDock(
    const QString &name, const QString &title, QWidget *panel, UiCommand toggle, Qt::DockWidgetArea area)
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
    // A dock that goes out of sight with its window is not hidden: it comes back with it.
    connect(dock->toggleViewAction(), &QAction::toggled, action,
        [action, dock] { action->setChecked(!dock->isHidden()); });
    return dock;
}

void MainWindow::buildMenus()
{
    m_connections = new ConnectionMenu(this);
    for (const CommandGroup group : {CommandGroup::Program, CommandGroup::Nodes, CommandGroup::Machine,
             CommandGroup::Edit, CommandGroup::View, CommandGroup::Help}) {
        QMenu *const menu = menuBar()->addMenu(Commands::title(group));
        m_commands.fill(menu, group);
        if (group == CommandGroup::Program) {
            QAction *const ownWindow = m_commands.action(UiCommand::NewWindow);
            QAction *const behind = menu->actions().value(menu->actions().indexOf(ownWindow) + 1);
            addMenu(
                menu, QStringLiteral("connectMenu"), tr("Connect &To"),
                [this](QMenu *connections) { m_connections->fill(connections); }, ownWindow);
            addMenu(
                menu, QStringLiteral("newWindowMenu"), tr("Open in &New Window"),
                [this](QMenu *connections) { m_connections->fillForNewWindow(connections); }, behind);
        }
        if (group != CommandGroup::View)
            continue;
        menu->addSeparator();
        addMenu(menu, QStringLiteral("columnsMenu"), tr("&Columns"),
            [this](QMenu *columns) { m_nodes->fillColumnMenu(columns); });
        addMenu(menu, QStringLiteral("groupingMenu"), tr("&Group By"),
            [this](QMenu *groupings) { m_nodes->fillGroupingMenu(groupings); });
        addMenu(
            menu, QStringLiteral("viewsMenu"), tr("&Views"), [this](QMenu *views) { m_views->fill(views); });
    }
}

/// A menu that is filled anew each time it opens. `before`: null for the end.
void MainWindow::addMenu(QMenu *menu, const QString &name, const QString &title,
    const std::function<void(QMenu *)> &fill, QAction *before)
{
    auto *added = new QMenu(title, menu);
    menu->insertMenu(before, added);
    added->setObjectName(name);
    connect(added, &QMenu::aboutToShow, this, [added, fill] {
        added->clear();
        fill(added);
    });
}

/// `renamed`: a view gets another name; empty: what is shown is saved under one.
void MainWindow::askForViewName(const QString &renamed)
{
    QStringList taken;
    for (const SavedView &view : m_views->views()) {
        if (view.name != renamed)
            taken.append(view.name);
    }
    auto *dialog = new ViewNameDialog(
        renamed.isEmpty() ? tr("Save View") : tr("Rename View"), m_views->current(), taken, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, m_views, [this, dialog, renamed] {
        if (renamed.isEmpty())
            m_views->save(dialog->name());
        else
            m_views->rename(renamed, dialog->name());
    });
    dialog->open();
}

void MainWindow::buildToolBar()
{
    QToolBar *bar = addToolBar(tr("Main Toolbar"));
    bar->setObjectName(QStringLiteral("mainToolBar"));
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(18, 18));
    m_commands.fill(bar, CommandPlace::ToolBar);
    auto *connections =
        qobject_cast<QToolButton *>(bar->widgetForAction(m_commands.action(UiCommand::Connection)));
    connections->setObjectName(QStringLiteral("connectionsButton"));
    connections->setMenu(findChild<QMenu *>(QStringLiteral("connectMenu")));
    connections->setPopupMode(QToolButton::MenuButtonPopup);
}

} // namespace msm
