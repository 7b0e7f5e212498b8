// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/inspection.h"
#include "core/nodes/servicelabel.h"
#include "tests/support/managerworld.h"
#include "tests/support/suite.h"

#include <QSignalSpy>
#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

namespace {

const QUuid kKey = QUuid::fromString(QStringLiteral("6ba7b810-9dad-11d1-80b4-00c04fd430c8"));

} // namespace

/// What the manager makes of disagreements, over a fake cloud and a fake clock.
class TestInspection final : public QObject {
    Q_OBJECT

    struct World : ManagerWorld {
        Result<Drift> inspect()
        {
            const auto inspection = manager->inspect();
            inspection->start();
            pass(1s);
            if (inspection->state() == Operation::State::Succeeded)
                return inspection->drift();
            return failure(inspection->error().value_or(Error{.detail = QStringLiteral("not over")}));
        }
        DriftFinding findingOf(VmId vm)
        {
            const auto drift = inspect();
            const DriftFinding *finding = drift ? drift->find(vm) : nullptr;
            return finding ? *finding : DriftFinding();
        }
        Result<QUuid> apply(const DriftFinding &finding, DriftFix fix)
        {
            std::optional<Result<QUuid>> answer;
            QObject context;
            manager->applyFix(
                finding, fix, &context, [&answer](const Result<QUuid> &result) { answer = result; });
            settle();
            return answer.value_or(failure(ErrorKind::Internal, QStringLiteral("no answer")));
        }
        /// Two VMs that one create made.
        std::pair<VmId, VmId> addTwins()
        {
            const VmId first = addOwn(QStringLiteral("db-1"), 3, 3, NodeFunction::Agent, kKey);
            return {first, addOwn(QStringLiteral("db-1"), 3, 3, NodeFunction::Agent, kKey)};
        }
        bool isRegistered(VmId vm) const { return configuration->getMySQLServiceNodes().contains(vm); }
    };

private Q_SLOTS:
    void agreementIsReportedWithTheNumberOfNodes();
    void everyClassIsFoundBeforeTheManagerHasStarted();
    void inspectingChangesNothing();
    void agentIsSilentOnlyWhenItIsAskedTwiceInVain();
    void silentVmThatWasSwitchedOffMeanwhileIsNotUnreachable();
    void nodeThatCannotBeReadEndsTheInspection();
    void cancelledInspectionEndsAtOnce();
    void thirtyTwoAgentsAreAskedAtATime();
    void ambiguousVmsAreNotAdopted();
    void duplicateThatTurnsUpWhileItsTwinIsAskedStopsTheAdoption();
    void duplicatesAreToldOnce();
    void finishingADuplicateRegistersItAndLeavesTheOtherToDecide();
    void keptVmIsNeitherAdoptedNorReportedAlsoAfterARestart();
    void decisionToKeepCanBeTakenBack();
    void lastOfTwinsIsNotRemovedAsADuplicate();
    void fixOfWhatHasChangedIsRefused_data();
    void fixOfWhatHasChangedIsRefused();
    void forgettingTouchesNothingInTheCloud();
    void newAddressIsTakenOnceTheAgentAnswersThere();
    void removingIsAnOrdinaryDelete();
    void readOnlyManagerListsAndFixesNothing();
};

void TestInspection::agreementIsReportedWithTheNumberOfNodes()
{
    World world;
    world.addOwn(QStringLiteral("db-1"));
    world.addOwn(QStringLiteral("db-2"));
    world.cloud.add(QStringLiteral("stranger"), 3, 3);
    world.startUp();
    const auto drift = world.inspect();
    QVERIFY(drift);
    QVERIFY(drift->findings.isEmpty());
    QCOMPARE(drift->checked, 2);
}

void TestInspection::everyClassIsFoundBeforeTheManagerHasStarted()
{
    World world;
    QList<VmId> vms;
    for (int i = 0; i < 5; ++i)
        vms.append(world.addOwn(QStringLiteral("db-%1").arg(i)));
    world.startUp();
    world.restart();
    const auto [first, second] = world.addTwins();
    const VmId leaked = world.addOwn(QStringLiteral("leaked"));
    world.cloud.vms.remove(vms[0]);
    world.cloud.setState(vms[1], 6); // DONE
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
    World world;
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
    World world;
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
    World world;
    const VmId vm = world.addOwn(QStringLiteral("db-1"));
    world.startUp();
    world.agents.answers.insert(
        world.cloud.vms[vm].address(), failure(ErrorKind::Timeout, QStringLiteral("lost")));
    const auto inspection = world.manager->inspect();
    connect(inspection.get(), &Inspection::progressed, this, [&] {
        if (inspection->asked() == 1)
            world.cloud.setState(vm, 8);
    });
    inspection->start();
    settle();
    QVERIFY(inspection->drift().findings.isEmpty());
}

