// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/eventtimedelegate.h"

#include "ui/models/eventlogmodel.h"
#include "ui/words/eventtext.h"

#include <QDateTime>

namespace msm {

void EventTimeDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QModelIndex above = index.siblingAtRow(index.row() - 1);
    option->text = eventTimeText(
        index.data(EventLogModel::TimeRole).toDateTime(), above.data(EventLogModel::TimeRole).toDateTime());
    option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter; // the times stand below each other
}

} // namespace msm
