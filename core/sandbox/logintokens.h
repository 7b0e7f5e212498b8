// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>

namespace msm::sandbox {

/// The login tokens of the one account; each takes the password's place until it ends. Times in seconds since
/// 1970 UTC.
class LoginTokens {
public:
    /// Makes a token that ends at `end` (-1: never), or gives a known one a new end. Empty `token`: made up.
    QByteArray set(const QByteArray &token, qint64 end);
    /// False when there is none such.
    bool revoke(const QByteArray &token) { return m_ends.remove(token) > 0; }
    [[nodiscard]] bool accepts(const QByteArray &token, qint64 now) const;
    /// <LOGIN_TOKEN> elements, as one.user.info shows them to their owner.
    [[nodiscard]] QByteArray toXml() const;

private:
    QMap<QByteArray, qint64> m_ends;
};

} // namespace msm::sandbox
