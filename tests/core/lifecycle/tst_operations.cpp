// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/database.h"
#include "core/journal/operationjournal.h"
#include "core/lifecycle/createnode.h"
#include "core/lifecycle/deletenode.h"
#include "core/nodes/configuration.h"
#include "core/nodes/servicelabel.h"
#include "tests/support/fakecloud.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/suite.h"

#include <QSignalSpy>
#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

/// CreateNode, DeleteNode and NodePoller over a fake cloud and a fake clock.
class TestOperations final : public QObject {
    Q_OBJECT

    struct World {
        FakeScheduler scheduler;
        FakeIaaSClient cloud;
        FakeAgentClient agents;
        std::unique_ptr<Database> database = *Database::open(QStringLiteral(":memory:"), scheduler);
        std::unique_ptr<Configuration> configuration = *Configuration::load(*database);
        OperationJournal journal{*database, scheduler};
        CloudPresence presence{scheduler};
        NodePoller poller{cloud, agents, scheduler, {}};

        CreateNode::Parts createParts()
        {
            return {.iaas = cloud,
                .poller = poller,
                .configuration = *configuration,
                .journal = journal,
                .scheduler = scheduler,
                .presence = presence};
        }
        DeleteNode::Parts deleteParts()
        {
            return {.iaas = cloud,
                .poller = poller,
                .configuration = *configuration,
                .journal = journal,
                .scheduler = scheduler,
                .presence = presence};
        }
        /// The id of an operation that the journal has.
        QUuid begun()
        {
            const QUuid id = QUuid::createUuid();
            if (!journal.begin({{.id = id}}))
                qFatal("the journal does not take an operation");
            return id;
        }
        CreateNodeRequest request()
        {
            return {.key = begun(),
                .service = QStringLiteral("mysql"),
                .name = QStringLiteral("db"),
                .templateId = TemplateId{0}};
        }
        /// Lets time pass second by second and everything that it causes happen.
        void pass(std::chrono::seconds time)
        {
            settle();
            for (auto left = time; left > 0s; left -= 1s) {
                scheduler.advance(1000);
                settle();
            }
        }
        VmId onlyVm() const { return cloud.vms.firstKey(); }
    };

    static Error lost()
    {
        return {.kind = ErrorKind::Unreachable,
            .detail = QStringLiteral("connection lost"),
            .maybeApplied = true};
    }

    /// What a follower says that handed the call on, and what is said during an election.
    static Error forwarded()
    {
        return {.kind = ErrorKind::Internal,
            .detail = QStringLiteral("Cannot process request"),
            .httpStatus = 200,
            .apiCode = 0x2000,
            .maybeApplied = true};
    }
    /// Nothing was sent.
    static Error away()
    {
        return {.kind = ErrorKind::Unreachable, .detail = QStringLiteral("refused the connection")};
    }
    static Error wrongState()
    {
        return {.kind = ErrorKind::Conflict,
            .detail = QStringLiteral("This action is not available for state BACKUP"),
            .httpStatus = 200,
            .apiCode = 0x0800};
    }

private Q_SLOTS:
    void createMakesWaitsAndRegisters()
    {
        World world;
        world.agents.otherwise = failure(ErrorKind::Unreachable, QStringLiteral("refused"));
        const auto request = world.request();
        CreateNode create(world.createParts(), request);
        QList<CreateStage> stages;
        connect(&create, &CreateNode::stageChanged, this, [&] { stages.append(create.stage()); });
        QSignalSpy finished(&create, &Operation::finished);
        create.start();
        world.pass(2s);
        const VmId id = world.onlyVm();
        for (const auto &[state, lcm] : {std::pair{3, 1}, {3, 2}, {3, 3}}) {
            world.cloud.setState(id, state, lcm);
            world.pass(5s);
        }
        QVERIFY(!create.isFinished());
        QVERIFY(world.configuration->getMySQLServiceNodes().isEmpty()); // not before it is ready
        world.agents.otherwise = AgentAnswer{.server = ServerState::Starting, .mysqlPort = 3307};
        world.pass(5s);
        world.agents.otherwise = AgentAnswer{.server = ServerState::Running, .mysqlPort = 3307};
        world.pass(5s);
        QCOMPARE(create.state(), Operation::State::Succeeded);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(stages,
            (QList{CreateStage::Pending, CreateStage::Prolog, CreateStage::Boot, CreateStage::Agent,
                CreateStage::MySql, CreateStage::Registered}));
        const ServiceNode node = world.configuration->getMySQLServiceNodes().value(id);
        QCOMPARE(node.name, QStringLiteral("db"));
        QCOMPARE(node.mysqlPort, quint16(3307));
        QCOMPARE(node.operation, request.key);
        QCOMPARE(node.address, world.cloud.vms.value(id).address());
        QCOMPARE(world.poller.watchedCount(), 0);
        QCOMPARE(world.scheduler.pendingCount(), size_t(0)); // no timer left behind
    }

