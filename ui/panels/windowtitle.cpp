// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/windowtitle.h"

#include "core/manager/mysqlservermanager.h"
#include "ui/words/connectiontext.h"
#include "ui/words/statetext.h"

#include <QWidget>

namespace msm {

WindowTitle::WindowTitle(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

void WindowTitle::setSession(const ShownSession &session, QObject *context)
{
    const auto update = [this, session] { show(session); };
    connect(&session.manager, &MySQLServerManager::stateChanged, context, update);
    connect(&session.manager, &MySQLServerManager::nodesChanged, context, update);
    update();
}

void WindowTitle::clear()
{
    m_window->setWindowTitle(tr("MySQL Server Manager"));
}

void WindowTitle::show(const ShownSession &session)
{
    const MySQLServerManager &manager = session.manager;
    const QString connection =
        connectionText(session.profile, session.production, manager.options().readOnly);
    const QString state = stateText(manager.state());
    // What is not current is no number to show without its age.
    const bool isCurrent =
        manager.state() == ManagerState::Running || manager.state() == ManagerState::Adapting;
    m_window->setWindowTitle(isCurrent
            ? tr("%1 \u2014 %2, %3", "connection, state of its manager, how many nodes")
                  .arg(connection, state, tr("%Ln node(s)", nullptr, int(manager.nodes().size())))
            : tr("%1 \u2014 %2", "connection, state of its manager").arg(connection, state));
}

} // namespace msm
