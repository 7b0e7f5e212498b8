// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/protectionoperation.h"

#include "core/lifecycle/poweraction.h"
#include "core/lifecycle/snapshotaction.h"
#include "tests/core/lifecycle/requestworld.h"
#include "tests/support/suite.h"
#include "tests/support/vmstates.h"

#include <QTest>

using namespace msm;

Q_DECLARE_METATYPE(msm::ProtectionTerms)
Q_DECLARE_METATYPE(const msm::ProtectionAction *)

namespace {

using S = RequestStage;

NodeObservation locked(const NodeObservation &seen)
{
    NodeObservation shown = seen;
    shown.vm->lock = VmLock();
    return shown;
}

struct ProtectionWorld : RequestWorld<ProtectionAction, ProtectionOperation> {
    using RequestWorld::RequestWorld;

    std::unique_ptr<ProtectionOperation> begin() { return beginWith({}); }
};

} // namespace

/// Protecting nodes and taking their protection away.
class TestProtectionAction final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void actionClimbsItsLadder_data()
    {
        QTest::addColumn<const ProtectionAction *>("action");
        QTest::addColumn<int>("from");
        QTest::addColumn<NodeObservation>("seen");
        QTest::addColumn<ProtectionTerms>("terms");
        QTest::addColumn<int>("to");
        QTest::addColumn<QString>("does"); // nothing, "requests", or the kind of failure
        const ProtectionAction *action = &protectNode;
        const auto row = [&action](const char *name, S from, const NodeObservation &seen, S to,
                             const char *does = "", const ProtectionTerms &terms = {}) {
            QTest::newRow(name) << action << int(from) << seen << terms << int(to)
                                << QString::fromLatin1(does);
        };
        const NodeObservation runs = listed(vmstate::Running);
        row("nothing seen", S::Submitted, {}, S::Submitted);
        row("runs", S::Submitted, runs, S::Requested, "requests");
        row("is off", S::Submitted, listed(vmstate::Poweroff), S::Requested, "requests");
        row("somebody else was sooner", S::Submitted, locked(runs), S::Done);
        row("is being ended", S::Submitted, listed(vmstate::Shutdown), S::Submitted, "conflict");
        row("on its way", S::Requested, runs, S::Requested);
        row("not seen yet", S::Effect, runs, S::Effect, "", {.waited = 4s});
        row("seen", S::Effect, locked(runs), S::Done);
        row("not done", S::Effect, runs, S::Effect, "rejected", {.waited = 5s});
        row("in doubt", S::Effect, runs, S::Effect, "", {.waited = 14s, .doubt = lost()});
        row("in doubt for long", S::Effect, runs, S::Effect, "unreachable", {.waited = 15s, .doubt = lost()});
        row("doubt is settled", S::Effect, locked(runs), S::Done, "", {.waited = 15s, .doubt = lost()});
        row("gone", S::Effect, {.gone = true}, S::Effect, "not found");

        action = &unprotectNode;
        row("is locked", S::Submitted, locked(runs), S::Requested, "requests");
        row("is not locked", S::Submitted, runs, S::Done);
        row("still locked", S::Effect, locked(runs), S::Effect, "rejected", {.waited = 5s});
        row("unlocked", S::Effect, runs, S::Done);
    }
    void actionClimbsItsLadder()
    {
        QFETCH(const ProtectionAction *, action);
        QFETCH(int, from);
        QFETCH(NodeObservation, seen);
        QFETCH(ProtectionTerms, terms);
        QFETCH(int, to);
        QFETCH(QString, does);
        const RequestStep step = nextProtectionStep(*action, S(from), seen, terms);
        QCOMPARE(step.stage, S(to));
        QCOMPARE(step.request, does == QStringLiteral("requests"));
        const QHash<QString, ErrorKind> kinds{{QStringLiteral("conflict"), ErrorKind::Conflict},
            {QStringLiteral("rejected"), ErrorKind::Rejected},
            {QStringLiteral("unreachable"), ErrorKind::Unreachable},
            {QStringLiteral("not found"), ErrorKind::NotFound}};
        QCOMPARE(step.failure.has_value(), kinds.contains(does));
        if (step.failure)
            QCOMPARE(step.failure->kind, kinds.value(does));
    }

    void nodeIsLockedAndUnlocked()
    {
        for (const bool protects : {true, false}) {
            ProtectionWorld world(protects ? protectNode : unprotectNode);
            if (!protects)
                world.cloud.vms[world.id].lock = VmLock();
            const auto operation = world.begin();
            world.pass(3s);
            QCOMPARE(operation->state(), Operation::State::Succeeded);
            QCOMPARE(world.cloud.protections, (QList<QPair<VmId, bool>>{{world.id, protects}}));
            QCOMPARE(world.cloud.vms[world.id].isProtected(), protects);
            QCOMPARE(world.scheduler.pendingCount(), size_t(0));
        }
    }

    void lockOfAnotherIsToldAsNotAllowed()
    {
        ProtectionWorld world(unprotectNode);
        world.cloud.vms[world.id].lock = VmLock();
        world.cloud.protectionErrors = {{.kind = ErrorKind::Forbidden, .detail = QStringLiteral("no")}};
        const auto operation = world.begin();
        world.pass(3s);
        QCOMPARE(operation->error()->kind, ErrorKind::Forbidden);
    }

    void requestThatDidNotLeaveWaitsForTheCloud()
    {
        ProtectionWorld world(protectNode);
        world.cloud.protectionErrors = {away()};
        const auto operation = world.begin();
        world.pass(10s);
        QCOMPARE(operation->state(), Operation::State::Succeeded);
        QCOMPARE(world.cloud.protections.size(), 2);
    }

    void protectedNodeTakesNothingThatTheCloudWouldRefuse()
    {
        NodeView node{.id = VmId{7}, .vmState = toVmState(vmstate::Running), .isProtected = true};
        for (const OperationKind kind :
            {OperationKind(rebootMachine.kind), OperationKind(takeSnapshot.kind)}) {
            QVERIFY(!kind.isPossibleFor(node));
            const Error error = kind->request(node).error();
            QCOMPARE(error.kind, ErrorKind::Conflict);
            QVERIFY(error.detail.contains(QStringLiteral("msmctl node 7 unprotect")));
        }
        QVERIFY(!OperationKind(protectNode.kind).isPossibleFor(node));
        QVERIFY(OperationKind(unprotectNode.kind).isPossibleFor(node));
        node.isProtected = false;
        QVERIFY(OperationKind(protectNode.kind).isPossibleFor(node));
        QVERIFY(!OperationKind(unprotectNode.kind).isPossibleFor(node));
        // A lock that came after the request was made is seen before it is sent.
        const NodeObservation seen = locked(listed(vmstate::Running));
        const auto reboot = nextPowerStep(rebootMachine, S::Submitted, seen, {});
        QVERIFY(reboot.failure && reboot.failure->detail.contains(QStringLiteral("nothing was rebooted")));
        const auto snapshot = nextSnapshotStep(takeSnapshot, S::Submitted, seen, {});
        QVERIFY(
            snapshot.failure && snapshot.failure->detail.contains(QStringLiteral("no snapshot was taken")));
    }

    void deleteSparesAProtectedNode()
    {
        OperationWorld world;
        const VmId id = world.cloud.add(QStringLiteral("db"), vmstate::Running);
        world.cloud.vms[id].lock = VmLock();
        for (const KillMode mode : {KillMode::Terminate, KillMode::TerminateHard, KillMode::Force}) {
            DeleteNode operation(world.deleteParts(), world.deletion(id, mode));
            operation.start();
            world.pass(3s);
            QCOMPARE(operation.error()->kind, ErrorKind::Conflict);
            QVERIFY(operation.error()->detail.contains(QStringLiteral("nothing was deleted")));
        }
        QVERIFY(world.cloud.killed.isEmpty());
    }
};

MSM_TEST(TestProtectionAction)
#include "tst_protectionaction.moc"
