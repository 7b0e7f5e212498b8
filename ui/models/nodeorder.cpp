// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/nodeorder.h"

#include "ui/models/nodegroups.h"
#include "ui/words/nodetext.h"
#include "ui/words/statetext.h"

#include <QHostAddress>

#include <algorithm>
#include <iterator>
#include <limits>

namespace msm {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Addresses count as numbers: 10.0.0.9 before 10.0.0.10, IPv6 after IPv4, and none at all first.
NodeSortKey addressKey(const QString &address)
{
    if (address.isEmpty())
        return {.number = -1, .text = {}};
    const QHostAddress parsed(address);
    if (parsed.protocol() == QAbstractSocket::IPv4Protocol)
        return {.number = double(parsed.toIPv4Address()), .text = {}};
    if (parsed.protocol() != QAbstractSocket::IPv6Protocol)
        return {.number = kInfinity, .text = naturalKey(address)};
    const Q_IPV6ADDR bytes = parsed.toIPv6Address();
    QString text;
    text.reserve(16);
    for (int i = 0; i < 16; ++i)
        text.append(QChar(ushort(bytes[i])));
    return {.number = double(std::numeric_limits<quint32>::max()) + 1, .text = text};
}

/// Something that began at `moment` is the older (the greater) the earlier that was.
double ageKey(const QDateTime &moment, double whenInvalid)
{
    return moment.isValid() ? -double(moment.toMSecsSinceEpoch()) : whenInvalid;
}

} // namespace

QString naturalKey(const QString &text)
{
    QString folded = text.toCaseFolded();
    if (std::any_of(folded.cbegin(), folded.cend(), [](QChar c) { return c.unicode() > 127; })) {
        folded = folded.normalized(QString::NormalizationForm_KD);
        folded.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing; });
    }
    QString key;
    key.reserve(folded.size() + 4);
    for (qsizetype i = 0; i < folded.size();) {
        if (!isDigit(folded[i])) {
            key.append(folded[i++]);
            continue;
        }
        qsizetype end = i;
        while (end < folded.size() && isDigit(folded[end]))
            ++end;
        while (i + 1 < end && folded[i] == u'0')
            ++i;
        // The number of digits in front makes the longer number the greater one.
        key.append(QChar(ushort(u'0' + std::min<qsizetype>(end - i, 0x1000))));
        key.append(QStringView(folded).mid(i, end - i));
        i = end;
    }
    return key;
}

NodeSortKey sortKey(const NodeView &node, NodeColumn column)
{
    switch (column) {
    case NodeColumn::State:
        return {.number = double(attentionRank(node.state)), .text = {}};
    case NodeColumn::Id:
        return {.number = double(node.id.value), .text = {}};
    case NodeColumn::Name:
        return {.number = 0, .text = naturalKey(node.name)};
    case NodeColumn::Function:
        return {.number = double(node.function), .text = {}};
    case NodeColumn::Address:
        return addressKey(node.address);
    case NodeColumn::Cloud:
        return {.number = node.vmState.isTold() ? double(node.vmState.phase()) : -1,
            .text = cloudStateText(node)};
    case NodeColumn::Agent:
        return {.number = double(node.agent), .text = {}};
    case NodeColumn::MySql:
        return {.number = double(node.mysql), .text = {}};
    case NodeColumn::Cpu:
        return {.number = node.cpu, .text = {}};
    case NodeColumn::Memory:
        return {.number = double(node.memoryMb), .text = {}};
    case NodeColumn::Host:
        return {.number = 0, .text = naturalKey(node.host)};
    case NodeColumn::Owner:
        return {.number = 0, .text = naturalKey(node.owner)};
    case NodeColumn::Uptime:
        return {.number = ageKey(upSince(node), -kInfinity), .text = {}};
    case NodeColumn::Age:
        return {.number = ageKey(node.agentSeen, kInfinity), .text = {}};
    case NodeColumn::Labels:
        return {.number = 0, .text = naturalKey(labelsText(node.labels))};
    case NodeColumn::Role:
        return {.number = double(serverRole(node)), .text = {}};
    }
    return {};
}

bool NodeLess::operator()(int left, int right) const
{
    const NodeSortKey &a = m_keys[size_t(left)];
    const NodeSortKey &b = m_keys[size_t(right)];
    if (a.group != b.group)
        return m_groups->isBefore(a.group, b.group);
    if (a.number < b.number)
        return !m_descending;
    if (b.number < a.number)
        return m_descending;
    if (const int order = a.text.compare(b.text); order != 0)
        return (order < 0) != m_descending;
    return m_nodes[left].id < m_nodes[right].id;
}

QList<int> orderNodes(
    const NodeList &nodes, const NodeFilter &filter, NodeColumn column, Qt::SortOrder direction)
{
    std::vector<NodeSortKey> keys;
    keys.reserve(size_t(nodes.size()));
    QList<int> shown;
    for (int i = 0; i < nodes.size(); ++i) {
        keys.push_back(sortKey(nodes[i], column));
        if (filter.matches(nodes[i]))
            shown.append(i);
    }
    return mergeOrder({}, shown, NodeLess(nodes, keys, direction));
}

QList<int> mergeOrder(const QList<int> &sorted, QList<int> misplaced, const NodeLess &less)
{
    std::sort(misplaced.begin(), misplaced.end(), less);
    if (sorted.isEmpty())
        return misplaced;
    if (misplaced.isEmpty())
        return sorted;
    QList<int> merged;
    merged.reserve(sorted.size() + misplaced.size());
    std::merge(
        sorted.begin(), sorted.end(), misplaced.begin(), misplaced.end(), std::back_inserter(merged), less);
    return merged;
}

} // namespace msm
