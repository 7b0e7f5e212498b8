// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/updates/updatecheck.h"

#include "core/base/scheduler.h"
#include "core/net/httpclient.h"

#include <algorithm>

namespace msm {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds kLimit{20000};
constexpr qint64 kLargestAnswer = 256 * 1024;
constexpr int kMostRedirections = 3;

struct Question {
    QUrl address;
    milliseconds end{0}; ///< by Scheduler::elapsed()
    int redirections = 0;
};

QString shown(const QUrl &url)
{
    return url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

bool isRedirection(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

Error errorOfStatus(int status, const QUrl &address)
{
    Error error{.kind = ErrorKind::Protocol, .httpStatus = status};
    if (status == 404) {
        error.kind = ErrorKind::NotFound;
        error.detail = QStringLiteral("HTTP 404: no version has been announced at %1").arg(shown(address));
        return error;
    }
    if (status == 403 || status == 429)
        error.kind = ErrorKind::Forbidden;
    else if (status >= 500)
        error.kind = ErrorKind::Internal;
    error.detail =
        QStringLiteral("HTTP %1 instead of an announcement from %2").arg(status).arg(shown(address));
    return error;
}

Result<QUrl> redirectionOf(const HttpAnswer &answer, const Question &question)
{
    const QUrl location = QUrl::fromEncoded(answer.head.location, QUrl::StrictMode);
    const QUrl target = question.address.resolved(location);
    Error error{.kind = ErrorKind::Protocol, .httpStatus = answer.status};
    if (!location.isValid() || !isHttpsAddress(target))
        error.detail =
            QStringLiteral("%1 redirects to what is no https address").arg(shown(question.address));
    else if (question.redirections >= kMostRedirections)
        error.detail = QStringLiteral("%1 redirects once too often").arg(shown(question.address));
    else
        return target;
    return failure(error);
}

void ask(HttpClient &http, const Question &question, QObject *context, const Reply<Release> &reply)
{
    const milliseconds left = question.end - http.scheduler().elapsed();
    const HttpRequest request{.url = question.address,
        .deadline = std::max(left, milliseconds(1)),
        .maxAnswerBytes = kLargestAnswer};
    http.send(request, context, [&http, question, context, reply](const Result<HttpAnswer> &answer) {
        if (!answer) {
            reply(failure(answer.error()));
        } else if (answer->status == 200) {
            reply(parseRelease(answer->body));
        } else if (!isRedirection(answer->status)) {
            reply(failure(errorOfStatus(answer->status, question.address)));
        } else if (const auto target = redirectionOf(*answer, question)) {
            ask(http, {*target, question.end, question.redirections + 1}, context, reply);
        } else {
            reply(failure(target.error()));
        }
    });
}

} // namespace

void askForRelease(HttpClient &http, const QUrl &address, QObject *context, const Reply<Release> &reply)
{
    if (isHttpsAddress(address)) {
        ask(http, {.address = address, .end = http.scheduler().elapsed() + kLimit}, context, reply);
        return;
    }
    const Error error{
        .kind = ErrorKind::Rejected, .detail = QStringLiteral("%1 is no https address").arg(shown(address))};
    QMetaObject::invokeMethod(
        context, [reply, error] { reply(failure(error)); }, Qt::QueuedConnection);
}

} // namespace msm
