// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/windowhost.h"
#include "core/base/result.h"

#include <QObject>

#include <memory>

class QSettings;
class QWidget;

namespace msm {

enum class UiCommand;
class ConnectionWindow;
class Connector;
class SecretStore;
struct GuiOptions;
struct Profile;

/// The composition root of the program with windows: makes what there is once, such as settings, tray and
/// theme, and the windows, each with its connection. Lives as long as the program, in the GUI thread.
class Application final : public QObject, public WindowHost {
    Q_OBJECT
public:
    /// Settings and keychain must outlive it.
    Application(const GuiOptions &options, QSettings &settings, SecretStore &keychain);
    ~Application() override;

    /// Shows the first window and begins: with the profile asked for, those of the last time, each in its
    /// window, or a question. Errors: NotFound when there is no profile of the name that was asked for; then
    /// nothing is shown.
    [[nodiscard]] Result<void> start();

    /// There is one at least, also when it has been closed and the program is about to end. In the order in
    /// which they were opened.
    [[nodiscard]] QList<ConnectionWindow *> windows() const;
    /// Of the first one.
    [[nodiscard]] MainWindow &window() const;
    [[nodiscard]] Connector &connector() const;
    /// Whether the program does something about the command; the window does the others itself.
    [[nodiscard]] bool carriesOut(UiCommand command) const;

    ConnectionWindow &openWindow(ConnectionWindow &like) override;
    [[nodiscard]] bool showOther(const ConnectionWindow &asking, const QString &profile) override;
    void keepConnections(const ConnectionWindow &latest) override;
    [[nodiscard]] bool mayClose(ConnectionWindow &asking, MainWindow::Closing closing) override;
    [[nodiscard]] bool mayServe(const ConnectionWindow &asking) const override;
    [[nodiscard]] QString servedAt() const override;

private:
    struct Parts;

    ConnectionWindow &addWindow();
    void keepOpenProfiles();
    void connectFirst();
    [[nodiscard]] QList<Profile> profilesOfLastTime() const;
    void show(const QWidget *window);
    void onClosed(ConnectionWindow &closed);
    void letGo(const ConnectionWindow &closed);
    void applySettings();

    std::unique_ptr<Parts> m_parts;
};

} // namespace msm
