// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/httpagentclient.h"

#include "core/base/logging.h"
#include "core/net/httpclient.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <limits>
#include <utility>

namespace msm {

namespace {

constexpr qint64 kMaxAnswerBytes = 64 * 1024;

tl::unexpected<Error> notAnAgent(int httpStatus, const QString &why)
{
    return failure(Error{.kind = ErrorKind::Protocol,
        .detail = QStringLiteral("not a node agent's answer: %1").arg(why),
        .httpStatus = httpStatus});
}

/// The number in `value`, which agents send as a string or as a number; 0 when it is no port.
quint16 portOf(const QJsonValue &value)
{
    bool ok = value.isDouble();
    const int port = value.isString() ? value.toString().toInt(&ok) : value.toInt();
    return ok && port > 0 && port <= std::numeric_limits<quint16>::max() ? quint16(port) : quint16(0);
}

AgentAnswer answerOf(const QJsonObject &values)
{
    return AgentAnswer{.server = serverStateFromName(values.value(QStringLiteral("state")).toString()),
        .mysqlPort = portOf(values.value(QStringLiteral("port"))),
        .error = {}};
}

AgentAnswer complaint(const QJsonValue &error)
{
    const QString text = error.isString() ? error.toString() : QStringLiteral("the agent reports an error");
    return AgentAnswer{.server = ServerState::Unknown, .mysqlPort = 0, .error = text.left(500)};
}

Result<QJsonObject> parseObject(int httpStatus, const QByteArray &body)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return notAnAgent(httpStatus, QStringLiteral("no JSON: %1").arg(problem.errorString()));
    if (!document.isObject())
        return notAnAgent(httpStatus, QStringLiteral("no JSON object"));
    return document.object();
}

tl::unexpected<Error> refused(int httpStatus, const QString &text)
{
    return failure(Error{.kind = ErrorKind::Rejected,
        .detail = QStringLiteral("the agent refuses: %1").arg(text.left(500)),
        .httpStatus = httpStatus});
}

/// The answer to a change that tells nothing of it.
tl::unexpected<Error> unclear(int httpStatus, const QString &why)
{
    return failure(Error{.kind = ErrorKind::Protocol,
        .detail = QStringLiteral("not a node agent's answer: %1").arg(why),
        .httpStatus = httpStatus,
        .maybeApplied = true});
}

} // namespace

namespace agentprotocol {

Result<AgentAnswer> decodeServerState(int httpStatus, const QByteArray &body)
{
    if (httpStatus == 404 && body.trimmed() == "method not found")
        return AgentAnswer{.error = QStringLiteral("method not found")};
    if (httpStatus != 200)
        return notAnAgent(httpStatus, QStringLiteral("HTTP %1").arg(httpStatus));
    const auto object = parseObject(httpStatus, body);
    if (!object)
        return failure(object.error());
    const QJsonValue error = object->value(QStringLiteral("error"));
    if (!error.isNull() && !error.isUndefined())
        return complaint(error);
    const QJsonObject result = object->value(QStringLiteral("result")).toObject();
    const QJsonValue returned = result.value(QStringLiteral("return"));
    if (returned.isString() && returned.toString() == u"ERROR")
        return complaint(result.value(QStringLiteral("error")));
    if (!returned.isObject())
        return notAnAgent(httpStatus, QStringLiteral("no result"));
    return answerOf(returned.toObject());
}

Result<AgentAnswer> decodeLegacyServerState(int httpStatus, const QByteArray &body)
{
    if (httpStatus != 200)
        return notAnAgent(httpStatus, QStringLiteral("HTTP %1").arg(httpStatus));
    const auto object = parseObject(httpStatus, body);
    if (!object)
        return failure(object.error());
    const QString opState = object->value(QStringLiteral("opState")).toString();
    if (opState == u"ERROR")
        return complaint(object->value(QStringLiteral("error")));
    const QJsonValue returned = object->value(QStringLiteral("return"));
    if (opState != u"OK" || !returned.isObject())
        return notAnAgent(httpStatus, QStringLiteral("no opState"));
    return answerOf(returned.toObject());
}

Result<void> decodeChange(int httpStatus, const QByteArray &body)
{
    if (httpStatus >= 400 && httpStatus < 500)
        return refused(httpStatus, QString::fromUtf8(body).trimmed());
    if (httpStatus != 200)
        return unclear(httpStatus, QStringLiteral("HTTP %1").arg(httpStatus));
    const auto object = parseObject(httpStatus, body);
    if (!object)
        return unclear(httpStatus, object.error().detail);
    const QJsonValue error = object->value(QStringLiteral("error"));
    if (!error.isNull() && !error.isUndefined())
        return refused(httpStatus, complaint(error).error);
    const QJsonObject result = object->value(QStringLiteral("result")).toObject();
    const QString said =
        result.value(QStringLiteral("return")).toString(result.value(QStringLiteral("opState")).toString());
    if (said == u"ERROR")
        return refused(httpStatus, complaint(result.value(QStringLiteral("error"))).error);
    if (said != u"OK")
        return unclear(httpStatus, QStringLiteral("neither OK nor an error"));
    return {};
}

} // namespace agentprotocol

