// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mysql/loginprober.h"

#include <QHash>
#include <QStringList>

namespace msm {

/// How servers turn a stranger away that take logins, and how one refuses.
inline LoginAnswer takesLogins()
{
    return {.word = LoginWord::Takes,
        .code = 1045,
        .said = QStringLiteral("Access denied for user 'msm-readiness-probe'"),
        .version = QStringLiteral("10.11.19-MariaDB")};
}
inline LoginAnswer refusesLogins(LoginWord word, int code, const QString &said)
{
    return {.word = word, .code = code, .said = said};
}
/// There is a machine, and no server.
inline Result<LoginAnswer> refusedConnection()
{
    return failure(ErrorKind::Unreachable, QStringLiteral("Connection refused"));
}

/// Servers by address: what each answers to a login. Answers come at the next turn of the event loop.
class FakeLoginProber final : public LoginProber {
public:
    QHash<QString, Result<LoginAnswer>> answers;
    /// Of addresses that are not in `answers`.
    Result<LoginAnswer> otherwise = takesLogins();
    bool silent = false; ///< nothing is answered at all
    QStringList asked;   ///< address:port, in the order of the questions

    void probe(const LoginQuestion &question, QObject *context, Reply<LoginAnswer> reply) override
    {
        asked.append(QStringLiteral("%1:%2").arg(question.address).arg(question.port));
        if (question.sent)
            question.sent();
        if (silent)
            return;
        QMetaObject::invokeMethod(
            context,
            [this, address = question.address, reply = std::move(reply)] {
                reply(answers.value(address, otherwise));
            },
            Qt::QueuedConnection);
    }
};

} // namespace msm
