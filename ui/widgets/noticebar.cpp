// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/noticebar.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace msm {

NoticeBar::NoticeBar(QWidget *parent)
    : QWidget(parent)
    , m_message(new MessageLine(this, MessageLine::Extent::Brief)) // it must not widen or heighten the window
{
    auto *close = new QToolButton(this);
    close->setObjectName(QStringLiteral("closeNotice"));
    close->setIcon(icon(Icon::Close));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(tr("Close this message"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 0, 10, 8);
    row->addWidget(m_message, 1);
    for (int i = 0; i < int(m_buttons.size()); ++i) {
        auto *button = new QPushButton(this);
        button->setObjectName(
            i == 0 ? QStringLiteral("noticeButton") : QStringLiteral("noticeButton%1").arg(i + 1));
        row->addWidget(button, 0, Qt::AlignVCenter);
        connect(button, &QPushButton::clicked, this, [this, i] { Q_EMIT buttonClicked(i); });
        m_buttons[size_t(i)] = button;
    }
    row->addWidget(close, 0, Qt::AlignVCenter);
    connect(close, &QToolButton::clicked, this, &NoticeBar::clear);
    hide();
}

void NoticeBar::showNotice(
    MessageLine::Tone tone, const QString &headline, const QString &text, const QStringList &buttons)
{
    for (qsizetype i = 0; i < qsizetype(m_buttons.size()); ++i) {
        m_buttons[size_t(i)]->setText(buttons.value(i));
        m_buttons[size_t(i)]->setVisible(i < buttons.size());
    }
    m_message->showMessage(tone, headline, text);
    show();
}

void NoticeBar::clear()
{
    m_message->clear();
    hide();
}

} // namespace msm
