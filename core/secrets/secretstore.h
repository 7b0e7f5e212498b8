// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <optional>

namespace msm {

/// Where passwords and tokens are kept, by key ("profile/NAME/password"). Owned by the composition root; its
/// thread. Every reply is a Reply as core/base/result.h promises it: once, never from within the call, and
/// not at all when `context` is gone. Calls on one key take effect in the order in which they were made.
class SecretStore {
public:
    SecretStore() = default;
    virtual ~SecretStore() = default;
    Q_DISABLE_COPY_MOVE(SecretStore)

    /// The secret, or nothing when the store has none under that key. A store that cannot be reached is a
    /// Storage error and never "nothing": the difference is between asking for a password and losing one.
    virtual void read(const QString &key, QObject *context, Reply<std::optional<QString>> reply) = 0;
    /// Stores the secret in place of what was there. Storage error: the old one still stands.
    virtual void write(const QString &key, const QString &secret, QObject *context, Reply<void> reply) = 0;
    /// Forgets the secret; one that is not there is a success.
    virtual void remove(const QString &key, QObject *context, Reply<void> reply) = 0;
};

} // namespace msm
