// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "ui/models/nodeorder.h"
#include "ui/models/rowranges.h"

#include <QTest>

using namespace msm;

namespace {

NodeView orderedNode(int id, const QString &name, const QString &address = {})
{
    NodeView view;
    view.id = VmId{id};
    view.name = name;
    view.address = address;
    return view;
}

QStringList names(const NodeList &nodes, const QList<int> &order)
{
    QStringList list;
    for (const int index : order)
        list.append(nodes[index].name);
    return list;
}

} // namespace

class TestNodeOrder final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesSortAsPeopleCount_data()
    {
        QTest::addColumn<QString>("smaller");
        QTest::addColumn<QString>("greater");
        QTest::newRow("numbers") << QStringLiteral("db-2") << QStringLiteral("db-10");
        QTest::newRow("leading zeros") << QStringLiteral("db-007") << QStringLiteral("db-8");
        QTest::newRow("number in the middle") << QStringLiteral("db2-a") << QStringLiteral("db10-a");
        QTest::newRow("case") << QStringLiteral("Alpha") << QStringLiteral("beta");
        QTest::newRow("accents") << QStringLiteral("\u00e9t\u00e9") << QStringLiteral("zebra");
        QTest::newRow("prefix") << QStringLiteral("db") << QStringLiteral("db-1");
        QTest::newRow("very long numbers") << QString(60, u'9') << (u'1' + QString(60, u'0'));
    }
    void namesSortAsPeopleCount()
    {
        QFETCH(QString, smaller);
        QFETCH(QString, greater);
        QVERIFY(naturalKey(smaller) < naturalKey(greater));
    }

    void addressesSortAsNumbers()
    {
        const NodeList nodes{orderedNode(1, QStringLiteral("v6"), QStringLiteral("fd00::2")),
            orderedNode(2, QStringLiteral("ten"), QStringLiteral("10.0.0.10")),
            orderedNode(3, QStringLiteral("none")),
            orderedNode(4, QStringLiteral("nine"), QStringLiteral("10.0.0.9")),
            orderedNode(5, QStringLiteral("v6 too"), QStringLiteral("fd00::10"))};
        const QStringList expected{QStringLiteral("none"), QStringLiteral("nine"), QStringLiteral("ten"),
            QStringLiteral("v6"), QStringLiteral("v6 too")};
        QCOMPARE(names(nodes, orderNodes(nodes, {}, NodeColumn::Address, Qt::AscendingOrder)), expected);
    }

    void equalValuesKeepTheOrderOfTheirIdsInBothDirections()
    {
        NodeList nodes{orderedNode(1, QStringLiteral("a")), orderedNode(2, QStringLiteral("b")),
            orderedNode(3, QStringLiteral("c"))};
        nodes.edit(0).cpu = nodes.edit(1).cpu = 2;
        nodes.edit(2).cpu = 1;
        QCOMPARE(orderNodes(nodes, {}, NodeColumn::Cpu, Qt::AscendingOrder), (QList<int>{2, 0, 1}));
        QCOMPARE(orderNodes(nodes, {}, NodeColumn::Cpu, Qt::DescendingOrder), (QList<int>{0, 1, 2}));
    }

    void troubleSortsBeforeHealth()
    {
        NodeList nodes{orderedNode(1, QStringLiteral("fine")), orderedNode(2, QStringLiteral("bad"))};
        nodes.edit(0).state = NodeState::Running;
        nodes.edit(1).state = NodeState::Failed;
        QCOMPARE(orderNodes(nodes, {}, NodeColumn::State, Qt::AscendingOrder), (QList<int>{1, 0}));
    }

    void everyFilterWordMustBeFoundSomewhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("matches");
        QTest::newRow("nothing") << QString() << true;
        QTest::newRow("spaces") << QStringLiteral("  \t ") << true;
        QTest::newRow("part of the name, other case") << QStringLiteral("SHOP") << true;
        QTest::newRow("id") << QStringLiteral("4711") << true;
        QTest::newRow("address") << QStringLiteral("10.0.3") << true;
        QTest::newRow("state word") << QStringLiteral("degraded") << true;
        QTest::newRow("host") << QStringLiteral("kvm-3") << true;
        QTest::newRow("words in different fields") << QStringLiteral("kvm-3  shop degraded") << true;
        QTest::newRow("one word is nowhere") << QStringLiteral("shop failed") << false;
        QTest::newRow("pattern characters mean themselves") << QStringLiteral(".*") << false;
    }
    void everyFilterWordMustBeFoundSomewhere()
    {
        QFETCH(QString, text);
        NodeView view = orderedNode(4711, QStringLiteral("shop-db"), QStringLiteral("10.0.3.1"));
        view.state = NodeState::Degraded;
        view.host = QStringLiteral("kvm-3");
        QTEST(NodeFilter::fromText(text).matches(view), "matches");
    }

    void mergingMisplacedNodesEqualsSortingAll()
    {
        NodeList nodes;
        std::vector<NodeSortKey> keys;
        for (int i = 0; i < 500; ++i) {
            NodeView view = orderedNode(i, QStringLiteral("n%1").arg((i * 7919) % 101));
            keys.push_back(sortKey(view, NodeColumn::Name));
            nodes.append(view);
        }
        for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            const QList<int> all = orderNodes(nodes, {}, NodeColumn::Name, direction);
            QList<int> sorted;
            QList<int> misplaced;
            for (const int index : all)
                (index % 3 == 0 ? misplaced : sorted).append(index);
            std::reverse(misplaced.begin(), misplaced.end());
            QCOMPARE(mergeOrder(sorted, misplaced, NodeLess(nodes, keys, direction)), all);
        }
    }

    void rowsMakeTheFewestRanges()
    {
        QCOMPARE(rowRanges({1, 2, 3, 7, 9}), (QList<RowRange>{{1, 3}, {7, 7}, {9, 9}}));
        QCOMPARE(rowRanges({1, 2, 3, 7, 9}, 1), (QList<RowRange>{{1, 3}, {7, 9}}));
        QVERIFY(rowRanges({}).isEmpty());
    }
};

MSM_TEST(TestNodeOrder)
#include "tst_nodeorder.moc"
