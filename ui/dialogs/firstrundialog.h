// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

namespace msm {

namespace Ui {
class FirstRunDialog;
}

/// What somebody meets who has no connection yet: try the sandbox, or connect to a cloud of their own.
class FirstRunDialog final : public QDialog {
    Q_OBJECT
public:
    enum class Choice { None, Sandbox, Connect };

    explicit FirstRunDialog(QWidget *parent = nullptr);
    ~FirstRunDialog() override;

    /// None when the dialog was closed without a choice.
    [[nodiscard]] Choice choice() const { return m_choice; }

private:
    void choose(Choice choice);

    std::unique_ptr<Ui::FirstRunDialog> m_ui;
    Choice m_choice = Choice::None;
};

} // namespace msm
