// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/managerworld.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

/// Deletes that can be undone for a while.
class TestUndo final : public QObject {
    Q_OBJECT

    struct World : ManagerWorld {
        QList<VmId> ids;

        World()
        {
            for (int i = 1; i <= 6; ++i) {
                const QString name = QStringLiteral("db-%1").arg(i);
                const VmId id = addOwn(name);
                if (!configuration->addMySQLServiceNode({.id = id, .name = name}))
                    qFatal("the configuration does not take a node");
                ids.append(id);
            }
            if (!configuration->setDesiredNodes(int(ids.size())))
                qFatal("the configuration does not take a number");
            startUp();
            pass(3s);
        }
        QList<QUuid> remove(std::chrono::seconds delay)
        {
            QList<QUuid> begun;
            for (const auto &started : manager->deleteServiceNodes(ids, KillMode::Terminate, delay))
                begun.append(started.value_or(QUuid()));
            return begun;
        }
        [[nodiscard]] bool isBegun(const QUuid &id) const
        {
            return manager->operation(id)->stage != DeleteStage::Delayed;
        }
    };

private Q_SLOTS:
    void nothingIsSentWhileItCanBeUndone()
    {
        World world;
        const int reads = world.cloud.infoCalls;
        const QList<QUuid> begun = world.remove(10s);
        world.pass(9s);
        // All of them count down at once, more than are sent at a time.
        for (const QUuid &id : begun) {
            QVERIFY(!world.isBegun(id));
            QCOMPARE(world.manager->operation(id)->undoTime, std::chrono::milliseconds(10s));
        }
        QVERIFY(world.cloud.killed.isEmpty());
        QCOMPARE(world.cloud.infoCalls, reads);
        for (int round = 0; round < 5; ++round) {
            world.pass(5s);
            QVERIFY(!world.cloud.killed.isEmpty());
            for (const VmId id : std::as_const(world.cloud.killed))
                world.cloud.setState(id, vmstate::Done);
        }
        QCOMPARE(world.cloud.killed.size(), world.ids.size());
        world.verifyNothingIsStuck();
        QVERIFY(world.manager->nodes().isEmpty());
    }

    void undoneDeleteDoesNothing()
    {
        World world;
        const QList<QUuid> begun = world.remove(10s);
        world.pass(5s);
        QCOMPARE(world.manager->desiredNodes(), 0);
        QCOMPARE(world.manager->nodes().first().state, NodeState::Deleting);
        for (const QUuid &id : begun)
            QVERIFY(world.manager->cancelOperation(id, CancelChoice::Leave));
        world.pass(30s);
        QVERIFY(world.cloud.killed.isEmpty());
        for (const QUuid &id : begun)
            QCOMPARE(world.manager->operation(id)->error->kind, ErrorKind::Cancelled);
        for (const NodeView &node : world.manager->nodes())
            QCOMPARE(node.state, NodeState::Running);
        QCOMPARE(world.manager->desiredNodes(), int(world.ids.size()));
        QVERIFY(world.eventKinds().contains(EventKind::ActionCancelled));
        QVERIFY(!world.eventKinds().contains(EventKind::DeleteFailed));
        world.verifyNothingIsStuck();
    }

    void programThatEndsMeanwhileDeletesNothing()
    {
        World world;
        (void)world.remove(10s);
        world.pass(5s);
        world.restart(); // as after a crash
        world.startUp();
        world.pass(60s);
        QVERIFY(world.cloud.killed.isEmpty());
        QCOMPARE(world.eventKinds().count(EventKind::OperationInterrupted), world.ids.size());
        world.verifyNothingIsStuck();
        QCOMPARE(world.manager->nodes().size(), world.ids.size());
        QCOMPARE(world.manager->desiredNodes(), int(world.ids.size()));
    }

    void managerThatStopsMeanwhileDeletesNothing()
    {
        World world;
        (void)world.remove(10s);
        world.pass(5s);
        QVERIFY(world.manager->stop());
        world.pass(5s);
        QCOMPARE(world.manager->state(), ManagerState::Stopped);
        world.startUp();
        world.pass(60s);
        QVERIFY(world.cloud.killed.isEmpty());
        QCOMPARE(world.manager->desiredNodes(), int(world.ids.size()));
        world.verifyNothingIsStuck();
    }

    void harderWayWaitsAsLong()
    {
        World world;
        (void)world.remove(10s);
        world.pass(5s);
        QVERIFY(world.manager->deleteServiceNodes({world.ids[0]}, KillMode::TerminateHard).first());
        world.pass(4s);
        QVERIFY(world.cloud.killed.isEmpty());
        world.pass(5s);
        QCOMPARE(world.cloud.killed.first(), world.ids[0]);
        QCOMPARE(world.cloud.killModes.first(), KillMode::TerminateHard);
    }

    void withoutATimeItBeginsAtOnce()
    {
        World world;
        const QUuid id = world.remove(0s).first();
        world.pass(1s);
        QVERIFY(world.isBegun(id));
        QVERIFY(!world.cloud.killed.isEmpty());
    }
};

MSM_TEST(TestUndo)
#include "tst_undo.moc"
