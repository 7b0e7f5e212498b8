// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/poweraction.h"
#include "core/lifecycle/recovery.h"
#include "core/manager/nodeviews.h"
#include "tests/support/fakeoperation.h"
#include "tests/support/managerworld.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

/// Operations that the manager begins and follows by the row of their kind alone.
class TestActions final : public QObject {
    Q_OBJECT

    struct World : ManagerWorld {
        /// A service of these nodes, all of them registered.
        QList<VmId> serve(const QStringList &names)
        {
            QList<VmId> ids;
            for (const QString &name : names) {
                const VmId id = addOwn(name);
                ids.append(id);
                if (!configuration->addMySQLServiceNode({.id = id, .name = name}))
                    qFatal("the configuration does not take a node");
            }
            startUp();
            pass(5s);
            return ids;
        }
        [[nodiscard]] NodeView node(VmId id) const
        {
            const auto found = std::ranges::find(manager->nodes(), id, &NodeView::id);
            return found == manager->nodes().cend() ? NodeView() : *found;
        }
        QList<Event> newEvents(qsizetype before) const { return events.recent(1000)->mid(before); }
    };

    static const QString &db()
    {
        static const QString name = QStringLiteral("db");
        return name;
    }

private Q_SLOTS:
    void actionRunsThroughItsStagesAndLeavesTheNodeAsItWas()
    {
        World world;
        const VmId id = world.serve({db()}).first();
        const NodeView before = world.node(id);
        QCOMPARE(before.state, NodeState::Running);
        const qsizetype told = world.eventKinds().size();
        const int wanted = world.manager->desiredNodes();

        const auto started = world.manager->startOperations(pokeTraits, {id});
        QCOMPARE(started.size(), 1);
        QVERIFY(started.first());
        QCOMPARE(world.manager->state(), ManagerState::Adapting);
        QCOMPARE(world.journal.unfinished()->size(), 1);
        const JournalledOperation entry = world.journal.unfinished()->first();
        QCOMPARE(entry.kind, QStringLiteral("poke"));
        QCOMPARE(entry.stage, QStringLiteral("asking"));
        QCOMPARE(entry.vm, id);
        QCOMPARE(entry.parameters.value(u"address").toString(), before.address);
        world.pass(2s);
        QCOMPARE(world.manager->operation(*started.first())->stage, Stage(PokeStage::Settling));
        QCOMPARE(world.node(id).state, NodeState::Running);
        QCOMPARE(world.manager->expectedNodes(), 1);
        world.pass(10s);

        QCOMPARE(world.manager->operation(*started.first())->state, Operation::State::Succeeded);
        QCOMPARE(world.manager->state(), ManagerState::Running);
        QVERIFY(world.journal.ended(1)->first().succeeded);
        QCOMPARE(world.node(id).state, NodeState::Running);
        QVERIFY(world.configuration->getMySQLServiceNodes().contains(id));
        QCOMPARE(world.manager->desiredNodes(), wanted);
        const QList<Event> events = world.newEvents(told);
        QCOMPARE(events.size(), 2);
        QCOMPARE(events.first().kind, EventKind::ActionRequested);
        QCOMPARE(events.first().detail, QStringLiteral("poke"));
        QCOMPARE(events.last().kind, EventKind::ActionDone);
        QCOMPARE(events.last().subject, db());
    }

    void actionThatFailsSaysWhyAndMarksNothing()
    {
        World world;
        const VmId id = world.serve({QStringLiteral("bad")}).first();
        const auto started = world.manager->startOperations(pokeTraits, {id});
        world.pass(3s);
        QCOMPARE(world.manager->operation(*started.first())->error->detail, QStringLiteral("do not poke"));
        const Event last = world.events.recent(1)->first();
        QCOMPARE(last.kind, EventKind::ActionFailed);
        QCOMPARE(last.detail, QStringLiteral("poke: do not poke"));
        QCOMPARE(last.severity(), Severity::Error);
        QVERIFY(!world.node(id).failedHalfWay);
        QVERIFY(world.journal.failedHalfWay()->isEmpty());
    }

