// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/answer.h"
#include "core/iaas/opennebula/gateway.h"
#include "core/iaas/opennebula/opennebulaclient.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/rawserver.h"
#include "tests/support/suite.h"

#include <QTcpSocket>
#include <QTest>

Q_DECLARE_METATYPE(msm::AnswerHead)

using namespace msm;
using namespace msm::opennebula;
using namespace std::chrono_literals;

namespace {

const QUrl kEndpoint(QStringLiteral("http://cloud.example/RPC2"));

HttpAnswer answered(int status, const AnswerHead &head = {})
{
    return {.status = status, .body = {}, .head = head};
}

} // namespace

/// What stands between us and the front end and answers in its place.
class TestGateway final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void errorSaysWhoAnsweredAndWhatItMeans_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("server");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QStringList>("words");
        const auto row = [](int status, const char *server, ErrorKind kind, const QStringList &words) {
            QTest::newRow(qPrintable(QString::number(status)))
                << status << QByteArray(server) << kind << words;
        };
        row(401, "nginx", ErrorKind::Unauthorized,
            {QStringLiteral("HTTP 401 from nginx"), QStringLiteral("OpenNebula itself never asks")});
        row(403, "cloudflare", ErrorKind::Forbidden, {QStringLiteral("HTTP 403 from cloudflare")});
        row(404, "Xmlrpc-c_Abyss/1.33.14", ErrorKind::Protocol,
            {QStringLiteral("HTTP 404: no OpenNebula at this path")});
        row(407, "squid/5.7", ErrorKind::Forbidden,
            {QStringLiteral("HTTP 407 from squid/5.7"), QStringLiteral("a proxy on the way")});
        row(413, "nginx", ErrorKind::Rejected, {QStringLiteral("request of this size")});
        row(418, "tea", ErrorKind::Protocol, {QStringLiteral("HTTP 418 from tea instead of")});
        row(429, "envoy", ErrorKind::Unreachable, {QStringLiteral("HTTP 429 from envoy: it takes no more")});
        row(500, "", ErrorKind::Internal, {QStringLiteral("HTTP 500 instead of an XML-RPC answer")});
        row(502, "nginx/1.22.1", ErrorKind::Unreachable,
            {QStringLiteral("HTTP 502 from nginx/1.22.1: a gateway")});
        row(503, "", ErrorKind::Unreachable, {QStringLiteral("HTTP 503: a gateway answers")});
        row(504, "awselb/2.0", ErrorKind::Unreachable, {QStringLiteral("in time")});
        row(511, "", ErrorKind::Protocol, {QStringLiteral("in a browser")});
        row(522, "cloudflare", ErrorKind::Unreachable,
            {QStringLiteral("HTTP 522 from cloudflare: a gateway")});
    }
    void errorSaysWhoAnsweredAndWhatItMeans()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, server);
        QFETCH(ErrorKind, kind);
        QFETCH(QStringList, words);
        const Error error = gatewayError(answered(status, {.server = server}), kEndpoint, {});
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.httpStatus, status);
        for (const QString &word : words)
            QVERIFY2(error.detail.contains(word), qPrintable(error.detail));
        QVERIFY(error.retryAfter == 0ms);
    }

    void viaIsNamedAndUntrustedNamesAreShortPlainAndWithoutSecrets()
    {
        const Error error = gatewayError(
            answered(502, {.server = "x\x1b[31m" + QByteArray(500, 'y'), .via = "1.1 px.example (squid)"}),
            kEndpoint, {});
        QVERIFY(error.detail.contains(QStringLiteral("(via 1.1 px.example (squid))")));
        QVERIFY(!error.detail.contains(QChar(0x1b)));
        QVERIFY2(error.detail.size() < 300, qPrintable(error.detail));
    }

    void redirectionNamesItsTargetWithoutWhatMayBeSecretInIt_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QString>("target");
        QTest::newRow("https, another port") << QByteArray("https://cloud.example:8443/RPC2")
                                             << QStringLiteral("https://cloud.example:8443/RPC2;");
        QTest::newRow("relative") << QByteArray("/login") << QStringLiteral("http://cloud.example/login;");
        QTest::newRow("secrets") << QByteArray("https://u:pw@sso.example/x?token=abc#d")
                                 << QStringLiteral("https://sso.example/x;");
        QTest::newRow("none") << QByteArray() << QStringLiteral("does not say where");
        QTest::newRow("nonsense") << QByteArray("http://[") << QStringLiteral("does not say where");
    }
    void redirectionNamesItsTargetWithoutWhatMayBeSecretInIt()
    {
        QFETCH(QByteArray, location);
        QFETCH(QString, target);
        for (const int status : {301, 302, 303, 307, 308}) {
            const Error error = gatewayError(answered(status, {.location = location}), kEndpoint, {});
            QCOMPARE(error.kind, ErrorKind::Protocol);
            QVERIFY2(error.detail.contains(target), qPrintable(error.detail));
            QVERIFY(!error.detail.contains(QStringLiteral("abc"))
                && !error.detail.contains(QStringLiteral("pw")));
        }
    }

    void redirectionIsNeverFollowedWithThePassword()
    {
        RawServer target([](const QByteArray &, QTcpSocket *socket) { socket->disconnectFromHost(); });
        RawServer server([&target](const QByteArray &, QTcpSocket *socket) {
            socket->write("HTTP/1.1 308 Permanent Redirect\r\nContent-Length: 0\r\nLocation: "
                + target.url().toEncoded() + "\r\n\r\n");
            socket->disconnectFromHost();
        });
        FakeScheduler scheduler;
        HttpClient http(scheduler);
        OpenNebulaClient client(http, server.url(), QStringLiteral("u"), QStringLiteral("p"));
        std::optional<Error> error;
        client.listVMs(this, [&error](const Result<VmList> &vms) { error = errorOf(vms); });
        QTRY_VERIFY(error);
        QVERIFY2(error->detail.contains(target.url().toString()), qPrintable(error->detail));
        QTest::qWait(50);
        QCOMPARE(target.requests(), 0);
    }

    void pageIsNamedByItsTitleAndItsServer()
    {
        const auto answer = decodeAnswer(answered(200, {.server = "Portal/1"}),
            QByteArray("<!DOCTYPE html>\n<html><head><TITLE lang=en>Hotel\n WLAN</TITLE></head></html>"), {});
        QCOMPARE(answer.error().kind, ErrorKind::Protocol);
        QVERIFY2(answer.error().detail.contains(
                     QStringLiteral("a web page (“Hotel WLAN”) answered from Portal/1")),
            qPrintable(answer.error().detail));
    }

    void whatItAsksToWaitForIsUnderstoodAndBounded_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<AnswerHead>("head");
        QTest::addColumn<int>("seconds");
        const QByteArray date = "Sat, 28 Nov 2026 12:00:00 GMT";
        QTest::newRow("seconds") << 503 << AnswerHead{.retryAfter = "17"} << 17;
        QTest::newRow("too many") << 429 << AnswerHead{.retryAfter = " 1"} << 1;
        QTest::newRow("none at all") << 503 << AnswerHead{.retryAfter = "0"} << 1;
        QTest::newRow("a day") << 503 << AnswerHead{.retryAfter = "86400"} << 600;
        QTest::newRow("negative") << 503 << AnswerHead{.retryAfter = "-5"} << 1;
        QTest::newRow("date") << 503
                              << AnswerHead{.date = date, .retryAfter = "Sat, 28 Nov 2026 12:01:30 GMT"}
                              << 90;
        QTest::newRow("date that has passed")
            << 503 << AnswerHead{.date = date, .retryAfter = "Fri, 27 Nov 2026 12:01:30 GMT"} << 1;
        QTest::newRow("date by our clock")
            << 503 << AnswerHead{.retryAfter = "Thu, 01 Jan 2026 00:00:40 GMT"} << 40;
        QTest::newRow("nonsense") << 503 << AnswerHead{.retryAfter = "soon"} << 0;
        QTest::newRow("huge") << 503 << AnswerHead{.retryAfter = "99999999999999999999"} << 0;
        QTest::newRow("not for a redirection") << 301 << AnswerHead{.retryAfter = "9"} << 0;
        QTest::newRow("not for a success") << 200 << AnswerHead{.retryAfter = "9"} << 0;
    }
    void whatItAsksToWaitForIsUnderstoodAndBounded()
    {
        QFETCH(int, status);
        QFETCH(AnswerHead, head);
        QFETCH(int, seconds);
        const QDateTime now(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
        const auto rest = askedRest(answered(status, head), now);
        QCOMPARE(rest ? int(rest->count() / 1000) : 0, seconds);
    }

    void gateKeepsTheRestThatItWasAskedForAndThenGoesOn()
    {
        bool tired = true;
        RawServer server([&tired](const QByteArray &, QTcpSocket *socket) {
            if (tired)
                socket->write("HTTP/1.1 503 Service Unavailable\r\nServer: HAProxy\r\nRetry-After: 7\r\n"
                              "Content-Length: 0\r\n\r\n");
            else
                socket->write(
                    RawServer::answer("<methodResponse><params><param><value><array><data>"
                                      "<value><boolean>1</boolean></value><value>&lt;VM_POOL/&gt;</value>"
                                      "<value><i4>0</i4></value></data></array></value></param></params>"
                                      "</methodResponse>"));
            socket->disconnectFromHost();
        });
        FakeScheduler scheduler;
        HttpClient http(scheduler);
        OpenNebulaClient client(http, server.url(), QStringLiteral("u"), QStringLiteral("p"));
        std::optional<Result<VmList>> answer;
        const auto ask = [&] {
            answer.reset();
            client.listVMs(this, [&answer](const Result<VmList> &vms) { answer = vms; });
            return QTest::qWaitFor([&answer] { return answer.has_value(); });
        };
        QVERIFY(ask());
        QVERIFY(answer->error().retryAfter == 7s);
        tired = false;
        scheduler.advance(5000);
        QVERIFY(ask());
        QCOMPARE(server.requests(), 1);
        QCOMPARE(answer->error().kind, ErrorKind::Unreachable);
        QCOMPARE(answer->error().httpStatus, 503);
        QVERIFY(answer->error().retryAfter == 2s);
        scheduler.advance(2000);
        QVERIFY(ask());
        QVERIFY(*answer);
        QCOMPARE(server.requests(), 2);
    }
};

MSM_TEST(TestGateway)
#include "tst_gateway.moc"
