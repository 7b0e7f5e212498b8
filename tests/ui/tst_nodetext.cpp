// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/nodetext.h"

#include <QTest>

using namespace msm;

namespace {

/// Stands for state ACTIVE with LCM_STATE UNKNOWN.
constexpr int kUnknown = 316;

} // namespace

class TestNodeText final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ageNamesItsTwoGreatestUnits_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("age");
        QTest::addColumn<QString>("elapsed");
        QTest::newRow("clocks disagree") << -5LL << QStringLiteral("0 s") << QStringLiteral("0 s");
        QTest::newRow("seconds") << 59LL << QStringLiteral("59 s") << QStringLiteral("59 s");
        QTest::newRow("a minute") << 60LL << QStringLiteral("1 min") << QStringLiteral("1 min 0 s");
        QTest::newRow("minutes") << 3599LL << QStringLiteral("59 min") << QStringLiteral("59 min 59 s");
        QTest::newRow("hours") << 7500LL << QStringLiteral("2 h 5 min") << QStringLiteral("2 h 5 min");
        QTest::newRow("days") << 100000LL << QStringLiteral("1 d 3 h") << QStringLiteral("1 d 3 h");
    }
    void ageNamesItsTwoGreatestUnits()
    {
        QFETCH(qint64, seconds);
        QTEST(ageText(std::chrono::seconds(seconds)), "age");
        QTEST(elapsedText(std::chrono::seconds(seconds)), "elapsed");
    }

    void memoryIsShownInBinaryUnits()
    {
        QCOMPARE(memoryText(0), noValueText());
        QCOMPARE(memoryText(512), QStringLiteral("512.0 MiB"));
        QCOMPARE(memoryText(4096), QStringLiteral("4 GiB"));
        QCOMPARE(memoryText(1536), QStringLiteral("1.5 GiB"));
    }

    void countsLeaveOutStatesWithoutANode()
    {
        NodeList nodes(4);
        nodes[0].state = nodes[1].state = NodeState::Running;
        nodes[2].state = NodeState::Failed;
        nodes[3].state = NodeState::Creating;
        QCOMPARE(countNodes(nodes).text(), QStringLiteral("2 running \u00b7 1 creating \u00b7 1 failed"));
        QCOMPARE(countNodes({}).text(), QStringLiteral("No nodes"));
    }

    void contradictionsAreNamedAndAgreementIsNot_data()
    {
        QTest::addColumn<int>("vmState");
        QTest::addColumn<AgentState>("agent");
        QTest::addColumn<ServerState>("mysql");
        QTest::addColumn<NodeFunction>("function");
        QTest::addColumn<NodeState>("state");
        QTest::addColumn<QString>("says");
        const auto agent = NodeFunction::Agent;
        QTest::newRow("all well") << 3 << AgentState::Answers << ServerState::Running << agent
                                  << NodeState::Running << QString();
        QTest::newRow("agent silent") << 3 << AgentState::Silent << ServerState::Unknown << agent
                                      << NodeState::Degraded << QStringLiteral("does not answer");
        QTest::newRow("MySQL stopped") << 3 << AgentState::Answers << ServerState::Stopped << agent
                                       << NodeState::Degraded << QStringLiteral("MySQL is stopped");
        QTest::newRow("still being created")
            << 3 << AgentState::Silent << ServerState::Unknown << agent << NodeState::Creating << QString();
        QTest::newRow("no agent expected") << 3 << AgentState::Silent << ServerState::Unknown
                                           << NodeFunction::None << NodeState::Running << QString();
        QTest::newRow("powered off, answered once") << 8 << AgentState::Answers << ServerState::Running
                                                    << agent << NodeState::PoweredOff << QString();
        QTest::newRow("cloud cannot tell") << kUnknown << AgentState::Answers << ServerState::Running << agent
                                           << NodeState::Unknown << QStringLiteral("cannot tell");
        QTest::newRow("not listed") << -1 << AgentState::NotAsked << ServerState::Unknown << agent
                                    << NodeState::Missing << QStringLiteral("does not list");
    }
    void contradictionsAreNamedAndAgreementIsNot()
    {
        QFETCH(int, vmState);
        QFETCH(AgentState, agent);
        QFETCH(ServerState, mysql);
        QFETCH(NodeFunction, function);
        QFETCH(NodeState, state);
        QFETCH(QString, says);
        NodeView node;
        node.registered = true;
        node.vmState = vmState == kUnknown ? 3 : vmState;
        node.lcmState = vmState == kUnknown ? 16 : 3;
        node.agent = agent;
        node.mysql = mysql;
        node.function = function;
        node.state = state;
        const QString text = contradictionText(node);
        QCOMPARE(text.isEmpty(), says.isEmpty());
        QVERIFY2(text.contains(says), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestNodeText)
#include "tst_nodetext.moc"
