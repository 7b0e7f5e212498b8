// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nodes/nodelist.h"
#include "ui/models/nodefilter.h"

#include <QList>
#include <QString>

#include <vector>

/// Which nodes a table shows, and in which order: pure functions, without a model around them.
namespace msm {

class NodeGroups;

/// Columns of the node table. Append only: the numbers are the model's, and saved layouts know the names.
enum class NodeColumn {
    State,
    Id,
    Name,
    Function,
    Address,
    Cloud,
    Agent,
    MySql,
    Cpu,
    Memory,
    Host,
    Owner,
    Uptime,
    Age,
    Labels,
    Role,
};
inline constexpr int kNodeColumnCount = int(NodeColumn::Role) + 1;

/// A string that compares, code unit by code unit, as people count: "db-2" before "db-10", case and accents
/// ignored. The same on every platform, unlike QCollator, which needs ICU and a locale other than C.
[[nodiscard]] QString naturalKey(const QString &text);

inline constexpr int kNoGroup = -1;

/// What a node is sorted by in one column: its group first, then the number, then the text, then the id.
struct NodeSortKey {
    double number = 0;
    QString text;
    int group = kNoGroup; ///< its number in the table's NodeGroups

    bool operator==(const NodeSortKey &) const = default;
};
/// Without a group.
[[nodiscard]] NodeSortKey sortKey(const NodeView &node, NodeColumn column);

/// Whether `left` comes before `right`; both are indices into the nodes and their keys. The direction is that
/// of the nodes within a group; without `groups` no key has one.
class NodeLess {
public:
    NodeLess(const NodeList &nodes, const std::vector<NodeSortKey> &keys, Qt::SortOrder direction,
        const NodeGroups *groups = nullptr)
        : m_nodes(nodes)
        , m_keys(keys)
        , m_groups(groups)
        , m_descending(direction == Qt::DescendingOrder)
    {
    }
    [[nodiscard]] bool operator()(int left, int right) const;

private:
    const NodeList &m_nodes;
    const std::vector<NodeSortKey> &m_keys;
    const NodeGroups *m_groups;
    bool m_descending;
};

/// Indices of the nodes that pass the filter, in the order of the column. Equal values keep the order of
/// their ids in both directions.
[[nodiscard]] QList<int> orderNodes(
    const NodeList &nodes, const NodeFilter &filter, NodeColumn column, Qt::SortOrder direction);

/// The same, from an order that is right but for `misplaced`: sorts only those and merges them in. `sorted`
/// must not contain any of them.
[[nodiscard]] QList<int> mergeOrder(const QList<int> &sorted, QList<int> misplaced, const NodeLess &less);

} // namespace msm
