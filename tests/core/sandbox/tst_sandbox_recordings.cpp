// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/cloud.h"
#include "core/xmlrpc/writer.h"
#include "tests/core/sandbox/posting.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/recordings.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace msm;
using namespace msm::test;
using xmlrpc::Value;

namespace {

const Value kSession(QByteArray("oneadmin:opennebula"));

QByteArray call(SandboxCloud &cloud, const QByteArray &method, xmlrpc::Array params)
{
    params.prepend(kSession);
    return post(cloud, xmlrpc::encodeCall({method, params}));
}

/// Positions in parse errors are garbage on a real cloud, but for the columns.
QByteArray withoutLineNumber(const QByteArray &body)
{
    static const QRegularExpression line(QStringLiteral("at line \\d+"));
    return QString::fromUtf8(body).replace(line, QStringLiteral("at line N")).toUtf8();
}

/// A cloud without sockets' help in which time stands still until told.
struct Stage {
    FakeScheduler scheduler;
    SandboxCloud cloud{sandbox::SandboxOptions{}, scheduler};

    Stage()
    {
        if (!cloud.listen())
            qFatal("the sandbox cannot listen");
    }

    QByteArray vmInfo(int id) { return innerXml(call(cloud, "one.vm.info", {Value(id)})); }

    /// Lets time pass until VM `id` is in that place; false when it never gets there.
    bool reach(int id, int state, int lcm)
    {
        const QByteArray wanted = "<STATE>" + QByteArray::number(state) + "</STATE><LCM_STATE>"
            + QByteArray::number(lcm) + "</LCM_STATE>";
        for (int i = 0; i < 100; ++i) {
            if (vmInfo(id).contains(wanted))
                return true;
            if (!scheduler.advanceToNext())
                return false;
        }
        return false;
    }
};

} // namespace

class TestSandboxRecordings final : public QObject {
    Q_OBJECT
private:
    static void compareShape(const QByteArray &ours, const QByteArray &recording)
    {
        const QString difference =
            firstDifference(shapeOf(innerXml(ours)), shapeOf(innerXml(recordedResponse(recording))));
        QVERIFY2(difference.isEmpty(),
            qPrintable(QString::fromLatin1(recording) + QStringLiteral(": ") + difference));
    }

