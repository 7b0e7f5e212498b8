// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>

#include <optional>

namespace msm::sandbox {

/// The login tokens of the one account; each takes the password's place until it ends. Times in seconds since
/// 1970 UTC. What is refused and when is OpenNebula's (LoginTokenPool in its source).
class LoginTokens {
public:
    static constexpr int kAtMost = 10;
    static constexpr qint64 kAnyGroup = -1;

    /// Makes a token that ends at `end` (-1: never) and is good for one group, or for any. Empty `token`:
    /// made up. Nothing: there are as many as there may be; those that have ended do not count.
    std::optional<QByteArray> set(const QByteArray &token, qint64 end, qint64 group, qint64 now);
    /// An empty one: all. False when there is none such.
    bool revoke(const QByteArray &token);
    [[nodiscard]] bool accepts(const QByteArray &token, qint64 now) const;
    /// Of what an account signs in with: a token's group, or any.
    [[nodiscard]] qint64 groupOf(const QByteArray &secret) const;
    /// <LOGIN_TOKEN> elements, as one.user.info shows them to their owner.
    [[nodiscard]] QByteArray toXml() const;

private:
    struct Token {
        qint64 end = 0;
        qint64 group = kAnyGroup;
    };
    [[nodiscard]] static bool isOver(const Token &token, qint64 now);

    QMap<QByteArray, Token> m_tokens;
};

} // namespace msm::sandbox
