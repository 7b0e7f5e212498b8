// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakescheduler.h"
#include "tests/support/suite.h"
#include "tests/ui/fakeservice.h"
#include "ui/models/nodetablemodel.h"
#include "ui/words/nodetext.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace msm;

namespace {

/// Counts whatever a model says to its views.
struct Spies {
    explicit Spies(NodeTableModel *model)
        : changed(model, &QAbstractItemModel::dataChanged)
        , inserted(model, &QAbstractItemModel::rowsInserted)
        , removed(model, &QAbstractItemModel::rowsRemoved)
        , moved(model, &QAbstractItemModel::layoutChanged)
        , reset(model, &QAbstractItemModel::modelReset)
    {
    }
    [[nodiscard]] qsizetype total() const
    {
        return changed.size() + inserted.size() + removed.size() + moved.size() + reset.size();
    }

    QSignalSpy changed;
    QSignalSpy inserted;
    QSignalSpy removed;
    QSignalSpy moved;
    QSignalSpy reset;
};

/// Half of them are shared with the list as it was, as those that the manager makes are.
NodeList mutated(const NodeList &nodes, QRandomGenerator &random)
{
    QMap<VmId, NodePointer> next;
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        const int dice = random.bounded(20);
        if (dice == 0)
            continue;
        next.insert(nodes[i].id, nodes.pointer(i));
        if (dice >= 10)
            continue;
        const auto node = std::make_shared<NodeView>(nodes[i]);
        if (dice == 1)
            node->state = NodeState(random.bounded(int(NodeState::Unknown) + 1));
        if (dice == 2)
            node->name = QStringLiteral("other-%1").arg(random.bounded(300));
        node->agentSeen = node->agentSeen.addSecs(random.bounded(30));
        next.insert(node->id, node);
    }
    const int fresh = random.bounded(5);
    for (int i = 0; i < fresh; ++i) {
        const auto node = std::make_shared<NodeView>();
        node->id = VmId{random.bounded(5000)};
        node->name = QStringLiteral("new-%1").arg(node->id.value);
        if (!next.contains(node->id))
            next.insert(node->id, node);
    }
    NodeList list;
    for (const NodePointer &node : std::as_const(next))
        list.append(node);
    return list;
}

} // namespace

