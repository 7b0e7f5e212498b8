// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/sessionsecretstore.h"

#include <QMetaObject>

#include <utility>

namespace msm {

namespace {

template <typename T>
void answer(QObject *context, Reply<T> reply, Result<T> result)
{
    QMetaObject::invokeMethod(
        context, [reply = std::move(reply), result = std::move(result)] { reply(result); },
        Qt::QueuedConnection);
}

} // namespace

void SessionSecretStore::read(const QString &key, QObject *context, Reply<std::optional<QString>> reply)
{
    const auto it = m_secrets.constFind(key);
    answer<std::optional<QString>>(
        context, std::move(reply), it == m_secrets.cend() ? std::nullopt : std::optional(*it));
}

void SessionSecretStore::write(const QString &key, const QString &secret, QObject *context, Reply<void> reply)
{
    m_secrets.insert(key, secret);
    answer<void>(context, std::move(reply), {});
}

void SessionSecretStore::remove(const QString &key, QObject *context, Reply<void> reply)
{
    m_secrets.remove(key);
    answer<void>(context, std::move(reply), {});
}

} // namespace msm
