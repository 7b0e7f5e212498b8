// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/gui/connectionsworld.h"
#include "tests/support/suite.h"

#include <QMenu>
#include <QToolButton>

using namespace msm;
using namespace msm::test;

/// Going from one connection to another by the menu of the window and by its keys.
class TestConnectionMenu final : public QObject {
    Q_OBJECT

    static QMenu *openedMenu(MainWindow &window)
    {
        auto *menu = window.findChild<QMenu *>(QStringLiteral("connectMenu"));
        Q_EMIT menu->aboutToShow();
        return menu;
    }

private Q_SLOTS:
    void menuListsTheConnectionsInOrderAndMarksTheCurrentOne()
    {
        ConnectionsWorld world;
        QVERIFY(world.start());
        QStringList texts;
        QStringList checked;
        for (const QAction *action : openedMenu(world.application.window())->actions()) {
            texts.append(action->text());
            if (action->isChecked())
                checked.append(action->objectName());
        }
        QCOMPARE(
            texts, QStringList({QStringLiteral("prod (production)\tAlt+1"), QStringLiteral("test\tAlt+2")}));
        QCOMPARE(checked, QStringList{QStringLiteral("connection-1")});
        // The button in the toolbar has the same menu.
        const auto *button =
            world.application.window().findChild<QToolButton *>(QStringLiteral("connectionsButton"));
        QCOMPARE(button->menu(), openedMenu(world.application.window()));
    }

    void entryConnectsToItsConnection()
    {
        ConnectionsWorld world;
        QVERIFY(world.start());
        openedMenu(world.application.window())
            ->findChild<QAction *>(QStringLiteral("connection-2"))
            ->trigger();
        QCOMPARE(world.application.connector().profile().name, QStringLiteral("test"));
        QVERIFY(ConnectionsWorld::runs(world.application.connector()));
        QVERIFY(openedMenu(world.application.window())
                    ->findChild<QAction *>(QStringLiteral("connection-2"))
                    ->isChecked());
    }

    void keyConnectsToItsConnection()
    {
        ConnectionsWorld world;
        QVERIFY(world.start());
        const Session *const before = world.application.connector().session();
        QTest::keyClick(&world.application.window(), Qt::Key_1, Qt::AltModifier); // the current one
        QTest::keyClick(&world.application.window(), Qt::Key_3, Qt::AltModifier); // none
        QCOMPARE(world.application.connector().session(), before);
        QTest::keyClick(&world.application.window(), Qt::Key_2, Qt::AltModifier);
        QCOMPARE(world.application.connector().profile().name, QStringLiteral("test"));
    }

    void connectionThatAnotherProgramAddsIsThereAtOnce()
    {
        ConnectionsWorld world;
        QVERIFY(world.start());
        world.save({.name = QStringLiteral("A&B"),
            .endpoint = QUrl(QStringLiteral("http://127.0.0.1:9/RPC2")),
            .readOnly = true});
        QCOMPARE(openedMenu(world.application.window())->actions().first()->text(),
            QStringLiteral("A&&B (read-only)\tAlt+1"));
    }
};

MSM_GUI_TEST(TestConnectionMenu)
#include "tst_connectionmenu.moc"
