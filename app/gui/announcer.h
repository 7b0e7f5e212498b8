// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/notifier.h"

#include <QObject>

#include <memory>

class QMenu;
class QSystemTrayIcon;

namespace msm {

class AlarmWatch;
class AppSettings;
class MainWindow;
class MySQLServerManager;
class Scheduler;

/// Tells the desktop what happens while nobody looks at the window: notifications, an icon in the tray, and
/// the window that closes into it. Owned by the application; everything that it is given must outlive it.
class Announcer final : public QObject {
    Q_OBJECT
public:
    /// `notifier`: null where the tray's messages are all that there is.
    Announcer(AppSettings &settings, MainWindow &window, Scheduler &scheduler,
        std::unique_ptr<Notifier> notifier = desktopNotifier(), QObject *parent = nullptr);
    ~Announcer() override;

    /// Watches this manager from now on, and no other; it must live until forget(). `place`: the connection.
    AlarmWatch &watch(MySQLServerManager &manager, const ZoneStatus &zone, const QString &place);
    void forget();
    /// The settings are others.
    void apply();
    /// Puts the window away, to be found in the tray. False: the user does not want that, or there is no
    /// tray.
    [[nodiscard]] bool putAway();

Q_SIGNALS:
    void windowRequested();
    void quitRequested();

private:
    void onAnnounced(const Announcement &news);
    void tell(const AnnouncementText &text);
    void tellInTray(const AnnouncementText &text);
    [[nodiscard]] bool wantsTray() const;
    void showState();

    AppSettings &m_settings;
    MainWindow &m_window;
    Scheduler &m_scheduler;
    std::unique_ptr<Notifier> m_notifier;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_tray; ///< while it is wanted and the desktop has a tray
    std::unique_ptr<AlarmWatch> m_watch;
    MySQLServerManager *m_manager = nullptr; ///< while it is watched
    QString m_place;
    bool m_putAwayTold = false;
    bool m_busRefuses = false; ///< the desktop has taken no notification, so the tray has to show them
};

} // namespace msm
