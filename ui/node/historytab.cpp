// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/node/historytab.h"

#include "ui/commands/commandrow.h"
#include "ui/commands/commands.h"
#include "ui/commands/rowcopy.h"
#include "ui/delegates/wrappingdelegate.h"
#include "ui/node/selectedmachine.h"
#include "ui/widgets/messagepage.h"
#include "ui/widgets/timestrip.h"
#include "ui/words/contrast.h"
#include "ui/words/detailtext.h"
#include "ui/words/eventtext.h"
#include "ui/words/statetext.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QTreeWidget>

#include <algorithm>

namespace msm {

namespace {

enum HistoryColumn { TimeColumn, TextColumn };

constexpr int kMostEvents = 1000;
constexpr int kMostOperations = 200;

/// Paler where nobody watched: that is no state of the node.
QColor spanColor(NodeState state, const QPalette &palette)
{
    constexpr double pale = 0.25;
    const QColor color = stateColor(state, palette);
    return state == NodeState::Unknown ? mixed(color, palette.color(QPalette::Window), pale) : color;
}

void fill(QTreeWidgetItem &item, const HistoryLine &line, const QDateTime &before)
{
    item.setText(TimeColumn, eventTimeText(line.time, before));
    item.setToolTip(TimeColumn, QLocale().toString(line.time.toLocalTime(), QLocale::LongFormat));
    item.setTextAlignment(TimeColumn, Qt::AlignRight | Qt::AlignVCenter);
    item.setText(TextColumn, line.text);
    item.setIcon(TextColumn, icon(severityIcon(line.severity)));
    // The picture's meaning, for whoever hears it.
    item.setData(TextColumn, Qt::AccessibleDescriptionRole, severityText(line.severity));
    QDateTime last = line.time;
    for (const HistoryLine &call : line.calls) {
        auto *const child = new QTreeWidgetItem(&item); // owned by the item
        fill(*child, call, last);
        last = call.time;
    }
}

} // namespace

HistoryTab::HistoryTab(
    const Scheduler &clock, const Commands &commands, const SelectedMachine &machine, QWidget *parent)
    : NodeTab(parent)
    , m_clock(clock)
    , m_commands(commands)
    , m_machine(machine)
    , m_stack(new QStackedWidget(this))
    , m_message(new MessagePage(QStringLiteral("historyMessage"), Icon::Events, this))
    , m_strip(new TimeStrip)
    , m_list(new QTreeWidget)
{
    setObjectName(QStringLiteral("historyTab"));
    setAccessibleName(tr("History of the selected node"));
    m_strip->setObjectName(QStringLiteral("historyStrip"));
    m_strip->setAccessibleName(tr("States over time"));
    m_list->setObjectName(QStringLiteral("historyList"));
    m_list->setAccessibleName(tr("History"));
    m_list->setHeaderLabels({tr("Time"), tr("What happened")});
    m_list->setItemDelegateForColumn(TextColumn, new WrappingDelegate(m_list));
    m_list->setAllColumnsShowFocus(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setSectionResizeMode(TimeColumn, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(TextColumn, QHeaderView::Stretch);
    m_copy = new RowCopy(m_list, commands, [this] { return selectionAsText(); });
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        QMenu menu(this);
        m_commands.fill(&menu, CommandPlace::EventMenu, {{UiCommand::CopyCells, m_copy->action()}});
        menu.exec(m_list->viewport()->mapToGlobal(place));
    });

    auto *const page = new QWidget(this);
    auto *const rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 0);
    auto *const margin = new QHBoxLayout;
    margin->setContentsMargins(8, 8, 8, 0);
    margin->addWidget(m_strip);
    rows->addLayout(margin);
    rows->addWidget(m_list, 1);
    m_stack->addWidget(m_message);
    m_stack->addWidget(page);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(m_strip, &TimeStrip::pressed, this, &HistoryTab::goTo);
    connect(&machine, &SelectedMachine::changed, this, [this] {
        m_stale = true;
        if (isActive())
            read();
    });
    read();
}

QString HistoryTab::title() const
{
    return tr("History");
}

void HistoryTab::setSession(const ShownSession &session, QObject *context)
{
    m_events = &session.events;
    m_journal = session.journal;
    connect(&session.events, &EventLog::added, context, [this](const Event &event) {
        m_stale = m_stale || !event.vm.isValid() || event.vm == m_nodes.value(0).id;
    });
}

void HistoryTab::clear()
{
    m_events = nullptr;
    m_journal = nullptr;
    setNodes({});
}

