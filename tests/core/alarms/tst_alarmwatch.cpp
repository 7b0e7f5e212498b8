// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmevents.h"
#include "core/alarms/alarmwatch.h"
#include "core/lifecycle/poweraction.h"
#include "tests/support/fakezone.h"
#include "tests/support/managerworld.h"
#include "tests/support/suite.h"

#include <QTest>

#include <algorithm>

using namespace msm;
using namespace std::chrono_literals;

/// Alarms of a manager that works: when they begin and end, and how often anybody is told.
class TestAlarmWatch final : public QObject {
    Q_OBJECT

    struct World : ManagerWorld {
        QList<VmId> ids;
        test::FakeZone zone;
        std::unique_ptr<AlarmWatch> watch;
        QList<Announcement> announced;
        QList<std::chrono::milliseconds> times;

        explicit World(int count = 3)
        {
            for (int i = 0; i < count; ++i) {
                const QString name = QStringLiteral("db-%1").arg(i);
                ids.append(addOwn(name));
                if (!configuration->addMySQLServiceNode({.id = ids.last(), .name = name}))
                    qFatal("the configuration does not take a node");
            }
            startUp();
            pass(15s);
            watch = std::make_unique<AlarmWatch>(*manager, zone, scheduler, AlarmRules());
            connect(watch.get(), &AlarmWatch::announced, watch.get(), [this](const Announcement &news) {
                announced.append(news);
                times.append(scheduler.elapsed());
            });
        }
        void turnOff(VmId id)
        {
            cloud.setState(id, vmstate::Poweroff);
            agents.answers.insert(
                cloud.vms[id].address(), failure(ErrorKind::Unreachable, QStringLiteral("no route")));
        }
        void turnOn(VmId id)
        {
            cloud.setState(id, vmstate::Running);
            agents.answers.remove(cloud.vms[id].address());
        }
        [[nodiscard]] QStringList standing() const
        {
            QStringList found;
            for (const Alarm &alarm : watch->alarms())
                found.append(alarm.condition.name + u' ' + alarmKindName(alarm.condition.subject.kind));
            return found;
        }
    };

private Q_SLOTS:
    void nodesThatGoDownTogetherAreOneAnnouncement()
    {
        World world;
        world.pass(5s);
        QVERIFY(world.announced.isEmpty());
        for (const VmId id : world.ids)
            world.turnOff(id);
        world.pass(90s);
        QCOMPARE(world.standing().size(), 3);
        QCOMPARE(world.announced.size(), 1);
        QCOMPARE(world.announced.first().raised.size(), 3);
        world.turnOn(world.ids.first());
        world.pass(90s);
        QCOMPARE(world.announced.size(), 2);
        QCOMPARE(world.announced.last().ended.size(), 1);
    }

    void nobodyIsToldMoreThanOnceAMinute()
    {
        World world(30);
        for (const VmId id : world.ids) { // one after the other, for ten minutes
            world.turnOff(id);
            world.pass(20s);
        }
        world.pass(3min);
        QCOMPARE(world.standing().size(), 30);
        qsizetype told = 0;
        for (const Announcement &news : world.announced)
            told += news.raised.size();
        QCOMPARE(told, 30);
        for (qsizetype i = 1; i < world.times.size(); ++i)
            QVERIFY(world.times[i] - world.times[i - 1] >= 60s);
    }

    void whatThisProgramWasToldToDoIsNoAlarm()
    {
        World world;
        QVERIFY(world.manager->startOperations(shutDownMachine.kind, {world.ids.first()}).first());
        world.pass(3s);
        world.turnOff(world.ids.first());
        world.pass(5min);
        QVERIFY(world.standing().isEmpty());
        QCOMPARE(world.announced.size(), 1); // that it is done
        QCOMPARE(world.announced.first().finished.size(), 1);
        QVERIFY(world.announced.first().raised.isEmpty());
        // Started by somebody, and turned off by somebody: that is one.
        world.turnOn(world.ids.first());
        world.pass(60s);
        world.turnOff(world.ids.first());
        world.pass(3min);
        QCOMPARE(world.standing(), QStringList{QStringLiteral("db-0 node-down")});
    }

    void diskThatFillsIsAnAlarmOfItsOwn()
    {
        World world(2);
        const QString address = world.cloud.vms[world.ids.first()].address();
        const auto say = [&](int freePercent) {
            AgentAnswer answer = *world.agents.otherwise;
            answer.disk = DiskRoom{.total = qint64(1) << 40, .freePercent = freePercent};
            world.agents.answers.insert(address, answer);
            world.pass(3min);
        };
        say(10);
        QVERIFY(world.standing().isEmpty()); // not below the limit
        say(9);
        QCOMPARE(world.standing(), QStringList{QStringLiteral("db-0 disk-fills")});
        QCOMPARE(world.watch->alarms().first().condition.detail, QStringLiteral("9 %"));
        AlarmRules rules;
        rules.diskPercent = 5;
        world.watch->setRules(rules);
        world.pass(30s);
        QVERIFY(world.standing().isEmpty());
    }

