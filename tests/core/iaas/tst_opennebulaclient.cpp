// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/scheduler.h"
#include "core/iaas/opennebula/opennebulaclient.h"
#include "core/net/httpclient.h"
#include "tests/core/iaas/frontend.h"
#include "tests/support/recordings.h"
#include "tests/support/suite.h"

#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace msm;
using namespace msm::test;
using xmlrpc::Value;

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

    void imagesAndNetworksAreReadFromWhatARealFrontEndAnswered()
    {
        RawServer server([](const QByteArray &request, QTcpSocket *socket) {
            const bool images = callOf(request).method == "one.imagepool.info";
            socket->write(RawServer::answer(
                recordedResponse(images ? "imagepool.info__all" : "vnpool.info__mine_and_group")));
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
        QCOMPARE(networks.first(),
            (NetworkInfo{.id = NetworkId{0}, .name = QStringLiteral("mysql-net"), .freeAddresses = 200}));
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

    void changesOfSnapshotsGoOutAsTheReferenceSays()
    {
        QList<xmlrpc::MethodCall> seen;
        RawServer server([&seen](const QByteArray &request, QTcpSocket *socket) {
            seen.append(callOf(request));
            socket->write(success(Value(2)));
            socket->disconnectFromHost();
        });
        HttpClient http(m_scheduler);
        OpenNebulaClient client(http, server.url(), QStringLiteral("u"), QStringLiteral("p"));
        int accepted = 0;
        for (const SnapshotChange &change :
            {SnapshotChange{.act = SnapshotAct::Take, .name = QStringLiteral("before")},
                SnapshotChange{.act = SnapshotAct::Revert, .id = SnapshotId{2}},
                SnapshotChange{.act = SnapshotAct::Delete, .id = SnapshotId{2}}}) {
            client.changeSnapshots(VmId{13}, change, this,
                [&accepted](const Result<void> &result) { accepted += result ? 1 : 0; });
        }
        QTRY_COMPARE(accepted, 3);
        const auto isCall = [&seen](const char *method, const Value &last) {
            return std::ranges::any_of(seen, [&](const xmlrpc::MethodCall &call) {
                return call.method == method
                    && call.params == xmlrpc::Array{Value(QByteArray("u:p")), Value(13), last};
            });
        };
        QVERIFY(isCall("one.vm.snapshotcreate", Value(QByteArray("before"))));
        QVERIFY(isCall("one.vm.snapshotrevert", Value(2)));
        QVERIFY(isCall("one.vm.snapshotdelete", Value(2)));
        QCOMPARE(seen.size(), 3);
    }

    void protectionGoesOutAsTheReferenceSays()
    {
        QList<xmlrpc::MethodCall> seen;
        RawServer server([&seen](const QByteArray &request, QTcpSocket *socket) {
            seen.append(callOf(request));
            socket->write(success(Value(13)));
            socket->disconnectFromHost();
        });
        HttpClient http(m_scheduler);
        OpenNebulaClient client(http, server.url(), QStringLiteral("u"), QStringLiteral("p"));
        int accepted = 0;
        const auto count = [&accepted](const Result<void> &result) { accepted += result ? 1 : 0; };
        client.setProtection(VmId{13}, true, this, count);
        QTRY_COMPARE(accepted, 1);
        client.setProtection(VmId{13}, false, this, count);
        QTRY_COMPARE(accepted, 2);
        QCOMPARE(seen[0].method, QByteArray("one.vm.lock"));
        QCOMPARE(seen[0].params, (xmlrpc::Array{Value(QByteArray("u:p")), Value(13), Value(2)}));
        QCOMPARE(seen[1].method, QByteArray("one.vm.unlock"));
        QCOMPARE(seen[1].params, (xmlrpc::Array{Value(QByteArray("u:p")), Value(13)}));
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
