// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"

#include <QHash>

namespace msm {

/// Keeps secrets in memory until it is destroyed: for a user who declines the keychain or has none, for the
/// sandbox, and for tests. Never fails and never touches a disk.
class SessionSecretStore final : public SecretStore {
public:
    void read(const QString &key, QObject *context, Reply<std::optional<QString>> reply) override;
    void write(const QString &key, const QString &secret, QObject *context, Reply<void> reply) override;
    void remove(const QString &key, QObject *context, Reply<void> reply) override;

private:
    QHash<QString, QString> m_secrets;
};

} // namespace msm
