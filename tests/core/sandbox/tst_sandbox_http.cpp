// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/cloud.h"
#include "core/xmlrpc/writer.h"
#include "tests/core/sandbox/posting.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/recordings.h"
#include "tests/support/suite.h"

#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace msm;
using namespace msm::test;
using namespace std::chrono_literals;
using xmlrpc::Value;

namespace {

const QByteArray kVersionCall =
    xmlrpc::encodeCall({"one.system.version", {Value(QByteArray("oneadmin:opennebula"))}});

QByteArray postOf(const QByteArray &body)
{
    return "POST /RPC2 HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
        + body;
}

QByteArray withoutDate(const QByteArray &head)
{
    static const QRegularExpression date(QStringLiteral("Date: [^\r]*\r\n"));
    return QString::fromLatin1(head).replace(date, QString()).toLatin1();
}

/// A connection by hand, to be able to send what no client library would.
struct Wire {
    QTcpSocket socket;
    QByteArray received;

    Wire(const QHostAddress &address, quint16 port)
    {
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [this] { received += socket.readAll(); });
        socket.connectToHost(address, port);
    }
    [[nodiscard]] bool isClosed() const { return socket.state() == QAbstractSocket::UnconnectedState; }
};

struct Served {
    FakeScheduler scheduler;
    SandboxCloud cloud;
    QUrl url;

    explicit Served(const sandbox::SandboxOptions &options = {})
        : cloud(options, scheduler)
    {
        const auto listening = cloud.listen();
        if (!listening)
            qFatal("%s", qUtf8Printable(listening.error().detail));
        url = *listening;
    }
    [[nodiscard]] quint16 port() const { return quint16(url.port()); }
};

} // namespace