class TestNodeTableModel final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void protectedNodeHasASignBesideItsName()
    {
        const FakeScheduler clock;
        NodeTableModel model(clock);
        NodeView node;
        node.id = VmId{1};
        node.name = QStringLiteral("db");
        model.apply({node});
        const auto name = [&model] { return model.index(0, int(NodeColumn::Name)); };
        QVERIFY(name().data(Qt::DecorationRole).value<QIcon>().isNull());
        node.isProtected = true;
        model.apply({node});
        QVERIFY(!name().data(Qt::DecorationRole).value<QIcon>().isNull());
        QVERIFY(name().data(Qt::ToolTipRole).toString().contains(QStringLiteral("Protected")));
        QCOMPARE(name().data(Qt::AccessibleTextRole).toString(), QStringLiteral("db, protected"));
        QVERIFY(!model.index(0, int(NodeColumn::State)).data(Qt::DecorationRole).isValid());
    }

    void contradictionStandsInThePlaceOfTheState()
    {
        const FakeScheduler clock;
        NodeTableModel model(clock);
        NodeView node;
        node.id = VmId{1};
        node.state = NodeState::Degraded;
        node.contradiction = Contradiction::LoginRefused;
        model.apply({node});
        const QModelIndex cell = model.index(0, int(NodeColumn::State));
        QCOMPARE(cell.data().toString(), QStringLiteral("Contradiction"));
        QCOMPARE(cell.data(NodeTableModel::StateRole).toInt(), NodeTableModel::kContradicts);
        for (const char *word : {"contra", "degraded", "nowhere"}) {
            model.setFilter(NodeFilter::fromText(QString::fromLatin1(word)));
            QCOMPARE(model.rowCount(), word == std::string_view("nowhere") ? 0 : 1);
        }
    }

    void runningOneThatNobodyAskedIsToldFromOneThatAnswered()
    {
        const FakeScheduler clock;
        NodeTableModel model(clock);
        NodeView node{.id = VmId{1}, .name = QStringLiteral("db")};
        node.state = NodeState::Running;
        const auto told = [&model, &node](Qt::ItemDataRole role) {
            model.apply({node});
            return model.index(0, int(NodeColumn::State)).data(role).toString();
        };
        QCOMPARE(told(Qt::DisplayRole), QStringLiteral("Running"));
        QCOMPARE(told(Qt::AccessibleTextRole), QStringLiteral("Running, not asked yet"));
        QVERIFY(told(Qt::ToolTipRole).contains(u"asked"));
        const QModelIndex cell = model.index(0, int(NodeColumn::State));
        QCOMPARE(cell.data(NodeTableModel::StateRole).toInt(), NodeTableModel::kUnconfirmed);
        QCOMPARE(countNodes({node}).text(), QStringLiteral("1 running, 1 of them not asked yet"));

        node.agent = AgentState::Answers;
        QCOMPARE(told(Qt::AccessibleTextRole), QStringLiteral("Running"));
        QCOMPARE(cell.data(NodeTableModel::StateRole).toInt(), int(NodeState::Running));
        QCOMPARE(countNodes({node}).text(), QStringLiteral("1 running"));
        node.agent = AgentState::NotAsked;
        node.function = NodeFunction::None; // there is nobody to ask
        QVERIFY(!isUnconfirmed(node));
    }

    void timeOfMySqlsLastAnswerIsNoChange()
    {
        const FakeScheduler clock;
        NodeTableModel model(clock);
        NodeView node;
        node.id = VmId{1};
        model.apply({node});
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        node.mysqlSeen = clock.nowUtc();
        model.apply({node});
        QCOMPARE(changed.size(), 0);
    }

    void anySequenceOfSnapshotsFiltersAndSortsEndsInTheRightRows_data()
    {
        QTest::addColumn<uint>("seed");
        for (uint seed = 1; seed <= 8; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void anySequenceOfSnapshotsFiltersAndSortsEndsInTheRightRows()
    {
        QFETCH(uint, seed);
        QRandomGenerator random(seed);
        FakeScheduler clock;
        NodeTableModel model(clock);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Spies spies(&model);
        NodeList nodes = fabricatedNodes(120, clock.nowUtc());
        model.apply(nodes);
        NodeColumn column = NodeColumn::Id;
        Qt::SortOrder direction = Qt::AscendingOrder;

        for (int round = 0; round < 40; ++round) {
            QHash<int, QPersistentModelIndex> kept;
            for (int row = 0; row < model.rowCount(); row += 3)
                kept.insert(model.nodeAt(row).id.value, model.index(row, row % kNodeColumnCount));

            if (const int dice = random.bounded(10); dice == 0) {
                static const QStringList filters{QString(), QStringLiteral("eu"), QStringLiteral("running 1"),
                    QStringLiteral("other"), QStringLiteral("nowhere")};
                model.setFilter(NodeFilter::fromText(filters[random.bounded(int(filters.size()))]));
            } else if (dice == 1) {
                column = NodeColumn(random.bounded(kNodeColumnCount));
                direction = random.bounded(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder;
                model.sort(int(column), direction);
            } else {
                nodes = mutated(nodes, random);
                model.apply(nodes);
            }

            const QList<int> expected = orderNodes(nodes, model.filter(), column, direction);
            QCOMPARE(model.rowCount(), int(expected.size()));
            for (int row = 0; row < model.rowCount(); ++row) {
                QCOMPARE(model.nodeAt(row), nodes[expected[row]]);
                QCOMPARE(model.rowOf(model.nodeAt(row).id), row);
            }
            for (auto it = kept.cbegin(); it != kept.cend(); ++it) {
                const int row = model.rowOf(VmId{it.key()});
                QCOMPARE(it.value().isValid() ? it.value().row() : -1, row);
            }
        }
        QCOMPARE(spies.reset.size(), 0);
    }

    void unchangedSnapshotSaysNothing()
    {
        FakeScheduler clock;
        NodeTableModel model(clock);
        model.apply(fabricatedNodes(50, clock.nowUtc()));
        const Spies spies(&model);
        model.apply(fabricatedNodes(50, clock.nowUtc()));
        QCOMPARE(spies.total(), 0);
    }

    void laterAnswerOfAnAgentAloneSaysNothingButIsKnown()
    {
        FakeScheduler clock;
        NodeTableModel model(clock);
        NodeList nodes = fabricatedNodes(50, clock.nowUtc());
        model.apply(nodes);
        const Spies spies(&model);
        nodes.edit(1).agentSeen = nodes[1].agentSeen.addSecs(60);
        model.apply(nodes);
        QCOMPARE(spies.total(), 0);
        QCOMPARE(model.find(nodes[1].id)->agentSeen, nodes[1].agentSeen);
    }

    void firstAnswerOfAnAgentIsAChange()
    {
        FakeScheduler clock;
        NodeTableModel model(clock);
        NodeList nodes = fabricatedNodes(3, clock.nowUtc());
        nodes.edit(1).agentSeen = {};
        model.apply(nodes);
        const Spies spies(&model);
        nodes.edit(1).agentSeen = clock.nowUtc();
        model.apply(nodes);
        QCOMPARE(spies.changed.size(), 1);
        QCOMPARE(spies.total(), 1);
    }

    void changedNodesAreToldInRanges()
    {
        FakeScheduler clock;
        NodeTableModel model(clock);
        NodeList nodes = fabricatedNodes(100, clock.nowUtc());
        model.apply(nodes);
        const Spies spies(&model);
        for (const int i : {10, 11, 12, 60})
            nodes.edit(i).cpu += 1;
        model.apply(nodes);
        QCOMPARE(spies.total(), 2);
        QCOMPARE(spies.changed[0][0].toModelIndex().row(), 10);
        QCOMPARE(spies.changed[0][1].toModelIndex().row(), 12);
        QCOMPARE(spies.changed[1][0].toModelIndex().row(), 60);
        QCOMPARE(spies.changed[1][1].toModelIndex().row(), 60);
    }

    void ageGrowsWithTimeWithoutANewSnapshot()
    {
        FakeScheduler clock;
        NodeTableModel model(clock);
        NodeList nodes = fabricatedNodes(1, clock.nowUtc());
        model.apply(nodes);
        const QModelIndex age = model.index(0, int(NodeColumn::Age));
        QCOMPARE(age.data().toString(), QStringLiteral("0 s"));
        clock.advance(std::chrono::seconds(4));
        QCOMPARE(age.data().toString(), QStringLiteral("4 s"));
    }

    void markupFromTheCloudIsEscapedInToolTips()
    {
        FakeScheduler clock;
        NodeTableModel model(clock);
        NodeList nodes = fabricatedNodes(1, clock.nowUtc());
        nodes.edit(0).name = QStringLiteral("<img src='file:///etc/passwd'>");
        nodes.edit(0).message = QStringLiteral("<b>boo</b>");
        model.apply(nodes);
        for (const NodeColumn column : {NodeColumn::Name, NodeColumn::State}) {
            const QString tip = model.index(0, int(column)).data(Qt::ToolTipRole).toString();
            QVERIFY(!tip.contains(QStringLiteral("<img")));
            QVERIFY(!tip.contains(QStringLiteral("<b>")));
            QVERIFY(tip.contains(QStringLiteral("&lt;")));
        }
    }

    void everyColumnHasAHeaderAndItsOwnLastingName()
    {
        FakeScheduler clock;
        const NodeTableModel model(clock);
        QSet<QString> keys;
        for (int column = 0; column < kNodeColumnCount; ++column) {
            QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
            keys.insert(NodeTableModel::columnKey(NodeColumn(column)));
        }
        QCOMPARE(keys.size(), kNodeColumnCount);
        QVERIFY(!keys.contains(QString()));
    }

    void screenReaderHearsWordsForEmptyCells()
    {
        FakeScheduler clock;
        NodeTableModel model(clock);
        NodeList nodes = fabricatedNodes(1, clock.nowUtc());
        nodes.edit(0).address.clear();
        nodes.edit(0).state = NodeState::Failed;
        model.apply(nodes);
        QCOMPARE(model.index(0, int(NodeColumn::Address)).data(Qt::AccessibleTextRole).toString(),
            QStringLiteral("none"));
        QCOMPARE(model.index(0, int(NodeColumn::State)).data(Qt::AccessibleTextRole).toString(),
            QStringLiteral("Failed"));
    }
};

MSM_GUI_TEST(TestNodeTableModel)
#include "tst_nodetablemodel.moc"
