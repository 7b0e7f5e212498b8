// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/scheduler.h"
#include "core/iaas/opennebula/answer.h"
#include "core/iaas/opennebula/opennebulaclient.h"
#include "core/net/httpclient.h"
#include "core/sandbox/templatetext.h"
#include "tests/core/iaas/frontend.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/recordings.h"
#include "tests/support/suite.h"

#include <QTcpSocket>
#include <QTest>

#include <algorithm>

using namespace msm;
using namespace msm::test;
using xmlrpc::Value;

namespace {

const QByteArray kTemplate = "<VMTEMPLATE><ID>7</ID><NAME>t</NAME><TEMPLATE>"
                             "<LABELS><![CDATA[mysql,database]]></LABELS></TEMPLATE></VMTEMPLATE>";

/// The recorded template: it has a CONTEXT with a script, labels and a user input.
QByteArray recordedTemplate()
{
    auto value = opennebula::decodeAnswer(200, recordedResponse("template.info"));
    return value ? value->takeBytes() : QByteArray();
}

} // namespace

/// What the driver sends for a new VM, and how often.
class TestNewInstance final : public QObject {
    Q_OBJECT

    SystemScheduler m_scheduler;

private Q_SLOTS:
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
};

MSM_TEST(TestNewInstance)
#include "tst_newinstance.moc"