HttpAgentClient::HttpAgentClient(HttpClient &http, const Options &options, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_options(options)
{
}

void HttpAgentClient::getServerState(
    const AgentQuestion &question, QObject *context, Reply<AgentAnswer> reply)
{
    const QString address = question.address;
    const bool legacy = m_legacy.contains(address);
    ask(address, legacy, context,
        [this, address, legacy, context, reply = std::move(reply)](const Result<AgentAnswer> &answer) {
            // Only an answer that is not in the dialect leads to the other one; silence has no dialect.
            if (answer || answer.error().kind != ErrorKind::Protocol || answer.error().httpStatus == 0) {
                reply(answer);
                return;
            }
            ask(address, !legacy, context,
                [this, address, legacy, reply, first = answer](const Result<AgentAnswer> &second) {
                    if (second && legacy)
                        m_legacy.remove(address);
                    else if (second)
                        m_legacy.insert(address);
                    reply(second ? second : first);
                });
        });
    if (question.sent)
        question.sent();
}

void HttpAgentClient::change(
    const QString &address, const AgentChange &change, QObject *context, Reply<void> reply)
{
    if (m_legacy.contains(address)) {
        const Error error{.kind = ErrorKind::Rejected,
            .detail = QStringLiteral("the agent at %1 speaks dialect 1, which has no changes").arg(address)};
        QMetaObject::invokeMethod(
            context, [reply = std::move(reply), error] { reply(failure(error)); }, Qt::QueuedConnection);
        return;
    }
    const QJsonObject call{{QStringLiteral("method"), change.method},
        {QStringLiteral("params"), change.params}, {QStringLiteral("id"), QStringLiteral("1")}};
    const bool waitsUntilDone = change.answers == AgentAnswers::Done;
    const HttpRequest request{.url = urlOf(address),
        .verb = "POST",
        .body = QJsonDocument(call).toJson(QJsonDocument::Compact),
        .contentType = "application/json",
        .deadline = waitsUntilDone ? m_options.changeDeadline : m_options.deadline,
        .maxAnswerBytes = kMaxAnswerBytes,
        .exactlyOnce = true};
    m_http.send(request, context, [reply = std::move(reply)](const Result<HttpAnswer> &answer) {
        if (answer)
            reply(agentprotocol::decodeChange(answer->status, answer->body));
        else
            reply(failure(answer.error()));
    });
}

QUrl HttpAgentClient::urlOf(const QString &address) const
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(address);
    url.setPort(m_options.port);
    url.setPath(QStringLiteral("/"));
    return url;
}

void HttpAgentClient::ask(const QString &address, bool legacy, QObject *context, Reply<AgentAnswer> reply)
{
    QUrl url = urlOf(address);
    url.setQuery(legacy ? QStringLiteral("action=getMySQLServerState")
                        : QStringLiteral("method=get_server_state&id=1"));
    const HttpRequest request{.url = url,
        .contentType = "application/json",
        .deadline = m_options.deadline,
        .maxAnswerBytes = kMaxAnswerBytes};
    m_http.send(request, context, [legacy, reply = std::move(reply)](const Result<HttpAnswer> &answer) {
        if (!answer)
            reply(failure(answer.error()));
        else if (legacy)
            reply(agentprotocol::decodeLegacyServerState(answer->status, answer->body));
        else
            reply(agentprotocol::decodeServerState(answer->status, answer->body));
    });
}

} // namespace msm
