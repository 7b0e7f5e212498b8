// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/listingplan.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

class TestListingPlan final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void selectionIsAskedForOnlyWhereItPays_data()
    {
        QTest::addColumn<int>("listed");
        QTest::addColumn<int>("own");
        QTest::addColumn<bool>("labelled");
        QTest::addColumn<bool>("selects");
        QTest::addRow("an empty pool") << 0 << 0 << false << false;
        QTest::addRow("a small cloud") << 999 << 3 << true << false;
        QTest::addRow("a long pool, a small part of it ours") << 1000 << 250 << true << true;
        QTest::addRow("too large a part") << 1000 << 251 << true << false;
        QTest::addRow("all of it ours") << 10000 << 10000 << true << false;
        QTest::addRow("nothing ours") << 10000 << 0 << false << false;
        QTest::addRow("ours, and none with a label") << 10000 << 5 << false << false;
    }
    void selectionIsAskedForOnlyWhereItPays()
    {
        QFETCH(const int, listed);
        QFETCH(const int, own);
        QFETCH(const bool, labelled);
        ListingPlan plan;
        QVERIFY(!plan.wantsSelection(0s)); // nothing is known yet
        plan.onWhole(listed, own, labelled, 0s);
        QTEST(plan.wantsSelection(10s), "selects");
    }

    void everythingIsListedAgainAfterAWhile()
    {
        ListingPlan plan;
        plan.onWhole(10000, 5, true, 100s);
        QVERIFY(plan.wantsSelection(100s));
        QVERIFY(plan.wantsSelection(100s + ListingPlan::kWholeEvery - 1ms));
        QVERIFY(!plan.wantsSelection(100s + ListingPlan::kWholeEvery));
        plan.onWhole(10000, 5, true, 400s);
        QVERIFY(plan.wantsSelection(410s));
        plan.onWhole(500, 5, true, 700s); // the others have gone
        QVERIFY(!plan.wantsSelection(710s));
    }

    void whoeverWantsEverythingGetsItOnce()
    {
        ListingPlan plan;
        plan.onWhole(10000, 5, true, 0s);
        plan.listWholeNext();
        QVERIFY(!plan.wantsSelection(10s));
        plan.onWhole(10000, 5, true, 10s);
        QVERIFY(plan.wantsSelection(20s));
    }

    void lostTrustStaysLost()
    {
        ListingPlan plan;
        plan.onWhole(10000, 5, true, 0s);
        plan.onSelectionContradicted();
        QVERIFY(!plan.wantsSelection(10s));
        plan.onWhole(10000, 5, true, 20s);
        QVERIFY(!plan.wantsSelection(30s));
    }

    void answerOfHalfThePoolIsNoSelection_data()
    {
        QTest::addColumn<int>("selected");
        QTest::addColumn<bool>("believed");
        QTest::addRow("nothing") << 0 << true;
        QTest::addRow("ours") << 5 << true;
        QTest::addRow("ours and some that look like it") << 5000 << true;
        QTest::addRow("most") << 5001 << false;
        QTest::addRow("all") << 10000 << false;
    }
    void answerOfHalfThePoolIsNoSelection()
    {
        QFETCH(const int, selected);
        QFETCH(const bool, believed);
        ListingPlan plan;
        plan.onWhole(10000, 5, true, 0s);
        QCOMPARE(plan.isSelection(selected), believed);
        QCOMPARE(plan.wantsSelection(10s), believed);
    }
};

MSM_TEST(TestListingPlan)
#include "tst_listingplan.moc"
