// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/managerworld.h"

#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

/// Cancelling an operation at every stage: a request that is under way is let finish, the VM is kept and
/// named, and nothing is stuck.
class TestCancel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createCancelledAtAnyStageKeepsAndNamesItsVm_data()
    {
        QTest::addColumn<CreateStage>("stage");
        QTest::addColumn<int>("lcm"); // -1: as it was made
        QTest::newRow("submitted") << CreateStage::Submitted << -1;
        QTest::newRow("pending") << CreateStage::Pending << -1;
        QTest::newRow("prolog") << CreateStage::Prolog << 1;
        QTest::newRow("boot") << CreateStage::Boot << 2;
        QTest::newRow("address") << CreateStage::Address << 3;
        QTest::newRow("agent") << CreateStage::Agent << 3;
        QTest::newRow("mysql") << CreateStage::MySql << 3;
    }
    void createCancelledAtAnyStageKeepsAndNamesItsVm()
    {
        QFETCH(CreateStage, stage);
        QFETCH(int, lcm);
        ManagerWorld world;
        world.startUp();
        world.agents.otherwise = stage == CreateStage::MySql
            ? Result<AgentAnswer>(AgentAnswer{.server = ServerState::Starting})
            : failure(ErrorKind::Unreachable, QStringLiteral("refused"));
        const QUuid id = world.manager->createServiceNodes(world.request())->first();
        if (stage != CreateStage::Submitted)
            world.pass(2s);
        if (lcm >= 0) {
            world.cloud.setState(world.cloud.vms.firstKey(), 3, lcm);
            if (stage == CreateStage::Address)
                world.cloud.vms.first().addresses.clear();
            world.pass(4s);
        }
        QCOMPARE(world.manager->operation(id)->createStage, stage);
        QVERIFY(world.manager->cancelOperation(id));
        QVERIFY(stage != CreateStage::Submitted || !world.manager->operation(id)->isFinished());
        world.pass(2s);

        const auto view = world.manager->operation(id);
        QVERIFY(view->isFinished());
        QCOMPARE(view->error->kind, ErrorKind::Cancelled);
        QCOMPARE(world.cloud.vms.size(), 1);
        QCOMPARE(view->vm, world.cloud.vms.firstKey());
        QVERIFY(world.cloud.killed.isEmpty());
        const auto node = world.manager->nodes().value(0);
        QCOMPARE(node.id, view->vm);
        QVERIFY(!node.undecided);
        nothingIsStuck(world);
    }

    void createCancelledInTheQueueSendsNothing()
    {
        ManagerWorld world;
        world.startUp();
        world.cloud.silent = true;
        const auto ids = *world.manager->createServiceNodes(world.request(5));
        world.pass(1s);
        QCOMPARE(world.manager->operation(ids.last())->state, Operation::State::Idle);
        QVERIFY(world.manager->cancelOperation(ids.last()));
        world.pass(1s);
        QCOMPARE(world.manager->operation(ids.last())->error->kind, ErrorKind::Cancelled);
        QCOMPARE(world.cloud.made.size(), 4);
    }

    void createCancelledWhileItsEndIsInDoubtStillFindsItsVm()
    {
        ManagerWorld world;
        world.startUp();
        world.cloud.newErrors = {{.kind = ErrorKind::Unreachable, .maybeApplied = true}};
        world.cloud.makeVmDespiteError = true;
        const QUuid id = world.manager->createServiceNodes(world.request())->first();
        QVERIFY(world.manager->cancelOperation(id));
        world.pass(10s);
        const auto view = world.manager->operation(id);
        QCOMPARE(view->error->kind, ErrorKind::Cancelled);
        QCOMPARE(view->vm, world.cloud.vms.firstKey());
        QCOMPARE(world.cloud.made.size(), 1);
        nothingIsStuck(world);
    }

    void createThatIsRefusedAfterTheCancelSaysSo()
    {
        ManagerWorld world;
        world.startUp();
        world.cloud.newErrors = {{.kind = ErrorKind::Forbidden, .detail = QStringLiteral("quota")}};
        const QUuid id = world.manager->createServiceNodes(world.request())->first();
        QVERIFY(world.manager->cancelOperation(id));
        world.pass(2s);
        QCOMPARE(world.manager->operation(id)->error->kind, ErrorKind::Forbidden);
        nothingIsStuck(world);
    }

    void deleteCancelledAtAnyStageStopsWaitingAndLosesNoAnswer_data()
    {
        QTest::addColumn<DeleteStage>("stage");
        QTest::addColumn<bool>("asked");
        QTest::newRow("checking") << DeleteStage::Checking << false;
        QTest::newRow("waiting") << DeleteStage::Waiting << false;
        QTest::newRow("requested") << DeleteStage::Requested << true;
        QTest::newRow("ending") << DeleteStage::Ending << true;
    }
    void deleteCancelledAtAnyStageStopsWaitingAndLosesNoAnswer()
    {
        QFETCH(DeleteStage, stage);
        QFETCH(bool, asked);
        constexpr int kBoot = 2;
        constexpr int kEpilog = 11;
        ManagerWorld world;
        const VmId vm = world.addOwn(QStringLiteral("db"), 3, stage == DeleteStage::Waiting ? kBoot : 3);
        QVERIFY(world.configuration->addMySQLServiceNode({.id = vm, .name = QStringLiteral("db")}));
        world.startUp();
        const QUuid id = *world.manager->deleteServiceNode(vm);
        if (stage == DeleteStage::Requested) {
            cancelWhileTheKillIsUnderWay(world, id);
        } else {
            if (stage != DeleteStage::Checking)
                world.pass(3s);
            if (stage == DeleteStage::Ending) {
                world.cloud.setState(vm, 3, kEpilog);
                world.pass(3s);
            }
            QCOMPARE(world.manager->operation(id)->deleteStage, stage);
            QVERIFY(world.manager->cancelOperation(id));
        }
        world.pass(2s);

        const auto view = world.manager->operation(id);
        QVERIFY(view->isFinished());
        QCOMPARE(view->error->kind, ErrorKind::Cancelled);
        QCOMPARE(world.cloud.killed.size(), asked ? 1 : 0);
        QVERIFY(world.configuration->getMySQLServiceNodes().contains(vm)); // until the cloud says it is gone
        const auto ended = world.journal.ended(1);
        QCOMPARE(ended->first().id, id);
        QCOMPARE(ended->first().calls.size(), asked ? 1 : 0);
        if (asked)
            QCOMPARE(ended->first().calls.first().outcome, CallOutcome::Accepted);
        nothingIsStuck(world);
        // It can be asked for again.
        QVERIFY(world.manager->deleteServiceNode(vm));
    }

    void deleteThatIsRefusedAfterTheCancelSaysSo()
    {
        ManagerWorld world;
        const VmId vm = world.addOwn(QStringLiteral("db"));
        world.startUp();
        world.cloud.killErrors = {{.kind = ErrorKind::Forbidden, .detail = QStringLiteral("not yours")}};
        const QUuid id = *world.manager->deleteServiceNode(vm);
        cancelWhileTheKillIsUnderWay(world, id);
        world.pass(2s);
        QCOMPARE(world.manager->operation(id)->error->kind, ErrorKind::Forbidden);
        nothingIsStuck(world);
    }

    void cancelledOperationCannotBeCancelledAgain()
    {
        ManagerWorld world;
        world.startUp();
        const QUuid id = world.manager->createServiceNodes(world.request())->first();
        QVERIFY(world.manager->cancelOperation(id));
        QVERIFY(world.manager->cancelOperation(id)); // it still waits for its answer
        world.pass(2s);
        const auto late = world.manager->cancelOperation(id);
        QVERIFY(!late);
        QCOMPARE(late.error().kind, ErrorKind::NotFound);
    }

private:
    /// Answers come in the order of their calls: this is heard after the one to the check, which sends the
    /// kill, and before the one to the kill.
    void cancelWhileTheKillIsUnderWay(ManagerWorld &world, const QUuid &id)
    {
        std::optional<DeleteStage> stage;
        bool ended = true;
        QMetaObject::invokeMethod(
            this,
            [&] {
                stage = world.manager->operation(id)->deleteStage;
                (void)world.manager->cancelOperation(id);
                ended = world.manager->operation(id)->isFinished();
            },
            Qt::QueuedConnection);
        settle();
        QCOMPARE(stage, DeleteStage::Requested);
        QVERIFY(!ended);
    }
    static void nothingIsStuck(const ManagerWorld &world)
    {
        QCOMPARE(world.manager->runningOperations(), 0);
        QCOMPARE(world.manager->state(), ManagerState::Running);
        QVERIFY(world.journal.unfinished()->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCancel)
#include "tst_cancel.moc"
