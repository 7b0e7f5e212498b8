// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/managerserver.h"

#include "core/base/hostname.h"
#include "core/base/logging.h"
#include "core/server/exposedfunctions.h"
#include "core/server/guardedtcpserver.h"

#include <QCryptographicHash>
#include <QHttpServer>
#include <QJsonDocument>
#include <QPointer>
#include <QTcpSocket>
#include <QUrlQuery>
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QHttpHeaders>
#endif

#include <algorithm>
#include <utility>

namespace msm {

namespace {

using Status = QHttpServerResponder::StatusCode;
using Method = QHttpServerRequest::Method;
using Headers = std::initializer_list<std::pair<QByteArray, QByteArray>>;
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
using Responder = QHttpServerResponder &&; ///< as a route's handler gets it
#else
using Responder = QHttpServerResponder &;
#endif

constexpr auto kJson = "application/json";
constexpr auto kText = "text/plain; charset=utf-8";

/// One call, taken apart.
struct Call {
    QString method;
    QJsonObject params;
    QJsonValue id;
    bool paramsAreAnObject = true;
};

/// Where the answer to one request goes, now or later. Shared, because a Reply can be copied and a responder
/// cannot. (A handler that returns a QFuture would be simpler, but Qt 6.4 runs its continuation a second
/// time, on a result that has been taken, when the promise is destroyed.)
class Answer final {
public:
    explicit Answer(QHttpServerResponder &&responder)
        : m_responder(std::move(responder))
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
        , m_connection(m_responder.socket())
#endif
    {
    }

    void plain(Status status, const QByteArray &text)
    {
        write(text + '\n', {contentType(kText)}, status);
    }
    void plain(Status status, const QByteArray &text, const QByteArray &header, const QByteArray &value)
    {
        write(text + '\n', {contentType(kText), {header, value}}, status);
    }
    void result(const QJsonValue &result, const QJsonValue &id)
    {
        json({{QStringLiteral("result"), result}, {QStringLiteral("error"), QJsonValue()},
            {QStringLiteral("id"), id}});
    }
    void error(const QString &text, const QJsonValue &id)
    {
        json({{QStringLiteral("error"), text.isEmpty() ? QStringLiteral("Unknown error.") : text},
            {QStringLiteral("id"), id}});
    }

private:
    static std::pair<QByteArray, QByteArray> contentType(const QByteArray &type)
    {
        return {QByteArrayLiteral("Content-Type"), type};
    }

    void json(const QJsonObject &object)
    {
        write(QJsonDocument(object).toJson(QJsonDocument::Compact), {contentType(kJson)}, Status::Ok);
    }

    void write(const QByteArray &body, Headers headers, Status status)
    {
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
        if (!m_connection || m_connection->state() != QAbstractSocket::ConnectedState)
            return; // the client is gone, and the responder knows only a plain pointer to its socket
#endif
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
        m_responder.write(body, headers, status);
#else
        QHttpHeaders all;
        for (const auto &[name, value] : headers)
            all.append(name, value);
        m_responder.write(body, all, status);
#endif
    }

    QHttpServerResponder m_responder;
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    QPointer<QTcpSocket> m_connection;
#endif
};

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
    return canonicalHost(url.host()) == u"localhost" || !QHostAddress(url.host()).isNull();
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
    Call call{.method = formDecoded(query, QStringLiteral("method")), .params = {}, .id = {}};
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
    Call call{.method = object.value(QStringLiteral("method")).toString(),
        .params = {},
        .id = object.value(QStringLiteral("id"))};
    if (call.id.isUndefined())
        call.id = QJsonValue();
    setParams(call, object.value(QStringLiteral("params")));
    return call;
}

void invoke(const ExposedFunctions::Handler &handler, const Call &call, Answer &&answer)
{
    if (!call.paramsAreAnObject) {
        answer.error(QStringLiteral("Invalid argument: params"), call.id);
        return;
    }
    const auto shared = std::make_shared<Answer>(std::move(answer));
    handler(call.params, [shared, id = call.id](const Result<QJsonValue> &result) {
        if (result)
            shared->result(*result, id);
        else
            shared->error(result.error().detail, id);
    });
}

} // namespace

/// Answers one request after the other. The functions and the token must outlive it.
class ManagerServer::Http final {
public:
    Http(const ExposedFunctions &functions, const QByteArray &token, std::unique_ptr<QTcpServer> listening)
        : m_functions(functions)
        , m_token(token)
    {
        m_server.route(QStringLiteral("/"), Method::AnyKnown,
            [this](const QHttpServerRequest &request, Responder responder) {
                answer(request, std::move(responder));
            });
        m_server.bind(listening.release()); // takes ownership
    }

private:
    void answer(const QHttpServerRequest &request, QHttpServerResponder &&responder);
    [[nodiscard]] bool isAuthorized(const QHttpServerRequest &request) const;

    const ExposedFunctions &m_functions;
    const QByteArray &m_token;
    QHttpServer m_server;
};

bool ManagerServer::isAvailable()
{
    return true;
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
    auto tcp = std::make_unique<GuardedTcpServer>(GuardedTcpServer::Limits{});
    if (!tcp->listen(address, port)) {
        return failure(ErrorKind::Unreachable,
            QStringLiteral("cannot listen on %1 port %2: %3")
                .arg(address.toString())
                .arg(port)
                .arg(tcp->errorString()));
    }
    const quint16 taken = tcp->serverPort();
    m_http = std::make_unique<Http>(m_functions, m_token, std::move(tcp));
    qCDebug(lcServer) << "listening on" << address << "port" << taken;
    return taken;
}

bool ManagerServer::Http::isAuthorized(const QHttpServerRequest &request) const
{
    const QByteArray value = request.value("Authorization").trimmed();
    const QByteArray scheme = value.left(7).toLower();
    return scheme == "bearer " && equalInConstantTime(value.mid(7).trimmed(), m_token);
}

void ManagerServer::Http::answer(const QHttpServerRequest &request, QHttpServerResponder &&responder)
{
    Answer answer(std::move(responder));
    if (!isOwnHost(request.value("Host"))) {
        answer.plain(Status::Forbidden, "the Host header must be an address or localhost");
        return;
    }
    if (!isAuthorized(request)) {
        answer.plain(Status::Unauthorized, "bearer token required", "WWW-Authenticate", "Bearer");
        return;
    }
    const bool isGet = request.method() == Method::Get;
    if (!isGet && request.method() != Method::Post) {
        answer.plain(Status::MethodNotAllowed, "use GET or POST", "Allow", "GET, POST");
        return;
    }
    if (!isJson(request.value("Content-Type"))) {
        answer.plain(Status::UnsupportedMediaType, "Content-Type must be application/json");
        return;
    }
    const Call call = isGet ? callFromQuery(request.query()) : callFromBody(request.body());
    if (call.method.isEmpty()) {
        answer.plain(Status::BadRequest, "no method given");
        return;
    }
    const auto *handler =
        m_functions.find(isGet ? ExposedFunctions::Method::Get : ExposedFunctions::Method::Post, call.method);
    if (handler)
        invoke(*handler, call, std::move(answer));
    else
        answer.plain(Status::NotFound, "method not found");
}

} // namespace msm
