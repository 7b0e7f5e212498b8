// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"

#include <QDialog>

#include <memory>

namespace msm {

class AppSettings;

namespace Ui {
class PreferencesDialog;
}

/// The SecretStore key of the token of the manager's wire interface.
inline const QString kServerTokenKey = QStringLiteral("server/token");

/// How the program behaves. Changes take effect with OK: settings go to AppSettings, the token to the secret
/// store; both must outlive the dialog. Whoever opened it then reads them again.
class PreferencesDialog final : public QDialog {
    Q_OBJECT
public:
    /// `servedAt`: where the interface is served now; empty: nowhere.
    PreferencesDialog(
        AppSettings &settings, SecretStore &secrets, const QString &servedAt, QWidget *parent = nullptr);
    ~PreferencesDialog() override;

    /// This build does not know where new versions are announced: the choice is off, and says so.
    void setUpdatesUnavailable();

    /// The token in use once accepted, also when it could not be stored.
    [[nodiscard]] QString token() const { return m_token; }

    void reject() override;

private:
    void onToken(const Result<std::optional<QString>> &stored);
    void onKept(const Result<void> &written);
    void warn(const QString &headline, const QString &text, const Error &error);
    void makeMissingToken();
    void renewToken();
    void validate();
    void save();

    std::unique_ptr<Ui::PreferencesDialog> m_ui;
    AppSettings &m_settings;
    SecretStore &m_secrets;
    QString m_token;
    bool m_looked = false; ///< for the stored token
    bool m_tokenChanged = false;
    bool m_warned = false; ///< that the keychain does not keep the token
    bool m_saved = false;  ///< except, perhaps, for the token
};

} // namespace msm
