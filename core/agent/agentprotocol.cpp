// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/agentprotocol.h"

#include <QJsonDocument>
#include <QUrlQuery>

#include <limits>

namespace msm::agentprotocol {

namespace {

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

/// Nothing where the numbers are none that a disk can have.
std::optional<DiskRoom> diskOf(const QJsonObject &values)
{
    const double total = values.value(QStringLiteral("total")).toDouble(-1);
    const double free = values.value(QStringLiteral("free")).toDouble(-1);
    constexpr double most = 1e18; // an exabyte
    if (!(total > 0 && total < most && free >= 0 && free <= total))
        return std::nullopt;
    return DiskRoom{.total = qint64(total), .freePercent = int(100 * free / total)};
}

std::optional<Replication> replicationOf(const QJsonObject &values)
{
    constexpr int most = 100000;
    const int replicas = values.value(QStringLiteral("replicas")).toInt(-1);
    if (replicas < 0 || replicas > most)
        return std::nullopt;
    return Replication{
        .replicas = replicas, .source = values.value(QStringLiteral("source")).toString().left(300)};
}

AgentAnswer answerOf(const QJsonObject &values)
{
    return AgentAnswer{.server = serverStateFromName(values.value(QStringLiteral("state")).toString()),
        .mysqlPort = portOf(values.value(QStringLiteral("port"))),
        .error = {},
        .disk = diskOf(values.value(QStringLiteral("disk")).toObject()),
        .replication = replicationOf(values.value(QStringLiteral("replication")).toObject())};
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

Result<AgentAnswer> decodeJsonState(int httpStatus, const QByteArray &body)
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

Result<AgentAnswer> decodeLegacyState(int httpStatus, const QByteArray &body)
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

} // namespace

std::optional<Dialect> otherDialect(Dialect dialect, const Error &error)
{
    constexpr int kBadRequest = 400;
    if (error.kind != ErrorKind::Protocol)
        return std::nullopt;
    if (dialect == Dialect::Tls) // where an answer came, TLS was understood
        return error.httpStatus == 0 ? std::optional(Dialect::Json) : std::nullopt;
    if (error.httpStatus == 0)
        return std::nullopt;
    if (error.httpStatus == kBadRequest) // what an agent that speaks TLS answers to a request without it
        return Dialect::Tls;
    return dialect == Dialect::Json ? Dialect::Legacy : Dialect::Json;
}

QString stateQuery(Dialect dialect)
{
    return dialect == Dialect::Legacy ? QStringLiteral("action=getMySQLServerState")
                                      : QStringLiteral("method=get_server_state&id=1");
}

QString proofQuery(const QByteArray &nonce)
{
    const QJsonObject params{{QStringLiteral("nonce"), QString::fromLatin1(nonce.toHex())}};
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("method"), QStringLiteral("get_agent_info"));
    query.addQueryItem(QStringLiteral("id"), QStringLiteral("1"));
    query.addQueryItem(
        QStringLiteral("params"), QString::fromUtf8(QJsonDocument(params).toJson(QJsonDocument::Compact)));
    return query.toString(QUrl::FullyEncoded);
}

QByteArray changeBody(const AgentChange &change)
{
    const QJsonObject call{{QStringLiteral("method"), change.method},
        {QStringLiteral("params"), change.params}, {QStringLiteral("id"), QStringLiteral("1")}};
    return QJsonDocument(call).toJson(QJsonDocument::Compact);
}

Result<AgentAnswer> decodeServerState(Dialect dialect, int httpStatus, const QByteArray &body)
{
    return dialect == Dialect::Legacy ? decodeLegacyState(httpStatus, body)
                                      : decodeJsonState(httpStatus, body);
}

Result<QByteArray> decodeProof(int httpStatus, const QByteArray &body)
{
    if (httpStatus != 200)
        return notAnAgent(httpStatus, QStringLiteral("HTTP %1").arg(httpStatus));
    const auto object = parseObject(httpStatus, body);
    if (!object)
        return failure(object.error());
    const QJsonValue error = object->value(QStringLiteral("error"));
    if (!error.isNull() && !error.isUndefined())
        return refused(httpStatus, complaint(error).error);
    const QJsonObject result = object->value(QStringLiteral("result")).toObject();
    const QJsonObject info = result.value(QStringLiteral("return")).toObject();
    return info.value(QStringLiteral("proof")).toString().toLatin1();
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

} // namespace msm::agentprotocol
