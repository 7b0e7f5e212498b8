// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/agentgate.h"
#include "tests/support/fakecloud.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/suite.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

using namespace msm;
using namespace std::chrono_literals;

namespace {

constexpr auto kWaited = AgentUrgency::Waited;
constexpr auto kSurvey = AgentUrgency::Survey;
constexpr auto kRound = AgentUrgency::Round;

/// One caller: its context, and what it was told.
struct Caller {
    std::unique_ptr<QObject> context = std::make_unique<QObject>();
    std::optional<Result<AgentAnswer>> answer;
    std::optional<Result<void>> outcome;
    int replies = 0;
    int sent = 0;
};

struct World {
    FakeScheduler scheduler;
    FakeAgentClient agents;
    std::unique_ptr<AgentGate> gate = std::make_unique<AgentGate>(agents);
    std::vector<std::unique_ptr<Caller>> callers;

    Caller &ask(const QString &address, AgentUrgency urgency = kWaited)
    {
        Caller &caller = *callers.emplace_back(std::make_unique<Caller>());
        const AgentQuestion question{
            .address = address, .urgency = urgency, .sent = [&caller] { ++caller.sent; }};
        gate->getServerState(question, caller.context.get(), [&caller](const Result<AgentAnswer> &answer) {
            caller.answer = answer;
            ++caller.replies;
        });
        return caller;
    }
    Caller &change(const QString &address, const QString &method)
    {
        Caller &caller = *callers.emplace_back(std::make_unique<Caller>());
        gate->change(
            address, {.method = method}, caller.context.get(), [&caller](const Result<void> &outcome) {
                caller.outcome = outcome;
                ++caller.replies;
            });
        return caller;
    }
    /// Asks `count` agents that do not answer.
    void askSilent(const QString &prefix, int count, AgentUrgency urgency)
    {
        for (int i = 0; i < count; ++i) {
            const QString address = prefix + QString::number(i);
            agents.hanging.insert(address);
            ask(address, urgency);
        }
    }
    void pass(std::chrono::seconds time)
    {
        for (auto left = time; left > 0s; left -= 1s) {
            scheduler.advance(1000);
            settle();
        }
    }
};

const QString kNode = QStringLiteral("10.0.0.1");
const QString kOther = QStringLiteral("10.0.0.2");
const QString kStop = QStringLiteral("stop_server");
const QString kRestart = QStringLiteral("restart_server");

} // namespace