    void cancelledActionLeavesNoMark()
    {
        World world;
        const VmId id = world.serve({db()}).first();
        const auto started = world.manager->startOperations(pokeTraits, {id});
        world.pass(2s);
        QVERIFY(world.manager->cancelOperation(*started.first(), CancelChoice::Delete));
        world.pass(3s);
        QCOMPARE(world.events.recent(1)->first().kind, EventKind::ActionCancelled);
        QVERIFY(world.journal.cancelled()->isEmpty());
        QVERIFY(world.cloud.killed.isEmpty());
        QCOMPARE(world.node(id).state, NodeState::Running);
    }

    void eachNodeIsAnsweredAndWhatCannotBeginSaysWhy()
    {
        World world;
        const QList<VmId> ids = world.serve({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        QVERIFY(world.manager->deleteServiceNode(ids[1]));
        world.cloud.setState(ids[2], vmstate::Poweroff);
        world.manager->refresh();
        world.pass(5s);
        const auto started =
            world.manager->startOperations(pokeTraits, {ids[0], ids[1], ids[2], VmId{99}, ids[0]});
        QCOMPARE(started.size(), 5);
        QVERIFY(started[0]);
        QCOMPARE(started[1].error().detail, QStringLiteral("node %1 is being deleted").arg(ids[1].value));
        QCOMPARE(started[2].error().detail, QStringLiteral("node %1 sleeps").arg(ids[2].value));
        QCOMPARE(started[3].error().kind, ErrorKind::NotFound);
        QCOMPARE(*started[4], *started[0]);
        QCOMPARE(world.journal.unfinished()->size(), 2);
        // Nor does anything else begin on the node meanwhile, but for a delete.
        QCOMPARE(world.manager->waitForServiceNode(ids[0]).error().kind, ErrorKind::Conflict);
        QVERIFY(world.manager->deleteServiceNode(ids[0]));
    }

    void kindsWithAVerbOfTheirOwnAreNotBegunInThisWay()
    {
        World world;
        const VmId id = world.serve({db()}).first();
        for (const OperationKind kind :
            {OperationKind::Create, OperationKind::Delete, OperationKind::Await}) {
            const auto started = world.manager->startOperations(kind, {id});
            QCOMPARE(started.first().error().kind, ErrorKind::Rejected);
        }
        QVERIFY(world.journal.unfinished()->isEmpty());
    }

    void readOnlyProfileRefusesActions()
    {
        World world;
        const VmId id = world.serve({db()}).first();
        world.restart({.readOnly = true});
        world.startUp();
        world.pass(3s);
        const auto started = world.manager->startOperations(pokeTraits, {id, id});
        QCOMPARE(started.size(), 2);
        QCOMPARE(started.last().error().kind, ErrorKind::Forbidden);
    }

    void thoseThatAreToGoOneByOneDo()
    {
        World world;
        const QList<VmId> ids = world.serve({QStringLiteral("a"), QStringLiteral("b")});
        const auto requested = [&world] { return world.cloud.powered.size(); };
        const auto started =
            world.manager->startOperations(shutDownMachine.kind, ids, {.pace = Pace::OneByOne});
        QVERIFY(started[0] && started[1]);
        world.pass(2s);
        QCOMPARE(requested(), 1);
        world.cloud.setState(ids[0], vmstate::Poweroff);
        world.pass(5s);
        QCOMPARE(requested(), 2);
    }

    void journalThatTakesNothingBeginsNothing()
    {
        World world;
        const QList<VmId> ids = world.serve({QStringLiteral("a"), QStringLiteral("b")});
        QVERIFY(world.database->execute(QStringLiteral("PRAGMA query_only=ON")));
        const auto started = world.manager->startOperations(pokeTraits, ids);
        for (const auto &answer : started)
            QCOMPARE(answer.error().kind, ErrorKind::Storage);
        QCOMPARE(world.manager->runningOperations(), 0);
    }
};

MSM_TEST(TestActions)
#include "tst_actions.moc"
