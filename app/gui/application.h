// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QObject>

#include <memory>

class QSettings;

namespace msm {

enum class UiCommand;
class Connector;
class MainWindow;
class SecretStore;
struct GuiOptions;

/// The composition root of the window's program: makes what there is once, such as settings, tray and theme,
/// and the window with its connection. Lives as long as the program, in the GUI thread.
class Application final : public QObject {
    Q_OBJECT
public:
    /// Settings and keychain must outlive it.
    Application(const GuiOptions &options, QSettings &settings, SecretStore &keychain);
    ~Application() override;

    /// Shows the window and begins: with the profile asked for, the last one, or a question. Errors:
    /// NotFound when there is no profile of the name that was asked for; then nothing is shown.
    [[nodiscard]] Result<void> start();

    [[nodiscard]] MainWindow &window();
    [[nodiscard]] Connector &connector();
    /// Whether the program does something about the command; the window does the others itself.
    [[nodiscard]] bool carriesOut(UiCommand command) const;

private:
    struct Parts;

    void applySettings();

    std::unique_ptr<Parts> m_parts;
};

} // namespace msm
