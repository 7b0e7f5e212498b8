// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/managerworld.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

/// Nodes that have several addresses, or that only their guest agent knows.
class TestAddresses final : public QObject {
    Q_OBJECT

    const QString isolated = QStringLiteral("192.0.2.50");
    const QString second = QStringLiteral("10.0.0.2");
    const QString external = QStringLiteral("203.0.113.7");
    const QString guest = QStringLiteral("10.9.9.9");

    static const NodeView &only(const ManagerWorld &world) { return world.manager->nodes().first(); }
    static ServiceNode registered(const ManagerWorld &world)
    {
        const auto &nodes = world.configuration->getMySQLServiceNodes();
        return nodes.isEmpty() ? ServiceNode() : nodes.first();
    }
    static void silence(ManagerWorld &world, const QString &address)
    {
        world.agents.answers.insert(address, failure(ErrorKind::Timeout, QStringLiteral("no answer")));
    }
    /// One VM of a create that has just begun to run, with these addresses.
    static void create(ManagerWorld &world, const VmAddresses &addresses)
    {
        world.startUp();
        QVERIFY(world.manager->createServiceNodes(world.request()));
        settle();
        QCOMPARE(world.cloud.vms.size(), 1);
        world.cloud.vms.first().addresses = addresses;
        world.runAll();
    }
    /// A node of the service that runs and is registered.
    static VmId adopt(ManagerWorld &world, const VmAddresses &addresses)
    {
        const VmId id = world.addOwn(QStringLiteral("db"));
        world.cloud.vms[id].addresses = addresses;
        world.startUp();
        world.pass(25s);
        return id;
    }

private Q_SLOTS:
    void silentFirstInterfaceDelaysReadinessByNoMoreThanAPoll()
    {
        ManagerWorld world;
        world.agents.hanging = {isolated};
        create(world, {isolated, second});
        world.pass(4s);
        QCOMPARE(registered(world).address, second);
        QCOMPARE(only(world).address, second);
        QCOMPARE(addressTexts(only(world).addresses), (QStringList{isolated, second}));
        QCOMPARE(only(world).state, NodeState::Running);
    }

    void externalAddressIsUsedWhereOnlyItCanBeReached()
    {
        ManagerWorld world;
        world.agents.answers.insert(isolated, failure(ErrorKind::Unreachable, QStringLiteral("no route")));
        create(world, {isolated, {external, AddressSource::External}});
        world.pass(4s);
        QCOMPARE(registered(world).address, external);
        QCOMPARE(registered(world).addressSource, AddressSource::External);
        QCOMPARE(addressSourceOf(only(world)), std::optional(AddressSource::External));
    }

    void guestAgentsAddressIsReadAloneWhereThereIsNoOther()
    {
        ManagerWorld world;
        create(world, {{guest, AddressSource::Guest}});
        world.pass(4s);
        QCOMPARE(registered(world).address, guest);
        QCOMPARE(registered(world).addressSource, AddressSource::Guest);
        // No listing has it, and it stays known all the same, without being read at every look.
        const int before = world.cloud.infoCalls;
        world.pass(60s);
        QCOMPARE(only(world).address, guest);
        QCOMPARE(only(world).state, NodeState::Running);
        QCOMPARE(world.cloud.infoCalls, before);
    }

    void guestAgentsAddressComesAfterInterfacesThatAnswerNowhere()
    {
        ManagerWorld world;
        silence(world, isolated);
        create(world, {isolated, {guest, AddressSource::Guest}});
        world.pass(20s);
        QCOMPARE(registered(world).address, QString()); // as long as any machine may take to boot
        world.pass(60s);
        QCOMPARE(registered(world).address, guest);
    }

    void interfacesComeBeforeTheGuestAgentsAddress()
    {
        ManagerWorld world;
        create(world, {second, {guest, AddressSource::Guest}});
        world.pass(4s);
        QCOMPARE(registered(world).address, second);
        QCOMPARE(world.cloud.infoCalls, 0);
    }

    void nodeWithAGuestAddressIsAdopted()
    {
        ManagerWorld world;
        adopt(world, {{guest, AddressSource::Guest}});
        QCOMPARE(registered(world).address, guest);
    }

    void whatAnsweredIsTriedFirstAfterARestart()
    {
        ManagerWorld world;
        world.agents.hanging = {isolated};
        adopt(world, {isolated, {external, AddressSource::External}});
        QCOMPARE(registered(world).address, external);
        world.configuration = *Configuration::load(*world.database); // as the next start reads it
        QCOMPARE(registered(world).addressSource, AddressSource::External);
        world.restart();
        QCOMPARE(only(world).address, external);
        const int before = world.agents.calls;
        world.startUp();
        world.pass(30s);
        QCOMPARE(only(world).address, external);
        QCOMPARE(only(world).state, NodeState::Running);
        QVERIFY(!world.agents.hanging.isEmpty() && world.agents.calls - before <= 5); // only there
    }

    void guestAddressIsAskedAfterARestartBeforeAnythingIsReadAlone()
    {
        ManagerWorld world;
        silence(world, isolated);
        adopt(world, {isolated, {guest, AddressSource::Guest}});
        world.pass(60s);
        QCOMPARE(registered(world).address, guest);
        world.restart();
        const int before = world.cloud.infoCalls;
        world.startUp();
        world.pass(20s);
        QCOMPARE(only(world).address, guest);
        QCOMPARE(only(world).state, NodeState::Running);
        QCOMPARE(world.cloud.infoCalls, before);
    }

