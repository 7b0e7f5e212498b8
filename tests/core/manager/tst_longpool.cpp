// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A manager on the driver and the sandbox, over the wire, where its nodes are few among many VMs, or where a
// long pool has to be read in pages: that nothing is lost or doubled, and what it costs the zone.
#include "core/iaas/opennebula/opennebulaclient.h"
#include "core/journal/database.h"
#include "core/manager/mysqlservermanager.h"
#include "core/nodes/servicelabel.h"
#include "core/sandbox/cloud.h"
#include "core/xmlrpc/reader.h"
#include "core/xmlrpc/writer.h"
#include "tests/core/sandbox/posting.h"
#include "tests/support/fakecloud.h"
#include "tests/support/fakeprober.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/rawserver.h"
#include "tests/support/suite.h"

#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTest>
#include <QThreadPool>

#include <algorithm>
#include <numeric>

using namespace msm;
using namespace std::chrono_literals;
using xmlrpc::Value;

namespace {

constexpr auto kListing = "one.vmpool.info";

sandbox::SandboxOptions poolOf(int nodes)
{
    sandbox::SandboxOptions options;
    options.pace = 0;
    options.nodes = nodes; // of the service "mysql"
    return options;
}

struct LongPoolWorld {
    FakeScheduler scheduler;
    SandboxCloud cloud;
    QUrl url = *cloud.listen();
    std::function<void()> afterPage; ///< if set, the listing goes in pages, and this happens after each
    RawServer front{[this](const QByteArray &request, QTcpSocket *socket) { answer(request, socket); }};
    HttpClient http{scheduler};
    OpenNebulaClient client;
    FakeAgentClient agents;
    FakeLoginProber prober;
    std::unique_ptr<Database> database = *Database::open(QStringLiteral(":memory:"), scheduler);
    std::unique_ptr<Configuration> configuration = *Configuration::load(*database);
    EventLog events{*database, scheduler};
    OperationJournal journal{*database, scheduler};
    QString service;
    MySQLServerManager manager;
    int drained = 0; ///< calls so far

    LongPoolWorld(const sandbox::SandboxOptions &options, const QString &ofService,
        const std::function<void()> &happensAfterPage = {})
        : cloud(options, scheduler)
        , afterPage(happensAfterPage)
        , client(
              http, afterPage ? front.url() : url, QStringLiteral("oneadmin"), QStringLiteral("opennebula"))
        , service(ofService)
        , manager(
              MySQLServerManager::Parts{client, agents, prober, *configuration, events, journal, scheduler},
              {.service = service, .random = [] { return 1.0; }})
    {
    }

    /// As the sandbox would, but that it announces more than is ever read for a listing of everything.
    void answer(const QByteArray &request, QTcpSocket *socket)
    {
        const QByteArray body = request.mid(request.indexOf("\r\n\r\n") + 4);
        QByteArray reply = RawServer::answer(test::post(cloud, body));
        const auto asked = xmlrpc::decodeCall(body);
        if (asked && asked->method == kListing && asked->params.at(3).toInt() == -1)
            reply = "HTTP/1.1 200 OK\r\nContent-length: 300000000\r\n\r\n<?xml";
        else if (asked && asked->method == kListing)
            afterPage();
        socket->write(reply);
        socket->disconnectFromHost();
    }
    /// Until nothing is under way.
    void drain()
    {
        for (int quiet = 0; quiet < 6; ++quiet) {
            QTest::qWait(1);
            settle();
            const bool decodes = QThreadPool::globalInstance()->activeThreadCount() > 0;
            QThreadPool::globalInstance()->waitForDone();
            const ZoneTraffic traffic = client.zone().traffic();
            if (decodes || traffic.inFlight + traffic.waiting > 0)
                quiet = -1;
        }
        drained = calls();
    }
    void pass(std::chrono::seconds time)
    {
        for (auto left = time; left > 0s; left -= 1s) {
            scheduler.advance(1s);
            settle();
            if (client.zone().traffic().inFlight > 0 || calls() != drained)
                drain();
        }
    }
    void start()
    {
        QVERIFY(manager.start());
        drain();
        pass(2s);
        QCOMPARE(manager.state(), ManagerState::Running);
    }
    /// Another client's call, executed between two events.
    QByteArray call(const QByteArray &method, xmlrpc::Array params)
    {
        params.prepend(Value(QByteArray("oneadmin:opennebula")));
        return test::post(cloud, xmlrpc::encodeCall({method, params}));
    }
    VmId make()
    {
        const QByteArray labels =
            "LABELS=\"" + ServiceLabel{service, QUuid::createUuid()}.toString().toUtf8() + '"';
        const auto made = call("one.template.instantiate",
            {Value(0), Value(QByteArray()), Value(false), Value(labels), Value(false)});
        return VmId{test::elementOf(made, "i4").chopped(5).mid(4).toInt()};
    }
    void end(VmId id) { call("one.vm.action", {Value(QByteArray("terminate-hard")), Value(id.value)}); }
    [[nodiscard]] int listings() const { return cloud.requestCounts().value(kListing); }
    [[nodiscard]] int calls() const
    {
        const auto counts = cloud.requestCounts().values();
        return std::accumulate(counts.cbegin(), counts.cend(), 0);
    }
    /// The ids in the window, each as often as it is there; without nodes that somebody else has ended.
    [[nodiscard]] QList<VmId> shown() const
    {
        QList<VmId> ids;
        for (const NodeView &node : manager.nodes()) {
            if (!node.loss)
                ids.append(node.id);
        }
        return ids;
    }
    [[nodiscard]] bool everLost() const
    {
        const auto recent = events.recent(10000);
        return std::ranges::any_of(*recent, [](const Event &e) { return e.kind == EventKind::NodeGone; });
    }
};

} // namespace

