// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/manager/driftworld.h"
#include "tests/support/suite.h"

#include <QSignalSpy>
#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

/// What an inspection finds, and what the manager makes of duplicates by itself.
class TestInspection final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreementIsReportedWithTheNumberOfNodes();
    void everyClassIsFoundBeforeTheManagerHasStarted();
    void inspectingChangesNothing();
    void agentIsSilentOnlyWhenItIsAskedTwiceInVain();
    void silentVmThatWasSwitchedOffMeanwhileIsNotUnreachable();
    void nodeThatCannotBeReadEndsTheInspection();
    void cancelledInspectionEndsAtOnce();
    void agentsAreAskedAsManyAtATimeAsTheGateAllows();
    void ambiguousVmsAreNotAdopted();
    void duplicateThatTurnsUpWhileItsTwinIsAskedStopsTheAdoption();
    void duplicatesAreToldOnce();
};

void TestInspection::agreementIsReportedWithTheNumberOfNodes()
{
    DriftWorld world;
    world.addOwn(QStringLiteral("db-1"));
    world.addOwn(QStringLiteral("db-2"));
    world.cloud.add(QStringLiteral("stranger"), vmstate::Running);
    world.startUp();
    const auto drift = world.inspect();
    QVERIFY(drift);
    QVERIFY(drift->findings.isEmpty());
    QCOMPARE(drift->checked, 2);
}

void TestInspection::everyClassIsFoundBeforeTheManagerHasStarted()
{
    DriftWorld world;
    QList<VmId> vms;
    for (int i = 0; i < 5; ++i)
        vms.append(world.addOwn(QStringLiteral("db-%1").arg(i)));
    world.startUp();
    world.restart();
    const auto [first, second] = world.addTwins();
    const VmId leaked = world.addOwn(QStringLiteral("leaked"));
    world.cloud.vms.remove(vms[0]);
    world.cloud.setState(vms[1], vmstate::Done);
    world.cloud.vms[vms[2]].labels.clear();
    world.cloud.vms[vms[3]].addresses = {QStringLiteral("127.9.9.9")};
    world.agents.answers.insert(
        world.cloud.vms[vms[4]].address(), failure(ErrorKind::Timeout, QStringLiteral("silence")));
    const auto drift = world.inspect();
    QVERIFY(drift);
    QHash<VmId, DriftClass> found;
    for (const DriftFinding &finding : drift->findings)
        found.insert(finding.vm, finding.kind);
    QCOMPARE(found,
        (QHash<VmId, DriftClass>{{first, DriftClass::Duplicate}, {second, DriftClass::Duplicate},
            {leaked, DriftClass::Unregistered}, {vms[0], DriftClass::Gone}, {vms[1], DriftClass::Gone},
            {vms[2], DriftClass::Foreign}, {vms[3], DriftClass::AddressChanged},
            {vms[4], DriftClass::Unreachable}}));
    QCOMPARE(drift->checked, 8);
}

void TestInspection::inspectingChangesNothing()
{
    DriftWorld world;
    const VmId gone = world.addOwn(QStringLiteral("gone"));
    world.startUp();
    world.restart();
    world.cloud.vms.remove(gone);
    world.addTwins();
    const auto before = world.configuration->getMySQLServiceNodes();
    const qsizetype events = world.eventKinds().size();
    QCOMPARE(world.inspect()->findings.size(), 3);
    QCOMPARE(world.configuration->getMySQLServiceNodes(), before);
    QCOMPARE(world.eventKinds().size(), events);
    QVERIFY(world.cloud.killed.isEmpty() && world.cloud.made.isEmpty());
    QVERIFY(world.journal.unfinished()->isEmpty());
}

void TestInspection::agentIsSilentOnlyWhenItIsAskedTwiceInVain()
{
    DriftWorld world;
    const VmId vm = world.addOwn(QStringLiteral("db-1"));
    world.startUp();
    const QString address = world.cloud.vms[vm].address();
    world.agents.answers.insert(address, failure(ErrorKind::Timeout, QStringLiteral("lost")));
    const auto inspection = world.manager->inspect();
    // Answers again from the second question on.
    connect(inspection.get(), &Inspection::progressed, this, [&] {
        if (inspection->asked() == 1)
            world.agents.answers.remove(address);
    });
    inspection->start();
    settle();
    QCOMPARE(inspection->state(), Operation::State::Succeeded);
    QVERIFY(inspection->drift().findings.isEmpty());
}

