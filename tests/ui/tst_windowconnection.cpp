// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "tests/ui/windowworld.h"
#include "ui/widgets/messageline.h"
#include "ui/widgets/noticebar.h"

#include <QAction>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>

using namespace msm;
using namespace msm::test;

/// What the window shows of its connection: how busy it is, how old, at rest, and lost.
class TestWindowConnection final : public QObject {
    Q_OBJECT

    /// Between the lightest and the darkest point of a picture.
    static int contrast(const QImage &picture)
    {
        int darkest = 255;
        int lightest = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                darkest = std::min(darkest, qGray(picture.pixel(x, y)));
                lightest = std::max(lightest, qGray(picture.pixel(x, y)));
            }
        }
        return lightest - darkest;
    }

private Q_SLOTS:
    void statusBarShowsWhatIsAskedOfTheCloud()
    {
        WindowWorld f;
        f.service.pass(std::chrono::seconds(1));
        QCOMPARE(f.text("zoneTraffic"), QString());
        f.zone.now = {.calls = 12,
            .bytesOut = 4000,
            .bytesIn = 336000,
            .mean = std::chrono::milliseconds(45),
            .p95 = std::chrono::milliseconds(120),
            .waiting = 3};
        f.service.pass(std::chrono::seconds(1));
        QCOMPARE(f.text("zoneTraffic"), QStringLiteral("12 call(s)/min · 340 kB/min · 45 ms"));
        const QString tip = f.window.findChild<QLabel *>(QStringLiteral("zoneTraffic"))->toolTip();
        QVERIFY(tip.contains(QStringLiteral("95 % within 120 ms")));
        QVERIFY(tip.contains(QStringLiteral("3 waiting")));
    }

    void cloudThatIsLeftAloneIsSaidCountedDownAndTriedOnDemand()
    {
        WindowWorld f;
        f.selectRow(0);
        QVERIFY(f.commands.action(UiCommand::DeleteNodes)->isEnabled());
        auto *notice = f.window.findChild<NoticeBar *>(QStringLiteral("connectionNotice"));
        QVERIFY(!notice->isVisible());
        f.zone.now.paused = std::chrono::milliseconds(29500);
        Q_EMIT f.zone.circuitChanged();
        QVERIFY(notice->isVisible());
        const auto *message = notice->findChild<MessageLine *>();
        QVERIFY(message->text().contains(QStringLiteral("30 second(s)")));
        f.zone.now.paused = std::chrono::milliseconds(1000);
        f.service.pass(std::chrono::seconds(1));
        QVERIFY(message->text().contains(QStringLiteral("in 1 second(s).")));
        // Nothing can be changed meanwhile, but the user may ask.
        QVERIFY(!f.commands.action(UiCommand::CreateNodes)->isEnabled());
        QVERIFY(!f.commands.action(UiCommand::DeleteNodes)->isEnabled());
        QVERIFY(f.commands.action(UiCommand::Refresh)->isEnabled());
        QSignalSpy refresh(&f.window, &MainWindow::invoked);
        QTest::mouseClick(notice->findChild<QPushButton *>(QStringLiteral("noticeButton")), Qt::LeftButton);
        QCOMPARE(refresh.size(), 1);
        QCOMPARE(refresh[0][0].value<UiCommand>(), UiCommand::Refresh);
        f.zone.now.paused.reset();
        Q_EMIT f.zone.circuitChanged();
        QVERIFY(!notice->isVisible());
        QVERIFY(f.commands.action(UiCommand::CreateNodes)->isEnabled());
    }

    void lostCloudThatIsLeftAloneIsOneMessageThatCountsDown()
    {
        WindowWorld f;
        f.zone.now.paused = std::chrono::milliseconds(29500);
        Q_EMIT f.zone.circuitChanged();
        f.failConnection();
        const auto *notice = f.window.findChild<NoticeBar *>(QStringLiteral("connectionNotice"));
        QCOMPARE(notice->tone(), MessageLine::Tone::Error);
        QVERIFY(notice->text().contains(QStringLiteral("30 second(s)")));
        f.zone.now.paused = std::chrono::milliseconds(9000);
        f.service.pass(std::chrono::seconds(1));
        QVERIFY(notice->text().contains(QStringLiteral("9 second(s)")));
        QCOMPARE(notice->buttons(), QStringList{QStringLiteral("&Reconnect")});
    }

    void closedMessageAboutTheRestStaysAwayUntilThereIsNews()
    {
        WindowWorld f;
        f.zone.now.paused = std::chrono::seconds(20);
        Q_EMIT f.zone.circuitChanged();
        auto *notice = f.window.findChild<NoticeBar *>(QStringLiteral("connectionNotice"));
        QTest::mouseClick(notice->findChild<QToolButton *>(QStringLiteral("closeNotice")), Qt::LeftButton);
        f.service.pass(std::chrono::seconds(2));
        QVERIFY(!notice->isVisible());
        Q_EMIT f.zone.circuitChanged();
        QVERIFY(notice->isVisible());
    }

    void hiddenWindowAsksTheCloudLessOften()
    {
        WindowWorld f;
        f.window.hide();
        const int before = f.service.iaas.listCalls;
        f.service.pass(std::chrono::seconds(55));
        QCOMPARE(f.service.iaas.listCalls, before);
        f.window.show();
        f.service.pass(std::chrono::seconds(2));
        QCOMPARE(f.service.iaas.listCalls, before + 1);
    }

    void ageOfTheLastRefreshGrowsWhileTheWindowIsSeen()
    {
        WindowWorld f;
        f.service.iaas.silent = true;
        f.service.pass(std::chrono::seconds(12));
        const QString before = f.text("lastRefresh");
        f.service.pass(std::chrono::seconds(5));
        QVERIFY(before != f.text("lastRefresh"));
        QVERIFY(f.text("lastRefresh").startsWith(QStringLiteral("Refreshed ")));
    }

    void hiddenWindowKeepsNoClock()
    {
        WindowWorld f({}, false);
        const auto shown = f.service.scheduler.pendingCount();
        f.window.hide();
        QCOMPARE(f.service.scheduler.pendingCount(), shown - 1);
        f.window.show();
        QCOMPARE(f.service.scheduler.pendingCount(), shown);
    }

    void lostConnectionIsSaidKeepsTheNodesInTheirPlaceAndOffersToReconnect()
    {
        WindowWorld f;
        auto *notice = f.window.findChild<NoticeBar *>(QStringLiteral("connectionNotice"));
        QVERIFY(!notice->isVisible());
        const QRect row = f.table->visualRect(f.table->model()->index(0, 0));
        const QPoint place = f.table->viewport()->mapTo(&f.window, row.topLeft());
        const int least = f.window.minimumSizeHint().height();
        f.failConnection();
        QCOMPARE(f.service.manager().state(), ManagerState::Error);
        QVERIFY(notice->isVisible());
        settle();
        QCOMPARE(f.table->viewport()->mapTo(&f.window, row.topLeft()), place);
        QCOMPARE(f.window.minimumSizeHint().height(), least);
        QVERIFY(!notice->headline().isEmpty());
        // It goes with its cause and not before.
        QVERIFY(!notice->findChild<QToolButton *>(QStringLiteral("closeNotice"))->isVisible());
        const QStringList advice = notice->text().split(u'\n'); // what exactly, then what to do
        QCOMPARE(advice.size(), 2);
        QCOMPARE(f.page(), QStringLiteral("nodeTable"));
        QVERIFY(!f.commands.action(UiCommand::CreateNodes)->isEnabled());
        QSignalSpy reconnect(&f.window, &MainWindow::reconnectRequested);
        QTest::mouseClick(notice->findChild<QPushButton *>(QStringLiteral("noticeButton")), Qt::LeftButton);
        QCOMPARE(reconnect.size(), 1);

        f.service.iaas.listErrors.clear();
        QVERIFY(f.service.manager().start().has_value());
        f.service.pass(std::chrono::seconds(3));
        QVERIFY(!notice->isVisible());
    }

    void nodesOfALostConnectionLookStaleAndAreCountedAsLastKnown()
    {
        WindowWorld f;
        const QImage live = f.stateCell();
        f.failConnection();
        QCOMPARE(f.counts(), QStringLiteral("Last known: 3 running"));
        QVERIFY(contrast(f.stateCell()) < contrast(live) * 2 / 3);

        f.service.iaas.listErrors.clear();
        QVERIFY(f.service.manager().start().has_value());
        f.service.pass(std::chrono::seconds(3));
        QCOMPARE(f.counts(), QStringLiteral("3 running"));
        QCOMPARE(contrast(f.stateCell()), contrast(live));
    }
};

MSM_GUI_TEST(TestWindowConnection)
#include "tst_windowconnection.moc"
