// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/announcer.h"
#include "core/alarms/alarmwatch.h"
#include "core/settings/appsettings.h"
#include "tests/support/fakezone.h"
#include "tests/support/suite.h"
#include "tests/ui/fakeservice.h"
#include "ui/commands/commands.h"
#include "ui/mainwindow.h"

#include <QSettings>
#include <QSystemTrayIcon>
#include <QTemporaryDir>
#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

namespace {

/// Keeps what it was told.
class ToldNotifier final : public Notifier {
    Q_OBJECT
public:
    explicit ToldNotifier(QList<AnnouncementText> &told)
        : m_told(told)
    {
    }
    void show(const AnnouncementText &text) override { m_told.append(text); }

private:
    QList<AnnouncementText> &m_told;
};

} // namespace

/// What the desktop is told of a service whose machines go down.
class TestAnnouncer final : public QObject {
    Q_OBJECT

    struct World {
        QTemporaryDir folder;
        QSettings file{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
        AppSettings settings{file};
        FakeService service;
        test::FakeZone zone;
        Commands commands;
        MainWindow window{service.scheduler, commands};
        QList<AnnouncementText> told;
        ToldNotifier *notifier = new ToldNotifier(told); // the announcer's
        Announcer announcer{settings, service.scheduler, std::unique_ptr<Notifier>(notifier)};
        QList<VmId> ids;

        World()
        {
            ids = service.addVms(3, QStringLiteral("db"));
            service.start();
            service.pass(20s);
            announcer.watch(window, service.manager(), zone, service.events(), QStringLiteral("prod"));
        }
        void turnOffAll()
        {
            for (const VmId id : ids)
                service.turnOff(id);
            service.pass(90s);
        }
    };

private Q_SLOTS:
    void alarmsAreOneNotification()
    {
        World world;
        world.turnOffAll();
        QCOMPARE(world.told.size(), 1);
        QVERIFY(world.told.first().title.startsWith(QStringLiteral("prod: ")));
        QCOMPARE(world.told.first().body.count(u'\n'), 2);
        QCOMPARE(world.told.first().severity, Severity::Error);
    }

    void nobodyIsToldWhoDoesNotWantThat()
    {
        World world;
        world.settings.notify.set(false);
        world.turnOffAll();
        QVERIFY(world.told.isEmpty());
    }

    void rulesFromThePreferencesCountAtOnce()
    {
        World world;
        AlarmRules rules;
        rules.of(AlarmKind::NodeDown).on = false;
        world.settings.setAlarmRules(rules);
        world.announcer.apply();
        world.turnOffAll();
        QVERIFY(world.told.isEmpty());
    }