void TestInspection::silentVmThatWasSwitchedOffMeanwhileIsNotUnreachable()
{
    DriftWorld world;
    const VmId vm = world.addOwn(QStringLiteral("db-1"));
    world.startUp();
    world.agents.answers.insert(
        world.cloud.vms[vm].address(), failure(ErrorKind::Timeout, QStringLiteral("lost")));
    const auto inspection = world.manager->inspect();
    connect(inspection.get(), &Inspection::progressed, this, [&] {
        if (inspection->asked() == 1)
            world.cloud.setState(vm, vmstate::Poweroff);
    });
    inspection->start();
    settle();
    QVERIFY(inspection->drift().findings.isEmpty());
}

void TestInspection::nodeThatCannotBeReadEndsTheInspection()
{
    DriftWorld world;
    const VmId vm = world.addOwn(QStringLiteral("db-1"));
    world.startUp();
    world.cloud.vms.remove(vm);
    world.cloud.infoErrors = {{.kind = ErrorKind::Timeout, .detail = QStringLiteral("no answer")}};
    auto drift = world.inspect();
    QVERIFY(!drift);
    QCOMPARE(drift.error().kind, ErrorKind::Timeout);
    world.cloud.listErrors = {{.kind = ErrorKind::Unreachable}};
    drift = world.inspect();
    QVERIFY(!drift);
    QCOMPARE(drift.error().kind, ErrorKind::Unreachable);
}

void TestInspection::cancelledInspectionEndsAtOnce()
{
    DriftWorld world;
    world.addOwn(QStringLiteral("db-1"));
    world.startUp();
    const auto inspection = world.manager->inspect();
    world.agents.silent = true;
    inspection->start();
    settle();
    QCOMPARE(inspection->step(), Inspection::Step::AskingAgents);
    inspection->cancel();
    settle();
    QCOMPARE(inspection->error()->kind, ErrorKind::Cancelled);
}

void TestInspection::agentsAreAskedAsManyAtATimeAsTheGateAllows()
{
    DriftWorld world;
    for (int i = 0; i < 300; ++i)
        world.addOwn(QStringLiteral("db-%1").arg(i));
    const int before = world.agents.calls;
    const auto drift = world.inspect(); // not started: nobody else asks
    QVERIFY(drift);
    QCOMPARE(drift->checked, 300);
    QCOMPARE(world.agents.calls - before, 300);
    QCOMPARE(world.agents.maxInFlight, 22); // the gate keeps ten places for others
}

void TestInspection::ambiguousVmsAreNotAdopted()
{
    DriftWorld world;
    const auto [first, second] = world.addTwins();
    const VmId single = world.addOwn(QStringLiteral("db-2"));
    world.startUp();
    world.pass(25s);
    QVERIFY(world.isRegistered(single));
    QVERIFY(!world.isRegistered(first));
    QVERIFY(!world.isRegistered(second));
    QCOMPARE(world.manager->duplicates().value(world.createKey), (QList{first, second}));
}

void TestInspection::duplicateThatTurnsUpWhileItsTwinIsAskedStopsTheAdoption()
{
    DriftWorld world;
    const VmId first =
        world.addOwn(QStringLiteral("db-1"), vmstate::Running, NodeFunction::Agent, world.createKey);
    const VmId slow = world.addOwn(QStringLiteral("db-2"));
    world.agents.hanging.insert(world.cloud.vms[slow].address());
    QVERIFY(world.manager->start());
    settle(); // its agent has answered, and it is about to be registered
    QVERIFY(world.agents.calls > 1);
    world.addOwn(QStringLiteral("db-1"), vmstate::Running, NodeFunction::Agent, world.createKey);
    world.manager->refresh();
    world.pass(5s);
    QVERIFY(!world.isRegistered(first));
}

void TestInspection::duplicatesAreToldOnce()
{
    DriftWorld world;
    world.addTwins();
    QSignalSpy changed(world.manager.get(), &MySQLServerManager::duplicatesChanged);
    world.startUp();
    world.pass(60s);
    QCOMPARE(world.eventKinds().count(EventKind::DuplicatesFound), 1);
    QCOMPARE(changed.size(), 1);
}

MSM_TEST(TestInspection)
#include "tst_inspection.moc"
