// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mysql/loginprober.h"

namespace msm {

QString loginWordName(LoginWord word)
{
    switch (word) {
    case LoginWord::Takes:
        return QStringLiteral("TAKES");
    case LoginWord::HostBlocked:
        return QStringLiteral("HOST_BLOCKED");
    case LoginWord::HostRefused:
        return QStringLiteral("HOST_REFUSED");
    case LoginWord::Full:
        return QStringLiteral("FULL");
    case LoginWord::Refuses:
        break;
    }
    return QStringLiteral("REFUSES");
}

QString loginText(const LoginAnswer &answer)
{
    if (answer.word == LoginWord::Takes)
        return QStringLiteral("takes logins");
    return QStringLiteral("error %1: %2").arg(answer.code).arg(answer.said);
}

} // namespace msm
