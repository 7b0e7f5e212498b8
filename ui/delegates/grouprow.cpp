// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/grouprow.h"

#include "ui/models/nodegroups.h"
#include "ui/words/contrast.h"
#include "ui/words/icons.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>
#include <QStyleOptionViewItem>

namespace msm {

namespace {

constexpr int kGroupGap = 6;

/// Takes so much from the side on which a line of text begins.
QRect cutFromStart(QRect &rest, int width, Qt::LayoutDirection direction)
{
    QRect cut = rest;
    if (direction == Qt::RightToLeft) {
        cut.setLeft(rest.right() - width + 1);
        rest.setRight(cut.left() - 1);
    } else {
        cut.setWidth(width);
        rest.setLeft(cut.right() + 1);
    }
    return cut;
}

} // namespace

QRect groupArrow(const QRect &row, Qt::LayoutDirection direction)
{
    QRect rest = row;
    return cutFromStart(rest, row.height(), direction);
}

void paintGroupRow(QPainter *painter, const QStyleOptionViewItem &option, const NodeGroup &group)
{
    const QStyle *const style = option.widget ? option.widget->style() : QApplication::style();
    const QPalette &palette = option.palette;
    painter->save();
    painter->fillRect(option.rect, mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.07));

    QRect rest = option.rect;
    QStyleOptionViewItem branch = option;
    branch.rect = cutFromStart(rest, rest.height(), option.direction);
    branch.state = QStyle::State_Children | (option.state & (QStyle::State_Enabled | QStyle::State_Active))
        | (group.collapsed ? QStyle::State_None : QStyle::State_Open);
    style->drawPrimitive(QStyle::PE_IndicatorBranch, &branch, painter, option.widget);

    if (group.state) {
        const int extent = option.fontMetrics.ascent() + 2;
        const QRect place = cutFromStart(rest, extent, option.direction);
        icon(stateIcon(*group.state), stateColor(*group.state, palette)).paint(painter, place);
        cutFromStart(rest, kGroupGap, option.direction);
    }
    QFont bold = option.font;
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    // The painter of a widget mirrors this by itself where reading goes from right to left.
    const int flags = int(Qt::AlignVCenter | Qt::TextSingleLine) | int(Qt::AlignLeft);
    const QString count = QLocale().toString(group.count);
    const int room = rest.width() - kGroupGap - option.fontMetrics.horizontalAdvance(count) - kGroupGap;
    const QString name = metrics.elidedText(group.name, Qt::ElideMiddle, room);
    painter->setPen(palette.color(QPalette::Text));
    painter->setFont(bold);
    painter->drawText(
        cutFromStart(rest, metrics.horizontalAdvance(name) + kGroupGap, option.direction), flags, name);
    painter->setFont(option.font);
    painter->drawText(rest, flags, count);

    if (option.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.rect = option.rect;
        focus.backgroundColor = palette.color(QPalette::Base);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
    painter->restore();
}

} // namespace msm
