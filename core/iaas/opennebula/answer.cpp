// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/answer.h"

#include "core/base/redact.h"
#include "core/xmlrpc/reader.h"

#include <QRegularExpression>

namespace msm::opennebula {

namespace {

constexpr int kHttpOk = 200;
constexpr int kHttpNotImplemented = 501; // what a plain web server says to a POST
constexpr qint64 kAuthorization = 0x0200;

Error httpError(int status)
{
    Error error{.kind = ErrorKind::Protocol, .httpStatus = status, .maybeApplied = true};
    if (status == 401)
        error.kind = ErrorKind::Unauthorized;
    else if (status == 403)
        error.kind = ErrorKind::Forbidden;
    else if (status == 502 || status == 503 || status == 504)
        error.kind = ErrorKind::Unreachable;
    else if (status >= 500 && status != kHttpNotImplemented)
        error.kind = ErrorKind::Internal;
    if (status == 404)
        error.detail = QStringLiteral("HTTP 404: no OpenNebula at this path; it is usually /RPC2");
    else if (status == kHttpNotImplemented)
        error.detail = QStringLiteral("HTTP 501: a web server that knows no POST answered, not OpenNebula");
    else if (status >= 300 && status < 400)
        error.detail =
            QStringLiteral("HTTP %1: the address redirects elsewhere; OpenNebula does not").arg(status);
    else
        error.detail = QStringLiteral("HTTP %1 instead of an XML-RPC answer").arg(status);
    // These are refused before anything is carried out.
    if ((status >= 300 && status < 500) || status == kHttpNotImplemented)
        error.maybeApplied = false;
    return error;
}

bool looksLikeAWebPage(const QByteArray &body)
{
    const QByteArray start = body.left(256).trimmed().toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html");
}

Error faultError(const xmlrpc::Fault &fault)
{
    // Xmlrpc-c refuses a call before OpenNebula sees it, so nothing was carried out.
    return Error{.kind = ErrorKind::Rejected,
        .detail = QStringLiteral("XML-RPC fault %1: %2").arg(fault.code).arg(fault.text),
        .httpStatus = kHttpOk,
        .apiCode = int(fault.code)};
}

/// The cloud's words. The line numbers of its parse errors are random numbers (seen: "at line 1092628512").
QString reason(const xmlrpc::Value &text)
{
    static const QRegularExpression position(QStringLiteral(" at line \\d+(, columns? \\d+(:\\d+)?)?"));
    QString words = QString::fromUtf8(text.toBytes().value_or(QByteArray())).trimmed();
    if (words.contains(QStringLiteral("arse error")))
        words.remove(position);
    // It may quote what it was sent, answers to user inputs included.
    return words.isEmpty() ? QStringLiteral("the cloud gave no reason") : redacted(words);
}

Error failureError(const xmlrpc::Array &result)
{
    const qint64 code = result.at(2).toInt().value_or(0);
    Error error{.kind = errorKindOf(code),
        .detail = reason(result.at(1)),
        .httpStatus = kHttpOk,
        .apiCode = int(code)};
    // 7.4 answers AUTHORIZATION to who may do it but for the lock; LOCKED is only defined.
    if (code == kAuthorization && error.detail.contains(QStringLiteral("is locked")))
        error.kind = ErrorKind::Conflict;
    return error;
}

} // namespace

ErrorKind errorKindOf(qint64 code)
{
    switch (code) {
    case 0x0100:
        return ErrorKind::Unauthorized;
    case kAuthorization:
        return ErrorKind::Forbidden;
    case 0x0400:
        return ErrorKind::NotFound;
    case 0x0800: // ACTION: wrong state for it
    case 0x8000: // LOCKED
        return ErrorKind::Conflict;
    case 0x1000: // XML_RPC_API: a bad parameter
    case 0x4000: // ALLOCATE: bad content of a template
        return ErrorKind::Rejected;
    default:
        return ErrorKind::Internal;
    }
}

Result<xmlrpc::Value> decodeAnswer(int httpStatus, xmlrpc::Document body)
{
    if (httpStatus != kHttpOk)
        return failure(httpError(httpStatus));
    if (looksLikeAWebPage(body.rest())) {
        return failure(Error{.kind = ErrorKind::Protocol,
            .detail = QStringLiteral("a web page answered, not OpenNebula's XML-RPC interface"),
            .httpStatus = httpStatus,
            .maybeApplied = true});
    }
    auto response = xmlrpc::decodeResponse(std::move(body));
    if (!response) {
        Error error = response.error();
        error.httpStatus = httpStatus;
        error.maybeApplied = true;
        return failure(error);
    }
    if (const auto *fault = std::get_if<xmlrpc::Fault>(&*response))
        return failure(faultError(*fault));
    const xmlrpc::Array *result = std::get<xmlrpc::Value>(*response).toArray();
    const auto success = result && result->size() >= 3 ? result->first().toBool() : std::nullopt;
    if (!success) {
        return failure(Error{.kind = ErrorKind::Protocol,
            .detail = QStringLiteral("an XML-RPC answer that is not OpenNebula's [success, value, code]"),
            .httpStatus = httpStatus,
            .maybeApplied = true});
    }
    if (!*success)
        return failure(failureError(*result));
    return result->at(1);
}

} // namespace msm::opennebula
