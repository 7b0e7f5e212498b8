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

QByteArray LoginTokens::set(const QByteArray &token, qint64 end)
{
    const QByteArray text = token.isEmpty() ? randomToken() : token;
    m_ends.insert(text, end);
    return text;
}

bool LoginTokens::accepts(const QByteArray &token, qint64 now) const
{
    const auto found = m_ends.constFind(token);
    return found != m_ends.cend() && (*found == kNever || now < *found);
}

QByteArray LoginTokens::toXml() const
{
    QByteArray out;
    for (auto it = m_ends.cbegin(); it != m_ends.cend(); ++it) {
        out += "<LOGIN_TOKEN>" + element("TOKEN", xmlEscaped(it.key()))
            + element("EXPIRATION_TIME", it.value()) + element("EGID", -1) + "</LOGIN_TOKEN>";
    }
    return out;
}

} // namespace msm::sandbox
