// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/nodeorder.h"

#include <QHash>

#include <array>
#include <optional>

namespace msm {

/// The columns by which nodes can be grouped, in the order of the menu.
inline constexpr std::array kGroupings{
    NodeColumn::State, NodeColumn::Role, NodeColumn::Function, NodeColumn::Host, NodeColumn::Labels};

/// Nodes that have the same in the column by which they are grouped.
struct NodeGroup {
    QString name;                     ///< in the user's language; no other group has it
    NodeSortKey key{};                ///< of its nodes in that column
    std::optional<NodeState> state{}; ///< of its nodes, where they are grouped by it
    int count = 0;                    ///< of its nodes that the filter leaves
    bool recounted = false;           ///< the count is another than that of the rows before
    bool collapsed = false;
};

/// The groups of a table, numbered in the order in which they were first seen. A number stays the same until
/// there is another grouping; a group whose nodes have all gone is kept, and still collapsed when some come
/// back.
class NodeGroups {
public:
    using Grouping = std::optional<NodeColumn>; ///< nothing: no groups

    /// Forgets all groups.
    void setGrouping(Grouping grouping);
    [[nodiscard]] Grouping grouping() const { return m_grouping; }

    /// The number of the node's group, which is made if need be; kNoGroup where nodes are not grouped.
    [[nodiscard]] int of(const NodeView &node);
    [[nodiscard]] int count() const { return int(m_groups.size()); }
    [[nodiscard]] const NodeGroup &at(int group) const { return m_groups[group]; }
    void setCollapsed(int group, bool collapsed) { m_groups[group].collapsed = collapsed; }
    /// Whether `left` stands before `right`; both are numbers of groups.
    [[nodiscard]] bool isBefore(int left, int right) const;

    /// Counts the nodes of each group and makes the rows: each group in front of its nodes, which are left
    /// out where it is collapsed. `sorted` are indices of nodes, those of a group side by side; `keys` know
    /// their groups. In the rows group G has the number of all nodes plus G.
    [[nodiscard]] QList<int> rowsOf(const QList<int> &sorted, const std::vector<NodeSortKey> &keys);

private:
    Grouping m_grouping;
    QList<NodeGroup> m_groups;
    QHash<QString, int> m_numbers; ///< by name
};

} // namespace msm
