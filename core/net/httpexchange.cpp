// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpexchange.h"

#include "core/base/logging.h"
#include "core/net/connectingwatch.h"
#include "core/net/httptransfer.h"
#include "core/net/tunnel.h"

namespace msm {

namespace {

// A second has passed when they begin.
constexpr std::chrono::milliseconds kPatienceOfAPerson{4000};
constexpr std::chrono::milliseconds kPatienceWithATunnel{5000};

Error deadlineError(const QString &place, std::chrono::milliseconds limit)
{
    return {.kind = ErrorKind::Timeout,
        .detail =
            QStringLiteral("no answer from %1 within %2 s").arg(place).arg(double(limit.count()) / 1000.0),
        .maybeApplied = true};
}

/// The way to it is not open yet: nothing was sent.
Error notOpenError(std::chrono::milliseconds limit)
{
    return {.kind = ErrorKind::Unreachable,
        .detail = QStringLiteral("the bastion did not let anything through within %1 s")
                      .arg(double(limit.count()) / 1000.0),
        .hop = Hop::Bastion};
}

} // namespace

HttpExchange::HttpExchange(
    HttpClient &client, const HttpRequest &request, QObject *context, Reply<HttpAnswer> reply)
    : QObject(&client)
    , m_client(client)
    , m_tunnel(client.m_tunnel)
    , m_place(placeOf(request.url))
    , m_context(context)
    , m_reply(std::move(reply))
{
    connect(context, &QObject::destroyed, this, [this] {
        dropTransfer();
        deleteLater();
    });
    m_deadline = client.scheduler().callAfter(
        request.deadline, [this, limit = request.deadline] { onDeadline(limit); });
    if (m_tunnel)
        openTunnel(request);
    else
        start(request);
}

void HttpExchange::openTunnel(const HttpRequest &request)
{
    m_tunnel->open(this, [this, request](const Result<QNetworkProxy> &opened) {
        if (!m_reply || !m_context)
            return; // the deadline was first, or nobody waits any more
        if (!opened) {
            deliver(failure(opened.error()));
            return;
        }
        m_client.m_way = {.kind = WayOut::Kind::Tunnel, .proxy = *opened};
        start(request);
    });
}

void HttpExchange::start(const HttpRequest &request)
{
    m_transfer = m_client.makeTransfer(request);
    connect(m_transfer, &HttpTransfer::ended, this, [this] {
        if (m_transfer) // otherwise the deadline was first, and this was on its way
            deliver(m_transfer->takeResult());
    });
    connect(m_transfer, &HttpTransfer::sent, this, [this, onSent = request.onSent] {
        if (onSent && m_transfer)
            onSent();
    });
    connect(m_transfer, &HttpTransfer::connecting, this, [this, url = request.url] {
        if (m_transfer)
            watch(url);
    });
    m_client.setGoing(*m_transfer);
}

void HttpExchange::watch(const QUrl &url)
{
    const QNetworkProxy tunnel = m_transfer->tunnel();
    const bool isDirect = tunnel.type() == QNetworkProxy::NoProxy;
    if (isDirect && !m_client.m_isImpatient)
        return;
    auto *watch = new ConnectingWatch(
        m_client.scheduler(), tunnel, url, isDirect ? kPatienceOfAPerson : kPatienceWithATunnel, this);
    connect(m_transfer, &HttpTransfer::sent, watch, &QObject::deleteLater);
    if (isDirect) {
        connect(watch, &ConnectingWatch::silent, m_transfer, &HttpTransfer::giveUpTls);
    } else {
        connect(watch, &ConnectingWatch::quiet, &m_client, &HttpClient::dropConnections);
        connect(watch, &ConnectingWatch::hopeless, m_transfer, &HttpTransfer::giveUp);
    }
}

void HttpExchange::onDeadline(std::chrono::milliseconds limit)
{
    deliver(failure(m_transfer ? deadlineError(m_place, limit) : notOpenError(limit)));
}

HttpExchange::~HttpExchange()
{
    dropTransfer();
}

void HttpExchange::dropTransfer()
{
    if (!m_transfer)
        return;
    m_transfer->deleteLater();
    m_transfer = nullptr;
}

void HttpExchange::deliver(Result<HttpAnswer> result)
{
    const bool wasSent = m_transfer != nullptr;
    dropTransfer();
    m_deadline.reset();
    if (!result && wasSent && m_tunnel)
        result = failure(m_tunnel->explained(result.error()));
    if (!result)
        qCDebug(lcNet) << m_place << result.error().detail;
    disconnect(m_context, nullptr, this, nullptr);
    // The reply may destroy the context, the client and with it this exchange.
    const auto reply = std::exchange(m_reply, {});
    deleteLater();
    if (reply && m_context)
        reply(std::move(result));
}

} // namespace msm
