// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tlstrust.h"

#include "core/base/fingerprint.h"
#include "core/base/localtime.h"

#include <algorithm>

namespace msm {

namespace {

TlsFault faultOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateExpired:
    case QSslError::InvalidNotAfterField:
        return TlsFault::Expired;
    case QSslError::CertificateNotYetValid:
    case QSslError::InvalidNotBeforeField:
        return TlsFault::NotYetValid;
    case QSslError::SelfSignedCertificate:
        return TlsFault::SelfSigned;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return TlsFault::UnknownAuthority;
    case QSslError::HostNameMismatch:
        return TlsFault::WrongHost;
    default:
        return TlsFault::Other;
    }
}

/// The one to name of several. What no choice of the user's can mend comes first.
TlsFault worst(const QList<QSslError> &errors)
{
    const auto has = [&errors](TlsFault fault) {
        return std::ranges::any_of(
            errors, [fault](const QSslError &error) { return faultOf(error.error()) == fault; });
    };
    for (const TlsFault fault : {TlsFault::Expired, TlsFault::NotYetValid, TlsFault::Other,
             TlsFault::SelfSigned, TlsFault::UnknownAuthority, TlsFault::WrongHost}) {
        if (has(fault))
            return fault;
    }
    return TlsFault::Other;
}

QString complaintOf(const QList<QSslError> &errors)
{
    QStringList texts;
    for (const QSslError &error : errors)
        texts.append(error.errorString());
    texts.removeDuplicates();
    return texts.join(QStringLiteral("; "));
}

QString description(const QSslCertificate &certificate)
{
    return QStringLiteral("subject %1, issuer %2, valid from %3 to %4, SHA-256 %5")
        .arg(certificate.subjectDisplayName(), certificate.issuerDisplayName(),
            localTimeText(certificate.effectiveDate()), localTimeText(certificate.expiryDate()),
            fingerprintText(certificate.digest(QCryptographicHash::Sha256)));
}

} // namespace

TlsTrust TlsTrust::anybody()
{
    QSslConfiguration nobody = QSslConfiguration::defaultConfiguration();
    nobody.setCaCertificates({}); // so that every handshake ends at judge()
    TlsTrust trust(nobody);
    trust.m_whateverItSays = true;
    return trust;
}

TlsTrust TlsTrust::proven(const QByteArray &sha256)
{
    TlsTrust trust = anybody();
    trust.m_pin = sha256;
    return trust;
}

TlsTrust TlsTrust::pinned(const QByteArray &sha256)
{
    TlsTrust trust = proven(sha256);
    trust.m_whateverItSays = false;
    return trust;
}

std::optional<Error> TlsTrust::judge(
    const QString &place, const QList<QSslError> &errors, const QSslCertificate &shown) const
{
    TlsFault fault = worst(errors);
    QString complaint = complaintOf(errors);
    if (m_pin.isEmpty() && m_whateverItSays)
        return std::nullopt;
    if (!m_pin.isEmpty()) {
        const bool same = !shown.isNull() && shown.digest(QCryptographicHash::Sha256) == m_pin;
        const bool replacedByPin = fault == TlsFault::SelfSigned || fault == TlsFault::UnknownAuthority
            || fault == TlsFault::WrongHost;
        if (same && (replacedByPin || m_whateverItSays))
            return std::nullopt;
        if (!same) {
            fault = TlsFault::Changed;
            complaint = QStringLiteral("not the pinned certificate, which has SHA-256 %1")
                            .arg(fingerprintText(m_pin));
        }
    }
    QString detail = QStringLiteral("%1: %2").arg(place, complaint);
    if (!shown.isNull())
        detail += QStringLiteral(" (%1)").arg(description(shown));
    return Error{.kind = ErrorKind::Tls, .detail = detail, .tlsFault = fault, .certificate = shown.toDer()};
}

} // namespace msm
