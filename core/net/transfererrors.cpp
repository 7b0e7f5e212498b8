// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a failure of an HttpTransfer comes to: whose it is, and whether the request may have arrived.
#include "core/net/httptransfer.h"

#include "core/net/onceonlybody.h"

#include <QHostAddress>

namespace msm {

namespace {

/// Errors that end an exchange before a byte of the request is on its way.
bool neverSent(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return true;
    default:
        return false;
    }
}

} // namespace

Error HttpTransfer::networkError() const
{
    const QNetworkReply::NetworkError error = m_networkReply->error();
    if (isOfProxy(error))
        return proxyRefusal();
    Error out{.kind = ErrorKind::Unreachable,
        .detail = QStringLiteral("%1: %2").arg(place(), m_networkReply->errorString()),
        .httpStatus = m_networkReply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
        .maybeApplied = !wasNeverSent()};
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
        if (m_tlsError)
            return *m_tlsError;
        out.kind = ErrorKind::Tls;
        // What OpenSSL makes of bytes that are no TLS record.
        if (m_networkReply->errorString().contains(u"wrong version number")) {
            out.kind = ErrorKind::Protocol;
            out.detail = noTlsDetail();
        }
        break;
    case QNetworkReply::HostNotFoundError:
        out.detail = QStringLiteral("the name %1 cannot be found").arg(m_request.url.host());
        break;
    case QNetworkReply::ConnectionRefusedError:
        out.detail = QStringLiteral("%1 refused the connection").arg(place());
        break;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        out.detail = QStringLiteral("%1 closed the connection without an answer").arg(place());
        break;
    case QNetworkReply::TimeoutError:
        out.kind = ErrorKind::Timeout;
        break;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolUnknownError:
        out.kind = ErrorKind::Protocol;
        break;
    default:
        break;
    }
    return out;
}

QString HttpTransfer::noTlsDetail() const
{
    return QStringLiteral("%1 does not speak TLS; is it http:// instead of https://?").arg(place());
}

/// Whether it is the proxy that cannot be reached or lets nothing through.
bool HttpTransfer::isOfProxy(QNetworkReply::NetworkError error) const
{
    if (m_proxy.type() == QNetworkProxy::NoProxy)
        return false;
    switch (error) {
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
    // What QAbstractSocket knows as the proxy's and QNetworkReply has no name for (Qt 6.4.2).
    case QNetworkReply::UnknownNetworkError:
        return true;
    case QNetworkReply::ConnectionRefusedError:
        return passesRequestsOn(m_proxy, m_request.url); // it is the only one that was connected to
    case QNetworkReply::HostNotFoundError:
        return QHostAddress(m_proxy.hostName())
            .isNull(); // otherwise there is no name to be found but the server's
    default:
        return false;
    }
}

/// The proxy let nothing through.
Error HttpTransfer::proxyRefusal() const
{
    const int status = m_networkReply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool refused = status == 407 || status == 401;
    Error out{.kind = ErrorKind::Unreachable,
        .maybeApplied = !wasNeverSent() && !refused,
        .hop = m_way.kind == WayOut::Kind::Tunnel ? Hop::Bastion : Hop::Proxy};
    const QString proxy = proxyText(m_proxy);
    switch (m_networkReply->error()) {
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ConnectionRefusedError:
        out.detail = QStringLiteral("the proxy %1 refused the connection").arg(proxy);
        break;
    case QNetworkReply::ProxyNotFoundError:
        out.detail = QStringLiteral("the name of the proxy %1 cannot be found").arg(proxy);
        break;
    case QNetworkReply::HostNotFoundError: // which of them, it does not tell
        out.detail = passesRequestsOn(m_proxy, m_request.url)
            ? QStringLiteral("the name of the proxy %1 cannot be found").arg(proxy)
            : QStringLiteral("the name of the proxy %1, or that of %2, cannot be found")
                  .arg(proxy, placeOf(m_request.url));
        break;
    case QNetworkReply::ProxyConnectionClosedError:
        out.detail = QStringLiteral("the proxy %1 closed the connection").arg(proxy);
        break;
    case QNetworkReply::ProxyTimeoutError:
        out.detail = QStringLiteral("the proxy %1 did not answer in time").arg(proxy);
        break;
    case QNetworkReply::UnknownProxyError:
    case QNetworkReply::UnknownNetworkError:
        out.detail =
            QStringLiteral("the proxy %1 let nothing through: %2").arg(proxy, m_networkReply->errorString());
        break;
    default:
        out.detail = m_proxy.user().isEmpty()
            ? QStringLiteral("the proxy %1 wants a user and a password").arg(proxy)
            : QStringLiteral("the proxy %1 did not accept its user and password").arg(proxy);
        out.httpStatus = 407;
        out.needsMending = true;
        break;
    }
    return out;
}

bool HttpTransfer::wasNeverSent() const
{
    // Whoever got no byte of the body cannot have done what it asks for.
    return neverSent(m_networkReply->error()) || (m_onceOnly && !m_onceOnly->wasRead());
}

} // namespace msm
