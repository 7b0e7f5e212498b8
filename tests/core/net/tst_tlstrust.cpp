// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fingerprint.h"
#include "core/base/scheduler.h"
#include "tests/core/net/exchange.h"
#include "tests/support/rawserver.h"
#include "tests/support/suite.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace msm;
using namespace msm::test;

/// Which servers a client sends to over TLS, and what it says of the others.
class TestTlsTrust final : public QObject {
    Q_OBJECT

    static TlsTrust pinning(const QString &name)
    {
        return TlsTrust::pinned(certificate(name).digest(QCryptographicHash::Sha256));
    }

    SystemScheduler m_scheduler;

private Q_SLOTS:
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

    /// Nobody waits for the deadline where a person does.
    void portThatStaysSilentToTlsIsNamedAsSuch()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        HttpClient client(m_scheduler);
        client.setImpatient(true);
        HttpRequest request =
            post(QUrl(QStringLiteral("https://127.0.0.1:%1/RPC2").arg(silent.serverPort())), true);
        request.deadline = std::chrono::minutes(10);
        const auto answer = ask(client, request);
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
};

MSM_TEST(TestTlsTrust)
#include "tst_tlstrust.moc"
