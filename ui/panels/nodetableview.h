// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/nodeorder.h"

#include "ui/models/showntable.h"

#include <QTreeView>

#include <functional>

class QMenu;

namespace msm {

class NodeDelegate;
class NodeTableModel;
class NodeSelectionModel;

/// The view of the node table: a tree view, so that it can show groups, without indentation. Knows its
/// columns' layout and keeps its place when the model changes.
class NodeTableView final : public QTreeView {
    Q_OBJECT
public:
    explicit NodeTableView(NodeTableModel *model, QWidget *parent = nullptr);

    [[nodiscard]] NodeSelectionModel *nodeSelection() const { return m_selection; }
    /// The shown columns of the selected rows, or of all that the filter leaves, in the shown order.
    enum class Rows { Selected, All };
    [[nodiscard]] ShownTable shownTable(Rows which) const;

    [[nodiscard]] QByteArray saveLayout() const;
    bool restoreLayout(const QByteArray &saved);
    void resetLayout();
    /// Fills a menu with one check box per column.
    void fillColumnMenu(QMenu *menu);

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

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    NodeTableModel *m_model;
    NodeSelectionModel *m_selection;
    NodeDelegate *m_delegate;
};

} // namespace msm
