// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/operationspanel.h"

#include "ui/commands/commands.h"
#include "ui/commands/rowcopy.h"
#include "ui/delegates/operationdelegate.h"
#include "ui/models/operationsmodel.h"
#include "ui/widgets/messagepage.h"
#include "ui/widgets/plainlabel.h"
#include "ui/words/operationstages.h"

#include <QAction>
#include <QBoxLayout>
#include <QListView>
#include <QMenu>
#include <QStackedWidget>

#include <algorithm>
#include <functional>
#include <utility>

namespace msm {

OperationsPanel::OperationsPanel(const Scheduler &clock, Commands &commands, QWidget *parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_model(new OperationsModel(clock, this))
    , m_summary(plainLabel(QStringLiteral("operationsSummary"), this))
    , m_stack(new QStackedWidget(this))
    , m_view(new QListView(this))
{
    setObjectName(QStringLiteral("operationsPanel"));
    auto *delegate = new OperationDelegate(this);
    m_view->setObjectName(QStringLiteral("operationList"));
    m_view->setAccessibleName(tr("Operations"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(delegate);
    m_view->setUniformItemSizes(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setFrameShape(QFrame::NoFrame);
    m_copy = new RowCopy(m_view, commands, [this] { return selectionAsText(); });

    auto *empty = new MessagePage(QStringLiteral("noOperations"), Icon::Operations, this);
    empty->setTexts(tr("No operations"), tr("What you do with nodes is followed here, stage by stage."));
    m_stack->addWidget(empty);
    m_stack->addWidget(m_view);
    m_summary->setContentsMargins(10, 4, 10, 4);
    m_summary->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_summary);
    column->addWidget(m_stack, 1);

    connect(delegate, &OperationDelegate::cancelRequested, this, [this](const QModelIndex &index) {
        Q_EMIT cancelRequested(index.data(OperationsModel::IdRole).toUuid());
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &OperationsPanel::selectionChanged);
    connect(m_view, &QWidget::customContextMenuRequested, this, &OperationsPanel::showContextMenu);
    connect(m_view, &QListView::activated, this,
        [this](const QModelIndex &index) { Q_EMIT pastMeant(m_model->at(index.row())); });
}

void OperationsPanel::setSession(const ShownSession &session, QObject *context)
{
    const auto take = [this, manager = &session.manager] { setOperations(manager->operations()); };
    connect(&session.manager, &MySQLServerManager::operationsChanged, context, take);
    take();
}

void OperationsPanel::clear()
{
    m_cleared.clear();
    setOperations({});
}

void OperationsPanel::setOperations(const QList<OperationView> &operations)
{
    m_shown = operations;
    m_shown.removeIf([this](const OperationView &operation) { return m_cleared.contains(operation.id); });
    m_model->apply(m_shown);
    m_anyRunning = std::ranges::any_of(m_shown, std::not_fn(&OperationView::isFinished));
    m_summary->setText(countOperations(m_shown).text());
    m_summary->setVisible(!m_shown.isEmpty());
    m_stack->setCurrentIndex(m_shown.isEmpty() ? 0 : 1);
    Q_EMIT selectionChanged(); // a selected operation may have ended
}

bool OperationsPanel::hasFinished() const
{
    return std::ranges::any_of(m_shown, &OperationView::isFinished);
}

void OperationsPanel::clearFinished()
{
    for (const OperationView &operation : std::as_const(m_shown)) {
        if (operation.isFinished())
            m_cleared.insert(operation.id);
    }
    setOperations(QList<OperationView>(m_shown));
}

QList<QUuid> OperationsPanel::selectedRunning() const
{
    QList<QUuid> ids;
    const QModelIndexList selected = m_view->selectionModel()->selectedIndexes();
    for (const QModelIndex &index : selected) {
        if (!index.data(OperationsModel::FinishedRole).toBool())
            ids.append(index.data(OperationsModel::IdRole).toUuid());
    }
    return ids;
}

void OperationsPanel::tick()
{
    if (m_anyRunning)
        m_view->viewport()->update();
}

void OperationsPanel::fillContextMenu(QMenu *menu)
{
    QList<VmId> nodes;
    const QModelIndexList selected = m_view->selectionModel()->selectedIndexes();
    for (const QModelIndex &index : selected) {
        if (const OperationView &operation = m_model->at(index.row()); operation.vm.isValid())
            nodes.append(operation.vm);
    }
    if (!nodes.isEmpty())
        Q_EMIT nodesMeant(nodes);
    m_commands.fill(menu, nodes.isEmpty() ? CommandPlace::OperationMenu : CommandPlace::NodeOperationMenu,
        {{UiCommand::CopyCells, m_copy->action()}});
    if (selected.size() != 1)
        return;
    menu->addSeparator();
    const auto *past = menu->addAction(icon(Icon::Events), tr("Show What It Did"));
    connect(past, &QAction::triggered, this,
        [this, operation = m_model->at(selected.first().row())] { Q_EMIT pastMeant(operation); });
}

void OperationsPanel::showContextMenu(const QPoint &position)
{
    QMenu menu(this);
    fillContextMenu(&menu);
    menu.exec(m_view->viewport()->mapToGlobal(position));
}

QString OperationsPanel::selectionAsText() const
{
    QModelIndexList selected = m_view->selectionModel()->selectedIndexes();
    std::sort(selected.begin(), selected.end());
    QStringList lines;
    for (const QModelIndex &index : std::as_const(selected)) {
        const OperationView &operation = m_model->at(index.row());
        QString line = index.data(Qt::AccessibleTextRole).toString().simplified();
        if (operation.error && !operation.error->detail.isEmpty())
            line += u'\t' + operation.error->detail.simplified();
        lines.append(line);
    }
    return lines.join(u'\n');
}

} // namespace msm
