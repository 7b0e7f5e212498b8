// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/gateway.h"

#include "core/base/redact.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace msm::opennebula {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr seconds kShortestRest{1};
constexpr seconds kLongestRest{600};
constexpr qsizetype kLongestName = 80;
constexpr auto kOpenNebula = "Xmlrpc-c_Abyss"; // the HTTP server inside OpenNebula

struct StatusRow {
    int first;
    int last;
    ErrorKind kind;
    const char *meaning;
};

constexpr std::array kStatuses{
    StatusRow{401, 401, ErrorKind::Unauthorized,
        "something in front of OpenNebula wants to be signed in to; OpenNebula itself never asks so"},
    StatusRow{403, 403, ErrorKind::Forbidden, "something in front of OpenNebula lets this request not pass"},
    StatusRow{404, 404, ErrorKind::Protocol, "no OpenNebula at this path; it is usually /RPC2"},
    StatusRow{407, 407, ErrorKind::Forbidden, "a proxy on the way wants to be signed in to"},
    StatusRow{408, 408, ErrorKind::Unreachable, "it did not get the whole request in time"},
    StatusRow{413, 413, ErrorKind::Rejected, "it lets no request of this size pass"},
    StatusRow{429, 429, ErrorKind::Unreachable, "it takes no more requests for a while"},
    StatusRow{501, 501, ErrorKind::Protocol, "a web server that knows no POST answered, not OpenNebula"},
    StatusRow{502, 502, ErrorKind::Unreachable,
        "a gateway answers, and OpenNebula behind it does not as it should"},
    StatusRow{
        503, 503, ErrorKind::Unreachable, "a gateway answers, and has no OpenNebula behind it right now"},
    StatusRow{
        504, 504, ErrorKind::Unreachable, "a gateway answers, and OpenNebula behind it did not in time"},
    StatusRow{511, 511, ErrorKind::Protocol, "this network wants to be signed in to, in a browser"},
    StatusRow{520, 530, ErrorKind::Unreachable, "a gateway answers, and cannot reach OpenNebula behind it"},
    StatusRow{500, 599, ErrorKind::Internal, "instead of an XML-RPC answer"},
};

QString shortened(const QByteArray &text)
{
    QString clean = redacted(QString::fromUtf8(text).simplified());
    for (QChar &c : clean) {
        if (!c.isPrint())
            c = u'?';
    }
    return clean.size() > kLongestName ? clean.left(kLongestName - 1) + u'…' : clean;
}

/// " from nginx (via 1.1 proxy.example)"; empty for OpenNebula itself, and for who does not say.
QString whoAnswered(const HttpAnswer &answer)
{
    QString who;
    if (!answer.head.server.isEmpty() && !answer.head.server.startsWith(kOpenNebula))
        who = QStringLiteral(" from %1").arg(shortened(answer.head.server));
    if (!answer.head.via.isEmpty())
        who += QStringLiteral(" (via %1)").arg(shortened(answer.head.via));
    return who;
}

/// Where a redirection leads, without user and query, which may be secrets.
QString targetOf(const HttpAnswer &answer, const QUrl &endpoint)
{
    const QUrl target = endpoint.resolved(QUrl::fromEncoded(answer.head.location));
    if (answer.head.location.isEmpty() || !target.isValid() || target.host().isEmpty())
        return {};
    return target.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment)
        .left(2 * kLongestName);
}

QString redirection(const HttpAnswer &answer, const QUrl &endpoint)
{
    const QString target = targetOf(answer, endpoint);
    if (target.isEmpty())
        return QStringLiteral("the address redirects elsewhere, and does not say where");
    return QStringLiteral(
        "the address redirects to %1; it was not followed, for the password would go there. If "
        "that is your cloud, give it as the endpoint")
        .arg(target);
}

std::optional<seconds> secondsUntil(const QByteArray &retryAfter, const QDateTime &now)
{
    bool isNumber = false;
    const qlonglong count = retryAfter.trimmed().toLongLong(&isNumber);
    if (isNumber)
        return seconds(std::clamp<qlonglong>(count, 0, kLongestRest.count()));
    const QDateTime date = httpDate(retryAfter);
    if (!date.isValid() || !now.isValid())
        return std::nullopt;
    return seconds(std::clamp<qint64>(now.secsTo(date), 0, kLongestRest.count()));
}

} // namespace

Error gatewayError(const HttpAnswer &answer, const QUrl &endpoint, const QDateTime &now)
{
    const int status = answer.status;
    Error error{.kind = ErrorKind::Protocol, .httpStatus = status};
    QString meaning = QStringLiteral("instead of an XML-RPC answer");
    const auto row = std::ranges::find_if(kStatuses, [status](const StatusRow &candidate) {
        return candidate.first <= status && status <= candidate.last;
    });
    if (row != kStatuses.end()) {
        error.kind = row->kind;
        meaning = QLatin1String(row->meaning);
    } else if (status >= 300 && status < 400) {
        meaning = redirection(answer, endpoint);
    }
    const bool goesOn = meaning.startsWith(u"instead");
    error.detail = QStringLiteral("HTTP %1%2%3%4")
                       .arg(QString::number(status), whoAnswered(answer),
                           goesOn ? QStringLiteral(" ") : QStringLiteral(": "), meaning);
    if (const auto rest = askedRest(answer, now)) {
        error.retryAfter = *rest;
        error.detail += QStringLiteral("; it asks to wait for %1 s")
                            .arg(std::chrono::duration_cast<seconds>(*rest).count());
    }
    return error;
}

bool isWebPage(const QByteArray &body)
{
    const QByteArray start = body.left(256).trimmed().toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html");
}

QString webPageDetail(const HttpAnswer &answer, const QByteArray &page)
{
    static const QRegularExpression title(
        QStringLiteral("<title[^>]*>([^<]*)<"), QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype looked = 16 * 1024;
    const auto found = title.match(QString::fromUtf8(page.left(looked)));
    const QString name = shortened(found.captured(1).toUtf8());
    return QStringLiteral("a web page%1 answered%2, not OpenNebula's XML-RPC interface")
        .arg(name.isEmpty() ? QString() : QStringLiteral(" (“%1”)").arg(name), whoAnswered(answer));
}

bool isGatewayFailure(int status)
{
    return (status >= 502 && status <= 504) || (status >= 520 && status <= 530);
}

std::optional<milliseconds> askedRest(const HttpAnswer &answer, const QDateTime &now)
{
    const bool mayPass = answer.status == 408 || answer.status == 429 || answer.status >= 500;
    if (!mayPass || answer.head.retryAfter.isEmpty())
        return std::nullopt;
    const QDateTime there = httpDate(answer.head.date);
    const auto asked = secondsUntil(answer.head.retryAfter, there.isValid() ? there : now);
    return asked ? std::optional<milliseconds>(std::max(*asked, kShortestRest)) : std::nullopt;
}

} // namespace msm::opennebula
