// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
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
#include "ui/words/diagnosistext.h"
#include "ui/words/errortext.h"
#include "ui/words/operationstages.h"
#include "ui/words/zonetext.h"

#include <QAction>
#include <QClipboard>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QScreen>
#include <QStatusBar>

#include <algorithm>

namespace msm {

namespace {

constexpr int kLayoutVersion = 1;
constexpr int kEventsAtStart = 1000;
constexpr std::chrono::milliseconds kMessageTime{6000};
constexpr std::chrono::milliseconds kRequestDelay{300};
constexpr QSize kFrameSize{16, 48}; // about what a window manager puts around a window

QStringList namesOf(const QMap<VmId, MissingNode> &missing)
{
    QStringList names;
    for (const MissingNode &one : missing)
        names.append(one.node.name);
    return names;
}

bool canBeWaitedFor(const NodeView &node)
{
    if (node.registered || node.loss || node.state == NodeState::Deleting)
        return false;
    // One on hold has to be released, also while a create waits for that.
    return node.state != NodeState::Creating || phaseOf(node.vmState, node.lcmState) == VmPhase::Hold;
}

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
    buildStatusBar();
    connect(&m_commands, &Commands::triggered, this, &MainWindow::onTriggered);
    // A small or scaled screen may have less, and what lies beside it cannot be reached.
    resize(QSize(1280, 820).boundedTo(screen()->availableSize() - kFrameSize));
    clear();
}

MainWindow::~MainWindow() = default;

void MainWindow::setSession(const Session &session)
{
    clear();
    m_shown = std::make_unique<Shown>(session);
    QObject *const context = &m_shown->context;
    MySQLServerManager *const manager = &session.manager;
    connect(manager, &MySQLServerManager::stateChanged, context, [this] { showState(); });
    connect(manager, &MySQLServerManager::refreshed, context, [this] { showState(); });
    connect(manager, &MySQLServerManager::nodesChanged, context, [this] { showNodes(); });
    connect(manager, &MySQLServerManager::operationsChanged, context, [this] { showOperations(); });
    connect(manager, &MySQLServerManager::duplicatesChanged, context, [this] { showDuplicates(); });
    connect(&session.events, &EventLog::added, context,
        [this](const Event &event) { m_events->addEvent(event); });

    if (session.zone)
        connect(session.zone, &Zone::circuitChanged, context, [this] { showRest(); });

    // A history that cannot be read is no reason to show no nodes; the database says so elsewhere.
    m_events->setEvents(session.events.recent(kEventsAtStart).value_or(QList<Event>()));
    showNodes();
    showOperations();
    showRest();
    showDuplicates();
    runClock();
    m_nodes->setFocus();
    setWindowTitle(session.profile); // Qt appends the program's name with the platform's dash, as to dialogs
}

void MainWindow::clear(const QString &reason, bool connecting)
{
    m_shown.reset();
    m_header->clear();
    m_nodes->clearFilter();
    m_nodes->setNodes({});
    m_nodes->setConnection(
        connecting ? NodesPanel::Connection::Connecting : NodesPanel::Connection::Offline, reason);
    m_operations->setOperations({});
    m_events->setEvents({});
    m_operationsLabel->clear();
    m_requestedMachine.clear();
    m_failedNodes->clear();
    m_missingNodes->clear();
    clearNotice(Topic::Rest);
    clearNotice(Topic::Duplicates);
    showZone();
    showSelection();
    setWindowTitle(tr("MySQL Server Manager"));
}

void MainWindow::showState()
{
    if (!m_shown)
        return;
    const Session &session = m_shown->session;
    const MySQLServerManager &manager = session.manager;
    m_header->setFacts({.state = manager.state(),
        .error = manager.stateError(),
        .profile = session.profile,
        .endpoint = session.endpoint,
        .counts = m_shown->counts,
        .wanted = manager.desiredNodes(),
        .missing = namesOf(manager.missingNodes()),
        .doubt = manager.doubt(),
        .lastRefresh = manager.lastRefresh(),
        .readOnly = manager.options().readOnly,
        .sandbox = session.sandbox});
    if (manager.state() == ManagerState::Error)
        clearNotice(Topic::Rest);

    switch (manager.state()) {
    case ManagerState::Running:
    case ManagerState::Adapting:
        m_nodes->setConnection(NodesPanel::Connection::Online);
        break;
    case ManagerState::Starting:
        m_nodes->setConnection(NodesPanel::Connection::Connecting);
        break;
    case ManagerState::Error:
        m_nodes->setConnection(
            NodesPanel::Connection::Offline, errorText(manager.stateError().value_or(Error())).headline);
        break;
    case ManagerState::Init:
    case ManagerState::Epilogue:
    case ManagerState::Stopped:
        m_nodes->setConnection(NodesPanel::Connection::Offline);
        break;
    }
    showDetails();
    updateCommands();
}

void MainWindow::showNodes()
{
    if (!m_shown)
        return;
    const MySQLServerManager &manager = m_shown->session.manager;
    const NodeList &nodes = manager.nodes();
    m_shown->counts = countNodes(nodes);
    m_nodes->setNodes(nodes);
    if (manager.options().waiting.onFailure == FailurePolicy::Ask && !manager.options().readOnly)
        m_failedNodes->setNodes(nodes);
    m_missingNodes->setNodes(nodes, manager.doubt(), manager.expectedNodes(), !manager.options().readOnly);
    showState();
}

void MainWindow::showOperations()
{
    if (!m_shown)
        return;
    const QList<OperationView> operations = m_shown->session.manager.operations();
    m_operations->setOperations(operations);
    const int running = m_shown->session.manager.runningOperations();
    m_operationsLabel->setText(running > 0 ? tr("Operations running: %Ln", nullptr, running) : QString());
    updateCommands();
}

void MainWindow::showZone()
{
    const Zone *const zone = m_shown ? m_shown->session.zone : nullptr;
    const ZoneTraffic traffic = zone ? zone->traffic() : ZoneTraffic();
    m_zoneLabel->setText(zoneSummary(traffic));
    m_zoneLabel->setToolTip(zone ? zoneDetails(traffic) : QString());
    m_header->setRest(traffic.paused);
    // The countdown; somebody who closed the message does not want it back before there is news.
    if (traffic.paused && hasNotice(Topic::Rest))
        showNotice(Topic::Rest, tr("The cloud does not answer"), restText(*traffic.paused));
}

void MainWindow::showRest()
{
    const Zone *const zone = m_shown ? m_shown->session.zone : nullptr;
    const auto paused = zone ? zone->traffic().paused : std::nullopt;
    const bool lost = m_shown && m_shown->session.manager.state() == ManagerState::Error;
    if (paused && !lost) // the header's banner says it when the cloud is lost
        showNotice(Topic::Rest, tr("The cloud does not answer"), restText(*paused));
    else
        clearNotice(Topic::Rest);
    showZone();
    updateCommands();
}

void MainWindow::showDuplicates()
{
    if (!m_shown)
        return;
    const auto &duplicates = m_shown->session.manager.duplicates();
    if (duplicates.isEmpty()) {
        clearNotice(Topic::Duplicates);
        return;
    }
    qsizetype vms = 0;
    for (const QList<VmId> &group : duplicates)
        vms += group.size();
    showNotice(Topic::Duplicates,
        tr("%Ln virtual machines carry the key of an operation that others carry, too", nullptr, int(vms)),
        tr("One operation makes one virtual machine. None of them is taken over until you decide which to "
           "finish, to keep or to remove."));
}

void MainWindow::showSelection()
{
    m_selectionLabel->setText(m_nodes->selectionText());
    showDetails();
    updateCommands();
}

void MainWindow::showDetails()
{
    const NodeList selected = m_nodes->selectedNodes();
    m_details->setNodes(selected, m_shown ? m_shown->session.manager.lastRefresh() : QDateTime());
    requestMachine(selected);
    showDiagnosis();
}

void MainWindow::requestMachine(const NodeList &selected)
{
    const bool one = selected.size() == 1 && selected.first().vmState >= 0;
    if (!one || m_machine.id != selected.first().id) {
        m_machine = {};
        m_details->setMachine({});
    }
    const ManagerState state = m_shown ? m_shown->session.manager.state() : ManagerState::Init;
    if (one && state != ManagerState::Running && state != ManagerState::Adapting)
        return; // there is nobody to ask
    QString wanted;
    if (one) {
        const NodeView &node = selected.first();
        wanted =
            QStringLiteral("%1 %2 %3 ").arg(node.id.value).arg(node.vmState).arg(node.lcmState) + node.host;
    }
    if (wanted == m_requestedMachine)
        return;
    m_requestedMachine = wanted;
    m_requestTimer.reset();
    if (one) {
        // Who runs down the table with the arrow key wants none of those in between.
        m_requestTimer = m_scheduler.callAfter(
            kRequestDelay, [this, id = selected.first().id] { Q_EMIT detailsRequested(id); });
    }
}

void MainWindow::showMachine(const VirtualMachine &vm)
{
    const QList<VmId> selected = m_nodes->selectedIds();
    if (selected != QList<VmId>{vm.id})
        return;
    m_machine = vm;
    m_details->setMachine(vm);
    showDiagnosis();
}

void MainWindow::showDiagnosis()
{
    const QList<VmId> selected = m_nodes->selectedIds();
    m_details->setDiagnosis(selected.size() == 1 ? diagnosisOf(selected.first()) : std::nullopt);
}

std::optional<Diagnosis> MainWindow::diagnosisOf(VmId id) const
{
    auto known = m_shown ? m_shown->session.manager.knowledgeOf(id) : std::nullopt;
    if (!known)
        return std::nullopt;
    if (m_machine.id == id)
        known->vm = m_machine;
    return diagnose(*known);
}

QString MainWindow::explanation(VmId id) const
{
    const auto found = diagnosisOf(id);
    return found ? diagnosisText(*found, m_scheduler.nowUtc()) : QString();
}

void MainWindow::carryOut(Command command)
{
    if (command == Command::ShowOperations) // its action would hide what is shown already
        showOperationsDock();
    else
        m_commands.action(command)->trigger();
}

void MainWindow::updateCommands()
{
    CommandContext context;
    const NodeList selected = m_nodes->selectedNodes();
    context.selectedNodes = int(selected.size());
    context.selectionUnready = std::any_of(selected.begin(), selected.end(), canBeWaitedFor);
    context.selectionUndecided =
        std::any_of(selected.begin(), selected.end(), [](const NodeView &node) { return node.undecided; });
    context.runningOperationSelected = !cancelTargets().isEmpty();
    const auto missing =
        std::ranges::count_if(selected, [](const NodeView &node) { return node.loss.has_value(); });
    context.selectionMissing = missing > 0;
    context.onlyMissingSelected = missing > 0 && missing == selected.size();
    if (m_shown) {
        const MySQLServerManager &manager = m_shown->session.manager;
        context.hasSession = true;
        context.resting = m_shown->session.zone && m_shown->session.zone->traffic().paused;
        context.connected =
            manager.state() == ManagerState::Running || manager.state() == ManagerState::Adapting;
        context.readOnly = manager.options().readOnly;
        context.anyMissing = !manager.missingNodes().isEmpty();
        context.expectedNodes = manager.expectedNodes();
        context.wantedNodes = manager.desiredNodes();
    }
    m_commands.update(context);
}

void MainWindow::copySelection()
{
    const QString text = m_nodes->selectionAsText();
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    showMessage(tr("Rows copied: %Ln", nullptr, int(text.count(u'\n'))));
}

QList<VmId> MainWindow::selectedIds() const
{
    return m_nodes->selectedIds();
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
        : topic == Topic::Rest                        ? tr("&Try Now")
        : topic == Topic::Duplicates                  ? tr("&Inspect…")
                                                      : QString();
    notice(topic)->showNotice(
        MessageLine::Tone::Warning, headline, text, button.isEmpty() ? QStringList() : QStringList{button});
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
    return !notice(topic)->isHidden();
}

MainWindow::Layout MainWindow::saveLayout() const
{
    return {.geometry = saveGeometry(), .state = saveState(kLayoutVersion), .columns = m_nodes->saveLayout()};
}

void MainWindow::restoreLayout(const Layout &layout)
{
    if (!layout.geometry.isEmpty())
        restoreGeometry(layout.geometry);
    if (!layout.state.isEmpty())
        restoreState(layout.state, kLayoutVersion);
    if (!layout.columns.isEmpty())
        m_nodes->restoreLayout(layout.columns);
}

void MainWindow::runClock()
{
    // Ages are worth a repaint each second, and the cloud a look, only while somebody can see them.
    const bool seen = isVisible() && !isMinimized();
    if (m_shown)
        m_shown->session.manager.setWatched(seen);
    if (!seen)
        m_clock.reset();
    else if (!m_clock)
        m_clock = m_scheduler.callEvery(std::chrono::seconds(1), [this] { tick(); });
}

void MainWindow::tick()
{
    m_header->tick();
    m_nodes->tick();
    m_details->tick();
    showDiagnosis();
    m_operations->tick();
    showZone();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    runClock();
    tick();
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

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_closeGuard && !m_closeGuard()) {
        event->ignore();
        return;
    }
    event->accept();
    Q_EMIT closed();
}

} // namespace msm
