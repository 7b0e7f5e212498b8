// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/sessionsecretstore.h"
#include "core/server/managerserver.h"
#include "core/settings/appsettings.h"
#include "tests/support/suite.h"
#include "tests/ui/dialogs/failingstore.h"
#include "ui/dialogs/passworddialog.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/widgets/messageline.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace msm;
using namespace msm::test;

namespace {

void clickOk(const QDialog &dialog)
{
    QTest::mouseClick(dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
}

} // namespace

class TestPreferencesDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void servingIsOffUntilAskedFor();
    void servingMakesATokenAndKeepsItOutOfTheSettings();
    void madeTokenCanBeCopiedAtOnce();
    void renewedTokenReplacesTheOldOneOnlyWithOk();
    void cancelChangesNothing();
    void withoutKeychainTheTokenIsSaidToBePassing();
    void tokenThatTheKeychainDoesNotTakeIsSaidBeforeTheDialogCloses();
    void windowsAreReopenedUnlessSwitchedOff();
    void newVersionsAreCheckedForOnlyWhenSwitchedOn();
    void whereNoAddressIsKnownTheChoiceIsOffAndSaysWhy();
    void themeAndLanguageAreKept();
    void timesToUndoAreChosen();
    void emptyPasswordCannotBeGiven();
};

void TestPreferencesDialog::initTestCase()
{
    if (!ManagerServer::isAvailable())
        QSKIP("this build has no wire interface");
}

