// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmbook.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

/// Which conditions become alarms, and what is announced of them.
class TestAlarmBook final : public QObject {
    Q_OBJECT

    struct World {
        AlarmBook book;
        std::chrono::seconds now{1000};

        static Condition down(int id, AlarmKind kind = AlarmKind::NodeDown)
        {
            return {.subject = {kind, VmId{id}}, .name = QString::number(id), .detail = {}};
        }
        AlarmBook::Changes see(const QList<Condition> &conditions, bool frozen = false)
        {
            return book.update(conditions, frozen, now, QDateTime::fromSecsSinceEpoch(now.count(), Qt::UTC));
        }
        AlarmBook::Changes seeAfter(
            std::chrono::seconds time, const QList<Condition> &conditions, bool frozen = false)
        {
            now += time;
            return see(conditions, frozen);
        }
    };

private Q_SLOTS:
    void conditionThatLastsBecomesAnAlarmOnce()
    {
        World world;
        const QList<Condition> conditions{World::down(1)};
        QVERIFY(world.see(conditions).isEmpty());
        QCOMPARE(world.book.nextDue(world.now), std::optional<std::chrono::milliseconds>(60s));
        QVERIFY(world.seeAfter(59s, conditions).isEmpty());
        QVERIFY(world.book.alarms().isEmpty());
        const auto changes = world.seeAfter(1s, conditions);
        QCOMPARE(changes.raised.size(), 1);
        QCOMPARE(changes.raised.first().since, QDateTime::fromSecsSinceEpoch(1000, Qt::UTC));
        QCOMPARE(world.book.alarms().size(), 1);
        QVERIFY(!world.book.nextDue(world.now));
        QVERIFY(world.seeAfter(1h, conditions).isEmpty());
    }

    void whatIsOverInTimeIsNone()
    {
        World world;
        world.see({World::down(1)});
        QVERIFY(world.seeAfter(30s, {}).isEmpty());
        world.seeAfter(1s, {World::down(1)});
        QVERIFY(world.seeAfter(59s, {World::down(1)}).isEmpty()); // reckoned anew
    }

    void endIsAnnouncedUnlessItIsKnown()
    {
        World world;
        world.see({World::down(1), World::down(2)});
        QCOMPARE(world.seeAfter(60s, {World::down(1), World::down(2)}).raised.size(), 2);
        world.book.acknowledge({{AlarmKind::NodeDown, VmId{2}}, {AlarmKind::NodeGone, VmId{9}}});
        QVERIFY(world.book.alarms().last().acknowledged);
        QVERIFY(!world.book.alarms().first().acknowledged);
        const auto changes = world.seeAfter(1s, {});
        QCOMPARE(changes.ended.size(), 1);
        QCOMPARE(changes.ended.first().condition.subject.node, VmId{1});
        QVERIFY(world.book.alarms().isEmpty());
    }

    void flappingIsAnnouncedOnceInAWhile()
    {
        World world;
        world.see({World::down(1)});
        QCOMPARE(world.seeAfter(60s, {World::down(1)}).raised.size(), 1);
        QCOMPARE(world.seeAfter(1s, {}).ended.size(), 1);
        world.seeAfter(1s, {World::down(1)});
        QVERIFY(world.seeAfter(60s, {World::down(1)}).isEmpty());
        QCOMPARE(world.book.alarms().size(), 1);   // it is shown
        QVERIFY(world.seeAfter(1s, {}).isEmpty()); // nor is the end of what was not announced
        world.seeAfter(31min, {World::down(1)});
        QCOMPARE(world.seeAfter(60s, {World::down(1)}).raised.size(), 1);
    }

    void whatGetsWorseIsNotWell()
    {
        World world;
        const QList<Condition> silent{World::down(1, AlarmKind::AgentSilent)};
        world.see(silent);
        world.seeAfter(120s, silent);
        QCOMPARE(world.book.alarms().size(), 1);
        QVERIFY(world.seeAfter(1s, {World::down(1)}).ended.isEmpty());
    }

