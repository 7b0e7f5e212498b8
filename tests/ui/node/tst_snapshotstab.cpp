// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/snapshotaction.h"
#include "tests/support/suite.h"
#include "tests/ui/windowworld.h"
#include "ui/commands/commandrow.h"
#include "ui/node/nodetabs.h"
#include "ui/words/snapshottext.h"

#include <QAction>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTreeWidget>

using namespace msm;
using namespace msm::test;

namespace {

const QString kBefore = QStringLiteral("before <b>8.4</b>");

/// A window whose wish for the whole VM is fulfilled, with the page of snapshots in front.
struct SnapshotWorld : WindowWorld {
    VmId id;

    explicit SnapshotWorld(const MySQLServerManager::Options &options = {})
        : WindowWorld(options)
        , id(service.iaas.vms.firstKey())
    {
        QObject::connect(&window, &MainWindow::detailsRequested, &window, [this](VmId wanted) {
            service.iaas.vmInfo(wanted, &window, [this](const Result<VirtualMachine> &vm) {
                if (vm)
                    window.showMachine(*vm);
            });
        });
        auto *bar = window.findChild<NodeTabs *>()->findChild<QTabBar *>();
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(1).center());
    }
    void give(const QList<VmSnapshot> &snapshots)
    {
        service.iaas.vms[id].snapshots = snapshots;
        selectRow(0);
        service.pass(std::chrono::seconds(2));
    }
    [[nodiscard]] VmSnapshot snapshot(int number, const QString &name) const
    {
        return {.id = SnapshotId{number},
            .name = name,
            .time = service.scheduler.nowUtc().addSecs(-3600),
            .sizeMb = 2048};
    }
    [[nodiscard]] QTreeWidget *list() const
    {
        return window.findChild<QTreeWidget *>(QStringLiteral("snapshotList"));
    }
    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return window.findChild<QPushButton *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString message() const { return text("snapshotsMessageHeadline"); }
    void click(int row) const
    {
        const QRect cell = list()->visualItemRect(list()->topLevelItem(row));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, cell.center());
    }
    [[nodiscard]] QString whyNot(OperationKind kind) const
    {
        const QAction *action = commands.action(*commandStarting(kind));
        return action->isEnabled() ? QString() : action->statusTip();
    }
};

} // namespace

