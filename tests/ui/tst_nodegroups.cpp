// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakescheduler.h"
#include "tests/support/suite.h"
#include "tests/ui/fakeservice.h"
#include "ui/models/nodetablemodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace msm;

namespace {

NodeView node(int id, const QString &host, NodeState state = NodeState::Running)
{
    NodeView view;
    view.id = VmId{id};
    view.name = QStringLiteral("db-%1").arg(id);
    view.host = host;
    view.state = state;
    return view;
}

/// "kvm-1 (2) | db-1 | db-2": the rows as a person reads them.
QString rowsOf(const NodeTableModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows.append(model.index(row, int(NodeColumn::Name)).data().toString());
    return rows.join(QStringLiteral(" | "));
}

/// What the rows have to be, made in the simplest way.
QStringList expectedRows(const NodeTableModel &model, NodeColumn column, Qt::SortOrder direction)
{
    struct Group {
        NodeSortKey key;
        QString name;
        QStringList nodes;
    };
    QList<Group> groups;
    const NodeList &nodes = model.nodes();
    for (const int index : orderNodes(nodes, model.filter(), column, direction)) {
        const QString host = nodes[index].host;
        auto group = std::ranges::find(groups, host, &Group::name);
        if (group == groups.end()) {
            groups.append({sortKey(nodes[index], NodeColumn::Host), host, {}});
            group = groups.end() - 1;
        }
        group->nodes.append(nodes[index].name);
    }
    std::ranges::stable_sort(groups, {}, [](const Group &group) { return group.key.text; });
    QStringList rows;
    for (const Group &group : groups) {
        rows.append(QStringLiteral("%1 (%2)").arg(group.name).arg(group.nodes.size()));
        rows += group.nodes;
    }
    return rows;
}

} // namespace

/// Groups in the node table: the model. TestNodeGrouping has what a person does with them.
class TestNodeGroups final : public QObject {
    Q_OBJECT

    struct Fixture {
        FakeScheduler clock;
        NodeTableModel model{clock};
        const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

        Fixture()
        {
            model.sort(int(NodeColumn::Name), Qt::AscendingOrder);
            model.apply({node(1, QStringLiteral("kvm-10")), node(2, QStringLiteral("kvm-2")),
                node(3, QStringLiteral("kvm-10")), node(4, {}, NodeState::Failed)});
            model.setGrouping(NodeColumn::Host);
        }
    };

private Q_SLOTS:
    void groupsStandInFrontOfTheirNodesInTheOrderOfTheirColumn()
    {
        Fixture f;
        QCOMPARE(rowsOf(f.model),
            QStringLiteral("Without a host (1) | db-4 | kvm-2 (1) | db-2 | kvm-10 (2) | db-1 | db-3"));
        f.model.sort(int(NodeColumn::Name), Qt::DescendingOrder);
        QCOMPARE(rowsOf(f.model),
            QStringLiteral("Without a host (1) | db-4 | kvm-2 (1) | db-2 | kvm-10 (2) | db-3 | db-1"));
        f.model.setGrouping(NodeColumn::State);
        QCOMPARE(rowsOf(f.model), QStringLiteral("Failed (1) | db-4 | Running (3) | db-3 | db-2 | db-1"));
        f.model.setGrouping({});
        QCOMPARE(rowsOf(f.model), QStringLiteral("db-4 | db-3 | db-2 | db-1"));
    }

    void hostsThatDifferInTheirZerosAreTwoGroups()
    {
        Fixture f;
        f.model.apply({node(1, QStringLiteral("kvm-1")), node(2, QStringLiteral("kvm-01"))});
        QCOMPARE(rowsOf(f.model), QStringLiteral("kvm-01 (1) | db-2 | kvm-1 (1) | db-1"));
    }

