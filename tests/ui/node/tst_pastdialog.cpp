// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "tests/ui/windowworld.h"
#include "ui/models/eventlogmodel.h"
#include "ui/node/nodepast.h"
#include "ui/node/pastdialog.h"
#include "ui/panels/eventlogpanel.h"
#include "ui/panels/operationspanel.h"

#include <QListView>
#include <QMenu>
#include <QTreeWidget>

using namespace msm;
using namespace msm::test;

namespace {

const VmId kGone{4711}; // no cloud has it

void must(const Result<void> &kept)
{
    if (!kept)
        qFatal("%s", qPrintable(kept.error().detail));
}

/// A window on three nodes, and a fourth one that was deleted long ago.
struct PastWorld : WindowWorld {
    OperationsPanel *operations = window.findChild<OperationsPanel *>();
    EventLogPanel *events = window.findChild<EventLogPanel *>();

    /// A delete that was sent and is over.
    OperationView endedDelete(VmId vm = kGone)
    {
        OperationView view;
        view.id = QUuid::createUuid();
        view.kind = OperationKind::Delete;
        view.vm = vm;
        view.name = QStringLiteral("db-gone");
        view.state = Operation::State::Succeeded;
        view.stage = DeleteStage::Unregistered;
        view.startedAt = service.scheduler.nowUtc();
        const QString kind = view.kind.name();
        OperationJournal &journal = service.journal();
        must(journal.begin({{.id = view.id, .kind = kind, .name = view.name, .vm = vm}}));
        must(journal.intend(view.id, QStringLiteral("one.vm.action")));
        must(journal.answer(view.id, std::nullopt));
        service.pass(std::chrono::seconds(5));
        must(journal.record({{.operation = view.id, .vm = vm, .ended = true}}));
        view.finishedAt = service.scheduler.nowUtc();
        return view;
    }
    [[nodiscard]] QDialog *dialog() const { return window.findChild<PastDialog *>(); }
    [[nodiscard]] QTreeWidget *list() const
    {
        return dialog() ? dialog()->findChild<QTreeWidget *>(QStringLiteral("historyList")) : nullptr;
    }
    static QAction *lastOf(const QMenu &menu) { return menu.actions().constLast(); }
};

} // namespace

/// What was done to nodes that are gone.
class TestPastDialog final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void finishedOperationOpensAlthoughItsNodeIsGone()
    {
        PastWorld world;
        const OperationView first = world.endedDelete();
        const OperationView last = world.endedDelete();
        world.operations->setOperations({first, last});
        auto *view = world.operations->findChild<QListView *>();
        view->setCurrentIndex(view->model()->index(1, 0)); // the newest stand on top
        QMenu menu;
        world.operations->fillContextMenu(&menu);
        PastWorld::lastOf(menu)->trigger();
        QVERIFY(world.dialog() && world.dialog()->isVisible());
        QVERIFY(world.dialog()->windowTitle().contains(QStringLiteral("db-gone")));
        QTreeWidgetItem *item = world.list()->currentItem();
        QVERIFY(item);
        QCOMPARE(world.list()->indexOfTopLevelItem(item), 1); // of two deletes
        QVERIFY(item->isExpanded());
        QVERIFY(item->child(0)->text(1).contains(QStringLiteral("one.vm.action")));
        // It reads from the session.
        world.window.clear();
        QVERIFY(!world.dialog());
    }

    void operationIsOpenedByKeyboard()
    {
        PastWorld world;
        world.operations->setOperations({world.endedDelete()});
        auto *view = world.operations->findChild<QListView *>();
        view->setCurrentIndex(view->model()->index(0, 0));
        QTest::keyClick(view, Qt::Key_Return);
        QVERIFY(world.list() && world.list()->currentItem());
    }

    void createThatCameToNothingOpensToo()
    {
        PastWorld world;
        world.operations->setOperations({world.endedDelete(VmId())});
        auto *view = world.operations->findChild<QListView *>();
        view->setCurrentIndex(view->model()->index(0, 0));
        QTest::keyClick(view, Qt::Key_Return);
        QVERIFY(world.list());
        QCOMPARE(world.list()->topLevelItemCount(), 1);
    }

    void eventLeadsToWhatWasDoneToItsNode()
    {
        PastWorld world;
        (void)world.endedDelete();
        world.service.pass(std::chrono::seconds(5));
        world.service.events().add(EventKind::NodeBack, kGone, QStringLiteral("db-gone"));
        auto *view = world.events->findChild<QTreeView *>();
        const int row = view->model()->rowCount() - 1;
        view->setCurrentIndex(view->model()->index(row, 0));
        QMenu menu;
        world.events->fillContextMenu(&menu);
        PastWorld::lastOf(menu)->trigger();
        QVERIFY(world.list());
        QCOMPARE(world.list()->topLevelItemCount(), 2);
        QVERIFY(world.list()->topLevelItem(1)->childCount() == 1);
    }

    void eventWithoutANodeLeadsNowhere()
    {
        PastWorld world;
        world.service.events().add(EventKind::ConnectionLost);
        auto *view = world.events->findChild<QTreeView *>();
        view->setCurrentIndex(view->model()->index(view->model()->rowCount() - 1, 0));
        QMenu menu;
        world.events->fillContextMenu(&menu);
        QVERIFY(!PastWorld::lastOf(menu)->text().contains(QStringLiteral("Done")));
    }

    void whatIsForgottenIsSaidToBe()
    {
        PastWorld world;
        OperationView unknown = world.endedDelete(VmId());
        unknown.id = QUuid::createUuid();
        Q_EMIT world.operations->pastMeant(unknown);
        QVERIFY(world.dialog());
        QCOMPARE(world.text("pastMessageHeadline"), QStringLiteral("Nothing is known of it"));
    }

    void pastIsReadInSlicesThatMissNothing()
    {
        PastWorld world;
        for (int i = 0; i < operationsPerSlice + 5; ++i)
            (void)world.endedDelete();
        const auto read = [&world](int slices) {
            return *readPast(world.service.events(), &world.service.journal(), kGone, slices);
        };
        QCOMPARE(read(1).operations.size(), operationsPerSlice);
        QCOMPARE(read(1).from, read(1).operations.first().startedAt);
        QCOMPARE(read(2).operations.size(), operationsPerSlice + 5);
        QVERIFY(read(2).isWhole());
    }
};

MSM_GUI_TEST(TestPastDialog)
#include "tst_pastdialog.moc"
