// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "tests/ui/dialogs/stubcloud.h"
#include "ui/dialogs/createnodesdialog.h"
#include "ui/widgets/messageline.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTest>

using namespace msm;
using namespace msm::test;

namespace {

const QList<TemplateInfo> twoTemplates{
    {.id = TemplateId{7}, .name = QStringLiteral("web")},
    {.id = TemplateId{3}, .name = QStringLiteral("database"), .cpu = 1, .memoryMb = 2048},
};

const QList<ImageInfo> twoImages{{.id = ImageId{1}, .name = QStringLiteral("debian")},
    {.id = ImageId{221}, .name = QStringLiteral("old")}};
const QList<NetworkInfo> twoNetworks{{.id = NetworkId{0}, .name = QStringLiteral("net")},
    {.id = NetworkId{205}, .name = QStringLiteral("old-net")}};

/// One that asks for something of every kind.
QList<TemplateInfo> askingTemplates()
{
    TemplateInfo info{.id = TemplateId{4}, .name = QStringLiteral("asking")};
    for (const auto &[name, definition] : {std::pair{"DB", "M|text|Name of the database"},
             std::pair{"ROLE", "M|list|Role|primary,replica|replica"},
             std::pair{"PASSWORD", "M|password|Password"}, std::pair{"SHARE", "O|range||10..80|60"},
             std::pair{"LIMIT", "O|number|Limit"}, std::pair{"SLOW", "O|number-float|Slow||0.5"},
             std::pair{"PLUGINS", "O|list-multiple|Plugins|audit,clone|clone"},
             std::pair{"LOG", "O|boolean|Log||NO"}, std::pair{"SQL", "O|text64|SQL"},
             std::pair{"HUGE", "O|range||0..99999999999|5"}, std::pair{"SET", "M|fixed|||utf8mb4"}})
        info.inputs.append(parseUserInput(QLatin1String(name), QString::fromUtf8(definition)));
    return {info};
}

/// The dialog as a user has it: fields to type into, a message, a preview, and OK.
struct Opened {
    explicit Opened(
        const QSet<QString> &taken = {}, const QString &preferred = {}, const CreationDefaults &creation = {})
        : dialog(cloud, taken, preferred, creation)
    {
        dialog.show();
    }
    template <typename Widget>
    Widget *find(const char *name) const
    {
        return dialog.findChild<Widget *>(QLatin1String(name));
    }
    void type(QLineEdit *field, const QString &text)
    {
        field->selectAll();
        if (text.isEmpty())
            QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClicks(field, text);
    }
    void typeName(const QString &text) { type(find<QLineEdit>("namePattern"), text); }
    void typeCount(const QString &text) { type(find<QSpinBox>("count")->findChild<QLineEdit *>(), text); }
    QPushButton *ok() const { return find<QDialogButtonBox>("buttons")->button(QDialogButtonBox::Ok); }
    QString message() const
    {
        const auto *line = find<MessageLine>("message");
        return line->isVisible() ? line->headline() + QLatin1Char('|') + line->text() : QString();
    }
    QString preview() const { return find<QLabel>("namePreview")->text(); }

    StubCloud cloud;
    CreateNodesDialog dialog;
};

} // namespace

class TestCreateNodesDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
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
    void templateAsksWithFieldsOfTheRightKind();
    void requiredInputIsNamedUntilItIsAnswered();
    void answersAreInTheRequest();
    void tabGoesThroughTheInputsInTheirOrder();
    void choosingAnotherTemplateAsksAnew();
    void nodesCanBeMadeFromImageNetworkAndSize();
    void importedProfileComesFilledIn();
    void imagesThatCannotBeLoadedCanBeTriedAgain();
    void templateUsedLastIsOfferedFirst();
    void lowestIdIsOfferedWhenNoTemplateWasUsed_data();
    void lowestIdIsOfferedWhenNoTemplateWasUsed();
};

void TestCreateNodesDialog::okWaitsForTheTemplates()
{
    Opened opened;
    QVERIFY(!opened.ok()->isEnabled());
    QVERIFY(opened.message().contains(QStringLiteral("Loading")));
    opened.cloud.answer(twoTemplates);
    QVERIFY(opened.ok()->isEnabled());
    QCOMPARE(opened.message(), QString());
}

void TestCreateNodesDialog::failedTemplatesAreShownAndCanBeTriedAgain()
{
    Opened opened;
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
    Opened opened;
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
    Opened opened;
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
    Opened opened({QStringLiteral("mysql-01")});
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
    Opened opened({QStringLiteral("db-01"), QStringLiteral("db-1")});
    opened.typeName(name);
    opened.typeCount(count);
    QCOMPARE(opened.preview(), preview);
}

