// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/nodedelegate.h"

#include "ui/models/nodetablemodel.h"
#include "ui/words/contrast.h"
#include "ui/words/statetext.h"

#include <QApplication>
#include <QPainter>

#include <utility>

namespace msm {

void NodeDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const bool isState = index.column() == int(NodeColumn::State);
    if (!isState && !item.displayAlignment.testFlag(Qt::AlignRight)) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    const QString text = std::exchange(item.text, {});
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool selected = item.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setFont(item.font);
    if (isState) {
        constexpr int kMargin = 4;
        // On a pale selection the badge keeps its own colours.
        if (m_stale && selected)
            item.palette.setColor(QPalette::Text, item.palette.color(QPalette::HighlightedText));
        paintBadge(painter, item.rect.adjusted(kMargin, 0, -kMargin, 0),
            badgeFor(index.data(NodeTableModel::StateRole).toInt(), option.palette), item.palette,
            selected && !m_stale);
    } else {
        // Numbers keep a distance from the text of the column to their right.
        constexpr int kMargin = 8;
        const QRect rect = item.rect.adjusted(2, 0, -kMargin, 0);
        painter->setPen(item.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
        painter->drawText(rect, int(item.displayAlignment) | Qt::TextSingleLine,
            item.fontMetrics.elidedText(text, item.textElideMode, rect.width()));
    }
    painter->restore();
}

const QPalette &NodeDelegate::paletteFor(const QPalette &palette) const
{
    if (!m_stale)
        return palette;
    if (m_stalePaletteKey != palette.cacheKey()) {
        m_stalePaletteKey = palette.cacheKey();
        m_stalePalette = stalePalette(palette);
    }
    return m_stalePalette;
}

void NodeDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->decorationPosition = QStyleOptionViewItem::Right; // names stand under each other
    option->palette = paletteFor(option->palette);
}

QSize NodeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int kAir = 10;
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (index.data(NodeTableModel::IdRole).isNull())
        size.setWidth(0); // a group's text lies over all columns
    else if (index.column() == int(NodeColumn::State))
        size.setWidth(badgeSize(index.data().toString(), option.fontMetrics).width() + kAir);
    size.setHeight(option.fontMetrics.height() + kAir);
    return size;
}

const Badge &NodeDelegate::badgeFor(int state, const QPalette &palette) const
{
    if (m_paletteKey != palette.cacheKey()) {
        m_badges.clear();
        m_paletteKey = palette.cacheKey();
    }
    auto found = m_badges.find(state);
    if (found == m_badges.end()) {
        const bool contradicts = state == NodeTableModel::kContradicts;
        const bool unconfirmed = state == NodeTableModel::kUnconfirmed;
        const NodeState known = contradicts ? NodeState::Failed
            : unconfirmed                   ? NodeState::Running
                                            : NodeState(state);
        const QColor color = stateColor(unconfirmed ? NodeState::Unknown : known, palette);
        found = m_badges.insert(state,
            {.icon = icon(contradicts ? Icon::Warning : stateIcon(known), color),
                .color = color,
                .word = contradicts ? contradictionText() : stateText(known),
                .isFaint = unconfirmed});
    }
    return found.value();
}

} // namespace msm
