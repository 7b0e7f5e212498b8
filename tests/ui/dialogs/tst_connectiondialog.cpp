// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fingerprint.h"
#include "core/iaas/opennebula/logintoken.h"
#include "core/secrets/sessionsecretstore.h"
#include "core/settings/appsettings.h"
#include "tests/support/suite.h"
#include "tests/ui/dialogs/failingstore.h"
#include "ui/dialogs/certificatedialog.h"
#include "ui/dialogs/connectiondialog.h"
#include "ui/widgets/messageline.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace msm;
using namespace msm::test;

namespace {

/// Holds back the answer of a connection test until the test of the test gives it.
struct Probe {
    ConnectionProbe face()
    {
        return [this](const ConnectionChoice &choice, QObject *asker, Reply<EndpointInfo> answer) {
            asked = choice.profile;
            password = choice.password;
            proxyPassword = choice.proxyPassword;
            context = asker;
            reply = std::move(answer);
        };
    }

    std::optional<Profile> asked;
    QString password;
    QString proxyPassword;
    QPointer<QObject> context;
    Reply<EndpointInfo> reply;
};

/// As the program reads a stored token.
std::optional<QString> tokenOf(const QString &secret)
{
    const auto token = tokenFromStoredForm(secret);
    return token ? std::optional(token->text) : std::nullopt;
}

struct Opened {
    explicit Opened(AppSettings &settings, SecretStore &secrets, const QString &current = {})
        : dialog(settings, secrets, {.tokenOf = tokenOf}, probe.face(), current)
    {
        dialog.show();
        QTest::qWait(0); // the store answers later, never at once
    }
    template <typename Widget = QPushButton>
    Widget *find(const char *name) const
    {
        return dialog.findChild<Widget *>(QLatin1String(name));
    }
    void type(const char *field, const QString &text) const
    {
        auto *edit = find<QLineEdit>(field);
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void fill() const
    {
        type("name", QStringLiteral("Production"));
        type("endpoint", QStringLiteral("cloud.example.org"));
        type("user", QStringLiteral("dba"));
        type("password", QStringLiteral("s3cret"));
    }
    void click(const char *button) const { QTest::mouseClick(find(button), Qt::LeftButton); }
    QPushButton *saveButton() const
    {
        return find<QDialogButtonBox>("buttons")->button(QDialogButtonBox::Save);
    }
    QString message() const
    {
        const auto *line = find<MessageLine>("message");
        return line->isVisible() ? line->headline() + QLatin1Char('|') + line->text() : QString();
    }

    Probe probe;
    ConnectionDialog dialog;
};

} // namespace

class TestConnectionDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void connectWaitsUntilEverythingIsThere();
    void endpointIsCheckedWhileOneTypes_data();
    void endpointIsCheckedWhileOneTypes();
    void plainHttpNeedsConsentAndOnlyThenIsItOffered();
    void consentDoesNotSurviveAnotherEndpoint();
    void passwordGoesToTheSecretStoreAndNotToTheSettings();
    void storedPasswordIsUsedButNeverShown();
    void withoutKeychainTheDialogSaysSoAndConnectsAllTheSame();
    void passwordThatIsKnownForTheSessionIsNotSaidToBeInTheKeychain();
    void failedTestNamesTheFailure_data();
    void failedTestNamesTheFailure();
    void successfulTestSaysWhoAnswers();
    void untrustedCertificateIsPinnedOnceItWasCompared();
    void pinBelongsToOneEndpoint();
    void passwordThatIsNotToBeKeptIsNotStored_data();
    void passwordThatIsNotToBeKeptIsNotStored();
    void loginTokenIsUsedForATestAndLeftToWhoeverConnects();
    void mnemonicOfAButtonThatIsOffTypesNothing();
    void testCanBeCancelled();
    void changingAFieldEndsTheTest();
    void renamingMovesThePassword();
    void twoConnectionsCannotHaveOneName();
    void sandboxNeedsNothing();
    void importedFileBecomesAConnectionOnlyAfterLookingAndSaving();
    void fileThatIsNoConfigurationIsNamed();

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<QSettings> m_file;
    std::unique_ptr<AppSettings> m_settings;
    std::unique_ptr<SessionSecretStore> m_secrets;