    void certificateThatEndsSoonIsAnAlarmUntilThereIsANewOne()
    {
        World world(1);
        world.zone.ends = world.scheduler.nowUtc().addDays(AlarmRules().certificateDays + 1);
        world.pass(3min);
        QVERIFY(world.standing().isEmpty());
        world.zone.ends = world.scheduler.nowUtc().addDays(5);
        world.pass(3min);
        QCOMPARE(world.standing(), QStringList{QStringLiteral(" certificate-ends")});
        world.zone.ends = world.scheduler.nowUtc().addDays(-1); // it has ended, and somebody lets it in
        world.pass(3min);
        QCOMPARE(world.standing(), QStringList{QStringLiteral(" certificate-ends")});
        world.zone.ends = world.scheduler.nowUtc().addDays(90);
        world.pass(3min);
        QVERIFY(world.standing().isEmpty());
        QCOMPARE(world.announced.last().ended.size(), 1);
    }

    void lostCloudIsOneAlarmWhateverItsNodes()
    {
        World world;
        world.cloud.listErrors.fill(
            {.kind = ErrorKind::Unreachable, .detail = QStringLiteral("no route to host")}, 1000);
        world.agents.answers.clear();
        world.pass(10min);
        QCOMPARE(world.standing(), QStringList{QStringLiteral(" cloud-lost")});
        QVERIFY(world.watch->alarms().first().condition.detail.contains(QStringLiteral("no route to host")));
        world.cloud.listErrors.clear();
        world.pass(5min);
        QVERIFY(!world.standing().contains(QStringLiteral(" cloud-lost")));
    }

    void whatCameAndWentBetweenTwoAnnouncementsIsNoNews()
    {
        World world;
        world.turnOff(world.ids[0]);
        world.pass(75s);
        QCOMPARE(world.announced.size(), 1);
        AlarmRules hasty;
        hasty.of(AlarmKind::NodeDown).after = 0s;
        world.watch->setRules(hasty);
        world.turnOff(world.ids[1]);
        world.pass(15s);
        QCOMPARE(world.standing().size(), 2);
        world.turnOn(world.ids[1]);
        world.pass(2min);
        QCOMPARE(world.announced.size(), 1);
    }

    void acknowledgedAlarmStaysInTheListAndEndsSilently()
    {
        World world;
        world.turnOff(world.ids[0]);
        world.pass(75s);
        world.watch->acknowledge({world.watch->alarms().first().condition.subject});
        QVERIFY(world.watch->alarms().first().acknowledged);
        world.turnOn(world.ids[0]);
        world.pass(2min);
        QVERIFY(world.standing().isEmpty());
        QCOMPARE(world.announced.size(), 1);
    }

    void tokenWithoutASuccessorIsAnAlarmUntilThereIsOne()
    {
        World world(1);
        world.zone.setSignInEnds(world.scheduler.nowUtc().addSecs(600));
        world.pass(2min);
        QCOMPARE(world.standing(), QStringList{QStringLiteral(" sign-in-ends")});
        world.zone.setSignInEnds({});
        world.pass(2min);
        QVERIFY(world.standing().isEmpty());
    }

    void whatBeginsAndEndsIsInTheTimeline()
    {
        World world(25);
        recordAlarms(*world.watch, world.events);
        const auto told = [&world] {
            QStringList lines;
            const QList<Event> events = *world.events.recent(1000);
            for (const Event &event : events) {
                if (event.kind == EventKind::AlarmBegan || event.kind == EventKind::AlarmEnded)
                    lines.append(
                        QStringLiteral("%1 %2 %3").arg(event.vm.value).arg(event.subject, event.detail));
            }
            return lines;
        };
        world.turnOff(world.ids[0]);
        world.pass(90s);
        const auto first = QStringLiteral("%1 db-0 node-down").arg(world.ids[0].value);
        QCOMPARE(told(), QStringList{first + QStringLiteral(": POWEROFF")});
        world.turnOn(world.ids[0]);
        world.pass(30s);
        QCOMPARE(told().last(), first);
        // Many at once are one line, of no node.
        for (const VmId id : world.ids)
            world.turnOff(id);
        world.pass(90s);
        QCOMPARE(told().size(), 3);
        QVERIFY(told().last().startsWith(QStringLiteral("-1 2")));
        // And in the history of each.
        for (const VmId id : world.ids.sliced(1)) {
            const QList<Event> history = *world.events.of(id, 100);
            const auto began = std::ranges::count_if(history, [](const Event &event) {
                return event.kind == EventKind::AlarmBegan
                    && event.detail == QStringLiteral("node-down: POWEROFF");
            });
            QCOMPARE(began, 1);
        }
    }
};

MSM_TEST(TestAlarmWatch)
#include "tst_alarmwatch.moc"
