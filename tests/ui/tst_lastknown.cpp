// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window on what an earlier run saw, before the cloud has said a word.
#include "tests/support/suite.h"
#include "tests/support/vmstates.h"
#include "tests/ui/fakeservice.h"
#include "ui/commands/commands.h"
#include "ui/mainwindow.h"
#include "ui/models/nodeorder.h"
#include "ui/panels/statecounts.h"

#include <QAction>
#include <QLabel>
#include <QTest>
#include <QTreeView>

using namespace msm;

class TestLastKnown final : public QObject {
    Q_OBJECT

    /// A window whose service was seen three hours ago, and whose manager has not been started.
    struct Fixture {
        FakeService service;
        std::unique_ptr<Database> database = *Database::open(QStringLiteral(":memory:"), service.scheduler);
        LastSeenStore view{*database, service.scheduler};
        Commands commands;
        MainWindow window{service.scheduler, commands};
        QTreeView *table = window.findChild<QTreeView *>(QStringLiteral("nodeTable"));

        Fixture()
        {
            const QList<VmId> ids = service.addVms(3, QStringLiteral("db"));
            NodeList nodes;
            for (const VmId id : ids)
                nodes.append({.id = id,
                    .name = service.iaas.vms.value(id).name,
                    .address = QStringLiteral("10.0.0.1"),
                    .vmState = toVmState(vmstate::Running),
                    .addresses = {QStringLiteral("10.0.0.1")},
                    .agentSeen = service.scheduler.nowUtc()});
            view.keep({.nodes = nodes, .seen = service.scheduler.nowUtc()});
            service.scheduler.advance(std::chrono::hours(3));
            (void)service.manager().recall(view);
            window.setSession({.manager = service.manager(),
                .events = service.events(),
                .profile = QStringLiteral("Test cloud"),
                .endpoint = {}});
            window.show();
        }
        [[nodiscard]] QString label(const char *name) const
        {
            return window.findChild<QLabel *>(QString::fromLatin1(name))->text();
        }
        [[nodiscard]] QString cell(int row, NodeColumn column) const
        {
            return table->model()->index(row, int(column)).data().toString();
        }
        [[nodiscard]] QImage firstRow() const
        {
            return table->viewport()
                ->grab(table->visualRect(table->model()->index(0, int(NodeColumn::Name))))
                .toImage();
        }
    };

private Q_SLOTS:
    void tableIsThereAtOnceAndSaysHowOldItIs()
    {
        const Fixture f;
        QVERIFY(f.table->isVisible());
        QCOMPARE(f.table->model()->rowCount(), 3);
        QCOMPARE(f.cell(0, NodeColumn::Name), QStringLiteral("db-1"));
        QCOMPARE(f.cell(0, NodeColumn::Cloud), QStringLiteral("RUNNING"));
        QCOMPARE(f.cell(0, NodeColumn::Age), QStringLiteral("3 h 0 min"));
        QCOMPARE(f.label("lastRefresh"), QStringLiteral("Last seen 3 h 0 min ago"));
        const QString counts = f.window.findChild<StateCounts *>()->text();
        QVERIFY2(counts.startsWith(QStringLiteral("Last known: ")), qPrintable(counts));
    }

    void nothingCanBeChangedUntilTheCloudHasAnswered()
    {
        Fixture f;
        f.table->selectAll();
        QVERIFY(!f.commands.action(UiCommand::CreateNodes)->isEnabled());
        QVERIFY(!f.commands.action(UiCommand::DeleteNodes)->isEnabled());
        QVERIFY(!f.commands.action(UiCommand::FinishWaiting)->isEnabled());
        QVERIFY(f.commands.action(UiCommand::CopyCells)->isEnabled());
        f.service.start();
        QVERIFY(f.commands.action(UiCommand::CreateNodes)->isEnabled());
        QVERIFY(f.commands.action(UiCommand::DeleteNodes)->isEnabled());
    }

    void becomesLiveWithoutLosingTheSelection()
    {
        Fixture f;
        f.table->setCurrentIndex(f.table->model()->index(1, 0));
        const QList<VmId> selected = f.window.selectedIds();
        QCOMPARE(selected.size(), 1);
        const QImage faint = f.firstRow();
        f.service.start();
        QVERIFY(faint != f.firstRow());
        QCOMPARE(f.window.selectedIds(), selected);
        QCOMPARE(f.table->currentIndex().row(), 1);
        QVERIFY2(f.label("lastRefresh").startsWith(QStringLiteral("Refreshed ")),
            qPrintable(f.label("lastRefresh")));
        QVERIFY(f.window.selectedNodes().first().registered);
    }
};

MSM_GUI_TEST(TestLastKnown)
#include "tst_lastknown.moc"
