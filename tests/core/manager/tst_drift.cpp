// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/drift.h"
#include "core/manager/recovery.h"
#include "core/nodes/servicelabel.h"
#include "tests/support/suite.h"

#include <QElapsedTimer>
#include <QTest>

using namespace msm;

namespace {

const QString kService = QStringLiteral("mysql");
const QUuid kKey = QUuid::fromString(QStringLiteral("6ba7b810-9dad-11d1-80b4-00c04fd430c8"));
const QUuid kOther = QUuid::fromString(QStringLiteral("6ba7b811-9dad-11d1-80b4-00c04fd430c8"));
constexpr VmId kVm{7};

/// What the table says of the VM's label.
enum class Label { Ours, OurOtherKey, OursWithoutKey, OtherService, None };
/// What the cloud says of the VM.
enum class Seen { Running, PoweredOff, Failed, Ending, Gone, Hidden, Unread };
/// What the manager remembers.
enum class Registered { No, Yes, WithoutKey, ElseWhere };
enum class Agent { NotAsked, Silent, Answers };

QStringList labelsOf(Label label)
{
    switch (label) {
    case Label::Ours:
        return {QStringLiteral("prod"), ServiceLabel{kService, kKey}.toString()};
    case Label::OurOtherKey:
        return {ServiceLabel{kService, kOther}.toString()};
    case Label::OursWithoutKey:
        return {QStringLiteral("msm/mysql/by-hand")};
    case Label::OtherService:
        return {ServiceLabel{QStringLiteral("billing"), kKey}.toString()};
    case Label::None:
        break;
    }
    return {QStringLiteral("prod")};
}

VirtualMachine vmOf(VmId id, Label label, Seen seen = Seen::Running)
{
    VirtualMachine vm;
    vm.id = id;
    vm.name = QStringLiteral("db-%1").arg(id.value);
    vm.labels = labelsOf(label);
    vm.addresses = {QStringLiteral("10.0.%1.%2").arg(id.value / 250).arg(id.value % 250)};
    vm.state = seen == Seen::PoweredOff ? 8 : 3;
    vm.lcmState = seen == Seen::Failed ? 36 : seen == Seen::Ending ? 11 : vm.state == 3 ? 3 : 0;
    return vm;
}

ServiceNode nodeOf(const VirtualMachine &vm, const QUuid &key = kKey)
{
    return {.id = vm.id, .name = vm.name, .address = vm.address(), .operation = key};
}

DriftFacts factsOf(Label label, Seen seen, Registered registered, Agent agent)
{
    DriftFacts facts{.service = kService};
    const VirtualMachine vm = vmOf(kVm, label, seen);
    if (seen == Seen::Gone)
        facts.gone.insert(kVm);
    else if (seen == Seen::Hidden)
        facts.hidden.insert(kVm);
    else if (seen != Seen::Unread)
        facts.vms.append(vm);
    if (registered != Registered::No) {
        ServiceNode node = nodeOf(vm, registered == Registered::WithoutKey ? QUuid() : kKey);
        if (registered == Registered::ElseWhere)
            node.address = QStringLiteral("10.9.9.9");
        facts.registered.insert(kVm, node);
    }
    if (agent == Agent::Silent)
        facts.agents.insert(kVm, failure(ErrorKind::Timeout, QStringLiteral("no answer")));
    else if (agent == Agent::Answers)
        facts.agents.insert(kVm, AgentAnswer{.server = ServerState::Running});
    return facts;
}

QList<DriftClass> classesOf(const Drift &drift)
{
    QList<DriftClass> classes;
    for (const DriftFinding &finding : drift.findings)
        classes.append(finding.kind);
    return classes;
}

} // namespace

Q_DECLARE_METATYPE(Label)
Q_DECLARE_METATYPE(Seen)
Q_DECLARE_METATYPE(Registered)
Q_DECLARE_METATYPE(Agent)
Q_DECLARE_METATYPE(std::optional<DriftClass>)
Q_DECLARE_METATYPE(ForeignReason)
Q_DECLARE_METATYPE(QList<DriftFix>)

