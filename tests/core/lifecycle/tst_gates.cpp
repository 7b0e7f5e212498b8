// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/createkind.h"
#include "core/lifecycle/gatehold.h"
#include "core/lifecycle/poweraction.h"
#include "core/lifecycle/stagetimeout.h"
#include "core/nodes/servicelabel.h"
#include "tests/core/lifecycle/operationworld.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using Begun = InstallMark::Begun;

namespace {

VirtualMachine machine(CloudState state, const char *ready = nullptr, int stays = 0)
{
    VirtualMachine vm;
    vm.id = VmId{7};
    vm.state = toVmState(state);
    vm.addresses = {QStringLiteral("10.1.2.3")};
    vm.history.resize(stays);
    if (ready) {
        vm.userTemplate.insert(kOperationAttribute, QStringLiteral("x"));
        vm.userTemplate.insert(kReadyAttribute, QString::fromLatin1(ready));
    }
    return vm;
}

NodeObservation login(const Result<LoginAnswer> &answer)
{
    return {.login = answer, .loginAddress = QStringLiteral("10.1.2.3")};
}

NodeObservation full()
{
    return login(refusesLogins(LoginWord::Full, 1040, QStringLiteral("Too many connections")));
}

NodeObservation refused()
{
    return login(failure(ErrorKind::Unreachable, QStringLiteral("Connection refused")));
}

NodeObservation agent(ServerState server, AgentTrust trust = AgentTrust::Proven)
{
    return {.agent = AgentAnswer{.server = server, .trust = trust}};
}

} // namespace

