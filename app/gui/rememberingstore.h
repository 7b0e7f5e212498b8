// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"
#include "core/secrets/sessionsecretstore.h"

namespace msm {

/// A keychain that remembers until the program ends what it could not store: a write that fails still is a
/// Storage error, so that the user learns of it, but a later read finds the secret. The secret of nodes is
/// not remembered: what is made with it has to outlive the program.
class RememberingStore final : public SecretStore {
public:
    /// The keychain must outlive it.
    explicit RememberingStore(SecretStore &keychain);

    void read(const QString &key, QObject *context, Reply<std::optional<QString>> reply) override;
    void write(const QString &key, const QString &secret, QObject *context, Reply<void> reply) override;
    void remove(const QString &key, QObject *context, Reply<void> reply) override;
    /// Keeps a secret in memory only.
    void remember(const QString &key, const QString &secret);
    /// Whether the secret is known, but not from the keychain: it ends with the program.
    [[nodiscard]] bool isOnlyRemembered(const QString &key) const { return m_remembered.contains(key); }
    /// Whether the keychain did what it was asked for last; true before it was asked.
    [[nodiscard]] bool keychainAnswers() const { return m_keychainAnswers; }

private:
    SecretStore &m_keychain;
    QHash<QString, QString> m_remembered;
    bool m_keychainAnswers = true;
};

} // namespace msm
