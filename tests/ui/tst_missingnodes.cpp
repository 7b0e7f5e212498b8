// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nodes/servicelabel.h"
#include "tests/support/suite.h"
#include "tests/ui/fakeservice.h"
#include "ui/commands/commands.h"
#include "ui/delegates/badge.h"
#include "ui/dialogs/cancelquestion.h"
#include "ui/mainwindow.h"
#include "ui/panels/nodespanel.h"
#include "ui/widgets/noticebar.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace msm;
using namespace std::chrono_literals;

/// What the window says of nodes that somebody else has ended, and what it asks before a create is cancelled.
class TestMissingNodes final : public QObject {
    Q_OBJECT

    struct Fixture {
        FakeService service;
        Commands commands;
        MainWindow window{service.scheduler, commands};
        NoticeBar *notice = window.findChild<NoticeBar *>(QStringLiteral("missingNodesNotice"));
        QTreeView *table = window.findChild<QTreeView *>(QStringLiteral("nodeTable"));
        QList<VmId> vms;

        explicit Fixture(int count, const MySQLServerManager::Options &options = {})
            : service(options)
        {
            for (int i = 1; i <= count; ++i) {
                const ServiceLabel label{
                    .service = QStringLiteral("mysql"), .operation = QUuid::createUuid()};
                vms.append(
                    service.iaas.add(QStringLiteral("db-%1").arg(i), vmstate::Running, {label.toString()}));
            }
            window.setSession({.manager = service.manager(),
                .events = service.events(),
                .profile = QStringLiteral("Test cloud"),
                .endpoint = QUrl(QStringLiteral("http://203.0.113.7:2633/RPC2"))});
            window.resize(1600, 900); // room for every button of a notice
            window.show();
            service.start();
            service.pass(12s);
        }
        void end(VmId vm) { service.iaas.setState(vm, vmstate::Done); }
        void look()
        {
            service.manager().refresh();
            service.pass(3s);
        }
        [[nodiscard]] QString text() const
        {
            QStringList texts;
            for (const QLabel *label : notice->findChildren<QLabel *>())
                texts.append(label->text());
            return texts.join(u'\n');
        }
        [[nodiscard]] QString labelText(const char *name) const
        {
            return window.findChild<QLabel *>(QLatin1String(name))->text();
        }
        [[nodiscard]] QString badge() const
        {
            return window.findChild<BadgeLabel *>(QStringLiteral("managerState"))->word();
        }
        [[nodiscard]] QPushButton *button(const QString &words) const
        {
            for (auto *candidate : notice->findChildren<QPushButton *>()) {
                if (!candidate->isHidden() && candidate->text().remove(u'&').contains(words))
                    return candidate;
            }
            return nullptr;
        }
    };

private Q_SLOTS:
    void missingNodesAreNamedCountedAndOffered()
    {
        Fixture f(4);
        QVERIFY(!f.notice->isVisible());
        f.end(f.vms[1]);
        f.end(f.vms[3]);
        f.look();
        QVERIFY(f.notice->isVisible());
        QVERIFY2(f.text().contains(QStringLiteral("db-2 (VM ")), qPrintable(f.text()));
        QVERIFY(f.text().contains(QStringLiteral("db-4 (VM ")));
        QCOMPARE(f.table->model()->rowCount(), 4);
        QVERIFY2(f.labelText("wantedNodes").contains(QStringLiteral("2 of 4")),
            qPrintable(f.labelText("wantedNodes")));
        QVERIFY(f.labelText("wantedNodes").contains(QStringLiteral("db-2, db-4")));
        const QString tip = f.window.findChild<QLabel *>(QStringLiteral("wantedNodes"))->toolTip();
        QVERIFY(
            tip.contains(QStringLiteral("db-2, db-4")) && tip.contains(QStringLiteral("counts as wanted")));
        QCOMPARE(f.badge(), QStringLiteral("Running, 2 missing"));
        const QList<VmId> missing{f.vms[1], f.vms[3]};

        QSignalSpy invoked(&f.window, &MainWindow::invoked);
        f.button(QStringLiteral("Make It So"))->click();
        QCOMPARE(invoked.size(), 1);
        QCOMPARE(invoked[0][0].value<UiCommand>(), UiCommand::ReplaceNodes);
        QCOMPARE(invoked[0][1].value<QList<VmId>>(), missing);
        f.button(QStringLiteral("2 Are Right Now"))->click();
        QCOMPARE(invoked.size(), 2);
        QCOMPARE(invoked[1][0].value<UiCommand>(), UiCommand::AcceptPresent);
        f.button(QStringLiteral("Inspect"))->click();
        QCOMPARE(invoked.size(), 3);
        QCOMPARE(invoked[2][0].value<UiCommand>(), UiCommand::Inspect);

        QVERIFY(f.service.manager().acceptPresentNodes());
        f.service.pass(1s);
        QVERIFY(!f.notice->isVisible());
        QCOMPARE(f.table->model()->rowCount(), 2);
        QVERIFY(f.window.findChild<QLabel *>(QStringLiteral("wantedNodes"))->isHidden());
    }

