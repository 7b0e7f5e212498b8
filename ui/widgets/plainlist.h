// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/focusframe.h"

#include <QString>
#include <QTreeView>

namespace msm {

/// A flat list of lines with columns, of which several can be selected and none edited, for a dock that may
/// be low. The parent owns it.
[[nodiscard]] inline QTreeView *plainList(
    const QString &name, const QString &accessibleName, QAbstractItemModel *model, QWidget *parent)
{
    auto *view = new QTreeView(parent);
    view->setObjectName(name);
    view->setAccessibleName(accessibleName);
    view->setModel(model);
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setItemsExpandable(false);
    view->setAllColumnsShowFocus(true);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    view->setFrameShape(QFrame::NoFrame);
    frameFocus(view);
    view->setMinimumHeight(3 * view->fontMetrics().height()); // a small window has no more
    return view;
}

} // namespace msm
