// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/managerworld.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

/// Deletes of several nodes that are asked for at once.
class TestDeleteMany final : public QObject {
    Q_OBJECT

    static QList<VmId> runningNodes(ManagerWorld &world, int count)
    {
        QList<VmId> nodes;
        for (int i = 0; i < count; ++i)
            nodes.append(world.addOwn(QStringLiteral("db-%1").arg(i)));
        world.startUp();
        world.pass(2s);
        return nodes;
    }
    static std::optional<ErrorKind> kindOf(const Result<QUuid> &answer)
    {
        return answer ? std::nullopt : std::optional(answer.error().kind);
    }

private Q_SLOTS:
    void allBeginAndEnd()
    {
        ManagerWorld world;
        const QList<VmId> nodes = runningNodes(world, 5);
        const auto answers = world.manager->deleteServiceNodes(nodes);
        QCOMPARE(answers.size(), nodes.size());
        for (qsizetype i = 0; i < nodes.size(); ++i) {
            QVERIFY(answers[i]);
            QCOMPARE(world.manager->operation(*answers[i])->vm, nodes[i]);
        }
        QCOMPARE(world.manager->desiredNodes(), 0);
        world.pass(3s);
        for (const VmId node : nodes)
            world.cloud.setState(node, vmstate::Done);
        world.pass(5s);
        QVERIFY(world.manager->nodes().isEmpty());
    }

    void eachNodeHasItsOwnAnswer()
    {
        ManagerWorld world;
        const QList<VmId> nodes = runningNodes(world, 3);
        QVERIFY(world.manager->deleteServiceNode(nodes[0]));
        constexpr VmId nobody{4711};
        const auto answers = world.manager->deleteServiceNodes({nodes[0], nobody, nodes[1], nodes[2]});
        QCOMPARE(kindOf(answers[0]), ErrorKind::Conflict);
        QCOMPARE(kindOf(answers[1]), ErrorKind::NotFound);
        QVERIFY(answers[2] && answers[3]);
        QCOMPARE(world.manager->runningOperations(), 3);
    }

    void nodeThatIsNamedTwiceIsDeletedOnce()
    {
        ManagerWorld world;
        const QList<VmId> nodes = runningNodes(world, 2);
        const auto answers = world.manager->deleteServiceNodes({nodes[0], nodes[0]});
        QVERIFY(answers[0] && answers[1]);
        QCOMPARE(*answers[0], *answers[1]);
        QCOMPARE(world.manager->runningOperations(), 1);
    }

    void harderWayGoesOnWithWhatRunsAndBeginsTheRest()
    {
        ManagerWorld world;
        const QList<VmId> nodes = runningNodes(world, 2);
        const QUuid running = *world.manager->deleteServiceNode(nodes[0]);
        const auto answers = world.manager->deleteServiceNodes(nodes, KillMode::Force);
        QCOMPARE(*answers[0], running);
        QVERIFY(answers[1]);
        QCOMPARE(world.manager->operation(running)->killMode, KillMode::Force);
    }

    void journalTakesAllOrNone()
    {
        ManagerWorld world;
        const QList<VmId> nodes = runningNodes(world, 3);
        // The third of them is refused by the file.
        QVERIFY(world.database->execute(QStringLiteral(
            "CREATE TRIGGER full BEFORE INSERT ON operation WHEN (SELECT count(*) FROM operation) >= 2 "
            "BEGIN SELECT RAISE(ABORT, 'no space'); END")));
        const auto answers = world.manager->deleteServiceNodes(nodes);
        for (const auto &answer : answers)
            QCOMPARE(kindOf(answer), ErrorKind::Storage);
        QCOMPARE(world.manager->runningOperations(), 0);
        QVERIFY(world.journal.unfinished()->isEmpty());
        world.pass(5s);
        QCOMPARE(world.manager->nodes().size(), nodes.size());
    }

    void readOnlyProfileAnswersForEach()
    {
        ManagerWorld world;
        const VmId node = world.addOwn(QStringLiteral("db"));
        world.restart({.readOnly = true});
        world.startUp();
        const auto answers = world.manager->deleteServiceNodes({node, node});
        QCOMPARE(answers.size(), 2);
        QCOMPARE(kindOf(answers[0]), ErrorKind::Forbidden);
    }
};

MSM_TEST(TestDeleteMany)
#include "tst_deletemany.moc"
