// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/lifecycle/operationworld.h"
#include "tests/support/suite.h"

#include <QSignalSpy>
#include <QTest>

using namespace msm;

/// DeleteNode over a fake cloud and a fake clock.
class TestDeleteNode final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void deleteKeepsNodeUntilCloudConfirms()
    {
        OperationWorld world;
        const VmId id = world.cloud.add(QStringLiteral("db"), vmstate::Running);
        QVERIFY(world.configuration->addMySQLServiceNode({.id = id, .name = QStringLiteral("db")}));
        DeleteNode remove(world.deleteParts(), world.deletion(id));
        remove.start();
        world.pass(5s);
        QCOMPARE(world.cloud.killed, QList{id});
        world.cloud.setState(id, vmstate::Epilog);
        world.pass(10s);
        QCOMPARE(remove.stage(), DeleteStage::Ending);
        QVERIFY(world.configuration->getMySQLServiceNodes().contains(id));
        world.cloud.setState(id, vmstate::Done);
        world.pass(10s);
        QCOMPARE(remove.state(), Operation::State::Succeeded);
        QVERIFY(world.configuration->getMySQLServiceNodes().isEmpty());
        QCOMPARE(world.scheduler.pendingCount(), size_t(0));
    }

    void refusedKillLeavesTheNodeRegistered()
    {
        OperationWorld world;
        const VmId id = world.cloud.add(QStringLiteral("db"), vmstate::Running);
        QVERIFY(world.configuration->addMySQLServiceNode({.id = id, .name = QStringLiteral("db")}));
        world.cloud.killErrors = {{.kind = ErrorKind::Forbidden, .detail = QStringLiteral("not yours")}};
        DeleteNode remove(world.deleteParts(), world.deletion(id));
        remove.start();
        world.pass(2s);
        QCOMPARE(remove.state(), Operation::State::Failed);
        QCOMPARE(remove.error()->kind, ErrorKind::Forbidden);
        QVERIFY(world.configuration->getMySQLServiceNodes().contains(id));
    }

    void vmThatBootsIsEndedAsSoonAsTheCloudAllowsIt()
    {
        OperationWorld world;
        const VmId id = world.cloud.add(QStringLiteral("db"), vmstate::Boot);
        DeleteNode remove(world.deleteParts(), world.deletion(id));
        remove.start();
        world.pass(5s);
        QCOMPARE(remove.stage(), DeleteStage::Waiting);
        QVERIFY(world.cloud.killed.isEmpty());
        world.cloud.setState(id, vmstate::Running);
        world.pass(5s);
        QCOMPARE(world.cloud.killed, QList{id});
        world.cloud.setState(id, vmstate::Done);
        world.pass(5s);
        QCOMPARE(remove.state(), Operation::State::Succeeded);
    }

    void vmWithAnotherNameIsNotDeleted()
    {
        OperationWorld world;
        const VmId id = world.cloud.add(QStringLiteral("somebody-elses"), vmstate::Running);
        DeleteNode remove(world.deleteParts(), world.deletion(id, KillMode::TerminateHard));
        remove.start();
        world.pass(2s);
        QCOMPARE(remove.state(), Operation::State::Failed);
        QCOMPARE(remove.error()->kind, ErrorKind::Conflict);
        QVERIFY(world.cloud.killed.isEmpty());
    }

    void vmThatIsGoneAlreadyIsJustUnregistered()
    {
        OperationWorld world;
        QVERIFY(world.configuration->addMySQLServiceNode({.id = VmId{7}, .name = QStringLiteral("db")}));
        DeleteNode remove(world.deleteParts(), world.deletion(VmId{7}));
        remove.start();
        settle();
        QCOMPARE(remove.state(), Operation::State::Succeeded);
        QVERIFY(world.cloud.killed.isEmpty());
        QVERIFY(world.configuration->getMySQLServiceNodes().isEmpty());
    }

    void lostAnswerToAKillIsAskedAgainOnlyWhileTheVmStillRuns()
    {
        OperationWorld world;
        const VmId id = world.cloud.add(QStringLiteral("db"), vmstate::Running);
        world.cloud.killErrors = {lost()};
        DeleteNode remove(world.deleteParts(), world.deletion(id));
        remove.start();
        world.pass(5s);
        QCOMPARE(world.cloud.killed.size(), 2);
        world.cloud.setState(id, vmstate::Done);
        world.pass(10s);
        QCOMPARE(remove.state(), Operation::State::Succeeded);
    }

    void doubtfulAnswerToAKillIsFollowedUntilGone()
    {
        OperationWorld world;
        const VmId id = world.cloud.add(QStringLiteral("db"), vmstate::Running);
        world.cloud.killErrors = {forwarded()};
        DeleteNode remove(world.deleteParts(), world.deletion(id));
        remove.start();
        settle();
        world.cloud.setState(id, vmstate::Shutdown); // it was carried out
        world.pass(30s);
        QCOMPARE(remove.stage(), DeleteStage::Ending);
        QCOMPARE(world.cloud.killed.size(), 1);
        world.cloud.setState(id, vmstate::Done);
        world.pass(10s);
        QCOMPARE(remove.state(), Operation::State::Succeeded);
    }

    void killIsAskedAgainThroughoutAnElectionMoreAndMoreSeldom()
    {
        OperationWorld world;
        const VmId id = world.cloud.add(QStringLiteral("db"), vmstate::Running);
        world.cloud.killErrors = {forwarded(), forwarded(), forwarded(), forwarded()};
        DeleteNode remove(world.deleteParts(), world.deletion(id));
        remove.start();
        world.pass(8s);
        QCOMPARE(world.cloud.killed.size(), 4);
        world.pass(10s);
        QCOMPARE(world.cloud.killed.size(), 5);
        world.cloud.setState(id, vmstate::Done);
        world.pass(10s);
        QCOMPARE(remove.state(), Operation::State::Succeeded);
    }

    void killThatIsNeverAnsweredClearlyEndsWithTheCloudsWords()
    {
        OperationWorld world;
        const VmId id = world.cloud.add(QStringLiteral("db"), vmstate::Running);
        world.cloud.killErrors = QList<Error>(50, forwarded());
        DeleteNode remove(world.deleteParts(), world.deletion(id));
        remove.start();
        world.pass(50s);
        QCOMPARE(remove.state(), Operation::State::Failed);
        QCOMPARE(remove.error()->kind, ErrorKind::Internal);
        QVERIFY(remove.error()->maybeApplied);
        QCOMPARE(remove.error()->detail,
            QStringLiteral("Cannot process request; asked 6 times, and VM %1 is still RUNNING")
                .arg(id.value));
        QCOMPARE(world.cloud.killed.size(), 6);
    }

    void vmThatIsBackedUpIsWaitedForByNameAndEndedAfterwards()
    {
        OperationWorld world;
        const VmId id = world.cloud.add(QStringLiteral("db"), vmstate::Running);
        world.cloud.killErrors = {wrongState()}; // the backup began after the reading
        DeleteNode remove(world.deleteParts(), world.deletion(id));
        QStringList awaited;
        connect(&remove, &NodeOperation::progressed, this, [&] {
            if (remove.stage() == DeleteStage::Waiting)
                awaited.append(viewOf(remove).awaitedState);
        });
        remove.start();
        settle();
        world.cloud.setState(id, vmstate::Backup);
        world.pass(20s);
        QCOMPARE(remove.stage(), DeleteStage::Waiting);
        QCOMPARE(viewOf(remove).awaitedState, QStringLiteral("BACKUP"));
        world.cloud.setState(id, vmstate::Hotplug);
        world.pass(20s);
        QCOMPARE(awaited, (QStringList{QString(), QStringLiteral("BACKUP"), QStringLiteral("HOTPLUG")}));
        QCOMPARE(world.cloud.killed.size(), 1);
        world.cloud.setState(id, vmstate::Running);
        world.pass(5s);
        QCOMPARE(world.cloud.killed.size(), 2);
        QVERIFY(viewOf(remove).awaitedState.isEmpty());
        world.cloud.setState(id, vmstate::Done);
        world.pass(10s);
        QCOMPARE(remove.state(), Operation::State::Succeeded);
    }

    void deleteThatWaitsForABackupCanBeCancelled()
    {
        OperationWorld world;
        const VmId id = world.cloud.add(QStringLiteral("db"), vmstate::Backup);
        DeleteNode remove(world.deleteParts(), world.deletion(id));
        remove.start();
        world.pass(20s);
        remove.cancel();
        settle();
        QCOMPARE(remove.error()->kind, ErrorKind::Cancelled);
        QVERIFY(remove.error()->detail.contains(QStringLiteral("nothing was deleted")));
        world.cloud.setState(id, vmstate::Running);
        world.pass(20s);
        QVERIFY(world.cloud.killed.isEmpty());
    }

    void backupThatDoesNotEndIsNamedWhenItTakesTooLong()
    {
        OperationWorld world;
        const VmId id = world.cloud.add(QStringLiteral("db"), vmstate::Backup);
        DeleteNode remove(world.deleteParts(), world.deletion(id));
        remove.start();
        world.pass(11min);
        QCOMPARE(remove.error()->kind, ErrorKind::Timeout);
        QVERIFY2(
            remove.error()->detail.contains(QStringLiteral("BACKUP")), qPrintable(remove.error()->detail));
    }

    void refusalForAStateThatNobodySeesEndsTheDelete()
    {
        OperationWorld world;
        const VmId id = world.cloud.add(QStringLiteral("db"), vmstate::Running);
        world.cloud.killErrors = QList<Error>(50, wrongState());
        DeleteNode remove(world.deleteParts(), world.deletion(id));
        remove.start();
        world.pass(20s);
        QCOMPARE(remove.state(), Operation::State::Failed);
        QCOMPARE(remove.error()->detail, wrongState().detail);
        QCOMPARE(world.cloud.killed.size(), 4);
    }

    void deleteThatHangsTimesOutAndNamesTheWayOut()
    {
        OperationWorld world;
        const VmId id = world.cloud.add(QStringLiteral("db"), vmstate::Running);
        DeleteNode remove(world.deleteParts(), world.deletion(id));
        remove.start();
        world.pass(11min);
        QCOMPARE(remove.state(), Operation::State::Failed);
        QCOMPARE(remove.error()->kind, ErrorKind::Timeout);
        QVERIFY(remove.error()->detail.contains(QStringLiteral("hard")));
    }

    void terminateThatHangsIsNoticedAndHardenedOnlyWhenAskedTo()
    {
        OperationWorld world;
        const VmId id = world.cloud.add(QStringLiteral("db"), vmstate::Running);
        DeleteNode remove(world.deleteParts(), world.deletion(id));
        QSignalSpy changes(&remove, &NodeOperation::progressed);
        remove.start();
        world.pass(115s);
        QVERIFY(!viewOf(remove).hanging);
        changes.clear();
        world.pass(10s);
        QVERIFY(viewOf(remove).hanging);
        QCOMPARE(changes.size(), 1);
        world.pass(3min);
        QCOMPARE(world.cloud.killed.size(), 1);
        remove.escalate(KillMode::TerminateHard);
        QVERIFY(!viewOf(remove).hanging);
        world.pass(2s);
        QCOMPARE(world.cloud.killed.size(), 2);
        QCOMPARE(world.cloud.killModes, (QList{KillMode::Terminate, KillMode::TerminateHard}));
        world.cloud.setState(id, vmstate::Done);
        world.pass(10s);
        QCOMPARE(remove.state(), Operation::State::Succeeded);
    }

    void vmThatIsStuckInBootIsRemovedByForce()
    {
        OperationWorld world;
        const VmId id = world.cloud.add(QStringLiteral("db"), vmstate::Boot);
        DeleteNode remove(world.deleteParts(), world.deletion(id));
        remove.start();
        world.pass(30s);
        QVERIFY(world.cloud.killed.isEmpty());
        remove.escalate(KillMode::Force);
        world.pass(2s);
        QCOMPARE(world.cloud.killModes, QList{KillMode::Force});
        world.cloud.setState(id, vmstate::Done);
        world.pass(10s);
        QCOMPARE(remove.state(), Operation::State::Succeeded);
    }

    void vmThatFailsWhileItIsRemovedEndsTheDelete()
    {
        OperationWorld world;
        const VmId id = world.cloud.add(QStringLiteral("db"), vmstate::Running);
        DeleteNode remove(world.deleteParts(), world.deletion(id));
        remove.start();
        world.pass(2s);
        world.cloud.setState(id, vmstate::Epilog);
        world.pass(3s);
        QCOMPARE(remove.stage(), DeleteStage::Ending);
        world.cloud.setState(id, vmstate::EpilogFailure);
        world.pass(3s);
        QCOMPARE(remove.state(), Operation::State::Failed);
        QCOMPARE(remove.error()->kind, ErrorKind::VmFailed);
    }
};

MSM_TEST(TestDeleteNode)
#include "tst_deletenode.moc"
