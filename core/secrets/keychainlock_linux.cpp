// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainlock.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace msm {

namespace {

constexpr int kTimeoutMs = 5000;

bool isLocked(const QDBusPendingReply<QDBusVariant> &reply)
{
    if (reply.isValid())
        return reply.value().variant().toBool();
    switch (reply.error().type()) {
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
    case QDBusError::Disconnected:
    case QDBusError::AccessDenied:
        return true;
    default:
        return false; // there is no default collection, or another kind of keychain
    }
}

} // namespace

void askWhetherLocked(QObject *context, const std::function<void(bool locked)> &answer)
{
    // Secret Service API, org.freedesktop.Secret.Collection, property Locked.
    QDBusMessage call = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"),
        QStringLiteral("/org/freedesktop/secrets/aliases/default"),
        QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    call << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
    auto *watcher = new QDBusPendingCallWatcher(
        QDBusConnection::sessionBus().asyncCall(call, kTimeoutMs), context); // a child of the context
    QObject::connect(
        watcher, &QDBusPendingCallWatcher::finished, context, [answer](QDBusPendingCallWatcher *done) {
            done->deleteLater();
            answer(isLocked(*done));
        });
}

} // namespace msm
