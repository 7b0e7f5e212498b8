// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/scheduler.h"
#include "core/net/tunnel.h"
#include "tests/core/net/exchange.h"
#include "tests/support/rawserver.h"
#include "tests/support/relayproxy.h"
#include "tests/support/suite.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace msm;
using namespace msm::test;
using namespace std::chrono_literals;

using Type = QNetworkProxy::ProxyType;

/// A tunnel that opens when the test says so.
class TestTunnel final : public Tunnel {
public:
    void open(QObject *context, Reply<QNetworkProxy> reply) override
    {
        QMetaObject::invokeMethod(
            context, [this, reply] { isClosed ? (void)waiting.append(reply) : reply(result); },
            Qt::QueuedConnection);
    }
    Error explained(const Error &error) override
    {
        Error out = error;
        out.detail = QStringLiteral("explained");
        return out;
    }
    void reopen() override { }

    Result<QNetworkProxy> result = failure(ErrorKind::Unreachable, QStringLiteral("never opened"));
    bool isClosed = false;
    QList<Reply<QNetworkProxy>> waiting;
};

class TestWayOut final : public QObject {
    Q_OBJECT

    static HttpRequest change(const QUrl &url, const QString &host = {})
    {
        QUrl named = url;
        if (!host.isEmpty())
            named.setHost(host);
        return {.url = named,
            .verb = "POST",
            .body = QByteArray(3000, 'x'),
            .contentType = "text/xml",
            .deadline = 10s,
            .exactlyOnce = true};
    }

    static WayOut by(const QNetworkProxy &proxy) { return {.kind = WayOut::Kind::Proxy, .proxy = proxy}; }

    static void answerHello(const QByteArray &, QTcpSocket *socket)
    {
        socket->write(RawServer::answer("hello"));
        socket->disconnectFromHost();
    }

    /// Each kind of tunnel, to a server with and without TLS. HTTP's CONNECT is for TLS alone.
    static void addTunnels()
    {
        QTest::addColumn<Type>("type");
        QTest::addColumn<bool>("tls");
        QTest::newRow("socks5, http") << Type::Socks5Proxy << false;
        QTest::newRow("socks5, https") << Type::Socks5Proxy << true;
        QTest::newRow("connect, https") << Type::HttpProxy << true;
    }

    /// How often QNetworkAccessManager (6.4.2) tries to connect before it says nothing any more.
    static constexpr int kTries = 6;

    /// A client behind a proxy that closes so many connections when it is asked for a tunnel.
    struct Closing {
        Closing(Scheduler &scheduler, int connections, Type type = Type::Socks5Proxy, bool tls = false)
            : server(answerHello, tls)
            , proxy(type, quint16(server.url().port()))
            , client(scheduler)
        {
            client.setTlsTrust(trustingTestAuthority());
            client.setWayOut(by(proxy.proxy()));
            proxy.setClosing(connections);
        }

        RawServer server;
        RelayProxy proxy;
        HttpClient client;
    };

    SystemScheduler m_scheduler;

private Q_SLOTS:
    /// What the environment of the system says is known before anything asks it.
    void initTestCase()
    {
        qputenv("http_proxy", "http://127.0.0.1:1");
        qputenv("https_proxy", "http://127.0.0.1:1");
        qunsetenv("no_proxy");
    }

    void directIsDirectWhateverTheSystemSays()
    {
        RawServer server(answerHello);
        HttpClient client(m_scheduler);
        QVERIFY(ask(client, change(server.url())));
    }

    void systemsProxyIsUsedButNotForThisMachine()
    {
        const QUrl cloud(QStringLiteral("http://cloud.example:2633/RPC2"));
        const WayOut system{.kind = WayOut::Kind::System};
        QCOMPARE(proxyFor(system, cloud).hostName(), QStringLiteral("127.0.0.1"));
        for (const char *here : {"http://localhost:2633/", "http://127.3.4.5:60000/", "http://[::1]:80/"})
            QCOMPARE(proxyFor(system, QUrl(QString::fromLatin1(here))).type(), QNetworkProxy::NoProxy);
        HttpClient client(m_scheduler);
        client.setWayOut(system);
        RawServer server(answerHello);
        QVERIFY(ask(client, change(server.url())));
        const auto answer = ask(client, change(cloud));
        QVERIFY(!answer);
        QCOMPARE(answer.error().hop, Hop::Proxy);
        QVERIFY(!answer.error().maybeApplied);
    }

