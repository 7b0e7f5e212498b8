// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace msm {

class Connector;
class HandOver;
class MainWindow;
class Messages;
struct Error;
struct Profile;

/// Asks what to do about a profile that another process holds, and shows the window of that process. Owned by
/// the application; connector, window and messages must outlive it.
class HeldProfile final : public QObject {
    Q_OBJECT
public:
    HeldProfile(Connector &connector, MainWindow &window, Messages &messages, QObject *parent = nullptr);
    ~HeldProfile() override;

    /// Ends the connector's attempt and asks. The error says who holds the profile.
    void ask(const Error &error);

Q_SIGNALS:
    void readOnlyWanted(const msm::Profile &profile);

private:
    void showHolder();

    Connector &m_connector;
    MainWindow &m_window;
    Messages &m_messages;
    std::unique_ptr<HandOver> m_handOver; ///< to the process that holds the profile
};

} // namespace msm
