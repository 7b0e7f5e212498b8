// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/nodetableview.h"

#include "ui/delegates/grouprow.h"
#include "ui/delegates/nodedelegate.h"
#include "ui/models/nodeselectionmodel.h"
#include "ui/models/nodetablemodel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace msm {

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
    connect(header(), &QHeaderView::sectionMoved, this, &NodeTableView::arranged);
    connect(header(), &QHeaderView::sortIndicatorChanged, this, &NodeTableView::arranged);
}

void NodeTableView::keepPlace(const std::function<void()> &change)
{
    executeDelayedItemsLayout(); // of an earlier change, or the row at the top would not be known
    const int top = verticalScrollBar()->value();
    const QPersistentModelIndex wasAtTop = m_model->index(top, 0);
    const int permutations = m_model->permutations();
    change();
    if (top == 0 || permutations != m_model->permutations())
        return;
    if (wasAtTop.isValid() && wasAtTop.row() != top) {
        executeDelayedItemsLayout();
        verticalScrollBar()->setValue(wasAtTop.row());
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

int NodeTableView::firstColumn() const
{
    int visual = 0;
    while (header()->isSectionHidden(header()->logicalIndex(visual)))
        ++visual;
    return header()->logicalIndex(visual);
}

std::optional<int> NodeTableView::groupAt(const QPoint &position) const
{
    const QModelIndex index = indexAt(QPoint(columnViewportPosition(firstColumn()) + 1, position.y()));
    return index.isValid() && m_model->isGroup(index.row()) ? std::optional(index.row()) : std::nullopt;
}

void NodeTableView::selectGroup(int row)
{
    setCollapsed(row, false);
    const RowRange nodes = m_model->rowsInGroup(row);
    m_selection->select(QItemSelection(m_model->index(nodes.first, 0), m_model->index(nodes.last, 0)),
        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void NodeTableView::setCollapsed(int row, bool collapsed)
{
    m_model->setCollapsed(row, collapsed);
    m_selection->followModel();
}

void NodeTableView::setAllCollapsed(bool collapsed)
{
    keepPlace([&] { m_model->setAllCollapsed(collapsed); });
    m_selection->followModel();
}

void NodeTableView::drawRow(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!m_model->isGroup(index.row())) {
        QTreeView::drawRow(painter, option, index);
        return;
    }
    QStyleOptionViewItem row = option;
    row.palette = m_delegate->paletteFor(option.palette);
    row.rect.setLeft(0);
    row.rect.setWidth(viewport()->width());
    row.state.setFlag(QStyle::State_HasFocus, hasFocus() && currentIndex().row() == index.row());
    paintGroupRow(painter, row, m_model->groupAt(index.row()));
}

void NodeTableView::scrollContentsBy(int dx, int dy)
{
    QTreeView::scrollContentsBy(dx, dy);
    if (dx != 0 && m_model->grouping())
        viewport()->update(); // the rows of groups stay where they are
}

void NodeTableView::keyPressEvent(QKeyEvent *event)
{
    // QAbstractItemView would copy the current cell only; the Copy command copies the selected rows.
    if (event->matches(QKeySequence::Copy)) {
        event->ignore();
        return;
    }
    if (!takeGroupKey(*event))
        QTreeView::keyPressEvent(event);
}

/// The keys of a tree, which the rows are for the user and not for QTreeView.
bool NodeTableView::takeGroupKey(const QKeyEvent &event)
{
    const QModelIndex current = currentIndex();
    if (!m_model->grouping() || !current.isValid() || event.modifiers() & ~Qt::KeypadModifier)
        return false;
    const int close = isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
    const int open = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    if (!m_model->isGroup(current.row())) {
        if (event.key() != close)
            return false;
        const int group = m_model->groupRowOf(m_model->nodeAt(current.row()).id);
        m_selection->setCurrentIndex(m_model->index(group, current.column()), QItemSelectionModel::NoUpdate);
        return true;
    }
    if (event.key() == close || event.key() == open)
        setCollapsed(current.row(), event.key() == close);
    else if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)
        setCollapsed(current.row(), !m_model->groupAt(current.row()).collapsed);
    else if (event.key() == Qt::Key_Space)
        selectGroup(current.row());
    else
        return false;
    return true;
}

void NodeTableView::mousePressEvent(QMouseEvent *event)
{
    QTreeView::mousePressEvent(event);
    const auto group = groupAt(event->pos());
    if (!group)
        return;
    const QModelIndex first = m_model->index(*group, firstColumn());
    if (currentIndex().row() != *group) // clicked beside the last column
        m_selection->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    QRect row = visualRect(first);
    row.setLeft(0);
    row.setWidth(viewport()->width());
    if (event->button() == Qt::LeftButton && groupArrow(row, layoutDirection()).contains(event->pos()))
        setCollapsed(*group, !m_model->groupAt(*group).collapsed);
}

void NodeTableView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const auto group = groupAt(event->pos());
    if (!group)
        QTreeView::mouseDoubleClickEvent(event);
    else if (event->button() == Qt::LeftButton)
        setCollapsed(*group, !m_model->groupAt(*group).collapsed);
}

QItemSelectionModel::SelectionFlags NodeTableView::selectionCommand(
    const QModelIndex &index, const QEvent *event) const
{
    const bool isClick =
        event && (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease);
    if (isClick && groupAt(static_cast<const QMouseEvent *>(event)->pos()))
        return QItemSelectionModel::NoUpdate;
    return QTreeView::selectionCommand(index, event);
}

} // namespace msm
