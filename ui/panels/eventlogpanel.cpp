// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/eventlogpanel.h"

#include "ui/commands/commands.h"
#include "ui/commands/rowcopy.h"
#include "ui/delegates/eventtimedelegate.h"
#include "ui/delegates/severitydelegate.h"
#include "ui/models/eventlogmodel.h"
#include "ui/widgets/plainlist.h"
#include "ui/words/icons.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTimer>
#include <QTreeView>

#include <algorithm>
#include <utility>

namespace msm {

namespace {

constexpr int kEventsAtOnce = 1000;
constexpr int kUsuallyKept = 5000;
constexpr int kMostKept = 100'000; // as in the database: while somebody reads or filters older ones

} // namespace

EventLogPanel::EventLogPanel(const Commands &commands, QWidget *parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_model(new EventLogModel(this))
    , m_filter(new QLineEdit(this))
    , m_severity(new QComboBox(this))
    , m_view(plainList(QStringLiteral("eventList"), tr("Events"), m_model, this))
{
    setObjectName(QStringLiteral("eventLogPanel"));
    m_view->setItemDelegateForColumn(int(EventLogModel::Column::Time), new EventTimeDelegate(this));
    m_view->setItemDelegateForColumn(int(EventLogModel::Column::Severity), new SeverityDelegate(this));
    m_view->setTextElideMode(Qt::ElideMiddle); // a long name must not hide what happened
    const int character = fontMetrics().averageCharWidth();
    m_view->header()->resizeSection(int(EventLogModel::Column::Time), 20 * character);
    m_view->header()->resizeSection(int(EventLogModel::Column::Severity), 16 * character);
    m_copy = new RowCopy(m_view, commands, [this] { return selectionAsText(); });

    auto *row = new QWidget(this);
    buildFilterRow(row);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(row);
    column->addWidget(m_view, 1);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &EventLogPanel::readOlderSoon);
    connect(m_view, &QWidget::customContextMenuRequested, this, &EventLogPanel::showContextMenu);
    connect(m_view, &QTreeView::activated, this,
        [this](const QModelIndex &index) { Q_EMIT activated(m_model->at(index.row())); });
}

void EventLogPanel::buildFilterRow(QWidget *row)
{
    m_filter->setObjectName(QStringLiteral("eventFilter"));
    m_filter->setAccessibleName(tr("Filter events"));
    m_filter->setPlaceholderText(tr("Filter events"));
    m_filter->setClearButtonEnabled(true);
    m_severity->setObjectName(QStringLiteral("eventSeverity"));
    m_severity->setAccessibleName(tr("Least severity"));
    m_severity->addItem(tr("All events"), int(Severity::Info));
    m_severity->addItem(tr("Warnings and errors"), int(Severity::Warning));
    m_severity->addItem(tr("Errors"), int(Severity::Error));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_severity);
    connect(m_filter, &QLineEdit::textChanged, this, &EventLogPanel::applyFilter);
    connect(m_severity, &QComboBox::currentIndexChanged, this, &EventLogPanel::applyFilter);
}

void EventLogPanel::setSession(const ShownSession &session, QObject *context)
{
    connect(&session.events, &EventLog::added, context, [this](const Event &event) { addEvent(event); });
    // A history that cannot be read is no reason to show no nodes; the database says so elsewhere.
    setEvents(session.events.recent(kEventsAtOnce).value_or(QList<Event>()));
    m_events = &session.events;
}

void EventLogPanel::clear()
{
    m_events = nullptr;
    setEvents({});
}

void EventLogPanel::setEvents(const QList<Event> &events)
{
    m_model->setEvents(events);
    m_allRead = false;
    m_view->scrollToBottom();
}

void EventLogPanel::addEvent(const Event &event)
{
    const bool follow = isAtEnd();
    m_model->append(event);
    const int known = m_model->eventCount();
    m_model->keepLast(follow && !isFiltered() ? kUsuallyKept : kMostKept);
    m_allRead = m_allRead && m_model->eventCount() == known;
    // Scrolling lays the view out, which is too dear for each of a thousand events that come together.
    if (!follow || std::exchange(m_scrollPending, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_scrollPending = false;
            m_view->scrollToBottom();
        },
        Qt::QueuedConnection);
}

bool EventLogPanel::isAtEnd() const
{
    const QScrollBar *bar = m_view->verticalScrollBar();
    return bar->value() == bar->maximum();
}

void EventLogPanel::applyFilter()
{
    const bool follow = isAtEnd();
    m_model->setFilter(m_filter->text(), Severity(m_severity->currentData().toInt()));
    if (follow)
        m_view->scrollToBottom();
    readOlderSoon();
}

bool EventLogPanel::isFiltered() const
{
    return !m_filter->text().trimmed().isEmpty() || m_severity->currentIndex() > 0;
}

/// Once whatever is going on is over: a key that is typed comes first.
void EventLogPanel::readOlderSoon()
{
    const QScrollBar &bar = *m_view->verticalScrollBar();
    const bool isWanted =
        m_events && !m_allRead && isVisible() && (isFiltered() || bar.value() == bar.minimum());
    if (isWanted && !std::exchange(m_readPending, true))
        QTimer::singleShot(0, this, &EventLogPanel::readOlder);
}

void EventLogPanel::readOlder()
{
    m_readPending = false;
    if (!m_events)
        return;
    const auto older = m_events->before(m_model->eventCount(), kEventsAtOnce).value_or(QList<Event>());
    m_allRead = older.isEmpty();
    if (m_allRead)
        return;
    // What is seen stays where it is.
    const bool follow = isAtEnd();
    const int top = m_view->indexAt(QPoint(0, 0)).row();
    const int rows = m_model->prepend(older);
    if (follow)
        m_view->scrollToBottom();
    else
        m_view->scrollTo(m_model->index(top + rows, 0), QAbstractItemView::PositionAtTop);
    if (isFiltered())
        readOlderSoon();
}

void EventLogPanel::fillContextMenu(QMenu *menu)
{
    m_commands.fill(menu, CommandPlace::EventMenu, {{UiCommand::CopyCells, m_copy->action()}});
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    if (rows.size() != 1 || !m_model->at(rows.first().row()).vm.isValid())
        return;
    menu->addSeparator();
    const auto *past = menu->addAction(icon(Icon::Operations), tr("Show What Was Done"));
    connect(past, &QAction::triggered, this,
        [this, event = m_model->at(rows.first().row())] { Q_EMIT pastMeant(event); });
}

void EventLogPanel::showContextMenu(const QPoint &position)
{
    QMenu menu(this);
    fillContextMenu(&menu);
    menu.exec(m_view->viewport()->mapToGlobal(position));
}

QString EventLogPanel::selectionAsText() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows))
        lines.append(m_model->lineAt(row.row()));
    return lines.join(u'\n');
}

} // namespace msm
