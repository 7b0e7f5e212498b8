// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "ui/words/nodetext.h"

#include <QTest>

using namespace msm;

namespace {

/// Stands for state ACTIVE with LCM_STATE UNKNOWN.

} // namespace

class TestNodeText final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void mysqlItselfHasAWordBesideItsAgents()
    {
        NodeView node;
        node.mysql = ServerState::Running;
        QCOMPARE(mysqlItselfText(node, QStringLiteral("seen 5 s ago")), QString());
        node.login = LoginWord::Full;
        QCOMPARE(mysqlItselfText(node, QStringLiteral("seen 5 s ago")),
            QStringLiteral("itself has no connection left, seen 5 s ago"));
    }

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
        NodeList nodes{{}, {}, {}, {}};
        nodes.edit(0).state = nodes.edit(1).state = NodeState::Running;
        nodes.edit(0).agent = nodes.edit(1).agent = AgentState::Answers;
        nodes.edit(2).state = NodeState::Failed;
        nodes.edit(3).state = NodeState::Creating;
        QCOMPARE(countNodes(nodes).text(), QStringLiteral("2 running \u00b7 1 creating \u00b7 1 failed"));
        QCOMPARE(countNodes({}).text(), QStringLiteral("No nodes"));
    }
};

MSM_TEST(TestNodeText)
#include "tst_nodetext.moc"