    void rememberedAddressThatFallsSilentLeadsToTheOthers()
    {
        ManagerWorld world;
        adopt(world, {second, {external, AddressSource::External}});
        QCOMPARE(registered(world).address, second);
        world.agents.hanging = {second};
        world.pass(25s);
        QCOMPARE(registered(world).address, external);
        QCOMPARE(only(world).address, external);
        QCOMPARE(only(world).state, NodeState::Running);
        // And back, without flapping between.
        world.agents.hanging = {external};
        world.pass(25s);
        QCOMPARE(only(world).address, second);
        const int before = world.agents.calls;
        world.pass(30s);
        QCOMPARE(world.agents.calls - before, 3);
    }

    void eachOfManyAddressesIsTriedInTheEnd()
    {
        ManagerWorld world;
        VmAddresses many{second};
        for (int i = 0; i < 11; ++i)
            many.append(QStringLiteral("10.7.0.%1").arg(i));
        adopt(world, many);
        QCOMPARE(registered(world).address, second);
        const QString last = many.last().text;
        for (const VmAddress &address : many)
            world.agents.answers.insert(address.text, failure(ErrorKind::Unreachable, QStringLiteral("no")));
        world.agents.answers.remove(last);
        const int before = world.agents.calls;
        world.pass(12s);
        QVERIFY(world.agents.calls - before <= 6); // a few at a time
        world.pass(60s);
        QCOMPARE(registered(world).address, last);
    }

    void preferredKindIsTriedFirst()
    {
        ManagerWorld world;
        world.restart({.waiting = {.addresses = AddressPreference::External}});
        adopt(world, {second, {external, AddressSource::External}});
        QCOMPARE(registered(world).address, external);
        // What is remembered gives way to it, too, and it to what answers.
        world.restart();
        QCOMPARE(only(world).address, external);
        world.restart({.waiting = {.addresses = AddressPreference::Ipv6}});
        world.startUp();
        world.pass(20s);
        QCOMPARE(only(world).address, external); // it has none
        world.cloud.vms.first().addresses.append(QStringLiteral("2001:db8::7"));
        world.restart({.waiting = {.addresses = AddressPreference::Ipv6}});
        world.startUp();
        world.pass(20s);
        QCOMPARE(registered(world).address, QStringLiteral("2001:db8::7"));
        world.agents.answers.insert(
            QStringLiteral("2001:db8::7"), failure(ErrorKind::Unreachable, QStringLiteral("no route")));
        world.pass(20s);
        QCOMPARE(only(world).state, NodeState::Running);
        QVERIFY(only(world).address != QStringLiteral("2001:db8::7"));
    }

    void anotherAddressOfTheSameVmIsNoDrift()
    {
        ManagerWorld world;
        world.agents.hanging = {isolated};
        adopt(world, {isolated, {external, AddressSource::External}, {guest, AddressSource::Guest}});
        QCOMPARE(registered(world).address, external);
        const auto inspection = world.manager->inspect();
        inspection->start();
        world.pass(20s);
        QVERIFY(inspection->isFinished());
        QVERIFY(inspection->drift().findings.isEmpty());
    }

    void guestAddressInNoListingIsNoDrift()
    {
        ManagerWorld world;
        silence(world, isolated);
        adopt(world, {isolated, {guest, AddressSource::Guest}});
        world.pass(60s);
        QCOMPARE(registered(world).address, guest);
        world.restart(); // nothing has been read yet
        const auto inspection = world.manager->inspect();
        inspection->start();
        world.pass(20s);
        QVERIFY(inspection->isFinished());
        QVERIFY(inspection->drift().findings.isEmpty());
    }

    void readingAloneIsBoundedPerLookAndComesToEach()
    {
        ManagerWorld world;
        constexpr int nodes = 50;
        for (int i = 0; i < nodes; ++i) {
            const VmId id = world.addOwn(QStringLiteral("db-%1").arg(i));
            world.cloud.vms[id].addresses = {{QStringLiteral("10.8.0.%1").arg(i), AddressSource::Guest}};
        }
        world.startUp();
        QVERIFY(world.cloud.infoCalls <= 20);
        world.pass(60s);
        QCOMPARE(world.configuration->getMySQLServiceNodes().size(), nodes);
        QCOMPARE(world.cloud.infoCalls, nodes); // each once
    }

    void createsWithoutAnAddressAreReadInTurn()
    {
        ManagerWorld world;
        constexpr int nodes = 100;
        world.startUp();
        QVERIFY(world.manager->createServiceNodes(world.request(nodes)));
        world.pass(30s);
        for (VirtualMachine &vm : world.cloud.vms)
            vm.addresses.clear();
        world.runAll();
        const int before = world.cloud.infoCalls;
        world.pass(10s);
        QVERIFY(world.cloud.infoCalls > before);
        QVERIFY(world.cloud.infoCalls - before <= 10 * 32);
        for (VirtualMachine &vm : world.cloud.vms)
            vm.addresses = {{QStringLiteral("10.8.0.%1").arg(vm.id.value), AddressSource::Guest}};
        world.pass(60s);
        QCOMPARE(world.configuration->getMySQLServiceNodes().size(), nodes);
    }

    void changedGuestAddressIsFoundWhenTheOldOneIsSilent()
    {
        ManagerWorld world;
        adopt(world, {{guest, AddressSource::Guest}});
        QCOMPARE(registered(world).address, guest);
        silence(world, guest);
        world.cloud.vms.first().addresses = {{QStringLiteral("10.9.9.10"), AddressSource::Guest}};
        world.pass(60s);
        QCOMPARE(registered(world).address, QStringLiteral("10.9.9.10"));
        QCOMPARE(only(world).state, NodeState::Running);
    }
};

MSM_TEST(TestAddresses)
#include "tst_addresses.moc"
