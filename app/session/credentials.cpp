// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/credentials.h"

#include "core/base/localtime.h"
#include "core/secrets/secretstore.h"
#include "core/settings/profile.h"

namespace msm {

namespace {

using Secret = std::optional<QString>;

/// `without`: what is said when there is none.
void readPassword(SecretStore &store, const QString &profile, const Result<Credentials> &without,
    QObject *context, const Reply<Credentials> &reply)
{
    store.read(passwordKey(profile), context, [without, reply](const Result<Secret> &password) {
        if (!password)
            reply(failure(password.error()));
        else if (*password)
            reply(Credentials{.password = **password});
        else
            reply(without);
    });
}

/// Puts the password of a proxy under `key` into a member, if it is wanted and empty.
void complete(SecretStore &store, const QString &key, bool wanted, const Credentials &known,
    QString Credentials::*member, QObject *context, std::function<void(const Credentials &)> reply)
{
    if (!wanted || !(known.*member).isEmpty()) {
        QMetaObject::invokeMethod(
            context, [known, reply = std::move(reply)] { reply(known); }, Qt::QueuedConnection);
        return;
    }
    store.read(key, context, [known, member, reply = std::move(reply)](const Result<Secret> &secret) {
        Credentials all = known;
        if (secret)
            all.*member = secret->value_or(QString());
        else
            all.proxyPasswordRefusal = secret.error();
        reply(all);
    });
}

bool wantsPassword(const Reach &reach)
{
    return reach.isProxy() && !reach.user.isEmpty();
}

} // namespace

QString tokenMaker(const Profile &profile)
{
    return QStringList{profile.name, profile.user, profile.endpoint.toString()}.join(u'\n');
}

std::optional<QString> storedToken(const QString &secret)
{
    const auto token = tokenFromStoredForm(secret);
    return token ? std::optional(token->text) : std::nullopt;
}

Credentials withOneProxyPassword(const Profile &profile, Credentials credentials)
{
    if (!profile.agentReach || *profile.agentReach == profile.reach)
        credentials.agentProxyPassword = credentials.proxyPassword;
    return credentials;
}

void completeCredentials(SecretStore &store, const Profile &profile, const Credentials &known,
    QObject *context, std::function<void(const Credentials &)> reply)
{
    complete(store, proxyPasswordKey(profile.name), wantsPassword(profile.reach), known,
        &Credentials::proxyPassword, context, [&store, profile, context, reply](const Credentials &all) {
            const bool agentsWant = profile.agentReach && wantsPassword(*profile.agentReach);
            complete(store, agentProxyPasswordKey(profile.name), agentsWant,
                withOneProxyPassword(profile, all), &Credentials::agentProxyPassword, context, reply);
        });
}

void readCredentials(SecretStore &store, const Profile &profile, const QDateTime &nowUtc, QObject *context,
    Reply<Credentials> reply)
{
    if (profile.keptSecret != StoredSecret::Token) {
        readPassword(store, profile.name, Credentials{}, context, reply);
        return;
    }
    store.read(tokenKey(profile.name), context,
        [&store, name = profile.name, nowUtc, context, reply = std::move(reply)](
            const Result<Secret> &found) {
            if (!found) {
                reply(failure(found.error()));
                return;
            }
            const auto token = *found ? tokenFromStoredForm(**found) : std::nullopt;
            if (token && nowUtc < token->end) {
                reply(Credentials{.password = {}, .token = token});
                return;
            }
            // A password is there when the user has only just chosen to keep a token instead.
            Result<Credentials> without = Credentials{};
            if (token) {
                without = failure(ErrorKind::Unauthorized,
                    QStringLiteral("the login token ended at %1").arg(localTimeText(token->end)));
            }
            readPassword(store, name, without, context, reply);
        });
}

} // namespace msm
