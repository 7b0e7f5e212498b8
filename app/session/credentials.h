// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/nodesecret.h"
#include "core/base/result.h"
#include "core/iaas/opennebula/logintoken.h"

#include <functional>

namespace msm {

class SecretStore;
struct Profile;

/// What a session signs in with: a password (or a token that somebody else made), or a token of our own.
struct Credentials {
    QString password{};
    std::optional<LoginToken> token{};
    QString proxyPassword{};                ///< of the proxy to the cloud
    QString agentProxyPassword{};           ///< of the proxy to the agents
    std::optional<NodeSecret> nodeSecret{}; ///< from which those of the profile's nodes are derived
    /// Why the store did not say what it has: of proxies, and of the nodes. Signing in goes on without.
    std::optional<Error> proxyPasswordRefusal{};
    std::optional<Error> nodeSecretRefusal{};

    [[nodiscard]] bool isEmpty() const { return password.isEmpty() && !token; }
    [[nodiscard]] QString secret() const { return token ? token->text : password; }
};

/// Tells the login tokens of a profile's sessions from those of others.
[[nodiscard]] QString tokenMaker(const Profile &profile);

/// The text of the login token in a secret of the store; nothing where it is something else.
[[nodiscard]] std::optional<QString> storedToken(const QString &secret);

/// What the store has for the profile; empty when it has nothing. Errors: Storage (the store cannot be
/// reached), Unauthorized (there is only a token, and it has ended).
void readCredentials(SecretStore &store, const Profile &profile, const QDateTime &nowUtc, QObject *context,
    Reply<Credentials> reply);

/// The same; where one proxy leads to cloud and agents, its password is that of both.
[[nodiscard]] Credentials withOneProxyPassword(const Profile &profile, Credentials credentials);
/// The same with what the store has for the profile's proxies, where they want a password and it is not known
/// yet. Never fails: without one, the proxy says so itself; why the store gave none is in the answer.
void completeCredentials(SecretStore &store, const Profile &profile, const Credentials &known,
    QObject *context, std::function<void(const Credentials &)> reply);

} // namespace msm
