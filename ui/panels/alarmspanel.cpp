// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/alarmspanel.h"

#include "core/alarms/alarmwatch.h"
#include "ui/commands/commands.h"
#include "ui/commands/rowcopy.h"
#include "ui/delegates/severitydelegate.h"
#include "ui/models/alarmsmodel.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plainlist.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QTreeView>

#include <algorithm>

namespace msm {

AlarmsPanel::AlarmsPanel(const Commands &commands, QWidget *parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_model(new AlarmsModel(this))
    , m_view(plainList(QStringLiteral("alarmList"), tr("Alarms"), m_model, this))
    , m_empty(plainLabel(QStringLiteral("noAlarms"), this))
    , m_acknowledge(new QPushButton(tr("&Acknowledge"), this))
    , m_acknowledgeAll(new QPushButton(tr("Acknowledge A&ll"), this))
{
    setObjectName(QStringLiteral("alarmsPanel"));
    m_view->setItemDelegateForColumn(int(AlarmsModel::Column::Severity), new SeverityDelegate(this));
    const int character = fontMetrics().averageCharWidth();
    m_view->header()->resizeSection(int(AlarmsModel::Column::Severity), 16 * character);
    m_view->header()->resizeSection(int(AlarmsModel::Column::Node), 20 * character);
    m_view->header()->resizeSection(int(AlarmsModel::Column::Since), 25 * character);
    m_acknowledge->setObjectName(QStringLiteral("acknowledgeAlarms"));
    m_acknowledge->setToolTip(tr("You know of the selected alarms: their end is not announced"));
    m_acknowledgeAll->setObjectName(QStringLiteral("acknowledgeAllAlarms"));
    m_copy = new RowCopy(m_view, commands, [this] {
        QStringList lines;
        for (const int row : selectedRows())
            lines.append(m_model->lineAt(row));
        return lines.join(u'\n');
    });

    auto *row = new QHBoxLayout;
    row->setContentsMargins(6, 4, 6, 4);
    row->setSpacing(6);
    row->addWidget(m_empty, 1);
    row->addWidget(m_acknowledge);
    row->addWidget(m_acknowledgeAll);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_view, 1);
    connect(m_acknowledge, &QPushButton::clicked, this, [this] { acknowledge(false); });
    connect(m_acknowledgeAll, &QPushButton::clicked, this, [this] { acknowledge(true); });
    connect(
        m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AlarmsPanel::updateButtons);
    connect(m_view, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const VmId node = m_model->at(index.row()).condition.subject.node; node.isValid())
            Q_EMIT nodesMeant({node});
    });
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        QMenu menu(this);
        m_commands.fill(&menu, CommandPlace::EventMenu, {{UiCommand::CopyCells, m_copy->action()}});
        menu.exec(m_view->viewport()->mapToGlobal(position));
    });
    show();
}

void AlarmsPanel::setSession(const ShownSession &session, QObject *context)
{
    m_watch = session.alarms;
    if (m_watch)
        connect(m_watch, &AlarmWatch::alarmsChanged, context, [this] { show(); });
    show();
}

void AlarmsPanel::clear()
{
    m_watch = nullptr;
    show();
}

void AlarmsPanel::show()
{
    const QList<Alarm> alarms = m_watch ? m_watch->alarms() : QList<Alarm>();
    m_model->setAlarms(alarms);
    const auto open = int(std::ranges::count(alarms, false, &Alarm::acknowledged));
    const auto known = int(alarms.size()) - open;
    m_empty->setText(alarms.isEmpty() ? tr("Nothing is wrong as far as is known.")
            : known > 0               ? tr("%Ln acknowledged", nullptr, known)
                                      : QString());
    updateButtons();
    Q_EMIT countChanged(open);
}

void AlarmsPanel::updateButtons()
{
    const auto isOpen = [this](int row) { return !m_model->at(row).acknowledged; };
    m_acknowledge->setEnabled(std::ranges::any_of(selectedRows(), isOpen));
    bool any = false;
    for (int row = 0; row < m_model->rowCount() && !any; ++row)
        any = isOpen(row);
    m_acknowledgeAll->setEnabled(any);
}

void AlarmsPanel::acknowledge(bool all)
{
    QList<AlarmSubject> subjects;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (all || m_view->selectionModel()->isRowSelected(row))
            subjects.append(m_model->at(row).condition.subject);
    }
    if (m_watch)
        m_watch->acknowledge(subjects);
}

QList<int> AlarmsPanel::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        rows.append(index.row());
    std::ranges::sort(rows);
    return rows;
}

} // namespace msm
