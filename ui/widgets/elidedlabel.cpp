// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elidedlabel.h"

#include <QStyle>
#include <QStylePainter>

namespace msm {

ElidedLabel::ElidedLabel(const QString &name, QWidget *parent)
    : QLabel(parent)
{
    setObjectName(name);
    setTextFormat(Qt::PlainText);
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

QSize ElidedLabel::minimumSizeHint() const
{
    constexpr int kCharacters = 8;
    return {fontMetrics().averageCharWidth() * kCharacters, QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    const QRect place = contentsRect();
    QStringList lines = text().split(u'\n');
    for (QString &line : lines)
        line = fontMetrics().elidedText(line, m_mode, place.width());
    QStylePainter(this).drawItemText(place, int(QStyle::visualAlignment(layoutDirection(), alignment())),
        palette(), isEnabled(), lines.join(u'\n'), foregroundRole());
}

} // namespace msm
