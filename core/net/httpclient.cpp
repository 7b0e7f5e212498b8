// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpclient.h"

#include "core/net/httpexchange.h"
#include "core/net/httptransfer.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLocale>
#include <QNetworkAccessManager>

namespace msm {

namespace {

/// Lives, works and is deleted in the thread.
std::shared_ptr<QNetworkAccessManager> makeNetwork(QThread &thread)
{
    std::shared_ptr<QNetworkAccessManager> network(
        new QNetworkAccessManager, [](QNetworkAccessManager *unused) { unused->deleteLater(); });
    network->setAutoDeleteReplies(false);
    network->moveToThread(&thread);
    return network;
}

} // namespace

QDateTime httpDate(const QByteArray &text)
{
    const QByteArray date = text.trimmed();
    if (!date.endsWith(" GMT") && !date.endsWith(" UTC"))
        return {};
    QDateTime time = QLocale::c().toDateTime(
        QString::fromLatin1(date.chopped(4)), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss"));
    time.setTimeSpec(Qt::UTC);
    return time;
}

HttpClient::HttpClient(Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_scheduler(scheduler)
    , m_network(makeNetwork(m_thread))
{
    m_thread.setObjectName(QStringLiteral("http"));
    // A thread of Qt deletes once at its end what was to be deleted later: the transfers that still ran. The
    // networks that only they held are to be deleted from then on, so there is a round before.
    connect(
        &m_thread, &QThread::finished, &m_thread,
        [] { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); }, Qt::DirectConnection);
    m_thread.start();
}

HttpClient::~HttpClient()
{
    // What still runs goes before the network under it.
    const auto exchanges = findChildren<HttpExchange *>(Qt::FindDirectChildrenOnly);
    qDeleteAll(exchanges);
    m_network.reset();
    m_thread.quit();
    m_thread.wait();
}

void HttpClient::setTlsTrust(const TlsTrust &trust)
{
    m_trust = trust;
}

void HttpClient::setWayOut(const WayOut &way)
{
    m_way = way;
    m_tunnel = nullptr;
}

void HttpClient::setTunnel(Tunnel &tunnel)
{
    m_tunnel = &tunnel;
}

void HttpClient::send(const HttpRequest &request, QObject *context, Reply<HttpAnswer> reply)
{
    new HttpExchange(*this, request, context, std::move(reply)); // a child of this, ends by itself
}

HttpTransfer *HttpClient::makeTransfer(const HttpRequest &request)
{
    // What goes out once must not meet a connection of before, which its server may be about to close: what
    // is sent into that is lost without an answer, and nobody knows whether it was carried out. The answer
    // need not say that the connection ends: proxies strike "Connection: close" out on both ways.
    if (!request.exactlyOnce)
        keepFewHosts(request.url);
    const auto network = request.exactlyOnce ? makeNetwork(m_thread) : m_network;
    return new HttpTransfer(
        request, request.trust.value_or(m_trust), m_way, network); // owned by its exchange
}

void HttpClient::setGoing(HttpTransfer &transfer)
{
    transfer.moveToThread(&m_thread);
    QMetaObject::invokeMethod(&transfer, "start", Qt::QueuedConnection);
}

void HttpClient::dropConnections()
{
    m_hosts.clear();
    m_network = makeNetwork(m_thread);
}

/// Qt keeps what belongs to a host for two minutes, 9 kB of each. Whoever asks thousands in turn asks none of
/// them again so soon.
void HttpClient::keepFewHosts(const QUrl &url)
{
    constexpr qsizetype most = 256;
    const QString host = url.authority();
    if (!m_hosts.contains(host) && m_hosts.size() == most)
        dropConnections();
    m_hosts.insert(host);
}

} // namespace msm
