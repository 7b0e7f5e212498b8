// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/diagnosis.h"
#include "core/nodes/servicelabel.h"
#include "tests/core/manager/driftworld.h"
#include "tests/support/suite.h"

#include <QTest>

#include <algorithm>

using namespace msm;
using namespace std::chrono_literals;

namespace {

const QString kWhy = QStringLiteral("mismatched tag");

struct UnreadableWorld : DriftWorld {
    /// From now on the cloud's words about it cannot be read; returns what they were.
    VirtualMachine breakVm(VmId id)
    {
        VirtualMachine broken;
        broken.id = id;
        broken.unreadable = kWhy;
        return std::exchange(cloud.vms[id], broken);
    }
    /// A VM of somebody, of which not even the id can be read.
    void addUnidentified()
    {
        VirtualMachine broken;
        broken.unreadable = kWhy;
        cloud.vms.insert(VmId{}, broken);
    }
    [[nodiscard]] std::optional<NodeView> node(VmId id) const
    {
        const auto found = std::ranges::find(manager->nodes(), id, &NodeView::id);
        return found == manager->nodes().end() ? std::nullopt : std::optional(*found);
    }
    /// What becomes of a create whose answer is lost.
    std::optional<Error> createInDoubt()
    {
        cloud.newErrors = {
            Error{.kind = ErrorKind::Timeout, .detail = QStringLiteral("?"), .maybeApplied = true}};
        const auto created = manager->createServiceNodes(request());
        if (!created)
            return created.error();
        pass(20s);
        const auto view = manager->operation(created->first());
        return view ? view->error : std::nullopt;
    }
};

} // namespace

