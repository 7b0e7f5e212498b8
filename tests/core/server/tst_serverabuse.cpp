// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/randomtoken.h"
#include "tests/core/server/servedfunctions.h"
#include "tests/support/suite.h"

#include <QTcpSocket>
#include <QTest>

using namespace msm;
using namespace msm::test;

/// The wire interface against those who may not use it, ask for too much, or go away.
class TestServerAbuse final : public ServedFunctions {
    Q_OBJECT
private Q_SLOTS:
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

    void madeTokensAreLongAndDiffer()
    {
        QCOMPARE(randomToken().size(), 64);
        QVERIFY(randomToken() != randomToken());
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
};

MSM_TEST(TestServerAbuse)
#include "tst_serverabuse.moc"
