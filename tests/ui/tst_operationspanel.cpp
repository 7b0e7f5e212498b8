// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakescheduler.h"
#include "tests/support/suite.h"
#include "ui/commands/commands.h"
#include "ui/delegates/operationdelegate.h"
#include "ui/models/operationsmodel.h"
#include "ui/panels/operationspanel.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace msm;

namespace {

using Mark = StageStep::Mark;

OperationView running(int number, const QDateTime &now, CreateStage stage = CreateStage::Boot)
{
    OperationView view;
    view.id = QUuid::createUuidV5(QUuid(), QString::number(number));
    view.name = QStringLiteral("db-%1").arg(number);
    view.state = Operation::State::Running;
    view.stage = stage;
    view.startedAt = now;
    view.stageStartedAt = now;
    return view;
}

OperationView ended(OperationView view, const QDateTime &now, const std::optional<Error> &error = {})
{
    view.state = error ? Operation::State::Failed : Operation::State::Succeeded;
    view.finishedAt = now;
    view.error = error;
    return view;
}

QList<Mark> marks(const OperationView &view)
{
    QList<Mark> list;
    for (const StageStep &step : stageSteps(view))
        list.append(step.mark);
    return list;
}

} // namespace

class TestOperationsPanel final : public QObject {
    Q_OBJECT

    struct Fixture {
        FakeScheduler clock;
        Commands commands;
        OperationsPanel panel{clock, commands};
        QListView *view = panel.findChild<QListView *>();

        Fixture()
        {
            panel.resize(700, 400);
            panel.show();
        }
        void clickCancel(int row)
        {
            QStyleOptionViewItem option;
            option.initFrom(view);
            option.rect = view->visualRect(view->model()->index(row, 0));
            QTest::mouseClick(
                view->viewport(), Qt::LeftButton, {}, OperationDelegate::cancelRect(option).center());
        }
    };

private Q_SLOTS:
    void ladderShowsWhatIsDoneCurrentAndToCome()
    {
        FakeScheduler clock;
        QCOMPARE(marks(running(1, clock.nowUtc(), CreateStage::Prolog)),
            (QList<Mark>{Mark::Done, Mark::Done, Mark::Current, Mark::Pending, Mark::Pending, Mark::Pending,
                Mark::Pending, Mark::Pending}));
    }

    void onlyAMachineThatInstallsHasARungForThat()
    {
        FakeScheduler clock;
        OperationView view = running(1, clock.nowUtc(), CreateStage::Agent);
        const QList<Mark> usual = marks(view);
        view.installs = true;
        QCOMPARE(marks(view).size(), usual.size() + 1);
        QCOMPARE(marks(view).count(Mark::Done), usual.count(Mark::Done) + 1);
        view.stage = CreateStage::Install;
        QCOMPARE(marks(view).indexOf(Mark::Current), qsizetype(CreateStage::Install));
    }

    void ladderOfAFailureStopsWhereItFailed()
    {
        FakeScheduler clock;
        OperationView view = running(1, clock.nowUtc());
        view.kind = OperationKind::Delete;
        view.stage = DeleteStage::Requested;
        view = ended(view, clock.nowUtc(), Error{.kind = ErrorKind::Forbidden});
        QCOMPARE(
            marks(view), (QList<Mark>{Mark::Done, Mark::Done, Mark::Failed, Mark::Pending, Mark::Pending}));
        view.error = Error{.kind = ErrorKind::Cancelled};
        QCOMPARE(marks(view)[2], Mark::Cancelled);
    }

    void ladderOfASuccessIsDoneThroughout()
    {
        FakeScheduler clock;
        const QList<Mark> all =
            marks(ended(running(1, clock.nowUtc(), CreateStage::Registered), clock.nowUtc()));
        QCOMPARE(all.count(Mark::Done), all.size());
    }

    void summaryCountsEveryOutcome()
    {
        FakeScheduler clock;
        QList<OperationView> operations;
        for (int i = 0; i < 1000; ++i)
            operations.append(ended(running(i, clock.nowUtc()), clock.nowUtc()));
        operations[3] = running(3, clock.nowUtc());
        operations[4] = running(4, clock.nowUtc());
        operations[5] = ended(running(5, clock.nowUtc()), clock.nowUtc(), Error{.kind = ErrorKind::Timeout});
        Fixture f;
        f.panel.setOperations(operations);
        QCOMPARE(f.panel.findChild<QLabel *>(QStringLiteral("operationsSummary"))->text(),
            QStringLiteral("997 done, 2 running, 1 failed"));
    }

