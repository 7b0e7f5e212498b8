// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fingerprint.h"
#include "core/base/scheduler.h"
#include "core/net/httpclient.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/rawserver.h"
#include "tests/support/suite.h"

#include <QEventLoop>
#include <QSslCertificate>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>
#include <QTimer>

using namespace msm;
using namespace std::chrono_literals;

class TestHttpClient final : public QObject {
    Q_OBJECT

    /// Sends and waits for the reply.
    Result<HttpAnswer> ask(HttpClient &client, const HttpRequest &request)
    {
        std::optional<Result<HttpAnswer>> result;
        client.send(request, this, [&result](Result<HttpAnswer> answer) { result = std::move(answer); });
        if (result)
            qFatal("the reply came from within the call");
        if (!QTest::qWaitFor([&result] { return result.has_value(); }, 20000))
            qFatal("no reply");
        return *result;
    }

    static HttpRequest post(const QUrl &url, bool exactlyOnce = false)
    {
        return {.url = url,
            .verb = "POST",
            .body = QByteArray(3000, 'x'),
            .contentType = "text/xml",
            .deadline = 10s,
            .exactlyOnce = exactlyOnce};
    }

    static QSslCertificate certificate(const QString &name)
    {
        return QSslCertificate::fromPath(QStringLiteral(MSM_TEST_DATA "/tls/") + name).value(0);
    }

    static TlsTrust trustingTestAuthority()
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates({certificate(QStringLiteral("ca.pem"))});
        return TlsTrust(tls);
    }

    static TlsTrust pinning(const QString &name)
    {
        return TlsTrust::pinned(certificate(name).digest(QCryptographicHash::Sha256));
    }

    /// Eight megabytes, no two places of it alike.
    static QByteArray longBody()
    {
        QByteArray body;
        body.reserve(8 * 1024 * 1024);
        for (int number = 0; body.size() < 8 * 1024 * 1024 - 16; ++number)
            body += QByteArray::number(number) + '\n';
        return body;
    }

    SystemScheduler m_scheduler;

