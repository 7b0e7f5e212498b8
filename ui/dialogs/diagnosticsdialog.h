// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

namespace msm {

namespace Ui {
class DiagnosticsDialog;
}

/// Shows what a diagnostics file would hold, as a list and in full, before it is saved. Accepted: save it.
class DiagnosticsDialog final : public QDialog {
    Q_OBJECT
public:
    explicit DiagnosticsDialog(const QByteArray &text, QWidget *parent = nullptr);
    ~DiagnosticsDialog() override;

private:
    std::unique_ptr<Ui::DiagnosticsDialog> m_ui;
};

} // namespace msm
