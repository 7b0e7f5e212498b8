// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/notifier.h"

#include <QObject>

#include <memory>
#include <vector>

class QMenu;
class QSystemTrayIcon;
class QWidget;

namespace msm {

class AlarmWatch;
class AppSettings;
class EventLog;
class MySQLServerManager;
class Scheduler;

/// Tells the desktop what happens while nobody looks at the windows: notifications, one icon in the tray that
/// sums up over all of them, and the window that closes into it. Owned by the application; everything that it
/// is given must outlive it, or be forgotten before.
class Announcer final : public QObject {
    Q_OBJECT
public:
    /// `notifier`: null where the tray's messages are all that there is.
    Announcer(AppSettings &settings, Scheduler &scheduler,
        std::unique_ptr<Notifier> notifier = desktopNotifier(), QObject *parent = nullptr);
    ~Announcer() override;

    /// Watches this manager for its window, in the place of another one; it must live until forget(). What
    /// begins and ends is an event, too.
    /// `place`: the name of the connection's profile, under which the settings keep what a person knows of.
    AlarmWatch &watch(QWidget &window, MySQLServerManager &manager, const ZoneStatus &zone, EventLog &events,
        const QString &place);
    void forget(const QWidget &window);
    /// The settings are others.
    void apply();
    /// What the tray's icon says of all windows, a line each: state of the manager, nodes that run, alarms.
    [[nodiscard]] QString summary() const;
    /// Puts the window away, to be found in the tray. False: the user does not want that, or there is no
    /// tray.
    [[nodiscard]] bool putAway(QWidget &window);

Q_SIGNALS:
    /// The user wants to see this window; null: all of them.
    void windowRequested(QWidget *window);
    void quitRequested();

private:
    /// What a window shows.
    struct Watched {
        QWidget *window;
        MySQLServerManager *manager;
        QString place;
        std::unique_ptr<AlarmWatch> watch;
    };

    void onAnnounced(const Announcement &all, const QWidget *window, const QString &place);
    void onActivated(const QString &place);
    void tell(const AnnouncementText &text);
    void tellInTray(const AnnouncementText &text);
    [[nodiscard]] bool wantsTray() const;
    void showState();

    AppSettings &m_settings;
    Scheduler &m_scheduler;
    std::unique_ptr<Notifier> m_notifier;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_tray; ///< while it is wanted and the desktop has a tray
    std::vector<Watched> m_watched;          ///< in the order in which the windows were first watched
    QString m_placeInTray;                   ///< what the tray's last message is about
    bool m_putAwayTold = false;
    bool m_busRefuses = false; ///< the desktop has taken no notification, so the tray has to show them
};

} // namespace msm
