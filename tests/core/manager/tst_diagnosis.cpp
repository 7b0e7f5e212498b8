// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/answer.h"
#include "core/iaas/opennebula/schedulerwords.h"
#include "core/iaas/opennebula/vmdecoder.h"
#include "core/manager/diagnosis.h"
#include "tests/support/recordings.h"
#include "tests/support/suite.h"
#include "tests/support/vmstates.h"

#include <QTest>

#include <set>

using namespace msm;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(msm::NodeKnowledge)
Q_DECLARE_METATYPE(std::optional<msm::StuckReason>)

namespace {

/// With the words of the cloud understood, as the manager hands them on.
std::optional<Diagnosis> diagnosed(NodeKnowledge known)
{
    known.words = opennebula::understood(known.node.message);
    return diagnose(known);
}

} // namespace

class TestDiagnosis final : public QObject {
    Q_OBJECT

    using Reason = std::optional<StuckReason>;
    const QDateTime m_now{QDate(2026, 11, 22), QTime(20, 0), Qt::UTC};

    [[nodiscard]] QDateTime ago(std::chrono::seconds time) const { return m_now.addSecs(-time.count()); }

    [[nodiscard]] NodeKnowledge node(CloudState state, bool registered = true) const
    {
        return node(toVmState(state), registered);
    }
    [[nodiscard]] NodeKnowledge node(const VmState &state, bool registered = true) const
    {
        return {.node = {.id = VmId{7},
                    .name = QStringLiteral("db-7"),
                    .registered = registered,
                    .address = QStringLiteral("10.0.0.7"),
                    .vmState = state,
                    .host = QStringLiteral("node1"),
                    .startTime = ago(1h)},
            .lastRefresh = m_now,
            .now = m_now};
    }
    [[nodiscard]] NodeKnowledge running(AgentState agent, ServerState mysql = ServerState::Unknown) const
    {
        NodeKnowledge known = node(vmstate::Running);
        known.node.agent = agent;
        known.node.mysql = mysql;
        known.agent.state = agent;
        return known;
    }
    [[nodiscard]] NodeKnowledge silent(ErrorKind kind, const QString &detail = {}) const
    {
        NodeKnowledge known = running(AgentState::Silent);
        known.agent.error = Error{.kind = kind, .detail = detail};
        return known;
    }
    [[nodiscard]] NodeKnowledge pending(const QString &said) const
    {
        NodeKnowledge known = node(vmstate::Pending, false);
        known.node.message = said;
        return known;
    }
    [[nodiscard]] NodeKnowledge creating(
        NodeKnowledge known, CreateStage stage, std::chrono::seconds since) const
    {
        known.node.registered = false;
        known.operation =
            OperationView{.kind = OperationKind::Create, .stage = stage, .stageStartedAt = ago(since)};
        return known;
    }
    [[nodiscard]] NodeKnowledge deleting(DeleteStage stage, std::chrono::seconds since, bool hanging) const
    {
        NodeKnowledge known = node(vmstate::Shutdown);
        known.operation = OperationView{
            .kind = OperationKind::Delete, .stage = stage, .hanging = hanging, .stageStartedAt = ago(since)};
        return known;
    }

