// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fingerprint.h"

#include <QRegularExpression>

namespace msm {

QString fingerprintText(const QByteArray &sha256)
{
    return QString::fromLatin1(sha256.toHex(':')).toUpper();
}

std::optional<QByteArray> parseFingerprint(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral("\\A\\s*(?:sha-?256(?: fingerprint)?\\s*[:=])?\\s*((?:[0-9a-f]{2}[: ]?){32})\\s*\\z"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return QByteArray::fromHex(match.captured(1).remove(u':').remove(u' ').toLatin1());
}

} // namespace msm
