// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "tests/ui/windowworld.h"
#include "ui/node/nodetabs.h"
#include "ui/widgets/timestrip.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QTabBar>
#include <QTreeWidget>

using namespace msm;
using namespace msm::test;

namespace {

/// A window with the history in front.
struct HistoryWorld : WindowWorld {
    QTreeWidget *list = window.findChild<QTreeWidget *>(QStringLiteral("historyList"));
    TimeStrip *strip = window.findChild<TimeStrip *>(QStringLiteral("historyStrip"));

    HistoryWorld()
    {
        auto *bar = window.findChild<NodeTabs *>()->findChild<QTabBar *>();
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(2).center());
    }
    [[nodiscard]] VmId id(int row) const { return service.iaas.vms.keys().value(row); }
    [[nodiscard]] QStringList lines() const
    {
        QStringList lines;
        for (int row = 0; row < list->topLevelItemCount(); ++row)
            lines.append(list->topLevelItem(row)->text(1));
        return lines;
    }
    void add(EventKind kind, int row)
    {
        service.events().add(kind, id(row), QStringLiteral("db-%1").arg(row));
        service.pass(std::chrono::seconds(2));
    }
};

} // namespace

/// The history of the selected node.
class TestHistoryTab final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pageSaysWhyThereIsNoHistory()
    {
        HistoryWorld world;
        world.table->clearSelection();
        QCOMPARE(world.text("historyMessageHeadline"), QStringLiteral("Nothing selected"));
        world.table->selectAll();
        QCOMPARE(world.text("historyMessageHeadline"), QStringLiteral("3 node(s) selected"));
        world.window.clear();
        QCOMPARE(world.text("historyMessageHeadline"), QStringLiteral("Nothing selected"));
    }

    void newLinesComeOnTopAndLeaveTheOthersAlone()
    {
        HistoryWorld world;
        world.selectRow(0);
        world.add(EventKind::AgentLost, 0);
        const QStringList before = world.lines();
        QCOMPARE(before.value(0), QStringLiteral("db-0: the agent no longer answers"));
        QTreeWidgetItem *const first = world.list->topLevelItem(0);
        world.list->setCurrentItem(first);
        world.add(EventKind::AgentBack, 1); // of another node
        QCOMPARE(world.lines(), before);
        world.add(EventKind::AgentBack, 0);
        QCOMPARE(world.lines(), QStringList{QStringLiteral("db-0: the agent answers again")} + before);
        QCOMPARE(world.list->currentItem(), first);
        world.selectRow(1);
        QVERIFY(!world.lines().contains(before.first()));
    }

    void stripSaysItsStatesAndLeadsToTheirLines()
    {
        HistoryWorld world;
        world.selectRow(0);
        world.add(EventKind::NodeReady, 0);
        world.service.pass(std::chrono::minutes(10));
        world.add(EventKind::AgentLost, 0);
        world.service.pass(std::chrono::minutes(10));
        world.add(EventKind::AgentBack, 0);
        QVERIFY(world.strip->isVisible());
        QVERIFY2(world.strip->accessibleDescription().contains(QStringLiteral("Degraded since")),
            qPrintable(world.strip->accessibleDescription()));
        const QPoint middle(world.strip->width() * 3 / 4, 3);
        QTest::mouseClick(world.strip, Qt::LeftButton, {}, middle);
        QVERIFY(world.list->currentItem());
        QCOMPARE(world.list->currentItem()->text(1), QStringLiteral("db-0: the agent no longer answers"));
        world.window.setLayoutDirection(Qt::RightToLeft);
        QTest::mouseClick(world.strip, Qt::LeftButton, {}, QPoint(world.strip->width() / 4, 3));
        QCOMPARE(world.list->currentItem()->text(1), QStringLiteral("db-0: the agent no longer answers"));
    }

    void olderHistoryIsSaidAndShownOnRequest()
    {
        HistoryWorld world;
        world.selectRow(0);
        const auto *older = world.window.findChild<QWidget *>(QStringLiteral("olderHistory"));
        auto *show = world.window.findChild<QPushButton *>(QStringLiteral("showOlderHistory"));
        const auto known = world.lines().size();
        QVERIFY(older->isHidden());
        const int added = 1200; // more than is read at once
        for (int i = 0; i < added; ++i) {
            world.service.scheduler.advance(1);
            world.service.events().add(
                i % 2 == 0 ? EventKind::AgentLost : EventKind::AgentBack, world.id(0), QString::number(i));
        }
        world.service.pass(std::chrono::seconds(2));
        QCOMPARE(world.lines().size(), 1000);
        QVERIFY(!older->isHidden());
        QTreeWidgetItem *const last = world.list->topLevelItem(999);
        world.list->setCurrentItem(last);
        QTest::mouseClick(show, Qt::LeftButton);
        QCOMPARE(world.lines().size(), known + added);
        QCOMPARE(world.list->currentItem(), last);
        QVERIFY(older->isHidden());
        // Another node begins with the newest again, and so does this one.
        world.selectRow(1);
        QVERIFY(older->isHidden());
        world.selectRow(0);
        QCOMPARE(world.lines().size(), 1000);
        QVERIFY(!older->isHidden());
    }

    void longTextsAreWrappedAndCopied()
    {
        HistoryWorld world;
        world.selectRow(0);
        world.service.events().add(
            EventKind::NodeReady, world.id(0), QString(300, u'n').replace(20, 1, QStringLiteral(" ")));
        world.service.pass(std::chrono::seconds(2));
        const QTreeWidgetItem *item = world.list->topLevelItem(0);
        QVERIFY(world.list->visualItemRect(item).height() > 2 * world.list->fontMetrics().height());
        world.list->setFocus();
        world.list->setCurrentItem(world.list->topLevelItem(0));
        QTest::keyClick(world.list, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().endsWith(item->text(1)));
    }
};

MSM_GUI_TEST(TestHistoryTab)
#include "tst_historytab.moc"
