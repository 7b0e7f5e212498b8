// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/application.h"
#include "app/gui/connector.h"
#include "app/gui/options.h"
#include "app/session/session.h"
#include "core/manager/mysqlservermanager.h"
#include "core/secrets/secretstore.h"
#include "core/settings/appsettings.h"
#include "tests/support/suite.h"
#include "ui/mainwindow.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace msm;

namespace {

/// A keychain that has something and does not give it out.
class LockedStore final : public SecretStore {
public:
    int reads = 0;
    int changes = 0;

    void read(const QString &, QObject *context, Reply<std::optional<QString>> reply) override
    {
        ++reads;
        QMetaObject::invokeMethod(
            context,
            [reply] { reply(failure(ErrorKind::Storage, QStringLiteral("the keychain is locked"))); },
            Qt::QueuedConnection);
    }
    void write(const QString &, const QString &, QObject *, Reply<void>) override { ++changes; }
    void remove(const QString &, QObject *, Reply<void>) override { ++changes; }
};

/// A keychain that answers when it is told to.
class SlowStore final : public SecretStore {
public:
    QList<std::function<void()>> held;

    void read(const QString &, QObject *context, Reply<std::optional<QString>> reply) override
    {
        held.append([reply, alive = QPointer<QObject>(context)] {
            if (alive)
                reply(std::optional(QStringLiteral("s3cret")));
        });
    }
    void write(const QString &, const QString &, QObject *, Reply<void>) override { }
    void remove(const QString &, QObject *, Reply<void>) override { }
};

} // namespace

class TestLockedKeychain final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void secretThatCouldNotBeReadIsAskedForOnceAndNeverOverwritten_data()
    {
        QTest::addColumn<StoredSecret>("kept");
        QTest::newRow("password") << StoredSecret::Password;
        QTest::newRow("token") << StoredSecret::Token;
    }
    void secretThatCouldNotBeReadIsAskedForOnceAndNeverOverwritten()
    {
        QFETCH(StoredSecret, kept);
        const QTemporaryDir dir;
        QSettings settings(dir.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        {
            AppSettings stored(settings);
            QVERIFY(stored.saveProfile({.name = QStringLiteral("prod"),
                .endpoint = QUrl(QStringLiteral("http://127.0.0.1:9/RPC2")),
                .user = QStringLiteral("dba"),
                .keptSecret = kept}));
            stored.lastProfile.set(QStringLiteral("prod"));
        }
        LockedStore keychain;
        Application application({.dataDir = dir.path()}, settings, keychain);
        QVERIFY(application.start());
        QDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = application.window().findChild<QDialog *>(QStringLiteral("PasswordDialog"))));
        QTest::keyClicks(
            dialog->findChild<QLineEdit *>(QStringLiteral("password")), QStringLiteral("s3cret"));
        QTest::mouseClick(
            dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
        QTRY_VERIFY(application.connector().session() != nullptr);
        QTest::qWait(300); // another question would be there by then
        for (const QDialog *open : application.window().findChildren<QDialog *>())
            QVERIFY(!open->isVisible());
        QVERIFY(keychain.reads > 0);
        QCOMPARE(keychain.changes, 0);
        QVERIFY(!settings.allKeys().join(u' ').contains(QStringLiteral("s3cret")));
    }

    void keychainThatTakesLongIsSaidAndTheButtonAsksForThePassword()
    {
        const QTemporaryDir dir;
        QSettings settings(dir.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        {
            AppSettings stored(settings);
            QVERIFY(stored.saveProfile({.name = QStringLiteral("prod"),
                .endpoint = QUrl(QStringLiteral("http://127.0.0.1:9/RPC2")),
                .user = QStringLiteral("dba"),
                .keptSecret = StoredSecret::Password}));
            stored.lastProfile.set(QStringLiteral("prod"));
        }
        SlowStore keychain;
        Application application({.dataDir = dir.path()}, settings, keychain);
        QVERIFY(application.start());
        QTRY_COMPARE(keychain.held.size(), 1);
        const auto said = [&application] {
            const auto labels = application.window().findChildren<QLabel *>();
            return std::ranges::any_of(labels, [](const QLabel *label) {
                return label->isVisible() && label->text().contains(u"keychain has not answered");
            });
        };
        QVERIFY(!said());
        QTRY_VERIFY_WITH_TIMEOUT(said(), 20000);
        QVERIFY(!application.window().findChild<QDialog *>(QStringLiteral("PasswordDialog")));
        Q_EMIT application.window().passwordRequested();
        QDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = application.window().findChild<QDialog *>(QStringLiteral("PasswordDialog"))));
        dialog->reject();
        // The answer counts whenever it comes.
        for (qsizetype i = 0; i < keychain.held.size(); ++i)
            keychain.held[i]();
        QTRY_VERIFY(keychain.held.size() > 1); // it goes on, to the secret of the nodes
        keychain.held.last()();
        QTRY_VERIFY(!said());
        QTRY_VERIFY(application.connector().session()->manager().state() != ManagerState::Init);
    }
};

MSM_GUI_TEST(TestLockedKeychain)
#include "tst_lockedkeychain.moc"
