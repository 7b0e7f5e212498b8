// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/agentgate.h"
#include "core/agent/httpagentclient.h"
#include "core/net/httpclient.h"
#include "core/sandbox/cloud.h"
#include "tests/core/sandbox/posting.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/suite.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTest>

#include <optional>

using namespace msm;
using namespace msm::test;

/// The program's way to the agents, as the session puts it together, and the sandbox's agents over the wire.
class TestSandboxAgents final : public QObject {
    Q_OBJECT

    struct World {
        SystemScheduler scheduler;
        FakeScheduler cloudTime;
        SandboxCloud cloud{options(), cloudTime};
        HttpClient http{scheduler};
        HttpAgentClient agents{http, {}};
        AgentGate gate{agents};
        QString address;

        World()
        {
            if (!cloud.listen())
                qFatal("the sandbox does not listen");
            address = QHostAddress(cloud.network().toIPv4Address() + 10).toString();
        }
        static sandbox::SandboxOptions options()
        {
            sandbox::SandboxOptions options;
            options.nodes = 1;
            options.pace = 0;
            return options;
        }
        Result<void> change(const QString &method)
        {
            QObject context;
            std::optional<Result<void>> outcome;
            gate.change(address, {.method = method, .simulated = true}, &context,
                [&outcome](const Result<void> &result) { outcome = result; });
            if (!QTest::qWaitFor([&outcome] { return outcome.has_value(); }, 10000))
                qFatal("no reply");
            return *outcome;
        }
        ServerState state()
        {
            QObject context;
            std::optional<Result<AgentAnswer>> answer;
            gate.getServerState({.address = address}, &context,
                [&answer](const Result<AgentAnswer> &result) { answer = result; });
            if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 10000))
                qFatal("no reply");
            return *answer ? (*answer)->server : ServerState::Unknown;
        }
    };

private Q_SLOTS:
    void initTestCase()
    {
        QTcpServer probe;
        if (!probe.listen(QHostAddress(QStringLiteral("127.200.0.1")), 0))
            QSKIP("this system has no address but 127.0.0.1");
    }

    void serverIsStoppedAndStarted()
    {
        World world;
        QCOMPARE(world.state(), ServerState::Running);
        QVERIFY(world.change(QStringLiteral("stop_server")));
        QCOMPARE(world.state(), ServerState::Stopped);
        const auto again = world.change(QStringLiteral("stop_server"));
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Rejected);
        QVERIFY(again.error().detail.contains(QStringLiteral("Service in wrong state")));
        QVERIFY(world.change(QStringLiteral("create_server")));
        QCOMPARE(world.state(), ServerState::Running);
        QVERIFY(world.change(QStringLiteral("restart_server")));
        QCOMPARE(world.state(), ServerState::Running);
    }

    void methodThatTheAgentDoesNotKnowIsRejected()
    {
        World world;
        const auto outcome = world.change(QStringLiteral("dance"));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Rejected);
        QVERIFY(!outcome.error().maybeApplied);
        QVERIFY(outcome.error().detail.contains(QStringLiteral("method not found")));
    }
};

MSM_TEST(TestSandboxAgents)
#include "tst_sandbox_agents.moc"
