// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/connectionnotice.h"

#include "core/iaas/zonestatus.h"
#include "core/manager/mysqlservermanager.h"
#include "ui/widgets/noticebar.h"
#include "ui/words/detailtext.h"
#include "ui/words/errortext.h"
#include "ui/words/zonetext.h"

namespace msm {

namespace {

QString passwordButton()
{
    return ConnectionNotice::tr("Enter Pass&word…");
}

} // namespace

ConnectionNotice::ConnectionNotice(NoticeBar *bar)
    : QObject(bar)
    , m_bar(bar)
{
    connect(bar, &NoticeBar::buttonClicked, this, [this](int button) {
        if (!m_passwordMissing.isEmpty() && button == 0)
            Q_EMIT passwordRequested();
        else if (isLost())
            Q_EMIT reconnectRequested();
        else
            Q_EMIT tryNowRequested();
    });
}

void ConnectionNotice::setSession(const ShownSession &session, QObject *context)
{
    m_passwordMissing.clear();
    m_manager = &session.manager;
    m_zone = session.zone;
    connect(m_manager, &MySQLServerManager::stateChanged, context, [this] { show(); });
    if (m_zone)
        connect(m_zone, &ZoneStatus::circuitChanged, context, [this] { show(); });
    show();
}

void ConnectionNotice::clear()
{
    m_manager = nullptr;
    m_zone = nullptr;
    m_passwordMissing.clear();
    m_bar->clear();
}

void ConnectionNotice::setPasswordMissing(const QString &why)
{
    m_passwordMissing = m_manager ? why : QString();
    show();
}

bool ConnectionNotice::isLost() const
{
    return m_manager && m_manager->state() == ManagerState::Error;
}

std::optional<std::chrono::milliseconds> ConnectionNotice::rest() const
{
    return m_zone ? m_zone->traffic().paused : std::nullopt;
}

void ConnectionNotice::show()
{
    m_bar->setClosable(!isLost() && m_passwordMissing.isEmpty()); // the way back stays in sight
    if (isLost())
        showLost();
    else if (!m_passwordMissing.isEmpty())
        m_bar->showNotice(MessageLine::Tone::Warning, m_passwordMissing,
            tr("The nodes are shown as they were seen last."), {passwordButton()});
    else if (const auto paused = rest())
        m_bar->showNotice(
            MessageLine::Tone::Warning, tr("The cloud does not answer"), restText(*paused), {tr("&Try Now")});
    else
        m_bar->clear();
}

void ConnectionNotice::showLost()
{
    const Error error = m_manager->stateError().value_or(Error());
    const ErrorText words = errorText(error);
    const auto paused = rest();
    QStringList lines{detailSentence(error), words.advice, paused ? restText(*paused) : QString()};
    lines.removeAll(QString());
    QStringList buttons{tr("&Reconnect")};
    if (!m_passwordMissing.isEmpty())
        buttons.prepend(passwordButton());
    m_bar->showNotice(MessageLine::Tone::Error, words.headline, lines.join(u'\n'), buttons);
}

void ConnectionNotice::tick()
{
    // Somebody who closed the message does not want it back before there is news.
    if (rest() && m_bar->isOpen())
        show();
}

} // namespace msm
