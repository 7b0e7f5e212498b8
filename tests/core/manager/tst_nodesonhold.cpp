// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/managerworld.h"
#include "tests/support/suite.h"

#include <QTest>

#include <algorithm>

using namespace msm;
using namespace std::chrono_literals;

/// Nodes that are created on hold, and their release.
class TestNodesOnHold final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nodeOnHoldWaitsWithoutEndUntilItIsReleased()
    {
        ManagerWorld world;
        world.restart({.waiting = {.timeouts = {.pending = 60s}}});
        world.startUp();
        CreateRequest request = world.request();
        request.options.onHold = true;
        const auto ids = world.manager->createServiceNodes(request);
        QVERIFY(ids);
        world.pass(300s);
        QVERIFY(!world.manager->operation(ids->first())->isFinished());
        const VmId vm = world.cloud.vms.firstKey();
        std::optional<Result<QUuid>> released;
        world.manager->releaseServiceNode(
            vm, this, [&released](const Result<QUuid> &answer) { released = answer; });
        world.pass(2s);
        QCOMPARE(world.cloud.released, QList<VmId>{vm});
        QVERIFY(released && *released && **released == ids->first()); // the create itself goes on
        world.runAll();
        world.pass(20s);
        QCOMPARE(world.manager->operation(ids->first())->state, Operation::State::Succeeded);
    }

    void vmOfACreateWithoutAnAnswerIsTheCreatesAlready_data()
    {
        QTest::addColumn<QString>("verb");
        for (const char *verb : {"nothing", "wait", "release", "delete"})
            QTest::newRow(verb) << QString::fromLatin1(verb);
    }
    void vmOfACreateWithoutAnAnswerIsTheCreatesAlready()
    {
        QFETCH(QString, verb);
        ManagerWorld world;
        world.startUp();
        world.cloud.answersNewLater = true;
        CreateRequest request = world.request();
        request.options.onHold = true;
        const QUuid create = world.manager->createServiceNodes(request)->first();
        world.pass(20s);
        const VmId vm = world.cloud.vms.firstKey();
        QCOMPARE(world.manager->runningOperation(vm), create);
        QUuid deletion;
        if (verb == u"wait")
            QCOMPARE(*world.manager->waitForServiceNode(vm), create);
        else if (verb == u"delete")
            deletion = *world.manager->deleteServiceNode(vm, KillMode::TerminateHard);
        else if (verb == u"release")
            world.manager->releaseServiceNode(
                vm, this, [create](const Result<QUuid> &answer) { QCOMPARE(*answer, create); });
        world.pass(5s);
        world.runAll();
        world.pass(30s); // it runs and its agent answers: not found and registered beside its create
        QCOMPARE(world.configuration->getMySQLServiceNodes().size(), 0);
        world.cloud.answerNew();
        if (verb == u"nothing" || verb == u"wait")
            world.cloud.setState(vm, vmstate::Running); // released by somebody else
        world.pass(30s);
        QCOMPARE(world.manager->runningOperation(vm), deletion);
        if (!deletion.isNull()) {
            world.cloud.vms.remove(vm);
            world.pass(10s);
            QVERIFY(world.manager->operation(deletion)->isFinished());
            QCOMPARE(world.manager->operation(create)->error->kind, ErrorKind::Cancelled);
        }
        QCOMPARE(world.configuration->getMySQLServiceNodes().size(), deletion.isNull() ? 1 : 0);
        const QList<OperationView> all = world.manager->operations();
        QVERIFY(std::ranges::all_of(all, &OperationView::isFinished));
        QCOMPARE(all.size(), deletion.isNull() ? 1 : 2);
        QCOMPARE(world.cloud.made.size(), 1);
    }

    void doubtfulReleaseIsSettledByTheVmItself_data()
    {
        QTest::addColumn<bool>("carriedOut");
        QTest::newRow("carried out") << true;
        QTest::newRow("not carried out") << false;
    }
    void doubtfulReleaseIsSettledByTheVmItself()
    {
        QFETCH(bool, carriedOut);
        ManagerWorld world;
        world.startUp();
        CreateRequest request = world.request();
        request.options.onHold = true;
        QVERIFY(world.manager->createServiceNodes(request));
        world.pass(10s);
        world.cloud.releaseErrors = {
            {.kind = ErrorKind::Internal, .detail = QStringLiteral("Cannot process"), .maybeApplied = true}};
        world.cloud.releaseDespiteError = carriedOut;
        std::optional<Result<QUuid>> released;
        world.manager->releaseServiceNode(world.cloud.vms.firstKey(), this,
            [&released](const Result<QUuid> &answer) { released = answer; });
        world.pass(2s);
        QVERIFY(released && *released);
        QCOMPARE(world.cloud.released.size(), carriedOut ? 1 : 2);
        QCOMPARE(world.cloud.vms.first().state, toVmState(vmstate::Pending));
    }

    void machineThatIsOnHoldIsWaitedForWithoutEnd()
    {
        ManagerWorld world;
        world.restart({.waiting = {.timeouts = {.pending = 60s}}});
        const VmId vm = world.addOwn(QStringLiteral("db"), vmstate::Hold);
        world.startUp();
        const auto wait = world.manager->waitForServiceNode(vm);
        QVERIFY(wait);
        world.pass(300s);
        QVERIFY(!world.manager->operation(*wait)->isFinished());
        world.cloud.setState(vm, vmstate::Pending); // from now on there is a limit
        world.pass(100s);
        QVERIFY(world.manager->operation(*wait)->isFinished());
    }

    void releasedNodeThatStaysPendingTimesOutAsAnyOther()
    {
        ManagerWorld world;
        world.restart({.waiting = {.timeouts = {.pending = 60s}}});
        world.startUp();
        CreateRequest request = world.request();
        request.options.onHold = true;
        const auto ids = world.manager->createServiceNodes(request);
        QVERIFY(ids);
        world.pass(100s);
        world.cloud.setState(world.cloud.vms.firstKey(), vmstate::Pending); // by somebody else
        world.pass(100s);
        const auto view = world.manager->operation(ids->first());
        QVERIFY(view->error && view->error->kind == ErrorKind::Timeout);
    }
};

MSM_TEST(TestNodesOnHold)
#include "tst_nodesonhold.moc"
