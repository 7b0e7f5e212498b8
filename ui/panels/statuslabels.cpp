// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/statuslabels.h"

#include "core/iaas/zonestatus.h"
#include "core/manager/mysqlservermanager.h"
#include "ui/widgets/plainlabel.h"
#include "ui/words/zonetext.h"

#include <QStatusBar>

namespace msm {

namespace {

QLabel *label(const QString &name, const QString &accessibleName, QStatusBar *bar)
{
    QLabel *const label = plainLabel(name, bar);
    label->setAccessibleName(accessibleName);
    label->setContentsMargins(8, 0, 8, 0);
    return label;
}

} // namespace

StatusLabels::StatusLabels(QStatusBar *bar)
    : QObject(bar)
    , m_selection(label(QStringLiteral("selectionCount"), tr("Selected nodes"), bar))
    , m_operations(label(QStringLiteral("runningOperations"), tr("Running operations"), bar))
    , m_traffic(label(QStringLiteral("zoneTraffic"), tr("Requests to the cloud"), bar))
{
    bar->addWidget(m_selection);
    bar->addPermanentWidget(m_operations);
    bar->addPermanentWidget(m_traffic);
}

void StatusLabels::setSelection(const QString &text)
{
    m_selection->setText(text);
}

void StatusLabels::setSession(const ShownSession &session, QObject *context)
{
    m_manager = &session.manager;
    m_zone = session.zone;
    connect(m_manager, &MySQLServerManager::operationsChanged, context, [this] { showOperations(); });
    if (m_zone)
        connect(m_zone, &ZoneStatus::circuitChanged, context, [this] { tick(); });
    showOperations();
    tick();
}

void StatusLabels::clear()
{
    m_manager = nullptr;
    m_zone = nullptr;
    showOperations();
    tick();
}

void StatusLabels::showOperations()
{
    const int running = m_manager ? m_manager->runningOperations() : 0;
    m_operations->setText(running > 0 ? tr("Operations running: %Ln", nullptr, running) : QString());
}

void StatusLabels::tick()
{
    const ZoneTraffic traffic = m_zone ? m_zone->traffic() : ZoneTraffic();
    m_traffic->setText(zoneSummary(traffic));
    m_traffic->setToolTip(m_zone ? zoneDetails(traffic) : QString());
}

} // namespace msm
