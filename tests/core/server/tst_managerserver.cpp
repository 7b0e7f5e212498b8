// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/randomtoken.h"
#include "core/server/exposedfunctions.h"
#include "core/server/managerserver.h"
#include "tests/support/suite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

using namespace msm;

namespace {

const QByteArray kToken = "0123456789abcdef";

struct Answer {
    int status = 0;
    QByteArray body;
    QByteArray authenticate;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

} // namespace

/// The wire interface with functions of the test's own: what a client sees of the protocol.
class TestManagerServer final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
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

    void cleanup()
    {
        m_server.reset();
        m_functions.reset();
    }

    void getAnswersResultNullErrorAndTheSameId()
    {
        const Answer answer = get(QStringLiteral("method=echo&id=7&params=%7B%22a%22%3A1%7D"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json().value(u"result").toObject().value(u"a").toInt(), 1);
        QVERIFY(answer.json().value(u"error").isNull());
        QVERIFY(answer.json().contains(u"error"));
        QCOMPARE(answer.json().value(u"id").toString(), QStringLiteral("7"));
    }

    void plusInAQueryIsASpace()
    {
        get(QStringLiteral("method=echo&params=%7B%22a%22%3A+%22x+y%2Bz%22%7D"));
        QCOMPARE(m_seenParams.value(u"a").toString(), QStringLiteral("x y+z"));
    }

    void postTakesJsonAndKeepsANumericId()
    {
        const Answer answer = post(R"({"method": "change", "params": {"ü": [1]}, "id": 12})");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json().value(u"result").toString(), QStringLiteral("done"));
        QCOMPARE(answer.json().value(u"id"), QJsonValue(12));
        QCOMPARE(m_seenParams.value(QStringLiteral("ü")).toArray().size(), 1);
    }

    void errorOfAFunctionIsHttp200WithItsTextAndNoResult()
    {
        const Answer answer = get(QStringLiteral("method=refuse&id=1"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json().value(u"error").toString(), QStringLiteral("Missing argument: id"));
        QVERIFY(!answer.json().contains(u"result"));
        QCOMPARE(answer.json().value(u"id").toString(), QStringLiteral("1"));
    }

    void errorWithoutATextIsUnknownError()
    {
        const Answer answer = get(QStringLiteral("method=silent"));
        QCOMPARE(answer.json().value(u"error").toString(), QStringLiteral("Unknown error."));
        QVERIFY(answer.json().value(u"id").isNull());
    }

    void statusSaysWhatIsWrongWithARequest_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        const QByteArray json = "application/json";
        QTest::newRow("no method in GET")
            << QByteArray("GET") << QStringLiteral("/?id=1") << json << QByteArray() << 400;
        QTest::newRow("no method in POST")
            << QByteArray("POST") << QStringLiteral("/") << json << QByteArray(R"({"id": "1"})") << 400;
        QTest::newRow("body is not JSON")
            << QByteArray("POST") << QStringLiteral("/") << json << QByteArray("method=change") << 400;
        QTest::newRow("body is an array")
            << QByteArray("POST") << QStringLiteral("/") << json << QByteArray("[1]") << 400;
        QTest::newRow("unknown method")
            << QByteArray("GET") << QStringLiteral("/?method=nothing") << json << QByteArray() << 404;
        QTest::newRow("POST function by GET")
            << QByteArray("GET") << QStringLiteral("/?method=change") << json << QByteArray() << 404;
        QTest::newRow("GET function by POST") << QByteArray("POST") << QStringLiteral("/") << json
                                              << QByteArray(R"({"method": "echo"})") << 404;
        QTest::newRow("GET without content type")
            << QByteArray("GET") << QStringLiteral("/?method=echo") << QByteArray() << QByteArray() << 415;
        QTest::newRow("form POST") << QByteArray("POST") << QStringLiteral("/")
                                   << QByteArray("application/x-www-form-urlencoded")
                                   << QByteArray(R"({"method": "change"})") << 415;
        QTest::newRow("with a charset")
            << QByteArray("GET") << QStringLiteral("/?method=echo")
            << QByteArray("Application/JSON; charset=utf-8") << QByteArray() << 200;
        QTest::newRow("other path") << QByteArray("GET") << QStringLiteral("/RPC2?method=echo") << json
                                    << QByteArray() << 404;
        QTest::newRow("PUT") << QByteArray("PUT") << QStringLiteral("/") << json << QByteArray("{}") << 405;
        QTest::newRow("DELETE") << QByteArray("DELETE") << QStringLiteral("/") << json << QByteArray() << 405;
    }
    void statusSaysWhatIsWrongWithARequest()
    {
        QFETCH(QByteArray, verb);
        QFETCH(QString, target);
        QFETCH(QByteArray, contentType);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QCOMPARE(send(verb, target, body, contentType, "Bearer " + kToken).status, status);
    }

