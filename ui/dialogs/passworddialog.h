// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/profile.h"

#include <QDialog>

#include <memory>

namespace msm {

namespace Ui {
class PasswordDialog;
}

/// Asks for the password of a connection that has none stored, or whose stored one was not accepted.
class PasswordDialog final : public QDialog {
    Q_OBJECT
public:
    /// `kept`: what of it the connection keeps. `reason`: why it is asked for, in the user's language; may be
    /// empty. `canRemember`: the keychain can be reached.
    PasswordDialog(const QString &profile, const QString &user, StoredSecret kept, const QString &reason,
        bool canRemember, QWidget *parent = nullptr);
    ~PasswordDialog() override;

    [[nodiscard]] QString password() const;
    [[nodiscard]] bool remember() const;

private:
    std::unique_ptr<Ui::PasswordDialog> m_ui;
};

} // namespace msm
