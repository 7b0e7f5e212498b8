// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scheduler.h"
#include "ui/node/nodehistory.h"
#include "ui/node/nodetab.h"

class QStackedWidget;

namespace msm {

class Commands;
class HistoryList;
class MessagePage;
class SelectedMachine;
class TimeStrip;

/// What has become of the selected node: its states as a strip over time, and below it what was done to it,
/// call by call, what happened, and where its machine ran. Reads the timeline and the journal while it is
/// looked at, and again a second after something was added to them.
class HistoryTab final : public NodeTab {
    Q_OBJECT
public:
    /// All must outlive the tab.
    HistoryTab(const Scheduler &clock, const Commands &commands, const SelectedMachine &machine,
        QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] Icon picture() const override { return Icon::Events; }
    void setNodes(const NodeList &nodes) override;

    void setSession(const ShownSession &session, QObject *context) override;
    void clear() override;
    void tick() override;

private:
    void read();
    void showMessage(const QString &headline, const QString &text);
    void showStrip();

    const Scheduler &m_clock;
    const SelectedMachine &m_machine;
    const EventLog *m_events = nullptr; ///< this and the next: null without a session
    const OperationJournal *m_journal = nullptr;
    NodeList m_nodes;
    bool m_stale = true; ///< something was added since it was read
    QList<Event> m_read;
    int m_slices = 1; ///< of the past, that are read: more when somebody asks for older ones
    QStackedWidget *m_stack;
    MessagePage *m_message;
    TimeStrip *m_strip;
    HistoryList *m_list;
};

} // namespace msm
