// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/database.h"
#include "core/manager/mysqlservermanager.h"
#include "core/nodes/servicelabel.h"
#include "tests/support/fakecloud.h"
#include "tests/support/fakescheduler.h"

#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace msm;
using namespace std::chrono_literals;

class TestMySQLServerManager final : public QObject {
    Q_OBJECT

    struct World {
        FakeScheduler scheduler;
        FakeIaaSClient cloud;
        FakeAgentClient agents;
        std::unique_ptr<Database> database = *Database::open(QStringLiteral(":memory:"), scheduler);
        std::unique_ptr<Configuration> configuration = *Configuration::load(*database);
        EventLog events{*database, scheduler};
        OperationJournal journal{*database, scheduler};
        std::unique_ptr<MySQLServerManager> manager = make({});

        std::unique_ptr<MySQLServerManager> make(MySQLServerManager::Options options)
        {
            options.random = [] { return 1.0; }; // the longest delays
            return std::make_unique<MySQLServerManager>(
                MySQLServerManager::Parts{cloud, agents, *configuration, events, journal, scheduler},
                options);
        }
        void pass(std::chrono::seconds time)
        {
            settle();
            for (auto left = time; left > 0s; left -= 1s) {
                scheduler.advance(1000);
                settle();
                QThreadPool::globalInstance()->waitForDone(); // long listings are looked through there
                settle();
            }
        }
        void startUp()
        {
            QVERIFY(manager->start());
            pass(2s);
            QCOMPARE(manager->state(), ManagerState::Running);
        }
        VmId addOwn(
            const QString &name, int state = 3, int lcm = 3, NodeFunction function = NodeFunction::Agent)
        {
            return cloud.add(name, state, lcm,
                {ServiceLabel{QStringLiteral("mysql"), QUuid::createUuid(), function}.toString()});
        }
        CreateRequest request(int count = 1) const
        {
            return {.count = count, .namePattern = QStringLiteral("db-#"), .templateId = TemplateId{0}};
        }
        /// Every VM of the cloud takes the next step towards RUNNING.
        void runAll()
        {
            for (auto it = cloud.vms.begin(); it != cloud.vms.end(); ++it) {
                if (it->state == 1) {
                    it->state = 3;
                    it->lcmState = 3;
                }
            }
        }
        QList<EventKind> eventKinds() const
        {
            QList<EventKind> kinds;
            const auto recent = events.recent(1000);
            for (const Event &event : *recent)
                kinds.append(event.kind);
            return kinds;
        }
    };

private Q_SLOTS:
    void lookPicksTheServicesVmsAndSharesWhatHasNotChanged()
    {
        const auto vm = [](int id, const QString &name, const QStringList &labels) {
            VirtualMachine out;
            out.id = VmId{id};
            out.name = name + QString::number(id); // memory of its own
            out.labels = labels;
            return out;
        };
        const QStringList ours{QStringLiteral("msm/mysql/6ba7b810-9dad-11d1-80b4-00c04fd430c8/agent")};
        const VmList before{vm(1, QStringLiteral("same"), ours), vm(3, QStringLiteral("old"), ours)};
        const VmList listed{vm(6, QStringLiteral("registered"), {}), vm(4, QStringLiteral("stranger"), {}),
            vm(3, QStringLiteral("new"), ours), vm(1, QStringLiteral("same"), ours)};
        const OwnVms own =
            pickOwn(listed, QStringLiteral("mysql"), {VmId{1}, VmId{2}, VmId{6}, VmId{7}}, before);
        QCOMPARE(own.missing, (QList<VmId>{VmId{2}, VmId{7}}));
        QCOMPARE(own.vms.size(), 3);
        QVERIFY(own.vms.at(0).name.constData() == before.at(0).name.constData());
        QCOMPARE(own.vms.at(1).name, QStringLiteral("new3"));
        QCOMPARE(own.vms.at(2).id, VmId{6});
    }

    void startsThroughStartingToRunning()
    {
        World world;
        QCOMPARE(world.manager->getMySQLServerManagerState(), QStringLiteral("INIT"));
        QStringList states;
        connect(world.manager.get(), &MySQLServerManager::stateChanged, this,
            [&] { states.append(world.manager->getMySQLServerManagerState()); });
        world.startUp();
        QCOMPARE(states, (QStringList{QStringLiteral("STARTING"), QStringLiteral("RUNNING")}));
        QVERIFY(world.manager->lastRefresh().isValid());
        QVERIFY(!world.manager->start()); // in the wrong state
        QCOMPARE(world.manager->start().error().kind, ErrorKind::Conflict);
    }

