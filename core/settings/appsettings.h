// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/acknowledgedalarm.h"
#include "core/settings/alarmrules.h"
#include "core/settings/profile.h"
#include "core/settings/savedview.h"
#include "core/settings/setting.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace msm {

inline constexpr std::chrono::seconds maxUndoTime{600};

/// Everything the program remembers between runs, except secrets (SecretStore) and nodes (the journal).
/// Owned by the composition root; uses an injected QSettings that must outlive it, so that tests write to a
/// file of their own. The thread of that QSettings.
class AppSettings final {
public:
    explicit AppSettings(QSettings &settings);

    /// All of them as they are stored.
    [[nodiscard]] const QSettings &stored() const { return m_settings; }
    ~AppSettings() = default;
    Q_DISABLE_COPY_MOVE(AppSettings)

    /// Every saved profile, ordered by name.
    [[nodiscard]] QList<Profile> profiles() const;
    [[nodiscard]] std::optional<Profile> profile(const QString &name) const;
    /// Saves under the profile's name, in place of one that has that name. Rejected if checkProfile() finds
    /// something; Storage if it could not be written to disk.
    [[nodiscard]] Result<void> saveProfile(const Profile &profile);
    /// Also forgets its views and known alarms, and that it was open or the last one used; its password in
    /// the SecretStore is the caller's to remove. A name that is not there is a success.
    [[nodiscard]] Result<void> removeProfile(const QString &name);

    /// For how long the delete of so many nodes can be undone, at most maxUndoTime.
    [[nodiscard]] std::chrono::seconds undoTime(qsizetype nodes) const;
    /// The views of a profile, in their order. What cannot be read is left out.
    [[nodiscard]] SavedViews savedViews(const QString &profile) const;
    /// In the place of those that are stored. None: nothing is left of them.
    void setSavedViews(const QString &profile, const SavedViews &views);
    /// The alarms of a profile that a person knows of. What cannot be read is left out.
    [[nodiscard]] AcknowledgedAlarms acknowledgedAlarms(const QString &profile) const;
    /// In the place of those that are stored. None: nothing is left of them.
    void setAcknowledgedAlarms(const QString &profile, const AcknowledgedAlarms &alarms);

    /// What is not stored, or no time, is as AlarmRules has it.
    [[nodiscard]] AlarmRules alarmRules() const;
    void setAlarmRules(const AlarmRules &rules);

private:
    QSettings &m_settings;

public:
    Setting<QString> lastProfile{m_settings, QStringLiteral("connection/lastProfile"), QString()};

    /// The connections that had a window when the program ended, in the order of the windows.
    Setting<QStringList> openProfiles{m_settings, QStringLiteral("connection/open"), QStringList()};
    /// Open a window for each of them at the next start.
    Setting<bool> reopenWindows{m_settings, QStringLiteral("window/reopen"), true};

    /// The manager's own wire interface, on loopback.
    Setting<bool> serveEnabled{m_settings, QStringLiteral("server/enabled"), false};
    /// 0: any free port.
    Setting<quint16> servePort{m_settings, QStringLiteral("server/port"), 60080};

    /// As QWidget::saveGeometry(), QMainWindow::saveState() and QHeaderView::saveState() give them.
    Setting<QByteArray> windowGeometry{m_settings, QStringLiteral("window/geometry"), QByteArray()};
    Setting<QByteArray> windowState{m_settings, QStringLiteral("window/state"), QByteArray()};
    Setting<QByteArray> nodeTableHeader{m_settings, QStringLiteral("window/nodeTableHeader"), QByteArray()};

    /// Seconds for which a delete that was confirmed can be undone; 0: it begins at once.
    Setting<int> undoOneSeconds{m_settings, QStringLiteral("deletion/undoOneSeconds"), 0};
    Setting<int> undoSeveralSeconds{m_settings, QStringLiteral("deletion/undoSeveralSeconds"), 10};

    /// Ask before closing the window with work in flight.
    Setting<bool> confirmClose{m_settings, QStringLiteral("confirmations/close"), true};

    /// Say on the desktop what alarms begin and end, and what operations end while nobody looks.
    Setting<bool> notify{m_settings, QStringLiteral("notifications/alarms"), true};
    Setting<bool> notifyFinished{m_settings, QStringLiteral("notifications/operations"), true};
    Setting<bool> notifyWithSound{m_settings, QStringLiteral("notifications/sound"), false};
    /// An icon in the desktop's tray; closing the window leaves the program there.
    Setting<bool> closeToTray{m_settings, QStringLiteral("window/closeToTray"), false};

    /// The name of a Theme (ui/words/theme.h).
    Setting<QString> theme{m_settings, QStringLiteral("appearance/theme"), QStringLiteral("desktop")};
    /// As in "de"; empty: the system's.
    Setting<QString> language{m_settings, QStringLiteral("appearance/language"), QString()};

    /// Ask at start whether there is a newer version, once a day.
    Setting<bool> checkForUpdates{m_settings, QStringLiteral("updates/check"), false};
    /// When that was asked last, in seconds since 1970 UTC; 0: never.
    Setting<qint64> lastUpdateCheck{m_settings, QStringLiteral("updates/lastCheck"), 0};
};

} // namespace msm
