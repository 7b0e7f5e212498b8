// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/scheduler.h"
#include "core/net/httpclient.h"
#include "core/updates/updatecheck.h"
#include "tests/core/net/exchange.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/rawserver.h"
#include "tests/support/suite.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace msm;
using namespace msm::test;
using namespace std::chrono_literals;

namespace {

const QByteArray announcement =
    R"({"tag_name": "v1.2.3", "html_url": "https://example.org/1.2.3", "body": "New: <b>all</b>"})";

void answer(QTcpSocket *socket, const QByteArray &bytes)
{
    socket->write(bytes);
    socket->disconnectFromHost();
}

QByteArray redirection(const QByteArray &target, const QByteArray &status = "301 Moved Permanently")
{
    return "HTTP/1.1 " + status + "\r\nLocation: " + target + "\r\nContent-length: 0\r\n\r\n";
}

/// A server that answers everything with the same bytes.
RawServer::Behaviour always(const QByteArray &bytes)
{
    return [bytes](const QByteArray &, QTcpSocket *socket) { answer(socket, bytes); };
}

} // namespace

class TestUpdateCheck final : public QObject {
    Q_OBJECT

    Result<Release> ask(const QUrl &address, const TlsTrust &trust = trustingTestAuthority())
    {
        HttpClient client(m_scheduler);
        client.setTlsTrust(trust);
        std::optional<Result<Release>> result;
        askForRelease(client, address, this, [&result](Result<Release> got) { result = std::move(got); });
        if (result)
            qFatal("the reply came from within the call");
        if (!QTest::qWaitFor([&result] { return result.has_value(); }, 20000))
            qFatal("no reply");
        return *result;
    }

    SystemScheduler m_scheduler;

private Q_SLOTS:
    void releaseIsWhatTheServerAnnounces()
    {
        RawServer server(always(RawServer::answer(announcement)), true);
        const auto release = ask(server.url());
        QVERIFY2(release, release ? "" : qPrintable(release.error().detail));
        QCOMPARE(release->version, QVersionNumber(1, 2, 3));
        QCOMPARE(release->page, QUrl(QStringLiteral("https://example.org/1.2.3")));
        QCOMPARE(release->notes, QStringLiteral("New: <b>all</b>"));
        QCOMPARE(server.requests(), 1);
    }

    void nothingIsSentButTheProgramsNameAndVersion()
    {
        QByteArray seen;
        RawServer server(
            [&seen](const QByteArray &request, QTcpSocket *socket) {
                seen = request;
                answer(socket, RawServer::answer(announcement));
            },
            true);
        QVERIFY(ask(server.url()));
        QVERIFY2(seen.startsWith("GET /RPC2 HTTP/1.1\r\n"), seen);
        QVERIFY2(seen.endsWith("\r\n\r\n"), seen); // no body
        QMap<QByteArray, QByteArray> headers;
        for (const QByteArray &line : seen.split('\n').mid(1)) {
            if (const qsizetype colon = line.indexOf(':'); colon > 0)
                headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
        }
        QCOMPARE(headers.take("user-agent"), QByteArray("mysql-server-manager/" MSM_VERSION));
        QCOMPARE(headers.take("accept-language"), QByteArray("en"));
        for (const char *technical : {"host", "connection", "accept-encoding", "cache-control", "pragma"})
            headers.remove(technical);
        QVERIFY2(headers.isEmpty(), headers.keys().join(' '));
    }

    void addressThatIsNotHttpsIsNotAsked()
    {
        RawServer server(always(RawServer::answer(announcement)));
        const auto release = ask(server.url());
        QVERIFY(!release);
        QCOMPARE(release.error().kind, ErrorKind::Rejected);
        QCOMPARE(server.requests(), 0);
    }

    void untrustedServerIsNotAsked()
    {
        RawServer server(always(RawServer::answer(announcement)), true);
        const auto release = ask(server.url(), TlsTrust());
        QVERIFY(!release);
        QCOMPARE(release.error().kind, ErrorKind::Tls);
        QCOMPARE(server.requests(), 0);
    }

    void redirectionIsFollowedToHttps_data()
    {
        QTest::addColumn<QByteArray>("status");
        for (const char *status :
            {"301 Moved Permanently", "302 Found", "307 Temporary Redirect", "308 Permanent Redirect"})
            QTest::newRow(status) << QByteArray(status);
    }
    void redirectionIsFollowedToHttps()
    {
        QFETCH(QByteArray, status);
        RawServer renamed(always(RawServer::answer(announcement)), true);
        RawServer server(always(redirection(renamed.url().toEncoded(), status)), true);
        const auto release = ask(server.url());
        QVERIFY2(release, release ? "" : qPrintable(release.error().detail));
        QCOMPARE(release->version, QVersionNumber(1, 2, 3));
    }

    void redirectionOnTheSameServerIsFollowed()
    {
        RawServer server(
            [](const QByteArray &request, QTcpSocket *socket) {
                answer(socket,
                    request.startsWith("GET /renamed ") ? RawServer::answer(announcement)
                                                        : redirection("/renamed"));
            },
            true);
        QVERIFY(ask(server.url()));
        QCOMPARE(server.requests(), 2);
    }

