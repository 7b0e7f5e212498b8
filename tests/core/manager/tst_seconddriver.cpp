// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The manager over another cloud than OpenNebula: a second driver needs nothing but its own files.
#include "core/nodes/servicelabel.h"
#include "tests/support/managerworld.h"
#include "tests/support/suite.h"

#include <QTest>

#include <array>

using namespace msm;
using namespace std::chrono_literals;

namespace {

constexpr KillModes kAnyWay{KillMode::Terminate, KillMode::TerminateHard, KillMode::Force};

/// The states of this cloud, whose names and numbers are nobody else's.
constexpr std::array kStates{
    VmStateRow{.name = u"scheduling", .phase = VmPhase::Pending, .endable = kAnyWay},
    VmStateRow{.name = u"building", .phase = VmPhase::Prolog, .work = VmWork::Copying},
    VmStateRow{.name = u"live", .phase = VmPhase::Running, .endable = kAnyWay},
    VmStateRow{.name = u"deleting", .phase = VmPhase::Ending},
    VmStateRow{.name = u"deleted", .phase = VmPhase::Gone},
    VmStateRow{.name = u"error", .phase = VmPhase::Failing, .work = VmWork::Booting, .endable = kAnyWay},
};
constexpr VmStateRow kNewState{
    .named = [](VmStateCode code) { return QStringLiteral("state no. %1").arg(code.detail); }};
constexpr int kCloud = 7000; // marks this driver's codes
constexpr int kBusy = 409;   // what this cloud answers where a VM's state forbids it

VmState stateNo(int number)
{
    const bool known = number >= 0 && number < int(kStates.size());
    return {known ? &kStates[size_t(number)] : &kNewState, {.state = kCloud, .detail = number}};
}

VmState stateCalled(QStringView name)
{
    const auto *row = std::ranges::find(kStates, name, &VmStateRow::name);
    return stateNo(int(row - kStates.begin()));
}

class OtherCloud final : public IaaSClient {
public:
    QMap<VmId, VirtualMachine> vms;
    QList<VmId> killed;
    bool isBusy = false;  ///< refuses to end anything
    bool isBlind = false; ///< answers no reading in time

    VmId add(const QString &name, QStringView state, const QStringList &labels)
    {
        VirtualMachine vm;
        vm.id = VmId{int(vms.size()) + 1};
        vm.name = name;
        vm.state = stateCalled(state);
        vm.labels = labels;
        vm.addresses = {QStringLiteral("127.9.0.%1").arg(vm.id.value)};
        vms.insert(vm.id, vm);
        return vm.id;
    }
    void setState(VmId id, QStringView state) { vms[id].state = stateCalled(state); }

    void checkConnection(QObject *context, Reply<EndpointInfo> reply) override
    {
        answer<EndpointInfo>(context, reply, EndpointInfo{.version = QStringLiteral("1")});
    }
    void listVMs(QObject *context, Reply<VmList> reply) override
    {
        VmList alive = vms.values();
        alive.removeIf([](const VirtualMachine &vm) { return vm.phase() == VmPhase::Gone; });
        answer<VmList>(context, reply, isBlind ? timeout() : alive);
    }
    void newestVMs(int, QObject *context, Reply<VmList> reply) override
    {
        answer<VmList>(context, reply, failure(ErrorKind::Rejected, QStringLiteral("not here")));
    }
    void vmSet(const QList<VmId> &ids, QObject *context, Reply<VmList> reply) override
    {
        VmList found = vms.values();
        found.removeIf([&ids](const VirtualMachine &vm) { return !ids.contains(vm.id); });
        answer<VmList>(context, reply, isBlind ? timeout() : found);
    }
    void vmInfo(VmId id, QObject *context, Reply<VirtualMachine> reply) override
    {
        answer<VirtualMachine>(context, reply, vms.value(id));
    }
    void listTemplates(QObject *, Reply<QList<TemplateInfo>>) override { }
    void templateInfo(TemplateId, QObject *, Reply<TemplateInfo>) override { }
    void listImages(QObject *, Reply<QList<ImageInfo>>) override { }
    void vmContext(VmId, QObject *, Reply<QMap<QString, QString>>) override { }
    void listNetworks(QObject *, Reply<QList<NetworkInfo>>) override { }
    void readCapacity(QObject *, Reply<Capacity>) override { }
    void newInstance(const InstanceRequest &request, QObject *context, Reply<VmId> reply) override
    {
        const VmId id = add(request.name, u"building", request.labels);
        vms[id].userTemplate = request.userTemplate;
        answer<VmId>(context, reply, id);
    }
    void killInstance(VmId id, KillMode, QObject *context, Reply<void> reply) override
    {
        killed.append(id);
        answer<void>(context, reply,
            isBusy ? failure(Error{.kind = ErrorKind::Conflict, .apiCode = kBusy}) : Result<void>());
    }
    void changePower(VmId, VmPower, QObject *, Reply<void>) override { }
    void changeSnapshots(VmId, const SnapshotChange &, QObject *, Reply<void>) override { }
    void setProtection(VmId, bool, QObject *, Reply<void>) override { }
    void setLabels(VmId, const QStringList &, QObject *, Reply<void>) override { }
    [[nodiscard]] VmState stateOf(VmStateCode code) const override
    {
        return code.state == kCloud ? stateNo(code.detail) : VmState();
    }
    [[nodiscard]] VmState stateWhenMade() const override { return stateCalled(u"scheduling"); }
    [[nodiscard]] bool isWrongState(const Error &error) const override { return error.apiCode == kBusy; }
    [[nodiscard]] CloudWords understood(const QString &message) const override
    {
        const bool full = message == u"all racks are full";
        return {.text = message, .trouble = full ? PlacementTrouble::NoCapacity : PlacementTrouble::Other};
    }

private:
    static Result<VmList> timeout() { return failure(ErrorKind::Timeout, QStringLiteral("too late")); }
    template <typename T>
    static void answer(QObject *context, const Reply<T> &reply, const Result<T> &result)
    {
        QMetaObject::invokeMethod(
            context, [reply, result] { reply(result); }, Qt::QueuedConnection);
    }
};

/// The parts of the other world, with this cloud instead of its own.
struct OtherWorld : ManagerWorld {
    OtherCloud other;
    LastSeenStore view{*database, scheduler};

