// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/snapshotoperation.h"

#include "tests/core/lifecycle/requestworld.h"
#include "tests/support/suite.h"
#include "tests/support/vmstates.h"

#include <QTest>

using namespace msm;

Q_DECLARE_METATYPE(msm::SnapshotTerms)
Q_DECLARE_METATYPE(const msm::SnapshotAction *)

namespace {

using S = RequestStage;

const QString kName = QStringLiteral("before");
const QString kOldError = QStringLiteral("Mon Nov 23: old");

VmSnapshot named(const QString &name, int id = 0)
{
    return {.id = SnapshotId{id}, .name = name};
}

/// Read alone.
NodeObservation whole(const QList<VmSnapshot> &snapshots, const QString &error = {})
{
    NodeObservation seen = listed(vmstate::Running);
    seen.vm->snapshots = snapshots;
    seen.vm->errorMessage = error;
    return seen;
}

struct SnapshotWorld : RequestWorld<SnapshotAction, SnapshotOperation> {
    explicit SnapshotWorld(const SnapshotAction &of, const QList<VmSnapshot> &snapshots = {})
        : RequestWorld(of)
    {
        cloud.vms[id].snapshots = snapshots;
    }
    std::unique_ptr<SnapshotOperation> begin(const SnapshotChoice &choice = {.name = kName})
    {
        return beginWith(choice.toJson());
    }
    QList<SnapshotChange> asked() const
    {
        QList<SnapshotChange> changes;
        for (const auto &[vm, change] : cloud.snapshotChanges)
            changes.append(change);
        return changes;
    }
};

} // namespace