    void endOfAnOperationIsToldToWhoLooksElsewhere_data()
    {
        QTest::addColumn<bool>("wanted");
        QTest::addColumn<bool>("looks");
        QTest::addColumn<int>("told");
        QTest::newRow("elsewhere") << true << false << 1;
        QTest::newRow("at the window") << true << true << 0;
        QTest::newRow("not wanted") << false << false << 0;
    }
    void endOfAnOperationIsToldToWhoLooksElsewhere()
    {
        QFETCH(bool, wanted);
        QFETCH(bool, looks);
        QFETCH(int, told);
        World world;
        world.settings.notifyFinished.set(wanted);
        if (looks) {
            world.window.show();
            world.window.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&world.window));
        }
        QVERIFY(world.service.manager().deleteServiceNode(world.ids.first()));
        world.service.pass(5s);
        world.service.iaas.setState(world.ids.first(), vmstate::Done);
        world.service.pass(30s);
        QCOMPARE(world.service.manager().runningOperations(), 0);
        QCOMPARE(int(world.told.size()), told);
    }

    void afterTheSessionNothingIsTold()
    {
        World world;
        world.announcer.forget(world.window);
        world.turnOffAll();
        QVERIFY(world.told.isEmpty());
    }

    void whatAPersonKnowsOfIsNotToldAtTheNextStart()
    {
        World world;
        world.turnOffAll();
        AlarmWatch &before = world.announcer.watch(world.window, world.service.manager(), world.zone,
            world.service.events(), QStringLiteral("prod"));
        world.service.pass(90s);
        QCOMPARE(world.told.size(), 2); // a start says what is wrong
        before.acknowledge({{AlarmKind::NodeDown, world.ids[0]}, {AlarmKind::NodeDown, world.ids[1]}});
        const AlarmWatch &next = world.announcer.watch(world.window, world.service.manager(), world.zone,
            world.service.events(), QStringLiteral("prod"));
        world.service.pass(90s);
        QCOMPARE(next.alarms().size(), 3);
        QCOMPARE(std::ranges::count(next.alarms(), true, &Alarm::acknowledged), 2);
        QCOMPARE(world.told.size(), 3);
        QVERIFY(!world.told.last().title.contains(u'3'));
    }

    void clickOnANotificationAsksForTheWindowThatItIsAbout()
    {
        World world;
        QWidget other;
        FakeService service;
        world.announcer.watch(other, service.manager(), world.zone, service.events(), QStringLiteral("test"));
        QList<QWidget *> asked;
        connect(&world.announcer, &Announcer::windowRequested, this,
            [&asked](QWidget *window) { asked.append(window); });
        world.turnOffAll();
        Q_EMIT world.notifier->activated(world.told.first().place);
        Q_EMIT world.notifier->activated(QStringLiteral("test"));
        Q_EMIT world.notifier->activated({}); // about all of them
        QCOMPARE(asked, QList<QWidget *>({&world.window, &other, nullptr}));
        world.announcer.forget(other);
    }

    void eachConnectionIsToldOfByItsName()
    {
        World world;
        QWidget other;
        FakeService service;
        const QList<VmId> ids = service.addVms(1, QStringLiteral("db"));
        service.start();
        service.pass(20s);
        Announcer announcer(world.settings, service.scheduler,
            std::make_unique<ToldNotifier>(world.told)); // in the time of that service
        announcer.watch(other, service.manager(), world.zone, service.events(), QStringLiteral("test"));
        world.turnOffAll();
        service.turnOff(ids.first());
        service.pass(90s);
        QCOMPARE(world.told.size(), 2);
        QVERIFY(world.told.first().title.startsWith(QStringLiteral("prod: ")));
        QVERIFY(world.told.last().title.startsWith(QStringLiteral("test: ")));
    }

    void whoLooksAtAnotherWindowIsToldOfThisOne()
    {
        World world;
        QWidget other;
        world.window.show();
        other.show();
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        QVERIFY(world.service.manager().deleteServiceNode(world.ids.first()));
        world.service.pass(5s);
        world.service.iaas.setState(world.ids.first(), vmstate::Done);
        world.service.pass(30s);
        QCOMPARE(int(world.told.size()), 1);
    }

    void summaryTellsStateAndNodesOfEachWindow()
    {
        World world;
        QCOMPARE(
            world.announcer.summary().section(u'\n', 1), QStringLiteral("prod: Running, 3 of 3 node(s) run"));
        world.turnOffAll();
        QCOMPARE(world.announcer.summary().section(u'\n', 1),
            QStringLiteral("prod: Running, 0 of 3 node(s) run\n3 alarm(s)"));
        world.announcer.forget(world.window);
        QVERIFY(world.announcer.summary().section(u'\n', 1).isEmpty());
    }

    void withoutATrayTheWindowIsNotPutAway()
    {
        if (QSystemTrayIcon::isSystemTrayAvailable())
            QSKIP("there is a tray"); // on Windows also for the offscreen platform
        World world;
        world.settings.closeToTray.set(true);
        world.announcer.apply();
        world.window.show();
        QVERIFY(!world.announcer.putAway(world.window));
        QVERIFY(world.window.isVisible());
    }
};

MSM_GUI_TEST(TestAnnouncer)
#include "tst_announcer.moc"
