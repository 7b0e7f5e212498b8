// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"
#include "ui/dialogs/profileform.h"

#include <QObject>

#include <functional>
#include <memory>

namespace msm {

/// One row of the connection dialog's list: what is stored, and what stands in the fields.
struct ConnectionDraft {
    std::optional<Profile> saved{};
    ProfileForm::Values values{};
    ProfileForm::PasswordPlace place = ProfileForm::PasswordPlace::None;
    QString placeDetail{};
    QString storedPassword{}; ///< or login token
    bool looked = false;      ///< for the stored password

    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] QString password() const;
};

/// What the program knows of secrets that a store does not tell. Without a function: of none.
struct SecretReading {
    std::function<bool(const QString &key)> isSessionOnly{}; ///< whether the secret ends with the program
    /// The login token in a secret; nothing where it is something else.
    std::function<std::optional<QString>(const QString &secret)> tokenOf{};
};

/// The passwords and login tokens of the connection dialog's rows in the secret store: looks them up, and
/// follows what is saved, renamed and removed. Owned by the dialog; the store must outlive it.
class ConnectionSecrets final : public QObject {
    Q_OBJECT
public:
    using Draft = std::shared_ptr<ConnectionDraft>;

    ConnectionSecrets(SecretStore &store, SecretReading reading);

    /// lookedUp() follows.
    void lookUp(const Draft &draft);
    /// Stores what was typed, under the profile's name; `oldName` is the one that it had.
    void save(const Draft &draft, const QString &oldName);
    /// Removes everything of this profile.
    void removeAll(const QString &profile);

Q_SIGNALS:
    /// Where the row's password is, has become known or is another place.
    void placeChanged(const std::shared_ptr<msm::ConnectionDraft> &draft);
    void lookedUp(const std::shared_ptr<msm::ConnectionDraft> &draft);
    void failed(const msm::Error &error);

private:
    void storePassword(const Draft &draft, const QString &oldName);
    void storeProxyPasswords(const Draft &draft, const QString &oldName);
    void forgetPassword(const Draft &draft, const QString &oldName);
    void move(const QString &from, const QString &to);
    void remove(const QString &key);
    void setPlace(const Draft &draft, ProfileForm::PasswordPlace place, const QString &detail = {});

    SecretStore &m_store;
    SecretReading m_reading;
};

} // namespace msm
