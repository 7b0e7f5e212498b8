// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connectionsecrets.h"

namespace msm {

using Place = ProfileForm::PasswordPlace;

bool ConnectionDraft::isChanged() const
{
    return !saved || *saved != values.profile || !values.password.isEmpty() || !values.proxyPassword.isEmpty()
        || !values.agentProxyPassword.isEmpty();
}

QString ConnectionDraft::password() const
{
    return values.password.isEmpty() ? storedPassword : values.password;
}

ConnectionSecrets::ConnectionSecrets(SecretStore &store, SecretReading reading)
    : m_store(store)
    , m_reading(std::move(reading))
{
}

void ConnectionSecrets::lookUp(const Draft &draft)
{
    draft->looked = true;
    setPlace(draft, Place::Looking);
    // Asked for a new profile, too: the answer tells whether there is a keychain at all.
    const bool byToken = draft->saved && draft->saved->keptSecret == StoredSecret::Token;
    const QString name = draft->saved ? draft->saved->name : QString();
    const QString key = byToken ? tokenKey(name) : passwordKey(name);
    m_store.read(key, this, [this, draft, key, byToken](const Result<std::optional<QString>> &secret) {
        draft->storedPassword = secret ? secret->value_or(QString()) : QString();
        const auto token =
            byToken && m_reading.tokenOf ? m_reading.tokenOf(draft->storedPassword) : std::nullopt;
        if (token)
            draft->storedPassword = *token;
        if (!secret)
            setPlace(draft, Place::NoKeychain, secret.error().detail);
        else if (!*secret)
            setPlace(draft, Place::None);
        else if (token)
            setPlace(draft, Place::Token);
        else
            setPlace(draft,
                m_reading.isSessionOnly && m_reading.isSessionOnly(key) ? Place::Session : Place::Stored);
        Q_EMIT lookedUp(draft);
    });
}

void ConnectionSecrets::setPlace(const Draft &draft, ProfileForm::PasswordPlace place, const QString &detail)
{
    draft->place = place;
    draft->placeDetail = detail;
    Q_EMIT placeChanged(draft);
}

void ConnectionSecrets::save(const Draft &draft, const QString &oldName)
{
    storePassword(draft, oldName);
    storeProxyPasswords(draft, oldName);
}

void ConnectionSecrets::storePassword(const Draft &draft, const QString &oldName)
{
    const QString name = draft->values.profile.name;
    const QString password = draft->password();
    const bool renamed = oldName != name;
    if (draft->values.profile.keptSecret != StoredSecret::Password) {
        forgetPassword(draft, oldName);
        return;
    }
    if (password.isEmpty() || (!renamed && draft->values.password.isEmpty()))
        return;
    m_store.write(
        passwordKey(name), password, this, [this, draft, oldName, renamed](const Result<void> &written) {
            if (!written) {
                setPlace(draft, Place::NoKeychain, written.error().detail);
                return;
            }
            setPlace(draft, Place::Stored);
            if (renamed)
                remove(passwordKey(oldName));
        });
}

void ConnectionSecrets::storeProxyPasswords(const Draft &draft, const QString &oldName)
{
    const QString name = draft->values.profile.name;
    const auto store = [&](const QString &key, const QString &oldKey, const QString &password) {
        if (!password.isEmpty()) {
            m_store.write(key, password, this, [this](const Result<void> &written) {
                if (!written)
                    Q_EMIT failed(written.error());
            });
        } else if (key != oldKey) {
            move(oldKey, key);
        }
    };
    store(proxyPasswordKey(name), proxyPasswordKey(oldName), draft->values.proxyPassword);
    store(agentProxyPasswordKey(name), agentProxyPasswordKey(oldName), draft->values.agentProxyPassword);
    if (name != oldName)
        move(nodeSecretKey(oldName), nodeSecretKey(name));
}

void ConnectionSecrets::move(const QString &from, const QString &to)
{
    m_store.read(from, this, [this, from, to](const Result<std::optional<QString>> &secret) {
        if (!secret)
            Q_EMIT failed(secret.error());
        if (!secret || !*secret)
            return;
        m_store.write(to, **secret, this, [this, from](const Result<void> &written) {
            if (written)
                remove(from);
            else
                Q_EMIT failed(written.error());
        });
    });
}

void ConnectionSecrets::forgetPassword(const Draft &draft, const QString &oldName)
{
    // With a token to be made of it, it is forgotten once that is stored.
    const bool tokenIsThere = draft->place == Place::Token;
    if (draft->values.profile.keptSecret == StoredSecret::Nothing || tokenIsThere)
        remove(passwordKey(oldName));
    if (draft->values.profile.keptSecret == StoredSecret::Nothing || oldName != draft->values.profile.name)
        remove(tokenKey(oldName));
}

void ConnectionSecrets::removeAll(const QString &profile)
{
    for (const QString &key : {passwordKey(profile), tokenKey(profile), proxyPasswordKey(profile),
             agentProxyPasswordKey(profile), nodeSecretKey(profile)})
        remove(key);
}

void ConnectionSecrets::remove(const QString &key)
{
    m_store.remove(key, this, [this](const Result<void> &removed) {
        if (!removed)
            Q_EMIT failed(removed.error());
    });
}

} // namespace msm