    static void compareExactly(const QByteArray &ours, const QByteArray &recording)
    {
        QCOMPARE(withoutLineNumber(ours), withoutLineNumber(recordedResponse(recording)));
    }

private Q_SLOTS:
    void refusalsAreThoseRecordedByteForByte_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"system.version", "auth__wrong_password", "auth__unknown_user",
                 "auth__empty_session", "auth__wrong_password_system.version",
                 "auth__wrong_password_user.info", "user.info__noexists", "vm.info__noexists",
                 "vm.info__noexists_empty_db", "vm.monitoring__noexists", "template.info__noexists",
                 "template.instantiate__noexists", "template.instantiate__bad_name",
                 "template.instantiate__bad_network", "template.instantiate__bad_memory",
                 "template.instantiate__cdata_end_error", "template.instantiate__name_ampersand_lt",
                 "template.instantiate__name_tab", "template.instantiate__name_dquote",
                 "template.instantiate__name_squote", "template.instantiate__name_colon",
                 "vm.allocate__missing_cpu_memory", "vm.allocate__bad_image", "vm.allocate__bad_network_name",
                 "vm.update__noexists", "vm.action__terminate-hard_noexists", "vm.action__hold_noexists",
                 "vm.action__release_noexists", "vm.action__terminate_id_minus1",
                 "vmpool.info__bad_filter_error", "vmpool.info__bad_state_12_error",
                 "vmpool.info__bad_state_-3_error", "vmpool.info__json_query_sqlite_error",
                 "vmpool.info__0vms_all", "vmpool.info__0vms_mine", "vmpool.info__0vms_group",
                 "vmpool.info__0vms_all_anystate", "vmpool.infoextended__0vms", "vmpool.infoset__0vms",
                 "vmpool.infoset__junk", "vmpool.info__uid_noexists", "fault__unknown_method",
                 "fault__too_few_params", "fault__string_for_int", "fault__int_for_bool",
                 "fault__swapped_params", "fault__malformed_xml", "fault__not_xml", "fault__wrong_root",
                 "fault__invalid_utf8", "fault__control_char", "fault__name_non_bmp_utf8",
                 "system.methodSignature"})
            QTest::newRow(name) << QByteArray(name);
    }
    void refusalsAreThoseRecordedByteForByte()
    {
        QFETCH(QByteArray, name);
        Stage stage;
        QByteArray request = recordedRequest(name);
        if (name.startsWith("template.instantiate__name_"))
            request.replace(
                "<int>3</int>", "<int>0</int>"); // that template had no context; ours is the first
        compareExactly(post(stage.cloud, request), name);
    }

    void objectsHaveTheRecordedElements()
    {
        Stage stage;
        for (const char *name :
            {"user.info__self", "user.info__self_decrypt", "template.info", "template.info__extended"})
            compareShape(replay(stage.cloud, name), name);
    }

    void poolEntriesHaveTheRecordedElements_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("object");
        QTest::addColumn<QByteArray>("entry");
        QTest::newRow("templates") << QByteArray("templatepool.info__all") << QByteArray("VMTEMPLATE")
                                   << QByteArray("mysql-node");
        QTest::newRow("images") << QByteArray("imagepool.info__all") << QByteArray("IMAGE")
                                << QByteArray("debian-12-mysql");
        QTest::newRow("networks") << QByteArray("vnpool.info__mine_and_group") << QByteArray("VNET")
                                  << QByteArray("mysql-net");
    }
    void poolEntriesHaveTheRecordedElements()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, object);
        QFETCH(QByteArray, entry);
        const auto entryIn = [&](const QByteArray &response) {
            QByteArray pool = innerXml(response);
            while (!pool.isEmpty()) {
                const QByteArray found = elementOf(pool, object);
                if (found.contains("<NAME>" + entry + "</NAME>"))
                    return found;
                pool = pool.mid(pool.indexOf(found) + std::max<qsizetype>(found.size(), 1));
            }
            return QByteArray();
        };
        Stage stage;
        const QByteArray ours = entryIn(replay(stage.cloud, name));
        const QByteArray theirs = entryIn(recordedResponse(name));
        QVERIFY(!ours.isEmpty());
        QVERIFY(!theirs.isEmpty());
        QCOMPARE(firstDifference(shapeOf(ours), shapeOf(theirs)), QString());
    }

    void hostsHaveOnlyRecordedElementsInTheRecordedOrder()
    {
        Stage stage;
        const QStringList ours = shapeOf(elementOf(innerXml(replay(stage.cloud, "hostpool.info")), "HOST"));
        QStringList theirs = shapeOf(elementOf(innerXml(recordedResponse("hostpool.info")), "HOST"));
        QVERIFY(ours.size() > 30);
        for (const QString &element : ours) {
            const qsizetype at = theirs.indexOf(element);
            QVERIFY2(at >= 0, qPrintable(element));
            theirs.remove(0, at + 1);
        }
    }

    // One VM through the states in which the recordings show theirs, the recorded requests sent on the way.
    void aVmGoesThroughItsLifeAsRecorded()
    {
        Stage stage;
        SandboxCloud &cloud = stage.cloud;
        const auto sameInt = [&](const char *name) { compareExactly(replay(cloud, name), name); };
        const auto sameShape = [&](const char *name) { compareShape(replay(cloud, name), name); };

        sameInt("template.instantiate__hold_extra");
        sameShape("vm.info__hold");
        sameShape("vm.info__hold_decrypt_false");
        sameShape("vmpool.info__1vm_hold");
        sameInt("vm.monitoring__hold_nodata");
        sameInt("vm.action__poweroff_on_hold_wrong_state");
        sameInt("vm.action__resume_on_hold_wrong_state");
        QVERIFY(!stage.scheduler.advanceToNext()); // on hold nothing moves
        QVERIFY(
            call(cloud, "one.vm.action", {Value(QByteArray("release")), Value(0)}).contains("<boolean>1"));
        sameShape("vm.info__pending");
        sameInt("vm.action__hold_on_pending");
        QVERIFY(
            call(cloud, "one.vm.action", {Value(QByteArray("release")), Value(0)}).contains("<boolean>1"));
        QVERIFY(stage.reach(0, 3, 1));
        sameShape("vm.info__active_prolog");
        sameInt("vm.action__poweroff_on_prolog_wrong_state");
        QVERIFY(stage.reach(0, 3, 2));
        sameShape("vm.info__active_boot");
        QVERIFY(stage.reach(0, 3, 3));
        sameShape("vm.info__active_running_just_booted");
        sameShape("vm.info__active_running");
        sameShape("vm.monitoring__running");
        sameShape("vmpool.infoextended__state3_active");
        for (const char *name :
            {"vm.action__release_on_running_wrong_state", "vm.action__hold_on_running_wrong_state",
                "vm.action__resume_on_running_wrong_state", "vm.action__terminatex_on_running_unknown_action",
                "vm.action__TERMINATE_on_running_unknown_action",
                "vm.action__emptyname_on_running_unknown_action", "vm.update__parse_error",
                "vm.rename__empty", "vm.rename__bad_char"})
            sameInt(name);
        const auto append = [&](const QByteArray &more) {
            return call(cloud, "one.vm.update", {Value(0), Value(more), Value(1)}).contains("<boolean>1");
        };
        QVERIFY(append("EXTRA=\"x<y & z\"\nMYSQL_ROLE=\"replica\"\nVEC=[A=\"1\",B=\"2\"]"));
        sameShape("vm.info__after_update_append");
        QVERIFY(append("NIC=[IP=\"1.2.3.4\"]")); // as somebody who fakes an address would
        sameInt("vm.rename");
        sameInt("vm.action__poweroff");
        sameShape("vm.info__active_shutdown_poweroff");
        sameInt("vm.action__poweroff_while_shutting_down_wrong_state");
        QVERIFY(stage.reach(0, 8, 0));
        sameShape("vm.info__poweroff");
        sameInt("vm.action__poweroff_on_poweroff_wrong_state");
        sameInt("vm.action__resume_on_poweroff");
        sameShape("vm.info__active_boot_poweroff");
        QVERIFY(stage.reach(0, 3, 3));
        sameInt("vm.action__reboot_on_running");
        sameInt("vm.action__suspend");
        sameShape("vm.info__active_save_suspend");
        QVERIFY(stage.reach(0, 5, 0));
        sameShape("vm.info__suspended");
        sameInt("vm.action__resume_on_suspended");
        sameShape("vm.info__active_boot_suspended");
        QVERIFY(stage.reach(0, 3, 3));
        sameInt("vm.action__stop");
        QVERIFY(stage.reach(0, 4, 0));
        sameInt("vm.action__resume_on_stopped");
        sameShape("vm.info__pending_after_stop");
        QVERIFY(stage.reach(0, 3, 3));
        sameInt("vm.action__undeploy");
        QVERIFY(stage.reach(0, 9, 0));
        sameShape("vm.info__undeployed");
        QVERIFY(call(cloud, "one.vm.action", {Value(QByteArray("resume")), Value(0)}).contains("<boolean>1"));
        QVERIFY(stage.reach(0, 3, 3));
        sameInt("vm.action__poweroff_hard");
        QVERIFY(stage.reach(0, 8, 0));
        QVERIFY(call(cloud, "one.vm.action", {Value(QByteArray("resume")), Value(0)}).contains("<boolean>1"));
        QVERIFY(stage.reach(0, 3, 3));
        sameInt("vm.action__terminate_on_running");
        sameShape("vm.info__active_shutdown");
        QVERIFY(stage.reach(0, 3, 11));
        sameShape("vm.info__active_epilog");
        QVERIFY(stage.reach(0, 6, 0));
        sameShape("vm.info__done");
        for (const char *name :
            {"vm.action__terminate_on_done_succeeds", "vm.action__poweroff_on_done_wrong_state",
                "vm.action__resume_on_done_wrong_state", "vm.action__hold_on_done_wrong_state",
                "vm.action__release_on_done_wrong_state", "vm.rename__on_done"})
            sameInt(name);
        const QByteArray listed =
            innerXml(call(cloud, "one.vmpool.info", {Value(-2), Value(-1), Value(-1), Value(6)}));
        const QByteArray recorded = innerXml(recordedResponse("vmpool.info__state6_done"));
        QCOMPARE(
            firstDifference(shapeOf(elementOf(listed, "VM")),
                shapeOf(
                    recorded.mid(recorded.lastIndexOf("<VM>")).chopped(qsizetype(qstrlen("</VM_POOL>"))))),
            QString());
    }

    void aFailedBootLooksAsRecorded()
    {
        Stage stage;
        QVERIFY(stage.cloud.setFault(QStringLiteral("boot-fails")));
        for (int i = 0; i <= 6; ++i) { // the recorded one has id 6
            const QByteArray made = call(stage.cloud, "one.template.instantiate",
                {Value(0), Value(QByteArray("bootfail")), Value(i < 6), Value(QByteArray()), Value(false)});
            QVERIFY(made.contains("<boolean>1"));
        }
        QVERIFY(stage.reach(6, 3, 36));
        compareShape(replay(stage.cloud, "vm.info__active_boot_failure"), "vm.info__active_boot_failure");
        const QByteArray pool =
            innerXml(call(stage.cloud, "one.vmpool.info", {Value(-2), Value(6), Value(6), Value(-1)}));
        QCOMPARE(
            firstDifference(shapeOf(pool), shapeOf(innerXml(recordedResponse("vmpool.info__boot_failure")))),
            QString());
        compareExactly(replay(stage.cloud, "vm.action__poweroff_on_boot_failure_wrong_state"),
            "vm.action__poweroff_on_boot_failure_wrong_state");
        compareExactly(replay(stage.cloud, "vm.action__resume_on_boot_failure_wrong_state"),
            "vm.action__resume_on_boot_failure_wrong_state");
        QVERIFY(call(stage.cloud, "one.vm.recover", {Value(6), Value(2)}).contains("<boolean>1"));
        QVERIFY(stage.reach(6, 3, 3));
        QVERIFY2(stage.vmInfo(6).contains("<ERROR>"), "the error stays after recovery, as on a real cloud");
    }

    void templateTextIsReadAsRecorded_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name :
            {"plain_quoted", "unquoted", "empty", "escaped_quote", "backslash_n", "double_backslash_mid",
                "backslash_at_end", "hash_in_value", "bracket_comma_eq", "vector_with_quote", "tab",
                "lt_gt_amp", "cdata_end", "utf8_bmp", "dollar_var", "lowercase_key", "key_with_dot",
                "duplicate_key", "xml_form", "xml_form_cdata", "xml_form_cdata_end"})
            QTest::newRow(name) << QByteArray("escape__") + name;
    }
    void templateTextIsReadAsRecorded()
    {
        QFETCH(QByteArray, name);
        Stage stage;
        const QByteArray ours = replay(stage.cloud, name);
        const QByteArray theirs = recordedResponse(name);
        if (theirs.contains("<boolean>0</boolean>")) {
            compareExactly(ours, name);
            return;
        }
        QVERIFY2(ours.contains("<boolean>1</boolean>"), ours.constData());
        const QString readback = QStringLiteral(MSM_TEST_DATA "/opennebula/%1__readback.response.xml")
                                     .arg(QString::fromLatin1(name));
        if (!QFile::exists(readback))
            return;
        const QByteArray recorded = innerXml(recordedResponse(name + "__readback"));
        QCOMPARE(elementOf(stage.vmInfo(0), "USER_TEMPLATE"), elementOf(recorded, "USER_TEMPLATE"));
        QCOMPARE(firstDifference(shapeOf(stage.vmInfo(0)), shapeOf(recorded)), QString());
    }

    void extraTemplateAndUpdatesInXmlReadBackAsRecorded()
    {
        Stage stage;
        // The diskless template is number 1 in the recordings and 2 here.
        const QByteArray request =
            recordedRequest("escape__instantiate_xml_extra").replace("<int>1</int>", "<int>2</int>");
        QVERIFY(post(stage.cloud, request).contains("<boolean>1"));
        const auto recorded = [](const char *name) { return innerXml(recordedResponse(name)); };
        QCOMPARE(elementOf(stage.vmInfo(0), "USER_TEMPLATE"),
            elementOf(recorded("escape__instantiate_xml_extra__readback"), "USER_TEMPLATE"));
        QCOMPARE(firstDifference(
                     shapeOf(stage.vmInfo(0)), shapeOf(recorded("escape__instantiate_xml_extra__readback"))),
            QString());
        const auto toFirst = [](const char *name) {
            return recordedRequest(name).replace("<int>45</int>", "<int>0</int>");
        };
        QVERIFY(post(stage.cloud, toFirst("escape__update_xml_append")).contains("<boolean>1"));
        QCOMPARE(elementOf(stage.vmInfo(0), "USER_TEMPLATE"),
            elementOf(recorded("escape__update_xml_append__readback"), "USER_TEMPLATE"));
        QVERIFY(post(stage.cloud, toFirst("escape__update_xml_replace")).contains("<boolean>1"));
        QCOMPARE(elementOf(stage.vmInfo(0), "USER_TEMPLATE"),
            QByteArray("<USER_TEMPLATE><W><![CDATA[only]]></W></USER_TEMPLATE>"));
    }
};

MSM_TEST(TestSandboxRecordings)
#include "tst_sandbox_recordings.moc"
