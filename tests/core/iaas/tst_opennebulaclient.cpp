// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/scheduler.h"
#include "core/iaas/opennebula/opennebulaclient.h"
#include "core/net/httpclient.h"
#include "core/xmlrpc/reader.h"
#include "core/xmlrpc/writer.h"
#include "tests/support/rawserver.h"

#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace msm;
using xmlrpc::Value;

namespace {

xmlrpc::MethodCall callOf(const QByteArray &request)
{
    const auto call = xmlrpc::decodeCall(request.mid(request.indexOf("\r\n\r\n") + 4));
    return call ? *call : xmlrpc::MethodCall{};
}

QByteArray success(const Value &value)
{
    return RawServer::answer(xmlrpc::encodeResponse(Value(xmlrpc::Array{Value(true), value, Value(0)})));
}

const QByteArray kTemplate = "<VMTEMPLATE><ID>7</ID><NAME>t</NAME><TEMPLATE>"
                             "<LABELS><![CDATA[mysql,database]]></LABELS></TEMPLATE></VMTEMPLATE>";

} // namespace

class TestOpenNebulaClient final : public QObject {
    Q_OBJECT

    SystemScheduler m_scheduler;

private Q_SLOTS:
    void listAsksForEverythingThatIsNotDone()
    {
        xmlrpc::MethodCall seen;
        RawServer server([&seen](const QByteArray &request, QTcpSocket *socket) {
            seen = callOf(request);
            socket->write(success(Value(QByteArray("<VM_POOL><VM><ID>3</ID><NAME>a</NAME></VM></VM_POOL>"))));
            socket->disconnectFromHost();
        });
        HttpClient http(m_scheduler);
        OpenNebulaClient client(http, server.url(), QStringLiteral("joe"), QStringLiteral("s3cret:x"));
        std::optional<Result<VmList>> vms;
        client.listVMs(this, [&vms](Result<VmList> result) { vms = std::move(result); });
        QTRY_VERIFY(vms.has_value());
        QVERIFY(*vms);
        QCOMPARE((*vms)->size(), 1);
        QCOMPARE(seen.method, QByteArray("one.vmpool.info"));
        QVERIFY(seen.params
            == (xmlrpc::Array{
                Value(QByteArray("joe:s3cret:x")), Value(-2), Value(-1), Value(-1), Value(-1)}));
    }

    void newInstanceKeepsTheTemplatesLabelsAndReadsThemOnceForAllThatWait()
    {
        int templateReads = 0;
        QList<xmlrpc::MethodCall> creates;
        RawServer server([&](const QByteArray &request, QTcpSocket *socket) {
            const auto call = callOf(request);
            if (call.method == "one.template.info") {
                ++templateReads;
                socket->write(success(Value(kTemplate)));
            } else {
                creates.append(call);
                socket->write(success(Value(40 + int(creates.size()))));
            }
            socket->disconnectFromHost();
        });
        HttpClient http(m_scheduler);
        OpenNebulaClient client(http, server.url(), QStringLiteral("u"), QStringLiteral("p"));
        QList<VmId> ids;
        for (int i = 0; i < 4; ++i) {
            client.newInstance({.templateId = TemplateId{7},
                                   .name = QStringLiteral("n"),
                                   .userTemplate = {{QStringLiteral("MSM_SERVICE"), QStringLiteral("a<b&c")}},
                                   .labels = {QStringLiteral("msm/mysql/x")}},
                this, [&ids](const Result<VmId> &id) { ids.append(id.value_or(VmId{})); });
        }
        QTRY_COMPARE(ids.size(), 4);
        std::sort(ids.begin(), ids.end()); // two calls at a time answer in any order
        QCOMPARE(ids, (QList<VmId>{VmId{41}, VmId{42}, VmId{43}, VmId{44}}));
        QCOMPARE(templateReads, 1);
        const QByteArray extra = creates.first().params.at(4).toBytes().value();
        QCOMPARE(extra,
            QByteArray("<TEMPLATE><LABELS>mysql,database,msm/mysql/x</LABELS>"
                       "<MSM_SERVICE>a&lt;b&amp;c</MSM_SERVICE></TEMPLATE>"));
        QCOMPARE(creates.first().params.at(1).toInt(), std::optional(qint64(7)));
        QCOMPARE(creates.first().params.at(3).toBool(), std::optional(false));
    }