    void unknownMethodSaysMethodNotFound()
    {
        QCOMPARE(get(QStringLiteral("method=nothing")).body.trimmed(), QByteArray("method not found"));
    }

    void paramsThatAreNoObjectAreAnInvalidArgument()
    {
        const QString text = QStringLiteral("Invalid argument: params");
        QCOMPARE(get(QStringLiteral("method=echo&params=%5B1%5D")).json().value(u"error").toString(), text);
        QCOMPARE(get(QStringLiteral("method=echo&params=%7B")).json().value(u"error").toString(), text);
        QCOMPARE(post(R"({"method": "change", "params": [1]})").json().value(u"error").toString(), text);
    }

    void everyRequestNeedsTheToken_data()
    {
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<int>("status");
        QTest::newRow("none") << QByteArray() << 401;
        QTest::newRow("wrong") << QByteArray("Bearer 0123456789abcdeX") << 401;
        QTest::newRow("prefix") << QByteArray("Bearer 0123456789abcde") << 401;
        QTest::newRow("longer") << QByteArray("Bearer 0123456789abcdef0") << 401;
        QTest::newRow("empty") << QByteArray("Bearer ") << 401;
        QTest::newRow("basic") << QByteArray("Basic 0123456789abcdef") << 401;
        QTest::newRow("bare") << QByteArray("0123456789abcdef") << 401;
        QTest::newRow("right") << QByteArray("Bearer 0123456789abcdef") << 200;
        QTest::newRow("scheme in lower case") << QByteArray("bearer 0123456789abcdef") << 200;
    }
    void everyRequestNeedsTheToken()
    {
        QFETCH(QByteArray, authorization);
        QFETCH(int, status);
        const Answer answer =
            send("GET", QStringLiteral("/?method=echo"), {}, "application/json", authorization);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.authenticate, status == 401 ? QByteArray("Bearer") : QByteArray());
    }

    void hostMustBeAnAddressOrLocalhost_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("address") << QByteArray("127.0.0.1:80") << QByteArray("200");
        QTest::newRow("IPv6") << QByteArray("[::1]:80") << QByteArray("200");
        QTest::newRow("localhost") << QByteArray("localhost") << QByteArray("200");
        QTest::newRow("capitals") << QByteArray("LocalHost:1") << QByteArray("200");
        QTest::newRow("a name") << QByteArray("rebound.example.com") << QByteArray("403");
        QTest::newRow("a name that begins well") << QByteArray("127.0.0.1.example.com") << QByteArray("403");
        QTest::newRow("user before a name") << QByteArray("127.0.0.1@example.com") << QByteArray("403");
        QTest::newRow("user before localhost") << QByteArray("a@localhost") << QByteArray("403");
        QTest::newRow("empty") << QByteArray("") << QByteArray("403");
    }
    void hostMustBeAnAddressOrLocalhost()
    {
        QFETCH(QByteArray, host);
        QFETCH(QByteArray, status);
        const QByteArray answer = raw("GET /?method=echo HTTP/1.1\r\nHost: " + host
            + "\r\nContent-Type: application/json\r\nAuthorization: Bearer " + kToken + "\r\n\r\n");
        QCOMPARE(answer.left(12), "HTTP/1.1 " + status);
    }

    void largeRequestIsCutOffAndTheServerGoesOn()
    {
        const QByteArray head = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                "Authorization: Bearer "
            + kToken + "\r\nContent-Length: 8000000\r\n\r\n";
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_port);
        socket.write(head + QByteArray(8000000, ' '));
        QTRY_VERIFY(socket.error() == QAbstractSocket::RemoteHostClosedError
            || socket.error() == QAbstractSocket::NetworkError);
        const QByteArray answer = socket.readAll(); // may be lost when the connection is reset
        QVERIFY2(answer.isEmpty() || answer.startsWith("HTTP/1.1 413"), answer.left(100).constData());
        QCOMPARE(get(QStringLiteral("method=echo")).status, 200);
    }

    void requestsUpToTheLimitPassOnOneConnection()
    {
        // Three in a row on one kept connection: the limit counts per request.
        for (int i = 0; i < 3; ++i) {
            const QByteArray text(60000, 'x');
            QCOMPARE(post("{\"method\": \"change\", \"params\": {\"x\": \"" + text + "\"}}").status, 200);
        }
    }

    void absurdContentLengthDoesNoHarm()
    {
        for (const QByteArray &length : {QByteArray("9223372036854775807"), QByteArray("-1"),
                 QByteArray("99999999999999999999999"), QByteArray("1000000000000"), QByteArray("x")}) {
            raw("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + length + "\r\n\r\n{}", 300);
            QCOMPARE(get(QStringLiteral("method=echo")).status, 200);
        }
    }

    void endlessHeadersAreCutOff()
    {
        raw("GET / HTTP/1.1\r\n" + QByteArray("X-A: b\r\n").repeated(100000), 2000);
        QCOMPARE(get(QStringLiteral("method=echo")).status, 200);
    }

    void answerMayComeLater()
    {
        const auto reply =
            start("GET", QStringLiteral("/?method=later&id=9"), {}, "application/json", "Bearer " + kToken);
        QTRY_COMPARE(m_pending.size(), 1);
        QVERIFY(!reply->isFinished());
        QCOMPARE(get(QStringLiteral("method=echo")).status, 200); // others are served meanwhile
        m_pending.first()(QJsonValue(5));
        const Answer answer = finish(*reply);
        QCOMPARE(answer.json().value(u"result"), QJsonValue(5));
        QCOMPARE(answer.json().value(u"id").toString(), QStringLiteral("9"));
    }

    void answerMayComeLaterToAClientThatClosesAfterIt()
    {
        for (const QByteArray &version : {QByteArray("1.1"), QByteArray("1.0")}) {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, m_port);
            socket.write("GET /?method=later HTTP/" + version
                + "\r\nHost: localhost\r\nAuthorization: Bearer " + kToken
                + "\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n");
            QTRY_COMPARE(m_pending.size(), 1);
            QTest::qWait(50); // time to close too early
            m_pending.takeFirst()(QJsonValue(5));
            QTRY_VERIFY(socket.bytesAvailable() > 0);
            QVERIFY(socket.readAll().contains("\"result\":5"));
        }
    }

    void clientThatHangsUpBeforeItsAnswerDoesNoHarm()
    {
        auto reply =
            start("GET", QStringLiteral("/?method=later"), {}, "application/json", "Bearer " + kToken);
        QTRY_COMPARE(m_pending.size(), 1);
        reply->abort();
        reply.reset();
        QCOMPARE(get(QStringLiteral("method=echo")).status, 200); // the loss has arrived by now
        QTest::qWait(50);
        m_pending.first()(QJsonValue(5));
        QCOMPARE(get(QStringLiteral("method=echo")).status, 200);
    }

    void answerAfterTheServerIsGoneDoesNoHarm()
    {
        const auto reply =
            start("GET", QStringLiteral("/?method=later"), {}, "application/json", "Bearer " + kToken);
        QTRY_COMPARE(m_pending.size(), 1);
        m_server.reset();
        m_pending.first()(QJsonValue(5));
        QCOMPARE(finish(*reply).status, 0);
    }

    void idleConnectionsDoNotLockOthersOut()
    {
        std::vector<std::unique_ptr<QTcpSocket>> idle;
        for (int i = 0; i < 100; ++i) {
            idle.push_back(std::make_unique<QTcpSocket>());
            idle.back()->connectToHost(QHostAddress::LocalHost, m_port);
            QTRY_COMPARE(idle.back()->state(), QAbstractSocket::ConnectedState);
            idle.back()->write("GET / HTTP/1.1\r\n"); // and nothing more
        }
        QCOMPARE(get(QStringLiteral("method=echo")).status, 200);
        QTRY_COMPARE(idle.front()->state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(idle.back()->state(), QAbstractSocket::ConnectedState);
    }

    void shortOrUnprintableTokenIsRejected()
    {
        for (const QByteArray &token : {QByteArray(), QByteArray("0123456789abcde"),
                 QByteArray("0123456789 abcdef"), QByteArray("0123456789abcdef\n")}) {
            ManagerServer server(*m_functions, token);
            const auto port = server.listen(QHostAddress::LocalHost, 0);
            QVERIFY(!port.has_value());
            QCOMPARE(port.error().kind, ErrorKind::Rejected);
            QVERIFY(token.isEmpty() || !port.error().detail.contains(QString::fromLatin1(token)));
        }
    }

    void portInUseIsUnreachableAndNamesThePort()
    {
        ManagerServer second(*m_functions, kToken);
        const auto port = second.listen(QHostAddress::LocalHost, m_port);
        QVERIFY(!port.has_value());
        QCOMPARE(port.error().kind, ErrorKind::Unreachable);
        QVERIFY(port.error().detail.contains(QString::number(m_port)));
    }

    void listeningTwiceIsAConflict()
    {
        const auto port = m_server->listen(QHostAddress::LocalHost, 0);
        QVERIFY(!port.has_value());
        QCOMPARE(port.error().kind, ErrorKind::Conflict);
    }

    void destroyedServerFreesItsPort()
    {
        m_server.reset();
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost, m_port));
    }

    void madeTokensAreLongAndDiffer()
    {
        QCOMPARE(randomToken().size(), 64);
        QVERIFY(randomToken() != randomToken());
    }

