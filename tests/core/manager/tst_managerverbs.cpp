// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/managerworld.h"
#include "tests/support/suite.h"

#include <QSignalSpy>
#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

/// What a manager is asked to do with its nodes: create, delete and wait.
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

    /// msmctl asks in the moment in which the manager is connected.
    void nodesAreKnownAsSoonAsTheManagerIsConnected()
    {
        ManagerWorld world;
        const VmId there = world.addOwn(QStringLiteral("db-1"));
        QStringList names;
        VmId withKey;
        connect(world.manager.get(), &MySQLServerManager::stateChanged, this, [&] {
            if (world.manager->state() != ManagerState::Running || !names.isEmpty())
                return;
            withKey = world.manager->vmWith(world.manager->nodes().value(0).operation);
            QVERIFY(world.manager->createServiceNodes(world.request(1)));
            for (const OperationView &view : world.manager->operations())
                names.append(view.name);
        });
        QVERIFY(world.manager->start());
        world.pass(2s);
        QCOMPARE(withKey, there);
        QCOMPARE(names.size(), 1);
        QVERIFY(!names.contains(QStringLiteral("db-1")));
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
        world.cloud.setState(id, vmstate::Done);
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
        world.cloud.setState(id, vmstate::Done);
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
        world.cloud.setState(id, vmstate::Done);
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
        const VmId id = world.addOwn(QStringLiteral("slow"), vmstate::Pending);
        world.startUp();
        QCOMPARE(world.manager->nodes().first().state, NodeState::Creating);
        const auto operation = world.manager->waitForServiceNode(id);
        QVERIFY(operation);
        QCOMPARE(*world.manager->waitForServiceNode(id), *operation); // the same wait
        world.cloud.setState(id, vmstate::Running);
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
