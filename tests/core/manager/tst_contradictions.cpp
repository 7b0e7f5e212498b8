// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/diagnosis.h"
#include "tests/support/managerworld.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

namespace {

struct ContradictionsWorld : ManagerWorld {
    VmId id = addOwn(QStringLiteral("db"));

    ContradictionsWorld()
    {
        startUp();
        pass(15s);
    }
    [[nodiscard]] const NodeView &node() const { return manager->nodes().first(); }
    [[nodiscard]] std::optional<Diagnosis> why() const { return diagnose(*manager->knowledgeOf(id)); }
};

Result<AgentAnswer> silence()
{
    return failure(ErrorKind::Unreachable, QStringLiteral("no route"));
}

} // namespace

/// Cloud, agent and MySQL tell of a node each for itself, and may contradict each other.
class TestContradictions final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachTruthHasItsSourceAndItsAge()
    {
        ContradictionsWorld world;
        world.pass(25s);
        QCOMPARE(world.node().state, NodeState::Running);
        QCOMPARE(world.node().mysql, ServerState::Running);
        QCOMPARE(world.node().login, LoginWord::Takes);
        QVERIFY(world.node().mysqlSeen.isValid());
        QVERIFY(world.node().mysqlSeen < world.node().agentSeen); // which is asked more often
        QCOMPARE(world.node().contradiction, std::nullopt);
        QVERIFY(!world.why());
    }

    void refusedLoginContradictsAnAgentThatSaysRunning_data()
    {
        QTest::addColumn<int>("word");
        QTest::addColumn<int>("reason");
        const auto row = [](const char *name, LoginWord word, StuckReason reason) {
            QTest::newRow(name) << int(word) << int(reason);
        };
        row("blocked", LoginWord::HostBlocked, StuckReason::MySqlBlocksHost);
        row("full", LoginWord::Full, StuckReason::MySqlFull);
        row("another error", LoginWord::Refuses, StuckReason::MySqlRefusesLogins);
        row("no account any more", LoginWord::HostRefused, StuckReason::MySqlRefusesHost);
    }
    void refusedLoginContradictsAnAgentThatSaysRunning()
    {
        QFETCH(int, word);
        QFETCH(int, reason);
        ContradictionsWorld world;
        world.prober.otherwise = refusesLogins(LoginWord(word), 1234, QStringLiteral("its words"));
        world.pass(62s); // one poll of the server, and at once one of the agent
        QCOMPARE(world.node().contradiction, Contradiction::LoginRefused);
        QCOMPARE(world.node().state, NodeState::Degraded);
        QCOMPARE(world.node().mysql, ServerState::Running); // as its agent says
        QCOMPARE(world.node().login, LoginWord(word));
        const auto found = world.why();
        QVERIFY(found);
        QCOMPARE(int(found->reason), reason);
        QCOMPARE(found->contradiction, Contradiction::LoginRefused);
        QCOMPARE(found->said, QStringLiteral("its words"));
        world.prober.otherwise = takesLogins();
        world.pass(12s);
        QCOMPARE(world.node().contradiction, std::nullopt);
        QCOMPARE(world.node().state, NodeState::Running);
    }

    void serverThatWasThereAndIsNotAnyMoreContradictsToo()
    {
        ContradictionsWorld world;
        world.prober.otherwise = refusedConnection();
        world.pass(62s);
        QCOMPARE(world.node().contradiction, Contradiction::LoginRefused);
        QCOMPARE(world.node().login, std::nullopt);
        QCOMPARE(world.why()->reason, StuckReason::MySqlUnreachable);
    }

    /// Many servers listen on their own machine alone, or have accounts for it alone.
    void serverThatWasNeverThereForUsIsNoContradiction()
    {
        for (const auto &answer : {refusedConnection(),
                 Result<LoginAnswer>(
                     refusesLogins(LoginWord::HostRefused, 1130, QStringLiteral("not allowed")))}) {
            ManagerWorld world;
            world.prober.otherwise = answer;
            world.addOwn(QStringLiteral("db"));
            world.startUp();
            world.pass(3min);
            QCOMPARE(world.manager->nodes().first().contradiction, std::nullopt);
            QCOMPARE(world.manager->nodes().first().state, NodeState::Running);
        }
    }

    void agentThatSaysStoppedAgrees()
    {
        ContradictionsWorld world;
        world.prober.otherwise = refusedConnection();
        world.agents.otherwise = AgentAnswer{.server = ServerState::Stopped};
        world.pass(62s);
        QCOMPARE(world.node().contradiction, std::nullopt);
        QCOMPARE(world.why()->reason, StuckReason::MySqlStopped);
        QVERIFY(world.why()->steps.contains(NextStep::StartServer));
    }

    /// An agent that gets no connection either takes its server for one that starts.
    void wordOfMySqlItselfIsTheBetterReason()
    {
        ContradictionsWorld world;
        world.agents.otherwise = AgentAnswer{.server = ServerState::Starting};
        world.prober.otherwise = refusesLogins(LoginWord::Full, 1040, QStringLiteral("Too many connections"));
        world.pass(62s);
        QCOMPARE(world.node().contradiction, std::nullopt);
        QCOMPARE(world.why()->reason, StuckReason::MySqlFull);
    }

    void nodeWithoutAnAgentHasItsServerToTellOfIt()
    {
        ManagerWorld world;
        const VmId id = world.addOwn(QStringLiteral("db"), vmstate::Running, NodeFunction::None);
        world.startUp();
        world.pass(15s);
        QCOMPARE(world.manager->nodes().first().login, LoginWord::Takes);
        world.prober.otherwise = refusesLogins(LoginWord::Full, 1040, QStringLiteral("Too many connections"));
        world.pass(62s);
        QCOMPARE(world.manager->nodes().first().state, NodeState::Degraded);
        QCOMPARE(world.manager->nodes().first().contradiction, std::nullopt);
        QCOMPARE(diagnose(*world.manager->knowledgeOf(id))->reason, StuckReason::MySqlFull);
    }

    void agentThatAnswersContradictsACloudThatSaysOff()
    {
        ContradictionsWorld world;
        world.cloud.setState(world.id, vmstate::Poweroff);
        world.pass(10s); // the cloud's word
        world.pass(20s); // two polls of the agent
        QCOMPARE(world.node().contradiction, Contradiction::AnswersWhileOff);
        QCOMPARE(world.node().state, NodeState::PoweredOff);
        QCOMPARE(world.node().agent, AgentState::Answers);
        const auto found = world.why();
        QVERIFY(found && found->reason == StuckReason::AnswersWhileOff);
        QCOMPARE(found->contradiction, Contradiction::AnswersWhileOff);
        world.agents.otherwise = silence();
        world.pass(25s);
        QCOMPARE(world.node().contradiction, std::nullopt);
        QCOMPARE(world.why()->reason, StuckReason::PoweredOff);
        world.agents.otherwise = AgentAnswer{.server = ServerState::Running};
        world.cloud.setState(world.id, vmstate::Running);
        world.pass(25s);
        QCOMPARE(world.node().contradiction, std::nullopt);
        QCOMPARE(world.node().state, NodeState::Running);
    }

    void machineThatIsOffIsSilentAndShowsNothing()
    {
        ContradictionsWorld world;
        world.agents.otherwise = silence();
        world.cloud.setState(world.id, vmstate::Poweroff);
        const int before = world.cloud.infoCalls;
        world.pass(5min);
        QCOMPARE(world.node().contradiction, std::nullopt);
        QCOMPARE(world.node().agent, AgentState::NotAsked);
        QCOMPARE(world.cloud.infoCalls, before); // nothing is read alone for its silence
    }

    /// What was heard when it went off was on its way.
    void oneAnswerIsNoContradiction()
    {
        ContradictionsWorld world;
        world.cloud.setState(world.id, vmstate::Poweroff);
        while (world.node().state != NodeState::PoweredOff)
            world.pass(1s);
        world.agents.otherwise = silence();
        for (int i = 0; i < 30; ++i) {
            world.pass(1s);
            QCOMPARE(world.node().contradiction, std::nullopt);
        }
    }

    void serversAreLeftAloneWhereTheProfileSaysSo()
    {
        ManagerWorld world;
        world.restart({.waiting = {.settling = 0s, .asksServers = false}});
        world.addOwn(QStringLiteral("db"));
        world.startUp();
        world.pass(3min);
        QVERIFY(world.prober.asked.isEmpty());
        QCOMPARE(world.manager->nodes().first().state, NodeState::Running);
    }
};

MSM_TEST(TestContradictions)
#include "tst_contradictions.moc"
