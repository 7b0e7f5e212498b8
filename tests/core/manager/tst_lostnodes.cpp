// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/manager/driftworld.h"
#include "tests/support/suite.h"

#include <QTest>

#include <algorithm>

using namespace msm;
using namespace std::chrono_literals;

namespace {

const QDateTime kEnd = QDateTime::fromSecsSinceEpoch(1700000000, Qt::UTC);

} // namespace

/// Nodes that somebody else has ended.
class TestLostNodes final : public QObject {
    Q_OBJECT

    struct World : DriftWorld {
        QList<VmId> vms;

        explicit World(int count)
        {
            for (int i = 1; i <= count; ++i) {
                const QUuid key = QUuid::createUuid();
                const QString name = QStringLiteral("db-%1").arg(i);
                const VmId vm = addOwn(name, vmstate::Running, NodeFunction::Agent, key);
                [&] {
                    QVERIFY(configuration->addMySQLServiceNode({.id = vm,
                        .name = name,
                        .address = cloud.vms[vm].address(),
                        .operation = key,
                        .registeredAt = scheduler.nowUtc()}));
                }();
                vms.append(vm);
            }
            (void)configuration->setDesiredNodes(count);
            startUp();
        }
        void end(VmId vm)
        {
            cloud.setState(vm, vmstate::Done);
            cloud.vms[vm].endTime = kEnd;
        }
        void look()
        {
            manager->refresh();
            pass(2s);
        }
        void startAgain()
        {
            configuration = *Configuration::load(*database);
            restart();
            startUp();
        }
        QList<VmId> missing() const
        {
            QList<VmId> ids;
            for (const NodeView &node : manager->nodes()) {
                if (node.state == NodeState::Missing && node.loss)
                    ids.append(node.id);
            }
            return ids;
        }
        QList<VmId> registered() const { return configuration->getMySQLServiceNodes().keys(); }
        NodeView nodeOf(VmId vm) const
        {
            const NodeList &nodes = manager->nodes();
            return nodes.value(std::ranges::find(nodes, vm, &NodeView::id) - nodes.begin());
        }
    };

private Q_SLOTS:
    void oneThatSomebodyElseEndedStaysInSightUntilItIsAcknowledged()
    {
        World world(3);
        world.end(world.vms[1]);
        world.look();
        for (int run = 0; run < 2; ++run) {
            QCOMPARE(world.registered(), (QList{world.vms[0], world.vms[2]}));
            QCOMPARE(world.manager->doubt(), Doubt::None);
            QCOMPARE(world.missing(), QList{world.vms[1]});
            const NodeView node = world.nodeOf(world.vms[1]);
            QCOMPARE(node.name, QStringLiteral("db-2"));
            QVERIFY(!node.address.isEmpty());
            QVERIFY(!node.registered);
            QCOMPARE(node.loss->cloud, LossWord::Done);
            QCOMPARE(node.loss->ended, kEnd);
            QVERIFY(node.loss->since.isValid());
            QCOMPARE(world.manager->desiredNodes(), 3);
            QCOMPARE(world.manager->expectedNodes(), 2);
            const Drift drift = world.inspect().value();
            QCOMPARE(drift.disagreements(), 1);
            QCOMPARE(drift.findings.first().kind, DriftClass::Missing);
            QCOMPARE(drift.findings.first().fixes, QList{DriftFix::Acknowledge});
            QCOMPARE(drift.doubt, Doubt::None);
            world.startAgain();
        }
        QCOMPARE(world.eventKinds().count(EventKind::NodeGone), 1);
        QVERIFY(world.manager->acknowledgeNodes({world.vms[1]}));
        world.startAgain();
        QVERIFY(world.missing().isEmpty());
        QCOMPARE(world.manager->nodes().size(), 2);
        QCOMPARE(world.manager->desiredNodes(), 2);
        QCOMPARE(world.inspect().value().disagreements(), 0);
        const auto again = world.manager->acknowledgeNodes({world.vms[1]});
        QCOMPARE(again.error().kind, ErrorKind::NotFound);
    }

    void someAreMissingAndTheNumberCanBeSetRight()
    {
        World world(13);
        for (const int i : {3, 6, 8})
            world.end(world.vms[i]);
        world.look();
        QCOMPARE(world.missing(), (QList{world.vms[3], world.vms[6], world.vms[8]}));
        QCOMPARE(world.manager->desiredNodes(), 13);
        QCOMPARE(world.manager->expectedNodes(), 10);
        QVERIFY(world.manager->acceptPresentNodes());
        world.pass(1s);
        QCOMPARE(world.manager->desiredNodes(), 10);
        QVERIFY(world.missing().isEmpty());
    }