private:
    std::unique_ptr<QNetworkReply> start(const QByteArray &verb, const QString &target,
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

    Answer finish(QNetworkReply &reply)
    {
        if (!reply.isFinished())
            QSignalSpy(&reply, &QNetworkReply::finished).wait(5000);
        return {reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply.readAll(),
            reply.rawHeader("WWW-Authenticate")};
    }

    Answer send(const QByteArray &verb, const QString &target, const QByteArray &body,
        const QByteArray &contentType, const QByteArray &authorization)
    {
        return finish(*start(verb, target, body, contentType, authorization));
    }

    Answer get(const QString &query)
    {
        return send("GET", QStringLiteral("/?") + query, {}, "application/json", "Bearer " + kToken);
    }

    Answer post(const QByteArray &body)
    {
        return send("POST", QStringLiteral("/"), body, "application/json", "Bearer " + kToken);
    }

    /// Sends bytes as they are and answers what came back, at the latest after some time.
    QByteArray raw(const QByteArray &bytes, int milliseconds = 5000)
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

    std::unique_ptr<ExposedFunctions> m_functions;
    std::unique_ptr<ManagerServer> m_server;
    QNetworkAccessManager m_network;
    QList<Reply<QJsonValue>> m_pending;
    QJsonObject m_seenParams;
    quint16 m_port = 0;
};

MSM_TEST(TestManagerServer)
#include "tst_managerserver.moc"
