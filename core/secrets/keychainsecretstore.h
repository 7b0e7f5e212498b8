// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"

namespace msm {

/// Keeps secrets in the system's keychain through QtKeychain: the Secret Service or KWallet on Linux, the
/// Keychain on macOS, the Credential Store on Windows. There is no fallback to a file: without a keychain
/// every call is a Storage error. The system may ask the user to unlock the keychain, so an answer can take
/// as long as a person does. Needs a running event loop.
class KeychainSecretStore final : public SecretStore {
public:
    /// `service` is the keychain's name space, shown to the user by the system's keychain manager.
    explicit KeychainSecretStore(const QString &service);

    void read(const QString &key, QObject *context, Reply<std::optional<QString>> reply) override;
    void write(const QString &key, const QString &secret, QObject *context, Reply<void> reply) override;
    void remove(const QString &key, QObject *context, Reply<void> reply) override;

private:
    const QString m_service;
};

} // namespace msm
