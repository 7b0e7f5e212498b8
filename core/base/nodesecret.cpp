// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/nodesecret.h"

#include "core/base/randomtoken.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace msm {

namespace {

constexpr qsizetype kDigits = 64;

QByteArray hmac(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

std::optional<QByteArray> bytesOf(const QByteArray &text)
{
    if (text.size() != kDigits || !std::ranges::all_of(text, isHexDigit))
        return std::nullopt;
    return QByteArray::fromHex(text);
}

} // namespace

std::optional<AgentSecret> AgentSecret::fromHex(const QByteArray &text)
{
    const auto bytes = bytesOf(text);
    return bytes ? std::optional(AgentSecret(*bytes)) : std::nullopt;
}

QByteArray AgentSecret::nonce()
{
    return QByteArray::fromHex(randomToken());
}

QByteArray AgentSecret::proof(const QByteArray &nonce, const QByteArray &certificateSha256) const
{
    return hmac(m_bytes, QByteArray("msm-agent-proof") + '\0' + nonce + certificateSha256).toHex();
}

QByteArray AgentSecret::authorization() const
{
    return "Bearer " + hmac(m_bytes, "msm-agent-bearer").toHex();
}

NodeSecret NodeSecret::random()
{
    return NodeSecret(QByteArray::fromHex(randomToken()));
}

std::optional<NodeSecret> NodeSecret::fromHex(const QByteArray &text)
{
    const auto bytes = bytesOf(text);
    return bytes ? std::optional(NodeSecret(*bytes)) : std::nullopt;
}

AgentSecret NodeSecret::forNode(const QUuid &key) const
{
    return AgentSecret(hmac(m_bytes, key.toByteArray(QUuid::WithoutBraces)));
}

} // namespace msm
