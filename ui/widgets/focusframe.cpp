// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/focusframe.h"

#include <QAbstractItemView>
#include <QFocusEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>

namespace msm {

namespace {

/// Lies over the area and lets the mouse through.
class FocusFrame final : public QWidget {
public:
    explicit FocusFrame(QAbstractScrollArea *area)
        : QWidget(area)
        , m_area(area)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
        area->installEventFilter(this);
    }

private:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn) {
            const auto reason = static_cast<const QFocusEvent *>(event)->reason();
            if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
                m_byKeyboard = reason != Qt::MouseFocusReason;
            setGeometry(m_area->rect());
            raise();
            setVisible(m_byKeyboard);
        } else if (event->type() == QEvent::FocusOut) {
            hide();
        } else if (event->type() == QEvent::Resize) {
            setGeometry(m_area->rect());
        }
        return QWidget::eventFilter(watched, event);
    }

    void paintEvent(QPaintEvent *) override
    {
        const auto *const view = qobject_cast<const QAbstractItemView *>(m_area);
        if (view && view->currentIndex().isValid())
            return;
        QStyleOptionFocusRect option;
        option.initFrom(m_area);
        option.rect = rect();
        option.state |= QStyle::State_KeyboardFocusChange; // or some styles draw none
        option.backgroundColor = palette().color(m_area->viewport()->backgroundRole());
        QPainter painter(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, m_area);
    }

    QAbstractScrollArea *m_area;
    bool m_byKeyboard = true; ///< who has clicked knows where the focus is
};

} // namespace

void frameFocus(QAbstractScrollArea *area)
{
    new FocusFrame(area); // owned by the area
}

} // namespace msm
