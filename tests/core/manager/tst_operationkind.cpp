// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/operationkind.h"
#include "core/manager/diagnosis.h"
#include "core/manager/drift.h"
#include "core/nodes/servicelabel.h"
#include "tests/support/fakeoperation.h"
#include "tests/support/suite.h"
#include "tests/support/vmstates.h"

#include <QTest>

using namespace msm;

Q_DECLARE_METATYPE(msm::OperationKind)

namespace {

constexpr VmId kPoked{7};

OperationView pokeOf(VmId vm)
{
    return {.id = QUuid::createUuid(),
        .kind = pokeTraits,
        .vm = vm,
        .state = Operation::State::Running,
        .stage = PokeStage::Asking,
        .stageStartedAt = QDateTime::currentDateTimeUtc()};
}

} // namespace

class TestOperationKind final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyKindIsARowThatIsWhole_data()
    {
        QTest::addColumn<OperationKind>("kind");
        for (const OperationKind kind : OperationKind::all())
            QTest::newRow(kind->name) << kind;
        QTest::newRow("poke") << OperationKind(pokeTraits);
    }
    void everyKindIsARowThatIsWhole()
    {
        QFETCH(OperationKind, kind);
        QVERIFY(!kind.name().isEmpty());
        QVERIFY(!QByteArray(kind->doing).isEmpty());
        QVERIFY(kind->first == kind->first.all().first());
        QVERIFY(kind->taken.isBeyond(kind->first));
        // A VM that nobody waits for any more is left by those that wait for one, and by no others.
        QCOMPARE(kind->cancelling == Cancelling::LeavesVm, kind->awaitsNode());
        // The journal has it if it can go on with it.
        QCOMPARE(kind->recover != nullptr, kind->make != nullptr);
        QVERIFY(!kind->request || kind->make);
        // A row that lacks a state shows the node's own.
        QCOMPARE(kind->shownAs.has_value(), kind->effect != NodeEffect::None);
    }

    void kindsAreFoundByTheNameThatTheJournalKeeps()
    {
        QSet<QString> names;
        for (const OperationKind kind : OperationKind::all()) {
            names.insert(kind.name());
            QVERIFY(OperationKind::named(kind.name()) == kind);
        }
        QCOMPARE(names.size(), qsizetype(OperationKind::all().size()));
        QVERIFY(
            names.contains({QStringLiteral("create"), QStringLiteral("delete"), QStringLiteral("adopt")}));
        QVERIFY(!OperationKind::named(QStringLiteral("poke")));
    }

    void requestIsTakenFromItsStageOn()
    {
        OperationView view = pokeOf(kPoked);
        QVERIFY(!view.isTaken());
        view.stage = PokeStage::Settling;
        QVERIFY(view.isTaken());
        view.stage = PokeStage::Settled;
        QVERIFY(view.isTaken());
        view.stage = DeleteStage::Unregistered; // of another ladder
        QVERIFY(!view.isTaken());
    }

    void operationThatLeavesTheNodesAsTheyAreHidesNoDrift()
    {
        VirtualMachine leaked;
        leaked.id = kPoked;
        leaked.state = toVmState(vmstate::Running);
        leaked.labels = {
            ServiceLabel{.service = QStringLiteral("mysql"), .operation = QUuid::createUuid()}.toString()};
        DriftFacts facts;
        facts.service = QStringLiteral("mysql");
        facts.registered.insert(VmId{8}, {.id = VmId{8}, .name = QStringLiteral("db-8")});
        facts.gone = {VmId{8}};
        facts.vms = {leaked};
        const QList<DriftFinding> before = findDrift(facts).findings;
        QCOMPARE(before.size(), 2);
        facts.operations = {pokeOf(VmId{8}), pokeOf(kPoked)};
        QCOMPARE(findDrift(facts).findings, before);
    }

    void operationThatLeavesTheNodesAsTheyAreIsNoWaitForTheNode()
    {
        NodeKnowledge known;
        known.now = QDateTime::currentDateTimeUtc();
        known.node.id = kPoked;
        known.node.registered = true;
        known.node.vmState = toVmState(vmstate::Running);
        known.node.address = QStringLiteral("10.0.0.7");
        known.node.agent = AgentState::Answers;
        known.node.mysql = ServerState::Running;
        known.operation = pokeOf(kPoked);
        QVERIFY(!diagnose(known));
        known.node.mysql = ServerState::Stopped;
        const auto found = diagnose(known);
        QVERIFY(found);
        QCOMPARE(found->reason, StuckReason::MySqlStopped);
        QCOMPARE(found->steps.first(), NextStep::ShowOperations);
    }

    void operationThatLeavesTheNodesAsTheyAreNeverFailsHalfWay()
    {
        OperationView view = pokeOf(kPoked);
        view.error = Error{.kind = ErrorKind::VmFailed};
        QVERIFY(!failedHalfWay(view));
    }
};

MSM_TEST(TestOperationKind)
#include "tst_operationkind.moc"
