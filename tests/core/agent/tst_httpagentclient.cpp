// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/httpagentclient.h"
#include "core/base/scheduler.h"
#include "core/net/httpclient.h"
#include "tests/support/rawserver.h"
#include "tests/support/suite.h"

#include <QTcpSocket>
#include <QTest>

#include <optional>

using namespace msm;

namespace {

/// JSON with single quotes, because moc 6.4 loses its way in raw strings.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

const QByteArray kRuns =
    RawServer::answer(json("{'result':{'return':{'state':'RUNNING'}},'error':null,'id':'1'}"));

} // namespace

Q_DECLARE_METATYPE(std::optional<msm::Error>)
Q_DECLARE_METATYPE(std::optional<msm::DiskRoom>)

class TestHttpAgentClient final : public QObject {
    Q_OBJECT

    SystemScheduler m_scheduler;

    Result<AgentAnswer> ask(HttpAgentClient &client)
    {
        std::optional<Result<AgentAnswer>> result;
        client.getServerState({.address = QStringLiteral("127.0.0.1")}, this,
            [&result](Result<AgentAnswer> answer) { result = std::move(answer); });
        if (!QTest::qWaitFor([&result] { return result.has_value(); }, 10000))
            qFatal("no reply");
        return *result;
    }

    Result<void> change(HttpAgentClient &client)
    {
        std::optional<Result<void>> result;
        client.change(QStringLiteral("127.0.0.1"),
            {.method = QStringLiteral("stop_server"), .simulated = true}, this,
            [&result](const Result<void> &answer) { result = answer; });
        if (!QTest::qWaitFor([&result] { return result.has_value(); }, 10000))
            qFatal("no reply");
        return *result;
    }

private Q_SLOTS:
    void answersDecode_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("wellFormed");
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *name, int status, const QByteArray &body, bool ok, ServerState state,
                             int port, const char *error) {
            QTest::newRow(name) << status << body << ok << int(state) << port << QString::fromUtf8(error);
        };
        row("running", 200,
            json("{'result':{'return':{'state':'RUNNING','port':'3306'}},'error':null,'id':'1'}"), true,
            ServerState::Running, 3306, "");
        row("port as number", 200,
            json("{'result':{'return':{'state':'INIT','port':3307}},'error':null,'id':1}"), true,
            ServerState::Init, 3307, "");
        row("no error member", 200, json("{'result':{'return':{'state':'STOPPED'}}}"), true,
            ServerState::Stopped, 0, "");
        row("own error", 200, json("{'error':'cannot open my.cnf','id':'1'}"), true, ServerState::Unknown, 0,
            "cannot open my.cnf");
        row("error in the result", 200,
            json("{'result':{'return':'ERROR','error':'boom'},'error':null,'id':'1'}"), true,
            ServerState::Unknown, 0, "boom");
        row("method not found", 404, "method not found", true, ServerState::Unknown, 0, "method not found");
        row("unknown state", 200,
            json("{'result':{'return':{'state':'DANCING','port':'3306'}},'error':null}"), true,
            ServerState::Unknown, 3306, "");
        row("port out of range", 200,
            json("{'result':{'return':{'state':'RUNNING','port':'99999'}},'error':null}"), true,
            ServerState::Running, 0, "");
        row("web page", 200, "<html>hi</html>", false, ServerState::Unknown, 0, "");
        row("nothing", 200, "", false, ServerState::Unknown, 0, "");
        row("array", 200, "[1,2]", false, ServerState::Unknown, 0, "");
        row("empty object", 200, "{}", false, ServerState::Unknown, 0, "");
        row("server error", 500, "{}", false, ServerState::Unknown, 0, "");
        row("cut", 200, json("{'result':{'return':{'sta"), false, ServerState::Unknown, 0, "");
    }
    void answersDecode()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(bool, wellFormed);
        const auto answer = agentprotocol::decodeServerState(agentprotocol::Dialect::Json, status, body);
        QCOMPARE(answer.has_value(), wellFormed);
        if (!answer) {
            QCOMPARE(answer.error().kind, ErrorKind::Protocol);
            return;
        }
        QTEST(int(answer->server), "state");
        QTEST(int(answer->mysqlPort), "port");
        QTEST(answer->error, "error");
    }

    void requestIsThatOfDialect2()
    {
        QByteArray seen;
        RawServer server([&seen](const QByteArray &request, QTcpSocket *socket) {
            seen = request;
            socket->write(RawServer::answer(json("{'result':{'return':{'state':'RUNNING'}},'error':null}")));
            socket->disconnectFromHost();
        });
        HttpClient http(m_scheduler);
        HttpAgentClient client(http, {.port = quint16(server.url().port())});
        QVERIFY(ask(client));
        QVERIFY(seen.startsWith("GET /?method=get_server_state&id=1 HTTP/1.1\r\n"));
        QVERIFY(seen.contains("Content-Type: application/json\r\n"));
    }

    void oldAgentIsUnderstoodAndRemembered()
    {
        RawServer server([](const QByteArray &request, QTcpSocket *socket) {
            const bool legacy = request.startsWith("GET /?action=getMySQLServerState ");
            socket->write(legacy
                    ? RawServer::answer(json("{'opState':'OK','return':{'state':'RUNNING','port':'3306'}}"))
                    : RawServer::answer(
                        json("{'opState':'ERROR','error':'No action specified'}"), "500 Oops"));
            socket->disconnectFromHost();
        });
        HttpClient http(m_scheduler);
        HttpAgentClient client(http, {.port = quint16(server.url().port())});
        auto answer = ask(client);
        QVERIFY(answer);
        QCOMPARE(answer->server, ServerState::Running);
        QCOMPARE(server.requests(), 2);
        answer = ask(client);
        QVERIFY(answer);
        QCOMPARE(server.requests(), 3); // asked in the right dialect at once
    }

    void diskIsBelievedWhereItsNumbersCanBe_data()
    {
        QTest::addColumn<QByteArray>("disk");
        QTest::addColumn<std::optional<DiskRoom>>("room");
        const auto row = [](const char *disk, std::optional<DiskRoom> room) {
            QTest::newRow(disk) << QByteArray(disk) << room;
        };
        row("{'total':1000,'free':77}", DiskRoom{.total = 1000, .freePercent = 7});
        row("{'total':1000,'free':0}", DiskRoom{.total = 1000, .freePercent = 0});
        row("{'total':1000,'free':1000}", DiskRoom{.total = 1000, .freePercent = 100});
        row("{}", std::nullopt);
        row("{'total':0,'free':0}", std::nullopt);
        row("{'total':10,'free':11}", std::nullopt);
        row("{'total':-5,'free':-6}", std::nullopt);
        row("{'total':1e300,'free':1}", std::nullopt);
        row("{'total':'1000','free':'10'}", std::nullopt);
        row("[1000,10]", std::nullopt);
        row("'full'", std::nullopt);
    }
    void diskIsBelievedWhereItsNumbersCanBe()
    {
        QFETCH(const QByteArray, disk);
        const auto answer = agentprotocol::decodeServerState(agentprotocol::Dialect::Json, 200,
            json("{'result':{'return':{'state':'RUNNING','port':'3306','disk':" + disk + "}},'error':null}"));
        QVERIFY(answer);
        QCOMPARE(answer->server, ServerState::Running);
        QTEST(answer->disk, "room");
    }

    void answersToChangesDecode_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<std::optional<Error>>("error"); // of its detail, a part
        const auto row = [](const char *name, int status, const QByteArray &body) {
            QTest::newRow(name) << status << body << std::optional<Error>();
        };
        const auto refused = [](const char *name, int status, const QByteArray &body, const QString &words) {
            QTest::newRow(name) << status << body
                                << std::optional(Error{.kind = ErrorKind::Rejected, .detail = words});
        };
        const auto open = [](const char *name, int status, const QByteArray &body) {
            QTest::newRow(name) << status << body
                                << std::optional(Error{.kind = ErrorKind::Protocol, .maybeApplied = true});
        };
        row("done", 200, json("{'result':{'return':'OK'},'error':null,'id':'1'}"));
        row("done, the other way to say so", 200, json("{'result':{'opState':'OK'}}"));
        refused("wrong state", 200, json("{'error':'Service in wrong state','id':'1'}"),
            QStringLiteral("Service in wrong state"));
        refused("error in the result", 200, json("{'result':{'return':'ERROR','error':'boom'},'error':null}"),
            QStringLiteral("boom"));
        refused("unknown method", 404, "method not found", QStringLiteral("method not found"));
        open("web page", 200, "<html>hi</html>");
        open("cut", 200, json("{'result':{'ret"));
        open("neither", 200, json("{'result':{'return':{'state':'RUNNING'}}}"));
        open("server error", 500, json("{'error':'boom'}"));
    }
    void answersToChangesDecode()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(std::optional<Error>, error);
        const auto result = agentprotocol::decodeChange(status, body);
        QCOMPARE(result.has_value(), !error);
        if (!error)
            return;
        QCOMPARE(result.error().kind, error->kind);
        QCOMPARE(result.error().maybeApplied, error->maybeApplied);
        QCOMPARE(result.error().httpStatus, status);
        QVERIFY(result.error().detail.contains(error->detail));
    }

    void changeIsAPostInDialect2()
    {
        QByteArray seen;
        RawServer server([&seen](const QByteArray &request, QTcpSocket *socket) {
            seen = request;
            socket->write(request.startsWith("GET")
                    ? kRuns
                    : RawServer::answer(json("{'result':{'return':'OK'},'error':null,'id':'1'}")));
            socket->disconnectFromHost();
        });
        HttpClient http(m_scheduler);
        HttpAgentClient client(http, {.port = quint16(server.url().port())});
        QVERIFY(change(client));
        QVERIFY(seen.startsWith("POST / HTTP/1.1\r\n"));
        QVERIFY(seen.contains("Content-Type: application/json\r\n"));
        QVERIFY(seen.endsWith(json("{'id':'1','method':'stop_server','params':{}}")));
    }

    void changeWhoseConnectionDiesIsSentOnceAndOpen()
    {
        RawServer server([](const QByteArray &request, QTcpSocket *socket) {
            if (request.startsWith("POST")) {
                socket->abort();
                return;
            }
            socket->write(kRuns);
            socket->disconnectFromHost();
        });
        HttpClient http(m_scheduler);
        HttpAgentClient client(http, {.port = quint16(server.url().port())});
        const auto result = change(client);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Unreachable);
        QVERIFY(result.error().maybeApplied);
        QTest::qWait(300);
        QCOMPARE(server.requests(), 2); // the question before, and the change
    }

    void agentThatDoesNotAnswerIsSentNoChange()
    {
        RawServer server([](const QByteArray &, QTcpSocket *socket) { socket->abort(); });
        HttpClient http(m_scheduler);
        HttpAgentClient client(http, {.port = quint16(server.url().port())});
        const auto result = change(client);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Unreachable);
        QVERIFY(!result.error().maybeApplied);
    }

    void oldAgentIsSentNoChange()
    {
        int changes = 0;
        RawServer server([&changes](const QByteArray &request, QTcpSocket *socket) {
            changes += request.startsWith("POST") ? 1 : 0;
            const bool legacy = request.startsWith("GET /?action=getMySQLServerState ");
            socket->write(legacy ? RawServer::answer(json("{'opState':'OK','return':{'state':'RUNNING'}}"))
                                 : RawServer::answer("?", "500 Oops"));
            socket->disconnectFromHost();
        });
        HttpClient http(m_scheduler);
        HttpAgentClient client(http, {.port = quint16(server.url().port())});
        const auto result = change(client);
        QCOMPARE(result.error().kind, ErrorKind::Rejected);
        QVERIFY(!result.error().maybeApplied);
        QCOMPARE(changes, 0);
    }

    void rubbishAndFloodsAreNotAnAgent()
    {
        qint64 sent = 0;
        RawServer server([&sent](const QByteArray &, QTcpSocket *socket) {
            socket->write("HTTP/1.1 200 OK\r\n\r\n");
            connect(socket, &QTcpSocket::bytesWritten, socket, [&sent, socket](qint64 bytes) {
                sent += bytes;
                if (socket->bytesToWrite() < 1000000)
                    socket->write(QByteArray(100000, 'z'));
            });
        });
        HttpClient http(m_scheduler);
        HttpAgentClient client(http, {.port = quint16(server.url().port())});
        const auto answer = ask(client);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Protocol);
        QVERIFY2(answer.error().detail.contains(QStringLiteral("larger")), qPrintable(answer.error().detail));
        QVERIFY2(sent < 20000000, qPrintable(QString::number(sent)));
    }
};

MSM_TEST(TestHttpAgentClient)
#include "tst_httpagentclient.moc"