    QString secret(const QString &profile);
    void saveProduction();
};

void TestConnectionDialog::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_settings.reset();
    m_file = std::make_unique<QSettings>(
        m_directory->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    m_settings = std::make_unique<AppSettings>(*m_file);
    m_secrets = std::make_unique<SessionSecretStore>();
}

QString TestConnectionDialog::secret(const QString &profile)
{
    QString found;
    bool answered = false;
    m_secrets->read(passwordKey(profile), this, [&](const Result<std::optional<QString>> &secret) {
        found = secret->value_or(QString());
        answered = true;
    });
    [&] { QTRY_VERIFY(answered); }();
    return found;
}

void TestConnectionDialog::saveProduction()
{
    QVERIFY(m_settings->saveProfile({.name = QStringLiteral("Production"),
        .endpoint = QUrl(QStringLiteral("https://cloud.example.org:2633/RPC2")),
        .user = QStringLiteral("dba")}));
    m_secrets->write(
        passwordKey(QStringLiteral("Production")), QStringLiteral("0ld"), this, [](const Result<void> &) {});
}

void TestConnectionDialog::connectWaitsUntilEverythingIsThere()
{
    const Opened opened(*m_settings, *m_secrets);
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
    const Opened opened(*m_settings, *m_secrets);
    opened.type("endpoint", typed);
    QCOMPARE(opened.find<QLabel>("endpointHint")->text(), hint);
    QCOMPARE(opened.find<QLabel>("endpointHint")->isVisible(), !hint.isEmpty());
}

