// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The keyboard's way through the panes of the main window.
#include "tests/support/suite.h"
#include "tests/ui/windowworld.h"
#include "ui/widgets/panes.h"

#include <QApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QSignalSpy>

using namespace msm;

namespace {

struct PanesWorld : test::WindowWorld {
    PanesWorld()
    {
        window.resize(1280, 800);
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
    }
    /// The pane with the focus, by name; "" when no pane has it.
    [[nodiscard]] QString pane() const
    {
        for (const QWidget *at = QApplication::focusWidget(); at; at = at->parentWidget()) {
            if (qobject_cast<const QDockWidget *>(at))
                return at->objectName();
            if (at == window.centralWidget())
                return QStringLiteral("centre");
        }
        return {};
    }
    void press(Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, modifiers);
    }
    QStringList round(int steps, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QStringList names;
        for (int i = 0; i < steps; ++i) {
            press(modifiers);
            names.append(pane());
        }
        return names;
    }
    void show(UiCommand dock, bool shown) { commands.action(dock)->setChecked(shown); }
};

} // namespace

class TestPanes final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void f6GoesThroughThePanesThatAreSeenAndBackAgain()
    {
        PanesWorld world;
        QCOMPARE(QApplication::focusWidget(), world.table);
        // There is no operation, and so nothing to go to.
        const QStringList there{
            QStringLiteral("detailsDock"), QStringLiteral("eventsDock"), QStringLiteral("centre")};
        QCOMPARE(world.round(3), there);
        QCOMPARE(QApplication::focusWidget(), world.table);
        const QStringList back{
            QStringLiteral("eventsDock"), QStringLiteral("detailsDock"), QStringLiteral("centre")};
        QCOMPARE(world.round(3, Qt::ShiftModifier), back);
    }

    void paneIsEnteredWhereItWasLeft()
    {
        PanesWorld world;
        auto *filter = world.window.findChild<QLineEdit *>(QStringLiteral("nodeFilter"));
        QVERIFY(filter);
        world.commands.action(UiCommand::Find)->trigger();
        QCOMPARE(QApplication::focusWidget(), filter);
        world.press();
        QCOMPARE(world.pane(), QStringLiteral("detailsDock"));
        world.press(Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), filter);
    }

    void hiddenAndCoveredPanesArePassedOver()
    {
        PanesWorld world;
        world.show(UiCommand::ShowDetails, false);
        QCOMPARE(world.round(2), (QStringList{QStringLiteral("eventsDock"), QStringLiteral("centre")}));
        // The alarms lie behind the events until somebody brings them to the front.
        world.show(UiCommand::ShowAlarms, false);
        world.show(UiCommand::ShowAlarms, true);
        QTest::qWait(50);
        QCOMPARE(world.round(2), (QStringList{QStringLiteral("alarmsDock"), QStringLiteral("centre")}));
    }

    void operationsAreAPaneOnceThereAreAny()
    {
        PanesWorld world;
        QVERIFY(world.service.manager().createServiceNodes(
            {.count = 1, .namePattern = QStringLiteral("new"), .templateId = TemplateId{0}}));
        world.service.pass(std::chrono::seconds(1));
        QCOMPARE(
            world.round(2), (QStringList{QStringLiteral("detailsDock"), QStringLiteral("operationsDock")}));
    }

    void loneTableKeepsTheFocus()
    {
        PanesWorld world;
        for (const UiCommand dock :
            {UiCommand::ShowDetails, UiCommand::ShowOperations, UiCommand::ShowEvents, UiCommand::ShowAlarms})
            world.show(dock, false);
        world.press();
        QCOMPARE(QApplication::focusWidget(), world.table);
    }

    void withoutFocusItBeginsAtTheTable()
    {
        PanesWorld world;
        QApplication::focusWidget()->clearFocus();
        focusPane(world.window, PaneStep::Next);
        QCOMPARE(QApplication::focusWidget(), world.table);
    }
};

MSM_GUI_TEST(TestPanes)
#include "tst_panes.moc"