class TestLongPool final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fewNodesAmongManyVmsCostAFractionOfTheBytes()
    {
        LongPoolWorld world(poolOf(2000), QStringLiteral("shop"));
        QList<VmId> ours;
        for (int i = 0; i < 5; ++i)
            ours.append(world.make());
        world.start();
        QCOMPARE(world.shown(), ours);
        const qint64 whole = world.client.zone().traffic().bytesIn;
        const int before = world.calls();
        world.pass(60s);
        QCOMPARE(world.calls() - before, 6); // all of ours are among the newest
        QCOMPARE(world.shown(), ours);
        QVERIFY(!world.everLost());
        const qint64 looks = world.client.zone().traffic().bytesIn - whole;
        qInfo("of 2,000 VMs 5 are ours: one listing %lld bytes, six looks %lld", whole, looks);
        QVERIFY(looks < whole / 2);
    }

    void manyNodesAtRestCostAFractionOfTheBytesAndAreAllRead()
    {
        LongPoolWorld world(poolOf(5000), QStringLiteral("mysql"));
        world.start();
        QCOMPARE(world.shown().size(), 5000);
        const qint64 whole = world.client.zone().traffic().bytesIn;
        const QList<VmId> ended{VmId{0}, VmId{2345}, VmId{4999}};
        for (const VmId id : ended)
            world.end(id);
        world.pass(60s);
        const qint64 looks = world.client.zone().traffic().bytesIn - whole;
        qInfo("5,000 nodes: one listing %lld bytes, six looks %lld", whole, looks);
        QVERIFY(looks < 2 * whole);
        const auto recent = world.events.recent(10000);
        QList<VmId> gone;
        for (const Event &event : *recent) {
            if (event.kind == EventKind::NodeGone)
                gone.append(event.vm);
        }
        std::ranges::sort(gone);
        QCOMPARE(gone, ended);
        QCOMPARE(world.shown().size(), 4997);
    }

    void vmsThatEndAndAreMadeBetweenPagesAreNeitherLostNorDoubled_data()
    {
        QTest::addColumn<int>("seed");
        QTest::addRow("anywhere") << 1;
        QTest::addRow("in front, which shifts all pages") << 2;
        QTest::addRow("at the end") << 3;
    }
    void vmsThatEndAndAreMadeBetweenPagesAreNeitherLostNorDoubled()
    {
        QFETCH(const int, seed);
        QRandomGenerator random{quint32(seed)};
        QSet<VmId> alive;
        for (int id = 0; id < 3500; ++id)
            alive.insert(VmId{id});
        LongPoolWorld *there = nullptr;
        int pages = 0;
        LongPoolWorld world(poolOf(3500), QStringLiteral("mysql"), [&] {
            for (int i = 0; i < 150 && pages < 20; ++i) {
                const VmId victim{random.bounded(seed == 1 ? 3500 : 500) + (seed == 2 ? 3000 : 0)};
                if (alive.remove(victim))
                    there->end(victim);
                if (i % 4 == 0)
                    alive.insert(there->make());
            }
            ++pages;
        });
        there = &world;
        world.start();
        world.pass(90s);
        QVERIFY2(pages > 20, qPrintable(QString::number(pages)));
        QList<VmId> expected(alive.cbegin(), alive.cend());
        std::ranges::sort(expected);
        QCOMPARE(world.shown(), expected);
        QCOMPARE(world.configuration->ids(), expected);
    }

    void zoneThatFailsOnceIsListedInPagesForTenMinutesAndThenInOneCallALook()
    {
        LongPoolWorld world(poolOf(1500), QStringLiteral("mysql")); // too few for short looks
        world.start();
        QVERIFY(world.cloud.setFault(QStringLiteral("malformed-answer=one.vmpool.info:1")));
        int before = world.calls();
        world.pass(60s);
        QCOMPARE(world.calls() - before, 1 + 6 * 2);
        world.pass(600s);
        before = world.calls();
        world.pass(60s);
        QCOMPARE(world.calls() - before, 6); // 0.1 a second
        QCOMPARE(world.shown().size(), 1500);
        QVERIFY(!world.everLost());
    }

    void zoneThatFailsForGoodIsAskedLessAndLess()
    {
        LongPoolWorld world(poolOf(50), QStringLiteral("mysql"));
        world.start();
        QVERIFY(world.cloud.setFault(QStringLiteral("malformed-answer=one.vmpool.info")));
        world.pass(120s); // the delays have grown to a minute
        const int before = world.calls();
        world.pass(600s);
        QVERIFY2(world.calls() - before <= 4 * 10, qPrintable(QString::number(world.calls() - before)));
        QVERIFY(!world.everLost());
        QCOMPARE(world.shown().size(), 50);
    }
};

MSM_TEST(TestLongPool)
#include "tst_longpool.moc"
