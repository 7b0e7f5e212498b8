// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/createkind.h"
#include "tests/support/managerworld.h"
#include "tests/support/suite.h"

#include <QTest>

#include <algorithm>

using namespace msm;
using namespace std::chrono_literals;

namespace {

const QString kName = QStringLiteral("db-1");

struct RecoverySafetyWorld : ManagerWorld {
    void start()
    {
        restart();
        QVERIFY(manager->start());
        pass(3s);
    }
    VmId addKeyed(const QUuid &key, CloudState state = vmstate::Running)
    {
        return addOwn(kName, state, NodeFunction::Agent, key);
    }
    /// What was there is another cloud now: the same numbers and names, and none of it is ours.
    void otherCloud()
    {
        for (VirtualMachine &vm : cloud.vms) {
            vm.labels = {
                QStringLiteral("msm/mysql/%1/agent").arg(QUuid::createUuid().toString(QUuid::WithoutBraces))};
            vm.userTemplate.clear();
        }
    }
    [[nodiscard]] bool isUnfinished(const QUuid &id) const
    {
        const auto all = journal.unfinished();
        return all && std::ranges::any_of(*all, [&id](const auto &operation) { return operation.id == id; });
    }
};

CreateNodeRequest createRequest()
{
    return {.key = QUuid::createUuid(),
        .service = QStringLiteral("mysql"),
        .name = kName,
        .templateId = TemplateId{7}};
}

} // namespace

/// What a start on a journal must not do: touch a VM that is not the one that was meant, or begin what has
/// ended.
class TestRecoverySafety final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void deleteSparesTheVmOfTheSameNumberAndNameInAnotherCloud()
    {
        RecoverySafetyWorld world;
        world.addKeyed(QUuid::createUuid());
        const VmId vm = world.cloud.vms.firstKey();
        world.start();
        QVERIFY(world.manager->deleteServiceNode(vm));
        world.pass(3s);
        QCOMPARE(world.cloud.killed, QList{vm});
        world.manager.reset();
        world.otherCloud();
        world.start();
        QCOMPARE(world.cloud.killed, QList{vm});
        QVERIFY(world.journal.unfinished()->isEmpty());
        QVERIFY(world.journal.ended(1)->first().error.contains(QStringLiteral("does not carry the key")));
    }

    void deleteThatHadToWaitReadsTheKeyAgain()
    {
        RecoverySafetyWorld world;
        const VmId vm = world.addKeyed(QUuid::createUuid(), vmstate::Boot); // the cloud does not end it there
        world.start();
        QVERIFY(world.manager->deleteServiceNode(vm));
        world.pass(3s);
        QVERIFY(world.cloud.killed.isEmpty());
        world.otherCloud();
        world.cloud.setState(vm, vmstate::Running);
        world.pass(5s);
        QVERIFY(world.cloud.killed.isEmpty());
    }

    void hardenedDeleteIsStillOfTheSameVmAfterARestart()
    {
        RecoverySafetyWorld world;
        const VmId vm = world.addKeyed(QUuid::createUuid());
        world.start();
        QVERIFY(world.manager->deleteServiceNode(vm));
        world.pass(3s);
        QVERIFY(world.manager->deleteServiceNode(vm, KillMode::TerminateHard));
        world.pass(3s);
        QCOMPARE(world.cloud.killed.size(), 2);
        world.manager.reset();
        world.otherCloud();
        world.start();
        QCOMPARE(world.cloud.killed.size(), 2);
    }

    void createDoesNotTakeOverTheVmThatHasItsNumberInAnotherCloud()
    {
        RecoverySafetyWorld world;
        const CreateNodeRequest request = createRequest();
        const VmId vm = world.cloud.add(kName, vmstate::Running);
        QVERIFY(world.journal.begin({journalled(request)}));
        QVERIFY(world.journal.intend(request.key, QStringLiteral("newInstance")));
        QVERIFY(world.journal.answer(request.key, std::nullopt, vm));
        world.start();
        world.pass(30s);
        QVERIFY(!world.configuration->getMySQLServiceNodes().contains(vm));
        QVERIFY(!world.isUnfinished(request.key));
        QVERIFY(world.cloud.killed.isEmpty());
    }

    void oneOfSeveralVmsWithOneKeyIsNotTakenOverByTheStartAfterTheNext()
    {
        RecoverySafetyWorld world;
        const CreateNodeRequest request = createRequest();
        world.addKeyed(request.key);
        world.addKeyed(request.key);
        QVERIFY(world.journal.begin({journalled(request)}));
        QVERIFY(world.journal.intend(request.key, QStringLiteral("newInstance")));
        world.start();
        // Killed between the call's answer and the operation's end.
        world.manager.reset();
        QVERIFY(world.database->execute(QStringLiteral("UPDATE operation SET ended_at = NULL")));
        world.start();
        world.pass(30s);
        QVERIFY(world.configuration->getMySQLServiceNodes().isEmpty());
        QVERIFY(!world.isUnfinished(request.key));
    }

    void journalThatCannotBeReadAtTheFirstLookIsReadAtTheNext()
    {
        RecoverySafetyWorld world;
        const CreateNodeRequest request = createRequest();
        QVERIFY(world.journal.begin({journalled(request)}));
        QVERIFY(world.journal.intend(request.key, QStringLiteral("newInstance")));
        world.addKeyed(request.key, vmstate::Pending);
        QVERIFY(world.database->execute(QStringLiteral("ALTER TABLE call RENAME TO hidden")));
        world.start();
        QCOMPARE(world.manager->runningOperations(), 0);
        QVERIFY(world.database->execute(QStringLiteral("ALTER TABLE hidden RENAME TO call")));
        world.manager->refresh();
        world.pass(3s);
        QCOMPARE(world.manager->runningOperations(), 1);
    }

    void whatEndedWhileTheJournalTookNothingDoesNotBeginAgainOnReconnecting()
    {
        RecoverySafetyWorld world;
        const VmId vm = world.addKeyed(QUuid::createUuid());
        world.start();
        const auto remove = world.manager->deleteServiceNode(vm);
        QVERIFY(remove);
        world.pass(3s);
        QVERIFY(world.database->execute(QStringLiteral("PRAGMA query_only=ON")));
        QVERIFY(world.manager->cancelOperation(*remove));
        world.pass(1s);
        const Error refused{.kind = ErrorKind::Unauthorized, .detail = QStringLiteral("no")};
        world.cloud.listErrors = {refused};
        world.manager->refresh();
        world.pass(2s);
        QCOMPARE(world.manager->state(), ManagerState::Error);
        QVERIFY(world.manager->start());
        world.pass(1s);
        QCOMPARE(world.manager->operation(*remove)->error->kind, ErrorKind::Cancelled); // as it ended
        QVERIFY(world.database->execute(QStringLiteral("PRAGMA query_only=OFF")));
        world.pass(70s);
        QCOMPARE(world.cloud.killed, QList{vm});
        QVERIFY(!world.isUnfinished(*remove));
    }
};

MSM_TEST(TestRecoverySafety)
#include "tst_recoverysafety.moc"
