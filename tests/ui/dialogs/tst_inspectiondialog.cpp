// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nodes/servicelabel.h"
#include "tests/support/suite.h"
#include "tests/ui/fakeservice.h"
#include "ui/commands/commands.h"
#include "ui/dialogs/deletenodesdialog.h"
#include "ui/dialogs/inspectiondialog.h"
#include "ui/mainwindow.h"
#include "ui/models/driftmodel.h"
#include "ui/panels/eventlogpanel.h"
#include "ui/widgets/messageline.h"
#include "ui/widgets/messagepage.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <QTreeView>

using namespace msm;

class TestInspectionDialog final : public QObject {
    Q_OBJECT

    struct Fixture {
        explicit Fixture(const MySQLServerManager::Options &options = {})
            : service(options)
        {
        }

        FakeService service;
        std::unique_ptr<InspectionDialog> dialog;

        /// Three nodes, of which the first has a twin.
        QList<VmId> addTwins()
        {
            QList<VmId> vms = service.addVms(3, QStringLiteral("db"));
            VirtualMachine twin = service.iaas.vms[vms.first()];
            twin.id = VmId{900};
            twin.addresses = {QStringLiteral("10.20.9.9")};
            service.iaas.vms.insert(twin.id, twin);
            return vms << twin.id;
        }
        void open()
        {
            dialog = std::make_unique<InspectionDialog>(service.manager());
            dialog->show();
            settle();
        }
        template <typename T>
        T *find(const char *name) const
        {
            return dialog->findChild<T *>(QString::fromLatin1(name));
        }
        QAbstractItemModel *model() const { return find<QTreeView>("findings")->model(); }
        QList<int> ids() const
        {
            QList<int> ids;
            for (int row = 0; row < model()->rowCount(); ++row)
                ids.append(model()->index(row, 0).data(DriftModel::VmRole).toInt());
            return ids;
        }
        void select(VmId vm, QItemSelectionModel::SelectionFlag how = QItemSelectionModel::ClearAndSelect)
        {
            const QModelIndex row = model()->index(int(ids().indexOf(vm.value)), 0);
            find<QTreeView>("findings")->selectionModel()->select(row, how | QItemSelectionModel::Rows);
        }
        QRadioButton *choice(DriftFix fix) const
        {
            return dialog->findChild<QRadioButton *>(QStringLiteral("driftFix%1").arg(int(fix)));
        }
        QList<DriftFix> offered() const
        {
            QList<DriftFix> fixes;
            for (int fix = 0; fix <= int(DriftFix::ReportAgain); ++fix) {
                if (choice(DriftFix(fix))->isVisible())
                    fixes.append(DriftFix(fix));
            }
            return fixes;
        }
        QString preview() const { return find<QLabel>("driftPreview")->text(); }
        QPushButton *applyButton() const { return find<QPushButton>("driftApply"); }
        void apply(DriftFix fix)
        {
            choice(fix)->click();
            applyButton()->click();
            settle();
        }
        MessageLine *status() const { return find<MessageLine>("status"); }
        MessageLine *outcome() const { return find<MessageLine>("outcome"); }
    };

private Q_SLOTS:
    void agreementIsSaidWithTheNumberOfNodes();
    void machineThatIsOffIsNoAgreement();
    void duplicatesStandTogetherWithTheirEvidence();
    void nothingIsChosenBeforehandAndThePreviewSaysWhatWillHappen();
    void keptDuplicateIsNoDisagreementAnyMore();
    void removingAsksWithTheDeleteDialogFirst();
    void finishedDuplicateIsFollowedAmongTheOperations();
    void whatHasChangedMeanwhileIsRefusedAndShownAnew();
    void severalAreFixedOneAfterTheOther();
    void severalOfferOnlyWhatCanBeDoneAboutEach();
    void readOnlyConnectionListsAndSaysWhyNothingCanBeDone();
    void errorIsShownAndTheListStays();
    void runningInspectionCanBeStopped();
    void filterLeadsToTheDuplicates();
    void windowLeadsToTheDuplicates();
};

