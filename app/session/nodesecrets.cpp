// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/nodesecrets.h"

#include "core/base/logging.h"
#include "core/secrets/secretstore.h"
#include "core/settings/profile.h"

namespace msm {

namespace {

using Stored = std::optional<QString>;
using Found = Reply<std::optional<NodeSecret>>;

Result<std::optional<NodeSecret>> understood(const Result<Stored> &stored)
{
    if (!stored) {
        qCWarning(lcManager) << "the secret of the profile's nodes cannot be read:" << stored.error().detail;
        return failure(stored.error());
    }
    if (!*stored)
        return std::optional<NodeSecret>();
    auto secret = NodeSecret::fromHex((*stored)->toLatin1());
    if (!secret) {
        return failure(ErrorKind::Protocol,
            QStringLiteral("what the keychain has as the secret of the profile's nodes is none"));
    }
    return secret;
}

void makeNodeSecret(SecretStore &store, const QString &key, QObject *context, const Found &reply)
{
    const QString made = QString::fromLatin1(NodeSecret::random().toHex());
    store.write(key, made, context, [&store, key, context, reply](const Result<void> &written) {
        if (!written) {
            // Not used either: nodes made with it would be strangers at the next start.
            qCWarning(lcManager) << "the secret of the profile's nodes cannot be stored:"
                                 << written.error().detail;
            reply(failure(written.error()));
            return;
        }
        store.read(key, context, [reply](const Result<Stored> &stored) { reply(understood(stored)); });
    });
}

} // namespace

void findNodeSecret(
    SecretStore &store, const Profile &profile, bool mayMake, QObject *context, const Found &reply)
{
    if (profile.sandbox) {
        QMetaObject::invokeMethod(
            context, [reply] { reply(std::optional(NodeSecret::random())); }, Qt::QueuedConnection);
        return;
    }
    const QString key = nodeSecretKey(profile.name);
    store.read(key, context, [&store, key, mayMake, context, reply](const Result<Stored> &stored) {
        if (stored && !*stored && mayMake)
            makeNodeSecret(store, key, context, reply);
        else
            reply(understood(stored));
    });
}

} // namespace msm
