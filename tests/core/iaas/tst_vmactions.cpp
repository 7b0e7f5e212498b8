// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/answer.h"
#include "core/iaas/vmactions.h"
#include "core/sandbox/virtualmachine.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QTest>

using namespace msm;

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

class TestVmActions final : public QObject {
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
        QCOMPARE(cloudTakes(mode, state, lcmState), answer.has_value());
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
                    != cloudTakes(KillMode::Terminate, state, lcm),
                name);
            QVERIFY2(performAction(hard, "terminate-hard", 1000).has_value()
                    != cloudTakes(KillMode::TerminateHard, state, lcm),
                name);
            QVERIFY2(sandbox::recover(forced, 3, 1000).has_value() != cloudTakes(KillMode::Force, state, lcm),
                name);
        }
    }

    void unknownStateIsLeftToForce()
    {
        QVERIFY(!cloudTakes(KillMode::Terminate, 3, 99));
        QVERIFY(!cloudTakes(KillMode::TerminateHard, 42, 0));
        QVERIFY(cloudTakes(KillMode::Force, 3, 99));
    }
};

MSM_TEST(TestVmActions)
#include "tst_vmactions.moc"
