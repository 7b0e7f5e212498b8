// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/scheduler.h"
#include "core/iaas/opennebula/opennebulaclient.h"
#include "core/net/httpclient.h"
#include "core/xmlrpc/reader.h"
#include "tests/support/rawserver.h"
#include "tests/support/recordings.h"
#include "tests/support/suite.h"

#include <QTcpSocket>
#include <QTest>

using namespace msm;
using xmlrpc::MethodCall;
using xmlrpc::Value;

namespace {

MethodCall decodedCall(const QByteArray &body)
{
    const auto call = xmlrpc::decodeCall(body);
    return call ? *call : MethodCall{};
}

QByteArray typeOf(const Value &value)
{
    return value.toBool() ? "boolean" : value.toInt() ? "int" : value.toBytes() ? "string" : "other";
}

/// Method and parameter types: "one.vm.info(string, int)".
QByteArray signatureOf(const MethodCall &call)
{
    QByteArrayList types;
    for (const Value &parameter : call.params)
        types.append(typeOf(parameter));
    return call.method + '(' + types.join(", ") + ')';
}

} // namespace

/// A call of the client.
using Ask = void (*)(OpenNebulaClient &client, QObject *context);
Q_DECLARE_METATYPE(Ask)

/// What the client sends, against what a real front end accepted.
class TestRecordedRequests final : public QObject {
    Q_OBJECT

    SystemScheduler m_scheduler;

    /// The calls that reach the server, each answered as the front end answered `recording`.
    QList<MethodCall> callsSentBy(Ask ask, const QByteArray &recording)
    {
        QList<MethodCall> calls;
        RawServer server([&](const QByteArray &request, QTcpSocket *socket) {
            calls.append(decodedCall(request.mid(request.indexOf("\r\n\r\n") + 4)));
            const QByteArray answer =
                calls.last().method == "one.template.info" ? "template.info" : recording;
            socket->write(RawServer::answer(test::recordedResponse(answer)));
            socket->disconnectFromHost();
        });
        HttpClient http(m_scheduler);
        OpenNebulaClient client(http, server.url(), QStringLiteral("oneadmin"), QStringLiteral("opennebula"));
        ask(client, this);
        const QByteArray wanted = decodedCall(test::recordedRequest(recording)).method;
        (void)QTest::qWaitFor([&] { return !calls.isEmpty() && calls.last().method == wanted; });
        return calls;
    }

private Q_SLOTS:
    void requestIsTheOneThatWasAccepted_data()
    {
        QTest::addColumn<Ask>("ask");
        QTest::addColumn<bool>("sameValues");
        const auto add = [](const char *recording, bool sameValues, Ask ask) {
            QTest::newRow(recording) << ask << sameValues;
        };
        add("system.version", true, [](OpenNebulaClient &client, QObject *context) {
            client.checkConnection(context, [](auto &&) {});
        });
        add("vm.info__done", true, [](OpenNebulaClient &client, QObject *context) {
            client.vmInfo(VmId{0}, context, [](auto &&) {});
        });
        add("vmpool.infoset__5vms", true, [](OpenNebulaClient &client, QObject *context) {
            client.vmSet({VmId{13}, VmId{14}, VmId{15}, VmId{16}, VmId{17}}, context, [](auto &&) {});
        });
        add("templatepool.info__all", true, [](OpenNebulaClient &client, QObject *context) {
            client.listTemplates(context, [](auto &&) {});
        });
        add("vmpool.info__5vms_all", false,
            [](OpenNebulaClient &client, QObject *context) { client.listVMs(context, [](auto &&) {}); });
        add("vm.action__terminate_on_running", false, [](OpenNebulaClient &client, QObject *context) {
            client.killInstance(VmId{1}, KillMode::Terminate, context, [](auto &&) {});
        });
        add("vm.action__terminate-hard_on_running", false, [](OpenNebulaClient &client, QObject *context) {
            client.killInstance(VmId{1}, KillMode::TerminateHard, context, [](auto &&) {});
        });
        add("escape__update_xml_append", false, [](OpenNebulaClient &client, QObject *context) {
            client.setLabels(VmId{1}, {QStringLiteral("a"), QStringLiteral("b")}, context, [](auto &&) {});
        });
        // Its extra template is XML, as ours is.
        add("escape__instantiate_xml_extra", false, [](OpenNebulaClient &client, QObject *context) {
            client.newInstance(
                {.templateId = TemplateId{0}, .name = QStringLiteral("n")}, context, [](auto &&) {});
        });
    }
    void requestIsTheOneThatWasAccepted()
    {
        QFETCH(Ask, ask);
        QFETCH(bool, sameValues);
        const QByteArray recording = QTest::currentDataTag();
        const MethodCall accepted = decodedCall(test::recordedRequest(recording));
        const QList<MethodCall> calls = callsSentBy(ask, recording);
        QVERIFY(!calls.isEmpty());
        const MethodCall &sent = calls.last();
        QCOMPARE(signatureOf(sent), signatureOf(accepted));
        QVERIFY(!sameValues || sent == accepted);
        QVERIFY(sent.params.first() == accepted.params.first()); // the session
        if (sent.method == "one.vm.action")
            QVERIFY(sent.params.at(1) == accepted.params.at(1));
        if (sent.method == "one.vm.update") {
            QCOMPARE(*sent.params.at(2).toBytes(), QByteArray("<TEMPLATE><LABELS>a,b</LABELS></TEMPLATE>"));
            QVERIFY(sent.params.at(3) == accepted.params.at(3)); // to merge
        }
        if (sent.method == "one.template.instantiate") {
            QVERIFY(accepted.params.at(4).toBytes()->startsWith("<TEMPLATE>"));
            QVERIFY(sent.params.at(4).toBytes()->startsWith("<TEMPLATE>"));
        }
    }
};

MSM_TEST(TestRecordedRequests)
#include "tst_recordedrequests.moc"
