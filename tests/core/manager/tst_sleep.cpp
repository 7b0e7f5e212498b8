// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A computer that sleeps, and one that loses its network: ordinary events, in all parts that notice them.
#include "core/base/wakewatch.h"
#include "core/iaas/opennebula/rpcgate.h"
#include "core/net/httpclient.h"
#include "core/xmlrpc/writer.h"
#include "tests/support/managerworld.h"
#include "tests/support/rawserver.h"
#include "tests/support/suite.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QThread>

using namespace msm;
using namespace std::chrono_literals;

class TestSleep final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sleepIsNoticedSecondsAfterWaking()
    {
        FakeScheduler scheduler;
        const WakeWatch watch(scheduler);
        QSignalSpy woke(&watch, &WakeWatch::woke);
        scheduler.advance(1h);
        QVERIFY(woke.isEmpty());
        scheduler.sleep(8h);
        scheduler.advance(3s);
        QCOMPARE(woke.size(), 1);
        const auto slept = woke.first().first().value<std::chrono::milliseconds>();
        QVERIFY(slept > 8h - 3s && slept < 8h + 3s);
        scheduler.advance(1h);
        QCOMPARE(woke.size(), 1);
    }

    void clockThatIsSetBackIsNoSleep()
    {
        FakeScheduler scheduler;
        const WakeWatch watch(scheduler);
        QSignalSpy woke(&watch, &WakeWatch::woke);
        scheduler.sleep(-1h);
        scheduler.advance(1min);
        QVERIFY(woke.isEmpty());
    }

    void timersThatComeLateAllAtOnceHavePassedASliceOnly()
    {
        SystemScheduler scheduler(100ms);
        bool fired = false;
        QElapsedTimer clock;
        clock.start();
        const auto timer = scheduler.callAfter(500ms, [&fired] { fired = true; });
        QThread::msleep(700); // as a system does whose clock goes on while it sleeps
        QTest::qWait(20);
        QVERIFY(!fired);
        QTRY_VERIFY(fired);
        QVERIFY2(clock.elapsed() >= 1050, qPrintable(QString::number(clock.elapsed())));
    }

    void stageDoesNotTimeOutBecauseTheComputerSlept()
    {
        ManagerWorld world;
        world.startUp();
        const auto operations = world.manager->createServiceNodes(world.request());
        QVERIFY(operations);
        world.pass(5s);
        world.scheduler.sleep(8h);
        world.pass(30s);
        QVERIFY(!world.manager->operation(operations->first())->isFinished());
        world.runAll();
        world.pass(30s);
        QVERIFY(world.manager->operation(operations->first())->state == Operation::State::Succeeded);
    }

    void ageOfWhatIsKnownCountsTheSleep()
    {
        ManagerWorld world;
        world.startUp();
        world.scheduler.sleep(8h);
        QVERIFY(world.manager->lastRefresh().secsTo(world.scheduler.nowUtc()) >= 8 * 3600);
    }

    void cloudIsLookedAtAtOnceAfterWakingAlsoWhileALookHangs()
    {
        ManagerWorld world;
        world.addOwn(QStringLiteral("db"));
        world.startUp();
        world.cloud.silent = true;
        world.pass(15s); // a look is under way, and nothing will ever come of it
        const int before = world.cloud.listCalls;
        world.scheduler.sleep(8h);
        world.cloud.silent = false;
        world.manager->listAgain();
        settle();
        QCOMPARE(world.cloud.listCalls, before + 1);
        QCOMPARE(world.manager->lastRefresh(), world.scheduler.nowUtc());
        world.pass(30s);
        QCOMPARE(world.cloud.listCalls, before + 4); // and from then on as ever
    }

    void wrongPasswordIsNotTriedAgainByWakingOrAnotherNetwork()
    {
        ManagerWorld world;
        world.cloud.listErrors = QList<Error>(9, {.kind = ErrorKind::Unauthorized});
        QVERIFY(world.manager->start());
        world.pass(5s);
        QCOMPARE(world.manager->state(), ManagerState::Error);
        const int before = world.cloud.listCalls;
        world.manager->listAgain();
        world.manager->setOffline(true);
        world.manager->setOffline(false);
        world.pass(30s);
        QCOMPARE(world.cloud.listCalls, before);
        QCOMPARE(world.manager->stateError()->kind, ErrorKind::Unauthorized);
        QVERIFY(world.manager->start()); // by hand
        world.pass(1s);
        QCOMPARE(world.cloud.listCalls, before + 1);
    }

    void managerThatWasNotStartedDoesNotLook()
    {
        ManagerWorld world;
        world.manager->listAgain();
        world.manager->setOffline(true);
        world.manager->setOffline(false);
        world.pass(30s);
        QCOMPARE(world.cloud.listCalls, 0);
    }

    void networkThatIsAwayIsSaidAndCostsNoAttempts()
    {
        ManagerWorld world;
        world.addOwn(QStringLiteral("db"));
        world.startUp();
        world.cloud.listErrors = {{.kind = ErrorKind::Offline}}; // what the gate answers
        world.manager->setOffline(true);
        world.pass(1s);
        QCOMPARE(world.manager->state(), ManagerState::Error);
        QCOMPARE(world.manager->stateError()->kind, ErrorKind::Offline);
        QCOMPARE(world.manager->nodes().size(), 1);
        const int before = world.cloud.listCalls;
        world.pass(600s);
        QCOMPARE(world.cloud.listCalls, before);
        world.manager->setOffline(false);
        settle();
        QCOMPARE(world.cloud.listCalls, before + 1);
        QCOMPARE(world.manager->state(), ManagerState::Running);
        world.pass(10s);
        QCOMPARE(world.cloud.listCalls, before + 2);
    }

    void callsWithoutANetworkAreNotSentAndDoNotOpenTheCircuit()
    {
        int requests = 0;
        RawServer server([&requests](const QByteArray &, QTcpSocket *socket) {
            ++requests;
            socket->write(RawServer::answer(xmlrpc::encodeResponse(xmlrpc::Value(
                xmlrpc::Array{xmlrpc::Value(true), xmlrpc::Value(QByteArray("7.4.0")), xmlrpc::Value(0)}))));
            socket->disconnectFromHost();
        });
        FakeScheduler scheduler;
        HttpClient http(scheduler);
        opennebula::RpcGate gate(http, server.url(), QStringLiteral("u"), QStringLiteral("p"));
        QObject context;
        int answers = 0;
        QList<Error> errors;
        const auto call = [&] {
            gate.call(opennebula::RpcGate::Kind::Read, "one.system.version", {}, &context,
                [&](const Result<xmlrpc::Value> &answer) {
                    if (answer)
                        ++answers;
                    else
                        errors.append(answer.error());
                });
        };
        gate.setOffline(true);
        for (int i = 0; i < 20; ++i)
            call();
        QVERIFY(errors.isEmpty()); // never from within the call
        QTRY_COMPARE(errors.size(), 20);
        QCOMPARE(errors.first().kind, ErrorKind::Offline);
        QVERIFY(!errors.first().maybeApplied);
        QVERIFY(!gate.traffic().paused);
        QCOMPARE(gate.traffic().failures, 0);
        gate.setOffline(false);
        call();
        QTRY_COMPARE(answers, 1);
        QCOMPARE(requests, 1);
    }
};

MSM_TEST(TestSleep)
#include "tst_sleep.moc"
