// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/noticestack.h"

#include "ui/widgets/noticebar.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QToolButton>

#include <algorithm>

namespace msm {

namespace {

/// The list is at most this part of the window's height; the rest is scrolled to.
constexpr double kListShare = 0.6;

int graveness(MessageLine::Tone tone)
{
    switch (tone) {
    case MessageLine::Tone::Error:
        return 3;
    case MessageLine::Tone::Warning:
        return 2;
    case MessageLine::Tone::Busy:
    case MessageLine::Tone::Info:
        return 1;
    case MessageLine::Tone::Success:
        break;
    }
    return 0;
}

QToolButton *flatButton(const QString &name, Icon picture, const QString &tip, QWidget *parent)
{
    auto *button = new QToolButton(parent); // owned by its parent
    button->setObjectName(name);
    button->setIcon(icon(picture));
    button->setAutoRaise(true);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    return button;
}

/// One notice in the list, whole, with its buttons below the text.
QWidget *entryOf(NoticeBar *bar, QWidget *parent)
{
    auto *entry = new QWidget(parent); // owned by its parent, as all below are
    auto *column = new QVBoxLayout(entry);
    column->setContentsMargins(0, 0, 0, 0);
    auto *message = new MessageLine(entry);
    const auto tell = [bar, message] { message->showMessage(bar->tone(), bar->headline(), bar->text()); };
    tell();
    QObject::connect(bar, &NoticeBar::said, message, tell);
    column->addWidget(message);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    const QStringList texts = bar->buttons();
    for (int i = 0; i < int(texts.size()); ++i) {
        auto *button = new QPushButton(texts[i], entry);
        button->setObjectName(QStringLiteral("listed") + bar->objectName() + QString::number(i + 1));
        QObject::connect(button, &QPushButton::clicked, bar, [bar, entry, i] {
            entry->window()->close(); // the command may open a dialog
            Q_EMIT bar->buttonClicked(i);
        });
        row->addWidget(button);
    }
    column->addLayout(row);
    if (!bar->isClosable())
        return entry;
    auto *close = flatButton(QStringLiteral("closeListed") + bar->objectName(), Icon::Close,
        NoticeStack::tr("Close this message"), entry);
    QObject::connect(close, &QToolButton::clicked, bar, &NoticeBar::clear, Qt::QueuedConnection);
    row->addWidget(close);
    return entry;
}

/// Whether the mouse is on a button of it.
bool isPointedAt(const QWidget &widget)
{
    return std::ranges::any_of(widget.findChildren<QAbstractButton *>(), &QWidget::underMouse);
}

} // namespace

NoticeStack::NoticeStack(QWidget *parent)
    : QWidget(parent)
    , m_lines(new QStackedLayout)
    , m_more(new QToolButton(this))
{
    auto *none = new QLabel(tr("No messages"), this); // owned by this
    none->setObjectName(QStringLiteral("noNotice"));
    none->setEnabled(false);
    m_none = none;
    m_lines->addWidget(none);
    m_more->setObjectName(QStringLiteral("moreNotices"));
    m_more->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_more->setText(tr("All"));
    QSizePolicy policy = m_more->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // or the buttons beside it would move
    m_more->setSizePolicy(policy);
    m_more->setMinimumWidth(fontMetrics().horizontalAdvance(tr("All %1").arg(99)) + 16);
    connect(m_more, &QToolButton::clicked, this, &NoticeStack::showAll);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 0, 10, 6);
    row->addLayout(m_lines, 1);
    row->addWidget(m_more, 0, Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    arrange();
}

NoticeStack::~NoticeStack() = default;

NoticeBar *NoticeStack::add()
{
    auto *bar = new NoticeBar(this); // owned by this
    m_lines->addWidget(bar);
    m_newest.push_back(bar);
    for (auto *button : bar->findChildren<QAbstractButton *>())
        button->installEventFilter(this);
    connect(bar, &NoticeBar::said, this, [this, bar](bool anew) { onSaid(bar, anew); });
    connect(bar, &NoticeBar::closed, this, &NoticeStack::arrange);
    return bar;
}

void NoticeStack::onSaid(NoticeBar *bar, bool anew)
{
    if (!anew)
        return; // what shows it follows by itself, and everything stays where it is
    m_listIsOld = true;
    std::erase(m_newest, bar);
    m_newest.insert(m_newest.begin(), bar);
    arrange();
}

std::vector<NoticeBar *> NoticeStack::open() const
{
    std::vector<NoticeBar *> bars;
    std::ranges::copy_if(m_newest, std::back_inserter(bars), &NoticeBar::isOpen);
    std::ranges::stable_sort(
        bars, std::ranges::greater(), [](const NoticeBar *bar) { return graveness(bar->tone()); });
    return bars;
}

/// Which of the open notices is shown, or that there is none.
QWidget *NoticeStack::topOf(const std::vector<NoticeBar *> &open) const
{
    if (open.empty())
        return m_none;
    // Somebody is about to press the button, and means the notice that is there.
    const auto pointedAt = std::ranges::find(open, m_lines->currentWidget());
    return pointedAt != open.end() && isPointedAt(**pointedAt) ? *pointedAt : open.front();
}

bool NoticeStack::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Leave)
        QMetaObject::invokeMethod(this, &NoticeStack::arrange, Qt::QueuedConnection); // once it has left
    return QWidget::eventFilter(watched, event);
}

