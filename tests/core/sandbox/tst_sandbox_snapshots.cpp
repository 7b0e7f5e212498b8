// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/vmdecoder.h"
#include "tests/core/sandbox/sandboxworld.h"
#include "tests/support/suite.h"

#include <QTemporaryDir>
#include <QTest>

using namespace msm;
using namespace msm::test;
using namespace std::chrono_literals;
using xmlrpc::Value;

namespace {

const QByteArray kAtWork = "<STATE>3</STATE><LCM_STATE>24</LCM_STATE>";

struct SnapshotWorld : SandboxWorld {
    explicit SnapshotWorld(const sandbox::SandboxOptions &options = {})
        : SandboxWorld(options)
    {
        instantiate();
        scheduler.advance(30s);
    }
    QByteArray take(const QByteArray &name) { return call("one.vm.snapshotcreate", {Value(0), Value(name)}); }
    QByteArray revert(int id) { return call("one.vm.snapshotrevert", {Value(0), Value(id)}); }
    QByteArray remove(int id) { return call("one.vm.snapshotdelete", {Value(0), Value(id)}); }
    /// As the driver reads them.
    QList<VmSnapshot> snapshots()
    {
        const auto vm = opennebula::decodeVm(info(0));
        return vm ? vm->snapshots.value_or(QList<VmSnapshot>()) : QList<VmSnapshot>();
    }
    bool fault(const char *name)
    {
        return call("sandbox.setFault", {Value(QByteArray(name))}).contains("<boolean>1");
    }
};

} // namespace

/// Snapshots of VMs, as a client sees them.
class TestSandboxSnapshots final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void snapshotIsTakenWhileTheVmIsInHotplugSnapshot()
    {
        SnapshotWorld world;
        QVERIFY(world.take("before").contains("<boolean>1"));
        QCOMPARE(world.place(0), kAtWork);
        QCOMPARE(world.snapshots().first().underWay, SnapshotAct::Take);
        QVERIFY(world.take("another").contains("wrong state HOTPLUG_SNAPSHOT"));
        world.scheduler.advance(6s);
        QCOMPARE(world.place(0), kRunning);
        const VmSnapshot taken = world.snapshots().first();
        QCOMPARE(taken.name, QStringLiteral("before"));
        QCOMPARE(taken.id, SnapshotId{0});
        QCOMPARE(taken.sizeMb, 64); // its memory
        QVERIFY(taken.time.isValid() && !taken.underWay);
        QVERIFY(world.take("").contains("<i4>1</i4>"));
        world.scheduler.advance(6s);
        QCOMPARE(world.snapshots().last().name, QStringLiteral("snapshot-1"));
    }

    void revertRestartsTheGuestAndKeepsTheSnapshot()
    {
        SnapshotWorld world;
        QVERIFY(world.revert(0).contains("it does not exist"));
        QVERIFY(world.take("before").contains("<boolean>1"));
        world.scheduler.advance(6s);
        QVERIFY(world.revert(0).contains("<boolean>1"));
        QCOMPARE(world.snapshots().first().underWay, SnapshotAct::Revert);
        world.scheduler.advance(6s);
        QCOMPARE(world.place(0), kRunning);
        QCOMPARE(world.snapshots().size(), 1);
        QVERIFY(!world.snapshots().first().underWay);
    }

    void snapshotIsDeletedAlsoWhileTheVmIsOff()
    {
        SnapshotWorld world;
        for (const char *name : {"first", "second"}) {
            QVERIFY(world.take(name).contains("<boolean>1"));
            world.scheduler.advance(6s);
        }
        QVERIFY(world.remove(1).contains("<boolean>1"));
        world.scheduler.advance(6s);
        QCOMPARE(world.snapshots().size(), 1);
        QVERIFY(world.take("third").contains("<i4>1</i4>")); // the id is given again
        world.scheduler.advance(6s);
        QVERIFY(world.act("poweroff", 0));
        world.scheduler.advance(10s);
        QVERIFY(world.take("off").contains("wrong state POWEROFF"));
        QVERIFY(world.revert(0).contains("wrong state POWEROFF"));
        QVERIFY(world.remove(0).contains("<boolean>1"));
        QCOMPARE(world.snapshots().size(), 1);
    }

    void failureLeavesTheVmRunningWithAnError()
    {
        SnapshotWorld world;
        QVERIFY(world.take("good").contains("<boolean>1"));
        world.scheduler.advance(6s);
        QVERIFY(world.fault("snapshot-fails"));
        QVERIFY(world.take("bad").contains("<boolean>1"));
        world.scheduler.advance(6s);
        QCOMPARE(world.place(0), kRunning);
        QCOMPARE(world.snapshots().size(), 1);
        QVERIFY(world.info(0).contains("SNAPSHOTCREATE: Could not create the snapshot"));
        QVERIFY(world.remove(0).contains("<boolean>1"));
        world.scheduler.advance(6s);
        QCOMPARE(world.snapshots().size(), 1);
        QVERIFY(world.fault("snapshot-refused"));
        QVERIFY(world.take("forbidden").contains("Not authorized"));
    }

    void snapshotsSurviveARestart()
    {
        QTemporaryDir directory;
        sandbox::SandboxOptions options;
        options.dataDirectory = directory.path();
        {
            SnapshotWorld world(options);
            QVERIFY(world.take("before").contains("<boolean>1"));
        }
        SandboxWorld world(options);
        QCOMPARE(world.place(0), kAtWork);
        world.scheduler.advance(6s);
        QVERIFY(world.info(0).contains("<NAME><![CDATA[before]]></NAME>"));
        QCOMPARE(world.place(0), kRunning);
    }
};

MSM_TEST(TestSandboxSnapshots)
#include "tst_sandbox_snapshots.moc"