    void createCarriesItsKeyOntoTheVm()
    {
        World world;
        const auto request = world.request();
        CreateNode create(world.createParts(), request);
        create.start();
        settle();
        QCOMPARE(world.cloud.made.size(), 1);
        const InstanceRequest &sent = world.cloud.made.first();
        const auto label = ServiceLabel::find(sent.labels, QStringLiteral("mysql"));
        QVERIFY(label.has_value());
        QCOMPARE(label->operation, request.key);
        QCOMPARE(sent.userTemplate.value(kOperationAttribute), request.key.toString(QUuid::WithoutBraces));
        QCOMPARE(sent.userTemplate.value(kServiceAttribute), QStringLiteral("mysql"));
        QCOMPARE(sent.userTemplate.value(kFunctionAttribute), QStringLiteral("agent"));
    }

    void lostAnswerFindsTheVmByItsKeyAndMakesNoSecond()
    {
        World world;
        world.cloud.add(QStringLiteral("db"), 3, 3); // the same name, not ours
        world.cloud.newErrors = {lost()};
        world.cloud.makeVmDespiteError = true;
        CreateNode create(world.createParts(), world.request());
        create.start();
        world.pass(3s);
        QCOMPARE(world.cloud.made.size(), 1);
        QVERIFY(create.vm().isValid());
        QCOMPARE(create.vm(), world.cloud.vms.lastKey());
        world.cloud.setState(create.vm(), 3, 3);
        world.pass(5s);
        QCOMPARE(create.state(), Operation::State::Succeeded);
        QCOMPARE(world.cloud.made.size(), 1);
    }

    void lostRequestIsSearchedForAndThenReportedAsNotMade()
    {
        World world;
        world.cloud.newErrors = {lost()};
        CreateNode create(world.createParts(), world.request());
        create.start();
        world.pass(30s);
        QCOMPARE(create.state(), Operation::State::Failed);
        QVERIFY(!create.error()->maybeApplied);
        QVERIFY(create.error()->detail.contains(QStringLiteral("has no such VM")));
        QVERIFY(world.cloud.listCalls >= 2);
        QCOMPARE(world.cloud.made.size(), 1);
    }

    void refusedCreateFailsAtOnceWithTheCloudsReason()
    {
        World world;
        world.cloud.newErrors = {
            {.kind = ErrorKind::Forbidden, .detail = QStringLiteral("quota"), .apiCode = 0x0200}};
        CreateNode create(world.createParts(), world.request());
        create.start();
        settle();
        QCOMPARE(create.state(), Operation::State::Failed);
        QCOMPARE(create.error()->kind, ErrorKind::Forbidden);
        QCOMPARE(world.cloud.listCalls, 0);
    }

    void vmThatPowersOffIsNamedAtTheNextPollAndGoesOnWhenResumed()
    {
        World world;
        world.agents.otherwise = failure(ErrorKind::Unreachable, QStringLiteral("refused"));
        CreateNode create(world.createParts(), world.request());
        create.start();
        world.pass(2s);
        QVERIFY(!create.halt());
        world.cloud.setState(world.onlyVm(), 3, 3);
        world.pass(2s);
        QCOMPARE(create.stage(), CreateStage::Agent);
        for (const auto &[state, lcm, name] : {std::tuple{8, 0, "POWEROFF"}, {5, 0, "SUSPENDED"},
                 {4, 0, "STOPPED"}, {9, 0, "UNDEPLOYED"}, {3, 16, "UNKNOWN"}}) {
            QSignalSpy changed(&create, &CreateNode::stageChanged);
            world.cloud.setState(world.onlyVm(), state, lcm);
            world.pass(2s);
            QVERIFY(create.halt());
            QCOMPARE(create.halt()->state, QString::fromLatin1(name));
            QCOMPARE(create.stage(), CreateStage::Boot);
            QVERIFY(!changed.isEmpty());
        }
        world.cloud.setState(world.onlyVm(), 3, 20);
        world.pass(2s);
        QVERIFY(!create.halt());
        world.cloud.setState(world.onlyVm(), 3, 3);
        world.agents.otherwise = AgentAnswer{.server = ServerState::Running};
        world.pass(3s);
        QCOMPARE(create.state(), Operation::State::Succeeded);
    }

