// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/scheduler.h"
#include "tests/core/net/exchange.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/rawserver.h"
#include "tests/support/suite.h"

#include <QEventLoop>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>
#include <QTimer>

using namespace msm;
using namespace msm::test;
using namespace std::chrono_literals;

class TestHttpClient final : public QObject {
    Q_OBJECT

    SystemScheduler m_scheduler;

private Q_SLOTS:
#ifdef Q_OS_LINUX
    /// First: it stays loaded. It costs time, and leaves state in the client's thread.
    void plainRequestDoesNotLoadTheTlsLibrary()
    {
        RawServer server([](const QByteArray &, QTcpSocket *socket) {
            socket->write(RawServer::answer("hello"));
            socket->disconnectFromHost();
        });
        HttpClient client(m_scheduler);
        QVERIFY(ask(client, post(server.url(), true)));
        QFile loaded(QStringLiteral("/proc/self/maps"));
        QVERIFY(loaded.open(QIODevice::ReadOnly));
        QVERIFY(!loaded.readAll().contains("/tls/lib"));
    }
#endif

    void postArrivesWhole()
    {
        QByteArray seen;
        RawServer server([&seen](const QByteArray &request, QTcpSocket *socket) {
            seen = request;
            socket->write(RawServer::answer("hello"));
            socket->disconnectFromHost();
        });
        HttpClient client(m_scheduler);
        const auto answer = ask(client, post(server.url(), true));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(answer->status, 200);
        QCOMPARE(answer->body, QByteArray("hello"));
        QVERIFY(seen.startsWith("POST /RPC2 HTTP/1.1\r\n"));
        QVERIFY(seen.contains("Content-Type: text/xml\r\n"));
        QVERIFY(seen.contains("Content-Length: 3000\r\n"));
        QVERIFY(!seen.toLower().contains("transfer-encoding"));
        QVERIFY(seen.contains("Accept-Language: en\r\n")); // whatever the user's is
        QVERIFY(seen.endsWith("\r\n\r\n" + QByteArray(3000, 'x')));
    }

    void clientThatGoesWithItsCallsUnderWayLeavesNothing()
    {
        constexpr int rounds = 30;
        RawServer silent([](const QByteArray &, QTcpSocket *) {});
        for (int round = 0; round < rounds; ++round) {
            HttpClient client(m_scheduler);
            client.send(
                post(silent.url(), true), this, [](const Result<HttpAnswer> &) { QFAIL("answered"); });
            QTest::qWait(round % 3); // and the leak sanitizer finds nothing
        }
    }

