// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "ui/widgets/fitwindow.h"

#include <QLabel>
#include <QScreen>
#include <QTest>
#include <QVBoxLayout>
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

    void keptPlaceIsBroughtOntoAScreen_data()
    {
        const QRect small(0, 0, 1024, 700);
        const QRect right(1024, 0, 1920, 1080);
        QTest::addColumn<QList<QRect>>("screens");
        QTest::addColumn<QRect>("kept");
        QTest::addColumn<QRect>("place");
        const auto row = [](const char *name, const QList<QRect> &screens, const QRect &kept,
                             const QRect &place) { QTest::newRow(name) << screens << kept << place; };
        row("in its corner", {small}, {0, 0, 900, 600}, {0, 0, 900, 600});
        row("on the second screen", {small, right}, {1500, 50, 900, 600}, {1500, 50, 900, 600});
        row("the second screen is gone", {small}, {1500, 50, 900, 600}, {116, 50, 900, 600});
        row("on none", {small, right}, {-4000, -4000, 900, 600}, {8, 40, 900, 600});
        row("mostly on the second", {small, right}, {900, 100, 900, 600}, {1032, 100, 900, 600});
        row("too large", {small}, {20, 40, 3000, 2000}, {8, 40, 1008, 652});
        row("title above", {small}, {20, -10, 900, 600}, {20, 40, 900, 600});
    }
    void keptPlaceIsBroughtOntoAScreen()
    {
        QFETCH(QList<QRect>, screens);
        QFETCH(QRect, kept);
        QFETCH(QRect, place);
        QCOMPARE(broughtOnto(screens, kept), place);
    }

    void opensAsLargeAsItsContentsWantIt()
    {
        QWidget window;
        QVBoxLayout layout(&window);
        QLabel words(QStringLiteral("word ").repeated(200));
        words.setWordWrap(true);
        layout.addWidget(&words);
        window.resize(300, 20);
        openFitted(window);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY(words.height() >= words.heightForWidth(words.width()));
        QVERIFY(screen().contains(window.frameGeometry()));
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
