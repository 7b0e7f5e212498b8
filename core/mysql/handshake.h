// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mysql/loginprober.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace msm {

/// The user as which servers are asked. Their logs show this name, so it says who was there.
inline const QByteArray kProbeUser = QByteArrayLiteral("msm-readiness-probe");

/// One login as a user that does not exist, from the server's greeting to its judgement. Pure: bytes in,
/// bytes out. Speaks the client/server protocol of MySQL 4.1 and later ("Connection Phase" in the source's
/// documentation), without TLS, because it has no secret to send. Takes nothing on trust: a packet of more
/// than kMaxPacket bytes, one out of its turn, or one that is no part of a login ends it with Protocol.
class Handshake final {
public:
    /// A greeting has about 100 bytes, an error at most 512 of text.
    static constexpr qsizetype kMaxPacket = 4096;

    /// Takes in what the server has sent, in pieces of any size, and answers what to send in return.
    [[nodiscard]] QByteArray take(QByteArrayView bytes);
    /// Whether the server waits for our part, so that breaking off would count against this host.
    [[nodiscard]] bool isGreeted() const { return m_greeted; }
    /// What came of it; nothing while the login goes on.
    [[nodiscard]] const std::optional<Result<LoginAnswer>> &outcome() const { return m_outcome; }

private:
    [[nodiscard]] QByteArray onPacket(QByteArrayView payload);
    [[nodiscard]] QByteArray onFirst(QByteArrayView payload);
    [[nodiscard]] QByteArray onLater(QByteArrayView payload);
    [[nodiscard]] QByteArray packet(const QByteArray &payload);
    [[nodiscard]] QByteArray reject(const QString &why);
    void onError(QByteArrayView payload);

    QByteArray m_buffer;
    quint8 m_sequence = 0; ///< of the next packet, whoever sends it
    int m_rounds = 0;      ///< packets of the server after its greeting
    bool m_greeted = false;
    QByteArray m_plugin; ///< the method of authentication that the server wants
    QString m_version;
    std::optional<Result<LoginAnswer>> m_outcome;
};

} // namespace msm
