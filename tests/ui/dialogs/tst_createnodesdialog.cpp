// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "tests/ui/dialogs/openedcreate.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

using namespace msm;
using namespace msm::test;

namespace {

const QList<ImageInfo> twoImages{{.id = ImageId{1}, .name = QStringLiteral("debian")},
    {.id = ImageId{221}, .name = QStringLiteral("old")}};
const QList<NetworkInfo> twoNetworks{{.id = NetworkId{0}, .name = QStringLiteral("net")},
    {.id = NetworkId{205}, .name = QStringLiteral("old-net")}};

} // namespace

class TestCreateNodesDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nameIsTypedFirst();
    void okWaitsForTheTemplates();
    void failedTemplatesAreShownAndCanBeTriedAgain();
    void noTemplateIsSaid();
    void impossibleCountIsNamedAndNeverClamped_data();
    void impossibleCountIsNamedAndNeverClamped();
    void impossibleNameIsNamed_data();
    void impossibleNameIsNamed();
    void previewShowsTheNamesThatWillResult_data();
    void previewShowsTheNamesThatWillResult();
    void arrowsOfTheCountAreFollowed();
    void requestIsWhatWasEntered();
    void nodesCanBeMadeFromImageNetworkAndSize();
    void importedProfileComesFilledIn();
    void imagesThatCannotBeLoadedCanBeTriedAgain();
    void templateUsedLastIsOfferedFirst();
    void lowestIdIsOfferedWhenNoTemplateWasUsed_data();
    void lowestIdIsOfferedWhenNoTemplateWasUsed();
};

void TestCreateNodesDialog::nameIsTypedFirst()
{
    OpenedCreate opened;
    QVERIFY(QTest::qWaitForWindowActive(&opened.dialog));
    QCOMPARE(opened.dialog.focusWidget(), opened.find<QLineEdit>("namePattern"));
}

void TestCreateNodesDialog::okWaitsForTheTemplates()
{
    OpenedCreate opened;
    QVERIFY(!opened.ok()->isEnabled());
    QVERIFY(opened.message().contains(QStringLiteral("Loading")));
    opened.cloud.answer(twoTemplates);
    QVERIFY(opened.ok()->isEnabled());
    QCOMPARE(opened.message(), QString());
}

void TestCreateNodesDialog::failedTemplatesAreShownAndCanBeTriedAgain()
{
    OpenedCreate opened;
    opened.cloud.answer(failure(ErrorKind::Unreachable, QStringLiteral("cloud:2633 refused the connection")));
    QVERIFY(!opened.ok()->isEnabled());
    QVERIFY(opened.message().startsWith(QStringLiteral("Cannot be reached|")));
    QVERIFY(opened.message().contains(QStringLiteral("cloud:2633 refused the connection")));
    auto *retry = opened.find<QPushButton>("retry");
    QVERIFY(retry->isVisible());
    QTest::mouseClick(retry, Qt::LeftButton);
    QCOMPARE(opened.cloud.asked, 2);
    opened.cloud.answer(twoTemplates);
    QVERIFY(!retry->isVisible());
    QVERIFY(opened.ok()->isEnabled());
}

void TestCreateNodesDialog::noTemplateIsSaid()
{
    OpenedCreate opened;
    opened.cloud.answer(QList<TemplateInfo>());
    QVERIFY(!opened.ok()->isEnabled());
    QVERIFY(opened.message().startsWith(QStringLiteral("Your account sees no template|")));
    QVERIFY(opened.find<QPushButton>("retry")->isVisible());
}

void TestCreateNodesDialog::impossibleCountIsNamedAndNeverClamped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("message");
    QTest::newRow("none") << QStringLiteral("0")
                          << QStringLiteral("The count is 0; it must be between 1 and 1000.|");
    QTest::newRow("too many") << QStringLiteral("10000")
                              << QStringLiteral("The count is 10000; it must be between 1 and 1000.|");
    QTest::newRow("one too many") << QStringLiteral("1001")
                                  << QStringLiteral("The count is 1001; it must be between 1 and 1000.|");
    QTest::newRow("empty") << QString() << QStringLiteral("Enter how many nodes to create.|");
}

void TestCreateNodesDialog::impossibleCountIsNamedAndNeverClamped()
{
    QFETCH(QString, typed);
    QFETCH(QString, message);
    OpenedCreate opened;
    opened.cloud.answer(twoTemplates);
    opened.typeCount(typed);
    QCOMPARE(opened.message(), message);
    QVERIFY(!opened.ok()->isEnabled());
    QTest::keyClick(&opened.dialog, Qt::Key_Return);
    QVERIFY(opened.dialog.isVisible());
    opened.typeCount(QStringLiteral("1000"));
    QVERIFY(opened.ok()->isEnabled());
}

