// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/transitions.h"
#include "core/manager/managerstate.h"
#include "tests/core/lifecycle/requestworld.h"
#include "tests/support/suite.h"
#include "tests/support/vmstates.h"

#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

namespace {

VirtualMachine vm(CloudState state, bool address = true)
{
    VirtualMachine vm;
    vm.id = VmId{1};
    vm.state = toVmState(state);
    if (address)
        vm.addresses = {QStringLiteral("127.0.0.9")};
    return vm;
}

NodeObservation cloud(CloudState state, bool address = true)
{
    return {.vm = vm(state, address)};
}

constexpr auto kAllStages = {CreateStage::Submitted, CreateStage::Pending, CreateStage::Prolog,
    CreateStage::Boot, CreateStage::Address, CreateStage::Install, CreateStage::Agent, CreateStage::MySql,
    CreateStage::Registered};

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
        row("pending", S::Submitted, cloud(vmstate::Pending), S::Pending);
        row("hold", S::Pending, cloud(vmstate::Hold), S::Pending);
        row("prolog", S::Pending, cloud(vmstate::Prolog), S::Prolog);
        row("boot", S::Prolog, cloud(vmstate::Boot), S::Boot);
        row("active but nowhere yet", S::Pending, cloud(vmstate::LcmInit), S::Pending);
        row("running without address", S::Boot, cloud(vmstate::Running, false), S::Address);
        row("running", S::Boot, cloud(vmstate::Running), S::Agent, true);
        row("straight from pending", S::Pending, cloud(vmstate::Running), S::Agent, true);
        row("agent still silent", S::Agent, silence(), S::Agent);
        row("asked again", S::Agent, cloud(vmstate::Running), S::Agent, true);
        row("mysql starts", S::Agent, agentSays(ServerState::Starting), S::MySql);
        row("mysql runs", S::Agent, agentSays(ServerState::Running), S::Registered);
        row("asked again for mysql", S::MySql, cloud(vmstate::Running), S::MySql, true);
        row("mysql comes up", S::MySql, agentSays(ServerState::Running), S::Registered);
        row("agent falls silent again", S::MySql, silence(), S::MySql);
        row("an answer nobody asked for", S::Boot, agentSays(ServerState::Running), S::Boot);
        row("hypervisor lost", S::Agent, cloud(vmstate::Unknown), S::Agent);
        row("hypervisor lost before anything else was seen", S::Pending, cloud(vmstate::Unknown), S::Boot);
        row("powered off", S::Agent, cloud(vmstate::Poweroff), S::Boot);
        row("powered off before anything else was seen", S::Pending, cloud(vmstate::Poweroff), S::Boot);
        row("undeployed", S::MySql, cloud(vmstate::Undeployed), S::Boot);
        row("powering off", S::Agent, cloud(vmstate::ShutdownPoweroff), S::Agent);
        row("resumed", S::Boot, cloud(vmstate::BootPoweroff), S::Boot);
        row("resumed and running", S::Boot, cloud(vmstate::Running), S::Agent, true);
        row("resumed after it was stopped", S::Boot, cloud(vmstate::Pending), S::Pending);
        row("a state nobody knows", S::Boot, cloud({3, 250}), S::Boot);
        row("rebooted while waiting", S::Agent, cloud(vmstate::Boot), S::Boot);
        row("done stays done", S::Registered, cloud(vmstate::BootFailure), S::Registered);
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

