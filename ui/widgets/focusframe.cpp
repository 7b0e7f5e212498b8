// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/focusframe.h"

#include <QAbstractItemView>
#include <QFocusEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>

namespace msm {

namespace {

/// Lies over the widget and lets the mouse through.
class FocusFrame final : public QWidget {
public:
    explicit FocusFrame(QWidget *framed)
        : QWidget(framed)
        , m_framed(framed)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
        framed->installEventFilter(this);
    }

private:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn) {
            const auto reason = static_cast<const QFocusEvent *>(event)->reason();
            if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
                m_byKeyboard = reason != Qt::MouseFocusReason;
            setGeometry(m_framed->rect());
            raise();
            setVisible(m_byKeyboard);
        } else if (event->type() == QEvent::FocusOut) {
            hide();
        } else if (event->type() == QEvent::Resize) {
            setGeometry(m_framed->rect());
        }
        return QWidget::eventFilter(watched, event);
    }

    void paintEvent(QPaintEvent *) override
    {
        const auto *const view = qobject_cast<const QAbstractItemView *>(m_framed);
        if (view && view->currentIndex().isValid())
            return;
        QStyleOptionFocusRect option;
        option.initFrom(m_framed);
        option.rect = rect();
        option.state |= QStyle::State_KeyboardFocusChange; // or some styles draw none
        option.backgroundColor = palette().color(m_framed->backgroundRole());
        QPainter painter(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, m_framed);
    }

    QWidget *m_framed;
    bool m_byKeyboard = true; ///< who has clicked knows where the focus is
};

} // namespace

void frameFocus(QWidget *widget)
{
    new FocusFrame(widget); // owned by the widget
}

} // namespace msm