void TestCreateNodesDialog::impossibleNameIsNamed_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("part");
    QTest::newRow("empty") << QString() << QStringLiteral("empty");
    QTest::newRow("long") << QString(129, QLatin1Char('x'))
                          << QStringLiteral("has 129 characters; OpenNebula allows 128");
    QTest::newRow("control") << QStringLiteral("a\u0007b") << QStringLiteral("control character (U+0007)");
    QTest::newRow("forbidden") << QStringLiteral("a;drop") << QStringLiteral("no ';' in a name");
    QTest::newRow("two numbers") << QStringLiteral("#-#") << QStringLiteral("more than one run of '#'");
    QTest::newRow("taken") << QStringLiteral("mysql-01") << QStringLiteral("mysql-01 exists already");
}

void TestCreateNodesDialog::impossibleNameIsNamed()
{
    QFETCH(QString, typed);
    QFETCH(QString, part);
    OpenedCreate opened({QStringLiteral("mysql-01")});
    opened.cloud.answer(twoTemplates);
    // Pasted rather than typed: a keyboard cannot type a control character.
    opened.find<QLineEdit>("namePattern")->setText(typed);
    QVERIFY2(opened.message().contains(part), qPrintable(opened.message()));
    QVERIFY(!opened.ok()->isEnabled());
    QVERIFY(!opened.find<QLabel>("namePreview")->isVisible());
}

void TestCreateNodesDialog::previewShowsTheNamesThatWillResult_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("count");
    QTest::addColumn<QString>("preview");
    QTest::newRow("one") << QStringLiteral("db-##") << QStringLiteral("1") << QStringLiteral("db-02");
    QTest::newRow("few") << QStringLiteral("db-##") << QStringLiteral("3")
                         << QStringLiteral("db-02, db-03, db-04");
    QTest::newRow("many") << QStringLiteral("db-##") << QStringLiteral("100")
                          << QStringLiteral("db-02, db-03, db-04, … db-101");
    QTest::newRow("no number") << QStringLiteral("db") << QStringLiteral("2") << QStringLiteral("db-2, db-3");
}

void TestCreateNodesDialog::previewShowsTheNamesThatWillResult()
{
    QFETCH(QString, name);
    QFETCH(QString, count);
    QFETCH(QString, preview);
    OpenedCreate opened({QStringLiteral("db-01"), QStringLiteral("db-1")});
    opened.typeName(name);
    opened.typeCount(count);
    QCOMPARE(opened.preview(), preview);
}

void TestCreateNodesDialog::arrowsOfTheCountAreFollowed()
{
    OpenedCreate opened;
    opened.cloud.answer(twoTemplates);
    auto *count = opened.find<QSpinBox>("count");
    QTest::keyClick(count, Qt::Key_Up);
    QCOMPARE(opened.preview(), QStringLiteral("mysql-01, mysql-02"));
    QTest::keyClick(count, Qt::Key_Down);
    QTest::keyClick(count, Qt::Key_Down);
    QVERIFY(opened.message().startsWith(QStringLiteral("The count is 0;")));
}

void TestCreateNodesDialog::requestIsWhatWasEntered()
{
    OpenedCreate opened;
    opened.cloud.answer(twoTemplates);
    opened.typeName(QStringLiteral("shop-#"));
    opened.typeCount(QStringLiteral("4"));
    opened.find<QComboBox>("templates")->setCurrentIndex(1); // sorted by name: database, web
    QTest::mouseClick(opened.find<QRadioButton>("functionNone"), Qt::LeftButton, {}, QPoint(8, 8));
    QTest::mouseClick(opened.ok(), Qt::LeftButton);
    QCOMPARE(opened.dialog.result(), int(QDialog::Accepted));
    const CreateRequest request = opened.dialog.request();
    QCOMPARE(request.namePattern, QStringLiteral("shop-#"));
    QCOMPARE(request.count, 4);
    QCOMPARE(request.templateId.value, 7);
    QCOMPARE(request.function, NodeFunction::None);
    QCOMPARE(opened.dialog.templateName(), QStringLiteral("web"));
}

