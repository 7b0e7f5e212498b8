// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the driver lists the sandbox's pool, over its own wire: the newest of it, pages where everything at
// once fails, and how many calls that costs.
#include "core/iaas/opennebula/opennebulaclient.h"
#include "core/sandbox/cloud.h"
#include "tests/core/iaas/frontend.h"
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

sandbox::SandboxOptions poolOf(int nodes)
{
    sandbox::SandboxOptions options;
    options.pace = 0;
    options.nodes = nodes;
    return options;
}

struct ListingWorld {
    FakeScheduler scheduler;
    SandboxCloud cloud;
    QUrl url = *cloud.listen();
    HttpClient http{scheduler};
    OpenNebulaClient client{http, url, QStringLiteral("oneadmin"), QStringLiteral("opennebula")};
    QObject context;

    explicit ListingWorld(const sandbox::SandboxOptions &options)
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
    Result<VmList> newest(int count)
    {
        return wait<VmList>([&](auto reply) { client.newestVMs(count, &context, reply); });
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
    void newestAreThoseThatWereMadeLast()
    {
        ListingWorld world(poolOf(20));
        const auto newest = world.newest(3);
        QVERIFY(newest);
        QCOMPARE(idsOf(*newest), (QList{VmId{17}, VmId{18}, VmId{19}}));
        QCOMPARE(world.newest(20).value_or(VmList()).size(), 20);
        QCOMPARE(world.newest(50).value_or(VmList()).size(), 20);
        QCOMPARE(ListingWorld(poolOf(0)).newest(50).value_or(VmList{VirtualMachine()}).size(), 0);
    }

    void frontEndThatListsTheOldestFirstHasNoNewest()
    {
        ListingWorld world(poolOf(0));
        RawServer front([](const QByteArray &request, QTcpSocket *socket) {
            const bool first = test::callOf(request).params.at(2).toInt() == 0;
            socket->write(test::success(xmlrpc::Value(QByteArray(first
                    ? "<VM_POOL><VM><ID>3</ID></VM><VM><NAME>no id</NAME></VM><VM><ID>4</ID></VM></VM_POOL>"
                    : "<VM_POOL></VM_POOL>"))));
            socket->disconnectFromHost();
        });
        OpenNebulaClient client(
            world.http, front.url(), QStringLiteral("oneadmin"), QStringLiteral("opennebula"));
        const auto newest =
            world.wait<VmList>([&](auto reply) { client.newestVMs(50, &world.context, reply); });
        QVERIFY(!newest);
        QCOMPARE(newest.error().kind, ErrorKind::Rejected);
    }

    void listingThatBreaksOffOnceIsReadInPagesForTenMinutes()
    {
        ListingWorld world(poolOf(2500));
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
        ListingWorld world(poolOf(1200));
        // As the sandbox answers, but that the whole is announced to be longer than is ever read.
        RawServer front([&world](const QByteArray &request, QTcpSocket *socket) {
            const QByteArray body = request.mid(request.indexOf("\r\n\r\n") + 4);
            QByteArray answer = RawServer::answer(test::post(world.cloud, body));
            if (test::callOf(request).params.at(3).toInt() == -1) {
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
        ListingWorld world(poolOf(50));
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
        ListingWorld world(poolOf(50));
        world.setFault("truncated-answer=one.vmpool.info");
        for (const int calls : {4, 5, 5}) {
            QVERIFY(!world.list());
            QCOMPARE(world.listings(), calls); // then the circuit is open
        }
    }

    void zoneThatClosesTheConnectionWithoutAnAnswerIsNotAskedForPages()
    {
        ListingWorld world(poolOf(50));
        world.setFault("drop-before-execute=one.vmpool.info");
        QVERIFY(!world.list());
        QCOMPARE(world.client.zone().traffic().calls, 1);
    }
};

MSM_TEST(TestListing)
#include "tst_listing.moc"
