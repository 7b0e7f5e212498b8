// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/nodeverbs.h"

#include "app/gui/connector.h"
#include "app/gui/messages.h"
#include "app/gui/nodecreation.h"
#include "app/gui/opened.h"
#include "app/session/datadir.h"
#include "app/session/session.h"
#include "core/base/scheduler.h"
#include "core/iaas/iaasclient.h"
#include "core/lifecycle/snapshotaction.h"
#include "core/manager/mysqlservermanager.h"
#include "core/settings/appsettings.h"
#include "core/settings/profile.h"
#include "ui/commands/commandrow.h"
#include "ui/dialogs/cancelquestion.h"
#include "ui/dialogs/deletenodesdialog.h"
#include "ui/dialogs/inspectiondialog.h"
#include "ui/dialogs/startquestion.h"
#include "ui/mainwindow.h"
#include "ui/words/snapshottext.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>

#include <algorithm>
#include <memory>

namespace msm {

namespace {

QSet<VmId> idsOf(const NodeList &nodes)
{
    QSet<VmId> ids;
    for (const NodeView &node : nodes)
        ids.insert(node.id);
    return ids;
}

} // namespace

NodeVerbs::NodeVerbs(const Scheduler &clock, Connector &connector, MainWindow &window, AppSettings &settings,
    Messages &messages, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_connector(connector)
    , m_window(window)
    , m_settings(settings)
    , m_messages(messages)
{
    connect(&window, &MainWindow::cancelRequested, this, &NodeVerbs::cancel);
    connect(&window, &MainWindow::duplicatesRequested, this, [this] { inspectOnly(DriftClass::Duplicate); });
    connect(&window, &MainWindow::detailsRequested, this, &NodeVerbs::readDetails);
}

void NodeVerbs::refresh()
{
    if (Session *const session = m_connector.session())
        session->manager().refresh();
}

void NodeVerbs::acknowledge(const QList<VmId> &ids)
{
    Session *const session = m_connector.session();
    if (session == nullptr)
        return;
    const QList<VmId> missing = missingOf(session->manager(), ids);
    if (missing.isEmpty())
        return;
    if (const auto done = session->manager().acknowledgeNodes(missing); !done)
        m_messages.showError(done.error());
}

void NodeVerbs::acceptPresent()
{
    Session *const session = m_connector.session();
    if (session == nullptr)
        return;
    if (const auto done = session->manager().acceptPresentNodes(); !done)
        m_messages.showError(done.error());
}

void NodeVerbs::remove(const QList<VmId> &ids)
{
    Session *const session = m_connector.session();
    if (session == nullptr || ids.isEmpty())
        return;
    const NodeList all = session->manager().nodes();
    const NodeList chosen = all.where([asked = QSet<VmId>(ids.cbegin(), ids.cend())](const NodeView &node) {
        const bool gone = node.loss && !node.registered;
        return asked.contains(node.id) && !gone;
    });
    if (chosen.isEmpty())
        return;
    const Profile &profile = session->profile();
    const auto spared = std::ranges::count_if(chosen, &NodeView::isProtected);
    QSet<VmId> hidden = idsOf(chosen);
    hidden.removeIf([this](VmId id) { return m_window.hasRow(id); });
    const DeletionScope scope{.all = all,
        .hidden = hidden,
        .connection = profile.name,
        .isProduction = profile.production,
        .undoTime = m_settings.undoTime(chosen.size() - spared)};
    auto *dialog = new DeleteNodesDialog(chosen, scope, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_connector, &Connector::ending, dialog, [dialog] { delete dialog; });
    connect(&session->manager(), &MySQLServerManager::nodesChanged, dialog,
        [dialog, session] { dialog->refresh(session->manager().nodes()); });
    connect(dialog, &QDialog::accepted, this, [this, dialog, session, undoTime = scope.undoTime] {
        QList<VmId> accepted;
        const NodeList nodes = dialog->nodes();
        for (const NodeView &node : nodes)
            accepted.append(node.id);
        QList<Error> problems;
        const auto answers = session->manager().deleteServiceNodes(accepted, dialog->mode(), undoTime);
        for (const auto &started : answers) {
            if (!started)
                problems.append(started.error());
        }
        m_messages.showErrors(problems);
        if (undoTime.count() > 0)
            m_window.showOperationsDock(); // where it is undone
    });
    dialog->open();
}

void NodeVerbs::start(OperationKind kind, Confirmation asks, const QList<VmId> &ids)
{
    Session *const session = m_connector.session();
    if (session == nullptr)
        return;
    const NodeList all = session->manager().nodes();
    const NodeList nodes =
        all.where([kind, chosen = QSet<VmId>(ids.cbegin(), ids.cend())](
                      const NodeView &node) { return chosen.contains(node.id) && kind.isPossibleFor(node); });
    if (nodes.isEmpty())
        return;
    if (asks == Confirmation::None) {
        startOn(kind, nodes);
        return;
    }
    StartQuestion::More more;
    QJsonObject choice;
    more.proposedName = snapshotNameAt(m_clock.nowUtc());
    if (asks != Confirmation::Named && kind->objectionToChoice) {
        const auto snapshot = m_window.selectedSnapshot();
        if (!snapshot || nodes.size() != 1)
            return;
        more.about = snapshotText(*snapshot);
        choice = SnapshotChoice{.name = snapshot->name, .id = snapshot->id}.toJson();
    }
    auto *question = new StartQuestion(kind, asks, nodes, all, more, &m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_connector, &Connector::ending, question, [question] { delete question; });
    connect(question, &QDialog::accepted, this, [this, question, kind, asks, nodes, choice] {
        const bool isNamed = asks == Confirmation::Named;
        startOn(kind, nodes,
            {.choice = isNamed ? SnapshotChoice{.name = question->name()}.toJson() : choice,
                .pace = question->pace(),
                .snapshotBefore = question->snapshotBefore()});
    });
    question->open();
}

void NodeVerbs::startOn(OperationKind kind, const NodeList &nodes, const StartTerms &terms)
{
    QList<VmId> ids;
    for (const NodeView &node : nodes)
        ids.append(node.id);
    QList<Error> problems;
    const auto answers = m_connector.session()->manager().startOperations(kind, ids, terms);
    for (const auto &started : answers) {
        if (!started)
            problems.append(started.error());
    }
    m_messages.showErrors(problems);
}

void NodeVerbs::finishWaiting(const QList<VmId> &ids)
{
    Session *const session = m_connector.session();
    if (session == nullptr)
        return;
    const NodeList nodes = session->manager().nodes();
    for (VmId id : ids) {
        const auto node = std::ranges::find(nodes, id, &NodeView::id);
        const bool onHold = node != nodes.end() && node->vmState.phase() == VmPhase::Hold;
        if (onHold) {
            session->manager().releaseServiceNode(id, session, [this](const Result<QUuid> &released) {
                if (!released)
                    m_messages.showError(released.error());
            });
        } else if (const auto started = session->manager().waitForServiceNode(id); !started) {
            m_messages.showError(started.error());
        }
    }
}

void NodeVerbs::keep(const QList<VmId> &ids)
{
    Session *const session = m_connector.session();
    if (session == nullptr)
        return;
    for (VmId id : ids) {
        // NotFound: of the selected nodes it is not one whose creation failed, or no longer.
        if (const auto kept = session->manager().clearFailedMark(id);
            !kept && kept.error().kind != ErrorKind::NotFound)
            m_messages.showError(kept.error());
    }
}

void NodeVerbs::readDetails(VmId id)
{
    Session *const session = m_connector.session();
    if (session == nullptr)
        return;
    // Without an answer the details show what the listing has; why there is none is said elsewhere.
    session->iaas().vmInfo(id, session, [this](const Result<VirtualMachine> &vm) {
        if (vm)
            m_window.showMachine(*vm);
    });
}

void NodeVerbs::cancel(const QList<QUuid> &operations)
{
    Session *const session = m_connector.session();
    if (session == nullptr)
        return;
    QList<OperationView> creates;
    for (const QUuid &id : operations) {
        const auto view = session->manager().operation(id);
        if (view && CancelQuestion::needsAsking(*view))
            creates.append(*view);
    }
    if (creates.isEmpty()) {
        cancelAs(operations, CancelChoice::Leave);
        return;
    }
    auto *question = new CancelQuestion(creates, &m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_connector, &Connector::ending, question, [question] { delete question; });
    connect(question, &CancelQuestion::chosen, this,
        [this, operations](CancelChoice choice) { cancelAs(operations, choice); });
    question->open();
}

void NodeVerbs::cancelAs(const QList<QUuid> &operations, CancelChoice choice)
{
    Session *const session = m_connector.session();
    if (session == nullptr)
        return;
    for (const QUuid &id : operations) {
        // NotFound: it has ended in the meantime, which is what was wanted.
        if (const auto cancelled = session->manager().cancelOperation(id, choice);
            !cancelled && cancelled.error().kind != ErrorKind::NotFound)
            m_messages.showError(cancelled.error());
    }
}

void NodeVerbs::inspect()
{
    inspectOnly(std::nullopt);
}

void NodeVerbs::inspectOnly(std::optional<DriftClass> kind)
{
    Session *const session = m_connector.session();
    if (session == nullptr)
        return;
    if (!m_inspection) {
        m_inspection = new InspectionDialog(session->manager(), &m_window);
        m_inspection->setAttribute(Qt::WA_DeleteOnClose);
        m_inspection->setConnection(session->profile().name, session->profile().production);
        connect(&m_connector, &Connector::ending, m_inspection, [this] { delete m_inspection; });
    }
    m_inspection->showOnly(kind);
    m_inspection->show();
    m_inspection->raise();
    m_inspection->activateWindow();
}

void NodeVerbs::copyAsCommand(const QList<VmId> &ids)
{
    copyCommand(fittingVerb(m_window.selectedNodes()), ids);
}

void NodeVerbs::copyCommand(MsmctlVerb verb, const QList<VmId> &ids)
{
    const QString dataDir = QDir(m_connector.dataDir()).absolutePath();
    const QString line = msmctlCommand(verb, ids, m_connector.profile().name,
        dataDir == QDir(defaultDataDir()).absolutePath() ? QString() : dataDir);
    QGuiApplication::clipboard()->setText(line);
    m_window.showMessage(tr("Copied: %1").arg(line));
}

} // namespace msm