    void createAdaptsRegistersAndReturnsToRunning()
    {
        World world;
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
        World world;
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
        World world;
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
        World world;
        world.manager = world.make({.timeouts = {.pending = 60s}});
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

    void releasedNodeThatStaysPendingTimesOutAsAnyOther()
    {
        World world;
        world.manager = world.make({.timeouts = {.pending = 60s}});
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
        World world;
        world.startUp();
        QList<InstanceOptions> wrong{{.machine = MachineSpec{.network = NetworkId{0}}},
            {.machine = MachineSpec{.image = ImageId{0}}},
            {.machine = MachineSpec{.image = ImageId{0}, .network = NetworkId{0}, .cpu = 0}},
            {.machine = MachineSpec{.image = ImageId{0}, .network = NetworkId{0}, .memoryMb = 0}},
            {.context = {{QStringLiteral("a b"), QString()}}},
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
        World world;
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
        World world;
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
        World world;
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
        World world;
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
        World world;
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

    void runningNodesOfTheServiceAreAdoptedAtStart()
    {
        World world;
        const VmId own = world.addOwn(QStringLiteral("ours"));
        const VmId without = world.addOwn(QStringLiteral("no-agent"), 3, 3, NodeFunction::None);
        const VmId silent = world.addOwn(QStringLiteral("silent"));
        world.cloud.add(QStringLiteral("foreign"), 3, 3, {QStringLiteral("msm/other/x/agent")});
        const VmId booting = world.addOwn(QStringLiteral("booting"), 3, 2);
        world.agents.answers.insert(world.cloud.vms.value(silent).address(),
            failure(ErrorKind::Unreachable, QStringLiteral("refused")));
        world.startUp();
        QCOMPARE(world.configuration->getMySQLServiceNodes().keys(), (QList{own, without}));
        QCOMPARE(world.manager->nodes().size(), 4);
        QCOMPARE(world.manager->desiredNodes(), 2);
        // They are looked at again: the one comes up, the other answers at last.
        world.cloud.setState(booting, 3, 3);
        world.agents.answers.clear();
        world.pass(25s);
        QCOMPARE(world.configuration->getMySQLServiceNodes().size(), 4);
    }

    void restartKnowsItsNodesBeforeTheCloudHasAnswered()
    {
        World world;
        const VmId id = world.addOwn(QStringLiteral("db"));
        world.startUp();
        world.manager.reset();
        world.manager = world.make({});
        QCOMPARE(world.manager->nodes().size(), 1);
        QCOMPARE(world.manager->nodes().first().id, id);
        QCOMPARE(world.manager->nodes().first().state, NodeState::Unknown);
    }

    void registeredNodeThatTheCloudHasNoMoreIsDroppedOnceConfirmed()
    {
        World world;
        const VmId done = world.addOwn(QStringLiteral("done"));
        const VmId forgotten = world.addOwn(QStringLiteral("forgotten"));
        const VmId unclear = world.addOwn(QStringLiteral("unclear"));
        world.startUp();
        QCOMPARE(world.configuration->getMySQLServiceNodes().size(), 3);
        world.cloud.setState(done, 6);
        world.cloud.vms.remove(forgotten);
        const VirtualMachine hidden = world.cloud.vms.take(unclear);
        world.cloud.infoErrors = {{.kind = ErrorKind::NotFound, .detail = QStringLiteral("no such VM")},
            {.kind = ErrorKind::Forbidden}};
        std::optional<Result<NodeList>> listed;
        world.manager->listServiceNodes(
            this, [&listed](Result<NodeList> nodes) { listed = std::move(nodes); });
        settle();
        QVERIFY(listed && *listed);
        QCOMPARE((*listed)->size(), 1);
        QCOMPARE((*listed)->first().id, unclear);
        QCOMPARE((*listed)->first().state, NodeState::Missing);
        QCOMPARE(world.configuration->getMySQLServiceNodes().keys(), QList{unclear});
        QVERIFY(world.eventKinds().contains(EventKind::NodeGone));
        // It was only out of sight.
        world.cloud.vms.insert(unclear, hidden);
        world.pass(12s);
        QCOMPARE(world.manager->nodes().first().state, NodeState::Running);
    }

    void wrongPasswordIsAnErrorThatNobodyRetries()
    {
        World world;
        const Error denied{
            .kind = ErrorKind::Unauthorized, .detail = QStringLiteral("no"), .apiCode = 0x0100};
        world.cloud.listErrors = {denied};
        QVERIFY(world.manager->start());
        world.pass(120s);
        QCOMPARE(world.manager->state(), ManagerState::Error);
        QCOMPARE(world.manager->stateError()->kind, ErrorKind::Unauthorized);
        QCOMPARE(world.cloud.listCalls, 1);
        QCOMPARE(world.manager->createServiceNodes(world.request()).error().kind, ErrorKind::Conflict);
        QVERIFY(world.manager->start()); // the way out
        world.pass(2s);
        QCOMPARE(world.manager->state(), ManagerState::Running);
    }

    void lostConnectionIsBorneRetriedMoreSlowlyAndRecovered()
    {
        World world;
        world.startUp();
        const Error lost{.kind = ErrorKind::Unreachable, .detail = QStringLiteral("refused")};
        world.cloud.listErrors = {lost};
        world.pass(11s);
        QCOMPARE(world.manager->state(), ManagerState::Running); // one lost answer is no alarm
        world.cloud.listErrors = QList<Error>(8, lost);
        world.pass(30s);
        QCOMPARE(world.manager->state(), ManagerState::Error);
        const int before = world.cloud.listCalls;
        world.pass(60s);
        QVERIFY(world.cloud.listCalls - before <= 3); // backed off
        world.pass(200s);
        QCOMPARE(world.manager->state(), ManagerState::Running);
        QVERIFY(world.eventKinds().contains(EventKind::ConnectionLost));
        QVERIFY(world.eventKinds().contains(EventKind::ConnectionRestored));
    }

    void connectionThatComesBackWithWorkInFlightIsAdapting()
    {
        World world;
        world.startUp();
        QVERIFY(world.manager->createServiceNodes(world.request()));
        world.pass(2s);
        world.cloud.listErrors =
            QList<Error>(3, {.kind = ErrorKind::Unreachable, .detail = QStringLiteral("refused")});
        world.pass(18s);
        QCOMPARE(world.manager->state(), ManagerState::Error);
        world.pass(60s);
        QCOMPARE(world.manager->state(), ManagerState::Adapting);
        world.runAll();
        world.pass(15s);
        QCOMPARE(world.manager->state(), ManagerState::Running);
    }

    void failedCreateDoesNotLeaveTheManagerAdapting()
    {
        World world;
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
        World world;
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
        World world;
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
        World world;
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
        World world;
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
        World world;
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
        World world;
        world.addOwn(QStringLiteral("db"));
        world.manager = world.make({.readOnly = true});
        world.startUp();
        QCOMPARE(world.manager->nodes().size(), 1);
        QCOMPARE(world.manager->createServiceNodes(world.request()).error().kind, ErrorKind::Forbidden);
        QCOMPARE(
            world.manager->deleteServiceNode(world.cloud.vms.firstKey()).error().kind, ErrorKind::Forbidden);
        QVERIFY(world.configuration->getMySQLServiceNodes().isEmpty());
    }

    void waitRegistersANodeThatComesUpLater()
    {
        World world;
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

    void agentThatFallsSilentShowsAndIsLoggedOnce()
    {
        World world;
        const VmId id = world.addOwn(QStringLiteral("db"));
        world.startUp();
        world.agents.otherwise = failure(ErrorKind::Unreachable, QStringLiteral("refused"));
        world.pass(40s);
        QCOMPARE(world.manager->nodes().first().agent, AgentState::Silent);
        QCOMPARE(world.manager->nodes().first().state, NodeState::Degraded);
        QCOMPARE(world.manager->nodes().first().mysql, ServerState::Unknown);
        QCOMPARE(world.eventKinds().count(EventKind::AgentLost), 1);
        world.agents.otherwise = AgentAnswer{.server = ServerState::Running};
        world.pass(20s);
        QCOMPARE(world.manager->nodes().first().state, NodeState::Running);
        QVERIFY(world.manager->nodes().first().id == id);
    }

    void steadyStateOfTenThousandNodesIsOneListingPerIntervalAndNoSignal()
    {
        World world;
        for (int i = 0; i < 10000; ++i)
            world.addOwn(QStringLiteral("n%1").arg(i), 3, 3, NodeFunction::None);
        world.startUp();
        world.pass(10s);
        QCOMPARE(world.configuration->getMySQLServiceNodes().size(), 10000);
        QSignalSpy nodes(world.manager.get(), &MySQLServerManager::nodesChanged);
        const int before = world.cloud.listCalls + world.cloud.setCalls;
        world.pass(100s);
        const int calls = world.cloud.listCalls + world.cloud.setCalls - before;
        QVERIFY2(calls >= 9 && calls <= 20, qPrintable(QString::number(calls))); // 0.2 per second
        QCOMPARE(nodes.size(), 0);
        // What does change is shown all the same.
        world.cloud.setState(VmId{150}, 8);
        world.pass(11s);
        QCOMPARE(nodes.size(), 1);
        QCOMPARE(world.manager->nodes().at(50).state, NodeState::PoweredOff);
    }

    void agesOfAgentsFollowTheirAnswers()
    {
        World world;
        world.addOwn(QStringLiteral("db"));
        world.startUp();
        world.pass(60s);
        const auto age = world.manager->nodes().first().agentSeen.secsTo(world.scheduler.nowUtc());
        QVERIFY2(age <= 20, qPrintable(QString::number(age)));
    }

    void nobodyWatchingMakesTheCloudBeListedLessOften()
    {
        World world;
        world.startUp();
        world.manager->setWatched(false);
        int before = world.cloud.listCalls;
        world.pass(120s);
        QCOMPARE(world.cloud.listCalls - before, 2);
        world.manager->setWatched(true); // what is due is looked at now
        world.pass(1s);
        before = world.cloud.listCalls;
        world.pass(60s);
        QCOMPARE(world.cloud.listCalls - before, 6);
        world.manager->setWatched(false);
        QVERIFY(world.manager->createServiceNodes(world.request())); // somebody will want to know
        before = world.cloud.listCalls;
        world.pass(30s);
        QVERIFY(world.cloud.listCalls - before >= 2);
    }

    void runsAsSoonAsTheCloudAnsweredHoweverSlowTheAgents()
    {
        World world;
        world.agents.answers.clear();
        for (int i = 0; i < 100; ++i)
            world.addOwn(QStringLiteral("n%1").arg(i));
        world.agents.silent = true;
        QVERIFY(world.manager->start());
        settle();
        QCOMPARE(world.manager->state(), ManagerState::Running);
        world.pass(1s);
        QCOMPARE(world.manager->nodes().size(), 100);
    }

    void listingBeforeTheStartAsksNoAgent()
    {
        World world;
        world.addOwn(QStringLiteral("db"));
        std::optional<Result<NodeList>> listed;
        world.manager->listServiceNodes(
            this, [&listed](Result<NodeList> nodes) { listed = std::move(nodes); });
        world.pass(30s);
        QVERIFY(listed && *listed);
        QCOMPARE((*listed)->size(), 1);
        QCOMPARE(world.cloud.listCalls, 1);
        QCOMPARE(world.agents.calls, 0);
        QCOMPARE(world.manager->state(), ManagerState::Init);
    }

    void restForTheCloudIsKeptAndTheUserMayEndIt()
    {
        World world;
        world.startUp();
        const Error rest{
            .kind = ErrorKind::Unreachable, .detail = QStringLiteral("left alone"), .retryAfter = 25s};
        world.cloud.listErrors = {rest, rest};
        world.pass(10s);
        int before = world.cloud.listCalls;
        world.pass(22s);
        QCOMPARE(world.cloud.listCalls, before);
        world.pass(2s);
        QCOMPARE(world.cloud.listCalls, before + 1);
        world.manager->refresh();
        settle();
        QCOMPARE(world.cloud.listCalls, before + 2);
        QCOMPARE(world.cloud.tries, 2); // the start was the first
    }

    void thousandOperationsMakeFewSignals()
    {
        World world;
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

QTEST_GUILESS_MAIN(TestMySQLServerManager)
#include "tst_mysqlservermanager.moc"
