// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nodes/servicelabel.h"
#include "tests/support/managerworld.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

/// What becomes of a VM whose creation failed half-way: kept and marked, removed, or asked about.
class TestFailurePolicy final : public QObject {
    Q_OBJECT

    struct World : ManagerWorld {
        QUuid create;

        /// A create that has made its VM, under this policy; a stage may take a minute.
        explicit World(FailurePolicy policy)
        {
            restart(options(policy));
            startUp();
            const auto ids = manager->createServiceNodes(request());
            if (!ids)
                qFatal("nothing was created");
            create = ids->first();
            pass(3s);
        }
        static MySQLServerManager::Options options(FailurePolicy policy)
        {
            return {.waiting = {.timeouts = {60s, 60s, 60s, 60s, 60s, 60s, 60s, 60s},
                        .onFailure = policy,
                        .settling = 0s}};
        }
        [[nodiscard]] VmId vm() const { return cloud.vms.firstKey(); }
        [[nodiscard]] NodeView node() const { return manager->nodes().value(0); }
        void failBoot()
        {
            cloud.setState(vm(), vmstate::BootFailure);
            pass(4s);
        }
    };

private Q_SLOTS:
    void onlyWhatFailedForSureAndHalfWayIsMarked_data()
    {
        QTest::addColumn<OperationView>("view");
        QTest::addColumn<bool>("marked");
        const auto row = [](const char *name, const Error &error, bool marked, VmId vm = VmId{5},
                             OperationKind kind = OperationKind::Create) {
            OperationView view;
            view.kind = kind;
            view.vm = vm;
            view.error = error;
            QTest::newRow(name) << view << marked;
        };
        const Error late{.kind = ErrorKind::Timeout, .stage = QStringLiteral("agent")};
        row("VM failed", {.kind = ErrorKind::VmFailed}, true);
        row("stage took too long", late, true);
        row("no VM", {.kind = ErrorKind::VmFailed}, false, VmId{});
        row("cancelled", {.kind = ErrorKind::Cancelled}, false);
        row("in doubt", {.kind = ErrorKind::VmFailed, .maybeApplied = true}, false);
        row("a call without an answer", {.kind = ErrorKind::Timeout}, false);
        row("ended by somebody", {.kind = ErrorKind::NotFound}, false);
        row("several VMs", {.kind = ErrorKind::Conflict}, false);
        row("not registered, as the disk is full", {.kind = ErrorKind::Storage}, false);
        row("a delete", {.kind = ErrorKind::VmFailed}, false, VmId{5}, OperationKind::Delete);
        row("taking over", late, false, VmId{5}, OperationKind::Await);
    }
    void onlyWhatFailedForSureAndHalfWayIsMarked()
    {
        QFETCH(OperationView, view);
        QTEST(failedHalfWay(view), "marked");
    }

    void keptNodeIsMarkedWithItsReasonAlsoAfterARestart_data() { bothThatKeep(); }
    void keptNodeIsMarkedWithItsReasonAlsoAfterARestart()
    {
        QFETCH(FailurePolicy, policy);
        World world(policy);
        world.pass(70s); // pending for too long
        for (int run = 0; run < 2; ++run) {
            const NodeView node = world.node();
            QCOMPARE(node.id, world.vm());
            QVERIFY(node.failedHalfWay);
            QCOMPARE(node.state, NodeState::Failed);
            QVERIFY2(node.message.contains(u"not placed on a host within 1 min"), qPrintable(node.message));
            world.restart(World::options(policy));
            world.startUp();
        }
        QVERIFY(world.cloud.killed.isEmpty());
    }

