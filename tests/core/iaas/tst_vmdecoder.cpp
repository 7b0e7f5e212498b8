// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/answer.h"
#include "core/iaas/opennebula/objectreader.h"
#include "core/iaas/opennebula/vmdecoder.h"
#include "tests/support/recordings.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace msm::opennebula;

namespace {

/// The XML inside a recorded success.
QByteArray contents(const QByteArray &name)
{
    auto value = decodeAnswer(200, test::recordedResponse(name));
    if (!value)
        qFatal("%s: %s", name.constData(), qPrintable(value.error().detail));
    return value->takeBytes();
}

VirtualMachine vmOf(const QByteArray &xml)
{
    const auto vm = decodeVm(xml);
    if (!vm)
        qFatal("%s", qPrintable(vm.error().detail));
    return *vm;
}

QDateTime utc(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

} // namespace

class TestVmDecoder final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void vmHasEverythingThatWasRecorded()
    {
        const auto vm = vmOf(contents("vm.info__active_unknown"));
        QCOMPARE(vm.id, VmId{6});
        QCOMPARE(vm.name, QStringLiteral("bootfail"));
        QCOMPARE(vm.owner, QStringLiteral("oneadmin"));
        QCOMPARE(vm.phase(), VmPhase::Unknown);
        QCOMPARE(vm.startTime, utc(1795377893));
        QVERIFY(!vm.endTime.isValid());
        QCOMPARE(vm.cpu, 0.05);
        QCOMPARE(vm.vcpu, 1);
        QCOMPARE(vm.memoryMb, 64);
        QCOMPARE(vm.host, QStringLiteral("node2.cloud.example"));
        QCOMPARE(addressTexts(vm.addresses), QStringList{QStringLiteral("127.0.10.15")});
        QCOMPARE(vm.templateId, TemplateId{0});
        QCOMPARE(vm.labels, (QStringList{QStringLiteral("mysql"), QStringLiteral("database")}));
        QCOMPARE(vm.userTemplate.value(QStringLiteral("DESCRIPTION")),
            QStringLiteral("MySQL service node; <b>8.0</b> & \"replica\" capable"));
        QVERIFY(vm.errorMessage.contains(QStringLiteral("DEPLOY")));
    }