class TestSnapshotAction final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void actionClimbsItsLadder_data()
    {
        QTest::addColumn<const SnapshotAction *>("action");
        QTest::addColumn<int>("from");
        QTest::addColumn<NodeObservation>("seen");
        QTest::addColumn<SnapshotTerms>("terms");
        QTest::addColumn<int>("to");
        QTest::addColumn<QString>("does"); // nothing, "reads", "asks", "requests", or the kind of failure
        const SnapshotAction *action = &takeSnapshot;
        const auto row = [&action](const char *name, S from, const NodeObservation &seen, S to,
                             const char *does = "", SnapshotTerms terms = {}) {
            if (terms.choice == SnapshotChoice{})
                terms.choice.name = kName;
            QTest::newRow(name) << action << int(from) << seen << terms << int(to)
                                << QString::fromLatin1(does);
        };
        const auto doubt = [](std::chrono::milliseconds waited, bool seenAtWork = false) {
            return SnapshotTerms{.waited = waited, .doubt = lost(), .seenAtWork = seenAtWork};
        };
        const SnapshotTerms knownError{.errorBefore = kOldError};
        row("as listed", S::Submitted, listed(vmstate::Running), S::Submitted, "reads");
        row("is off", S::Submitted, listed(vmstate::Poweroff), S::Submitted, "conflict");
        row("another is taken", S::Submitted, listed(vmstate::HotplugSnapshot), S::Submitted, "conflict");
        row("no snapshot yet", S::Submitted, whole({}), S::Requested, "requests");
        row("others", S::Submitted, whole({named(QStringLiteral("other"))}), S::Requested, "requests");
        row("the name is there", S::Submitted, whole({named(kName)}), S::Submitted, "conflict");
        row("on its way", S::Requested, whole({}), S::Requested);
        row("is saved", S::Effect, listed(vmstate::HotplugSnapshot), S::Effect);
        row("runs again", S::Effect, listed(vmstate::Running), S::Effect, "reads");
        row("taken", S::Effect, whole({named(kName)}), S::Done);
        row("being taken", S::Effect,
            whole({{.id = SnapshotId{0}, .name = kName, .underWay = SnapshotAct::Take}}), S::Effect);
        row("not shown yet", S::Effect, whole({}), S::Effect, "", {.waited = 4s});
        row("never shown", S::Effect, whole({}), S::Effect, "rejected", {.waited = 5s});
        row("an old error", S::Effect, whole({}, kOldError), S::Effect, "", knownError);
        row("a new error", S::Effect, whole({}, QStringLiteral("no space")), S::Effect, "rejected",
            knownError);
        row("in doubt", S::Effect, whole({}), S::Effect, "", doubt(14s));
        row("in doubt for long", S::Effect, whole({}), S::Effect, "unreachable", doubt(15s));
        row("in doubt, but seen at work", S::Effect, whole({}), S::Effect, "rejected", doubt(5s, true));
        row("in doubt, and there", S::Effect, whole({named(kName)}), S::Done, "", doubt(1s));
        row("shut down meanwhile", S::Effect, listed(vmstate::ShutdownPoweroff), S::Effect);
        row("off meanwhile", S::Effect, listed(vmstate::Poweroff), S::Effect, "reads");
        row("ended", S::Effect, listed(vmstate::Shutdown), S::Effect, "not found");
        row("gone", S::Effect, {.gone = true}, S::Effect, "not found");
        row("failed meanwhile", S::Effect, listed(vmstate::BootFailure), S::Effect, "vm failed");
        row("done", S::Done, {.gone = true}, S::Done);

        action = &deleteSnapshot;
        row("delete of an unknown one", S::Submitted, whole({}), S::Submitted, "not found");
        row("delete by name", S::Submitted, whole({named(kName)}), S::Requested, "requests");
        row("delete while off", S::Submitted, listed(vmstate::Poweroff), S::Submitted, "reads");
        row("two of that name", S::Submitted, whole({named(kName, 0), named(kName, 1)}), S::Submitted,
            "conflict");
        row("by name and number", S::Submitted, whole({named(kName, 0), named(kName, 1)}), S::Requested,
            "requests", {.choice = {.name = kName, .id = SnapshotId{1}}});
        row("the number is another's by now", S::Submitted, whole({named(QStringLiteral("other"), 1)}),
            S::Submitted, "not found", {.choice = {.name = kName, .id = SnapshotId{1}}});
        row("still there", S::Effect, whole({named(kName)}), S::Effect);
        row("deleted", S::Effect, whole({}), S::Done);
        row("the other one is left", S::Effect, whole({named(kName, 0)}), S::Done, "",
            {.choice = {.name = kName, .id = SnapshotId{1}}});
        row("never deleted", S::Effect, whole({named(kName)}), S::Effect, "rejected", {.waited = 5s});

        action = &revertToSnapshot;
        row("revert while off", S::Submitted, listed(vmstate::Poweroff), S::Submitted, "conflict");
        row("revert", S::Submitted, whole({named(kName)}), S::Requested, "requests");
        row("reverted, by the cloud", S::Effect, whole({named(kName)}), S::Effect, "asks");
        row("revert failed", S::Effect, whole({named(kName)}, QStringLiteral("no space")), S::Effect,
            "rejected", knownError);
        row("revert in doubt", S::Effect, whole({named(kName)}), S::Effect, "", doubt(14s));
        row("revert in doubt for long", S::Effect, whole({named(kName)}), S::Effect, "unreachable",
            doubt(15s));
        row("revert in doubt, but seen", S::Effect, whole({named(kName)}), S::Effect, "asks",
            doubt(1s, true));
        row("without an agent", S::Effect, whole({named(kName)}), S::Done, "",
            {.function = NodeFunction::None});
        row("an early answer", S::Effect, agentSays(ServerState::Running), S::Effect);
        const SnapshotTerms back{.isBack = true};
        row("back", S::Effect, listed(vmstate::Running), S::Effect, "asks", back);
        row("mysql starts", S::Effect, agentSays(ServerState::Starting), S::Effect, "", back);
        row("serves", S::Effect, agentSays(ServerState::Running), S::Done, "", back);
        row("answers, which is enough", S::Effect, agentSays(ServerState::Stopped), S::Done, "",
            {.gate = ReadinessGate::AgentAnswers, .isBack = true});
    }
    void actionClimbsItsLadder()
    {
        QFETCH(const SnapshotAction *, action);
        QFETCH(int, from);
        QFETCH(NodeObservation, seen);
        QFETCH(SnapshotTerms, terms);
        QFETCH(int, to);
        QFETCH(QString, does);
        const RequestStep step = nextSnapshotStep(*action, S(from), seen, terms);
        static const QHash<QString, ErrorKind> failures{{QStringLiteral("conflict"), ErrorKind::Conflict},
            {QStringLiteral("not found"), ErrorKind::NotFound},
            {QStringLiteral("unreachable"), ErrorKind::Unreachable},
            {QStringLiteral("rejected"), ErrorKind::Rejected},
            {QStringLiteral("vm failed"), ErrorKind::VmFailed}};
        QCOMPARE(step.failure.has_value(), failures.contains(does));
        if (step.failure)
            QCOMPARE(step.failure->kind, failures.value(does));
        QCOMPARE(int(step.stage), to);
        QCOMPARE(step.readAlone, does == u"reads");
        QCOMPARE(step.probeAgent, does == u"asks");
        QCOMPARE(step.request, does == u"requests");
    }

    void nameHasToBeCarriedByTheCloud_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("good");
        QTest::newRow("plain") << QStringLiteral("before the update: 8.4 <b>") << true;
        QTest::newRow("umlauts") << QStringLiteral("vor Änderung") << true;
        QTest::newRow("default") << snapshotNameAt(QDateTime(QDate(2026, 11, 29), QTime(21, 30), Qt::UTC))
                                 << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("blank") << QStringLiteral("  ") << false;
        QTest::newRow("line") << QStringLiteral("a\nb") << false;
        QTest::newRow("end of CDATA") << QStringLiteral("a]]>b") << false;
        QTest::newRow("beyond the BMP") << QString::fromUtf8("\xF0\x9F\x98\x80") << false;
        QTest::newRow("longest") << QString(128, u'x') << true;
        QTest::newRow("too long") << QString(129, u'x') << false;
    }
    void nameHasToBeCarriedByTheCloud()
    {
        QFETCH(QString, name);
        QFETCH(bool, good);
        QCOMPARE(!objectionToSnapshotName(name), good);
        QCOMPARE(!takeSnapshot.kind.objectionToChoice(SnapshotChoice{.name = name}.toJson()), good);
    }

    void choiceIsKeptInTheJournal()
    {
        const SnapshotChoice both{.name = kName, .id = SnapshotId{0}};
        QCOMPARE(SnapshotChoice::fromJson(both.toJson()), both);
        QCOMPARE(SnapshotChoice::fromJson({}), SnapshotChoice{});
        QVERIFY(revertToSnapshot.kind.objectionToChoice({}));
        QVERIFY(!deleteSnapshot.kind.objectionToChoice(SnapshotChoice{.id = SnapshotId{3}}.toJson()));
    }

    void snapshotIsTaken()
    {
        SnapshotWorld world(takeSnapshot);
        const auto take = world.begin();
        world.pass(2s);
        QCOMPARE(take->stage(), takeSnapshot.at(S::Effect));
        world.cloud.setState(world.id, vmstate::HotplugSnapshot);
        world.pass(20s);
        QCOMPARE(take->state(), Operation::State::Running);
        world.cloud.vms[world.id].snapshots = {named(kName)};
        world.cloud.setState(world.id, vmstate::Running);
        world.pass(10s);
        QCOMPARE(take->state(), Operation::State::Succeeded);
        QCOMPARE(world.asked(), (QList{SnapshotChange{.act = SnapshotAct::Take, .name = kName}}));
        QCOMPARE(world.scheduler.pendingCount(), size_t(0));
    }

    void revertedNodeHasToServeAgain()
    {
        SnapshotWorld world(revertToSnapshot, {named(QStringLiteral("older"), 0), named(kName, 3)});
        const QString address = world.cloud.vms[world.id].address();
        const auto revert = world.begin();
        world.pass(2s);
        world.cloud.setState(world.id, vmstate::HotplugSnapshot);
        world.agents.answers.insert(address, failure(ErrorKind::Unreachable, QStringLiteral("refused")));
        world.pass(10s);
        world.cloud.setState(world.id, vmstate::Running);
        world.pass(20s);
        QCOMPARE(revert->state(), Operation::State::Running);
        world.agents.answers.clear();
        world.pass(20s);
        QCOMPARE(revert->state(), Operation::State::Succeeded);
        QCOMPARE(world.asked(), (QList{SnapshotChange{.act = SnapshotAct::Revert, .id = SnapshotId{3}}}));
    }

    void lostAnswerIsSettledByTheName()
    {
        SnapshotWorld world(takeSnapshot);
        world.cloud.snapshotErrors = {lost(), lost()};
        const auto taken = world.begin();
        world.pass(2s);
        world.cloud.vms[world.id].snapshots = {named(kName)};
        world.pass(3s);
        QCOMPARE(taken->state(), Operation::State::Succeeded);

        const auto unseen = world.begin({.name = QStringLiteral("another")});
        world.pass(30s);
        QVERIFY(unseen->error() && unseen->error()->maybeApplied);
        QVERIFY(unseen->error()->detail.contains(QStringLiteral("has no snapshot 'another'")));
        QCOMPARE(world.asked().size(), 2); // none was repeated
    }

    void requestThatDidNotLeaveWaitsForTheCloud()
    {
        SnapshotWorld world(deleteSnapshot, {named(kName, 4)});
        world.cloud.snapshotErrors = {away()};
        const auto deletion = world.begin();
        world.pass(1s);
        QVERIFY(viewOf(*deletion).awaitsCloud);
        world.pass(5s);
        QVERIFY(!viewOf(*deletion).awaitsCloud);
        world.cloud.vms[world.id].snapshots->clear();
        world.pass(5s);
        QCOMPARE(deletion->state(), Operation::State::Succeeded);
    }

    void nextRunGoesOnWithWhatWasSent()
    {
        SnapshotWorld world(takeSnapshot);
        auto take = world.begin();
        take.reset(); // before anything was sent
        QVERIFY(world.afterCrash() == nullptr);
        QVERIFY(world.journal.record({{.operation = world.journal.unfinished()->first().id, .ended = true}}));

        take = world.begin();
        world.pass(2s);
        take.reset();
        world.cloud.vms[world.id].snapshots = {named(kName)};
        const auto next = world.afterCrash();
        QVERIFY(next != nullptr);
        world.pass(5s);
        QCOMPARE(next->state(), Operation::State::Succeeded);
        QCOMPARE(world.asked().size(), 1);
    }

    void anotherVmIsLeftAlone()
    {
        SnapshotWorld world(revertToSnapshot, {named(kName)});
        world.cloud.vms[world.id].name = QStringLiteral("another");
        const auto revert = world.begin();
        world.pass(3s);
        QCOMPARE(revert->error()->kind, ErrorKind::Conflict);
        QVERIFY(revert->error()->detail.contains(QStringLiteral("nothing was reverted")));
        QVERIFY(world.asked().isEmpty());
    }
};

MSM_TEST(TestSnapshotAction)
#include "tst_snapshotaction.moc"