    void vmThatStaysOffEndsWithItsStateAndTheStartsLimit()
    {
        World world;
        auto parts = world.createParts();
        parts.timeouts.boot = 60s;
        CreateNode create(parts, world.request());
        create.start();
        world.pass(2s);
        world.cloud.setState(world.onlyVm(), 8, 0);
        world.pass(65s);
        QCOMPARE(create.state(), Operation::State::Failed);
        QCOMPARE(create.error()->kind, ErrorKind::Timeout);
        QCOMPARE(create.error()->detail,
            QStringLiteral("VM %1 did not start within 1 min; last seen: POWEROFF").arg(create.vm().value));
    }

    void firstTemporaryServerIsNoReadyNode()
    {
        World world;
        world.agents.otherwise = AgentAnswer{.server = ServerState::Running};
        auto parts = world.createParts();
        parts.settling = 5s;
        CreateNode create(parts, world.request());
        create.start();
        world.pass(2s);
        world.cloud.setState(world.onlyVm(), 3, 3);
        world.pass(4s);
        QCOMPARE(create.stage(), CreateStage::MySql);
        world.agents.otherwise = AgentAnswer{.server = ServerState::Starting};
        world.pass(20s);
        QCOMPARE(create.stage(), CreateStage::MySql);
        world.agents.otherwise = AgentAnswer{.server = ServerState::Running};
        world.pass(4s);
        QVERIFY(!create.isFinished());
        world.agents.otherwise = failure(ErrorKind::Unreachable, QStringLiteral("refused")); // once more
        world.pass(2s);
        world.agents.otherwise = AgentAnswer{.server = ServerState::Running};
        world.pass(5s);
        QVERIFY(!create.isFinished());
        world.pass(3s);
        QCOMPARE(create.state(), Operation::State::Succeeded);
    }

    void settlingAfterALongWaitTakesNoLongerThanItHasTo()
    {
        World world;
        world.agents.otherwise = AgentAnswer{.server = ServerState::Starting};
        auto parts = world.createParts();
        parts.settling = 5s;
        CreateNode create(parts, world.request());
        create.start();
        world.pass(2s);
        world.cloud.setState(world.onlyVm(), 3, 3);
        world.pass(600s); // by now it is looked at every ten seconds
        world.agents.otherwise = AgentAnswer{.server = ServerState::Running};
        world.pass(10s);
        world.pass(7s);
        QCOMPARE(create.state(), Operation::State::Succeeded);
    }

    void mysqlThatComesUpInTimeMayHoldBeyondTheLimitAndOneThatFlapsMayNot()
    {
        World world;
        world.agents.otherwise = AgentAnswer{.server = ServerState::Starting};
        auto parts = world.createParts();
        parts.settling = 5s;
        parts.timeouts.mySql = 30s;
        CreateNode good(parts, world.request());
        good.start();
        world.pass(2s);
        world.cloud.setState(good.vm(), 3, 3);
        world.pass(28s);
        world.agents.otherwise = AgentAnswer{.server = ServerState::Running};
        world.pass(10s);
        QCOMPARE(good.state(), Operation::State::Succeeded);

        CreateNode flapping(parts, world.request());
        flapping.start();
        world.pass(2s);
        world.cloud.setState(flapping.vm(), 3, 3);
        for (int i = 0; i < 20; ++i) {
            world.agents.otherwise =
                AgentAnswer{.server = i % 2 ? ServerState::Stopped : ServerState::Running};
            world.pass(3s);
        }
        QCOMPARE(flapping.state(), Operation::State::Failed);
        QVERIFY2(flapping.error()->detail.contains(QStringLiteral("MySQL did not run within 30 s")),
            qPrintable(flapping.error()->detail));
    }

    void failedBootFailsTheCreateAndKeepsTheVm()
    {
        World world;
        CreateNode create(world.createParts(), world.request());
        create.start();
        world.pass(2s);
        world.cloud.setState(world.onlyVm(), 3, 36);
        world.pass(10s);
        QCOMPARE(create.state(), Operation::State::Failed);
        QCOMPARE(create.error()->kind, ErrorKind::VmFailed);
        QCOMPARE(create.stage(), CreateStage::Boot);
        QVERIFY(create.error()->detail.contains(QStringLiteral("BOOT_FAILURE")));
        QVERIFY(world.cloud.killed.isEmpty());
        QCOMPARE(create.vm(), world.onlyVm());
    }

