// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A window that is opened on a profile which another one holds.
#include "app/gui/application.h"
#include "app/gui/connector.h"
#include "app/gui/options.h"
#include "app/session/datadir.h"
#include "app/session/session.h"
#include "core/manager/mysqlservermanager.h"
#include "core/secrets/sessionsecretstore.h"
#include "core/settings/appsettings.h"
#include "tests/support/suite.h"
#include "ui/mainwindow.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace msm;

namespace {

QMessageBox *box(Application &application)
{
    return application.window().findChild<QMessageBox *>(QStringLiteral("profileInUse"));
}

/// Two windows on one profile; the first one holds it, and waits for a password.
struct TwoWindows {
    QTemporaryDir directory;
    std::unique_ptr<QSettings> settings = openSettings(directory.path());
    SessionSecretStore secrets;
    Application first{options(), *settings, secrets};
    Application second{options(), *settings, secrets};

    TwoWindows()
    {
        (void)AppSettings(*settings).saveProfile({.name = QStringLiteral("Production"),
            .endpoint = QUrl(QStringLiteral("http://127.0.0.1:9/RPC2")),
            .user = QStringLiteral("dba")});
        QVERIFY(first.start());
        QVERIFY(QTest::qWaitFor([this] { return first.connector().session() != nullptr; }));
        QVERIFY(second.start());
        QVERIFY(QTest::qWaitFor([this] { return box(second) != nullptr; }));
    }
    [[nodiscard]] GuiOptions options() const
    {
        return {.profile = QStringLiteral("Production"), .dataDir = directory.path(), .screenshot = {}};
    }
    void click(const QString &text)
    {
        for (QAbstractButton *button : box(second)->buttons()) {
            if (button->text() == text) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL(qPrintable(text));
    }
};

} // namespace

class TestSecondWindow final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isToldWhoHoldsTheProfile()
    {
        TwoWindows windows;
        const QString text = box(windows.second)->text() + box(windows.second)->informativeText();
        QVERIFY2(text.contains(QStringLiteral("Production")), qPrintable(text));
        QVERIFY2(text.contains(QString::number(QCoreApplication::applicationPid())), qPrintable(text));
        QVERIFY2(text.contains(QSysInfo::machineHostName()), qPrintable(text));
        QVERIFY(windows.second.connector().session() == nullptr);
    }

    void showsTheFirstOneAndCloses()
    {
        TwoWindows windows;
        windows.first.window().showMinimized();
        windows.click(QStringLiteral("&Show That Window"));
        QTRY_VERIFY(!windows.second.window().isVisible());
        QVERIFY(windows.first.window().isVisible());
        QVERIFY(!windows.first.window().isMinimized());
    }

    void opensReadOnlyBesideTheFirstOne()
    {
        TwoWindows windows;
        windows.click(QStringLiteral("Open &Read-Only"));
        QTRY_VERIFY(windows.second.connector().session() != nullptr);
        QVERIFY(windows.second.connector().session()->manager().options().readOnly);
        QVERIFY(!windows.second.connector().session()->manager().options().resumes);
        QVERIFY(windows.first.connector().session() != nullptr);
    }

    void firstOneThatHasGoneMeanwhileIsSaidToBe()
    {
        TwoWindows windows;
        windows.first.connector().disconnectFrom();
        windows.click(QStringLiteral("&Show That Window"));
        QTRY_VERIFY(windows.second.window().hasNotice(MainWindow::Topic::Session));
        QVERIFY(windows.second.window().isVisible());
    }
};

MSM_GUI_TEST(TestSecondWindow)
#include "tst_secondwindow.moc"
