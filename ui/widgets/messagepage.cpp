// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagepage.h"

#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>

namespace msm {

MessagePage::MessagePage(const QString &name, Icon icon, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_picture(new QLabel(this))
    , m_headline(plainLabel(name + QStringLiteral("Headline"), this))
    , m_text(plainLabel(name + QStringLiteral("Text"), this))
    , m_button(new QPushButton(this))
{
    setObjectName(name);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_button->setObjectName(name + QStringLiteral("Button"));
    QFont large = m_headline->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    m_headline->setFont(large);
    for (QLabel *label : {m_headline, m_text}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        label->setMaximumWidth(560);
    }
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    for (QLabel *label : {m_headline, m_text}) {
        auto *row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(label, 8);
        row->addStretch(1);
        column->addLayout(row);
    }
    column->addSpacing(6);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    drawPicture();
    connect(m_button, &QPushButton::clicked, this, &MessagePage::buttonClicked);
}

void MessagePage::setTexts(const QString &headline, const QString &text, const QString &button)
{
    m_headline->setText(headline);
    m_text->setText(text);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    m_button->setAccessibleName(QString(button).remove(u'&'));
    setAccessibleName(headline);
    fit();
}

void MessagePage::setButtonEnabled(bool enabled)
{
    m_button->setEnabled(enabled);
}

QString MessagePage::headline() const
{
    return m_headline->text();
}

QSize MessagePage::minimumSizeHint() const
{
    return {QWidget::minimumSizeHint().width(), 6 * fontMetrics().height()};
}

void MessagePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void MessagePage::fit()
{
    const int line = fontMetrics().height();
    m_picture->setVisible(height() >= 13 * line);
    m_text->setVisible(!m_text->text().isEmpty() && height() >= 9 * line);
}

void MessagePage::drawPicture()
{
    m_picture->setPixmap(
        icon(m_icon, stateColor(NodeState::Unknown, palette())).pixmap(QSize(56, 56), devicePixelRatioF()));
}

void MessagePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawPicture();
}

} // namespace msm
