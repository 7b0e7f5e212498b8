// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/updates.h"
#include "core/settings/appsettings.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/rawserver.h"
#include "tests/support/suite.h"
#include "ui/commands/commands.h"
#include "ui/dialogs/updatedialog.h"
#include "ui/mainwindow.h"
#include "ui/widgets/messageline.h"

#include <QAction>
#include <QMenuBar>
#include <QPushButton>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

namespace {

RawServer::Behaviour announcing(const QByteArray &tag)
{
    return [tag](const QByteArray &, QTcpSocket *socket) {
        socket->write(RawServer::answer(
            R"({"tag_name": ")" + tag + R"(", "html_url": "https://example.org/", "body": "All is new"})"));
        socket->disconnectFromHost();
    };
}

/// The window of a program that looks at this address; started again by start().
struct Program {
    QTemporaryDir directory;
    QSettings file{directory.filePath(QStringLiteral("s.ini")), QSettings::IniFormat};
    AppSettings settings{file};
    FakeScheduler scheduler;
    Commands commands;
    MainWindow window{scheduler, commands};
    QUrl address;
    std::unique_ptr<Updates> updates;

    explicit Program(QUrl where, bool switchedOn = true)
        : address(std::move(where))
    {
        settings.checkForUpdates.set(switchedOn);
        window.show();
    }
    void start()
    {
        updates = std::make_unique<Updates>(scheduler, settings, commands, window, address);
        updates->checkAtStart();
    }
    [[nodiscard]] QAction *command() const { return commands.action(UiCommand::CheckForUpdates); }
    [[nodiscard]] bool notices() const { return window.hasNotice(MainWindow::Topic::Update); }
    [[nodiscard]] QWidget *bar() const { return window.findChild<QWidget *>(QStringLiteral("updateNotice")); }
    /// What the open dialog says; null: there is none.
    [[nodiscard]] MessageLine *answer() const
    {
        const auto *dialog = window.findChild<UpdateDialog *>();
        return dialog ? dialog->findChild<MessageLine *>(QStringLiteral("status")) : nullptr;
    }
};

constexpr int kLongEnough = 300; // for a request on loopback that is not to come

} // namespace

class TestUpdates final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.addCaCertificates(QStringLiteral(MSM_TEST_DATA "/tls/ca.pem"));
        QSslConfiguration::setDefaultConfiguration(tls);
    }

    void nobodyIsAskedAtStartUnlessSwitchedOn()
    {
        RawServer server(announcing("v99.0"), true);
        Program program(server.url(), false);
        program.start();
        QTest::qWait(kLongEnough);
        QCOMPARE(server.requests(), 0);
        QVERIFY(!program.notices());
    }

    void newerVersionIsANoticeAtStartAndADialogOnlyWhenAskedFor()
    {
        RawServer server(announcing("v99.0.1"), true);
        Program program(server.url());
        program.start();
        QTRY_VERIFY(program.notices());
        const auto *notice = program.bar()->findChild<MessageLine *>();
        QCOMPARE(notice->headline(), QStringLiteral("There is a newer version: 99.0.1"));
        QCOMPARE(notice->tone(), MessageLine::Tone::Info);
        QVERIFY(!program.answer());
        QTest::mouseClick(
            program.bar()->findChild<QPushButton *>(QStringLiteral("noticeButton")), Qt::LeftButton);
        QVERIFY(program.answer());
        QCOMPARE(program.answer()->headline(), QStringLiteral("There is a newer version: 99.0.1"));
        QVERIFY(!program.notices());
        QCOMPARE(server.requests(), 1);
    }

    void nothingIsSaidAtStartWhereNothingIsNewer_data()
    {
        QTest::addColumn<QByteArray>("tag");
        QTest::newRow("the same") << QByteArray("v" MSM_VERSION);
        QTest::newRow("a pre-release") << QByteArray("v99.0-rc1");
        QTest::newRow("rubbish") << QByteArray("soon");
    }
    void nothingIsSaidAtStartWhereNothingIsNewer()
    {
        QFETCH(QByteArray, tag);
        RawServer server(announcing(tag), true);
        Program program(server.url());
        program.start();
        QTRY_COMPARE(server.requests(), 1);
        QTest::qWait(kLongEnough);
        QVERIFY(!program.notices());
        QVERIFY(!program.answer());
    }

