// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/connectionwindow.h"
#include "app/gui/serving.h"
#include "app/handover/handover.h"
#include "app/session/profilestore.h"
#include "tests/app/gui/connectionsworld.h"
#include "tests/support/suite.h"
#include "ui/commands/commands.h"
#include "ui/dialogs/connectiondialog.h"
#include "ui/dialogs/preferencesdialog.h"

#include <QAction>
#include <QCheckBox>
#include <QMenu>
#include <QMenuBar>
#include <QSystemTrayIcon>

using namespace msm;
using namespace msm::test;

namespace {

/// Two windows of one program: the first on "prod", the second on "test".
struct WindowsWorld : ConnectionsWorld {
    ConnectionWindow *first = application.windows().constFirst();
    ConnectionWindow *second = nullptr;

    [[nodiscard]] bool open()
    {
        if (!start())
            return false;
        openInNewWindow(2);
        second = application.windows().value(1);
        return second && runs(second->connector()) && QTest::qWaitForWindowActive(&second->window());
    }
    /// By the menu of the first window.
    void openInNewWindow(int connection)
    {
        auto *menu = first->window().findChild<QMenu *>(QStringLiteral("newWindowMenu"));
        Q_EMIT menu->aboutToShow();
        menu->findChild<QAction *>(QStringLiteral("connection-%1").arg(connection))->trigger();
    }
    static QString titleOf(ConnectionWindow *window) { return window->window().windowTitle(); }
    static void trigger(ConnectionWindow *window, const char *command)
    {
        for (const QAction *bar : window->window().findChild<QMenuBar *>()->actions()) {
            for (QAction *action : bar->menu()->actions()) {
                if (action->objectName() == QLatin1String(command))
                    action->trigger();
            }
        }
    }
};

} // namespace

