// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/nodetablemodel.h"

#include "ui/models/rowranges.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <numeric>

namespace msm {

NodeTableModel::NodeTableModel(const Scheduler &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{
}

void NodeTableModel::apply(const NodeList &nodes)
{
    if (nodes.isCopyOf(m_nodes))
        return; // the very same snapshot
    const Difference difference = compare(nodes);

    Snapshot next{.nodes = nodes, .keys = {}, .passes = {}, .sorted = {}};
    next.keys.resize(size_t(nodes.size()));
    next.passes.resize(size_t(nodes.size()));
    std::vector<char> inOrder(size_t(nodes.size()), 0);
    QList<int> misplaced;

    // Only what looks different can have moved; the rest keeps its key and its place.
    qsizetype nextChanged = 0;
    for (int index = 0; index < nodes.size(); ++index) {
        const auto at = size_t(index);
        const int before = difference.oldIndex[at];
        const bool changed =
            nextChanged < difference.changed.size() && difference.changed[nextChanged] == index;
        nextChanged += changed ? 1 : 0;
        if (before >= 0 && !changed) {
            next.keys[at] = std::move(m_keys[size_t(before)]);
            next.passes[at] = inOrder[at] = m_passes[size_t(before)];
            continue;
        }
        next.keys[at] = keyOf(nodes[index]);
        next.passes[at] = m_filter.matches(nodes[index]) ? 1 : 0;
        if (!next.passes[at])
            continue;
        if (before >= 0 && m_passes[size_t(before)] && next.keys[at] == m_keys[size_t(before)])
            inOrder[at] = 1;
        else
            misplaced.append(index);
    }

    QList<int> stay;
    stay.reserve(m_sorted.size());
    for (const int before : std::as_const(m_sorted)) {
        const int index = difference.newIndex[size_t(before)];
        if (index >= 0 && inOrder[size_t(index)])
            stay.append(index);
    }
    next.sorted = mergeOrder(stay, misplaced, less(next.nodes, next.keys));
    const QList<int> rows = m_groups.rowsOf(next.sorted, next.keys);
    rearrange(std::move(next), rows, difference);
}

void NodeTableModel::setFilter(const NodeFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    Snapshot next{.nodes = m_nodes, .keys = m_keys, .passes = {}, .sorted = {}};
    QList<int> shown;
    for (int i = 0; i < m_nodes.size(); ++i) {
        next.passes.push_back(m_filter.matches(m_nodes[i]) ? 1 : 0);
        if (next.passes.back())
            shown.append(i);
    }
    next.sorted = mergeOrder({}, shown, less(m_nodes, m_keys));
    const QList<int> rows = m_groups.rowsOf(next.sorted, next.keys);
    rearrange(std::move(next), rows, noDifference());
}

void NodeTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= kNodeColumnCount)
        return;
    m_sortColumn = NodeColumn(column);
    m_sortOrder = order;
    for (size_t i = 0; i < m_keys.size(); ++i)
        m_keys[i] = keyOf(m_nodes[qsizetype(i)]);
    m_sorted = mergeOrder({}, m_sorted, less(m_nodes, m_keys));
    permute(m_groups.rowsOf(m_sorted, m_keys));
}

void NodeTableModel::setGrouping(NodeGroups::Grouping grouping)
{
    if (grouping == m_groups.grouping())
        return;
    // The rows of the old groups go before those of the new ones come, which have the same numbers.
    rearrange(present(), m_sorted, noDifference());
    m_groups.setGrouping(grouping);
    for (size_t i = 0; i < m_keys.size(); ++i)
        m_keys[i].group = m_groups.of(m_nodes[qsizetype(i)]);
    Snapshot next = present();
    next.sorted = mergeOrder({}, m_sorted, less(m_nodes, m_keys));
    const QList<int> rows = m_groups.rowsOf(next.sorted, next.keys);
    rearrange(std::move(next), rows, noDifference());
}

