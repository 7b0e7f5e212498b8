// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/iaas/decoded.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace msm::opennebula;
using namespace msm::test;

/// Where a VM's XML has addresses, and their order.
class TestVmAddresses final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void addressesComeInTheDocumentedOrder_data()
    {
        QTest::addColumn<VirtualMachine>("vm");
        QTest::newRow("full") << vmOf(contents("vm.info__running_multi_nic"));
        // The reduced form shows the alias as a plain NIC.
        QTest::newRow("reduced") << decodeVmPool(contents("vmpool.info__multi_nic"))->first();
    }
    void addressesComeInTheDocumentedOrder()
    {
        QFETCH(VirtualMachine, vm);
        const QStringList expected{QStringLiteral("127.0.10.12"), QStringLiteral("10.20.0.11"),
            QStringLiteral("10.40.0.10"), QStringLiteral("127.0.10.13"),
            QStringLiteral("2001:db8:0:1:0:aff:fe14:b"), QStringLiteral("2001:db8:0:2::10"),
            QStringLiteral("fd00:1:2:3:0:aff:fe14:b"), QStringLiteral("203.0.113.7"),
            QStringLiteral("fe80::aff:fe14:b")};
        QCOMPARE(addressTexts(vm.addresses), expected);
        QCOMPARE(vm.address(), expected.first());
    }

    void linkLocalAddressIsShownButReachesNothing()
    {
        const auto vm =
            vmOf("<VM><ID>1</ID><TEMPLATE><NIC><IP6_LINK>fe80::1</IP6_LINK></NIC></TEMPLATE></VM>");
        QCOMPARE(addressTexts(vm.addresses), QStringList{QStringLiteral("fe80::1")});
        QVERIFY(vm.address().isEmpty());
    }

    void nicInTheUserTemplateIsNoAddress()
    {
        const auto vm = vmOf("<VM><ID>1</ID><TEMPLATE><NIC><NIC_ID>0</NIC_ID></NIC></TEMPLATE>"
                             "<USER_TEMPLATE><NIC><IP>1.2.3.4</IP></NIC></USER_TEMPLATE></VM>");
        QVERIFY(vm.addresses.isEmpty());
    }

    void addressesStandInSeveralPlaces_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QStringList>("expected"); // address and source
        const auto row = [](const char *name, const QByteArray &inTemplate, const QByteArray &monitoring,
                             const QStringList &expected) {
            QTest::newRow(name) << "<VM><ID>1</ID><MONITORING>" + monitoring + "</MONITORING><TEMPLATE>"
                    + inTemplate
                    + "</TEMPLATE><USER_TEMPLATE><NIC><IP>1.2.3.4</IP></NIC>"
                      "<PCI><IP>1.2.3.5</IP></PCI><MONITORING><GUEST_IP_ADDRESSES>1.2.3.6"
                      "</GUEST_IP_ADDRESSES></MONITORING></USER_TEMPLATE></VM>"
                                << expected;
        };
        const auto s = [](const char *text) { return QString::fromLatin1(text); };
        row("PCI device", "<PCI><ADDRESS>0000:01:00:2</ADDRESS><TYPE>NIC</TYPE><IP>10.0.0.1</IP></PCI>", "",
            {s("10.0.0.1 pci")});
        row("PCI device that is no interface", "<PCI><ADDRESS>0000:01:00:2</ADDRESS></PCI>", "", {});
        row("interface and PCI device in their order",
            "<PCI><IP>10.0.0.1</IP></PCI><NIC><IP>10.0.0.2</IP></NIC>", "",
            {s("10.0.0.1 pci"), s("10.0.0.2 nic")});
        row("alias", "<NIC_ALIAS><IP>10.0.0.3</IP></NIC_ALIAS><NIC><IP>10.0.0.2</IP></NIC>", "",
            {s("10.0.0.2 nic"), s("10.0.0.3 alias")});
        row("external", "<NIC><EXTERNAL_IP>203.0.113.7</EXTERNAL_IP><IP>10.0.0.2</IP></NIC>", "",
            {s("10.0.0.2 nic"), s("203.0.113.7 external")});
        row("guest agent alone", "<NIC><MAC>02:00:00:00:00:01</MAC></NIC>",
            "<GUEST_IP_ADDRESSES><![CDATA[10.0.0.4,fe80::1,fd00::4, 10.0.0.5 ]]></GUEST_IP_ADDRESSES>",
            {s("10.0.0.4 guest-agent"), s("10.0.0.5 guest-agent"), s("fd00::4 guest-agent"),
                s("fe80::1 guest-agent")});
        row("vCenter's guest", "", "<GUEST_IP>10.0.0.4</GUEST_IP>", {s("10.0.0.4 guest-agent")});
        row("guest after interfaces, each once", "<NIC><IP>10.0.0.2</IP><IP6>2001:db8::2</IP6></NIC>",
            "<GUEST_IP_ADDRESSES>10.0.0.2,10.0.0.9</GUEST_IP_ADDRESSES>",
            {s("10.0.0.2 nic"), s("2001:db8::2 nic"), s("10.0.0.9 guest-agent")});
        row("a guest's own", "",
            "<GUEST_IP_ADDRESSES>127.0.0.1,127.0.1.1,::1,0.0.0.0,::,224.0.0.1,255.255.255.255,"
            "10.0.0.4</GUEST_IP_ADDRESSES>",
            {s("10.0.0.4 guest-agent")});
        row("no addresses", "<NIC><IP>evil.example/</IP><IP6>auto</IP6></NIC>",
            "<GUEST_IP_ADDRESSES>,,db.example.com,10.0.0,10.0.0.256,1.2.3.4:80,fe80::1%eth0,-"
            "</GUEST_IP_ADDRESSES>",
            {});
    }
    void addressesStandInSeveralPlaces()
    {
        QFETCH(QByteArray, xml);
        QFETCH(QStringList, expected);
        QStringList found;
        for (const VmAddress &address : vmOf(xml).addresses)
            found.append(address.text + u' ' + addressSourceName(address.source));
        QCOMPARE(found, expected);
    }
};

MSM_TEST(TestVmAddresses)
#include "tst_vmaddresses.moc"
