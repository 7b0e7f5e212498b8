// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What NodeTableModel's cells and headers say.
#include "ui/models/nodetablemodel.h"

#include "ui/words/addresstext.h"
#include "ui/words/icons.h"
#include "ui/words/isolation.h"
#include "ui/words/nodetext.h"
#include "ui/words/statetext.h"

#include <QLocale>
#include <QTextDocument>

namespace msm {

namespace {

bool isAmount(NodeColumn column)
{
    switch (column) {
    case NodeColumn::Cpu:
    case NodeColumn::Memory:
    case NodeColumn::Uptime:
    case NodeColumn::Age:
        return true;
    default:
        return false;
    }
}

QString orNoValue(const QString &text)
{
    return text.isEmpty() ? noValueText() : text;
}

QString columnHelp(NodeColumn column)
{
    switch (column) {
    case NodeColumn::State:
        return NodeTableModel::tr("What cloud, agent, MySQL and running operations add up to");
    case NodeColumn::Id:
        return NodeTableModel::tr("The virtual machine's id in the cloud");
    case NodeColumn::Function:
        return NodeTableModel::tr("What runs on the node beside MySQL");
    case NodeColumn::Cloud:
        return NodeTableModel::tr("The machine's state as OpenNebula calls it");
    case NodeColumn::Agent:
        return NodeTableModel::tr("Whether the node's agent answers");
    case NodeColumn::MySql:
        return NodeTableModel::tr("State of the MySQL server, as its agent reports it");
    case NodeColumn::Age:
        return NodeTableModel::tr("Time since the node's agent last answered");
    case NodeColumn::Labels:
        return NodeTableModel::tr("The labels that people have given the machine in the cloud");
    case NodeColumn::Role:
        return NodeTableModel::tr(
            "The part that the MySQL server plays in replication, as its agent reports it");
    default:
        return {};
    }
}

} // namespace

QVariant NodeTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (isGroup(index.row()))
        return groupData(groupAt(index.row()), role);
    const NodeView &node = nodeAt(index.row());
    const auto column = NodeColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return isolated(text(node, column));
    case Qt::ToolTipRole:
        return toolTip(node, column);
    case Qt::DecorationRole:
        return node.isProtected && column == NodeColumn::Name ? QVariant(icon(Icon::Lock)) : QVariant();
    case Qt::AccessibleTextRole:
        if (node.isProtected && column == NodeColumn::Name)
            return tr("%1, protected", "a node").arg(node.name);
        if (column == NodeColumn::State && isUnconfirmed(node))
            return tr("%1, not asked yet", "the state of a node").arg(text(node, column));
        // A screen reader says "dash" for an empty cell otherwise.
        return text(node, column) == noValueText() ? tr("none") : text(node, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((isAmount(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case StateRole:
        return node.contradiction ? kContradicts : isUnconfirmed(node) ? kUnconfirmed : int(node.state);
    case IdRole:
        return node.id.value;
    case SortRole: {
        const NodeSortKey key = sortKey(node, column);
        return key.text.isEmpty() ? QVariant(key.number) : QVariant(key.text);
    }
    default:
        return {};
    }
}

/// The same in each column: a group's row is one text.
QVariant NodeTableModel::groupData(const NodeGroup &group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return tr("%1 (%2)", "name of a group, how many nodes it has")
            .arg(group.name, QLocale().toString(group.count));
    case Qt::AccessibleTextRole: {
        const QString folded =
            group.collapsed ? tr("collapsed", "group of nodes") : tr("expanded", "group of nodes");
        return tr("Group %1, %2, %3", "its name, how many nodes, collapsed or expanded")
            .arg(group.name, tr("%Ln nodes", nullptr, group.count), folded);
    }
    default:
        return {};
    }
}

Qt::ItemFlags NodeTableModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && isGroup(index.row()) ? flags & ~Qt::ItemFlags(Qt::ItemIsSelectable) : flags;
}

QString NodeTableModel::text(const NodeView &node, NodeColumn column) const
{
    switch (column) {
    case NodeColumn::State:
        return node.contradiction ? contradictionText() : stateText(node.state);
    case NodeColumn::Id:
        return QString::number(node.id.value); // an identifier, not an amount: no digit grouping
    case NodeColumn::Name:
        return node.name;
    case NodeColumn::Function:
        return functionText(node.function);
    case NodeColumn::Address:
        return orNoValue(node.address);
    case NodeColumn::Cloud:
        return cloudStateText(node);
    case NodeColumn::Agent:
        return agentCellText(node);
    case NodeColumn::MySql:
        return mysqlCellText(node);
    case NodeColumn::Cpu:
        return node.cpu > 0 ? QLocale().toString(node.cpu, 'g', 4) : noValueText();
    case NodeColumn::Memory:
        return memoryText(node.memoryMb);
    case NodeColumn::Host:
        return orNoValue(node.host);
    case NodeColumn::Owner:
        return orNoValue(node.owner);
    case NodeColumn::Uptime:
        return since(upSince(node));
    case NodeColumn::Age:
        return since(node.agentSeen);
    case NodeColumn::Labels:
        return orNoValue(labelsText(node.labels));
    case NodeColumn::Role:
        return roleText(serverRole(node));
    }
    return {};
}

QString NodeTableModel::since(const QDateTime &moment) const
{
    return moment.isValid() ? ageText(std::chrono::milliseconds(moment.msecsTo(m_clock.nowUtc())))
                            : noValueText();
}

QString NodeTableModel::toolTip(const NodeView &node, NodeColumn column) const
{
    QString tip;
    if (column == NodeColumn::State) {
        tip = m_explainer ? m_explainer(node.id) : QString();
        if (tip.isEmpty())
            tip = node.message;
        if (tip.isEmpty() && isUnconfirmed(node))
            tip = tr("It was ready before. Its agent has not been asked since this program connected.");
    } else if (column == NodeColumn::Address) {
        tip = addressesText(node);
    } else if (column == NodeColumn::Role) {
        tip = replicationText(node);
    } else if (column == NodeColumn::Name && node.isProtected) {
        tip = node.name + u'\n' + protectedText();
    } else if (column == NodeColumn::Name || column == NodeColumn::Host || column == NodeColumn::Owner
        || (column == NodeColumn::Labels && !node.labels.isEmpty())) {
        tip = text(node, column);
    }
    // Tool tips render what looks like markup; these texts come from the cloud.
    return tip.isEmpty() ? QString() : Qt::convertFromPlainText(tip);
}

QVariant NodeTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kNodeColumnCount)
        return {};
    const auto column = NodeColumn(section);
    if (role == Qt::ToolTipRole)
        return columnHelp(column);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isAmount(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case NodeColumn::State:
        return tr("State");
    case NodeColumn::Id:
        return tr("ID");
    case NodeColumn::Name:
        return tr("Name");
    case NodeColumn::Function:
        return tr("Function");
    case NodeColumn::Address:
        return tr("Address");
    case NodeColumn::Cloud:
        return tr("Cloud");
    case NodeColumn::Agent:
        return tr("Agent");
    case NodeColumn::MySql:
        return tr("MySQL");
    case NodeColumn::Cpu:
        return tr("CPU");
    case NodeColumn::Memory:
        return tr("Memory");
    case NodeColumn::Host:
        return tr("Host");
    case NodeColumn::Owner:
        return tr("Owner");
    case NodeColumn::Uptime:
        return tr("Uptime");
    case NodeColumn::Age:
        return tr("Age");
    case NodeColumn::Labels:
        return tr("Labels");
    case NodeColumn::Role:
        return tr("Role");
    }
    return {};
}

QString NodeTableModel::columnKey(NodeColumn column)
{
    static const QStringList keys{QStringLiteral("state"), QStringLiteral("id"), QStringLiteral("name"),
        QStringLiteral("function"), QStringLiteral("address"), QStringLiteral("cloud"),
        QStringLiteral("agent"), QStringLiteral("mysql"), QStringLiteral("cpu"), QStringLiteral("memory"),
        QStringLiteral("host"), QStringLiteral("owner"), QStringLiteral("uptime"), QStringLiteral("age"),
        QStringLiteral("labels"), QStringLiteral("role")};
    return keys.value(int(column));
}

} // namespace msm
