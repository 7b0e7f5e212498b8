// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/badge.h"

#include <QFontMetrics>
#include <QPaintEvent>
#include <QPainter>
#include <QPalette>

#include <algorithm>

namespace msm {

namespace {

constexpr int kPadding = 7; // from the pill's end to its content
constexpr int kGap = 5;     // between icon and word

int iconExtent(const QFontMetrics &metrics)
{
    return std::max(12, metrics.ascent() + 1);
}

QColor withAlpha(QColor color, float alpha)
{
    color.setAlphaF(alpha);
    return color;
}

} // namespace

QSize badgeSize(const QString &word, const QFontMetrics &metrics)
{
    return {
        2 * kPadding + iconExtent(metrics) + kGap + metrics.horizontalAdvance(word), metrics.height() + 4};
}

void paintBadge(
    QPainter *painter, const QRect &rect, const Badge &badge, const QPalette &palette, bool selected)
{
    const QFontMetrics metrics = painter->fontMetrics();
    const QSize size = badgeSize(badge.word, metrics).boundedTo(rect.size());
    const QRect pill(
        rect.left(), rect.top() + (rect.height() - size.height()) / 2, size.width(), size.height());
    const QColor color = selected ? palette.color(QPalette::HighlightedText) : badge.color;
    const QColor word = badge.isSolid ? wordOn(color) : selected ? color : palette.color(QPalette::Text);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(withAlpha(color, badge.isSolid ? 1 : 0.45F));
    painter->setBrush(withAlpha(color, badge.isSolid ? 1 : badge.isFaint ? 0 : 0.13F));
    const qreal radius = pill.height() / 2.0;
    painter->drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);

    const int extent = iconExtent(metrics);
    const QRect iconRect(pill.left() + kPadding, pill.top() + (pill.height() - extent) / 2, extent, extent);
    badge.icon.paint(painter, iconRect, Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);

    const QRect textRect = pill.adjusted(kPadding + extent + kGap, 0, -kPadding + 2, 0);
    painter->setPen(word);
    painter->drawText(textRect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        metrics.elidedText(badge.word, Qt::ElideRight, textRect.width()));
    painter->restore();
}

QColor wordOn(const QColor &color)
{
    return contrastRatio(Qt::black, color) > contrastRatio(Qt::white, color) ? Qt::black : Qt::white;
}

BadgeLabel::BadgeLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void BadgeLabel::setBadge(
    Icon icon, const QString &word, const std::function<QColor(const QPalette &)> &color)
{
    m_icon = icon;
    m_color = color;
    if (m_word != word) {
        m_word = word;
        updateGeometry();
    }
    setAccessibleDescription(word);
    update();
}

QSize BadgeLabel::sizeHint() const
{
    return badgeSize(m_word, fontMetrics());
}

void BadgeLabel::paintEvent(QPaintEvent *)
{
    if (m_word.isEmpty() || !m_color)
        return;
    QPainter painter(this);
    const QColor color = m_color(palette());
    const QIcon picture = icon(m_icon, m_isSolid ? wordOn(color) : color);
    paintBadge(&painter, rect(), {.icon = picture, .color = color, .word = m_word, .isSolid = m_isSolid},
        palette(), false);
}

} // namespace msm
