// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/alarmsmodel.h"

#include "ui/models/eventlogmodel.h"
#include "ui/models/rowranges.h"
#include "ui/words/alarmtext.h"
#include "ui/words/eventtext.h"
#include "ui/words/statetext.h"

#include <algorithm>

namespace msm {

namespace {

const AlarmSubject &subjectOf(const Alarm &alarm)
{
    return alarm.condition.subject;
}

bool has(const QList<Alarm> &alarms, const Alarm &wanted)
{
    return std::ranges::binary_search(alarms, subjectOf(wanted), {}, subjectOf);
}

} // namespace

void AlarmsModel::setAlarms(const QList<Alarm> &alarms)
{
    QList<int> leaving;
    for (int row = 0; row < m_alarms.size(); ++row) {
        if (!has(alarms, m_alarms[row]))
            leaving.append(row);
    }
    const QList<RowRange> gone = rowRanges(leaving);
    for (auto range = gone.crbegin(); range != gone.crend(); ++range) {
        beginRemoveRows({}, range->first, range->last);
        m_alarms.remove(range->first, range->count());
        endRemoveRows();
    }
    QList<int> coming;
    for (int row = 0; row < alarms.size(); ++row) {
        if (!has(m_alarms, alarms[row]))
            coming.append(row);
    }
    for (const RowRange &range : rowRanges(coming)) {
        beginInsertRows({}, range.first, range.last);
        for (int row = range.first; row <= range.last; ++row)
            m_alarms.insert(row, alarms[row]);
        endInsertRows();
    }
    for (int row = 0; row < alarms.size(); ++row) {
        if (m_alarms[row] == alarms[row])
            continue;
        m_alarms[row] = alarms[row];
        Q_EMIT dataChanged(index(row, 0), index(row, kColumns - 1));
    }
}

QString AlarmsModel::textAt(int row, Column column) const
{
    const Alarm &alarm = m_alarms[row];
    switch (column) {
    case Column::Severity:
        return alarm.acknowledged ? tr("Acknowledged") : severityText(alarmSeverity(subjectOf(alarm).kind));
    case Column::Node:
        return alarm.condition.name;
    case Column::Alarm:
        return alarmText(alarm.condition);
    case Column::Since:
        return eventTimeText(alarm.since);
    }
    return {};
}

QString AlarmsModel::lineAt(int row) const
{
    QStringList cells;
    for (int column = 0; column < kColumns; ++column)
        cells.append(textAt(row, Column(column)));
    return cells.join(u'\t');
}

int AlarmsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_alarms.size());
}

int AlarmsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant AlarmsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Alarm &alarm = m_alarms[index.row()];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textAt(index.row(), column);
    case Qt::ToolTipRole: // what the cloud says is shown as text, whatever it looks like
        return column == Column::Alarm ? textAt(index.row(), column).toHtmlEscaped() : QVariant();
    case Qt::AccessibleTextRole:
        return column == Column::Severity
            ? tr("%1, %2", "severity and whether it is acknowledged")
                  .arg(severityText(alarmSeverity(subjectOf(alarm).kind)),
                      alarm.acknowledged ? tr("acknowledged") : tr("not acknowledged"))
            : QVariant();
    case EventLogModel::SeverityRole:
        return int(alarm.acknowledged ? Severity::Info : alarmSeverity(subjectOf(alarm).kind));
    default:
        return {};
    }
}

QVariant AlarmsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Severity:
        return tr("Severity");
    case Column::Node:
        return tr("Node");
    case Column::Alarm:
        return tr("Alarm");
    case Column::Since:
        return tr("Since");
    }
    return {};
}

} // namespace msm