class TestSandboxHttp final : public QObject {
    Q_OBJECT
private:
    static QByteArray exchange(quint16 port, const QByteArray &bytes,
        const QHostAddress &address = QHostAddress(QHostAddress::LocalHost))
    {
        Wire wire(address, port);
        wire.socket.write(bytes);
        if (!QTest::qWaitFor([&] { return wire.isClosed(); }, 5000))
            return "the connection stays open";
        return wire.received;
    }

private Q_SLOTS:
    void httpErrorsAreThoseRecordedByteForByte_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"http__empty_body", "http__get_root", "http__post_root",
                 "http__post_lowercase_path", "http__post_trailing_slash", "http__chunked_request"})
            QTest::newRow(name) << QByteArray(name);
    }
    void httpErrorsAreThoseRecordedByteForByte()
    {
        QFETCH(QByteArray, name);
        Served served;
        QByteArray body = recordedRequest(name);
        if (name == "http__chunked_request")
            body = QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n0\r\n\r\n";
        const QByteArray answer = exchange(served.port(), recordedRequestHead(name) + body);
        QCOMPARE(withoutDate(answer), withoutDate(recordedResponseHead(name)) + recordedResponse(name));
        QVERIFY(answer.contains("\r\nDate: Thu, 01 Jan 2026 00:00:00 UTC\r\n"));
    }

    void goodRequestsHaveTheRecordedHeadWhateverTheirForm_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name :
            {"http__accept_encoding_gzip", "http__basic_auth_ignored", "http__content_type_application_xml",
                "http__http10", "http__keep_alive", "http__no_connection_header", "http__no_content_type"})
            QTest::newRow(name) << QByteArray(name);
    }
    void goodRequestsHaveTheRecordedHeadWhateverTheirForm()
    {
        QFETCH(QByteArray, name);
        Served served;
        const QByteArray answer = exchange(served.port(), recordedRequestHead(name) + recordedRequest(name));
        const qsizetype end = answer.indexOf("\r\n\r\n") + 4;
        const QByteArray body = answer.mid(end);
        const QByteArray recordedLength = QByteArray::number(recordedResponse(name).size());
        QByteArray expected = withoutDate(recordedResponseHead(name));
        expected.replace("length: " + recordedLength, "length: " + QByteArray::number(body.size()));
        QCOMPARE(withoutDate(answer.left(end)), expected);
        QVERIFY(body.contains("<boolean>1</boolean>"));
    }

    void getOfTheRightPathIsNotAllowed()
    {
        Served served;
        QVERIFY(exchange(served.port(), "GET /RPC2 HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 405 "));
    }

    void nonsenseIsABadRequest_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("no http") << QByteArray("hello\r\n\r\n") << QByteArray("400");
        QTest::newRow("tls") << QByteArray("\x16\x03\x01\x02\r\n\r\n", 8) << QByteArray("400");
        QTest::newRow("no version") << QByteArray("POST /RPC2\r\n\r\n") << QByteArray("400");
        QTest::newRow("http 2") << QByteArray("PRI * HTTP/2.0\r\n\r\n") << QByteArray("400");
        QTest::newRow("header without colon")
            << QByteArray("POST /RPC2 HTTP/1.1\r\nfoo\r\n\r\n") << QByteArray("400");
        QTest::newRow("length is text")
            << QByteArray("POST /RPC2 HTTP/1.1\r\nContent-Length: ten\r\n\r\n") << QByteArray("400");
        QTest::newRow("negative length")
            << QByteArray("POST /RPC2 HTTP/1.1\r\nContent-Length: -5\r\n\r\n") << QByteArray("400");
        QTest::newRow("endless header")
            << "POST /RPC2 HTTP/1.1\r\nX: " + QByteArray(70000, 'x') << QByteArray("431");
        QTest::newRow("huge body") << QByteArray(
            "POST /RPC2 HTTP/1.1\r\nContent-Length: 999999999999\r\n\r\n")
                                   << QByteArray("413");
    }
    void nonsenseIsABadRequest()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, status);
        Served served;
        const QByteArray answer = exchange(served.port(), bytes);
        QVERIFY2(answer.startsWith("HTTP/1.1 " + status + ' '), answer.left(200).constData());
        QVERIFY(exchange(served.port(), postOf(kVersionCall)).contains("7.4.0"));
    }

    void aRequestInManyPiecesIsAnswered()
    {
        Served served;
        Wire wire(QHostAddress(QHostAddress::LocalHost), served.port());
        const QByteArray request = postOf(kVersionCall);
        QTRY_COMPARE(wire.socket.state(), QAbstractSocket::ConnectedState);
        for (qsizetype i = 0; i < request.size(); i += 7) {
            wire.socket.write(request.mid(i, 7));
            wire.socket.flush();
            QCoreApplication::processEvents();
        }
        QTRY_VERIFY(wire.isClosed());
        QVERIFY(wire.received.contains("7.4.0"));
    }

    void aHalfSentRequestEndsInATimeoutAfterFifteenSeconds()
    {
        Served served;
        Wire wire(QHostAddress(QHostAddress::LocalHost), served.port());
        wire.socket.write(postOf(kVersionCall).chopped(10));
        QTRY_COMPARE(served.scheduler.pendingCount(), std::size_t(1));
        served.scheduler.advance(14999ms);
        QTest::qWait(20);
        QVERIFY(!wire.isClosed());
        served.scheduler.advance(1ms);
        QTRY_VERIFY(wire.isClosed());
        QVERIFY(wire.received.startsWith("HTTP/1.1 408 "));
    }

    void expectContinueIsAnswered()
    {
        Served served;
        Wire wire(QHostAddress(QHostAddress::LocalHost), served.port());
        wire.socket.write("POST /RPC2 HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: "
            + QByteArray::number(kVersionCall.size()) + "\r\n\r\n");
        QTRY_COMPARE(wire.received, QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
        wire.socket.write(kVersionCall);
        QTRY_VERIFY(wire.isClosed());
        QVERIFY(wire.received.contains("7.4.0"));
    }

    void parallelConnectionsAreCounted()
    {
        Served served;
        std::vector<std::unique_ptr<Wire>> wires;
        for (int i = 0; i < 40; ++i)
            wires.push_back(std::make_unique<Wire>(QHostAddress(QHostAddress::LocalHost), served.port()));
        QTRY_COMPARE(served.cloud.maxConnections(), 40);
        for (const auto &wire : wires)
            wire->socket.write(postOf(kVersionCall));
        for (const auto &wire : wires)
            QTRY_VERIFY(wire->isClosed() && wire->received.contains("7.4.0"));
        QCOMPARE(served.cloud.requestCounts().value("one.system.version"), 40);
    }

    void aUsedPortIsAConflict()
    {
        Served served;
        FakeScheduler scheduler;
        sandbox::SandboxOptions options;
        options.port = served.port();
        SandboxCloud second(options, scheduler);
        const auto listening = second.listen();
        QVERIFY(!listening);
        QCOMPARE(listening.error().kind, ErrorKind::Conflict);
        QVERIFY(listening.error().detail.contains(QString::number(served.port())));
    }

    void faultsOnCallsDoWhatTheyPromise()
    {
        Served served;
        const auto version = [&] { return exchange(served.port(), postOf(kVersionCall)); };
        QVERIFY(served.cloud.setFault(QStringLiteral("http-500=one.system.version:2")));
        QVERIFY(version().contains("7.4.0"));
        QVERIFY(version().startsWith("HTTP/1.1 500 "));
        QVERIFY(version().contains("7.4.0"));
        QVERIFY(served.cloud.setFault(QStringLiteral("drop-before-execute=1")));
        QCOMPARE(version(), QByteArray());
        QVERIFY(version().contains("7.4.0"));
        QVERIFY(served.cloud.setFault(QStringLiteral("truncated-answer")));
        const QByteArray half = version();
        QVERIFY(half.startsWith("HTTP/1.1 200 OK"));
        QVERIFY(!half.contains("</methodResponse>"));
        served.cloud.clearFault(sandbox::Fault::TruncatedAnswer);
        QVERIFY(served.cloud.setFault(QStringLiteral("malformed-answer")));
        QVERIFY(version().endsWith("<value></params>"));
        served.cloud.clearFault(sandbox::Fault::MalformedAnswer);
        QVERIFY(served.cloud.setFault(QStringLiteral("auth-fails")));
        QVERIFY(version().contains("User couldn't be authenticated"));
    }

    void aCallWhoseAnswerIsDroppedHasBeenExecuted()
    {
        Served served;
        QVERIFY(served.cloud.setFault(QStringLiteral("drop-after-execute=one.template.instantiate")));
        const QByteArray call = xmlrpc::encodeCall({"one.template.instantiate",
            {Value(QByteArray("oneadmin:opennebula")), Value(0), Value(QByteArray()), Value(false),
                Value(QByteArray()), Value(false)}});
        QCOMPARE(exchange(served.port(), postOf(call)), QByteArray());
        QCOMPARE(served.cloud.vmCount(), 1);
    }

    void aSlowAnswerComesLateAndNoAnswerNever()
    {
        Served served;
        QVERIFY(served.cloud.setFault(QStringLiteral("slow-answer=3000")));
        Wire slow(QHostAddress(QHostAddress::LocalHost), served.port());
        slow.socket.write(postOf(kVersionCall));
        QTRY_COMPARE(served.cloud.requestCounts().value("one.system.version"), 1);
        served.scheduler.advance(2999ms);
        QTest::qWait(20);
        QVERIFY(slow.received.isEmpty());
        served.scheduler.advance(1ms);
        QTRY_VERIFY(slow.isClosed() && slow.received.contains("7.4.0"));
        served.cloud.clearFault(sandbox::Fault::SlowAnswer);
        QVERIFY(served.cloud.setFault(QStringLiteral("no-answer")));
        Wire silent(QHostAddress(QHostAddress::LocalHost), served.port());
        silent.socket.write(postOf(kVersionCall));
        QTRY_COMPARE(served.cloud.requestCounts().value("one.system.version"), 2);
        served.scheduler.advance(1h);
        QTest::qWait(20);
        QVERIFY(silent.received.isEmpty() && !silent.isClosed());
    }

    void largeListingsArriveWhole()
    {
        sandbox::SandboxOptions options;
        options.nodes = 2000;
        options.pace = 0;
        Served served(options);
        const QByteArray call = xmlrpc::encodeCall({"one.vmpool.info",
            {Value(QByteArray("oneadmin:opennebula")), Value(-2), Value(-1), Value(-1), Value(-1)}});
        const QByteArray answer = exchange(served.port(), postOf(call));
        QCOMPARE(answer.count("&lt;VM&gt;"), 2000);
        QVERIFY(answer.endsWith("</methodResponse>\r\n"));
    }

    void agentsAnswerOnTheAddressesOfTheirVms_data()
    {
        QTest::addColumn<bool>("portable");
        QTest::newRow("best for this system") << false;
        QTest::newRow("portable") << true;
    }
    void agentsAnswerOnTheAddressesOfTheirVms()
    {
        QTcpServer probe;
        if (!probe.listen(QHostAddress(QStringLiteral("127.200.0.1")), 0))
            QSKIP("this system has no address but 127.0.0.1");
        QFETCH(bool, portable);
        sandbox::SandboxOptions options;
        options.nodes = 3;
        options.pace = 0;
        options.portableListeners = portable;
        Served served(options);
        const auto node = [&](quint32 offset) {
            return QHostAddress(served.cloud.network().toIPv4Address() + offset);
        };
        const auto ask = [&](quint32 offset, const QByteArray &request) {
            return exchange(60000, request, node(offset));
        };
        const QByteArray json = " HTTP/1.1\r\nContent-Type: application/json\r\n";
        for (quint32 offset : {10U, 11U, 12U}) {
            const QByteArray told = ask(offset, "GET /?method=get_server_state&id=7" + json + "\r\n");
            QVERIFY(told.contains(R"({"result": {"return": {"state": "RUNNING", "port": "3306", )"));
            QVERIFY(told.contains(R"("disk": {"total": 42949672960, "free": 21474836480})"));
            QVERIFY(told.endsWith(R"(}}, "error": null, "id": "7"})"));
        }
        QVERIFY(ask(10, "GET /?method=get_server_state HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 415 "));
        QVERIFY(ask(10, "GET /" + json + "\r\n").startsWith("HTTP/1.1 400 "));
        QVERIFY(ask(10, "GET /?method=nonsense" + json + "\r\n").endsWith("method not found"));
        QVERIFY(ask(10, "GET /other?method=get_server_state" + json + "\r\n").startsWith("HTTP/1.1 404 "));
        const QByteArray stop = R"({"method": "stop_server", "params": {}, "id": 5})";
        const QByteArray stopped = ask(
            10, "POST /" + json + "Content-Length: " + QByteArray::number(stop.size()) + "\r\n\r\n" + stop);
        QVERIFY2(
            stopped.endsWith(R"({"result": {"return": "OK"}, "error": null, "id": 5})"), stopped.constData());
        QVERIFY(ask(10, "GET /?method=get_server_state&id=1" + json + "\r\n").contains("STOPPED"));
        QVERIFY(ask(11, "GET /?method=get_server_state&id=1" + json + "\r\n").contains("RUNNING"));
    }

    void agentFaultsHitEveryNthNode()
    {
        QTcpServer probe;
        if (!probe.listen(QHostAddress(QStringLiteral("127.200.0.1")), 0))
            QSKIP("this system has no address but 127.0.0.1");
        sandbox::SandboxOptions options;
        options.nodes = 2;
        options.pace = 0;
        Served served(options);
        const QByteArray question =
            "GET /?method=get_server_state&id=1 HTTP/1.1\r\nContent-Type: application/json\r\n\r\n";
        const auto node = [&](quint32 offset) {
            return QHostAddress(served.cloud.network().toIPv4Address() + offset);
        };
        QVERIFY(served.cloud.setFault(QStringLiteral("agent-rubbish=2")));
        QVERIFY(exchange(60000, question, node(10)).contains("RUNNING"));
        QVERIFY(exchange(60000, question, node(11)).endsWith("<html>"));
        served.cloud.clearFault(sandbox::Fault::AgentRubbish);
        QVERIFY(served.cloud.setFault(QStringLiteral("agent-huge")));
        Wire huge(node(10), 60000);
        huge.socket.write(question);
        QTRY_VERIFY(huge.received.size() > 8 * 1024 * 1024);
        huge.socket.abort();
        served.cloud.clearFault(sandbox::Fault::AgentHuge);
        QVERIFY(exchange(60000, question, node(10)).contains("RUNNING"));
    }
};

MSM_TEST(TestSandboxHttp)
#include "tst_sandbox_http.moc"