    void whileTheCloudIsLostNothingOfANodeBeginsOrEnds()
    {
        World world;
        const Condition lost{.subject = {AlarmKind::CloudLost}, .name = {}, .detail = QStringLiteral("away")};
        world.see({World::down(1), World::down(2)});
        QCOMPARE(world.seeAfter(60s, {World::down(1), World::down(2)}).raised.size(), 2);
        world.see({World::down(1), World::down(2), World::down(3)});
        const auto during = world.seeAfter(1h, {lost}, true);
        QVERIFY(during.isEmpty());
        QCOMPARE(world.book.alarms().size(), 2);
        const auto later = world.seeAfter(60s, {lost}, true);
        QCOMPARE(later.raised.size(), 1);
        QCOMPARE(later.raised.first().condition, lost);
        const auto after = world.seeAfter(1s, {World::down(1), World::down(3)});
        QCOMPARE(after.ended.size(), 2);  // the cloud, and node 2
        QCOMPARE(after.raised.size(), 1); // node 3, which has been down all the time
    }

    void whatAPersonKnewBeforeTheStartIsKnown()
    {
        World world;
        const QDateTime before = QDateTime::fromSecsSinceEpoch(100, Qt::UTC);
        world.book.remember({{AlarmKind::NodeDown, VmId{1}, QStringLiteral("1"), before},
            {AlarmKind::NodeDown, VmId{2}, QStringLiteral("another"), before},
            {AlarmKind::AgentSilent, VmId{3}, QStringLiteral("3"), before},
            {AlarmKind::AgentSilent, VmId{4}, QStringLiteral("4"), before}});
        QVERIFY(world.see({}, true).isEmpty()); // the cloud is away, and nothing is forgotten
        QVERIFY(world.seeAfter(1h, {World::down(1), World::down(2)}).isEmpty());
        QCOMPARE(world.book.alarms().size(), 1);
        QVERIFY(world.book.alarms().first().acknowledged);
        QCOMPARE(world.book.alarms().first().since, before);
        QCOMPARE(world.book.acknowledged().size(), 4);
        // Its agent was asked a little later.
        const QList<Condition> all{World::down(1), World::down(2), World::down(3, AlarmKind::AgentSilent)};
        auto changes = world.seeAfter(1min, all);
        QCOMPARE(changes.raised.size(), 1); // that of the node that has another name now
        QCOMPARE(changes.raised.first().condition.subject.node, VmId{2});
        QCOMPARE(world.book.alarms().size(), 3);
        QCOMPARE(world.book.nextDue(world.now), std::optional<std::chrono::milliseconds>(4min));
        QVERIFY(world.seeAfter(4min, all).isEmpty());
        QVERIFY(!world.book.nextDue(world.now));
        QCOMPARE(world.book.acknowledged(),
            (AcknowledgedAlarms{{AlarmKind::NodeDown, VmId{1}, QStringLiteral("1"), before},
                {AlarmKind::AgentSilent, VmId{3}, QStringLiteral("3"), before}}));
        // What was well for so long is news when it fails.
        changes = world.seeAfter(1min, {World::down(4, AlarmKind::AgentSilent)});
        QCOMPARE(changes.ended.size(), 1);
        QCOMPARE(changes.ended.first().condition.subject.node, VmId{2});
        QCOMPARE(world.seeAfter(10min, {World::down(4, AlarmKind::AgentSilent)}).raised.size(), 1);
    }

    void outageOfTheCloudIsAnotherOneAtTheNextStart()
    {
        World world;
        const QList<Condition> lost{{.subject = {.kind = AlarmKind::CloudLost}, .name = {}, .detail = {}}};
        world.see(lost, true);
        QCOMPARE(world.seeAfter(1h, lost, true).raised.size(), 1);
        world.book.acknowledge({{.kind = AlarmKind::CloudLost}});
        QVERIFY(world.book.alarms().first().acknowledged);
        QVERIFY(world.book.acknowledged().isEmpty());
    }

    void ruleThatIsOffEndsItsAlarms()
    {
        World world;
        world.see({World::down(1)});
        world.seeAfter(60s, {World::down(1)});
        AlarmRules rules;
        rules.of(AlarmKind::NodeDown).on = false;
        world.book.setRules(rules);
        world.seeAfter(1s, {World::down(1)});
        QVERIFY(world.book.alarms().isEmpty());
        QVERIFY(!world.book.nextDue(world.now));
    }

    void wordsOfAStandingAlarmFollowTheCause()
    {
        World world;
        Condition condition = World::down(1);
        world.see({condition});
        world.seeAfter(60s, {condition});
        condition.detail = QStringLiteral("UNKNOWN");
        QVERIFY(world.seeAfter(1s, {condition}).isEmpty());
        QCOMPARE(world.book.alarms().first().condition.detail, QStringLiteral("UNKNOWN"));
    }
};

MSM_TEST(TestAlarmBook)
#include "tst_alarmbook.moc"
