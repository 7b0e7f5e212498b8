// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/lifecycle/operationworld.h"
#include "tests/support/suite.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <vector>

using namespace msm;

/// NodePoller, and the operations that it serves.
class TestNodePoller final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneRequestPerTickHoweverManyNodesWaitAndProbesAreBounded()
    {
        OperationWorld world;
        QObject context;
        int ready = 0;
        for (int i = 0; i < 200; ++i) {
            const VmId id = world.cloud.add(QStringLiteral("n%1").arg(i), vmstate::Running);
            world.poller.watch(id, &context, [&ready](const NodeObservation &seen) {
                ready += seen.agent ? 1 : 0;
                return Inquiry{.agent = seen.vm.has_value()};
            });
        }
        settle();
        world.scheduler.advance(1000);
        for (int i = 0; i < 20; ++i)
            settle();
        QCOMPARE(world.cloud.setCalls, 1);
        QCOMPARE(ready, 200);
        QVERIFY(world.agents.maxInFlight <= AgentGate::kPlaces);
    }

    void nodesThatAreNotWaitedForAnyMoreAreNotAsked()
    {
        OperationWorld world;
        std::vector<std::unique_ptr<QObject>> contexts;
        world.agents.silent = true;
        for (int i = 0; i < 200; ++i) {
            contexts.push_back(std::make_unique<QObject>());
            world.poller.watch(world.cloud.add(QStringLiteral("n%1").arg(i), vmstate::Running),
                contexts.back().get(),
                [](const NodeObservation &seen) { return Inquiry{.agent = seen.vm.has_value()}; });
        }
        world.pass(30s);
        QCOMPARE(world.agents.calls, 26); // each once, though there were many ticks
        contexts.clear();
        settle();
        QCOMPARE(world.agents.inFlight, 0);
        QCOMPARE(world.agents.calls, 26);
        world.agents.silent = false;
        QObject other;
        int ready = 0;
        world.poller.watch(world.cloud.add(QStringLiteral("new"), vmstate::Running), &other,
            [&ready](const NodeObservation &seen) {
                ready += seen.agent ? 1 : 0;
                return Inquiry{.agent = seen.vm.has_value()};
            });
        world.pass(1s);
        QCOMPARE(ready, 1);
    }

    void pollingSlowsDownWithTheWait()
    {
        OperationWorld world;
        QObject context;
        world.poller.watch(world.cloud.add(QStringLiteral("n"), vmstate::Pending), &context,
            [](const NodeObservation &) { return Inquiry{}; });
        world.pass(20s);
        const int early = world.cloud.setCalls;
        QVERIFY2(early >= 18 && early <= 21, qPrintable(QString::number(early)));
        world.pass(30min);
        const int before = world.cloud.setCalls;
        world.pass(100s);
        QCOMPARE(world.cloud.setCalls - before, 10); // the poll interval, 10 s
    }

    void cloudThatDoesNotAnswerOnceDelaysNothingElse()
    {
        OperationWorld world;
        world.cloud.setErrors = {lost(), lost()};
        CreateNode create(world.createParts(), world.request());
        create.start();
        settle();
        world.cloud.setState(world.onlyVm(), vmstate::Running);
        world.pass(6s);
        QCOMPARE(create.state(), Operation::State::Succeeded);
    }

    void vmThatDisappearsFromThePollIsConfirmedBeforeItCounts()
    {
        OperationWorld world;
        CreateNode create(world.createParts(), world.request());
        create.start();
        world.pass(2s);
        const VirtualMachine vm = world.cloud.vms.take(world.onlyVm());
        world.cloud.infoErrors = {lost(), lost()}; // nobody can say
        world.pass(2s);
        QVERIFY(!create.isFinished());
        world.pass(3s); // now the cloud says: no such VM
        QCOMPARE(create.state(), Operation::State::Failed);
        QCOMPARE(create.error()->kind, ErrorKind::NotFound);
    }

    void destroyingARunningOperationLeavesNothingBehind()
    {
        OperationWorld world;
        auto create = std::make_unique<CreateNode>(world.createParts(), world.request());
        create->start();
        world.pass(3s);
        QCOMPARE(world.poller.watchedCount(), 1);
        create.reset();
        QCOMPARE(world.poller.watchedCount(), 0);
        world.pass(5s);
        QCOMPARE(world.scheduler.pendingCount(), size_t(0));
    }
};

MSM_TEST(TestNodePoller)
#include "tst_nodepoller.moc"
