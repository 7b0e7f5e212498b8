// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scheduler.h"
#include "ui/models/nodegroups.h"
#include "ui/models/rowranges.h"

#include <QAbstractTableModel>

#include <functional>

namespace msm {

/// The nodes as a table, sorted, filtered and grouped in here rather than by a proxy: a proxy over ten
/// thousand rows costs more than everything else that a refresh does. Never resets: a new snapshot is
/// compared with the old one by id, so that selection, current row and scroll position survive. A group is a
/// row in front of its nodes, which cannot be selected; the nodes of a collapsed one have no rows. Cells are
/// formatted when they are asked for. Owned by its panel; the scheduler tells the time for ages and must
/// outlive the model.
class NodeTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        StateRole = Qt::UserRole, ///< int(NodeState), for the state's delegate, kContradicts or kUnconfirmed
        IdRole,                   ///< the VM's id
        SortRole,                 ///< raw value: a number, or a key that compares naturally
    };

    /// In the place of a state, where the truths about a node contradict each other.
    static constexpr int kContradicts = -1;
    /// In the place of Running, where nobody has asked yet: see isUnconfirmed().
    static constexpr int kUnconfirmed = -2;

    explicit NodeTableModel(const Scheduler &clock, QObject *parent = nullptr);

    /// What says why a node is stuck, for the tool tip of its state; empty: it is not.
    void setExplainer(const std::function<QString(VmId)> &explainer) { m_explainer = explainer; }
    /// Takes over a snapshot, sorted by id. Emits nothing when no cell changed; the time at which an agent
    /// was last seen is not a change (views repaint ages by the second).
    void apply(const NodeList &nodes);
    void setFilter(const NodeFilter &filter);
    void sort(int column, Qt::SortOrder order) override;
    /// By one of kGroupings, or not at all. No group is collapsed then.
    void setGrouping(NodeGroups::Grouping grouping);
    /// `row` is that of a group.
    void setCollapsed(int row, bool collapsed);
    void setAllCollapsed(bool collapsed);

    [[nodiscard]] const NodeFilter &filter() const { return m_filter; }
    [[nodiscard]] NodeGroups::Grouping grouping() const { return m_groups.grouping(); }
    /// The snapshot, hidden nodes included.
    [[nodiscard]] const NodeList &nodes() const { return m_nodes; }
    /// Those that the filter leaves, in the shown order; also those of collapsed groups.
    [[nodiscard]] NodeList filteredNodes() const;
    [[nodiscard]] int filteredCount() const { return int(m_sorted.size()); }
    [[nodiscard]] bool isGroup(int row) const { return m_rows[row] >= m_nodes.size(); }
    /// `row` is that of a group, or else that of a node.
    [[nodiscard]] const NodeGroup &groupAt(int row) const { return m_groups.at(groupOf(row)); }
    [[nodiscard]] const NodeView &nodeAt(int row) const { return m_nodes[m_rows[row]]; }
    /// The row of a node's group; -1 while nodes are not grouped, or the filter hides all of the group.
    [[nodiscard]] int groupRowOf(VmId id) const;
    /// The rows of a group's nodes: none while it is collapsed. `row` is that of the group.
    [[nodiscard]] RowRange rowsInGroup(int row) const;
    /// Nothing when there is no such node; also finds nodes that the filter hides.
    [[nodiscard]] const NodeView *find(VmId id) const;
    /// Those of these that there are.
    [[nodiscard]] NodeList find(const QList<VmId> &ids) const;
    /// -1 when there is no such node, or the filter or its group hides it.
    [[nodiscard]] int rowOf(VmId id) const;
    /// True while rows come and go because of anything but the user's selecting.
    [[nodiscard]] bool isRearranging() const { return m_rearranging; }
    /// How often a rearrangement has moved rows that stayed; a view that wants to keep its place compares.
    [[nodiscard]] int permutations() const { return m_permutations; }

    /// A column's name in saved layouts; never translated, never changed.
    [[nodiscard]] static QString columnKey(NodeColumn column);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// A cell's text.
    [[nodiscard]] QString text(const NodeView &node, NodeColumn column) const;

private:
    // An item is a node by its index, or behind all nodes a group by its number.
    struct Snapshot {
        NodeList nodes;
        std::vector<NodeSortKey> keys; ///< parallel to nodes
        std::vector<char> passes;      ///< parallel to nodes: whether the filter leaves it
        QList<int> sorted;             ///< indices of those that it leaves
    };
    struct Difference {
        std::vector<int> newIndex; ///< by old index; -1: gone
        std::vector<int> oldIndex; ///< by new index; -1: new
        QList<int> changed;        ///< new indices of nodes that look different
    };

    [[nodiscard]] NodeSortKey keyOf(const NodeView &node);
    [[nodiscard]] NodeLess less(const NodeList &nodes, const std::vector<NodeSortKey> &keys) const;
    [[nodiscard]] Difference compare(const NodeList &next) const;
    [[nodiscard]] Snapshot present() const;
    [[nodiscard]] Difference noDifference() const;
    [[nodiscard]] bool looksSame(const NodeView &before, const NodeView &after) const;
    void rearrange(Snapshot next, const QList<int> &rows, Difference difference);
    void removeRowsNotIn(const std::vector<char> &keep);
    void permute(const QList<int> &rows);
    void insertMissing(const QList<int> &rows);
    void announceChanges(const QList<int> &changed);
    void setRows(const QList<int> &rows);
    [[nodiscard]] int groupOf(int row) const { return m_rows[row] - int(m_nodes.size()); }
    [[nodiscard]] QVariant groupData(const NodeGroup &group, int role) const;

    [[nodiscard]] QString since(const QDateTime &moment) const;
    [[nodiscard]] QString toolTip(const NodeView &node, NodeColumn column) const;

    const Scheduler &m_clock;
    std::function<QString(VmId)> m_explainer;
    NodeList m_nodes;
    std::vector<NodeSortKey> m_keys;
    std::vector<char> m_passes;
    QList<int> m_sorted;      ///< what the filter leaves
    QList<int> m_rows;        ///< item by row
    std::vector<int> m_rowOf; ///< row by item; -1: hidden
    NodeFilter m_filter;
    NodeGroups m_groups;
    NodeColumn m_sortColumn = NodeColumn::Id;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_rearranging = false;
    int m_permutations = 0;
};

} // namespace msm