    void stageThatTakesTooLongTimesOut()
    {
        World world;
        auto parts = world.createParts();
        parts.timeouts.agent = 60s;
        world.agents.otherwise = failure(ErrorKind::Timeout, QStringLiteral("silent"));
        CreateNode create(parts, world.request());
        create.start();
        world.pass(2s);
        world.cloud.setState(world.onlyVm(), 3, 3);
        world.pass(50s);
        QVERIFY(!create.isFinished());
        world.pass(30s);
        QCOMPARE(create.state(), Operation::State::Failed);
        QCOMPARE(create.error()->kind, ErrorKind::Timeout);
        QVERIFY(world.configuration->getMySQLServiceNodes().isEmpty());
    }

    void cancelDuringTheRequestStillLearnsWhichVmWasMade()
    {
        World world;
        CreateNode create(world.createParts(), world.request());
        create.start();
        create.cancel();
        create.cancel();
        QVERIFY(!create.isFinished());
        settle();
        QCOMPARE(create.state(), Operation::State::Failed);
        QCOMPARE(create.error()->kind, ErrorKind::Cancelled);
        QCOMPARE(create.vm(), world.onlyVm());
        QCOMPARE(world.poller.watchedCount(), 0);
    }

    void databaseThatFailsAtTheEndFailsTheCreateWithItsReason()
    {
        World world;
        QVERIFY(world.database->execute(QStringLiteral("DROP TABLE service_node")));
        CreateNode create(world.createParts(), world.request());
        create.start();
        world.pass(2s);
        world.cloud.setState(world.onlyVm(), 3, 3);
        world.pass(5s);
        QCOMPARE(create.state(), Operation::State::Failed);
        QCOMPARE(create.error()->kind, ErrorKind::Storage);
    }

    void deleteKeepsNodeUntilCloudConfirms()
    {
        World world;
        const VmId id = world.cloud.add(QStringLiteral("db"), 3, 3);
        QVERIFY(world.configuration->addMySQLServiceNode({.id = id, .name = QStringLiteral("db")}));
        DeleteNode remove(world.deleteParts(), world.begun(), id, QStringLiteral("db"), KillMode::Terminate);
        remove.start();
        world.pass(5s);
        QCOMPARE(world.cloud.killed, QList{id});
        world.cloud.setState(id, 3, 11);
        world.pass(10s);
        QCOMPARE(remove.stage(), DeleteStage::Ending);
        QVERIFY(world.configuration->getMySQLServiceNodes().contains(id));
        world.cloud.setState(id, 6);
        world.pass(10s);
        QCOMPARE(remove.state(), Operation::State::Succeeded);
        QVERIFY(world.configuration->getMySQLServiceNodes().isEmpty());
        QCOMPARE(world.scheduler.pendingCount(), size_t(0));
    }

    void refusedKillLeavesTheNodeRegistered()
    {
        World world;
        const VmId id = world.cloud.add(QStringLiteral("db"), 3, 3);
        QVERIFY(world.configuration->addMySQLServiceNode({.id = id, .name = QStringLiteral("db")}));
        world.cloud.killErrors = {{.kind = ErrorKind::Forbidden, .detail = QStringLiteral("not yours")}};
        DeleteNode remove(world.deleteParts(), world.begun(), id, QStringLiteral("db"), KillMode::Terminate);
        remove.start();
        world.pass(2s);
        QCOMPARE(remove.state(), Operation::State::Failed);
        QCOMPARE(remove.error()->kind, ErrorKind::Forbidden);
        QVERIFY(world.configuration->getMySQLServiceNodes().contains(id));
    }

    void vmThatBootsIsEndedAsSoonAsTheCloudAllowsIt()
    {
        World world;
        const VmId id = world.cloud.add(QStringLiteral("db"), 3, 2);
        DeleteNode remove(world.deleteParts(), world.begun(), id, QStringLiteral("db"), KillMode::Terminate);
        remove.start();
        world.pass(5s);
        QCOMPARE(remove.stage(), DeleteStage::Waiting);
        QVERIFY(world.cloud.killed.isEmpty());
        world.cloud.setState(id, 3, 3);
        world.pass(5s);
        QCOMPARE(world.cloud.killed, QList{id});
        world.cloud.setState(id, 6);
        world.pass(5s);
        QCOMPARE(remove.state(), Operation::State::Succeeded);
    }

    void vmWithAnotherNameIsNotDeleted()
    {
        World world;
        const VmId id = world.cloud.add(QStringLiteral("somebody-elses"), 3, 3);
        DeleteNode remove(
            world.deleteParts(), world.begun(), id, QStringLiteral("db"), KillMode::TerminateHard);
        remove.start();
        world.pass(2s);
        QCOMPARE(remove.state(), Operation::State::Failed);
        QCOMPARE(remove.error()->kind, ErrorKind::Conflict);
        QVERIFY(world.cloud.killed.isEmpty());
    }

