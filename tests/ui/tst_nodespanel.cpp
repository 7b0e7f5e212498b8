// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakescheduler.h"
#include "tests/support/suite.h"
#include "tests/ui/fakeservice.h"
#include "ui/commands/commands.h"
#include "ui/models/nodetablemodel.h"
#include "ui/models/showntable.h"
#include "ui/panels/nodespanel.h"
#include "ui/panels/nodetableview.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/messagepage.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTest>
#include <QTreeView>

using namespace msm;

class TestNodesPanel final : public QObject {
    Q_OBJECT

    /// A shown panel with its parts at hand.
    struct Fixture {
        FakeScheduler clock;
        Commands commands;
        NodesPanel panel{clock, commands};
        NodeTableView *view = panel.findChild<NodeTableView *>();
        QLineEdit *filter = panel.findChild<QLineEdit *>(QStringLiteral("nodeFilter"));
        QStackedWidget *stack = panel.findChild<QStackedWidget *>();
        NodeList nodes;

        explicit Fixture(int count)
            : nodes(fabricatedNodes(count, clock.nowUtc()))
        {
            panel.setConnection(NodesPanel::Connection::Online);
            panel.setNodes(nodes);
            panel.resize(1000, 400);
            panel.show();
        }
        [[nodiscard]] NodeTableModel *model() const { return qobject_cast<NodeTableModel *>(view->model()); }
        void select(std::initializer_list<int> ids)
        {
            for (const int id : ids)
                view->selectionModel()->select(model()->index(model()->rowOf(VmId{id}), 0),
                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
        [[nodiscard]] QString page() const { return stack->currentWidget()->objectName(); }
        [[nodiscard]] QPushButton *button(const QString &name) const
        {
            return panel.findChild<QPushButton *>(name);
        }
        void clickRow(int row, Qt::KeyboardModifiers modifiers = {})
        {
            const QRect cell = view->visualRect(model()->index(row, int(NodeColumn::Name)));
            QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers, cell.center());
        }
    };

private Q_SLOTS:
    void selectionSurvivesARefreshThatMovesRows()
    {
        Fixture f(200);
        f.select({101, 150});
        f.view->setCurrentIndex(f.model()->index(f.model()->rowOf(VmId{150}), 2));
        f.select({101});
        f.nodes.edit(1).name = QStringLiteral("zzz-last");
        for (int removed = 0; removed < 5; ++removed)
            f.nodes.removeAt(30);
        f.panel.setNodes(f.nodes);
        QCOMPARE(f.panel.selectedIds(), (QList<VmId>{VmId{101}, VmId{150}}));
        QCOMPARE(f.model()->nodeAt(f.view->currentIndex().row()).id, VmId{150});
        QVERIFY(f.view->selectionModel()->isRowSelected(f.model()->rowOf(VmId{101})));
    }

    void rowAtTheTopStaysThereWhenRowsAboveComeAndGo()
    {
        Fixture f(500);
        f.view->sortByColumn(int(NodeColumn::Id), Qt::AscendingOrder);
        f.view->verticalScrollBar()->setValue(200);
        const VmId top = f.model()->nodeAt(200).id;
        const NodeList all = f.nodes;
        for (int removed = 0; removed < 40; ++removed)
            f.nodes.removeAt(10);
        f.panel.setNodes(f.nodes);
        QCOMPARE(f.view->verticalScrollBar()->value(), 160);
        QCOMPARE(f.model()->nodeAt(f.view->verticalScrollBar()->value()).id, top);
        f.panel.setNodes(all);
        QCOMPARE(f.view->verticalScrollBar()->value(), 200);

        // One goes above and one comes below: as many rows as before, and yet the row at the top moves.
        f.nodes = all;
        f.nodes.removeAt(20);
        NodeView last = f.nodes.last();
        last.id = VmId{9999};
        f.nodes.append(last);
        f.panel.setNodes(f.nodes);
        QCOMPARE(f.view->verticalScrollBar()->value(), 199);
    }

    void selectedRowIsInViewAgainAfterAFilterThatHidEveryRow()
    {
        Fixture f(500);
        f.view->verticalScrollBar()->setValue(200);
        f.clickRow(203);
        const QList<VmId> selected = f.panel.selectedIds();
        QCOMPARE(selected.size(), 1);
        f.filter->setText(QStringLiteral("matches nothing"));
        QCOMPARE(f.model()->rowCount(), 0);
        f.filter->clear();
        QCOMPARE(f.panel.selectedIds(), selected);
        const QModelIndex current = f.view->currentIndex();
        QVERIFY(current.isValid());
        QCOMPARE(f.model()->nodeAt(current.row()).id, selected.first());
        QVERIFY(f.view->viewport()->rect().contains(f.view->visualRect(current)));
    }

