// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/listingplan.h"
#include "tests/support/suite.h"

#include <QSet>
#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

namespace {

/// VMs with the ids from `first` to `last`, the newest first.
VmList pool(int first, int last)
{
    VmList vms;
    for (int id = last; id >= first; --id) {
        VirtualMachine vm;
        vm.id = VmId{id};
        vms.append(vm);
    }
    return vms;
}

QList<VmId> ids(int first, int last)
{
    QList<VmId> ids;
    for (int id = first; id <= last; ++id)
        ids.append(VmId{id});
    return ids;
}

} // namespace

class TestListingPlan final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lookIsShortOnlyWhereItPays_data()
    {
        QTest::addColumn<int>("listed");
        QTest::addColumn<int>("known");
        QTest::addColumn<bool>("underWay");
        QTest::addColumn<bool>("isShort");
        QTest::addRow("an empty pool") << 0 << 0 << false << false;
        QTest::addRow("a small cloud") << 999 << 3 << false << false;
        QTest::addRow("a long pool, a small part of it ours") << 1000 << 450 << false << true;
        QTest::addRow("the same, and somebody waits") << 1000 << 450 << true << true;
        QTest::addRow("too large a part") << 1000 << 451 << false << false;
        QTest::addRow("nothing ours") << 10000 << 0 << false << true;
        QTest::addRow("too many for one look, and little gained") << 2000 << 2000 << false << false;
        QTest::addRow("too many for one look") << 10000 << 10000 << false << true;
        QTest::addRow("the same, and somebody waits for one") << 10000 << 10000 << true << false;
    }
    void lookIsShortOnlyWhereItPays()
    {
        QFETCH(const int, listed);
        QFETCH(const int, known);
        QFETCH(const bool, underWay);
        ListingPlan plan;
        QVERIFY(!plan.wantsShort(known, underWay, 0s)); // nothing is known yet
        plan.onWhole(pool(0, listed - 1), 0s);
        QTEST(plan.wantsShort(known, underWay, 10s), "isShort");
    }

    void everythingIsListedAgainAfterAWhile()
    {
        ListingPlan plan;
        plan.onWhole(pool(0, 1999), 100s);
        QVERIFY(plan.wantsShort(5, false, 100s));
        QVERIFY(plan.wantsShort(5, false, 100s + ListingPlan::kWholeEvery - 1ms));
        QVERIFY(!plan.wantsShort(5, false, 100s + ListingPlan::kWholeEvery));
        plan.onWhole(pool(0, 1999), 400s);
        QVERIFY(plan.wantsShort(5, false, 410s));
        plan.onWhole(pool(0, 499), 700s); // the others have gone
        QVERIFY(!plan.wantsShort(5, false, 710s));
    }

    void whoeverWantsEverythingGetsItOnce()
    {
        ListingPlan plan;
        plan.onWhole(pool(0, 1999), 0s);
        plan.listWholeNext();
        QVERIFY(!plan.wantsShort(5, false, 10s));
        plan.onWhole(pool(0, 1999), 10s);
        QVERIFY(plan.wantsShort(5, false, 20s));
    }

    void refusalIsRemembered()
    {
        ListingPlan plan;
        plan.onWhole(pool(0, 1999), 0s);
        plan.onRefused();
        QVERIFY(!plan.wantsShort(5, false, 10s));
        plan.onWhole(pool(0, 1999), 20s);
        QVERIFY(!plan.wantsShort(5, false, 30s));
    }

    void vmsWithoutIdsAreListedWithAllOthers()
    {
        ListingPlan plan;
        plan.onWhole(pool(0, 1999) + VmList{VirtualMachine()}, 0s);
        QVERIFY(!plan.wantsShort(5, false, 10s));
        plan.onWhole(pool(0, 1999), 10s);
        QVERIFY(plan.wantsShort(5, false, 20s));
        QVERIFY(!plan.onNewest(pool(1951, 1999) + VmList{VirtualMachine()}));
    }

    void newestReachBackToThoseOfTheLookBefore()
    {
        ListingPlan plan;
        plan.onWhole(pool(0, 1999), 0s);
        QVERIFY(plan.onNewest(pool(1950, 1999)));
        QVERIFY(plan.onNewest(pool(1999, 2048))); // the last of them is the newest of before
        QVERIFY(plan.onNewest(pool(2047, 2096)));
        QVERIFY(!plan.onNewest(pool(2097, 2146))); // one more may have been made and be among those between
        QVERIFY(plan.onNewest({}));                // all have ended
        QVERIFY(plan.onNewest(pool(3000, 3010)));  // and these are all
    }

    void fewAreReadWholeAndOfManyTheNextOnes()
    {
        ListingPlan plan;
        const QList<VmId> few = plan.toRead(ids(3, 5), ids(0, 2) + ids(6, 996));
        QCOMPARE(few, ids(0, 996));

        QSet<VmId> read;
        for (int look = 0; look < 10; ++look) {
            const QList<VmId> now = plan.toRead(ids(0, 9), ids(10, 9909));
            QCOMPARE(now.size(), ListingPlan::kReadAtOnce);
            QVERIFY(std::ranges::is_sorted(now));
            QCOMPARE(now.first(10), ids(0, 9)); // at every look
            read.unite({now.cbegin(), now.cend()});
        }
        QCOMPARE(read.size(), 9910); // in ten looks, every one
    }

    void manyThatAreOnTheirWayDoNotKeepTheOthersFromTheirTurn()
    {
        ListingPlan plan;
        QSet<VmId> read;
        for (int look = 0; look < 10; ++look) {
            for (const VmId id : plan.toRead(ids(0, 4999), ids(5000, 9999)))
                read.insert(id);
        }
        QCOMPARE(read.size(), 10000);
        // And where there are no others, theirs is the whole look.
        QCOMPARE(plan.toRead(ids(0, 999), {}).size(), 1000);
    }

    void onlyTheWantedHaveATurn()
    {
        const auto isEven = [](VmId id) { return id.value % 2 == 0; };
        VmId last;
        QCOMPARE(inTurn(ids(1, 6), 2, last, isEven), (QList<VmId>{VmId{2}, VmId{4}}));
        QCOMPARE(inTurn(ids(1, 6), 2, last, isEven), (QList<VmId>{VmId{6}, VmId{2}}));
        QCOMPARE(inTurn(ids(1, 6), 9, last, isEven), (QList<VmId>{VmId{4}, VmId{6}, VmId{2}}));
        QCOMPARE(inTurn(ids(1, 6), 2, last, [](VmId) { return false; }), QList<VmId>());
        QCOMPARE(last, VmId{2}); // whose turn it was
        QCOMPARE(inTurn({}, 2, last), QList<VmId>());
    }
};

MSM_TEST(TestListingPlan)
#include "tst_listingplan.moc"