/// One VM that cannot be read hides no other, and nothing is concluded about it.
class TestUnreadable final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void registeredNodeStaysAndIsShownAsUnreadable()
    {
        UnreadableWorld world;
        const VmId good = world.addOwn(QStringLiteral("db-1"));
        const VmId bad = world.addOwn(QStringLiteral("db-2"));
        world.startUp();
        QVERIFY(world.isRegistered(bad));
        const VirtualMachine before = world.breakVm(bad);
        world.pass(25s);
        QCOMPARE(world.manager->nodes().size(), 2);
        QCOMPARE(world.node(good)->state, NodeState::Running);
        const NodeView shown = *world.node(bad);
        QVERIFY(shown.registered && shown.unreadable && world.isRegistered(bad));
        QCOMPARE(shown.state, NodeState::Unknown);
        QCOMPARE(shown.name, QStringLiteral("db-2"));
        QCOMPARE(shown.message, kWhy);
        QVERIFY(!shown.vmState.isTold());
        QCOMPARE(world.manager->unreadable().ids, QList{bad});
        QCOMPARE(world.eventKinds().count(EventKind::UnreadableVms), 1);
        QCOMPARE(world.eventKinds().count(EventKind::NodeGone), 0);
        const auto found = diagnose(*world.manager->knowledgeOf(bad));
        QVERIFY(found);
        QCOMPARE(found->reason, StuckReason::Unreadable);
        QCOMPARE(found->said, kWhy);
        // It can be read again.
        world.cloud.vms[bad] = before;
        world.pass(11s);
        QCOMPARE(world.node(bad)->state, NodeState::Running);
        QCOMPARE(world.manager->unreadable().count(), 0);
    }

    void itIsNeitherAdoptedNorDeletedNorWaitedFor()
    {
        UnreadableWorld world;
        const VmId bad = world.addOwn(QStringLiteral("db-1"));
        world.breakVm(bad);
        world.startUp();
        world.pass(25s);
        QVERIFY(!world.isRegistered(bad));
        QVERIFY(world.node(bad) && world.node(bad)->unreadable);
        for (const KillMode mode : {KillMode::Terminate, KillMode::Force})
            QCOMPARE(world.manager->deleteServiceNode(bad, mode).error().kind, ErrorKind::Conflict);
        QCOMPARE(world.manager->waitForServiceNode(bad).error().kind, ErrorKind::Conflict);
        QVERIFY(world.cloud.killed.isEmpty());
    }

    void deleteThatFindsItUnreadableSparesIt()
    {
        UnreadableWorld world;
        const VmId vm = world.addOwn(QStringLiteral("db-1"));
        world.startUp();
        world.breakVm(vm); // the manager has not looked since
        const auto deleting = world.manager->deleteServiceNode(vm);
        QVERIFY(deleting);
        world.pass(30s);
        const auto view = world.manager->operation(*deleting);
        QCOMPARE(view->state, Operation::State::Failed);
        QVERIFY(view->error->detail.contains(QStringLiteral("nothing was deleted")));
        QVERIFY(world.cloud.killed.isEmpty());
        QVERIFY(world.isRegistered(vm));
    }

    void inspectionOffersNothingAboutIt()
    {
        UnreadableWorld world;
        const VmId good = world.addOwn(QStringLiteral("db-1"));
        const VmId bad = world.addOwn(QStringLiteral("db-2"));
        const VmId noText = world.addOwn(QStringLiteral("db-3"));
        world.startUp();
        QVERIFY(world.isRegistered(good));
        world.breakVm(bad);
        world.cloud.vms[noText].labels = {QStringLiteral("msm/mysql/\uFFFD/agent")};
        world.addUnidentified();
        const Drift drift = world.inspect().value();
        QVERIFY2(drift.findings.isEmpty(), "what cannot be read was judged");
        QCOMPARE(drift.unreadable, (QList{bad, noText}));
        QCOMPARE(drift.unidentified, 1);
        QCOMPARE(drift.checked - drift.unread, 1);
    }

    void createInDoubtIsNotCalledNotMadeWhileOneCannotBeRead_data()
    {
        QTest::addColumn<bool>("unreadable");
        QTest::addColumn<bool>("unidentified");
        QTest::addColumn<QString>("label");
        QTest::addColumn<bool>("inDoubt");
        QTest::newRow("all can be read") << false << false << QString() << false;
        QTest::newRow("one cannot") << true << false << QString() << true;
        QTest::newRow("not even its id") << false << true << QString() << true;
        QTest::newRow("label is no text") << false << false << QStringLiteral("msm/mysql/\uFFFD") << true;
        QTest::newRow("other label is none") << false << false << QStringLiteral("caf\uFFFD") << false;
    }
    void createInDoubtIsNotCalledNotMadeWhileOneCannotBeRead()
    {
        QFETCH(bool, unreadable);
        QFETCH(bool, unidentified);
        QFETCH(QString, label);
        QFETCH(bool, inDoubt);
        UnreadableWorld world;
        const VmId stranger = world.cloud.add(QStringLiteral("stranger"), vmstate::Running, {label});
        world.startUp();
        if (unreadable)
            world.breakVm(stranger);
        if (unidentified)
            world.addUnidentified();
        const auto error = world.createInDoubt();
        QVERIFY(error);
        QCOMPARE(error->maybeApplied, inDoubt);
        QCOMPARE(world.cloud.made.size(), 1);
    }

    void waitGoesOnWhenItCanBeReadAgain()
    {
        UnreadableWorld world;
        world.startUp();
        const auto created = world.manager->createServiceNodes(world.request());
        QVERIFY(created);
        world.pass(3s);
        const VmId vm = world.manager->operation(created->first())->vm;
        QVERIFY(vm.isValid());
        VirtualMachine after = world.breakVm(vm);
        world.pass(30s);
        QCOMPARE(world.manager->operation(created->first())->state, Operation::State::Running);
        QVERIFY(world.node(vm)->unreadable);
        QCOMPARE(world.node(vm)->name, QStringLiteral("db-1"));
        after.state = toVmState(vmstate::Running);
        world.cloud.vms[vm] = after;
        world.pass(30s);
        QCOMPARE(world.manager->operation(created->first())->state, Operation::State::Succeeded);
        QVERIFY(world.isRegistered(vm));
    }

    void resumedCreateIsNotTakenForAnotherWhileItCannotBeRead()
    {
        UnreadableWorld world;
        world.startUp();
        const auto created = world.manager->createServiceNodes(world.request());
        world.pass(3s);
        const VmId vm = world.manager->operation(created->first())->vm;
        const VirtualMachine before = world.breakVm(vm);
        world.restart();
        QVERIFY(world.manager->start());
        world.pass(30s);
        QCOMPARE(world.manager->operation(created->first())->state, Operation::State::Running);
        world.cloud.vms[vm] = before;
        world.cloud.setState(vm, vmstate::Running);
        world.pass(30s);
        QVERIFY(world.isRegistered(vm));
        QCOMPARE(world.cloud.made.size(), 1);
    }

    void twinStaysATwinWhileItCannotBeRead()
    {
        UnreadableWorld world;
        const QUuid key = QUuid::createUuid();
        const VmId first = world.addOwn(QStringLiteral("db-1"), vmstate::Running, NodeFunction::Agent, key);
        const VmId second = world.addOwn(QStringLiteral("db-1"), vmstate::Running, NodeFunction::Agent, key);
        world.startUp();
        QCOMPARE(world.manager->duplicates().value(key), (QList{first, second}));
        world.breakVm(second);
        world.pass(30s);
        QVERIFY(!world.isRegistered(first));
        QCOMPARE(world.manager->duplicates().size(), 1);
        world.cloud.setState(second, vmstate::Done); // and it can be read
        world.cloud.vms[second].unreadable.clear();
        world.pass(30s);
        QVERIFY(world.manager->duplicates().isEmpty());
        QVERIFY(world.isRegistered(first));
    }

    void whatWasLastKnownOfItIsKept()
    {
        UnreadableWorld world;
        LastSeenStore view(*world.database, world.scheduler);
        world.manager = std::make_unique<MySQLServerManager>(MySQLServerManager::Parts{.iaas = world.cloud,
                                                                 .agent = world.agents,
                                                                 .prober = world.prober,
                                                                 .configuration = *world.configuration,
                                                                 .events = world.events,
                                                                 .journal = world.journal,
                                                                 .scheduler = world.scheduler,
                                                                 .lastKnown = &view},
            MySQLServerManager::Options{});
        const VmId vm = world.addOwn(QStringLiteral("db-1"));
        world.startUp();
        world.pass(20s);
        world.breakVm(vm);
        world.pass(20s);
        QVERIFY(world.node(vm)->unreadable);
        world.manager.reset();
        view.store();
        LastSeenStore next(*world.database, world.scheduler);
        const auto known = next.load();
        QVERIFY(known && known->nodes.size() == 1);
        QCOMPARE(known->nodes.first().vmState.code(), toVmState(vmstate::Running).code());
        QCOMPARE(known->nodes.first().name, QStringLiteral("db-1"));
    }

    void whatIsNotListedIsAskedForWhileOneHasLostItsId()
    {
        UnreadableWorld world;
        const VmId failed =
            world.addOwn(QStringLiteral("db-1"), vmstate::BootFailure); // known by its label alone
        world.startUp();
        QVERIFY(world.node(failed));
        world.addUnidentified();
        world.cloud.unlisted.insert(failed);
        world.pass(25s);
        QVERIFY(world.node(failed));
        QCOMPARE(world.manager->unreadable().unidentified, 1);
        world.cloud.vms.remove(VmId{});
        world.pass(25s);
        QVERIFY(!world.node(failed));
    }
};

MSM_TEST(TestUnreadable)
#include "tst_unreadable.moc"
