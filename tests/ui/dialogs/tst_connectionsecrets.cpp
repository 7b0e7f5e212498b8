// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "tests/ui/dialogs/failingstore.h"
#include "tests/ui/dialogs/openedconnection.h"

#include <QComboBox>
#include <QFile>
#include <QToolButton>

using namespace msm;
using namespace msm::test;

/// Where the dialog keeps a password or a token, and what it says of that.
class TestConnectionSecrets final : public ConnectionDialogTest {
    Q_OBJECT
private Q_SLOTS:
    void passwordGoesToTheSecretStoreAndNotToTheSettings();
    void storedPasswordIsUsedButNeverShown();
    void withoutKeychainTheDialogSaysSoAndConnectsAllTheSame();
    void passwordThatIsKnownForTheSessionIsNotSaidToBeInTheKeychain();
    void hintSaysWhatIsKept();
    void passwordThatIsNotToBeKeptIsNotStored_data();
    void passwordThatIsNotToBeKeptIsNotStored();
    void loginTokenIsUsedForATestAndLeftToWhoeverConnects();
    void renamingMovesThePasswordAndTheViews();
};

void TestConnectionSecrets::passwordGoesToTheSecretStoreAndNotToTheSettings()
{
    const OpenedConnection opened(*m_settings, *m_secrets);
    opened.fill();
    opened.click("connectButton");
    QCOMPARE(opened.dialog.result(), int(QDialog::Accepted));
    QCOMPARE(opened.dialog.choice().password, QStringLiteral("s3cret"));
    QCOMPARE(
        opened.dialog.choice().profile.endpoint, QUrl(QStringLiteral("https://cloud.example.org:2633/RPC2")));
    QCOMPARE(m_settings->profile(QStringLiteral("Production")).value_or(Profile()),
        opened.dialog.choice().profile);
    QCOMPARE(secret(QStringLiteral("Production")), QStringLiteral("s3cret"));
    m_file->sync();
    QFile file(m_file->fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(written.contains("Production"));
    QVERIFY(!written.contains("s3cret"));
}

void TestConnectionSecrets::storedPasswordIsUsedButNeverShown()
{
    saveProduction();
    const OpenedConnection opened(*m_settings, *m_secrets, QStringLiteral("Production"));
    auto *field = opened.find<QLineEdit>("password");
    QCOMPARE(field->text(), QString());
    QVERIFY(field->placeholderText().contains(QStringLiteral("Stored")));
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    opened.click("connectButton");
    QCOMPARE(opened.dialog.choice().password, QStringLiteral("0ld"));
    QCOMPARE(secret(QStringLiteral("Production")), QStringLiteral("0ld"));
}

void TestConnectionSecrets::withoutKeychainTheDialogSaysSoAndConnectsAllTheSame()
{
    FailingStore keychain;
    const OpenedConnection opened(*m_settings, keychain);
    const QString hint = opened.find<QLabel>("passwordHint")->text();
    QVERIFY2(hint.contains(QStringLiteral("only until the program ends")), qPrintable(hint));
    QVERIFY(hint.contains(FailingStore::reason()));
    opened.fill();
    opened.click("connectButton");
    QCOMPARE(opened.dialog.result(), int(QDialog::Accepted));
    QCOMPARE(opened.dialog.choice().password, QStringLiteral("s3cret"));
}

void TestConnectionSecrets::passwordThatIsKnownForTheSessionIsNotSaidToBeInTheKeychain()
{
    saveProduction();
    HeldProbe probe;
    ConnectionDialog dialog(*m_settings, *m_secrets,
        {.isSessionOnly =
                [](const QString &key) { return key == passwordKey(QStringLiteral("Production")); }},
        probe.face(), QStringLiteral("Production"));
    dialog.show();
    const auto *hint = dialog.findChild<QLabel *>(QStringLiteral("passwordHint"));
    QTRY_VERIFY(hint->text().startsWith(QStringLiteral("Kept only until the program ends.")));
    QVERIFY(!dialog.findChild<QLineEdit *>(QStringLiteral("password"))
                 ->placeholderText()
                 .contains(QStringLiteral("Stored")));
}

void TestConnectionSecrets::hintSaysWhatIsKept()
{
    saveProduction();
    for (const auto &[profile, stored] :
        {std::pair(QStringLiteral("Production"), true), {QString(), false}}) {
        const OpenedConnection opened(*m_settings, *m_secrets, profile);
        if (!stored)
            opened.find<QToolButton>("add")->click();
        const auto *hint = opened.find<QLabel>("passwordHint");
        QTRY_VERIFY(!hint->text().isEmpty()); // the keychain has answered
        auto *kept = opened.find<QComboBox>("keptSecret");
        QSet<QString> hints;
        for (int i = 0; i < kept->count(); ++i) {
            kept->setCurrentIndex(i);
            Q_EMIT kept->activated(i);
            hints.insert(hint->text());
        }
        QCOMPARE(hints.size(), stored ? 3 : 2);
        kept->setCurrentIndex(int(StoredSecret::Password));
        Q_EMIT kept->activated(int(StoredSecret::Password));
        QVERIFY2(hint->text().endsWith(QStringLiteral("and nowhere else.")), qPrintable(hint->text()));
    }
}

void TestConnectionSecrets::passwordThatIsNotToBeKeptIsNotStored_data()
{
    QTest::addColumn<StoredSecret>("kept");
    QTest::newRow("token") << StoredSecret::Token;
    QTest::newRow("nothing") << StoredSecret::Nothing;
}

void TestConnectionSecrets::passwordThatIsNotToBeKeptIsNotStored()
{
    QFETCH(StoredSecret, kept);
    const OpenedConnection opened(*m_settings, *m_secrets);
    opened.fill();
    auto *choice = opened.find<QComboBox>("keptSecret");
    choice->setCurrentIndex(int(kept));
    Q_EMIT choice->activated(int(kept));
    opened.click("connectButton");
    QCOMPARE(opened.dialog.choice().profile.keptSecret, kept);
    QCOMPARE(opened.dialog.choice().password, QStringLiteral("s3cret"));
    QCOMPARE(m_settings->profile(QStringLiteral("Production"))->keptSecret, kept);
    QCOMPARE(secret(QStringLiteral("Production")), QString());
}

void TestConnectionSecrets::loginTokenIsUsedForATestAndLeftToWhoeverConnects()
{
    Profile profile{.name = QStringLiteral("Production"),
        .endpoint = QUrl(QStringLiteral("https://cloud.example.org:2633/RPC2")),
        .user = QStringLiteral("dba")};
    profile.keptSecret = StoredSecret::Token;
    QVERIFY(m_settings->saveProfile(profile));
    const LoginToken token{
        .text = QStringLiteral("t0ken"), .end = QDateTime::currentDateTimeUtc().addDays(1)};
    m_secrets->write(tokenKey(profile.name), storedForm(token), this, [](const Result<void> &) {});
    const OpenedConnection opened(*m_settings, *m_secrets, profile.name);
    QTRY_VERIFY(opened.find("test")->isEnabled());
    opened.click("test");
    QCOMPARE(opened.probe.password, QStringLiteral("t0ken"));
    opened.click("connectButton");
    QCOMPARE(opened.dialog.choice().password, QString());
}

void TestConnectionSecrets::renamingMovesThePasswordAndTheViews()
{
    saveProduction();
    const SavedViews views{{QStringLiteral("Trouble"), "{\"group\":\"state\"}"}};
    m_settings->setSavedViews(QStringLiteral("Production"), views);
    const OpenedConnection opened(*m_settings, *m_secrets, QStringLiteral("Production"));
    opened.type("name", QStringLiteral("Live"));
    QTest::mouseClick(opened.saveButton(), Qt::LeftButton);
    QCOMPARE(m_settings->profiles().size(), 1);
    QCOMPARE(m_settings->profiles().constFirst().name, QStringLiteral("Live"));
    QCOMPARE(m_settings->savedViews(QStringLiteral("Live")), views);
    QVERIFY(m_settings->savedViews(QStringLiteral("Production")).isEmpty());
    QTRY_COMPARE(secret(QStringLiteral("Live")), QStringLiteral("0ld"));
    QTRY_COMPARE(secret(QStringLiteral("Production")), QString());
}

MSM_GUI_TEST(TestConnectionSecrets)
#include "tst_connectionsecrets.moc"
