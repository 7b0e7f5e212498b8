// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/poweraction.h"
#include "tests/support/suite.h"
#include "tests/ui/windowworld.h"
#include "ui/commands/commandrow.h"
#include "ui/words/nodetext.h"

#include <QAction>
#include <QPushButton>
#include <QSignalSpy>

using namespace msm;
using namespace msm::test;

namespace {

/// Does what the program does with these commands.
void carryOut(WindowWorld &world, const QSignalSpy &chosen)
{
    QCOMPARE(chosen.size(), 1);
    const auto command = chosen.first().first().value<UiCommand>();
    for (const CommandRow &row : world.commands.rows()) {
        if (row.id == command)
            QVERIFY(world.service.manager()
                        .startOperations(*row.starts, {world.service.iaas.vms.firstKey()})
                        .first());
    }
}

} // namespace

class TestPower final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void machineThatIsOffIsPoweredOnByAClickBesideItsDiagnosis_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("lcm");
        QTest::addColumn<VmPower>("power");
        QTest::newRow("powered off") << 8 << 0 << VmPower::Start;
        QTest::newRow("failed half-way") << 3 << 36 << VmPower::Retry;
    }
    void machineThatIsOffIsPoweredOnByAClickBesideItsDiagnosis()
    {
        QFETCH(int, state);
        QFETCH(int, lcm);
        QFETCH(VmPower, power);
        WindowWorld world;
        const VmId id = world.service.iaas.vms.firstKey();
        world.service.iaas.setState(id, {state, lcm});
        const auto answers = std::exchange(world.service.agent.otherwise,
            failure(ErrorKind::Unreachable, QStringLiteral("no route"))); // it would contradict the cloud
        world.service.pass(std::chrono::seconds(30));
        world.selectRow(0);
        auto *button = world.window.findChild<QPushButton *>(QStringLiteral("step0"));
        QVERIFY(button != nullptr && button->isEnabled());
        QSignalSpy chosen(&world.commands, &Commands::triggered);
        QTest::mouseClick(button, Qt::LeftButton);
        settle();
        carryOut(world, chosen);
        world.service.pass(std::chrono::seconds(3));
        QCOMPARE(world.service.iaas.powered, (QList{qMakePair(id, power)}));
        world.service.iaas.setState(id, vmstate::Boot);
        world.service.pass(std::chrono::seconds(5));
        world.service.iaas.setState(id, vmstate::Running);
        world.service.agent.otherwise = answers;
        world.service.pass(std::chrono::seconds(30));
        QCOMPARE(world.service.manager().nodes().first().state, NodeState::Running);
    }

    void commandsFollowTheStateOfTheMachine()
    {
        WindowWorld world;
        const auto isOn = [&world](const PowerAction &action) {
            return world.commands.action(*commandStarting(action.kind))->isEnabled();
        };
        world.selectRow(0);
        QVERIFY(!isOn(startMachine) && isOn(shutDownMachine) && isOn(turnOffMachine) && isOn(suspendMachine)
            && isOn(rebootMachine) && isOn(resetMachine) && !isOn(retryMachine));
        QVERIFY(world.commands.action(*commandStarting(startMachine.kind))
                    ->statusTip()
                    .contains(QStringLiteral("no selected node can take it")));
        world.service.iaas.setState(world.service.iaas.vms.firstKey(), vmstate::Suspended);
        world.service.pass(std::chrono::seconds(30));
        QVERIFY(isOn(startMachine) && !isOn(shutDownMachine) && !isOn(rebootMachine));
    }

    void whatTheAgentSaidBeforeIsNotShownOfAMachineThatIsOff()
    {
        WindowWorld world;
        world.selectRow(0);
        QCOMPARE(world.text("truthAgent"), QStringLiteral("Answers"));
        world.service.iaas.setState(world.service.iaas.vms.firstKey(), vmstate::Poweroff);
        world.service.agent.silent = true;
        world.service.pass(std::chrono::seconds(30));
        const NodeView node = world.service.manager().nodes().first();
        QCOMPARE(node.state, NodeState::PoweredOff);
        QCOMPARE(agentCellText(node), noValueText());
        QCOMPARE(mysqlCellText(node), noValueText());
        QVERIFY(node.agentSeen.isValid()); // which stays true
        QVERIFY(world.text("truthAgent") != QStringLiteral("Answers"));
        QVERIFY(world.text("truthMySql") != QStringLiteral("Running"));
        world.service.iaas.setState(world.service.iaas.vms.firstKey(), vmstate::Running);
        world.service.pass(std::chrono::seconds(11)); // nobody has answered yet
        QCOMPARE(mysqlCellText(world.service.manager().nodes().first()), noValueText());
    }

    void machineOnHoldIsReleasedByACommandOfThatName()
    {
        WindowWorld world;
        const QAction *action = world.commands.action(UiCommand::FinishWaiting);
        world.commands.update({.selectedNodes = 1, .selectionOnHold = true});
        QVERIFY(action->text().contains(QStringLiteral("lease from Hold")));
        world.commands.update({.selectedNodes = 1});
        QVERIFY(!action->text().contains(QStringLiteral("Hold")));
    }
};

MSM_GUI_TEST(TestPower)
#include "tst_power.moc"
