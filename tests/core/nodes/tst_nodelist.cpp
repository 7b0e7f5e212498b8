// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nodes/nodelist.h"
#include "tests/support/suite.h"

#include <QTest>

#include <algorithm>

using namespace msm;

class TestNodeList final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void editChangesNoOtherList()
    {
        const NodeList before{{.id = VmId{1}}, {.id = VmId{3}}};
        NodeList now = before;
        QVERIFY(now.isCopyOf(before));
        now.edit(1).name = QStringLiteral("db");
        QVERIFY(!now.isCopyOf(before));
        QVERIFY(before[1].name.isEmpty());
        QCOMPARE(now[1].name, QStringLiteral("db"));
        QVERIFY(now.pointer(0) == before.pointer(0));
        QVERIFY(now.pointer(1) != before.pointer(1));
        QVERIFY(now != before);
    }

    void listsAreEqualByTheirNodesWhetherTheyShareThem()
    {
        NodeList nodes{{.id = VmId{1}}, {.id = VmId{3}}};
        const NodeList before = nodes;
        nodes.edit(0); // a copy that is no other
        QVERIFY(nodes == before);
        nodes.removeAt(0);
        QVERIFY(nodes != before);
        QVERIFY(nodes == NodeList{before[1]});
    }

    void nodesAreFoundByTheirIds_data()
    {
        QTest::addColumn<int>("id");
        QTest::addColumn<int>("index");
        QTest::newRow("before the first") << 0 << -1;
        QTest::newRow("first") << 1 << 0;
        QTest::newRow("between") << 2 << -1;
        QTest::newRow("last") << 7 << 2;
        QTest::newRow("behind the last") << 8 << -1;
    }
    void nodesAreFoundByTheirIds()
    {
        QFETCH(int, id);
        QFETCH(int, index);
        const NodeList nodes{{.id = VmId{1}}, {.id = VmId{3}}, {.id = VmId{7}}};
        QCOMPARE(nodes.indexOf(VmId{id}), index);
        QCOMPARE(NodeList().indexOf(VmId{id}), -1);
    }

    void chosenNodesAreShared()
    {
        const NodeList nodes{{.id = VmId{1}}, {.id = VmId{3}}, {.id = VmId{7}}};
        const NodeList odd = nodes.where([](const NodeView &node) { return node.id > VmId{1}; });
        QCOMPARE(odd.size(), 2);
        QVERIFY(odd.pointer(0) == nodes.pointer(1));
        QCOMPARE(nodes.first(1).size(), 1);
        QCOMPARE(nodes.value(2).id, VmId{7});
        QVERIFY(!nodes.value(3).id.isValid());
    }

    void algorithmsGoThroughIt()
    {
        const NodeList nodes{{.id = VmId{1}}, {.id = VmId{3}}, {.id = VmId{7}}};
        QVERIFY(std::ranges::is_sorted(nodes, {}, &NodeView::id));
        QCOMPARE(std::ranges::find(nodes, VmId{3}, &NodeView::id) - nodes.begin(), 1);
        QCOMPARE((nodes.end() - 1)->id, VmId{7});
        QCOMPARE(nodes.begin()[2].id, VmId{7});
    }
};

MSM_TEST(TestNodeList)
#include "tst_nodelist.moc"
