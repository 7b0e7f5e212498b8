// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/managerworld.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

/// A manager that is stopped while its operations run.
class TestManagerStop final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stopParksWhatWaitsAndTheNextStartFindsItAgain()
    {
        ManagerWorld world;
        world.startUp();
        QVERIFY(world.manager->createServiceNodes(world.request(2)));
        world.pass(3s);
        QVERIFY(world.manager->stop());
        QCOMPARE(world.manager->state(), ManagerState::Stopped);
        QCOMPARE(world.manager->runningOperations(), 0);
        const int polls = world.cloud.setCalls + world.cloud.listCalls;
        world.pass(60s);
        QCOMPARE(world.cloud.setCalls + world.cloud.listCalls, polls); // silence
        world.runAll();
        world.startUp();
        QCOMPARE(world.configuration->getMySQLServiceNodes().size(), 2);
        QCOMPARE(world.cloud.made.size(), 2);
    }

    void endOfTheProcessLeavesNoNodeAndKeepsWhatIsRegistered()
    {
        ManagerWorld world;
        world.startUp();
        world.addOwn(QStringLiteral("db"));
        world.pass(30s);
        QCOMPARE(world.manager->nodes().size(), 1);
        QVERIFY(world.manager->stop());
        world.manager->leaveMemoryToSystem();
        QVERIFY(world.manager->nodes().isEmpty());
        world.restart();
        world.startUp();
        QCOMPARE(world.manager->nodes().size(), 1);
        QCOMPARE(world.configuration->getMySQLServiceNodes().size(), 1);
    }

    void stopWaitsForARequestThatIsUnderWay()
    {
        ManagerWorld world;
        world.startUp();
        world.cloud.silent = true;
        QVERIFY(world.manager->createServiceNodes(world.request()));
        settle();
        QVERIFY(world.manager->stop());
        QCOMPARE(world.manager->state(), ManagerState::Epilogue);
        world.pass(11s);
        QCOMPARE(world.manager->state(), ManagerState::Stopped);
    }

    void stopEndsAsSoonAsTheAnswerIsThereAndThenIsSilent()
    {
        ManagerWorld world;
        world.startUp();
        QVERIFY(world.manager->createServiceNodes(world.request(50)));
        QVERIFY(world.manager->stop()); // four requests are on their way
        world.pass(1s);
        QCOMPARE(world.manager->state(), ManagerState::Stopped);
        QCOMPARE(world.cloud.vms.size(), 4);
        QCOMPARE(world.manager->runningOperations(), 0);
        const int polls = world.cloud.setCalls + world.cloud.listCalls;
        world.pass(30s);
        QCOMPARE(world.cloud.setCalls + world.cloud.listCalls, polls);
        QCOMPARE(world.scheduler.pendingCount(), size_t(0));
        world.runAll();
        world.startUp();
        QCOMPARE(world.configuration->getMySQLServiceNodes().size(), 4); // none lost
    }
};

MSM_TEST(TestManagerStop)
#include "tst_managerstop.moc"
