// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"

#include <QTimer>

namespace msm::test {

/// A keychain that cannot be reached.
class FailingStore final : public SecretStore {
public:
    bool reads = false; ///< says that it has nothing, and takes nothing

    void read(const QString &, QObject *context, Reply<std::optional<QString>> reply) override
    {
        QTimer::singleShot(0, context, [reply, reads = reads] {
            if (reads)
                reply(std::optional<QString>());
            else
                reply(failure(ErrorKind::Storage, reason()));
        });
    }
    void write(const QString &, const QString &, QObject *context, Reply<void> reply) override
    {
        QTimer::singleShot(0, context, [reply] { reply(failure(ErrorKind::Storage, reason())); });
    }
    void remove(const QString &, QObject *context, Reply<void> reply) override
    {
        QTimer::singleShot(0, context, [reply] { reply(failure(ErrorKind::Storage, reason())); });
    }

    static QString reason() { return QStringLiteral("no secret service on the session bus"); }
};

} // namespace msm::test
