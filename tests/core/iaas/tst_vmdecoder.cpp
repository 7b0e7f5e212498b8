// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/iaas/decoded.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using namespace msm::opennebula;
using namespace msm::test;

namespace {

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

    void snapshotsAreToldByASingleReadAlone()
    {
        // There is no recording of one; the attributes are those of vm.xsd and VirtualMachineSnapshots.cc.
        QByteArray xml = contents("vm.info__active_running");
        QCOMPARE(vmOf(xml).snapshots, QList<VmSnapshot>());
        xml.replace("</TEMPLATE><USER_TEMPLATE>",
            "<SNAPSHOT><ACTION><![CDATA[REVERT]]></ACTION><ACTIVE><![CDATA[YES]]></ACTIVE>"
            "<HYPERVISOR_ID><![CDATA[snap-4]]></HYPERVISOR_ID><NAME><![CDATA[before <8.4>]]></NAME>"
            "<SNAPSHOT_ID><![CDATA[4]]></SNAPSHOT_ID><SYSTEM_DISK_SIZE><![CDATA[1024]]></SYSTEM_DISK_SIZE>"
            "<TIME><![CDATA[1795377893]]></TIME></SNAPSHOT>"
            "<SNAPSHOT><HYPERVISOR_ID/><NAME>first</NAME><SNAPSHOT_ID>0</SNAPSHOT_ID><TIME>x</TIME></"
            "SNAPSHOT>"
            "<SNAPSHOT><NAME>without an id</NAME></SNAPSHOT></TEMPLATE><USER_TEMPLATE>");
        const auto vm = vmOf(xml);
        QCOMPARE(vm.snapshots,
            (QList<VmSnapshot>{{.id = SnapshotId{0}, .name = QStringLiteral("first")},
                {.id = SnapshotId{4},
                    .name = QStringLiteral("before <8.4>"),
                    .time = utc(1795377893),
                    .sizeMb = 1024,
                    .underWay = SnapshotAct::Revert}}));
        QVERIFY(!vm.attributes.contains(QStringLiteral("TEMPLATE/SNAPSHOT/NAME"))); // they have a field
        QVERIFY(!decodeVmPool("<VM_POOL>" + xml + "</VM_POOL>")->first().snapshots);
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
        QCOMPARE(vm.state.name(), state);
        QCOMPARE(vm.phase(), phase);
    }

    void lockIsReadFromListingAndVm()
    {
        const VmList listed = *decodeVmPool(contents("vmpool.info__locked"));
        QVERIFY(listed.first().isProtected());
        QCOMPARE(*listed.first().lock, VmLock()); // a listing tells neither by whom nor since when
        const auto locked = [](const char *lock) {
            return vmOf("<VM><ID>1</ID>" + QByteArray(lock) + "</VM>");
        };
        const auto vm =
            locked("<LOCK><LOCKED>2</LOCKED><OWNER>3</OWNER><TIME>7</TIME><REQ_ID>-1</REQ_ID></LOCK>");
        QCOMPARE(*vm.lock, (VmLock{.protects = true, .owner = 3, .since = utc(7)}));
        QVERIFY(vm.attributes.isEmpty());
        // One that keeps only administrators away keeps nobody from ending the VM.
        QVERIFY(!locked("<LOCK><LOCKED>3</LOCKED></LOCK>").isProtected());
        QVERIFY(!locked("<LOCK><LOCKED>0</LOCKED></LOCK>").lock);
        QVERIFY(!locked("<LOCK/>").lock);
        QVERIFY(locked("<LOCK><LOCKED>9</LOCKED></LOCK>").isProtected());
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
        QVERIFY(vm.history.last().endedBy.startsWith(QStringLiteral("terminate")));
        const auto turned = vmOf(
            "<VM><ID>1</ID><HISTORY_RECORDS><HISTORY><SEQ>1</SEQ><ACTION>99</ACTION></HISTORY>"
            "<HISTORY><SEQ>0</SEQ><HOSTNAME>a</HOSTNAME><STIME>7</STIME></HISTORY></HISTORY_RECORDS></VM>");
        QCOMPARE(turned.history.size(), 2);
        QCOMPARE(turned.history.first(),
            (HistoryRecord{.sequence = 0, .host = QStringLiteral("a"), .startTime = utc(7)}));
        QCOMPARE(turned.history.last().endedBy, QStringLiteral("action 99"));
    }

    void unknownStatesAndAttributesSurvive()
    {
        const auto vm =
            vmOf("<VM><ID>1</ID><STATE>3</STATE><LCM_STATE>123</LCM_STATE><FUTURE><A><B>1</B></A></FUTURE>"
                 "<TEMPLATE><NEW>x</NEW><DISK><IMAGE>one</IMAGE></DISK><DISK><IMAGE>two</IMAGE></DISK>"
                 "<CONTEXT><ROOT_PASSWORD>secret</ROOT_PASSWORD></CONTEXT></TEMPLATE>"
                 "<USER_TEMPLATE><MY_KEY>v</MY_KEY><USER_INPUTS><PORT>M|number</PORT><SIZE>O|list</SIZE>"
                 "</USER_INPUTS></USER_TEMPLATE></VM>");
        QCOMPARE(vm.state.code(), (VmStateCode{.state = 3, .detail = 123}));
        QCOMPARE(vm.state.name(), QStringLiteral("LCM_STATE 123"));
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

    void wrongNumbersCountAsAbsent()
    {
        const auto vm = vmOf("<VM><ID> 1 </ID><STATE>3x</STATE><STIME>9223372036854775807</STIME>"
                             "<TEMPLATE><CPU>1e999</CPU><MEMORY>lots</MEMORY></TEMPLATE></VM>");
        QCOMPARE(vm.id, VmId{1});
        QVERIFY(!vm.state.isTold());
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
};

MSM_TEST(TestVmDecoder)
#include "tst_vmdecoder.moc"
