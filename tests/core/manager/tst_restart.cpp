// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/restartserver.h"
#include "tests/support/managerworld.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

/// A restart of MySQL as the manager begins it, and goes on with it after a crash.
class TestRestart final : public QObject {
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
        [[nodiscard]] NodeView node() const { return manager->nodes().first(); }
        [[nodiscard]] Result<QUuid> begin() const
        {
            return manager->startOperations(restartTraits, {id}).first();
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
            .mysql = ServerState::Running};
        QTest::newRow("fit") << fit << QString();
        const auto row = [&fit](const char *why, const std::function<void(NodeView &)> &change) {
            NodeView node = fit;
            change(node);
            QTest::newRow(why) << node << QString::fromLatin1(why);
        };
        row("node 7 has no agent", [](NodeView &node) { node.function = NodeFunction::None; });
        row("node 7 is not a running node", [](NodeView &node) { node.state = NodeState::PoweredOff; });
        row("the agent of node 7 does not answer", [](NodeView &node) { node.agent = AgentState::Silent; });
        row("MySQL on node 7 is STOPPED", [](NodeView &node) { node.mysql = ServerState::Stopped; });
        row("nobody knows whether MySQL runs on node 7",
            [](NodeView &node) { node.mysql = ServerState::Unknown; });
    }
    void nodesThatCannotTakeItSayWhy()
    {
        QFETCH(NodeView, node);
        QFETCH(QString, why);
        const auto answer = restartTraits.request(node);
        QCOMPARE(answer ? QString() : answer.error().detail, why);
        QCOMPARE(OperationKind(restartTraits).isPossibleFor(node), why.isEmpty());
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

MSM_TEST(TestRestart)
#include "tst_restart.moc"
