// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the program behaves towards a zone: circuit, budget and meter as values, and the gate that holds them.
#include "core/iaas/opennebula/rpcgate.h"
#include "core/net/httpclient.h"
#include "core/xmlrpc/reader.h"
#include "core/xmlrpc/writer.h"
#include "tests/support/fakecloud.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/rawserver.h"
#include "tests/support/suite.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace msm;
using namespace msm::opennebula;
using namespace std::chrono_literals;
using Verdict = Circuit::Verdict;
using xmlrpc::Value;

class TestNeighbour final : public QObject {
    Q_OBJECT

    /// A gate to a server that answers while `up`, over real sockets and a fake clock.
    struct World {
        bool up = true;
        bool silent = false;
        QList<QByteArray> methods;
        QList<QByteArray> sessions;
        QList<QPointer<QTcpSocket>> held;
        RawServer server{[this](const QByteArray &request, QTcpSocket *socket) {
            const auto call = xmlrpc::decodeCall(request.mid(request.indexOf("\r\n\r\n") + 4));
            methods.append(call ? call->method : QByteArray());
            sessions.append(call ? call->params.value(0).toBytes().value_or(QByteArray()) : QByteArray());
            if (silent)
                held.append(socket);
            else if (up)
                reply(socket);
            else
                socket->abort();
        }};
        FakeScheduler scheduler;
        HttpClient http{scheduler};
        RpcGate gate{http, server.url(), QStringLiteral("u"), QStringLiteral("p")};
        QObject context;
        int answers = 0;
        QList<Error> errors;

        static void reply(QTcpSocket *socket)
        {
            const Value success(xmlrpc::Array{Value(true), Value(QByteArray("7.4.0")), Value(0)});
            socket->write(RawServer::answer(xmlrpc::encodeResponse(success)));
            socket->disconnectFromHost();
        }
        void call(RpcGate::Kind kind = RpcGate::Kind::Read, const QByteArray &method = "one.system.version")
        {
            gate.call(kind, method, {}, &context, [this](const Result<Value> &answer) {
                if (answer)
                    ++answers;
                else
                    errors.append(answer.error());
            });
        }
        /// One after the other, so that "in a row" means the same every time.
        void callAndWait()
        {
            const auto before = answers + errors.size();
            call();
            QTRY_COMPARE(answers + errors.size(), before + 1);
            settle();
        }
        void failUntilOpen()
        {
            up = false;
            for (int i = 0; i < Circuit::kFailuresUntilOpen; ++i)
                callAndWait();
        }
    };

private Q_SLOTS:
    void callThatWaitedIsSignedByTheSessionOfTheMomentItIsSent()
    {
        World world;
        world.silent = true;
        for (int i = 0; i < 3; ++i)
            world.call();
        QTRY_COMPARE(world.held.size(), 2);
        world.gate.setSession(QStringLiteral("u"), QStringLiteral("renewed"));
        world.silent = false;
        World::reply(world.held.first());
        QTRY_COMPARE(world.answers, 2);
        QCOMPARE(world.sessions, (QList<QByteArray>{"u:p", "u:p", "u:renewed"}));
    }

    void circuitOpensAfterFiveFailuresInARow()
    {
        Circuit circuit;
        for (int i = 0; i < 4; ++i)
            circuit.onFailure(0s);
        circuit.onAnswer(); // not in a row
        for (int i = 0; i < 4; ++i)
            circuit.onFailure(1s);
        QVERIFY(!circuit.isOpen());
        QVERIFY(circuit.ask(1s) == Verdict::Go);
        circuit.onFailure(1s);
        QVERIFY(circuit.isOpen());
        QVERIFY(circuit.ask(2s) == Verdict::Refuse);
        QVERIFY(circuit.pauseLeft(2s) == 29s);
    }

    void openCircuitSendsOneProbeAndThenDoesWhatItBrings()
    {
        Circuit circuit;
        for (int i = 0; i < 5; ++i)
            circuit.onFailure(0s);
        QVERIFY(circuit.ask(29999ms) == Verdict::Refuse);
        QVERIFY(circuit.ask(30s) == Verdict::Go);
        QVERIFY(circuit.ask(30s) == Verdict::Wait);
        circuit.onFailure(31s);
        QVERIFY(circuit.ask(60s) == Verdict::Refuse);
        QVERIFY(circuit.ask(61s) == Verdict::Go);
        circuit.onAnswer();
        QVERIFY(!circuit.isOpen());
        QVERIFY(circuit.ask(61s) == Verdict::Go);
        QVERIFY(circuit.ask(61s) == Verdict::Go);
    }

    void probeThatIsGivenUpMakesRoomForAnother()
    {
        Circuit circuit;
        for (int i = 0; i < 5; ++i)
            circuit.onFailure(0s);
        QVERIFY(circuit.ask(30s) == Verdict::Go);
        circuit.onIdle(35s);
        QVERIFY(circuit.isOpen());
        QVERIFY(circuit.ask(35s) == Verdict::Go);
    }

    void userMayProbeAtOnce()
    {
        Circuit circuit;
        for (int i = 0; i < 5; ++i)
            circuit.onFailure(0s);
        circuit.tryNow(3s);
        QVERIFY(circuit.pauseLeft(3s) == 0s);
        QVERIFY(circuit.ask(3s) == Verdict::Go);
    }

