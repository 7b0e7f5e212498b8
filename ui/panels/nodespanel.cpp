// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/nodespanel.h"

#include "core/manager/mysqlservermanager.h"
#include "ui/commands/commands.h"
#include "ui/models/nodeselectionmodel.h"
#include "ui/models/nodetablemodel.h"
#include "ui/models/showntable.h"
#include "ui/panels/nodetableview.h"
#include "ui/widgets/messagepage.h"
#include "ui/widgets/plainlabel.h"
#include "ui/words/errortext.h"

#include <QAction>
#include <QBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>

namespace msm {

namespace {

const QString kFilter = QStringLiteral("filter");

} // namespace

NodesPanel::NodesPanel(const Scheduler &clock, Commands &commands, QWidget *parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_model(new NodeTableModel(clock, this))
    , m_filterRow(new QWidget(this))
    , m_filter(new QLineEdit(this))
    , m_shown(plainLabel(QStringLiteral("shownCount"), this))
    , m_view(new NodeTableView(m_model, this))
    , m_stack(new QStackedWidget(this))
    , m_noNodes(new MessagePage(QStringLiteral("noNodes"), Icon::Node, this))
    , m_noMatch(new MessagePage(QStringLiteral("noMatch"), Icon::Find, this))
    , m_offline(new MessagePage(QStringLiteral("offline"), Icon::Connection, this))
    , m_connecting(new MessagePage(QStringLiteral("connecting"), Icon::Cloud, this))
{
    setObjectName(QStringLiteral("nodesPanel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildFilterRow();
    column->addWidget(m_filterRow);
    column->addWidget(m_stack, 1);
    m_view->setFrameShape(QFrame::NoFrame);
    for (QWidget *page :
        std::initializer_list<QWidget *>{m_view, m_noNodes, m_noMatch, m_offline, m_connecting})
        m_stack->addWidget(page);

    connect(m_view->nodeSelection(), &NodeSelectionModel::nodesChanged, this, &NodesPanel::selectionChanged);
    connect(m_view, &NodeTableView::arranged, this, &NodesPanel::arranged);
    connect(m_view, &QWidget::customContextMenuRequested, this, &NodesPanel::showContextMenu);
    connect(m_noMatch, &MessagePage::buttonClicked, this, &NodesPanel::clearFilter);
    connect(
        m_offline, &MessagePage::buttonClicked, m_commands.action(UiCommand::Connection), &QAction::trigger);
    QAction *create = m_commands.action(UiCommand::CreateNodes);
    connect(m_noNodes, &MessagePage::buttonClicked, create, &QAction::trigger);
    connect(create, &QAction::enabledChanged, m_noNodes, &MessagePage::setButtonEnabled);
    m_noNodes->setButtonEnabled(create->isEnabled());
    updatePage();
}

void NodesPanel::buildFilterRow()
{
    m_filter->setObjectName(QStringLiteral("nodeFilter"));
    m_filter->setAccessibleName(tr("Filter nodes"));
    m_filter->setPlaceholderText(tr("Filter by name, id, address, state, host or label"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(Icon::Find), QLineEdit::LeadingPosition);
    m_filter->setMaximumWidth(460);
    m_filter->installEventFilter(this);
    auto *layout = new QHBoxLayout(m_filterRow);
    layout->setContentsMargins(10, 0, 10, 8);
    layout->addWidget(m_filter, 3);
    layout->addWidget(m_shown, 0);
    layout->addStretch(1);
    connect(m_filter, &QLineEdit::textChanged, this, &NodesPanel::applyFilter);
}

void NodesPanel::setExplainer(const std::function<QString(VmId)> &explainer)
{
    m_model->setExplainer(explainer);
}

void NodesPanel::setNodes(const NodeList &nodes)
{
    m_view->keepPlace([&] { m_model->apply(nodes); });
    m_view->nodeSelection()->followModel();
    updatePage();
    updateShownCount();
    Q_EMIT nodesShown();
}

void NodesPanel::setSession(const ShownSession &session, QObject *context)
{
    const MySQLServerManager *const manager = &session.manager;
    const auto show = [this, manager] { showConnection(*manager); };
    const auto take = [this, manager] {
        setNodes(manager->nodes());
        showConnection(*manager);
    };
    connect(manager, &MySQLServerManager::stateChanged, context, show);
    connect(manager, &MySQLServerManager::refreshed, context, show);
    connect(manager, &MySQLServerManager::nodesChanged, context, take);
    take();
}

void NodesPanel::clear()
{
    clearFilter();
    setNodes({});
    setConnection(Connection::Offline);
}

void NodesPanel::showConnection(const MySQLServerManager &manager)
{
    switch (manager.state()) {
    case ManagerState::Running:
    case ManagerState::Adapting:
        setConnection(Connection::Online);
        break;
    case ManagerState::Starting:
        setConnection(Connection::Connecting);
        break;
    case ManagerState::Error:
        setConnection(Connection::Offline, errorText(manager.stateError().value_or(Error())).headline);
        break;
    case ManagerState::Init:
    case ManagerState::Epilogue:
    case ManagerState::Stopped:
        setConnection(Connection::Offline);
        break;
    }
}

void NodesPanel::setConnection(Connection connection, const QString &reason)
{
    m_connection = connection;
    m_reason = reason;
    m_view->setStale(connection != Connection::Online);
    updatePage();
}

void NodesPanel::applyFilter(const QString &text)
{
    m_model->setFilter(NodeFilter::fromText(text));
    m_view->nodeSelection()->followModel();
    // A filter that hid the current row has taken it from the view; the selection has kept what is selected.
    if (const QModelIndexList rows = m_view->selectionModel()->selectedRows();
        !m_view->currentIndex().isValid() && !rows.isEmpty())
        m_view->selectionModel()->setCurrentIndex(rows.first(), QItemSelectionModel::NoUpdate);
    updatePage();
    updateShownCount();
    // Once the table is the page that is shown: a hidden one does not know its height.
    if (m_view->currentIndex().isValid())
        m_view->scrollTo(m_view->currentIndex());
    Q_EMIT arranged();
}

void NodesPanel::toggleState(NodeState state)
{
    m_filter->setText(m_model->filter().toggled(state).toText());
}

void NodesPanel::updatePage()
{
    QWidget *page = m_view;
    if (m_model->nodes().isEmpty()) {
        if (m_connection == Connection::Online) {
            m_noNodes->setTexts(tr("No service nodes yet"),
                tr("A service node is a virtual machine that runs MySQL. Create the first ones "
                   "from a template or an image of your cloud."),
                tr("&Create Nodes\u2026"));
            page = m_noNodes;
        } else if (m_connection == Connection::Connecting) {
            m_connecting->setTexts(
                tr("Connecting\u2026"), tr("Signing in and looking for nodes that run already."));
            page = m_connecting;
        } else {
            m_offline->setTexts(tr("Not connected"),
                m_reason.isEmpty() ? tr("Choose a cloud to see and manage its MySQL nodes.") : m_reason,
                tr("C&onnections\u2026"));
            page = m_offline;
        }
    } else if (m_model->rowCount() == 0) {
        m_noMatch->setTexts(tr("Nothing matches \u201c%1\u201d").arg(m_filter->text().simplified()),
            tr("Hidden by the filter: %Ln", nullptr, int(m_model->nodes().size())), tr("C&lear Filter"));
        page = m_noMatch;
    }
    if (page == m_stack->currentWidget())
        return;
    m_stack->setCurrentWidget(page);
    // Whoever has just got a table wants its keys to work, unless they are typing elsewhere.
    if (page == m_view && (!window()->focusWidget() || m_stack->isAncestorOf(window()->focusWidget())))
        m_view->setFocus();
}

void NodesPanel::updateShownCount()
{
    QString text;
    if (!m_model->filter().isEmpty())
        text = tr("%1 of %2 shown")
                   .arg(QLocale().toString(m_model->filteredCount()),
                       QLocale().toString(m_model->nodes().size()));
    if (m_shown->text() != text)
        m_shown->setText(text);
}

QList<VmId> NodesPanel::selectedIds() const
{
    return m_view->nodeSelection()->selectedNodes();
}

NodeList NodesPanel::selectedNodes() const
{
    return m_model->find(selectedIds());
}

int NodesPanel::hiddenSelected() const
{
    return m_view->nodeSelection()->hiddenCount();
}

QString NodesPanel::selectionText() const
{
    const int selected = m_view->nodeSelection()->selectedCount();
    const int hidden = hiddenSelected();
    if (selected == 0)
        return {};
    if (hidden == 0)
        return tr("%Ln selected", nullptr, selected);
    return tr("%1, %2", "how many selected, how many of them hidden")
        .arg(tr("%Ln selected", nullptr, selected), tr("%Ln hidden", nullptr, hidden));
}

ShownTable NodesPanel::selectedTable() const
{
    return m_view->shownTable(NodeTableView::Rows::Selected);
}

ShownTable NodesPanel::shownTable() const
{
    return m_view->shownTable(NodeTableView::Rows::All);
}

NodeList NodesPanel::shownNodes() const
{
    return m_model->filteredNodes();
}

bool NodesPanel::hasRow(VmId id) const
{
    return m_model->rowOf(id) >= 0;
}

void NodesPanel::selectAll()
{
    m_view->selectAll();
    m_view->setFocus();
}

QByteArray NodesPanel::saveLayout() const
{
    return m_view->saveLayout();
}

bool NodesPanel::restoreLayout(const QByteArray &saved)
{
    return m_view->restoreLayout(saved);
}

const NodeFilter &NodesPanel::filter() const
{
    return m_model->filter();
}

QByteArray NodesPanel::saveView() const
{
    QJsonObject view = QJsonDocument::fromJson(saveLayout()).object();
    view.insert(kFilter, filter().toJson());
    return QJsonDocument(view).toJson(QJsonDocument::Compact);
}

bool NodesPanel::restoreView(const QByteArray &saved)
{
    if (!restoreLayout(saved))
        return false;
    const QJsonObject view = QJsonDocument::fromJson(saved).object();
    m_filter->setText(NodeFilter::fromJson(view.value(kFilter).toObject()).toText());
    return true;
}

void NodesPanel::fillColumnMenu(QMenu *menu)
{
    m_view->fillColumnMenu(menu);
}

void NodesPanel::fillGroupingMenu(QMenu *menu)
{
    m_view->fillGroupingMenu(menu);
}

QWidget *NodesPanel::table() const
{
    return m_view;
}

void NodesPanel::addBesideFilter(QWidget *widget)
{
    m_filterRow->layout()->addWidget(widget);
    setTabOrder(m_filter, widget);
}

void NodesPanel::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void NodesPanel::clearFilter()
{
    m_filter->clear();
    m_view->setFocus();
}

void NodesPanel::tick()
{
    if (m_stack->currentWidget() == m_view)
        m_view->repaintAges();
}

void NodesPanel::selectNodes(const QList<VmId> &ids)
{
    const auto hidden = [this](VmId id) { return m_model->rowOf(id) < 0; };
    if (std::ranges::any_of(ids, hidden) && m_model->grouping())
        m_view->setAllCollapsed(false);
    if (std::ranges::any_of(ids, hidden))
        clearFilter();
    QItemSelection rows;
    for (const VmId id : ids) {
        const QModelIndex cell = m_model->index(m_model->rowOf(id), 0);
        if (cell.isValid())
            rows.select(cell, cell);
    }
    if (rows.isEmpty())
        return;
    m_view->nodeSelection()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_view->scrollTo(rows.first().topLeft());
}

void NodesPanel::showContextMenu(const QPoint &position)
{
    QMenu menu(this);
    if (const auto group = m_view->groupAt(position))
        m_view->fillGroupMenu(&menu, *group);
    else
        m_commands.fill(&menu, CommandPlace::NodeMenu);
    menu.exec(m_view->viewport()->mapToGlobal(position));
}

bool NodesPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            clearFilter();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_view->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace msm
