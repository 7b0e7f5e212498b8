// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/lifecycle/operationworld.h"
#include "tests/support/suite.h"

#include <QSignalSpy>
#include <QTest>

using namespace msm;

/// Operations whose cloud goes away and comes back.
class TestOutage final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void createThatCouldNotLeaveWaitsForTheCloud()
    {
        OperationWorld world;
        world.cloud.newErrors = {away(), away(), away()};
        CreateNode create(world.createParts(), world.request());
        QSignalSpy left(&world.presence, &CloudPresence::left);
        QSignalSpy back(&world.presence, &CloudPresence::back);
        create.start();
        world.pass(1s);
        QVERIFY(viewOf(create).awaitsCloud);
        QCOMPARE(create.stage(), CreateStage::Submitted);
        world.pass(20s);
        QVERIFY(create.vm().isValid());
        QVERIFY(!viewOf(create).awaitsCloud);
        QCOMPARE(world.cloud.made.size(), 4);
        QCOMPARE(world.cloud.vms.size(), 1);
        QCOMPARE(left.size(), 1);
        QCOMPARE(back.size(), 1);
    }

    void oneThatHearsTheCloudWakesAllThatWait()
    {
        OperationWorld world;
        Error rest = away();
        rest.retryAfter = 30s;
        world.cloud.newErrors = {rest, rest};
        CreateNode first(world.createParts(), world.request());
        CreateNode second(world.createParts(), world.request());
        first.start();
        second.start();
        world.pass(5s);
        QCOMPARE(world.cloud.made.size(), 2); // no sooner than it was asked to
        world.presence.record({});
        world.pass(1s);
        QCOMPARE(world.cloud.made.size(), 4);
        QVERIFY(first.vm().isValid() && second.vm().isValid());
    }

    void cloudThatStaysAwayEndsTheCreateAfterItsLimitForAllAtOnce()
    {
        OperationWorld world;
        auto parts = world.createParts();
        parts.timeouts.submitted = 60s;
        world.cloud.newErrors = QList<Error>(100, away());
        CreateNode first(parts, world.request());
        first.start();
        world.pass(50s);
        CreateNode late(parts, world.request());
        late.start();
        QVERIFY(!first.isFinished());
        world.pass(15s);
        QCOMPARE(first.error()->kind, ErrorKind::Unreachable);
        QVERIFY2(first.error()->detail.contains(QStringLiteral("60 s")), qPrintable(first.error()->detail));
        QVERIFY(!first.error()->maybeApplied);
        QVERIFY(late.isFinished()); // the outage is as old for it
        QVERIFY(world.cloud.vms.isEmpty());
        QCOMPARE(world.scheduler.pendingCount(), size_t(0));
    }

    void createThatWaitsForTheCloudCanBeCancelled()
    {
        OperationWorld world;
        world.cloud.newErrors = {away()};
        CreateNode create(world.createParts(), world.request());
        create.start();
        world.pass(1s);
        create.cancel();
        world.pass(10s);
        QCOMPARE(create.error()->kind, ErrorKind::Cancelled);
        QVERIFY(world.cloud.vms.isEmpty());
        QCOMPARE(world.cloud.made.size(), 1);
        QCOMPARE(world.scheduler.pendingCount(), size_t(0));
    }

    void refusalIsNoOutage()
    {
        OperationWorld world;
        for (const ErrorKind kind : {ErrorKind::Unauthorized, ErrorKind::Forbidden, ErrorKind::Tls,
                 ErrorKind::Protocol, ErrorKind::Internal, ErrorKind::Rejected}) {
            world.cloud.newErrors = {{.kind = kind}};
            CreateNode create(world.createParts(), world.request());
            create.start();
            world.pass(1s);
            QVERIFY(create.isFinished());
            QCOMPARE(create.error()->kind, kind);
        }
    }

    void createInDoubtIsLookedUpWhenTheCloudIsBackHoweverLongThatTakes()
    {
        OperationWorld world;
        world.cloud.newErrors = {lost()};
        world.cloud.makeVmDespiteError = true;
        world.cloud.listErrors = QList<Error>(90, away());
        CreateNode create(world.createParts(), world.request());
        create.start();
        world.pass(170s);
        QVERIFY(!create.isFinished());
        world.pass(20s);
        QCOMPARE(create.vm(), world.onlyVm());
        QCOMPARE(world.cloud.made.size(), 1);
    }

    void deleteWaitsForACloudThatIsAwayAndReadsTheVmAnew()
    {
        OperationWorld world;
        const VmId id = world.cloud.add(QStringLiteral("db"), vmstate::Running);
        world.cloud.infoErrors = {away()};
        world.cloud.killErrors = {away()};
        DeleteNode remove(world.deleteParts(), world.deletion(id));
        remove.start();
        world.pass(1s);
        QVERIFY(viewOf(remove).awaitsCloud);
        world.pass(2s);
        QVERIFY(viewOf(remove).awaitsCloud);
        QCOMPARE(remove.stage(), DeleteStage::Checking);
        QCOMPARE(world.cloud.killed.size(), 1);
        world.pass(4s);
        QCOMPARE(world.cloud.killed.size(), 2);
        QVERIFY(!viewOf(remove).awaitsCloud);
        world.cloud.setState(id, vmstate::Done);
        world.pass(10s);
        QCOMPARE(remove.state(), Operation::State::Succeeded);
    }

    void vmThatBecameAnotherDuringAnOutageIsNotDeleted()
    {
        OperationWorld world;
        const VmId id = world.cloud.add(QStringLiteral("db"), vmstate::Running);
        world.cloud.killErrors = {away()};
        DeleteNode remove(world.deleteParts(), world.deletion(id));
        remove.start();
        world.pass(1s);
        world.cloud.vms[id].name = QStringLiteral("other");
        world.pass(5s);
        QCOMPARE(remove.error()->kind, ErrorKind::Conflict);
        QCOMPARE(world.cloud.killed.size(), 1);
    }
};

MSM_TEST(TestOutage)
#include "tst_outage.moc"
