// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/agentgate.h"
#include "core/agent/agenttrial.h"
#include "tests/support/fakecloud.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/suite.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace msm;
using namespace std::chrono_literals;

/// One node's agent, tried at several addresses.
class TestAgentTrial final : public QObject {
    Q_OBJECT

    struct World {
        FakeScheduler scheduler;
        FakeAgentClient agents;
        std::unique_ptr<QObject> context = std::make_unique<QObject>();
        std::optional<Result<AgentAnswer>> answer;
        QString address;
        int replies = 0;

        void ask(const QStringList &addresses)
        {
            askAgent(agents, scheduler, {.addresses = addresses}, AgentUrgency::Waited, context.get(),
                [this](const Result<AgentAnswer> &said, const QString &where) {
                    answer = said;
                    address = where;
                    ++replies;
                });
        }
        void refuse(const QString &where)
        {
            agents.answers.insert(where, failure(ErrorKind::Unreachable, where + QStringLiteral(" refused")));
        }
        void pass(std::chrono::milliseconds time)
        {
            settle();
            scheduler.advance(time.count());
            settle();
        }
    };
    const QString a = QStringLiteral("10.0.0.1");
    const QString b = QStringLiteral("10.0.0.2");
    const QString c = QStringLiteral("fd00::3");

private Q_SLOTS:
    void firstThatAnswersAtOnceIsTheOnlyOneAsked()
    {
        World world;
        world.ask({a, b, c});
        QCOMPARE(world.replies, 0); // never from within the call
        world.pass(30s);
        QCOMPARE(world.replies, 1);
        QVERIFY(world.answer->has_value());
        QCOMPARE(world.address, a);
        QCOMPARE(world.agents.calls, 1);
        QCOMPARE(world.scheduler.pendingCount(), size_t(0));
    }

    void refusalLeadsToTheNextAtOnce()
    {
        World world;
        world.refuse(a);
        world.ask({a, b, c});
        settle();
        QCOMPARE(world.address, b);
        QCOMPARE(world.agents.calls, 2);
    }

    void silentAddressDelaysByASecond()
    {
        World world;
        world.agents.hanging = {a};
        world.ask({a, b});
        world.pass(999ms);
        QCOMPARE(world.replies, 0);
        world.pass(1ms);
        QCOMPARE(world.replies, 1);
        QCOMPARE(world.address, b);
    }

    void timeInTheQueueIsNoSilence()
    {
        World world;
        QObject others;
        AgentGate gate(world.agents);
        world.agents.hanging = {a};
        for (int i = 0; i < 26; ++i) {
            const QString busy = QStringLiteral("busy%1").arg(i);
            world.agents.hanging.insert(busy);
            gate.getServerState({.address = busy}, &others, [](const Result<AgentAnswer> &) {});
        }
        QString where;
        askAgent(gate, world.scheduler, {.addresses = {a, b}}, AgentUrgency::Waited, world.context.get(),
            [&where](const Result<AgentAnswer> &, const QString &address) { where = address; });
        world.pass(30s);
        QCOMPARE(world.agents.calls, 26);
        world.agents.answerHanging();
        world.pass(999ms); // a has left now
        QVERIFY(where.isEmpty());
        world.pass(1ms);
        QCOMPARE(where, b);
    }

    void failureEverywhereIsTheFirstAddressesAndNamesTheOthers()
    {
        World world;
        world.refuse(a);
        world.refuse(b);
        world.ask({a, b});
        settle();
        QVERIFY(!world.answer->has_value());
        QCOMPARE(world.address, a);
        QVERIFY(world.answer->error().detail.startsWith(a + QStringLiteral(" refused")));
        QVERIFY(world.answer->error().detail.contains(b));
    }

    void noMoreThanAFewAreTriedAtOnceAndInAll()
    {
        World world;
        QStringList many;
        for (int i = 0; i < 20; ++i)
            many.append(QStringLiteral("10.1.0.%1").arg(i));
        world.agents.hanging = QSet<QString>(many.cbegin(), many.cend());
        world.ask(many);
        for (int i = 0; i < 20; ++i)
            world.pass(1s);
        QCOMPARE(world.agents.calls, kTriedAtOnce); // the others wait for one of them to fail
        world.agents.hanging.clear();
        World refusing;
        for (const QString &address : many)
            refusing.refuse(address);
        refusing.ask(many);
        settle();
        settle();
        QCOMPARE(refusing.agents.calls, kTriedAddresses);
        QCOMPARE(refusing.replies, 1);
    }

    void nothingComesOnceTheContextIsGone()
    {
        World world;
        world.agents.hanging = {a};
        world.ask({a, b});
        settle();
        world.context.reset();
        world.pass(30s);
        QCOMPARE(world.replies, 0);
        QCOMPARE(world.agents.calls, 1);
        QCOMPARE(world.scheduler.pendingCount(), size_t(0));
    }
};

MSM_TEST(TestAgentTrial)
#include "tst_agenttrial.moc"
