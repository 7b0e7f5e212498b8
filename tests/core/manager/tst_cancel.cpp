// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/manager/driftworld.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(std::optional<CloudState>)

/// Cancelling a create at every stage: a request that is under way is let finish, the VM is deleted or left
/// as was chosen and never becomes a node, and nothing is stuck.
class TestCancel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createCancelledAtAnyStageIsNeverANode_data()
    {
        QTest::addColumn<CreateStage>("stage");
        QTest::addColumn<std::optional<CloudState>>("state"); // none: as it was made
        QTest::addColumn<CancelChoice>("choice");
        QTest::addColumn<bool>("killed"); // the program dies right after the choice
        const QList<std::tuple<const char *, CreateStage, std::optional<CloudState>>> stages{
            {"submitted", CreateStage::Submitted, {}}, {"pending", CreateStage::Pending, {}},
            {"prolog", CreateStage::Prolog, vmstate::Prolog}, {"boot", CreateStage::Boot, vmstate::Boot},
            {"address", CreateStage::Address, vmstate::Running},
            {"agent", CreateStage::Agent, vmstate::Running}, {"mysql", CreateStage::MySql, vmstate::Running}};
        for (const auto &[name, stage, state] : stages) {
            QTest::addRow("%s, left", name) << stage << state << CancelChoice::Leave << false;
            QTest::addRow("%s, left, killed", name) << stage << state << CancelChoice::Leave << true;
            QTest::addRow("%s, deleted", name) << stage << state << CancelChoice::Delete << false;
            QTest::addRow("%s, deleted, killed", name) << stage << state << CancelChoice::Delete << true;
        }
    }
    void createCancelledAtAnyStageIsNeverANode()
    {
        QFETCH(CreateStage, stage);
        QFETCH(std::optional<CloudState>, state);
        QFETCH(CancelChoice, choice);
        QFETCH(bool, killed);
        ManagerWorld world;
        world.startUp();
        const QUuid id = reach(world, stage, state);
        QCOMPARE(world.manager->operation(id)->stage, Stage(stage));
        QVERIFY(world.manager->cancelOperation(id, choice));
        QVERIFY(stage != CreateStage::Submitted || !world.manager->operation(id)->isFinished());
        if (killed)
            startAgain(world);
        world.pass(12s);
        QCOMPARE(world.cloud.vms.size(), 1);
        const VmId vm = world.cloud.vms.firstKey();
        if (!killed) {
            const auto view = world.manager->operation(id);
            QVERIFY(view->isFinished());
            QCOMPARE(view->error->kind, ErrorKind::Cancelled);
            QCOMPARE(view->vm, vm);
        }
        QVERIFY(world.configuration->getMySQLServiceNodes().isEmpty());
        if (choice == CancelChoice::Delete) {
            // In PROLOG and BOOT no cloud takes it.
            const bool endable = stage != CreateStage::Prolog && stage != CreateStage::Boot;
            QCOMPARE(world.cloud.killed, endable ? QList{vm} : QList<VmId>());
            world.cloud.setState(vm, vmstate::Running);
            world.pass(20s);
            QCOMPARE(world.cloud.killed, QList{vm});
            world.cloud.setState(vm, vmstate::Done);
            world.pass(30s);
            QVERIFY(world.manager->nodes().isEmpty());
            QVERIFY(world.journal.cancelled()->isEmpty());
        } else {
            isLeft(world, vm);
            world.restart();
            world.startUp();
            isLeft(world, vm);
        }
        QVERIFY(world.configuration->getMySQLServiceNodes().isEmpty());
        QVERIFY(!world.eventKinds().contains(EventKind::NodeAdopted));
        QVERIFY(!world.eventKinds().contains(EventKind::NodeReady));
        world.verifyNothingIsStuck();
    }

    void whatWasLeftCanBeTakenAfterAllOrDeletedOrKept_data()
    {
        QTest::addColumn<QString>("step");
        for (const char *step : {"wait", "delete", "keep"})
            QTest::newRow(step) << QString::fromLatin1(step);
    }
    void whatWasLeftCanBeTakenAfterAllOrDeletedOrKept()
    {
        QFETCH(QString, step);
        DriftWorld world;
        world.startUp();
        const QUuid id = reach(world, CreateStage::Agent, vmstate::Running);
        QVERIFY(world.manager->cancelOperation(id, CancelChoice::Leave));
        world.pass(12s);
        const VmId vm = world.cloud.vms.firstKey();
        isLeft(world, vm);
        if (step == u"wait") {
            QVERIFY(world.manager->waitForServiceNode(vm));
            world.pass(20s);
            QVERIFY(world.configuration->getMySQLServiceNodes().contains(vm));
            QCOMPARE(world.manager->nodes().first().state, NodeState::Running);
        } else if (step == u"delete") {
            QVERIFY(world.manager->deleteServiceNode(vm));
            world.pass(3s);
            world.cloud.setState(vm, vmstate::Done);
            world.pass(20s);
            QVERIFY(world.manager->nodes().isEmpty());
        } else {
            const DriftFinding finding = world.findingOf(vm);
            QCOMPARE(finding.kind, DriftClass::Unregistered);
            QVERIFY(finding.cancelled);
            QVERIFY(world.apply(finding, DriftFix::Keep));
            QCOMPARE(world.findingOf(vm).kind, DriftClass::Kept);
        }
        QVERIFY(world.journal.cancelled()->isEmpty());
        world.verifyNothingIsStuck();
    }

    void waitingAfterAllThatIsCancelledAgainLeavesItCancelled()
    {
        ManagerWorld world;
        world.startUp();
        QVERIFY(world.manager->cancelOperation(reach(world, CreateStage::Agent, vmstate::Running)));
        world.agents.otherwise = failure(ErrorKind::Unreachable, QStringLiteral("refused"));
        world.pass(3s);
        const VmId vm = world.cloud.vms.firstKey();
        const QUuid waiting = *world.manager->waitForServiceNode(vm);
        world.pass(5s);
        QVERIFY(world.manager->cancelOperation(waiting));
        world.pass(3s);
        isLeft(world, vm);
    }

    void vmThatTurnsUpAfterTheSearchIsDealtWithAsWasChosen_data()
    {
        QTest::addColumn<CancelChoice>("choice");
        QTest::newRow("left") << CancelChoice::Leave;
        QTest::newRow("deleted") << CancelChoice::Delete;
    }
    void vmThatTurnsUpAfterTheSearchIsDealtWithAsWasChosen()
    {
        QFETCH(CancelChoice, choice);
        ManagerWorld world;
        world.startUp();
        world.cloud.newErrors = {{.kind = ErrorKind::Unreachable, .maybeApplied = true}};
        const QUuid id = world.manager->createServiceNodes(world.request())->first();
        QVERIFY(world.manager->cancelOperation(id, choice));
        world.pass(60s);
        QVERIFY(world.manager->operation(id)->isFinished());
        QVERIFY(world.cloud.vms.isEmpty());

        const VmId late = world.addOwn(QStringLiteral("db-1"), vmstate::Running, NodeFunction::Agent, id);
        world.cloud.vms[late].userTemplate.insert(
            QStringLiteral("MSM_OPERATION"), id.toString(QUuid::WithoutBraces));
        startAgain(world);
        world.pass(20s);
        QVERIFY(world.configuration->getMySQLServiceNodes().isEmpty());
        QCOMPARE(world.cloud.killed, choice == CancelChoice::Delete ? QList{late} : QList<VmId>());
    }

    void deleteThatIsRefusedLeavesItToAPerson()
    {
        ManagerWorld world;
        world.startUp();
        const QUuid id = reach(world, CreateStage::Agent, vmstate::Running);
        world.cloud.killErrors = {{.kind = ErrorKind::Forbidden, .detail = QStringLiteral("not yours")}};
        QVERIFY(world.manager->cancelOperation(id, CancelChoice::Delete));
        world.pass(60s);
        QCOMPARE(world.cloud.killed.size(), 1); // once
        isLeft(world, world.cloud.vms.firstKey());
        world.restart();
        world.startUp();
        isLeft(world, world.cloud.vms.firstKey());
        QCOMPARE(world.cloud.killed.size(), 1);
        world.verifyNothingIsStuck();
    }

    void ofSeveralVmsWithOneKeyNoneIsDeleted()
    {
        ManagerWorld world;
        world.startUp();
        world.cloud.newErrors = {{.kind = ErrorKind::Unreachable, .maybeApplied = true}};
        const QUuid id = world.manager->createServiceNodes(world.request())->first();
        world.addOwn(QStringLiteral("db-1"), vmstate::Running, NodeFunction::Agent, id);
        world.addOwn(QStringLiteral("db-1"), vmstate::Running, NodeFunction::Agent, id);
        QVERIFY(world.manager->cancelOperation(id, CancelChoice::Delete));
        world.pass(60s);
        QVERIFY(world.cloud.killed.isEmpty());
        QVERIFY(world.configuration->getMySQLServiceNodes().isEmpty());
    }

    void deleteThatFailsMakesNoNodeOfACreateThatItTookOver()
    {
        ManagerWorld world;
        world.startUp();
        (void)reach(world, CreateStage::Agent, vmstate::Running);
        const VmId vm = world.cloud.vms.firstKey();
        world.cloud.killErrors = {{.kind = ErrorKind::Forbidden, .detail = QStringLiteral("not yours")}};
        QVERIFY(world.manager->deleteServiceNode(vm));
        world.pass(60s);
        isLeft(world, vm);
    }

    void cancelThatTheJournalDoesNotTakeIsRefused()
    {
        ManagerWorld world;
        world.startUp();
        const QUuid id = reach(world, CreateStage::Agent, vmstate::Running);
        QVERIFY(world.database->execute(
            QStringLiteral("CREATE TRIGGER full BEFORE UPDATE OF cancelled ON operation "
                           "BEGIN SELECT RAISE(FAIL, 'disk full'); END")));
        const auto cancelled = world.manager->cancelOperation(id);
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().kind, ErrorKind::Storage);
        QVERIFY(!world.manager->operation(id)->isFinished());
    }

    void wantedNumberFollowsACancel()
    {
        ManagerWorld world;
        world.startUp();
        const auto ids = *world.manager->createServiceNodes(world.request(3));
        world.pass(2s);
        QCOMPARE(world.manager->desiredNodes(), 3);
        QVERIFY(world.manager->cancelOperation(ids.first()));
        world.pass(2s);
        QCOMPARE(world.manager->desiredNodes(), 2);
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
        world.verifyNothingIsStuck();
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
        world.verifyNothingIsStuck();
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
    /// As after kill -9. It may have something to do at once.
    static void startAgain(ManagerWorld &world)
    {
        world.restart();
        QVERIFY(world.manager->start());
        world.pass(2s);
    }
    /// A create that has come to this stage, and whose agent answers from now on.
    static QUuid reach(ManagerWorld &world, CreateStage stage, std::optional<CloudState> state)
    {
        world.agents.otherwise = stage == CreateStage::MySql
            ? Result<AgentAnswer>(AgentAnswer{.server = ServerState::Starting})
            : failure(ErrorKind::Unreachable, QStringLiteral("refused"));
        const QUuid id = world.manager->createServiceNodes(world.request())->first();
        if (stage != CreateStage::Submitted)
            world.pass(2s);
        if (state) {
            world.cloud.setState(world.cloud.vms.firstKey(), *state);
            if (stage == CreateStage::Address)
                world.cloud.vms.first().addresses.clear();
            world.pass(4s);
        }
        world.agents.otherwise = AgentAnswer{.server = ServerState::Running, .mysqlPort = 3306};
        return id;
    }
    /// However long it runs and answers.
    static void isLeft(ManagerWorld &world, VmId vm)
    {
        world.cloud.setState(vm, vmstate::Running);
        world.cloud.vms[vm].addresses = {QStringLiteral("127.9.0.1")};
        world.pass(90s);
        QVERIFY(world.configuration->getMySQLServiceNodes().isEmpty());
        const auto node = world.manager->nodes().value(0);
        QCOMPARE(node.id, vm);
        QCOMPARE(node.state, NodeState::Cancelled);
        QVERIFY(!node.failedHalfWay);
    }
};

MSM_TEST(TestCancel)
#include "tst_cancel.moc"
