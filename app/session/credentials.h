// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/iaas/opennebula/logintoken.h"

namespace msm {

class SecretStore;
struct Profile;

/// What a session signs in with: a password (or a token that somebody else made), or a token of our own.
struct Credentials {
    QString password{};
    std::optional<LoginToken> token{};

    [[nodiscard]] bool isEmpty() const { return password.isEmpty() && !token; }
    [[nodiscard]] QString secret() const { return token ? token->text : password; }
};

/// Tells the login tokens of a profile's sessions from those of others.
[[nodiscard]] QString tokenMaker(const Profile &profile);

/// What the store has for the profile; empty when it has nothing. Errors: Storage (the store cannot be
/// reached), Unauthorized (there is only a token, and it has ended).
void readCredentials(SecretStore &store, const Profile &profile, const QDateTime &nowUtc, QObject *context,
    Reply<Credentials> reply);

} // namespace msm
