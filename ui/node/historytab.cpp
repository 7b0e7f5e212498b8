// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/node/historytab.h"

#include "ui/node/historylist.h"
#include "ui/node/selectedmachine.h"
#include "ui/widgets/messagepage.h"
#include "ui/widgets/timestrip.h"
#include "ui/words/contrast.h"
#include "ui/words/detailtext.h"
#include "ui/words/statetext.h"

#include <QBoxLayout>
#include <QStackedWidget>

namespace msm {

namespace {

/// Paler where nobody watched: that is no state of the node.
QColor spanColor(NodeState state, const QPalette &palette)
{
    constexpr double pale = 0.25;
    const QColor color = stateColor(state, palette);
    return state == NodeState::Unknown ? mixed(color, palette.color(QPalette::Window), pale) : color;
}

} // namespace

HistoryTab::HistoryTab(
    const Scheduler &clock, const Commands &commands, const SelectedMachine &machine, QWidget *parent)
    : NodeTab(parent)
    , m_clock(clock)
    , m_machine(machine)
    , m_stack(new QStackedWidget(this))
    , m_message(new MessagePage(QStringLiteral("historyMessage"), Icon::Events, this))
    , m_strip(new TimeStrip)
    , m_list(new HistoryList(commands))
{
    setObjectName(QStringLiteral("historyTab"));
    setAccessibleName(tr("History of the selected node"));
    m_strip->setObjectName(QStringLiteral("historyStrip"));
    m_strip->setAccessibleName(tr("States over time"));
    connect(m_list, &HistoryList::olderWanted, this, [this] {
        ++m_slices;
        read();
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
    connect(m_strip, &TimeStrip::pressed, m_list, qOverload<const QDateTime &>(&HistoryList::goTo));
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
    if (!same) {
        m_slices = 1;
        read();
    } else if (!m_stale) { // or the next tick reads it anew
        showStrip();
    }
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
    auto past = readPast(*m_events, m_journal, id, m_slices);
    if (!past) {
        showMessage(tr("The history cannot be read"), detailText(past.error()));
        return;
    }
    const VirtualMachine &machine = m_machine.machine();
    const auto lines = historyLines(*past, machine.id == id ? machine : VirtualMachine{.id = id});
    m_read = std::move(past->events);
    if (lines.isEmpty()) {
        showMessage(
            tr("No history yet"), tr("Nothing has happened to this node since this computer knows it."));
        return;
    }
    m_stack->setCurrentIndex(1);
    m_list->setLines(lines, past->isWhole());
    showStrip();
}

void HistoryTab::showMessage(const QString &headline, const QString &text)
{
    m_message->setTexts(headline, text);
    m_stack->setCurrentWidget(m_message);
    m_list->setLines({}, true);
}

void HistoryTab::showStrip()
{
    if (m_list->lines().isEmpty())
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

} // namespace msm