    void newestComesFirstAndASnapshotChangesOnlyWhatChanged()
    {
        FakeScheduler clock;
        OperationsModel model(clock);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QList<OperationView> operations;
        for (int i = 0; i < 5; ++i)
            operations.append(running(i, clock.nowUtc()));
        model.apply(operations);
        QCOMPARE(model.at(0).name, QStringLiteral("db-4"));
        QCOMPARE(inserted.size(), 1);

        model.apply(operations);
        QCOMPARE(changed.size(), 0);

        operations.removeAt(1);
        operations[2] = ended(operations[2], clock.nowUtc());
        operations.append(running(9, clock.nowUtc()));
        model.apply(operations);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(inserted.size(), 2);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(reset.size(), 0);
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.at(row), operations[operations.size() - 1 - row]);
    }

    void elapsedTimeStandsStillWhenTheOperationHasEnded()
    {
        FakeScheduler clock;
        const OperationsModel model(clock);
        const OperationView live = running(1, clock.nowUtc());
        clock.advance(std::chrono::seconds(75));
        const OperationView done = ended(live, clock.nowUtc());
        clock.advance(std::chrono::seconds(5));
        QCOMPARE(model.totalTime(live), std::chrono::milliseconds(80000));
        QCOMPARE(model.totalTime(done), std::chrono::milliseconds(75000));
    }

    void cancelButtonAsksForExactlyThatOperation()
    {
        Fixture f;
        const QList<OperationView> operations{running(1, f.clock.nowUtc()), running(2, f.clock.nowUtc())};
        f.panel.setOperations(operations);
        QSignalSpy cancel(&f.panel, &OperationsPanel::cancelRequested);
        f.clickCancel(1);
        QCOMPARE(cancel.size(), 1);
        QCOMPARE(cancel[0][0].toUuid(), operations[0].id);
    }

    void deleteThatCanBeUndoneCountsDown()
    {
        Fixture f;
        OperationView view = running(1, f.clock.nowUtc());
        view.kind = OperationKind::Delete;
        view.stage = DeleteStage::Delayed;
        view.state = Operation::State::Idle;
        view.undoTime = std::chrono::seconds(10);
        QVERIFY(canBeUndone(view));
        QCOMPARE(operationStatus(view), QStringLiteral("Nothing is sent yet"));
        QCOMPARE(marks(view).first(), Mark::Current);
        QCOMPARE(marks(view).size(), 6);
        // Of one that began at once nobody is told of a time to undo it.
        view.undoTime = std::chrono::seconds(0);
        view.stage = DeleteStage::Checking;
        QVERIFY(!canBeUndone(view));
        QCOMPARE(marks(view).size(), 5);
    }

    void finishedOperationHasNoCancelButton()
    {
        Fixture f;
        f.panel.setOperations({ended(running(1, f.clock.nowUtc()), f.clock.nowUtc())});
        QSignalSpy cancel(&f.panel, &OperationsPanel::cancelRequested);
        f.clickCancel(0);
        QCOMPARE(cancel.size(), 0);
    }

    void selectionOffersOnlyWhatStillRuns()
    {
        Fixture f;
        OperationView one = running(1, f.clock.nowUtc());
        OperationView two = running(2, f.clock.nowUtc());
        f.panel.setOperations({one, two});
        f.view->selectAll();
        QCOMPARE(f.panel.selectedRunning().size(), 2);
        QSignalSpy changed(&f.panel, &OperationsPanel::selectionChanged);
        f.panel.setOperations({one, ended(two, f.clock.nowUtc())});
        QCOMPARE(f.panel.selectedRunning(), QList<QUuid>{one.id});
        QVERIFY(!changed.isEmpty());
    }

    void whatHasEndedCanBeClearedAndStaysAway()
    {
        Fixture f;
        const OperationView runs = running(1, f.clock.nowUtc());
        const OperationView done = ended(running(2, f.clock.nowUtc()), f.clock.nowUtc());
        f.panel.setOperations({done, runs});
        QVERIFY(f.panel.hasFinished());
        f.panel.clearFinished();
        QCOMPARE(f.view->model()->rowCount(), 1);
        QVERIFY(!f.panel.hasFinished());
        const OperationView endedNow = ended(runs, f.clock.nowUtc());
        f.panel.setOperations({done, endedNow}); // the manager lists both still
        QCOMPARE(f.view->model()->rowCount(), 1);
        QVERIFY(f.panel.hasFinished());
        f.panel.clearFinished();
        QCOMPARE(f.view->model()->rowCount(), 0);
        f.panel.clear();
        f.panel.setOperations({done}); // of another session
        QCOMPARE(f.view->model()->rowCount(), 1);
    }

    void copyKeyTakesTheTechnicalDetailAlong()
    {
        Fixture f;
        f.panel.setOperations({ended(running(1, f.clock.nowUtc()), f.clock.nowUtc(),
            Error{.kind = ErrorKind::Forbidden, .detail = QStringLiteral("quota <b>12</b>")})});
        f.view->selectAll();
        QTest::keyClick(f.view, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("db-1")));
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("quota <b>12</b>")));
        const QString tip = f.view->model()->index(0, 0).data(Qt::ToolTipRole).toString();
        QVERIFY(tip.contains(QStringLiteral("&lt;b&gt;12")));
    }

    void thousandOperationsPaintWithoutAWidgetPerRow()
    {
        Fixture f;
        QList<OperationView> operations;
        for (int i = 0; i < 1000; ++i)
            operations.append(running(i, f.clock.nowUtc()));
        f.panel.setOperations(operations);
        QVERIFY(f.panel.grab().toImage().pixelColor(5, 5).isValid());
        QVERIFY(f.view->viewport()->findChildren<QWidget *>().isEmpty());
        QCOMPARE(f.view->model()->rowCount(), 1000);
    }
};

MSM_GUI_TEST(TestOperationsPanel)
#include "tst_operationspanel.moc"
