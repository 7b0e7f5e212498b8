// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/manager/driftworld.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

/// What a person decides about a disagreement, carried out by the manager.
class TestDriftFixes final : public QObject {
    Q_OBJECT

private Q_SLOTS:
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

void TestDriftFixes::finishingADuplicateRegistersItAndLeavesTheOtherToDecide()
{
    DriftWorld world;
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

void TestDriftFixes::keptVmIsNeitherAdoptedNorReportedAlsoAfterARestart()
{
    DriftWorld world;
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

void TestDriftFixes::decisionToKeepCanBeTakenBack()
{
    DriftWorld world;
    const auto [first, second] = world.addTwins();
    world.startUp();
    QVERIFY(world.apply(world.findingOf(second), DriftFix::Keep));
    QVERIFY(world.apply(world.findingOf(second), DriftFix::ReportAgain));
    QCOMPARE(world.findingOf(second).kind, DriftClass::Duplicate);
    QCOMPARE(world.findingOf(first).kind, DriftClass::Duplicate);
    QVERIFY(Configuration::load(*world.database).value()->keptVms().isEmpty());
}

void TestDriftFixes::lastOfTwinsIsNotRemovedAsADuplicate()
{
    DriftWorld world;
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

void TestDriftFixes::fixOfWhatHasChangedIsRefused_data()
{
    QTest::addColumn<QString>("change");
    for (const char *change : {"renamed", "gone", "label", "registered", "dealt with"})
        QTest::newRow(change) << QString::fromLatin1(change);
}

void TestDriftFixes::fixOfWhatHasChangedIsRefused()
{
    QFETCH(QString, change);
    DriftWorld world;
    world.agents.otherwise = failure(ErrorKind::Timeout, QStringLiteral("booting")); // nothing is adopted
    const VmId vm =
        world.addOwn(QStringLiteral("db-1"), vmstate::Running, NodeFunction::Agent, world.createKey);
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
        QVERIFY(world.configuration->addMySQLServiceNode({.id = vm, .operation = world.createKey}));
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

void TestDriftFixes::forgettingTouchesNothingInTheCloud()
{
    DriftWorld world;
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

void TestDriftFixes::newAddressIsTakenOnceTheAgentAnswersThere()
{
    DriftWorld world;
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

void TestDriftFixes::removingIsAnOrdinaryDelete()
{
    DriftWorld world;
    world.agents.otherwise = failure(ErrorKind::Timeout, QStringLiteral("never"));
    const VmId vm = world.addOwn(QStringLiteral("db-1"));
    world.startUp();
    const auto operation = world.apply(world.findingOf(vm), DriftFix::Remove);
    QVERIFY(operation);
    QCOMPARE(world.journal.unfinished()->size(), 1);
    QCOMPARE(world.journal.unfinished()->first().id, *operation);
    world.pass(3s);
    world.cloud.setState(vm, vmstate::Done);
    world.pass(10s);
    QCOMPARE(world.manager->operation(*operation)->state, Operation::State::Succeeded);
    QVERIFY(world.inspect()->findings.isEmpty());
}

void TestDriftFixes::readOnlyManagerListsAndFixesNothing()
{
    DriftWorld world;
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

MSM_TEST(TestDriftFixes)
#include "tst_driftfixes.moc"
