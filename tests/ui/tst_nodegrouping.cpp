// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakescheduler.h"
#include "tests/support/suite.h"
#include "tests/ui/fakeservice.h"
#include "ui/commands/commands.h"
#include "ui/delegates/grouprow.h"
#include "ui/models/nodetablemodel.h"
#include "ui/models/showntable.h"
#include "ui/panels/nodespanel.h"
#include "ui/panels/nodetableview.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace msm;

/// Groups in the node table: what a person does with them.
class TestNodeGrouping final : public QObject {
    Q_OBJECT

    /// A panel with nodes on forty hosts, grouped by host.
    struct Fixture {
        FakeScheduler clock;
        Commands commands;
        NodesPanel panel{clock, commands};
        NodeTableView *view = panel.findChild<NodeTableView *>();
        NodeTableModel *model = qobject_cast<NodeTableModel *>(view->model());
        QLineEdit *filter = panel.findChild<QLineEdit *>(QStringLiteral("nodeFilter"));
        NodeList nodes;

        explicit Fixture(int count = 200)
            : nodes(fabricatedNodes(count, clock.nowUtc()))
        {
            panel.setConnection(NodesPanel::Connection::Online);
            panel.setNodes(nodes);
            panel.resize(1000, 400);
            panel.show();
            view->setFocus();
            QMenu menu;
            panel.fillGroupingMenu(&menu);
            menu.findChild<QAction *>(QStringLiteral("group-host"))->trigger();
        }
        [[nodiscard]] QRect rowRect(int row) const
        {
            QRect rect = view->visualRect(model->index(row, int(NodeColumn::Name)));
            rect.setLeft(0);
            rect.setWidth(view->viewport()->width());
            return rect;
        }
        void click(int row, Qt::KeyboardModifiers modifiers = {})
        {
            QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers,
                QPoint(rowRect(row).center().x(), rowRect(row).center().y()));
        }
        void clickArrow(int row)
        {
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                groupArrow(rowRect(row), view->layoutDirection()).center());
        }
        void press(Qt::Key key) { QTest::keyClick(view, key); }
        [[nodiscard]] int currentRow() const { return view->currentIndex().row(); }
    };

