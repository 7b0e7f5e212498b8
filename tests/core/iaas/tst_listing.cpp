// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the driver lists the sandbox's pool, over its own wire: what a server selects on either database, pages
// where everything at once fails, and how many calls that costs.
#include "core/iaas/opennebula/opennebulaclient.h"
#include "core/nodes/servicelabel.h"
#include "core/sandbox/cloud.h"
#include "core/xmlrpc/reader.h"
#include "tests/core/sandbox/posting.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/rawserver.h"
#include "tests/support/suite.h"

#include <QTcpSocket>
#include <QTest>

#include <algorithm>

using namespace msm;
using namespace std::chrono_literals;

namespace {

constexpr auto kListing = "one.vmpool.info";

sandbox::SandboxOptions poolOf(int nodes, bool searches = false)
{
    sandbox::SandboxOptions options;
    options.pace = 0;
    options.nodes = nodes;
    options.searches = searches;
    return options;
}

struct World {
    FakeScheduler scheduler;
    SandboxCloud cloud;
    QUrl url = *cloud.listen();
    HttpClient http{scheduler};
    OpenNebulaClient client{http, url, QStringLiteral("oneadmin"), QStringLiteral("opennebula")};
    QObject context;

    explicit World(const sandbox::SandboxOptions &options)
        : cloud(options, scheduler)
    {
    }
    [[nodiscard]] int listings() const { return cloud.requestCounts().value(kListing); }
    void setFault(const char *fault) { QVERIFY(cloud.setFault(QString::fromLatin1(fault))); }

    template <typename T, typename Ask>
    Result<T> wait(Ask ask)
    {
        std::optional<Result<T>> answer;
        ask([&answer](Result<T> result) { answer = std::move(result); });
        (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, 20000);
        return answer.value_or(failure(ErrorKind::Timeout, QStringLiteral("the test got no answer")));
    }
    Result<VmList> list()
    {
        return wait<VmList>([this](auto reply) { client.listVMs(&context, reply); });
    }
    Result<VmList> select(const QString &service)
    {
        return wait<VmList>(
            [&](auto reply) { client.selectVMs(ServiceLabel::prefix(service), &context, reply); });
    }
    VmId make(const QStringList &labels)
    {
        const InstanceRequest request{
            .templateId = TemplateId{0}, .name = {}, .userTemplate = {}, .labels = labels};
        return wait<VmId>([&](auto reply) { client.newInstance(request, &context, reply); }).value_or(VmId{});
    }
    static QString labelOf(const QString &service)
    {
        return ServiceLabel{service, QUuid::createUuid()}.toString();
    }
};

QList<VmId> idsOf(const VmList &vms)
{
    QList<VmId> ids;
    for (const VirtualMachine &vm : vms)
        ids.append(vm.id);
    std::ranges::sort(ids);
    return ids;
}

} // namespace

