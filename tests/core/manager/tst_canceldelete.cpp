// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/managerworld.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

/// Cancelling a delete at every stage: it stops waiting, loses no answer, and can be asked for again.
class TestCancelDelete final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deleteCancelledAtAnyStageStopsWaitingAndLosesNoAnswer_data()
    {
        QTest::addColumn<DeleteStage>("stage");
        QTest::addColumn<bool>("asked");
        QTest::newRow("checking") << DeleteStage::Checking << false;
        QTest::newRow("waiting") << DeleteStage::Waiting << false;
        QTest::newRow("requested") << DeleteStage::Requested << true;
        QTest::newRow("ending") << DeleteStage::Ending << true;
    }
    void deleteCancelledAtAnyStageStopsWaitingAndLosesNoAnswer()
    {
        QFETCH(DeleteStage, stage);
        QFETCH(bool, asked);
        ManagerWorld world;
        const VmId vm = world.addOwn(
            QStringLiteral("db"), stage == DeleteStage::Waiting ? vmstate::Boot : vmstate::Running);
        QVERIFY(world.configuration->addMySQLServiceNode({.id = vm, .name = QStringLiteral("db")}));
        world.startUp();
        const QUuid id = *world.manager->deleteServiceNode(vm);
        if (stage == DeleteStage::Requested) {
            cancelWhileTheKillIsUnderWay(world, id);
        } else {
            if (stage != DeleteStage::Checking)
                world.pass(3s);
            if (stage == DeleteStage::Ending) {
                world.cloud.setState(vm, vmstate::Epilog);
                world.pass(3s);
            }
            QCOMPARE(world.manager->operation(id)->stage, Stage(stage));
            QVERIFY(world.manager->cancelOperation(id));
        }
        world.pass(2s);

        const auto view = world.manager->operation(id);
        QVERIFY(view->isFinished());
        QCOMPARE(view->error->kind, ErrorKind::Cancelled);
        QCOMPARE(world.cloud.killed.size(), asked ? 1 : 0);
        QVERIFY(world.configuration->getMySQLServiceNodes().contains(vm)); // until the cloud says it is gone
        const auto ended = world.journal.ended(1);
        QCOMPARE(ended->first().id, id);
        QCOMPARE(ended->first().calls.size(), asked ? 1 : 0);
        if (asked)
            QCOMPARE(ended->first().calls.first().outcome, CallOutcome::Accepted);
        world.verifyNothingIsStuck();
        // It can be asked for again.
        QVERIFY(world.manager->deleteServiceNode(vm));
    }

    void deleteThatIsRefusedAfterTheCancelSaysSo()
    {
        ManagerWorld world;
        const VmId vm = world.addOwn(QStringLiteral("db"));
        world.startUp();
        world.cloud.killErrors = {{.kind = ErrorKind::Forbidden, .detail = QStringLiteral("not yours")}};
        const QUuid id = *world.manager->deleteServiceNode(vm);
        cancelWhileTheKillIsUnderWay(world, id);
        world.pass(2s);
        QCOMPARE(world.manager->operation(id)->error->kind, ErrorKind::Forbidden);
        world.verifyNothingIsStuck();
    }

private:
    /// Answers come in the order of their calls: this is heard after the one to the check, which sends the
    /// kill, and before the one to the kill.
    void cancelWhileTheKillIsUnderWay(ManagerWorld &world, const QUuid &id)
    {
        Stage stage;
        bool ended = true;
        QMetaObject::invokeMethod(
            this,
            [&] {
                stage = world.manager->operation(id)->stage;
                (void)world.manager->cancelOperation(id);
                ended = world.manager->operation(id)->isFinished();
            },
            Qt::QueuedConnection);
        settle();
        QCOMPARE(stage, Stage(DeleteStage::Requested));
        QVERIFY(!ended);
    }
};

MSM_TEST(TestCancelDelete)
#include "tst_canceldelete.moc"