private Q_SLOTS:
    void menuSaysByWhatTheNodesAreGrouped()
    {
        Fixture f;
        QMenu menu;
        f.panel.fillGroupingMenu(&menu);
        QVERIFY(menu.findChild<QAction *>(QStringLiteral("group-host"))->isChecked());
        QVERIFY(f.model->isGroup(0));
        menu.findChild<QAction *>(QStringLiteral("group-none"))->trigger();
        QVERIFY(!f.model->isGroup(0));
        QCOMPARE(f.model->rowCount(), 200);
    }

    void clickOnAGroupSelectsNothingAndTakesNothingFromTheSelection()
    {
        Fixture f;
        f.click(1);
        const QList<VmId> selected = f.panel.selectedIds();
        QCOMPARE(selected.size(), 1);
        f.click(0);
        QCOMPARE(f.panel.selectedIds(), selected);
        QCOMPARE(f.currentRow(), 0);
        QVERIFY(!f.model->groupAt(0).collapsed);
        f.click(2, Qt::ShiftModifier);
        QCOMPARE(f.panel.selectedIds().size(), 2);
    }

    void arrowAndDoubleClickFoldAndSelectedNodesAreHiddenThen()
    {
        Fixture f;
        f.click(1);
        f.clickArrow(0);
        QVERIFY(f.model->groupAt(0).collapsed);
        QVERIFY(f.model->isGroup(1));
        QCOMPARE(f.panel.selectionText(), QStringLiteral("1 selected, 1 hidden"));
        QTest::mouseDClick(f.view->viewport(), Qt::LeftButton, {}, f.rowRect(0).center());
        QVERIFY(!f.model->groupAt(0).collapsed);
        QCOMPARE(f.panel.selectionText(), QStringLiteral("1 selected"));
        QVERIFY(f.view->selectionModel()->isRowSelected(1));
    }

    void keysFoldAndSpaceSelectsTheNodesOfAGroup()
    {
        Fixture f;
        f.click(1);
        f.press(Qt::Key_Left); // from a node to its group
        QCOMPARE(f.currentRow(), 0);
        f.press(Qt::Key_Left);
        QVERIFY(f.model->groupAt(0).collapsed);
        f.press(Qt::Key_Right);
        QVERIFY(!f.model->groupAt(0).collapsed);
        f.press(Qt::Key_Return);
        QVERIFY(f.model->groupAt(0).collapsed);
        f.press(Qt::Key_Space); // what is selected is seen
        QVERIFY(!f.model->groupAt(0).collapsed);
        QCOMPARE(f.panel.selectedIds().size(), f.model->groupAt(0).count);
        QCOMPARE(f.panel.hiddenSelected(), 0);
        f.press(Qt::Key_Down);
        QCOMPARE(f.panel.selectedIds().size(), 1);
    }

    void selectingAllSelectsNodesOnly()
    {
        Fixture f;
        f.panel.selectAll();
        QCOMPARE(f.panel.selectedIds().size(), 200);
        QCOMPARE(f.panel.selectedTable().rows.size(), 200);
        QCOMPARE(f.view->selectionModel()->selectedRows().size(), 200);
    }

    void contextMenuOfAGroupIsAboutItsNodes()
    {
        Fixture f;
        QVERIFY(f.view->groupAt(f.rowRect(0).center()).has_value());
        QVERIFY(!f.view->groupAt(f.rowRect(1).center()).has_value());
        QMenu menu;
        f.view->fillGroupMenu(&menu, 0);
        menu.findChild<QAction *>(QStringLiteral("selectGroup"))->trigger();
        QCOMPARE(f.panel.selectedIds().size(), f.model->groupAt(0).count);
        menu.findChild<QAction *>(QStringLiteral("collapseGroups"))->trigger();
        QCOMPARE(f.model->rowCount(), 40);
        QVERIFY(f.panel.hiddenSelected() > 0);
        menu.findChild<QAction *>(QStringLiteral("expandGroups"))->trigger();
        QCOMPARE(f.model->rowCount(), 240);
        QCOMPARE(f.panel.hiddenSelected(), 0);
    }

    void placeSelectionAndCurrentRowSurviveARefresh()
    {
        Fixture f;
        f.view->verticalScrollBar()->setValue(100);
        f.click(105); // the last of its group
        const QList<VmId> selected = f.panel.selectedIds();
        const QModelIndex top = f.model->index(f.view->verticalScrollBar()->value(), int(NodeColumn::Name));
        const QString topText = top.data().toString();
        f.nodes.removeFirst(40); // one of each group, and more rows above than below
        f.panel.setNodes(f.nodes);
        QCOMPARE(f.panel.selectedIds(), selected);
        QCOMPARE(f.model->nodeAt(f.currentRow()).id, selected.first());
        const int nowOnTop = f.view->verticalScrollBar()->value();
        QCOMPARE(f.model->index(nowOnTop, int(NodeColumn::Name)).data().toString(), topText);
    }

    void nodesThatAreMeantAreShownEvenInACollapsedGroup()
    {
        Fixture f;
        f.view->setAllCollapsed(true);
        f.filter->setText(QStringLiteral("eu"));
        f.panel.selectNodes({VmId{101}});
        QCOMPARE(f.panel.selectedIds(), QList<VmId>{VmId{101}});
        QCOMPARE(f.panel.hiddenSelected(), 0);
    }

    void whatIsShownIsExportedWithItsGroupAndCollapsedNodes()
    {
        Fixture f(5);
        f.view->setAllCollapsed(true);
        QCOMPARE(f.panel.shownNodes().size(), 5);
        const ShownTable table = f.panel.shownTable();
        QCOMPARE(table.rows.size(), 5);
        QCOMPARE(table.headings.first(), QStringLiteral("Host"));
        QCOMPARE(table.rows.first().first(), QStringLiteral("kvm-0"));
        f.view->header()->setSectionHidden(int(NodeColumn::Host), false);
        QCOMPARE(f.panel.shownTable().headings.count(QStringLiteral("Host")), 1);
    }

    void groupingIsKeptWithTheColumns()
    {
        QByteArray saved;
        {
            const Fixture f;
            saved = f.panel.saveLayout();
        }
        Fixture f;
        f.view->setGrouping({});
        QVERIFY(f.panel.restoreLayout(saved));
        QCOMPARE(f.model->grouping(), NodeGroups::Grouping(NodeColumn::Host));
        saved.replace("\"group\":\"host\"", "\"group\":\"later\"");
        QVERIFY(f.panel.restoreLayout(saved));
        QCOMPARE(f.model->grouping(), NodeGroups::Grouping());
    }
};

MSM_GUI_TEST(TestNodeGrouping)
#include "tst_nodegrouping.moc"