void NodeTableModel::setCollapsed(int row, bool collapsed)
{
    const int group = groupOf(row);
    m_groups.setCollapsed(group, collapsed);
    rearrange(present(), m_groups.rowsOf(m_sorted, m_keys), noDifference());
    announceChanges({int(m_nodes.size()) + group});
}

void NodeTableModel::setAllCollapsed(bool collapsed)
{
    QList<int> groups;
    for (int group = 0; group < m_groups.count(); ++group) {
        m_groups.setCollapsed(group, collapsed);
        groups.append(int(m_nodes.size()) + group);
    }
    rearrange(present(), m_groups.rowsOf(m_sorted, m_keys), noDifference());
    announceChanges(groups);
}

NodeSortKey NodeTableModel::keyOf(const NodeView &node)
{
    NodeSortKey key = sortKey(node, m_sortColumn);
    key.group = m_groups.of(node);
    return key;
}

NodeLess NodeTableModel::less(const NodeList &nodes, const std::vector<NodeSortKey> &keys) const
{
    return {nodes, keys, m_sortOrder, &m_groups};
}

NodeTableModel::Snapshot NodeTableModel::present() const
{
    return {.nodes = m_nodes, .keys = m_keys, .passes = m_passes, .sorted = m_sorted};
}

NodeTableModel::Difference NodeTableModel::noDifference() const
{
    Difference same;
    same.newIndex.resize(size_t(m_nodes.size()));
    std::iota(same.newIndex.begin(), same.newIndex.end(), 0);
    same.oldIndex = same.newIndex;
    return same;
}

NodeTableModel::Difference NodeTableModel::compare(const NodeList &next) const
{
    Difference difference;
    difference.newIndex.assign(size_t(m_nodes.size()), -1);
    difference.oldIndex.assign(size_t(next.size()), -1);
    int before = 0;
    for (int after = 0; after < next.size(); ++after) {
        const auto isShared = [&] { return m_nodes.pointer(before) == next.pointer(after); };
        while (before < m_nodes.size() && !isShared() && m_nodes[before].id < next[after].id)
            ++before;
        if (before == m_nodes.size() || !(isShared() || m_nodes[before].id == next[after].id))
            continue;
        difference.oldIndex[size_t(after)] = before;
        difference.newIndex[size_t(before)] = after;
        if (!isShared() && !looksSame(m_nodes[before], next[after]))
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

void NodeTableModel::rearrange(Snapshot next, const QList<int> &rows, Difference difference)
{
    const QScopedValueRollback rearranging(m_rearranging, true);

    const auto oldGroups = qsizetype(m_rowOf.size()) - m_nodes.size();
    for (qsizetype group = 0; group < oldGroups; ++group)
        difference.newIndex.push_back(int(next.nodes.size() + group));
    // The old rows may have more groups than there are now: another grouping has just been set.
    const auto groups = std::max<qsizetype>(oldGroups, m_groups.count());
    std::vector<char> shown(size_t(next.nodes.size() + groups), 0);
    for (const int item : rows)
        shown[size_t(item)] = 1;
    std::vector<char> keep(difference.newIndex.size(), 0);
    for (size_t before = 0; before < keep.size(); ++before) {
        const int item = difference.newIndex[before];
        keep[before] = item >= 0 ? shown[size_t(item)] : char(0);
    }
    removeRowsNotIn(keep);

    // What stays, as it stood and as it will stand: both in new numbers.
    QList<int> stood;
    stood.reserve(m_rows.size());
    std::vector<char> stays(shown.size(), 0);
    for (const int before : std::as_const(m_rows)) {
        const int item = difference.newIndex[size_t(before)];
        stood.append(item);
        stays[size_t(item)] = 1;
    }
    QList<int> willStand;
    willStand.reserve(stood.size());
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(willStand),
        [&](int item) { return stays[size_t(item)] != 0; });

    m_nodes = next.nodes;
    m_keys = std::move(next.keys);
    m_passes = std::move(next.passes);
    m_sorted = next.sorted;
    setRows(stood);
    if (willStand != stood)
        permute(willStand);
    if (rows.size() != willStand.size())
        insertMissing(rows);
    for (int group = 0; group < m_groups.count(); ++group) {
        if (m_groups.at(group).recounted)
            difference.changed.append(int(m_nodes.size()) + group);
    }
    announceChanges(difference.changed);
}

void NodeTableModel::removeRowsNotIn(const std::vector<char> &keep)
{
    QList<int> rows;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (!keep[size_t(m_rows[row])])
            rows.append(row);
    }
    const QList<RowRange> ranges = rowRanges(rows);
    for (auto range = ranges.crbegin(); range != ranges.crend(); ++range) {
        beginRemoveRows({}, range->first, range->last);
        for (int row = range->first; row <= range->last; ++row)
            m_rowOf[size_t(m_rows[row])] = -1;
        m_rows.remove(range->first, range->count());
        endRemoveRows();
    }
}

