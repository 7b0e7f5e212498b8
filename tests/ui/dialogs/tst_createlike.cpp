// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "tests/ui/dialogs/openedcreate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QTest>

using namespace msm;
using namespace msm::test;

namespace {

NodeView node()
{
    NodeView node;
    node.id = VmId{12};
    node.name = QStringLiteral("db-07");
    node.function = NodeFunction::None;
    node.labels = {QStringLiteral("blue"), QStringLiteral("mysql"), QStringLiteral("prod")};
    return node;
}

VirtualMachine machine()
{
    VirtualMachine vm;
    vm.id = VmId{12};
    vm.cpu = 0.5;
    vm.vcpu = 2;
    vm.memoryMb = 512;
    vm.userTemplate = {{QStringLiteral("ROLE"), QStringLiteral("replica")},
        {QStringLiteral("ROOT_PASSWORD"), QStringLiteral("hunter2")}};
    vm.attributes = {{QStringLiteral("TEMPLATE/DISK/IMAGE_ID"), QStringLiteral("5\n6")},
        {QStringLiteral("TEMPLATE/NIC/NETWORK_ID"), QStringLiteral("2")}};
    return vm;
}

const QMap<QString, QString> kContext{{QStringLiteral("DISK_ID"), QStringLiteral("1")},
    {QStringLiteral("ETH0_IP"), QStringLiteral("10.0.0.1")},
    {QStringLiteral("MSM_AGENT_SECRET"), QStringLiteral("abc")},
    {QStringLiteral("NETWORK"), QStringLiteral("YES")}, {QStringLiteral("NOTE"), QStringLiteral("mine")},
    {QStringLiteral("SET_NAME"), QStringLiteral("db-07")}, {QStringLiteral("ZONE"), QStringLiteral("east")}};

QList<TemplateInfo> templates()
{
    return {{.id = TemplateId{1}, .name = QStringLiteral("another"), .cpu = 1, .memoryMb = 1024},
        {.id = TemplateId{3},
            .name = QStringLiteral("database"),
            .labels = {QStringLiteral("mysql")},
            .cpu = 1,
            .memoryMb = 1024,
            .inputs = {parseUserInput(
                           QStringLiteral("ROLE"), QStringLiteral("M|list|Role|primary,replica|primary")),
                parseUserInput(QStringLiteral("ROOT_PASSWORD"), QStringLiteral("M|password|Password"))},
            .context = {{QStringLiteral("SET_NAME"), QStringLiteral("$NAME")},
                {QStringLiteral("ZONE"), QStringLiteral("east")}}}};
}

/// The dialog as it is opened for one more node like db-07, of template 3 or without one.
struct OpenedLike : OpenedCreate {
    explicit OpenedLike(TemplateId madeFrom)
        : OpenedCreate({QStringLiteral("db-01"), QStringLiteral("db-07")},
            madeFrom.isValid() ? QString::number(madeFrom.value) : QString())
    {
        VirtualMachine vm = machine();
        vm.templateId = madeFrom;
        dialog.begin(likenessOf(node(), vm, kContext));
    }
};

} // namespace

class TestCreateLike final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nodeOfATemplateIsAskedForAgain()
    {
        OpenedLike opened{TemplateId{3}};
        opened.cloud.answer(templates());
        QCOMPARE(opened.preview(), QStringLiteral("db-02"));
        QCOMPARE(opened.find<QComboBox>("input_ROLE")->currentText(), QStringLiteral("replica"));
        QCOMPARE(opened.find<QLineEdit>("input_ROOT_PASSWORD")->text(), QString()); // to be given anew
        QVERIFY(!opened.ok()->isEnabled());
        QTest::keyClicks(opened.find<QLineEdit>("input_ROOT_PASSWORD"), QStringLiteral("other"));
        const CreateRequest request = opened.dialog.request();
        QCOMPARE(request.templateId, TemplateId{3});
        QCOMPARE(request.count, 1);
        QCOMPARE(request.function, NodeFunction::None);
        QCOMPARE(request.labels, (QStringList{QStringLiteral("blue"), QStringLiteral("prod")}));
        QCOMPARE(request.options.context,
            (QMap<QString, QString>{{QStringLiteral("NOTE"), QStringLiteral("mine")}}));
        QVERIFY2(opened.message().contains(u"db-07 itself has another size: 0.5 CPU"),
            qPrintable(opened.message()));
        QVERIFY(opened.ok()->isEnabled());
    }

    void nodeWithoutATemplateIsAskedForAgain()
    {
        OpenedLike opened{TemplateId{}};
        opened.cloud.answer(QList<ImageInfo>{{.id = ImageId{4}, .name = QStringLiteral("other")},
                                {.id = ImageId{5}, .name = QStringLiteral("debian")}},
            QList<NetworkInfo>{{.id = NetworkId{1}, .name = QStringLiteral("other")},
                {.id = NetworkId{2}, .name = QStringLiteral("net")}});
        const CreateRequest request = opened.dialog.request();
        QCOMPARE(request.options.machine,
            std::optional(MachineSpec{
                .image = ImageId{5}, .network = NetworkId{2}, .cpu = 0.5, .vcpu = 2, .memoryMb = 512}));
        QCOMPARE(request.options.context.value(QStringLiteral("ZONE")), QStringLiteral("east"));
        QVERIFY(!request.options.context.contains(QStringLiteral("ETH0_IP")));
        QVERIFY(!request.options.context.contains(QStringLiteral("MSM_AGENT_SECRET")));
        QVERIFY(opened.ok()->isEnabled());
    }

    void templateThatIsGoneIsSaid()
    {
        OpenedLike opened{TemplateId{9}};
        opened.cloud.answer(QList<TemplateInfo>{templates().first()});
        QVERIFY2(
            opened.message().contains(u"db-07 was made from another template"), qPrintable(opened.message()));
        QCOMPARE(opened.dialog.request().labels.size(), 3);
        QVERIFY(opened.dialog.request().options.context.contains(QStringLiteral("ZONE")));
        QVERIFY(opened.ok()->isEnabled());
    }

    void labelsOfAPersonAreTakenAndOthersHeldBack()
    {
        OpenedCreate opened;
        opened.cloud.answer(twoTemplates);
        auto *labels = opened.find<QLineEdit>("labels");
        opened.type(labels, QStringLiteral("prod,  blue ,, prod"));
        QCOMPARE(
            opened.dialog.request().labels, (QStringList{QStringLiteral("prod"), QStringLiteral("blue")}));
        QVERIFY(opened.ok()->isEnabled());
        opened.type(labels, QStringLiteral("msm/mysql"));
        QVERIFY(!opened.ok()->isEnabled());
        QVERIFY(opened.message().contains(u"msm/"));
    }

    void nameWithoutANumberGetsOne()
    {
        QCOMPARE(patternLike(QStringLiteral("db-07")), QStringLiteral("db-##"));
        QCOMPARE(patternLike(QStringLiteral("db")), QStringLiteral("db-#"));
        QCOMPARE(patternLike(QStringLiteral("a;b")), kDefaultNamePattern);
    }

    void stockImageInstallsTheSameAgain()
    {
        const Likeness like = likenessOf(node(), machine(),
            {{QStringLiteral("MSM_SERVER"), QStringLiteral("mariadb")},
                {QStringLiteral("START_SCRIPT_BASE64"), QStringLiteral("IyEvYmluL3No")}});
        QCOMPARE(like.install, ServerInstall::MariaDb);
        QVERIFY(like.context.isEmpty());
    }
};

MSM_GUI_TEST(TestCreateLike)
#include "tst_createlike.moc"