    void recordedStatesHaveTheirNamesAndPhases_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<VmPhase>("phase");
        const auto add = [](const char *name, const char *state, VmPhase phase) {
            QTest::newRow(name) << QString::fromLatin1(state) << phase;
        };
        add("vm.info__pending", "PENDING", VmPhase::Pending);
        add("vm.info__pending_unschedulable", "PENDING", VmPhase::Pending);
        add("vm.info__hold", "HOLD", VmPhase::Hold);
        add("vm.info__cloning", "CLONING", VmPhase::Pending);
        add("vm.info__active_prolog", "PROLOG", VmPhase::Prolog);
        add("vm.info__active_boot", "BOOT", VmPhase::Boot);
        add("vm.info__active_boot_poweroff", "BOOT_POWEROFF", VmPhase::Boot);
        add("vm.info__active_boot_suspended", "BOOT_SUSPENDED", VmPhase::Boot);
        add("vm.info__active_running", "RUNNING", VmPhase::Running);
        add("vm.info__running_after_recover_retry", "RUNNING", VmPhase::Running);
        add("vm.info__active_unknown", "UNKNOWN", VmPhase::Unknown);
        add("vm.info__active_save_suspend", "SAVE_SUSPEND", VmPhase::Busy);
        add("vm.info__active_shutdown_poweroff", "SHUTDOWN_POWEROFF", VmPhase::Busy);
        add("vm.info__suspended", "SUSPENDED", VmPhase::PoweredOff);
        add("vm.info__poweroff", "POWEROFF", VmPhase::PoweredOff);
        add("vm.info__undeployed", "UNDEPLOYED", VmPhase::PoweredOff);
        add("vm.info__active_boot_failure", "BOOT_FAILURE", VmPhase::Failing);
        add("vm.info__active_epilog_failure", "EPILOG_FAILURE", VmPhase::Failing);
        add("vm.info__active_shutdown", "SHUTDOWN", VmPhase::Ending);
        add("vm.info__active_epilog", "EPILOG", VmPhase::Ending);
        add("vm.info__done", "DONE", VmPhase::Gone);
    }
    void recordedStatesHaveTheirNamesAndPhases()
    {
        QFETCH(QString, state);
        QFETCH(VmPhase, phase);
        const auto vm = vmOf(contents(QTest::currentDataTag()));
        QCOMPARE(stateName(vm.state, vm.lcmState), state);
        QCOMPARE(vm.phase(), phase);
    }

    void historyTellsEveryStayOldestFirst()
    {
        const auto vm = vmOf(contents("vm.info__done"));
        QVERIFY(!vm.history.isEmpty());
        QCOMPARE(vm.history.first().sequence, 0);
        QCOMPARE(vm.history.last().host, vm.host);
        QVERIFY(vm.history.last().startTime.isValid());
        QVERIFY(vm.history.last().endTime >= vm.history.last().startTime);
        QVERIFY(vm.endTime.isValid());
        QVERIFY(actionName(vm.history.last().action).startsWith(QStringLiteral("terminate")));
        const auto turned = vmOf(
            "<VM><ID>1</ID><HISTORY_RECORDS><HISTORY><SEQ>1</SEQ><ACTION>99</ACTION></HISTORY>"
            "<HISTORY><SEQ>0</SEQ><HOSTNAME>a</HOSTNAME><STIME>7</STIME></HISTORY></HISTORY_RECORDS></VM>");
        QCOMPARE(turned.history.size(), 2);
        QCOMPARE(turned.history.first(),
            (HistoryRecord{.sequence = 0, .host = QStringLiteral("a"), .startTime = utc(7)}));
        QCOMPARE(actionName(turned.history.last().action), QStringLiteral("action 99"));
    }

    void unknownStatesAndAttributesSurvive()
    {
        const auto vm =
            vmOf("<VM><ID>1</ID><STATE>3</STATE><LCM_STATE>123</LCM_STATE><FUTURE><A><B>1</B></A></FUTURE>"
                 "<TEMPLATE><NEW>x</NEW><DISK><IMAGE>one</IMAGE></DISK><DISK><IMAGE>two</IMAGE></DISK>"
                 "<CONTEXT><ROOT_PASSWORD>secret</ROOT_PASSWORD></CONTEXT></TEMPLATE>"
                 "<USER_TEMPLATE><MY_KEY>v</MY_KEY><USER_INPUTS><PORT>M|number</PORT><SIZE>O|list</SIZE>"
                 "</USER_INPUTS></USER_TEMPLATE></VM>");
        QCOMPARE(vm.lcmState, 123);
        QCOMPARE(stateName(vm.state, vm.lcmState), QStringLiteral("LCM_STATE 123"));
        QCOMPARE(vm.phase(), VmPhase::Busy);
        QCOMPARE(vm.attributes,
            (QMap<QString, QString>{{QStringLiteral("FUTURE/A/B"), QStringLiteral("1")},
                {QStringLiteral("TEMPLATE/NEW"), QStringLiteral("x")},
                {QStringLiteral("TEMPLATE/DISK/IMAGE"), QStringLiteral("one\ntwo")}}));
        QCOMPARE(vm.userTemplate.value(QStringLiteral("MY_KEY")), QStringLiteral("v"));
        QCOMPARE(vm.userTemplate.value(QStringLiteral("USER_INPUTS")),
            QStringLiteral("[PORT=\"M|number\", SIZE=\"O|list\"]"));
    }

    void reducedPoolDecodesToTheSameMachines()
    {
        const auto reduced = decodeVmPool(contents("vmpool.info__5vms_all"));
        const auto full = decodeVmPool(contents("vmpool.infoextended__5vms_all"));
        QVERIFY(reduced && full);
        QCOMPARE(reduced->size(), full->size());
        QVERIFY(reduced->size() >= 5);
        for (qsizetype i = 0; i < reduced->size(); ++i) {
            QCOMPARE(reduced->at(i).id, full->at(i).id);
            QCOMPARE(reduced->at(i).name, full->at(i).name);
            QCOMPARE(reduced->at(i).phase(), full->at(i).phase());
            QCOMPARE(reduced->at(i).labels, full->at(i).labels);
            QCOMPARE(addressTexts(reduced->at(i).addresses), addressTexts(full->at(i).addresses));
            QCOMPARE(reduced->at(i).host, full->at(i).host);
        }
    }

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

    void textOfUsersDoesNotChangeWhereAMachineEnds()
    {
        const auto vms = decodeVmPool(
            "<VM_POOL><VM><ID>2</ID><NAME><![CDATA[ xVM> </VM><VM><ID>66</ID> ]]></NAME></VM>"
            "<VM><ID>1</ID><USER_TEMPLATE><VM><A>1</A></VM><MYVM>a</MYVM></USER_TEMPLATE></VM></VM_POOL>");
        QVERIFY2(vms, vms ? "" : qPrintable(vms.error().detail));
        QCOMPARE(vms->size(), 2);
        QCOMPARE(vms->at(0).name, QStringLiteral(" xVM> </VM><VM><ID>66</ID> "));
        QCOMPARE(vms->at(1).userTemplate.value(QStringLiteral("VM")), QStringLiteral("[A=\"1\"]"));
    }

    void longListingKeepsItsOrder()
    {
        QByteArrayList machines;
        for (int id = 5000; id > 0; --id)
            machines.append("<VM><ID>" + QByteArray::number(id) + "</ID><UNAME>ann</UNAME></VM>");
        const auto vms = decodeVmPool("<VM_POOL>" + machines.join() + "</VM_POOL>");
        QVERIFY(vms);
        QCOMPARE(vms->size(), 5000);
        for (int i = 0; i < 5000; ++i) {
            QCOMPARE(vms->at(i).id, VmId{5000 - i});
            QCOMPARE(vms->at(i).owner, QStringLiteral("ann"));
        }
    }

    void oneBrokenMachineHidesNoOther_data()
    {
        QTest::addColumn<qsizetype>("place");
        QTest::newRow("first") << qsizetype(0);
        QTest::newRow("in the first half") << qsizetype(700);
        QTest::newRow("in the second half") << qsizetype(2100);
        QTest::newRow("last") << qsizetype(2999);
    }
    void oneBrokenMachineHidesNoOther()
    {
        QFETCH(const qsizetype, place);
        for (const char *broken : {"<VM><ID>%1</ID><UID>0</UID><UNAME>ann</UNAM<STATE>3</STATE></VM>",
                 "<VM><ID>%1</ID><UID>0</UID><UNAME>ann</UNAME>", // it has no end
                 "<V><ID>%1</ID><UID>0</UID></VM>", "<VM><ID>%1</ID><UID>0</UID><NAME>&</NAM></V>",
                 "<VM><ID>%1</ID><UID>0</UID><VM></VM>", "<VM><ID>%1</ID><UID>0</UID><VM></VM>text"}) {
            QByteArrayList machines;
            for (int id = 2999; id >= 0; --id) {
                const bool isBroken = 2999 - id == place;
                machines.append(QString::fromLatin1(
                    isBroken ? broken : "<VM><ID>%1</ID><UID>0</UID><NAME>n</NAME><STATE>3</STATE></VM>")
                                    .arg(id)
                                    .toLatin1());
            }
            const auto vms = decodeVmPool("<VM_POOL>" + machines.join() + "</VM_POOL>");
            QVERIFY2(vms, broken);
            QCOMPARE(vms->size(), 3000);
            for (qsizetype i = 0; i < vms->size(); ++i) {
                QCOMPARE(vms->at(i).id, VmId{qint32(2999 - i)});
                QCOMPARE(vms->at(i).isReadable(), i != place);
                QCOMPARE(vms->at(i).name, QString(i == place ? QString() : QStringLiteral("n")));
                QCOMPARE(vms->at(i).phase() == VmPhase::Unknown, i == place);
            }
        }
    }

    void textWithoutAnEndMakesNoMachineOfTwo()
    {
        // The first text of 3 was cut: read as XML, it would be a VM 3 with the state of 2.
        const auto vms =
            decodeVmPool("<VM_POOL><VM><ID>3</ID><UID>0</UID><NAME><![CDATA[cut</NAME>"
                         "<STATE>3</STATE></VM><VM><ID>2</ID><UID>0</UID><NAME><![CDATA[b]]>"
                         "</NAME><STATE>6</STATE></VM><VM><ID>1</ID><UID>0</UID></VM></VM_POOL>");
        QVERIFY(vms);
        QCOMPARE(vms->size(), 3);
        for (const VirtualMachine &vm : *vms)
            QCOMPARE(vm.isReadable(), vm.id == VmId{1});
        QCOMPARE(vms->at(0).id, VmId{3});
        QCOMPARE(vms->at(1).id, VmId{2});
    }

    void machineThatIsOnlyAWordInATextIsNone()
    {
        const auto vms = decodeVmPool("<VM_POOL><VM><ID>2</ID><UID>0</UID><NAME><![CDATA[</VM><VM><ID>1</ID>"
                                      "<UID>0</UID><STATE>6</STATE>]]></NAME></VM><VM><ID>1</ID><UID>0</UID>"
                                      "<STATE>3</STATE></VM></VM_POOL>");
        QVERIFY(vms);
        QCOMPARE(vms->size(), 2);
        QVERIFY(!vms->at(0).isReadable());
        QVERIFY(vms->at(1).isReadable());
        QCOMPARE(vms->at(1).id, VmId{1});
        QCOMPARE(vms->at(1).state, 3);
    }

    void bytesThatAreNoTextAreReplaced()
    {
        const auto vms = decodeVmPool("<VM_POOL><VM><ID>2</ID><NAME>caf\xe9</NAME></VM><VM><ID>1</ID>"
                                      "<NAME>\xc3</NAME><USER_TEMPLATE><LABELS>a\xff,b</LABELS>"
                                      "</USER_TEMPLATE></VM></VM_POOL>");
        QVERIFY(vms);
        QCOMPARE(vms->size(), 2);
        QVERIFY(vms->at(0).isReadable() && vms->at(1).isReadable());
        QCOMPARE(vms->at(0).name, QStringLiteral("caf\uFFFD"));
        QCOMPARE(vms->at(1).name, QStringLiteral("\uFFFD"));
        QCOMPARE(vms->at(1).labels, (QStringList{QStringLiteral("a\uFFFD"), QStringLiteral("b")}));
    }

    void idOfABrokenMachineIsToldOnlyWhereItIsSure_data()
    {
        QTest::addColumn<QByteArray>("vm");
        QTest::addColumn<int>("id");
        QTest::newRow("no id") << QByteArray("<VM><NAME>x</NAME></VM>") << -1;
        QTest::newRow("id is text") << QByteArray("<VM><ID>x</ID></VM>") << -1;
        QTest::newRow("id is half text") << QByteArray("<VM><ID>1x</ID></VM>") << -1;
        QTest::newRow("id is negative") << QByteArray("<VM><ID>-1</ID></VM>") << -1;
        QTest::newRow("id is huge") << QByteArray("<VM><ID>99999999999999999999</ID></VM>") << -1;
        QTest::newRow("id of something else")
            << QByteArray("<VM><NAME>x</NAME><CLUSTER><ID>7</ID></CLUSTER></VM>") << -1;
        QTest::newRow("without an end") << QByteArray("<VM><ID>7</ID>") << 7;
        QTest::newRow("crossed") << QByteArray("<VM><ID>7</VM></ID>") << -1;
        QTest::newRow("crossed behind") << QByteArray("<VM><ID>7</ID><NAME></VM></NAME>") << 7;
        QTest::newRow("too large") << QByteArray("<VM><ID>7</ID><NAME>" + QByteArray(kMaxObjectBytes, 'x')
            + "</NAME></VM>") << 7;
        QTest::newRow("NUL") << QByteArray("<VM><ID>7</ID><NAME>\0</NAME></VM>", 33) << 7;
    }
    void idOfABrokenMachineIsToldOnlyWhereItIsSure()
    {
        QFETCH(QByteArray, vm);
        QFETCH(int, id);
        const auto vms = decodeVmPool("<VM_POOL><VM><ID>9</ID></VM>" + vm + "</VM_POOL>");
        QVERIFY(vms);
        QCOMPARE(vms->size(), 2);
        QVERIFY(vms->first().isReadable());
        QVERIFY(!vms->last().isReadable());
        QCOMPARE(vms->last().id.value, id);
    }

    void brokenMachineByItselfIsUnreadable()
    {
        const auto vm = decodeVm("<VM><ID>7</ID><UID>0</UID><UNAME>ann</UNAM</VM>");
        QVERIFY(vm);
        QCOMPARE(vm->id, VmId{7});
        QVERIFY(!vm->isReadable());
        QVERIFY(vm->name.isEmpty() && vm->owner.isEmpty());
        QVERIFY(!decodeVm("<HOST><ID>7</ID></HOST>"));
        QVERIFY(!decodeVm(""));
    }

    void oneBrokenTemplateHidesNoOther()
    {
        const auto templates = decodeTemplatePool(
            "<VMTEMPLATE_POOL><VMTEMPLATE><ID>1</ID><NAME>a</NAM></VMTEMPLATE><VMTEMPLATE><ID>2</ID>"
            "<NAME>b</NAME></VMTEMPLATE></VMTEMPLATE_POOL>");
        QVERIFY(templates);
        QCOMPARE(templates->size(), 1);
        QCOMPARE(templates->first().id, TemplateId{2});
    }

    void wrongNumbersCountAsAbsent()
    {
        const auto vm = vmOf("<VM><ID> 1 </ID><STATE>3x</STATE><STIME>9223372036854775807</STIME>"
                             "<TEMPLATE><CPU>1e999</CPU><MEMORY>lots</MEMORY></TEMPLATE></VM>");
        QCOMPARE(vm.id, VmId{1});
        QCOMPARE(vm.state, -1);
        QCOMPARE(vm.phase(), VmPhase::Unknown);
        QVERIFY(!vm.startTime.isValid());
        QCOMPARE(vm.cpu, 0.0);
        QCOMPARE(vm.memoryMb, 0);
    }

    void amountThatIsNoneIsUnknown_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<double>("cpu");
        QTest::addColumn<int>("memory");
        const auto row = [](const char *text, double cpu, int memory) {
            QTest::newRow(text) << QByteArray(text) << cpu << memory;
        };
        row("2", 2, 2);
        row(" 3\n", 3, 3);
        row("0.5", 0.5, 0);
        row("2.0", 2, 0);
        row("1e3", 1000, 0);
        for (const char *none : {"", "0", "-1", "1,5", "0x10", "+4", "1 024", "lots", "99999999999999999999",
                 "1e999", "1e300", "nan", "inf", "\xd9\xa3"})
            row(none, 0, 0);
    }
    void amountThatIsNoneIsUnknown()
    {
        QFETCH(QByteArray, text);
        QFETCH(double, cpu);
        QFETCH(int, memory);
        const auto vm = vmOf("<VM><ID>1</ID><STATE>" + text + "</STATE><TEMPLATE><CPU>" + text
            + "</CPU><VCPU>" + text + "</VCPU><MEMORY>" + text + "</MEMORY></TEMPLATE></VM>");
        QCOMPARE(vm.cpu, cpu);
        QCOMPARE(vm.vcpu, memory);
        QCOMPARE(vm.memoryMb, memory);
    }

    void emptyPoolIsEmpty()
    {
        const QByteArrayList pools{contents("vmpool.info__0vms_all"), "<VM_POOL/>", "<VM_POOL></VM_POOL>",
            "<VM_POOL>\n</VM_POOL>\n"};
        for (const QByteArray &xml : pools) {
            const auto vms = decodeVmPool(xml);
            QVERIFY(vms && vms->isEmpty());
        }
    }

    void brokenContentsAreProtocolErrors_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("other root") << QByteArray("<HOST_POOL/>");
        QTest::newRow("cut in a VM") << QByteArray("<VM_POOL><VM><ID>1</ID>");
        QTest::newRow("cut behind a VM") << QByteArray("<VM_POOL><VM><ID>1</ID></VM>");
    }
    void brokenContentsAreProtocolErrors()
    {
        QFETCH(QByteArray, xml);
        const auto vms = decodeVmPool(xml);
        QVERIFY(!vms);
        QCOMPARE(vms.error().kind, ErrorKind::Protocol);
        QVERIFY(!vms.error().detail.isEmpty());
    }

    void hostileContentsTakeNoTime_data()
    {
        QTest::addColumn<QByteArray>("xml");
        const auto vm = [](const QByteArray &inside) { return "<VM><ID>1</ID>" + inside + "</VM>"; };
        constexpr int many = 300000;
        QTest::newRow("nested") << vm(QByteArray("<A>").repeated(many) + QByteArray("</A>").repeated(many));
        QTest::newRow("nested VMs") << vm(
            QByteArray("<VM>").repeated(many) + QByteArray("</VM>").repeated(many));
        QByteArray nics;
        for (int i = 0; i < many; ++i)
            nics += "<NIC><IP>" + QByteArray::number(i) + "</IP></NIC>";
        QTest::newRow("addresses") << vm("<TEMPLATE>" + nics + "</TEMPLATE>");
        QTest::newRow("labels") << vm(
            "<USER_TEMPLATE><LABELS>" + QByteArray("a,b,").repeated(many) + "</LABELS></USER_TEMPLATE>");
        QTest::newRow("one attribute again and again")
            << vm("<USER_TEMPLATE>" + QByteArray("<A>1</A>").repeated(many) + "</USER_TEMPLATE>");
        QTest::newRow("tags in CDATA") << vm("<![CDATA[" + QByteArray("VM></VM>").repeated(many) + "]]>");
    }
    void hostileContentsTakeNoTime()
    {
        QFETCH(QByteArray, xml);
        constexpr int seconds = 20; // a quadratic one takes minutes
        QElapsedTimer clock;
        clock.start();
        (void)decodeVm(xml);
        (void)decodeVmPool("<VM_POOL>" + xml + "</VM_POOL>");
        QVERIFY(clock.elapsed() < seconds * 1000);
    }

    void templatesComeById()
    {
        const auto templates = decodeTemplatePool(contents("templatepool.info__all"));
        QVERIFY(templates);
        QCOMPARE(templates->size(), 4);
        QCOMPARE(templates->first().id, TemplateId{0});
        QCOMPARE(templates->first().name, QStringLiteral("mysql-node"));
        QCOMPARE(
            templates->first().labels, (QStringList{QStringLiteral("mysql"), QStringLiteral("database")}));
    }

    void everyFailureStateIsFailingAndUnknownNumbersMeanWait()
    {
        int known = 0;
        for (int lcm = -1; lcm < 1000; ++lcm) {
            const QString name = stateName(3, lcm);
            if (lcm < 0) { // it could not be read
                QCOMPARE(name, QStringLiteral("ACTIVE"));
                QCOMPARE(phaseOf(3, lcm), VmPhase::Unknown);
                continue;
            }
            QCOMPARE(phaseOf(3, lcm) == VmPhase::Failing, name.endsWith(u"FAILURE"));
            if (name.startsWith(u"LCM_STATE "))
                QCOMPARE(phaseOf(3, lcm), VmPhase::Busy);
            else
                ++known;
        }
        QCOMPARE(known, 68); // 0 … 71 without 13, 14, 55 and 58
        QCOMPARE(phaseOf(-1, 3), VmPhase::Unknown);
        QVERIFY(stateName(-1, 3).isEmpty());
        for (int state = 0; state < 1000; ++state) {
            if (state > 11)
                QCOMPARE(phaseOf(state, 3), VmPhase::Busy);
            QCOMPARE(stateName(state, 3).startsWith(u"STATE "), state > 11);
        }
        QCOMPARE(phaseOf(7, 0), VmPhase::Failing); // FAILED, before 5.0
        QCOMPARE(phaseOf(11, 0), VmPhase::Failing);
        QCOMPARE(phaseOf(6, 3), VmPhase::Gone); // LCM_STATE counts only while ACTIVE
        QCOMPARE(phaseOf(3, 3), VmPhase::Running);
    }
};

MSM_TEST(TestVmDecoder)
#include "tst_vmdecoder.moc"