/// Several connections at once, each in a window of its own.
class TestWindows final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachWindowHasItsConnectionAndSaysSoInItsTitle()
    {
        WindowsWorld world;
        QVERIFY(world.open());
        QTRY_COMPARE(WindowsWorld::titleOf(world.first),
            QStringLiteral("prod (production) \u2014 Running, 2 node(s)"));
        QTRY_COMPARE(WindowsWorld::titleOf(world.second), QStringLiteral("test \u2014 Running, 1 node(s)"));
        QCOMPARE(world.second->window().size(), world.first->window().size());
        QVERIFY(world.second->window().pos() != world.first->window().pos());
    }

    void newWindowAsksForItsConnection()
    {
        WindowsWorld world;
        QVERIFY(world.start());
        WindowsWorld::trigger(world.first, "NewWindow");
        QCOMPARE(world.application.windows().size(), 2);
        MainWindow &added = world.application.windows().constLast()->window();
        QVERIFY(added.isVisible());
        QVERIFY(added.findChild<ConnectionDialog *>());
        QCOMPARE(world.first->connector().profile().name, QStringLiteral("prod"));
    }

    void connectionThatIsOpenIsShownAndNotOpenedTwice()
    {
        WindowsWorld world;
        QVERIFY(world.open());
        world.first->window().showMinimized();
        QTest::keyClick(&world.second->window(), Qt::Key_1, Qt::AltModifier);
        QVERIFY(!world.first->window().isMinimized());
        QCOMPARE(world.second->connector().profile().name, QStringLiteral("test"));
        world.second->window().showMinimized();
        world.openInNewWindow(2);
        QVERIFY(!world.second->window().isMinimized());
        QCOMPARE(world.application.windows().size(), 2);
    }

    void closedWindowLeavesTheOthers_data()
    {
        QTest::addColumn<int>("closed");
        QTest::newRow("first") << 0;
        QTest::newRow("second") << 1;
    }
    void closedWindowLeavesTheOthers()
    {
        QFETCH(int, closed);
        WindowsWorld world;
        QVERIFY(world.open());
        ConnectionWindow *const stays = world.application.windows().at(1 - closed);
        WindowsWorld::trigger(world.application.windows().at(closed), "CloseWindow");
        QCOMPARE(world.application.windows(), QList<ConnectionWindow *>{stays});
        QTest::qWait(100); // until the closed one has gone for good
        QVERIFY(stays->window().isVisible());
        QCOMPARE(stays->connector().session()->manager().state(), ManagerState::Running);
        // Its connection is free for another window.
        const QString name = closed == 0 ? QStringLiteral("prod") : QStringLiteral("test");
        QVERIFY(!ProfileStore::holder(world.directory.path(), name));
    }

    void quittingAsksOncePerWindowWithOperationsUnderWay()
    {
        WindowsWorld world;
        QVERIFY(world.open());
        QVERIFY(ConnectionsWorld::beginOperation(world.first->connector()));
        QVERIFY(ConnectionsWorld::beginOperation(world.second->connector()));
        {
            const Answering answering(QStringLiteral("Cancel"));
            WindowsWorld::trigger(world.second, "Quit");
            QCOMPARE(answering.asked(), 1);
            QVERIFY(world.first->window().isVisible() && world.second->window().isVisible());
            QVERIFY(world.first->connector().session() && world.second->connector().session());
        }
        const Answering answering(QStringLiteral("&Close"));
        WindowsWorld::trigger(world.second, "Quit");
        QCOMPARE(answering.asked(), 2);
        QVERIFY(!world.first->window().isVisible() && !world.second->window().isVisible());
        QVERIFY(!world.first->connector().session() && !world.second->connector().session());
    }

    void closingAsksOnlyAboutTheWindowThatIsClosed()
    {
        WindowsWorld world;
        QVERIFY(world.open());
        QVERIFY(ConnectionsWorld::beginOperation(world.first->connector()));
        const Answering answering(QStringLiteral("Cancel"));
        WindowsWorld::trigger(world.second, "CloseWindow");
        QCOMPARE(answering.asked(), 0);
        QCOMPARE(world.application.windows().size(), 1);
        WindowsWorld::trigger(world.first, "CloseWindow");
        QCOMPARE(answering.asked(), 1);
        QVERIFY(world.first->window().isVisible());
    }

    void withoutATrayClosingAsksAsEver()
    {
        if (QSystemTrayIcon::isSystemTrayAvailable())
            QSKIP("there is a tray"); // on Windows also for the offscreen platform
        WindowsWorld world;
        AppSettings(*world.settings).closeToTray.set(true); // on a desktop that had one
        QVERIFY(world.start());
        WindowsWorld::trigger(world.first, "Preferences");
        auto *const preferences = world.first->window().findChild<PreferencesDialog *>();
        QVERIFY(preferences);
        QVERIFY(!preferences->findChild<QCheckBox *>(QStringLiteral("closeToTray"))->isEnabled());
        preferences->reject();
        QVERIFY(ConnectionsWorld::beginOperation(world.first->connector()));
        {
            const Answering answering(QStringLiteral("Cancel"));
            world.first->window().close();
            QCOMPARE(answering.asked(), 1);
            QVERIFY(world.first->window().isVisible());
        }
        const Answering answering(QStringLiteral("&Close"));
        world.first->window().close();
        QCOMPARE(answering.asked(), 1);
        QVERIFY(!world.first->window().isVisible());
        QVERIFY(!world.first->connector().session());
    }

    void leavingOperationsCanBeAvoidedByANewWindow()
    {
        WindowsWorld world;
        QVERIFY(world.start());
        QVERIFY(ConnectionsWorld::beginOperation(world.first->connector()));
        const Answering answering(QStringLiteral("Open in &New Window"));
        QTest::keyClick(&world.first->window(), Qt::Key_2, Qt::AltModifier);
        QCOMPARE(answering.asked(), 1);
        QCOMPARE(world.application.windows().size(), 2);
        QCOMPARE(world.first->connector().session()->manager().runningOperations(), 1);
        QVERIFY(ConnectionsWorld::runs(world.application.windows().constLast()->connector()));
    }

    void anotherProgramFindsTheWindowThatHoldsAConnection()
    {
        WindowsWorld world;
        QVERIFY(world.open());
        world.first->window().showMinimized();
        world.second->window().showMinimized();
        HandOver handOver(ProfileStore::socketPath(world.directory.path(), QStringLiteral("test")));
        handOver.raise();
        QTRY_VERIFY(!world.second->window().isMinimized());
        QVERIFY(world.first->window().isMinimized());
    }

    void oneConnectionHasTheWireInterface()
    {
        WindowsWorld world;
        AppSettings settings(*world.settings);
        settings.serveEnabled.set(true);
        settings.servePort.set(0);
        world.secrets.write(
            kServerTokenKey, QString(64, u't'), &world.application, [](const Result<void> &) {});
        QVERIFY(world.open());
        if (!world.first->serving().isWanted())
            QSKIP("this build has no wire interface");
        QTRY_VERIFY(!world.first->serving().url().isEmpty());
        QTest::qWait(100); // the other one would have its own by then
        QVERIFY(world.second->serving().url().isEmpty());
        QVERIFY(!world.second->window().hasNotice(MainWindow::Topic::Serving));
        QCOMPARE(world.application.servedAt(), world.first->serving().url());
    }
};

MSM_GUI_TEST(TestWindows)
#include "tst_windows.moc"
