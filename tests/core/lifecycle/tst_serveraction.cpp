// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/serveroperation.h"

#include "tests/core/lifecycle/requestworld.h"
#include "tests/support/suite.h"
#include "tests/support/vmstates.h"

#include <QTest>

using namespace msm;

Q_DECLARE_METATYPE(msm::ServerTerms)
Q_DECLARE_METATYPE(const msm::ServerAction *)

namespace {

using S = RequestStage;

struct ServerWorld : RequestWorld<ServerAction, ServerOperation> {
    explicit ServerWorld(const ServerAction &of = restartServer)
        : RequestWorld(of)
    {
        answer(of.from);
    }
    void answer(ServerState state) { agents.answers.insert(address, AgentAnswer{.server = state}); }
    std::unique_ptr<ServerOperation> begin(const QString &name = QStringLiteral("db"))
    {
        return beginWith({}, name);
    }
};

} // namespace

class TestServerAction final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void actionClimbsItsLadder_data()
    {
        QTest::addColumn<const ServerAction *>("action");
        QTest::addColumn<int>("from");
        QTest::addColumn<NodeObservation>("seen");
        QTest::addColumn<ServerTerms>("terms");
        QTest::addColumn<int>("to");
        QTest::addColumn<QString>("does"); // nothing, "asks", "requests", or the kind of failure
        const ServerAction *action = &restartServer;
        const auto row = [&action](const char *name, S from, const NodeObservation &seen, S to,
                             const char *does = "", const ServerTerms &terms = {}) {
            QTest::newRow(name) << action << int(from) << seen << terms << int(to)
                                << QString::fromLatin1(does);
        };
        const NodeObservation gone{.gone = true};
        const auto settling = [](std::chrono::milliseconds held) {
            return ServerTerms{.settling = 5s, .held = held};
        };
        const auto doubt = [](std::chrono::milliseconds held) {
            return ServerTerms{.held = held, .doubt = lost()};
        };
        row("runs", S::Submitted, listed(vmstate::Running), S::Submitted, "asks");
        row("mysql runs", S::Submitted, agentSays(ServerState::Running), S::Requested, "requests");
        row("mysql is off", S::Submitted, agentSays(ServerState::Stopped), S::Submitted, "conflict");
        row("mysql starts", S::Submitted, agentSays(ServerState::Starting), S::Submitted, "conflict");
        row("agent is silent", S::Submitted, silence(), S::Submitted, "unreachable");
        row("powered off", S::Submitted, listed(vmstate::Poweroff), S::Submitted, "conflict");
        row("gone before", S::Submitted, gone, S::Submitted, "not found");
        row("on its way", S::Requested, agentSays(ServerState::Running), S::Requested);
        row("looks", S::Effect, listed(vmstate::Running), S::Effect, "asks");
        row("goes down", S::Effect, agentSays(ServerState::Stopping), S::Effect);
        row("silent meanwhile", S::Effect, silence(), S::Effect);
        row("powered off meanwhile", S::Effect, listed(vmstate::Poweroff), S::Effect);
        row("fails meanwhile", S::Effect, listed(vmstate::BootFailure), S::Effect, "vm failed");
        row("ended meanwhile", S::Effect, listed(vmstate::Shutdown), S::Effect, "not found");
        row("gone meanwhile", S::Effect, gone, S::Effect, "not found");
        row("runs again", S::Effect, agentSays(ServerState::Running), S::Done);
        row("settles", S::Effect, agentSays(ServerState::Running), S::Effect, "", settling(4s));
        row("has settled", S::Effect, agentSays(ServerState::Running), S::Done, "", settling(5s));
        row("in doubt", S::Effect, agentSays(ServerState::Running), S::Effect, "", doubt(4s));
        row("in doubt for long", S::Effect, agentSays(ServerState::Running), S::Effect, "unreachable",
            doubt(5s));
        row("no doubt any more", S::Effect, agentSays(ServerState::Running), S::Done, "",
            {.doubt = lost(), .changed = true});
        row("done", S::Done, gone, S::Done);

        action = &startServer;
        row("start of what is off", S::Submitted, agentSays(ServerState::Stopped), S::Requested, "requests");
        row("start of what runs", S::Submitted, agentSays(ServerState::Running), S::Submitted, "conflict");
        row("start of what starts", S::Submitted, agentSays(ServerState::Starting), S::Submitted, "conflict");
        row("not started yet", S::Effect, agentSays(ServerState::Stopped), S::Effect, "", {.held = 1min});
        row("started, settles", S::Effect, agentSays(ServerState::Running), S::Effect, "", settling(4s));
        row("started", S::Effect, agentSays(ServerState::Running), S::Done, "", settling(5s));
        row("start in doubt", S::Effect, agentSays(ServerState::Stopped), S::Effect, "", doubt(4s));
        row("start in doubt for long", S::Effect, agentSays(ServerState::Stopped), S::Effect, "unreachable",
            doubt(5s));
        row("started after all", S::Effect, agentSays(ServerState::Running), S::Done, "", doubt(5s));

        action = &stopServer;
        row("stop of what runs", S::Submitted, agentSays(ServerState::Running), S::Requested, "requests");
        row("stop of what is off", S::Submitted, agentSays(ServerState::Stopped), S::Submitted, "conflict");
        row("stops", S::Effect, agentSays(ServerState::Stopping), S::Effect);
        row("stopped, and need not settle", S::Effect, agentSays(ServerState::Stopped), S::Done, "",
            settling(0s));
        row("stop in doubt", S::Effect, agentSays(ServerState::Running), S::Effect, "", doubt(4s));
        row("stop in doubt for long", S::Effect, agentSays(ServerState::Running), S::Effect, "unreachable",
            doubt(5s));
        row("stopped after all", S::Effect, agentSays(ServerState::Stopped), S::Done, "", doubt(0s));
    }
    void actionClimbsItsLadder()
    {
        QFETCH(const ServerAction *, action);
        QFETCH(int, from);
        QFETCH(NodeObservation, seen);
        QFETCH(ServerTerms, terms);
        QFETCH(int, to);
        QFETCH(QString, does);
        const RequestStep step = nextServerStep(*action, S(from), seen, terms);
        QCOMPARE(int(step.stage), to);
        QCOMPARE(step.probeAgent, does == u"asks");
        QCOMPARE(step.request, does == u"requests");
        static const QHash<QString, ErrorKind> failures{{QStringLiteral("conflict"), ErrorKind::Conflict},
            {QStringLiteral("not found"), ErrorKind::NotFound},
            {QStringLiteral("unreachable"), ErrorKind::Unreachable},
            {QStringLiteral("vm failed"), ErrorKind::VmFailed}};
        QCOMPARE(step.failure.has_value(), failures.contains(does));
        if (step.failure)
            QCOMPARE(step.failure->kind, failures.value(does));
    }

    void restartIsRequestedOnceAndWaitsUntilMySqlHasSettled()
    {
        ServerWorld world;
        const auto restart = world.begin();
        world.pass(2s);
        QCOMPARE(world.agents.changed, (QList{qMakePair(world.address, QStringLiteral("restart_server"))}));
        QCOMPARE(restart->stage(), world.action.at(S::Effect));
        world.answer(ServerState::Stopping);
        world.pass(20s);
        world.answer(ServerState::Running);
        world.pass(4s);
        QCOMPARE(restart->state(), Operation::State::Running);
        world.pass(4s);
        QCOMPARE(restart->state(), Operation::State::Succeeded);
        QCOMPARE(restart->stage(), world.action.at(S::Done));
        QCOMPARE(world.agents.changed.size(), 1);
        QCOMPARE(world.journal.unfinished()->first().calls.first().outcome, CallOutcome::Accepted);
        QCOMPARE(world.scheduler.pendingCount(), size_t(0));
    }

    void stopAndStartAreRequestedOnce()
    {
        ServerWorld world(stopServer);
        const auto stop = world.begin();
        world.pass(2s);
        world.answer(ServerState::Stopping);
        world.pass(20s);
        QCOMPARE(stop->stage(), stopServer.at(S::Effect));
        world.answer(ServerState::Stopped);
        world.pass(3s);
        QCOMPARE(stop->state(), Operation::State::Succeeded);

        ServerWorld other(startServer);
        const auto start = other.begin();
        other.pass(2s);
        other.answer(ServerState::Starting);
        other.pass(2s);
        other.answer(ServerState::Running);
        other.pass(4s);
        QCOMPARE(start->state(), Operation::State::Running); // it settles
        other.pass(4s);
        QCOMPARE(start->state(), Operation::State::Succeeded);
        QCOMPARE(world.agents.changed, (QList{qMakePair(world.address, QStringLiteral("stop_server"))}));
        QCOMPARE(other.agents.changed, (QList{qMakePair(other.address, QStringLiteral("create_server"))}));
    }

    void whatCannotBeRestartedIsNotAsked()
    {
        ServerWorld world;
        world.answer(ServerState::Stopped);
        const auto off = world.begin();
        world.pass(2s);
        QCOMPARE(off->error()->detail, QStringLiteral("MySQL is STOPPED; nothing was restarted"));
        world.answer(ServerState::Running);
        const auto other = world.begin(QStringLiteral("another"));
        world.pass(2s);
        QCOMPARE(other->error()->kind, ErrorKind::Conflict);
        QVERIFY(world.agents.changed.isEmpty());
    }

    void refusalOfTheAgentIsTheFailure()
    {
        ServerWorld world;
        world.agents.changeAnswers.insert(
            world.address, failure(ErrorKind::Rejected, QStringLiteral("Service in wrong state")));
        const auto restart = world.begin();
        world.pass(2s);
        QCOMPARE(restart->error()->detail, QStringLiteral("Service in wrong state"));
        QVERIFY(world.afterCrash() == nullptr); // nor does the next run of the program ask again
        QCOMPARE(world.agents.changed.size(), 1);
    }

    void lostAnswerIsSettledByWhatMySqlDoes()
    {
        ServerWorld world;
        world.agents.changeAnswers.insert(world.address, failure(lost()));
        const auto carriedOut = world.begin();
        world.pass(2s);
        world.answer(ServerState::Stopping);
        world.pass(3s);
        world.answer(ServerState::Running);
        world.pass(10s);
        QCOMPARE(carriedOut->state(), Operation::State::Succeeded);
        QCOMPARE(world.agents.changed.size(), 1);

        const auto unseen = world.begin();
        world.pass(15s);
        QCOMPARE(unseen->state(), Operation::State::Failed);
        QVERIFY(unseen->error()->maybeApplied);
        QCOMPARE(world.agents.changed.size(), 2);
    }

    void restartThatWasNeverSentIsNotSentAfterACrash()
    {
        ServerWorld world;
        world.begin().reset();
        QVERIFY(world.afterCrash() == nullptr);
        world.pass(5s);
        QVERIFY(world.agents.changed.isEmpty());
    }

    void restartThatWasSentIsWatchedAfterACrash_data()
    {
        QTest::addColumn<bool>("answered");
        QTest::newRow("accepted") << true;
        QTest::newRow("no answer yet") << false;
    }
    void restartThatWasSentIsWatchedAfterACrash()
    {
        QFETCH(bool, answered);
        ServerWorld world;
        if (!answered)
            world.agents.hanging = {}; // set once the agent was asked for its state
        auto restart = world.begin();
        connect(restart.get(), &NodeOperation::progressed, this, [&world, answered, sent = restart.get()] {
            if (!answered && sent->stage() == world.action.at(S::Requested))
                world.agents.hanging = {world.address};
        });
        world.pass(2s);
        QCOMPARE(restart->stage(), world.action.at(answered ? S::Effect : S::Requested));
        restart.reset();
        world.agents.hanging.clear();
        world.agents.answerHanging();
        settle();
        const auto next = world.afterCrash();
        QVERIFY(next != nullptr);
        QCOMPARE(next->stage(), world.action.at(S::Effect));
        world.answer(ServerState::Starting);
        world.pass(3s);
        world.answer(ServerState::Running);
        world.pass(10s);
        QCOMPARE(next->state(), Operation::State::Succeeded);
        QCOMPARE(world.agents.changed.size(), 1);
    }

    void mySqlThatDoesNotComeBackIsNamedWhenItTakesTooLong()
    {
        ServerWorld world;
        const auto restart = world.begin();
        world.pass(2s);
        world.answer(ServerState::Stopped);
        world.pass(16min);
        QCOMPARE(restart->error()->kind, ErrorKind::Timeout);
        QVERIFY(restart->error()->stage.isEmpty()); // whose advice would be to delete the node
        QVERIFY(restart->error()->detail.contains(QStringLiteral("does not run again")));
        QVERIFY(restart->error()->detail.contains(QStringLiteral("STOPPED")));
    }

    void cancelledRestartSaysWhetherItWasRequested()
    {
        ServerWorld world;
        const auto before = world.begin();
        before->cancel();
        settle();
        QCOMPARE(before->error()->detail, QStringLiteral("cancelled; nothing was restarted"));
        const auto after = world.begin();
        world.pass(2s);
        after->cancel();
        settle();
        QCOMPARE(after->error()->kind, ErrorKind::Cancelled);
        QVERIFY(after->error()->detail.contains(QStringLiteral("no longer waiting")));
    }
};

MSM_TEST(TestServerAction)
#include "tst_serveraction.moc"
