// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/answer.h"

#include "core/base/redact.h"
#include "core/iaas/opennebula/doubt.h"
#include "core/iaas/opennebula/gateway.h"
#include "core/xmlrpc/reader.h"

#include <QRegularExpression>

namespace msm::opennebula {

namespace {

constexpr int kHttpOk = 200;
constexpr qint64 kAuthorization = 0x0200;

Error faultError(const xmlrpc::Fault &fault, const QByteArray &method)
{
    return Error{.kind = ErrorKind::Rejected,
        .detail = QStringLiteral("XML-RPC fault %1: %2").arg(fault.code).arg(fault.text),
        .httpStatus = kHttpOk,
        .apiCode = int(fault.code),
        .maybeApplied = leavesOpen(method, AnswerForm::Fault, fault.code, fault.text)};
}

Error unreadable(const QString &detail, const QByteArray &method)
{
    return Error{.kind = ErrorKind::Protocol,
        .detail = detail,
        .httpStatus = kHttpOk,
        .maybeApplied = leavesOpen(method, AnswerForm::Unreadable, 0)};
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

Error failureError(const xmlrpc::Array &result, const QByteArray &method)
{
    const qint64 code = result.at(2).toInt().value_or(0);
    Error error{.kind = errorKindOf(code),
        .detail = reason(result.at(1)),
        .httpStatus = kHttpOk,
        .apiCode = int(code)};
    error.maybeApplied = leavesOpen(method, AnswerForm::Refusal, code, error.detail);
    // 7.4 answers AUTHORIZATION to who may do it but for the lock; LOCKED is only defined.
    if (code == kAuthorization && error.detail.contains(QStringLiteral("is locked"))) {
        error.kind = ErrorKind::Conflict;
        error.needsMending = true;
    }
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

Result<xmlrpc::Value> decodeAnswer(const HttpAnswer &answer, xmlrpc::Document body, const AskedFor &asked)
{
    const QByteArray &method = asked.method;
    if (answer.status != kHttpOk) {
        Error error = gatewayError(answer, asked.endpoint, asked.now);
        error.maybeApplied = leavesOpen(method, AnswerForm::HttpStatus, answer.status);
        return failure(error);
    }
    if (isWebPage(body.rest()))
        return failure(unreadable(webPageDetail(answer, body.rest()), method));
    auto response = xmlrpc::decodeResponse(std::move(body));
    if (!response)
        return failure(unreadable(response.error().detail, method));
    if (const auto *fault = std::get_if<xmlrpc::Fault>(&*response))
        return failure(faultError(*fault, method));
    const xmlrpc::Array *result = std::get<xmlrpc::Value>(*response).toArray();
    const auto success = result && result->size() >= 3 ? result->first().toBool() : std::nullopt;
    if (!success) {
        return failure(unreadable(
            QStringLiteral("an XML-RPC answer that is not OpenNebula's [success, value, code]"), method));
    }
    if (!*success)
        return failure(failureError(*result, method));
    return result->at(1);
}

Result<xmlrpc::Value> decodeAnswer(int httpStatus, xmlrpc::Document body, const QByteArray &method)
{
    return decodeAnswer(HttpAnswer{.status = httpStatus, .body = {}}, std::move(body), {.method = method});
}

} // namespace msm::opennebula
