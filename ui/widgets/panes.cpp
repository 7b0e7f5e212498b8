// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panes.h"

#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>

#include <algorithm>

namespace msm {

namespace {

bool takesFocus(const QWidget *widget)
{
    return widget && widget->isVisible() && widget->isEnabled()
        && (widget->focusPolicy() & Qt::TabFocus) != 0;
}

/// What gets the focus in a pane; null when nothing there takes it.
QWidget *entryOf(QWidget *pane)
{
    if (QWidget *const last = pane->focusWidget(); takesFocus(last) && pane->isAncestorOf(last))
        return last;
    QWidget *proxy = pane->focusProxy();
    while (proxy && proxy->focusProxy())
        proxy = proxy->focusProxy();
    if (takesFocus(proxy))
        return proxy;
    return firstStop(*pane);
}

/// Qt counts a dock behind another one as visible.
bool isCovered(const QDockWidget &dock)
{
    return dock.isVisible() && dock.visibleRegion().isEmpty();
}

/// Those in sight; the central widget first.
QList<QWidget *> panesOf(const QMainWindow &window)
{
    QList<QWidget *> docks;
    for (QDockWidget *dock : window.findChildren<QDockWidget *>(Qt::FindDirectChildrenOnly)) {
        if (dock->isVisible() && !isCovered(*dock))
            docks.append(dock);
    }
    const auto place = [&window](const QWidget *dock) {
        const QPoint corner = window.mapFromGlobal(dock->mapToGlobal(QPoint()));
        return std::pair(corner.y(), corner.x());
    };
    std::ranges::stable_sort(docks, {}, place);
    return QList{window.centralWidget()} + docks;
}

} // namespace

QWidget *firstStop(QWidget &pane)
{
    for (QWidget *next = pane.nextInFocusChain(); next && next != &pane; next = next->nextInFocusChain()) {
        if (pane.isAncestorOf(next) && takesFocus(next))
            return next;
    }
    return nullptr;
}

void focusPane(QMainWindow &window, PaneStep step)
{
    const QList<QWidget *> panes = panesOf(window);
    const QWidget *const focus = QApplication::focusWidget();
    const auto here = std::ranges::find_if(panes,
        [focus](const QWidget *pane) { return pane == focus || (focus && pane->isAncestorOf(focus)); });
    const auto count = panes.size();
    const qsizetype by = step == PaneStep::Next ? 1 : count - 1;
    // Without a pane to begin at, the first one is the next, and the last one the previous.
    qsizetype at = here != panes.cend() ? here - panes.cbegin() : step == PaneStep::Next ? count - 1 : 0;
    for (qsizetype tried = 0; tried < count; ++tried) {
        at = (at + by) % count;
        if (QWidget *const entry = entryOf(panes[at])) {
            entry->activateWindow(); // a floating dock is a window of its own
            entry->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

bool isBehindAnotherDock(const QWidget *widget)
{
    const QDockWidget *dock = nullptr;
    for (; widget && !dock; widget = widget->parentWidget())
        dock = qobject_cast<const QDockWidget *>(widget);
    return dock && isCovered(*dock);
}

} // namespace msm
