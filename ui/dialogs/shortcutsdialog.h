// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

namespace msm {

class Commands;

namespace Ui {
class ShortcutsDialog;
}

/// The sheet of keyboard shortcuts, made from the registry of commands, so that it cannot be out of date.
class ShortcutsDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutsDialog(const Commands &commands, QWidget *parent = nullptr);
    ~ShortcutsDialog() override;

private:
    std::unique_ptr<Ui::ShortcutsDialog> m_ui;
};

} // namespace msm
