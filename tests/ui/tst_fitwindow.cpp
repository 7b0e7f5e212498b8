// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "ui/widgets/fitwindow.h"

#include <QScreen>
#include <QTest>
#include <QWidget>

using namespace msm;

class TestFitWindow final : public QObject {
    Q_OBJECT

    static QRect screen() { return QGuiApplication::primaryScreen()->availableGeometry(); }

private Q_SLOTS:
    void staysWhereItIsWhenThereIsRoom()
    {
        QWidget window;
        window.setGeometry(100, 100, 200, 150);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const QPoint before = window.pos();
        fitWindow(window, {300, 250});
        QTRY_COMPARE(window.size(), QSize(300, 250));
        QCOMPARE(window.pos(), before);
    }

    void growsIntoTheScreen()
    {
        QWidget window;
        window.setGeometry(screen().right() - 220, screen().bottom() - 170, 200, 150);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        fitWindow(window, {400, 350});
        QTRY_COMPARE(window.size(), QSize(400, 350));
        QVERIFY(screen().contains(window.frameGeometry()));
    }

    void isNeverLargerThanTheScreen()
    {
        QWidget window;
        window.resize(200, 150);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        fitWindow(window, screen().size() * 2);
        QTRY_VERIFY(window.width() > 200);
        QVERIFY(screen().contains(window.frameGeometry()));
        QCOMPARE(window.frameGeometry().topLeft(), screen().topLeft());
    }

    void ofSeveralSizesBeforeItHasItsPlaceTheLastCounts()
    {
        QWidget window;
        window.resize(200, 150);
        window.show();
        fitWindow(window, {300, 200});
        fitWindow(window, {320, 240});
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QTRY_COMPARE(window.size(), QSize(320, 240));
    }

    void hiddenWindowHasItsSizeAtOnce()
    {
        QWidget window;
        fitWindow(window, {300, 200});
        QCOMPARE(window.size(), QSize(300, 200));
    }
};

MSM_GUI_TEST(TestFitWindow)
#include "tst_fitwindow.moc"
