// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/nodegroups.h"

#include "ui/words/nodetext.h"
#include "ui/words/statetext.h"

#include <QCoreApplication>

namespace msm {

namespace {

struct GroupText {
    Q_DECLARE_TR_FUNCTIONS(msm::NodeGroups)
};

QString nameOf(const NodeView &node, NodeColumn column)
{
    switch (column) {
    case NodeColumn::State:
        return stateText(node.state);
    case NodeColumn::Role: {
        const ServerRole role = serverRole(node);
        return role == ServerRole::Unknown ? GroupText::tr("Role not known", "nodes") : roleText(role);
    }
    case NodeColumn::Function:
        return functionText(node.function);
    case NodeColumn::Host:
        return node.host.isEmpty() ? GroupText::tr("Without a host", "nodes") : node.host;
    default:
        return node.labels.isEmpty() ? GroupText::tr("Without labels", "nodes") : labelsText(node.labels);
    }
}

} // namespace

void NodeGroups::setGrouping(Grouping grouping)
{
    m_grouping = grouping;
    m_groups.clear();
    m_numbers.clear();
}

int NodeGroups::of(const NodeView &node)
{
    if (!m_grouping)
        return kNoGroup;
    const QString name = nameOf(node, *m_grouping);
    if (const auto known = m_numbers.constFind(name); known != m_numbers.cend())
        return *known;
    NodeGroup group{.name = name, .key = sortKey(node, *m_grouping)};
    if (*m_grouping == NodeColumn::State)
        group.state = node.state;
    m_groups.append(group);
    return *m_numbers.insert(name, count() - 1);
}

bool NodeGroups::isBefore(int left, int right) const
{
    const NodeGroup &a = at(left);
    const NodeGroup &b = at(right);
    if (a.key.number != b.key.number)
        return a.key.number < b.key.number;
    const int order = a.key.text.compare(b.key.text);
    return order != 0 ? order < 0 : a.name < b.name;
}

QList<int> NodeGroups::rowsOf(const QList<int> &sorted, const std::vector<NodeSortKey> &keys)
{
    if (!m_grouping)
        return sorted;
    std::vector<int> counts(size_t(m_groups.size()), 0);
    QList<int> rows;
    rows.reserve(sorted.size() + m_groups.size());
    for (const int index : sorted) {
        const int number = keys[size_t(index)].group;
        if (counts[size_t(number)]++ == 0)
            rows.append(int(keys.size()) + number);
        if (!at(number).collapsed)
            rows.append(index);
    }
    for (int number = 0; number < count(); ++number) {
        NodeGroup &group = m_groups[number];
        group.recounted = std::exchange(group.count, counts[size_t(number)]) != group.count;
    }
    return rows;
}

} // namespace msm