    void keepingTakesTheMarkAwayForGood()
    {
        World world(FailurePolicy::Ask);
        world.failBoot();
        QVERIFY(world.manager->clearFailedMark(world.vm()));
        for (int run = 0; run < 2; ++run) {
            world.pass(2s);
            QVERIFY(!world.node().failedHalfWay);
            QVERIFY(world.cloud.killed.isEmpty());
            world.restart();
            world.startUp();
        }
        QVERIFY(world.eventKinds().contains(EventKind::VmKept));
        const auto again = world.manager->clearFailedMark(world.vm());
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::NotFound);
    }

    void keptNodeIsLeftAsItIsUntilSomebodyWaitsForIt()
    {
        World world(FailurePolicy::Keep);
        world.pass(70s);
        const VmId vm = world.vm();
        QVERIFY(world.manager->clearFailedMark(vm));
        QVERIFY(world.configuration->keptVms().contains(vm)); // no disagreement to an inspection
        world.runAll();
        world.manager->refresh();
        world.pass(30s);
        QVERIFY(!world.node().registered); // found running, and not taken over
        QVERIFY(world.manager->waitForServiceNode(vm));
        world.pass(5s);
        QVERIFY(world.node().registered);
        QVERIFY(world.configuration->keptVms().isEmpty());
    }

    void finishedWaitingRegistersAndTakesTheMarkAway()
    {
        World world(FailurePolicy::Keep);
        world.pass(70s);
        QVERIFY(world.node().failedHalfWay);
        world.agents.otherwise = failure(ErrorKind::Unreachable, QStringLiteral("refused"));
        QVERIFY(world.manager->waitForServiceNode(world.vm()));
        world.pass(2s);
        QCOMPARE(world.node().state, NodeState::Creating);
        world.runAll();
        world.agents.otherwise = AgentAnswer{.server = ServerState::Running};
        world.pass(5s);
        QCOMPARE(world.node().state, NodeState::Running);
        QVERIFY(world.journal.failedHalfWay()->isEmpty());
    }

    void nodeThatGetsReadyByItselfIsTakenOverAndNoLongerMarked()
    {
        World world(FailurePolicy::Keep);
        world.pass(70s);
        world.runAll();
        world.pass(30s);
        QVERIFY(world.node().registered);
        QVERIFY(!world.node().failedHalfWay);
        QVERIFY(world.journal.failedHalfWay()->isEmpty());
    }

    void policyRemoveDeletesAsAnOrdinaryJournalledOperation()
    {
        World world(FailurePolicy::Remove);
        world.failBoot();
        QCOMPARE(world.cloud.killed, QList{world.vm()});
        const auto unfinished = world.journal.unfinished();
        QCOMPARE(unfinished->size(), 1);
        QCOMPARE(unfinished->first().kind, QStringLiteral("delete"));
        QCOMPARE(unfinished->first().vm, world.vm());
        QVERIFY(world.eventKinds().contains(EventKind::FailedNodeRemoved));
        world.cloud.setState(world.vm(), vmstate::Done);
        world.pass(5s);
        QVERIFY(world.manager->nodes().isEmpty());
        QVERIFY(world.journal.failedHalfWay()->isEmpty());
        QCOMPARE(world.manager->state(), ManagerState::Running);
    }

    void policyRemoveSparesAVmWithoutOurKey_data()
    {
        QTest::addColumn<QString>("key");
        QTest::newRow("none") << QString();
        QTest::newRow("another") << QUuid::createUuid().toString(QUuid::WithoutBraces);
    }
    void policyRemoveSparesAVmWithoutOurKey()
    {
        QFETCH(QString, key);
        World world(FailurePolicy::Remove);
        world.cloud.vms[world.vm()].userTemplate = {{kOperationAttribute, key}};
        world.failBoot();
        QVERIFY(world.cloud.killed.isEmpty());
        QVERIFY(world.journal.unfinished()->isEmpty());
        QVERIFY(world.node().failedHalfWay);
    }

    void policyRemoveReadsAVmAgainThatItHadToWaitFor()
    {
        World world(FailurePolicy::Remove);
        world.cloud.setState(world.vm(), vmstate::Boot); // the cloud does not end it there
        world.pass(70s);
        QVERIFY(world.cloud.killed.isEmpty());
        world.cloud.vms[world.vm()].userTemplate.clear(); // somebody has made it their own
        world.cloud.setState(world.vm(), vmstate::Running);
        world.pass(5s);
        QVERIFY(world.cloud.killed.isEmpty());
        QVERIFY(world.journal.unfinished()->isEmpty());
    }

    void policyRemoveStillAsksForTheKeyAfterARestart()
    {
        World world(FailurePolicy::Remove);
        world.failBoot();
        QCOMPARE(world.cloud.killed.size(), 1);
        world.cloud.vms[world.vm()].userTemplate.clear();
        world.restart(World::options(FailurePolicy::Remove));
        world.startUp();
        world.pass(5s);
        QCOMPARE(world.cloud.killed.size(), 1);
        QVERIFY(world.journal.unfinished()->isEmpty());
    }

    void policyRemoveNeverFollowsACancel()
    {
        World world(FailurePolicy::Remove);
        QVERIFY(world.manager->cancelOperation(world.create));
        world.pass(5s);
        QVERIFY(world.cloud.killed.isEmpty());
        QVERIFY(!world.node().failedHalfWay);
    }

    void policyRemoveDoesNotFollowAFailureOfAnEarlierRun()
    {
        World world(FailurePolicy::Keep);
        world.failBoot();
        world.restart(World::options(FailurePolicy::Remove));
        world.startUp();
        world.pass(30s);
        QVERIFY(world.cloud.killed.isEmpty());
        QVERIFY(world.node().failedHalfWay);
    }

    void policyRemoveKeepsWhatTheJournalDoesNotTake()
    {
        World world(FailurePolicy::Remove);
        QVERIFY(world.database->execute(QStringLiteral(
            "CREATE TRIGGER full BEFORE INSERT ON operation BEGIN SELECT RAISE(FAIL, 'full'); END")));
        world.failBoot();
        QVERIFY(world.cloud.killed.isEmpty());
        QVERIFY(world.node().failedHalfWay);
    }

    void usualTimesAreLearntShownAndKept()
    {
        ManagerWorld world;
        world.startUp();
        const auto createOne = [&world] {
            const QUuid id = world.manager->createServiceNodes(world.request())->first();
            world.pass(2s);
            const auto waiting = *world.manager->operation(id);
            world.pass(18s);
            world.runAll();
            world.pass(5s);
            return waiting;
        };
        for (int i = 0; i < 3; ++i)
            QVERIFY(!createOne().usual);
        const auto usual = createOne().usual;
        QVERIFY(usual);
        QVERIFY2(
            usual->median >= 19s && usual->median <= 21s, qPrintable(QString::number(usual->median.count())));
        QVERIFY(!world.manager->operations().last().usual); // it has ended
        world.restart();
        world.startUp();
        QVERIFY(createOne().usual);
    }

    void whatAnEarlierRunBeganTeachesNothing()
    {
        World world(FailurePolicy::Keep);
        const qsizetype before = world.journal.passages(100)->size();
        world.restart();
        QVERIFY(world.manager->start());
        world.pass(10s);
        world.runAll();
        world.pass(10s);
        QVERIFY(world.node().registered);
        QCOMPARE(world.journal.passages(100)->size(), before);
    }

private:
    static void bothThatKeep()
    {
        QTest::addColumn<FailurePolicy>("policy");
        QTest::newRow("keep") << FailurePolicy::Keep;
        QTest::newRow("ask") << FailurePolicy::Ask;
    }
};

MSM_TEST(TestFailurePolicy)
#include "tst_failurepolicy.moc"
