// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mysql/socketprober.h"

#include "core/base/scheduler.h"
#include "core/net/tunnel.h"
#include "tests/core/mysql/packets.h"
#include "tests/support/relayproxy.h"
#include "tests/support/suite.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace msm;
using namespace msm::test;
using namespace std::chrono_literals;

using Type = QNetworkProxy::ProxyType;
Q_DECLARE_METATYPE(Type)

namespace {

/// A server on loopback that greets when it is told to, judges what it gets, and hangs up.
class TestServer final : public QObject {
public:
    TestServer()
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            open.append(socket);
            most = std::max(most, int(open.size()));
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                got += socket->readAll();
                socket->write(judgement);
                if (hangsUp)
                    socket->disconnectFromHost();
            });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                open.removeOne(socket);
                ++ended;
                socket->deleteLater();
            });
            if (greets)
                greet();
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("cannot listen");
    }

    void greet()
    {
        for (QTcpSocket *socket : std::as_const(open))
            socket->write(greeting());
    }

    [[nodiscard]] LoginQuestion question() const
    {
        return {.address = QStringLiteral("127.0.0.1"), .port = m_server.serverPort()};
    }

    bool greets = true;
    bool hangsUp = true;
    QByteArray judgement = denied();
    QList<QTcpSocket *> open;
    QByteArray got;
    int most = 0;
    int ended = 0;

private:
    QTcpServer m_server;
};

class ClosedTunnel final : public Tunnel {
public:
    void open(QObject *context, Reply<QNetworkProxy> reply) override
    {
        QMetaObject::invokeMethod(
            context,
            [reply] { reply(failure(ErrorKind::Unreachable, QStringLiteral("the bastion is away"))); },
            Qt::QueuedConnection);
    }
    Error explained(const Error &error) override { return error; }
    void reopen() override { }
};

} // namespace

class TestSocketProber final : public QObject {
    Q_OBJECT

    SystemScheduler m_scheduler;

    Result<LoginAnswer> ask(SocketProber &prober, const LoginQuestion &question)
    {
        std::optional<Result<LoginAnswer>> result;
        prober.probe(question, this, [&result](Result<LoginAnswer> answer) { result = std::move(answer); });
        if (result)
            qFatal("the reply came from within the call");
        if (!QTest::qWaitFor([&result] { return result.has_value(); }, 10000))
            qFatal("no reply");
        return *result;
    }

private Q_SLOTS:
    void serverThatTurnsStrangersAwayTakesLogins()
    {
        TestServer server;
        SocketProber prober(m_scheduler, {});
        const auto answer = ask(prober, server.question());
        QVERIFY(answer);
        QCOMPARE(answer->word, LoginWord::Takes);
        QCOMPARE(answer->code, 1045);
        QVERIFY(server.got.contains("msm-readiness-probe"));
    }

    void whoIsLetInSaysGoodbye()
    {
        TestServer server;
        server.hangsUp = false;
        server.judgement = packet(2, QByteArray(7, '\0'));
        SocketProber prober(m_scheduler, {});
        QCOMPARE(ask(prober, server.question())->word, LoginWord::Takes);
        QTRY_COMPARE(server.ended, 1);
        QVERIFY(server.got.endsWith(packet(0, QByteArray(1, '\1'))));
    }

    void silenceHasADeadlineAndAWord()
    {
        TestServer server;
        server.greets = false;
        SocketProber prober(m_scheduler, {.deadline = 200ms});
        const auto answer = ask(prober, server.question());
        QCOMPARE(answer.error().kind, ErrorKind::Timeout);
        QCOMPARE(answer.error().detail,
            QStringLiteral("MySQL at 127.0.0.1:%1: it takes connections, and does not greet within 0.2 s")
                .arg(server.question().port));
        server.greets = true;
        server.judgement.clear();
        server.hangsUp = false;
        QVERIFY(ask(prober, server.question()).error().detail.endsWith(QStringLiteral("within 0.2 s")));
    }

