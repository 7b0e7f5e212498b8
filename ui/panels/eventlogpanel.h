// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/eventlog.h"
#include "ui/widgets/windowpart.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QMenu;
class QTreeView;

namespace msm {

class Commands;
class EventLogModel;
class RowCopy;

/// The timeline, newest at the bottom. Follows new lines only while its end is seen, so that nobody who
/// reads further up is carried away. Older lines are read when somebody comes to the upper end, and all of
/// them, a slice at a time, while they are filtered.
class EventLogPanel final : public QWidget, public WindowPart {
    Q_OBJECT
public:
    explicit EventLogPanel(const Commands &commands, QWidget *parent = nullptr);

    void setSession(const ShownSession &session, QObject *context) override;
    void clear() override;

    void setEvents(const QList<Event> &events);
    void addEvent(const Event &event);

    /// What can be done about the selected lines.
    void fillContextMenu(QMenu *menu);

Q_SIGNALS:
    /// The user wants to see what was done to the node of the event, which may be gone.
    void pastMeant(const msm::Event &event);
    /// A line was double-clicked, or Enter was pressed on it.
    void activated(const msm::Event &event);

private:
    void buildFilterRow(QWidget *row);
    void applyFilter();
    void showContextMenu(const QPoint &position);
    [[nodiscard]] QString selectionAsText() const;
    [[nodiscard]] bool isAtEnd() const;
    [[nodiscard]] bool isFiltered() const;
    void readOlderSoon();
    void readOlder();

    const Commands &m_commands;
    EventLogModel *m_model;
    QLineEdit *m_filter;
    QComboBox *m_severity;
    QTreeView *m_view;
    RowCopy *m_copy = nullptr;
    const EventLog *m_events = nullptr; ///< null without a session
    bool m_allRead = false;             ///< there is no older line than those shown
    bool m_scrollPending = false;
    bool m_readPending = false;
};

} // namespace msm