    void budgetLetsABurstThroughAndThenKeepsThePace()
    {
        RequestBudget budget;
        for (int i = 0; i < int(RequestBudget::kBurst); ++i)
            QVERIFY(budget.take(5s) == 0ms);
        const auto wait = budget.take(5s);
        QVERIFY(wait > 0ms && wait <= 67ms);
        QVERIFY(budget.take(5s + wait) == 0ms);
        int sent = 0;
        for (auto now = 6s + 0ms; now < 66s; now += 1ms)
            sent += budget.take(now) == 0ms;
        QVERIFY2(sent >= 899 && sent <= 915, qPrintable(QString::number(sent))); // 15 a second
    }

    void meterShowsTheLastMinute()
    {
        TrafficMeter meter;
        for (int i = 1; i <= 100; ++i) {
            meter.record({.ended = 10s,
                .took = std::chrono::milliseconds(i),
                .bytesOut = 10,
                .bytesIn = 1000,
                .answered = i > 3});
        }
        ZoneTraffic traffic = meter.lastMinute(69s);
        QCOMPARE(traffic.calls, 100);
        QCOMPARE(traffic.failures, 3);
        QCOMPARE(traffic.bytesOut, 1000);
        QCOMPARE(traffic.bytesIn, 100000);
        QVERIFY(traffic.mean == 50ms);
        QVERIFY(traffic.p95 == 95ms);
        QVERIFY(meter.lastMinute(70s) == ZoneTraffic{});
    }

    void openGateFailsAtOnceSaysWhenAndSendsNothing()
    {
        World world;
        QSignalSpy changes(&world.gate, &ZoneStatus::circuitChanged);
        world.failUntilOpen();
        QCOMPARE(changes.size(), 1);
        QVERIFY(world.gate.traffic().paused == 30s);
        const auto sent = world.methods.size();
        world.scheduler.advance(7000);
        world.call(RpcGate::Kind::Change, "one.template.instantiate");
        QCOMPARE(world.errors.size(), Circuit::kFailuresUntilOpen); // never from within the call
        settle();
        QCOMPARE(world.errors.size(), Circuit::kFailuresUntilOpen + 1);
        QCOMPARE(world.errors.last().kind, ErrorKind::Unreachable);
        QVERIFY(world.errors.last().retryAfter == 23s);
        QVERIFY(!world.errors.last().maybeApplied);
        QVERIFY(world.errors.last().detail.contains(QStringLiteral("23 s")));
        QCOMPARE(world.methods.size(), sent);
    }

    void oneProbeGoesAndTheOthersWaitForWhatItBrings()
    {
        World world;
        world.failUntilOpen();
        world.scheduler.advance(30000);
        world.methods.clear();
        world.silent = true;
        for (int i = 0; i < 5; ++i)
            world.call();
        QTRY_COMPARE(world.methods.size(), 1);
        settle();
        QCOMPARE(world.methods.size(), 1);
        QCOMPARE(world.gate.traffic().waiting, 4);
        world.silent = false;
        world.up = true;
        World::reply(world.held.first());
        QTRY_COMPARE(world.answers, 5);
        QVERIFY(!world.gate.traffic().paused);
    }

    void probeWhoseCallerLosesInterestDoesNotBlockTheGate()
    {
        World world;
        world.failUntilOpen();
        world.scheduler.advance(30000);
        world.silent = true;
        auto impatient = std::make_unique<QObject>();
        world.methods.clear();
        world.gate.call(RpcGate::Kind::Read, "one.vmpool.info", {}, impatient.get(), [](const auto &) {});
        QTRY_COMPARE(world.methods.size(), 1);
        impatient.reset();
        settle();
        world.silent = false;
        world.up = true;
        world.callAndWait();
        QCOMPARE(world.answers, 1);
    }

    void userTriesAtOnceWhileTheCircuitIsOpen()
    {
        World world;
        world.failUntilOpen();
        world.up = true;
        world.gate.tryNow();
        world.callAndWait();
        QCOMPARE(world.answers, 1);
        QVERIFY(!world.gate.traffic().paused);
    }

    void whatAPersonWaitsForGoesFirstAndChangesLast()
    {
        World world;
        world.silent = true;
        world.call();
        world.call(); // both places are taken
        QTRY_COMPARE(world.methods.size(), 2);
        world.call(RpcGate::Kind::Change, "change");
        world.call(RpcGate::Kind::Read, "background");
        world.call(RpcGate::Kind::UserRead, "user");
        world.silent = false;
        for (const auto &socket : world.held)
            World::reply(socket);
        QTRY_COMPARE(world.answers, 5);
        // Two travel together, and which of these arrives first is the network's business.
        const QSet<QByteArray> early{world.methods.at(2), world.methods.at(3)};
        QCOMPARE(early, (QSet<QByteArray>{"user", "background"}));
        QCOMPARE(world.methods.at(4), QByteArray("change"));
    }

    void manyCallsAreDelayedNeverRefused()
    {
        World world;
        const int calls = int(RequestBudget::kBurst) + 15;
        for (int i = 0; i < calls; ++i)
            world.call();
        QTRY_COMPARE(world.answers, int(RequestBudget::kBurst));
        settle();
        QCOMPARE(world.answers, int(RequestBudget::kBurst));
        for (int tenth = 0; tenth < 11; ++tenth) {
            world.scheduler.advance(100);
            QTest::qWait(20);
        }
        QTRY_COMPARE(world.answers, calls);
        QVERIFY(world.errors.isEmpty());
        QCOMPARE(world.gate.traffic().calls, calls);
        QVERIFY(world.gate.traffic().bytesIn > calls * 100);
        QVERIFY(world.server.maxConnections() <= RpcGate::kMaxParallelCalls);
    }
};

MSM_TEST(TestNeighbour)
#include "tst_neighbour.moc"
