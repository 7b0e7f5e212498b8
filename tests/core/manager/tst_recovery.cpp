// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/createkind.h"
#include "core/lifecycle/deletekind.h"
#include "core/lifecycle/recovery.h"
#include "tests/support/managerworld.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

namespace {

const QString kRecovered = QStringLiteral("mysql");

/// What the journal held when the program died.
enum class Journalled { BegunOnly, Unanswered, InDoubt, Accepted, Refused };

} // namespace

Q_DECLARE_METATYPE(Journalled)

/// A manager that starts on the journal of one that died.
class TestRecovery final : public QObject {
    Q_OBJECT

    struct World : ManagerWorld {
        void start(const MySQLServerManager::Options &options = {})
        {
            restart(options);
            QVERIFY(manager->start());
            pass(3s);
        }
        VmId addKeyed(const QUuid &key, CloudState state = vmstate::Running)
        {
            return addOwn(QStringLiteral("db-1"), state, NodeFunction::Agent, key);
        }
        void leave(const JournalledOperation &operation, Journalled how, VmId vm = {})
        {
            QVERIFY(journal.begin({operation}));
            if (how == Journalled::BegunOnly)
                return;
            QVERIFY(journal.intend(operation.id, QStringLiteral("call")));
            const Error lost{
                .kind = ErrorKind::Timeout, .detail = QStringLiteral("lost"), .maybeApplied = true};
            if (how == Journalled::InDoubt)
                QVERIFY(journal.answer(operation.id, lost));
            else if (how == Journalled::Accepted)
                QVERIFY(journal.answer(operation.id, std::nullopt, vm));
            else if (how == Journalled::Refused)
                QVERIFY(journal.answer(
                    operation.id, Error{.kind = ErrorKind::Forbidden, .detail = QStringLiteral("quota")}));
        }
        /// The operation as the journal holds it once it has ended.
        JournalledOperation ended() const
        {
            const auto all = journal.ended(10);
            return all && all->size() == 1 ? all->first() : JournalledOperation();
        }
        bool hasEvent(EventKind kind) const { return eventKinds().contains(kind); }
    };

    static CreateNodeRequest createRequest()
    {
        return {.key = QUuid::createUuid(),
            .service = kRecovered,
            .name = QStringLiteral("db-1"),
            .templateId = TemplateId{7},
            .function = NodeFunction::Agent};
    }

private Q_SLOTS:
    void requestsComeBackFromTheJournalAsTheyWere()
    {
        CreateNodeRequest create = createRequest();
        create.function = NodeFunction::Manager;
        const JournalledOperation entry = journalled(create);
        const Recovery recovery = recoveryOf(entry, {VmId{3}});
        QVERIFY(recovery.goesOn);
        QCOMPARE(recovery.vm, VmId{3});
        const CreateNodeRequest again = createRequestOf(entry);
        QCOMPARE(again.key, create.key);
        QCOMPARE(again.service, create.service);
        QCOMPARE(again.name, create.name);
        QCOMPARE(again.templateId, create.templateId);
        QVERIFY(again.function == create.function);
        QVERIFY(again.maybeSent);

        const DeleteNodeRequest remove{.operation = QUuid::createUuid(),
            .vm = VmId{9},
            .name = QStringLiteral("db-9"),
            .mode = KillMode::TerminateHard};
        JournalledOperation sent = journalled(remove);
        sent.calls.append(JournalledCall{});
        QVERIFY(recoveryOf(sent, {}).goesOn);
        QCOMPARE(recoveryOf(sent, {}).vm, remove.vm);
        QVERIFY(deleteRequestOf(sent) == remove);
    }

    void operationOfAKindThatIsNotKnownIsClosedAndNothingElse()
    {
        const Recovery recovery = recoveryOf({.id = QUuid::createUuid(), .kind = QStringLiteral("move")}, {});
        QVERIFY(!recovery.goesOn);
        QVERIFY(recovery.reason.contains(QStringLiteral("move")));
    }

