// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/retrypolicy.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

class TestRetryPolicy final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void delayIsDrawnFromARangeThatDoublesUpToAMinute_data()
    {
        QTest::addColumn<int>("failures");
        QTest::addColumn<double>("draw");
        QTest::addColumn<int>("ms");
        QTest::newRow("first, longest") << 1 << 1.0 << 2000;
        QTest::newRow("first, half") << 1 << 0.5 << 1000;
        QTest::newRow("second") << 2 << 1.0 << 4000;
        QTest::newRow("fifth") << 5 << 1.0 << 32000;
        QTest::newRow("sixth") << 6 << 1.0 << 60000;
        QTest::newRow("hundredth") << 100 << 1.0 << 60000;
        QTest::newRow("hundredth, a quarter") << 100 << 0.25 << 15000;
        QTest::newRow("never at once") << 6 << 0.0 << 250;
    }

    void delayIsDrawnFromARangeThatDoublesUpToAMinute()
    {
        QFETCH(int, failures);
        QFETCH(double, draw);
        QFETCH(int, ms);
        QCOMPARE(int(retryDelay(failures, draw).count()), ms);
    }

    void policyCountsFailuresUntilItIsReset()
    {
        RetryPolicy policy([] { return 1.0; });
        QVERIFY(policy.onFailure() == 2s);
        QVERIFY(policy.onFailure() == 4s);
        QCOMPARE(policy.failures(), 2);
        policy.reset();
        QCOMPARE(policy.failures(), 0);
        QVERIFY(policy.onFailure() == 2s);
    }

    void chanceOfTheSystemStaysInItsRange()
    {
        const RandomSource random = systemRandom();
        double lowest = 1;
        double highest = 0;
        for (int i = 0; i < 1000; ++i) {
            const double draw = random();
            lowest = std::min(lowest, draw);
            highest = std::max(highest, draw);
        }
        QVERIFY(lowest >= 0 && lowest < 0.1);
        QVERIFY(highest < 1 && highest > 0.9);
    }
};

MSM_TEST(TestRetryPolicy)
#include "tst_retrypolicy.moc"
