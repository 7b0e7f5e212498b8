// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/rememberingstore.h"

#include "core/settings/profile.h"

#include <QObject>

namespace msm {

RememberingStore::RememberingStore(SecretStore &keychain)
    : m_keychain(keychain)
{
}

void RememberingStore::read(const QString &key, QObject *context, Reply<std::optional<QString>> reply)
{
    const auto known = m_remembered.constFind(key);
    if (known == m_remembered.cend()) {
        m_keychain.read(
            key, context, [this, reply = std::move(reply)](const Result<std::optional<QString>> &secret) {
                m_keychainAnswers = secret.has_value();
                reply(secret);
            });
        return;
    }
    QMetaObject::invokeMethod(
        context, [reply = std::move(reply), secret = *known] { reply(secret); }, Qt::QueuedConnection);
}

void RememberingStore::write(const QString &key, const QString &secret, QObject *context, Reply<void> reply)
{
    // At once, so that a read right after it finds the new one; forgotten when the keychain has it.
    m_remembered.insert(key, secret);
    m_keychain.write(
        key, secret, context, [this, key, secret, reply = std::move(reply)](const Result<void> &written) {
            m_keychainAnswers = written.has_value();
            // Nodes made with a secret that ends with the program would be strangers at the next start.
            const bool forgets = written || isNodeSecretKey(key);
            if (forgets && m_remembered.value(key) == secret)
                m_remembered.remove(key);
            reply(written);
        });
}

void RememberingStore::remove(const QString &key, QObject *context, Reply<void> reply)
{
    m_remembered.remove(key);
    m_keychain.remove(key, context, [this, reply = std::move(reply)](const Result<void> &removed) {
        m_keychainAnswers = removed.has_value();
        reply(removed);
    });
}

void RememberingStore::remember(const QString &key, const QString &secret)
{
    m_remembered.insert(key, secret);
}

} // namespace msm
