// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/answer.h"
#include "core/iaas/opennebula/vmstates.h"
#include "core/sandbox/virtualmachine.h"
#include "core/sandbox/vmnames.h"
#include "core/sandbox/vmsnapshots.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QTest>

using namespace msm;
using opennebula::stateOf;

namespace {

sandbox::VirtualMachine machineIn(int state, int lcmState)
{
    sandbox::VirtualMachine vm;
    vm.state = sandbox::VmState(state);
    vm.lcm = sandbox::LcmState(lcmState);
    vm.history.append(sandbox::HistoryRecord{});
    return vm;
}

} // namespace

class TestVmStates final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void recordedAnswersAreAsTheTableSays_data()
    {
        QTest::addColumn<KillMode>("mode");
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("lcmState");
        const auto row = [](const char *name, KillMode mode, int state, int lcmState) {
            QTest::newRow(name) << mode << state << lcmState;
        };
        row("vm.action__terminate_on_running", KillMode::Terminate, 3, 3);
        row("vm.action__terminate-hard_on_running", KillMode::TerminateHard, 3, 3);
        row("vm.action__terminate_on_pending", KillMode::Terminate, 1, 0);
        row("vm.action__terminate_bob_own_hold", KillMode::Terminate, 2, 0);
        row("vm.action__terminate_on_boot_failure", KillMode::Terminate, 3, 36);
        row("vm.action__terminate-hard_on_boot_failure", KillMode::TerminateHard, 3, 36);
        row("vm.action__terminate_on_prolog_failure", KillMode::Terminate, 3, 39);
        row("vm.action__terminate-hard_on_prolog_failure", KillMode::TerminateHard, 3, 39);
        row("vm.action__terminate_on_cloning_failure", KillMode::Terminate, 11, 0);
        row("vm.action__terminate_on_done_succeeds", KillMode::Terminate, 6, 0);
    }
    void recordedAnswersAreAsTheTableSays()
    {
        QFETCH(KillMode, mode);
        QFETCH(int, state);
        QFETCH(int, lcmState);
        QFile file(QStringLiteral(MSM_TEST_DATA "/opennebula/%1.response.xml")
                       .arg(QString::fromLatin1(QTest::currentDataTag())));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto answer = opennebula::decodeAnswer(200, file.readAll());
        QCOMPARE(stateOf(state, lcmState).canBeEnded(mode), answer.has_value());
    }

    void sandboxAgreesWithTheTableInEveryStateThatItKnows()
    {
        QList<std::pair<int, int>> places;
        for (const int state : {1, 2, 4, 5, 6, 8, 9})
            places.append({state, 0});
        for (int lcm = 0; lcm <= 40; ++lcm) {
            if (sandbox::stateName(machineIn(3, lcm)) != "UNKNOWN")
                places.append({3, lcm});
        }
        QVERIFY(places.size() > 25);
        for (const auto &[state, lcm] : places) {
            const QByteArray name = sandbox::stateName(machineIn(state, lcm));
            auto gentle = machineIn(state, lcm);
            auto hard = machineIn(state, lcm);
            auto forced = machineIn(state, lcm);
            QVERIFY2(performAction(gentle, "terminate", 1000).has_value()
                    != stateOf(state, lcm).canBeEnded(KillMode::Terminate),
                name);
            QVERIFY2(performAction(hard, "terminate-hard", 1000).has_value()
                    != stateOf(state, lcm).canBeEnded(KillMode::TerminateHard),
                name);
            QVERIFY2(sandbox::recover(forced, 3, 1000).has_value()
                    != stateOf(state, lcm).canBeEnded(KillMode::Force),
                name);
        }
    }

    void recordedPowerActionsAreAsTheTableSays_data()
    {
        QTest::addColumn<VmPower>("power");
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("lcmState");
        const auto row = [](const char *name, VmPower power, int state, int lcmState) {
            QTest::newRow(name) << power << state << lcmState;
        };
        row("vm.action__poweroff", VmPower::ShutDown, 3, 3);
        row("vm.action__poweroff_hard", VmPower::TurnOff, 3, 3);
        row("vm.action__poweroff_on_unknown", VmPower::ShutDown, 3, 16);
        row("vm.action__poweroff_on_boot_failure_wrong_state", VmPower::ShutDown, 3, 36);
        row("vm.action__poweroff_on_cloning_wrong_state", VmPower::ShutDown, 10, 0);
        row("vm.action__poweroff_on_done_wrong_state", VmPower::ShutDown, 6, 0);
        row("vm.action__poweroff_on_hold_wrong_state", VmPower::ShutDown, 2, 0);
        row("vm.action__poweroff_on_poweroff_wrong_state", VmPower::ShutDown, 8, 0);
        row("vm.action__poweroff_on_prolog_wrong_state", VmPower::ShutDown, 3, 1);
        row("vm.action__poweroff_while_shutting_down_wrong_state", VmPower::ShutDown, 3, 18);
        row("vm.action__reboot_on_running", VmPower::Reboot, 3, 3);
        row("vm.action__resume_on_poweroff", VmPower::Start, 8, 0);
        row("vm.action__resume_on_stopped", VmPower::Start, 4, 0);
        row("vm.action__resume_on_suspended", VmPower::Start, 5, 0);
        row("vm.action__resume_on_boot_failure_wrong_state", VmPower::Start, 3, 36);
        row("vm.action__resume_on_done_wrong_state", VmPower::Start, 6, 0);
        row("vm.action__resume_on_hold_wrong_state", VmPower::Start, 2, 0);
        row("vm.action__resume_on_running_wrong_state", VmPower::Start, 3, 3);
        row("vm.action__release_on_done_wrong_state", VmPower::Release, 6, 0);
        row("vm.action__release_on_running_wrong_state", VmPower::Release, 3, 3);
    }
    void recordedPowerActionsAreAsTheTableSays()
    {
        QFETCH(VmPower, power);
        QFETCH(int, state);
        QFETCH(int, lcmState);
        QFile file(QStringLiteral(MSM_TEST_DATA "/opennebula/%1.response.xml")
                       .arg(QString::fromLatin1(QTest::currentDataTag())));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto answer = opennebula::decodeAnswer(200, file.readAll());
        QCOMPARE(stateOf(state, lcmState).allows(power), answer.has_value());
    }

    void sandboxTakesPowerActionsWhereTheTableSays()
    {
        const std::pair<VmPower, const char *> actions[] = {{VmPower::Start, "resume"},
            {VmPower::ShutDown, "poweroff"}, {VmPower::TurnOff, "poweroff-hard"},
            {VmPower::Suspend, "suspend"}, {VmPower::Reboot, "reboot"}, {VmPower::Reset, "reboot-hard"},
            {VmPower::Release, "release"}};
        int taken = 0;
        const auto check = [&](int state, int lcm) {
            const QByteArray name = sandbox::stateName(machineIn(state, lcm));
            for (const auto &[power, action] : actions) {
                auto vm = machineIn(state, lcm);
                const bool allowed = stateOf(state, lcm).allows(power);
                QVERIFY2(performAction(vm, action, 1000).has_value() != allowed, name + ' ' + action);
                taken += allowed ? 1 : 0;
            }
            auto vm = machineIn(state, lcm);
            const bool allowed = stateOf(state, lcm).allows(VmPower::Retry);
            QVERIFY2(sandbox::recover(vm, 2, 1000).has_value() != allowed, name + " retry");
            taken += allowed ? 1 : 0;
        };
        for (const int state : {1, 2, 4, 5, 6, 8, 9})
            check(state, 0);
        for (int lcm = 0; lcm <= 69; ++lcm) {
            if (sandbox::stateName(machineIn(3, lcm)) != "UNKNOWN")
                check(3, lcm);
        }
        QCOMPARE(taken, 1 + 4 + 5 + 1 + 3); // HOLD, off, RUNNING, SHUTDOWN_POWEROFF, failures
    }

    void sandboxTakesSnapshotActionsWhereTheTableSays()
    {
        int taken = 0;
        const auto check = [&](int state, int lcm) {
            sandbox::VirtualMachine vm = machineIn(state, lcm);
            vm.snapshots = {{.id = 3, .name = "before"}};
            const auto is = [&](SnapshotAct act, bool accepted) {
                QCOMPARE(accepted, stateOf(state, lcm).allows(act));
                taken += accepted ? 1 : 0;
            };
            auto one = vm;
            is(SnapshotAct::Take, std::holds_alternative<int>(sandbox::takeSnapshot(one, "x", 1000)));
            one = vm;
            is(SnapshotAct::Revert, !sandbox::revertToSnapshot(one, 3));
            one = vm;
            is(SnapshotAct::Delete, !sandbox::deleteSnapshot(one, 3));
        };
        for (const int state : {1, 2, 4, 5, 6, 8, 9})
            check(state, 0);
        for (int lcm = 0; lcm <= 69; ++lcm) {
            if (sandbox::stateName(machineIn(3, lcm)) != "UNKNOWN")
                check(3, lcm);
        }
        QCOMPARE(taken, 3 + 1); // RUNNING, POWEROFF
    }

    void unknownStateIsLeftToForce()
    {
        QVERIFY(!stateOf(3, 99).canBeEnded(KillMode::Terminate));
        QVERIFY(!stateOf(42, 0).canBeEnded(KillMode::TerminateHard));
        QVERIFY(stateOf(3, 99).canBeEnded(KillMode::Force));
    }

    void everyFailureStateIsFailingAndUnknownNumbersMeanWait()
    {
        int known = 0;
        for (int lcm = -1; lcm < 1000; ++lcm) {
            const QString name = stateOf(3, lcm).name();
            if (lcm < 0) { // it could not be read
                QCOMPARE(name, QStringLiteral("ACTIVE"));
                QCOMPARE(stateOf(3, lcm).phase(), VmPhase::Unknown);
                continue;
            }
            QCOMPARE(stateOf(3, lcm).phase() == VmPhase::Failing, name.endsWith(u"FAILURE"));
            if (name.startsWith(u"LCM_STATE "))
                QCOMPARE(stateOf(3, lcm).phase(), VmPhase::Busy);
            else
                ++known;
        }
        QCOMPARE(known, 68); // 0 … 71 without 13, 14, 55 and 58
        QCOMPARE(stateOf(-1, 3).phase(), VmPhase::Unknown);
        QVERIFY(stateOf(-1, 3).name().isEmpty());
        for (int state = 0; state < 1000; ++state) {
            if (state > 11)
                QCOMPARE(stateOf(state, 3).phase(), VmPhase::Busy);
            QCOMPARE(stateOf(state, 3).name().startsWith(u"STATE "), state > 11);
        }
        QCOMPARE(stateOf(7, 0).phase(), VmPhase::Failing); // FAILED, before 5.0
        QCOMPARE(stateOf(11, 0).phase(), VmPhase::Failing);
        QCOMPARE(stateOf(6, 3).phase(), VmPhase::Gone); // LCM_STATE counts only while ACTIVE
        QCOMPARE(stateOf(3, 3).phase(), VmPhase::Running);
    }

    void recordedNumberGivesTheSameStateAgain()
    {
        for (const auto &[state, lcm] : {std::pair(-1, 0), {1, 0}, {3, 3}, {3, -1}, {42, 0}, {3, 99}}) {
            const VmState once = stateOf(state, lcm);
            QCOMPARE(once.code(), (VmStateCode{.state = state, .detail = lcm}));
            QCOMPARE(stateOf(once.code().state, once.code().detail), once);
        }
        QVERIFY(!stateOf(-1, 3).isTold());
        QVERIFY(stateOf(3, -1).isTold());
        QVERIFY(!stateOf(42, 0).isFamiliar());
        QVERIFY(stateOf(3, 0).isFamiliar());
    }

    void workIsWhatTheStateIsAbout()
    {
        QCOMPARE(stateOf(10, 0).work(), VmWork::Cloning);
        QCOMPARE(stateOf(11, 0).work(), VmWork::Cloning);
        QCOMPARE(stateOf(3, 39).work(), VmWork::Copying);
        QCOMPARE(stateOf(3, 37).work(), VmWork::Booting); // BOOT_MIGRATE_FAILURE
        QCOMPARE(stateOf(3, 38).work(), VmWork::Migrating);
        QCOMPARE(stateOf(3, 40).work(), VmWork::Saving);
        QCOMPARE(stateOf(3, 3).work(), VmWork::Other);
    }

    /// Names of tens of thousands of VMs are one text.
    void namesAreShared() { QCOMPARE(stateOf(3, 3).name().constData(), stateOf(3, 3).name().constData()); }
};

MSM_TEST(TestVmStates)
#include "tst_vmstates.moc"
