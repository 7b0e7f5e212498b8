// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/nodetableview.h"

#include "ui/delegates/nodedelegate.h"
#include "ui/models/nodeselectionmodel.h"
#include "ui/models/nodetablemodel.h"
#include "ui/widgets/columnlayout.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace msm {

namespace {

QStringList columnKeys()
{
    QStringList keys;
    for (int column = 0; column < kNodeColumnCount; ++column)
        keys.append(NodeTableModel::columnKey(NodeColumn(column)));
    return keys;
}

bool isHiddenAtFirst(NodeColumn column)
{
    return column == NodeColumn::Function || column == NodeColumn::Host || column == NodeColumn::Owner;
}

/// In average characters, so that the width follows the font. What is shown at first fits beside the details
/// in a window of 1280 pixels.
int defaultWidth(NodeColumn column)
{
    switch (column) {
    case NodeColumn::State:
        return 22;
    case NodeColumn::Id:
    case NodeColumn::Cpu:
    case NodeColumn::Age:
        return 8;
    case NodeColumn::Name:
        return 26;
    case NodeColumn::Address:
    case NodeColumn::Host:
    case NodeColumn::Owner:
        return 18;
    case NodeColumn::Cloud:
        return 16;
    default:
        return 12;
    }
}

} // namespace

NodeTableView::NodeTableView(NodeTableModel *model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_selection(new NodeSelectionModel(model, this))
    , m_delegate(new NodeDelegate(this))
{
    setObjectName(QStringLiteral("nodeTable"));
    setAccessibleName(tr("Service nodes"));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setItemsExpandable(false);
    setAllColumnsShowFocus(true);
    setAlternatingRowColors(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setItemDelegate(m_delegate);
    setModel(model);
    setSelectionModel(m_selection);

    header()->setObjectName(QStringLiteral("nodeTableHeader"));
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(true);
    header()->setFirstSectionMovable(true);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header(), &QHeaderView::customContextMenuRequested, this, [this](const QPoint &position) {
        QMenu menu(this);
        fillColumnMenu(&menu);
        menu.exec(header()->mapToGlobal(position));
    });
    resetLayout();
    setSortingEnabled(true);
}

void NodeTableView::resetLayout()
{
    const int character = std::max(6, fontMetrics().averageCharWidth());
    for (int column = 0; column < kNodeColumnCount; ++column) {
        header()->moveSection(header()->visualIndex(column), column);
        header()->setSectionHidden(column, isHiddenAtFirst(NodeColumn(column)));
        header()->resizeSection(column, defaultWidth(NodeColumn(column)) * character);
    }
    header()->setSortIndicator(int(NodeColumn::Name), Qt::AscendingOrder);
}

QByteArray NodeTableView::saveLayout() const
{
    return saveColumns(*header(), columnKeys());
}

bool NodeTableView::restoreLayout(const QByteArray &saved)
{
    return restoreColumns(*header(), columnKeys(), saved);
}

void NodeTableView::fillColumnMenu(QMenu *menu)
{
    const int shown = header()->count() - header()->hiddenSectionCount();
    for (int visual = 0; visual < header()->count(); ++visual) {
        const int column = header()->logicalIndex(visual);
        QAction *action = menu->addAction(m_model->headerData(column, Qt::Horizontal).toString());
        action->setObjectName(QStringLiteral("column-") + NodeTableModel::columnKey(NodeColumn(column)));
        action->setCheckable(true);
        action->setChecked(!header()->isSectionHidden(column));
        action->setEnabled(shown > 1 || header()->isSectionHidden(column));
        connect(action, &QAction::toggled, this,
            [this, column](bool checked) { header()->setSectionHidden(column, !checked); });
    }
    menu->addSeparator();
    QAction *reset = menu->addAction(tr("&Reset Columns"));
    reset->setObjectName(QStringLiteral("resetColumns"));
    connect(reset, &QAction::triggered, this, &NodeTableView::resetLayout);
}

ShownTable NodeTableView::shownTable(Rows which) const
{
    QList<int> columns;
    ShownTable table;
    for (int visual = 0; visual < header()->count(); ++visual) {
        const int column = header()->logicalIndex(visual);
        if (header()->isSectionHidden(column))
            continue;
        columns.append(column);
        table.headings.append(m_model->headerData(column, Qt::Horizontal).toString());
    }
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (which == Rows::Selected && !selectionModel()->isRowSelected(row))
            continue;
        QStringList cells;
        for (const int column : std::as_const(columns))
            cells.append(m_model->index(row, column).data().toString());
        table.rows.append(cells);
    }
    return table;
}

void NodeTableView::keepPlace(const std::function<void()> &change)
{
    executeDelayedItemsLayout(); // of an earlier change, or the row at the top would not be known
    const int top = verticalScrollBar()->value();
    const bool wasScrolled = top > 0 && top < m_model->rowCount();
    const VmId topId = wasScrolled ? m_model->nodeAt(top).id : VmId();
    const int permutations = m_model->permutations();
    change();
    if (!wasScrolled || permutations != m_model->permutations())
        return;
    if (const int row = m_model->rowOf(topId); row >= 0 && row != top) {
        executeDelayedItemsLayout();
        verticalScrollBar()->setValue(row);
    }
}

void NodeTableView::dataChanged(
    const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    // A scroll bar that scrolls by rows says which ones are seen; one more may be cut off at the bottom.
    const int firstSeen = verticalScrollBar()->value();
    const int lastSeen = firstSeen + verticalScrollBar()->pageStep() + 1;
    const int first = std::max(topLeft.row(), firstSeen);
    const int last = std::min(bottomRight.row(), lastSeen);
    if (first <= last) {
        QTreeView::dataChanged(topLeft.siblingAtRow(first), bottomRight.siblingAtRow(last), roles);
    }
}

void NodeTableView::setStale(bool stale)
{
    if (stale == m_delegate->isStale())
        return;
    m_delegate->setStale(stale);
    viewport()->update();
}

void NodeTableView::repaintAges()
{
    for (const NodeColumn column : {NodeColumn::Uptime, NodeColumn::Age}) {
        if (!header()->isSectionHidden(int(column))) {
            viewport()->update(
                columnViewportPosition(int(column)), 0, columnWidth(int(column)), viewport()->height());
        }
    }
}

void NodeTableView::keyPressEvent(QKeyEvent *event)
{
    // QAbstractItemView would copy the current cell only; the Copy command copies the selected rows.
    if (event->matches(QKeySequence::Copy)) {
        event->ignore();
        return;
    }
    QTreeView::keyPressEvent(event);
}

} // namespace msm
