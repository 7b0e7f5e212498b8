// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A manager on a long pool: what its short looks ask for, what they see and miss, and when it lists
// everything.
#include "core/manager/inspection.h"
#include "core/nodes/servicelabel.h"
#include "tests/support/managerworld.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

namespace {

struct ShortLooksWorld : ManagerWorld {
    QList<VmId> ours;
    QSet<NodeState> states; ///< in which nodes were ever shown once the cloud had answered

    explicit ShortLooksWorld(int foreign = 1500)
    {
        for (int i = 0; i < 3; ++i)
            ours.append(addOwn(QStringLiteral("db-%1").arg(i)));
        addForeign(foreign);
    }
    void addForeign(int count)
    {
        for (int i = 0; i < count; ++i)
            cloud.add(QStringLiteral("foreign-%1").arg(i), vmstate::Running);
    }
    void startAndAdopt()
    {
        startUp();
        QCOMPARE(registered(), ours);
        QObject::connect(manager.get(), &MySQLServerManager::nodesChanged, manager.get(), [this] {
            for (const NodeView &node : manager->nodes())
                states.insert(node.state);
        });
    }
    [[nodiscard]] QList<VmId> registered() const { return configuration->ids(); }
    void end(VmId id) { cloud.setState(id, vmstate::Done); }
    /// How often the pool was listed, its newest were, and VMs were read by id within that time.
    QList<int> callsWithin(std::chrono::seconds time)
    {
        const QList<int> before{cloud.listCalls, cloud.newestCalls, cloud.setCalls};
        pass(time);
        return {cloud.listCalls - before[0], cloud.newestCalls - before[1], cloud.setCalls - before[2]};
    }
};

/// Looks one after the other, without a manager.
struct Looks {
    ManagerWorld world;
    Inventory inventory{world.cloud, world.scheduler, QStringLiteral("mysql")};
    Inventory::Known known;
    InventoryResult seen;

    bool look()
    {
        std::optional<InventoryResult> now;
        known.vms = seen.vms;
        inventory.take(known, &inventory, [&now](const Result<InventoryResult> &r) { now = *r; });
        const bool answered = QTest::qWaitFor([&] { return now.has_value(); });
        seen = now.value_or(InventoryResult());
        return answered;
    }
};

} // namespace