    void createIsNeverSentAgainAndEndsAsTheCloudSays_data()
    {
        QTest::addColumn<Journalled>("how");
        QTest::addColumn<int>("keyedVms");
        QTest::addColumn<bool>("succeeds");
        QTest::addColumn<QString>("why");
        const QString notSent = QStringLiteral("before it was sent");
        const QString notMade = QStringLiteral("has no such VM");
        const QString several = QStringLiteral("several VMs");
        QTest::newRow("begun, none") << Journalled::BegunOnly << 0 << false << notSent;
        QTest::newRow("begun, one") << Journalled::BegunOnly << 1 << true << QString();
        QTest::newRow("unanswered, none") << Journalled::Unanswered << 0 << false << notMade;
        QTest::newRow("unanswered, one") << Journalled::Unanswered << 1 << true << QString();
        QTest::newRow("unanswered, two") << Journalled::Unanswered << 2 << false << several;
        QTest::newRow("in doubt, none") << Journalled::InDoubt << 0 << false << notMade;
        QTest::newRow("in doubt, one") << Journalled::InDoubt << 1 << true << QString();
        QTest::newRow("in doubt, two") << Journalled::InDoubt << 2 << false << several;
        QTest::newRow("accepted, one") << Journalled::Accepted << 1 << true << QString();
        QTest::newRow("accepted, gone")
            << Journalled::Accepted << 0 << false << QStringLiteral("no longer has");
        QTest::newRow("refused") << Journalled::Refused << 0 << false << QStringLiteral("quota");
    }
    void createIsNeverSentAgainAndEndsAsTheCloudSays()
    {
        QFETCH(Journalled, how);
        QFETCH(int, keyedVms);
        QFETCH(bool, succeeds);
        QFETCH(QString, why);
        World world;
        const CreateNodeRequest request = createRequest();
        VmId vm{999};
        for (int i = 0; i < keyedVms; ++i)
            vm = world.addKeyed(request.key);
        world.leave(journalled(request), how, vm);
        world.start();
        world.pass(30s);

        QVERIFY(world.cloud.made.isEmpty());
        QVERIFY(world.cloud.killed.isEmpty());
        QCOMPARE(world.manager->state(), ManagerState::Running);
        QCOMPARE(world.journal.unfinished()->size(), 0);
        const JournalledOperation ended = world.ended();
        QCOMPARE(ended.id, request.key);
        QCOMPARE(ended.succeeded, succeeds);
        QVERIFY2(ended.error.contains(why), qPrintable(ended.error));
        // Of several, none is taken over: which one stays is for a person to decide.
        QCOMPARE(world.configuration->getMySQLServiceNodes().contains(vm), keyedVms == 1);
    }

    void vmThatShowsLateIsStillFound()
    {
        World world;
        const CreateNodeRequest request = createRequest();
        world.leave(journalled(request), Journalled::Unanswered);
        world.start();
        const VmId vm = world.addKeyed(request.key, vmstate::Pending);
        world.pass(5s);
        const auto view = world.manager->operation(request.key);
        QVERIFY(view);
        QCOMPARE(view->vm, vm);
        QCOMPARE(view->stage, Stage(CreateStage::Pending));
        QVERIFY(world.hasEvent(EventKind::OperationResumed));
        world.cloud.setState(vm, vmstate::Running);
        world.pass(20s);
        QVERIFY(world.ended().succeeded);
    }

