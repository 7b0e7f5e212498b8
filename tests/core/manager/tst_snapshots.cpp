// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/poweraction.h"
#include "core/lifecycle/snapshotaction.h"
#include "tests/support/managerworld.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

/// Actions on snapshots as the manager begins them.
class TestSnapshots final : public QObject {
    Q_OBJECT

    struct World : ManagerWorld {
        QList<VmId> ids;

        World()
        {
            for (const char *name : {"db-1", "db-2"}) {
                const VmId id = addOwn(QString::fromLatin1(name));
                if (!configuration->addMySQLServiceNode({.id = id, .name = QString::fromLatin1(name)}))
                    qFatal("the configuration does not take a node");
                ids.append(id);
            }
            startUp();
            pass(5s);
        }
        QList<Result<QUuid>> take(const QString &name) const
        {
            return manager->startOperations(
                takeSnapshot.kind, ids, {.choice = SnapshotChoice{.name = name}.toJson()});
        }
        QList<Result<QUuid>> rebootAfterSnapshots(const QString &name) const
        {
            return manager->startOperations(rebootMachine.kind, ids, {.snapshotBefore = name});
        }
        void showSnapshot(VmId id, const QString &name)
        {
            cloud.vms[id].snapshots = {{.id = SnapshotId{0}, .name = name}};
        }
    };

private Q_SLOTS:
    void nodesAreSavedOneAfterTheOtherUnderOneName()
    {
        World world;
        const QString name = QStringLiteral("before");
        const auto started = world.take(name);
        QVERIFY(started[0] && started[1]);
        QCOMPARE(world.events.recent(1)->first().detail, QStringLiteral("snapshot: 'before'"));
        world.pass(3s);
        QCOMPARE(world.cloud.snapshotChanges.size(), 1);
        world.showSnapshot(world.ids[0], name);
        for (int second = 0; second < 10 && world.cloud.snapshotChanges.size() < 2; ++second)
            world.pass(1s);
        QCOMPARE(world.manager->operation(*started[0])->state, Operation::State::Succeeded);
        QCOMPARE(world.cloud.snapshotChanges.size(), 2);
        world.showSnapshot(world.ids[1], name);
        world.pass(10s);
        QCOMPARE(world.manager->operation(*started[1])->state, Operation::State::Succeeded);
        for (const auto &[id, change] : std::as_const(world.cloud.snapshotChanges))
            QCOMPARE(change, (SnapshotChange{.act = SnapshotAct::Take, .name = name}));
        world.verifyNothingIsStuck();
    }

    void whatWasChosenIsCheckedBeforeAnythingBegins()
    {
        World world;
        for (const auto &answer : world.take(QStringLiteral("a\nb")))
            QCOMPARE(answer.error().kind, ErrorKind::Rejected);
        const auto unnamed = world.manager->startOperations(revertToSnapshot.kind, world.ids);
        QCOMPARE(unnamed.first().error().kind, ErrorKind::Rejected);
        QVERIFY(world.cloud.snapshotChanges.isEmpty());
    }

    void revertGoesOnAfterTheProgramEnded()
    {
        World world;
        const QString name = QStringLiteral("before");
        world.showSnapshot(world.ids[0], name);
        QVERIFY(world.manager
                    ->startOperations(revertToSnapshot.kind, {world.ids[0]},
                        {.choice = SnapshotChoice{.name = name}.toJson()})
                    .first());
        for (int second = 0; second < 5 && world.cloud.snapshotChanges.isEmpty(); ++second)
            world.pass(1s);
        world.cloud.setState(world.ids[0], vmstate::HotplugSnapshot);
        world.restart();
        QVERIFY(world.manager->start());
        world.pass(10s);
        QCOMPARE(world.manager->operations().size(), 1);
        QVERIFY(!world.manager->operations().first().isFinished());
        world.cloud.setState(world.ids[0], vmstate::Running);
        world.pass(30s);
        QCOMPARE(world.manager->operations().first().state, Operation::State::Succeeded);
        QCOMPARE(world.cloud.snapshotChanges.size(), 1);
    }

