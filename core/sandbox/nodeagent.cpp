// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/nodeagent.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

namespace msm::sandbox {

namespace {

using std::chrono::milliseconds;

constexpr int kInit = 1500;
constexpr int kStart = 3000;
constexpr int kStop = 1500;

constexpr qint64 kDiskBytes = qint64(40) << 30;

HttpAnswer jsonAnswer(const QByteArray &body)
{
    return HttpAnswer{.status = 200, .contentType = "application/json", .body = body};
}

HttpAnswer success(const QByteArray &result, const QByteArray &id)
{
    return jsonAnswer(R"({"result": {"return": )" + result + R"(}, "error": null, "id": )" + id + '}');
}

HttpAnswer ownError(const QByteArray &text, const QByteArray &id)
{
    return jsonAnswer(R"({"error": ")" + text + R"(", "id": )" + id + '}');
}

/// The JSON text of one value, for an id that goes back as it came.
QByteArray jsonText(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

} // namespace

NodeAgent::NodeAgent(milliseconds now, double pace, QByteArray mysqlPort, bool diskFills)
    : m_since(now)
    , m_pace(pace)
    , m_mysqlPort(std::move(mysqlPort))
    , m_diskFills(diskFills)
{
}

milliseconds NodeAgent::scaled(int value) const
{
    return milliseconds(qint64(value * m_pace));
}

QByteArray NodeAgent::stateAt(milliseconds now) const
{
    const milliseconds passed = now - m_since;
    switch (m_course) {
    case Course::Booting:
        if (passed < scaled(kInit))
            return "INIT";
        return passed < scaled(kInit + kStart) ? "STARTING" : "RUNNING";
    case Course::Starting:
        return passed < scaled(kStart) ? "STARTING" : "RUNNING";
    case Course::Stopping:
        return passed < scaled(kStop) ? "STOPPING" : "STOPPED";
    case Course::Restarting:
        if (passed < scaled(kStop))
            return "STOPPING";
        return passed < scaled(kStop + kStart) ? "STARTING" : "RUNNING";
    }
    return "RUNNING";
}

milliseconds NodeAgent::readyAt() const
{
    switch (m_course) {
    case Course::Booting:
        return m_since + scaled(kInit + kStart);
    case Course::Starting:
        return m_since + scaled(kStart);
    case Course::Restarting:
        return m_since + scaled(kStop + kStart);
    case Course::Stopping:
        break;
    }
    return milliseconds::max();
}

HttpAnswer NodeAgent::answer(const HttpRequest &request, milliseconds now)
{
    if (request.path() != "/")
        return agentRefusal(404, "not found");
    if (request.method != "GET" && request.method != "POST")
        return agentRefusal(405, "method not allowed");
    const QByteArray type = request.header("content-type").value_or(QByteArray()).toLower();
    if (type.split(';').first().trimmed() != "application/json")
        return agentRefusal(415, "Content-Type must be application/json");
    return request.method == "GET" ? answerGet(request, now) : answerPost(request, now);
}

HttpAnswer NodeAgent::answerGet(const HttpRequest &request, milliseconds now) const
{
    const QUrlQuery query(QString::fromUtf8(request.query()));
    const QString method = query.queryItemValue(QStringLiteral("method"), QUrl::FullyDecoded);
    if (method.isEmpty())
        return agentRefusal(400, "method missing");
    if (method != QStringLiteral("get_server_state"))
        return agentRefusal(404, "method not found");
    const QByteArray id = jsonText(query.queryItemValue(QStringLiteral("id"), QUrl::FullyDecoded));
    return success(R"({"state": ")" + stateAt(now) + R"(", "port": )"
            + jsonText(QString::fromUtf8(m_mysqlPort)) + R"(, "disk": {"total": )"
            + QByteArray::number(kDiskBytes) + R"(, "free": )"
            + QByteArray::number(m_diskFills ? kDiskBytes / 25 : kDiskBytes / 2) + "}}",
        id);
}

HttpAnswer NodeAgent::answerPost(const HttpRequest &request, milliseconds now)
{
    const QJsonObject call = QJsonDocument::fromJson(request.body).object();
    const QByteArray method = call.value(QStringLiteral("method")).toString().toUtf8();
    if (method.isEmpty())
        return agentRefusal(400, "method missing");
    if (method != "create_server" && method != "stop_server" && method != "restart_server")
        return agentRefusal(404, "method not found");
    return change(method, jsonText(call.value(QStringLiteral("id"))), now);
}

HttpAnswer NodeAgent::change(const QByteArray &method, const QByteArray &id, milliseconds now)
{
    const QByteArray state = stateAt(now);
    const bool wantsStopped = method == "create_server";
    if (state != (wantsStopped ? "STOPPED" : "RUNNING"))
        return ownError("Service in wrong state", id);
    m_since = now;
    m_course = wantsStopped       ? Course::Starting
        : method == "stop_server" ? Course::Stopping
                                  : Course::Restarting;
    return success("\"OK\"", id);
}

HttpAnswer agentRefusal(int status, const QByteArray &text)
{
    return HttpAnswer{.status = status, .contentType = "text/plain", .body = text};
}

} // namespace msm::sandbox
