// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/serveraction.h"
#include "tests/support/managerworld.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

/// Actions on MySQL as the manager begins them, and goes on with them after a crash.
class TestServerActions final : public QObject {
    Q_OBJECT

    struct World : ManagerWorld {
        VmId id;

        World()
        {
            id = addOwn(QStringLiteral("db"));
            if (!configuration->addMySQLServiceNode({.id = id, .name = QStringLiteral("db")}))
                qFatal("the configuration does not take a node");
            startUp();
            pass(5s);
        }
        /// Lets MySQL of the first node begin what was asked for, and get no further.
        void holdFirst()
        {
            for (int second = 0; second < 5 && agents.changed.isEmpty(); ++second)
                pass(1s);
            agents.answers.insert(cloud.vms[id].address(), AgentAnswer{.server = ServerState::Starting});
            pass(10s);
        }
        [[nodiscard]] NodeView node() const { return manager->nodes().first(); }
        [[nodiscard]] Result<QUuid> begin() const
        {
            return manager->startOperations(restartServer.kind, {id}).first();
        }
    };

private Q_SLOTS:
    void restartLeavesTheNodeAsItWas()
    {
        World world;
        const NodeState before = world.node().state;
        QCOMPARE(before, NodeState::Running);
        const auto started = world.begin();
        QVERIFY(started);
        world.pass(15s);
        QCOMPARE(world.manager->operation(*started)->state, Operation::State::Succeeded);
        QCOMPARE(world.agents.changed.size(), 1);
        QCOMPARE(world.node().state, before);
        QCOMPARE(world.events.recent(1)->first().kind, EventKind::ActionDone);
        QCOMPARE(world.events.recent(1)->first().detail, QStringLiteral("restart"));
        world.verifyNothingIsStuck();
    }

    void nodesThatCannotTakeItSayWhy_data()
    {
        QTest::addColumn<NodeView>("node");
        QTest::addColumn<QString>("why");
        const NodeView fit{.id = VmId{7},
            .name = QStringLiteral("db"),
            .state = NodeState::Running,
            .registered = true,
            .agent = AgentState::Answers,
            .agentTrust = AgentTrust::Proven,
            .mysql = ServerState::Running};
        QTest::newRow("fit") << fit << QString();
        const auto row = [&fit](const char *why, const std::function<void(NodeView &)> &change) {
            NodeView node = fit;
            change(node);
            QTest::newRow(why) << node << QString::fromLatin1(why);
        };
        row("node 7 has no agent", [](NodeView &node) { node.function = NodeFunction::None; });
        row("node 7 is not registered yet; it is once it has been waited for", [](NodeView &node) {
            node.registered = false;
            node.state = NodeState::Unregistered;
        });
        row("node 7 is not a running node", [](NodeView &node) { node.state = NodeState::PoweredOff; });
        row("the agent of node 7 does not answer", [](NodeView &node) { node.agent = AgentState::Silent; });
        row("the secret of the node at 10.0.0.7 is not known here, and its agent takes changes from nobody "
            "else",
            [](NodeView &node) {
                node.agentTrust = AgentTrust::Unproven;
                node.address = QStringLiteral("10.0.0.7");
            });
        row("MySQL on node 7 is STOPPED", [](NodeView &node) { node.mysql = ServerState::Stopped; });
        row("nobody knows whether MySQL runs on node 7",
            [](NodeView &node) { node.mysql = ServerState::Unknown; });
    }
    void nodesThatCannotTakeItSayWhy()
    {
        QFETCH(NodeView, node);
        QFETCH(QString, why);
        const auto answer = restartServer.kind.request(node);
        QCOMPARE(answer ? QString() : answer.error().detail, why);
        QCOMPARE(OperationKind(restartServer.kind).isPossibleFor(node), why.isEmpty());
    }