    void deleteGoesOnOnlyIfItWasSent_data()
    {
        QTest::addColumn<Journalled>("how");
        QTest::addColumn<bool>("alive");
        QTest::addColumn<bool>("killed");
        QTest::addColumn<bool>("succeeds");
        QTest::newRow("begun, alive") << Journalled::BegunOnly << true << false << false;
        QTest::newRow("unanswered, alive") << Journalled::Unanswered << true << true << true;
        QTest::newRow("unanswered, gone") << Journalled::Unanswered << false << false << true;
        QTest::newRow("accepted, alive") << Journalled::Accepted << true << true << true;
        QTest::newRow("accepted, gone") << Journalled::Accepted << false << false << true;
        QTest::newRow("in doubt, gone") << Journalled::InDoubt << false << false << true;
        QTest::newRow("refused, alive") << Journalled::Refused << true << false << false;
    }
    void deleteGoesOnOnlyIfItWasSent()
    {
        QFETCH(Journalled, how);
        QFETCH(bool, alive);
        QFETCH(bool, killed);
        QFETCH(bool, succeeds);
        World world;
        const VmId vm = world.addKeyed(QUuid::createUuid(), alive ? vmstate::Running : vmstate::Done);
        QVERIFY(world.configuration->addMySQLServiceNode({.id = vm, .name = QStringLiteral("db-1")}));
        world.leave(journalled(DeleteNodeRequest{
                        .operation = QUuid::createUuid(), .vm = vm, .name = QStringLiteral("db-1")}),
            how, vm);
        world.start();
        QCOMPARE(world.cloud.killed.contains(vm), killed);
        if (killed)
            world.cloud.setState(vm, vmstate::Done);
        world.pass(30s);
        QCOMPARE(world.journal.unfinished()->size(), 0);
        QCOMPARE(world.ended().succeeded, succeeds);
        QCOMPARE(world.configuration->getMySQLServiceNodes().contains(vm), !succeeds);
        QCOMPARE(world.hasEvent(EventKind::OperationInterrupted), !succeeds);
    }

    void journalThatTakesNothingStopsChangesAndNotTheLooking()
    {
        World world;
        const VmId vm = world.addKeyed(QUuid::createUuid());
        world.start();
        QVERIFY(world.database->execute(QStringLiteral("PRAGMA query_only=ON")));
        const auto created = world.manager->createServiceNodes(
            {.count = 2, .namePattern = QStringLiteral("n-#"), .templateId = TemplateId{0}});
        QVERIFY(!created);
        QCOMPARE(created.error().kind, ErrorKind::Storage);
        const auto removed = world.manager->deleteServiceNode(vm);
        QVERIFY(!removed);
        QCOMPARE(removed.error().kind, ErrorKind::Storage);
        world.pass(30s);
        QVERIFY(world.cloud.made.isEmpty());
        QVERIFY(world.cloud.killed.isEmpty());
        QCOMPARE(world.manager->state(), ManagerState::Running);
        QCOMPARE(world.manager->nodes().size(), 1);
    }

    void journalThatFailsBetweenTheOrderAndTheCallSendsNothing()
    {
        World world;
        world.start();
        const auto created = world.manager->createServiceNodes(
            {.count = 8, .namePattern = QStringLiteral("n-#"), .templateId = TemplateId{0}});
        QVERIFY(created);
        QVERIFY(world.database->execute(QStringLiteral("PRAGMA query_only=ON")));
        world.pass(10s);
        QCOMPARE(world.cloud.made.size(), 4); // those whose intent was on disk by then
        for (const QUuid &id : *created) {
            const auto view = world.manager->operation(id);
            if (!view->vm.isValid()) {
                QCOMPARE(view->error->kind, ErrorKind::Storage);
            }
        }
    }

    void parkedOperationGoesOnWithTheNextStart()
    {
        World world;
        world.start();
        const auto created = world.manager->createServiceNodes(
            {.count = 1, .namePattern = QStringLiteral("n-#"), .templateId = TemplateId{0}});
        QVERIFY(created);
        world.pass(3s);
        QVERIFY(world.manager->stop());
        world.pass(3s);
        QCOMPARE(world.manager->state(), ManagerState::Stopped);
        QCOMPARE(world.journal.unfinished()->size(), 1);
        QVERIFY(world.manager->start());
        world.pass(3s);
        QCOMPARE(world.manager->runningOperations(), 1);
        QCOMPARE(world.manager->operations().size(), 1);
        world.cloud.setState(world.cloud.vms.firstKey(), vmstate::Running);
        world.pass(20s);
        QVERIFY(world.ended().succeeded);
        QCOMPARE(world.cloud.made.size(), 1);
    }

