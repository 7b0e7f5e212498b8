// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/agentgate.h"
#include "core/manager/agentmonitor.h"
#include "tests/support/fakecloud.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

/// The round over the agents of running nodes.
class TestAgentMonitor final : public QObject {
    Q_OBJECT

    struct World {
        FakeScheduler scheduler;
        FakeAgentClient agents;
        AgentGate gate{agents};
        AgentMonitor monitor{gate, scheduler, 1s};

        static QString addressOf(int id) { return QStringLiteral("10.0.0.%1").arg(id); }
        void setTargets(int count)
        {
            QHash<VmId, AgentTarget> targets;
            for (int id = 0; id < count; ++id)
                targets.insert(VmId{id}, {.addresses = {addressOf(id)}});
            monitor.setTargets(targets);
        }
        void pass(std::chrono::seconds time)
        {
            for (auto left = time; left > 0s; left -= 1s) {
                scheduler.advance(1000);
                settle();
            }
        }
    };

private Q_SLOTS:
    void everyAgentIsAskedOncePerInterval()
    {
        World world;
        world.setTargets(10);
        world.pass(20s);
        QVERIFY2(world.agents.calls >= 150 && world.agents.calls <= 200,
            qPrintable(QString::number(world.agents.calls)));
    }

    void agentThatHasNotAnsweredIsNotAskedAgain()
    {
        World world;
        world.agents.silent = true;
        world.setTargets(1);
        world.pass(20s);
        QCOMPARE(world.agents.calls, 1);
        world.agents.silent = false;
        world.agents.answerHanging();
        world.pass(2s);
        QCOMPARE(world.monitor.of(VmId{0}).state, AgentState::Answers);
        QVERIFY(world.agents.calls > 1);
    }

    void stopDropsTheQuestionsThatWait()
    {
        World world;
        world.agents.silent = true;
        world.setTargets(200);
        world.pass(20s);
        const int asked = world.agents.calls;
        QVERIFY(asked < AgentGate::kPlaces); // the others wait at the gate
        world.monitor.stop();
        world.pass(20s);
        QCOMPARE(world.agents.inFlight, 0);
        QCOMPARE(world.agents.calls, asked);
        world.agents.silent = false;
        world.setTargets(1);
        world.pass(2s);
        QCOMPARE(world.monitor.of(VmId{0}).state, AgentState::Answers);
    }

    void answerOfAnAddressThatTheNodeHasLostDoesNotCount()
    {
        World world;
        world.agents.silent = true;
        world.setTargets(1);
        world.pass(1s);
        world.monitor.setTargets({{VmId{0}, {.addresses = {QStringLiteral("10.9.9.9")}}}});
        world.agents.silent = false;
        world.agents.answerHanging(); // perhaps it is another VM's address by now
        settle();
        QCOMPARE(world.monitor.of(VmId{0}).state, AgentState::NotAsked);
        world.pass(2s);
        QCOMPARE(world.monitor.of(VmId{0}).address, QStringLiteral("10.9.9.9"));
    }
};

MSM_TEST(TestAgentMonitor)
#include "tst_agentmonitor.moc"