class TestShortLooks final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ofALongPoolOnlyTheNewestAndTheKnownAreReadAndEverythingEveryFiveMinutes()
    {
        ShortLooksWorld world;
        world.startAndAdopt();
        QCOMPARE(world.callsWithin(60s), (QList{0, 6, 6}));
        QCOMPARE(world.callsWithin(600s), (QList{2, 58, 58}));
        QCOMPARE(world.registered(), world.ours);
        QCOMPARE(world.states, QSet<NodeState>{NodeState::Running});
    }

    void smallPoolIsListedAsEver()
    {
        ShortLooksWorld world(50);
        world.startAndAdopt();
        QCOMPARE(world.callsWithin(60s), (QList{6, 0, 0}));
    }

    void whatComesAndGoesIsSeenAtOnce()
    {
        ShortLooksWorld world;
        world.startAndAdopt();
        world.pass(20s);
        world.ours.append(world.addOwn(QStringLiteral("made-elsewhere")));
        world.end(world.ours.takeFirst());
        world.cloud.setState(world.ours.first(), vmstate::Poweroff);
        QCOMPARE(world.callsWithin(20s), (QList{0, 2, 2}));
        QCOMPARE(world.registered(), world.ours);
        QVERIFY(world.eventKinds().contains(EventKind::NodeGone));
        const NodeList nodes = world.manager->nodes();
        QCOMPARE(std::ranges::find(nodes, world.ours.first(), &NodeView::id)->vmState,
            toVmState(vmstate::Poweroff));
    }

    void moreNewVmsThanALookShowsAreListedWithEverything()
    {
        ShortLooksWorld world;
        world.startAndAdopt();
        const VmId hidden = world.addOwn(QStringLiteral("made-elsewhere"));
        world.addForeign(ListingPlan::kNewest);
        QCOMPARE(world.callsWithin(10s), (QList{1, 1, 0}));
        QCOMPARE(world.callsWithin(10s), (QList{0, 1, 1}));
        QCOMPARE(world.registered(), world.ours + QList{hidden});
    }

    void frontEndThatRefusesIsAskedOnceAndCostsOneCallMore()
    {
        ShortLooksWorld world;
        world.cloud.newestErrors = {{.kind = ErrorKind::Rejected, .detail = QStringLiteral("oldest first")}};
        world.startAndAdopt();
        QCOMPARE(world.callsWithin(60s), (QList{6, 1, 0}));
        QCOMPARE(world.callsWithin(600s), (QList{60, 0, 0}));
        QCOMPARE(world.states, QSet<NodeState>{NodeState::Running});
    }

    void vmThatIsNotRegisteredYetIsNotForgottenEither()
    {
        for (const bool ends : {false, true}) {
            ShortLooksWorld world(0);
            const VmId booting = world.addOwn(QStringLiteral("booting"), vmstate::Boot);
            world.addForeign(1500);
            world.startUp();
            QCOMPARE(world.manager->nodes().size(), 4);
            if (ends)
                world.end(booting);
            QCOMPARE(world.callsWithin(10s), (QList{0, 1, 1}));
            QCOMPARE(world.manager->nodes().size(), ends ? 3 : 4);
        }
    }

    void vmThatIsNoLongerShownIsNotGone()
    {
        ShortLooksWorld world;
        world.startAndAdopt();
        world.cloud.infoErrors = {{.kind = ErrorKind::Forbidden, .detail = QStringLiteral("not yours")}};
        const VirtualMachine hidden = world.cloud.vms.take(world.ours.at(1));
        world.pass(10s);
        QCOMPARE(world.registered(), world.ours);
        QVERIFY(!world.eventKinds().contains(EventKind::NodeGone));
        world.cloud.vms.insert(hidden.id, hidden);
        world.pass(10s);
        QCOMPARE(world.registered(), world.ours);
    }

    void olderVmThatSomebodyLabelledIsFoundWithinFiveMinutes()
    {
        ShortLooksWorld world;
        world.startAndAdopt();
        const VmId labelled =
            std::ranges::find(world.cloud.vms, QStringLiteral("foreign-7"), &VirtualMachine::name)->id;
        world.cloud.vms[labelled].labels = {
            ServiceLabel{QStringLiteral("mysql"), QUuid::createUuid()}.toString()};
        world.pass(60s);
        QCOMPARE(world.registered(), world.ours);
        world.pass(300s);
        QCOMPARE(world.registered(), world.ours + QList{labelled});
    }

    void labelThatAPersonGaveIsSeenAtTheNextLook()
    {
        ShortLooksWorld world;
        world.startAndAdopt();
        world.cloud.vms[world.ours.first()].labels.append(QStringLiteral("green"));
        world.pass(12s);
        QCOMPARE(world.manager->nodes().first().labels, QStringList{QStringLiteral("green")});
    }

    void nodesWithoutTheLabelCostNothingMore()
    {
        ShortLooksWorld world;
        QList<ServiceNode> imported;
        for (int i = 0; i < 20; ++i) {
            const VmId id = world.cloud.add(QStringLiteral("imported-%1").arg(i), vmstate::Running);
            imported.append({.id = id, .name = world.cloud.vms.value(id).name});
            world.ours.append(id);
        }
        QVERIFY(world.configuration->addMySQLServiceNodes(imported));
        world.startAndAdopt();
        QCOMPARE(world.callsWithin(60s), (QList{0, 6, 6}));
        world.end(world.ours.takeLast());
        world.pass(10s);
        QCOMPARE(world.registered(), world.ours);
    }

    void lookThatShowsNothingNewIsUnchanged()
    {
        Looks looks;
        looks.known.registered = {looks.world.addOwn(QStringLiteral("db")),
            looks.world.cloud.add(QStringLiteral("imported"), vmstate::Running)};
        for (int i = 0; i < 1500; ++i)
            looks.world.cloud.add(QStringLiteral("foreign-%1").arg(i), vmstate::Running);
        QVERIFY(looks.look());
        for (int i = 0; i < 3; ++i) {
            QVERIFY(looks.look());
            QVERIFY(looks.seen.unchanged);
            QVERIFY(!looks.seen.read); // all were
            QCOMPARE(looks.seen.vms.size(), 2);
        }
        QCOMPARE(looks.world.cloud.newestCalls, 3);
        looks.world.cloud.vms[looks.known.registered.last()].name = QStringLiteral("renamed");
        QVERIFY(looks.look());
        QVERIFY(!looks.seen.unchanged);
    }

    void ofVeryManyEachLookReadsTheNextOnesAndThoseThatAreNotAtRest()
    {
        Looks looks;
        for (int i = 0; i < 3000; ++i)
            looks.known.registered.append(looks.world.addOwn(QStringLiteral("db-%1").arg(i)));
        QVERIFY(looks.look());
        QCOMPARE(looks.seen.vms.size(), 3000);
        QCOMPARE(looks.world.cloud.listCalls, 1);

        // What is not read stays as it was; within three looks each has been read.
        looks.world.cloud.setState(looks.known.registered.at(2500), vmstate::BootFailure);
        looks.world.cloud.setState(looks.known.registered.at(1500), vmstate::Done);
        QSet<VmId> read;
        for (int i = 0; i < 3; ++i) {
            QVERIFY(looks.look());
            QVERIFY(looks.seen.read);
            read.unite({looks.seen.read->cbegin(), looks.seen.read->cend()});
            looks.known.registered.removeIf([&](VmId id) { return looks.seen.gone.contains(id); });
        }
        QCOMPARE(read.size(), 3000);
        QCOMPARE(looks.world.cloud.listCalls, 1);
        QCOMPARE(looks.seen.vms.size(), 2999);
        QCOMPARE(looks.known.registered.size(), 2999);

        // One that failed, and one whose agent is silent, are in every look.
        const VmId failed = looks.known.registered.at(2499);
        const VmId silent = looks.known.registered.at(77);
        looks.known.silent = {silent};
        for (int i = 0; i < 3; ++i) {
            QVERIFY(looks.look());
            QVERIFY(looks.seen.read->contains(failed));
            QVERIFY(looks.seen.read->contains(silent));
        }

        // Who waits for a change gets everything.
        looks.known.underWay = true;
        QVERIFY(looks.look());
        QVERIFY(!looks.seen.read);
        QCOMPARE(looks.world.cloud.listCalls, 2);
    }

    void ageOfEachNodeIsThatOfItsOwnReading()
    {
        ShortLooksWorld world;
        QList<ServiceNode> imported;
        for (int i = 0; i < 2500; ++i) {
            const VmId id = world.cloud.add(QStringLiteral("imported-%1").arg(i), vmstate::Running);
            imported.append({.id = id, .name = world.cloud.vms.value(id).name});
        }
        QVERIFY(world.configuration->addMySQLServiceNodes(imported));
        world.startUp();
        const auto whole = world.manager->lastRefresh();
        QCOMPARE(world.manager->lastRefresh(imported.first().id), whole);
        world.pass(10s);
        QVERIFY(world.manager->lastRefresh() > whole);
        int read = 0;
        for (const ServiceNode &node : std::as_const(imported))
            read += world.manager->lastRefresh(node.id) > whole ? 1 : 0;
        QVERIFY2(read > 900 && read < 1100, qPrintable(QString::number(read)));
    }

    void outageIsFollowedByAListingOfEverythingThenByShortLooks()
    {
        ShortLooksWorld world;
        world.startAndAdopt();
        world.pass(20s);
        world.cloud.newestErrors = {{.kind = ErrorKind::Unreachable, .detail = QStringLiteral("lost")}};
        const int listed = world.cloud.listCalls;
        world.pass(30s);
        QVERIFY(world.cloud.newestErrors.isEmpty());
        QCOMPARE(world.cloud.listCalls, listed + 1);
        QCOMPARE(world.callsWithin(60s), (QList{0, 6, 6}));
        world.cloud.setErrors = {{.kind = ErrorKind::Timeout, .detail = QStringLiteral("no answer")}};
        world.pass(30s);
        QVERIFY(world.cloud.setErrors.isEmpty());
        QCOMPARE(world.callsWithin(60s), (QList{0, 6, 6}));
        // An answer that cannot be read costs one listing, and no more.
        world.cloud.newestErrors = {{.kind = ErrorKind::Protocol, .detail = QStringLiteral("no XML")}};
        QCOMPARE(world.callsWithin(60s), (QList{1, 6, 5}));
        QCOMPARE(world.callsWithin(60s), (QList{0, 6, 6}));
        QCOMPARE(world.registered(), world.ours);
    }

    void whoNeedsEverythingListsEverything()
    {
        ShortLooksWorld world;
        world.startAndAdopt();
        world.pass(20s);
        int listed = world.cloud.listCalls;
        world.manager->refresh();
        world.pass(2s);
        QCOMPARE(world.cloud.listCalls, ++listed);
        world.manager->listServiceNodes(this, [](const Result<NodeList> &) {});
        world.pass(2s);
        QCOMPARE(world.cloud.listCalls, ++listed);
        std::unique_ptr<Inspection> inspection(world.manager->inspect());
        inspection->start();
        QTRY_VERIFY(inspection->isFinished());
        QCOMPARE(world.cloud.listCalls, ++listed);
        // A create in doubt searches everything.
        world.cloud.newErrors = {{.kind = ErrorKind::Timeout, .maybeApplied = true}};
        world.cloud.makeVmDespiteError = true;
        QVERIFY(world.manager->createServiceNodes(world.request()));
        world.pass(5s);
        QVERIFY(world.cloud.listCalls > listed);
        QCOMPARE(world.cloud.made.size(), 1);
    }
};

MSM_TEST(TestShortLooks)
#include "tst_shortlooks.moc"
