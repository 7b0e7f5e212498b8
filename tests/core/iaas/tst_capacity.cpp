// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/capacity.h"
#include "tests/support/suite.h"

#include <QTest>

#include <cmath>

using namespace msm;

Q_DECLARE_METATYPE(msm::Demand)
Q_DECLARE_METATYPE(msm::Capacity)
Q_DECLARE_METATYPE(QList<msm::Shortage>)

namespace {

const NetworkId kNet{4};

Capacity withHosts(const QList<HostRoom> &hosts)
{
    return {.hosts = hosts};
}

Shortage ofHosts(Resource resource, int nodes, double each, double needed, double left)
{
    return {.of = Shortage::Of::Hosts,
        .resource = resource,
        .nodes = nodes,
        .each = each,
        .needed = needed,
        .left = left};
}

TemplateInfo twoDisks()
{
    return {.id = TemplateId{1},
        .name = QStringLiteral("database"),
        .cpu = 2,
        .memoryMb = 2048,
        .disks = {{.image = QStringLiteral("3")}, {.sizeMb = 512}},
        .networks = {QStringLiteral("net"), QString(), QStringLiteral("4")}};
}

} // namespace

class TestCapacity final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void templateTakesWhatItSaysAndWhatItsInputsSay()
    {
        const Capacity capacity{.networks = QList<NetworkInfo>{{.id = kNet, .name = QStringLiteral("net")}},
            .images = QList<ImageInfo>{{.id = ImageId{3}, .name = QStringLiteral("debian"), .sizeMb = 1024}}};
        const Demand plain = demandOf(twoDisks(), {}, 3, capacity);
        QCOMPARE(plain,
            (Demand{.nodes = 3,
                .cpu = 2,
                .memoryMb = 2048,
                .diskMb = 1536,
                .interfaces = 3,
                .networks = {{kNet, 2}}}));
        QCOMPARE(amountOf(plain, Resource::Machines), std::optional(3.0));
        QCOMPARE(amountOf(plain, Resource::Cpu), std::optional(6.0));
        QCOMPARE(amountOf(plain, Resource::Disk), std::optional(4608.0));
        QCOMPARE(amountOf(plain, Resource::Addresses), std::optional(9.0));
        const Demand chosen = demandOf(twoDisks(),
            {{QStringLiteral("CPU"), QStringLiteral("0.5")}, {QStringLiteral("MEMORY"), QStringLiteral("x")}},
            1, capacity);
        QCOMPARE(chosen.cpu, std::optional(0.5));
        QCOMPARE(chosen.memoryMb, std::optional<qint64>(2048));
    }

    void whatIsNotSaidIsUnknownAndNotZero()
    {
        const Demand demand = demandOf(TemplateInfo{}, {}, 2, {});
        QCOMPARE(demand.cpu, std::nullopt);
        QCOMPARE(amountOf(demand, Resource::Memory), std::nullopt);
        QCOMPARE(demandOf(twoDisks(), {}, 1, {}).diskMb, std::nullopt); // of an image nobody sees
        QCOMPARE(roomFor(demand, withHosts({{.freeCpu = 8, .freeMemoryMb = 8192}})), std::nullopt);
        QCOMPARE(roomFor(demandOf(twoDisks(), {}, 1, {}), {}), std::nullopt);
        QCOMPARE(shortagesOf(demand, withHosts({})), QList<Shortage>());
        QCOMPARE(shortagesOf(demandOf(twoDisks(), {}, 1000, {}), {}), QList<Shortage>());
    }

    void machineTakesItsImageAndOneAddress()
    {
        const Capacity capacity{.networks = QList<NetworkInfo>{{.id = kNet, .name = QStringLiteral("net")}},
            .images = QList<ImageInfo>{{.id = ImageId{3}, .name = QStringLiteral("debian"), .sizeMb = 1024}}};
        MachineSpec machine{.image = ImageId{3}, .network = kNet, .cpu = 0.5, .memoryMb = 512};
        QCOMPARE(demandOf(machine, 2, capacity),
            (Demand{.nodes = 2,
                .cpu = 0.5,
                .memoryMb = 512,
                .diskMb = 1024,
                .interfaces = 1,
                .networks = {{kNet, 1}}}));
        machine.disk = {{QStringLiteral("SIZE"), QStringLiteral("4096")}};
        QCOMPARE(demandOf(machine, 2, capacity).diskMb, std::optional<qint64>(4096));
    }

    void quotaLeavesTheLeastOfItsLimits()
    {
        Quota quota{.known = true, .vms = {3, 10}, .cpu = {2.5, std::nullopt}};
        QCOMPARE(leftBy(quota, Resource::Machines), std::optional(7.0));
        QVERIFY(std::isinf(*leftBy(quota, Resource::Cpu)));
        QVERIFY(std::isinf(*leftBy(Quota(), Resource::Memory)));
        quota.runningVms = {2, 4};
        QCOMPARE(leftBy(quota, Resource::Machines), std::optional(2.0));
        quota.vms = {12, 10};
        QCOMPARE(leftBy(quota, Resource::Machines), std::optional(0.0));
        quota.vms = {std::nullopt, 10};
        QCOMPARE(leftBy(quota, Resource::Machines), std::nullopt);
        quota.cpu.limitKnown = false;
        QCOMPARE(leftBy(quota, Resource::Cpu), std::nullopt);
    }

    void whatTheQuotasOfUserAndGroupDoNotLeaveIsAShortage()
    {
        const Demand demand{.nodes = 3, .cpu = 2, .memoryMb = 2048, .interfaces = 1, .networks = {{kNet, 1}}};
        Capacity capacity{.user = QStringLiteral("ada"),
            .group = QStringLiteral("dbas"),
            .userQuota = Quota{.known = true, .cpu = {4, 8}},
            .groupQuota = Quota{.known = true, .memoryMb = {4096, 10240}, .addresses = {{kNet, {8, 10}}}},
            .networks = QList<NetworkInfo>{{.id = kNet, .name = QStringLiteral("net")}}};
        QCOMPARE(shortagesOf(demand, capacity),
            (QList<Shortage>{{.of = Shortage::Of::UserQuota,
                                 .resource = Resource::Cpu,
                                 .owner = QStringLiteral("ada"),
                                 .nodes = 3,
                                 .each = 2,
                                 .needed = 6,
                                 .left = 4},
                {.of = Shortage::Of::GroupQuota,
                    .resource = Resource::Addresses,
                    .owner = QStringLiteral("dbas"),
                    .network = QStringLiteral("net"),
                    .nodes = 3,
                    .each = 1,
                    .needed = 3,
                    .left = 2}}));
        capacity.userQuota->cpu = {2, 8}; // 6 are left, which is enough
        capacity.groupQuota.reset();
        QCOMPARE(shortagesOf(demand, capacity), QList<Shortage>());
    }

    void threeTimesATenthAreNoMoreThanThreeTenths()
    {
        const Demand demand{.nodes = 3, .cpu = 0.1, .memoryMb = 1};
        const Capacity capacity{.userQuota = Quota{.known = true, .cpu = {0, 0.3}},
            .hosts = QList<HostRoom>{{.freeCpu = 0.3, .freeMemoryMb = 100}}};
        QCOMPARE(shortagesOf(demand, capacity), QList<Shortage>());
    }

    void networkWithoutEnoughAddressesIsAShortage()
    {
        const Demand demand{.nodes = 2, .interfaces = 2, .networks = {{kNet, 2}}};
        const auto with = [](std::optional<qint64> free) {
            const NetworkInfo network{.id = kNet, .name = QStringLiteral("net"), .freeAddresses = free};
            return Capacity{.networks = QList<NetworkInfo>{network}};
        };
        QCOMPARE(shortagesOf(demand, with(4)), QList<Shortage>());
        QCOMPARE(shortagesOf(demand, with(std::nullopt)), QList<Shortage>());
        QCOMPARE(shortagesOf(demand, with(3)),
            (QList<Shortage>{{.of = Shortage::Of::Network,
                .resource = Resource::Addresses,
                .network = QStringLiteral("net"),
                .nodes = 2,
                .each = 2,
                .needed = 4,
                .left = 3}}));
    }

    void hostsHaveRoomForWholeNodes_data()
    {
        QTest::addColumn<Demand>("demand");
        QTest::addColumn<Capacity>("capacity");
        QTest::addColumn<QList<Shortage>>("shortages");
        const Capacity two =
            withHosts({{.freeCpu = 4, .freeMemoryMb = 4096}, {.freeCpu = 1, .freeMemoryMb = 65536}});
        const auto of = [](int nodes, double cpu, qint64 memoryMb) {
            return Demand{.nodes = nodes, .cpu = cpu, .memoryMb = memoryMb};
        };
        QTest::newRow("enough") << of(3, 1, 2048) << two << QList<Shortage>();
        QTest::newRow("for some") << of(5, 1, 2048) << two
                                  << QList<Shortage>{ofHosts(Resource::Machines, 5, 1, 5, 3)};
        QTest::newRow("no CPU") << of(1, 8, 64) << two << QList<Shortage>{ofHosts(Resource::Cpu, 1, 8, 8, 0)};
        QTest::newRow("no memory") << of(2, 1, 99999) << two
                                   << QList<Shortage>{ofHosts(Resource::Memory, 2, 99999, 199998, 0)};
        QTest::newRow("not both") << of(1, 2, 8192) << two
                                  << QList<Shortage>{ofHosts(Resource::Machines, 1, 1, 1, 0)};
        QTest::newRow("no host takes any")
            << of(1, 1, 64) << withHosts({}) << QList<Shortage>{ofHosts(Resource::Machines, 1, 1, 1, 0)};
        QTest::newRow("overcommitted") << of(1, 1, 64) << withHosts({{.freeCpu = -2, .freeMemoryMb = 4096}})
                                       << QList<Shortage>{ofHosts(Resource::Cpu, 1, 1, 1, 0)};
        QTest::newRow("hosts not seen") << of(1, 1, 64) << Capacity() << QList<Shortage>();
    }
    void hostsHaveRoomForWholeNodes()
    {
        QFETCH(Demand, demand);
        QFETCH(Capacity, capacity);
        QTEST(shortagesOf(demand, capacity), "shortages");
    }
};

MSM_TEST(TestCapacity)
#include "tst_capacity.moc"