    void vmThatIsGoneAlreadyIsJustUnregistered()
    {
        World world;
        QVERIFY(world.configuration->addMySQLServiceNode({.id = VmId{7}, .name = QStringLiteral("db")}));
        DeleteNode remove(
            world.deleteParts(), world.begun(), VmId{7}, QStringLiteral("db"), KillMode::Terminate);
        remove.start();
        settle();
        QCOMPARE(remove.state(), Operation::State::Succeeded);
        QVERIFY(world.cloud.killed.isEmpty());
        QVERIFY(world.configuration->getMySQLServiceNodes().isEmpty());
    }

    void lostAnswerToAKillIsAskedAgainOnlyWhileTheVmStillRuns()
    {
        World world;
        const VmId id = world.cloud.add(QStringLiteral("db"), 3, 3);
        world.cloud.killErrors = {lost()};
        DeleteNode remove(world.deleteParts(), world.begun(), id, QStringLiteral("db"), KillMode::Terminate);
        remove.start();
        world.pass(5s);
        QCOMPARE(world.cloud.killed.size(), 2);
        world.cloud.setState(id, 6);
        world.pass(10s);
        QCOMPARE(remove.state(), Operation::State::Succeeded);
    }

    void doubtfulAnswerToAKillIsFollowedUntilGone()
    {
        World world;
        const VmId id = world.cloud.add(QStringLiteral("db"), 3, 3);
        world.cloud.killErrors = {forwarded()};
        DeleteNode remove(world.deleteParts(), world.begun(), id, QStringLiteral("db"), KillMode::Terminate);
        remove.start();
        settle();
        world.cloud.setState(id, 3, 12); // it was carried out
        world.pass(30s);
        QCOMPARE(remove.stage(), DeleteStage::Ending);
        QCOMPARE(world.cloud.killed.size(), 1);
        world.cloud.setState(id, 6);
        world.pass(10s);
        QCOMPARE(remove.state(), Operation::State::Succeeded);
    }

    void killIsAskedAgainThroughoutAnElectionMoreAndMoreSeldom()
    {
        World world;
        const VmId id = world.cloud.add(QStringLiteral("db"), 3, 3);
        world.cloud.killErrors = {forwarded(), forwarded(), forwarded(), forwarded()};
        DeleteNode remove(world.deleteParts(), world.begun(), id, QStringLiteral("db"), KillMode::Terminate);
        remove.start();
        world.pass(8s);
        QCOMPARE(world.cloud.killed.size(), 4);
        world.pass(10s);
        QCOMPARE(world.cloud.killed.size(), 5);
        world.cloud.setState(id, 6);
        world.pass(10s);
        QCOMPARE(remove.state(), Operation::State::Succeeded);
    }

    void killThatIsNeverAnsweredClearlyEndsWithTheCloudsWords()
    {
        World world;
        const VmId id = world.cloud.add(QStringLiteral("db"), 3, 3);
        world.cloud.killErrors = QList<Error>(50, forwarded());
        DeleteNode remove(world.deleteParts(), world.begun(), id, QStringLiteral("db"), KillMode::Terminate);
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
        World world;
        const VmId id = world.cloud.add(QStringLiteral("db"), 3, 3);
        world.cloud.killErrors = {wrongState()}; // the backup began after the reading
        DeleteNode remove(world.deleteParts(), world.begun(), id, QStringLiteral("db"), KillMode::Terminate);
        QStringList awaited;
        connect(&remove, &DeleteNode::stageChanged, this, [&] {
            if (remove.stage() == DeleteStage::Waiting)
                awaited.append(remove.awaitedState());
        });
        remove.start();
        settle();
        world.cloud.setState(id, 3, 69);
        world.pass(20s);
        QCOMPARE(remove.stage(), DeleteStage::Waiting);
        QCOMPARE(remove.awaitedState(), QStringLiteral("BACKUP"));
        world.cloud.setState(id, 3, 17);
        world.pass(20s);
        QCOMPARE(awaited, (QStringList{QString(), QStringLiteral("BACKUP"), QStringLiteral("HOTPLUG")}));
        QCOMPARE(world.cloud.killed.size(), 1);
        world.cloud.setState(id, 3, 3);
        world.pass(5s);
        QCOMPARE(world.cloud.killed.size(), 2);
        QVERIFY(remove.awaitedState().isEmpty());
        world.cloud.setState(id, 6);
        world.pass(10s);
        QCOMPARE(remove.state(), Operation::State::Succeeded);
    }

