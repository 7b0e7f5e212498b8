// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/usualtimes.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

class TestUsualTimes final : public QObject {
    Q_OBJECT

    static StagePassage boot(milliseconds time, TemplateId templateId = {})
    {
        return {.kind = QStringLiteral("create"),
            .stage = QStringLiteral("boot"),
            .templateId = templateId,
            .time = time};
    }
    static std::optional<UsualTime> usualBoot(const UsualTimes &times, TemplateId templateId = {})
    {
        return times.of(QStringLiteral("create"), QStringLiteral("boot"), templateId);
    }

private Q_SLOTS:
    void medianAndNineInTenAreThoseOfTheTimes_data()
    {
        QTest::addColumn<QList<int>>("seconds");
        QTest::addColumn<int>("medianMs");
        QTest::addColumn<int>("nineInTenMs");
        QTest::newRow("one") << QList{7} << 7000 << 7000;
        QTest::newRow("two") << QList{4, 1} << 2500 << 4000;
        QTest::newRow("three, not in order") << QList{30, 10, 20} << 20000 << 30000;
        QTest::newRow("ten") << QList{1, 2, 3, 4, 5, 6, 7, 8, 9, 100} << 5500 << 9000;
        QTest::newRow("eleven") << QList{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100} << 6000 << 10000;
    }
    void medianAndNineInTenAreThoseOfTheTimes()
    {
        QFETCH(QList<int>, seconds);
        QFETCH(int, medianMs);
        QFETCH(int, nineInTenMs);
        QList<milliseconds> times;
        for (const int second : std::as_const(seconds))
            times.append(std::chrono::seconds(second));
        const auto usual = usualTimeOf(times);
        QVERIFY(usual);
        QCOMPARE(int(usual->median.count()), medianMs);
        QCOMPARE(int(usual->nineInTen.count()), nineInTenMs);
    }

    void noTimesAreNotUsual() { QVERIFY(!usualTimeOf({})); }

    void overdueIsFarBeyondWhatIsUsual_data()
    {
        QTest::addColumn<int>("elapsed");
        QTest::addColumn<int>("median");
        QTest::addColumn<int>("nineInTen");
        QTest::addColumn<bool>("overdue");
        QTest::newRow("as usual") << 40 << 40 << 60 << false;
        QTest::newRow("slow, but nine in ten are as well") << 85 << 40 << 60 << false;
        QTest::newRow("beyond nine in ten by half") << 90 << 40 << 60 << true;
        QTest::newRow("a moment more of a moment") << 5 << 1 << 1 << false;
        QTest::newRow("much more of a moment") << 11 << 1 << 1 << true;
        QTest::newRow("even times, not yet double") << 75 << 40 << 41 << false;
    }
    void overdueIsFarBeyondWhatIsUsual()
    {
        QFETCH(int, elapsed);
        QFETCH(int, median);
        QFETCH(int, nineInTen);
        const UsualTime usual{std::chrono::seconds(median), std::chrono::seconds(nineInTen)};
        QTEST(isOverdue(std::chrono::seconds(elapsed), usual), "overdue");
    }

    void tooFewPassagesSayNothing()
    {
        UsualTimes times;
        times.add(boot(10s));
        times.add(boot(20s));
        QVERIFY(!usualBoot(times));
        times.add(boot(30s));
        QCOMPARE(usualBoot(times)->median, milliseconds(20s));
    }

    void otherStagesAndKindsDoNotCount()
    {
        UsualTimes times;
        for (int i = 0; i < 5; ++i)
            times.add(boot(10s));
        QVERIFY(!times.of(QStringLiteral("create"), QStringLiteral("agent"), {}));
        QVERIFY(!times.of(QStringLiteral("delete"), QStringLiteral("boot"), {}));
    }

    void templateStandsForItselfOnceItWasSeenOftenEnough()
    {
        UsualTimes times;
        for (int i = 0; i < 10; ++i)
            times.add(boot(10s, TemplateId{1}));
        for (int i = 0; i < 4; ++i)
            times.add(boot(100s, TemplateId{2}));
        QCOMPARE(usualBoot(times, TemplateId{2})->median, milliseconds(10s)); // of all
        times.add(boot(100s, TemplateId{2}));
        QCOMPARE(usualBoot(times, TemplateId{2})->median, milliseconds(100s));
        QCOMPARE(usualBoot(times, TemplateId{1})->median, milliseconds(10s));
    }

    void oldPassagesAreForgotten()
    {
        UsualTimes times;
        for (int i = 0; i < 1000; ++i)
            times.add(boot(1h));
        for (qsizetype i = 0; i < UsualTimes::kept; ++i)
            times.add(boot(10s));
        QCOMPARE(usualBoot(times)->nineInTen, milliseconds(10s));
    }
};

MSM_TEST(TestUsualTimes)
#include "tst_usualtimes.moc"
