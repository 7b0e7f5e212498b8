// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/profile.h"

#include <QWidget>

#include <memory>

namespace msm {

namespace Ui {
class ProfileForm;
}

/// The fields of one connection. Checks while one types; stores nothing.
class ProfileForm final : public QWidget {
    Q_OBJECT
public:
    /// What stands in the fields.
    struct Values {
        Profile profile{};
        QString endpointText{}; ///< as typed; profile.endpoint is empty while it is no endpoint
        QString password{};     ///< as typed; empty: keep the stored one
        QString proxyPassword{};
        QString agentProxyPassword{};

        bool operator==(const Values &) const = default;
    };
    enum class PasswordPlace {
        Looking,
        None,      ///< there is none yet
        Stored,    ///< in the keychain
        Session,   ///< known until the program ends
        Token,     ///< a login token is in the keychain instead
        NoKeychain ///< the keychain cannot be reached
    };

    explicit ProfileForm(QWidget *parent = nullptr);
    ~ProfileForm() override;

    void setValues(const Values &values);
    [[nodiscard]] Values values() const;
    /// The first thing that is wrong with the fields, or nothing.
    [[nodiscard]] std::optional<Error> problem() const;
    /// Says below the password where it is kept. `detail`: why the keychain cannot be reached.
    void setPasswordPlace(PasswordPlace place, const QString &detail = {});

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onEdited();
    void showEndpoint();
    void showPasswordPlace();
    void browseCaFile();
    void togglePassword();

    std::unique_ptr<Ui::ProfileForm> m_ui;
    PasswordPlace m_place = PasswordPlace::Looking;
    QString m_placeDetail;
    Profile m_hidden; ///< keeps the members that have no field
    QAction *m_reveal = nullptr;
};

} // namespace msm
