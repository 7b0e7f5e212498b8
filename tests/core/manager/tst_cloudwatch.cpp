// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/cloudwatch.h"
#include "tests/support/fakecloud.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/suite.h"

#include <QSignalSpy>
#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

class TestCloudWatch final : public QObject {
    Q_OBJECT

    struct World {
        FakeScheduler scheduler;
        FakeIaaSClient cloud;
        CloudWatch watch{cloud, scheduler,
            {.service = QStringLiteral("mysql"), .interval = 10s, .random = [] { return 1.0; }},
            [] { return CloudWatch::Known{}; }};

        /// The times, in s, at which the cloud was listed.
        QList<int> looksWithin(int seconds)
        {
            QList<int> times;
            int before = cloud.listCalls;
            for (int second = 0; second <= seconds; ++second) {
                settle();
                if (std::exchange(before, cloud.listCalls) != cloud.listCalls)
                    times.append(second);
                scheduler.advance(1000);
            }
            return times;
        }
        void fail(int times, ErrorKind kind = ErrorKind::Unreachable)
        {
            cloud.listErrors = QList<Error>(times, {.kind = kind, .detail = QStringLiteral("no")});
        }
    };

private Q_SLOTS:
    void looksOncePerIntervalAndSeldomWhileIdle()
    {
        World world;
        world.watch.start();
        QCOMPARE(world.looksWithin(30), (QList{10, 20, 30}));
        world.watch.setIdle(true);
        QCOMPARE(world.looksWithin(128), (QList{59, 119}));
    }

    void failuresAreRepeatedMoreAndMoreSlowly()
    {
        World world;
        world.fail(5);
        world.watch.start();
        QCOMPARE(world.looksWithin(62), (QList{2, 6, 14, 30, 62}));
        settle();
        QCOMPARE(world.watch.failures(), 0);
        QVERIFY(world.watch.lastAnswer().isValid());
    }

    void userBeginsAnewToCount()
    {
        World world;
        world.fail(100);
        world.watch.start();
        (void)world.looksWithin(15);
        QCOMPARE(world.watch.failures(), 4);
        world.watch.tryNow();
        settle();
        QCOMPARE(world.watch.failures(), 1);
        QCOMPARE(world.cloud.tries, 2); // the start was the first
    }

    void wrongPasswordIsNotTriedAgain()
    {
        World world;
        world.fail(1, ErrorKind::Unauthorized);
        world.watch.start();
        QCOMPARE(world.looksWithin(300), QList<int>());
    }

    void whoAsksIsAnsweredAfterTheNextLookAlsoWithoutAStart()
    {
        World world;
        QSignalSpy looked(&world.watch, &CloudWatch::looked);
        int answers = 0;
        for (int i = 0; i < 3; ++i) {
            world.watch.ask(
                this, [&](const Result<void> &result) { answers += result && looked.size() == 1; });
        }
        settle();
        QCOMPARE(answers, 3);
        QCOMPARE(world.cloud.listCalls, 1);
        QCOMPARE(world.looksWithin(60), QList<int>());
    }

    void stopEndsTheLookUnderWay()
    {
        World world;
        QSignalSpy looked(&world.watch, &CloudWatch::looked);
        world.watch.start();
        world.watch.stop();
        QCOMPARE(world.looksWithin(60), QList<int>());
        QCOMPARE(looked.size(), 0);
        QCOMPARE(world.scheduler.pendingCount(), size_t(0));
    }
};

MSM_TEST(TestCloudWatch)
#include "tst_cloudwatch.moc"
