// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/server/servedfunctions.h"
#include "tests/support/suite.h"

#include <QJsonArray>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace msm;
using namespace msm::test;

/// The wire interface with functions of the test's own: what a client sees of the protocol.
class TestManagerServer final : public ServedFunctions {
    Q_OBJECT
private Q_SLOTS:
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
};

MSM_TEST(TestManagerServer)
#include "tst_managerserver.moc"