    void closedNoticeComesBackOnlyWithAnotherOne()
    {
        Fixture f(4);
        f.end(f.vms[0]);
        f.look();
        f.notice->findChild<QToolButton *>(QStringLiteral("closeNotice"))->click();
        f.service.pass(60s);
        QVERIFY(!f.notice->isVisible());
        f.end(f.vms[1]);
        f.look();
        QVERIFY(f.notice->isVisible());
    }

    void cloudWithoutAnyOfThemIsCalledDoubtfulAndInvitesToNothing_data()
    {
        QTest::addColumn<bool>("known");
        QTest::newRow("all ended") << true;
        QTest::newRow("another database") << false;
    }
    void cloudWithoutAnyOfThemIsCalledDoubtfulAndInvitesToNothing()
    {
        QFETCH(bool, known);
        Fixture f(3);
        for (const VmId vm : std::as_const(f.vms)) {
            if (known)
                f.end(vm);
            else
                f.service.iaas.vms.remove(vm);
        }
        f.look();
        QVERIFY(f.notice->isVisible());
        QCOMPARE(f.table->model()->rowCount(), 3);
        QCOMPARE(f.badge(), QStringLiteral("Cloud doubtful"));
        QVERIFY(f.table->isVisible()); // no page that says to create the first ones
        QVERIFY(!f.button(QStringLiteral("Make It So")));
        QSignalSpy gone(&f.window, &MainWindow::invoked);
        f.button(QStringLiteral("They Are Gone"))->click();
        QCOMPARE(gone.size(), 1);
        QCOMPARE(gone[0][0].value<UiCommand>(), UiCommand::AcknowledgeNodes);
        QCOMPARE(gone[0][1].value<QList<VmId>>(), f.vms);
        QVERIFY(f.service.manager().acknowledgeNodes(f.vms));
        f.service.pass(1s);
        QVERIFY(!f.notice->isVisible());
    }

    void commandsAreAboutTheSelectedRow()
    {
        Fixture f(3);
        f.end(f.vms[1]);
        f.look();
        auto *panel = f.window.findChild<NodesPanel *>();
        panel->selectNodes({f.vms[1]});
        QVERIFY(f.commands.action(UiCommand::AcknowledgeNodes)->isEnabled());
        QVERIFY(f.commands.action(UiCommand::ReplaceNodes)->isEnabled());
        QVERIFY(!f.commands.action(UiCommand::DeleteNodes)->isEnabled());
        QVERIFY(!f.commands.action(UiCommand::FinishWaiting)->isEnabled());
        QSignalSpy acknowledge(&f.window, &MainWindow::invoked);
        f.commands.action(UiCommand::AcknowledgeNodes)->trigger();
        QCOMPARE(acknowledge[0][1].value<QList<VmId>>(), QList{f.vms[1]});
        panel->selectNodes({f.vms[0]});
        QVERIFY(!f.commands.action(UiCommand::AcknowledgeNodes)->isEnabled());
        QVERIFY(f.commands.action(UiCommand::DeleteNodes)->isEnabled());
    }

