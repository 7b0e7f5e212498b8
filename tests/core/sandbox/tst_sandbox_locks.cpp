// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/vmdecoder.h"
#include "tests/core/sandbox/sandboxworld.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace msm::test;
using namespace std::chrono_literals;
using xmlrpc::Value;

/// Locks of VMs, as a client sees them.
class TestSandboxLocks final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lockForbidsItsRightAndThoseAboveIt_data()
    {
        QTest::addColumn<int>("level");
        QTest::addColumn<bool>("manages");
        QTest::addColumn<bool>("administers");
        QTest::newRow("use") << 1 << false << false;
        QTest::newRow("manage") << 2 << false << false;
        QTest::newRow("admin") << 3 << true << false;
        QTest::newRow("all") << 4 << false << false;
    }
    void lockForbidsItsRightAndThoseAboveIt()
    {
        QFETCH(int, level);
        QFETCH(bool, manages);
        QFETCH(bool, administers);
        SandboxWorld world;
        world.instantiate();
        world.scheduler.advance(30s);
        QVERIFY(world.call("one.vm.lock", {Value(0), Value(level), Value(false)}).contains("<boolean>1"));
        const QByteArray manage = "Not authorized to perform MANAGE VM [0]";
        for (const QByteArray &answer : {world.call("one.vm.rename", {Value(0), Value(QByteArray("x"))}),
                 world.call("one.vm.snapshotcreate", {Value(0), Value(QByteArray("x"))})})
            QCOMPARE(!answer.contains(manage), manages);
        world.scheduler.advance(30s);
        const QByteArray recovered = world.call("one.vm.recover", {Value(0), Value(3)});
        QCOMPARE(!recovered.contains("Not authorized to perform ADMIN VM [0]"), administers);
        const QByteArray ended = world.call("one.vm.action", {Value(QByteArray("terminate-hard")), Value(0)});
        QCOMPARE(!ended.contains(manage), manages);
    }

    void lockIsShownUntilItIsRemoved()
    {
        SandboxWorld world;
        world.instantiate();
        QVERIFY(world.call("one.vm.lock", {Value(0), Value(0)}).contains("Wrong lock level"));
        QVERIFY(world.call("one.vm.lock", {Value(7), Value(2)}).contains("Error getting"));
        QVERIFY(world.call("one.vm.lock", {Value(0), Value(2)}).contains("<boolean>1"));
        const auto vm = opennebula::decodeVm(world.info(0));
        QVERIFY(vm->isProtected());
        QCOMPARE(*vm->lock->owner, 0);
        QVERIFY(vm->lock->since.isValid());
        QVERIFY(world.call("one.vm.unlock", {Value(0)}).contains("<boolean>1"));
        QVERIFY(!opennebula::decodeVm(world.info(0))->lock);
    }
};

MSM_TEST(TestSandboxLocks)
#include "tst_sandbox_locks.moc"