    void ofACloudWithoutAnyOfThemNothingIsDropped_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("known");
        QTest::addColumn<Doubt>("doubt");
        QTest::newRow("all ended") << 3 << true << Doubt::AllEnded;
        QTest::newRow("another database") << 3 << false << Doubt::NoneKnown;
        QTest::newRow("another database, one node") << 1 << false << Doubt::NoneKnown;
    }
    void ofACloudWithoutAnyOfThemNothingIsDropped()
    {
        QFETCH(int, count);
        QFETCH(bool, known);
        QFETCH(Doubt, doubt);
        World world(count);
        const QMap<VmId, VirtualMachine> before = world.cloud.vms;
        const auto vanish = [&] {
            for (const VmId vm : std::as_const(world.vms)) {
                if (known)
                    world.end(vm);
                else
                    world.cloud.vms.remove(vm);
            }
        };
        vanish();
        world.look();
        for (int run = 0; run < 2; ++run) {
            world.pass(30s);
            QCOMPARE(world.manager->doubt(), doubt);
            QCOMPARE(world.registered(), world.vms);
            QCOMPARE(world.missing(), world.vms);
            QVERIFY(world.nodeOf(world.vms[0]).registered);
            QCOMPARE(world.manager->desiredNodes(), count);
            const Drift drift = world.inspect().value();
            QCOMPARE(drift.doubt, doubt);
            QCOMPARE(drift.disagreements(), count);
            QCOMPARE(drift.findings.first().kind, DriftClass::Gone);
            world.startAgain();
        }
        QCOMPARE(world.eventKinds().count(EventKind::CloudDoubtful), 1);

        // The right database is back.
        world.cloud.vms = before;
        world.look();
        QCOMPARE(world.manager->doubt(), Doubt::None);
        QVERIFY(world.missing().isEmpty());
        QCOMPARE(world.nodeOf(world.vms[0]).state, NodeState::Running);

        // It is gone for good, and a person says so.
        vanish();
        world.look();
        QVERIFY(world.manager->acknowledgeNodes(world.vms));
        world.pass(1s);
        QCOMPARE(world.manager->doubt(), Doubt::None);
        QVERIFY(world.registered().isEmpty());
        QVERIFY(world.manager->nodes().isEmpty());
        QCOMPARE(world.manager->desiredNodes(), 0);
    }

    void oneNodeThatTheCloudShowsAsEndedIsNoReasonForDoubt()
    {
        World world(1);
        world.end(world.vms[0]);
        world.look();
        QCOMPARE(world.manager->doubt(), Doubt::None);
        QVERIFY(world.registered().isEmpty());
        QCOMPARE(world.missing(), world.vms);
    }

    void anotherNodeThatIsThereDropsNothingThatWasInDoubt()
    {
        World world(2);
        world.cloud.vms.clear();
        world.look();
        QVERIFY(world.manager->createServiceNodes(world.request()));
        world.pass(3s);
        world.runAll();
        world.pass(30s);
        QCOMPARE(world.registered().size(), 3);
        QCOMPARE(world.missing(), world.vms);
        QCOMPARE(world.manager->doubt(), Doubt::NoneKnown);
    }

    void forgettingInAnInspectionIsAPersonsWord()
    {
        World world(2);
        world.cloud.vms.clear();
        world.look();
        const Drift drift = world.inspect().value();
        for (const DriftFinding &finding : drift.findings)
            QVERIFY(world.apply(finding, DriftFix::Forget));
        world.pass(1s);
        QVERIFY(world.manager->nodes().isEmpty());
        QCOMPARE(world.manager->doubt(), Doubt::None);
        QCOMPARE(world.manager->desiredNodes(), 0);
    }

    void acknowledgingInAnInspectionIsAPersonsWord()
    {
        World world(2);
        world.end(world.vms[0]);
        world.look();
        QVERIFY(world.apply(world.inspect().value().findings.first(), DriftFix::Acknowledge));
        world.pass(1s);
        QVERIFY(world.missing().isEmpty());
        QCOMPARE(world.inspect().value().disagreements(), 0);
    }

    void nodesDeletedHereAreNeverMissing_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"waited for", "no longer waited for", "the program ended"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void nodesDeletedHereAreNeverMissing()
    {
        QFETCH(QString, how);
        World world(2);
        for (const VmId vm : std::as_const(world.vms)) {
            const QUuid id = *world.manager->deleteServiceNode(vm);
            world.pass(2s);
            world.cloud.setState(vm, vmstate::Epilog);
            world.pass(2s);
            if (how == u"no longer waited for")
                QVERIFY(world.manager->cancelOperation(id));
        }
        if (how == u"the program ended")
            world.manager.reset();
        for (const VmId vm : std::as_const(world.vms))
            world.end(vm);
        if (how == u"the program ended")
            world.startAgain();
        world.pass(30s);
        QVERIFY(world.manager->nodes().isEmpty());
        QVERIFY(world.registered().isEmpty());
        QVERIFY(world.manager->missingNodes().isEmpty());
        QCOMPARE(world.manager->doubt(), Doubt::None);
        QVERIFY(!world.eventKinds().contains(EventKind::NodeGone));
    }

    void refusedDeleteOfANodeIsNoReasonToForgetIt()
    {
        World world(2);
        world.cloud.killErrors = {{.kind = ErrorKind::Forbidden, .detail = QStringLiteral("not yours")}};
        QVERIFY(world.manager->deleteServiceNode(world.vms[0]));
        world.pass(3s);
        world.end(world.vms[0]);
        world.look();
        QCOMPARE(world.missing(), QList{world.vms[0]});
    }

    void missingNodeThatIsThereAgainIsANodeAgain()
    {
        World world(2);
        const VirtualMachine before = world.cloud.vms.take(world.vms[0]);
        world.look();
        QCOMPARE(world.missing(), QList{world.vms[0]});
        world.cloud.vms.insert(before.id, before);
        world.look();
        world.pass(10s);
        QVERIFY(world.missing().isEmpty());
        QCOMPARE(world.registered(), world.vms);
        QVERIFY(world.eventKinds().contains(EventKind::NodeBack));
        QCOMPARE(world.manager->desiredNodes(), 2);
    }

    void replacementTakesNamePlaceAndWantedNumber()
    {
        World world(3);
        world.end(world.vms[1]);
        world.look();
        QVERIFY(world.manager->takenNames().contains(QStringLiteral("db-2")));
        CreateRequest request = world.request();
        request.replaces = {world.vms[1]};
        QVERIFY(world.manager->createServiceNodes(request));
        world.pass(2s);
        QVERIFY(world.missing().isEmpty());
        QCOMPARE(world.cloud.made.last().name, QStringLiteral("db-2"));
        QCOMPARE(world.manager->desiredNodes(), 3);
        QCOMPARE(world.manager->expectedNodes(), 3);
    }

    void createBesideMissingOnesStillWantsThem()
    {
        World world(3);
        world.end(world.vms[1]);
        world.look();
        QVERIFY(world.manager->createServiceNodes(world.request()));
        world.pass(2s);
        QCOMPARE(world.cloud.made.last().name, QStringLiteral("db-4")); // the name of a missing one is taken
        QCOMPARE(world.manager->desiredNodes(), 4);
        QCOMPARE(world.missing(), QList{world.vms[1]});
    }

    void templateOfALostNodeIsRemembered()
    {
        World world(1);
        CreateRequest request = world.request();
        request.templateId = TemplateId{7};
        QVERIFY(world.manager->createServiceNodes(request));
        world.pass(2s);
        world.runAll();
        world.pass(30s);
        const VmId made = world.registered().last();
        world.end(made);
        world.look();
        QCOMPARE(world.manager->missingNodes().value(made).templateId, TemplateId{7});
    }

    void missingNodesAreShownBeforeTheCloudHasAnswered()
    {
        World world(2);
        world.end(world.vms[0]);
        world.look();
        world.restart();
        QCOMPARE(world.manager->nodes().size(), 2);
        QCOMPARE(world.missing(), QList{world.vms[0]});
    }

    void readOnlyManagerAcknowledgesNothing()
    {
        World world(2);
        world.end(world.vms[0]);
        world.look();
        world.restart({.readOnly = true});
        world.startUp();
        QCOMPARE(world.missing(), QList{world.vms[0]});
        const auto refused = world.manager->acknowledgeNodes({world.vms[0]});
        QCOMPARE(refused.error().kind, ErrorKind::Forbidden);
        QCOMPARE(world.manager->acceptPresentNodes().error().kind, ErrorKind::Forbidden);
    }
};

MSM_TEST(TestLostNodes)
#include "tst_lostnodes.moc"
