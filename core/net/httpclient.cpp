// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpclient.h"

#include "core/net/httpexchange.h"

#include <QNetworkProxy>

namespace msm {

HttpClient::HttpClient(Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_scheduler(scheduler)
    , m_network(this)
{
    // Clouds and their nodes are reached directly; a desktop's web proxy must not see the session string.
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setAutoDeleteReplies(false);
}

HttpClient::~HttpClient()
{
    // Exchanges read m_network while they end, so they go first.
    const auto exchanges = findChildren<HttpExchange *>(Qt::FindDirectChildrenOnly);
    qDeleteAll(exchanges);
}

void HttpClient::setTlsTrust(const TlsTrust &trust)
{
    m_trust = trust;
}

void HttpClient::send(const HttpRequest &request, QObject *context, Reply<HttpAnswer> reply)
{
    new HttpExchange(*this, request, context, std::move(reply)); // a child of this, ends by itself
}

} // namespace msm
