// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/eventlogmodel.h"

#include "ui/models/nodeorder.h"
#include "ui/models/rowranges.h"
#include "ui/words/eventtext.h"
#include "ui/words/isolation.h"
#include "ui/words/statetext.h"

#include <QTextDocument>

#include <algorithm>

namespace msm {

EventLogModel::EventLogModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void EventLogModel::setEvents(const QList<Event> &events)
{
    if (!m_shown.isEmpty()) {
        beginRemoveRows({}, 0, int(m_shown.size()) - 1);
        m_shown.clear();
        endRemoveRows();
    }
    m_events = events;
    QList<int> shown;
    for (int i = 0; i < m_events.size(); ++i) {
        if (matches(m_events[i]))
            shown.append(i);
    }
    if (shown.isEmpty())
        return;
    beginInsertRows({}, 0, int(shown.size()) - 1);
    m_shown = shown;
    endInsertRows();
}

void EventLogModel::append(const Event &event)
{
    m_events.append(event);
    if (!matches(event))
        return;
    const int row = int(m_shown.size());
    beginInsertRows({}, row, row);
    m_shown.append(int(m_events.size()) - 1);
    endInsertRows();
}

int EventLogModel::prepend(const QList<Event> &events)
{
    QList<int> shown;
    for (int i = 0; i < events.size(); ++i) {
        if (matches(events[i]))
            shown.append(i);
    }
    if (!shown.isEmpty())
        beginInsertRows({}, 0, int(shown.size()) - 1);
    for (int &index : m_shown)
        index += int(events.size());
    m_events = events + m_events;
    m_shown = shown + m_shown;
    if (!shown.isEmpty())
        endInsertRows();
    return int(shown.size());
}

void EventLogModel::keepLast(int most)
{
    // Dropping in bulk keeps the price of the shift away from the single event.
    if (m_events.size() > most)
        dropOldest(int(m_events.size()) - most + most / 10);
}

void EventLogModel::dropOldest(int count)
{
    const int rows = int(std::lower_bound(m_shown.begin(), m_shown.end(), count) - m_shown.begin());
    if (rows > 0)
        beginRemoveRows({}, 0, rows - 1);
    m_events.remove(0, count);
    m_shown.remove(0, rows);
    for (int &index : m_shown)
        index -= count;
    if (rows > 0)
        endRemoveRows();
}

void EventLogModel::setFilter(const QString &text, Severity atLeast)
{
    const QStringList words = NodeFilter::fromText(text).words;
    if (words == m_words && atLeast == m_atLeast)
        return;
    m_words = words;
    m_atLeast = atLeast;

    std::vector<char> wanted(size_t(m_events.size()), 0);
    for (int i = 0; i < m_events.size(); ++i)
        wanted[size_t(i)] = matches(m_events[i]) ? 1 : 0;
    QList<int> leaving;
    for (int row = 0; row < m_shown.size(); ++row) {
        if (!wanted[size_t(m_shown[row])])
            leaving.append(row);
    }
    const QList<RowRange> gone = rowRanges(leaving);
    for (auto range = gone.crbegin(); range != gone.crend(); ++range) {
        beginRemoveRows({}, range->first, range->last);
        m_shown.remove(range->first, range->count());
        endRemoveRows();
    }

    QList<int> next;
    QList<int> coming;
    for (int i = 0, old = 0; i < m_events.size(); ++i) {
        if (!wanted[size_t(i)])
            continue;
        if (old < m_shown.size() && m_shown[old] == i)
            ++old;
        else
            coming.append(int(next.size()));
        next.append(i);
    }
    for (const RowRange &range : rowRanges(coming)) {
        beginInsertRows({}, range.first, range.last);
        for (int row = range.first; row <= range.last; ++row)
            m_shown.insert(row, next[row]);
        endInsertRows();
    }
}

bool EventLogModel::matches(const Event &event) const
{
    if (event.severity() < m_atLeast)
        return false;
    if (m_words.isEmpty())
        return true;
    const QString sentence = withoutIsolation(eventText(event));
    return std::all_of(m_words.begin(), m_words.end(),
        [&](const QString &word) { return sentence.contains(word, Qt::CaseInsensitive); });
}

QString EventLogModel::lineAt(int row) const
{
    const Event &event = at(row);
    return QStringList{eventTimeText(event.time), severityText(event.severity()), eventText(event)}.join(
        u'\t');
}

int EventLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int EventLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Text) + 1;
}

QVariant EventLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Event &event = at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (column == Column::Time)
            return eventTimeText(event.time);
        return column == Column::Severity ? severityText(event.severity()) : eventText(event).simplified();
    case Qt::ToolTipRole:
        return column == Column::Text ? QVariant(Qt::convertFromPlainText(eventText(event))) : QVariant();
    case SeverityRole:
        return int(event.severity());
    case VmRole:
        return event.vm.value;
    case TimeRole:
        return event.time;
    default:
        return {};
    }
}

QVariant EventLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Time:
        return tr("Time");
    case Column::Severity:
        return tr("Severity");
    case Column::Text:
        return tr("Event");
    }
    return {};
}

} // namespace msm