    [[nodiscard]] static VmList machinesIn(const test::RecordedExchange &exchange)
    {
        const bool one = exchange.method == "one.vm.info";
        const bool pool = exchange.method == "one.vmpool.info" || exchange.method == "one.vmpool.infoset";
        if (!one && !pool)
            return {};
        QByteArray xml =
            opennebula::decodeAnswer(200, test::recordedResponse(exchange.name)).value().takeBytes();
        return one ? VmList{opennebula::decodeVm(xml).value()} : opennebula::decodeVmPool(xml).value();
    }

private Q_SLOTS:
    void everyKnownCauseHasItsReasonAndAHealthyNodeNone_data()
    {
        QTest::addColumn<NodeKnowledge>("known");
        QTest::addColumn<Reason>("reason");
        const auto row = [](const char *name, const NodeKnowledge &known, const Reason &reason) {
            QTest::newRow(name) << known << reason;
        };
        const auto healthy = std::nullopt;
        using enum StuckReason;

        row("healthy", running(AgentState::Answers, ServerState::Running), healthy);
        row("nobody asked yet", running(AgentState::NotAsked), healthy);
        NodeKnowledge none = running(AgentState::Silent);
        none.node.function = NodeFunction::None;
        row("without an agent", none, healthy);
        NodeKnowledge manager = running(AgentState::Answers);
        manager.node.function = NodeFunction::Manager;
        row("a manager", manager, healthy);

        NodeKnowledge lost = running(AgentState::Answers, ServerState::Running);
        lost.cloudError = Error{.kind = ErrorKind::Unreachable, .detail = QStringLiteral("refused")};
        row("lost cloud", lost, CloudLost);
        NodeKnowledge missing = node(VmState());
        missing.node.state = NodeState::Missing;
        row("missing", missing, NotListed);
        row("not looked yet", node(VmState()), healthy);

        row("on hold", node(vmstate::Hold, false), OnHold);
        row("pending, new", creating(node(vmstate::Pending), CreateStage::Pending, 10s), healthy);
        row("pending, long", creating(node(vmstate::Pending), CreateStage::Pending, 200s), SchedulerSilent);
        row("pending, long, nobody waits", node(vmstate::Pending, false), SchedulerSilent);
        row("cloning, long", node(vmstate::Cloning, false), Cloning);
        row("cloning, new", creating(node(vmstate::Cloning), CreateStage::Pending, 10s), healthy);
        row("state init, new", creating(node(vmstate::Init), CreateStage::Pending, 1s), healthy);
        row("prolog, new", creating(node(vmstate::Prolog), CreateStage::Prolog, 60s), healthy);
        row("prolog, long", creating(node(vmstate::Prolog), CreateStage::Prolog, 400s), SlowProlog);
        row("boot, new", creating(node(vmstate::Boot), CreateStage::Boot, 60s), healthy);
        row("boot, long", creating(node(vmstate::Boot), CreateStage::Boot, 100s), SlowBoot);
        row("boot of a registered one", node(vmstate::BootPoweroff), SlowBoot);

        row("unknown", node(vmstate::Unknown), HostSilent);
        for (const CloudState state :
            {vmstate::Stopped, vmstate::Suspended, vmstate::Poweroff, vmstate::Undeployed})
            row(qPrintable(toVmState(state).name()), node(state), PoweredOff);
        row("powered off while it is waited for", creating(node(vmstate::Poweroff), CreateStage::Boot, 1s),
            PoweredOff);
        row("host lost while it is waited for", creating(node(vmstate::Unknown), CreateStage::Boot, 1s),
            HostSilent);
        row("migrating", node(vmstate::Migrate), InTransition);
        row("new state", node(CloudState{42}), UnknownState);
        row("new LCM state", node(CloudState{3, 99}), UnknownState);
        row("epilog", node(vmstate::Epilog), Ending);
        row("gone", node(vmstate::Done), healthy);

        row("delete under way", deleting(DeleteStage::Ending, 30s, false), healthy);
        row("delete hangs", deleting(DeleteStage::Ending, 150s, true), DeleteHangs);
        row("delete waits", deleting(DeleteStage::Waiting, 10s, false), healthy);
        NodeKnowledge backup = deleting(DeleteStage::Waiting, 10s, false);
        backup.node.vmState = toVmState(vmstate::Backup);
        row("delete waits for a backup", backup, DeleteWaits);
        row("delete waits long", deleting(DeleteStage::Waiting, 200s, false), DeleteWaits);

        NodeKnowledge nowhere = running(AgentState::NotAsked);
        nowhere.node.address.clear();
        row("no address", nowhere, NoAddress);
        row("no address yet", creating(nowhere, CreateStage::Address, 5s), healthy);
        row("agent refused",
            silent(ErrorKind::Unreachable, QStringLiteral("10.0.0.7:60000 refused the connection")),
            AgentRefused);
        row("agent timeout", silent(ErrorKind::Timeout), AgentTimeout);
        row("agent is a web page", silent(ErrorKind::Protocol), AgentNotHttp);
        row("no route", silent(ErrorKind::Unreachable, QStringLiteral("Network unreachable")), AgentSilent);
        row("agent silent, nobody knows why", running(AgentState::Silent), AgentSilent);
        const NodeKnowledge alone = silent(ErrorKind::Unreachable);
        row("installing", creating(alone, CreateStage::Install, 150s), healthy);
        row("installing, long", creating(alone, CreateStage::Install, 200s), SlowInstall);
        NodeKnowledge failed = alone;
        failed.vm = VirtualMachine();
        failed.vm->userTemplate.insert(kInstallAttribute, QStringLiteral("failed:b1"));
        row("installation failed", creating(failed, CreateStage::Install, 10s), InstallFailed);
        failed.operation.reset();
        failed.node.registered = false;
        row("installation failed, and nobody waits", failed, InstallFailed);
        failed.node.agent = AgentState::Answers;
        failed.node.mysql = ServerState::Running;
        failed.node.registered = true;
        row("installation failed once, and the server runs", failed, healthy);
        row("agent not up yet", creating(silent(ErrorKind::Unreachable), CreateStage::Agent, 30s), healthy);
        row("agent late", creating(silent(ErrorKind::Timeout), CreateStage::Agent, 100s), AgentTimeout);
        NodeKnowledge complaining = running(AgentState::Answers);
        complaining.agent.answer.error = QStringLiteral("no mysqld");
        row("agent complains", complaining, AgentComplains);
        row("MySQL init", running(AgentState::Answers, ServerState::Init), MySqlStarting);
        row("MySQL starting", running(AgentState::Answers, ServerState::Starting), MySqlStarting);
        row("MySQL starts for a create",
            creating(running(AgentState::Answers, ServerState::Starting), CreateStage::MySql, 30s), healthy);
        row("MySQL stopping", running(AgentState::Answers, ServerState::Stopping), MySqlStopping);
        row("MySQL stopped", running(AgentState::Answers, ServerState::Stopped), MySqlStopped);
        row("MySQL unknown", running(AgentState::Answers), MySqlUnknown);
        row("unregistered", node(vmstate::Running, false), Unregistered);
    }
    void everyKnownCauseHasItsReasonAndAHealthyNodeNone()
    {
        QFETCH(NodeKnowledge, known);
        QFETCH(Reason, reason);
        const auto found = diagnosed(known);
        QCOMPARE(found.has_value(), reason.has_value());
        if (!reason)
            return;
        QCOMPARE(stuckReasonName(found->reason), stuckReasonName(*reason));
        QVERIFY(!found->steps.isEmpty());
        known.readOnly = true;
        const QList<NextStep> harmless = diagnosed(known)->steps;
        for (const NextStep step : harmless)
            QVERIFY(step != NextStep::Delete && step != NextStep::Release && step != NextStep::Wait);
    }

