// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/gui/connectionsworld.h"
#include "tests/support/suite.h"

using namespace msm;
using namespace msm::test;

/// What is asked before a window leaves a connection on which operations run.
class TestSwitching final : public QObject {
    Q_OBJECT

    static void pressKeyOfTest(ConnectionsWorld &world)
    {
        QTest::keyClick(&world.application.window(), Qt::Key_2, Qt::AltModifier);
    }
    static QString connectionOf(ConnectionsWorld &world)
    {
        return world.application.connector().profile().name;
    }

private Q_SLOTS:
    void withoutOperationsNothingIsAsked()
    {
        ConnectionsWorld world;
        QVERIFY(world.start());
        const Answering answering(QStringLiteral("Cancel"));
        pressKeyOfTest(world);
        QCOMPARE(answering.asked(), 0);
        QCOMPARE(connectionOf(world), QStringLiteral("test"));
    }

    void operationsAreAskedAboutAndTheUserMayStay()
    {
        ConnectionsWorld world;
        QVERIFY(world.start());
        QVERIFY(ConnectionsWorld::beginOperation(world.application.connector()));
        const Answering answering(QStringLiteral("Cancel"));
        pressKeyOfTest(world);
        QCOMPARE(answering.asked(), 1);
        QCOMPARE(connectionOf(world), QStringLiteral("prod"));
        QCOMPARE(world.application.connector().session()->manager().runningOperations(), 1);
    }

    void operationsGoOnWhenTheConnectionIsOpenedAgain()
    {
        ConnectionsWorld world;
        QVERIFY(world.start());
        QVERIFY(ConnectionsWorld::beginOperation(world.application.connector()));
        QTRY_COMPARE(world.prod.vmCount(), 3); // what was not sent yet would end with the session
        const Answering answering(QStringLiteral("&Switch"));
        pressKeyOfTest(world);
        QCOMPARE(connectionOf(world), QStringLiteral("test"));
        QVERIFY(ConnectionsWorld::runs(world.application.connector()));
        world.application.window().activateWindow(); // which the question was
        QVERIFY(QTest::qWaitForWindowActive(&world.application.window()));
        QTest::keyClick(&world.application.window(), Qt::Key_1, Qt::AltModifier);
        QCOMPARE(answering.asked(), 1);
        QVERIFY(ConnectionsWorld::runs(world.application.connector(), ManagerState::Adapting));
        QCOMPARE(world.application.connector().session()->manager().runningOperations(), 1);
    }

    void whoDoesNotWantToBeAskedIsNot()
    {
        ConnectionsWorld world;
        AppSettings(*world.settings).confirmClose.set(false);
        QVERIFY(world.start());
        QVERIFY(ConnectionsWorld::beginOperation(world.application.connector()));
        const Answering answering(QStringLiteral("Cancel"));
        pressKeyOfTest(world);
        QCOMPARE(answering.asked(), 0);
        QCOMPARE(connectionOf(world), QStringLiteral("test"));
    }
};

MSM_GUI_TEST(TestSwitching)
#include "tst_switching.moc"