    void proxyThatIsNamedIsUsedForThisMachineTooAndFindsTheNamesItself_data() { addTunnels(); }
    void proxyThatIsNamedIsUsedForThisMachineTooAndFindsTheNamesItself()
    {
        QFETCH(Type, type);
        QFETCH(bool, tls);
        RawServer server(answerHello, tls);
        RelayProxy proxy(type, quint16(server.url().port()));
        HttpClient client(m_scheduler);
        client.setTlsTrust(trustingTestAuthority());
        client.setWayOut(by(proxy.proxy()));
        const auto local = ask(client, change(server.url()));
        QVERIFY2(local, local ? "" : qPrintable(local.error().detail));
        QCOMPARE(proxy.asked().size(), 1);
        // No name server of this machine knows it.
        client.setTlsTrust(
            TlsTrust::pinned(QSslCertificate::fromPath(QStringLiteral(MSM_TEST_DATA "/tls/server.pem"))
                                 .value(0)
                                 .digest(QCryptographicHash::Sha256)));
        const auto inside = ask(client, change(server.url(), QStringLiteral("cloud.behind.invalid")));
        QVERIFY2(inside, inside ? "" : qPrintable(inside.error().detail));
        QVERIFY2(proxy.asked().last().startsWith("cloud.behind.invalid:"), proxy.asked().last().constData());
    }

    void changingCallGoesOutOnceThroughATunnelThatDies_data() { addTunnels(); }
    void changingCallGoesOutOnceThroughATunnelThatDies()
    {
        QFETCH(Type, type);
        QFETCH(bool, tls);
        RawServer server([](const QByteArray &, QTcpSocket *socket) { socket->abort(); }, tls);
        RelayProxy proxy(type, quint16(server.url().port()));
        HttpClient client(m_scheduler);
        client.setTlsTrust(trustingTestAuthority());
        client.setWayOut(by(proxy.proxy()));
        const auto answer = ask(client, change(server.url()));
        QVERIFY(!answer);
        QVERIFY(answer.error().maybeApplied);
        QTest::qWait(200);
        QCOMPARE(server.requests(), 1);
    }

