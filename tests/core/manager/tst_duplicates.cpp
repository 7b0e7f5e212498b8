// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/manager/driftfacts.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace msm::driftfacts;

/// Which VMs are duplicates of one create, and what a person's word to keep one changes.
class TestDuplicates final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneKeyOnSeveralVmsIsADuplicateWhoeverIsRegistered();
    void keptDuplicateLeavesTheOtherOneAlone();
    void vmThatIsLeavingMakesNoDuplicate();
    void sameNameIsNoDuplicate();
    void labelWithoutAKeyIsNoDuplicate();
    void createThatHasItsVmNamesTheOtherAsDuplicate();
    void keptVmIsKeptOnlyWhileItCarriesItsKey();
};

void TestDuplicates::oneKeyOnSeveralVmsIsADuplicateWhoeverIsRegistered()
{
    for (int registered = 0; registered <= 2; ++registered) {
        DriftFacts facts{.service = kService, .vms = {vmOf(VmId{3}, Label::Ours), vmOf(kVm, Label::Ours)}};
        for (int i = 0; i < registered; ++i)
            facts.registered.insert(facts.vms.at(i).id, nodeOf(facts.vms.at(i)));
        const Drift drift = findDrift(facts);
        QCOMPARE(classesOf(drift), (QList{DriftClass::Duplicate, DriftClass::Duplicate}));
        for (const DriftFinding &finding : drift.findings) {
            QCOMPARE(finding.related, (QList<VmId>{VmId{3}, kVm}));
            QCOMPARE(finding.fixes.contains(DriftFix::Finish), !finding.registered);
            QVERIFY(finding.fixes.contains(DriftFix::Remove));
        }
    }
}

void TestDuplicates::keptDuplicateLeavesTheOtherOneAlone()
{
    DriftFacts facts{.service = kService, .vms = {vmOf(VmId{3}, Label::Ours), vmOf(kVm, Label::Ours)}};
    facts.kept.insert(kVm, kKey);
    QCOMPARE(classesOf(findDrift(facts)), (QList{DriftClass::Unregistered, DriftClass::Kept}));
    facts.registered.insert(VmId{3}, nodeOf(facts.vms.first()));
    const Drift drift = findDrift(facts);
    QCOMPARE(classesOf(drift), QList{DriftClass::Kept});
    QCOMPARE(drift.disagreements(), 0);
    QCOMPARE(drift.findings.first().fixes, QList{DriftFix::ReportAgain});
}

void TestDuplicates::vmThatIsLeavingMakesNoDuplicate()
{
    DriftFacts facts{
        .service = kService, .vms = {vmOf(VmId{3}, Label::Ours), vmOf(kVm, Label::Ours, Seen::Ending)}};
    QCOMPARE(classesOf(findDrift(facts)), QList{DriftClass::Unregistered}); // 3 alone
    facts.vms[1] = vmOf(kVm, Label::Ours);
    facts.operations = {{.kind = OperationKind::Delete, .vm = kVm}};
    QCOMPARE(classesOf(findDrift(facts)), QList{DriftClass::Unregistered});
}

void TestDuplicates::sameNameIsNoDuplicate()
{
    DriftFacts facts{.service = kService, .vms = {vmOf(VmId{3}, Label::Ours), vmOf(kVm, Label::OurOtherKey)}};
    facts.vms[0].name = facts.vms[1].name = QStringLiteral("db");
    for (const VirtualMachine &vm : std::as_const(facts.vms))
        facts.registered.insert(vm.id, nodeOf(vm, ServiceLabel::find(vm.labels, kService)->operation));
    QVERIFY(findDrift(facts).findings.isEmpty());
}

void TestDuplicates::labelWithoutAKeyIsNoDuplicate()
{
    const DriftFacts facts{
        .service = kService, .vms = {vmOf(VmId{3}, Label::OursWithoutKey), vmOf(kVm, Label::OursWithoutKey)}};
    QCOMPARE(classesOf(findDrift(facts)), (QList{DriftClass::Unregistered, DriftClass::Unregistered}));
}

void TestDuplicates::createThatHasItsVmNamesTheOtherAsDuplicate()
{
    DriftFacts facts{.service = kService, .vms = {vmOf(VmId{3}, Label::Ours), vmOf(kVm, Label::Ours)}};
    facts.operations = {{.id = kKey, .kind = OperationKind::Create, .vm = VmId{3}}};
    const Drift drift = findDrift(facts);
    QCOMPARE(classesOf(drift), QList{DriftClass::Duplicate});
    QCOMPARE(drift.findings.first().vm, kVm);
}

void TestDuplicates::keptVmIsKeptOnlyWhileItCarriesItsKey()
{
    DriftFacts facts = factsOf(Label::Ours, Seen::Running, Registered::No, Agent::NotAsked);
    facts.kept.insert(kVm, kOther); // another VM had this id then
    QCOMPARE(classesOf(findDrift(facts)), QList{DriftClass::Unregistered});
    facts = factsOf(Label::OursWithoutKey, Seen::Running, Registered::No, Agent::NotAsked);
    facts.kept.insert(kVm, QUuid());
    QCOMPARE(classesOf(findDrift(facts)), QList{DriftClass::Kept});
}

MSM_TEST(TestDuplicates)
#include "tst_duplicates.moc"