void TestConnectionDialog::plainHttpNeedsConsentAndOnlyThenIsItOffered()
{
    const Opened opened(*m_settings, *m_secrets);
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

void TestConnectionDialog::consentDoesNotSurviveAnotherEndpoint()
{
    const Opened opened(*m_settings, *m_secrets);
    opened.fill();
    opened.type("endpoint", QStringLiteral("http://cloud.example.org"));
    opened.find<QCheckBox>("allowPlainHttp")->click();
    opened.type("endpoint", QStringLiteral("https://cloud.example.org"));
    opened.click("connectButton");
    QVERIFY(!opened.dialog.choice().profile.allowPlainHttp);
}

void TestConnectionDialog::passwordGoesToTheSecretStoreAndNotToTheSettings()
{
    const Opened opened(*m_settings, *m_secrets);
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

void TestConnectionDialog::storedPasswordIsUsedButNeverShown()
{
    saveProduction();
    const Opened opened(*m_settings, *m_secrets, QStringLiteral("Production"));
    auto *field = opened.find<QLineEdit>("password");
    QCOMPARE(field->text(), QString());
    QVERIFY(field->placeholderText().contains(QStringLiteral("Stored")));
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    opened.click("connectButton");
    QCOMPARE(opened.dialog.choice().password, QStringLiteral("0ld"));
    QCOMPARE(secret(QStringLiteral("Production")), QStringLiteral("0ld"));
}

void TestConnectionDialog::withoutKeychainTheDialogSaysSoAndConnectsAllTheSame()
{
    FailingStore keychain;
    const Opened opened(*m_settings, keychain);
    const QString hint = opened.find<QLabel>("passwordHint")->text();
    QVERIFY2(hint.contains(QStringLiteral("only until the program ends")), qPrintable(hint));
    QVERIFY(hint.contains(FailingStore::reason()));
    opened.fill();
    opened.click("connectButton");
    QCOMPARE(opened.dialog.result(), int(QDialog::Accepted));
    QCOMPARE(opened.dialog.choice().password, QStringLiteral("s3cret"));
}

void TestConnectionDialog::passwordThatIsKnownForTheSessionIsNotSaidToBeInTheKeychain()
{
    saveProduction();
    Probe probe;
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

void TestConnectionDialog::failedTestNamesTheFailure_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, ErrorKind kind, const char *detail, const char *headline) {
        QTest::newRow(name) << Error{.kind = kind, .detail = QString::fromLatin1(detail)}
                            << QString::fromLatin1(headline) << QString::fromLatin1(detail);
    };
    row("name", ErrorKind::Unreachable, "the name cloud.example.org cannot be found", "Cannot be reached");
    row("refused", ErrorKind::Unreachable, "cloud.example.org:2633 refused the connection",
        "Cannot be reached");
    row("certificate", ErrorKind::Tls, "cloud.example.org:2633: self-signed",
        "The secure connection could not be established");
    row("password", ErrorKind::Unauthorized, "user couldn't be authenticated",
        "User or password not accepted");
    row("not a cloud", ErrorKind::Protocol, "a web page answered, not OpenNebula's XML-RPC interface",
        "The answer is not OpenNebula's");
    row("slow", ErrorKind::Timeout, "no answer from cloud.example.org:2633 within 30 s", "No answer in time");
}

void TestConnectionDialog::failedTestNamesTheFailure()
{
    QFETCH(Error, error);
    QFETCH(QString, headline);
    QFETCH(QString, detail);
    const Opened opened(*m_settings, *m_secrets);
    opened.fill();
    opened.click("test");
    QVERIFY(opened.message().contains(QStringLiteral("Testing the connection to cloud.example.org")));
    QVERIFY(!opened.find("test")->isEnabled());
    QCOMPARE(opened.probe.password, QStringLiteral("s3cret"));
    opened.probe.reply(failure(error));
    QVERIFY2(opened.message().startsWith(headline + QLatin1Char('|')), qPrintable(opened.message()));
    QVERIFY2(opened.message().endsWith(detail), qPrintable(opened.message()));
    QVERIFY(opened.find("test")->isEnabled());
}

void TestConnectionDialog::successfulTestSaysWhoAnswers()
{
    const Opened opened(*m_settings, *m_secrets);
    opened.fill();
    opened.click("test");
    opened.probe.reply(EndpointInfo{.version = QStringLiteral("7.4.0"),
        .user = QStringLiteral("dba"),
        .groups = {QStringLiteral("users"), QStringLiteral("mysql")},
        .quota = {.known = true, .vms = {3, 10}, .cpu = {1.5, std::nullopt}, .memoryMb = {2048, 4096}}});
    QCOMPARE(opened.message(),
        QStringLiteral("The connection works.|OpenNebula 7.4.0, signed in as dba with a password; groups: "
                       "users, mysql\nUsed: 3 of 10 VMs, 1.5 CPU, 2.00 GiB of 4.00 GiB memory"));
}

void TestConnectionDialog::untrustedCertificateIsPinnedOnceItWasCompared()
{
    Opened opened(*m_settings, *m_secrets);
    opened.fill();
    opened.click("test");
    const auto certificate =
        QSslCertificate::fromPath(QStringLiteral(MSM_TEST_DATA "/tls/selfsigned.pem")).value(0);
    opened.probe.reply(failure(
        Error{.kind = ErrorKind::Tls, .tlsFault = TlsFault::SelfSigned, .certificate = certificate.toDer()}));
    auto *dialog = opened.dialog.findChild<CertificateDialog *>();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    QCOMPARE(dialog->findChild<QLabel *>(QStringLiteral("server"))->text(),
        QStringLiteral("cloud.example.org:2633"));
    opened.probe.asked.reset();
    dialog->findChild<QCheckBox *>(QStringLiteral("compared"))->click();
    dialog->findChild<QPushButton *>(QStringLiteral("pinButton"))->click();
    const QString pin = fingerprintText(certificate.digest(QCryptographicHash::Sha256));
    QVERIFY(opened.probe.asked.has_value()); // tested again at once
    QCOMPARE(opened.probe.asked->pinnedCertificate, pin);
    QCOMPARE(opened.find<QLineEdit>("pinnedCertificate")->text(), pin);
    opened.click("connectButton");
    QCOMPARE(opened.dialog.choice().profile.pinnedCertificate, pin);
    QCOMPARE(m_settings->profile(QStringLiteral("Production"))->pinnedCertificate, pin);
}

void TestConnectionDialog::pinBelongsToOneEndpoint()
{
    Profile profile{.name = QStringLiteral("Production"),
        .endpoint = QUrl(QStringLiteral("https://cloud.example.org:2633/RPC2")),
        .user = QStringLiteral("dba")};
    profile.pinnedCertificate = QString(64, QLatin1Char('a'));
    QVERIFY(m_settings->saveProfile(profile));
    const Opened opened(*m_settings, *m_secrets, QStringLiteral("Production"));
    opened.type("password", QStringLiteral("s3cret"));
    opened.type("endpoint", QStringLiteral("other.example.org"));
    opened.click("test");
    QCOMPARE(opened.probe.asked->pinnedCertificate, QString());
}

void TestConnectionDialog::passwordThatIsNotToBeKeptIsNotStored_data()
{
    QTest::addColumn<KeptSecret>("kept");
    QTest::newRow("token") << KeptSecret::Token;
    QTest::newRow("nothing") << KeptSecret::Nothing;
}

void TestConnectionDialog::passwordThatIsNotToBeKeptIsNotStored()
{
    QFETCH(KeptSecret, kept);
    const Opened opened(*m_settings, *m_secrets);
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

void TestConnectionDialog::loginTokenIsUsedForATestAndLeftToWhoeverConnects()
{
    Profile profile{.name = QStringLiteral("Production"),
        .endpoint = QUrl(QStringLiteral("https://cloud.example.org:2633/RPC2")),
        .user = QStringLiteral("dba")};
    profile.keptSecret = KeptSecret::Token;
    QVERIFY(m_settings->saveProfile(profile));
    const LoginToken token{
        .text = QStringLiteral("t0ken"), .end = QDateTime::currentDateTimeUtc().addDays(1)};
    m_secrets->write(tokenKey(profile.name), storedForm(token), this, [](const Result<void> &) {});
    const Opened opened(*m_settings, *m_secrets, profile.name);
    QTRY_VERIFY(opened.find("test")->isEnabled());
    opened.click("test");
    QCOMPARE(opened.probe.password, QStringLiteral("t0ken"));
    opened.click("connectButton");
    QCOMPARE(opened.dialog.choice().password, QString());
}

void TestConnectionDialog::mnemonicOfAButtonThatIsOffTypesNothing()
{
    const Opened opened(*m_settings, *m_secrets);
    auto *endpoint = opened.find<QLineEdit>("endpoint");
    endpoint->setFocus();
    QVERIFY(!opened.find("test")->isEnabled());
    QTest::keyClick(endpoint, Qt::Key_T, Qt::AltModifier);
    QCOMPARE(endpoint->text(), QString());
    QTest::keyClick(endpoint, Qt::Key_T);
    QCOMPARE(endpoint->text(), QStringLiteral("t"));
}

void TestConnectionDialog::testCanBeCancelled()
{
    const Opened opened(*m_settings, *m_secrets);
    opened.fill();
    QVERIFY(!opened.find("cancelTest")->isVisible());
    opened.click("test");
    QVERIFY(opened.find("cancelTest")->isVisible());
    opened.click("cancelTest");
    QCOMPARE(opened.message(), QStringLiteral("The test was cancelled.|"));
    QTRY_VERIFY(opened.probe.context.isNull()); // which aborts the request
    QVERIFY(opened.find("test")->isEnabled());
}

void TestConnectionDialog::changingAFieldEndsTheTest()
{
    const Opened opened(*m_settings, *m_secrets);
    opened.fill();
    opened.click("test");
    opened.type("user", QStringLiteral("other"));
    opened.probe.reply(EndpointInfo{.version = QStringLiteral("7.4.0")});
    QVERIFY(!opened.message().contains(QStringLiteral("works")));
    QVERIFY(opened.find("test")->isEnabled());
}

void TestConnectionDialog::renamingMovesThePassword()
{
    saveProduction();
    const Opened opened(*m_settings, *m_secrets, QStringLiteral("Production"));
    opened.type("name", QStringLiteral("Live"));
    QTest::mouseClick(opened.saveButton(), Qt::LeftButton);
    QCOMPARE(m_settings->profiles().size(), 1);
    QCOMPARE(m_settings->profiles().constFirst().name, QStringLiteral("Live"));
    QTRY_COMPARE(secret(QStringLiteral("Live")), QStringLiteral("0ld"));
    QTRY_COMPARE(secret(QStringLiteral("Production")), QString());
}

void TestConnectionDialog::twoConnectionsCannotHaveOneName()
{
    saveProduction();
    const Opened opened(*m_settings, *m_secrets, QStringLiteral("Production"));
    QTest::mouseClick(opened.find<QToolButton>("add"), Qt::LeftButton);
    opened.fill();
    QCOMPARE(opened.message(), QStringLiteral("Another connection has this name.|"));
    QVERIFY(!opened.find("connectButton")->isEnabled());
    QVERIFY(!opened.saveButton()->isEnabled());
}

void TestConnectionDialog::sandboxNeedsNothing()
{
    const Opened opened(*m_settings, *m_secrets);
    opened.find<QListWidget>("profiles")->setCurrentRow(0);
    QVERIFY(opened.find("connectButton")->isEnabled());
    opened.click("connectButton");
    QVERIFY(opened.dialog.choice().profile.sandbox);
}

void TestConnectionDialog::importedFileBecomesAConnectionOnlyAfterLookingAndSaving()
{
    const QString path = m_directory->filePath(QStringLiteral("manager.cfg"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[iaas]\nOPENNEBULA_URL= http://10.30.1.14:2633/RPC2\nOPENNEBULA_USER = oneadmin\n"
               "OPENNEBULA_PASSWORD=s3cret\nOPENNEBULA_IMAGE_ID = 221\nOPENNEBULA_SIZE_ID = 1\n");
    file.close();
    Opened opened(*m_settings, *m_secrets);
    opened.dialog.importFile(path);
    const auto *box = opened.dialog.findChild<QMessageBox *>();
    QVERIFY(box);
    const QString preview = box->informativeText();
    for (const char *part : {"http://10.30.1.14:2633/RPC2", "User: oneadmin", "Image: 221",
             "[iaas] OPENNEBULA_SIZE_ID", "readable to 10.30.1.14", "Remove it from the file"})
        QVERIFY2(preview.contains(QLatin1String(part)), qPrintable(preview));
    QVERIFY(!preview.contains(QStringLiteral("s3cret")));
    QTest::mouseClick(opened.find("yes"), Qt::LeftButton);
    QTest::qWait(0);
    QCOMPARE(opened.find<QLineEdit>("name")->text(), QStringLiteral("10.30.1.14"));
    QVERIFY(m_settings->profiles().isEmpty());
    QVERIFY(!opened.saveButton()->isEnabled()); // plain HTTP has not been consented to
    opened.find<QCheckBox>("allowPlainHttp")->click();
    QTest::mouseClick(opened.saveButton(), Qt::LeftButton);
    const auto profile = m_settings->profile(QStringLiteral("10.30.1.14"));
    QVERIFY(profile && profile->allowPlainHttp);
    QCOMPARE(profile->creation.image, QStringLiteral("221"));
    QCOMPARE(secret(QStringLiteral("10.30.1.14")), QStringLiteral("s3cret"));
    QFile settings(m_file->fileName());
    m_file->sync();
    QVERIFY(settings.open(QIODevice::ReadOnly) && !settings.readAll().contains("s3cret"));
}

void TestConnectionDialog::fileThatIsNoConfigurationIsNamed()
{
    Opened opened(*m_settings, *m_secrets);
    opened.dialog.importFile(m_directory->filePath(QStringLiteral("missing.cfg")));
    QVERIFY2(opened.message().contains(QStringLiteral("missing.cfg")), qPrintable(opened.message()));
    QVERIFY(!opened.dialog.findChild<QMessageBox *>());
}

MSM_GUI_TEST(TestConnectionDialog)
#include "tst_connectiondialog.moc"