class TestListing final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void serverOnMySqlSelectsOurVmsWhateverTheServiceIsCalled_data()
    {
        QTest::addColumn<QString>("service");
        for (const char *service : {"shop", "a_b-c", "X", "SHOP_2"})
            QTest::addRow("%s", service) << QString::fromLatin1(service);
    }
    void serverOnMySqlSelectsOurVmsWhateverTheServiceIsCalled()
    {
        QFETCH(const QString, service);
        World world(poolOf(20, true));
        const QList<VmId> ours{world.make({world.labelOf(service)}),
            world.make({QStringLiteral("green"), world.labelOf(service), QStringLiteral("blue")})};
        world.make({});
        const auto selected = world.select(service);
        QVERIFY(selected);
        QCOMPARE(idsOf(*selected), ours);
        QCOMPARE(selected->first().labels.size(), 5); // the template's own, too: it is the ordinary listing
    }

    void selectionMayHoldMoreThanOurs()
    {
        World world(poolOf(0, true));
        const VmId ours = world.make({world.labelOf(QStringLiteral("shop"))});
        const VmId alike = world.make({world.labelOf(QStringLiteral("shop-floor"))});
        const auto selected = world.select(QStringLiteral("shop"));
        QVERIFY(selected);
        QCOMPARE(idsOf(*selected), (QList{ours, alike})); // compared exactly by whoever asked
    }

    void serverOnSqliteRefusesToSelect()
    {
        World world(poolOf(5));
        const auto selected = world.select(QStringLiteral("mysql"));
        QVERIFY(!selected);
        QCOMPARE(selected.error().kind, ErrorKind::Internal);
        QVERIFY(selected.error().detail.contains(QStringLiteral("not supported by the SQL backend")));
    }

    void searchCanMissVmsWithoutAWord()
    {
        World world(poolOf(10, true));
        world.setFault("search-misses=5");
        QCOMPARE(world.select(QStringLiteral("mysql")).value_or(VmList()).size(), 8);
        QCOMPARE(world.list().value_or(VmList()).size(), 10);
    }

    void listingThatBreaksOffOnceIsReadInPagesForTenMinutes()
    {
        World world(poolOf(2500));
        world.setFault("truncated-answer=one.vmpool.info:1");
        const auto listed = world.list();
        QVERIFY(listed);
        QCOMPARE(listed->size(), 2500);
        QCOMPARE(idsOf(*listed), idsOf(world.list().value_or(VmList())));
        QCOMPARE(world.listings(), 1 + 3 + 3);
        world.scheduler.advance(10min);
        QCOMPARE(world.list().value_or(VmList()).size(), 2500);
        QCOMPARE(world.listings(), 1 + 3 + 3 + 1); // it was not the length
    }

    void listingAboveTheLimitIsReadInPages()
    {
        World world(poolOf(1200));
        // As the sandbox answers, but that the whole is announced to be longer than is ever read.
        RawServer front([&world](const QByteArray &request, QTcpSocket *socket) {
            const QByteArray body = request.mid(request.indexOf("\r\n\r\n") + 4);
            QByteArray answer = RawServer::answer(test::post(world.cloud, body));
            const auto call = xmlrpc::decodeCall(body);
            if (call && call->params.at(3).toInt() == -1) {
                answer.truncate(answer.indexOf("Content-length"));
                answer += "Content-length: 300000000\r\n\r\n";
            }
            socket->write(answer);
            socket->disconnectFromHost();
        });
        OpenNebulaClient client(
            world.http, front.url(), QStringLiteral("oneadmin"), QStringLiteral("opennebula"));
        const auto listed = world.wait<VmList>([&](auto reply) { client.listVMs(&world.context, reply); });
        QVERIFY(listed);
        QCOMPARE(listed->size(), 1200);
        QCOMPARE(front.requests(), 1 + 2);
    }

    void zoneThatOnlyEverAnswersRubbishCostsFourCallsAListing()
    {
        World world(poolOf(50));
        world.setFault("malformed-answer=one.vmpool.info");
        for (int look = 1; look <= 3; ++look) {
            QVERIFY(!world.list());
            QCOMPARE(world.listings(), 4 * look); // everything, and pages of 1000, 100 and 10
        }
        world.cloud.clearFault(sandbox::Fault::MalformedAnswer);
        QCOMPARE(world.list().value_or(VmList()).size(), 50);
        QCOMPARE(world.listings(), 4 * 3 + 1);
    }

    void zoneWhoseAnswersAllBreakOffIsLeftAloneAfterFive()
    {
        World world(poolOf(50));
        world.setFault("truncated-answer=one.vmpool.info");
        for (const int calls : {4, 5, 5}) {
            QVERIFY(!world.list());
            QCOMPARE(world.listings(), calls); // then the circuit is open
        }
    }

    void zoneThatClosesTheConnectionWithoutAnAnswerIsNotAskedForPages()
    {
        World world(poolOf(50));
        world.setFault("drop-before-execute=one.vmpool.info");
        QVERIFY(!world.list());
        QCOMPARE(world.client.zone().traffic().calls, 1);
    }
};

MSM_TEST(TestListing)
#include "tst_listing.moc"