    void viewDoesNotFollowARowThatMovesAway()
    {
        Fixture f(500);
        f.view->verticalScrollBar()->setValue(200);
        const VmId top = f.model()->nodeAt(200).id;
        f.nodes.edit(top.value - 100).name = QStringLiteral("aaa-first");
        f.panel.setNodes(f.nodes);
        QCOMPARE(f.model()->rowOf(top), 0);
        QCOMPARE(f.view->verticalScrollBar()->value(), 200);
    }

    void hiddenSelectedNodesAreCountedAndComeBack()
    {
        Fixture f(50);
        f.select({101, 102, 107});
        QCOMPARE(f.panel.selectionText(), QStringLiteral("3 selected"));
        f.filter->setText(QStringLiteral("eu-7"));
        QCOMPARE(f.model()->rowCount(), 1);
        QCOMPARE(f.panel.selectionText(), QStringLiteral("3 selected, 2 hidden"));
        QCOMPARE(f.panel.selectedIds().size(), 3);
        f.filter->clear();
        QCOMPARE(f.panel.selectionText(), QStringLiteral("3 selected"));
        QCOMPARE(f.view->selectionModel()->selectedRows().size(), 3);
    }

    void plainClickForgetsHiddenNodesAndCtrlClickDoesNot()
    {
        Fixture f(50);
        f.select({101, 102});
        f.filter->setText(QStringLiteral("eu"));
        f.clickRow(1, Qt::ControlModifier);
        QCOMPARE(f.panel.selectionText(), QStringLiteral("3 selected, 2 hidden"));
        f.clickRow(2);
        QCOMPARE(f.panel.selectionText(), QStringLiteral("1 selected"));
    }

    void nodeThatTheCloudNoLongerHasLeavesTheSelection()
    {
        Fixture f(50);
        f.select({101, 102});
        f.filter->setText(QStringLiteral("eu"));
        QSignalSpy changed(&f.panel, &NodesPanel::selectionChanged);
        f.nodes.removeAt(1);
        f.panel.setNodes(f.nodes);
        QCOMPARE(f.panel.selectedIds(), QList<VmId>{VmId{102}});
        QCOMPARE(changed.size(), 1);
    }

    void emptyStatesSayWhatIsTheCaseAndWhatToDo()
    {
        Fixture f(0);
        QCOMPARE(f.page(), QStringLiteral("noNodes"));
        QVERIFY(!f.button(QStringLiteral("noNodesButton"))->isEnabled());
        f.commands.update({.connected = true});
        QSignalSpy create(f.commands.action(UiCommand::CreateNodes), &QAction::triggered);
        QTest::mouseClick(f.button(QStringLiteral("noNodesButton")), Qt::LeftButton);
        QCOMPARE(create.size(), 1);

        f.panel.setConnection(NodesPanel::Connection::Connecting);
        QCOMPARE(f.page(), QStringLiteral("connecting"));

        f.panel.setConnection(NodesPanel::Connection::Offline, QStringLiteral("Name <b>not</b> found"));
        QCOMPARE(f.page(), QStringLiteral("offline"));
        const auto *reason = f.panel.findChild<QLabel *>(QStringLiteral("offlineText"));
        QCOMPARE(reason->text(), QStringLiteral("Name <b>not</b> found"));
        QCOMPARE(reason->textFormat(), Qt::PlainText);
        QSignalSpy connectTo(f.commands.action(UiCommand::Connection), &QAction::triggered);
        QTest::mouseClick(f.button(QStringLiteral("offlineButton")), Qt::LeftButton);
        QCOMPARE(connectTo.size(), 1);

        f.panel.setNodes(fabricatedNodes(3, f.clock.nowUtc()));
        QCOMPARE(f.page(), QStringLiteral("nodeTable"));
    }

    void filterThatMatchesNothingCanBeClearedByButtonAndByEscape()
    {
        Fixture f(20);
        f.filter->setText(QStringLiteral("no such node"));
        QCOMPARE(f.page(), QStringLiteral("noMatch"));
        QVERIFY(f.panel.findChild<MessagePage *>(QStringLiteral("noMatch"))
                    ->headline()
                    .contains(QStringLiteral("no such node")));
        QTest::mouseClick(f.button(QStringLiteral("noMatchButton")), Qt::LeftButton);
        QCOMPARE(f.page(), QStringLiteral("nodeTable"));
        QVERIFY(f.filter->text().isEmpty());
        f.filter->setText(QStringLiteral("no such node"));
        QTest::keyClick(f.filter, Qt::Key_Escape);
        QCOMPARE(f.model()->rowCount(), 20);
    }

