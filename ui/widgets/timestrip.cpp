// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timestrip.h"

#include "ui/words/nodetext.h"

#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace msm {

namespace {

constexpr int kLeastSpan = 2; // pixels: what was short can be seen, too
constexpr int kStripGap = 2;

/// "12:05", or a date where the strip is longer than a day.
QString momentText(const QDateTime &utc, bool withDate)
{
    const QDateTime local = utc.toLocalTime();
    return withDate ? QLocale().toString(local.date(), QLocale::ShortFormat)
                    : QLocale().toString(local.time(), QLocale::ShortFormat);
}

QString longMomentText(const QDateTime &utc)
{
    return QLocale().toString(utc.toLocalTime(), QLocale::ShortFormat);
}

} // namespace

TimeStrip::TimeStrip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TimeStrip::setSpans(const QList<Span> &spans, const QDateTime &now)
{
    m_spans = spans;
    m_now = now;
    QStringList words;
    for (const Span &span : spans)
        words.append(tr("%1 since %2", "state, moment").arg(span.word, longMomentText(span.from)));
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    update();
}

int TimeStrip::barHeight() const
{
    return fontMetrics().height();
}

QSize TimeStrip::sizeHint() const
{
    return {10 * fontMetrics().averageCharWidth(), barHeight() + kStripGap + fontMetrics().height()};
}

QSize TimeStrip::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

double TimeStrip::placeOf(const QDateTime &time) const
{
    const auto all = double(std::max<qint64>(1, m_spans.first().from.msecsTo(m_now)));
    return std::clamp(double(m_spans.first().from.msecsTo(time)) / all, 0.0, 1.0) * width();
}

const TimeStrip::Span *TimeStrip::spanAt(const QPoint &place) const
{
    if (m_spans.isEmpty() || place.y() > barHeight())
        return nullptr;
    const int x = layoutDirection() == Qt::RightToLeft ? width() - place.x() : place.x();
    // One that is hardly as wide as the pointer is found beside its place, too.
    const auto next = std::ranges::find_if(
        m_spans, [this, x](const Span &span) { return placeOf(span.from) > x + kLeastSpan; });
    return next == m_spans.cbegin() ? nullptr : &*std::prev(next);
}

bool TimeStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const Span *span = spanAt(help->pos());
    if (!span) {
        QToolTip::hideText();
        event->ignore();
        return true;
    }
    const bool isLast = span == &m_spans.last();
    const QDateTime until = isLast ? m_now : (span + 1)->from;
    QToolTip::showText(help->globalPos(),
        tr("%1 since %2, for %3", "state, moment, duration")
            .arg(span->word, longMomentText(span->from),
                elapsedText(std::chrono::milliseconds(span->from.msecsTo(until)))),
        this);
    return true;
}

void TimeStrip::mousePressEvent(QMouseEvent *event)
{
    if (const Span *span = spanAt(event->position().toPoint()); span && event->button() == Qt::LeftButton)
        Q_EMIT pressed(span->from);
}

void TimeStrip::paintEvent(QPaintEvent * /*event*/)
{
    if (m_spans.isEmpty())
        return;
    QPainter painter(this);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    for (qsizetype i = 0; i < m_spans.size(); ++i) {
        const double begin = placeOf(m_spans[i].from);
        const double end = i + 1 < m_spans.size() ? placeOf(m_spans[i + 1].from) : width();
        const double wide = std::max<double>(kLeastSpan, end - begin);
        painter.fillRect(QRectF(mirrored ? width() - begin - wide : begin, 0, wide, barHeight()),
            m_spans[i].color(palette()));
    }
    constexpr qint64 day = 24 * 60 * 60;
    const bool withDate = m_spans.first().from.secsTo(m_now) > day;
    const QRect scale(0, barHeight() + kStripGap, width(), fontMetrics().height());
    painter.setPen(palette().color(QPalette::WindowText));
    // The painter of a widget mirrors these by itself where reading goes from right to left.
    painter.drawText(scale, Qt::AlignLeft | Qt::AlignVCenter, momentText(m_spans.first().from, withDate));
    painter.drawText(scale, Qt::AlignRight | Qt::AlignVCenter, tr("now"));
}

} // namespace msm
