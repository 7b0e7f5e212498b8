// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Context menus that are opened from the keyboard.
#include "tests/support/suite.h"
#include "tests/ui/windowworld.h"
#include "ui/widgets/menukey.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QTimer>
#include <QWindow>

using namespace msm;
using namespace msm::test;

namespace {

enum class Key { Menu, ShiftF10 };

struct MenuWorld : WindowWorld {
    MenuKey menuKey;
    QStringList offered; ///< what the menu has that opened last, by name
    QPoint place;        ///< in the view that has the focus, at which it was wanted

    MenuWorld()
    {
        window.resize(1280, 800);
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
    }
    [[nodiscard]] QAbstractItemView *view(const QString &name) const
    {
        return window.findChild<QAbstractItemView *>(name);
    }
    /// A press of the key, wherever the focus is. Notes the menu that it opens, and closes the menu.
    void press(Key key)
    {
        offered.clear();
        const auto wanted =
            QObject::connect(QApplication::focusWidget(), &QWidget::customContextMenuRequested,
                QApplication::focusWidget(), [this](const QPoint &at) { place = at; });
        QTimer looking; // the menu runs until it is closed
        QObject::connect(&looking, &QTimer::timeout, &looking, [this] {
            auto *const menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            if (!menu)
                return;
            for (const QAction *action : menu->actions()) {
                if (!action->isSeparator())
                    offered.append(action->objectName().isEmpty() ? action->text() : action->objectName());
            }
            menu->close();
        });
        looking.start(10);
        if (key == Key::ShiftF10) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F10, Qt::ShiftModifier);
        } else {
            // Of the Menu key platforms make an event for the window, without the place of the focus.
            QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
            QCoreApplication::sendEvent(window.windowHandle(), &event);
        }
        (void)QTest::qWaitFor([this] { return !offered.isEmpty(); });
        QObject::disconnect(wanted);
    }
    /// Whether the menu was wanted at this row of the view, in sight.
    [[nodiscard]] bool openedAt(const QAbstractItemView &view, int row) const
    {
        return view.viewport()->rect().contains(place) && view.indexAt(place).row() == row;
    }
};

} // namespace

Q_DECLARE_METATYPE(Key)

class TestMenuKey final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void menuOfTheCurrentRowOpensThere_data()
    {
        QTest::addColumn<QString>("view");
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("first");
        QTest::addColumn<Key>("key");
        const auto both = [](const char *view, int row, const char *first) {
            const QByteArray name(view);
            QTest::newRow((name + ", Menu").constData())
                << QString::fromLatin1(view) << row << QString::fromLatin1(first) << Key::Menu;
            QTest::newRow((name + ", Shift+F10").constData())
                << QString::fromLatin1(view) << row << QString::fromLatin1(first) << Key::ShiftF10;
        };
        both("nodeTable", 1, "FinishWaiting");
        both("operationList", 1, "CancelOperation");
        both("eventList", 2, "&Copy");
    }
    void menuOfTheCurrentRowOpensThere()
    {
        QFETCH(QString, view);
        QFETCH(int, row);
        QFETCH(QString, first);
        QFETCH(Key, key);
        MenuWorld world;
        QVERIFY(world.service.manager().createServiceNodes({.count = 2, .templateId = TemplateId{0}}));
        world.service.pass(std::chrono::seconds(3));
        QAbstractItemView *const list = world.view(view);
        QVERIFY(list->model()->rowCount() > row);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Home);
        for (int step = 0; step < row; ++step)
            QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), row);
        world.press(key);
        QCOMPARE(world.offered.value(0), first);
        QVERIFY(world.openedAt(*list, row));
        QCOMPARE(world.window.focusWidget(), list);
    }

    void menuIsAboutTheNodeOfTheCurrentRow()
    {
        MenuWorld world;
        world.table->setFocus();
        QTest::keyClick(world.table, Qt::Key_End);
        world.press(Key::ShiftF10);
        QVERIFY(world.offered.contains(QStringLiteral("DeleteNodes")));
        QCOMPARE(world.window.selectedIds(), QList<VmId>{world.service.iaas.vms.lastKey()});
    }

    void rowThatWasScrolledAwayComesBack()
    {
        MenuWorld world;
        world.service.addVms(200, QStringLiteral("more"));
        world.service.manager().refresh();
        world.service.pass(std::chrono::seconds(3));
        world.table->setFocus();
        QTest::keyClick(world.table, Qt::Key_Home);
        world.table->scrollToBottom();
        QVERIFY(world.table->visualRect(world.table->currentIndex()).bottom() < 0);
        world.press(Key::Menu);
        QVERIFY(world.openedAt(*world.table, 0));
    }

    void hiddenColumnHasNoSayInIt()
    {
        MenuWorld world;
        world.selectRow(2);
        world.table->header()->hideSection(int(NodeColumn::Name));
        world.press(Key::Menu);
        QVERIFY(world.openedAt(*world.table, 2));
    }

    void fieldsHaveTheirMenuToo()
    {
        MenuWorld world;
        auto *const filter = world.window.findChild<QLineEdit *>(QStringLiteral("nodeFilter"));
        filter->setFocus();
        world.press(Key::ShiftF10);
        QVERIFY(!world.offered.isEmpty());
    }

    void keyWithOtherModifiersIsAnother()
    {
        MenuWorld world;
        world.selectRow(0);
        QTest::keyClick(world.table, Qt::Key_F10, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(world.table, Qt::Key_F10, Qt::AltModifier);
        QVERIFY(!QApplication::activePopupWidget());
    }
};

MSM_GUI_TEST(TestMenuKey)
#include "tst_menukey.moc"
