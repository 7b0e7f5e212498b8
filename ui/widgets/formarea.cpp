// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formarea.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>

namespace msm {

namespace {

constexpr int kLeastLines = 6;
constexpr int kMostLines = 42; ///< that it asks for

/// What the keyboard comes to within a form, in its order, except in some of its parts.
QWidgetList tabOrderOf(const QWidget &form, const QWidgetList &except)
{
    QWidgetList order;
    for (QWidget *next = form.nextInFocusChain(); next != &form; next = next->nextInFocusChain()) {
        const auto holds = [next](const QWidget *part) { return part == next || part->isAncestorOf(next); };
        if (form.isAncestorOf(next) && next->focusPolicy() != Qt::NoFocus && !next->focusProxy()
            && std::ranges::none_of(except, holds))
            order.append(next);
    }
    return order;
}

} // namespace

FormArea::FormArea(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("formArea"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // the fields have it
    viewport()->setAutoFillBackground(false);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        // A form that scrolled under the mouse would have another field under it when the button is let go.
        if (now && isAncestorOf(now) && QGuiApplication::mouseButtons() == Qt::NoButton)
            ensureWidgetVisible(now);
    });
}

FormArea *FormArea::within(QWidget &form, const QWidgetList &kept)
{
    const QWidgetList order = tabOrderOf(form, kept); // a widget that gets another parent comes last
    QLayout *const inner = form.layout();
    const QMargins margins = inner->contentsMargins();
    const int spacing = inner->spacing();
    for (QWidget *widget : kept)
        inner->removeWidget(widget);
    auto *area = new FormArea(&form);
    auto *content = new QWidget; // owned by the area from setWidget() on
    content->setLayout(inner);   // taken from the form
    inner->setContentsMargins(0, 0, 0, 0);
    area->setWidget(content);
    content->setAutoFillBackground(false); // setWidget() has switched it on
    auto *outer = new QVBoxLayout(&form);
    outer->setContentsMargins(margins);
    outer->setSpacing(spacing);
    outer->addWidget(area, 1);
    for (QWidget *widget : kept) {
        widget->setParent(nullptr); // so that the keyboard, too, comes to it after the form
        outer->addWidget(widget);
    }
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    return area;
}

int FormArea::contentWidth() const
{
    return std::max(widget()->minimumSizeHint().width(), widget()->minimumWidth());
}

QSize FormArea::sizeHint() const
{
    if (!widget())
        return QScrollArea::sizeHint();
    const int bar = verticalScrollBar()->sizeHint().width();
    const QSize wanted = widget()->sizeHint();
    const int wide = std::max(width(), wanted.width());
    const int high = widget()->hasHeightForWidth() ? widget()->heightForWidth(wide) : wanted.height();
    return {wanted.width() + bar, std::min(high, kMostLines * fontMetrics().lineSpacing())};
}

QSize FormArea::minimumSizeHint() const
{
    if (!widget())
        return QScrollArea::minimumSizeHint();
    return {contentWidth() + verticalScrollBar()->sizeHint().width(),
        std::min(kLeastLines * fontMetrics().lineSpacing(), widget()->minimumSizeHint().height())};
}

bool FormArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        watchFields(); // there may be others
        updateGeometry();
    }
    const bool isField = qobject_cast<QComboBox *>(watched) || qobject_cast<QAbstractSpinBox *>(watched);
    if (event->type() == QEvent::Wheel && isField && !qobject_cast<QWidget *>(watched)->hasFocus()) {
        event->ignore(); // so that it goes on to what scrolls
        return true;
    }
    return QScrollArea::eventFilter(watched, event);
}

void FormArea::watchFields()
{
    QWidgetList fields;
    for (auto *box : widget()->findChildren<QComboBox *>())
        fields.append(box);
    for (auto *box : widget()->findChildren<QAbstractSpinBox *>())
        fields.append(box);
    for (QWidget *field : std::as_const(fields)) {
        if (field->focusPolicy() == Qt::WheelFocus)
            field->setFocusPolicy(Qt::StrongFocus);
        field->installEventFilter(this); // again has no effect
    }
}

void FormArea::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    watchFields();
}

void FormArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

} // namespace msm
