// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/answer.h"
#include "core/iaas/opennebula/userdecoder.h"
#include "core/iaas/opennebula/vmdecoder.h"
#include "core/xmlrpc/reader.h"

#include <QFile>
#include <QTest>

using namespace msm;
using namespace msm::opennebula;

namespace {

QByteArray recording(const QString &name)
{
    QFile file(QStringLiteral(MSM_TEST_DATA "/opennebula/%1.response.xml").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The XML inside a recorded success.
QByteArray contents(const QString &name)
{
    auto value = decodeAnswer({.status = 200, .body = recording(name)});
    if (!value)
        qFatal("%s: %s", qPrintable(name), qPrintable(value.error().detail));
    return value->takeBytes();
}

} // namespace

/// What a real front end answered, decoded.
class TestRecordings final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRecordedAnswerDecodesToItsValueOrItsTypedError_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("httpStatus");
        QTest::addColumn<QString>("success");
        QTest::addColumn<int>("code");
        QFile index(QStringLiteral(MSM_TEST_DATA "/opennebula/INDEX.tsv"));
        QVERIFY(index.open(QIODevice::ReadOnly));
        const auto lines = QString::fromUtf8(index.readAll()).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines.sliced(1)) {
            const auto columns = line.split(u'\t');
            if (recording(columns.at(0)).isEmpty())
                continue; // the largest are not kept
            QTest::newRow(qPrintable(columns.at(0)))
                << columns.at(0) << columns.at(2).split(u' ').at(1).toInt() << columns.at(6)
                << columns.at(7).toInt();
        }
    }
    void everyRecordedAnswerDecodesToItsValueOrItsTypedError()
    {
        QFETCH(QString, name);
        QFETCH(int, httpStatus);
        QFETCH(QString, success);
        QFETCH(int, code);
        const auto answer = decodeAnswer({.status = httpStatus, .body = recording(name)});
        if (success == u"True") {
            QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        } else if (success == u"False") {
            QVERIFY(!answer);
            QCOMPARE(answer.error().apiCode, code);
            QCOMPARE(answer.error().kind, errorKindOf(code));
            QVERIFY(!answer.error().detail.isEmpty());
            QVERIFY(!answer.error().maybeApplied);
        } else if (httpStatus != 200) {
            QVERIFY(!answer);
            QCOMPARE(answer.error().kind, ErrorKind::Protocol);
            QCOMPARE(answer.error().httpStatus, httpStatus);
        } else if (name.startsWith(u"fault__")) {
            QVERIFY(!answer);
            QCOMPARE(answer.error().kind, ErrorKind::Rejected);
            QVERIFY(answer.error().apiCode <= -500);
        }
    }

    void runningVmHasEverythingThatWasRecorded()
    {
        const auto vm = decodeVm(contents(QStringLiteral("vm.info__active_unknown")));
        QVERIFY2(vm, vm ? "" : qPrintable(vm.error().detail));
        QCOMPARE(vm->id, VmId{6});
        QCOMPARE(vm->name, QStringLiteral("bootfail"));
        QCOMPARE(vm->owner, QStringLiteral("oneadmin"));
        QCOMPARE(vm->phase(), VmPhase::Unknown);
        QCOMPARE(vm->startTime, QDateTime::fromSecsSinceEpoch(1795377893, Qt::UTC));
        QVERIFY(!vm->endTime.isValid());
        QCOMPARE(vm->cpu, 0.05);
        QCOMPARE(vm->vcpu, 1);
        QCOMPARE(vm->memoryMb, 64);
        QCOMPARE(vm->host, QStringLiteral("node2.cloud.example"));
        QCOMPARE(vm->addresses, QStringList{QStringLiteral("127.0.10.15")});
        QCOMPARE(vm->templateId, TemplateId{0});
        QCOMPARE(vm->labels, (QStringList{QStringLiteral("mysql"), QStringLiteral("database")}));
        QCOMPARE(vm->userTemplate.value(QStringLiteral("DESCRIPTION")),
            QStringLiteral("MySQL service node; <b>8.0</b> & \"replica\" capable"));
        QVERIFY(vm->errorMessage.contains(QStringLiteral("DEPLOY")));
    }

    void reducedPoolDecodesToTheSameMachines()
    {
        const auto reduced = decodeVmPool(contents(QStringLiteral("vmpool.info__5vms_all")));
        const auto full = decodeVmPool(contents(QStringLiteral("vmpool.infoextended__5vms_all")));
        QVERIFY(reduced && full);
        QCOMPARE(reduced->size(), full->size());
        QVERIFY(reduced->size() >= 5);
        for (qsizetype i = 0; i < reduced->size(); ++i) {
            QCOMPARE(reduced->at(i).id, full->at(i).id);
            QCOMPARE(reduced->at(i).name, full->at(i).name);
            QCOMPARE(reduced->at(i).phase(), full->at(i).phase());
            QCOMPARE(reduced->at(i).labels, full->at(i).labels);
            QCOMPARE(reduced->at(i).address(), full->at(i).address());
            QCOMPARE(reduced->at(i).host, full->at(i).host);
        }
    }

    void addressesComeInTheDocumentedOrder()
    {
        const auto vm = decodeVm(contents(QStringLiteral("vm.info__running_multi_nic")));
        QVERIFY(vm);
        qInfo() << vm->addresses;
        QVERIFY(vm->addresses.size() > 2);
        const auto isV6 = [](const QString &address) { return address.contains(u':'); };
        const auto firstV6 = std::find_if(vm->addresses.cbegin(), vm->addresses.cend(), isV6);
        QVERIFY(firstV6 != vm->addresses.cbegin());
        QVERIFY(std::none_of(vm->addresses.cbegin(), vm->addresses.cend(),
            [](const QString &address) { return address.startsWith(u"fe80"); }));
    }

    void nicInTheUserTemplateIsNoAddress()
    {
        const auto vm = decodeVm("<VM><ID>1</ID><TEMPLATE><NIC><NIC_ID>0</NIC_ID></NIC></TEMPLATE>"
                                 "<USER_TEMPLATE><NIC><IP>1.2.3.4</IP></NIC></USER_TEMPLATE></VM>");
        QVERIFY(vm);
        QVERIFY(vm->addresses.isEmpty());
    }

    void emptyPoolIsEmpty()
    {
        const auto vms = decodeVmPool(contents(QStringLiteral("vmpool.info__0vms_all")));
        QVERIFY(vms);
        QVERIFY(vms->isEmpty());
    }

    void templatesComeById()
    {
        const auto templates = decodeTemplatePool(contents(QStringLiteral("templatepool.info__all")));
        QVERIFY(templates);
        QCOMPARE(templates->size(), 4);
        QCOMPARE(templates->first().id, TemplateId{0});
        QCOMPARE(templates->first().name, QStringLiteral("mysql-node"));
        QCOMPARE(
            templates->first().labels, (QStringList{QStringLiteral("mysql"), QStringLiteral("database")}));
    }

    void userHasNameAndGroup()
    {
        const auto account = decodeAccount(contents(QStringLiteral("user.info__bob_self")));
        QVERIFY(account);
        QCOMPARE(account->info.user, QStringLiteral("bob"));
        QCOMPARE(account->info.groups, QStringList{QStringLiteral("users")});
        QCOMPARE(account->groupIds, QList<qint64>{1});
        QVERIFY(!account->info.quota.known);
        const auto groups = decodeGroupNames(contents(QStringLiteral("grouppool.info")));
        QVERIFY(groups);
        QCOMPARE(groups->value(1), QStringLiteral("users"));
    }

    void quotaAndTokensAreReadWithTheirDefaultsAndEnds()
    {
        const QByteArray vm = "<VM><CLUSTER_IDS>7</CLUSTER_IDS><VMS>1</VMS><VMS_USED>1</VMS_USED></VM>"
                              "<VM><CLUSTER_IDS></CLUSTER_IDS><CPU>-1</CPU><CPU_USED>2.5</CPU_USED>"
                              "<MEMORY>-2</MEMORY><MEMORY_USED>4096</MEMORY_USED><VMS>10</VMS>"
                              "<VMS_USED>3</VMS_USED></VM>";
        const auto account = decodeAccount("<USER><GID>1</GID><GROUPS><ID>1</ID><ID>105</ID></GROUPS>"
                                           "<LOGIN_TOKEN><TOKEN>abc</TOKEN><EXPIRATION_TIME>1000"
                                           "</EXPIRATION_TIME></LOGIN_TOKEN><LOGIN_TOKEN><TOKEN>def</TOKEN>"
                                           "<EXPIRATION_TIME>-1</EXPIRATION_TIME></LOGIN_TOKEN><VM_QUOTA>"
            + vm
            + "</VM_QUOTA><DEFAULT_USER_QUOTAS><VM_QUOTA><VM><CPU>8</CPU><MEMORY>99</MEMORY></VM>"
              "</VM_QUOTA></DEFAULT_USER_QUOTAS></USER>");
        QVERIFY(account);
        QCOMPARE(account->groupIds, (QList<qint64>{1, 105}));
        QCOMPARE(account->info.quota.vms, (QuotaUse{3, 10}));
        QCOMPARE(account->info.quota.cpu, (QuotaUse{2.5, 8}));
        QCOMPARE(account->info.quota.memoryMb, (QuotaUse{4096, std::nullopt}));
        QCOMPARE(account->tokens.value(QStringLiteral("abc")), QDateTime::fromSecsSinceEpoch(1000, Qt::UTC));
        QVERIFY(account->tokens.contains(QStringLiteral("def")));
        QVERIFY(!account->tokens.value(QStringLiteral("def")).isValid());
        QVERIFY(!decodeAccount("<VM/>"));
    }

    void brokenContentsAreProtocolErrors_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("other root") << QByteArray("<HOST_POOL/>");
        QTest::newRow("no id") << QByteArray("<VM_POOL><VM><NAME>x</NAME></VM></VM_POOL>");
        QTest::newRow("id is text") << QByteArray("<VM_POOL><VM><ID>x</ID></VM></VM_POOL>");
        QTest::newRow("id is huge") << QByteArray(
            "<VM_POOL><VM><ID>99999999999999999999</ID></VM></VM_POOL>");
        QTest::newRow("cut") << QByteArray("<VM_POOL><VM><ID>1</ID>");
    }
    void brokenContentsAreProtocolErrors()
    {
        QFETCH(QByteArray, xml);
        const auto vms = decodeVmPool(xml);
        QVERIFY(!vms);
        QCOMPARE(vms.error().kind, ErrorKind::Protocol);
        QVERIFY(!vms.error().detail.isEmpty());
    }

    void everyFailureStateIsFailingAndUnknownNumbersMeanWait()
    {
        for (int lcm = 0; lcm < 100; ++lcm) {
            const bool failure = stateName(3, lcm).endsWith(u"FAILURE");
            QCOMPARE(phaseOf(3, lcm) == VmPhase::Failing, failure);
        }
        QCOMPARE(phaseOf(3, 999), VmPhase::Busy);
        QCOMPARE(phaseOf(77, 0), VmPhase::Busy);
        QCOMPARE(stateName(3, 999), QStringLiteral("LCM_STATE 999"));
        QCOMPARE(phaseOf(6, 3), VmPhase::Gone); // LCM_STATE counts only while ACTIVE
        QCOMPARE(phaseOf(3, 3), VmPhase::Running);
    }

    void webPageIsNamedAsSuch()
    {
        const auto answer = decodeAnswer({.status = 200, .body = "<!DOCTYPE html><html><p>Sign in</html>"});
        QVERIFY(!answer);
        QVERIFY(answer.error().detail.contains(QStringLiteral("web page")));
    }
};

QTEST_GUILESS_MAIN(TestRecordings)
#include "tst_recordings.moc"