class TestDrift final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachDisagreementHasItsClassAndItsFixes_data();
    void eachDisagreementHasItsClassAndItsFixes();
    void whatIsBeingDealtWithIsNoLeak_data();
    void whatIsBeingDealtWithIsNoLeak();
    void oneKeyOnSeveralVmsIsADuplicateWhoeverIsRegistered();
    void keptDuplicateLeavesTheOtherOneAlone();
    void vmThatIsLeavingMakesNoDuplicate();
    void sameNameIsNoDuplicate();
    void labelWithoutAKeyIsNoDuplicate();
    void createThatHasItsVmNamesTheOtherAsDuplicate();
    void keptVmIsKeptOnlyWhileItCarriesItsKey();
    void strangerAtAnAddressOfOursIsForeign();
    void registeredAddressAmongSeveralIsNotChanged();
    void findingsAreSortedByClassThenKeyThenId();
    void sameFindingIsWhatAPersonWasShown();
    void agentsOfRunningNodesAreAsked();
    void tenThousandNodesAreComparedInLinearTime();
};

void TestDrift::eachDisagreementHasItsClassAndItsFixes_data()
{
    using enum DriftClass;
    using enum DriftFix;
    using enum ForeignReason;
    QTest::addColumn<Label>("label");
    QTest::addColumn<Seen>("seen");
    QTest::addColumn<Registered>("registered");
    QTest::addColumn<Agent>("agent");
    QTest::addColumn<std::optional<DriftClass>>("kind");
    QTest::addColumn<ForeignReason>("foreign");
    QTest::addColumn<QList<DriftFix>>("fixes");

    const auto row = [](const char *name, Label label, Seen seen, Registered registered, Agent agent,
                         std::optional<DriftClass> kind, const QList<DriftFix> &fixes = {},
                         ForeignReason foreign = ForeignReason::None) {
        QTest::newRow(name) << label << seen << registered << agent << kind << foreign << fixes;
    };
    const QList<DriftFix> choices{Finish, Keep, Remove};
    const auto fine = std::optional<DriftClass>();

    row("all three agree", Label::Ours, Seen::Running, Registered::Yes, Agent::Answers, fine);
    row("not asked is not silent", Label::Ours, Seen::Running, Registered::Yes, Agent::NotAsked, fine);
    row("switched off", Label::Ours, Seen::PoweredOff, Registered::Yes, Agent::NotAsked, fine);
    row("switched off, asked before", Label::Ours, Seen::PoweredOff, Registered::Yes, Agent::Silent, fine);
    row("failed", Label::Ours, Seen::Failed, Registered::Yes, Agent::NotAsked, fine);
    row("registered, being removed", Label::Ours, Seen::Ending, Registered::Yes, Agent::Silent, fine);
    row("not ours", Label::None, Seen::Running, Registered::No, Agent::NotAsked, fine);
    row("of another service", Label::OtherService, Seen::Running, Registered::No, Agent::NotAsked, fine);
    row("registered without a key, no label", Label::None, Seen::Running, Registered::WithoutKey,
        Agent::Answers, fine);
    row("registered without a key, our label", Label::Ours, Seen::Running, Registered::WithoutKey,
        Agent::Answers, fine);

    row("unregistered", Label::Ours, Seen::Running, Registered::No, Agent::Answers, Unregistered, choices);
    row("unregistered, switched off", Label::Ours, Seen::PoweredOff, Registered::No, Agent::NotAsked,
        Unregistered, choices);
    row("unregistered, failed", Label::Ours, Seen::Failed, Registered::No, Agent::NotAsked, Unregistered,
        {Keep, Remove});
    row("unregistered, without a key", Label::OursWithoutKey, Seen::Running, Registered::No, Agent::NotAsked,
        Unregistered, choices);
    row("unregistered, being removed", Label::Ours, Seen::Ending, Registered::No, Agent::NotAsked, fine);

    row("gone", Label::Ours, Seen::Gone, Registered::Yes, Agent::NotAsked, DriftClass::Gone, {Forget});
    row("gone, of no key", Label::None, Seen::Gone, Registered::WithoutKey, Agent::NotAsked, DriftClass::Gone,
        {Forget});
    row("not read", Label::Ours, Seen::Unread, Registered::Yes, Agent::NotAsked, fine);

    row("may not be seen", Label::Ours, Seen::Hidden, Registered::Yes, Agent::NotAsked, Foreign, {Forget},
        NotVisible);
    row("lost its label", Label::None, Seen::Running, Registered::Yes, Agent::Answers, Foreign, {Forget},
        NoLabel);
    row("another key", Label::OurOtherKey, Seen::Running, Registered::Yes, Agent::Answers, Foreign, {Forget},
        OtherKey);
    row("a label without a key", Label::OursWithoutKey, Seen::Running, Registered::Yes, Agent::Answers,
        Foreign, {Forget}, OtherKey);
    row("went to another service", Label::OtherService, Seen::Running, Registered::Yes, Agent::Answers,
        Foreign, {Forget}, OtherService);
    row("no key, another service", Label::OtherService, Seen::Running, Registered::WithoutKey, Agent::Answers,
        Foreign, {Forget}, OtherService);
    row("foreign goes before address", Label::None, Seen::Running, Registered::ElseWhere, Agent::Silent,
        Foreign, {Forget}, NoLabel);

    row("address changed", Label::Ours, Seen::Running, Registered::ElseWhere, Agent::Answers, AddressChanged,
        {TakeAddress});
    row("address changed, silent there", Label::Ours, Seen::Running, Registered::ElseWhere, Agent::Silent,
        AddressChanged, {TakeAddress});
    row("address changed, switched off", Label::Ours, Seen::PoweredOff, Registered::ElseWhere,
        Agent::NotAsked, AddressChanged);
    row("unreachable", Label::Ours, Seen::Running, Registered::Yes, Agent::Silent, Unreachable);
    row("unreachable, of no key", Label::None, Seen::Running, Registered::WithoutKey, Agent::Silent,
        Unreachable);
    row("unregistered and silent", Label::Ours, Seen::Running, Registered::No, Agent::Silent, Unregistered,
        choices);
}

