// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A manager whose nodes are a small part of a long pool: what it asks of a server that selects, of one that
// refuses, and of one whose selection misses VMs.
#include "core/manager/inspection.h"
#include "tests/support/managerworld.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

namespace {

struct World : ManagerWorld {
    QList<VmId> ours;
    QSet<NodeState> states; ///< in which nodes were ever shown once the cloud had answered

    explicit World(int foreign = 1500)
    {
        cloud.selects = true;
        for (int i = 0; i < foreign; ++i)
            cloud.add(QStringLiteral("foreign-%1").arg(i), vmstate::Running);
        for (int i = 0; i < 3; ++i)
            ours.append(addOwn(QStringLiteral("db-%1").arg(i)));
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
    /// How often the pool was listed, selected from and read by id within that time.
    QList<int> callsWithin(std::chrono::seconds time)
    {
        const QList<int> before{cloud.listCalls, cloud.selectCalls, cloud.setCalls};
        pass(time);
        return {cloud.listCalls - before[0], cloud.selectCalls - before[1], cloud.setCalls - before[2]};
    }
};

} // namespace

class TestSelection final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ofALongPoolTheServerSelectsAndEverythingIsListedEveryFiveMinutes()
    {
        World world;
        world.startAndAdopt();
        QCOMPARE(world.callsWithin(60s), (QList{0, 6, 0}));
        QCOMPARE(world.callsWithin(600s), (QList{2, 58, 0}));
        QCOMPARE(world.registered(), world.ours);
        QCOMPARE(world.states, QSet<NodeState>{NodeState::Running});
    }

    void smallPoolIsListedAsEver()
    {
        World world(50);
        world.startAndAdopt();
        QCOMPARE(world.callsWithin(60s), (QList{6, 0, 0}));
    }

    void whatComesAndGoesIsSeenInSelections()
    {
        World world;
        world.startAndAdopt();
        world.pass(20s);
        world.ours.append(world.addOwn(QStringLiteral("made-elsewhere")));
        world.end(world.ours.takeFirst());
        QCOMPARE(world.callsWithin(20s), (QList{0, 2, 1})); // the missing one is read by id
        QCOMPARE(world.registered(), world.ours);
        QVERIFY(world.eventKinds().contains(EventKind::NodeGone));
    }

    void serverThatRefusesIsAskedOnceAndCostsOneCallMore()
    {
        World world;
        world.cloud.selects = false;
        world.startAndAdopt();
        QCOMPARE(world.callsWithin(60s), (QList{6, 1, 0}));
        QCOMPARE(world.callsWithin(600s), (QList{60, 0, 0}));
        QCOMPARE(world.states, QSet<NodeState>{NodeState::Running});
    }

    void searchThatTakesTooLongIsNotAskedForAgain()
    {
        World world;
        world.cloud.selectErrors = {{.kind = ErrorKind::Timeout, .detail = QStringLiteral("no answer")}};
        world.startAndAdopt();
        QCOMPARE(world.callsWithin(60s).at(1), 1);
        QCOMPARE(world.callsWithin(60s), (QList{6, 0, 0}));
    }

    void vmThatTheSelectionMissesIsNotDroppedAndTheSelectionIsNotTrustedAgain()
    {
        World world;
        world.cloud.unselected = {world.ours.at(1)};
        world.startAndAdopt();
        // One look asks for a selection, reads what it misses, and lists everything after all.
        QCOMPARE(world.callsWithin(10s), (QList{1, 1, 1}));
        QCOMPARE(world.callsWithin(600s), (QList{60, 0, 0}));
        QCOMPARE(world.registered(), world.ours);
        QVERIFY(!world.eventKinds().contains(EventKind::NodeGone));
        QCOMPARE(world.states, QSet<NodeState>{NodeState::Running});
    }

    void vmThatIsNotRegisteredYetIsNotForgottenEither()
    {
        for (const bool ends : {false, true}) {
            World world;
            const VmId booting = world.addOwn(QStringLiteral("booting"), vmstate::Boot);
            world.startUp();
            QCOMPARE(world.manager->nodes().size(), 4);
            world.cloud.unselected = {booting};
            if (ends)
                world.end(booting);
            world.pass(10s);
            QCOMPARE(world.manager->nodes().size(), ends ? 3 : 4);
            QCOMPARE(world.callsWithin(60s), ends ? (QList{0, 6, 0}) : (QList{6, 0, 0}));
        }
    }

