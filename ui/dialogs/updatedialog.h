// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/updates/release.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace msm {

namespace Ui {
class UpdateDialog;
}

/// Whether there is a newer version: first that it is being asked, then the answer, or why there is none.
/// Whoever asks can stop at its end. What is new is shown as plain text, so that nothing in it is loaded or
/// followed. Opens the release's page in the browser when told to, and does nothing else with it.
class UpdateDialog final : public QDialog {
    Q_OBJECT
public:
    explicit UpdateDialog(const QVersionNumber &installed, QWidget *parent = nullptr);
    ~UpdateDialog() override;

    void showAnswer(const Result<Release> &answer);

private:
    void fit();
    void showRelease(const Release &release);
    void openPage();

    std::unique_ptr<Ui::UpdateDialog> m_ui;
    QPushButton *m_open;
    const QVersionNumber m_installed;
    QUrl m_page;
};

} // namespace msm
