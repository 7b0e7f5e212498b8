// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/nodetablemodel.h"

#include "ui/models/rowranges.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace msm {

NodeTableModel::NodeTableModel(const Scheduler &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{
}

void NodeTableModel::apply(const NodeList &nodes)
{
    if (nodes.constData() == m_nodes.constData() && nodes.size() == m_nodes.size())
        return; // the very same snapshot
    const Difference difference = compare(nodes);

    Snapshot next{.nodes = nodes, .keys = {}, .order = {}};
    next.keys.resize(size_t(nodes.size()));
    std::vector<char> shown(size_t(nodes.size()), 0);
    QList<int> misplaced;
    const auto judge = [&](int index, bool inOrder) {
        const bool matches = m_filter.matches(nodes[index]);
        shown[size_t(index)] = matches && inOrder ? 1 : 0;
        if (matches && !inOrder)
            misplaced.append(index);
    };

    // Only what looks different can have moved; the rest keeps its key and its place.
    qsizetype nextChanged = 0;
    for (int index = 0; index < nodes.size(); ++index) {
        const int before = difference.oldIndex[size_t(index)];
        const bool changed =
            nextChanged < difference.changed.size() && difference.changed[nextChanged] == index;
        nextChanged += changed ? 1 : 0;
        if (before < 0) {
            next.keys[size_t(index)] = sortKey(nodes[index], m_sortColumn);
            judge(index, false);
        } else if (changed) {
            next.keys[size_t(index)] = sortKey(nodes[index], m_sortColumn);
            judge(index, m_rowOf[size_t(before)] >= 0 && next.keys[size_t(index)] == m_keys[size_t(before)]);
        } else {
            next.keys[size_t(index)] = std::move(m_keys[size_t(before)]);
            shown[size_t(index)] = m_rowOf[size_t(before)] >= 0 ? 1 : 0;
        }
    }

    QList<int> inOrder;
    inOrder.reserve(m_order.size());
    for (const int before : std::as_const(m_order)) {
        const int index = difference.newIndex[size_t(before)];
        if (index >= 0 && shown[size_t(index)])
            inOrder.append(index);
    }
    next.order = mergeOrder(inOrder, misplaced, NodeLess(next.nodes, next.keys, m_sortOrder));
    rearrange(std::move(next), difference);
}

void NodeTableModel::setFilter(const NodeFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    QList<int> shown;
    for (int i = 0; i < m_nodes.size(); ++i) {
        if (m_filter.matches(m_nodes[i]))
            shown.append(i);
    }
    Snapshot next{.nodes = m_nodes, .keys = m_keys, .order = {}};
    next.order = mergeOrder({}, shown, NodeLess(m_nodes, m_keys, m_sortOrder));
    Difference same;
    for (int i = 0; i < m_nodes.size(); ++i)
        same.newIndex.push_back(i);
    same.oldIndex = same.newIndex;
    rearrange(std::move(next), same);
}

void NodeTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= kNodeColumnCount)
        return;
    m_sortColumn = NodeColumn(column);
    m_sortOrder = order;
    for (size_t i = 0; i < m_keys.size(); ++i)
        m_keys[i] = sortKey(m_nodes[qsizetype(i)], m_sortColumn);
    permute(mergeOrder({}, m_order, NodeLess(m_nodes, m_keys, m_sortOrder)));
}

NodeTableModel::Difference NodeTableModel::compare(const NodeList &next) const
{
    Difference difference;
    difference.newIndex.assign(size_t(m_nodes.size()), -1);
    difference.oldIndex.assign(size_t(next.size()), -1);
    int before = 0;
    for (int after = 0; after < next.size(); ++after) {
        while (before < m_nodes.size() && m_nodes[before].id < next[after].id)
            ++before;
        if (before == m_nodes.size() || m_nodes[before].id != next[after].id)
            continue;
        difference.oldIndex[size_t(after)] = before;
        difference.newIndex[size_t(before)] = after;
        if (!looksSame(m_nodes[before], next[after]))
            difference.changed.append(after);
        ++before;
    }
    return difference;
}

bool NodeTableModel::looksSame(const NodeView &before, const NodeView &after) const
{
    if (before == after)
        return true;
    // While the table is sorted by it, the age is worth a move; otherwise it is only repainted.
    if (m_sortColumn == NodeColumn::Age || before.agentSeen.isValid() != after.agentSeen.isValid())
        return false;
    NodeView sameAge = after;
    sameAge.agentSeen = before.agentSeen;
    sameAge.mysqlSeen = before.mysqlSeen;
    return before == sameAge;
}