private Q_SLOTS:
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

    void answerThatIsTooLargeIsCutOff_data()
    {
        QTest::addColumn<bool>("announced");
        QTest::newRow("announced") << true;
        QTest::newRow("endless") << false;
    }
    void answerThatIsTooLargeIsCutOff()
    {
        QFETCH(bool, announced);
        RawServer server([announced](const QByteArray &, QTcpSocket *socket) {
            if (announced) {
                socket->write("HTTP/1.1 200 OK\r\nContent-length: 1073741824\r\n\r\nx");
                return;
            }
            socket->write("HTTP/1.1 200 OK\r\n\r\n");
            connect(socket, &QTcpSocket::bytesWritten, socket,
                [socket] { socket->write(QByteArray(65536, 'y')); });
        });
        HttpClient client(m_scheduler);
        HttpRequest request = post(server.url());
        request.maxAnswerBytes = 100000;
        const auto answer = ask(client, request);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Protocol);
        QVERIFY(answer.error().detail.contains(QStringLiteral("100000")));
    }

    void answerThatBreaksOffIsAnError()
    {
        RawServer server([](const QByteArray &, QTcpSocket *socket) {
            socket->write("HTTP/1.1 200 OK\r\nContent-length: 100\r\n\r\nonly this");
            socket->disconnectFromHost();
        });
        HttpClient client(m_scheduler);
        const auto answer = ask(client, post(server.url(), true));
        QVERIFY(!answer);
        QVERIFY(answer.error().maybeApplied);
    }

    /// Far more than the network reads ahead, in each way in which HTTP says where an answer ends.
    void longAnswerArrivesWhole_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("chunked");
        QTest::addColumn<bool>("tls");
        for (const bool tls : {false, true}) {
            const char *scheme = tls ? "https" : "http";
            const auto length = QByteArray::number(longBody().size());
            QTest::addRow("%s, length", scheme) << QByteArray("Content-length: " + length) << false << tls;
            QTest::addRow("%s, chunked", scheme) << QByteArray("Transfer-encoding: chunked") << true << tls;
            QTest::addRow("%s, until the end", scheme) << QByteArray("Connection: close") << false << tls;
        }
    }
    void longAnswerArrivesWhole()
    {
        QFETCH(QByteArray, header);
        QFETCH(bool, chunked);
        QFETCH(bool, tls);
        RawServer server(
            [&header, chunked](const QByteArray &, QTcpSocket *socket) {
                socket->write("HTTP/1.1 200 OK\r\n" + header + "\r\n\r\n");
                constexpr qsizetype piece = 300000;
                const QByteArray body = longBody();
                for (qsizetype at = 0; at < body.size(); at += piece) {
                    const QByteArray part = body.mid(at, piece);
                    if (chunked)
                        socket->write(QByteArray::number(part.size(), 16) + "\r\n" + part + "\r\n");
                    else
                        socket->write(part);
                }
                if (chunked)
                    socket->write("0\r\n\r\n");
                socket->disconnectFromHost();
            },
            tls);
        HttpClient client(m_scheduler);
        client.setTlsTrust(trustingTestAuthority());
        const auto answer = ask(client, post(server.url()));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QVERIFY(answer->body == longBody());
    }

    void readerGetsTheBodyInsteadOfTheAnswer()
    {
        class Reader final : public AnswerReader {
        public:
            void expect(qint64 bytes) override
            {
                if (pieces == 0)
                    expected = bytes;
            }
            void read(QByteArrayView piece) override
            {
                body += piece;
                ++pieces;
            }
            QByteArray body;
            qint64 expected = 0;
            int pieces = 0;
        };
        RawServer server([](const QByteArray &, QTcpSocket *socket) {
            socket->write(RawServer::answer(longBody()));
            socket->disconnectFromHost();
        });
        HttpClient client(m_scheduler);
        const auto reader = std::make_shared<Reader>();
        HttpRequest request = post(server.url());
        request.reader = reader;
        const auto answer = ask(client, request);
        QVERIFY(answer);
        QVERIFY(answer->body.isEmpty());
        QVERIFY(reader->body == longBody());
        QVERIFY(reader->pieces > 1);
        QCOMPARE(reader->expected, longBody().size());
        request.maxAnswerBytes = longBody().size() - 1;
        const auto tooLong = ask(client, request);
        QVERIFY(!tooLong);
        QCOMPARE(tooLong.error().kind, ErrorKind::Protocol);
    }

    void longAnswerThatBreaksOffIsAnError_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::newRow("http") << false;
        QTest::newRow("https") << true;
    }
    void longAnswerThatBreaksOffIsAnError()
    {
        QFETCH(bool, tls);
        RawServer server(
            [](const QByteArray &, QTcpSocket *socket) {
                const auto length = QByteArray::number(longBody().size() + 1);
                socket->write("HTTP/1.1 200 OK\r\nContent-length: " + length + "\r\n\r\n" + longBody());
                socket->disconnectFromHost();
            },
            tls);
        HttpClient client(m_scheduler);
        client.setTlsTrust(trustingTestAuthority());
        const auto answer = ask(client, post(server.url(), true));
        QVERIFY(!answer);
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

    void unknownAuthorityIsATlsError()
    {
        RawServer server(
            [](const QByteArray &, QTcpSocket *socket) { socket->write(RawServer::answer("x")); }, true);
        HttpClient client(m_scheduler);
        const auto answer = ask(client, post(server.url(), true));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Tls);
        QVERIFY(!answer.error().maybeApplied);
        QCOMPARE(server.requests(), 0);
    }

    void portWithoutTlsIsNamedAsSuch()
    {
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        connect(&plain, &QTcpServer::newConnection, &plain, [&plain] {
            QTcpSocket *socket = plain.nextPendingConnection();
            socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
        });
        HttpClient client(m_scheduler);
        const QUrl url(QStringLiteral("https://127.0.0.1:%1/RPC2").arg(plain.serverPort()));
        const auto answer = ask(client, post(url, true));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Protocol);
        QVERIFY2(answer.error().detail.contains(QStringLiteral("does not speak TLS")),
            qPrintable(answer.error().detail));
        QVERIFY(!answer.error().maybeApplied);
    }

    void untrustedCertificateIsRefusedBeforeAByteIsSentAndSaysWhy_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("trusted"); // the certificate that is pinned; empty: the test authority
        QTest::addColumn<TlsFault>("fault");
        const auto row = [](const char *name, const char *shown, const char *trusted, TlsFault fault) {
            QTest::newRow(name) << QString::fromLatin1(shown) << QString::fromLatin1(trusted) << fault;
        };
        row("expired", "expired.pem", "", TlsFault::Expired);
        row("not yet valid", "notyet.pem", "", TlsFault::NotYetValid);
        row("another host's", "wronghost.pem", "", TlsFault::WrongHost);
        row("self-signed", "selfsigned.pem", "", TlsFault::SelfSigned);
        row("self-signed and expired", "selfsigned-expired.pem", "", TlsFault::Expired);
        row("changed, self-signed", "selfsigned.pem", "server.pem", TlsFault::Changed);
        row("changed, by an authority", "server.pem", "selfsigned.pem", TlsFault::Changed);
        row("pinned, but expired", "expired.pem", "expired.pem", TlsFault::Expired);
        row("pinned, self-signed and expired", "selfsigned-expired.pem", "selfsigned-expired.pem",
            TlsFault::Expired);
    }
    void untrustedCertificateIsRefusedBeforeAByteIsSentAndSaysWhy()
    {
        QFETCH(QString, shown);
        QFETCH(QString, trusted);
        QFETCH(TlsFault, fault);
        RawServer server(
            [](const QByteArray &, QTcpSocket *socket) { socket->write(RawServer::answer("x")); }, shown);
        HttpClient client(m_scheduler);
        client.setTlsTrust(trusted.isEmpty() ? trustingTestAuthority() : pinning(trusted));
        const auto answer = ask(client, post(server.url(), true));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Tls);
        QCOMPARE(answer.error().tlsFault, fault);
        QCOMPARE(answer.error().certificate, certificate(shown).toDer());
        QVERIFY(!answer.error().maybeApplied);
        const QString fingerprint = fingerprintText(certificate(shown).digest(QCryptographicHash::Sha256));
        QVERIFY2(answer.error().detail.contains(fingerprint), qPrintable(answer.error().detail));
        QCOMPARE(server.requests(), 0);
    }

    void pinnedCertificateIsTrustedWhoeverSignedItAndWhateverHostItNames_data()
    {
        QTest::addColumn<QString>("shown");
        for (const char *name : {"selfsigned.pem", "server.pem", "wronghost.pem"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void pinnedCertificateIsTrustedWhoeverSignedItAndWhateverHostItNames()
    {
        QFETCH(QString, shown);
        RawServer server(
            [](const QByteArray &, QTcpSocket *socket) {
                socket->write(RawServer::answer("pinned"));
                socket->disconnectFromHost();
            },
            shown);
        HttpClient client(m_scheduler);
        client.setTlsTrust(pinning(shown));
        for (int i = 0; i < 3; ++i) { // also when a session is resumed
            const auto answer = ask(client, post(server.url(), true));
            QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
            QCOMPARE(answer->body, QByteArray("pinned"));
        }
    }

    void fingerprintIsReadHoweverItIsWritten()
    {
        const QByteArray hash = certificate(QStringLiteral("server.pem")).digest(QCryptographicHash::Sha256);
        const QString plain = QString::fromLatin1(hash.toHex());
        for (const QString &text : {plain, plain.toUpper(), fingerprintText(hash),
                 QStringLiteral("sha256 Fingerprint=") + fingerprintText(hash), u' ' + plain + u'\n'})
            QCOMPARE(parseFingerprint(text), std::optional(hash));
        for (const QString &text : {QString(), plain.chopped(2), plain + QStringLiteral("00"),
                 QString(plain).replace(4, 1, u'g'), QStringLiteral("md5=") + plain})
            QVERIFY2(!parseFingerprint(text), qPrintable(text));
    }

    void ownAuthorityIsTrusted()
    {
        RawServer server(
            [](const QByteArray &, QTcpSocket *socket) {
                socket->write(RawServer::answer("secure"));
                socket->disconnectFromHost();
            },
            true);
        HttpClient client(m_scheduler);
        client.setTlsTrust(trustingTestAuthority());
        const auto answer = ask(client, post(server.url(), true));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(answer->body, QByteArray("secure"));
    }
};

MSM_TEST(TestHttpClient)
#include "tst_httpclient.moc"
