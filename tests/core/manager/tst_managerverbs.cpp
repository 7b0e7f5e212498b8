// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/managerworld.h"
#include "tests/support/suite.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace msm;
using namespace std::chrono_literals;

/// What a manager is asked to do with its nodes: create, delete, wait, release, and stop in the middle of it.
class TestManagerVerbs final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createAdaptsRegistersAndReturnsToRunning()
    {
        ManagerWorld world;
        world.startUp();
        const auto ids = world.manager->createServiceNodes(world.request(3));
        QVERIFY(ids);
        QCOMPARE(ids->size(), 3);
        QCOMPARE(world.manager->state(), ManagerState::Adapting);
        QCOMPARE(world.manager->desiredNodes(), 3);
        world.pass(3s);
        QCOMPARE(world.cloud.vms.size(), 3);
        QCOMPARE(world.manager->nodes().size(), 3);
        QCOMPARE(world.manager->nodes().first().state, NodeState::Creating);
        world.runAll();
        QSignalSpy finished(world.manager.get(), &MySQLServerManager::operationFinished);
        world.pass(5s);
        QCOMPARE(finished.size(), 3);
        QCOMPARE(world.manager->state(), ManagerState::Running);
        QCOMPARE(world.configuration->getMySQLServiceNodes().size(), 3);
        for (const NodeView &node : world.manager->nodes()) {
            QCOMPARE(node.state, NodeState::Running);
            QVERIFY(node.registered);
            QVERIFY(!node.address.isEmpty());
        }
    }

    void whatNodesAreMadeOfTravelsToTheCloudForEachOfThem()
    {
        ManagerWorld world;
        world.startUp();
        CreateRequest request = world.request(3);
        request.templateId = {};
        request.options = {.machine = MachineSpec{.image = ImageId{1}, .network = NetworkId{2}},
            .answers = {{QStringLiteral("A"), QStringLiteral("1")}},
            .context = {{QStringLiteral("DNS"), QStringLiteral("10.0.0.1")}}};
        QVERIFY(world.manager->createServiceNodes(request));
        world.pass(3s);
        QCOMPARE(world.cloud.made.size(), 3);
        for (const InstanceRequest &made : std::as_const(world.cloud.made))
            QVERIFY(made.options == request.options);
        const auto events = world.events.recent(1000);
        for (const Event &event : *events) // answers may be secrets
            QVERIFY(!event.detail.contains(QStringLiteral("10.0.0.1")));
    }

    void namesThatOnlyWaitAreTakenToo()
    {
        ManagerWorld world;
        world.startUp();
        world.addOwn(QStringLiteral("db-2"));
        world.manager->refresh();
        world.pass(2s);
        QVERIFY(world.manager->createServiceNodes(world.request(2)));
        QCOMPARE(world.manager->takenNames(),
            (QSet<QString>{QStringLiteral("db-1"), QStringLiteral("db-2"), QStringLiteral("db-3")}));
        QVERIFY(world.manager->createServiceNodes(world.request(1)));
        world.pass(3s);
        QCOMPARE(world.cloud.made.last().name, QStringLiteral("db-4"));
    }

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
            world.cloud.setState(vm, 3, 3); // released by somebody else
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
        QCOMPARE(world.cloud.vms.first().state, 1);
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
        world.cloud.setState(world.cloud.vms.firstKey(), 1); // by somebody else
        world.pass(100s);
        const auto view = world.manager->operation(ids->first());
        QVERIFY(view->error && view->error->kind == ErrorKind::Timeout);
    }

    void impossibleMachineOrContextIsRejectedBeforeAnythingIsSent()
    {
        ManagerWorld world;
        world.startUp();
        QList<InstanceOptions> wrong{{.machine = MachineSpec{.network = NetworkId{0}}},
            {.machine = MachineSpec{.image = ImageId{0}}},
            {.machine = MachineSpec{.image = ImageId{0}, .network = NetworkId{0}, .cpu = 0}},
            {.machine = MachineSpec{.image = ImageId{0}, .network = NetworkId{0}, .memoryMb = 0}},
            {.context = {{QStringLiteral("a b"), QString()}}},
            {.context = {{QStringLiteral("START_SCRIPT"), QString()},
                 {QStringLiteral("START_SCRIPT_BASE64"), QString()}}},
            {.context = {{QStringLiteral("A"), QStringLiteral("]]>")}}}};
        for (const InstanceOptions &options : wrong) {
            CreateRequest request = world.request();
            request.options = options;
            QCOMPARE(world.manager->createServiceNodes(request).error().kind, ErrorKind::Rejected);
        }
        world.pass(2s);
        QVERIFY(world.cloud.made.isEmpty());
    }

    void requestsGoOutAFewAtATime()
    {
        ManagerWorld world;
        world.startUp();
        world.cloud.silent = true;
        QVERIFY(world.manager->createServiceNodes(world.request(50)));
        settle();
        QCOMPARE(world.cloud.made.size(), 4);
        int idle = 0;
        for (const OperationView &view : world.manager->operations())
            idle += view.state == Operation::State::Idle;
        QCOMPARE(idle, 46);
    }

    void cancellingWhatWaitsSendsNothing()
    {
        ManagerWorld world;
        world.startUp();
        const auto ids = world.manager->createServiceNodes(world.request(50));
        for (const QUuid &id : *ids)
            QVERIFY(world.manager->cancelOperation(id));
        world.pass(5s);
        QCOMPARE(world.cloud.made.size(), 4);
        QCOMPARE(world.manager->state(), ManagerState::Running);
        QVERIFY(!world.manager->cancelOperation(ids->first()));
    }

    void deleteRemovesTheNodeOnlyWhenItIsGone()
    {
        ManagerWorld world;
        const VmId id = world.addOwn(QStringLiteral("db"));
        world.startUp();
        QVERIFY(world.configuration->getMySQLServiceNodes().contains(id)); // adopted
        const auto operation = world.manager->deleteServiceNode(id);
        QVERIFY(operation);
        world.pass(3s);
        QCOMPARE(world.manager->nodes().first().state, NodeState::Deleting);
        QCOMPARE(world.manager->deleteServiceNode(id).error().kind, ErrorKind::Conflict);
        world.cloud.setState(id, 6);
        world.pass(5s);
        QVERIFY(world.manager->nodes().isEmpty());
        QVERIFY(world.configuration->getMySQLServiceNodes().isEmpty());
        QCOMPARE(world.manager->desiredNodes(), 0);
        QCOMPARE(world.manager->state(), ManagerState::Running);
    }

    void secondDeleteInAHarderWayTakesTheFirstOver()
    {
        ManagerWorld world;
        const VmId id = world.addOwn(QStringLiteral("db"));
        world.startUp();
        const auto operation = world.manager->deleteServiceNode(id);
        world.pass(3s);
        QCOMPARE(world.manager->deleteServiceNode(id, KillMode::TerminateHard), operation);
        world.pass(3s);
        QCOMPARE(
            world.manager->deleteServiceNode(id, KillMode::TerminateHard).error().kind, ErrorKind::Conflict);
        QCOMPARE(world.cloud.killModes, (QList{KillMode::Terminate, KillMode::TerminateHard}));
        QCOMPARE(world.manager->operation(*operation)->killMode, KillMode::TerminateHard);
        world.cloud.setState(id, 6);
        world.pass(5s);
        QVERIFY(world.manager->nodes().isEmpty());
        QCOMPARE(world.manager->runningOperations(), 0);
    }

    void wrongArgumentsLeaveTheStateAsItIs()
    {
        ManagerWorld world;
        world.startUp();
        QCOMPARE(world.manager->deleteServiceNode(VmId{4711}).error().kind, ErrorKind::NotFound);
        auto request = world.request();
        request.count = 0;
        QCOMPARE(world.manager->createServiceNodes(request).error().kind, ErrorKind::Rejected);
        request = world.request();
        request.templateId = {};
        QCOMPARE(world.manager->createServiceNodes(request).error().kind, ErrorKind::Rejected);
        request = world.request();
        request.namePattern = QStringLiteral("a:b");
        QCOMPARE(world.manager->createServiceNodes(request).error().kind, ErrorKind::Rejected);
        QCOMPARE(world.manager->state(), ManagerState::Running);
    }

    void failedCreateDoesNotLeaveTheManagerAdapting()
    {
        ManagerWorld world;
        world.startUp();
        world.cloud.newErrors = {{.kind = ErrorKind::Forbidden, .detail = QStringLiteral("quota")}};
        const auto ids = world.manager->createServiceNodes(world.request());
        world.pass(2s);
        QCOMPARE(world.manager->state(), ManagerState::Running);
        const auto view = world.manager->operation(ids->first());
        QCOMPARE(view->state, Operation::State::Failed);
        QCOMPARE(view->error->kind, ErrorKind::Forbidden);
        QVERIFY(view->isFinished());
    }

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

    void batchOfDeletesIsWantedAsAWhole()
    {
        ManagerWorld world;
        for (int i = 0; i < 5; ++i)
            world.addOwn(QStringLiteral("n%1").arg(i));
        world.startUp();
        QCOMPARE(world.manager->desiredNodes(), 5);
        const auto ids = world.cloud.vms.keys();
        for (const VmId id : ids.first(4))
            QVERIFY(world.manager->deleteServiceNode(id));
        QCOMPARE(world.manager->desiredNodes(), 1);
        QVERIFY(world.manager->createServiceNodes(world.request(2)));
        QVERIFY(world.manager->createServiceNodes(world.request(1)));
        QCOMPARE(world.manager->desiredNodes(), 4);
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

    void deletingANodeThatIsBeingCreatedEndsTheWaitFirst()
    {
        ManagerWorld world;
        world.startUp();
        const auto created = world.manager->createServiceNodes(world.request());
        world.pass(3s);
        const VmId id = world.cloud.vms.firstKey();
        QVERIFY(world.manager->deleteServiceNode(id));
        world.pass(2s);
        QCOMPARE(world.manager->operation(created->first())->error->kind, ErrorKind::Cancelled);
        QCOMPARE(world.cloud.killed, QList{id});
        world.cloud.setState(id, 6);
        world.pass(5s);
        QVERIFY(world.manager->nodes().isEmpty());
        QCOMPARE(world.manager->state(), ManagerState::Running);
        QCOMPARE(world.manager->desiredNodes(), 0);
    }

    void readOnlyProfileChangesNothing()
    {
        ManagerWorld world;
        world.addOwn(QStringLiteral("db"));
        world.restart({.readOnly = true});
        world.startUp();
        QCOMPARE(world.manager->nodes().size(), 1);
        QCOMPARE(world.manager->createServiceNodes(world.request()).error().kind, ErrorKind::Forbidden);
        QCOMPARE(
            world.manager->deleteServiceNode(world.cloud.vms.firstKey()).error().kind, ErrorKind::Forbidden);
        QVERIFY(world.configuration->getMySQLServiceNodes().isEmpty());
    }

    void waitRegistersANodeThatComesUpLater()
    {
        ManagerWorld world;
        const VmId id = world.addOwn(QStringLiteral("slow"), 1, 0);
        world.startUp();
        QCOMPARE(world.manager->nodes().first().state, NodeState::Creating);
        const auto operation = world.manager->waitForServiceNode(id);
        QVERIFY(operation);
        QCOMPARE(*world.manager->waitForServiceNode(id), *operation); // the same wait
        world.cloud.setState(id, 3, 3);
        world.pass(5s);
        QVERIFY(world.configuration->getMySQLServiceNodes().contains(id));
        QCOMPARE(world.manager->operation(*operation)->state, Operation::State::Succeeded);
        QCOMPARE(world.manager->waitForServiceNode(VmId{1}).error().kind, ErrorKind::NotFound);
    }

    void thousandOperationsMakeFewSignals()
    {
        ManagerWorld world;
        world.startUp();
        QVERIFY(world.manager->createServiceNodes(world.request(1000)));
        QSignalSpy nodes(world.manager.get(), &MySQLServerManager::nodesChanged);
        QSignalSpy operations(world.manager.get(), &MySQLServerManager::operationsChanged);
        for (int i = 0; i < 100; ++i) {
            world.pass(1s);
            world.runAll();
        }
        QCOMPARE(world.configuration->getMySQLServiceNodes().size(), 1000);
        QVERIFY2(nodes.size() < 400, qPrintable(QString::number(nodes.size())));
        QVERIFY2(operations.size() < 400, qPrintable(QString::number(operations.size())));
        QCOMPARE(world.manager->state(), ManagerState::Running);
    }
};

MSM_TEST(TestManagerVerbs)
#include "tst_managerverbs.moc"
