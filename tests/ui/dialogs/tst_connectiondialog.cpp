// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "tests/ui/dialogs/openedconnection.h"
#include "ui/words/linebreaks.h"

#include <QCheckBox>
#include <QListWidget>
#include <QToolButton>

using namespace msm;
using namespace msm::test;

class TestConnectionDialog final : public ConnectionDialogTest {
    Q_OBJECT
private Q_SLOTS:
    void connectWaitsUntilEverythingIsThere();
    void endpointIsCheckedWhileOneTypes_data();
    void endpointIsCheckedWhileOneTypes();
    void plainHttpNeedsConsentAndOnlyThenIsItOffered();
    void rowsStayWhereTheyAreWhileTheEndpointIsTyped();
    void consentDoesNotSurviveAnotherEndpoint();
    void mnemonicOfAButtonThatIsOffTypesNothing();
    void twoConnectionsCannotHaveOneName();
    void productionMarkIsSaved();
    void sandboxNeedsNothing();
};

void TestConnectionDialog::connectWaitsUntilEverythingIsThere()
{
    const OpenedConnection opened(*m_settings, *m_secrets);
    auto *connectButton = opened.find("connectButton");
    QVERIFY(!connectButton->isEnabled());
    QCOMPARE(opened.message(), QStringLiteral("The profile has no name.|"));
    opened.type("name", QStringLiteral("Production"));
    QCOMPARE(opened.message(), QStringLiteral("The endpoint is empty.|"));
    opened.type("endpoint", QStringLiteral("cloud.example.org"));
    QCOMPARE(opened.message(), QStringLiteral("The profile has no user name.|"));
    opened.type("user", QStringLiteral("dba"));
    QVERIFY(opened.message().contains(QStringLiteral("Enter the password")));
    QVERIFY(!connectButton->isEnabled());
    opened.type("password", QStringLiteral("s3cret"));
    QCOMPARE(opened.message(), QString());
    QVERIFY(connectButton->isEnabled());
}

void TestConnectionDialog::endpointIsCheckedWhileOneTypes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("hint");
    QTest::newRow("bare name") << QStringLiteral("cloud.example.org")
                               << QStringLiteral("Will be used as https://cloud.example.org:2633/RPC2");
    QTest::newRow("scheme") << QStringLiteral("ftp://cloud")
                            << QStringLiteral("The scheme \"ftp\" is not http or https.");
    QTest::newRow("port") << QStringLiteral("https://cloud:0")
                          << QStringLiteral("The port after the host name is not a number from 1 to 65535.");
    QTest::newRow("complete") << QStringLiteral("https://cloud:2633/RPC2") << QString();
}

void TestConnectionDialog::endpointIsCheckedWhileOneTypes()
{
    QFETCH(QString, typed);
    QFETCH(QString, hint);
    const OpenedConnection opened(*m_settings, *m_secrets);
    opened.type("endpoint", typed);
    QCOMPARE(opened.find<QLabel>("endpointHint")->text().remove(kWordJoiner), hint);
    QCOMPARE(opened.find<QLabel>("endpointHint")->isVisible(), !hint.isEmpty());
}

void TestConnectionDialog::plainHttpNeedsConsentAndOnlyThenIsItOffered()
{
    const OpenedConnection opened(*m_settings, *m_secrets);
    opened.fill();
    auto *consent = opened.find<QCheckBox>("allowPlainHttp");
    QVERIFY(!consent->isVisible());
    opened.type("endpoint", QStringLiteral("http://127.0.0.1"));
    QVERIFY(!consent->isVisible()); // nobody listens on the way to this computer
    QVERIFY(opened.find("connectButton")->isEnabled());
    opened.type("endpoint", QStringLiteral("http://cloud.example.org"));
    QVERIFY(consent->isVisible());
    QVERIFY(!opened.find("connectButton")->isEnabled());
    QVERIFY(opened.message().contains(QStringLiteral("Plain http would send the password readable")));
    consent->click();
    QVERIFY(opened.find("connectButton")->isEnabled());
}

void TestConnectionDialog::rowsStayWhereTheyAreWhileTheEndpointIsTyped()
{
    const OpenedConnection opened(*m_settings, *m_secrets);
    const auto top = [&opened] {
        auto *field = opened.find<QLineEdit>("user");
        return field->mapTo(&opened.dialog, QPoint()).y();
    };
    const int before = top();
    for (const char *typed : {"cloud.example.org", "ftp://cloud.example.org", "http://cloud.example.org",
             "https://cloud:0", "https://cloud:2633/RPC2"}) {
        opened.type("endpoint", QString::fromLatin1(typed));
        QCoreApplication::processEvents();
        QCOMPARE(top(), before);
    }
}

void TestConnectionDialog::consentDoesNotSurviveAnotherEndpoint()
{
    const OpenedConnection opened(*m_settings, *m_secrets);
    opened.fill();
    opened.type("endpoint", QStringLiteral("http://cloud.example.org"));
    opened.find<QCheckBox>("allowPlainHttp")->click();
    opened.type("endpoint", QStringLiteral("https://cloud.example.org"));
    opened.click("connectButton");
    QVERIFY(!opened.dialog.choice().profile.allowPlainHttp);
}

void TestConnectionDialog::mnemonicOfAButtonThatIsOffTypesNothing()
{
    const OpenedConnection opened(*m_settings, *m_secrets);
    auto *endpoint = opened.find<QLineEdit>("endpoint");
    endpoint->setFocus();
    QVERIFY(!opened.find("test")->isEnabled());
    QTest::keyClick(endpoint, Qt::Key_T, Qt::AltModifier);
    QCOMPARE(endpoint->text(), QString());
    QTest::keyClick(endpoint, Qt::Key_T);
    QCOMPARE(endpoint->text(), QStringLiteral("t"));
}

void TestConnectionDialog::twoConnectionsCannotHaveOneName()
{
    saveProduction();
    const OpenedConnection opened(*m_settings, *m_secrets, QStringLiteral("Production"));
    QTest::mouseClick(opened.find<QToolButton>("add"), Qt::LeftButton);
    opened.fill();
    QCOMPARE(opened.message(), QStringLiteral("Another connection has this name.|"));
    QVERIFY(!opened.find("connectButton")->isEnabled());
    QVERIFY(!opened.saveButton()->isEnabled());
}

void TestConnectionDialog::productionMarkIsSaved()
{
    saveProduction();
    const OpenedConnection opened(*m_settings, *m_secrets, QStringLiteral("Production"));
    QVERIFY(!opened.find<QCheckBox>("production")->isChecked());
    opened.find<QCheckBox>("production")->click();
    QTest::mouseClick(opened.saveButton(), Qt::LeftButton);
    QTRY_VERIFY(m_settings->profile(QStringLiteral("Production"))->production);
}

void TestConnectionDialog::sandboxNeedsNothing()
{
    const OpenedConnection opened(*m_settings, *m_secrets);
    opened.find<QListWidget>("profiles")->setCurrentRow(0);
    QVERIFY(opened.find("connectButton")->isEnabled());
    opened.click("connectButton");
    QVERIFY(opened.dialog.choice().profile.sandbox);
}

MSM_GUI_TEST(TestConnectionDialog)
#include "tst_connectiondialog.moc"
