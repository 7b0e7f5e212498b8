// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/logintokens.h"

#include "core/sandbox/xmltext.h"

#include <QRandomGenerator>

#include <array>

namespace msm::sandbox {

namespace {

constexpr qint64 kNever = -1;

QByteArray randomToken()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    QByteArray token;
    for (const quint32 word : words)
        token += QByteArray::number(word, 16).rightJustified(8, '0');
    return token;
}

} // namespace

bool LoginTokens::isOver(const Token &token, qint64 now)
{
    return token.end != kNever && now >= token.end;
}

std::optional<QByteArray> LoginTokens::set(const QByteArray &token, qint64 end, qint64 group, qint64 now)
{
    m_tokens.removeIf(
        [now](const QMap<QByteArray, Token>::iterator &known) { return isOver(known.value(), now); });
    if (m_tokens.size() >= kAtMost)
        return std::nullopt;
    const QByteArray text = token.isEmpty() ? randomToken() : token;
    m_tokens.insert(text, {.end = end, .group = group});
    return text;
}

bool LoginTokens::revoke(const QByteArray &token)
{
    if (!token.isEmpty())
        return m_tokens.remove(token) > 0;
    m_tokens.clear();
    return true;
}

bool LoginTokens::accepts(const QByteArray &token, qint64 now) const
{
    const auto found = m_tokens.constFind(token);
    return found != m_tokens.cend() && !isOver(*found, now);
}

qint64 LoginTokens::groupOf(const QByteArray &secret) const
{
    return m_tokens.value(secret).group;
}

QByteArray LoginTokens::toXml() const
{
    QByteArray out;
    for (auto it = m_tokens.cbegin(); it != m_tokens.cend(); ++it) {
        out += "<LOGIN_TOKEN>" + element("TOKEN", xmlEscaped(it.key())) + element("EXPIRATION_TIME", it->end)
            + element("EGID", it->group) + "</LOGIN_TOKEN>";
    }
    return out;
}

} // namespace msm::sandbox