    void severalGoOneByOneUntilOneDoesNotEndWell_data()
    {
        QTest::addColumn<bool>("secondIsRefused");
        QTest::newRow("all end well") << false;
        QTest::newRow("the second is refused") << true;
    }
    void severalGoOneByOneUntilOneDoesNotEndWell()
    {
        QFETCH(bool, secondIsRefused);
        World world;
        QList<VmId> ids{world.id};
        for (const char *name : {"db-2", "db-3", "db-4"}) {
            ids.append(world.addOwn(QString::fromLatin1(name)));
            QVERIFY(world.configuration->addMySQLServiceNode(
                {.id = ids.last(), .name = QString::fromLatin1(name)}));
        }
        world.restart();
        world.startUp();
        world.pass(5s);
        if (secondIsRefused) {
            world.agents.changeAnswers.insert(world.cloud.vms[ids[1]].address(),
                failure(ErrorKind::Rejected, QStringLiteral("Service in wrong state")));
        }
        const auto started = world.manager->startOperations(restartServer.kind, ids);
        world.holdFirst();
        QCOMPARE(world.agents.changed.size(), 1); // the second waits for the first
        world.agents.answers.clear();
        world.pass(60s);
        QCOMPARE(world.agents.changed.size(), secondIsRefused ? 2 : 4);
        QStringList outcomes;
        for (const auto &id : started) {
            const auto view = world.manager->operation(*id);
            outcomes.append(view->error ? view->error->detail : QStringLiteral("done"));
        }
        const QString skipped = QStringLiteral("not begun, because db-2 (restart) did not end well");
        QCOMPARE(outcomes,
            secondIsRefused ? QStringList(
                {QStringLiteral("done"), QStringLiteral("Service in wrong state"), skipped, skipped})
                            : QStringList(QList<QString>(4, QStringLiteral("done"))));
        world.verifyNothingIsStuck();
    }

    void cancellingOneEndsThoseAfterItAndNotTheOneBefore()
    {
        World world;
        const VmId second = world.addOwn(QStringLiteral("db-2"));
        const VmId third = world.addOwn(QStringLiteral("db-3"));
        QVERIFY(world.configuration->addMySQLServiceNode({.id = second, .name = QStringLiteral("db-2")}));
        QVERIFY(world.configuration->addMySQLServiceNode({.id = third, .name = QStringLiteral("db-3")}));
        world.restart();
        world.startUp();
        world.pass(5s);
        const auto started = world.manager->startOperations(restartServer.kind, {world.id, second, third});
        world.holdFirst();
        QVERIFY(world.manager->cancelOperation(*started[1], CancelChoice::Leave));
        world.agents.answers.clear();
        world.pass(60s);
        QVERIFY(!world.manager->operation(*started[0])->error);
        QCOMPARE(world.manager->operation(*started[1])->error->detail,
            QStringLiteral("cancelled before it began"));
        QCOMPARE(world.manager->operation(*started[2])->error->detail,
            QStringLiteral("not begun, because db-2 (restart) did not end well"));
        QCOMPARE(world.agents.changed.size(), 1);
        world.verifyNothingIsStuck();
    }

    void readOnlyProfileRestartsNothing()
    {
        World world;
        world.restart({.readOnly = true});
        world.startUp();
        world.pass(3s);
        QCOMPARE(world.begin().error().kind, ErrorKind::Forbidden);
        QVERIFY(world.agents.changed.isEmpty());
    }

    void nextStartGoesOnWithWhatWasSentAndSendsNothing_data()
    {
        QTest::addColumn<int>("sent"); // when the program is killed
        QTest::newRow("before") << 0;
        QTest::newRow("after") << 1;
    }
    void nextStartGoesOnWithWhatWasSentAndSendsNothing()
    {
        QFETCH(int, sent);
        World world;
        const auto started = world.begin();
        for (int second = 0; second < 5 && world.agents.changed.size() < sent; ++second)
            world.pass(1s);
        QCOMPARE(world.agents.changed.size(), sent);
        world.agents.otherwise = AgentAnswer{.server = ServerState::Starting};
        world.pass(std::chrono::seconds(3 * sent));
        QCOMPARE(world.journal.unfinished()->size(), 1);
        world.restart();
        QVERIFY(world.manager->start());
        world.pass(3s);
        world.agents.otherwise = AgentAnswer{.server = ServerState::Running};
        world.pass(20s);
        QCOMPARE(world.agents.changed.size(), sent);
        const auto ended = world.journal.find(*started);
        QVERIFY(*ended && (*ended)->endedAt.isValid());
        QCOMPARE((*ended)->succeeded, sent == 1);
        if (sent == 0)
            QVERIFY((*ended)->error.contains(QStringLiteral("nothing was restarted")));
        world.verifyNothingIsStuck();
    }
};

MSM_TEST(TestServerActions)
#include "tst_serveractions.moc"