void TestInspectionDialog::agreementIsSaidWithTheNumberOfNodes()
{
    Fixture f;
    f.service.addVms(3, QStringLiteral("db"));
    f.service.start();
    f.open();
    QCOMPARE(f.status()->tone(), MessageLine::Tone::Success);
    QVERIFY(f.status()->headline().contains(QStringLiteral("3")));
    const auto *page = f.find<MessagePage>("agreement");
    QVERIFY(page->isVisible());
    QCOMPARE(page->headline(), QStringLiteral("Manager, cloud and agents agree"));
}

void TestInspectionDialog::machineThatIsOffIsNoAgreement()
{
    Fixture f;
    const QList<VmId> vms = f.service.addVms(3, QStringLiteral("db"));
    f.service.start();
    f.service.turnOff(vms.first());
    f.service.pass(std::chrono::seconds(30));
    f.open();
    QCOMPARE(f.status()->tone(), MessageLine::Tone::Warning);
    QVERIFY(f.status()->headline().startsWith(QStringLiteral("No disagreement found: 2")));
    QVERIFY(f.status()->text().contains(QStringLiteral("1 machine")));
    QCOMPARE(f.find<MessagePage>("agreement")->headline(), QStringLiteral("No disagreement found"));
}

void TestInspectionDialog::duplicatesStandTogetherWithTheirEvidence()
{
    Fixture f;
    const QList<VmId> vms = f.addTwins();
    f.service.start();
    f.open();
    QCOMPARE(f.status()->tone(), MessageLine::Tone::Warning);
    QCOMPARE(f.ids(), (QList{vms[0].value, 900}));
    f.select(vms[3]);
    QVERIFY(f.find<QLabel>("driftHeadline")->text().contains(QStringLiteral("db-1 (VM 900)")));
    QCOMPARE(f.find<QLabel>("driftManager")->text(), QStringLiteral("Not in its list"));
    QVERIFY(f.find<QLabel>("driftCloud")->text().contains(QStringLiteral("RUNNING")));
    QVERIFY(f.find<QLabel>("driftCloud")->text().contains(QStringLiteral("10.20.9.9")));
    QVERIFY(f.find<QLabel>("driftAgent")->text().startsWith(QStringLiteral("Answers")));
    QVERIFY(f.find<QLabel>("driftSentence")->text().contains(QStringLiteral("900")));
}

void TestInspectionDialog::nothingIsChosenBeforehandAndThePreviewSaysWhatWillHappen()
{
    Fixture f;
    const QList<VmId> vms = f.addTwins();
    f.service.start();
    f.open();
    f.select(vms[0]);
    QCOMPARE(f.offered(), (QList{DriftFix::Finish, DriftFix::Keep, DriftFix::Remove}));
    QVERIFY(!f.applyButton()->isEnabled());
    QVERIFY(f.preview().isEmpty());
    f.choice(DriftFix::Finish)->click();
    QVERIFY(f.preview().contains(QStringLiteral("The cloud is not touched.")));
    QVERIFY(f.applyButton()->isEnabled());
    f.select(vms[3]); // another one: chosen anew
    QVERIFY(!f.applyButton()->isEnabled());
}

void TestInspectionDialog::keptDuplicateIsNoDisagreementAnyMore()
{
    Fixture f;
    const QList<VmId> vms = f.addTwins();
    f.service.start();
    f.open();
    f.select(vms[3]);
    f.apply(DriftFix::Keep);
    QCOMPARE(f.outcome()->tone(), MessageLine::Tone::Success);
    QCOMPARE(f.ids(), (QList{vms[0].value, 900})); // one alone now, and the kept one
    f.service.pass(std::chrono::seconds(61));
    f.find<QPushButton>("inspectAgain")->click();
    settle();
    QCOMPARE(f.ids(), QList{900});
    QCOMPARE(f.status()->tone(), MessageLine::Tone::Success);
    f.select(vms[3]);
    QCOMPARE(f.offered(), QList{DriftFix::ReportAgain});
    QVERIFY(f.service.iaas.killed.isEmpty());
}

