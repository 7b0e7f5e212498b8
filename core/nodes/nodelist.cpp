// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nodes/nodelist.h"

#include <algorithm>

namespace msm {

static_assert(std::random_access_iterator<NodeList::const_iterator>);

NodeList::NodeList(std::initializer_list<NodeView> nodes)
{
    reserve(qsizetype(nodes.size()));
    for (const NodeView &node : nodes)
        append(node);
}

NodeView &NodeList::edit(qsizetype index)
{
    const auto copy = std::make_shared<NodeView>(*m_nodes.at(index));
    m_nodes[index] = copy;
    return *copy;
}

qsizetype NodeList::indexOf(VmId id) const
{
    const auto found = std::ranges::lower_bound(*this, id, {}, &NodeView::id);
    return found != end() && found->id == id ? found - begin() : -1;
}

NodeList NodeList::first(qsizetype count) const
{
    NodeList some;
    some.m_nodes = m_nodes.first(count);
    return some;
}

bool NodeList::operator==(const NodeList &other) const
{
    return std::ranges::equal(m_nodes, other.m_nodes,
        [](const NodePointer &a, const NodePointer &b) { return a == b || *a == *b; });
}

} // namespace msm
