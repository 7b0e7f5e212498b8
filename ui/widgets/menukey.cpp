// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/menukey.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>

namespace msm {

namespace {

/// What is seen of the current row: its cell, or another cell of it where that one is hidden.
QRect currentCell(const QAbstractItemView &view)
{
    const QModelIndex current = view.currentIndex();
    const QRect seen = view.viewport()->rect();
    QRect cell = view.visualRect(current) & seen;
    for (int column = 0; cell.isEmpty() && column < current.model()->columnCount(current.parent()); ++column)
        cell = view.visualRect(current.siblingAtColumn(column)) & seen;
    return cell;
}

} // namespace

MenuKey::MenuKey(QObject *parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool MenuKey::eventFilter(QObject *watched, QEvent *event)
{
    if (watched->isWidgetType()) {
        auto &widget = static_cast<QWidget &>(*watched);
        if (event->type() == QEvent::KeyPress && takeKey(widget, static_cast<const QKeyEvent &>(*event)))
            return true;
        if (event->type() == QEvent::ContextMenu
            && takeMenu(widget, static_cast<const QContextMenuEvent &>(*event)))
            return true;
    }
    return QObject::eventFilter(watched, event);
}

bool MenuKey::takeKey(QWidget &widget, const QKeyEvent &event) const
{
    if (event.key() != Qt::Key_F10 || event.modifiers() != Qt::ShiftModifier || !widget.hasFocus()
        || QApplication::activePopupWidget())
        return false;
    const QPoint place = widget.inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, place, widget.mapToGlobal(place));
    QCoreApplication::sendEvent(&widget, &asked);
    return true;
}

bool MenuKey::takeMenu(QWidget &widget, const QContextMenuEvent &event)
{
    auto *const view = qobject_cast<QAbstractItemView *>(&widget);
    if (m_placing || !view || event.reason() != QContextMenuEvent::Keyboard
        || !view->currentIndex().isValid())
        return false;
    if (currentCell(*view).isEmpty())
        view->scrollTo(view->currentIndex());
    const QPoint place = currentCell(*view).center();
    // The view answers with the place in its viewport.
    QContextMenuEvent placed(
        QContextMenuEvent::Keyboard, place, view->viewport()->mapToGlobal(place), event.modifiers());
    const QScopedValueRollback placing(m_placing, true);
    QCoreApplication::sendEvent(view, &placed);
    return true;
}

} // namespace msm
