// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/noticebar.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>

namespace msm {

NoticeBar::NoticeBar(QWidget *parent)
    : QWidget(parent)
    , m_message(new MessageLine(this))
    , m_button(new QPushButton(this))
{
    // A name or an address without a space must not widen the window.
    for (QLabel *label :
        m_message->findChildren<QLabel *>(QRegularExpression(QStringLiteral("^(headline|text)$"))))
        label->setMinimumWidth(1);
    m_button->setObjectName(QStringLiteral("noticeButton"));
    auto *close = new QToolButton(this);
    close->setObjectName(QStringLiteral("closeNotice"));
    close->setIcon(icon(Icon::Close));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(tr("Close this message"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 0, 10, 8);
    row->addWidget(m_message, 1);
    row->addWidget(m_button, 0, Qt::AlignVCenter);
    row->addWidget(close, 0, Qt::AlignVCenter);
    connect(m_button, &QPushButton::clicked, this, &NoticeBar::buttonClicked);
    connect(close, &QToolButton::clicked, this, &NoticeBar::clear);
    hide();
}

void NoticeBar::showNotice(
    MessageLine::Tone tone, const QString &headline, const QString &text, const QString &button)
{
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    m_message->showMessage(tone, headline, text);
    show();
}

void NoticeBar::clear()
{
    m_message->clear();
    hide();
}

} // namespace msm