    void deleteThatWaitsForABackupCanBeCancelled()
    {
        World world;
        const VmId id = world.cloud.add(QStringLiteral("db"), 3, 69);
        DeleteNode remove(world.deleteParts(), world.begun(), id, QStringLiteral("db"), KillMode::Terminate);
        remove.start();
        world.pass(20s);
        remove.cancel();
        settle();
        QCOMPARE(remove.error()->kind, ErrorKind::Cancelled);
        QVERIFY(remove.error()->detail.contains(QStringLiteral("nothing was deleted")));
        world.cloud.setState(id, 3, 3);
        world.pass(20s);
        QVERIFY(world.cloud.killed.isEmpty());
    }

    void backupThatDoesNotEndIsNamedWhenItTakesTooLong()
    {
        World world;
        const VmId id = world.cloud.add(QStringLiteral("db"), 3, 69);
        DeleteNode remove(world.deleteParts(), world.begun(), id, QStringLiteral("db"), KillMode::Terminate);
        remove.start();
        world.pass(11min);
        QCOMPARE(remove.error()->kind, ErrorKind::Timeout);
        QVERIFY2(
            remove.error()->detail.contains(QStringLiteral("BACKUP")), qPrintable(remove.error()->detail));
    }

    void refusalForAStateThatNobodySeesEndsTheDelete()
    {
        World world;
        const VmId id = world.cloud.add(QStringLiteral("db"), 3, 3);
        world.cloud.killErrors = QList<Error>(50, wrongState());
        DeleteNode remove(world.deleteParts(), world.begun(), id, QStringLiteral("db"), KillMode::Terminate);
        remove.start();
        world.pass(20s);
        QCOMPARE(remove.state(), Operation::State::Failed);
        QCOMPARE(remove.error()->detail, wrongState().detail);
        QCOMPARE(world.cloud.killed.size(), 4);
    }

    void deleteThatHangsTimesOutAndNamesTheWayOut()
    {
        World world;
        const VmId id = world.cloud.add(QStringLiteral("db"), 3, 3);
        DeleteNode remove(world.deleteParts(), world.begun(), id, QStringLiteral("db"), KillMode::Terminate);
        remove.start();
        world.pass(11min);
        QCOMPARE(remove.state(), Operation::State::Failed);
        QCOMPARE(remove.error()->kind, ErrorKind::Timeout);
        QVERIFY(remove.error()->detail.contains(QStringLiteral("hard")));
    }

    void terminateThatHangsIsNoticedAndHardenedOnlyWhenAskedTo()
    {
        World world;
        const VmId id = world.cloud.add(QStringLiteral("db"), 3, 3);
        DeleteNode remove(world.deleteParts(), world.begun(), id, QStringLiteral("db"), KillMode::Terminate);
        QSignalSpy changes(&remove, &DeleteNode::stageChanged);
        remove.start();
        world.pass(115s);
        QVERIFY(!remove.isHanging());
        changes.clear();
        world.pass(10s);
        QVERIFY(remove.isHanging());
        QCOMPARE(changes.size(), 1);
        world.pass(3min);
        QCOMPARE(world.cloud.killed.size(), 1);
        remove.escalate(KillMode::TerminateHard);
        QVERIFY(!remove.isHanging());
        world.pass(2s);
        QCOMPARE(world.cloud.killed.size(), 2);
        QCOMPARE(world.cloud.killModes, (QList{KillMode::Terminate, KillMode::TerminateHard}));
        world.cloud.setState(id, 6);
        world.pass(10s);
        QCOMPARE(remove.state(), Operation::State::Succeeded);
    }

    void vmThatIsStuckInBootIsRemovedByForce()
    {
        World world;
        const VmId id = world.cloud.add(QStringLiteral("db"), 3, 2);
        DeleteNode remove(world.deleteParts(), world.begun(), id, QStringLiteral("db"), KillMode::Terminate);
        remove.start();
        world.pass(30s);
        QVERIFY(world.cloud.killed.isEmpty());
        remove.escalate(KillMode::Force);
        world.pass(2s);
        QCOMPARE(world.cloud.killModes, QList{KillMode::Force});
        world.cloud.setState(id, 6);
        world.pass(10s);
        QCOMPARE(remove.state(), Operation::State::Succeeded);
    }

