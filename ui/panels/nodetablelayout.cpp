// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What NodeTableView shows of the nodes, columns and groups, as files, menus and the clipboard have it.
#include "ui/models/nodeselectionmodel.h"
#include "ui/models/nodetablemodel.h"
#include "ui/panels/nodetableview.h"
#include "ui/widgets/columnlayout.h"

#include <QActionGroup>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>

#include <algorithm>

namespace msm {

namespace {

const QString kGroup = QStringLiteral("group");

QStringList columnKeys()
{
    QStringList keys;
    for (int column = 0; column < kNodeColumnCount; ++column)
        keys.append(NodeTableModel::columnKey(NodeColumn(column)));
    return keys;
}

bool isHiddenAtFirst(NodeColumn column)
{
    return column == NodeColumn::Function || column == NodeColumn::Host || column == NodeColumn::Owner
        || column == NodeColumn::Labels || column == NodeColumn::Role;
}

/// In average characters, so that the width follows the font. What is shown at first fits beside the details
/// in a window of 1280 pixels.
int defaultWidth(NodeColumn column)
{
    switch (column) {
    case NodeColumn::State:
        return 22;
    case NodeColumn::Id:
    case NodeColumn::Cpu:
    case NodeColumn::Age:
        return 8;
    case NodeColumn::Name:
        return 26;
    case NodeColumn::Address:
    case NodeColumn::Host:
    case NodeColumn::Owner:
    case NodeColumn::Labels:
    case NodeColumn::Role:
        return 18;
    case NodeColumn::Cloud:
        return 16;
    default:
        return 12;
    }
}

} // namespace

void NodeTableView::resetLayout()
{
    const int character = std::max(6, fontMetrics().averageCharWidth());
    for (int column = 0; column < kNodeColumnCount; ++column) {
        header()->moveSection(header()->visualIndex(column), column);
        header()->setSectionHidden(column, isHiddenAtFirst(NodeColumn(column)));
        header()->resizeSection(column, defaultWidth(NodeColumn(column)) * character);
    }
    header()->setSortIndicator(int(NodeColumn::Name), Qt::AscendingOrder);
}

QByteArray NodeTableView::saveLayout() const
{
    QJsonObject layout = QJsonDocument::fromJson(saveColumns(*header(), columnKeys())).object();
    if (const auto grouping = m_model->grouping())
        layout.insert(kGroup, NodeTableModel::columnKey(*grouping));
    return QJsonDocument(layout).toJson(QJsonDocument::Compact);
}

bool NodeTableView::restoreLayout(const QByteArray &saved)
{
    if (!restoreColumns(*header(), columnKeys(), saved))
        return false;
    const QString group = QJsonDocument::fromJson(saved).object().value(kGroup).toString();
    const auto known = std::ranges::find(kGroupings, group, &NodeTableModel::columnKey);
    setGrouping(known == kGroupings.end() ? NodeGroups::Grouping() : *known);
    return true;
}

void NodeTableView::setGrouping(NodeGroups::Grouping grouping)
{
    m_model->setGrouping(grouping);
    m_selection->followModel();
    if (m_selection->isSelected(currentIndex()))
        scrollTo(currentIndex());
    else
        scrollToTop();
    Q_EMIT arranged();
}

void NodeTableView::fillColumnMenu(QMenu *menu)
{
    const int shown = header()->count() - header()->hiddenSectionCount();
    for (int visual = 0; visual < header()->count(); ++visual) {
        const int column = header()->logicalIndex(visual);
        QAction *action = menu->addAction(m_model->headerData(column, Qt::Horizontal).toString());
        action->setObjectName(QStringLiteral("column-") + NodeTableModel::columnKey(NodeColumn(column)));
        action->setCheckable(true);
        action->setChecked(!header()->isSectionHidden(column));
        action->setEnabled(shown > 1 || header()->isSectionHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool checked) {
            header()->setSectionHidden(column, !checked);
            Q_EMIT arranged();
        });
    }
    menu->addSeparator();
    QAction *reset = menu->addAction(tr("&Reset Columns"));
    reset->setObjectName(QStringLiteral("resetColumns"));
    connect(reset, &QAction::triggered, this, [this] {
        resetLayout();
        Q_EMIT arranged();
    });
}

void NodeTableView::fillGroupingMenu(QMenu *menu)
{
    const auto add = [&](NodeGroups::Grouping grouping, const QString &text, const QString &key) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QStringLiteral("group-") + key);
        action->setCheckable(true);
        action->setChecked(m_model->grouping() == grouping);
        connect(action, &QAction::triggered, this, [this, grouping] { setGrouping(grouping); });
        return action;
    };
    QAction *none = add({}, tr("&No Groups"), QStringLiteral("none"));
    auto *choices = new QActionGroup(none); // it goes with the entries when the menu is filled anew
    choices->addAction(none);
    for (const NodeColumn column : kGroupings)
        choices->addAction(add(column, m_model->headerData(int(column), Qt::Horizontal).toString(),
            NodeTableModel::columnKey(column)));
}

void NodeTableView::fillGroupMenu(QMenu *menu, int row)
{
    const bool collapsed = m_model->groupAt(row).collapsed;
    // The row may be another one before something is chosen.
    const QPersistentModelIndex group = m_model->index(row, 0);
    const auto add = [this, menu, group](const QString &name, const QString &text, const auto &act) {
        QAction *action = menu->addAction(text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, [group, act] {
            if (group.isValid())
                act(group.row());
        });
    };
    add(QStringLiteral("selectGroup"), tr("&Select Its Nodes"), [this](int at) { selectGroup(at); });
    menu->addSeparator();
    add(QStringLiteral("foldGroup"), collapsed ? tr("&Expand") : tr("&Collapse"),
        [this, collapsed](int at) { setCollapsed(at, !collapsed); });
    add(QStringLiteral("expandGroups"), tr("E&xpand All"), [this](int) { setAllCollapsed(false); });
    add(QStringLiteral("collapseGroups"), tr("C&ollapse All"), [this](int) { setAllCollapsed(true); });
}

ShownTable NodeTableView::shownTable(Rows which) const
{
    QList<int> columns;
    ShownTable table;
    // The column by which the nodes are grouped is seen, whether it is shown or not.
    if (const auto grouping = m_model->grouping(); grouping && header()->isSectionHidden(int(*grouping))) {
        columns.append(int(*grouping));
        table.headings.append(m_model->headerData(int(*grouping), Qt::Horizontal).toString());
    }
    for (int visual = 0; visual < header()->count(); ++visual) {
        const int column = header()->logicalIndex(visual);
        if (header()->isSectionHidden(column))
            continue;
        columns.append(column);
        table.headings.append(m_model->headerData(column, Qt::Horizontal).toString());
    }
    const auto isSelected = [this](const NodeView &node) {
        const int row = m_model->rowOf(node.id);
        return row >= 0 && selectionModel()->isRowSelected(row);
    };
    for (const NodeView &node : m_model->filteredNodes()) {
        if (which == Rows::Selected && !isSelected(node))
            continue;
        QStringList cells;
        for (const int column : std::as_const(columns))
            cells.append(m_model->text(node, NodeColumn(column)));
        table.rows.append(cells);
    }
    return table;
}

} // namespace msm