void TestInspection::nodeThatCannotBeReadEndsTheInspection()
{
    World world;
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
    World world;
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

void TestInspection::thirtyTwoAgentsAreAskedAtATime()
{
    World world;
    for (int i = 0; i < 300; ++i)
        world.addOwn(QStringLiteral("db-%1").arg(i));
    const int before = world.agents.calls;
    const auto drift = world.inspect(); // not started: nobody else asks
    QVERIFY(drift);
    QCOMPARE(drift->checked, 300);
    QCOMPARE(world.agents.calls - before, 300);
    QCOMPARE(world.agents.maxInFlight, 32);
}

void TestInspection::ambiguousVmsAreNotAdopted()
{
    World world;
    const auto [first, second] = world.addTwins();
    const VmId single = world.addOwn(QStringLiteral("db-2"));
    world.startUp();
    world.pass(25s);
    QVERIFY(world.isRegistered(single));
    QVERIFY(!world.isRegistered(first));
    QVERIFY(!world.isRegistered(second));
    QCOMPARE(world.manager->duplicates().value(kKey), (QList{first, second}));
}

void TestInspection::duplicateThatTurnsUpWhileItsTwinIsAskedStopsTheAdoption()
{
    World world;
    const VmId first = world.addOwn(QStringLiteral("db-1"), 3, 3, NodeFunction::Agent, kKey);
    const VmId slow = world.addOwn(QStringLiteral("db-2"));
    world.agents.hanging.insert(world.cloud.vms[slow].address());
    QVERIFY(world.manager->start());
    settle(); // its agent has answered, and it is about to be registered
    QVERIFY(world.agents.calls > 1);
    world.addOwn(QStringLiteral("db-1"), 3, 3, NodeFunction::Agent, kKey);
    world.manager->refresh();
    world.pass(5s);
    QVERIFY(!world.isRegistered(first));
}

void TestInspection::duplicatesAreToldOnce()
{
    World world;
    world.addTwins();
    QSignalSpy changed(world.manager.get(), &MySQLServerManager::duplicatesChanged);
    world.startUp();
    world.pass(60s);
    QCOMPARE(world.eventKinds().count(EventKind::DuplicatesFound), 1);
    QCOMPARE(changed.size(), 1);
}

void TestInspection::finishingADuplicateRegistersItAndLeavesTheOtherToDecide()
{
    World world;
    const auto [first, second] = world.addTwins();
    world.startUp();
    const auto operation = world.apply(world.findingOf(first), DriftFix::Finish);
    QVERIFY(operation && !operation->isNull());
    world.pass(15s);
    QVERIFY(world.isRegistered(first));
    QVERIFY(!world.isRegistered(second)); // not by itself
    QCOMPARE(world.findingOf(first).fixes, (QList{DriftFix::Keep, DriftFix::Remove}));
    QVERIFY(world.apply(world.findingOf(second), DriftFix::Keep));
    QCOMPARE(world.inspect()->disagreements(), 0);
    QVERIFY(world.manager->duplicates().isEmpty());
    QVERIFY(world.cloud.killed.isEmpty());
}

void TestInspection::keptVmIsNeitherAdoptedNorReportedAlsoAfterARestart()
{
    World world;
    const auto [first, second] = world.addTwins();
    world.startUp();
    QVERIFY(world.apply(world.findingOf(second), DriftFix::Keep));
    QVERIFY(world.eventKinds().contains(EventKind::VmKept));
    world.configuration = *Configuration::load(*world.database);
    world.restart();
    world.startUp();
    world.pass(15s);
    QVERIFY(world.isRegistered(first)); // the only one left to decide on is no puzzle any more
    QVERIFY(!world.isRegistered(second));
    QCOMPARE(world.findingOf(second).kind, DriftClass::Kept);
    QCOMPARE(world.inspect()->disagreements(), 0);
}

void TestInspection::decisionToKeepCanBeTakenBack()
{
    World world;
    const auto [first, second] = world.addTwins();
    world.startUp();
    QVERIFY(world.apply(world.findingOf(second), DriftFix::Keep));
    QVERIFY(world.apply(world.findingOf(second), DriftFix::ReportAgain));
    QCOMPARE(world.findingOf(second).kind, DriftClass::Duplicate);
    QCOMPARE(world.findingOf(first).kind, DriftClass::Duplicate);
    QVERIFY(Configuration::load(*world.database).value()->keptVms().isEmpty());
}

void TestInspection::lastOfTwinsIsNotRemovedAsADuplicate()
{
    World world;
    const auto [first, second] = world.addTwins();
    world.startUp();
    const DriftFinding one = world.findingOf(first);
    const DriftFinding other = world.findingOf(second);
    QVERIFY(world.apply(one, DriftFix::Remove));
    const auto refused = world.apply(other, DriftFix::Remove);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    world.pass(3s);
    QCOMPARE(world.cloud.killed, QList{first});
}

void TestInspection::fixOfWhatHasChangedIsRefused_data()
{
    QTest::addColumn<QString>("change");
    for (const char *change : {"renamed", "gone", "label", "registered", "dealt with"})
        QTest::newRow(change) << QString::fromLatin1(change);
}

void TestInspection::fixOfWhatHasChangedIsRefused()
{
    QFETCH(QString, change);
    World world;
    world.agents.otherwise = failure(ErrorKind::Timeout, QStringLiteral("booting")); // nothing is adopted
    const VmId vm = world.addOwn(QStringLiteral("db-1"), 3, 3, NodeFunction::Agent, kKey);
    world.startUp();
    const DriftFinding finding = world.findingOf(vm);
    QCOMPARE(finding.kind, DriftClass::Unregistered);
    if (change == u"renamed")
        world.cloud.vms[vm].name = QStringLiteral("payroll");
    else if (change == u"gone")
        world.cloud.vms.remove(vm);
    else if (change == u"label")
        world.cloud.vms[vm].labels.clear();
    else if (change == u"registered")
        QVERIFY(world.configuration->addMySQLServiceNode({.id = vm, .operation = kKey}));
    else
        QVERIFY(world.manager->waitForServiceNode(vm));
    for (const DriftFix fix : {DriftFix::Remove, DriftFix::Keep, DriftFix::Finish}) {
        const auto refused = world.apply(finding, fix);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    }
    world.pass(3s);
    QVERIFY(world.cloud.killed.isEmpty());
    QVERIFY(world.configuration->keptVms().isEmpty());
}

void TestInspection::forgettingTouchesNothingInTheCloud()
{
    World world;
    const VmId vm = world.addOwn(QStringLiteral("db-1"));
    world.startUp();
    world.cloud.vms[vm].labels.clear();
    const DriftFinding finding = world.findingOf(vm);
    QCOMPARE(finding.foreign, ForeignReason::NoLabel);
    const auto done = world.apply(finding, DriftFix::Forget);
    QVERIFY(done && done->isNull());
    world.pass(15s);
    QVERIFY(!world.isRegistered(vm));
    QVERIFY(world.cloud.vms.contains(vm));
    QVERIFY(world.cloud.killed.isEmpty());
    QVERIFY(world.manager->nodes().isEmpty());
    QVERIFY(world.eventKinds().contains(EventKind::NodeForgotten));
}

void TestInspection::newAddressIsTakenOnceTheAgentAnswersThere()
{
    World world;
    const VmId vm = world.addOwn(QStringLiteral("db-1"));
    world.startUp();
    const QString before = world.cloud.vms[vm].address();
    const QString now = QStringLiteral("127.9.9.9");
    world.cloud.vms[vm].addresses = {now};
    world.agents.answers.insert(now, failure(ErrorKind::Unreachable, QStringLiteral("not yet")));
    const auto registered = [&] { return world.configuration->getMySQLServiceNodes().value(vm).address; };
    QVERIFY(world.apply(world.findingOf(vm), DriftFix::TakeAddress));
    world.pass(20s);
    QCOMPARE(registered(), before);
    world.agents.answers.clear();
    world.pass(20s);
    QCOMPARE(registered(), now);
    QVERIFY(world.inspect()->findings.isEmpty());
}

void TestInspection::removingIsAnOrdinaryDelete()
{
    World world;
    world.agents.otherwise = failure(ErrorKind::Timeout, QStringLiteral("never"));
    const VmId vm = world.addOwn(QStringLiteral("db-1"));
    world.startUp();
    const auto operation = world.apply(world.findingOf(vm), DriftFix::Remove);
    QVERIFY(operation);
    QCOMPARE(world.journal.unfinished()->size(), 1);
    QCOMPARE(world.journal.unfinished()->first().id, *operation);
    world.pass(3s);
    world.cloud.setState(vm, 6);
    world.pass(10s);
    QCOMPARE(world.manager->operation(*operation)->state, Operation::State::Succeeded);
    QVERIFY(world.inspect()->findings.isEmpty());
}

void TestInspection::readOnlyManagerListsAndFixesNothing()
{
    World world;
    const auto [first, second] = world.addTwins();
    world.restart({.readOnly = true});
    world.startUp();
    const DriftFinding finding = world.findingOf(first);
    QCOMPARE(finding.kind, DriftClass::Duplicate);
    for (const DriftFix fix : finding.fixes)
        QCOMPARE(world.apply(finding, fix).error().kind, ErrorKind::Forbidden);
    world.pass(5s);
    QVERIFY(world.configuration->keptVms().isEmpty() && world.cloud.killed.isEmpty());
}

MSM_TEST(TestInspection)
#include "tst_inspection.moc"
