// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpclient.h"

#include "core/net/httpexchange.h"
#include "core/net/httptransfer.h"

#include <QNetworkProxy>

namespace msm {

HttpClient::HttpClient(Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_scheduler(scheduler)
    , m_network(new QNetworkAccessManager) // deleted when the thread ends
{
    // Clouds and their nodes are reached directly; a desktop's web proxy must not see the session string.
    m_network->setProxy(QNetworkProxy::NoProxy);
    m_network->setAutoDeleteReplies(false);
    m_network->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_network, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("http"));
    m_thread.start();
}

HttpClient::~HttpClient()
{
    // What still runs goes before the network under it.
    const auto exchanges = findChildren<HttpExchange *>(Qt::FindDirectChildrenOnly);
    qDeleteAll(exchanges);
    m_thread.quit();
    m_thread.wait();
}

void HttpClient::setTlsTrust(const TlsTrust &trust)
{
    m_trust = trust;
}

void HttpClient::send(const HttpRequest &request, QObject *context, Reply<HttpAnswer> reply)
{
    auto *transfer = new HttpTransfer(request, m_trust, *m_network);       // owned by the exchange
    new HttpExchange(*this, request, transfer, context, std::move(reply)); // a child of this, ends by itself
    transfer->moveToThread(&m_thread);
    QMetaObject::invokeMethod(transfer, "start", Qt::QueuedConnection);
}

void HttpClient::dropConnections()
{
    QMetaObject::invokeMethod(m_network, &QNetworkAccessManager::clearConnectionCache, Qt::QueuedConnection);
}

} // namespace msm