void NoticeStack::arrange()
{
    const std::vector<NoticeBar *> bars = open();
    m_lines->setCurrentWidget(topOf(bars));
    m_more->setVisible(!bars.empty());
    m_more->setText(bars.size() > 1 ? tr("All %1").arg(bars.size()) : tr("All"));
    const QString tip = tr("Show %Ln message(s) whole", nullptr, int(bars.size()));
    m_more->setToolTip(tip);
    m_more->setAccessibleName(tip);
    if (m_list)
        followInList(bars);
}

void NoticeStack::followInList(const std::vector<NoticeBar *> &open)
{
    if (open.empty()) {
        m_list->close();
        return;
    }
    const bool areOpen = std::ranges::all_of(m_listed, &NoticeBar::isOpen);
    if ((m_listIsOld || m_listed != open) && !(areOpen && isPointedAt(*m_list)))
        fillList();
}

void NoticeStack::showAll()
{
    auto *frame = new QFrame(this, Qt::Popup); // deleted when it is closed
    frame->setAttribute(Qt::WA_DeleteOnClose);
    frame->setObjectName(QStringLiteral("noticeList"));
    frame->setAccessibleName(tr("Messages"));
    frame->setFrameShape(QFrame::StyledPanel);
    m_list = frame;
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(1, 1, 1, 1);
    auto *area = new QScrollArea(frame);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(area);
    fillList();
    frame->move(mapToGlobal(QPoint(0, height())));
    frame->show();
    if (auto *first = frame->findChild<QPushButton *>())
        first->setFocus();
    else
        frame->setFocus();
}

/// What is open, from the gravest to the least grave, and as high as that takes.
void NoticeStack::fillList()
{
    auto *area = m_list->findChild<QScrollArea *>();
    auto *entries = new QWidget; // owned by the area from setWidget() on
    auto *column = new QVBoxLayout(entries);
    m_listed = open();
    m_listIsOld = false;
    for (NoticeBar *bar : m_listed)
        column->addWidget(entryOf(bar, entries));
    for (auto *button : entries->findChildren<QAbstractButton *>())
        button->installEventFilter(this);
    column->addStretch(1);
    area->setWidget(entries);
    const int wanted = std::max(column->totalHeightForWidth(width() - 4), column->totalSizeHint().height());
    const int most = std::max(120, int(kListShare * window()->height()));
    m_list->setFixedSize(width(), std::min(wanted + 4, most));
}

} // namespace msm