/// The snapshots of the selected node, and what can be done with them.
class TestSnapshotsTab final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pageSaysWhyThereIsNoList()
    {
        SnapshotWorld world;
        world.table->clearSelection();
        QCOMPARE(world.message(), QStringLiteral("Nothing selected"));
        QVERIFY(!world.button("takeSnapshotButton")->isEnabled());
        world.service.iaas.infoErrors = {{.kind = ErrorKind::Unreachable}};
        world.selectRow(0);
        world.service.pass(std::chrono::seconds(2));
        QCOMPARE(world.message(), QStringLiteral("Not read yet"));
        world.selectRow(1);
        world.service.pass(std::chrono::seconds(2));
        QCOMPARE(world.message(), QStringLiteral("No snapshots"));
        QVERIFY(world.button("takeSnapshotButton")->isEnabled());
        QVERIFY(!world.button("revertButton")->isEnabled());
        world.table->selectAll();
        QVERIFY(world.message().startsWith(u'3'));
        QVERIFY(world.button("takeSnapshotButton")->isEnabled());
    }

    void listShowsNameTimeAndSizeAndKeepsWhatIsSelected()
    {
        SnapshotWorld world;
        const VmSnapshot first = world.snapshot(0, QStringLiteral("first"));
        VmSnapshot second = world.snapshot(1, kBefore);
        world.give({first, second});
        QCOMPARE(world.list()->topLevelItemCount(), 2);
        const QTreeWidgetItem *item = world.list()->topLevelItem(1);
        QCOMPARE(item->text(0), kBefore);
        QVERIFY(!item->toolTip(0).contains(QStringLiteral("<b>"))); // what the cloud says is no markup
        QCOMPARE(item->text(1), QStringLiteral("1 h 0 min ago"));
        QVERIFY(item->toolTip(1).contains(QStringLiteral("20")));
        QCOMPARE(item->text(2), QLocale().formattedDataSize(2LL << 30, 0));
        world.click(1);
        QCOMPARE(world.window.selectedSnapshot(), std::optional(second));

        second.underWay = SnapshotAct::Revert;
        world.service.iaas.vms[world.id].snapshots = {first, second, world.snapshot(2, kBefore)};
        QTest::keyClick(&world.window, Qt::Key_F5);
        world.service.pass(std::chrono::seconds(2));
        QCOMPARE(world.list()->topLevelItemCount(), 3);
        QCOMPARE(world.window.selectedSnapshot(), std::optional(second));
        QCOMPARE(world.list()->topLevelItem(1)->text(1), QStringLiteral("Being reverted to…"));
    }

    void buttonsChooseCommandsAboutTheSelectedSnapshot()
    {
        SnapshotWorld world;
        world.give({world.snapshot(0, kBefore)});
        QVERIFY(world.whyNot(revertToSnapshot.kind).contains(QStringLiteral("no snapshot is selected")));
        world.click(0);
        QVERIFY(world.whyNot(revertToSnapshot.kind).isEmpty());
        QSignalSpy chosen(&world.commands, &Commands::triggered);
        for (const char *name : {"takeSnapshotButton", "revertButton", "deleteSnapshotButton"})
            QTest::mouseClick(world.button(name), Qt::LeftButton);
        QCOMPARE(chosen.size(), 3);
        QCOMPARE(chosen[1].first().value<UiCommand>(), *commandStarting(revertToSnapshot.kind));
        QCOMPARE(chosen[2].first().value<UiCommand>(), *commandStarting(deleteSnapshot.kind));
        // What nobody sees is not what a command is about.
        auto *bar = world.window.findChild<NodeTabs *>()->findChild<QTabBar *>();
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(0).center());
        settle();
        QVERIFY(!world.window.selectedSnapshot());
        QVERIFY(!world.whyNot(deleteSnapshot.kind).isEmpty());
    }

    void whatCannotBeDoneNowSaysWhy()
    {
        SnapshotWorld world;
        world.give({world.snapshot(0, kBefore)});
        world.click(0);
        QVERIFY(world.service.manager()
                    .startOperations(takeSnapshot.kind, {world.id},
                        {.choice = SnapshotChoice{.name = QStringLiteral("another")}.toJson()})
                    .first());
        world.service.pass(std::chrono::seconds(2));
        QVERIFY(world.whyNot(takeSnapshot.kind).contains(QStringLiteral("something is being done")));
        world.service.iaas.vms[world.id].snapshots->append(world.snapshot(1, QStringLiteral("another")));
        world.service.pass(std::chrono::seconds(10));
        QCOMPARE(world.list()->topLevelItemCount(), 2); // it was read again when the operation ended
        QVERIFY(world.whyNot(takeSnapshot.kind).isEmpty());

        world.service.iaas.setState(world.id, vmstate::Poweroff);
        world.service.pass(std::chrono::seconds(30));
        QVERIFY2(world.whyNot(takeSnapshot.kind).contains(QStringLiteral("in the state POWEROFF")),
            qPrintable(world.whyNot(takeSnapshot.kind)));
        QVERIFY(world.whyNot(deleteSnapshot.kind).isEmpty());

        SnapshotWorld readOnly({.readOnly = true});
        readOnly.give({readOnly.snapshot(0, kBefore)});
        readOnly.click(0);
        for (const SnapshotAction *action : {&takeSnapshot, &revertToSnapshot, &deleteSnapshot})
            QVERIFY(readOnly.whyNot(action->kind).contains(QStringLiteral("read-only")));
    }
};

MSM_GUI_TEST(TestSnapshotsTab)
#include "tst_snapshotstab.moc"
