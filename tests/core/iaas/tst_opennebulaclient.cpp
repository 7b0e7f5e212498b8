// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/scheduler.h"
#include "core/iaas/opennebula/answer.h"
#include "core/iaas/opennebula/opennebulaclient.h"
#include "core/net/httpclient.h"
#include "core/sandbox/templatetext.h"
#include "core/xmlrpc/reader.h"
#include "core/xmlrpc/writer.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/rawserver.h"
#include "tests/support/suite.h"

#include <QFile>
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

/// A body that a real front end answered.
QByteArray recording(const char *name)
{
    QFile file(QStringLiteral(MSM_TEST_DATA "/opennebula/%1.response.xml").arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The recorded template: it has a CONTEXT with a script, labels and a user input.
QByteArray recordedTemplate()
{
    auto value = opennebula::decodeAnswer(200, recording("template.info"));
    return value ? value->takeBytes() : QByteArray();
}

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

    void templateIsReadOnceForABatchAndAgainAfterAFewSeconds()
    {
        FakeScheduler scheduler;
        int templateReads = 0;
        RawServer server([&](const QByteArray &request, QTcpSocket *socket) {
            const bool reads = callOf(request).method == "one.template.info";
            templateReads += reads;
            socket->write(success(reads ? Value(kTemplate) : Value(40)));
            socket->disconnectFromHost();
        });
        HttpClient http(scheduler);
        OpenNebulaClient client(http, server.url(), QStringLiteral("u"), QStringLiteral("p"));
        const auto create = [&] {
            bool made = false;
            client.newInstance({.templateId = TemplateId{7}, .name = QStringLiteral("n")}, this,
                [&made](const Result<VmId> &id) { made = id.has_value(); });
            return QTest::qWaitFor([&made] { return made; });
        };
        QVERIFY(create() && create());
        QCOMPARE(templateReads, 1);
        scheduler.advance(std::chrono::seconds(6));
        QVERIFY(create());
        QCOMPARE(templateReads, 2);
    }

    void extraContextIsMergedIntoTheTemplatesAndKeepsItsScript()
    {
        QByteArray extra;
        RawServer server([&](const QByteArray &request, QTcpSocket *socket) {
            const auto call = callOf(request);
            if (call.method == "one.template.instantiate")
                extra = call.params.at(4).toBytes().value();
            socket->write(success(call.method == "one.template.info" ? Value(recordedTemplate()) : Value(1)));
            socket->disconnectFromHost();
        });
        HttpClient http(m_scheduler);
        OpenNebulaClient client(http, server.url(), QStringLiteral("u"), QStringLiteral("p"));
        bool made = false;
        client.newInstance(
            {.templateId = TemplateId{0},
                .name = QStringLiteral("n"),
                .options = {.answers = {{QStringLiteral("MYSQL_ROLE"), QStringLiteral("primary")}},
                    .context = {{QStringLiteral("dns"), QStringLiteral("10.1.0.254")},
                        {QStringLiteral("SET_HOSTNAME"), QStringLiteral("other")}}}},
            this, [&made](const Result<VmId> &id) { made = id.has_value(); });
        QTRY_VERIFY(made);
        const auto sent = sandbox::Template::parse(extra);
        QVERIFY(sent.has_value());
        const sandbox::Attribute context = *sent->find("CONTEXT");
        QCOMPARE(context.member("START_SCRIPT"), QByteArray("systemctl start mysql && echo \"<up>\""));
        QCOMPARE(context.member("SSH_PUBLIC_KEY"), QByteArray("$USER[SSH_PUBLIC_KEY]"));
        QCOMPARE(context.member("NETWORK"), QByteArray("YES"));
        QCOMPARE(context.member("DNS"), QByteArray("10.1.0.254"));
        QCOMPARE(context.member("SET_HOSTNAME"), QByteArray("other"));
        QCOMPARE(sent->value("MYSQL_ROLE"), QByteArray("primary"));
        QCOMPARE(sent->value("LABELS"), QByteArray("mysql,database"));
    }

    void vmWithoutATemplateIsAllocatedWithDiskNetworkSizeAndContext()
    {
        xmlrpc::MethodCall call;
        RawServer server([&](const QByteArray &request, QTcpSocket *socket) {
            call = callOf(request);
            socket->write(success(Value(12)));
            socket->disconnectFromHost();
        });
        HttpClient http(m_scheduler);
        OpenNebulaClient client(http, server.url(), QStringLiteral("u"), QStringLiteral("p"));
        VmId made;
        client.newInstance({.name = QStringLiteral("db-01"),
                               .userTemplate = {{QStringLiteral("MSM_SERVICE"), QStringLiteral("mysql")}},
                               .labels = {QStringLiteral("msm/mysql/x")},
                               .options = {.machine = MachineSpec{.image = ImageId{221},
                                               .network = NetworkId{205},
                                               .cpu = 0.2,
                                               .vcpu = 2,
                                               .memoryMb = 256,
                                               .os = {{QStringLiteral("ARCH"), QStringLiteral("x86_64")}}},
                                   .context = {{QStringLiteral("GATEWAY"), QStringLiteral("10.1.0.254")}},
                                   .onHold = true}},
            this, [&made](const Result<VmId> &id) { made = id.value_or(VmId{}); });
        QTRY_COMPARE(made, VmId{12});
        QCOMPARE(server.requests(), 1); // there is no template to read
        QCOMPARE(call.method, QByteArray("one.vm.allocate"));
        QCOMPARE(call.params.at(2).toBool(), std::optional(true));
        const auto sent = sandbox::Template::parse(call.params.at(1).toBytes().value());
        QVERIFY(sent.has_value());
        // In meaning what the real front end accepted as vm.allocate__hold, with a disk and in XML.
        const auto wanted =
            sandbox::Template::parse("NAME=\"db-01\"\nCPU=\"0.2\"\nVCPU=\"2\"\nMEMORY=\"256\"\n"
                                     "DISK=[IMAGE_ID=\"221\"]\nNIC=[NETWORK_ID=\"205\"]\n"
                                     "OS=[ARCH=\"x86_64\"]\nCONTEXT=[NETWORK=\"YES\","
                                     "SET_HOSTNAME=\"$NAME\",GATEWAY=\"10.1.0.254\"]\n"
                                     "MSM_SERVICE=\"mysql\"\nLABELS=\"msm/mysql/x\"\n");
        QVERIFY(wanted.has_value());
        QCOMPARE(sent->toXml(), wanted->toXml());
    }

    void imagesAndNetworksAreReadFromWhatARealFrontEndAnswered()
    {
        RawServer server([](const QByteArray &request, QTcpSocket *socket) {
            const bool images = callOf(request).method == "one.imagepool.info";
            socket->write(
                RawServer::answer(recording(images ? "imagepool.info__all" : "vnpool.info__mine_and_group")));
            socket->disconnectFromHost();
        });
        HttpClient http(m_scheduler);
        OpenNebulaClient client(http, server.url(), QStringLiteral("u"), QStringLiteral("p"));
        QList<ImageInfo> images;
        QList<NetworkInfo> networks;
        client.listImages(this, [&images](const Result<QList<ImageInfo>> &all) { images = all.value(); });
        client.listNetworks(
            this, [&networks](const Result<QList<NetworkInfo>> &all) { networks = all.value(); });
        QTRY_VERIFY(!images.isEmpty() && !networks.isEmpty());
        // The other image is a data block, from which nothing boots.
        QCOMPARE(images,
            (QList<ImageInfo>{{.id = ImageId{0},
                .name = QStringLiteral("debian-12-mysql"),
                .description = QStringLiteral("Debian 12 + MySQL 8 <base> & tools"),
                .sizeMb = 1024}}));
        QCOMPARE(networks.first(), (NetworkInfo{.id = NetworkId{0}, .name = QStringLiteral("mysql-net")}));
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

MSM_TEST(TestOpenNebulaClient)
#include "tst_opennebulaclient.moc"
