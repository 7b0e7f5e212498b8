// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/poweraction.h"
#include "core/lifecycle/protectionaction.h"
#include "core/lifecycle/snapshotaction.h"
#include "tests/support/suite.h"
#include "tests/ui/windowworld.h"
#include "ui/commands/commandrow.h"
#include "ui/node/overviewtab.h"
#include "ui/node/selectedmachine.h"
#include "ui/widgets/fittinglabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QSignalSpy>

#include <algorithm>

using namespace msm;
using namespace msm::test;

/// What is said of the nodes that are selected.
class TestNodeDetails final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sizeThatIsNotKnownIsLeftOut()
    {
        FakeScheduler scheduler;
        const Commands commands;
        const SelectedMachine machine(scheduler);
        OverviewTab panel(scheduler, commands, machine);
        panel.show();
        const auto sizeIsListed = [&panel] {
            const auto labels = panel.findChildren<QLabel *>();
            return std::ranges::any_of(labels, [](const QLabel *label) {
                return label->isVisible() && label->text() == QStringLiteral("Size");
            });
        };
        NodeView node;
        node.id = VmId{7};
        node.state = NodeState::Missing;
        panel.setNodes({node});
        QVERIFY(!sizeIsListed());
        node.cpu = 0.5;
        node.memoryMb = 512;
        panel.setNodes({node});
        QVERIFY(sizeIsListed());
    }

    void detailsFitIntoTheDockHoweverLongTheyAre()
    {
        FakeScheduler scheduler;
        NodeView node;
        node.id = VmId{7};
        node.name = QString(128, u'W');
        node.state = NodeState::Unregistered;
        node.message = QStringLiteral("Error executing image transfer script: ") + QString(400, u'/');
        const Commands commands;
        const SelectedMachine machine(scheduler);
        OverviewTab panel(scheduler, commands, machine);
        panel.resize(panel.minimumSizeHint().expandedTo({280, 700}));
        panel.show();
        panel.setNodes({node});
        QTest::qWait(50); // layouts follow the text
        const auto *area = panel.findChild<QLabel *>(QStringLiteral("detailsName"))->parentWidget();
        QVERIFY(area->width() <= panel.width());
        for (const QWidget *child : area->findChildren<QWidget *>()) {
            if (child->isVisible()) {
                const int right = child->mapTo(area, QPoint(child->width(), 0)).x();
                QVERIFY2(right <= area->width(), qPrintable(child->objectName()));
            }
        }
        const auto *badge = panel.findChild<BadgeLabel *>(QStringLiteral("detailsState"));
        QVERIFY(badge->width() >= badge->sizeHint().width());
        auto *name = panel.findChild<FittingLabel *>(QStringLiteral("detailsName"));
        QVERIFY(name->height() > 2 * name->fontMetrics().height());
        QCOMPARE(name->fullText(), node.name);
        name->setFocus();
        name->setSelection(0, int(name->text().size()));
        QTest::keySequence(name, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), node.name);
    }

    void selectionFillsDetailsAndStatusBar()
    {
        WindowWorld f;
        f.selectRow(0);
        QCOMPARE(f.text("selectionCount"), QStringLiteral("1 selected"));
        QCOMPARE(f.text("detailsName"), QStringLiteral("db-1"));
        QCOMPARE(f.text("truthCloud"), QStringLiteral("RUNNING"));
        QCOMPARE(f.text("truthAgent"), QStringLiteral("Answers"));
        QCOMPARE(f.text("truthMySql"), QStringLiteral("Running"));
        QVERIFY(f.text("truthAgeAgent").contains(QStringLiteral("ago")));
        f.table->selectAll();
        QCOMPARE(f.text("selectionCount"), QStringLiteral("3 selected"));
        QCOMPARE(f.text("summary"), QStringLiteral("3 selected"));
        QVERIFY(f.text("summaryNames").contains(QStringLiteral("db-3")));
    }

    void protectionIsToldWithItsLock()
    {
        WindowWorld f;
        f.selectRow(0);
        const auto facts = [&f] {
            QStringList texts;
            for (const FittingLabel *label : f.window.findChildren<FittingLabel *>()) {
                if (label->isVisible())
                    texts.append(label->fullText());
            }
            return texts.join(u'\n');
        };
        QVERIFY(!facts().contains(QStringLiteral("Locked at the cloud")));
        VirtualMachine &vm = f.service.iaas.vms.first();
        vm.lock = VmLock{};
        f.service.manager().refresh();
        f.service.pass(std::chrono::seconds(5));
        QVERIFY(facts().contains(QStringLiteral("Locked at the cloud")));
        vm.lock->owner = 3;
        vm.lock->since = QDateTime::fromSecsSinceEpoch(7, Qt::UTC);
        f.window.showMachine(vm);
        QVERIFY(facts().contains(QStringLiteral("by account 3")));
        // The cloud would refuse all of these.
        QVERIFY(!f.commands.action(UiCommand::DeleteNodes)->isEnabled());
        for (const OperationKind kind : {OperationKind(rebootMachine.kind), OperationKind(takeSnapshot.kind),
                 OperationKind(protectNode.kind)})
            QVERIFY2(!f.commands.action(*commandStarting(kind))->isEnabled(), kind->name);
        QVERIFY(f.commands.action(*commandStarting(unprotectNode.kind))->isEnabled());
    }

    void silentAgentOfARunningMachineIsExplained()
    {
        WindowWorld f;
        for (const VmAddress &address : f.service.iaas.vms.first().addresses)
            f.service.agent.answers.insert(
                address.text, failure(ErrorKind::Timeout, QStringLiteral("no answer")));
        f.selectRow(0);
        auto *hint = f.window.findChild<QWidget *>(QStringLiteral("diagnosis"));
        QVERIFY(!hint->isVisible());
        f.service.pass(std::chrono::seconds(120));
        QCOMPARE(f.text("truthAgent"), QStringLiteral("Silent"));
        QVERIFY(hint->isVisible());
        QCOMPARE(f.text("detailsName"), QStringLiteral("db-1"));
    }

    void selectedMachineIsReadOnceInFullAndAgainWhenItsStateChanges()
    {
        WindowWorld f;
        QSignalSpy requested(&f.window, &MainWindow::detailsRequested);
        f.selectRow(1);
        f.selectRow(0); // passing by asks for nothing
        f.service.pass(std::chrono::seconds(60));
        QCOMPARE(requested.size(), 1);
        const VmId id = requested.first().first().value<VmId>();
        VirtualMachine vm = f.service.iaas.vms.value(id);
        vm.attributes.insert(QStringLiteral("TEMPLATE/NIC/MAC"), QStringLiteral("02:00"));
        f.window.showMachine(vm);
        auto *attributes = f.window.findChild<QPlainTextEdit *>(QStringLiteral("attributes"));
        QVERIFY(attributes->isVisible());
        QVERIFY(attributes->toPlainText().contains(QStringLiteral("TEMPLATE/NIC/MAC = 02:00")));
        f.service.iaas.setState(id, vmstate::Poweroff);
        f.service.pass(std::chrono::seconds(60));
        QCOMPARE(requested.size(), 2);
        f.selectRow(1);
        QVERIFY(!attributes->isVisible());
        f.window.showMachine(vm); // comes too late
        QVERIFY(!attributes->isVisible());
    }
};

MSM_GUI_TEST(TestNodeDetails)
#include "tst_nodedetails.moc"
