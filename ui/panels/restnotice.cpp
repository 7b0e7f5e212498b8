// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/restnotice.h"

#include "core/iaas/zonestatus.h"
#include "core/manager/mysqlservermanager.h"
#include "ui/widgets/noticebar.h"
#include "ui/words/zonetext.h"

namespace msm {

RestNotice::RestNotice(NoticeBar *bar)
    : QObject(bar)
    , m_bar(bar)
{
    connect(bar, &NoticeBar::buttonClicked, this, &RestNotice::tryNowRequested);
}

void RestNotice::setSession(const ShownSession &session, QObject *context)
{
    m_manager = &session.manager;
    m_zone = session.zone;
    connect(m_manager, &MySQLServerManager::stateChanged, context, [this] {
        if (isLost())
            m_bar->clear();
    });
    if (m_zone)
        connect(m_zone, &ZoneStatus::circuitChanged, context, [this] { show(); });
    show();
}

void RestNotice::clear()
{
    m_manager = nullptr;
    m_zone = nullptr;
    m_bar->clear();
}

bool RestNotice::isLost() const
{
    return m_manager && m_manager->state() == ManagerState::Error;
}

void RestNotice::show()
{
    const auto paused = m_zone ? m_zone->traffic().paused : std::nullopt;
    if (paused && !isLost())
        m_bar->showNotice(
            MessageLine::Tone::Warning, tr("The cloud does not answer"), restText(*paused), {tr("&Try Now")});
    else
        m_bar->clear();
}

void RestNotice::tick()
{
    // Somebody who closed the message does not want it back before there is news.
    if (m_zone && m_zone->traffic().paused && m_bar->isOpen())
        show();
}

} // namespace msm