    void failuresHaveTheirWords()
    {
        SocketProber prober(m_scheduler, {});
        const LoginQuestion nobody = std::make_unique<TestServer>()->question();
        const auto refused = ask(prober, nobody);
        QCOMPARE(refused.error().kind, ErrorKind::Unreachable);
        QVERIFY2(refused.error().detail.contains(u"refused"), qPrintable(refused.error().detail));

        TestServer closes;
        closes.judgement.clear();
        const auto closed = ask(prober, closes.question());
        QCOMPARE(closed.error().kind, ErrorKind::Unreachable);
        QVERIFY(closed.error().detail.endsWith(u"it closed the connection in the middle of a login"));

        TestServer stranger;
        stranger.judgement = "220 mail.example.org ESMTP\r\n"; // where a judgement should be
        QCOMPARE(ask(prober, stranger.question()).error().kind, ErrorKind::Protocol);
    }

    /// Whoever asked has gone: to break off would count against this computer.
    void loginThatHasBegunIsBroughtToItsEnd()
    {
        TestServer server;
        server.greets = false;
        SocketProber prober(m_scheduler, {});
        auto context = std::make_unique<QObject>();
        bool replied = false;
        prober.probe(
            server.question(), context.get(), [&replied](const Result<LoginAnswer> &) { replied = true; });
        QTRY_COMPARE(server.open.size(), 1);
        QTest::qWait(50); // the client knows of its connection, too
        context.reset();
        server.greet();
        QTRY_COMPARE(server.ended, 1);
        QVERIFY(server.got.contains("msm-readiness-probe"));
        QVERIFY(!replied);
    }

    void onlySoManyAreUnderWayAndTheRestWaits()
    {
        TestServer server;
        server.greets = false;
        SocketProber prober(m_scheduler, {.places = 3});
        int replies = 0;
        for (int i = 0; i < 8; ++i)
            prober.probe(server.question(), this, [&replies](const Result<LoginAnswer> &) { ++replies; });
        {
            QObject gone;
            prober.probe(server.question(), &gone, [&replies](const Result<LoginAnswer> &) { ++replies; });
        }
        QTRY_COMPARE(server.open.size(), 3);
        QTest::qWait(50);
        QCOMPARE(server.most, 3);
        server.greets = true;
        server.greet();
        QTRY_COMPARE(replies, 8);
        QTRY_COMPARE(server.ended, 8); // what nobody waits for any more never left
    }

    void loginsGoByTheWayOfTheAgents_data()
    {
        QTest::addColumn<Type>("type");
        QTest::newRow("socks5") << Type::Socks5Proxy;
        QTest::newRow("connect") << Type::HttpProxy;
    }
    void loginsGoByTheWayOfTheAgents()
    {
        QFETCH(Type, type);
        TestServer server;
        RelayProxy proxy(type, server.question().port);
        proxy.demand("ann", "secret");
        SocketProber prober(m_scheduler, {});
        prober.setWayOut({.kind = WayOut::Kind::Proxy,
            .proxy = proxy.proxy(QStringLiteral("ann"), QStringLiteral("secret"))});
        const auto answer = ask(prober, {.address = QStringLiteral("10.9.8.7"), .port = 3307});
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(answer->word, LoginWord::Takes);
        QCOMPARE(proxy.asked().size(), 1);
        QVERIFY(proxy.asked().first().endsWith(":3307"));

        prober.setWayOut({.kind = WayOut::Kind::Proxy,
            .proxy = proxy.proxy(QStringLiteral("ann"), QStringLiteral("wrong"))});
        const auto refused = ask(prober, {.address = QStringLiteral("10.9.8.7"), .port = 3307});
        QCOMPARE(refused.error().kind, ErrorKind::Unreachable);
        QCOMPARE(refused.error().hop, Hop::Proxy);
    }

    void tunnelThatDoesNotOpenSaysWhy()
    {
        ClosedTunnel tunnel;
        SocketProber prober(m_scheduler, {});
        prober.setTunnel(tunnel);
        const auto answer = ask(prober, {.address = QStringLiteral("10.9.8.7")});
        QCOMPARE(answer.error().detail, QStringLiteral("the bastion is away"));
    }
};

MSM_TEST(TestSocketProber)
#include "tst_socketprober.moc"
