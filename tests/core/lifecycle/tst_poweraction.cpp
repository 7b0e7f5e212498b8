// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/poweroperation.h"

#include "core/nodes/servicelabel.h"
#include "tests/core/lifecycle/requestworld.h"
#include "tests/support/suite.h"
#include "tests/support/vmstates.h"

#include <QTest>

using namespace msm;

Q_DECLARE_METATYPE(msm::PowerTerms)
Q_DECLARE_METATYPE(const msm::PowerAction *)

namespace {

using S = RequestStage;

Error forbidden()
{
    return {
        .kind = ErrorKind::Forbidden, .detail = QStringLiteral("Not authorized to perform MANAGE VM [7].")};
}

struct PowerWorld : RequestWorld<PowerAction, PowerOperation> {
    using RequestWorld::RequestWorld;

    std::unique_ptr<PowerOperation> begin(NodeFunction function = NodeFunction::Agent)
    {
        return beginWith({{QStringLiteral("function"), functionName(function)}});
    }
    QList<VmPower> asked() const
    {
        QList<VmPower> powers;
        for (const auto &[vm, power] : cloud.powered)
            powers.append(power);
        return powers;
    }
};

} // namespace

class TestPowerAction final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void actionClimbsItsLadder_data()
    {
        QTest::addColumn<const PowerAction *>("action");
        QTest::addColumn<int>("from");
        QTest::addColumn<NodeObservation>("seen");
        QTest::addColumn<PowerTerms>("terms");
        QTest::addColumn<int>("to");
        QTest::addColumn<QString>("does"); // nothing, "asks", "requests", or the kind of failure
        const PowerAction *action = &startMachine;
        const auto row = [&action](const char *name, S from, const NodeObservation &seen, S to,
                             const char *does = "", const PowerTerms &terms = {}) {
            QTest::newRow(name) << action << int(from) << seen << terms << int(to)
                                << QString::fromLatin1(does);
        };
        const PowerTerms away{.wasAway = true};
        const auto doubt = [](std::chrono::milliseconds waited) {
            return PowerTerms{.waited = waited, .doubt = lost()};
        };
        row("is off", S::Submitted, listed(vmstate::Poweroff), S::Requested, "requests");
        row("runs already", S::Submitted, listed(vmstate::Running), S::Submitted, "conflict");
        row("on its way", S::Requested, listed(vmstate::Poweroff), S::Requested);
        row("still off", S::Effect, listed(vmstate::Poweroff), S::Effect);
        row("boots", S::Effect, listed(vmstate::BootPoweroff), S::Effect, "", away);
        row("runs", S::Effect, listed(vmstate::Running), S::Effect, "asks", away);
        row("its agent is silent", S::Effect, silence(), S::Effect, "", away);
        row("mysql starts", S::Effect, agentSays(ServerState::Starting), S::Effect, "", away);
        row("serves", S::Effect, agentSays(ServerState::Running), S::Done, "", away);
        row("somebody else answers", S::Effect,
            {.agent = Result<AgentAnswer>(
                 AgentAnswer{.server = ServerState::Running, .trust = AgentTrust::Refuted})},
            S::Effect, "", away);
        row("answers, which is enough", S::Effect, agentSays(ServerState::Stopped), S::Done, "",
            {.gate = ReadinessGate::AgentAnswers});
        row("without an agent", S::Effect, listed(vmstate::Running), S::Done, "",
            {.function = NodeFunction::None});
        row("off again", S::Effect, listed(vmstate::Poweroff), S::Effect, "conflict", away);
        row("failed", S::Effect, listed(vmstate::BootFailure), S::Effect, "vm failed", away);
        row("ended", S::Effect, listed(vmstate::Shutdown), S::Effect, "not found", away);
        row("gone", S::Effect, {.gone = true}, S::Effect, "not found", away);
        row("in doubt", S::Effect, listed(vmstate::Poweroff), S::Effect, "", doubt(14s));
        row("in doubt for long", S::Effect, listed(vmstate::Poweroff), S::Effect, "unreachable", doubt(15s));
        row("done", S::Done, {.gone = true}, S::Done);

        action = &shutDownMachine;
        row("shuts down", S::Effect, listed(vmstate::ShutdownPoweroff), S::Effect, "", away);
        row("is off now", S::Effect, listed(vmstate::Poweroff), S::Done, "", away);
        row("does not listen", S::Effect, listed(vmstate::Running), S::Effect, "conflict", away);
        row("serves on", S::Effect, agentSays(ServerState::Running), S::Effect);

        action = &turnOffMachine;
        row("hangs in its shutdown", S::Submitted, listed(vmstate::ShutdownPoweroff), S::Requested,
            "requests");
        row("is turned off", S::Effect, listed(vmstate::ShutdownPoweroff), S::Effect, "", doubt(1min));

        action = &suspendMachine;
        row("is off, and has no memory to save", S::Submitted, listed(vmstate::Poweroff), S::Submitted,
            "conflict");
        row("saves its memory", S::Effect, listed(vmstate::SaveSuspend), S::Effect, "", away);
        row("is suspended now", S::Effect, listed(vmstate::Suspended), S::Done, "", away);
        row("could not be saved, and runs on", S::Effect, listed(vmstate::Running), S::Effect, "conflict",
            away);
        row("suspend in doubt", S::Effect, listed(vmstate::Running), S::Effect, "", doubt(14s));
        row("suspend in doubt for long", S::Effect, listed(vmstate::Running), S::Effect, "unreachable",
            doubt(15s));

        action = &rebootMachine;
        row("while a backup is made", S::Submitted, listed(vmstate::Backup), S::Submitted, "conflict");
        row("looks", S::Effect, listed(vmstate::Running), S::Effect, "asks");
        row("nobody noticed yet", S::Effect, agentSays(ServerState::Running), S::Effect, "",
            {.waited = 179s});
        row("nobody noticed", S::Effect, agentSays(ServerState::Running), S::Effect, "timeout",
            {.waited = 180s});
        row("serves again", S::Effect, agentSays(ServerState::Running), S::Done, "", away);
        row("reboot in doubt for long", S::Effect, agentSays(ServerState::Running), S::Effect, "unreachable",
            doubt(180s));
        row("reboot without an agent", S::Effect, listed(vmstate::Running), S::Done, "",
            {.function = NodeFunction::None});
        row("doubtful reboot without an agent", S::Effect, listed(vmstate::Running), S::Effect, "unreachable",
            {.function = NodeFunction::None, .waited = 15s, .doubt = lost()});

        action = &retryMachine;
        row("failed before", S::Submitted, listed(vmstate::BootFailure), S::Requested, "requests");
        row("still failed", S::Effect, listed(vmstate::BootFailure), S::Effect);
        row("fails again", S::Effect, listed(vmstate::BootFailure), S::Effect, "vm failed", away);
        row("stopped at last", S::Effect, listed(vmstate::Stopped), S::Done, "", away);
    }
    void actionClimbsItsLadder()
    {
        QFETCH(const PowerAction *, action);
        QFETCH(int, from);
        QFETCH(NodeObservation, seen);
        QFETCH(PowerTerms, terms);
        QFETCH(int, to);
        QFETCH(QString, does);
        const RequestStep step = nextPowerStep(*action, S(from), seen, terms);
        static const QHash<QString, ErrorKind> failures{{QStringLiteral("conflict"), ErrorKind::Conflict},
            {QStringLiteral("not found"), ErrorKind::NotFound},
            {QStringLiteral("timeout"), ErrorKind::Timeout},
            {QStringLiteral("unreachable"), ErrorKind::Unreachable},
            {QStringLiteral("vm failed"), ErrorKind::VmFailed}};
        QCOMPARE(step.failure.has_value(), failures.contains(does));
        if (step.failure)
            QCOMPARE(step.failure->kind, failures.value(does));
        QCOMPARE(int(step.stage), to);
        QCOMPARE(step.probeAgent, does == u"asks");
        QCOMPARE(step.request, does == u"requests");
    }

    void nodeIsTakenInTheStatesInWhichTheCloudTakesIt()
    {
        int taken = 0;
        for (int number = 0; number <= 12 + 75; ++number) {
            NodeView node;
            node.id = VmId{7};
            node.vmState = toVmState(number < 12 ? CloudState{number} : CloudState{3, number - 12});
            for (const PowerAction *action : {&startMachine, &shutDownMachine, &turnOffMachine,
                     &rebootMachine, &resetMachine, &retryMachine}) {
                QCOMPARE(OperationKind(action->kind).isPossibleFor(node), node.vmState.allows(action->power));
                QCOMPARE(action->kind.request(node).has_value(), node.vmState.allows(action->power));
                taken += node.vmState.allows(action->power) ? 1 : 0;
            }
        }
        QCOMPARE(taken, 4 + 3 + 4 + 1 + 14); // off, UNKNOWN, RUNNING, SHUTDOWN_POWEROFF, failures
        QVERIFY(!OperationKind(rebootMachine.kind).isPossibleFor(NodeView{})); // nothing is told
    }

    void machineIsShutDownAndStarted()
    {
        PowerWorld world(shutDownMachine, vmstate::Running);
        const auto stop = world.begin();
        world.pass(2s);
        QCOMPARE(stop->stage(), shutDownMachine.at(S::Effect));
        world.cloud.setState(world.id, vmstate::ShutdownPoweroff);
        world.pass(5s);
        QCOMPARE(stop->state(), Operation::State::Running);
        world.cloud.setState(world.id, vmstate::Poweroff);
        world.pass(5s);
        QCOMPARE(stop->state(), Operation::State::Succeeded);

        PowerWorld other(startMachine, vmstate::Poweroff);
        const auto start = other.begin();
        other.pass(2s);
        other.cloud.setState(other.id, vmstate::BootPoweroff);
        other.agents.answers.insert(
            other.address, failure(ErrorKind::Unreachable, QStringLiteral("refused")));
        other.pass(5s);
        other.cloud.setState(other.id, vmstate::Running);
        other.pass(20s);
        QCOMPARE(start->state(), Operation::State::Running); // until it serves
        other.agents.answers.clear();
        other.pass(20s);
        QCOMPARE(start->state(), Operation::State::Succeeded);
        QCOMPARE(world.asked(), QList{VmPower::ShutDown});
        QCOMPARE(other.asked(), QList{VmPower::Start});
        QCOMPARE(other.scheduler.pendingCount(), size_t(0));
    }

    void rebootIsSeenInItsAgent()
    {
        PowerWorld world(rebootMachine, vmstate::Running);
        const auto reboot = world.begin();
        world.pass(10s);
        QCOMPARE(reboot->state(), Operation::State::Running);
        world.agents.answers.insert(
            world.address, failure(ErrorKind::Unreachable, QStringLiteral("refused")));
        world.pass(10s);
        world.agents.answers.clear();
        world.pass(10s);
        QCOMPARE(reboot->state(), Operation::State::Succeeded);
        QCOMPARE(world.asked(), QList{VmPower::Reboot});

        const auto ignored = world.begin();
        world.pass(200s);
        QCOMPARE(ignored->error()->kind, ErrorKind::Timeout);
        QVERIFY(ignored->error()->detail.contains(QStringLiteral("does not seem to listen")));
    }

    void whatTheAccountMayNotIsTheFailure_data()
    {
        QTest::addColumn<const PowerAction *>("action");
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("lcm");
        const auto row = [](const PowerAction &action, CloudState state) {
            QTest::newRow(action.kind.name) << &action << state.state << state.lcm;
        };
        row(startMachine, vmstate::Suspended);
        row(shutDownMachine, vmstate::Running);
        row(turnOffMachine, vmstate::Unknown);
        row(rebootMachine, vmstate::Running);
        row(resetMachine, vmstate::Running);
        row(retryMachine, vmstate::BootFailure);
    }
    void whatTheAccountMayNotIsTheFailure()
    {
        QFETCH(const PowerAction *, action);
        QFETCH(int, state);
        QFETCH(int, lcm);
        PowerWorld world(*action, {state, lcm});
        world.cloud.powerErrors = {forbidden()};
        const auto refused = world.begin();
        world.pass(3s);
        QCOMPARE(refused->error()->kind, ErrorKind::Forbidden);
        QCOMPARE(world.asked(), QList{action->power});
        QVERIFY(world.afterCrash() == nullptr); // nor does the next run of the program ask again
    }

    void requestThatDidNotLeaveWaitsForTheCloud()
    {
        PowerWorld world(startMachine, vmstate::Poweroff);
        world.cloud.powerErrors = {away(), away()};
        const auto start = world.begin();
        world.pass(1s);
        QVERIFY(viewOf(*start).awaitsCloud);
        world.pass(10s);
        QVERIFY(!viewOf(*start).awaitsCloud);
        QCOMPARE(start->stage(), startMachine.at(S::Effect));
        QCOMPARE(world.asked().size(), 3);
    }

    void lostAnswerIsSettledByTheVm()
    {
        PowerWorld world(startMachine, vmstate::Poweroff);
        world.cloud.powerErrors = {lost(), lost()};
        const auto carriedOut = world.begin();
        world.pass(2s);
        world.cloud.setState(world.id, vmstate::BootPoweroff);
        world.pass(20s);
        world.cloud.setState(world.id, vmstate::Running);
        world.pass(20s);
        QCOMPARE(carriedOut->state(), Operation::State::Succeeded);

        world.cloud.setState(world.id, vmstate::Poweroff);
        const auto unseen = world.begin();
        world.pass(30s);
        QVERIFY(unseen->error() && unseen->error()->maybeApplied);
        QCOMPARE(world.asked().size(), 2); // none was repeated
    }

    void nextRunGoesOnWithWhatWasSent()
    {
        PowerWorld world(startMachine, vmstate::Poweroff);
        auto start = world.begin();
        start.reset(); // before anything was sent
        QVERIFY(world.afterCrash() == nullptr);
        QVERIFY(world.journal.record({{.operation = world.journal.unfinished()->first().id, .ended = true}}));

        start = world.begin();
        world.pass(2s);
        start.reset();
        world.cloud.setState(world.id, vmstate::BootPoweroff);
        const auto next = world.afterCrash();
        QVERIFY(next != nullptr);
        QCOMPARE(next->stage(), startMachine.at(S::Effect));
        world.pass(5s);
        world.cloud.setState(world.id, vmstate::Running);
        world.pass(20s);
        QCOMPARE(next->state(), Operation::State::Succeeded);
        QCOMPARE(world.asked().size(), 1);
    }

    void anotherVmIsLeftAlone()
    {
        PowerWorld world(shutDownMachine, vmstate::Running);
        world.cloud.vms[world.id].name = QStringLiteral("another");
        const auto stop = world.begin();
        world.pass(3s);
        QCOMPARE(stop->error()->kind, ErrorKind::Conflict);
        QVERIFY(stop->error()->detail.contains(QStringLiteral("nothing was shut down")));
        QVERIFY(world.asked().isEmpty());
    }

    void cancelledActionSaysWhetherItWasRequested()
    {
        PowerWorld world(shutDownMachine, vmstate::Running);
        const auto before = world.begin();
        before->cancel();
        settle();
        QCOMPARE(before->error()->detail, QStringLiteral("cancelled; nothing was shut down"));
        const auto after = world.begin();
        world.pass(2s);
        after->cancel();
        settle();
        QVERIFY(after->error()->detail.contains(QStringLiteral("no longer waiting")));
    }

    void machineThatDoesNotComeIsNamedWhenItTakesTooLong()
    {
        PowerWorld world(startMachine, vmstate::Poweroff);
        const auto start = world.begin();
        world.pass(2s);
        world.cloud.setState(world.id, vmstate::BootPoweroff);
        world.pass(16min);
        QCOMPARE(start->error()->kind, ErrorKind::Timeout);
        QVERIFY(start->error()->stage.isEmpty()); // whose advice would be to delete the node
        QVERIFY(start->error()->detail.contains(QStringLiteral("BOOT_POWEROFF")));
    }
};

MSM_TEST(TestPowerAction)
#include "tst_poweraction.moc"
