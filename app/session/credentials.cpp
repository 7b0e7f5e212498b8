// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/credentials.h"

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

} // namespace

QString tokenMaker(const Profile &profile)
{
    return QStringList{profile.name, profile.user, profile.endpoint.toString()}.join(u'\n');
}

void readCredentials(SecretStore &store, const Profile &profile, const QDateTime &nowUtc, QObject *context,
    Reply<Credentials> reply)
{
    if (profile.keptSecret != KeptSecret::Token) {
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
                    QStringLiteral("the login token ended at %1").arg(token->end.toString(Qt::ISODate)));
            }
            readPassword(store, name, without, context, reply);
        });
}

} // namespace msm
