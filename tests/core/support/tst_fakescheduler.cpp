// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakescheduler.h"
#include "tests/support/suite.h"

#include <QTest>

#include <vector>

using namespace msm;
using namespace std::chrono_literals;

class TestFakeScheduler final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void dueActionsRunInOrderOfTimeThenOfAsking()
    {
        FakeScheduler scheduler;
        std::vector<int> order;
        const auto late = scheduler.callAfter(20ms, [&] { order.push_back(3); });
        const auto first = scheduler.callAfter(10ms, [&] { order.push_back(1); });
        const auto second = scheduler.callAfter(10ms, [&] { order.push_back(2); });
        scheduler.advance(9ms);
        QVERIFY(order.empty());
        scheduler.advance(11ms);
        QCOMPARE(order, (std::vector<int>{1, 2, 3}));
        QCOMPARE(scheduler.pendingCount(), std::size_t(0));
    }

    void anActionSeesTheTimeAtWhichItWasDue()
    {
        FakeScheduler scheduler;
        const QDateTime begin = scheduler.nowUtc();
        std::chrono::milliseconds seen{};
        QDateTime seenUtc;
        const auto timer = scheduler.callAfter(1500ms, [&] {
            seen = scheduler.elapsed();
            seenUtc = scheduler.nowUtc();
        });
        scheduler.advance(1h);
        QCOMPARE(seen, 1500ms);
        QCOMPARE(begin.msecsTo(seenUtc), 1500);
        QCOMPARE(scheduler.elapsed(), std::chrono::milliseconds(1h));
    }

    void repeatingTimerRunsOncePerIntervalUntilItsHandleGoes()
    {
        FakeScheduler scheduler;
        int runs = 0;
        auto timer = scheduler.callEvery(10ms, [&] { ++runs; });
        scheduler.advance(35ms);
        QCOMPARE(runs, 3);
        timer.reset();
        scheduler.advance(1s);
        QCOMPARE(runs, 3);
    }

    void whatAnActionAsksForRunsWithinTheSameStep()
    {
        FakeScheduler scheduler;
        Scheduler::TimerHandle chained;
        bool ran = false;
        const auto timer =
            scheduler.callAfter(10ms, [&] { chained = scheduler.callAfter(10ms, [&] { ran = true; }); });
        scheduler.advance(20ms);
        QVERIFY(ran);
    }

    void aTimerMayDestroyItselfFromItsAction()
    {
        FakeScheduler scheduler;
        int runs = 0;
        Scheduler::TimerHandle timer = scheduler.callEvery(1ms, [&] {
            ++runs;
            timer.reset();
        });
        scheduler.advance(10ms);
        QCOMPARE(runs, 1);
        QCOMPARE(scheduler.pendingCount(), std::size_t(0));
    }

    void aHandleMayOutliveTheScheduler()
    {
        Scheduler::TimerHandle timer;
        {
            FakeScheduler scheduler;
            timer = scheduler.callAfter(1ms, [] { QFAIL("nothing runs after the scheduler is gone"); });
        }
        timer.reset();
        QVERIFY(!timer);
    }

    void advanceToNextGoesStraightToTheNextAction()
    {
        FakeScheduler scheduler;
        bool ran = false;
        const auto timer = scheduler.callAfter(30min, [&] { ran = true; });
        QVERIFY(scheduler.advanceToNext());
        QVERIFY(ran);
        QCOMPARE(scheduler.elapsed(), std::chrono::milliseconds(30min));
        QVERIFY(!scheduler.advanceToNext());
    }
};

MSM_TEST(TestFakeScheduler)
#include "tst_fakescheduler.moc"
