// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nodes/servicelabel.h"
#include "tests/core/lifecycle/operationworld.h"
#include "tests/support/suite.h"

#include <QSignalSpy>
#include <QTest>

using namespace msm;

/// CreateNode over a fake cloud and a fake clock.
class TestCreateNode final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void createMakesWaitsAndRegisters()
    {
        OperationWorld world;
        world.agents.otherwise = failure(ErrorKind::Unreachable, QStringLiteral("refused"));
        const auto request = world.request();
        CreateNode create(world.createParts(), request);
        QList<CreateStage> stages;
        connect(&create, &NodeOperation::progressed, this,
            [&] { stages.append(*create.stage().as<CreateStage>()); });
        QSignalSpy finished(&create, &Operation::finished);
        create.start();
        world.pass(2s);
        const VmId id = world.onlyVm();
        for (const CloudState state : {vmstate::Prolog, vmstate::Boot, vmstate::Running}) {
            world.cloud.setState(id, state);
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
        OperationWorld world;
        auto request = world.request();
        request.labels = {QStringLiteral("prod")};
        CreateNode create(world.createParts(), request);
        create.start();
        settle();
        QCOMPARE(world.cloud.made.size(), 1);
        const InstanceRequest &sent = world.cloud.made.first();
        QCOMPARE(sent.labels.first(), QStringLiteral("prod"));
        const auto label = ServiceLabel::find(sent.labels, QStringLiteral("mysql"));
        QVERIFY(label.has_value());
        QCOMPARE(label->operation, request.key);
        QCOMPARE(sent.userTemplate.value(kOperationAttribute), request.key.toString(QUuid::WithoutBraces));
        QCOMPARE(sent.userTemplate.value(kServiceAttribute), QStringLiteral("mysql"));
        QCOMPARE(sent.userTemplate.value(kFunctionAttribute), QStringLiteral("agent"));
    }

    void lostAnswerFindsTheVmByItsKeyAndMakesNoSecond()
    {
        OperationWorld world;
        world.cloud.add(QStringLiteral("db"), vmstate::Running); // the same name, not ours
        world.cloud.newErrors = {lost()};
        world.cloud.makeVmDespiteError = true;
        CreateNode create(world.createParts(), world.request());
        create.start();
        world.pass(3s);
        QCOMPARE(world.cloud.made.size(), 1);
        QVERIFY(create.vm().isValid());
        QCOMPARE(create.vm(), world.cloud.vms.lastKey());
        world.cloud.setState(create.vm(), vmstate::Running);
        world.pass(5s);
        QCOMPARE(create.state(), Operation::State::Succeeded);
        QCOMPARE(world.cloud.made.size(), 1);
    }

    void lostRequestIsSearchedForAndThenReportedAsNotMade()
    {
        OperationWorld world;
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
        OperationWorld world;
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
        OperationWorld world;
        world.agents.otherwise = failure(ErrorKind::Unreachable, QStringLiteral("refused"));
        CreateNode create(world.createParts(), world.request());
        create.start();
        world.pass(2s);
        QVERIFY(!viewOf(create).halt);
        world.cloud.setState(world.onlyVm(), vmstate::Running);
        world.pass(2s);
        QCOMPARE(create.stage(), CreateStage::Agent);
        for (const auto &[state, name] : {std::pair{vmstate::Poweroff, "POWEROFF"},
                 {vmstate::Suspended, "SUSPENDED"}, {vmstate::Stopped, "STOPPED"},
                 {vmstate::Undeployed, "UNDEPLOYED"}, {vmstate::Unknown, "UNKNOWN"}}) {
            QSignalSpy changed(&create, &NodeOperation::progressed);
            world.cloud.setState(world.onlyVm(), state);
            world.pass(2s);
            QVERIFY(viewOf(create).halt);
            QCOMPARE(viewOf(create).halt->state, QString::fromLatin1(name));
            QCOMPARE(create.stage(), CreateStage::Boot);
            QVERIFY(!changed.isEmpty());
        }
        world.cloud.setState(world.onlyVm(), vmstate::BootPoweroff);
        world.pass(2s);
        QVERIFY(!viewOf(create).halt);
        world.cloud.setState(world.onlyVm(), vmstate::Running);
        world.agents.otherwise = AgentAnswer{.server = ServerState::Running};
        world.pass(3s);
        QCOMPARE(create.state(), Operation::State::Succeeded);
    }

    void vmThatStaysOffEndsWithItsStateAndTheStartsLimit()
    {
        OperationWorld world;
        auto parts = world.createParts();
        parts.timeouts.boot = 60s;
        CreateNode create(parts, world.request());
        create.start();
        world.pass(2s);
        world.cloud.setState(world.onlyVm(), vmstate::Poweroff);
        world.pass(65s);
        QCOMPARE(create.state(), Operation::State::Failed);
        QCOMPARE(create.error()->kind, ErrorKind::Timeout);
        QCOMPARE(create.error()->detail,
            QStringLiteral("VM %1 did not start within 1 min; last seen: POWEROFF").arg(create.vm().value));
    }

    void firstTemporaryServerIsNoReadyNode()
    {
        OperationWorld world;
        world.agents.otherwise = AgentAnswer{.server = ServerState::Running};
        auto parts = world.createParts();
        parts.settling = 5s;
        CreateNode create(parts, world.request());
        create.start();
        world.pass(2s);
        world.cloud.setState(world.onlyVm(), vmstate::Running);
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
        OperationWorld world;
        world.agents.otherwise = AgentAnswer{.server = ServerState::Starting};
        auto parts = world.createParts();
        parts.settling = 5s;
        CreateNode create(parts, world.request());
        create.start();
        world.pass(2s);
        world.cloud.setState(world.onlyVm(), vmstate::Running);
        world.pass(600s); // by now it is looked at every ten seconds
        world.agents.otherwise = AgentAnswer{.server = ServerState::Running};
        world.pass(10s);
        world.pass(7s);
        QCOMPARE(create.state(), Operation::State::Succeeded);
    }

    void mysqlThatComesUpInTimeMayHoldBeyondTheLimitAndOneThatFlapsMayNot()
    {
        OperationWorld world;
        world.agents.otherwise = AgentAnswer{.server = ServerState::Starting};
        auto parts = world.createParts();
        parts.settling = 5s;
        parts.timeouts.mySql = 30s;
        CreateNode good(parts, world.request());
        good.start();
        world.pass(2s);
        world.cloud.setState(good.vm(), vmstate::Running);
        world.pass(28s);
        world.agents.otherwise = AgentAnswer{.server = ServerState::Running};
        world.pass(10s);
        QCOMPARE(good.state(), Operation::State::Succeeded);

        CreateNode flapping(parts, world.request());
        flapping.start();
        world.pass(2s);
        world.cloud.setState(flapping.vm(), vmstate::Running);
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
        OperationWorld world;
        CreateNode create(world.createParts(), world.request());
        create.start();
        world.pass(2s);
        world.cloud.setState(world.onlyVm(), vmstate::BootFailure);
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
        OperationWorld world;
        auto parts = world.createParts();
        parts.timeouts.agent = 60s;
        world.agents.otherwise = failure(ErrorKind::Timeout, QStringLiteral("silent"));
        CreateNode create(parts, world.request());
        create.start();
        world.pass(2s);
        world.cloud.setState(world.onlyVm(), vmstate::Running);
        world.pass(50s);
        QVERIFY(!create.isFinished());
        world.pass(30s);
        QCOMPARE(create.state(), Operation::State::Failed);
        QCOMPARE(create.error()->kind, ErrorKind::Timeout);
        QVERIFY(world.configuration->getMySQLServiceNodes().isEmpty());
    }

    void cancelDuringTheRequestStillLearnsWhichVmWasMade()
    {
        OperationWorld world;
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
        OperationWorld world;
        QVERIFY(world.database->execute(QStringLiteral("DROP TABLE service_node")));
        CreateNode create(world.createParts(), world.request());
        create.start();
        world.pass(2s);
        world.cloud.setState(world.onlyVm(), vmstate::Running);
        world.pass(5s);
        QCOMPARE(create.state(), Operation::State::Failed);
        QCOMPARE(create.error()->kind, ErrorKind::Storage);
    }
};

MSM_TEST(TestCreateNode)
#include "tst_createnode.moc"
