// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scheduler.h"
#include "ui/models/nodeorder.h"

#include <QAbstractTableModel>

#include <functional>

namespace msm {

/// The nodes as a table, sorted and filtered in here rather than by a proxy: a proxy over ten thousand rows
/// costs more than everything else that a refresh does. Never resets: a new snapshot is compared with the
/// old one by id, so that selection, current row and scroll position survive. Cells are formatted when they
/// are asked for. Owned by its panel; the scheduler tells the time for ages and must outlive the model.
class NodeTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        StateRole = Qt::UserRole, ///< int(NodeState), for the state's delegate, or kContradicts
        IdRole,                   ///< the VM's id
        SortRole,                 ///< raw value: a number, or a key that compares naturally
    };

    /// In the place of a state, where the truths about a node contradict each other.
    static constexpr int kContradicts = -1;

    explicit NodeTableModel(const Scheduler &clock, QObject *parent = nullptr);

    /// What says why a node is stuck, for the tool tip of its state; empty: it is not.
    void setExplainer(const std::function<QString(VmId)> &explainer) { m_explainer = explainer; }
    /// Takes over a snapshot, sorted by id. Emits nothing when no cell changed; the time at which an agent
    /// was last seen is not a change (views repaint ages by the second).
    void apply(const NodeList &nodes);
    void setFilter(const NodeFilter &filter);
    void sort(int column, Qt::SortOrder order) override;

    [[nodiscard]] const NodeFilter &filter() const { return m_filter; }
    /// The snapshot, hidden nodes included.
    [[nodiscard]] const NodeList &nodes() const { return m_nodes; }
    [[nodiscard]] const NodeView &nodeAt(int row) const { return m_nodes[m_order[row]]; }
    /// Nothing when there is no such node; also finds nodes that the filter hides.
    [[nodiscard]] const NodeView *find(VmId id) const;
    /// -1 when there is no such node or the filter hides it.
    [[nodiscard]] int rowOf(VmId id) const;
    /// True while rows come and go because of apply() or setFilter(), not because of the user.
    [[nodiscard]] bool isRearranging() const { return m_rearranging; }
    /// How often a rearrangement has moved rows that stayed; a view that wants to keep its place compares.
    [[nodiscard]] int permutations() const { return m_permutations; }

    /// A column's name in saved layouts; never translated, never changed.
    [[nodiscard]] static QString columnKey(NodeColumn column);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Snapshot {
        NodeList nodes;
        std::vector<NodeSortKey> keys; ///< parallel to nodes
        QList<int> order;              ///< indices of the shown ones, by row
    };
    struct Difference {
        std::vector<int> newIndex; ///< by old index; -1: gone
        std::vector<int> oldIndex; ///< by new index; -1: new
        QList<int> changed;        ///< new indices of nodes that look different
    };

    [[nodiscard]] Difference compare(const NodeList &next) const;
    [[nodiscard]] bool looksSame(const NodeView &before, const NodeView &after) const;
    void rearrange(Snapshot next, const Difference &difference);
    void removeRowsNotIn(const std::vector<char> &keep);
    void permute(const QList<int> &order);
    void insertMissing(const QList<int> &order);
    void announceChanges(const QList<int> &changed);
    void setOrder(const QList<int> &order);
    [[nodiscard]] int indexOf(VmId id) const;

    [[nodiscard]] QString text(const NodeView &node, NodeColumn column) const;
    [[nodiscard]] QString since(const QDateTime &moment) const;
    [[nodiscard]] QString toolTip(const NodeView &node, NodeColumn column) const;

    const Scheduler &m_clock;
    std::function<QString(VmId)> m_explainer;
    NodeList m_nodes;
    std::vector<NodeSortKey> m_keys;
    QList<int> m_order;       ///< index into m_nodes, by row
    std::vector<int> m_rowOf; ///< row by index into m_nodes; -1: hidden
    NodeFilter m_filter;
    NodeColumn m_sortColumn = NodeColumn::Id;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_rearranging = false;
    int m_permutations = 0;
};

} // namespace msm
