// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messageline.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/words/detailtext.h"
#include "ui/words/errortext.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QTextDocument>

#include <utility>

namespace msm {

namespace {

constexpr int iconSize = 20;

QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel *lineLabel(const QString &name, QWidget *parent)
{
    auto *label = new ElidedLabel(name, parent);
    label->setElideMode(Qt::ElideRight);
    return label;
}

Icon iconOf(MessageLine::Tone tone)
{
    switch (tone) {
    case MessageLine::Tone::Busy:
        return Icon::FinishWaiting;
    case MessageLine::Tone::Success:
        return Icon::Success;
    case MessageLine::Tone::Warning:
        return Icon::Warning;
    case MessageLine::Tone::Error:
        return Icon::Error;
    case MessageLine::Tone::Info:
        break;
    }
    return Icon::Info;
}

} // namespace

MessageLine::MessageLine(QWidget *parent, Extent extent)
    : QFrame(parent)
    , m_extent(extent)
    , m_icon(new QLabel(this))
{
    const auto makeLabel = extent == Extent::Line ? lineLabel : plainLabel;
    m_headline = makeLabel(QStringLiteral("headline"), this);
    m_text = makeLabel(QStringLiteral("text"), this);
    QFont bold = m_headline->font();
    bold.setWeight(QFont::DemiBold);
    m_headline->setFont(bold);
    const bool isLine = extent == Extent::Line;
    auto *words = new QBoxLayout(isLine ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    words->setSpacing(isLine ? 10 : 2);
    words->addWidget(m_headline);
    words->addWidget(m_text, isLine ? 1 : 0);
    if (isLine) {
        // The headline first, and the text in what is left.
        m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        m_headline->setMinimumHeight(m_headline->fontMetrics().height());
        m_icon->setMinimumHeight(iconSize);
    }
    auto *row = new QHBoxLayout(this);
    const int margin = isLine ? 3 : 8;
    row->setContentsMargins(10, margin, 10, margin);
    row->setSpacing(10);
    row->addWidget(m_icon, 0, isLine ? Qt::AlignVCenter : Qt::AlignTop);
    row->addLayout(words, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    hide();
}

void MessageLine::showError(const Error &error)
{
    const ErrorText words = errorText(error);
    const QString detail = detailText(error);
    showMessage(Tone::Error, words.headline,
        detail.isEmpty() ? words.advice : words.advice + QLatin1Char('\n') + detail);
}

void MessageLine::showMessage(Tone tone, const QString &headline, const QString &text)
{
    const bool changed = tone != m_tone || headline != m_headline->text() || text != m_fullText || isHidden();
    m_tone = tone;
    m_headline->setText(headline);
    m_fullText = text;
    m_text->setText(m_extent == Extent::Line ? QString(text).replace(u'\n', u' ') : text);
    if (m_extent == Extent::Line)
        setToolTip(Qt::convertFromPlainText(headline + u'\n' + text));
    m_text->setVisible(!text.isEmpty());
    recolour();
    show();
    if (changed) {
        setAccessibleDescription(text.isEmpty() ? headline : headline + QLatin1Char('\n') + text);
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void MessageLine::clear()
{
    m_headline->clear();
    m_text->clear();
    m_fullText.clear();
    hide();
}

QString MessageLine::headline() const
{
    return m_headline->text();
}

QString MessageLine::text() const
{
    return m_fullText;
}

void MessageLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = color();
    ground.setAlphaF(0.09F);
    QColor edge = color();
    edge.setAlphaF(0.45F);
    painter.setBrush(ground);
    painter.setPen(edge);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

void MessageLine::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        recolour();
}

void MessageLine::recolour()
{
    m_icon->setPixmap(icon(iconOf(m_tone), color()).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    update();
}

QColor MessageLine::color() const
{
    switch (m_tone) {
    case Tone::Success:
        return stateColor(NodeState::Running, palette());
    case Tone::Warning:
        return severityColor(Severity::Warning, palette());
    case Tone::Error:
        return severityColor(Severity::Error, palette());
    case Tone::Info:
    case Tone::Busy:
        break;
    }
    return severityColor(Severity::Info, palette());
}

} // namespace msm
