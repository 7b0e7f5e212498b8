// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/noticebar.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QToolButton>

#include <utility>

namespace msm {

NoticeBar::NoticeBar(QWidget *parent)
    : QWidget(parent)
    , m_message(new MessageLine(this, MessageLine::Extent::Line))
    , m_close(new QToolButton(this))
{
    QSizePolicy policy = m_message->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // a notice that opens must not change the height
    m_message->setSizePolicy(policy);
    m_close->setObjectName(QStringLiteral("closeNotice"));
    m_close->setIcon(icon(Icon::Close));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_message, 1);
    for (int i = 0; i < int(m_buttons.size()); ++i) {
        auto *button = new QPushButton(this);
        button->setObjectName(
            i == 0 ? QStringLiteral("noticeButton") : QStringLiteral("noticeButton%1").arg(i + 1));
        row->addWidget(button, 0, Qt::AlignVCenter);
        connect(button, &QPushButton::clicked, this, [this, i] { Q_EMIT buttonClicked(i); });
        m_buttons[size_t(i)] = button;
    }
    row->addWidget(m_close, 0, Qt::AlignVCenter);
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::clear);
}

void NoticeBar::showNotice(
    MessageLine::Tone tone, const QString &headline, const QString &text, const QStringList &buttons)
{
    const bool anew =
        !m_open || tone != m_message->tone() || headline != m_message->headline() || buttons != m_texts;
    m_texts = buttons;
    for (qsizetype i = 0; i < qsizetype(m_buttons.size()); ++i)
        m_buttons[size_t(i)]->setText(buttons.value(i));
    fit();
    m_message->showMessage(tone, headline, text);
    m_open = true;
    Q_EMIT said(anew);
}

void NoticeBar::clear()
{
    if (!std::exchange(m_open, false))
        return;
    m_message->clear();
    Q_EMIT closed();
}

void NoticeBar::setClosable(bool closable)
{
    m_closable = closable;
    m_close->setVisible(closable);
}

QSize NoticeBar::minimumSizeHint() const
{
    return {20 * fontMetrics().averageCharWidth(), QWidget::minimumSizeHint().height()};
}

void NoticeBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void NoticeBar::fit()
{
    int left = width() / 2;
    for (qsizetype i = 0; i < qsizetype(m_buttons.size()); ++i) {
        QPushButton *const button = m_buttons[size_t(i)];
        left -= i < m_texts.size() ? button->sizeHint().width() + layout()->spacing() : 0;
        button->setVisible(i < m_texts.size() && left >= 0);
    }
}

} // namespace msm
