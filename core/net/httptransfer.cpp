// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httptransfer.h"

#include "core/net/onceonlybody.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslError>

#include <array>

namespace msm {

namespace {

/// host:port, as the one who shows a certificate is named.
QString serverOf(const QUrl &url)
{
    return QStringLiteral("%1:%2").arg(url.host()).arg(url.port(url.scheme() == u"https" ? 443 : 80));
}

QNetworkRequest toNetworkRequest(const HttpRequest &request, const TlsTrust &trust)
{
    QNetworkRequest out(request.url);
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    out.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // OpenNebula's front end has 15 places in all, and an idle connection holds one.
    out.setRawHeader("Connection", "close");
    out.setRawHeader("User-Agent", "mysql-server-manager/" MSM_VERSION);
    out.setRawHeader("Accept-Language", "en"); // Qt would tell the user's own
    if (!request.contentType.isEmpty())
        out.setRawHeader("Content-Type", request.contentType);
    if (!request.authorization.isEmpty())
        out.setRawHeader("Authorization", request.authorization);
    if (request.url.scheme() == u"https")
        out.setSslConfiguration(trust.configuration());
    if (request.exactlyOnce) {
        out.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        out.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    }
    return out;
}

AnswerHead headOf(const QNetworkReply &reply)
{
    return {.server = reply.rawHeader("Server"),
        .via = reply.rawHeader("Via"),
        .date = reply.rawHeader("Date"),
        .retryAfter = reply.rawHeader("Retry-After"),
        .location = reply.rawHeader("Location")};
}

} // namespace

QString placeOf(const QUrl &url)
{
    QUrl shown = url;
    shown.setPort(url.port(url.scheme() == u"https" ? 443 : 80));
    return shown.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

// cppcheck-suppress passedByValue ; moved
HttpTransfer::HttpTransfer(
    HttpRequest request, TlsTrust trust, WayOut way, std::shared_ptr<QNetworkAccessManager> network)
    : m_request(std::move(request))
    , m_trust(std::move(trust))
    , m_way(std::move(way))
    , m_network(std::move(network))
{
    m_handedOver.store(true, std::memory_order_release);
}

HttpTransfer::~HttpTransfer()
{
    m_handedOver.load(std::memory_order_acquire);
    dropNetworkReply();
}

void HttpTransfer::start()
{
    m_handedOver.load(std::memory_order_acquire);
    QNetworkRequest request = toNetworkRequest(m_request, m_trust);
    m_proxy = proxyFor(m_way, m_request.url);
    if (const QByteArray password = proxyAuthorization(m_proxy, m_request.url); !password.isEmpty())
        request.setRawHeader("Proxy-Authorization", password);
    // For whatever is sent from now on: one client has one way, and a newer one is the better one.
    m_network->setProxyFactory(makeProxyFactory(m_way).release()); // owned by the network
    if (m_request.verb == "GET") {
        m_networkReply = m_network->get(request);
    } else if (m_request.exactlyOnce) {
        m_onceOnly = new OnceOnlyBody(m_request.body, this);
        m_networkReply = m_network->post(request, m_onceOnly);
    } else {
        m_networkReply = m_network->post(request, m_request.body);
    }
    m_networkReply->setParent(this);
    connect(m_networkReply, &QNetworkReply::readyRead, this, &HttpTransfer::onReadyRead);
    connect(m_networkReply, &QNetworkReply::finished, this, &HttpTransfer::onFinished);
    connect(m_networkReply, &QNetworkReply::sslErrors, this, &HttpTransfer::onTlsErrors);
    connect(m_networkReply, &QNetworkReply::requestSent, this, [this] {
        m_sent = true;
        Q_EMIT sent();
    });
    m_handedOver.store(true, std::memory_order_release);
    const bool isTunnelled = m_proxy.type() != QNetworkProxy::NoProxy;
    if (isTunnelled ? !passesRequestsOn(m_proxy, m_request.url) : m_request.url.scheme() == u"https")
        Q_EMIT connecting();
}

QNetworkProxy HttpTransfer::tunnel() const
{
    m_handedOver.load(std::memory_order_acquire);
    return networkProxyFor(m_way, m_request.url);
}

void HttpTransfer::giveUp(const QString &reason)
{
    giveUpWith({.kind = ErrorKind::Unreachable,
        .detail = QStringLiteral("%1: %2").arg(place(), reason),
        .hop = m_way.kind == WayOut::Kind::Tunnel ? Hop::End : Hop::Proxy});
}

void HttpTransfer::giveUpTls()
{
    giveUpWith({.kind = ErrorKind::Protocol, .detail = noTlsDetail()});
}

void HttpTransfer::giveUpWith(const Error &error)
{
    if (!m_networkReply || m_sent || (m_onceOnly && m_onceOnly->wasRead()))
        return; // it has ended, or is on its way after all
    dropNetworkReply();
    end(failure(error));
}

Result<HttpAnswer> HttpTransfer::takeResult()
{
    m_handedOver.load(std::memory_order_acquire);
    Result<HttpAnswer> result = std::move(m_result);
    m_handedOver.store(true, std::memory_order_release);
    return result;
}

void HttpTransfer::onTlsErrors(const QList<QSslError> &errors)
{
    const QSslCertificate shown = m_networkReply->sslConfiguration().peerCertificate();
    m_tlsError = m_trust.judge(serverOf(m_request.url), errors, shown);
    if (!m_tlsError)
        m_networkReply->ignoreSslErrors(errors);
}

void HttpTransfer::onReadyRead()
{
    const qint64 announced =
        m_received > 0 ? 0 : m_networkReply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (std::max(m_received + m_networkReply->bytesAvailable(), announced) > m_request.maxAnswerBytes) {
        refuseSize();
        return;
    }
    if (m_request.reader && announced > 0)
        m_request.reader->expect(announced);
    // Always into the same place: new memory for tens of megabytes takes longer than what is done with them.
    std::array<char, 64 * 1024> piece;
    while (m_networkReply->bytesAvailable() > 0) {
        const qint64 size = m_networkReply->read(piece.data(), piece.size());
        if (size <= 0)
            return;
        m_received += size;
        if (m_request.reader)
            m_request.reader->read(QByteArrayView(piece.data(), size));
        else
            m_body.append(piece.data(), size);
    }
}

void HttpTransfer::onFinished()
{
    if (m_networkReply->bytesAvailable() > 0) {
        onReadyRead();
        if (!m_networkReply)
            return;
    }
    end(outcome());
}

void HttpTransfer::refuseSize()
{
    dropNetworkReply();
    end(failure(Error{.kind = ErrorKind::Protocol,
        .detail = QStringLiteral("the answer of %1 is larger than %2 bytes")
                      .arg(place())
                      .arg(m_request.maxAnswerBytes),
        .maybeApplied = true}));
}

void HttpTransfer::dropNetworkReply()
{
    if (!m_networkReply)
        return;
    // abort() emits finished() from within itself.
    disconnect(m_networkReply, nullptr, this, nullptr);
    m_networkReply->abort();
    m_networkReply->deleteLater();
    m_networkReply = nullptr;
}

Result<HttpAnswer> HttpTransfer::outcome()
{
    const int status = m_networkReply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QNetworkReply::NetworkError error = m_networkReply->error();
    const bool brokenOff = error == QNetworkReply::RemoteHostClosedError
        || error == QNetworkReply::TimeoutError || error == QNetworkReply::TemporaryNetworkFailureError
        || error == QNetworkReply::ProtocolFailure || error == QNetworkReply::ContentReSendError
        || error == QNetworkReply::UnknownNetworkError;
    const bool byProxy = m_proxy.type() != QNetworkProxy::NoProxy;
    // tinyproxy answers 401 to a wrong password; OpenNebula itself never does.
    const bool refused =
        status == 407 || (status == 401 && !proxyAuthorization(m_proxy, m_request.url).isEmpty());
    if (byProxy && (refused || error == QNetworkReply::ProxyAuthenticationRequiredError))
        return failure(proxyRefusal());
    if (status > 0 && !brokenOff) {
        const qint64 announced = m_networkReply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
        if (announced > m_received) {
            return failure(Error{.kind = ErrorKind::Protocol,
                .detail = QStringLiteral("the answer of %1 broke off after %2 of %3 bytes")
                              .arg(place())
                              .arg(m_received)
                              .arg(announced),
                .httpStatus = status,
                .maybeApplied = true});
        }
        // To ask for it where there is none would load the TLS library, which leaves state in this thread.
        const bool isSecure = m_request.url.scheme() == u"https";
        return HttpAnswer{.status = status,
            .body = std::move(m_body),
            .head = headOf(*m_networkReply),
            .certificate =
                isSecure ? m_networkReply->sslConfiguration().peerCertificate().toDer() : QByteArray()};
    }
    return failure(networkError());
}

QString HttpTransfer::place() const
{
    const QString server = placeOf(m_request.url);
    return m_proxy.type() == QNetworkProxy::NoProxy || m_way.kind == WayOut::Kind::Tunnel
        ? server
        : QStringLiteral("%1 (%2)").arg(server, proxyText(m_proxy));
}

void HttpTransfer::end(Result<HttpAnswer> result)
{
    m_result = std::move(result);
    m_handedOver.store(true, std::memory_order_release);
    Q_EMIT ended();
}

} // namespace msm
