// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "tests/ui/fakeservice.h"
#include "ui/commands/commands.h"
#include "ui/mainwindow.h"
#include "ui/models/operationsmodel.h"
#include "ui/widgets/noticebar.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace msm;
using namespace std::chrono_literals;

/// What the window does about nodes whose creation failed half-way.
class TestFailedNodes final : public QObject {
    Q_OBJECT

    struct Fixture {
        FakeService service;
        Commands commands;
        MainWindow window{service.scheduler, commands};
        NoticeBar *notice = window.findChild<NoticeBar *>(QStringLiteral("failedNodesNotice"));
        QListView *operations = window.findChild<QListView *>(QStringLiteral("operationList"));
        int made = 0;

        explicit Fixture(FailurePolicy policy)
            : service({.waiting = {.onFailure = policy}})
        {
            window.setSession({.manager = service.manager(),
                .events = service.events(),
                .profile = QStringLiteral("Test cloud"),
                .endpoint = QUrl(QStringLiteral("http://203.0.113.7:2633/RPC2"))});
            window.show();
            service.start();
        }
        /// Creates nodes, all of which fail to boot.
        void createFailing(int count)
        {
            if (!service.manager().createServiceNodes({.count = count,
                    .namePattern = QStringLiteral("db-%1-#").arg(++made),
                    .templateId = TemplateId{0}}))
                qFatal("nothing was created");
            service.pass(3s);
            const auto ids = service.iaas.vms.keys();
            for (const VmId id : ids) {
                service.iaas.setState(id, vmstate::BootFailure);
            }
            service.pass(5s);
        }
        [[nodiscard]] QString text() const
        {
            QStringList texts;
            for (const QLabel *label : notice->findChildren<QLabel *>())
                texts.append(label->text());
            return texts.join(u'\n');
        }
        void click(const char *button) const
        {
            QTest::mouseClick(notice->findChild<QPushButton *>(QLatin1String(button)), Qt::LeftButton);
        }
    };

private Q_SLOTS:
    void windowAsksOnceForABatch()
    {
        Fixture f(FailurePolicy::Ask);
        QVERIFY(!f.notice->isVisible());
        f.createFailing(8);
        QVERIFY(f.notice->isVisible());
        QVERIFY2(f.text().contains(QStringLiteral("8")), qPrintable(f.text()));
        QVERIFY2(f.text().contains(QStringLiteral("db-1-1 (VM ")), qPrintable(f.text()));
        QCOMPARE(QApplication::activeModalWidget(), nullptr);
    }

    void eachButtonIsAboutAllOfThem_data()
    {
        QTest::addColumn<QByteArray>("button");
        QTest::addColumn<UiCommand>("command");
        QTest::addColumn<bool>("staysOpen");
        QTest::newRow("finish waiting") << QByteArray("noticeButton") << UiCommand::FinishWaiting << false;
        QTest::newRow("keep") << QByteArray("noticeButton2") << UiCommand::KeepNodes << false;
        QTest::newRow("delete, which asks again")
            << QByteArray("noticeButton3") << UiCommand::DeleteNodes << true;
    }
    void eachButtonIsAboutAllOfThem()
    {
        QFETCH(QByteArray, button);
        QFETCH(UiCommand, command);
        QFETCH(bool, staysOpen);
        Fixture f(FailurePolicy::Ask);
        f.createFailing(2);
        QSignalSpy asked(&f.window, &MainWindow::invoked);
        f.click(button.constData());
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<UiCommand>(), command);
        QCOMPARE(asked[0][1].value<QList<VmId>>(), f.service.iaas.vms.keys());
        QCOMPARE(f.notice->isVisible(), staysOpen);
    }

    void closedQuestionComesBackOnlyWithAnotherFailure()
    {
        Fixture f(FailurePolicy::Ask);
        f.createFailing(1);
        QTest::mouseClick(f.notice->findChild<QToolButton *>(QStringLiteral("closeNotice")), Qt::LeftButton);
        f.service.pass(30s);
        QVERIFY(!f.notice->isVisible());
        f.createFailing(1);
        QVERIFY(f.notice->isVisible());
        QVERIFY2(f.text().contains(QStringLiteral("db-1-1")), qPrintable(f.text()));
        QVERIFY2(f.text().contains(QStringLiteral("db-2-1")), qPrintable(f.text()));
    }

    void questionGoesAwayWithItsNodes()
    {
        Fixture f(FailurePolicy::Ask);
        f.createFailing(1);
        QVERIFY(f.service.manager().clearFailedMark(f.service.iaas.vms.firstKey()));
        f.service.pass(2s);
        QVERIFY(!f.notice->isVisible());
    }

    void policyKeepAsksNothing()
    {
        Fixture f(FailurePolicy::Keep);
        f.createFailing(2);
        QVERIFY(!f.notice->isVisible());
    }

    void operationsMenuOffersTheChoicesForItsNodes()
    {
        Fixture f(FailurePolicy::Keep);
        f.createFailing(2);
        f.operations->setCurrentIndex(f.operations->model()->index(1, 0));
        QStringList offered;
        QMetaObject::invokeMethod(
            this,
            [&offered] {
                auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
                QVERIFY(menu != nullptr);
                for (const QAction *action : menu->actions()) {
                    if (action->isEnabled() && !action->objectName().isEmpty())
                        offered.append(action->objectName());
                }
                menu->close();
            },
            Qt::QueuedConnection);
        Q_EMIT f.operations->customContextMenuRequested({});
        QCOMPARE(offered,
            (QStringList{QStringLiteral("FinishWaiting"), QStringLiteral("KeepNodes"),
                QStringLiteral("DeleteNodes"), QStringLiteral("ClearFinished")}));
        QCOMPARE(f.window.selectedIds(), QList<VmId>{f.service.iaas.vms.firstKey()}); // newest first
        QSignalSpy keep(&f.window, &MainWindow::invoked);
        f.commands.action(UiCommand::KeepNodes)->trigger();
        QCOMPARE(keep[0][0].value<UiCommand>(), UiCommand::KeepNodes);
        QCOMPARE(keep[0][1].value<QList<VmId>>(), QList<VmId>{f.service.iaas.vms.firstKey()});
    }

    void keepIsOfferedOnlyForNodesThatFailed()
    {
        Fixture f(FailurePolicy::Keep);
        f.service.addVms(1, QStringLiteral("fine"));
        f.service.manager().refresh();
        f.service.pass(3s);
        f.window.findChild<QTreeView *>(QStringLiteral("nodeTable"))->selectAll();
        QVERIFY(!f.commands.action(UiCommand::KeepNodes)->isEnabled());
        QVERIFY(f.commands.action(UiCommand::KeepNodes)->toolTip().contains(QStringLiteral("has failed")));
    }

    void slowStageIsOneFarOverItsUsualTime()
    {
        Fixture f(FailurePolicy::Keep);
        OperationsModel model(f.service.scheduler);
        OperationView view;
        view.state = Operation::State::Running;
        view.startedAt = view.stageStartedAt = f.service.scheduler.nowUtc();
        view.usual = UsualTime{.median = 20s, .nineInTen = 30s};
        model.apply({view});
        QVERIFY(!model.isSlow(view));
        QVERIFY(model.index(0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("20 s")));
        f.service.scheduler.advance(60s);
        QVERIFY(model.isSlow(view));
        view.finishedAt = f.service.scheduler.nowUtc();
        QVERIFY(!model.isSlow(view));
    }
};

MSM_GUI_TEST(TestFailedNodes)
#include "tst_failednodes.moc"
