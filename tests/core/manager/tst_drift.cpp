// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/createkind.h"
#include "core/lifecycle/deletekind.h"
#include "tests/core/manager/driftfacts.h"
#include "tests/support/suite.h"

#include <QElapsedTimer>
#include <QTest>

using namespace msm;
using namespace msm::driftfacts;

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
    QTest::newRow("an adoption of it") << view(OperationKind::Await, kVm) << nothing << false;
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
    QVERIFY(drift.findings.first().fixes.isEmpty());     // it is nobody's business here
    facts.vms.last().state = toVmState(vmstate::Epilog); // on its way out
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
    QCOMPARE(agents.value(VmId{1}).addresses, QStringList{facts.vms.first().address()});
    QCOMPARE(agents.value(VmId{1}).key, kKey);
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