void TestCreateNodesDialog::arrowsOfTheCountAreFollowed()
{
    Opened opened;
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
    Opened opened;
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

void TestCreateNodesDialog::templateAsksWithFieldsOfTheRightKind()
{
    Opened opened;
    opened.cloud.answer(askingTemplates());
    QVERIFY(opened.find<QLineEdit>("input_DB")->isVisible());
    QCOMPARE(opened.find<QLineEdit>("input_PASSWORD")->echoMode(), QLineEdit::Password);
    QCOMPARE(opened.find<QComboBox>("input_ROLE")->currentText(), QStringLiteral("replica"));
    auto *share = opened.find<QSpinBox>("input_SHARE");
    QCOMPARE((QList<int>{share->minimum(), share->value(), share->maximum()}), (QList<int>{10, 60, 80}));
    QVERIFY(opened.find<QDoubleSpinBox>("input_SLOW") && opened.find<QPlainTextEdit>("input_SQL"));
    QVERIFY(!opened.find<QCheckBox>("input_LOG")->isChecked());
    QVERIFY(opened.find<QLineEdit>("input_HUGE")); // no arrows reach that far
    QVERIFY(!opened.find<QLineEdit>("input_SET")->isEnabled());
    bool marked = false;
    for (const QLabel *label : opened.dialog.findChildren<QLabel *>())
        marked = marked || label->text() == QStringLiteral("Name of the database (required):");
    QVERIFY(marked);
}

void TestCreateNodesDialog::requiredInputIsNamedUntilItIsAnswered()
{
    Opened opened;
    opened.cloud.answer(askingTemplates());
    QVERIFY(!opened.ok()->isEnabled());
    QCOMPARE(opened.message(), QStringLiteral("“Name of the database” is required.|"));
    opened.type(opened.find<QLineEdit>("input_DB"), QStringLiteral("shop]]>"));
    QVERIFY2(
        opened.message().contains(QStringLiteral("OpenNebula cannot store")), qPrintable(opened.message()));
    opened.type(opened.find<QLineEdit>("input_DB"), QStringLiteral("shop"));
    QCOMPARE(opened.message(), QStringLiteral("“Password” is required.|"));
    opened.type(opened.find<QLineEdit>("input_PASSWORD"), QStringLiteral("hunter2"));
    QVERIFY(opened.ok()->isEnabled());
    opened.type(opened.find<QLineEdit>("input_HUGE"), QStringLiteral("-1"));
    QCOMPARE(opened.message(), QStringLiteral("“HUGE” must be between 0 and 99999999999.|"));
    QVERIFY(!opened.ok()->isEnabled());
}

void TestCreateNodesDialog::answersAreInTheRequest()
{
    Opened opened;
    opened.cloud.answer(askingTemplates());
    opened.type(opened.find<QLineEdit>("input_DB"), QStringLiteral("shop"));
    opened.type(opened.find<QLineEdit>("input_PASSWORD"), QStringLiteral("hunter2"));
    QTest::keyClick(opened.find<QSpinBox>("input_SHARE"), Qt::Key_Up);
    QTest::keyClick(opened.find<QDoubleSpinBox>("input_SLOW"), Qt::Key_Up);
    QTest::keyClick(opened.find<QCheckBox>("input_LOG"), Qt::Key_Space);
    QTest::keyClicks(opened.find<QPlainTextEdit>("input_SQL"), QStringLiteral("SELECT 1"));
    QTest::keyClick(
        opened.find<QWidget>("input_PLUGINS")->findChildren<QCheckBox *>().first(), Qt::Key_Space);
    QTest::mouseClick(opened.find<QCheckBox>("onHold"), Qt::LeftButton, {}, QPoint(8, 8));
    QTest::mouseClick(opened.ok(), Qt::LeftButton);
    QCOMPARE(opened.dialog.result(), int(QDialog::Accepted));
    const CreateRequest request = opened.dialog.request();
    const QMap<QString, QString> wanted{{QStringLiteral("DB"), QStringLiteral("shop")},
        {QStringLiteral("ROLE"), QStringLiteral("replica")},
        {QStringLiteral("PASSWORD"), QStringLiteral("hunter2")},
        {QStringLiteral("SHARE"), QStringLiteral("61")}, {QStringLiteral("SLOW"), QStringLiteral("0.6")},
        {QStringLiteral("PLUGINS"), QStringLiteral("audit,clone")},
        {QStringLiteral("LOG"), QStringLiteral("YES")},
        {QStringLiteral("SQL"), QStringLiteral("U0VMRUNUIDE=")},
        {QStringLiteral("HUGE"), QStringLiteral("5")},
        {QStringLiteral("SET"), QStringLiteral("utf8mb4")}}; // LIMIT was left unset
    QCOMPARE(request.options.answers, wanted);
    QVERIFY(request.options.onHold);
    QCOMPARE(request.templateId.value, 4);
}

void TestCreateNodesDialog::tabGoesThroughTheInputsInTheirOrder()
{
    Opened opened;
    opened.cloud.answer(askingTemplates());
    QVERIFY(QTest::qWaitForWindowActive(&opened.dialog));
    opened.find<QComboBox>("templates")->setFocus();
    for (const char *next : {"input_DB", "input_ROLE", "input_PASSWORD", "input_SHARE"}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), QLatin1String(next));
    }
}

void TestCreateNodesDialog::choosingAnotherTemplateAsksAnew()
{
    Opened opened({}, QStringLiteral("asking"));
    opened.cloud.answer(askingTemplates() + twoTemplates);
    QVERIFY(opened.find<QLineEdit>("input_DB"));
    opened.find<QComboBox>("templates")->setCurrentIndex(1); // asking, database, web
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!opened.find<QLineEdit>("input_DB"));
    QVERIFY(opened.ok()->isEnabled());
    QVERIFY(opened.dialog.request().options.answers.isEmpty());
}

void TestCreateNodesDialog::nodesCanBeMadeFromImageNetworkAndSize()
{
    Opened opened;
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
    Opened opened({}, {}, creation);
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
    Opened opened;
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
    Opened opened({}, QStringLiteral("web"));
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
    Opened opened({}, preferred);
    opened.cloud.answer(QList<TemplateInfo>{{.id = TemplateId{9}, .name = QStringLiteral("diskless-node")},
        {.id = TemplateId{2}, .name = QStringLiteral("mysql-node")},
        {.id = TemplateId{5}, .name = QStringLiteral("zone-node")}});
    QTest::keyClick(&opened.dialog, Qt::Key_Return);
    QCOMPARE(opened.dialog.result(), int(QDialog::Accepted));
    QCOMPARE(opened.dialog.request().templateId.value, 2);
}

MSM_GUI_TEST(TestCreateNodesDialog)
#include "tst_createnodesdialog.moc"