void HistoryTab::setNodes(const NodeList &nodes)
{
    const bool same = nodes.size() == 1 && m_nodes.size() == 1 && nodes.first().id == m_nodes.first().id;
    m_nodes = nodes;
    if (!same)
        read();
    else if (!m_stale) // or the next tick reads it anew
        showStrip();
}

void HistoryTab::tick()
{
    if (m_stale)
        read();
    else
        showStrip(); // now is later
}

void HistoryTab::read()
{
    if (!m_events || m_nodes.isEmpty()) {
        showMessage(tr("Nothing selected"), tr("Select a node to see what has become of it."));
        return;
    }
    if (m_nodes.size() > 1) {
        showMessage(tr("%Ln node(s) selected", nullptr, int(m_nodes.size())),
            tr("The history is that of one node. The events of all are in the panel Events."));
        return;
    }
    m_stale = false;
    const VmId id = m_nodes.first().id;
    auto events = m_events->of(id, kMostEvents);
    const auto operations = m_journal ? m_journal->of(id, kMostOperations) : QList<JournalledOperation>();
    if (!events || !operations) {
        showMessage(
            tr("The history cannot be read"), detailText(events ? operations.error() : events.error()));
        return;
    }
    m_read = std::move(*events);
    const VirtualMachine &machine = m_machine.machine();
    const auto lines =
        historyLines(m_read, *operations, machine.id == id ? machine : VirtualMachine{.id = id});
    if (lines.isEmpty()) {
        showMessage(
            tr("No history yet"), tr("Nothing has happened to this node since this computer knows it."));
        return;
    }
    m_stack->setCurrentIndex(1);
    showLines(lines);
    showStrip();
}

void HistoryTab::showMessage(const QString &headline, const QString &text)
{
    m_message->setTexts(headline, text);
    m_stack->setCurrentWidget(m_message);
    m_lines.clear();
    m_list->clear();
}

/// Lines that were there stay as they are, opened and selected: what is new comes on top.
void HistoryTab::showLines(const QList<HistoryLine> &lines)
{
    if (lines == m_lines)
        return;
    const auto added = lines.size() - m_lines.size();
    const bool isContinued = !m_lines.isEmpty() && added >= 0 && lines.sliced(added) == m_lines;
    if (!isContinued)
        m_list->clear();
    const qsizetype count = isContinued ? added : lines.size();
    QList<QTreeWidgetItem *> items;
    for (qsizetype i = 0; i < count; ++i) {
        items.append(new QTreeWidgetItem); // owned by the list
        fill(*items.last(), lines[i], i == 0 ? QDateTime() : lines[i - 1].time);
    }
    m_list->insertTopLevelItems(0, items);
    if (isContinued && count > 0)
        m_list->topLevelItem(int(count))
            ->setText(TimeColumn, eventTimeText(lines[count].time, lines[count - 1].time));
    m_lines = lines;
}

void HistoryTab::showStrip()
{
    if (m_lines.isEmpty())
        return;
    QList<TimeStrip::Span> spans;
    for (const HistorySpan &span : historySpans(m_read, m_nodes.first().state)) {
        spans.append({.from = span.from,
            .word = stateText(span.state),
            .color = [state = span.state](const QPalette &palette) { return spanColor(state, palette); }});
    }
    m_strip->setVisible(!spans.isEmpty());
    m_strip->setSpans(spans, m_clock.nowUtc());
}

void HistoryTab::goTo(const QDateTime &time)
{
    // The newest stand on top: the last one that is not older.
    const auto notOlder =
        std::ranges::count_if(m_lines, [&time](const HistoryLine &line) { return line.time >= time; });
    const auto row = std::max<qsizetype>(0, notOlder - 1);
    if (QTreeWidgetItem *const item = m_list->topLevelItem(int(row)))
        m_list->setCurrentItem(item);
}

QString HistoryTab::selectionAsText() const
{
    QStringList lines;
    const auto add = [&lines](const QTreeWidgetItem &item, const HistoryLine &line) {
        if (item.isSelected())
            lines.append(
                QLocale().toString(line.time.toLocalTime(), QLocale::ShortFormat) + u'\t' + line.text);
    };
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        const QTreeWidgetItem &item = *m_list->topLevelItem(row);
        add(item, m_lines[row]);
        for (int call = 0; call < item.childCount(); ++call)
            add(*item.child(call), m_lines[row].calls[call]);
    }
    return lines.join(u'\n');
}

} // namespace msm
