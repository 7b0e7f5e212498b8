// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmwatch.h"
#include "tests/support/fakezone.h"
#include "tests/support/suite.h"
#include "tests/ui/fakeservice.h"
#include "ui/commands/commands.h"
#include "ui/mainwindow.h"
#include "ui/models/alarmsmodel.h"

#include <QAbstractItemModelTester>
#include <QDockWidget>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace msm;
using namespace std::chrono_literals;

/// The alarms in the window, of a service whose machines go down.
class TestAlarmsPanel final : public QObject {
    Q_OBJECT

    struct World {
        FakeService service;
        test::FakeZone zone;
        Commands commands;
        MainWindow window{service.scheduler, commands};
        std::unique_ptr<AlarmWatch> watch;
        QList<VmId> ids;
        QTreeView *list = window.findChild<QTreeView *>(QStringLiteral("alarmList"));
        QDockWidget *dock = window.findChild<QDockWidget *>(QStringLiteral("alarmsDock"));
        QPushButton *acknowledge = window.findChild<QPushButton *>(QStringLiteral("acknowledgeAlarms"));
        QPushButton *all = window.findChild<QPushButton *>(QStringLiteral("acknowledgeAllAlarms"));
        QLabel *empty = window.findChild<QLabel *>(QStringLiteral("noAlarms"));
        QAbstractItemModelTester tester{list->model(), QAbstractItemModelTester::FailureReportingMode::Fatal};

        World()
        {
            ids = service.addVms(3, QStringLiteral("db"));
            service.start();
            service.pass(20s);
            watch = std::make_unique<AlarmWatch>(service.manager(), zone, service.scheduler, AlarmRules());
            window.setSession({.manager = service.manager(),
                .events = service.events(),
                .profile = QStringLiteral("prod"),
                .endpoint = QUrl(QStringLiteral("https://one.example/RPC2")),
                .alarms = watch.get()});
            window.show();
            commands.action(UiCommand::ShowAlarms)->setChecked(false);
            commands.action(UiCommand::ShowAlarms)->setChecked(true);
            service.pass(5s);
        }
        void turnOff(const QList<VmId> &nodes)
        {
            for (const VmId id : nodes)
                service.turnOff(id);
            service.pass(90s);
        }
        [[nodiscard]] QString cell(int row, AlarmsModel::Column column) const
        {
            return list->model()->index(row, int(column)).data().toString();
        }
    };

private Q_SLOTS:
    void nothingWrongIsSaid()
    {
        const World world;
        QCOMPARE(world.list->model()->rowCount(), 0);
        QVERIFY(!world.empty->text().isEmpty());
        QVERIFY(!world.acknowledge->isEnabled());
        QVERIFY(!world.all->isEnabled());
    }

    void machineThatGoesDownIsShownUntilItRuns()
    {
        World world;
        world.turnOff({world.ids[1]});
        QCOMPARE(world.list->model()->rowCount(), 1);
        QCOMPARE(world.cell(0, AlarmsModel::Column::Node), QStringLiteral("db-2"));
        QVERIFY(world.dock->windowTitle().contains(u'1'));
        world.service.iaas.setState(world.ids[1], vmstate::Running);
        world.service.agent.answers.clear();
        world.service.pass(60s);
        QCOMPARE(world.list->model()->rowCount(), 0);
        QVERIFY(!world.dock->windowTitle().contains(u'1'));
    }

    void acknowledgedOnesStayAndAreNotCounted()
    {
        World world;
        world.turnOff({world.ids[0], world.ids[2]});
        QVERIFY(!world.acknowledge->isEnabled());
        world.list->setCurrentIndex(world.list->model()->index(1, 0));
        QVERIFY(world.acknowledge->isEnabled());
        QTest::mouseClick(world.acknowledge, Qt::LeftButton);
        QCOMPARE(world.list->model()->rowCount(), 2);
        QVERIFY(world.watch->alarms()[1].acknowledged);
        QVERIFY(!world.watch->alarms()[0].acknowledged);
        QVERIFY(!world.acknowledge->isEnabled());
        QVERIFY(world.dock->windowTitle().contains(u'1'));
        QTest::mouseClick(world.all, Qt::LeftButton);
        QVERIFY(world.watch->alarms()[0].acknowledged);
        QVERIFY(!world.all->isEnabled());
        QVERIFY(!world.dock->windowTitle().contains(u'('));
    }

    void selectionSurvivesWhatComesAndGoes()
    {
        World world;
        world.turnOff({world.ids[1]});
        world.list->setCurrentIndex(world.list->model()->index(0, 0));
        world.turnOff({world.ids[0], world.ids[2]});
        QCOMPARE(world.list->model()->rowCount(), 3);
        QCOMPARE(world.list->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(world.list->selectionModel()->selectedRows().first().row(), 1);
    }

    void nodeOfAnAlarmIsSelectedByEnter()
    {
        World world;
        world.turnOff({world.ids[2]});
        world.list->setFocus();
        world.list->setCurrentIndex(world.list->model()->index(0, 0));
        QTest::keyClick(world.list, Qt::Key_Return);
        QCOMPARE(world.window.selectedIds(), QList<VmId>{world.ids[2]});
    }

    void otherSessionHasOtherAlarms()
    {
        World world;
        world.turnOff(world.ids);
        world.window.clear();
        QCOMPARE(world.list->model()->rowCount(), 0);
        QTest::mouseClick(world.all, Qt::LeftButton); // nothing to acknowledge, and nobody to tell
    }
};

MSM_GUI_TEST(TestAlarmsPanel)
#include "tst_alarmspanel.moc"