void TestCreateNodesDialog::nodesCanBeMadeFromImageNetworkAndSize()
{
    OpenedCreate opened;
    opened.cloud.answer(twoTemplates);
    QCOMPARE(opened.cloud.askedForImages, 0);
    QTest::mouseClick(opened.find<QRadioButton>("fromImage"), Qt::LeftButton, {}, QPoint(8, 8));
    QVERIFY(opened.message().contains(QStringLiteral("Loading images")));
    QVERIFY(!opened.ok()->isEnabled());
    opened.cloud.answer(twoImages, twoNetworks);
    QCOMPARE(opened.message(), QStringLiteral("Choose an image and a network.|"));
    opened.find<QComboBox>("images")->setCurrentIndex(0);
    opened.find<QComboBox>("networks")->setCurrentIndex(1);
    opened.find<QDoubleSpinBox>("cpu")->setValue(0.25);
    opened.find<QSpinBox>("memory")->setValue(512);
    QVERIFY(opened.ok()->isEnabled());
    const CreateRequest request = opened.dialog.request();
    QVERIFY(request.options.machine
        == (MachineSpec{.image = ImageId{1}, .network = NetworkId{205}, .cpu = 0.25, .memoryMb = 512}));
    QVERIFY(!request.templateId.isValid());
    QCOMPARE(opened.dialog.templateName(), QString());
    QTest::mouseClick(opened.find<QRadioButton>("fromTemplate"), Qt::LeftButton, {}, QPoint(8, 8));
    QVERIFY(!opened.dialog.request().options.machine);
}

void TestCreateNodesDialog::importedProfileComesFilledIn()
{
    const CreationDefaults creation{.image = QStringLiteral("221"),
        .network = QStringLiteral("old-net"),
        .cpu = 0.2,
        .memoryMb = 256,
        .disk = {{QStringLiteral("DEV_PREFIX"), QStringLiteral("sd")}},
        .os = {{QStringLiteral("ARCH"), QStringLiteral("x86_64")}},
        .context = {{QStringLiteral("GATEWAY"), QStringLiteral("10.1.0.254")}}};
    OpenedCreate opened({}, {}, creation);
    opened.cloud.answer(twoImages, twoNetworks);
    opened.cloud.answer(twoTemplates);
    QVERIFY(opened.ok()->isEnabled());
    const CreateRequest request = opened.dialog.request();
    QVERIFY(request.options.machine
        == (MachineSpec{.image = ImageId{221},
            .network = NetworkId{205},
            .cpu = 0.2,
            .memoryMb = 256,
            .disk = creation.disk,
            .os = creation.os}));
    QCOMPARE(request.options.context, creation.context);
}

void TestCreateNodesDialog::imagesThatCannotBeLoadedCanBeTriedAgain()
{
    OpenedCreate opened;
    opened.cloud.answer(twoTemplates);
    QTest::mouseClick(opened.find<QRadioButton>("fromImage"), Qt::LeftButton, {}, QPoint(8, 8));
    opened.cloud.answer(failure(ErrorKind::Forbidden, QStringLiteral("not allowed")), twoNetworks);
    QVERIFY(opened.message().contains(QStringLiteral("not allowed")));
    QTest::mouseClick(opened.find<QPushButton>("retry"), Qt::LeftButton);
    QCOMPARE(opened.cloud.askedForImages, 2);
    opened.cloud.answer(twoImages, twoNetworks);
    QVERIFY(!opened.find<QPushButton>("retry")->isVisible());
}

void TestCreateNodesDialog::templateUsedLastIsOfferedFirst()
{
    OpenedCreate opened({}, QStringLiteral("web"));
    opened.cloud.answer(twoTemplates);
    QCOMPARE(opened.dialog.request().templateId.value, 7);
}

void TestCreateNodesDialog::lowestIdIsOfferedWhenNoTemplateWasUsed_data()
{
    QTest::addColumn<QString>("preferred");
    QTest::newRow("none was used") << QString();
    QTest::newRow("the one used is gone") << QStringLiteral("removed");
}

void TestCreateNodesDialog::lowestIdIsOfferedWhenNoTemplateWasUsed()
{
    QFETCH(QString, preferred);
    OpenedCreate opened({}, preferred);
    opened.cloud.answer(QList<TemplateInfo>{{.id = TemplateId{9}, .name = QStringLiteral("diskless-node")},
        {.id = TemplateId{2}, .name = QStringLiteral("mysql-node")},
        {.id = TemplateId{5}, .name = QStringLiteral("zone-node")}});
    QTest::keyClick(&opened.dialog, Qt::Key_Return);
    QCOMPARE(opened.dialog.result(), int(QDialog::Accepted));
    QCOMPARE(opened.dialog.request().templateId.value, 2);
}

MSM_GUI_TEST(TestCreateNodesDialog)
#include "tst_createnodesdialog.moc"
