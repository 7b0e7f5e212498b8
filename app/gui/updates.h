// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httpclient.h"
#include "core/updates/release.h"

#include <QObject>

#include <memory>

namespace msm {

class AppSettings;
class Commands;
class MainWindow;
class UpdateDialog;

/// Asks whether there is a newer version: in a dialog when the user asks; at start, where that is switched
/// on, at most once a day, and then it speaks up only in a notice, and only when there is one. Goes the way
/// out that the system says, whatever the profiles do. Owned by the application.
class Updates final : public QObject {
    Q_OBJECT
public:
    /// Where this build looks; empty: nowhere, and then it is not available.
    [[nodiscard]] static QUrl builtInAddress();

    /// All of them must outlive it.
    Updates(Scheduler &scheduler, AppSettings &settings, Commands &commands, MainWindow &window,
        const QUrl &address = builtInAddress());
    ~Updates() override;

    [[nodiscard]] bool isAvailable() const { return !m_address.isEmpty(); }
    void checkAtStart();
    /// The user asks; the answer comes in a dialog.
    void check();

private:
    [[nodiscard]] HttpClient &http();
    [[nodiscard]] UpdateDialog *makeDialog();
    void tell(const Release &release);
    void showFound();

    Scheduler &m_scheduler;
    AppSettings &m_settings;
    MainWindow &m_window;
    const QUrl m_address;
    std::unique_ptr<HttpClient> m_http; ///< from the first question on: it has a thread
    Release m_found;                    ///< that the notice tells of
};

} // namespace msm