void TestDrift::eachDisagreementHasItsClassAndItsFixes()
{
    QFETCH(Label, label);
    QFETCH(Seen, seen);
    QFETCH(Registered, registered);
    QFETCH(Agent, agent);
    QFETCH(std::optional<DriftClass>, kind);
    QFETCH(ForeignReason, foreign);
    QFETCH(QList<DriftFix>, fixes);

    const Drift drift = findDrift(factsOf(label, seen, registered, agent));
    const bool ours = registered != Registered::No || label == Label::Ours || label == Label::OursWithoutKey;
    QCOMPARE(drift.checked, ours ? 1 : 0);
    QCOMPARE(drift.unread, seen == Seen::Unread ? 1 : 0);
    QCOMPARE(drift.findings.size(), kind ? 1 : 0);
    QCOMPARE(drift.disagreements(), kind ? 1 : 0);
    if (!kind)
        return;
    const DriftFinding &finding = drift.findings.first();
    QCOMPARE(finding.kind, *kind);
    QCOMPARE(finding.foreign, foreign);
    QCOMPARE(finding.fixes, fixes);
    QCOMPARE(finding.vm, kVm);
    QCOMPARE(finding.name, QStringLiteral("db-7"));
    QCOMPARE(finding.registered, registered != Registered::No);
}

void TestDrift::whatIsBeingDealtWithIsNoLeak_data()
{
    QTest::addColumn<QList<OperationView>>("running");
    QTest::addColumn<QList<JournalledOperation>>("unfinished");
    QTest::addColumn<bool>("leak");
    const auto view = [](OperationKind kind, VmId vm, bool finished = false) {
        OperationView operation{.id = kKey, .kind = kind, .vm = vm};
        if (finished)
            operation.finishedAt = QDateTime::currentDateTimeUtc();
        return QList<OperationView>{operation};
    };
    const auto left = [](JournalledOperation operation, const QList<JournalledCall> &calls, VmId vm = {}) {
        operation.calls = calls;
        operation.vm = vm;
        return QList<JournalledOperation>{operation};
    };
    const JournalledOperation create = journalled(CreateNodeRequest{.key = kKey, .service = kService});
    const JournalledOperation remove = journalled(DeleteNodeRequest{.operation = kOther, .vm = kVm});
    const JournalledCall sent{.method = QStringLiteral("call")};
    const QList<OperationView> idle;
    const QList<JournalledOperation> nothing;

    QTest::newRow("nobody") << idle << nothing << true;
    QTest::newRow("a create of it") << view(OperationKind::Create, kVm) << nothing << false;
    QTest::newRow("a create that looks for it") << view(OperationKind::Create, {}) << nothing << false;
    QTest::newRow("an adoption of it") << view(OperationKind::Adopt, kVm) << nothing << false;
    QTest::newRow("a delete of it") << view(OperationKind::Delete, kVm) << nothing << false;
    QTest::newRow("a delete of another") << view(OperationKind::Delete, VmId{8}) << nothing << true;
    QTest::newRow("a create that has ended") << view(OperationKind::Create, kVm, true) << nothing << true;
    QTest::newRow("a create in the journal") << idle << left(create, {sent}) << false;
    QTest::newRow("one that knows its VM") << idle << left(create, {sent}, kVm) << false;
    QTest::newRow("a delete in the journal") << idle << left(remove, {sent}, kVm) << false;
    QTest::newRow("a delete that was never sent") << idle << left(remove, {}, kVm) << true;
}