    void redirectionToAnythingElseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::newRow("http") << QByteArray("http");
        for (const char *location :
            {"", "file:///etc/hostname", "https://", "https://user@127.0.0.1/", "https://a b/"})
            QTest::newRow(location) << QByteArray(location);
    }
    void redirectionToAnythingElseIsRefused()
    {
        QFETCH(QByteArray, location);
        RawServer plain(always(RawServer::answer(announcement)));
        RawServer server(always(redirection(location == "http" ? plain.url().toEncoded() : location)), true);
        const auto release = ask(server.url());
        QVERIFY(!release);
        QCOMPARE(release.error().kind, ErrorKind::Protocol);
        QCOMPARE(server.requests(), 1);
        QCOMPARE(plain.requests(), 0);
    }

    void redirectionsInACircleEnd()
    {
        RawServer server(always(redirection("/RPC2")), true);
        const auto release = ask(server.url());
        QVERIFY(!release);
        QCOMPARE(release.error().kind, ErrorKind::Protocol);
        QCOMPARE(server.requests(), 4);
    }

    void statusSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("none yet") << QByteArray("404 Not Found") << ErrorKind::NotFound;
        QTest::newRow("asked too often") << QByteArray("403 rate limit exceeded") << ErrorKind::Forbidden;
        QTest::newRow("too many requests") << QByteArray("429 Too Many Requests") << ErrorKind::Forbidden;
        QTest::newRow("out of order") << QByteArray("502 Bad Gateway") << ErrorKind::Internal;
        QTest::newRow("not modified") << QByteArray("304 Not Modified") << ErrorKind::Protocol;
        QTest::newRow("no content") << QByteArray("204 No Content") << ErrorKind::Protocol;
    }
    void statusSaysWhy()
    {
        QFETCH(QByteArray, status);
        QFETCH(ErrorKind, kind);
        RawServer server(always(RawServer::answer({}, status)), true);
        const auto release = ask(server.url());
        QVERIFY(!release);
        QCOMPARE(release.error().kind, kind);
        QCOMPARE(release.error().httpStatus, status.left(3).toInt());
    }

    void rubbishIsNoAnnouncement()
    {
        RawServer server(always(RawServer::answer("<html>Please sign in</html>")), true);
        const auto release = ask(server.url());
        QVERIFY(!release);
        QCOMPARE(release.error().kind, ErrorKind::Protocol);
    }

    void answerThatIsTooLargeIsNone()
    {
        const QByteArray filled = announcement.chopped(1) + QByteArray(256 * 1024, ' ') + '}';
        RawServer server(always(RawServer::answer(filled)), true);
        const auto release = ask(server.url());
        QVERIFY(!release);
        QCOMPARE(release.error().kind, ErrorKind::Protocol);
        RawServer fits(always(RawServer::answer(filled.simplified())), true);
        QVERIFY(ask(fits.url()));
    }

    void nobodyThereIsUnreachable()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QUrl address(QStringLiteral("https://127.0.0.1:%1/").arg(closed.serverPort()));
        closed.close();
        const auto release = ask(address);
        QVERIFY(!release);
        QCOMPARE(release.error().kind, ErrorKind::Unreachable);
    }

    void silenceEndsWithin20SecondsAlsoAfterARedirection()
    {
        FakeScheduler scheduler;
        RawServer silent([](const QByteArray &, QTcpSocket *) {}, true);
        RawServer server(
            [&](const QByteArray &, QTcpSocket *socket) {
                scheduler.advance(15s);
                answer(socket, redirection(silent.url().toEncoded()));
            },
            true);
        HttpClient client(scheduler);
        client.setTlsTrust(trustingTestAuthority());
        std::optional<Result<Release>> result;
        askForRelease(
            client, server.url(), this, [&result](Result<Release> got) { result = std::move(got); });
        QTRY_COMPARE(silent.requests(), 1);
        scheduler.advance(4s);
        QVERIFY(!result);
        scheduler.advance(1s);
        QVERIFY(result && !*result);
        QCOMPARE(result->error().kind, ErrorKind::Timeout);
    }

    void whoeverNoLongerWaitsIsNotAnswered()
    {
        bool closed = false;
        RawServer server(
            [&closed](const QByteArray &, QTcpSocket *socket) {
                connect(socket, &QTcpSocket::disconnected, socket, [&closed] { closed = true; });
            },
            true);
        HttpClient client(m_scheduler);
        client.setTlsTrust(trustingTestAuthority());
        bool replied = false;
        auto context = std::make_unique<QObject>();
        askForRelease(
            client, server.url(), context.get(), [&replied](const Result<Release> &) { replied = true; });
        QTRY_COMPARE(server.requests(), 1);
        context.reset();
        QTRY_VERIFY(closed);
        QVERIFY(!replied);
    }
};

MSM_TEST(TestUpdateCheck)
#include "tst_updatecheck.moc"