    void tunnelThatLeadsNowhereWasNeverApplied_data() { addTunnels(); }
    void tunnelThatLeadsNowhereWasNeverApplied()
    {
        QFETCH(Type, type);
        QFETCH(bool, tls);
        RawServer server(answerHello, tls);
        RelayProxy proxy(type, quint16(server.url().port()));
        proxy.setRefusing(true);
        HttpClient client(m_scheduler);
        client.setWayOut(by(proxy.proxy()));
        const auto answer = ask(client, change(server.url()));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Unreachable);
        QVERIFY2(!answer.error().maybeApplied, qPrintable(answer.error().detail));
        QCOMPARE(server.requests(), 0);
    }

    void closingInsteadOfATunnelIsNotWaitedForAndForgotten_data() { addTunnels(); }
    void closingInsteadOfATunnelIsNotWaitedForAndForgotten()
    {
        QFETCH(Type, type);
        QFETCH(bool, tls);
        Closing f(m_scheduler, 1000, type, tls);
        const auto closed = ask(f.client, change(f.server.url()));
        QVERIFY(!closed);
        QCOMPARE(closed.error().kind, ErrorKind::Unreachable); // and no deadline
        QVERIFY2(!closed.error().maybeApplied, qPrintable(closed.error().detail));
        QCOMPARE(closed.error().hop, Hop::Proxy);
        f.proxy.setClosing(0);
        const auto after = ask(f.client, change(f.server.url()));
        QVERIFY2(after, after ? "" : qPrintable(after.error().detail));
        QCOMPARE(f.server.requests(), 1);
    }

    void tunnelThatOpensWhenNobodyTriesAnyMoreIsNoDoubt()
    {
        Closing f(m_scheduler, kTries);
        const auto quiet = ask(f.client, change(f.server.url()));
        QVERIFY(!quiet);
        QCOMPARE(quiet.error().kind, ErrorKind::Unreachable);
        QVERIFY2(!quiet.error().maybeApplied, qPrintable(quiet.error().detail));
        QVERIFY(ask(f.client, change(f.server.url())));
        QCOMPARE(f.server.requests(), 1);
    }

    /// An agent that does not listen yet is asked with little patience.
    void shortDeadlineDoesNotKeepWhatIsLost()
    {
        Closing f(m_scheduler, kTries);
        HttpRequest impatient = change(f.server.url());
        impatient.deadline = 2s;
        QVERIFY(!ask(f.client, impatient));
        QVERIFY(ask(f.client, impatient));
    }

    void passwordOpensATunnelAndAWrongOneIsAskedOnce_data() { addTunnels(); }
    void passwordOpensATunnelAndAWrongOneIsAskedOnce()
    {
        QFETCH(Type, type);
        QFETCH(bool, tls);
        RawServer server(answerHello, tls);
        RelayProxy proxy(type, quint16(server.url().port()));
        proxy.demand("\xc3\xa4nna", "s\xc3\xa9:cret");
        HttpClient client(m_scheduler);
        client.setTlsTrust(trustingTestAuthority());
        client.setWayOut(by(proxy.proxy(QStringLiteral("\u00E4nna"), QStringLiteral("s\u00E9:cret"))));
        const auto let = ask(client, change(server.url()));
        QVERIFY2(let, let ? "" : qPrintable(let.error().detail));
        for (const QString &password : {QStringLiteral("wrong"), QString()}) {
            HttpClient other(m_scheduler);
            other.setTlsTrust(trustingTestAuthority());
            other.setWayOut(
                by(proxy.proxy(password.isEmpty() ? QString() : QStringLiteral("anna"), password)));
            const auto refused = ask(other, change(server.url()));
            QVERIFY(!refused);
            QVERIFY2(refused.error().hop == Hop::Proxy && refused.error().httpStatus == 407,
                qPrintable(refused.error().detail));
            QVERIFY(refused.error().needsMending);
            QVERIFY(!refused.error().maybeApplied);
            QVERIFY(!refused.error().detail.contains(QStringLiteral("wrong")));
        }
        QCOMPARE(server.requests(), 1);
    }

    void httpProxyGetsAPlainCallOnceWithThePassword()
    {
        QByteArray seen;
        RawServer proxy([&seen](const QByteArray &request, QTcpSocket *socket) {
            seen = request;
            answerHello(request, socket);
        });
        HttpClient client(m_scheduler);
        client.setWayOut(by({Type::HttpProxy, QStringLiteral("127.0.0.1"), quint16(proxy.url().port()),
            QStringLiteral("anna"), QStringLiteral("secret")}));
        const QUrl cloud(QStringLiteral("http://cloud.behind.invalid:2633/RPC2"));
        const auto answer = ask(client, change(cloud));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QVERIFY2(
            seen.startsWith("POST http://cloud.behind.invalid:2633/RPC2 HTTP/1.1\r\n"), seen.constData());
        QVERIFY(seen.contains("Proxy-Authorization: Basic " + QByteArray("anna:secret").toBase64()));
        QCOMPARE(proxy.requests(), 1);
    }

    void httpProxyThatAsksForAPasswordGetsAChangingCallOnce()
    {
        RawServer proxy([](const QByteArray &, QTcpSocket *socket) {
            socket->write("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic "
                          "realm=\"x\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            socket->disconnectFromHost();
        });
        for (const QString &user : {QString(), QStringLiteral("anna")}) {
            HttpClient client(m_scheduler);
            client.setWayOut(by({Type::HttpProxy, QStringLiteral("127.0.0.1"), quint16(proxy.url().port()),
                user, user.isEmpty() ? QString() : QStringLiteral("wrong")}));
            const int before = proxy.requests();
            const auto answer = ask(client, change(QUrl(QStringLiteral("http://cloud.example:2633/RPC2"))));
            QVERIFY(!answer);
            QVERIFY2(answer.error().hop == Hop::Proxy && answer.error().httpStatus == 407,
                qPrintable(answer.error().detail));
            QVERIFY(!answer.error().maybeApplied);
            QTest::qWait(100);
            QCOMPARE(proxy.requests() - before, 1);
        }
    }

    void httpProxyThatClosesGetsAChangingCallOnce()
    {
        RawServer proxy([](const QByteArray &, QTcpSocket *socket) { socket->abort(); });
        HttpClient client(m_scheduler);
        client.setWayOut(by({Type::HttpProxy, QStringLiteral("127.0.0.1"), quint16(proxy.url().port())}));
        const auto answer = ask(client, change(QUrl(QStringLiteral("http://cloud.example:2633/RPC2"))));
        QVERIFY(!answer);
        QVERIFY(answer.error().maybeApplied);
        QTest::qWait(200);
        QCOMPARE(proxy.requests(), 1);
    }

    void proxyThatIsNotThereSaysSo_data() { addTunnels(); }
    void proxyThatIsNotThereSaysSo()
    {
        QFETCH(Type, type);
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const quint16 port = closed.serverPort();
        closed.close();
        HttpClient client(m_scheduler);
        client.setWayOut(by({type, QStringLiteral("127.0.0.1"), port}));
        auto answer = ask(client, change(QUrl(QStringLiteral("https://cloud.example:2633/RPC2"))));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Unreachable);
        QVERIFY2(answer.error().hop == Hop::Proxy, qPrintable(answer.error().detail));
        QVERIFY(!answer.error().maybeApplied);
        QVERIFY(answer.error().detail.contains(QString::number(port)));
        client.setWayOut(by({type, QStringLiteral("no-such-proxy.invalid"), 3128}));
        answer = ask(client, change(QUrl(QStringLiteral("https://cloud.example:2633/RPC2"))));
        QVERIFY(!answer);
        QVERIFY2(answer.error().hop == Hop::Proxy, qPrintable(answer.error().detail));
        QVERIFY2(answer.error().detail.contains(QStringLiteral("no-such-proxy.invalid")),
            qPrintable(answer.error().detail));
        QVERIFY(!answer.error().maybeApplied);
    }

    void requestsWaitForATunnelWithinTheirDeadline()
    {
        RawServer server(answerHello);
        RelayProxy proxy(Type::Socks5Proxy, quint16(server.url().port()));
        TestTunnel tunnel;
        tunnel.isClosed = true;
        HttpClient client(m_scheduler);
        client.setTunnel(tunnel);
        HttpRequest impatient = change(server.url());
        impatient.deadline = 100ms;
        const auto late = ask(client, impatient);
        QVERIFY(!late);
        QCOMPARE(late.error().hop, Hop::Bastion);
        QVERIFY(!late.error().maybeApplied);

        std::optional<Result<HttpAnswer>> answer;
        client.send(change(server.url()), this, [&](const Result<HttpAnswer> &result) { answer = result; });
        QTRY_COMPARE(tunnel.waiting.size(), 2);
        tunnel.waiting.last()(proxy.proxy());
        QTRY_VERIFY(answer.has_value());
        QVERIFY(*answer);
        QCOMPARE(proxy.asked().size(), 1);
        QCOMPARE(server.requests(), 1);
    }

    void failureOfATunnelIsItsOwnAndOneBehindItIsExplained()
    {
        TestTunnel tunnel;
        HttpClient client(m_scheduler);
        client.setTunnel(tunnel);
        const auto closed = ask(client, change(QUrl(QStringLiteral("http://127.0.0.1:1/"))));
        QVERIFY(!closed);
        QCOMPARE(closed.error().detail, QStringLiteral("never opened"));
        QVERIFY(!closed.error().maybeApplied);
        RawServer server(answerHello);
        RelayProxy proxy(Type::Socks5Proxy, quint16(server.url().port()));
        proxy.setRefusing(true);
        tunnel.result = proxy.proxy();
        const auto behind = ask(client, change(server.url()));
        QVERIFY(!behind);
        QCOMPARE(behind.error().detail, QStringLiteral("explained"));
        QVERIFY(!behind.error().maybeApplied);
    }
};

MSM_TEST(TestWayOut)
#include "tst_wayout.moc"