void TestDrift::whatIsBeingDealtWithIsNoLeak()
{
    QFETCH(QList<OperationView>, running);
    QFETCH(QList<JournalledOperation>, unfinished);
    QFETCH(bool, leak);
    DriftFacts facts = factsOf(Label::Ours, Seen::Running, Registered::No, Agent::Answers);
    facts.operations = running;
    facts.unfinished = unfinished;
    const QList<DriftClass> expected = leak ? QList{DriftClass::Unregistered} : QList<DriftClass>();
    QCOMPARE(classesOf(findDrift(facts)), expected);
}

void TestDrift::oneKeyOnSeveralVmsIsADuplicateWhoeverIsRegistered()
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

void TestDrift::keptDuplicateLeavesTheOtherOneAlone()
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

void TestDrift::vmThatIsLeavingMakesNoDuplicate()
{
    DriftFacts facts{
        .service = kService, .vms = {vmOf(VmId{3}, Label::Ours), vmOf(kVm, Label::Ours, Seen::Ending)}};
    QCOMPARE(classesOf(findDrift(facts)), QList{DriftClass::Unregistered}); // 3 alone
    facts.vms[1] = vmOf(kVm, Label::Ours);
    facts.operations = {{.kind = OperationKind::Delete, .vm = kVm}};
    QCOMPARE(classesOf(findDrift(facts)), QList{DriftClass::Unregistered});
}

void TestDrift::sameNameIsNoDuplicate()
{
    DriftFacts facts{.service = kService, .vms = {vmOf(VmId{3}, Label::Ours), vmOf(kVm, Label::OurOtherKey)}};
    facts.vms[0].name = facts.vms[1].name = QStringLiteral("db");
    for (const VirtualMachine &vm : std::as_const(facts.vms))
        facts.registered.insert(vm.id, nodeOf(vm, ServiceLabel::find(vm.labels, kService)->operation));
    QVERIFY(findDrift(facts).findings.isEmpty());
}

void TestDrift::labelWithoutAKeyIsNoDuplicate()
{
    const DriftFacts facts{
        .service = kService, .vms = {vmOf(VmId{3}, Label::OursWithoutKey), vmOf(kVm, Label::OursWithoutKey)}};
    QCOMPARE(classesOf(findDrift(facts)), (QList{DriftClass::Unregistered, DriftClass::Unregistered}));
}

void TestDrift::createThatHasItsVmNamesTheOtherAsDuplicate()
{
    DriftFacts facts{.service = kService, .vms = {vmOf(VmId{3}, Label::Ours), vmOf(kVm, Label::Ours)}};
    facts.operations = {{.id = kKey, .kind = OperationKind::Create, .vm = VmId{3}}};
    const Drift drift = findDrift(facts);
    QCOMPARE(classesOf(drift), QList{DriftClass::Duplicate});
    QCOMPARE(drift.findings.first().vm, kVm);
}

void TestDrift::keptVmIsKeptOnlyWhileItCarriesItsKey()
{
    DriftFacts facts = factsOf(Label::Ours, Seen::Running, Registered::No, Agent::NotAsked);
    facts.kept.insert(kVm, kOther); // another VM had this id then
    QCOMPARE(classesOf(findDrift(facts)), QList{DriftClass::Unregistered});
    facts = factsOf(Label::OursWithoutKey, Seen::Running, Registered::No, Agent::NotAsked);
    facts.kept.insert(kVm, QUuid());
    QCOMPARE(classesOf(findDrift(facts)), QList{DriftClass::Kept});
}

void TestDrift::strangerAtAnAddressOfOursIsForeign()
{
    DriftFacts facts = factsOf(Label::Ours, Seen::Running, Registered::Yes, Agent::Answers);
    VirtualMachine stranger = vmOf(VmId{9}, Label::None);
    facts.vms.append(stranger);
    QVERIFY(findDrift(facts).findings.isEmpty());
    facts.vms.last().addresses = facts.vms.first().addresses;
    const Drift drift = findDrift(facts);
    QCOMPARE(drift.findings.size(), 1);
    QCOMPARE(drift.findings.first().foreign, ForeignReason::AddressTaken);
    QCOMPARE(drift.findings.first().vm, VmId{9});
    QCOMPARE(drift.findings.first().related, QList{kVm});
    QVERIFY(drift.findings.first().fixes.isEmpty()); // it is nobody's business here
    facts.vms.last().lcmState = 11;                  // EPILOG: on its way out
    QVERIFY(findDrift(facts).findings.isEmpty());
}