    OtherWorld() { begin(); }
    ~OtherWorld() { manager.reset(); }
    void begin()
    {
        manager.reset();
        manager = std::make_unique<MySQLServerManager>(
            MySQLServerManager::Parts{other, gate, prober, *configuration, events, journal, scheduler, &view},
            MySQLServerManager::Options{.random = [] { return 1.0; }});
    }
    VmId addNode(QStringView state)
    {
        return other.add(QStringLiteral("db"), state,
            {ServiceLabel{QStringLiteral("mysql"), QUuid::createUuid()}.toString()});
    }
    [[nodiscard]] NodeView node() const { return manager->nodes().value(0); }
};

} // namespace

class TestSecondDriver final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nodesAreListedUnderTheNamesOfTheirCloud()
    {
        OtherWorld world;
        world.addNode(u"live");
        world.addNode(u"error");
        const VmId strange = world.addNode(u"live");
        world.other.vms[strange].state = stateNo(99);
        world.startUp();
        world.pass(10s);
        const NodeList nodes = world.manager->nodes();
        QCOMPARE(nodes.size(), 3);
        QCOMPARE(nodes[0].vmState.name(), QStringLiteral("live"));
        QCOMPARE(nodes[0].state, NodeState::Running);
        QCOMPARE(nodes[1].vmState.name(), QStringLiteral("error"));
        QCOMPARE(nodes[1].state, NodeState::Failed);
        QCOMPARE(nodes[2].vmState.name(), QStringLiteral("state no. 99"));
    }

    void wordsOfTheCloudAreUnderstood()
    {
        OtherWorld world;
        const VmId id = world.addNode(u"scheduling");
        world.other.vms[id].schedulerMessage = QStringLiteral("all racks are full");
        world.startUp();
        QCOMPARE(diagnose(*world.manager->knowledgeOf(id))->reason, StuckReason::NoCapacity);
    }

    void nodeIsMadeAndRegistered()
    {
        OtherWorld world;
        world.startUp();
        world.other.isBlind = true;
        QVERIFY(world.manager->createServiceNodes(world.request()));
        world.pass(1s);
        QCOMPARE(world.node().vmState.name(), QStringLiteral("scheduling"));
        world.other.isBlind = false;
        world.pass(60s);
        QCOMPARE(world.node().vmState.name(), QStringLiteral("building"));
        QCOMPARE(world.node().state, NodeState::Creating);
        world.other.setState(VmId{1}, u"live");
        world.pass(60s);
        QCOMPARE(world.node().state, NodeState::Running);
        QVERIFY(world.node().registered);
    }

    void failureIsToldInTheWordsOfTheCloud()
    {
        OtherWorld world;
        world.startUp();
        const auto created = world.manager->createServiceNodes(world.request());
        world.pass(5s);
        world.other.setState(VmId{1}, u"error");
        world.pass(10s);
        const auto operation = world.manager->operation(created->first());
        QVERIFY(operation->stage == CreateStage::Boot);
        QVERIFY(operation->error->detail.contains(QStringLiteral("is in error")));
    }

    void nodeIsEndedWhenItsStateAllowsIt()
    {
        OtherWorld world;
        const VmId id = world.addNode(u"live");
        world.startUp();
        world.pass(10s);
        world.other.setState(id, u"building");
        QVERIFY(world.manager->deleteServiceNode(id));
        world.pass(10s);
        QVERIFY(world.other.killed.isEmpty());
        world.other.isBusy = true;
        world.other.setState(id, u"live");
        for (int second = 0; second < 30 && world.other.killed.isEmpty(); ++second)
            world.pass(1s);
        QCOMPARE(world.other.killed.size(), 1);
        world.other.isBusy = false;
        world.pass(30s);
        QCOMPARE(world.other.killed.size(), 2); // it was refused for its state, and therefore asked again
        QCOMPARE(world.manager->nodes().size(), 1);
        world.other.setState(id, u"deleting");
        world.pass(10s);
        world.other.setState(id, u"deleted");
        world.pass(60s);
        QVERIFY(world.manager->nodes().isEmpty());
        QVERIFY(world.configuration->getMySQLServiceNodes().isEmpty());
    }

    void laterRunKnowsTheStatesAgain()
    {
        OtherWorld world;
        world.addNode(u"error");
        world.startUp();
        world.pass(10s);
        QVERIFY(world.manager->stop());
        world.pass(1s);
        world.view.store();
        world.begin();
        QVERIFY(world.manager->recall(world.view));
        QCOMPARE(world.node().vmState, stateCalled(u"error"));
        QCOMPARE(world.node().state, NodeState::Failed);
    }
};

MSM_TEST(TestSecondDriver)
#include "tst_seconddriver.moc"
