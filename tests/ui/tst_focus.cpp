// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where Tab goes in the main window, and whether it is seen.
#include "tests/support/suite.h"
#include "tests/ui/windowworld.h"
#include "ui/words/theme.h"

#include <QApplication>
#include <QDockWidget>
#include <QLineEdit>

using namespace msm;
using namespace msm::test;

namespace {

struct FocusWorld : WindowWorld {
    FocusWorld()
    {
        window.resize(1280, 800);
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
        selectRow(0);
    }
    void beginAtTheFilter() { commands.action(UiCommand::Find)->trigger(); }
    /// Where the focus is after a press of Tab.
    static QWidget *tab(Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), modifiers ? Qt::Key_Backtab : Qt::Key_Tab, modifiers);
        return QApplication::focusWidget();
    }
    [[nodiscard]] bool isIn(const QWidget *widget, const char *dock) const
    {
        return window.findChild<QDockWidget *>(QString::fromLatin1(dock))->isAncestorOf(widget);
    }
    /// The widget as it is seen, with what is close around it.
    [[nodiscard]] QImage look(const QWidget &widget)
    {
        const QRect around = widget.rect().translated(widget.mapTo(&window, QPoint())).adjusted(-3, -3, 3, 3);
        return window.grab(around).toImage();
    }
};

} // namespace

Q_DECLARE_METATYPE(Theme)

class TestFocus final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setCursorFlashTime(0); }

    void tabGoesFromTheFilterToTheTableAndToTheDetails()
    {
        FocusWorld world;
        world.beginAtTheFilter();
        QStringList met;
        QWidget *at = QApplication::focusWidget();
        while (at != world.table && met.size() < 20) {
            at = FocusWorld::tab();
            met.append(at->objectName());
        }
        QCOMPARE(met.join(u' '), QStringLiteral("viewsButton nodeTable"));
        QVERIFY(world.isIn(FocusWorld::tab(), "detailsDock"));
        QCOMPARE(FocusWorld::tab(Qt::ShiftModifier), world.table);
    }

    void tabGoesThroughEverythingAndComesBack()
    {
        FocusWorld world;
        world.beginAtTheFilter();
        QWidget *const first = QApplication::focusWidget();
        QStringList met;
        do {
            met.append(FocusWorld::tab()->objectName());
        } while (QApplication::focusWidget() != first && met.size() < 60);
        QVERIFY2(QApplication::focusWidget() == first, qPrintable(met.join(u' ')));
        QCOMPARE(met.count(QStringLiteral("nodeTable")), 1);
        for (const char *name : {"eventFilter", "eventSeverity", "eventList"})
            QVERIFY2(met.contains(QString::fromLatin1(name)), qPrintable(met.join(u' ')));
    }

    void focusIsSeenWhereverTabGoes_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("light") << Theme::Light;
        QTest::newRow("dark") << Theme::Dark;
    }
    void focusIsSeenWhereverTabGoes()
    {
        QFETCH(Theme, theme);
        ThemeSwitch colours(Theme::Desktop);
        colours.apply(theme);
        FocusWorld world;
        world.beginAtTheFilter();
        QWidget *const first = QApplication::focusWidget();
        QStringList unseen;
        int stops = 0;
        do {
            QWidget *const here = QApplication::focusWidget();
            const QImage focused = world.look(*here);
            FocusWorld::tab();
            if (world.look(*here) == focused)
                unseen.append(
                    here->objectName() + u' ' + QString::fromLatin1(here->metaObject()->className()));
        } while (QApplication::focusWidget() != first && ++stops < 60);
        colours.apply(Theme::Desktop);
        QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join(QStringLiteral("; "))));
    }

    void whatLiesBehindAnotherDockIsPassedOver()
    {
        FocusWorld world;
        const auto met = [&world] {
            world.beginAtTheFilter();
            QStringList names;
            do {
                names.append(FocusWorld::tab()->objectName());
            } while (names.last() != QStringLiteral("nodeFilter") && names.size() < 60);
            return names;
        };
        QVERIFY(met().contains(QStringLiteral("eventList")));
        QVERIFY(!met().contains(QStringLiteral("alarmList")));
        // Once the alarms are brought to the front, the events are behind them.
        world.commands.action(UiCommand::ShowAlarms)->setChecked(false);
        world.commands.action(UiCommand::ShowAlarms)->setChecked(true);
        QTest::qWait(50);
        QVERIFY(met().contains(QStringLiteral("alarmList")));
        QVERIFY(!met().contains(QStringLiteral("eventList")));
    }

    void emptyListShowsItsFocus()
    {
        FocusWorld world;
        world.commands.action(UiCommand::ShowAlarms)->setChecked(false);
        world.commands.action(UiCommand::ShowAlarms)->setChecked(true);
        QTest::qWait(50);
        auto *const list = world.window.findChild<QAbstractItemView *>(QStringLiteral("alarmList"));
        const QImage before = world.look(*list);
        list->setFocus(Qt::TabFocusReason);
        QVERIFY(world.look(*list) != before);
        world.table->setFocus(Qt::TabFocusReason);
        QCOMPARE(world.look(*list), before);
    }
};

MSM_GUI_TEST(TestFocus)
#include "tst_focus.moc"
