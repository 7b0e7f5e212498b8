// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/virtualmachine.h"
#include "tests/core/sandbox/sandboxworld.h"
#include "tests/support/recordings.h"
#include "tests/support/suite.h"

#include <QSet>
#include <QTest>

using namespace msm;
using namespace msm::sandbox;
using namespace msm::test;
using namespace std::chrono_literals;
using xmlrpc::Value;

class TestSandboxLifecycle final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void atPaceOneAVmRunsAfterRealisticTime()
    {
        SandboxWorld world;
        for (int i = 0; i < 20; ++i)
            world.instantiate();
        world.scheduler.advance(10s);
        for (int i = 0; i < 20; ++i)
            QVERIFY(world.place(i) != kRunning);
        world.scheduler.advance(12s);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(world.place(i), kRunning);
    }

    void paceScalesLinearly()
    {
        SandboxWorld slow(atPace(1));
        SandboxWorld fast(atPace(0.1));
        slow.instantiate();
        fast.instantiate();
        while (slow.place(0) != kRunning)
            QVERIFY(slow.scheduler.advanceToNext());
        while (fast.place(0) != kRunning)
            QVERIFY(fast.scheduler.advanceToNext());
        const auto tenth = slow.scheduler.elapsed() / 10;
        QVERIFY(std::chrono::abs(fast.scheduler.elapsed() - tenth) < 5ms);
    }

    void atPaceZeroEverythingHappensAtOnce()
    {
        SandboxWorld world(atPace(0));
        QVERIFY(world.instantiate().contains("<boolean>1"));
        QCOMPARE(world.place(0), kRunning);
        QVERIFY(world.act("terminate", 0));
        QCOMPARE(world.place(0), kDone);
        QCOMPARE(world.scheduler.pendingCount(), std::size_t(0));
    }

    void aVmOnHoldWaitsUntilItIsReleased()
    {
        SandboxWorld world;
        world.instantiate({}, true);
        world.scheduler.advance(1h);
        QCOMPARE(world.place(0), QByteArray("<STATE>2</STATE><LCM_STATE>0</LCM_STATE>"));
        QVERIFY(world.act("release", 0));
        world.scheduler.advance(30s);
        QCOMPARE(world.place(0), kRunning);
    }

    void terminatePassesThroughEpilogToDoneAndKeepsTheAddress()
    {
        SandboxWorld world;
        world.instantiate();
        world.scheduler.advance(30s);
        const QByteArray address = world.address(0);
        QVERIFY(!address.isEmpty());
        QVERIFY(world.act("terminate", 0));
        QCOMPARE(world.place(0), QByteArray("<STATE>3</STATE><LCM_STATE>12</LCM_STATE>"));
        world.scheduler.advance(3s);
        QCOMPARE(world.place(0), QByteArray("<STATE>3</STATE><LCM_STATE>11</LCM_STATE>"));
        world.scheduler.advance(4s);
        QCOMPARE(world.place(0), kDone);
        QCOMPARE(world.address(0), address);
        QCOMPARE(world.cloud.livingVmCount(), 0);
    }

    void terminateInPrologIsRefusedButRecoverDeletes()
    {
        SandboxWorld world;
        world.instantiate();
        while (!world.place(0).contains("<LCM_STATE>1<"))
            QVERIFY(world.scheduler.advanceToNext());
        for (const char *action : {"terminate", "terminate-hard"})
            QVERIFY(!world.act(action, 0));
        QVERIFY(world.call("one.vm.recover", {Value(0), Value(3)}).contains("<boolean>1"));
        QVERIFY(world.scheduler.advanceToNext()); // CLEANUP_DELETE
        QCOMPARE(world.place(0), kDone);
        QCOMPARE(world.scheduler.pendingCount(), std::size_t(0));
    }

    void everyActionIsTakenOrRefusedWithoutChangeInEveryState()
    {
        const QList<LcmState> stages{LcmState::Prolog, LcmState::Boot, LcmState::Running, LcmState::SaveStop,
            LcmState::SaveSuspend, LcmState::EpilogStop, LcmState::Epilog, LcmState::Shutdown,
            LcmState::ShutdownPoweroff, LcmState::BootPoweroff, LcmState::BootFailure,
            LcmState::PrologFailure, LcmState::EpilogFailure, LcmState::CleanupDelete};
        QList<VirtualMachine> places;
        for (const VmState state : {VmState::Pending, VmState::Hold, VmState::Stopped, VmState::Suspended,
                 VmState::Done, VmState::Poweroff, VmState::Undeployed}) {
            VirtualMachine vm;
            vm.state = state;
            places.append(vm);
        }
        for (const LcmState lcm : stages) {
            VirtualMachine vm;
            vm.state = VmState::Active;
            vm.lcm = lcm;
            vm.history.append(HistoryRecord{});
            places.append(vm);
        }
        int taken = 0;
        for (const VirtualMachine &before : places) {
            for (const char *action :
                {"terminate", "terminate-hard", "poweroff", "poweroff-hard", "resume", "hold", "release",
                    "stop", "suspend", "undeploy", "undeploy-hard", "reboot", "reboot-hard", "nonsense"}) {
                VirtualMachine after = before;
                const auto refused = performAction(after, action, 1000);
                if (refused) {
                    QVERIFY(after == before);
                    continue;
                }
                ++taken;
                for (int i = 0; i < 10 && stageDuration(after); ++i)
                    completeStage(after, 1001 + i);
                QVERIFY2(!stageDuration(after), "every course comes to rest");
            }
        }
        QCOMPARE(taken,
            41); // terminate 23, poweroff 3, reboot 2, suspend 1, stop 2, undeploy 4, resume 4, hold, release
    }

    void addressesOfLivingVmsAreUniqueAndOutsideTheFirstLoopbackNetwork()
    {
        SandboxWorld world(atPace(0, 500));
        QSet<QByteArray> seen;
        for (int i = 0; i < 500; ++i)
            seen.insert(world.address(i));
        QCOMPARE(seen.size(), 500);
        for (const QByteArray &address : seen)
            QVERIFY(address.contains("[127.") && !address.contains("[127.0."));
    }

    void twoSandboxesTakeDifferentNetworks()
    {
        SandboxWorld first;
        SandboxWorld second;
        QVERIFY(first.cloud.network() != second.cloud.network());
    }

    void pagesAndFiltersSelectDescendingIds()
    {
        SandboxWorld world(atPace(0, 6));
        QVERIFY(world.act("terminate", 3));
        QCOMPARE(world.ids(-1, -1, -1), (QList<int>{5, 4, 2, 1, 0}));
        QCOMPARE(world.ids(-1, -1, -2), (QList<int>{5, 4, 3, 2, 1, 0}));
        QCOMPARE(world.ids(-1, -1, 6), (QList<int>{3}));
        QCOMPARE(world.ids(0, -2, -1), (QList<int>{5, 4}));
        QCOMPARE(world.ids(2, -2, -1), (QList<int>{2, 1}));
        QCOMPARE(world.ids(4, -2, -1), (QList<int>{0}));
        QCOMPARE(world.ids(6, -2, -1), QList<int>());
        QCOMPARE(world.ids(1, 4, -1), (QList<int>{4, 2, 1}));
        QCOMPARE(world.ids(4, -1, -1), (QList<int>{5, 4}));
    }

    void customAttributesAreInTheExtendedListingOnly()
    {
        SandboxWorld world;
        const QByteArray extra =
            "<TEMPLATE><MSM_OPERATION>0-1-2</MSM_OPERATION><LABELS>msm/mysql/0-1-2</LABELS></TEMPLATE>";
        QVERIFY(world.instantiate(extra).contains("<boolean>1"));
        const QByteArray reduced =
            innerXml(world.call("one.vmpool.infoset", {Value(QByteArray("0")), Value(false)}));
        const QByteArray extended =
            innerXml(world.call("one.vmpool.infoset", {Value(QByteArray("0")), Value(true)}));
        QVERIFY(reduced.contains("<LABELS><![CDATA[msm/mysql/0-1-2]]></LABELS>"));
        QVERIFY(!reduced.contains("MSM_OPERATION"));
        QVERIFY(extended.contains("<MSM_OPERATION><![CDATA[0-1-2]]></MSM_OPERATION>"));
        QVERIFY(extended.contains("<START_SCRIPT>"));
    }

    void whatIsNotXmlOrNotAMachineIsRefused_data()
    {
        QTest::addColumn<QByteArray>("extra");
        for (const char *extra :
            {"1=\"x\"", "A=[1=\"x\"]", "1=[A=\"x\"]", "A=[", "A=[B", "A=[B=", "<TEMPLATE><A>", "CPU=\"nan\"",
                "CPU=\"inf\"", "CPU=\"0\"", "MEMORY=\"1.5\"", "DISK=[IMAGE_ID=\"9\"]"})
            QTest::newRow(extra) << QByteArray(extra);
    }
    void whatIsNotXmlOrNotAMachineIsRefused()
    {
        QFETCH(QByteArray, extra);
        SandboxWorld world;
        QVERIFY(world.instantiate(extra).contains("<boolean>0"));
        QCOMPARE(world.cloud.vmCount(), 0);
    }

    void anExtraContextReplacesTheTemplatesWhole()
    {
        SandboxWorld world;
        QVERIFY(world.instantiate("CONTEXT=[NETWORK=\"YES\"]").contains("<boolean>1"));
        QVERIFY(!world.info(0).contains("START_SCRIPT"));
        QVERIFY(world.info(0).contains("ETH0_IP"));
    }

    void slowBootMakesOnlyBootLonger()
    {
        SandboxWorld world;
        QVERIFY(world.cloud.setFault(QStringLiteral("slow-boot=100")));
        world.instantiate();
        world.scheduler.advance(5min);
        QCOMPARE(world.place(0), QByteArray("<STATE>3</STATE><LCM_STATE>2</LCM_STATE>"));
        world.scheduler.advance(15min);
        QCOMPARE(world.place(0), kRunning);
    }

    void aQuotaLimitsLivingVms()
    {
        SandboxWorld world(atPace(0));
        QVERIFY(world.cloud.setFault(QStringLiteral("quota=1")));
        QVERIFY(world.instantiate().contains("<boolean>1"));
        QByteArray expected = recordedResponse("template.instantiate__bob_quota_exceeded");
        expected.replace("User [2] : user [2]", "User [0] : user [0]");
        QCOMPARE(world.instantiate(), expected);
        QVERIFY(world.act("terminate", 0));
        QVERIFY(world.instantiate().contains("<boolean>1"));
    }

    void faultsAreCheckedWhenSet_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<bool>("good");
        for (const char *good : {"slow-boot", "slow-boot=1.5", "boot-fails=3", "quota", "drop-after-execute",
                 "drop-after-execute=3", "drop-after-execute=one.vm.info", "drop-after-execute=one.vm.info:2",
                 "slow-answer=100"})
            QTest::newRow(good) << QString::fromLatin1(good) << true;
        for (const char *bad : {"", "nonsense", "boot-fails=0", "boot-fails=x", "boot-fails=1.5",
                 "slow-boot=-1", "auth-fails=1", "drop-after-execute=", "drop-after-execute=0",
                 "drop-after-execute=a:b", "slow-answer=nan", "slow-answer=-1"})
            QTest::newRow(bad) << QString::fromLatin1(bad) << false;
    }
    void faultsAreCheckedWhenSet()
    {
        QFETCH(QString, fault);
        QFETCH(bool, good);
        Faults faults;
        QCOMPARE(faults.set(fault).has_value(), good);
    }

    void faultThatIsGivenNoNumberHitsEveryVm()
    {
        for (const FaultInfo &info : faultCatalog()) {
            Faults faults;
            QCOMPARE(faults.set(info.name), Result<Fault>(info.fault));
            if (info.value == QStringLiteral("EVERY_NTH"))
                QVERIFY2(faults.hitsVm(info.fault, 6), qPrintable(info.name));
        }
    }

    void theReadyTimeIsThatOfTheLastAgent()
    {
        SandboxWorld world;
        world.instantiate();
        while (world.place(0) != kRunning)
            QVERIFY(world.scheduler.advanceToNext());
        const auto running = world.scheduler.elapsed();
        world.scheduler.advance(10s);
        if (world.cloud.lastAgentUpAt() == 0ms)
            QSKIP("no agent can listen on this system");
        QCOMPARE(world.cloud.lastAgentUpAt(), running + 2000ms);
        QCOMPARE(world.cloud.lastReadyAt(), running + 2000ms + 4500ms);
    }

    void noAgentComesUpWhereNoneIsWanted()
    {
        SandboxWorld world(atPace(0));
        world.instantiate("MSM_FUNCTION=\"none\"");
        QCOMPARE(world.place(0), kRunning);
        QCOMPARE(world.cloud.lastAgentUpAt(), 0ms);
        world.scheduler.advance(1s);
        QCOMPARE(world.cloud.lastReadyAt(), 0ms);
    }
};

MSM_TEST(TestSandboxLifecycle)
#include "tst_sandbox_lifecycle.moc"