    void unknownTemplateMakesNothing()
    {
        int creates = 0;
        RawServer server([&](const QByteArray &request, QTcpSocket *socket) {
            creates += callOf(request).method == "one.template.instantiate";
            socket->write(RawServer::answer(xmlrpc::encodeResponse(Value(xmlrpc::Array{Value(false),
                Value(QByteArray("[one.template.info] Error getting virtual machine template [99].")),
                Value(0x0400), Value(99), Value(qint64(-1))}))));
            socket->disconnectFromHost();
        });
        HttpClient http(m_scheduler);
        OpenNebulaClient client(http, server.url(), QStringLiteral("u"), QStringLiteral("p"));
        std::optional<Result<VmId>> id;
        client.newInstance({.templateId = TemplateId{99}, .name = QStringLiteral("n")}, this,
            [&id](Result<VmId> result) { id = std::move(result); });
        QTRY_VERIFY(id.has_value());
        QVERIFY(!*id);
        QCOMPARE(id->error().kind, ErrorKind::NotFound);
        QVERIFY(!id->error().maybeApplied);
        QCOMPARE(creates, 0);
    }

    void lostAnswerOfACreateIsInDoubtAndSentOnce()
    {
        int creates = 0;
        RawServer server([&](const QByteArray &request, QTcpSocket *socket) {
            if (callOf(request).method == "one.template.info") {
                socket->write(success(Value(kTemplate)));
                socket->disconnectFromHost();
            } else {
                ++creates;
                socket->abort();
            }
        });
        HttpClient http(m_scheduler);
        OpenNebulaClient client(http, server.url(), QStringLiteral("u"), QStringLiteral("p"));
        std::optional<Result<VmId>> id;
        client.newInstance({.templateId = TemplateId{7}, .name = QStringLiteral("n")}, this,
            [&id](Result<VmId> result) { id = std::move(result); });
        QTRY_VERIFY(id.has_value());
        QVERIFY(!*id && id->error().maybeApplied);
        QTest::qWait(200);
        QCOMPARE(creates, 1);
    }

    void atMostTwoCallsAtATimeAndReadsOvertakeChanges()
    {
        QByteArrayList order;
        RawServer server([&order](const QByteArray &request, QTcpSocket *socket) {
            const auto call = callOf(request);
            order.append(call.method);
            QTimer::singleShot(20, socket, [socket, call] {
                socket->write(call.method == "one.vm.action" ? success(Value(1))
                                                             : success(Value(QByteArray("<VM_POOL/>"))));
                socket->disconnectFromHost();
            });
        });
        HttpClient http(m_scheduler);
        OpenNebulaClient client(http, server.url(), QStringLiteral("u"), QStringLiteral("p"));
        int answers = 0;
        for (int i = 0; i < 10; ++i)
            client.killInstance(
                VmId{i}, KillMode::Terminate, this, [&answers](const Result<void> &) { ++answers; });
        client.listVMs(this, [&answers](const Result<VmList> &) { ++answers; });
        QTRY_COMPARE(answers, 11);
        QVERIFY(server.maxConnections() <= 2);
        QVERIFY(order.indexOf("one.vmpool.info") <= 2);
    }

    void callsOfADeadContextAreNotSentAndFreeTheirPlace()
    {
        RawServer server([](const QByteArray &request, QTcpSocket *socket) {
            if (callOf(request).method != "one.vm.action") {
                socket->write(success(Value(QByteArray("<VM_POOL/>"))));
                socket->disconnectFromHost();
            } // changes are never answered
        });
        HttpClient http(m_scheduler);
        OpenNebulaClient client(http, server.url(), QStringLiteral("u"), QStringLiteral("p"));
        auto context = std::make_unique<QObject>();
        for (int i = 0; i < 10; ++i)
            client.killInstance(VmId{i}, KillMode::Terminate, context.get(), [](const Result<void> &) {});
        QTRY_COMPARE(server.requests(), 2);
        context.reset();
        bool listed = false;
        client.listVMs(this, [&listed](const Result<VmList> &vms) { listed = vms.has_value(); });
        QTRY_VERIFY(listed);
        QCOMPARE(server.requests(), 3);
    }