/// The gate, over agents that answer when the test wants it.
class TestAgentGate final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyLaneHasPlacesOfItsOwnAndAllTogetherAreBounded()
    {
        World world;
        world.askSilent(QStringLiteral("w"), 100, kWaited);
        QCOMPARE(world.agents.inFlight, 26);
        world.askSilent(QStringLiteral("s"), 100, kSurvey);
        QCOMPARE(world.agents.inFlight, 28);
        world.askSilent(QStringLiteral("r"), 100, kRound);
        QCOMPARE(world.agents.inFlight, 30);
        world.agents.silent = true;
        for (int i = 0; i < 5; ++i)
            world.change(QString::number(i), kStop);
        QCOMPARE(world.agents.inFlight, AgentGate::kPlaces);
        settle();
        QCOMPARE(world.agents.maxInFlight, AgentGate::kPlaces);
    }

    void placeThatIsFreeGoesToTheFirstOfTheMostUrgent()
    {
        World world;
        world.askSilent(QStringLiteral("full"), 26, kWaited);
        world.askSilent(QStringLiteral("s"), 2, kSurvey);
        world.askSilent(QStringLiteral("r"), 2, kRound);
        world.agents.asked.clear();
        world.ask(QStringLiteral("round"), kRound);
        world.ask(QStringLiteral("survey"), kSurvey);
        world.ask(QStringLiteral("first"), kWaited);
        world.ask(QStringLiteral("second"), kWaited);
        QVERIFY(world.agents.asked.isEmpty());
        world.callers.front()->context.reset();
        settle();
        QCOMPARE(world.agents.asked,
            (QStringList{QStringLiteral("first"), QStringLiteral("second"), QStringLiteral("survey"),
                QStringLiteral("round")}));
    }

    void questionsToOneAddressShareARequest()
    {
        World world;
        const Caller &first = world.ask(kNode, kRound);
        const Caller &second = world.ask(kNode, kWaited);
        QCOMPARE(first.replies + second.replies, 0); // never from within the call
        settle();
        QCOMPARE(world.agents.calls, 1);
        for (const Caller *caller : {&first, &second}) {
            QCOMPARE(caller->replies, 1);
            QCOMPARE((*caller->answer)->server, ServerState::Running);
            QCOMPARE(caller->sent, 1);
        }
        world.ask(kNode);
        settle();
        QCOMPARE(world.agents.calls, 2); // an answer is not kept
    }

    void urgentQuestionTakesARequestThatWaitsAlong()
    {
        World world;
        world.askSilent(QStringLiteral("r"), 22, kRound);
        const Caller &patient = world.ask(kNode, kRound);
        QCOMPARE(patient.sent, 0);
        const Caller &urgent = world.ask(kNode, kWaited);
        QCOMPARE(urgent.sent + patient.sent, 2);
        settle();
        QVERIFY(urgent.answer && patient.answer);
        world.callers.front()->context.reset(); // the place in the old lane sends nothing
        settle();
        QCOMPARE(world.agents.asked.count(kNode), 1);
    }

    void urgentQuestionDoesNotDelayARequestThatWaits()
    {
        World world;
        world.askSilent(QStringLiteral("r"), 2, kRound);
        world.askSilent(QStringLiteral("w"), 26, kWaited);
        const Caller &patient = world.ask(kNode, kRound);
        const Caller &urgent = world.ask(kNode, kWaited);
        QCOMPARE(urgent.sent, 0);
        world.callers.front()->context.reset(); // a place of the round, while the other lane has none
        settle();
        QVERIFY(urgent.answer && patient.answer);
        QCOMPARE(world.agents.asked.count(kNode), 1);
        QCOMPARE(world.agents.inFlight, 27);
        world.askSilent(QStringLiteral("more"), 5, kWaited);
        QCOMPARE(world.agents.inFlight, 27); // the request was counted in the lane in which it left
    }

    void contextThatGoesTakesOnlyItsOwnQuestionAlong()
    {
        World world;
        world.agents.hanging = {kNode};
        Caller &leaves = world.ask(kNode);
        Caller &stays = world.ask(kNode);
        leaves.context.reset();
        settle();
        QCOMPARE(world.agents.inFlight, 1);
        world.agents.answerHanging();
        settle();
        QCOMPARE(leaves.replies, 0);
        QCOMPARE(stays.replies, 1);
    }

    void lastContextThatGoesEndsTheRequest()
    {
        World world;
        world.agents.hanging = {kNode};
        Caller &first = world.ask(kNode);
        Caller &second = world.ask(kNode);
        first.context.reset();
        second.context.reset();
        settle();
        QCOMPARE(world.agents.inFlight, 0);
        world.agents.hanging.clear();
        const Caller &later = world.ask(kNode);
        settle();
        QVERIFY(later.answer);
        QCOMPARE(first.replies + second.replies, 0);
    }

    void requestsOfContextsThatGoTogetherDoNotLeave()
    {
        World world;
        world.askSilent(QStringLiteral("w"), 300, kWaited);
        for (const auto &caller : world.callers)
            caller->context.reset();
        settle();
        QCOMPARE(world.agents.calls, 26);
        QCOMPARE(world.agents.inFlight, 0);
    }

    void changeIsAlone()
    {
        World world;
        world.agents.hanging = {kNode};
        const Caller &first = world.change(kNode, kStop);
        const Caller &second = world.change(kNode, kRestart);
        const Caller &elsewhere = world.change(kOther, kRestart);
        QCOMPARE(second.replies, 0);
        settle();
        QVERIFY(!first.outcome);
        QCOMPARE(second.outcome->error().kind, ErrorKind::Conflict);
        QVERIFY(!second.outcome->error().maybeApplied);
        QVERIFY(elsewhere.outcome->has_value());
        QCOMPARE(world.agents.changed, (QList<QPair<QString, QString>>{{kNode, kStop}, {kOther, kRestart}}));
        world.agents.answerHanging();
        settle();
        QVERIFY(first.outcome->has_value());
        world.agents.hanging.clear();
        QVERIFY(world.change(kNode, kRestart).replies == 0);
        settle();
        QCOMPARE(world.agents.changed.size(), 3);
    }

    void lostAnswerLeavesTheOutcomeOpenAndSendsNothingAgain()
    {
        World world;
        world.agents.hanging = {kNode};
        world.agents.deadlines = &world.scheduler;
        const Caller &caller = world.change(kNode, kStop);
        world.pass(20s);
        QCOMPARE(caller.outcome->error().kind, ErrorKind::Timeout);
        QVERIFY(caller.outcome->error().maybeApplied);
        QCOMPARE(world.agents.changed.size(), 1);
        world.agents.hanging.clear();
        const Caller &next = world.change(kNode, kStop); // the node is free again
        settle();
        QVERIFY(next.outcome->has_value());
    }

    void changeOnItsWayOutlivesItsContextAndKeepsTheNode()
    {
        World world;
        world.agents.hanging = {kNode};
        Caller &gone = world.change(kNode, kStop);
        gone.context.reset();
        settle();
        QCOMPARE(world.agents.inFlight, 1);
        const Caller &refused = world.change(kNode, kRestart);
        settle();
        QCOMPARE(refused.outcome->error().kind, ErrorKind::Conflict);
        world.agents.answerHanging();
        settle();
        QCOMPARE(gone.replies, 0);
        QCOMPARE(world.agents.inFlight, 0);
    }

    void changeThatWaitsGoesWithItsContext()
    {
        World world;
        world.askSilent(QStringLiteral("w"), 26, kWaited);
        world.agents.silent = true;
        Caller &first = world.change(kNode, kStop);
        world.change(kOther, kStop);
        Caller &waits = world.change(QStringLiteral("10.0.0.3"), kStop);
        waits.context.reset();
        first.context.reset();
        world.agents.answerHanging();
        settle();
        QCOMPARE(world.agents.changed.size(), 2);
        world.agents.silent = false;
        const Caller &again = world.change(QStringLiteral("10.0.0.3"), kStop);
        settle();
        QVERIFY(again.outcome->has_value());
    }

    void requestThatLeftBeforeAChangeEndedDoesNotAnswerLaterQuestions()
    {
        World world;
        world.agents.hanging = {kNode};
        world.ask(kNode);
        world.change(kNode, kStop);
        world.ask(kNode); // after the change has left: the first request may tell the state before
        QCOMPARE(world.agents.calls, 2);
        world.ask(kNode);
        QCOMPARE(world.agents.calls, 2); // joins the second
    }

    void questionAfterAChangeHasEndedIsAskedAnew()
    {
        World world;
        world.agents.hanging = {kNode};
        Caller changing;
        Caller during;
        Caller after;
        world.gate->change(kNode, {.method = kStop}, changing.context.get(), [&](const Result<void> &) {
            world.agents.hanging.clear();
            world.gate->getServerState({.address = kNode}, after.context.get(),
                [&after](const Result<AgentAnswer> &answer) { after.answer = answer; });
        });
        world.agents.answerHanging(); // the change, at the next turn
        world.gate->getServerState({.address = kNode}, during.context.get(),
            [&during](const Result<AgentAnswer> &answer) { during.answer = answer; });
        settle();
        QVERIFY(after.answer);
        QVERIFY(!during.answer); // still hangs: it was another request
        QCOMPARE(world.agents.calls, 2);
    }

    void replyMayDestroyTheGate()
    {
        QObject context;
        World world;
        int replies = 0;
        for (int i = 0; i < 3; ++i) {
            world.gate->getServerState({.address = kNode}, &context, [&](const Result<AgentAnswer> &) {
                ++replies;
                world.gate.reset();
            });
        }
        settle();
        QCOMPARE(replies, 3);
        QCOMPARE(world.agents.inFlight, 0);
    }

    void twoThousandSilentOfTenThousandDelayNobodyWhoIsWaitedFor()
    {
        World world;
        world.agents.deadlines = &world.scheduler;
        constexpr int all = 10000;
        for (int i = 0; i < all; ++i) {
            const QString address = QStringLiteral("n%1").arg(i);
            if (i % 5 == 0)
                world.agents.hanging.insert(address);
            world.ask(address, kRound);
        }
        // Meanwhile creates are waited for: of those, too, some do not answer yet.
        int seconds = 0;
        const auto roundEnded = [&world] {
            return std::ranges::all_of(world.callers.cbegin(), world.callers.cbegin() + all,
                [](const auto &caller) { return caller->replies == 1; });
        };
        for (; seconds < 600 && !roundEnded(); ++seconds) {
            if (seconds % 5 == 0)
                world.askSilent(QStringLiteral("new%1-").arg(seconds), 3, kWaited);
            const Caller &create = world.ask(QStringLiteral("create%1").arg(seconds), kWaited);
            const Caller &survey = world.ask(QStringLiteral("found%1").arg(seconds), kSurvey);
            settle();
            QVERIFY(create.answer && create.answer->has_value());
            QVERIFY(survey.answer && survey.answer->has_value());
            world.pass(1s);
        }
        // 2,000 times five seconds over 22 places are 455 seconds; the creates cost a few places more.
        QVERIFY2(seconds > 440 && seconds < 540, qPrintable(QString::number(seconds)));
        QVERIFY(world.agents.maxInFlight <= AgentGate::kPlaces);
    }

    void silentAgentsThatAreWaitedForDoNotStopTheRound()
    {
        World world;
        world.agents.deadlines = &world.scheduler;
        world.askSilent(QStringLiteral("w"), 1000, kWaited);
        const Caller &round = world.ask(QStringLiteral("r"), kRound);
        const Caller &change = world.change(kNode, kStop);
        settle();
        QVERIFY(round.answer);
        QVERIFY(change.outcome);
    }
};

MSM_TEST(TestAgentGate)
#include "tst_agentgate.moc"
