// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/node/historylist.h"

#include "ui/commands/commands.h"
#include "ui/commands/rowcopy.h"
#include "ui/delegates/wrappingdelegate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/words/eventtext.h"
#include "ui/words/icons.h"
#include "ui/words/statetext.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>
#include <utility>

namespace msm {

namespace {

enum HistoryColumn { TimeColumn, TextColumn };

void setLineTime(QTreeWidgetItem &item, const HistoryLine &line, const QDateTime &before)
{
    item.setText(TimeColumn, eventTimeText(line.time, before));
}

void fillHistoryItem(QTreeWidgetItem &item, const HistoryLine &line, const QDateTime &before)
{
    setLineTime(item, line, before);
    item.setToolTip(TimeColumn, QLocale().toString(line.time.toLocalTime(), QLocale::LongFormat));
    item.setTextAlignment(TimeColumn, Qt::AlignRight | Qt::AlignVCenter);
    item.setText(TextColumn, line.text);
    item.setIcon(TextColumn, icon(severityIcon(line.severity)));
    // The picture's meaning, for whoever hears it.
    item.setData(TextColumn, Qt::AccessibleDescriptionRole, severityText(line.severity));
    QDateTime last = line.time;
    for (const HistoryLine &call : line.calls) {
        auto *const child = new QTreeWidgetItem(&item); // owned by the item
        fillHistoryItem(*child, call, last);
        last = call.time;
    }
}

} // namespace

HistoryList::HistoryList(const Commands &commands, QWidget *parent)
    : QWidget(parent)
    , m_tree(new QTreeWidget(this))
    , m_older(new QWidget(this))
{
    m_tree->setObjectName(QStringLiteral("historyList"));
    m_tree->setAccessibleName(tr("History"));
    m_tree->setHeaderLabels({tr("Time"), tr("What happened")});
    m_tree->setItemDelegateForColumn(TextColumn, new WrappingDelegate(m_tree));
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->header()->setSectionResizeMode(TimeColumn, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(TextColumn, QHeaderView::Stretch);
    m_copy = new RowCopy(m_tree, commands, [this] { return selectionAsText(); });
    connect(m_tree, &QWidget::customContextMenuRequested, this, [this, &commands](const QPoint &place) {
        QMenu menu(this);
        commands.fill(&menu, CommandPlace::EventMenu, {{UiCommand::CopyCells, m_copy->action()}});
        menu.exec(m_tree->viewport()->mapToGlobal(place));
    });

    m_older->setObjectName(QStringLiteral("olderHistory"));
    auto *const said = plainLabel(QStringLiteral("olderHistoryText"), m_older);
    said->setText(tr("There is older history."));
    auto *const show = new QPushButton(tr("Show Older"), m_older);
    show->setObjectName(QStringLiteral("showOlderHistory"));
    show->setAccessibleDescription(said->text());
    show->setAutoDefault(false);
    connect(show, &QPushButton::clicked, this, &HistoryList::olderWanted);
    auto *const row = new QHBoxLayout(m_older);
    row->setContentsMargins(8, 4, 8, 4);
    row->addWidget(said, 1);
    row->addWidget(show);
    m_older->hide();
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tree, 1);
    column->addWidget(m_older);
}

void HistoryList::setLines(const QList<HistoryLine> &lines, bool isWhole)
{
    m_hasOlder = !isWhole;
    m_older->setVisible(m_hasOlder);
    if (lines == m_lines)
        return;
    // Newer ones come on top, older ones below.
    const auto known = m_lines.size();
    const auto newer = m_lines.isEmpty() ? 0 : lines.indexOf(m_lines.first());
    const bool isContinued =
        known > 0 && newer >= 0 && newer + known <= lines.size() && lines.sliced(newer, known) == m_lines;
    if (!isContinued) {
        m_tree->clear();
        m_lines.clear();
        insert(0, lines);
        return;
    }
    insert(int(known), lines.sliced(newer + known));
    insert(0, lines.first(newer));
}

void HistoryList::insert(int place, const QList<HistoryLine> &lines)
{
    if (lines.isEmpty())
        return;
    QList<QTreeWidgetItem *> items;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto above = place + i - 1;
        items.append(new QTreeWidgetItem); // owned by the tree
        fillHistoryItem(*items.last(), lines[i],
            i > 0            ? lines[i - 1].time
                : above >= 0 ? m_lines[above].time
                             : QDateTime());
    }
    m_tree->insertTopLevelItems(place, items);
    if (place < m_lines.size())
        setLineTime(*m_tree->topLevelItem(int(place + lines.size())), m_lines[place], lines.last().time);
    m_lines = m_lines.first(place) + lines + m_lines.sliced(place);
}

void HistoryList::goTo(const QDateTime &time)
{
    const auto notOlder =
        std::ranges::count_if(m_lines, [&time](const HistoryLine &line) { return line.time >= time; });
    const auto row = std::max<qsizetype>(0, notOlder - 1);
    if (QTreeWidgetItem *const item = m_tree->topLevelItem(int(row)))
        m_tree->setCurrentItem(item);
}

bool HistoryList::goTo(const QUuid &operation)
{
    const auto found = std::ranges::find(std::as_const(m_lines), operation, &HistoryLine::operation);
    if (operation.isNull() || found == m_lines.cend())
        return false;
    QTreeWidgetItem *const item = m_tree->topLevelItem(int(found - m_lines.cbegin()));
    item->setExpanded(true);
    m_tree->setCurrentItem(item);
    return true;
}

QString HistoryList::selectionAsText() const
{
    QStringList lines;
    const auto add = [&lines](const QTreeWidgetItem &item, const HistoryLine &line) {
        if (item.isSelected())
            lines.append(
                QLocale().toString(line.time.toLocalTime(), QLocale::ShortFormat) + u'\t' + line.text);
    };
    for (int row = 0; row < m_tree->topLevelItemCount(); ++row) {
        const QTreeWidgetItem &item = *m_tree->topLevelItem(row);
        add(item, m_lines[row]);
        for (int call = 0; call < item.childCount(); ++call)
            add(*item.child(call), m_lines[row].calls[call]);
    }
    return lines.join(u'\n');
}

} // namespace msm
