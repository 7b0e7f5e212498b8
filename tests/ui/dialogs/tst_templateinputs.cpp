// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "tests/ui/dialogs/openedcreate.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QPlainTextEdit>

using namespace msm;
using namespace msm::test;

namespace {

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

} // namespace

/// What a template asks of those who create nodes from it.
class TestTemplateInputs final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void templateAsksWithFieldsOfTheRightKind();
    void requiredInputIsNamedUntilItIsAnswered();
    void answersAreInTheRequest();
    void tabGoesThroughTheInputsInTheirOrder();
    void choosingAnotherTemplateAsksAnew();
};

void TestTemplateInputs::templateAsksWithFieldsOfTheRightKind()
{
    OpenedCreate opened;
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

void TestTemplateInputs::requiredInputIsNamedUntilItIsAnswered()
{
    OpenedCreate opened;
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

void TestTemplateInputs::answersAreInTheRequest()
{
    OpenedCreate opened;
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

void TestTemplateInputs::tabGoesThroughTheInputsInTheirOrder()
{
    OpenedCreate opened;
    opened.cloud.answer(askingTemplates());
    QVERIFY(QTest::qWaitForWindowActive(&opened.dialog));
    opened.find<QCheckBox>("addContext")->setFocus(); // they come last: above them nothing moves
    for (const char *next : {"input_DB", "input_ROLE", "input_PASSWORD", "input_SHARE"}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), QLatin1String(next));
    }
}

void TestTemplateInputs::choosingAnotherTemplateAsksAnew()
{
    OpenedCreate opened({}, QStringLiteral("asking"));
    opened.cloud.answer(askingTemplates() + twoTemplates);
    QVERIFY(opened.find<QLineEdit>("input_DB"));
    opened.find<QComboBox>("templates")->setCurrentIndex(1); // asking, database, web
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!opened.find<QLineEdit>("input_DB"));
    QVERIFY(opened.ok()->isEnabled());
    QVERIFY(opened.dialog.request().options.answers.isEmpty());
}

MSM_GUI_TEST(TestTemplateInputs)
#include "tst_templateinputs.moc"
