// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/logintoken.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QSysInfo>

#include <array>

namespace msm {

namespace opennebula {

namespace {

constexpr qsizetype kMarkLength = 12;
constexpr qsizetype kTokenLength = 64;

} // namespace

// The texts are those of OpenNebula's source (UserAPI::login in 7, UserLogin before).
bool meansTooManyTokens(const Error &error)
{
    return error.detail.contains(u"number of tokens limit", Qt::CaseInsensitive);
}

bool meansGroupIsMissing(const Error &error)
{
    return error.detail.contains(u"full token with a specific group", Qt::CaseInsensitive);
}

Error explainedTooManyTokens(const Error &error)
{
    Error explained = error;
    explained.detail =
        QStringLiteral("the account has as many login tokens as the cloud allows (usually ten); end one "
                       "that nobody needs, in the web console or with \"oneuser token-delete\"");
    return explained;
}

QString markedToken(const QString &mark)
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    QString digits;
    for (const quint32 word : words)
        digits += QStringLiteral("%1").arg(word, 8, 16, QChar(u'0'));
    return mark.left(kMarkLength) + digits.left(kTokenLength - std::min(kMarkLength, mark.size()));
}

QString tokenMark(const QString &maker)
{
    const QByteArray known = QSysInfo::machineUniqueId() + '\n' + maker.toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(known, QCryptographicHash::Sha256).toHex())
        .left(kMarkLength);
}

} // namespace opennebula

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