    // The words of the schedulers of OpenNebula 5.x to 7.x; the first two are recorded from 7.4.
    void schedulersWordsNameTheCause_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *said, const char *reason) {
            QTest::newRow(said) << QString::fromLatin1(said) << QString::fromLatin1(reason);
        };
        row("Cannot dispatch VM: No host meets SCHED_REQUIREMENTS", "NO_MATCHING_HOST");
        row("[HOST] Not enough MEMORY on hosts: 0,1", "NO_CAPACITY");
        row("Cannot dispatch VM: No hosts enabled to run VMs", "NO_HOST_ENABLED");
        row("Cannot dispatch VM: User is not authorized to use any host", "NOT_AUTHORIZED");
        row("User is not authorized to use any system datastore", "NOT_AUTHORIZED");
        row("Cannot dispatch VM: No host with enough capacity to deploy the VM", "NO_CAPACITY");
        row("Cannot dispatch VM: No host meets capacity and SCHED_REQUIREMENTS: ID = 99", "NO_MATCHING_HOST");
        row("Cannot dispatch VM: No hosts with enough resources", "NO_CAPACITY");
        row("Cannot dispatch VM: No system datastores found to run VMs", "NO_DATASTORE");
        row("No system datastore with enough capacity for the VM", "NO_DATASTORE");
        row("No system datastore meets capacity and SCHED_DS_REQUIREMENTS: NAME = a", "NO_DATASTORE");
        row("Error in SCHED_REQUIREMENTS: 'ID=', error: syntax error", "BAD_REQUIREMENTS");
        row("the moon is in the wrong house", "SCHEDULER_REFUSES");
    }
    void schedulersWordsNameTheCause()
    {
        QFETCH(QString, said);
        QFETCH(QString, reason);
        const auto found = diagnosed(pending(QStringLiteral("Sun Nov 22 20:07:33 2026: ") + said));
        QVERIFY(found);
        QCOMPARE(stuckReasonName(found->reason), reason);
        QCOMPARE(found->said, said);
        QCOMPARE(found->host, QString());
        QVERIFY(found->steps.contains(NextStep::Delete));
    }

    void everyFailureStateIsAFailureWithItsCause()
    {
        int failures = 0;
        for (int lcm = 0; lcm < 100; ++lcm) {
            const VmState state = toVmState({3, lcm});
            const QString name = state.name();
            const auto found = diagnosed(node(state, false));
            if (!name.endsWith(u"FAILURE"))
                continue;
            ++failures;
            QVERIFY(found);
            const StuckReason expected = name.startsWith(u"BOOT") ? StuckReason::BootFailed
                : name.startsWith(u"EPILOG")                      ? StuckReason::SaveFailed
                : name.startsWith(u"PROLOG_MIGRATE")              ? StuckReason::MigrationFailed
                                                                  : StuckReason::CopyFailed;
            QCOMPARE(found->reason, expected);
            QCOMPARE(found->state, name);
            QVERIFY(found->steps.contains(NextStep::Retry));
        }
        QCOMPARE(failures, 14);
        QCOMPARE(diagnosed(node(vmstate::CloningFailure))->reason, StuckReason::CopyFailed);
        QVERIFY(diagnosed(node(vmstate::CloningFailure))->steps.contains(NextStep::RecoverInCloud));
        QVERIFY(diagnosed(node(vmstate::Suspended))->steps.contains(NextStep::PowerOn));
        QCOMPARE(diagnosed(node(vmstate::Failed))->reason, StuckReason::Failed);
    }

    void anyPairOfNumbersHasAnAnswer()
    {
        for (int state = -2; state < 120; ++state) {
            for (int lcm = -2; lcm < 120; ++lcm) {
                const VmState seen = toVmState({state, lcm});
                const auto found = diagnosed(node(seen, false));
                const bool mayBeWell = state < 0 || seen.phase() == VmPhase::Gone;
                QVERIFY2(found || mayBeWell, qPrintable(seen.name()));
            }
        }
    }

    void runningOperationSaysSinceWhenAndUntilWhen()
    {
        const auto found = diagnosed(creating(node(vmstate::Boot), CreateStage::Boot, 100s));
        QVERIFY(found);
        QCOMPARE(found->since, ago(100s));
        QCOMPARE(found->limitAt, ago(100s).addSecs(15 * 60));
        QCOMPARE(found->steps.first(), NextStep::ShowOperations);
    }

    void historySaysSinceWhenWhereNoOperationRuns()
    {
        NodeKnowledge known = node(vmstate::Prolog, false);
        known.vm = VirtualMachine{};
        known.vm->history = {HistoryRecord{.sequence = 0, .host = QStringLiteral("a"), .startTime = ago(3h)},
            HistoryRecord{.sequence = 1, .host = QStringLiteral("b"), .startTime = ago(10min)}};
        QCOMPARE(diagnosed(known)->since, ago(10min));
        known.vm->history.last().startTime = ago(5min); // not late yet
        QVERIFY(!diagnosed(known));
    }

    /// ERROR stays on a VM after it has recovered, so only its state says whether it is stuck.
    void everyRecordedMachineIsUnderstood()
    {
        std::set<QString> reasons;
        int machines = 0;
        for (const auto &exchange : test::recordedExchanges()) {
            if (exchange.outcome != test::RecordedExchange::Outcome::Success)
                continue;
            const VmList vms = machinesIn(exchange);
            for (const VirtualMachine &vm : vms) {
                ++machines;
                NodeKnowledge known = node(vm.state, false);
                known.node.message = vm.phase() == VmPhase::Failing ? vm.errorMessage : vm.schedulerMessage;
                known.vm = vm;
                known.now = QDateTime(QDate(2026, 12, 1), QTime(), Qt::UTC);
                const auto found = diagnosed(known);
                QVERIFY2(found || vm.phase() == VmPhase::Gone, exchange.name.constData());
                if (!found)
                    continue;
                QVERIFY2(found->reason != StuckReason::UnknownState, exchange.name.constData());
                reasons.insert(stuckReasonName(found->reason));
            }
        }
        QVERIFY(machines > 20);
        for (const char *expected :
            {"NO_MATCHING_HOST", "NO_CAPACITY", "ON_HOLD", "SAVE_FAILED", "BOOT_FAILED"})
            QVERIFY2(reasons.contains(QString::fromLatin1(expected)), expected);
    }

    /// A create that waits for MySQL itself, or for OneGate.
    void gateThatIsNotPassedSaysWhy()
    {
        const auto waiting = [this](
                                 ReadinessGate gate, std::chrono::seconds since, const LoginRecord &login) {
            NodeKnowledge known = creating(node(vmstate::Running), CreateStage::MySql, since);
            known.operation->gate = gate;
            known.operation->lastWord = QStringLiteral("OneGate has no READY=YES");
            known.login = login;
            return diagnosed(known);
        };
        const auto refusing = [](LoginWord word) {
            return LoginRecord{
                .answer = LoginAnswer{.word = word, .code = 1, .said = QStringLiteral("its words")}};
        };
        const QList<std::pair<LoginWord, StuckReason>> words{
            {LoginWord::HostBlocked, StuckReason::MySqlBlocksHost},
            {LoginWord::HostRefused, StuckReason::MySqlRefusesHost},
            {LoginWord::Full, StuckReason::MySqlFull}, {LoginWord::Refuses, StuckReason::MySqlRefusesLogins}};
        for (const auto &[word, reason] : words) { // at once: waiting mends none of them
            const auto found = waiting(ReadinessGate::TakesLogins, 1s, refusing(word));
            QVERIFY(found && found->reason == reason);
            QCOMPARE(found->said, QStringLiteral("its words"));
        }
        QVERIFY(!waiting(ReadinessGate::TakesLogins, 1h, refusing(LoginWord::Takes)));
        const LoginRecord away{
            .error = Error{.kind = ErrorKind::Unreachable, .detail = QStringLiteral("refused")}};
        QVERIFY(!waiting(ReadinessGate::TakesLogins, 80s, away));
        QCOMPARE(waiting(ReadinessGate::TakesLogins, 90s, away)->reason, StuckReason::MySqlUnreachable);
        QVERIFY(!waiting(ReadinessGate::OneGateReady, 80s, {}));
        const auto silent = waiting(ReadinessGate::OneGateReady, 90s, {});
        QVERIFY(silent && silent->reason == StuckReason::OneGateSilent);
        QCOMPARE(silent->said, QStringLiteral("OneGate has no READY=YES"));
        QVERIFY(silent->steps.contains(NextStep::CheckOneGate));
    }

    void namesAreDifferent()
    {
        std::set<QString> names;
        for (int i = 0; i < kStuckReasons; ++i)
            names.insert(stuckReasonName(StuckReason(i)));
        QCOMPARE(int(names.size()), kStuckReasons);
        names.clear();
        for (int i = 0; i < kNextSteps; ++i)
            names.insert(nextStepName(NextStep(i)));
        QCOMPARE(int(names.size()), kNextSteps);
    }
};

MSM_TEST(TestDiagnosis)
#include "tst_diagnosis.moc"