    void stockImageInstallsBeforeItsAgentCounts_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<NodeObservation>("seen");
        QTest::addColumn<int>("to");
        QTest::addColumn<bool>("probes");
        using S = CreateStage;
        const auto row = [](const char *name, S from, NodeObservation seen, InstallStage told, S to,
                             bool probes = false) {
            seen.install = told;
            QTest::newRow(name) << int(from) << seen << int(to) << probes;
        };
        const auto untold = InstallStage::Untold;
        row("running", S::Boot, cloud(vmstate::Running), untold, S::Install, true);
        row("no address", S::Boot, cloud(vmstate::Running, false), untold, S::Address);
        row("nobody answers", S::Install, silence(), untold, S::Install);
        row("asked again", S::Install, cloud(vmstate::Running), untold, S::Install, true);
        row("told that it installs", S::Install, cloud(vmstate::Running), InstallStage::Installing,
            S::Install, true);
        row("agent there, no server yet", S::Install, agentSays(ServerState::Init), untold, S::Install);
        row("agent sees a server", S::Install, agentSays(ServerState::Starting), untold, S::MySql);
        row("agent sees it run", S::Install, agentSays(ServerState::Running), untold, S::Registered);
        row("told that it starts", S::Install, cloud(vmstate::Running), InstallStage::Starting, S::Agent,
            true);
        row("told that it is ready", S::Install, silence(), InstallStage::Ready, S::Agent);
        row("the installation is over", S::Agent, silence(), untold, S::Agent);
        row("the agent begins anew", S::MySql, agentSays(ServerState::Init), untold, S::MySql);
        row("rebooted meanwhile", S::Install, cloud(vmstate::Boot), untold, S::Boot);
        row("powered off meanwhile", S::Install, cloud(vmstate::Poweroff), untold, S::Boot);
        row("host lost", S::Install, cloud(vmstate::Unknown), untold, S::Install);
    }
    void stockImageInstallsBeforeItsAgentCounts()
    {
        QFETCH(int, from);
        QFETCH(NodeObservation, seen);
        QFETCH(int, to);
        QFETCH(bool, probes);
        const CreateStep step =
            nextCreateStep(CreateStage(from), seen, NodeFunction::Agent, {.installs = true});
        QVERIFY(!step.failure);
        QCOMPARE(int(step.stage), to);
        QCOMPARE(step.probeAgent, probes);
    }

    void failedInstallationEndsTheCreateUnlessTheServerRuns()
    {
        NodeObservation seen = cloud(vmstate::Running);
        seen.install = InstallStage::Failed;
        for (const CreateStage stage : {CreateStage::Install, CreateStage::Agent, CreateStage::MySql}) {
            const auto step = nextCreateStep(stage, seen, NodeFunction::Agent, {.installs = true});
            QVERIFY(step.failure);
            QCOMPARE(step.failure->kind, ErrorKind::VmFailed);
            QCOMPARE(step.failure->stage, QStringLiteral("install"));
            QVERIFY(!nextCreateStep(stage, seen, NodeFunction::Agent, Readiness()).failure);
        }
        seen.serverRuns = true;
        QVERIFY(!nextCreateStep(CreateStage::MySql, seen, NodeFunction::Agent, {.installs = true}).failure);
    }

    void everyFailureStateEndsEveryStage()
    {
        for (const CreateStage stage : kAllStages) {
            if (stage == CreateStage::Registered)
                continue;
            for (int lcm = 0; lcm < 100; ++lcm) {
                const auto step = nextCreateStep(stage, cloud({3, lcm}), NodeFunction::Agent, Readiness());
                const VmPhase phase = toVmState({3, lcm}).phase();
                QCOMPARE(step.failure.has_value(), phase == VmPhase::Failing || phase == VmPhase::Ending);
                if (phase == VmPhase::Failing)
                    QVERIFY(step.failure->detail.contains(toVmState({3, lcm}).name()));
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
        QCOMPARE(step(NodeFunction::None, ReadinessGate::MySqlRunning, cloud(vmstate::Running)),
            CreateStage::Registered);
        QCOMPARE(step(NodeFunction::Manager, ReadinessGate::MySqlRunning, agentSays(ServerState::Unknown)),
            CreateStage::Registered);
        QCOMPARE(step(NodeFunction::Agent, ReadinessGate::AgentAnswers, agentSays(ServerState::Init)),
            CreateStage::Registered);
        QCOMPARE(step(NodeFunction::Agent, ReadinessGate::MySqlRunning, agentSays(ServerState::Init)),
            CreateStage::MySql);
    }

    void vmThatStandsStillIsNamedAtEveryStage()
    {
        for (const CreateStage stage : kAllStages) {
            for (int state = 0; state < 12; ++state) {
                for (int lcm = 0; lcm < 72; lcm += state == 3 ? 1 : 72) {
                    const auto step =
                        nextCreateStep(stage, cloud({state, lcm}), NodeFunction::Agent, Readiness());
                    const VmPhase phase = toVmState({state, lcm}).phase();
                    const bool still = phase == VmPhase::PoweredOff || phase == VmPhase::Unknown;
                    QCOMPARE(step.halt.has_value(), still && stage != CreateStage::Registered);
                    if (step.halt)
                        QCOMPARE(*step.halt, (Halt{phase, toVmState({state, lcm}).name()}));
                }
            }
        }
    }

    void mysqlCountsWhenItHasHeldForTheSettlingTime()
    {
        const auto stageAfter = [](std::chrono::milliseconds heldFor, const Readiness &readiness) {
            NodeObservation seen = agentSays(ServerState::Running);
            seen.heldFor = heldFor;
            return nextCreateStep(CreateStage::MySql, seen, NodeFunction::Agent, readiness).stage;
        };
        const Readiness fiveSeconds{.settling = 5s};
        QCOMPARE(stageAfter(0s, fiveSeconds), CreateStage::MySql);
        QCOMPARE(stageAfter(4999ms, fiveSeconds), CreateStage::MySql);
        QCOMPARE(stageAfter(5s, fiveSeconds), CreateStage::Registered);
        QCOMPARE(stageAfter(0s, {}), CreateStage::Registered);
        const Readiness anyAnswer{.gate = ReadinessGate::AgentAnswers, .settling = 5s};
        QCOMPARE(stageAfter(4999ms, anyAnswer), CreateStage::Agent);
        QCOMPARE(stageAfter(5s, anyAnswer), CreateStage::Registered);
    }

    void deleteEndsOnlyWhenTheCloudSaysGone()
    {
        using S = DeleteStage;
        const auto step = [](S stage, const NodeObservation &seen) {
            return nextDeleteStep(stage, seen, KillMode::Terminate);
        };
        QVERIFY((step(S::Checking, cloud(vmstate::Running)) == DeleteStep{S::Requested, true}));
        QVERIFY((step(S::Checking, cloud(vmstate::BootFailure)) == DeleteStep{S::Requested, true}));
        QVERIFY((step(S::Checking, cloud(vmstate::Boot)) == DeleteStep{S::Waiting, false}));
        QVERIFY((step(S::Waiting, cloud(vmstate::Prolog)) == DeleteStep{S::Waiting, false}));
        QVERIFY((step(S::Waiting, cloud(vmstate::Running)) == DeleteStep{S::Requested, true}));
        QVERIFY((step(S::Waiting, cloud(vmstate::BootFailure)) == DeleteStep{S::Requested, true}));
        QVERIFY((step(S::Checking, cloud(vmstate::Epilog)) == DeleteStep{S::Ending, false}));
        QVERIFY((step(S::Checking, cloud(vmstate::Done)) == DeleteStep{S::Unregistered, false}));
        QVERIFY((step(S::Requested, cloud(vmstate::Running)) == DeleteStep{S::Requested, false}));
        QVERIFY((step(S::Requested, cloud(vmstate::Shutdown)) == DeleteStep{S::Ending, false}));
        QVERIFY((step(S::Requested, cloud(vmstate::BootFailure)) == DeleteStep{S::Requested, false}));
        QVERIFY((step(S::Ending, cloud(vmstate::Epilog)) == DeleteStep{S::Ending, false}));
        QVERIFY((step(S::Ending, silence()) == DeleteStep{S::Ending, false}));
        QVERIFY((step(S::Ending, cloud(vmstate::Done)) == DeleteStep{S::Unregistered, false}));
        QVERIFY((step(S::Ending, {.gone = true}) == DeleteStep{S::Unregistered, false}));
    }

    void deleteThatFailsHalfWaySaysInWhichState()
    {
        const auto step =
            nextDeleteStep(DeleteStage::Ending, cloud(vmstate::EpilogFailure), KillMode::Terminate);
        QVERIFY(step.failure);
        QCOMPARE(step.failure->kind, ErrorKind::VmFailed);
        QVERIFY(step.failure->detail.contains(QStringLiteral("EPILOG_FAILURE")));
    }

    void harderWaysAreAskedForWhereGentlerOnesAreRefused()
    {
        using S = DeleteStage;
        const NodeObservation shutdown = cloud(vmstate::Shutdown);
        const NodeObservation boot = cloud(vmstate::Boot);
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