void NodeTableModel::rearrange(Snapshot next, const Difference &difference)
{
    const QScopedValueRollback rearranging(m_rearranging, true);

    std::vector<char> shown(size_t(next.nodes.size()), 0);
    for (const int index : std::as_const(next.order))
        shown[size_t(index)] = 1;
    std::vector<char> keep(size_t(m_nodes.size()), 0);
    for (size_t before = 0; before < keep.size(); ++before) {
        const int index = difference.newIndex[before];
        keep[before] = index >= 0 ? shown[size_t(index)] : char(0);
    }
    removeRowsNotIn(keep);

    // What stays, as it stood and as it will stand: both in new indices.
    QList<int> stood;
    stood.reserve(m_order.size());
    std::vector<char> stays(size_t(next.nodes.size()), 0);
    for (const int before : std::as_const(m_order)) {
        const int index = difference.newIndex[size_t(before)];
        stood.append(index);
        stays[size_t(index)] = 1;
    }
    QList<int> willStand;
    willStand.reserve(stood.size());
    std::copy_if(next.order.begin(), next.order.end(), std::back_inserter(willStand),
        [&](int index) { return stays[size_t(index)] != 0; });

    m_nodes = next.nodes;
    m_keys = std::move(next.keys);
    setOrder(stood);
    if (willStand != stood)
        permute(willStand);
    if (next.order.size() != willStand.size())
        insertMissing(next.order);
    announceChanges(difference.changed);
}

void NodeTableModel::removeRowsNotIn(const std::vector<char> &keep)
{
    QList<int> rows;
    for (int row = 0; row < m_order.size(); ++row) {
        if (!keep[size_t(m_order[row])])
            rows.append(row);
    }
    const QList<RowRange> ranges = rowRanges(rows);
    for (auto range = ranges.crbegin(); range != ranges.crend(); ++range) {
        beginRemoveRows({}, range->first, range->last);
        for (int row = range->first; row <= range->last; ++row)
            m_rowOf[size_t(m_order[row])] = -1;
        m_order.remove(range->first, range->count());
        endRemoveRows();
    }
}

void NodeTableModel::permute(const QList<int> &order)
{
    if (order == m_order)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    const QList<int> oldOrder = m_order;
    setOrder(order);
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &index : before)
        after.append(createIndex(m_rowOf[size_t(oldOrder[index.row()])], index.column()));
    changePersistentIndexList(before, after);
    ++m_permutations;
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void NodeTableModel::insertMissing(const QList<int> &order)
{
    QList<int> rows;
    for (int row = 0; row < order.size(); ++row) {
        if (m_rowOf[size_t(order[row])] < 0)
            rows.append(row);
    }
    for (const RowRange &range : rowRanges(rows)) {
        beginInsertRows({}, range.first, range.last);
        m_order.insert(range.first, range.count(), -1);
        for (int row = range.first; row <= range.last; ++row)
            m_order[row] = order[row];
        endInsertRows();
    }
    setOrder(order);
}

void NodeTableModel::announceChanges(const QList<int> &changed)
{
    QList<int> rows;
    rows.reserve(changed.size());
    for (const int index : changed) {
        if (const int row = m_rowOf[size_t(index)]; row >= 0)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    constexpr int kSmallGap = 8;
    for (const RowRange &range : rowRanges(rows, kSmallGap))
        Q_EMIT dataChanged(index(range.first, 0), index(range.last, kNodeColumnCount - 1));
}

void NodeTableModel::setOrder(const QList<int> &order)
{
    m_order = order;
    m_rowOf.assign(size_t(m_nodes.size()), -1);
    for (int row = 0; row < m_order.size(); ++row)
        m_rowOf[size_t(m_order[row])] = row;
}

int NodeTableModel::indexOf(VmId id) const
{
    const auto found = std::lower_bound(m_nodes.begin(), m_nodes.end(), id,
        [](const NodeView &node, VmId wanted) { return node.id < wanted; });
    return found != m_nodes.end() && found->id == id ? int(found - m_nodes.begin()) : -1;
}

const NodeView *NodeTableModel::find(VmId id) const
{
    const int index = indexOf(id);
    return index < 0 ? nullptr : &m_nodes[index];
}

int NodeTableModel::rowOf(VmId id) const
{
    const int index = indexOf(id);
    return index < 0 ? -1 : m_rowOf[size_t(index)];
}

int NodeTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int NodeTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kNodeColumnCount;
}

} // namespace msm
