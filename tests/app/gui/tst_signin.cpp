// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/signin.h"

#include "app/gui/messages.h"
#include "app/gui/rememberingstore.h"
#include "core/secrets/sessionsecretstore.h"
#include "core/settings/appsettings.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/suite.h"
#include "ui/commands/commands.h"
#include "ui/mainwindow.h"
#include "ui/widgets/noticebar.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace msm;

class TestSignIn final : public QObject {
    Q_OBJECT

    struct Fixture {
        QTemporaryDir folder;
        QSettings file{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
        AppSettings settings{file};
        FakeScheduler scheduler;
        SessionSecretStore memory;
        RememberingStore secrets{memory};
        Commands commands;
        MainWindow window{scheduler, commands};
        Connector connector{scheduler, secrets, {.dataDir = folder.path()}};
        Messages messages{window, scheduler};
        SignIn signIn{connector, settings, secrets, scheduler, window, messages};

        [[nodiscard]] bool tells() const { return window.hasNotice(MainWindow::Topic::SignIn); }
        [[nodiscard]] QString said() const
        {
            QStringList said;
            for (const NoticeBar *bar : window.findChildren<NoticeBar *>()) {
                if (bar->isOpen())
                    said << bar->headline() << bar->text();
            }
            return said.join(u'\n');
        }
    };

private Q_SLOTS:
    void noticeAboutATokenEndsWhenThereIsOne()
    {
        Fixture f;
        for (const auto trouble : {&Connector::tokenRefused, &Connector::tokenNotStored}) {
            Q_EMIT(f.connector.*trouble)(Error{.kind = ErrorKind::Unreachable});
            QVERIFY(f.tells());
            Q_EMIT f.connector.tokenStored();
            QVERIFY(!f.tells());
        }
    }

    void eachRefusalOfTheKeychainIsSaid_data()
    {
        QTest::addColumn<bool>("ofProxies");
        QTest::addColumn<bool>("ofNodes");
        QTest::newRow("proxy") << true << false;
        QTest::newRow("nodes") << false << true;
        QTest::newRow("both") << true << true;
    }
    void eachRefusalOfTheKeychainIsSaid()
    {
        QFETCH(bool, ofProxies);
        QFETCH(bool, ofNodes);
        Fixture f;
        const Error locked{.kind = ErrorKind::Storage, .detail = QStringLiteral("the keychain is locked")};
        Q_EMIT f.connector.secretsRefused(
            ofProxies ? std::optional(locked) : std::nullopt, ofNodes ? std::optional(locked) : std::nullopt);
        QVERIFY(f.tells());
        QCOMPARE(f.said().contains(QStringLiteral("proxy")), ofProxies);
        QCOMPARE(f.said().contains(QStringLiteral("agents")), ofNodes);
        QCOMPARE(f.said().count(locked.detail), 1);
    }

    void passwordThatATokenLeftBehindIsSaid()
    {
        Fixture f;
        Q_EMIT f.connector.tokenStored();
        Q_EMIT f.connector.passwordNotForgotten(
            Error{.kind = ErrorKind::Storage, .detail = QStringLiteral("the keychain is locked")});
        QVERIFY(f.said().contains(QStringLiteral("still in the keychain")));
        QVERIFY(f.said().contains(QStringLiteral("locked")));
    }

    void noticeAboutATokenEndsWithItsSession()
    {
        Fixture f;
        Q_EMIT f.connector.tokenRefused(Error{.kind = ErrorKind::Forbidden});
        QVERIFY(f.tells());
        Q_EMIT f.connector.ending();
        QVERIFY(!f.tells());
    }
};

MSM_GUI_TEST(TestSignIn)
#include "tst_signin.moc"
