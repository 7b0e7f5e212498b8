// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/server/servedfunctions.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

namespace msm::test {

QJsonObject Answer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

void ServedFunctions::init()
{
    m_pending.clear();
    m_seenParams = {};
    m_functions = std::make_unique<ExposedFunctions>();
    m_functions->add(ExposedFunctions::Method::Get, QStringLiteral("echo"),
        [this](const QJsonObject &params, const Reply<QJsonValue> &reply) {
            m_seenParams = params;
            reply(QJsonValue(params));
        });
    m_functions->add(ExposedFunctions::Method::Post, QStringLiteral("change"),
        [this](const QJsonObject &params, const Reply<QJsonValue> &reply) {
            m_seenParams = params;
            reply(QJsonValue(QStringLiteral("done")));
        });
    m_functions->add(ExposedFunctions::Method::Get, QStringLiteral("refuse"),
        [](const QJsonObject &, const Reply<QJsonValue> &reply) {
            reply(failure(ErrorKind::Rejected, QStringLiteral("Missing argument: id")));
        });
    m_functions->add(ExposedFunctions::Method::Get, QStringLiteral("silent"),
        [](const QJsonObject &, const Reply<QJsonValue> &reply) { reply(failure(Error{})); });
    m_functions->add(ExposedFunctions::Method::Get, QStringLiteral("later"),
        [this](const QJsonObject &, const Reply<QJsonValue> &reply) { m_pending.append(reply); });
    m_server = std::make_unique<ManagerServer>(*m_functions, kToken);
    const auto port = m_server->listen(QHostAddress::LocalHost, 0);
    QVERIFY2(port.has_value(), port ? "" : qPrintable(port.error().detail));
    m_port = *port;
}

void ServedFunctions::cleanup()
{
    m_server.reset();
    m_functions.reset();
}

std::unique_ptr<QNetworkReply> ServedFunctions::start(const QByteArray &verb, const QString &target,
    const QByteArray &body, const QByteArray &contentType, const QByteArray &authorization)
{
    QNetworkRequest request(QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(target)));
    if (!contentType.isEmpty())
        request.setRawHeader("Content-Type", contentType);
    if (!authorization.isEmpty())
        request.setRawHeader("Authorization", authorization);
    std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, verb, body));
    return reply;
}

Answer ServedFunctions::finish(QNetworkReply &reply)
{
    if (!reply.isFinished())
        QSignalSpy(&reply, &QNetworkReply::finished).wait(5000);
    return {reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply.readAll(),
        reply.rawHeader("WWW-Authenticate")};
}

Answer ServedFunctions::send(const QByteArray &verb, const QString &target, const QByteArray &body,
    const QByteArray &contentType, const QByteArray &authorization)
{
    return finish(*start(verb, target, body, contentType, authorization));
}

Answer ServedFunctions::get(const QString &query)
{
    return send("GET", QStringLiteral("/?") + query, {}, "application/json", "Bearer " + kToken);
}

Answer ServedFunctions::post(const QByteArray &body)
{
    return send("POST", QStringLiteral("/"), body, "application/json", "Bearer " + kToken);
}

QByteArray ServedFunctions::raw(const QByteArray &bytes, int milliseconds) const
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_port);
    socket.write(bytes);
    (void)QTest::qWaitFor(
        [&socket] {
            return socket.bytesAvailable() > 0
                || (socket.state() == QAbstractSocket::UnconnectedState && socket.error() >= 0);
        },
        milliseconds);
    return socket.readAll();
}

} // namespace msm::test
