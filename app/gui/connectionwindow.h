// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/access.h"
#include "core/base/error.h"

#include <QObject>

#include <memory>

class QSettings;

namespace msm {

enum class UiCommand;
class Announcer;
class AppSettings;
class Connector;
class MainWindow;
class NetworkWatch;
class RememberingStore;
class Scheduler;
class Serving;
class SignIn;
class WindowHost;
struct GuiOptions;
struct Profile;

/// What there is once in the program, however many windows it has.
struct SharedParts {
    const GuiOptions &options;
    Scheduler &scheduler;
    QSettings &stored;
    AppSettings &settings;
    RememberingStore &secrets;
    const NetworkWatch &network;
    Announcer &announcer;
    WindowHost &host;
};

/// A main window, its connection, and everything between the two: makes it, connects it, and decides what is
/// connected to. Owned by the Application, in the GUI thread.
class ConnectionWindow final : public QObject {
    Q_OBJECT
public:
    /// All of it must outlive the window.
    explicit ConnectionWindow(const SharedParts &shared);
    /// Ends the session.
    ~ConnectionWindow() override;

    [[nodiscard]] MainWindow &window();
    [[nodiscard]] Connector &connector();
    [[nodiscard]] SignIn &signIn();
    [[nodiscard]] const Serving &serving() const;
    /// Whether the program does something about the command; the window does the others itself.
    [[nodiscard]] bool carriesOut(UiCommand command) const;

    /// Leaves what there is without asking. An empty password is looked up.
    void connectTo(const Profile &profile, const QString &password = {}, Access access = Access::ReadWrite);
    /// Asks whether there is a newer version, where the user wants that and it is due.
    void checkForUpdates();
    /// Serves the wire interface, or no longer, as the settings say by now.
    void applySettings();
    /// Asks the user, if operations run.
    [[nodiscard]] bool mayClose();
    /// The next window looks like this one.
    void keepLayout();

Q_SIGNALS:
    /// The user has changed settings of the whole program.
    void settingsChanged();
    /// The window has been closed, and its session has ended.
    void closed();

private:
    struct Parts;

    void fillCommandTable();
    void connectWindow();
    void connectSession();
    void switchTo(const Profile &profile, const QString &password, Access access);
    void openElsewhere(const Profile &profile);
    void showSession();
    void onReady();
    void onManagerState();
    void onFailed(const Error &error);
    void onEnding();
    void onClosed();
    void takeRequests();
    void showPreferences();

    [[nodiscard]] int operationsToMind() const;

    std::unique_ptr<Parts> m_parts;
};

} // namespace msm
