// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "ui/models/nodefilter.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace msm;

class TestNodeFilter final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void statesAreTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QList<NodeState>>("states");
        using enum NodeState;
        const auto row = [](const char *name, const char *text, const QStringList &words,
                             const QList<NodeState> &states) {
            QTest::newRow(name) << QString::fromLatin1(text) << words << states;
        };
        row("one", "state:failed", {}, {Failed});
        row("two, in the order of the states", "state:missing,failed", {}, {Failed, Missing});
        row("beside words", "eu State:Failed kvm", {QStringLiteral("eu"), QStringLiteral("kvm")}, {Failed});
        row("a name of two words", "state:powered-off", {}, {PoweredOff});
        row("as the wire says it", "state:POWEREDOFF", {}, {PoweredOff});
        row("the beginning of a name", "state:fai", {}, {Failed});
        row("in two terms", "state:failed state:failed,running", {}, {Running, Failed});
        row("not typed to its end", "eu state:", {QStringLiteral("eu")}, {});
        row("no state", "state:happy", {QStringLiteral("state:happy")}, {});
        row("one of two is none", "state:failed,happy", {QStringLiteral("state:failed,happy")}, {});
        row("a word", "failed", {QStringLiteral("failed")}, {});
    }
    void statesAreTyped()
    {
        QFETCH(QString, text);
        const NodeFilter filter = NodeFilter::fromText(text);
        QTEST(filter.words, "words");
        QTEST(filter.states, "states");
        QCOMPARE(NodeFilter::fromText(filter.toText()), filter);
        QCOMPARE(NodeFilter::fromJson(filter.toJson()), filter);
    }

    void nodeMustBeInOneOfTheStates()
    {
        NodeView node;
        node.name = QStringLiteral("running-db");
        node.state = NodeState::Failed;
        QVERIFY(NodeFilter::fromText(QStringLiteral("running")).matches(node));
        QVERIFY(!NodeFilter::fromText(QStringLiteral("state:running")).matches(node));
        QVERIFY(NodeFilter::fromText(QStringLiteral("state:running,failed db")).matches(node));
        QVERIFY(!NodeFilter::fromText(QStringLiteral("state:failed web")).matches(node));
    }

    void stateIsToggled()
    {
        const NodeFilter words = NodeFilter::fromText(QStringLiteral("eu"));
        const NodeFilter failed = words.toggled(NodeState::Failed);
        QCOMPARE(failed.toText(), QStringLiteral("eu state:failed"));
        QCOMPARE(
            failed.toggled(NodeState::PoweredOff).toText(), QStringLiteral("eu state:powered-off,failed"));
        QCOMPARE(failed.toggled(NodeState::Failed), words);
    }

    void labelsAreFound()
    {
        NodeView node;
        node.labels = {QStringLiteral("blue"), QStringLiteral("prod")};
        QVERIFY(NodeFilter::fromText(QStringLiteral("PROD")).matches(node));
        QVERIFY(!NodeFilter::fromText(QStringLiteral("test")).matches(node));
    }

    void nonsenseInAFileIsNoFilter()
    {
        const QJsonObject nonsense{
            {QStringLiteral("words"), 5}, {QStringLiteral("states"), QJsonArray{QStringLiteral("LATER"), 7}}};
        QVERIFY(NodeFilter::fromJson(nonsense).isEmpty());
    }
};

MSM_TEST(TestNodeFilter)
#include "tst_nodefilter.moc"
