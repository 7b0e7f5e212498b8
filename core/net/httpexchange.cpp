// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpexchange.h"

#include "core/base/logging.h"
#include "core/net/httptransfer.h"

namespace msm {

namespace {

Error deadlineError(const QString &place, std::chrono::milliseconds limit)
{
    return {.kind = ErrorKind::Timeout,
        .detail =
            QStringLiteral("no answer from %1 within %2 s").arg(place).arg(double(limit.count()) / 1000.0),
        .maybeApplied = true};
}

} // namespace

HttpExchange::HttpExchange(HttpClient &client, const HttpRequest &request, HttpTransfer *transfer,
    QObject *context, Reply<HttpAnswer> reply)
    : QObject(&client)
    , m_place(placeOf(request.url))
    , m_context(context)
    , m_reply(std::move(reply))
    , m_transfer(transfer)
{
    connect(context, &QObject::destroyed, this, [this] {
        dropTransfer();
        deleteLater();
    });
    connect(transfer, &HttpTransfer::ended, this, [this] {
        if (m_transfer) // otherwise the deadline was first, and this was on its way
            deliver(m_transfer->takeResult());
    });
    m_deadline = client.scheduler().callAfter(request.deadline,
        [this, limit = request.deadline] { deliver(failure(deadlineError(m_place, limit))); });
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
    dropTransfer();
    m_deadline.reset();
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
