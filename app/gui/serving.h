// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace msm {

class AppSettings;
class Connector;
class MainWindow;
class Messages;
class SecretStore;

/// The wire interface of the session's manager, as the settings want it. Why it is not served, the window
/// says. Owned by the application; everything that it is given must outlive it.
class Serving final : public QObject {
    Q_OBJECT
public:
    Serving(Connector &connector, AppSettings &settings, SecretStore &secrets, MainWindow &window,
        Messages &messages, QObject *parent = nullptr);

    /// Serves the session that there is, or no longer, as the settings say by now.
    void apply();
    /// Whether the session is served, or would be if nothing were in the way.
    [[nodiscard]] bool isWanted() const { return m_wanted; }
    /// URL of the interface; empty while it is off.
    [[nodiscard]] const QString &url() const { return m_url; }

private:
    void serve(const QByteArray &token);
    void notServed(const QString &text, const QString &detail = {});
    void forget();

    Connector &m_connector;
    AppSettings &m_settings;
    SecretStore &m_secrets;
    MainWindow &m_window;
    Messages &m_messages;
    bool m_wanted = false;
    QString m_url;
};

} // namespace msm
