// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sandbox/sandboxworld.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace msm::test;
using xmlrpc::Value;

/// What hosts, networks and quotas say of the machines that there are.
class TestSandboxCapacity final : public QObject {
    Q_OBJECT
private:
    static QByteArray hosts(SandboxWorld &world) { return innerXml(world.call("one.hostpool.info", {})); }
    static QByteArray networks(SandboxWorld &world)
    {
        return innerXml(world.call("one.vnpool.info", {Value(-2), Value(-1), Value(-1)}));
    }

private Q_SLOTS:
    void machineTakesOfItsHostFromItsDeploymentUntilItIsGone()
    {
        SandboxWorld world;
        QVERIFY(!hosts(world).contains("<RUNNING_VMS>1</RUNNING_VMS>"));
        (void)world.instantiate({}, true);
        QVERIFY(!hosts(world).contains("<RUNNING_VMS>1</RUNNING_VMS>")); // none has been chosen
        QVERIFY(networks(world).contains("<USED_LEASES>1</USED_LEASES>"));
        QVERIFY(world.act("release", 0));
        while (world.place(0) != kRunning)
            QVERIFY(world.scheduler.advanceToNext());
        const QByteArray used = hosts(world);
        QVERIFY(used.contains("<MEM_USAGE>65536</MEM_USAGE><CPU_USAGE>5</CPU_USAGE>"));
        QVERIFY(used.contains("<RUNNING_VMS>1</RUNNING_VMS>"));
        QVERIFY(world.act("terminate-hard", 0));
        while (world.place(0) != kDone)
            QVERIFY(world.scheduler.advanceToNext());
        QVERIFY(!hosts(world).contains("<RUNNING_VMS>1</RUNNING_VMS>"));
        QVERIFY(!networks(world).contains("<USED_LEASES>1</USED_LEASES>"));
    }

    void quotaCountsWhatMachinesTake()
    {
        SandboxWorld world;
        (void)world.call("sandbox.setFault", {Value(QByteArray("quota=3"))});
        (void)world.instantiate();
        (void)world.instantiate();
        const QByteArray quota = elementOf(innerXml(world.call("one.user.info", {Value(-1)})), "VM_QUOTA");
        for (const char *part : {"<CPU_USED><![CDATA[0.1]]>", "<MEMORY_USED><![CDATA[128]]>",
                 "<VMS><![CDATA[3]]>", "<VMS_USED><![CDATA[2]]>"})
            QVERIFY2(quota.contains(part), part);
    }

    void accountHasOneGroupWithoutAQuota()
    {
        SandboxWorld world;
        const QByteArray group = innerXml(world.call("one.group.info", {Value(-1)}));
        QVERIFY(group.startsWith("<GROUP><ID>0</ID><NAME>oneadmin</NAME>"));
        QVERIFY(group.contains("<VM_QUOTA></VM_QUOTA>"));
        QVERIFY(world.call("one.group.info", {Value(7)}).contains("<i4>1024</i4>"));
    }
};

MSM_TEST(TestSandboxCapacity)
#include "tst_sandbox_capacity.moc"
