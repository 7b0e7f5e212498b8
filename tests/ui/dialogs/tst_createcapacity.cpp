// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "tests/ui/dialogs/openedcreate.h"
#include "ui/words/capacitytext.h"

#include <QTest>

using namespace msm;
using namespace msm::test;

Q_DECLARE_METATYPE(msm::Shortage)

namespace {

const QList<ImageInfo> kImages{{.id = ImageId{1}, .name = QStringLiteral("debian"), .sizeMb = 20480}};
const QList<NetworkInfo> kNetworks{
    {.id = NetworkId{2}, .name = QStringLiteral("db-net"), .freeAddresses = 50}};

Capacity roomy()
{
    return {.user = QStringLiteral("ada"),
        .group = QStringLiteral("dbas"),
        .userQuota = Quota{.known = true, .cpu = {4, 8}},
        .groupQuota = Quota{},
        .hosts = QList<HostRoom>{{.freeCpu = 16, .freeMemoryMb = 16384}},
        .networks = kNetworks,
        .images = kImages};
}

struct OpenedWithRoom : OpenedCreate {
    OpenedWithRoom()
    {
        cloud.answer(QList<TemplateInfo>{{.id = TemplateId{3},
            .name = QStringLiteral("database"),
            .cpu = 2,
            .memoryMb = 2048,
            .disks = {{.image = QStringLiteral("1")}},
            .networks = {QStringLiteral("2")}}});
    }
    QString capacity() const { return find<QLabel>("capacity")->text(); }
};

} // namespace

/// What the dialog says of what the nodes take, before anybody asks for them.
class TestCreateCapacity final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsWhatTheNodesTakeAndWhatThereIs()
    {
        OpenedWithRoom opened;
        QVERIFY2(opened.capacity().startsWith(QStringLiteral("Takes: 1 VM(s), 2 CPU, 2 GiB of memory")),
            qPrintable(opened.capacity()));
        QVERIFY(opened.capacity().contains(QStringLiteral("disk unknown")));
        opened.cloud.answerCapacity(roomy());
        QCOMPARE(opened.capacity(),
            QStringLiteral("Takes: 1 VM(s), 2 CPU, 2 GiB of memory, 20 GiB of disk, 1 address(es)\n"
                           "Free: quota of user ada: 4 CPU; hosts: room for 8 such node(s); network db-net: "
                           "50 address(es)"));
        QVERIFY(opened.ok()->isEnabled());
        QCOMPARE(opened.message(), QString());
    }

    void quotaThatDoesNotLeaveEnoughIsWarnedOfWhileTyping()
    {
        OpenedWithRoom opened;
        opened.cloud.answerCapacity(roomy());
        opened.typeCount(QStringLiteral("3"));
        QCOMPARE(opened.find<MessageLine>("message")->headline(),
            QStringLiteral("3 node(s) of 2 CPU need 6; the quota of user ada leaves 4."));
        QCOMPARE(opened.find<MessageLine>("message")->tone(), MessageLine::Tone::Warning);
        QVERIFY(opened.ok()->isEnabled()); // docs/decisions/0061
        opened.typeCount(QStringLiteral("2"));
        QCOMPARE(opened.message(), QString());
    }

    void nodesWithoutAHostWouldStayPending()
    {
        OpenedWithRoom opened;
        Capacity capacity = roomy();
        capacity.userQuota = Quota();
        capacity.hosts = QList<HostRoom>{{.freeCpu = 16, .freeMemoryMb = 1024}};
        opened.cloud.answerCapacity(capacity);
        QCOMPARE(opened.message(),
            QStringLiteral("No host has 2 GiB of memory free; the node(s) would stay pending.|"));
        QVERIFY(opened.ok()->isEnabled());
        capacity.hosts = QList<HostRoom>{{.freeCpu = 16, .freeMemoryMb = 4096}};
        OpenedWithRoom other;
        other.cloud.answerCapacity(capacity);
        other.typeCount(QStringLiteral("5"));
        QCOMPARE(other.message(),
            QStringLiteral("The hosts have room for 2 of 5 node(s); the others would stay pending.|"));
    }

    void whatTheAccountMayNotSeeIsUnknownAndNoError()
    {
        OpenedWithRoom opened;
        opened.cloud.answerCapacity({});
        QCOMPARE(opened.capacity(),
            QStringLiteral("Takes: 1 VM(s), 2 CPU, 2 GiB of memory, disk unknown, 1 address(es)\n"
                           "Free: quota unknown; hosts: unknown; addresses: unknown"));
        QCOMPARE(opened.message(), QString());
        QVERIFY(opened.ok()->isEnabled());
    }

    void whatIsWrongIsSaidBeforeWhatDoesNotFit()
    {
        OpenedWithRoom opened;
        opened.cloud.answerCapacity(roomy());
        opened.typeCount(QStringLiteral("9"));
        opened.typeName(QStringLiteral("a;b"));
        QVERIFY(!opened.message().contains(u"quota"));
        QVERIFY(!opened.ok()->isEnabled());
        opened.typeCount(QString());
        QCOMPARE(opened.capacity(), QString());
    }

    void everyShortageIsOneSentence_data()
    {
        QTest::addColumn<Shortage>("shortage");
        QTest::addColumn<QString>("sentence");
        Shortage one{.of = Shortage::Of::GroupQuota,
            .resource = Resource::Machines,
            .owner = QStringLiteral("dbas"),
            .network = QStringLiteral("net"),
            .nodes = 3,
            .each = 1,
            .needed = 3,
            .left = 1};
        const auto row = [&one](const char *sentence) {
            QTest::newRow(sentence) << one << QString::fromUtf8(sentence);
        };
        row("3 node(s) wanted; the quota of group dbas leaves 1.");
        one.resource = Resource::Addresses;
        row("3 node(s) need 3 addresses of network net; the quota of group dbas leaves 1.");
        one.of = Shortage::Of::Network;
        row("3 node(s) need 3 addresses of network net; 1 are free.");
        one = {.of = Shortage::Of::UserQuota,
            .resource = Resource::Memory,
            .owner = QStringLiteral("ada"),
            .nodes = 2,
            .each = 2048,
            .needed = 4096,
            .left = 0};
        row("2 node(s) of 2 GiB of memory need 4 GiB; the quota of user ada leaves 0 bytes.");
        one.of = Shortage::Of::Hosts;
        row("No host has 2 GiB of memory free; the node(s) would stay pending.");
        one.resource = Resource::Machines;
        row("No host has room for such a node; the node(s) would stay pending.");
    }
    void everyShortageIsOneSentence()
    {
        QFETCH(Shortage, shortage);
        QTEST(shortageText(shortage), "sentence");
    }
};

MSM_GUI_TEST(TestCreateCapacity)
#include "tst_createcapacity.moc"