    void vmThatFailsWhileItIsRemovedEndsTheDelete()
    {
        World world;
        const VmId id = world.cloud.add(QStringLiteral("db"), 3, 3);
        DeleteNode remove(world.deleteParts(), world.begun(), id, QStringLiteral("db"), KillMode::Terminate);
        remove.start();
        world.pass(2s);
        world.cloud.setState(id, 3, 11);
        world.pass(3s);
        QCOMPARE(remove.stage(), DeleteStage::Ending);
        world.cloud.setState(id, 3, 40);
        world.pass(3s);
        QCOMPARE(remove.state(), Operation::State::Failed);
        QCOMPARE(remove.error()->kind, ErrorKind::VmFailed);
    }

    void oneRequestPerTickHoweverManyNodesWaitAndProbesAreBounded()
    {
        World world;
        QObject context;
        int ready = 0;
        for (int i = 0; i < 200; ++i) {
            const VmId id = world.cloud.add(QStringLiteral("n%1").arg(i), 3, 3);
            world.poller.watch(id, &context, [&ready](const NodeObservation &seen) {
                ready += seen.agent ? 1 : 0;
                return seen.vm.has_value();
            });
        }
        settle();
        world.scheduler.advance(1000);
        for (int i = 0; i < 20; ++i)
            settle();
        QCOMPARE(world.cloud.setCalls, 1);
        QCOMPARE(ready, 200);
        QVERIFY(world.agents.maxInFlight <= 32);
    }

    void pollingSlowsDownWithTheWait()
    {
        World world;
        QObject context;
        world.poller.watch(world.cloud.add(QStringLiteral("n"), 1, 0), &context,
            [](const NodeObservation &) { return false; });
        world.pass(20s);
        const int early = world.cloud.setCalls;
        QVERIFY2(early >= 18 && early <= 21, qPrintable(QString::number(early)));
        world.pass(30min);
        const int before = world.cloud.setCalls;
        world.pass(100s);
        QCOMPARE(world.cloud.setCalls - before, 10); // the poll interval, 10 s
    }

    void cloudThatDoesNotAnswerOnceDelaysNothingElse()
    {
        World world;
        world.cloud.setErrors = {lost(), lost()};
        CreateNode create(world.createParts(), world.request());
        create.start();
        settle();
        world.cloud.setState(world.onlyVm(), 3, 3);
        world.pass(6s);
        QCOMPARE(create.state(), Operation::State::Succeeded);
    }

    void vmThatDisappearsFromThePollIsConfirmedBeforeItCounts()
    {
        World world;
        CreateNode create(world.createParts(), world.request());
        create.start();
        world.pass(2s);
        const VirtualMachine vm = world.cloud.vms.take(world.onlyVm());
        world.cloud.infoErrors = {lost(), lost()}; // nobody can say
        world.pass(2s);
        QVERIFY(!create.isFinished());
        world.pass(3s); // now the cloud says: no such VM
        QCOMPARE(create.state(), Operation::State::Failed);
        QCOMPARE(create.error()->kind, ErrorKind::NotFound);
    }

    void createThatCouldNotLeaveWaitsForTheCloud()
    {
        World world;
        world.cloud.newErrors = {away(), away(), away()};
        CreateNode create(world.createParts(), world.request());
        QSignalSpy left(&world.presence, &CloudPresence::left);
        QSignalSpy back(&world.presence, &CloudPresence::back);
        create.start();
        world.pass(1s);
        QVERIFY(create.awaitsCloud());
        QCOMPARE(create.stage(), CreateStage::Submitted);
        world.pass(20s);
        QVERIFY(create.vm().isValid());
        QVERIFY(!create.awaitsCloud());
        QCOMPARE(world.cloud.made.size(), 4);
        QCOMPARE(world.cloud.vms.size(), 1);
        QCOMPARE(left.size(), 1);
        QCOMPARE(back.size(), 1);
    }

    void oneThatHearsTheCloudWakesAllThatWait()
    {
        World world;
        Error rest = away();
        rest.retryAfter = 30s;
        world.cloud.newErrors = {rest, rest};
        CreateNode first(world.createParts(), world.request());
        CreateNode second(world.createParts(), world.request());
        first.start();
        second.start();
        world.pass(5s);
        QCOMPARE(world.cloud.made.size(), 2); // no sooner than it was asked to
        world.presence.record({});
        world.pass(1s);
        QCOMPARE(world.cloud.made.size(), 4);
        QVERIFY(first.vm().isValid() && second.vm().isValid());
    }

