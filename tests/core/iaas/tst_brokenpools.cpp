// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/objectreader.h"
#include "tests/core/iaas/decoded.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace msm::opennebula;
using namespace msm::test;

/// Where VMs begin and end in a listing, and how little one that is broken costs the others.
class TestBrokenPools final : public QObject {
    Q_OBJECT
private Q_SLOTS:
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

    void emptyPoolIsEmpty()
    {
        const QByteArrayList pools{contents("vmpool.info__0vms_all"), "<VM_POOL/>", "<VM_POOL></VM_POOL>",
            "<VM_POOL>\n</VM_POOL>\n"};
        for (const QByteArray &xml : pools) {
            const auto vms = decodeVmPool(xml);
            QVERIFY(vms && vms->isEmpty());
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
        QCOMPARE(vms->at(1).state.code().state, 3);
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
};

MSM_TEST(TestBrokenPools)
#include "tst_brokenpools.moc"