    void copyTakesTheShownColumnsInTheirShownOrder()
    {
        Fixture f(3);
        f.nodes.edit(1).name = QStringLiteral("two\twords\nand more");
        f.panel.setNodes(f.nodes);
        QHeaderView *header = f.view->header();
        for (int column = 0; column < kNodeColumnCount; ++column)
            header->setSectionHidden(
                column, column != int(NodeColumn::Name) && column != int(NodeColumn::Id));
        header->moveSection(header->visualIndex(int(NodeColumn::Name)), 0);
        f.select({101});
        QCOMPARE(
            toTabbedText(f.panel.selectedTable()), QStringLiteral("Name\tID\ntwo words and more\t101\n"));
        QCOMPARE(f.panel.shownTable().rows.size(), 3);
    }

    void columnsComeBackAsTheyWereLeft()
    {
        QByteArray saved;
        {
            Fixture f(3);
            f.view->header()->setSectionHidden(int(NodeColumn::Owner), false);
            f.view->header()->setSectionHidden(int(NodeColumn::Cpu), true);
            f.view->header()->moveSection(f.view->header()->visualIndex(int(NodeColumn::Host)), 1);
            f.view->header()->resizeSection(int(NodeColumn::Name), 321);
            f.view->sortByColumn(int(NodeColumn::Memory), Qt::DescendingOrder);
            saved = f.panel.saveLayout();
        }
        Fixture f(3);
        QVERIFY(f.panel.restoreLayout(saved));
        const QHeaderView *header = f.view->header();
        QVERIFY(!header->isSectionHidden(int(NodeColumn::Owner)));
        QVERIFY(header->isSectionHidden(int(NodeColumn::Cpu)));
        QCOMPARE(header->visualIndex(int(NodeColumn::Host)), 1);
        QCOMPARE(header->sectionSize(int(NodeColumn::Name)), 321);
        QCOMPARE(f.model()->nodeAt(0).memoryMb, 3072);
    }

    void savedColumnsFitATableThatHasMoreColumnsNow()
    {
        QStandardItemModel model(1, 2);
        QTreeView view;
        view.setModel(&model);
        view.header()->moveSection(1, 0);
        const QByteArray saved = saveColumns(*view.header(), {QStringLiteral("a"), QStringLiteral("b")});

        QStandardItemModel later(1, 3);
        view.setModel(&later);
        QVERIFY(restoreColumns(
            *view.header(), {QStringLiteral("a"), QStringLiteral("new"), QStringLiteral("b")}, saved));
        QCOMPARE(view.header()->visualIndex(2), 0);
        QCOMPARE(view.header()->visualIndex(0), 1);
        QVERIFY(!view.header()->isSectionHidden(1));
    }

    void nonsenseInTheSettingsLeavesTheColumnsAlone_data()
    {
        QTest::addColumn<QByteArray>("saved");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not json") << QByteArray("\x01\x02garbage");
        QTest::newRow("no columns") << QByteArray("{\"columns\":[]}");
        QTest::newRow("wrong types") << QByteArray("{\"columns\":{\"key\":5}}");
    }
    void nonsenseInTheSettingsLeavesTheColumnsAlone()
    {
        QFETCH(QByteArray, saved);
        Fixture f(3);
        const QByteArray before = f.panel.saveLayout();
        QVERIFY(!f.panel.restoreLayout(saved));
        QCOMPARE(f.panel.saveLayout(), before);
    }

    void layoutThatHidesEverythingStillShowsAColumn()
    {
        Fixture f(3);
        QByteArray saved = f.panel.saveLayout();
        saved.replace("\"hidden\":false", "\"hidden\":true");
        QVERIFY(f.panel.restoreLayout(saved));
        QVERIFY(f.view->header()->hiddenSectionCount() < f.view->header()->count());
    }

    void columnMenuShowsAndHidesColumns()
    {
        Fixture f(3);
        QMenu menu;
        f.panel.fillColumnMenu(&menu);
        menu.findChild<QAction *>(QStringLiteral("column-owner"))->trigger();
        QVERIFY(!f.view->header()->isSectionHidden(int(NodeColumn::Owner)));
        menu.findChild<QAction *>(QStringLiteral("resetColumns"))->trigger();
        QVERIFY(f.view->header()->isSectionHidden(int(NodeColumn::Owner)));
    }

    void everyInteractiveWidgetHasAnObjectNameAndAnAccessibleName()
    {
        Fixture f(3);
        for (const QWidget *widget : std::initializer_list<const QWidget *>{f.view, f.filter}) {
            QVERIFY(!widget->objectName().isEmpty());
            QVERIFY(!widget->accessibleName().isEmpty());
        }
    }
};

MSM_GUI_TEST(TestNodesPanel)
#include "tst_nodespanel.moc"
