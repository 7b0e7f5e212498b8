// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/connector.h"
#include "app/gui/messages.h"
#include "app/gui/nodeverbs.h"
#include "app/gui/options.h"
#include "app/gui/rememberingstore.h"
#include "app/gui/serving.h"
#include "app/gui/signin.h"
#include "app/gui/updates.h"
#include "app/handover/commandserver.h"
#include "app/handover/handover.h"
#include "app/session/networkwatch.h"
#include "core/base/scheduler.h"
#include "core/settings/appsettings.h"
#include "ui/commands/commands.h"
#include "ui/mainwindow.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace msm {

/// The composition root of the window: makes everything, connects it, and decides what is connected to.
/// Lives as long as the program, in the GUI thread.
class Application final : public QObject {
    Q_OBJECT
public:
    /// Settings and keychain must outlive it.
    Application(const GuiOptions &options, QSettings &settings, SecretStore &keychain);
    ~Application() override;

    /// Shows the window and begins: with the profile asked for, the last one, or a question. Errors:
    /// NotFound when there is no profile of the name that was asked for; then nothing is shown.
    [[nodiscard]] Result<void> start();

    [[nodiscard]] MainWindow &window() { return m_window; }
    [[nodiscard]] Connector &connector() { return m_connector; }
    /// Whether the program does something about the command; the window does the others itself.
    [[nodiscard]] bool carriesOut(Command command) const { return m_table.contains(command); }

private:
    using CommandTable = QHash<Command, std::function<void(const QList<VmId> &)>>;

    [[nodiscard]] CommandTable commandTable();
    void connectWindow();
    void connectTo(const Profile &profile, const QString &password = {}, Access access = Access::ReadWrite);
    void showSession();
    void onReady();
    void onManagerState();
    void onFailed(const Error &error);
    void onHeld(const Error &error);
    void showHolder();
    void takeRequests();
    void comeToFront();
    void showPreferences();
    void showDiagnostics();
    void saveDiagnostics(const QByteArray &text);

    [[nodiscard]] bool mayClose();
    void onClosed();

    GuiOptions m_options;
    SystemScheduler m_scheduler;
    QSettings &m_stored;
    AppSettings m_settings;
    RememberingStore m_secrets;
    Commands m_commands;
    MainWindow m_window;
    Connector m_connector;
    Messages m_messages;
    NodeVerbs m_verbs;
    SignIn m_signIn;
    Serving m_serving;
    Updates m_updates;
    const CommandTable m_table; ///< what each command does that the window leaves to the program
    std::unique_ptr<CommandServer> m_commandServer; ///< while a session is ready; goes before it
    std::unique_ptr<HandOver> m_handOver;           ///< to the window that holds the profile
    NetworkWatch m_network;
    bool m_sessionShown = false;
};

} // namespace msm