void TestDrift::registeredAddressAmongSeveralIsNotChanged()
{
    DriftFacts facts = factsOf(Label::Ours, Seen::Running, Registered::ElseWhere, Agent::Answers);
    facts.vms.first().addresses.append(QStringLiteral("10.9.9.9"));
    QVERIFY(findDrift(facts).findings.isEmpty());
    facts.vms.first().addresses = {QStringLiteral("fe80::1")}; // reaches nothing
    QVERIFY(findDrift(facts).findings.isEmpty());
}

void TestDrift::findingsAreSortedByClassThenKeyThenId()
{
    DriftFacts facts{.service = kService};
    for (const int id : {1, 4})
        facts.vms.append(vmOf(VmId{id}, Label::OurOtherKey)); // kKey < kOther
    for (const int id : {2, 3})
        facts.vms.append(vmOf(VmId{id}, Label::Ours));
    facts.vms.append(vmOf(VmId{0}, Label::OursWithoutKey));
    std::ranges::sort(facts.vms, {}, &VirtualMachine::id);
    QList<int> ids;
    for (const DriftFinding &finding : findDrift(facts).findings)
        ids.append(finding.vm.value);
    QCOMPARE(ids, (QList{2, 3, 1, 4, 0}));
}

void TestDrift::sameFindingIsWhatAPersonWasShown()
{
    const DriftFacts facts = factsOf(Label::Ours, Seen::Running, Registered::ElseWhere, Agent::Answers);
    const DriftFinding shown = findDrift(facts).findings.first();
    DriftFacts now = facts;
    now.agents.clear();
    now.vms.first().host = QStringLiteral("kvm-9");
    QVERIFY(isSameFinding(shown, findDrift(now).findings.first()));
    now.vms.first().name = QStringLiteral("payroll");
    QVERIFY(!isSameFinding(shown, findDrift(now).findings.first()));
    now = facts;
    now.vms.first().addresses = {QStringLiteral("10.8.8.8")};
    QVERIFY(!isSameFinding(shown, findDrift(now).findings.first()));
    now = facts;
    now.registered.clear();
    QVERIFY(!isSameFinding(shown, findDrift(now).findings.first()));
}

void TestDrift::agentsOfRunningNodesAreAsked()
{
    DriftFacts facts{.service = kService};
    facts.vms = {vmOf(VmId{1}, Label::Ours), vmOf(VmId{2}, Label::None), vmOf(VmId{3}, Label::None),
        vmOf(VmId{4}, Label::Ours, Seen::PoweredOff), vmOf(VmId{5}, Label::Ours), vmOf(VmId{6}, Label::None)};
    facts.vms[4].labels = {ServiceLabel{kService, kKey, NodeFunction::None}.toString()};
    facts.registered.insert(VmId{3}, nodeOf(facts.vms.at(2)));
    const auto agents = agentsToAsk(facts);
    QCOMPARE(QSet<VmId>(agents.keyBegin(), agents.keyEnd()), (QSet<VmId>{VmId{1}, VmId{3}}));
    QCOMPARE(agents.value(VmId{1}), QStringList{facts.vms.first().address()});
}

void TestDrift::tenThousandNodesAreComparedInLinearTime()
{
    const auto timeOf = [](int count) {
        DriftFacts facts{.service = kService};
        for (int id = 0; id < count; ++id) {
            facts.vms.append(vmOf(VmId{id}, id % 2 ? Label::Ours : Label::OursWithoutKey)); // one great group
            if (id % 3 == 0)
                facts.registered.insert(VmId{id}, nodeOf(facts.vms.last(), QUuid()));
        }
        QElapsedTimer timer;
        timer.start();
        const Drift drift = findDrift(facts);
        const qint64 took = timer.nsecsElapsed();
        return std::pair(drift.checked == count ? took : 0, drift.findings.size());
    };
    (void)timeOf(1000);
    const auto few = timeOf(2000);
    const auto many = timeOf(20000);
    QVERIFY(few.first > 0);
    QVERIFY(many.second > 16000);
    QVERIFY2(
        many.first < 40 * few.first, qPrintable(QString::number(double(many.first) / double(few.first))));
}

MSM_TEST(TestDrift)
#include "tst_drift.moc"
