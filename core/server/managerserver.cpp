// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/managerserver.h"

#include "core/base/logging.h"
#include "core/server/exposedfunctions.h"
#include "core/server/guardedtcpserver.h"

#include <QCryptographicHash>
#include <QFuture>
#include <QHttpServer>
#include <QJsonDocument>
#include <QPromise>
#include <QRandomGenerator>
#include <QUrlQuery>

#include <algorithm>
#include <array>
#include <optional>

namespace msm {

namespace {

using Status = QHttpServerResponse::StatusCode;
using Method = QHttpServerRequest::Method;
using Answer = QFuture<QHttpServerResponse>;

constexpr auto kJson = "application/json";

/// One call, taken apart.
struct Call {
    QString method;
    QJsonObject params;
    QJsonValue id;
    bool paramsAreAnObject = true;
};

Answer ready(QHttpServerResponse &&response)
{
    QPromise<QHttpServerResponse> promise;
    promise.start();
    promise.addResult(std::move(response));
    promise.finish();
    return promise.future();
}

Answer plain(Status status, const QByteArray &text)
{
    return ready(QHttpServerResponse(QByteArrayLiteral("text/plain; charset=utf-8"), text + '\n', status));
}

Answer withHeader(Status status, const QByteArray &text, const QByteArray &name, const QByteArray &value)
{
    QHttpServerResponse response(QByteArrayLiteral("text/plain; charset=utf-8"), text + '\n', status);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QHttpHeaders headers = response.headers();
    headers.append(name, value);
    response.setHeaders(std::move(headers));
#else
    response.addHeader(name, value);
#endif
    return ready(std::move(response));
}

QHttpServerResponse json(const QJsonObject &object)
{
    return QHttpServerResponse(QByteArray(kJson), QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QHttpServerResponse resultResponse(const QJsonValue &result, const QJsonValue &id)
{
    return json({{QStringLiteral("result"), result}, {QStringLiteral("error"), QJsonValue()},
        {QStringLiteral("id"), id}});
}

QHttpServerResponse errorResponse(const QString &text, const QJsonValue &id)
{
    return json({{QStringLiteral("error"), text.isEmpty() ? QStringLiteral("Unknown error.") : text},
        {QStringLiteral("id"), id}});
}

/// Takes as long for a wrong token as for the right one, whatever their lengths.
bool equalInConstantTime(const QByteArray &left, const QByteArray &right)
{
    const QByteArray a = QCryptographicHash::hash(left, QCryptographicHash::Sha256);
    const QByteArray b = QCryptographicHash::hash(right, QCryptographicHash::Sha256);
    int difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= a[i] ^ b[i];
    return difference == 0;
}

/// An address literal or localhost. A name would let a page whose DNS answer changes to this machine's
/// address (DNS rebinding) talk to this server from a browser.
bool isOwnHost(const QByteArray &hostHeader)
{
    const QUrl url = QUrl::fromEncoded("http://" + hostHeader + '/', QUrl::StrictMode);
    if (hostHeader.isEmpty() || !url.isValid() || !url.userInfo().isEmpty() || url.path() != u"/")
        return false;
    return url.host() == u"localhost" || !QHostAddress(url.host()).isNull();
}

bool isJson(const QByteArray &contentType)
{
    return contentType.split(';').first().trimmed().toLower() == kJson;
}

/// Query values are form-encoded by many clients: '+' is a space.
QString formDecoded(const QUrlQuery &query, const QString &name)
{
    QByteArray encoded = query.queryItemValue(name, QUrl::FullyEncoded).toLatin1();
    return QUrl::fromPercentEncoding(encoded.replace('+', ' '));
}

void setParams(Call &call, const QJsonValue &params)
{
    call.params = params.toObject();
    call.paramsAreAnObject = params.isObject() || params.isNull() || params.isUndefined();
}

Call callFromQuery(const QUrlQuery &query)
{
    Call call {.method = formDecoded(query, QStringLiteral("method")), .params = {}, .id = {}};
    if (query.hasQueryItem(QStringLiteral("id")))
        call.id = formDecoded(query, QStringLiteral("id"));
    const QString params = formDecoded(query, QStringLiteral("params"));
    if (!params.isEmpty()) {
        const auto document = QJsonDocument::fromJson(params.toUtf8());
        call.params = document.object();
        call.paramsAreAnObject = document.isObject();
    }
    return call;
}

/// No method when the body is not a JSON object.
Call callFromBody(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    Call call {.method = object.value(QStringLiteral("method")).toString(),
        .params = {},
        .id = object.value(QStringLiteral("id"))};
    if (call.id.isUndefined())
        call.id = QJsonValue();
    setParams(call, object.value(QStringLiteral("params")));
    return call;
}

Answer invoke(const ExposedFunctions::Handler &handler, const Call &call)
{
    if (!call.paramsAreAnObject)
        return ready(errorResponse(QStringLiteral("Invalid argument: params"), call.id));
    // Shared, because a Reply can be copied and a promise cannot.
    const auto promise = std::make_shared<QPromise<QHttpServerResponse>>();
    promise->start();
    handler(call.params, [promise, id = call.id](const Result<QJsonValue> &result) {
        promise->addResult(result ? resultResponse(*result, id) : errorResponse(result.error().detail, id));
        promise->finish();
    });
    return promise->future();
}

} // namespace

QByteArray makeServerToken()
{
    std::array<quint32, 8> random {};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    QByteArray bytes;
    for (const quint32 word : random)
        bytes.append(QByteArray::number(word, 16).rightJustified(8, '0'));
    return bytes;
}

ManagerServer::ManagerServer(const ExposedFunctions &functions, const QByteArray &token, QObject *parent)
    : QObject(parent)
    , m_functions(functions)
    , m_token(token)
{
}

ManagerServer::~ManagerServer() = default;

Result<quint16> ManagerServer::listen(const QHostAddress &address, quint16 port)
{
    if (m_http)
        return failure(ErrorKind::Conflict, QStringLiteral("the manager's server listens already"));
    if (m_token.size() < kMinTokenLength) {
        return failure(ErrorKind::Rejected,
            QStringLiteral("the token has %1 characters; it needs %2")
                .arg(m_token.size())
                .arg(kMinTokenLength));
    }
    if (!std::all_of(m_token.begin(), m_token.end(), [](char c) { return c > 0x20 && c < 0x7f; })) {
        return failure(ErrorKind::Rejected,
            QStringLiteral("the token may hold only printable ASCII characters and no space"));
    }
    auto tcp = std::make_unique<GuardedTcpServer>(GuardedTcpServer::Limits {});
    if (!tcp->listen(address, port)) {
        return failure(ErrorKind::Unreachable,
            QStringLiteral("cannot listen on %1 port %2: %3")
                .arg(address.toString())
                .arg(port)
                .arg(tcp->errorString()));
    }
    const quint16 taken = tcp->serverPort();
    m_http = std::make_unique<QHttpServer>();
    route();
    m_http->bind(tcp.release()); // takes ownership
    qCDebug(lcServer) << "listening on" << address << "port" << taken;
    return taken;
}

bool ManagerServer::isAuthorized(const QHttpServerRequest &request) const
{
    const QByteArray value = request.value("Authorization").trimmed();
    const QByteArray scheme = value.left(7).toLower();
    return scheme == "bearer " && equalInConstantTime(value.mid(7).trimmed(), m_token);
}

void ManagerServer::route()
{
    // The answer is a future rather than a responder: Qt 6.4 ties it to the connection, while a responder
    // that outlives its connection dangles there.
    m_http->route(QStringLiteral("/"), Method::AnyKnown, [this](const QHttpServerRequest &request) -> Answer {
        if (!isOwnHost(request.value("Host")))
            return plain(Status::Forbidden, "the Host header must be an address or localhost");
        if (!isAuthorized(request))
            return withHeader(Status::Unauthorized, "bearer token required", "WWW-Authenticate", "Bearer");
        const bool isGet = request.method() == Method::Get;
        if (!isGet && request.method() != Method::Post)
            return withHeader(Status::MethodNotAllowed, "use GET or POST", "Allow", "GET, POST");
        if (!isJson(request.value("Content-Type")))
            return plain(Status::UnsupportedMediaType, "Content-Type must be application/json");
        const Call call = isGet ? callFromQuery(request.query()) : callFromBody(request.body());
        if (call.method.isEmpty())
            return plain(Status::BadRequest, "no method given");
        const auto *handler = m_functions.find(
            isGet ? ExposedFunctions::Method::Get : ExposedFunctions::Method::Post, call.method);
        return handler ? invoke(*handler, call) : plain(Status::NotFound, "method not found");
    });
}

} // namespace msm