    void cloudThatStaysAwayEndsTheCreateAfterItsLimitForAllAtOnce()
    {
        World world;
        auto parts = world.createParts();
        parts.timeouts.submitted = 60s;
        world.cloud.newErrors = QList<Error>(100, away());
        CreateNode first(parts, world.request());
        first.start();
        world.pass(50s);
        CreateNode late(parts, world.request());
        late.start();
        QVERIFY(!first.isFinished());
        world.pass(15s);
        QCOMPARE(first.error()->kind, ErrorKind::Unreachable);
        QVERIFY2(first.error()->detail.contains(QStringLiteral("60 s")), qPrintable(first.error()->detail));
        QVERIFY(!first.error()->maybeApplied);
        QVERIFY(late.isFinished()); // the outage is as old for it
        QVERIFY(world.cloud.vms.isEmpty());
        QCOMPARE(world.scheduler.pendingCount(), size_t(0));
    }

    void createThatWaitsForTheCloudCanBeCancelled()
    {
        World world;
        world.cloud.newErrors = {away()};
        CreateNode create(world.createParts(), world.request());
        create.start();
        world.pass(1s);
        create.cancel();
        world.pass(10s);
        QCOMPARE(create.error()->kind, ErrorKind::Cancelled);
        QVERIFY(world.cloud.vms.isEmpty());
        QCOMPARE(world.cloud.made.size(), 1);
        QCOMPARE(world.scheduler.pendingCount(), size_t(0));
    }

    void refusalIsNoOutage()
    {
        World world;
        for (const ErrorKind kind : {ErrorKind::Unauthorized, ErrorKind::Forbidden, ErrorKind::Tls,
                 ErrorKind::Protocol, ErrorKind::Internal, ErrorKind::Rejected}) {
            world.cloud.newErrors = {{.kind = kind}};
            CreateNode create(world.createParts(), world.request());
            create.start();
            world.pass(1s);
            QVERIFY(create.isFinished());
            QCOMPARE(create.error()->kind, kind);
        }
    }

    void createInDoubtIsLookedUpWhenTheCloudIsBackHoweverLongThatTakes()
    {
        World world;
        world.cloud.newErrors = {lost()};
        world.cloud.makeVmDespiteError = true;
        world.cloud.listErrors = QList<Error>(90, away());
        CreateNode create(world.createParts(), world.request());
        create.start();
        world.pass(170s);
        QVERIFY(!create.isFinished());
        world.pass(20s);
        QCOMPARE(create.vm(), world.onlyVm());
        QCOMPARE(world.cloud.made.size(), 1);
    }

    void deleteWaitsForACloudThatIsAwayAndReadsTheVmAnew()
    {
        World world;
        const VmId id = world.cloud.add(QStringLiteral("db"), 3, 3);
        world.cloud.infoErrors = {away()};
        world.cloud.killErrors = {away()};
        DeleteNode remove(world.deleteParts(), world.begun(), id, QStringLiteral("db"), KillMode::Terminate);
        remove.start();
        world.pass(1s);
        QVERIFY(remove.awaitsCloud());
        world.pass(2s);
        QVERIFY(remove.awaitsCloud());
        QCOMPARE(remove.stage(), DeleteStage::Checking);
        QCOMPARE(world.cloud.killed.size(), 1);
        world.pass(4s);
        QCOMPARE(world.cloud.killed.size(), 2);
        QVERIFY(!remove.awaitsCloud());
        world.cloud.setState(id, 6);
        world.pass(10s);
        QCOMPARE(remove.state(), Operation::State::Succeeded);
    }

    void vmThatBecameAnotherDuringAnOutageIsNotDeleted()
    {
        World world;
        const VmId id = world.cloud.add(QStringLiteral("db"), 3, 3);
        world.cloud.killErrors = {away()};
        DeleteNode remove(world.deleteParts(), world.begun(), id, QStringLiteral("db"), KillMode::Terminate);
        remove.start();
        world.pass(1s);
        world.cloud.vms[id].name = QStringLiteral("other");
        world.pass(5s);
        QCOMPARE(remove.error()->kind, ErrorKind::Conflict);
        QCOMPARE(world.cloud.killed.size(), 1);
    }

    void destroyingARunningOperationLeavesNothingBehind()
    {
        World world;
        auto create = std::make_unique<CreateNode>(world.createParts(), world.request());
        create->start();
        world.pass(3s);
        QCOMPARE(world.poller.watchedCount(), 1);
        create.reset();
        QCOMPARE(world.poller.watchedCount(), 0);
        world.pass(5s);
        QCOMPARE(world.scheduler.pendingCount(), size_t(0));
    }
};

MSM_TEST(TestOperations)
#include "tst_operations.moc"
