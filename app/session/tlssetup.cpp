// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/tlssetup.h"

#include "core/base/fingerprint.h"
#include "core/settings/profile.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslSocket>

namespace msm {

namespace {

/// The system's own bundle of authorities has a few hundred KiB.
constexpr qint64 kMaxCaFile = 16 * 1024 * 1024;

} // namespace

Result<TlsTrust> tlsTrustOf(const Profile &profile)
{
    if (profile.endpoint.scheme() == u"https" && !QSslSocket::supportsSsl()) {
        return failure(ErrorKind::Tls,
            QStringLiteral("this Qt was built against %1, which was not found; https needs it")
                .arg(QSslSocket::sslLibraryBuildVersionString()));
    }
    if (!profile.pinnedCertificate.isEmpty()) {
        const auto pin = parseFingerprint(profile.pinnedCertificate);
        return pin ? Result<TlsTrust>(TlsTrust::pinned(*pin))
                   : failure(ErrorKind::Rejected, QStringLiteral("the pinned certificate is no fingerprint"));
    }
    if (profile.caFile.isEmpty())
        return TlsTrust();
    QFile file(profile.caFile);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorKind::Storage,
            QStringLiteral("cannot read the CA file %1: %2").arg(profile.caFile, file.errorString()));
    }
    const auto certificates = QSslCertificate::fromData(file.read(kMaxCaFile), QSsl::Pem);
    if (certificates.isEmpty()) {
        return failure(ErrorKind::Rejected,
            QStringLiteral("the CA file %1 holds no certificate in PEM form").arg(profile.caFile));
    }
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(certificates);
    return TlsTrust(configuration);
}

} // namespace msm
