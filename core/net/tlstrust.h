// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

#include <optional>

namespace msm {

/// Whom a client trusts: the authorities of its configuration, or one certificate and nothing else.
class TlsTrust {
public:
    /// The system's authorities.
    TlsTrust() = default;
    /// The authorities of the configuration.
    explicit TlsTrust(const QSslConfiguration &configuration)
        : m_configuration(configuration)
    {
    }
    /// The certificate with this fingerprint (SHA-256, 32 bytes), whoever signed it and whatever host it
    /// names, for as long as it is valid. No authority is trusted, so that every handshake ends at judge().
    [[nodiscard]] static TlsTrust pinned(const QByteArray &sha256);

    /// The first call loads the TLS library, which takes longer than many a plain request.
    [[nodiscard]] QSslConfiguration configuration() const
    {
        return m_configuration ? *m_configuration : QSslConfiguration::defaultConfiguration();
    }
    /// What a handshake that the configuration alone refuses comes to: nothing when the certificate is the
    /// pinned one, else an error of kind Tls that says which fault it is and carries the certificate.
    /// `place` is host:port, for the detail.
    [[nodiscard]] std::optional<Error> judge(
        const QString &place, const QList<QSslError> &errors, const QSslCertificate &shown) const;

private:
    std::optional<QSslConfiguration> m_configuration; ///< nothing: the default
    QByteArray m_pin;
};

} // namespace msm