    void readOnlyConnectionChangesNothing()
    {
        Fixture f(0, {.readOnly = true});
        QVERIFY(!f.notice->isVisible());
        QVERIFY(!f.commands.action(UiCommand::AcceptPresent)->isEnabled());
    }

    void createIsCancelledFromItsRow()
    {
        Fixture f(1);
        const auto created = f.service.manager().createServiceNodes(
            {.count = 1, .namePattern = QStringLiteral("new"), .templateId = TemplateId{0}});
        f.service.pass(3s);
        const VmId vm = f.service.manager().operation(created->first())->vm;
        f.window.findChild<NodesPanel *>()->selectNodes({vm});
        QVERIFY(f.commands.action(UiCommand::CancelOperation)->isEnabled());
        QSignalSpy cancel(&f.window, &MainWindow::cancelRequested);
        f.commands.action(UiCommand::CancelOperation)->trigger();
        QCOMPARE(cancel.size(), 1);
        QCOMPARE(cancel[0][0].value<QList<QUuid>>(), *created);
        f.window.findChild<NodesPanel *>()->selectNodes({f.vms[0]});
        QVERIFY(!f.commands.action(UiCommand::CancelOperation)->isEnabled());
    }

    void deletingIsTheDefaultUntilMySqlCanHaveStoredSomething_data()
    {
        QTest::addColumn<CreateStage>("stage");
        QTest::addColumn<QString>("button");
        const QString remove = QStringLiteral("deleteMachine");
        QTest::newRow("submitted") << CreateStage::Submitted << remove;
        QTest::newRow("boot") << CreateStage::Boot << remove;
        QTest::newRow("agent") << CreateStage::Agent << remove;
        QTest::newRow("mysql") << CreateStage::MySql << QStringLiteral("leaveMachine");
    }
    void deletingIsTheDefaultUntilMySqlCanHaveStoredSomething()
    {
        QFETCH(CreateStage, stage);
        QFETCH(QString, button);
        const OperationView create{.id = QUuid::createUuid(),
            .kind = OperationKind::Create,
            .vm = VmId{stage == CreateStage::Submitted ? -1 : 12},
            .state = Operation::State::Running,
            .name = QStringLiteral("<b>db</b>"),
            .stage = stage};
        QVERIFY(CancelQuestion::needsAsking(create));
        CancelQuestion question({create});
        QCOMPARE(question.defaultButton()->objectName(), button);
        QCOMPARE(question.escapeButton()->objectName(), QStringLiteral("goOnWaiting"));
        QVERIFY(question.text().contains(QStringLiteral("<b>db</b>")));
        QCOMPARE(question.textFormat(), Qt::PlainText);
        QSignalSpy chosen(&question, &CancelQuestion::chosen);
        question.findChild<QPushButton *>(QStringLiteral("deleteMachine"))->click();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].value<CancelChoice>(), CancelChoice::Delete);
    }

    void whatHasSentNothingOrDeletesIsCancelledWithoutAQuestion()
    {
        QVERIFY(!CancelQuestion::needsAsking({.kind = OperationKind::Create}));
        QVERIFY(!CancelQuestion::needsAsking(
            {.kind = OperationKind::Delete, .state = Operation::State::Running}));
    }

    void goingOnWaitingCancelsNothing()
    {
        const OperationView create{
            .id = QUuid::createUuid(), .vm = VmId{1}, .state = Operation::State::Running};
        CancelQuestion question({create, create});
        QSignalSpy chosen(&question, &CancelQuestion::chosen);
        question.findChild<QPushButton *>(QStringLiteral("goOnWaiting"))->click();
        QCOMPARE(chosen.size(), 0);
    }
};

MSM_GUI_TEST(TestMissingNodes)
#include "tst_missingnodes.moc"
