// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace msm {

/// A login token of OpenNebula: takes the password's place in the session string until it ends. A secret.
struct LoginToken {
    QString text{};
    QDateTime end{}; ///< UTC

    bool operator==(const LoginToken &) const = default;
};

/// How a token is kept in the SecretStore: its end in ISO 8601, a space, and the token.
[[nodiscard]] QString storedForm(const LoginToken &token);
/// Nothing when it is no such text.
[[nodiscard]] std::optional<LoginToken> tokenFromStoredForm(const QString &text);

} // namespace msm