    void startsOfOneDayAskOnce()
    {
        RawServer server(announcing("v99.0"), true);
        Program program(server.url());
        program.start();
        QTRY_COMPARE(server.requests(), 1);
        program.scheduler.advance(24h - 1s);
        program.start();
        QTest::qWait(kLongEnough);
        QCOMPARE(server.requests(), 1);
        program.scheduler.advance(1s);
        program.start();
        QTRY_COMPARE(server.requests(), 2);
    }

    void clockThatWasSetBackDoesNotEndTheAsking()
    {
        RawServer server(announcing("v99.0"), true);
        Program program(server.url());
        program.settings.lastUpdateCheck.set(program.scheduler.nowUtc().addYears(5).toSecsSinceEpoch());
        program.start();
        QTRY_COMPARE(server.requests(), 1);
    }

    void startWithoutANetworkDoesNotCount()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        Program program(QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(closed.serverPort())));
        closed.close();
        program.start();
        QVERIFY(program.settings.lastUpdateCheck.get() != 0);
        QTRY_COMPARE(program.settings.lastUpdateCheck.get(), 0);
        QVERIFY(!program.notices());
        QVERIFY(!program.answer());
    }

    void commandAsksEachTimeAndShowsTheAnswer()
    {
        RawServer server(announcing("v" MSM_VERSION), true);
        Program program(server.url(), false);
        program.start();
        for (int times = 1; times <= 2; ++times) {
            program.updates->check();
            QVERIFY(program.answer());
            QCOMPARE(program.answer()->tone(), MessageLine::Tone::Busy);
            QTRY_COMPARE(program.answer()->tone(), MessageLine::Tone::Success);
            QCOMPARE(server.requests(), times);
            program.window.findChild<UpdateDialog *>()->close();
            QTRY_VERIFY(!program.answer());
        }
        QCOMPARE(program.settings.lastUpdateCheck.get(), 0);
    }

    void commandShowsWhyThereIsNoAnswer()
    {
        RawServer server(announcing("soon"), true);
        Program program(server.url(), false);
        program.start();
        program.updates->check();
        QTRY_COMPARE(program.answer()->tone(), MessageLine::Tone::Error);
        QVERIFY(program.answer()->text().contains(QStringLiteral("soon")));
    }

    void closingTheDialogEndsTheAsking()
    {
        bool closed = false;
        RawServer server(
            [&closed](const QByteArray &, QTcpSocket *socket) {
                connect(socket, &QTcpSocket::disconnected, socket, [&closed] { closed = true; });
            },
            true);
        Program program(server.url(), false);
        program.start();
        program.updates->check();
        QTRY_COMPARE(server.requests(), 1);
        program.window.findChild<UpdateDialog *>()->close();
        QTRY_VERIFY(closed);
    }

    void buildThatKnowsNoAddressSaysSoAndAsksNobody()
    {
        Program program{QUrl()};
        program.start();
        QVERIFY(!program.updates->isAvailable());
        program.commands.update({.hasSession = true, .connected = true});
        QVERIFY(!program.command()->isEnabled());
        QVERIFY2(program.command()->statusTip().contains(QStringLiteral("does not know where")),
            qPrintable(program.command()->statusTip()));
        QCOMPARE(program.settings.lastUpdateCheck.get(), 0);
    }

    void commandIsInTheHelpMenu()
    {
        const Program program{QUrl()};
        const QMenu *help = program.window.menuBar()->actions().constLast()->menu();
        QVERIFY(help->actions().contains(program.command()));
    }

    void builtInAddressIsHttpsOrNone()
    {
        const QUrl address = Updates::builtInAddress();
        QVERIFY(address.isEmpty() || isHttpsAddress(address));
    }
};

MSM_GUI_TEST(TestUpdates)
#include "tst_updates.moc"