    void reconnectingLeavesOperationsThatRunAsTheyAre()
    {
        World world;
        world.start();
        const auto created = world.manager->createServiceNodes(
            {.count = 2, .namePattern = QStringLiteral("n-#"), .templateId = TemplateId{0}});
        QVERIFY(created);
        world.pass(3s);
        const Error refused{.kind = ErrorKind::Unauthorized, .detail = QStringLiteral("no")};
        world.cloud.listErrors = {refused};
        world.manager->refresh();
        world.pass(2s);
        QCOMPARE(world.manager->state(), ManagerState::Error);
        QCOMPARE(world.manager->runningOperations(), 2);
        QVERIFY(world.manager->start());
        world.pass(3s);
        QCOMPARE(world.manager->state(), ManagerState::Adapting);
        QCOMPARE(world.manager->runningOperations(), 2);
        QCOMPARE(world.manager->operations().size(), 2);
        QVERIFY(!world.hasEvent(EventKind::OperationResumed));
        for (const VmId id : world.cloud.vms.keys())
            world.cloud.setState(id, vmstate::Running);
        world.pass(30s);
        QCOMPARE(world.manager->state(), ManagerState::Running);
        QCOMPARE(world.manager->nodes().size(), 2);
    }

    void deleteThatWasHardenedGoesOnAsHard()
    {
        World world;
        const VmId vm = world.addKeyed(QUuid::createUuid());
        world.start();
        QVERIFY(world.manager->deleteServiceNode(vm));
        world.pass(3s);
        QVERIFY(world.database->execute(QStringLiteral("PRAGMA query_only=ON")));
        QCOMPARE(world.manager->deleteServiceNode(vm, KillMode::Force).error().kind, ErrorKind::Storage);
        QVERIFY(world.database->execute(QStringLiteral("PRAGMA query_only=OFF")));
        QVERIFY(world.manager->deleteServiceNode(vm, KillMode::TerminateHard));
        world.start(); // nothing of it was sent before the program died
        QCOMPARE(world.cloud.killModes.last(), KillMode::TerminateHard);
    }

    void createThatGaveWayToADeleteDoesNotComeBack()
    {
        World world;
        const CreateNodeRequest create = createRequest();
        const VmId vm = world.addKeyed(create.key, vmstate::Pending);
        const DeleteNodeRequest remove{
            .operation = QUuid::createUuid(), .vm = vm, .name = QStringLiteral("db-1")};
        world.leave(journalled(create), Journalled::Unanswered);
        world.leave(journalled(remove), Journalled::Unanswered);
        world.start();
        QCOMPARE(world.manager->runningOperations(), 1);
        QCOMPARE(world.cloud.killed, QList{vm});
        world.cloud.setState(vm, vmstate::Done);
        world.pass(30s);
        QCOMPARE(world.manager->state(), ManagerState::Running);
        QCOMPARE(world.journal.unfinished()->size(), 0);
        const auto ended = *world.journal.ended(2);
        QVERIFY(!ended.first().succeeded);
        QVERIFY(ended.first().error.contains(QStringLiteral("took its place")));
        QCOMPARE(ended.first().vm, vm);
        QVERIFY(ended.last().succeeded);
    }

    void endThatTheJournalDidNotTakeIsStoredOnceItCan()
    {
        World world;
        world.start();
        const auto created = world.manager->createServiceNodes(
            {.count = 1, .namePattern = QStringLiteral("n-#"), .templateId = TemplateId{0}});
        QVERIFY(created);
        world.pass(3s);
        QVERIFY(world.database->execute(QStringLiteral("PRAGMA query_only=ON")));
        world.cloud.setState(world.cloud.vms.firstKey(), vmstate::BootFailure);
        world.pass(30s);
        QVERIFY(world.manager->operation(created->first())->isFinished());
        QCOMPARE(world.journal.unfinished()->size(), 1);
        QVERIFY(world.database->execute(QStringLiteral("PRAGMA query_only=OFF")));
        world.pass(10s);
        QCOMPARE(world.journal.unfinished()->size(), 0);
        QVERIFY(!world.ended().error.isEmpty());
    }

    void readOnlyManagerLeavesTheJournalAlone()
    {
        World world;
        const CreateNodeRequest request = createRequest();
        world.addKeyed(request.key);
        world.leave(journalled(request), Journalled::Unanswered);
        world.start({.readOnly = true});
        world.pass(30s);
        QCOMPARE(world.journal.unfinished()->size(), 1);
        QCOMPARE(world.manager->runningOperations(), 0);
    }
};

MSM_TEST(TestRecovery)
#include "tst_recovery.moc"
