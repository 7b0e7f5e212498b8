// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/hostdecoder.h"
#include "core/iaas/opennebula/userdecoder.h"
#include "tests/core/iaas/decoded.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace msm::opennebula;
using namespace msm::test;

namespace {

QByteArray host(const QByteArray &state, const QByteArray &share)
{
    return "<HOST><ID>7</ID><NAME>h</NAME><STATE>" + state + "</STATE><HOST_SHARE>" + share
        + "</HOST_SHARE></HOST>";
}

const QByteArray kShare =
    "<MEM_USAGE>1048576</MEM_USAGE><CPU_USAGE>50</CPU_USAGE><MAX_MEM>4194304</MAX_MEM><MAX_CPU>400</MAX_CPU>";

} // namespace

/// Hosts, quotas of groups, and what templates and networks say of what they take and have.
class TestCapacityReading final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void recordedHostsHaveAllOfTheirRoom()
    {
        const auto hosts = decodeHostPool(contents("hostpool.info"));
        QVERIFY(hosts && *hosts);
        QCOMPARE(**hosts,
            (QList<HostRoom>{
                {.name = QStringLiteral("node2.cloud.example"), .freeCpu = 8, .freeMemoryMb = 16384},
                {.name = QStringLiteral("node1.cloud.example"), .freeCpu = 8, .freeMemoryMb = 16384}}));
    }

    void ordinaryAccountSeesNoHostSoNothingIsKnown()
    {
        const auto hosts = decodeHostPool(contents("hostpool.info__bob"));
        QVERIFY(hosts);
        QVERIFY(!*hosts);
    }

    void whatMachinesWerePromisedIsNotFree()
    {
        const auto hosts = decodeHostPool("<HOST_POOL>" + host("2", kShare) + "</HOST_POOL>");
        QVERIFY(hosts && *hosts);
        QCOMPARE(
            **hosts, (QList<HostRoom>{{.name = QStringLiteral("h"), .freeCpu = 3.5, .freeMemoryMb = 3072}}));
    }

    void onlyMonitoredHostsTakeMachines_data()
    {
        QTest::addColumn<QByteArray>("state");
        QTest::addColumn<int>("hosts");
        for (int state = 0; state <= 8; ++state)
            QTest::addRow("%d", state) << QByteArray::number(state) << (state == 1 || state == 2 ? 1 : 0);
    }
    void onlyMonitoredHostsTakeMachines()
    {
        QFETCH(QByteArray, state);
        const auto hosts = decodeHostPool("<HOST_POOL>" + host(state, kShare) + "</HOST_POOL>");
        QVERIFY(hosts && *hosts);
        QTEST(int((*hosts)->size()), "hosts");
    }

    /// A sum without one of the hosts would be a wrong one.
    void hostThatCannotBeReadMakesTheRoomUnknown_data()
    {
        QTest::addColumn<QByteArray>("broken");
        QTest::newRow("no share") << host("2", {});
        QTest::newRow("no number") << host("2", QByteArray(kShare).replace("400", "four"));
        QTest::newRow("negative") << host("2", QByteArray(kShare).replace(">50<", ">-50<"));
        QTest::newRow("absurd") << host("2", QByteArray(kShare).replace("4194304", "9223372036854775807"));
        QTest::newRow("no end") << QByteArray("<HOST><ID>3</ID><NAME>x");
        QTest::newRow("no XML") << QByteArray("<HOST><ID>3</ID><<</HOST>");
    }
    void hostThatCannotBeReadMakesTheRoomUnknown()
    {
        QFETCH(QByteArray, broken);
        const auto hosts = decodeHostPool("<HOST_POOL>" + host("2", kShare) + broken + "</HOST_POOL>");
        QVERIFY(hosts);
        QVERIFY(!*hosts);
        QVERIFY(!decodeHostPool("<VM_POOL></VM_POOL>"));
        QVERIFY(!decodeHostPool({}));
    }

    void groupHasAQuotaAsAUserHas()
    {
        const auto group = decodeGroup(
            "<GROUP><ID>100</ID><NAME>dbas</NAME><USERS><ID>2</ID></USERS><NETWORK_QUOTA><NETWORK><ID>4</ID>"
            "<LEASES>10</LEASES><LEASES_USED>8</LEASES_USED></NETWORK></NETWORK_QUOTA><VM_QUOTA><VM>"
            "<CPU>-1</CPU><CPU_USED>3</CPU_USED><RUNNING_VMS>6</RUNNING_VMS>"
            "<RUNNING_VMS_USED>5</RUNNING_VMS_USED><SYSTEM_DISK_SIZE>2048</SYSTEM_DISK_SIZE>"
            "<SYSTEM_DISK_SIZE_USED>1024</SYSTEM_DISK_SIZE_USED><VMS>-2</VMS><VMS_USED>5</VMS_USED>"
            "</VM></VM_QUOTA><DEFAULT_GROUP_QUOTAS><NETWORK_QUOTA><NETWORK><ID>5</ID><LEASES>3</LEASES>"
            "</NETWORK></NETWORK_QUOTA><VM_QUOTA><VM><CPU>8</CPU></VM></VM_QUOTA></DEFAULT_GROUP_QUOTAS>"
            "</GROUP>");
        QVERIFY(group);
        QCOMPARE(group->name, QStringLiteral("dbas"));
        QCOMPARE(group->quota.cpu, (QuotaUse{3, 8}));
        QCOMPARE(group->quota.vms, (QuotaUse{5, std::nullopt}));
        QCOMPARE(group->quota.runningVms, (QuotaUse{5, 6}));
        QCOMPARE(group->quota.diskMb, (QuotaUse{1024, 2048}));
        QCOMPARE(group->quota.addresses,
            (QMap<NetworkId, QuotaUse>{{NetworkId{4}, {8, 10}}, {NetworkId{5}, {0, 3}}}));
        QVERIFY(!decodeGroup("<USER/>"));
    }

    void templateNamesItsDisksAndNetworks()
    {
        const auto recorded = decodeTemplate(contents("template.info"));
        QVERIFY(recorded);
        QCOMPARE(recorded->disks, (QList<TemplateDisk>{{.image = QStringLiteral("0")}}));
        QCOMPARE(recorded->networks, QStringList{QStringLiteral("0")});
        const auto other =
            decodeTemplate("<VMTEMPLATE><ID>1</ID><TEMPLATE><DISK><IMAGE>data</IMAGE><SIZE>2048</SIZE></DISK>"
                           "<DISK><TYPE>swap</TYPE><SIZE>-5</SIZE></DISK><NIC><NETWORK>net</NETWORK></NIC>"
                           "<NIC><NETWORK_MODE>auto</NETWORK_MODE></NIC></TEMPLATE></VMTEMPLATE>");
        QVERIFY(other);
        QCOMPARE(other->disks, (QList<TemplateDisk>{{.image = QStringLiteral("data"), .sizeMb = 2048}, {}}));
        QCOMPARE(other->networks, (QStringList{QStringLiteral("net"), QString()}));
    }

    void networkSaysHowManyAddressesAreFree()
    {
        const auto recorded = decodeNetworkPool(contents("vnpool.info__bob_one_visible"));
        QVERIFY(recorded);
        QHash<QString, std::optional<qint64>> free;
        for (const NetworkInfo &network : *recorded)
            free.insert(network.name, network.freeAddresses);
        QCOMPARE(free.value(QStringLiteral("v6-net")), std::optional<qint64>(49));
        QCOMPARE(free.value(QStringLiteral("big-net")), std::optional<qint64>(60000));
        for (const char *what :
            {"<USED_LEASES>1</USED_LEASES>",
                "<USED_LEASES>1</USED_LEASES><AR_POOL><AR><SIZE>x</SIZE></AR></AR_POOL>",
                "<AR_POOL><AR><SIZE>5</SIZE></AR></AR_POOL>",
                "<USED_LEASES>1</USED_LEASES><AR_POOL><AR><SIZE>9223372036854775807</SIZE></AR></AR_POOL>"}) {
            const auto unknown =
                decodeNetworkPool("<VNET_POOL><VNET><ID>1</ID>" + QByteArray(what) + "</VNET></VNET_POOL>");
            QVERIFY(unknown && unknown->size() == 1);
            QVERIFY2(!unknown->first().freeAddresses, what);
        }
    }
};

MSM_TEST(TestCapacityReading)
#include "tst_capacityreading.moc"
