// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/loginmonitor.h"

#include "tests/support/fakecloud.h"
#include "tests/support/fakeprober.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/suite.h"

#include <QSignalSpy>
#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

namespace {

struct LoginMonitorWorld {
    FakeScheduler scheduler;
    FakeLoginProber prober;
    LoginMonitor monitor{prober, scheduler};

    void watch(int count)
    {
        QHash<VmId, LoginTarget> targets;
        for (int i = 0; i < count; ++i)
            targets.insert(VmId{i},
                {.addresses = {QStringLiteral("10.0.%1.%2").arg(i / 250).arg(i % 250)}, .port = 3307});
        monitor.setTargets(targets);
    }
    void pass(std::chrono::seconds time)
    {
        for (auto left = time; left > 0s; left -= 1s) {
            scheduler.advance(1000);
            settle();
        }
    }
};

} // namespace

/// Servers themselves are asked, and seldom.
class TestLoginMonitor final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachServerIsAskedOnceAMinute()
    {
        LoginMonitorWorld world;
        world.watch(3);
        world.pass(2s);
        QCOMPARE(world.prober.asked.size(), 3);
        QVERIFY(world.prober.asked.first().endsWith(QStringLiteral(":3307")));
        world.pass(58s);
        QCOMPARE(world.prober.asked.size(), 3);
        world.pass(10min);
        QVERIFY(world.prober.asked.size() <= 3 * 11);
        QVERIFY(world.prober.asked.size() >= 3 * 10);
    }

    void whatNeverAnsweredIsAskedMoreSeldom()
    {
        LoginMonitorWorld world;
        world.prober.otherwise = refusedConnection();
        world.watch(1);
        world.pass(270s);
        QCOMPARE(world.prober.asked.size(), 5); // it may be starting
        world.pass(15min);
        QCOMPARE(world.prober.asked.size(), 6);
        QVERIFY(!world.monitor.of(VmId{0}).isTrouble());
    }

    void thousandsAreAskedAFewASecond()
    {
        LoginMonitorWorld world;
        world.watch(2000);
        world.pass(10s);
        QCOMPARE(world.prober.asked.size(), 120);
        QCOMPARE(QSet<QString>(world.prober.asked.cbegin(), world.prober.asked.cend()).size(), 120);
    }

    void onlyTroubleIsNews()
    {
        LoginMonitorWorld world;
        QSignalSpy changed(&world.monitor, &LoginMonitor::changed);
        world.watch(1);
        world.pass(5min);
        QCOMPARE(changed.size(), 0);
        QVERIFY(world.monitor.of(VmId{0}).tookLogins);
        const auto full = refusesLogins(LoginWord::Full, 1040, QStringLiteral("Too many connections"));
        world.prober.otherwise = full;
        world.pass(61s);
        QCOMPARE(changed.size(), 1);
        QVERIFY(world.monitor.of(VmId{0}).isTrouble());
        world.pass(3min);
        QCOMPARE(changed.size(), 1);
        world.prober.otherwise = refusedConnection(); // it took logins before
        world.pass(61s);
        QCOMPARE(changed.size(), 2);
        QVERIFY(world.monitor.of(VmId{0}).isTrouble());
        world.prober.otherwise = takesLogins();
        world.pass(61s);
        QCOMPARE(changed.size(), 3);
        QVERIFY(!world.monitor.of(VmId{0}).isTrouble());
    }

    void whatIsNoTargetAnyMoreIsForgotten()
    {
        LoginMonitorWorld world;
        world.watch(2);
        world.pass(2s);
        world.watch(1);
        QCOMPARE(world.monitor.of(VmId{1}).answer, std::nullopt);
        QVERIFY(!world.monitor.of(VmId{1}).tookLogins);
        QCOMPARE(world.monitor.of(VmId{1}).address, QStringLiteral("10.0.0.1"));
        world.monitor.stop();
        world.pass(5min);
        QCOMPARE(world.prober.asked.size(), 2);
    }

    /// A create has asked a moment ago.
    void answerThatSomebodyElseGotCounts()
    {
        LoginMonitorWorld world;
        world.monitor.record(VmId{0}, takesLogins(), QStringLiteral("10.0.0.0"));
        world.watch(1);
        world.pass(59s);
        QVERIFY(world.prober.asked.isEmpty());
        world.pass(2s);
        QCOMPARE(world.prober.asked.size(), 1);
    }
};

MSM_TEST(TestLoginMonitor)
#include "tst_loginmonitor.moc"
