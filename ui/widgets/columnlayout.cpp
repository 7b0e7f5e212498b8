// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/columnlayout.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace msm {

namespace {

const QString kColumns = QStringLiteral("columns");
const QString kKey = QStringLiteral("key");
const QString kWidth = QStringLiteral("width");
const QString kHidden = QStringLiteral("hidden");
const QString kSort = QStringLiteral("sort");
const QString kDescending = QStringLiteral("descending");

constexpr int kWidest = 2000; // what a settings file may ask for

} // namespace

QByteArray saveColumns(const QHeaderView &header, const QStringList &keys)
{
    QJsonArray columns;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int logical = header.logicalIndex(visual);
        const bool hidden = header.isSectionHidden(logical);
        QJsonObject column{{kKey, keys.value(logical)}, {kHidden, hidden}};
        if (!hidden)
            column.insert(kWidth, header.sectionSize(logical));
        columns.append(column);
    }
    const QJsonObject layout{{kColumns, columns}, {kSort, keys.value(header.sortIndicatorSection())},
        {kDescending, header.sortIndicatorOrder() == Qt::DescendingOrder}};
    return QJsonDocument(layout).toJson(QJsonDocument::Compact);
}

bool restoreColumns(QHeaderView &header, const QStringList &keys, const QByteArray &saved)
{
    const QJsonObject layout = QJsonDocument::fromJson(saved).object();
    const QJsonArray columns = layout.value(kColumns).toArray();
    if (columns.isEmpty())
        return false;
    int visual = 0;
    for (const auto &value : columns) {
        const QJsonObject column = value.toObject();
        const auto logical = int(keys.indexOf(column.value(kKey).toString()));
        if (logical < 0)
            continue; // a column of a later version
        header.moveSection(header.visualIndex(logical), visual++);
        header.setSectionHidden(logical, column.value(kHidden).toBool());
        if (const int width = column.value(kWidth).toInt(); width > 0)
            header.resizeSection(logical, std::clamp(width, header.minimumSectionSize(), kWidest));
    }
    if (header.hiddenSectionCount() == header.count())
        header.setSectionHidden(0, false); // a table without columns has no header to bring them back with
    if (const auto sorted = int(keys.indexOf(layout.value(kSort).toString())); sorted >= 0) {
        header.setSortIndicator(
            sorted, layout.value(kDescending).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    return true;
}

} // namespace msm