void NodeTableModel::permute(const QList<int> &rows)
{
    if (rows == m_rows)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    const QList<int> oldRows = m_rows;
    setRows(rows);
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &index : before)
        after.append(createIndex(m_rowOf[size_t(oldRows[index.row()])], index.column()));
    changePersistentIndexList(before, after);
    ++m_permutations;
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void NodeTableModel::insertMissing(const QList<int> &rows)
{
    QList<int> missing;
    for (int row = 0; row < rows.size(); ++row) {
        if (m_rowOf[size_t(rows[row])] < 0)
            missing.append(row);
    }
    for (const RowRange &range : rowRanges(missing)) {
        beginInsertRows({}, range.first, range.last);
        m_rows.insert(range.first, range.count(), -1);
        for (int row = range.first; row <= range.last; ++row)
            m_rows[row] = rows[row];
        endInsertRows();
    }
    setRows(rows);
}

void NodeTableModel::announceChanges(const QList<int> &changed)
{
    QList<int> rows;
    rows.reserve(changed.size());
    for (const int item : changed) {
        if (const int row = m_rowOf[size_t(item)]; row >= 0)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    constexpr int kSmallGap = 8;
    for (const RowRange &range : rowRanges(rows, kSmallGap))
        Q_EMIT dataChanged(index(range.first, 0), index(range.last, kNodeColumnCount - 1));
}

void NodeTableModel::setRows(const QList<int> &rows)
{
    m_rows = rows;
    m_rowOf.assign(size_t(m_nodes.size() + m_groups.count()), -1);
    for (int row = 0; row < m_rows.size(); ++row)
        m_rowOf[size_t(m_rows[row])] = row;
}

const NodeView *NodeTableModel::find(VmId id) const
{
    const qsizetype index = m_nodes.indexOf(id);
    return index < 0 ? nullptr : &m_nodes[index];
}

NodeList NodeTableModel::find(const QList<VmId> &ids) const
{
    NodeList found;
    for (const VmId id : ids) {
        if (const qsizetype index = m_nodes.indexOf(id); index >= 0)
            found.append(m_nodes.pointer(index));
    }
    return found;
}

int NodeTableModel::rowOf(VmId id) const
{
    const qsizetype index = m_nodes.indexOf(id);
    return index < 0 ? -1 : m_rowOf[size_t(index)];
}

int NodeTableModel::groupRowOf(VmId id) const
{
    const qsizetype index = m_nodes.indexOf(id);
    const int group = index < 0 ? kNoGroup : m_keys[size_t(index)].group;
    return group == kNoGroup ? -1 : m_rowOf[size_t(m_nodes.size() + group)];
}

RowRange NodeTableModel::rowsInGroup(int row) const
{
    const NodeGroup &group = groupAt(row);
    return {.first = row + 1, .last = row + (group.collapsed ? 0 : group.count)};
}

NodeList NodeTableModel::filteredNodes() const
{
    NodeList nodes;
    nodes.reserve(m_sorted.size());
    for (const int index : m_sorted)
        nodes.append(m_nodes.pointer(index));
    return nodes;
}

int NodeTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int NodeTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kNodeColumnCount;
}

} // namespace msm
