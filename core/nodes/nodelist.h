// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nodes/servicenode.h"

#include <compare>
#include <initializer_list>
#include <iterator>
#include <memory>

namespace msm {

/// A node that lists share. What it points to never changes; it is null only by default.
using NodePointer = std::shared_ptr<const NodeView>;

/// Nodes as they stand at one moment, by id ascending as a rule. A value that is cheap to copy. The list of a
/// later moment shares the nodes that are as they were. So to keep both, or to tell what is different, costs
/// what differs, and not the ten thousand nodes that are there.
class NodeList final {
public:
    class const_iterator final {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = NodeView;
        using difference_type = qptrdiff;
        using pointer = const NodeView *;
        using reference = const NodeView &;

        const_iterator() = default;
        explicit const_iterator(const NodePointer *at)
            : m_at(at)
        {
        }
        reference operator*() const { return **m_at; }
        pointer operator->() const { return m_at->get(); }
        reference operator[](difference_type n) const { return *m_at[n]; }
        const_iterator &operator+=(difference_type n)
        {
            m_at += n;
            return *this;
        }
        const_iterator &operator-=(difference_type n) { return *this += -n; }
        const_iterator &operator++() { return *this += 1; }
        const_iterator &operator--() { return *this += -1; }
        const_iterator operator++(int) { return const_iterator(m_at++); }
        const_iterator operator--(int) { return const_iterator(m_at--); }
        friend const_iterator operator+(const_iterator at, difference_type n) { return at += n; }
        friend const_iterator operator+(difference_type n, const_iterator at) { return at += n; }
        friend const_iterator operator-(const_iterator at, difference_type n) { return at -= n; }
        friend difference_type operator-(const_iterator a, const_iterator b) { return a.m_at - b.m_at; }
        auto operator<=>(const const_iterator &) const = default;

    private:
        const NodePointer *m_at = nullptr;
    };
    using value_type = NodeView;
    using iterator = const_iterator;

    NodeList() = default;
    NodeList(std::initializer_list<NodeView> nodes);

    [[nodiscard]] qsizetype size() const { return m_nodes.size(); }
    [[nodiscard]] bool isEmpty() const { return m_nodes.isEmpty(); }
    const NodeView &operator[](qsizetype index) const { return *m_nodes.at(index); }
    /// A copy; one by default where there is none.
    [[nodiscard]] NodeView value(qsizetype index) const
    {
        return index >= 0 && index < size() ? (*this)[index] : NodeView{};
    }
    [[nodiscard]] const NodeView &first() const { return *m_nodes.first(); }
    [[nodiscard]] const NodeView &last() const { return *m_nodes.last(); }
    [[nodiscard]] const_iterator begin() const { return const_iterator(m_nodes.constData()); }
    [[nodiscard]] const_iterator end() const { return begin() + m_nodes.size(); }
    [[nodiscard]] const_iterator cbegin() const { return begin(); }
    [[nodiscard]] const_iterator cend() const { return end(); }
    /// Those of them that `isWanted` says so of.
    template <typename Predicate>
    [[nodiscard]] NodeList where(Predicate isWanted) const
    {
        NodeList wanted;
        for (const NodePointer &node : m_nodes) {
            if (isWanted(*node))
                wanted.append(node);
        }
        return wanted;
    }
    /// Where the node with this id is in a list by id ascending; -1: it is not there.
    [[nodiscard]] qsizetype indexOf(VmId id) const;
    /// To share the node with another list.
    [[nodiscard]] const NodePointer &pointer(qsizetype index) const { return m_nodes.at(index); }
    /// The first `count`, which there are.
    [[nodiscard]] NodeList first(qsizetype count) const;

    void reserve(qsizetype size) { m_nodes.reserve(size); }
    void append(const NodePointer &node) { m_nodes.append(node); }
    void append(NodeView node) { m_nodes.append(std::make_shared<const NodeView>(std::move(node))); }
    /// Puts another one in its place; other lists keep the one that was there.
    void replace(qsizetype index, const NodePointer &node) { m_nodes[index] = node; }
    /// A copy in its place, to be changed before the list is copied.
    NodeView &edit(qsizetype index);
    void removeAt(qsizetype index) { m_nodes.removeAt(index); }
    void removeFirst(qsizetype count = 1) { m_nodes.remove(0, count); }
    void clear() { m_nodes.clear(); }

    /// Whether it is a copy of the other one, which costs nothing to tell.
    [[nodiscard]] bool isCopyOf(const NodeList &other) const
    {
        return m_nodes.constData() == other.m_nodes.constData() && size() == other.size();
    }
    bool operator==(const NodeList &other) const;

private:
    QList<NodePointer> m_nodes;
};

} // namespace msm
