// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scheduler.h"
#include "core/iaas/vmsnapshot.h"
#include "ui/node/nodetab.h"

class QStackedWidget;
class QTreeWidget;

namespace msm {

class Commands;
class MessagePage;
class SelectedMachine;

/// The snapshots of the selected node, oldest first, and buttons to take one, to revert to the selected one
/// and to delete it. They are those of SelectedMachine, so nothing is read for this page alone.
class SnapshotsTab final : public NodeTab {
    Q_OBJECT
public:
    /// All must outlive the tab.
    SnapshotsTab(const Scheduler &clock, const Commands &commands, const SelectedMachine &machine,
        QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] Icon picture() const override { return Icon::Snapshot; }
    void setNodes(const NodeList &nodes) override;
    /// The snapshot that commands are about: nothing while nobody sees which one that is.
    [[nodiscard]] std::optional<VmSnapshot> selected() const;

    void setSession(const ShownSession &session, QObject *context) override;
    void clear() override;
    void tick() override;

Q_SIGNALS:
    /// selected() is another one.
    void selectionChanged();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void addButton(UiCommand command, const QString &name, QLayout *row);
    void showMachine();
    void showMessage(const QString &headline, const QString &text);
    void showSnapshots(const QList<VmSnapshot> &snapshots);
    void showTimes();

    const Scheduler &m_clock;
    const Commands &m_commands;
    const SelectedMachine &m_machine;
    NodeList m_nodes;
    QList<VmSnapshot> m_snapshots; ///< a row for each
    QStackedWidget *m_stack;
    MessagePage *m_message;
    QTreeWidget *m_list;
};

} // namespace msm
