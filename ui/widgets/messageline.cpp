// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messageline.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/fittinglabel.h"
#include "ui/widgets/focusframe.h"
#include "ui/words/detailtext.h"
#include "ui/words/errortext.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QTextDocument>

#include <utility>

namespace msm {

namespace {

constexpr int iconSize = 20;
constexpr int wholeMargin = 8;
constexpr int wholeSpacing = 2; // between headline and text

QLabel *wholeLabel(const QString &name, QWidget *parent)
{
    return new FittingLabel(name, parent); // owned by its parent
}

QLabel *lineLabel(const QString &name, QWidget *parent)
{
    auto *label = new ElidedLabel(name, parent);
    label->setElideMode(Qt::ElideRight);
    return label;
}

void setWords(QLabel *label, const QString &text)
{
    if (auto *whole = qobject_cast<FittingLabel *>(label))
        whole->setFullText(text);
    else
        label->setText(text);
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
    const auto makeLabel = extent == Extent::Line ? lineLabel : wholeLabel;
    m_headline = makeLabel(QStringLiteral("headline"), this);
    m_text = makeLabel(QStringLiteral("text"), this);
    QFont bold = m_headline->font();
    bold.setWeight(QFont::DemiBold);
    m_headline->setFont(bold);
    const bool isLine = extent == Extent::Line;
    auto *words = new QBoxLayout(isLine ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    words->setSpacing(isLine ? 10 : wholeSpacing);
    words->addWidget(m_headline);
    words->addWidget(m_text, isLine ? 1 : 0);
    if (isLine) {
        // The headline first, and the text in what is left.
        m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        m_headline->setMinimumHeight(m_headline->fontMetrics().height());
        m_icon->setMinimumHeight(iconSize);
    }
    auto *row = new QHBoxLayout(this);
    const int margin = isLine ? 3 : wholeMargin;
    row->setContentsMargins(10, margin, 10, margin);
    row->setSpacing(10);
    row->addWidget(m_icon, 0, isLine ? Qt::AlignVCenter : Qt::AlignTop);
    row->addLayout(words, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    hide();
}

void MessageLine::reserve(int lines)
{
    auto *row = qobject_cast<QBoxLayout *>(layout());
    auto *words = new QWidget; // owned by the area from setWidget() on
    words->setLayout(new QVBoxLayout);
    words->layout()->setContentsMargins(0, 0, 0, 0);
    words->layout()->setSpacing(wholeSpacing);
    delete row->takeAt(1);
    for (QLabel *label : {m_headline, m_text})
        words->layout()->addWidget(label);
    qobject_cast<QBoxLayout *>(words->layout())->addStretch(1);
    m_area = new QScrollArea(this);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(words);
    m_area->setAccessibleName(tr("Message"));
    words->setAutoFillBackground(false); // this paints the ground
    m_area->viewport()->setAutoFillBackground(false);
    frameFocus(m_area);
    row->addWidget(m_area, 1);
    m_reserved = lines;
    QSizePolicy policy = sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    setSizePolicy(policy);
    fitReserved();
}

void MessageLine::fitReserved()
{
    if (!m_area)
        return;
    const int text = m_reserved * m_text->fontMetrics().lineSpacing();
    const int high = m_headline->fontMetrics().lineSpacing() + wholeSpacing + text + 2 * wholeMargin;
    if (minimumHeight() != high)
        setFixedHeight(high);
    // The keyboard comes to it only where there is something to scroll to.
    const QWidget *const words = m_area->widget();
    const bool scrolls = words->heightForWidth(m_area->viewport()->width()) > m_area->viewport()->height();
    m_area->setFocusPolicy(scrolls ? Qt::TabFocus : Qt::NoFocus);
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
    const bool changed = tone != m_tone || headline != m_fullHeadline || text != m_fullText || isHidden();
    m_tone = tone;
    m_fullHeadline = headline;
    m_fullText = text;
    setWords(m_headline, headline);
    setWords(m_text, m_extent == Extent::Line ? QString(text).replace(u'\n', u' ') : text);
    if (m_extent == Extent::Line)
        setToolTip(Qt::convertFromPlainText(headline + u'\n' + text));
    m_text->setVisible(!text.isEmpty());
    recolour();
    show();
    fitReserved();
    if (changed) {
        setAccessibleDescription(text.isEmpty() ? headline : headline + QLatin1Char('\n') + text);
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void MessageLine::clear()
{
    m_fullHeadline.clear();
    m_fullText.clear();
    setWords(m_headline, {});
    setWords(m_text, {});
    hide();
}

QString MessageLine::headline() const
{
    return m_fullHeadline;
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
    else if (event->type() == QEvent::FontChange)
        fitReserved();
}

void MessageLine::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitReserved();
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
