// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/nodegroups.h"

#include "ui/models/showntable.h"

#include <QTreeView>

#include <functional>
#include <optional>

class QMenu;

namespace msm {

class NodeDelegate;
class NodeTableModel;
class NodeSelectionModel;

/// The view of the node table: without indentation, groups are rows over all columns. A click on a group
/// selects nothing; its arrow, a double click and the keys of a tree open and close it, and Space selects its
/// nodes. Knows its columns' layout and keeps its place when the model changes.
class NodeTableView final : public QTreeView {
    Q_OBJECT
public:
    explicit NodeTableView(NodeTableModel *model, QWidget *parent = nullptr);

    [[nodiscard]] NodeSelectionModel *nodeSelection() const { return m_selection; }
    /// The row of the group that is shown there; nothing where there is none. Of the viewport.
    [[nodiscard]] std::optional<int> groupAt(const QPoint &position) const;
    /// These are for the row of a group. Its nodes are selected alone; they are shown for that.
    void selectGroup(int row);
    void setCollapsed(int row, bool collapsed);
    void setAllCollapsed(bool collapsed);
    /// The shown columns of the selected rows, or of all that the filter leaves, in the shown order.
    enum class Rows { Selected, All };
    [[nodiscard]] ShownTable shownTable(Rows which) const;

    /// Columns, order and grouping.
    [[nodiscard]] QByteArray saveLayout() const;
    bool restoreLayout(const QByteArray &saved);
    void resetLayout();
    void setGrouping(NodeGroups::Grouping grouping);
    /// Fills a menu with one check box per column.
    void fillColumnMenu(QMenu *menu);
    /// Fills a menu with the columns by which the nodes can be grouped.
    void fillGroupingMenu(QMenu *menu);
    /// Fills the context menu of a group's row.
    void fillGroupMenu(QMenu *menu, int row);

    /// Runs `change`, which changes the model, and puts the same row at the top of the view again, unless the
    /// change has moved rows past each other: then the view stays where it is rather than follow one row.
    void keepPlace(const std::function<void()> &change);
    /// Makes every row look like what was known last rather than what is.
    void setStale(bool stale);
    /// Repaints the cells that show an age, in visible rows only.
    void repaintAges();
    /// Looks at visible rows only; QTreeView would measure each changed cell of ten thousand rows.
    void dataChanged(
        const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles = {}) override;

Q_SIGNALS:
    /// Columns, order or grouping are others.
    void arranged();

protected:
    void drawRow(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    [[nodiscard]] QItemSelectionModel::SelectionFlags selectionCommand(
        const QModelIndex &index, const QEvent *event = nullptr) const override;

private:
    /// The first one that is shown.
    [[nodiscard]] int firstColumn() const;
    bool takeGroupKey(const QKeyEvent &event);

    NodeTableModel *m_model;
    NodeSelectionModel *m_selection;
    NodeDelegate *m_delegate;
};

} // namespace msm