    void changingCallGoesOutOnceWhenTheConnectionDiesWithoutAnswer_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::newRow("http") << false;
        QTest::newRow("https") << true;
    }
    void changingCallGoesOutOnceWhenTheConnectionDiesWithoutAnswer()
    {
        QFETCH(bool, tls);
        RawServer server([](const QByteArray &, QTcpSocket *socket) { socket->abort(); }, tls);
        HttpClient client(m_scheduler);
        client.setTlsTrust(trustingTestAuthority());
        const auto answer = ask(client, post(server.url(), true));
        QVERIFY(!answer);
        QCOMPARE(server.requests(), 1);
        QVERIFY(answer.error().maybeApplied);
        QTest::qWait(200); // a second one would have come by now
        QCOMPARE(server.requests(), 1);
        qInfo() << "an ordinary POST to the same server:" << [&] {
            const int before = server.requests();
            (void)ask(client, post(server.url(), false));
            return server.requests() - before;
        }() << "requests";
    }

    /// A proxy that passes requests on strikes out "Connection: close" on both ways, as tinyproxy does, and
    /// closes behind its answer all the same: what is sent into that connection is lost without an answer.
    void changingCallNeverUsesAConnectionAgain_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::addColumn<bool>("readBefore");
        QTest::newRow("http, after a read") << false << true;
        QTest::newRow("http, after a change") << false << false;
        QTest::newRow("https, after a read") << true << true;
        QTest::newRow("https, after a change") << true << false;
    }
    void changingCallNeverUsesAConnectionAgain()
    {
        QFETCH(bool, tls);
        QFETCH(bool, readBefore);
        RawServer server(
            [](const QByteArray &, QTcpSocket *socket) {
                if (socket->property("used").toBool()) {
                    socket->abort();
                    return;
                }
                socket->setProperty("used", true);
                socket->write(RawServer::answer("done").replace("Connection: close\r\n", ""));
            },
            tls);
        HttpClient client(m_scheduler);
        client.setTlsTrust(trustingTestAuthority());
        QVERIFY(ask(client, post(server.url(), !readBefore)));
        for (int i = 0; i < 3; ++i) {
            const auto answer = ask(client, post(server.url(), true));
            QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().detail));
        }
        QCOMPARE(server.requests(), 4);
    }

    void answerThatComesWithTheDeadlineIsNotDeliveredAsWell()
    {
        FakeScheduler scheduler;
        RawServer server([&scheduler](const QByteArray &, QTcpSocket *socket) {
            socket->write(RawServer::answer("late"));
            socket->flush();
            socket->disconnectFromHost();
            QThread::msleep(300); // it has come by now, and nobody here has been told yet
            scheduler.advance(10s);
        });
        HttpClient client(scheduler);
        QList<Result<HttpAnswer>> replies;
        client.send(post(server.url()), this,
            [&replies](Result<HttpAnswer> answer) { replies.append(std::move(answer)); });
        QEventLoop loop; // qWait() would delete the exchange before what is queued for it
        QTimer::singleShot(800, &loop, &QEventLoop::quit);
        loop.exec();
        QCOMPARE(replies.size(), 1);
        QVERIFY(!replies.first());
        QCOMPARE(replies.first().error().kind, ErrorKind::Timeout);
    }

    void refusedConnectionWasNeverApplied()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QUrl url(QStringLiteral("http://127.0.0.1:%1/RPC2").arg(closed.serverPort()));
        closed.close();
        HttpClient client(m_scheduler);
        const auto answer = ask(client, post(url, true));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Unreachable);
        QVERIFY(!answer.error().maybeApplied);
        QVERIFY2(
            answer.error().detail.contains(QStringLiteral("refused")), qPrintable(answer.error().detail));
    }

    void unknownNameSaysSo()
    {
        HttpClient client(m_scheduler);
        const auto answer = ask(client, post(QUrl(QStringLiteral("http://no-such-host.invalid:2633/RPC2"))));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Unreachable);
        QVERIFY2(answer.error().detail.contains(QStringLiteral("no-such-host.invalid")),
            qPrintable(answer.error().detail));
    }

    void silenceEndsAtTheDeadlineAlsoWhenBytesTrickle()
    {
        RawServer server([](const QByteArray &, QTcpSocket *socket) {
            socket->write("HTTP/1.1 200 OK\r\nContent-length: 1000000\r\n\r\n");
            auto *drip = new QTimer(socket);
            connect(drip, &QTimer::timeout, socket, [socket] { socket->write("x"); });
            drip->start(20);
        });
        HttpClient client(m_scheduler);
        HttpRequest request = post(server.url(), true);
        request.deadline = 400ms;
        const auto answer = ask(client, request);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Timeout);
        QVERIFY(answer.error().maybeApplied);
    }

    void errorStatusIsAnAnswer()
    {
        RawServer server([](const QByteArray &, QTcpSocket *socket) {
            socket->write(RawServer::answer("<html>no</html>", "404 Not Found"));
            socket->disconnectFromHost();
        });
        HttpClient client(m_scheduler);
        const auto answer = ask(client, post(server.url()));
        QVERIFY(answer);
        QCOMPARE(answer->status, 404);
        QCOMPARE(answer->body, QByteArray("<html>no</html>"));
    }

    void redirectIsNotFollowed()
    {
        RawServer server([](const QByteArray &, QTcpSocket *socket) {
            socket->write("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-length: 0\r\n\r\n");
            socket->disconnectFromHost();
        });
        HttpClient client(m_scheduler);
        const auto answer = ask(client, post(server.url()));
        QVERIFY(answer);
        QCOMPARE(answer->status, 302);
        QCOMPARE(server.requests(), 1);
    }

    void destroyingTheContextEndsTheExchangeSilently()
    {
        bool closed = false;
        RawServer server([&closed](const QByteArray &, QTcpSocket *socket) {
            connect(socket, &QTcpSocket::disconnected, socket, [&closed] { closed = true; });
        });
        HttpClient client(m_scheduler);
        auto context = std::make_unique<QObject>();
        bool replied = false;
        client.send(
            post(server.url()), context.get(), [&replied](const Result<HttpAnswer> &) { replied = true; });
        QTRY_COMPARE(server.requests(), 1);
        context.reset();
        QTRY_VERIFY(closed);
        QVERIFY(!replied);
    }

    void destroyingTheClientEndsEverything()
    {
        RawServer server([](const QByteArray &, QTcpSocket *) {});
        auto client = std::make_unique<HttpClient>(m_scheduler);
        bool replied = false;
        for (int i = 0; i < 5; ++i)
            client->send(
                post(server.url(), i % 2), this, [&replied](const Result<HttpAnswer> &) { replied = true; });
        QTRY_VERIFY(server.requests() > 0);
        client.reset();
        QTest::qWait(50);
        QVERIFY(!replied);
    }

    /// Whoever asks thousands of agents in turn would keep what Qt has of each for two minutes.
    void connectionsToManyHostsAreNotKept()
    {
        constexpr int hosts = 300; // more than are kept
        int open = 0;
        std::vector<std::unique_ptr<QTcpServer>> servers;
        for (int i = 0; i < hosts; ++i) {
            auto server = std::make_unique<QTcpServer>();
            QVERIFY(server->listen(QHostAddress::LocalHost));
            connect(server.get(), &QTcpServer::newConnection, this, [&open, server = server.get()] {
                QTcpSocket *const socket = server->nextPendingConnection();
                ++open;
                connect(socket, &QTcpSocket::disconnected, socket, [&open] { --open; });
                connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                    if (socket->readAll().endsWith("\r\n\r\n"))
                        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi");
                });
            });
            servers.push_back(std::move(server));
        }
        SystemScheduler scheduler;
        HttpClient client(scheduler);
        const auto asked = [&](int host) {
            const QUrl url(QStringLiteral("http://127.0.0.1:%1/").arg(servers[size_t(host)]->serverPort()));
            return ask(client, {.url = url, .verb = "GET"}).has_value();
        };
        for (int i = 0; i < 250; ++i)
            QVERIFY(asked(i));
        QCOMPARE(open, 250);
        QVERIFY(asked(0)); // over the connection that is there
        QCOMPARE(open, 250);
        for (int i = 250; i < hosts; ++i)
            QVERIFY(asked(i));
        QTRY_VERIFY2(open <= hosts - 250, qPrintable(QString::number(open)));
    }
};

MSM_TEST(TestHttpClient)
#include "tst_httpclient.moc"
