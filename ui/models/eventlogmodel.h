// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/eventlog.h"

#include <QAbstractTableModel>

namespace msm {

/// The timeline, or the end of it, oldest first: time, severity, sentence. Filters by words and by severity
/// in here.
class EventLogModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column { Time, Severity, Text };
    enum Role {
        SeverityRole = Qt::UserRole, ///< int(Severity)
        VmRole,                      ///< id of the VM that it is about, -1 for none
        TimeRole,                    ///< QDateTime, UTC
    };

    explicit EventLogModel(QObject *parent = nullptr);

    /// Begins anew with these, for another profile.
    void setEvents(const QList<Event> &events);
    void append(const Event &event);
    /// Older ones than it has, oldest first. How many rows that made.
    int prepend(const QList<Event> &events);
    /// Forgets the oldest where there are more than `most`, and a few more with them.
    void keepLast(int most);
    /// Shows events of at least this severity whose sentence contains every word.
    void setFilter(const QString &text, Severity atLeast);
    /// All events, hidden ones included.
    [[nodiscard]] int eventCount() const { return int(m_events.size()); }
    [[nodiscard]] const Event &at(int row) const { return m_events[m_shown[row]]; }
    /// The line as text, for copying.
    [[nodiscard]] QString lineAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] bool matches(const Event &event) const;
    void dropOldest(int count);

    QList<Event> m_events;
    QList<int> m_shown; ///< indices into m_events, ascending
    QStringList m_words;
    Severity m_atLeast = Severity::Info;
};

} // namespace msm
