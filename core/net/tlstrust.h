// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

#include <optional>

namespace msm {

/// Whom a client trusts: the authorities of its configuration, one certificate and nothing else, or anybody.
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
    /// The same, but whatever the certificate says of itself, its dates included: it was proven in another
    /// way.
    [[nodiscard]] static TlsTrust proven(const QByteArray &sha256);
    /// Everybody, for what is no secret and believed by nobody before more is known. HttpAnswer::certificate
    /// tells who it was.
    [[nodiscard]] static TlsTrust anybody();

    /// The first call loads the TLS library, which takes longer than many a plain request.
    [[nodiscard]] QSslConfiguration configuration() const
    {
        return m_configuration ? *m_configuration : QSslConfiguration::defaultConfiguration();
    }
    /// What a handshake that the configuration alone refuses comes to: nothing when the certificate is the
    /// one that is trusted, else an error of kind Tls that says which fault it is and carries the
    /// certificate. `place` is host:port, for the detail.
    [[nodiscard]] std::optional<Error> judge(
        const QString &place, const QList<QSslError> &errors, const QSslCertificate &shown) const;

private:
    std::optional<QSslConfiguration> m_configuration; ///< nothing: the default
    QByteArray m_pin;
    bool m_whateverItSays = false; ///< of the pinned certificate, or of any where there is no pin
};

} // namespace msm
