// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/managerworld.h"
#include "tests/support/suite.h"

#include <QSignalSpy>
#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

class TestMySQLServerManager final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// One of more than 2000 nodes is made in turns, and those to ask are found in turns.
    void longListMissesNothing()
    {
        constexpr int count = 2100;
        ManagerWorld world;
        VmId last;
        for (int i = 0; i < count; ++i)
            last = world.addOwn(QStringLiteral("db-%1").arg(i));
        world.startUp();
        world.pass(10s); // all agents have been asked once
        const NodeList &nodes = world.manager->nodes();
        QCOMPARE(nodes.size(), count);
        QVERIFY(std::ranges::is_sorted(nodes, {}, &NodeView::id));
        QVERIFY(std::ranges::all_of(nodes, &NodeView::registered));
        world.cloud.setState(last, vmstate::Poweroff);
        world.pass(30s);
        QCOMPARE(world.manager->nodes().last().state, NodeState::PoweredOff);
        world.agents.otherwise = failure(ErrorKind::Unreachable, QStringLiteral("refused"));
        world.pass(180s); // each has been asked twice
        QVERIFY(std::ranges::all_of(world.manager->nodes().first(count - 1),
            [](const NodeView &node) { return node.agent == AgentState::Silent; }));
    }

    void nodeWhoseAgentIsRefutedIsNotTakenOver()
    {
        ManagerWorld world;
        const VmId id = world.addOwn(QStringLiteral("db"));
        world.agents.trust = AgentTrust::Refuted;
        world.startUp();
        world.pass(30s);
        QVERIFY(!world.configuration->getMySQLServiceNodes().contains(id));
        world.agents.trust = AgentTrust::Proven;
        world.pass(30s);
        QVERIFY(world.configuration->getMySQLServiceNodes().contains(id));
    }

    void lookPicksTheServicesVmsAndSharesWhatHasNotChanged()
    {
        const auto vm = [](int id, const QString &name, const QStringList &labels) {
            VirtualMachine out;
            out.id = VmId{id};
            out.name = name + QString::number(id); // memory of its own
            out.labels = labels;
            return out;
        };
        const QStringList ours{QStringLiteral("msm/mysql/6ba7b810-9dad-11d1-80b4-00c04fd430c8/agent")};
        const VmList before{vm(1, QStringLiteral("same"), ours), vm(3, QStringLiteral("old"), ours)};
        const VmList listed{vm(6, QStringLiteral("registered"), {}), vm(4, QStringLiteral("stranger"), {}),
            vm(3, QStringLiteral("new"), ours), vm(1, QStringLiteral("same"), ours)};
        const OwnVms own =
            pickOwn(listed, QStringLiteral("mysql"), {VmId{1}, VmId{2}, VmId{6}, VmId{7}}, before);
        QCOMPARE(own.missing, (QList<VmId>{VmId{2}, VmId{7}}));
        QCOMPARE(own.vms.size(), 3);
        QVERIFY(own.vms.at(0).name.constData() == before.at(0).name.constData());
        QCOMPARE(own.vms.at(1).name, QStringLiteral("new3"));
        QCOMPARE(own.vms.at(2).id, VmId{6});
    }

    void fewNodesOfALongListingHoldNoMoreThanTheirOwnMemory()
    {
        VmList listed(1000);
        for (int id = 0; id < 1000; ++id)
            listed[id].id = VmId{id};
        const OwnVms own = pickOwn(listed, QStringLiteral("mysql"), {VmId{998}}, {});
        QCOMPARE(own.vms.size(), 1);
        QCOMPARE(own.vms.first().id, VmId{998});
        QVERIFY(own.vms.capacity() < 10);
    }

    void startsThroughStartingToRunning()
    {
        ManagerWorld world;
        QCOMPARE(world.manager->getMySQLServerManagerState(), QStringLiteral("INIT"));
        QStringList states;
        connect(world.manager.get(), &MySQLServerManager::stateChanged, this,
            [&] { states.append(world.manager->getMySQLServerManagerState()); });
        world.startUp();
        QCOMPARE(states, (QStringList{QStringLiteral("STARTING"), QStringLiteral("RUNNING")}));
        QVERIFY(world.manager->lastRefresh().isValid());
        QVERIFY(!world.manager->start()); // in the wrong state
        QCOMPARE(world.manager->start().error().kind, ErrorKind::Conflict);
    }

    void runningNodesOfTheServiceAreAdoptedAtStart()
    {
        ManagerWorld world;
        const VmId own = world.addOwn(QStringLiteral("ours"));
        const VmId without = world.addOwn(QStringLiteral("no-agent"), vmstate::Running, NodeFunction::None);
        const VmId silent = world.addOwn(QStringLiteral("silent"));
        world.cloud.add(QStringLiteral("foreign"), vmstate::Running, {QStringLiteral("msm/other/x/agent")});
        const VmId booting = world.addOwn(QStringLiteral("booting"), vmstate::Boot);
        world.agents.answers.insert(world.cloud.vms.value(silent).address(),
            failure(ErrorKind::Unreachable, QStringLiteral("refused")));
        world.startUp();
        QCOMPARE(world.configuration->getMySQLServiceNodes().keys(), (QList{own, without}));
        QCOMPARE(world.manager->nodes().size(), 4);
        QCOMPARE(world.manager->desiredNodes(), 2);
        // They are looked at again: the one comes up, the other answers at last.
        world.cloud.setState(booting, vmstate::Running);
        world.agents.answers.clear();
        world.pass(25s);
        QCOMPARE(world.configuration->getMySQLServiceNodes().size(), 4);
    }

    void restartKnowsItsNodesBeforeTheCloudHasAnswered()
    {
        ManagerWorld world;
        const VmId id = world.addOwn(QStringLiteral("db"));
        world.startUp();
        world.manager.reset();
        world.restart();
        QCOMPARE(world.manager->nodes().size(), 1);
        QCOMPARE(world.manager->nodes().first().id, id);
        QCOMPARE(world.manager->nodes().first().state, NodeState::Unknown);
    }

    void registeredNodeThatTheCloudHasNoMoreIsDroppedOnceConfirmed()
    {
        ManagerWorld world;
        const VmId done = world.addOwn(QStringLiteral("done"));
        const VmId forgotten = world.addOwn(QStringLiteral("forgotten"));
        const VmId unclear = world.addOwn(QStringLiteral("unclear"));
        world.startUp();
        QCOMPARE(world.configuration->getMySQLServiceNodes().size(), 3);
        world.cloud.setState(done, vmstate::Done);
        world.cloud.vms.remove(forgotten);
        const VirtualMachine hidden = world.cloud.vms.take(unclear);
        world.cloud.infoErrors = {{.kind = ErrorKind::NotFound, .detail = QStringLiteral("no such VM")},
            {.kind = ErrorKind::Forbidden}};
        std::optional<Result<NodeList>> listed;
        world.manager->listServiceNodes(
            this, [&listed](Result<NodeList> nodes) { listed = std::move(nodes); });
        settle();
        QVERIFY(listed && *listed);
        QCOMPARE((*listed)->size(), 3); // the two stay in sight, and are registered no more
        for (const NodeView &node : **listed) {
            QCOMPARE(node.state, NodeState::Missing);
            QCOMPARE(node.registered, node.id == unclear);
            QCOMPARE(node.loss.has_value(), node.id != unclear);
        }
        QCOMPARE(world.configuration->getMySQLServiceNodes().keys(), QList{unclear});
        QVERIFY(world.eventKinds().contains(EventKind::NodeGone));
        // It was only out of sight.
        world.cloud.vms.insert(unclear, hidden);
        world.pass(12s);
        QCOMPARE(world.manager->nodes().last().state, NodeState::Running);
    }

    void wrongPasswordIsAnErrorThatNobodyRetries()
    {
        ManagerWorld world;
        const Error denied{
            .kind = ErrorKind::Unauthorized, .detail = QStringLiteral("no"), .apiCode = 0x0100};
        world.cloud.listErrors = {denied};
        QVERIFY(world.manager->start());
        world.pass(120s);
        QCOMPARE(world.manager->state(), ManagerState::Error);
        QCOMPARE(world.manager->stateError()->kind, ErrorKind::Unauthorized);
        QCOMPARE(world.cloud.listCalls, 1);
        QCOMPARE(world.manager->createServiceNodes(world.request()).error().kind, ErrorKind::Conflict);
        QVERIFY(world.manager->start()); // the way out
        world.pass(2s);
        QCOMPARE(world.manager->state(), ManagerState::Running);
    }

    void lostConnectionIsBorneRetriedMoreSlowlyAndRecovered()
    {
        ManagerWorld world;
        world.startUp();
        const Error lost{.kind = ErrorKind::Unreachable, .detail = QStringLiteral("refused")};
        world.cloud.listErrors = {lost};
        world.pass(11s);
        QCOMPARE(world.manager->state(), ManagerState::Running); // one lost answer is no alarm
        world.cloud.listErrors = QList<Error>(8, lost);
        world.pass(30s);
        QCOMPARE(world.manager->state(), ManagerState::Error);
        const int before = world.cloud.listCalls;
        world.pass(60s);
        QVERIFY(world.cloud.listCalls - before <= 3); // backed off
        world.pass(200s);
        QCOMPARE(world.manager->state(), ManagerState::Running);
        QVERIFY(world.eventKinds().contains(EventKind::ConnectionLost));
        QVERIFY(world.eventKinds().contains(EventKind::ConnectionRestored));
    }

    void connectionThatComesBackWithWorkInFlightIsAdapting()
    {
        ManagerWorld world;
        world.startUp();
        QVERIFY(world.manager->createServiceNodes(world.request()));
        world.pass(2s);
        world.cloud.listErrors =
            QList<Error>(3, {.kind = ErrorKind::Unreachable, .detail = QStringLiteral("refused")});
        world.pass(18s);
        QCOMPARE(world.manager->state(), ManagerState::Error);
        world.pass(60s);
        QCOMPARE(world.manager->state(), ManagerState::Adapting);
        world.runAll();
        world.pass(15s);
        QCOMPARE(world.manager->state(), ManagerState::Running);
    }

    void agentThatFallsSilentShowsAndIsLoggedOnce()
    {
        ManagerWorld world;
        const VmId id = world.addOwn(QStringLiteral("db"));
        world.startUp();
        world.agents.otherwise = failure(ErrorKind::Unreachable, QStringLiteral("refused"));
        world.pass(40s);
        QCOMPARE(world.manager->nodes().first().agent, AgentState::Silent);
        QCOMPARE(world.manager->nodes().first().state, NodeState::Degraded);
        QCOMPARE(world.manager->nodes().first().mysql, ServerState::Unknown);
        QCOMPARE(world.eventKinds().count(EventKind::AgentLost), 1);
        world.agents.otherwise = AgentAnswer{.server = ServerState::Running};
        world.pass(20s);
        QCOMPARE(world.manager->nodes().first().state, NodeState::Running);
        QVERIFY(world.manager->nodes().first().id == id);
    }

    void steadyStateOfTenThousandNodesIsAShortLookPerIntervalAndNoSignal()
    {
        ManagerWorld world;
        // What each server says first is news, for a quarter of an hour.
        world.restart({.waiting = {.settling = 0s, .asksServers = false}});
        for (int i = 0; i < 10000; ++i)
            world.addOwn(QStringLiteral("n%1").arg(i), vmstate::Running, NodeFunction::None);
        world.startUp();
        world.pass(10s);
        QCOMPARE(world.configuration->getMySQLServiceNodes().size(), 10000);
        QSignalSpy nodes(world.manager.get(), &MySQLServerManager::nodesChanged);
        const int listed = world.cloud.listCalls;
        const int before = world.cloud.newestCalls + world.cloud.setCalls;
        world.pass(100s);
        const int calls = world.cloud.newestCalls + world.cloud.setCalls - before;
        QVERIFY2(calls >= 18 && calls <= 20, qPrintable(QString::number(calls))); // 0.2 per second
        QCOMPARE(world.cloud.listCalls, listed);
        QCOMPARE(nodes.size(), 0);
        // What does change is shown all the same, once its turn has come, and the rest is shared with the
        // list before.
        const NodeList seen = world.manager->nodes();
        world.cloud.setState(VmId{150}, vmstate::Poweroff);
        world.pass(110s);
        QCOMPARE(nodes.size(), 1);
        const NodeList &now = world.manager->nodes();
        QCOMPARE(now[50].state, NodeState::PoweredOff);
        QCOMPARE(now.size(), seen.size());
        for (qsizetype i = 0; i < now.size(); ++i)
            QCOMPARE(now.pointer(i) == seen.pointer(i), i != 50);
        QCOMPARE(seen[50].state, NodeState::Running); // a list does not change
    }

    void agesOfAgentsFollowTheirAnswers()
    {
        ManagerWorld world;
        world.addOwn(QStringLiteral("db"));
        world.startUp();
        world.pass(60s);
        const auto age = world.manager->nodes().first().agentSeen.secsTo(world.scheduler.nowUtc());
        QVERIFY2(age <= 20, qPrintable(QString::number(age)));
    }

    void nobodyWatchingMakesTheCloudBeListedLessOften()
    {
        ManagerWorld world;
        world.startUp();
        world.manager->setWatched(false);
        int before = world.cloud.listCalls;
        world.pass(120s);
        QCOMPARE(world.cloud.listCalls - before, 2);
        world.manager->setWatched(true); // what is due is looked at now
        world.pass(1s);
        before = world.cloud.listCalls;
        world.pass(60s);
        QCOMPARE(world.cloud.listCalls - before, 6);
        world.manager->setWatched(false);
        QVERIFY(world.manager->createServiceNodes(world.request())); // somebody will want to know
        before = world.cloud.listCalls;
        world.pass(30s);
        QVERIFY(world.cloud.listCalls - before >= 2);
    }

    void runsAsSoonAsTheCloudAnsweredHoweverSlowTheAgents()
    {
        ManagerWorld world;
        world.agents.answers.clear();
        for (int i = 0; i < 100; ++i)
            world.addOwn(QStringLiteral("n%1").arg(i));
        world.agents.silent = true;
        QVERIFY(world.manager->start());
        settle();
        QCOMPARE(world.manager->state(), ManagerState::Running);
        world.pass(1s);
        QCOMPARE(world.manager->nodes().size(), 100);
    }

    void listingBeforeTheStartAsksNoAgent()
    {
        ManagerWorld world;
        world.addOwn(QStringLiteral("db"));
        std::optional<Result<NodeList>> listed;
        world.manager->listServiceNodes(
            this, [&listed](Result<NodeList> nodes) { listed = std::move(nodes); });
        world.pass(30s);
        QVERIFY(listed && *listed);
        QCOMPARE((*listed)->size(), 1);
        QCOMPARE(world.cloud.listCalls, 1);
        QCOMPARE(world.agents.calls, 0);
        QCOMPARE(world.manager->state(), ManagerState::Init);
    }

    void restForTheCloudIsKeptAndTheUserMayEndIt()
    {
        ManagerWorld world;
        world.startUp();
        const Error rest{
            .kind = ErrorKind::Unreachable, .detail = QStringLiteral("left alone"), .retryAfter = 25s};
        world.cloud.listErrors = {rest, rest};
        world.pass(10s);
        int before = world.cloud.listCalls;
        world.pass(22s);
        QCOMPARE(world.cloud.listCalls, before);
        world.pass(2s);
        QCOMPARE(world.cloud.listCalls, before + 1);
        world.manager->refresh();
        settle();
        QCOMPARE(world.cloud.listCalls, before + 2);
        QCOMPARE(world.cloud.tries, 2); // the start was the first
    }
};

MSM_TEST(TestMySQLServerManager)
#include "tst_mysqlservermanager.moc"
