// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/webhook.h"

#include <QHostAddress>

namespace msm::cli {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds kAgain{60000};
constexpr milliseconds kLimit{15000};
constexpr qsizetype kKept = 100;
constexpr qint64 kAnswerBytes = 64 * 1024; ///< nothing in it is of interest
constexpr int kSuccess = 2;                ///< hundreds; redirections are not followed, so they take nothing

} // namespace

Result<QUrl> webhookUrl(const QString &text, bool allowPlainHttp)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isHttps = url.scheme() == u"https";
    if (!url.isValid() || url.host().isEmpty() || (!isHttps && url.scheme() != u"http"))
        return failure(ErrorKind::Rejected, QStringLiteral("--webhook takes an http or https address"));
    const bool isHere = url.host() == u"localhost" || QHostAddress(url.host()).isLoopback();
    if (!isHttps && !isHere && !allowPlainHttp) {
        return failure(ErrorKind::Rejected,
            QStringLiteral("--webhook with http would send what is wrong readable over the network; "
                           "--allow-plain-http accepts that"));
    }
    return url;
}

Webhook::Webhook(const QUrl &url, Scheduler &scheduler, std::function<void(const QString &)> tell)
    : m_url(url)
    , m_scheduler(scheduler)
    , m_tell(std::move(tell))
    , m_http(scheduler)
{
}

void Webhook::post(const QByteArray &json)
{
    m_waiting.append(json);
    if (m_waiting.size() > kKept)
        m_waiting.removeAt(m_isUnderWay ? 1 : 0);
    if (!m_isUnderWay && !m_again)
        sendNext();
}

void Webhook::sendNext()
{
    m_again.reset();
    if (m_waiting.isEmpty())
        return;
    m_isUnderWay = true;
    m_http.send({.url = m_url,
                    .verb = "POST",
                    .body = m_waiting.constFirst(),
                    .contentType = "application/json",
                    .authorization = {},
                    .deadline = kLimit,
                    .maxAnswerBytes = kAnswerBytes,
                    .exactlyOnce = true, // sent again by us alone, under the same id
                    .reader = {}},
        this, [this](const Result<HttpAnswer> &answer) { onAnswer(answer); });
}

void Webhook::onAnswer(const Result<HttpAnswer> &answer)
{
    m_isUnderWay = false;
    const bool taken = answer && answer->status / 100 == kSuccess;
    if (taken)
        m_waiting.removeFirst();
    if (std::exchange(m_fails, !taken) == taken) {
        m_tell(taken ? QStringLiteral("the webhook takes announcements again")
                     : QStringLiteral("the webhook does not take announcements: %1; they are sent again")
                           .arg(answer ? QStringLiteral("HTTP status %1").arg(answer->status)
                                       : answer.error().detail));
    }
    if (taken)
        sendNext();
    else
        m_again = m_scheduler.callAfter(kAgain, [this] { sendNext(); });
}

} // namespace msm::cli