void TestInspectionDialog::removingAsksWithTheDeleteDialogFirst()
{
    Fixture f;
    const QList<VmId> vms = f.addTwins();
    f.service.start();
    f.open();
    f.select(vms[3]);
    f.apply(DriftFix::Remove);
    auto *ask = f.dialog->findChild<DeleteNodesDialog *>();
    QVERIFY(ask);
    QCOMPARE(ask->nodes().size(), 1);
    QCOMPARE(ask->nodes().first().id, VmId{900});
    f.service.pass(std::chrono::seconds(2));
    QVERIFY(f.service.iaas.killed.isEmpty());
    ask->accept();
    settle();
    f.service.pass(std::chrono::seconds(2));
    QCOMPARE(f.service.iaas.killed, QList{VmId{900}});
    QVERIFY(!f.ids().contains(900)); // somebody is dealing with it
}

void TestInspectionDialog::finishedDuplicateIsFollowedAmongTheOperations()
{
    Fixture f;
    const QList<VmId> vms = f.addTwins();
    f.service.start();
    f.open();
    f.select(vms[0]);
    f.apply(DriftFix::Finish);
    QCOMPARE(f.service.manager().runningOperations(), 1);
    QCOMPARE(f.service.manager().operations().last().vm, vms[0]);
    QVERIFY(f.outcome()->text().contains(QStringLiteral("operations")));
}

void TestInspectionDialog::whatHasChangedMeanwhileIsRefusedAndShownAnew()
{
    Fixture f;
    const QList<VmId> vms = f.addTwins();
    f.service.start();
    f.open();
    f.select(vms[3]);
    f.service.iaas.vms[vms[3]].name = QStringLiteral("payroll");
    f.apply(DriftFix::Keep);
    QCOMPARE(f.outcome()->tone(), MessageLine::Tone::Error);
    QVERIFY(f.outcome()->text().contains(QStringLiteral("no longer as it was shown")));
    const QModelIndex row = f.model()->index(1, int(DriftModel::Column::Name));
    QCOMPARE(row.data().toString(), QStringLiteral("payroll"));
}

void TestInspectionDialog::severalAreFixedOneAfterTheOther()
{
    Fixture f;
    f.service.agent.otherwise = failure(ErrorKind::Timeout, QStringLiteral("booting"));
    const QList<VmId> vms = f.service.addVms(5, QStringLiteral("leaked"));
    f.service.start();
    f.open();
    QCOMPARE(f.ids().size(), 5);
    f.find<QTreeView>("findings")->selectAll();
    f.service.iaas.vms.remove(vms[2]);
    f.apply(DriftFix::Keep);
    QVERIFY(f.outcome()->headline().startsWith(QStringLiteral("4 done, 1 not done")));
    QCOMPARE(f.ids().size(), 4);
    QCOMPARE(f.status()->tone(), MessageLine::Tone::Success);
}

void TestInspectionDialog::severalOfferOnlyWhatCanBeDoneAboutEach()
{
    Fixture f;
    const QList<VmId> vms = f.addTwins();
    f.service.start();
    f.service.iaas.vms[vms[1]].labels.clear();
    f.open();
    f.find<QTreeView>("findings")->selectAll();
    QCOMPARE(f.offered(), QList<DriftFix>());
    QVERIFY(!f.applyButton()->isVisible());
    f.select(vms[1], QItemSelectionModel::Deselect);
    QCOMPARE(f.offered(), (QList{DriftFix::Finish, DriftFix::Keep, DriftFix::Remove}));
}

void TestInspectionDialog::readOnlyConnectionListsAndSaysWhyNothingCanBeDone()
{
    Fixture f({.readOnly = true});
    const QList<VmId> vms = f.addTwins();
    f.service.start();
    f.open();
    f.select(vms[0]);
    f.choice(DriftFix::Keep)->click();
    QVERIFY(!f.applyButton()->isEnabled());
    QVERIFY(f.preview().contains(QStringLiteral("read-only")));
}