    void selectionThatBeginsToMissVmsIsNotTrustedAgain()
    {
        World world;
        world.startAndAdopt();
        QCOMPARE(world.callsWithin(60s), (QList{0, 6, 0}));
        world.cloud.unselected = QSet<VmId>(world.ours.cbegin(), world.ours.cend());
        QCOMPARE(world.callsWithin(10s), (QList{1, 1, 1}));
        QCOMPARE(world.callsWithin(60s), (QList{6, 0, 0}));
        QCOMPARE(world.registered(), world.ours);
        QCOMPARE(world.states, QSet<NodeState>{NodeState::Running});
    }

    void vmThatOnlyAWholeListingShowsIsFoundWithinFiveMinutes()
    {
        World world;
        world.startAndAdopt();
        world.pass(20s);
        const VmId late = world.addOwn(QStringLiteral("made-elsewhere"));
        world.cloud.unselected = {late};
        world.pass(60s);
        QCOMPARE(world.registered(), world.ours);
        world.pass(300s);
        QCOMPARE(world.registered(), world.ours + QList{late});
        QCOMPARE(world.callsWithin(60s), (QList{6, 0, 0})); // it was missed: no more trust
    }

    void nodesWithoutTheLabelCostOneCallMoreForAllOfThem()
    {
        World world;
        QList<ServiceNode> imported;
        for (int i = 0; i < 20; ++i) {
            const VmId id = world.cloud.add(QStringLiteral("imported-%1").arg(i), vmstate::Running);
            imported.append({.id = id, .name = world.cloud.vms.value(id).name});
            world.ours.append(id);
        }
        QVERIFY(world.configuration->addMySQLServiceNodes(imported));
        world.startAndAdopt();
        QCOMPARE(world.callsWithin(60s), (QList{0, 6, 6})); // at most 0.2 calls a second
        QCOMPARE(world.registered(), world.ours);
        QCOMPARE(world.states, QSet<NodeState>{NodeState::Running});
        world.end(world.ours.takeLast());
        world.pass(10s);
        QCOMPARE(world.registered(), world.ours);
    }

    void lookThatShowsNothingNewIsUnchangedAlsoWhereNodesAreReadById()
    {
        World world;
        const VmId imported = world.cloud.add(QStringLiteral("imported"), vmstate::Running);
        QList<VmId> known = world.ours + QList{imported};
        Inventory inventory(world.cloud, world.scheduler, QStringLiteral("mysql"));
        std::optional<InventoryResult> seen;
        const auto look = [&](VmList before) {
            seen.reset();
            inventory.take({.registered = known, .vms = before}, this,
                [&seen](const Result<InventoryResult> &r) { seen = *r; });
            return QTest::qWaitFor([&] { return seen.has_value(); });
        };
        QVERIFY(look({}));
        for (int i = 0; i < 3; ++i) {
            QVERIFY(look(seen->vms));
            QVERIFY(seen->unchanged);
            QCOMPARE(seen->vms.size(), 4);
        }
        QCOMPARE(world.cloud.selectCalls, 3);
        world.cloud.vms[imported].name = QStringLiteral("renamed");
        QVERIFY(look(seen->vms));
        QVERIFY(!seen->unchanged);
    }

    void outageIsFollowedByAListingOfEverythingThenBySelections()
    {
        World world;
        world.startAndAdopt();
        world.pass(20s);
        world.cloud.selectErrors = {{.kind = ErrorKind::Unreachable, .detail = QStringLiteral("lost")}};
        QCOMPARE(world.callsWithin(10s), (QList{0, 1, 0}));
        QCOMPARE(world.callsWithin(20s), (QList{1, 1, 0}));
        QCOMPARE(world.callsWithin(60s), (QList{0, 6, 0}));
    }

    void whoNeedsEverythingListsEverything()
    {
        World world;
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
        // A create in doubt searches everything, whatever the selection says.
        world.cloud.newErrors = {{.kind = ErrorKind::Timeout, .maybeApplied = true}};
        world.cloud.makeVmDespiteError = true;
        QVERIFY(world.manager->createServiceNodes(world.request()));
        world.pass(5s);
        QVERIFY(world.cloud.listCalls > listed);
        QCOMPARE(world.cloud.made.size(), 1);
    }
};

MSM_TEST(TestSelection)
#include "tst_selection.moc"
