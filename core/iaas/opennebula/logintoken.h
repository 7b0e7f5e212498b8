// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace msm {

/// A login token of OpenNebula: takes the password's place in the session string until it ends. A secret.
struct LoginToken {
    QString text{};
    QDateTime end{}; ///< UTC

    bool operator==(const LoginToken &) const = default;
};

namespace opennebula {

/// What one.user.login is asked for (OpenNebula's XML-RPC reference).
struct TokenRequest {
    std::chrono::seconds life{0};
    QString text{};    ///< the token itself; empty: the cloud makes one up
    qint64 group = -1; ///< the only group of the account that it is to be good for; -1: all
};

/// What the cloud says where an account has as many tokens as it may have (ten, in OpenNebula 5 to 7).
[[nodiscard]] bool meansTooManyTokens(const Error &error);
/// What it says to whoever signs in with a token for one group and asks for one for all.
[[nodiscard]] bool meansGroupIsMissing(const Error &error);
/// The first, with what to do about it.
[[nodiscard]] Error explainedTooManyTokens(const Error &error);

/// Text for a token of 256 bits that begins with a mark of who makes it, so that its maker finds it again.
[[nodiscard]] QString markedToken(const QString &mark);
/// The mark of one kind of maker on this computer: 12 hexadecimal digits, which tell nothing of it.
[[nodiscard]] QString tokenMark(const QString &maker);

} // namespace opennebula

/// How a token is kept in the SecretStore: its end in ISO 8601, a space, and the token.
[[nodiscard]] QString storedForm(const LoginToken &token);
/// Nothing when it is no such text.
[[nodiscard]] std::optional<LoginToken> tokenFromStoredForm(const QString &text);

} // namespace msm