void TestInspectionDialog::errorIsShownAndTheListStays()
{
    Fixture f;
    f.addTwins();
    f.service.start();
    f.open();
    f.service.iaas.listErrors = {{.kind = ErrorKind::Unreachable, .detail = QStringLiteral("<b>no</b>")}};
    f.find<QPushButton>("inspectAgain")->click();
    settle();
    QCOMPARE(f.status()->tone(), MessageLine::Tone::Error);
    QCOMPARE(f.model()->rowCount(), 2);
    f.find<QPushButton>("inspectAgain")->click();
    settle();
    QCOMPARE(f.status()->tone(), MessageLine::Tone::Warning);
}

void TestInspectionDialog::runningInspectionCanBeStopped()
{
    Fixture f;
    f.addTwins();
    f.service.start();
    f.service.agent.silent = true;
    f.open();
    QCOMPARE(f.status()->tone(), MessageLine::Tone::Busy);
    QVERIFY(f.status()->text().contains(QStringLiteral("0 of 4")));
    auto *button = f.find<QPushButton>("inspectAgain");
    QCOMPARE(button->text(), QStringLiteral("S&top"));
    button->click();
    settle();
    QCOMPARE(f.status()->headline(), QStringLiteral("The inspection was stopped"));
    QCOMPARE(button->text(), QStringLiteral("Inspect A&gain"));
}

void TestInspectionDialog::filterLeadsToTheDuplicates()
{
    Fixture f;
    const QList<VmId> vms = f.addTwins();
    f.service.start();
    f.service.iaas.vms[vms[1]].labels.clear();
    f.open();
    QCOMPARE(f.ids().size(), 3);
    f.dialog->showOnly(DriftClass::Duplicate);
    QCOMPARE(f.ids(), (QList{vms[0].value, 900}));
    QVERIFY(f.find<QComboBox>("filter")->currentText().contains(QStringLiteral("2")));
    f.dialog->showOnly(DriftClass::Unreachable);
    QCOMPARE(f.find<MessagePage>("agreement")->headline(), QStringLiteral("Nothing of this class"));
}

void TestInspectionDialog::windowLeadsToTheDuplicates()
{
    Fixture f;
    Commands commands;
    MainWindow window(f.service.scheduler, commands);
    QVERIFY(!commands.action(UiCommand::Inspect)->isEnabled());
    window.setSession({.manager = f.service.manager(),
        .events = f.service.events(),
        .profile = QStringLiteral("Test cloud"),
        .endpoint = {}});
    window.show();
    QSignalSpy asked(&window, &MainWindow::invoked);
    QSignalSpy askedForDuplicates(&window, &MainWindow::duplicatesRequested);
    const QList<VmId> vms = f.addTwins();
    f.service.start();
    QVERIFY(window.hasNotice(MainWindow::Topic::Duplicates));
    window.findChild<QWidget *>(QStringLiteral("duplicatesNotice"))
        ->findChild<QPushButton *>(QStringLiteral("noticeButton"))
        ->click();
    auto *events = window.findChild<QTreeView *>(QStringLiteral("eventList"));
    for (int row = 0; row < events->model()->rowCount(); ++row)
        Q_EMIT events->activated(events->model()->index(row, 0));
    QCOMPARE(askedForDuplicates.size(), 2);
    QCOMPARE(asked.size(), 0);
    commands.action(UiCommand::Inspect)->trigger();
    QCOMPARE(askedForDuplicates.size(), 2);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<UiCommand>(), UiCommand::Inspect);
    f.service.iaas.vms.remove(vms[3]);
    f.service.pass(std::chrono::seconds(11));
    QVERIFY(!window.hasNotice(MainWindow::Topic::Duplicates));
}

MSM_GUI_TEST(TestInspectionDialog)
#include "tst_inspectiondialog.moc"
