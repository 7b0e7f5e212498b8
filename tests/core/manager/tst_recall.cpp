// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the manager remembers of its nodes from one run to the next.
#include "tests/support/managerworld.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

namespace {

/// A manager that keeps what it sees, and can be started anew.
struct KeepingWorld : ManagerWorld {
    std::unique_ptr<LastSeenStore> view;

    KeepingWorld() { begin(); }
    ~KeepingWorld() { manager.reset(); }
    void begin()
    {
        manager.reset();
        view = std::make_unique<LastSeenStore>(*database, scheduler);
        manager =
            std::make_unique<MySQLServerManager>(MySQLServerManager::Parts{cloud, agents, prober,
                                                     *configuration, events, journal, scheduler, view.get()},
                MySQLServerManager::Options{.random = [] { return 1.0; }});
    }
    void end()
    {
        QVERIFY(manager->stop());
        pass(1s);
        QCOMPARE(manager->state(), ManagerState::Stopped);
    }
};

} // namespace

class TestRecall final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nodesAreThereAsTheyWereBeforeTheCloudHasAnswered()
    {
        KeepingWorld world;
        const VmId running = world.addOwn(QStringLiteral("running"));
        const VmId booting = world.addOwn(QStringLiteral("booting"), vmstate::Boot);
        const VmId failed = world.addOwn(QStringLiteral("failed"), vmstate::BootFailure);
        world.startUp();
        world.pass(10s);
        world.end();
        NodeList seen = world.manager->nodes();
        for (qsizetype i = 0; i < seen.size(); ++i) { // what MySQL itself said is asked for anew
            NodeView &node = seen.edit(i);
            node.login.reset();
            node.mysqlSeen = {};
        }
        const QDateTime when = world.manager->lastRefresh();
        world.begin();
        world.scheduler.advance(std::chrono::hours(3));
        QVERIFY(!world.manager->lastRefresh().isValid());
        QVERIFY(world.manager->recall(*world.view));
        QVERIFY(world.manager->nodes() == seen);
        QCOMPARE(world.manager->lastRefresh(), when);
        QCOMPARE(seen.size(), 3);
        QCOMPARE(seen[0].id, running);
        QCOMPARE(seen[0].state, NodeState::Running);
        QCOMPARE(seen[1].id, booting);
        QCOMPARE(seen[1].state, NodeState::Creating);
        QCOMPARE(seen[2].id, failed);
        QCOMPARE(seen[2].state, NodeState::Failed);
    }

    void nothingIsChangedOnTheStrengthOfWhatIsOnlyRemembered()
    {
        KeepingWorld world;
        const VmId id = world.addOwn(QStringLiteral("db"));
        world.startUp();
        world.end();
        world.begin();
        QVERIFY(world.manager->recall(*world.view));
        world.cloud.silent = true;
        QCOMPARE(world.manager->deleteServiceNode(id).error().kind, ErrorKind::Conflict);
        QVERIFY(world.manager->start());
        world.pass(5s);
        QCOMPARE(world.manager->nodes().size(), 1);
        QCOMPARE(world.manager->deleteServiceNode(id).error().kind, ErrorKind::Conflict);
        QCOMPARE(world.manager->createServiceNodes(world.request()).error().kind, ErrorKind::Conflict);
        QVERIFY(world.cloud.killed.isEmpty());
    }

    void whatIsRememberedStaysWhileTheCloudIsLostAndGivesWayToItsFirstAnswer()
    {
        KeepingWorld world;
        world.addOwn(QStringLiteral("stays"));
        const VmId goes = world.addOwn(QStringLiteral("goes"));
        world.startUp();
        world.end();
        const QDateTime seen = world.manager->lastRefresh();
        world.begin();
        QVERIFY(world.manager->recall(*world.view));
        world.cloud.listErrors = QList<Error>(3, {.kind = ErrorKind::Unreachable});
        world.cloud.setState(goes, vmstate::Done);
        QVERIFY(world.manager->start());
        world.pass(1s);
        QCOMPARE(world.manager->state(), ManagerState::Error);
        QCOMPARE(world.manager->nodes().size(), 2);
        QCOMPARE(world.manager->lastRefresh(), seen);
        world.pass(60s);
        QCOMPARE(world.manager->state(), ManagerState::Running);
        QCOMPARE(world.manager->nodes().size(), 2);
        QVERIFY(world.manager->nodes().value(1).loss); // somebody else has ended it
        QVERIFY(world.manager->lastRefresh() > seen);
    }

    void emptyCloudEmptiesWhatWasRemembered()
    {
        KeepingWorld world;
        const VmId id = world.addOwn(QStringLiteral("booting"), vmstate::Boot); // never registered
        world.startUp();
        world.end();
        world.begin();
        QVERIFY(world.manager->recall(*world.view));
        QCOMPARE(world.manager->nodes().size(), 1);
        world.cloud.vms.remove(id);
        world.startUp();
        QVERIFY(world.manager->nodes().isEmpty());
    }

    void nodeThatWasRegisteredUnseenIsUnknown()
    {
        KeepingWorld world;
        world.addOwn(QStringLiteral("db"));
        world.startUp();
        world.end();
        QVERIFY(world.configuration->addMySQLServiceNode({.id = VmId{7}, .name = QStringLiteral("new")}));
        world.begin();
        QVERIFY(world.manager->recall(*world.view));
        QCOMPARE(world.manager->nodes().size(), 2);
        QCOMPARE(world.manager->nodes().first().name, QStringLiteral("new"));
        QCOMPARE(world.manager->nodes().first().state, NodeState::Unknown);
    }

    void killedProgramHasKeptWhatItSawSecondsBefore()
    {
        KeepingWorld world;
        const VmId id = world.addOwn(QStringLiteral("db"));
        world.startUp();
        world.pass(20s);
        world.cloud.setState(id, vmstate::BootFailure);
        world.pass(20s);
        LastSeenStore next(*world.database, world.scheduler); // with nothing put away
        const auto known = next.load();
        QCOMPARE(known->nodes.size(), 1);
        QCOMPARE(known->nodes.first().vmState.code(), toVmState(vmstate::BootFailure).code());
    }

    void quietHourIsWrittenAFewTimesOnly()
    {
        KeepingWorld world;
        world.addOwn(QStringLiteral("db"), vmstate::Running, NodeFunction::None);
        world.startUp();
        world.pass(20s);
        const int before = world.cloud.listCalls;
        int written = 0;
        QDateTime last = LastSeenStore(*world.database, world.scheduler).load()->seen;
        for (int minute = 0; minute < 60; ++minute) {
            world.pass(60s);
            const QDateTime now = LastSeenStore(*world.database, world.scheduler).load()->seen;
            written += now != std::exchange(last, now) ? 1 : 0;
        }
        QVERIFY(world.cloud.listCalls - before > 300);
        QVERIFY2(written >= 5 && written <= 6, qPrintable(QString::number(written)));
    }

    void readerGoesOnWithNothingThatWasLeftUnfinished()
    {
        KeepingWorld world;
        const VmId id = world.addOwn(QStringLiteral("db"));
        world.startUp();
        QVERIFY(world.manager->deleteServiceNode(id));
        world.cloud.setState(id, vmstate::Shutdown);
        world.pass(2s);
        world.end();
        QVERIFY(!world.journal.unfinished()->isEmpty());
        const qsizetype killed = world.cloud.killed.size();
        world.restart({.resumes = false});
        world.startUp();
        QCOMPARE(world.manager->runningOperations(), 0);
        QCOMPARE(world.cloud.killed.size(), killed);
        world.restart();
        QVERIFY(world.manager->start());
        world.pass(2s);
        QCOMPARE(world.manager->runningOperations(), 1);
    }
};

MSM_TEST(TestRecall)
#include "tst_recall.moc"
