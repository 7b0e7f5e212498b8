// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/connector.h"
#include "ui/panels/connectionmenu.h"

#include <QDialog>
#include <QObject>
#include <QPointer>

namespace msm {

class AppSettings;
class ConnectionDialog;
class MainWindow;
class Messages;
class RememberingStore;

/// Asks the user what to connect to, in a dialog or by the window's menu, and for the password where none is
/// known. Connects to nothing itself.
/// Owned by the application; everything that it is given must outlive it.
class SignIn final : public QObject {
    Q_OBJECT
public:
    SignIn(Connector &connector, AppSettings &settings, RememberingStore &secrets, Scheduler &scheduler,
        MainWindow &window, Messages &messages, QObject *parent = nullptr);

    /// The sandbox, or a cloud of one's own?
    void askFirstTime();
    void askForNewConnection();
    ConnectionDialog *showConnections();
    /// Of the profile that the connector has. `reason` may be empty; `canRemember`: the keychain answers. Who
    /// gives none keeps what was seen last, and is asked again on request only.
    void askForPassword(const QString &reason, bool canRemember);

Q_SIGNALS:
    /// Connect to this, which may be another connection. An empty password is looked up.
    void chosen(const msm::Profile &profile, const QString &password, msm::Access access);
    /// The same in a window of its own.
    void chosenForNewWindow(const msm::Profile &profile);
    /// Connect again with this password.
    void passwordGiven(const msm::Profile &profile, const QString &password, msm::Access access);

private:
    [[nodiscard]] QList<OfferedConnection> offered() const;
    [[nodiscard]] std::optional<Profile> offered(const QString &name) const;
    void askAgain();
    void tellRefusals(const std::optional<Error> &ofProxies, const std::optional<Error> &ofNodes);
    void onPassword(const Profile &profile, const QString &password, bool remember);

    Connector &m_connector;
    AppSettings &m_settings;
    RememberingStore &m_secrets;
    Scheduler &m_scheduler;
    MainWindow &m_window;
    Messages &m_messages;
    QPointer<QDialog> m_passwordDialog; ///< while it is open
    bool m_passwordRefused = false;     ///< the user gave none for this session
    QString m_reason;                   ///< with which it was asked for last
    bool m_canRemember = false;
};

} // namespace msm