/// The gates that a node has to pass before it is ready.
class TestGates final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gateIsPassedByWhatItsNameSays()
    {
        using Gate = ReadinessGate;
        const auto no = std::optional(false);
        const auto yes = std::optional(true);
        QCOMPARE(passes(Gate::AgentAnswers, agent(ServerState::Init)), yes);
        QCOMPARE(passes(Gate::AgentAnswers, agent(ServerState::Running, AgentTrust::Refuted)), no);
        QCOMPARE(passes(Gate::AgentAnswers, full()), std::nullopt);
        QCOMPARE(passes(Gate::MySqlRunning, agent(ServerState::Starting)), no);
        QCOMPARE(passes(Gate::MySqlRunning, agent(ServerState::Running)), yes);
        QCOMPARE(passes(Gate::MySqlRunning, login(takesLogins())), std::nullopt);
        QCOMPARE(passes(Gate::TakesLogins, login(takesLogins())), yes);
        QCOMPARE(passes(Gate::TakesLogins, full()), no);
        QCOMPARE(passes(Gate::TakesLogins, refused()), no);
        QCOMPARE(passes(Gate::TakesLogins, agent(ServerState::Running)), std::nullopt);
        const VirtualMachine vm = machine(vmstate::Running);
        QCOMPARE(passes(Gate::OneGateReady, {.vm = vm}), std::nullopt);
        QCOMPARE(passes(Gate::OneGateReady, {.vm = vm, .ready = ReadyWord::Ready}), yes);
        QCOMPARE(passes(Gate::OneGateReady, {.vm = vm, .ready = ReadyWord::OfEarlierBoot}), no);
    }

    void nodeWithoutAnAgentWaitsForMySqlItself()
    {
        for (const NodeFunction function : {NodeFunction::Agent, NodeFunction::None}) {
            const Readiness logins{.gate = ReadinessGate::TakesLogins, .settling = 5s};
            NodeObservation seen{.vm = machine(vmstate::Running)};
            auto step = nextCreateStep(CreateStage::Boot, seen, function, logins);
            QCOMPARE(step.stage, CreateStage::MySql);
            QVERIFY(step.probeServer && !step.probeAgent);
            for (const NodeObservation &no : {full(), refused()}) {
                step = nextCreateStep(CreateStage::MySql, no, function, logins);
                QCOMPARE(step, CreateStep{.stage = CreateStage::MySql});
            }
            seen = login(takesLogins());
            seen.heldFor = 4999ms;
            QCOMPARE(nextCreateStep(CreateStage::MySql, seen, function, logins).stage, CreateStage::MySql);
            seen.heldFor = 5s;
            QCOMPARE(
                nextCreateStep(CreateStage::MySql, seen, function, logins).stage, CreateStage::Registered);
        }
    }

    void otherManagerHasOnlyToAnswer()
    {
        for (const ReadinessGate gate : readinessGates) {
            QCOMPARE(nextCreateStep(CreateStage::Agent, agent(ServerState::Unknown), NodeFunction::Manager,
                         {.gate = gate, .settling = 5s})
                         .stage,
                CreateStage::Registered);
        }
    }

    void stockImageThatTakesLoginsHasItsServer()
    {
        const Readiness logins{.gate = ReadinessGate::TakesLogins, .settling = 5s, .installs = true};
        auto step =
            nextCreateStep(CreateStage::Boot, {.vm = machine(vmstate::Running)}, NodeFunction::Agent, logins);
        QCOMPARE(step, (CreateStep{.stage = CreateStage::Install, .probeAgent = true, .probeServer = true}));
        NodeObservation seen = login(takesLogins());
        seen.serverRuns = true;
        step = nextCreateStep(CreateStage::Install, seen, NodeFunction::Agent, logins);
        QCOMPARE(step.stage, CreateStage::MySql);
    }

    /// The value alone says nothing of its age.
    void readyCountsOnlyOfThisBoot()
    {
        ReadyMark fresh(Begun::BeforeFirstBoot);
        fresh.see(machine(vmstate::Pending));
        fresh.see(machine(vmstate::Running));
        QCOMPARE(fresh.word(), ReadyWord::Unsaid);
        fresh.see(machine(vmstate::Running, "YES"));
        QCOMPARE(fresh.word(), ReadyWord::Ready);
        fresh.see(machine(vmstate::Running)); // a listing does not say
        QCOMPARE(fresh.word(), ReadyWord::Ready);
        fresh.see(machine(vmstate::Poweroff));
        QCOMPARE(fresh.word(), ReadyWord::Unsaid);
        fresh.see(machine(vmstate::BootPoweroff));
        fresh.see(machine(vmstate::Running, "YES", 2));
        QCOMPARE(fresh.word(), ReadyWord::OfEarlierBoot);
        fresh.see(machine(vmstate::Running, "NO", 2));
        QCOMPARE(fresh.word(), ReadyWord::Unsaid);
        fresh.see(machine(vmstate::Running, "yes ", 2));
        QCOMPARE(fresh.word(), ReadyWord::Ready);
    }

    void readyOfAMachineThatRanBeforeCountsWhereItCannotBeOlder()
    {
        ReadyMark unknown(Begun::Later);
        unknown.see(machine(vmstate::Running, "YES", 2));
        QCOMPARE(unknown.word(), ReadyWord::OfEarlierBoot);
        ReadyMark once(Begun::Later); // on a host only once
        once.see(machine(vmstate::Running, "YES", 1));
        QCOMPARE(once.word(), ReadyWord::Ready);
        ReadyMark off(Begun::Later); // it is off, and what it says is of the boot that ended
        off.see(machine(vmstate::Poweroff, "YES", 1));
        QCOMPARE(off.word(), ReadyWord::Unsaid);
        off.see(machine(vmstate::Running, "YES", 2));
        QCOMPARE(off.word(), ReadyWord::OfEarlierBoot);
        ReadyMark saved(Begun::Later); // read as NO while it was off
        saved.see(machine(vmstate::Poweroff, "NO", 1));
        saved.see(machine(vmstate::Running, "YES", 2));
        QCOMPARE(saved.word(), ReadyWord::Ready);
    }

    void gateHoldsWithoutABreak()
    {
        GateHold hold(ReadinessGate::TakesLogins, Begun::BeforeFirstBoot);
        QCOMPARE(hold.take(login(takesLogins()), 1s).heldFor, 0ms);
        QVERIFY(hold.holds());
        QCOMPARE(hold.take({.vm = machine(vmstate::Running)}, 3s).heldFor, 2s); // does not tell
        QCOMPARE(hold.take(full(), 4s).heldBefore, 3s);
        QVERIFY(!hold.holds());
        QCOMPARE(hold.take(login(takesLogins()), 6s).heldFor, 0ms);
        QCOMPARE(hold.take({.vm = machine(vmstate::Poweroff)}, 8s).heldBefore, 2s);
        QVERIFY(!hold.holds());
    }

    void createIsReadyOnceMySqlHasTakenLogins()
    {
        OperationWorld world;
        world.agents.otherwise = failure(ErrorKind::Unreachable, QStringLiteral("refused"));
        world.prober.otherwise = failure(ErrorKind::Unreachable, QStringLiteral("refused"));
        auto parts = world.createParts();
        parts.gate = ReadinessGate::TakesLogins;
        parts.settling = 5s;
        auto request = world.request();
        request.function = NodeFunction::None;
        CreateNode create(parts, request);
        create.start();
        world.pass(2s);
        world.cloud.setState(world.onlyVm(), vmstate::Running);
        world.pass(5s);
        QCOMPARE(create.stage(), CreateStage::MySql);
        QCOMPARE(world.prober.asked.last(), world.cloud.vms.first().address() + QStringLiteral(":3306"));
        world.prober.otherwise = takesLogins();
        world.pass(3s);
        QVERIFY(!create.isFinished());
        world.pass(6s);
        QCOMPARE(create.state(), Operation::State::Succeeded);
        QCOMPARE(world.agents.calls, 0);
        QCOMPARE(
            world.configuration->getMySQLServiceNodes().first().address, world.cloud.vms.first().address());
    }

    /// Its own gate goes before the profile's, also after a crash.
    void gateOfACreateIsKept()
    {
        OperationWorld world;
        auto request = world.request();
        QVERIFY(!journalled(request).parameters.contains(QStringLiteral("gate")));
        request.gate = ReadinessGate::TakesLogins;
        QCOMPARE(createRequestOf(journalled(request)).gate, ReadinessGate::TakesLogins);
        CreateNode create(world.createParts(), request);
        create.start();
        world.pass(2s);
        world.cloud.setState(world.onlyVm(), vmstate::Running);
        world.pass(3s);
        QCOMPARE(create.state(), Operation::State::Succeeded);
        QCOMPARE(world.agents.calls, 0);
        QVERIFY(!world.prober.asked.isEmpty());
    }

    void serverIsTriedAtEachAddressOfItsNode()
    {
        OperationWorld world;
        world.prober.otherwise = failure(ErrorKind::Unreachable, QStringLiteral("no route"));
        world.prober.answers.insert(QStringLiteral("10.9.9.9"), takesLogins());
        auto parts = world.createParts();
        parts.gate = ReadinessGate::TakesLogins;
        CreateNode create(parts, world.request());
        create.start();
        world.pass(2s);
        world.cloud.vms.first().addresses.append(QStringLiteral("10.9.9.9"));
        world.cloud.setState(world.onlyVm(), vmstate::Running);
        world.pass(5s);
        QCOMPARE(create.state(), Operation::State::Succeeded);
        QCOMPARE(world.configuration->getMySQLServiceNodes().first().address, QStringLiteral("10.9.9.9"));
    }

    void whatTheGateWaitedForIsNamedWhenItIsTooLate_data()
    {
        QTest::addColumn<int>("gate");
        QTest::addColumn<NodeObservation>("seen");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, ReadinessGate gate, const NodeObservation &seen,
                             const char *detail) {
            QTest::newRow(name) << int(gate) << seen << QString::fromLatin1(detail);
        };
        row("full", ReadinessGate::TakesLogins, full(),
            "VM 7 runs, but MySQL took no logins within 1 min; last seen: error 1040: Too many connections");
        row("refused", ReadinessGate::TakesLogins, refused(),
            "VM 7 runs, but MySQL took no logins within 1 min; last seen: Connection refused");
        row("never said", ReadinessGate::OneGateReady,
            {.vm = machine(vmstate::Running), .ready = ReadyWord::Unsaid},
            "VM 7 runs, but OneGate did not say READY within 1 min; last seen: OneGate has no READY=YES");
        row("of yesterday", ReadinessGate::OneGateReady,
            {.vm = machine(vmstate::Running), .ready = ReadyWord::OfEarlierBoot},
            "VM 7 runs, but OneGate did not say READY within 1 min; last seen: READY=YES, which may be of an "
            "earlier start of the machine and does not count");
    }
    void whatTheGateWaitedForIsNamedWhenItIsTooLate()
    {
        QFETCH(int, gate);
        QFETCH(NodeObservation, seen);
        QFETCH(QString, detail);
        const Error error = stageTimeout(
            CreateStage::MySql, VmId{7}, 60s, lastWord(CreateStage::MySql, seen), ReadinessGate(gate));
        QCOMPARE(error.detail, detail);
    }

    void createIsReadyOnceOneGateHasSaidSo()
    {
        OperationWorld world;
        world.cloud.templates.first().context = {{QStringLiteral("TOKEN"), QStringLiteral("YES")}};
        auto parts = world.createParts();
        parts.gate = ReadinessGate::OneGateReady;
        parts.settling = 5s;
        CreateNode create(parts, world.request());
        create.start();
        world.pass(2s);
        // What the machine needs for it, and nothing that a saved template may have said.
        const InstanceRequest &made = world.cloud.made.first();
        QCOMPARE(made.userTemplate.value(kReadyAttribute), kNotReady);
        QCOMPARE(made.options.context.value(QStringLiteral("REPORT_READY")), QStringLiteral("YES"));
        QVERIFY(!made.options.context.contains(QStringLiteral("TOKEN"))); // the template has it
        const VmId id = world.onlyVm();
        world.cloud.setState(id, vmstate::Running);
        world.pass(30s);
        QCOMPARE(create.stage(), CreateStage::MySql);
        world.cloud.vms[id].userTemplate.insert(kReadyAttribute, QStringLiteral("YES"));
        world.pass(20s);
        QCOMPARE(create.state(), Operation::State::Succeeded);
        QCOMPARE(world.agents.calls, 0);
        QVERIFY(world.prober.asked.isEmpty());
    }

    /// A power-off in the middle: what OneGate says is from before.
    void readyOfTheBootBeforeIsNoReady()
    {
        OperationWorld world;
        auto parts = world.createParts();
        parts.gate = ReadinessGate::OneGateReady;
        parts.settling = 20s;
        CreateNode create(parts, world.request());
        create.start();
        world.pass(2s);
        const VmId id = world.onlyVm();
        world.cloud.setState(id, vmstate::Running);
        world.cloud.vms[id].userTemplate.insert(kReadyAttribute, QStringLiteral("YES"));
        world.pass(12s);
        world.cloud.setState(id, vmstate::Poweroff);
        world.pass(12s);
        QCOMPARE(create.stage(), CreateStage::Boot);
        world.cloud.vms[id].history.resize(2);
        world.cloud.setState(id, vmstate::Running);
        world.pass(120s);
        QCOMPARE(create.stage(), CreateStage::MySql);
        world.cloud.vms[id].userTemplate.insert(kReadyAttribute, QStringLiteral("NO"));
        world.pass(20s);
        world.cloud.vms[id].userTemplate.insert(kReadyAttribute, QStringLiteral("YES"));
        world.pass(60s);
        QCOMPARE(create.state(), Operation::State::Succeeded);
    }

    void powerActionWaitsForTheGate()
    {
        const PowerTerms logins{.function = NodeFunction::None, .gate = ReadinessGate::TakesLogins};
        const NodeObservation runs{.vm = machine(vmstate::Running)};
        RequestStep step = nextPowerStep(startMachine, RequestStage::Effect, runs, logins);
        QVERIFY(step.stage == RequestStage::Effect && step.probeServer && !step.probeAgent);
        QCOMPARE(
            nextPowerStep(startMachine, RequestStage::Effect, refused(), logins).stage, RequestStage::Effect);
        QCOMPARE(nextPowerStep(startMachine, RequestStage::Effect, login(takesLogins()), logins).stage,
            RequestStage::Done);
        QVERIFY(showsAway(rebootMachine, refused()));
        QVERIFY(!showsAway(rebootMachine, login(takesLogins())));
        // What OneGate says outlives what the action does.
        QCOMPARE(
            nextPowerStep(startMachine, RequestStage::Effect, runs, {.gate = ReadinessGate::OneGateReady})
                .stage,
            RequestStage::Done);
    }
};

MSM_TEST(TestGates)
#include "tst_gates.moc"
