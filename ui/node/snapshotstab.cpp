// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/node/snapshotstab.h"

#include "core/lifecycle/snapshotaction.h"
#include "ui/commands/commandbutton.h"
#include "ui/commands/commandrow.h"
#include "ui/node/selectedmachine.h"
#include "ui/widgets/messagepage.h"
#include "ui/words/nodetext.h"
#include "ui/words/snapshottext.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTextDocument>
#include <QTreeWidget>

#include <algorithm>
#include <utility>

namespace msm {

namespace {

enum Column { Name, Taken, Size };

} // namespace

SnapshotsTab::SnapshotsTab(
    const Scheduler &clock, const Commands &commands, const SelectedMachine &machine, QWidget *parent)
    : NodeTab(parent)
    , m_clock(clock)
    , m_commands(commands)
    , m_machine(machine)
    , m_stack(new QStackedWidget(this))
    , m_message(new MessagePage(QStringLiteral("snapshotsMessage"), Icon::Snapshot, this))
    , m_list(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("snapshotsTab"));
    setAccessibleName(tr("Snapshots of the selected node"));
    m_list->setObjectName(QStringLiteral("snapshotList"));
    m_list->setAccessibleName(tr("Snapshots"));
    m_list->setHeaderLabels({tr("Name"), tr("Taken"), tr("Size")});
    m_list->headerItem()->setTextAlignment(Size, Qt::AlignRight | Qt::AlignVCenter);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(Taken, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(Size, QHeaderView::ResizeToContents);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &SnapshotsTab::selectionChanged);
    m_stack->addWidget(m_message);
    m_stack->addWidget(m_list);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack, 1);
    // One above the other where the dock is narrow, which it is by default.
    auto *buttons = new QVBoxLayout;
    buttons->setContentsMargins(8, 0, 8, 8);
    addButton(*commandStarting(takeSnapshot.kind), QStringLiteral("takeSnapshotButton"), buttons);
    addButton(*commandStarting(revertToSnapshot.kind), QStringLiteral("revertButton"), buttons);
    addButton(*commandStarting(deleteSnapshot.kind), QStringLiteral("deleteSnapshotButton"), buttons);
    column->addLayout(buttons);
    connect(&machine, &SelectedMachine::changed, this, &SnapshotsTab::showMachine);
    showMachine();
}

QString SnapshotsTab::title() const
{
    return tr("Snapshots");
}

void SnapshotsTab::addButton(UiCommand command, const QString &name, QLayout *row)
{
    QPushButton *const button = commandButton(m_commands, command, this);
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this, [this, command] { Q_EMIT chosen(command); });
    row->addWidget(button);
}

void SnapshotsTab::setNodes(const NodeList &nodes)
{
    m_nodes = nodes;
    showMachine();
}

std::optional<VmSnapshot> SnapshotsTab::selected() const
{
    const QList<QTreeWidgetItem *> items = m_list->selectedItems();
    if (!isActive() || m_stack->currentWidget() != m_list || items.isEmpty())
        return std::nullopt;
    return m_snapshots.value(m_list->indexOfTopLevelItem(items.first()));
}

void SnapshotsTab::setSession(const ShownSession & /*session*/, QObject * /*context*/) { }

void SnapshotsTab::clear()
{
    setNodes({});
}

void SnapshotsTab::tick()
{
    showTimes();
}

void SnapshotsTab::showEvent(QShowEvent *event)
{
    NodeTab::showEvent(event);
    Q_EMIT selectionChanged();
}

void SnapshotsTab::hideEvent(QHideEvent *event)
{
    NodeTab::hideEvent(event);
    // Later: the window may be about to go.
    QMetaObject::invokeMethod(this, &SnapshotsTab::selectionChanged, Qt::QueuedConnection);
}

void SnapshotsTab::showMachine()
{
    const VirtualMachine &machine = m_machine.machine();
    if (m_nodes.isEmpty()) {
        showMessage(tr("Nothing selected"), tr("Select a node to see its snapshots."));
    } else if (m_nodes.size() > 1) {
        showMessage(tr("%Ln node(s) selected", nullptr, int(m_nodes.size())),
            tr("Snapshots are listed of one node at a time. All selected nodes can be saved under one name, "
               "one after the other."));
    } else if (machine.id != m_nodes.first().id || !machine.snapshots) {
        showMessage(tr("Not read yet"), tr("The cloud is asked for the snapshots of this node."));
    } else if (machine.snapshots->isEmpty()) {
        showMessage(tr("No snapshots"),
            tr("A snapshot keeps disks and memory of the machine as they are, so that the node can be "
               "reverted to them: take one before an update."));
    } else {
        showSnapshots(*machine.snapshots);
    }
}

void SnapshotsTab::showMessage(const QString &headline, const QString &text)
{
    m_message->setTexts(headline, text);
    m_stack->setCurrentWidget(m_message);
    m_snapshots.clear();
    m_list->clear();
    Q_EMIT selectionChanged();
}

/// Keeps what is selected.
void SnapshotsTab::showSnapshots(const QList<VmSnapshot> &snapshots)
{
    m_stack->setCurrentWidget(m_list);
    if (snapshots == m_snapshots)
        return;
    const auto before = selected();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    m_snapshots = snapshots;
    for (const VmSnapshot &snapshot : snapshots) {
        auto *item = new QTreeWidgetItem(m_list); // owned by the list
        item->setText(Name, snapshot.name);
        item->setText(Size, memoryText(snapshot.sizeMb));
        item->setToolTip(Taken, snapshotDateText(snapshot));
        item->setTextAlignment(Size, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(Name, Qt::convertFromPlainText(snapshot.name));
        if (before && before->id == snapshot.id && before->name == snapshot.name)
            m_list->setCurrentItem(item);
    }
    showTimes();
    Q_EMIT selectionChanged();
}

void SnapshotsTab::showTimes()
{
    const QDateTime now = m_clock.nowUtc();
    for (int row = 0; row < int(m_snapshots.size()); ++row)
        m_list->topLevelItem(row)->setText(Taken, snapshotAgeText(m_snapshots[row], now));
}

} // namespace msm