    void largeListingIsDecodedInTheBackground()
    {
        QByteArray pool = "<VM_POOL>";
        for (int i = 0; i < 3000; ++i)
            pool += "<VM><ID>" + QByteArray::number(i) + "</ID><NAME>node</NAME><STATE>3</STATE></VM>";
        pool += "</VM_POOL>";
        auto context = std::make_unique<QObject>();
        bool endContext = false;
        RawServer server([&](const QByteArray &, QTcpSocket *socket) {
            socket->write(success(Value(pool)));
            socket->disconnectFromHost();
            if (endContext)
                context.reset();
        });
        HttpClient http(m_scheduler);
        OpenNebulaClient client(http, server.url(), QStringLiteral("u"), QStringLiteral("p"));
        qsizetype size = 0;
        client.listVMs(this, [&size](const Result<VmList> &vms) { size = vms ? vms->size() : -1; });
        QTRY_COMPARE(size, 3000);
        // A context that dies while its answer is on its way gets no reply, and nothing crashes.
        endContext = true;
        client.listVMs(context.get(), [](const Result<VmList> &) { QFAIL("replied to a dead context"); });
        QTRY_COMPARE(server.requests(), 2);
        QTest::qWait(100);
    }

    void forcedRemovalThatIsNotAllowedSaysWhomToAsk()
    {
        xmlrpc::MethodCall seen;
        RawServer server([&seen](const QByteArray &request, QTcpSocket *socket) {
            seen = callOf(request);
            socket->write(RawServer::answer(xmlrpc::encodeResponse(Value(xmlrpc::Array{Value(false),
                Value(QByteArray("[one.vm.recover] User [2] : Not authorized to perform ADMIN VM [13].")),
                Value(0x0200), Value(-1), Value(qint64(-1))}))));
            socket->disconnectFromHost();
        });
        HttpClient http(m_scheduler);
        OpenNebulaClient client(http, server.url(), QStringLiteral("u"), QStringLiteral("p"));
        std::optional<Result<void>> answer;
        client.killInstance(
            VmId{13}, KillMode::Force, this, [&answer](const Result<void> &result) { answer = result; });
        QTRY_VERIFY(answer.has_value());
        QVERIFY(seen.params == (xmlrpc::Array{Value(QByteArray("u:p")), Value(13), Value(3)}));
        QCOMPARE(seen.method, QByteArray("one.vm.recover"));
        QCOMPARE(answer->error().kind, ErrorKind::Forbidden);
        QVERIFY(answer->error().detail.contains(QStringLiteral("may not remove VM 13 by force; ask an")));
    }

    void connectionCheckNamesVersionAndUser()
    {
        RawServer server([](const QByteArray &request, QTcpSocket *socket) {
            const QByteArray method = callOf(request).method;
            const QByteArray user = "<USER><NAME>joe</NAME><GID>1</GID><GNAME>users</GNAME><GROUPS><ID>1</ID>"
                                    "<ID>7</ID></GROUPS><LOGIN_TOKEN><TOKEN>p</TOKEN><EXPIRATION_TIME>1000"
                                    "</EXPIRATION_TIME></LOGIN_TOKEN></USER>";
            const QByteArray groups = "<GROUP_POOL><GROUP><ID>7</ID><NAME>dba</NAME></GROUP></GROUP_POOL>";
            socket->write(success(Value(method == "one.system.version" ? QByteArray("7.4.0")
                    : method == "one.user.info"                        ? user
                                                                       : groups)));
            socket->disconnectFromHost();
        });
        HttpClient http(m_scheduler);
        OpenNebulaClient client(http, server.url(), QStringLiteral("u"), QStringLiteral("p"));
        std::optional<Result<EndpointInfo>> info;
        client.checkConnection(this, [&info](Result<EndpointInfo> result) { info = std::move(result); });
        QTRY_VERIFY(info.has_value());
        QVERIFY(*info);
        QCOMPARE((*info)->version, QStringLiteral("7.4.0"));
        QCOMPARE((*info)->user, QStringLiteral("joe"));
        QCOMPARE((*info)->groups, (QStringList{QStringLiteral("users"), QStringLiteral("dba")}));
        QVERIFY((*info)->byToken);
        QCOMPARE((*info)->tokenEnd, QDateTime::fromSecsSinceEpoch(1000, Qt::UTC));
    }
};

QTEST_GUILESS_MAIN(TestOpenNebulaClient)
#include "tst_opennebulaclient.moc"
