// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/severitydelegate.h"

#include "ui/models/eventlogmodel.h"
#include "ui/words/icons.h"

namespace msm {

void SeverityDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (m_paletteKey != option->palette.cacheKey()) {
        m_paletteKey = option->palette.cacheKey();
        m_icons.clear();
    }
    const int severity = index.data(EventLogModel::SeverityRole).toInt();
    auto found = m_icons.find(severity);
    if (found == m_icons.end()) {
        found = m_icons.insert(severity,
            icon(severityIcon(Severity(severity)), severityColor(Severity(severity), option->palette)));
    }
    const int extent = option->fontMetrics.ascent() + 1;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = found.value();
    option->decorationSize = QSize(extent, extent);
}

} // namespace msm