    void nodesAreGroupedByAllTheirLabels()
    {
        Fixture f;
        NodeList nodes{node(1, {}), node(2, {}), node(3, {})};
        nodes.edit(0).labels = nodes.edit(2).labels = {QStringLiteral("blue"), QStringLiteral("prod")};
        f.model.apply(nodes);
        f.model.setGrouping(NodeColumn::Labels);
        QCOMPARE(rowsOf(f.model), QStringLiteral("Without labels (1) | db-2 | blue, prod (2) | db-1 | db-3"));
    }

    void nodesAreGroupedByTheirPartInReplication()
    {
        Fixture f;
        NodeList nodes{node(1, {}), node(2, {}), node(3, {}), node(4, {}), node(5, {})};
        nodes.edit(0).replication = Replication{.source = QStringLiteral("10.0.0.3:3306")};
        nodes.edit(1).replication = Replication{};
        nodes.edit(2).replication = Replication{.replicas = 2};
        nodes.edit(4).replication = Replication{.replicas = 1, .source = QStringLiteral("10.0.0.3:3306")};
        f.model.apply(nodes);
        f.model.setGrouping(NodeColumn::Role);
        QCOMPARE(rowsOf(f.model),
            QStringLiteral("Source (1) | db-3 | Source and replica (1) | db-5 | Replica (1) | db-1 | "
                           "No replication (1) | db-2 | Role not known (1) | db-4"));
        nodes.edit(0).replication = Replication{}; // it was promoted
        f.model.apply(nodes);
        QCOMPARE(rowsOf(f.model),
            QStringLiteral("Source (1) | db-3 | Source and replica (1) | db-5 | No replication (2) | db-1 | "
                           "db-2 | Role not known (1) | db-4"));
        const QModelIndex cell = f.model.index(f.model.rowOf(VmId{3}), int(NodeColumn::Role));
        QCOMPARE(cell.data().toString(), QStringLiteral("Source"));
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("source")));
    }

    void filterCountsWhatItLeavesAndGroupsWithoutNodesGo()
    {
        Fixture f;
        f.model.setFilter(NodeFilter::fromText(QStringLiteral("db-3")));
        QCOMPARE(rowsOf(f.model), QStringLiteral("kvm-10 (1) | db-3"));
        QCOMPARE(f.model.filteredCount(), 1);
        f.model.setFilter({});
        QCOMPARE(f.model.rowCount(), 7);
    }

    void nodesOfACollapsedGroupHaveNoRowsAndItStaysCollapsed()
    {
        Fixture f;
        f.model.setCollapsed(4, true);
        QCOMPARE(
            rowsOf(f.model), QStringLiteral("Without a host (1) | db-4 | kvm-2 (1) | db-2 | kvm-10 (2)"));
        QCOMPARE(f.model.rowOf(VmId{3}), -1);
        QCOMPARE(f.model.filteredCount(), 4);
        QCOMPARE(f.model.groupRowOf(VmId{3}), 4);
        // One comes to it, all go, and one comes back.
        NodeList nodes = f.model.nodes();
        nodes.edit(1).host = QStringLiteral("kvm-10");
        f.model.apply(nodes);
        QCOMPARE(rowsOf(f.model), QStringLiteral("Without a host (1) | db-4 | kvm-10 (3)"));
        f.model.apply({nodes[3]});
        QCOMPARE(rowsOf(f.model), QStringLiteral("Without a host (1) | db-4"));
        f.model.apply(nodes);
        QCOMPARE(rowsOf(f.model), QStringLiteral("Without a host (1) | db-4 | kvm-10 (3)"));
        f.model.setAllCollapsed(false);
        QCOMPARE(f.model.rowCount(), 6);
    }

    void nodeThatChangesItsGroupTakesItsRowAlong()
    {
        Fixture f;
        const QPersistentModelIndex moving = f.model.index(f.model.rowOf(VmId{2}), 0);
        NodeList nodes = f.model.nodes();
        nodes.edit(1).host = QStringLiteral("kvm-10");
        f.model.apply(nodes);
        QVERIFY(moving.isValid());
        QCOMPARE(moving.row(), f.model.rowOf(VmId{2}));
        QCOMPARE(
            rowsOf(f.model), QStringLiteral("Without a host (1) | db-4 | kvm-10 (3) | db-1 | db-2 | db-3"));
    }

    void groupTellsOfItsNewCountAndOfNothingElse()
    {
        Fixture f;
        QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
        NodeList nodes = f.model.nodes();
        nodes.edit(0); // a copy that is no other
        f.model.apply(nodes);
        QCOMPARE(changed.size(), 0);
        nodes.removeAt(0);
        f.model.apply(nodes);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toModelIndex().row(), f.model.groupRowOf(VmId{3}));
    }

    void groupIsReadAndCannotBeSelected()
    {
        Fixture f;
        const QModelIndex group = f.model.index(4, int(NodeColumn::Agent));
        QVERIFY(f.model.isGroup(4));
        QVERIFY(!group.flags().testFlag(Qt::ItemIsSelectable));
        QVERIFY(group.flags().testFlag(Qt::ItemIsEnabled));
        QVERIFY(!group.data(NodeTableModel::IdRole).isValid());
        QCOMPARE(
            group.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Group kvm-10, 2 nodes, expanded"));
        f.model.setCollapsed(4, true);
        QCOMPARE(f.model.index(4, 0).data(Qt::AccessibleTextRole).toString(),
            QStringLiteral("Group kvm-10, 2 nodes, collapsed"));
    }

    void anySequenceEndsInTheRightRows_data()
    {
        QTest::addColumn<uint>("seed");
        for (uint seed = 1; seed <= 8; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void anySequenceEndsInTheRightRows()
    {
        QFETCH(uint, seed);
        QRandomGenerator random(seed);
        const FakeScheduler clock;
        NodeTableModel model(clock);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        NodeList nodes = fabricatedNodes(60, clock.nowUtc());
        model.apply(nodes);
        model.sort(int(NodeColumn::Id), Qt::AscendingOrder);
        model.setGrouping(NodeColumn::Host);
        NodeColumn column = NodeColumn::Id;
        Qt::SortOrder direction = Qt::AscendingOrder;
        for (int round = 0; round < 40; ++round) {
            QHash<int, QPersistentModelIndex> kept;
            for (int row = 0; row < model.rowCount(); row += 3) {
                if (!model.isGroup(row))
                    kept.insert(model.nodeAt(row).id.value, model.index(row, 0));
            }
            if (const int dice = random.bounded(10); dice == 0) {
                model.setFilter(NodeFilter::fromText(random.bounded(2) ? QStringLiteral("eu") : QString()));
            } else if (dice == 1) {
                column = NodeColumn(random.bounded(kNodeColumnCount));
                direction = random.bounded(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder;
                model.sort(int(column), direction);
            } else {
                NodeList next;
                for (NodeView view : std::as_const(nodes)) {
                    if (random.bounded(8) == 0)
                        view.host = QStringLiteral("kvm-%1").arg(random.bounded(12));
                    if (random.bounded(20) != 0)
                        next.append(view);
                }
                if (random.bounded(3) == 0)
                    next = fabricatedNodes(60, clock.nowUtc());
                nodes = next;
                model.apply(nodes);
            }
            QCOMPARE(rowsOf(model), expectedRows(model, column, direction).join(QStringLiteral(" | ")));
            for (auto it = kept.cbegin(); it != kept.cend(); ++it) {
                const int row = model.rowOf(VmId{it.key()});
                QCOMPARE(it.value().isValid() ? it.value().row() : -1, row);
            }
            if (round % 10 != 0)
                continue;
            // Folding is undone by unfolding.
            const QString before = rowsOf(model);
            if (model.rowCount() > 0)
                model.setCollapsed(model.groupRowOf(model.filteredNodes().last().id), true);
            model.setAllCollapsed(true);
            QVERIFY(!rowsOf(model).contains(QStringLiteral("mysql-")));
            model.setAllCollapsed(false);
            QCOMPARE(rowsOf(model), before);
        }
    }
};

MSM_TEST(TestNodeGroups)
#include "tst_nodegroups.moc"
