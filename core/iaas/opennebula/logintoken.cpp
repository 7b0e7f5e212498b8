// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/logintoken.h"

namespace msm {

QString storedForm(const LoginToken &token)
{
    return token.end.toUTC().toString(Qt::ISODate) + u' ' + token.text;
}

std::optional<LoginToken> tokenFromStoredForm(const QString &text)
{
    const qsizetype space = text.indexOf(u' ');
    const LoginToken token{
        .text = text.mid(space + 1), .end = QDateTime::fromString(text.left(space), Qt::ISODate).toUTC()};
    if (space < 0 || token.text.isEmpty() || !token.end.isValid())
        return std::nullopt;
    return token;
}

} // namespace msm