void TestPreferencesDialog::servingIsOffUntilAskedFor()
{
    const QTemporaryDir directory;
    QSettings file(directory.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    AppSettings settings(file);
    SessionSecretStore secrets;
    const PreferencesDialog dialog(settings, secrets, {});
    QVERIFY(!dialog.findChild<QCheckBox *>(QStringLiteral("serve"))->isChecked());
    QVERIFY(!dialog.findChild<QSpinBox *>(QStringLiteral("port"))->isEnabled());
}

void TestPreferencesDialog::servingMakesATokenAndKeepsItOutOfTheSettings()
{
    const QTemporaryDir directory;
    QSettings file(directory.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    AppSettings settings(file);
    SessionSecretStore secrets;
    PreferencesDialog dialog(settings, secrets, {});
    dialog.show();
    dialog.findChild<QCheckBox *>(QStringLiteral("serve"))->click();
    dialog.findChild<QSpinBox *>(QStringLiteral("port"))->setValue(61234);
    clickOk(dialog);
    QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
    QVERIFY(settings.serveEnabled.get());
    QCOMPARE(settings.servePort.get(), quint16(61234));
    QVERIFY(dialog.token().size() >= 16);
    QString stored;
    secrets.read(
        kServerTokenKey, this, [&](const Result<std::optional<QString>> &token) { stored = **token; });
    QTRY_COMPARE(stored, dialog.token());
    file.sync();
    QFile written(file.fileName());
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(!written.readAll().contains(dialog.token().toUtf8()));
}

void TestPreferencesDialog::madeTokenCanBeCopiedAtOnce()
{
    const QTemporaryDir directory;
    QSettings file(directory.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    AppSettings settings(file);
    SessionSecretStore secrets;
    PreferencesDialog dialog(settings, secrets, {});
    dialog.show();
    QTest::qWait(0); // the store answers
    dialog.findChild<QCheckBox *>(QStringLiteral("serve"))->click();
    auto *copy = dialog.findChild<QPushButton *>(QStringLiteral("copyToken"));
    QVERIFY(copy->isEnabled());
    QTest::mouseClick(copy, Qt::LeftButton);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.size() >= 16);
    clickOk(dialog);
    QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(dialog.token(), copied);
}

void TestPreferencesDialog::renewedTokenReplacesTheOldOneOnlyWithOk()
{
    const QTemporaryDir directory;
    QSettings file(directory.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    AppSettings settings(file);
    settings.serveEnabled.set(true);
    SessionSecretStore secrets;
    const QString old = QStringLiteral("an old token of 32 characters...");
    secrets.write(kServerTokenKey, old, this, [](const Result<void> &) {});
    PreferencesDialog dialog(settings, secrets, {});
    dialog.show();
    QTRY_COMPARE(dialog.token(), old);
    QTest::mouseClick(dialog.findChild<QPushButton *>(QStringLiteral("copyToken")), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), old);
    QTest::mouseClick(dialog.findChild<QPushButton *>(QStringLiteral("renewToken")), Qt::LeftButton);
    QVERIFY(dialog.token() != old);
    dialog.reject();
    QString stored;
    secrets.read(
        kServerTokenKey, this, [&](const Result<std::optional<QString>> &token) { stored = **token; });
    QTRY_COMPARE(stored, old);
}

void TestPreferencesDialog::cancelChangesNothing()
{
    const QTemporaryDir directory;
    QSettings file(directory.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    AppSettings settings(file);
    SessionSecretStore secrets;
    PreferencesDialog dialog(settings, secrets, {});
    dialog.show();
    dialog.findChild<QCheckBox *>(QStringLiteral("serve"))->click();
    dialog.findChild<QCheckBox *>(QStringLiteral("confirmClose"))->click();
    dialog.reject();
    QVERIFY(!settings.serveEnabled.get());
    QVERIFY(settings.confirmClose.get());
}

void TestPreferencesDialog::withoutKeychainTheTokenIsSaidToBePassing()
{
    const QTemporaryDir directory;
    QSettings file(directory.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    AppSettings settings(file);
    FailingStore keychain;
    PreferencesDialog dialog(settings, keychain, {});
    dialog.show();
    const auto *message = dialog.findChild<MessageLine *>();
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->text().contains(QStringLiteral("until the program ends")));
    QVERIFY(message->text().contains(FailingStore::reason()));
    dialog.findChild<QCheckBox *>(QStringLiteral("serve"))->click();
    clickOk(dialog);
    QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
    QVERIFY(!dialog.token().isEmpty());
}

void TestPreferencesDialog::tokenThatTheKeychainDoesNotTakeIsSaidBeforeTheDialogCloses()
{
    const QTemporaryDir directory;
    QSettings file(directory.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    AppSettings settings(file);
    FailingStore keychain;
    keychain.reads = true;
    for (const auto button : {QDialogButtonBox::Ok, QDialogButtonBox::Cancel}) {
        settings.serveEnabled.set(false);
        PreferencesDialog dialog(settings, keychain, {});
        dialog.show();
        const auto *message = dialog.findChild<MessageLine *>();
        dialog.findChild<QCheckBox *>(QStringLiteral("serve"))->click();
        QTRY_VERIFY(!dialog.token().isEmpty());
        QVERIFY(message->text().isEmpty());
        clickOk(dialog);
        QTRY_VERIFY(message->headline().contains(QStringLiteral("until the program ends")));
        QVERIFY(message->text().contains(FailingStore::reason()));
        QVERIFY(dialog.isVisible() && dialog.isEnabled());
        // What was chosen is in force, and the dialog says so either way.
        QTest::mouseClick(dialog.findChild<QDialogButtonBox *>()->button(button), Qt::LeftButton);
        QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
        QVERIFY(settings.serveEnabled.get());
    }
}

void TestPreferencesDialog::windowsAreReopenedUnlessSwitchedOff()
{
    const QTemporaryDir directory;
    QSettings file(directory.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    AppSettings settings(file);
    SessionSecretStore secrets;
    QVERIFY(settings.reopenWindows.get());
    PreferencesDialog dialog(settings, secrets, {});
    dialog.show();
    dialog.findChild<QCheckBox *>(QStringLiteral("reopenWindows"))->click();
    QVERIFY(settings.reopenWindows.get());
    clickOk(dialog);
    QVERIFY(!settings.reopenWindows.get());
}

void TestPreferencesDialog::newVersionsAreCheckedForOnlyWhenSwitchedOn()
{
    const QTemporaryDir directory;
    QSettings file(directory.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    AppSettings settings(file);
    SessionSecretStore secrets;
    for (const bool on : {true, false}) {
        PreferencesDialog dialog(settings, secrets, {});
        dialog.show();
        auto *check = dialog.findChild<QCheckBox *>(QStringLiteral("checkForUpdates"));
        QCOMPARE(check->isChecked(), !on);
        check->click();
        QCOMPARE(settings.checkForUpdates.get(), !on);
        clickOk(dialog);
        QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(settings.checkForUpdates.get(), on);
    }
}

void TestPreferencesDialog::whereNoAddressIsKnownTheChoiceIsOffAndSaysWhy()
{
    const QTemporaryDir directory;
    QSettings file(directory.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    AppSettings settings(file);
    settings.checkForUpdates.set(true);
    SessionSecretStore secrets;
    PreferencesDialog dialog(settings, secrets, {});
    dialog.setUpdatesUnavailable();
    dialog.show();
    QVERIFY(!dialog.findChild<QCheckBox *>(QStringLiteral("checkForUpdates"))->isEnabled());
    const QString hint = dialog.findChild<QLabel *>(QStringLiteral("updatesHint"))->text();
    QVERIFY2(hint.contains(QStringLiteral("does not know where")), qPrintable(hint));
    clickOk(dialog);
    QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
    QVERIFY(settings.checkForUpdates.get()); // another build may know one
}

void TestPreferencesDialog::themeAndLanguageAreKept()
{
    const QTemporaryDir directory;
    QSettings file(directory.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    AppSettings settings(file);
    SessionSecretStore secrets;
    settings.language.set(QStringLiteral("xx")); // a language that a later version had
    PreferencesDialog dialog(settings, secrets, {});
    auto *const theme = dialog.findChild<QComboBox *>(QStringLiteral("theme"));
    auto *const language = dialog.findChild<QComboBox *>(QStringLiteral("language"));
    QCOMPARE(theme->currentData().toString(), QStringLiteral("desktop"));
    QCOMPARE(language->currentData().toString(), QString());
    theme->setCurrentIndex(theme->findData(QStringLiteral("dark")));
    clickOk(dialog);
    QCOMPARE(settings.theme.get(), QStringLiteral("dark"));
    QCOMPARE(settings.language.get(), QString());
    const PreferencesDialog again(settings, secrets, {});
    QCOMPARE(again.findChild<QComboBox *>(QStringLiteral("theme"))->currentData().toString(),
        QStringLiteral("dark"));
}

void TestPreferencesDialog::timesToUndoAreChosen()
{
    const QTemporaryDir directory;
    QSettings file(directory.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    AppSettings settings(file);
    SessionSecretStore secrets;
    PreferencesDialog dialog(settings, secrets, QString());
    dialog.show();
    auto *several = dialog.findChild<QSpinBox *>(QStringLiteral("undoSeveral"));
    auto *one = dialog.findChild<QSpinBox *>(QStringLiteral("undoOne"));
    QCOMPARE(several->value(), 10);
    QCOMPARE(one->value(), 0);
    QCOMPARE(one->text(), QStringLiteral("Not at all"));
    several->setValue(30);
    one->setValue(5);
    clickOk(dialog);
    QCOMPARE(settings.undoTime(2), std::chrono::seconds(30));
    QCOMPARE(settings.undoTime(1), std::chrono::seconds(5));
    settings.undoOneSeconds.set(-1);
    settings.undoSeveralSeconds.set(1'000'000);
    QCOMPARE(settings.undoTime(1), std::chrono::seconds(0));
    QCOMPARE(settings.undoTime(2), maxUndoTime);
}

void TestPreferencesDialog::emptyPasswordCannotBeGiven()
{
    PasswordDialog dialog(
        QStringLiteral("Production"), QStringLiteral("dba"), StoredSecret::Password, {}, true);
    dialog.show();
    auto *ok = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QVERIFY(!ok->isEnabled());
    QTest::keyClicks(dialog.findChild<QLineEdit *>(QStringLiteral("password")), QStringLiteral("x"));
    QVERIFY(ok->isEnabled());
}

MSM_GUI_TEST(TestPreferencesDialog)
#include "tst_preferencesdialog.moc"
