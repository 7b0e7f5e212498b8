// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/announcer.h"

#include "core/alarms/alarmevents.h"
#include "core/alarms/alarmwatch.h"
#include "core/manager/mysqlservermanager.h"
#include "core/settings/appsettings.h"
#include "ui/words/icons.h"
#include "ui/words/statetext.h"

#include <QApplication>
#include <QMenu>
#include <QPainter>
#include <QSystemTrayIcon>

#include <algorithm>

namespace msm {

namespace {

/// The program's icon with the number of open alarms.
QIcon trayIcon(int open)
{
    if (open == 0)
        return applicationIcon();
    constexpr int size = 64;
    constexpr int most = 9;
    QPixmap picture = applicationIcon().pixmap(size, size);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF mark(size * 0.4, size * 0.4, size * 0.6, size * 0.6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xb3, 0x1d, 0x28));
    painter.drawEllipse(mark);
    QFont font = QApplication::font();
    font.setPixelSize(size * 2 / 5);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(
        mark, Qt::AlignCenter, open > most ? QStringLiteral("%1+").arg(most) : QString::number(open));
    return picture;
}

/// Whether somebody works in the window, one of its docks or one of its dialogs.
bool isLookedAt(const QWidget *window)
{
    if (!window->isVisible() || window->isMinimized())
        return false;
    const QWidget *active = QApplication::activeWindow();
    while (active && active != window)
        active = active->parentWidget();
    return active != nullptr;
}

} // namespace

Announcer::Announcer(
    AppSettings &settings, Scheduler &scheduler, std::unique_ptr<Notifier> notifier, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_scheduler(scheduler)
    , m_notifier(std::move(notifier))
    , m_menu(std::make_unique<QMenu>())
{
    connect(m_menu->addAction(tr("&Show the Window")), &QAction::triggered, this,
        [this] { Q_EMIT windowRequested(nullptr); });
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("&Quit")), &QAction::triggered, this, &Announcer::quitRequested);
    if (m_notifier) {
        connect(m_notifier.get(), &Notifier::activated, this, &Announcer::onActivated);
        connect(m_notifier.get(), &Notifier::failed, this, [this](const AnnouncementText &text) {
            m_busRefuses = true;
            apply();
            tellInTray(text);
        });
    }
    apply();
}

Announcer::~Announcer() = default;

AlarmWatch &Announcer::watch(QWidget &window, MySQLServerManager &manager, const ZoneStatus &zone,
    EventLog &events, const QString &place)
{
    forget(window);
    auto watch = std::make_unique<AlarmWatch>(
        manager, zone, m_scheduler, m_settings.alarmRules(), m_settings.acknowledgedAlarms(place));
    AlarmWatch &watching = *watch;
    recordAlarms(watching, events);
    connect(&watching, &AlarmWatch::announced, this,
        [this, &window, place](const Announcement &news) { onAnnounced(news, &window, place); });
    connect(&watching, &AlarmWatch::alarmsChanged, this, [this, &watching, place] {
        m_settings.setAcknowledgedAlarms(place, watching.acknowledged());
        showState();
    });
    connect(&manager, &MySQLServerManager::stateChanged, &watching, [this] { showState(); });
    connect(&manager, &MySQLServerManager::nodesChanged, &watching, [this] { showState(); });
    m_watched.push_back({&window, &manager, place, std::move(watch)});
    showState();
    return watching;
}

void Announcer::forget(const QWidget &window)
{
    std::erase_if(m_watched, [this, &window](const Watched &watched) {
        if (watched.window != &window)
            return false;
        m_settings.setAcknowledgedAlarms(watched.place, watched.watch->acknowledged());
        return true;
    });
    showState();
}

void Announcer::apply()
{
    for (const Watched &watched : m_watched)
        watched.watch->setRules(m_settings.alarmRules());
    if (wantsTray() == bool(m_tray))
        return;
    if (m_tray) {
        m_tray.reset();
        return;
    }
    m_tray = std::make_unique<QSystemTrayIcon>();
    m_tray->setContextMenu(m_menu.get());
    connect(
        m_tray.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
            if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
                Q_EMIT windowRequested(nullptr);
        });
    connect(m_tray.get(), &QSystemTrayIcon::messageClicked, this, [this] { onActivated(m_placeInTray); });
    showState();
    m_tray->show();
}

bool Announcer::wantsTray() const
{
    // Where the desktop shows no notifications of its own, the tray's icon shows them.
    const bool showsThem = m_notifier && !m_busRefuses;
    const bool forMessages = !showsThem && (m_settings.notify.get() || m_settings.notifyFinished.get());
    return QSystemTrayIcon::isSystemTrayAvailable() && (m_settings.closeToTray.get() || forMessages);
}

bool Announcer::putAway(QWidget &window)
{
    if (!m_settings.closeToTray.get() || !m_tray || !QSystemTrayIcon::isSystemTrayAvailable())
        return false;
    window.hide();
    if (!std::exchange(m_putAwayTold, true))
        tell({.title = tr("The manager goes on"),
            .body = tr("Its window is behind the icon in the tray; Quit there ends it.")});
    return true;
}

void Announcer::onAnnounced(const Announcement &all, const QWidget *window, const QString &place)
{
    Announcement news = all;
    if (isLookedAt(window) || !m_settings.notifyFinished.get())
        news.finished.clear(); // who looks at the window has seen how they ended
    if (!m_settings.notify.get()) {
        news.raised.clear();
        news.ended.clear();
    }
    const AnnouncementText text = announcementText(news, place);
    if (text.body.isEmpty())
        return;
    if (m_settings.notifyWithSound.get() && !news.raised.isEmpty())
        QApplication::beep();
    tell(text);
}

void Announcer::onActivated(const QString &place)
{
    const auto about = std::ranges::find(m_watched, place, &Watched::place);
    Q_EMIT windowRequested(about == m_watched.cend() ? nullptr : about->window);
}

void Announcer::tell(const AnnouncementText &text)
{
    if (m_notifier)
        m_notifier->show(text);
    else
        tellInTray(text);
}

void Announcer::tellInTray(const AnnouncementText &text)
{
    if (!m_tray)
        return;
    m_placeInTray = text.place;
    m_tray->showMessage(text.title, text.body,
        text.severity == Severity::Error ? QSystemTrayIcon::Critical : QSystemTrayIcon::Information);
}

QString Announcer::summary() const
{
    QList<Alarm> alarms;
    QStringList lines{QApplication::applicationDisplayName()};
    for (const Watched &watched : m_watched) {
        alarms.append(watched.watch->alarms());
        const NodeList &nodes = watched.manager->nodes();
        const auto running = std::ranges::count(nodes, NodeState::Running, &NodeView::state);
        const QString run = nodes.isEmpty()
            ? tr("no nodes")
            : tr("%1 of %Ln node(s) run", nullptr, int(nodes.size())).arg(running);
        lines.append(tr("%1: %2, %3", "connection, state of the manager, how many nodes run")
                         .arg(watched.place, stateText(watched.manager->state()), run));
    }
    if (const QString count = alarmCountText(alarms); !count.isEmpty())
        lines.append(count);
    return lines.join(u'\n');
}

void Announcer::showState()
{
    if (!m_tray)
        return;
    qsizetype unknown = 0; // to a person
    for (const Watched &watched : m_watched)
        unknown += std::ranges::count(watched.watch->alarms(), false, &Alarm::acknowledged);
    m_tray->setIcon(trayIcon(int(unknown)));
    m_tray->setToolTip(summary());
}

} // namespace msm
