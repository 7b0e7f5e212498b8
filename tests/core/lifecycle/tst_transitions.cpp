// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/transitions.h"
#include "core/manager/managerstate.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

namespace {

VirtualMachine vm(int state, int lcmState, bool address = true)
{
    VirtualMachine vm;
    vm.id = VmId{1};
    vm.state = state;
    vm.lcmState = lcmState;
    if (address)
        vm.addresses = {QStringLiteral("127.0.0.9")};
    return vm;
}

NodeObservation cloud(int state, int lcmState, bool address = true)
{
    return {.vm = vm(state, lcmState, address)};
}

NodeObservation agent(ServerState server)
{
    return {.agent = Result<AgentAnswer>(AgentAnswer{.server = server})};
}

NodeObservation silence()
{
    return {.agent = Result<AgentAnswer>(failure(ErrorKind::Unreachable, QStringLiteral("refused")))};
}

constexpr auto kAllStages = {CreateStage::Submitted, CreateStage::Pending, CreateStage::Prolog,
    CreateStage::Boot, CreateStage::Address, CreateStage::Agent, CreateStage::MySql, CreateStage::Registered};

} // namespace

class TestTransitions final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void createClimbsItsLadder_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<NodeObservation>("seen");
        QTest::addColumn<int>("to");
        QTest::addColumn<bool>("probes");
        using S = CreateStage;
        const auto row = [](const char *name, S from, const NodeObservation &seen, S to,
                             bool probes = false) {
            QTest::newRow(name) << int(from) << seen << int(to) << probes;
        };
        row("pending", S::Submitted, cloud(1, 0), S::Pending);
        row("hold", S::Pending, cloud(2, 0), S::Pending);
        row("prolog", S::Pending, cloud(3, 1), S::Prolog);
        row("boot", S::Prolog, cloud(3, 2), S::Boot);
        row("active but nowhere yet", S::Pending, cloud(3, 0), S::Pending);
        row("running without address", S::Boot, cloud(3, 3, false), S::Address);
        row("running", S::Boot, cloud(3, 3), S::Agent, true);
        row("straight from pending", S::Pending, cloud(3, 3), S::Agent, true);
        row("agent still silent", S::Agent, silence(), S::Agent);
        row("asked again", S::Agent, cloud(3, 3), S::Agent, true);
        row("mysql starts", S::Agent, agent(ServerState::Starting), S::MySql);
        row("mysql runs", S::Agent, agent(ServerState::Running), S::Registered);
        row("asked again for mysql", S::MySql, cloud(3, 3), S::MySql, true);
        row("mysql comes up", S::MySql, agent(ServerState::Running), S::Registered);
        row("agent falls silent again", S::MySql, silence(), S::MySql);
        row("an answer nobody asked for", S::Boot, agent(ServerState::Running), S::Boot);
        row("hypervisor lost", S::Agent, cloud(3, 16), S::Agent);
        row("hypervisor lost before anything else was seen", S::Pending, cloud(3, 16), S::Boot);
        row("powered off", S::Agent, cloud(8, 0), S::Boot);
        row("powered off before anything else was seen", S::Pending, cloud(8, 0), S::Boot);
        row("undeployed", S::MySql, cloud(9, 0), S::Boot);
        row("powering off", S::Agent, cloud(3, 18), S::Agent);
        row("resumed", S::Boot, cloud(3, 20), S::Boot);
        row("resumed and running", S::Boot, cloud(3, 3), S::Agent, true);
        row("resumed after it was stopped", S::Boot, cloud(1, 0), S::Pending);
        row("a state nobody knows", S::Boot, cloud(3, 250), S::Boot);
        row("rebooted while waiting", S::Agent, cloud(3, 2), S::Boot);
        row("done stays done", S::Registered, cloud(3, 36), S::Registered);
    }
    void createClimbsItsLadder()
    {
        QFETCH(int, from);
        QFETCH(NodeObservation, seen);
        QFETCH(int, to);
        QFETCH(bool, probes);
        const CreateStep step = nextCreateStep(CreateStage(from), seen, NodeFunction::Agent, Readiness());
        QVERIFY(!step.failure);
        QCOMPARE(int(step.stage), to);
        QCOMPARE(step.probeAgent, probes);
    }

    void everyFailureStateEndsEveryStage()
    {
        for (const CreateStage stage : kAllStages) {
            if (stage == CreateStage::Registered)
                continue;
            for (int lcm = 0; lcm < 100; ++lcm) {
                const auto step = nextCreateStep(stage, cloud(3, lcm), NodeFunction::Agent, Readiness());
                const VmPhase phase = phaseOf(3, lcm);
                QCOMPARE(step.failure.has_value(), phase == VmPhase::Failing || phase == VmPhase::Ending);
                if (phase == VmPhase::Failing)
                    QVERIFY(step.failure->detail.contains(stateName(3, lcm)));
            }
            QVERIFY(
                nextCreateStep(stage, {.gone = true}, NodeFunction::Agent, Readiness()).failure.has_value());
        }
    }

    void functionAndGateDecideWhatReadyMeans()
    {
        const auto step = [](NodeFunction function, ReadinessGate gate, const NodeObservation &seen) {
            return nextCreateStep(CreateStage::Agent, seen, function, {.gate = gate}).stage;
        };
        QCOMPARE(step(NodeFunction::None, ReadinessGate::MySqlRunning, cloud(3, 3)), CreateStage::Registered);
        QCOMPARE(step(NodeFunction::Manager, ReadinessGate::MySqlRunning, agent(ServerState::Unknown)),
            CreateStage::Registered);
        QCOMPARE(step(NodeFunction::Agent, ReadinessGate::AgentAnswers, agent(ServerState::Init)),
            CreateStage::Registered);
        QCOMPARE(step(NodeFunction::Agent, ReadinessGate::MySqlRunning, agent(ServerState::Init)),
            CreateStage::MySql);
    }

    void vmThatStandsStillIsNamedAtEveryStage()
    {
        for (const CreateStage stage : kAllStages) {
            for (int state = 0; state < 12; ++state) {
                for (int lcm = 0; lcm < 72; lcm += state == 3 ? 1 : 72) {
                    const auto step =
                        nextCreateStep(stage, cloud(state, lcm), NodeFunction::Agent, Readiness());
                    const VmPhase phase = phaseOf(state, lcm);
                    const bool still = phase == VmPhase::PoweredOff || phase == VmPhase::Unknown;
                    QCOMPARE(step.halt.has_value(), still && stage != CreateStage::Registered);
                    if (step.halt)
                        QCOMPARE(*step.halt, (Halt{phase, stateName(state, lcm)}));
                }
            }
        }
    }

    void mysqlCountsWhenItHasHeldForTheSettlingTime()
    {
        const auto stageAfter = [](std::chrono::milliseconds ranFor, const Readiness &readiness) {
            NodeObservation seen = agent(ServerState::Running);
            seen.ranFor = ranFor;
            return nextCreateStep(CreateStage::MySql, seen, NodeFunction::Agent, readiness).stage;
        };
        const Readiness fiveSeconds{.settling = 5s};
        QCOMPARE(stageAfter(0s, fiveSeconds), CreateStage::MySql);
        QCOMPARE(stageAfter(4999ms, fiveSeconds), CreateStage::MySql);
        QCOMPARE(stageAfter(5s, fiveSeconds), CreateStage::Registered);
        QCOMPARE(stageAfter(0s, {}), CreateStage::Registered);
        QCOMPARE(
            stageAfter(0s, {.gate = ReadinessGate::AgentAnswers, .settling = 5s}), CreateStage::Registered);
    }

    void deleteEndsOnlyWhenTheCloudSaysGone()
    {
        using S = DeleteStage;
        const auto step = [](S stage, const NodeObservation &seen) {
            return nextDeleteStep(stage, seen, KillMode::Terminate);
        };
        QVERIFY((step(S::Checking, cloud(3, 3)) == DeleteStep{S::Requested, true}));
        QVERIFY((step(S::Checking, cloud(3, 36)) == DeleteStep{S::Requested, true}));
        QVERIFY((step(S::Checking, cloud(3, 2)) == DeleteStep{S::Waiting, false}));
        QVERIFY((step(S::Waiting, cloud(3, 1)) == DeleteStep{S::Waiting, false}));
        QVERIFY((step(S::Waiting, cloud(3, 3)) == DeleteStep{S::Requested, true}));
        QVERIFY((step(S::Waiting, cloud(3, 36)) == DeleteStep{S::Requested, true}));
        QVERIFY((step(S::Checking, cloud(3, 11)) == DeleteStep{S::Ending, false}));
        QVERIFY((step(S::Checking, cloud(6, 0)) == DeleteStep{S::Unregistered, false}));
        QVERIFY((step(S::Requested, cloud(3, 3)) == DeleteStep{S::Requested, false}));
        QVERIFY((step(S::Requested, cloud(3, 12)) == DeleteStep{S::Ending, false}));
        QVERIFY((step(S::Requested, cloud(3, 36)) == DeleteStep{S::Requested, false}));
        QVERIFY((step(S::Ending, cloud(3, 11)) == DeleteStep{S::Ending, false}));
        QVERIFY((step(S::Ending, silence()) == DeleteStep{S::Ending, false}));
        QVERIFY((step(S::Ending, cloud(6, 0)) == DeleteStep{S::Unregistered, false}));
        QVERIFY((step(S::Ending, {.gone = true}) == DeleteStep{S::Unregistered, false}));
    }

    void deleteThatFailsHalfWaySaysInWhichState()
    {
        const auto step = nextDeleteStep(DeleteStage::Ending, cloud(3, 40), KillMode::Terminate);
        QVERIFY(step.failure);
        QCOMPARE(step.failure->kind, ErrorKind::VmFailed);
        QVERIFY(step.failure->detail.contains(QStringLiteral("EPILOG_FAILURE")));
    }

    void harderWaysAreAskedForWhereGentlerOnesAreRefused()
    {
        using S = DeleteStage;
        const NodeObservation shutdown = cloud(3, 12);
        const NodeObservation boot = cloud(3, 2);
        QVERIFY(!nextDeleteStep(S::Checking, shutdown, KillMode::Terminate).requestKill);
        QVERIFY(nextDeleteStep(S::Checking, shutdown, KillMode::TerminateHard).requestKill);
        QVERIFY(!nextDeleteStep(S::Checking, boot, KillMode::TerminateHard).requestKill);
        QVERIFY(nextDeleteStep(S::Checking, boot, KillMode::Force).requestKill);
        QVERIFY(!nextDeleteStep(S::Requested, boot, KillMode::Force).requestKill);
    }

    /// The whole table, event by event; what is not listed here must be refused.
    void managerStatesFollowTheTable()
    {
        using S = ManagerState;
        using E = ManagerEvent;
        const QMap<std::pair<int, int>, S> legal{
            {{int(S::Init), int(E::Start)}, S::Starting},
            {{int(S::Stopped), int(E::Start)}, S::Starting},
            {{int(S::Error), int(E::Start)}, S::Starting},
            {{int(S::Starting), int(E::Connected)}, S::Running},
            {{int(S::Error), int(E::Connected)}, S::Running},
            {{int(S::Starting), int(E::ConnectFailed)}, S::Error},
            {{int(S::Running), int(E::ConnectFailed)}, S::Error},
            {{int(S::Adapting), int(E::ConnectFailed)}, S::Error},
            {{int(S::Running), int(E::OperationStarted)}, S::Adapting},
            {{int(S::Adapting), int(E::OperationsEnded)}, S::Running},
            {{int(S::Init), int(E::Stop)}, S::Epilogue},
            {{int(S::Starting), int(E::Stop)}, S::Epilogue},
            {{int(S::Running), int(E::Stop)}, S::Epilogue},
            {{int(S::Adapting), int(E::Stop)}, S::Epilogue},
            {{int(S::Error), int(E::Stop)}, S::Epilogue},
            {{int(S::Epilogue), int(E::Drained)}, S::Stopped},
        };
        for (int state = int(S::Init); state <= int(S::Error); ++state) {
            for (int event = int(E::Start); event <= int(E::Drained); ++event) {
                const auto next = nextManagerState(S(state), E(event));
                const auto expected = legal.constFind({state, event});
                QCOMPARE(next.has_value(), expected != legal.cend());
                if (next)
                    QCOMPARE(*next, *expected);
            }
        }
    }

    void managerStatesHaveTheSeedsNames()
    {
        QStringList names;
        for (int state = int(ManagerState::Init); state <= int(ManagerState::Error); ++state)
            names.append(managerStateName(ManagerState(state)));
        QCOMPARE(names.join(u' '), QStringLiteral("INIT STARTING RUNNING ADAPTING EPILOGUE STOPPED ERROR"));
    }
};

MSM_TEST(TestTransitions)
#include "tst_transitions.moc"