    void rebootComesAfterASnapshotOfTheNode()
    {
        World world;
        const QString name = QStringLiteral("before");
        const auto started = world.rebootAfterSnapshots(name);
        QVERIFY(started[0] && started[1]);
        QCOMPARE(world.manager->operations().size(), 4);
        world.pass(3s);
        QCOMPARE(world.cloud.snapshotChanges.size(), 1);
        QVERIFY(world.cloud.powered.isEmpty());
        QVERIFY(world.manager->runningOperation(world.ids[0]) != *started[0]); // the snapshot's turn
        world.showSnapshot(world.ids[0], name);
        for (int second = 0; second < 20 && world.cloud.powered.isEmpty(); ++second)
            world.pass(1s);
        QCOMPARE(world.cloud.powered.size(), 1);
        QCOMPARE(world.cloud.snapshotChanges.size(), 1); // the other node waits
        QCOMPARE(world.manager->runningOperation(world.ids[0]), *started[0]);
    }

    void failedSnapshotLeavesTheNodeAlone()
    {
        World world;
        world.cloud.snapshotErrors = {{.kind = ErrorKind::Rejected, .detail = QStringLiteral("no room")}};
        const auto started = world.rebootAfterSnapshots(QStringLiteral("before"));
        world.pass(20s);
        for (const auto &reboot : started)
            QCOMPARE(world.manager->operation(*reboot)->error->kind, ErrorKind::Cancelled);
        QVERIFY(world.cloud.powered.isEmpty());
        QVERIFY(world.manager->runningOperation(world.ids[0]).isNull());
        world.verifyNothingIsStuck();
    }

    void whoCancelsTheRebootKeepsTheSnapshot()
    {
        World world;
        const QString name = QStringLiteral("before");
        const auto started = world.rebootAfterSnapshots(name);
        world.pass(3s);
        QVERIFY(world.manager->cancelOperation(*started[0]));
        QVERIFY(!world.manager->runningOperation(world.ids[0]).isNull()); // the cloud is at it
        world.showSnapshot(world.ids[0], name);
        world.pass(20s);
        QVERIFY(world.manager->runningOperation(world.ids[0]).isNull());
        QVERIFY(world.cloud.powered.isEmpty());
        QCOMPARE(world.cloud.snapshotChanges.size(), 1);
        world.verifyNothingIsStuck();
    }

    void whoDeletesTheNodeMeanwhileStopsBoth()
    {
        World world;
        const QString name = QStringLiteral("before");
        const auto started = world.rebootAfterSnapshots(name);
        world.pass(3s);
        const auto deleted = world.manager->deleteServiceNode(world.ids[0]);
        QVERIFY(deleted);
        QCOMPARE(world.manager->runningOperation(world.ids[0]), *deleted);
        world.showSnapshot(world.ids[0], name);
        world.pass(20s);
        QVERIFY(world.cloud.powered.isEmpty());
        QCOMPARE(world.cloud.snapshotChanges.size(), 1); // the other node is left alone, too
        for (const auto &reboot : started)
            QCOMPARE(world.manager->operation(*reboot)->error->kind, ErrorKind::Cancelled);
        QCOMPARE(world.cloud.killed, QList<VmId>{world.ids[0]});
    }

    void crashDuringTheSnapshotLeavesTheRebootOut()
    {
        World world;
        const QString name = QStringLiteral("before");
        QVERIFY(world.rebootAfterSnapshots(name).first());
        for (int second = 0; second < 5 && world.cloud.snapshotChanges.isEmpty(); ++second)
            world.pass(1s);
        world.restart();
        QVERIFY(world.manager->start());
        world.pass(5s);
        QVERIFY(world.cloud.powered.isEmpty());
        world.showSnapshot(world.ids[0], name);
        world.pass(30s);
        QVERIFY(world.cloud.powered.isEmpty());
        QCOMPARE(world.cloud.snapshotChanges.size(), 1);
        QVERIFY(world.journal.unfinished()->isEmpty());
    }

    void readOnlyProfileTakesNothing()
    {
        World world;
        world.restart({.readOnly = true});
        world.startUp();
        world.pass(3s);
        QCOMPARE(world.take(QStringLiteral("before")).first().error().kind, ErrorKind::Forbidden);
        QVERIFY(world.cloud.snapshotChanges.isEmpty());
    }
};

MSM_TEST(TestSnapshots)
#include "tst_snapshots.moc"
