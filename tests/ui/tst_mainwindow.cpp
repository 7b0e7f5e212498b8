// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/zone.h"
#include "tests/support/suite.h"
#include "tests/ui/fakeservice.h"
#include "ui/commands/commands.h"
#include "ui/delegates/badge.h"
#include "ui/mainwindow.h"
#include "ui/models/nodeorder.h"
#include "ui/node/overviewtab.h"
#include "ui/node/selectedmachine.h"
#include "ui/panels/nodespanel.h"
#include "ui/widgets/fittinglabel.h"
#include "ui/widgets/noticebar.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

using namespace msm;

Q_DECLARE_METATYPE(QList<msm::VmId>)

namespace {

class FakeZone final : public Zone {
public:
    ZoneTraffic now;

    [[nodiscard]] ZoneTraffic traffic() const override { return now; }
};

} // namespace

class TestMainWindow final : public QObject {
    Q_OBJECT

    /// A window on a running service with three nodes.
    struct Fixture {
        FakeService service;
        FakeZone zone;
        Commands commands;
        MainWindow window{service.scheduler, commands};
        QTreeView *table = window.findChild<QTreeView *>(QStringLiteral("nodeTable"));

        explicit Fixture(const MySQLServerManager::Options &options = {}, bool started = true)
            : service(options)
        {
            service.addVms(3, QStringLiteral("db"));
            window.setSession({.manager = service.manager(),
                .events = service.events(),
                .profile = QStringLiteral("Test cloud"),
                .endpoint = QUrl(QStringLiteral("http://user:secret@203.0.113.7:2633/RPC2")),
                .zone = &zone});
            window.show();
            if (started)
                service.start();
        }
        [[nodiscard]] QString text(const char *label) const
        {
            return window.findChild<QLabel *>(QString::fromLatin1(label))->text();
        }
        [[nodiscard]] QString badge(const char *name) const
        {
            return window.findChild<BadgeLabel *>(QString::fromLatin1(name))->word();
        }
        [[nodiscard]] QString page() const
        {
            return window.findChild<NodesPanel *>()
                ->findChild<QStackedWidget *>()
                ->currentWidget()
                ->objectName();
        }
        void selectRow(int row)
        {
            const QRect cell = table->visualRect(table->model()->index(row, int(NodeColumn::Name)));
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.center());
        }
        [[nodiscard]] QImage stateCell() const
        {
            const QRect cell = table->visualRect(table->model()->index(0, int(NodeColumn::State)));
            return table->viewport()->grab(cell).toImage();
        }
        void failConnection()
        {
            service.iaas.listErrors =
                QList<Error>(50, {.kind = ErrorKind::Unauthorized, .detail = QStringLiteral("<b>no</b>")});
            service.pass(std::chrono::seconds(60));
        }
    };

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
    void headerSaysWhatIsManagedAndHowItIs()
    {
        Fixture f;
        QCOMPARE(f.text("profileName"), QStringLiteral("Test cloud"));
        QCOMPARE(f.badge("managerState"), QStringLiteral("Running"));
        QCOMPARE(f.text("nodeCounts"), QStringLiteral("3 running"));
        QCOMPARE(f.table->model()->rowCount(), 3);
        QVERIFY(f.window.windowTitle().contains(QStringLiteral("Test cloud")));
    }

    void endpointIsShownWithoutUserAndPasswordAndItsLackOfTlsIsSaid()
    {
        Fixture f;
        QCOMPARE(f.text("endpoint"), QStringLiteral("http://203.0.113.7:2633/RPC2"));
        const auto *endpoint = f.window.findChild<QLabel *>(QStringLiteral("endpoint"));
        QVERIFY(!endpoint->toolTip().contains(QStringLiteral("secret")));
        QCOMPARE(f.badge("transport"), QStringLiteral("Not encrypted"));
        QVERIFY(f.window.findChild<BadgeLabel *>(QStringLiteral("transport"))->isVisible());
    }

    void statusBarShowsWhatIsAskedOfTheCloud()
    {
        Fixture f;
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

    void longNoticeNeitherWidensNorHeightensTheWindowMuch()
    {
        Fixture f;
        const QSize before = f.window.minimumSizeHint();
        const QString name = QString(200, u'n');
        const QString sentence = QStringLiteral("What to do about it is said in words. ").repeated(20);
        f.window.showNotice(
            MainWindow::Topic::Operations, name, (sentence + u'\n' + name + u'\n').repeated(10));
        settle();
        const auto *text = f.window.findChild<NoticeBar *>(QStringLiteral("operationsNotice"))
                               ->findChild<QLabel *>(QStringLiteral("text"));
        QCOMPARE(text->text().count(u'\n'), 2);
        QVERIFY(text->text().startsWith(QStringLiteral("What to do about it")));
        const QSize after = f.window.minimumSizeHint();
        f.window.showNotice(MainWindow::Topic::Operations, name, name + u'\n' + sentence);
        QCOMPARE(
            text->text().section(u'\n', 0, 0), name); // a line of its own for each, and two for a sentence
        QCOMPARE(text->text().count(u'\n'), 2);
        QVERIFY2(after.height() - before.height() < 8 * f.window.fontMetrics().height(),
            qPrintable(QStringLiteral("%1, then %2").arg(before.height()).arg(after.height())));
        QVERIFY(after.width() - before.width() < 100);
    }

    void cloudThatIsLeftAloneIsSaidCountedDownAndTriedOnDemand()
    {
        Fixture f;
        f.selectRow(0);
        QVERIFY(f.commands.action(Command::DeleteNodes)->isEnabled());
        auto *notice = f.window.findChild<NoticeBar *>(QStringLiteral("restNotice"));
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
        QVERIFY(!f.commands.action(Command::CreateNodes)->isEnabled());
        QVERIFY(!f.commands.action(Command::DeleteNodes)->isEnabled());
        QVERIFY(f.commands.action(Command::Refresh)->isEnabled());
        QSignalSpy refresh(&f.window, &MainWindow::invoked);
        QTest::mouseClick(notice->findChild<QPushButton *>(QStringLiteral("noticeButton")), Qt::LeftButton);
        QCOMPARE(refresh.size(), 1);
        QCOMPARE(refresh[0][0].value<Command>(), Command::Refresh);
        f.zone.now.paused.reset();
        Q_EMIT f.zone.circuitChanged();
        QVERIFY(!notice->isVisible());
        QVERIFY(f.commands.action(Command::CreateNodes)->isEnabled());
    }

    void lostCloudThatIsLeftAloneIsOneMessageThatCountsDown()
    {
        Fixture f;
        f.zone.now.paused = std::chrono::milliseconds(29500);
        Q_EMIT f.zone.circuitChanged();
        f.failConnection();
        QVERIFY(!f.window.findChild<NoticeBar *>(QStringLiteral("restNotice"))->isVisible());
        QVERIFY(f.text("errorAdvice").contains(QStringLiteral("30 second(s)")));
        f.zone.now.paused = std::chrono::milliseconds(9000);
        f.service.pass(std::chrono::seconds(1));
        QVERIFY(f.text("errorAdvice").contains(QStringLiteral("9 second(s)")));
        Q_EMIT f.zone.circuitChanged();
        QVERIFY(!f.window.findChild<NoticeBar *>(QStringLiteral("restNotice"))->isVisible());
    }

    void closedMessageAboutTheRestStaysAwayUntilThereIsNews()
    {
        Fixture f;
        f.zone.now.paused = std::chrono::seconds(20);
        Q_EMIT f.zone.circuitChanged();
        auto *notice = f.window.findChild<NoticeBar *>(QStringLiteral("restNotice"));
        QTest::mouseClick(notice->findChild<QToolButton *>(QStringLiteral("closeNotice")), Qt::LeftButton);
        f.service.pass(std::chrono::seconds(2));
        QVERIFY(!notice->isVisible());
        Q_EMIT f.zone.circuitChanged();
        QVERIFY(notice->isVisible());
    }

    void hiddenWindowAsksTheCloudLessOften()
    {
        Fixture f;
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
        Fixture f;
        f.service.iaas.silent = true;
        f.service.pass(std::chrono::seconds(12));
        const QString before = f.text("lastRefresh");
        f.service.pass(std::chrono::seconds(5));
        QVERIFY(before != f.text("lastRefresh"));
        QVERIFY(f.text("lastRefresh").startsWith(QStringLiteral("Refreshed ")));
    }

    void hiddenWindowKeepsNoClock()
    {
        Fixture f({}, false);
        const auto shown = f.service.scheduler.pendingCount();
        f.window.hide();
        QCOMPARE(f.service.scheduler.pendingCount(), shown - 1);
        f.window.show();
        QCOMPARE(f.service.scheduler.pendingCount(), shown);
    }

    void lostConnectionShowsABannerKeepsTheNodesAndOffersToReconnect()
    {
        Fixture f;
        auto *banner = f.window.findChild<QWidget *>(QStringLiteral("errorBanner"));
        QVERIFY(!banner->isVisible());
        f.failConnection();
        QCOMPARE(f.service.manager().state(), ManagerState::Error);
        QVERIFY(banner->isVisible());
        QVERIFY(!f.text("errorHeadline").isEmpty());
        const QStringList advice = f.text("errorAdvice").split(u'\n'); // what exactly, then what to do
        QCOMPARE(advice.size(), 2);
        QCOMPARE(f.page(), QStringLiteral("nodeTable"));
        QVERIFY(!f.commands.action(Command::CreateNodes)->isEnabled());
        QSignalSpy reconnect(&f.window, &MainWindow::reconnectRequested);
        QTest::mouseClick(f.window.findChild<QPushButton *>(QStringLiteral("reconnect")), Qt::LeftButton);
        QCOMPARE(reconnect.size(), 1);

        f.service.iaas.listErrors.clear();
        QVERIFY(f.service.manager().start().has_value());
        f.service.pass(std::chrono::seconds(3));
        QVERIFY(!banner->isVisible());
    }

    void nodesOfALostConnectionLookStaleAndAreCountedAsLastKnown()
    {
        Fixture f;
        const QImage live = f.stateCell();
        f.failConnection();
        QCOMPARE(f.text("nodeCounts"), QStringLiteral("Last known: 3 running"));
        QVERIFY(contrast(f.stateCell()) < contrast(live) * 2 / 3);

        f.service.iaas.listErrors.clear();
        QVERIFY(f.service.manager().start().has_value());
        f.service.pass(std::chrono::seconds(3));
        QCOMPARE(f.text("nodeCounts"), QStringLiteral("3 running"));
        QCOMPARE(contrast(f.stateCell()), contrast(live));
    }

    void noticeStaysUntilItIsClosedTakesNoFocusAndLeadsToTheOperations()
    {
        Fixture f;
        f.window.activateWindow();
        f.table->setFocus();
        f.commands.action(Command::ShowOperations)->setChecked(false);
        const auto topic = MainWindow::Topic::Operations;
        QVERIFY(!f.window.hasNotice(topic));
        f.window.showNotice(topic, QStringLiteral("<b>db-1</b> could not be created"), QString(300, u'x'));
        QVERIFY(f.window.hasNotice(topic));
        QCOMPARE(f.window.focusWidget(), f.table);
        QVERIFY(f.window.minimumSizeHint().width() < 1000);
        auto *bar = f.window.findChild<QWidget *>(QStringLiteral("operationsNotice"));
        QTest::mouseClick(bar->findChild<QPushButton *>(QStringLiteral("noticeButton")), Qt::LeftButton);
        QVERIFY(f.window.findChild<QDockWidget *>(QStringLiteral("operationsDock"))->isVisible());
        QTest::mouseClick(bar->findChild<QToolButton *>(QStringLiteral("closeNotice")), Qt::LeftButton);
        QVERIFY(!f.window.hasNotice(topic));
    }

    void sizeThatIsNotKnownIsLeftOut()
    {
        FakeScheduler scheduler;
        const Commands commands;
        const SelectedMachine machine(scheduler);
        OverviewTab panel(scheduler, commands, machine);
        panel.show();
        const auto sizeIsListed = [&panel] {
            const auto labels = panel.findChildren<QLabel *>();
            return std::ranges::any_of(labels, [](const QLabel *label) {
                return label->isVisible() && label->text() == QStringLiteral("Size");
            });
        };
        NodeView node;
        node.id = VmId{7};
        node.state = NodeState::Missing;
        panel.setNodes({node});
        QVERIFY(!sizeIsListed());
        node.cpu = 0.5;
        node.memoryMb = 512;
        panel.setNodes({node});
        QVERIFY(sizeIsListed());
    }

    void detailsFitIntoTheDockHoweverLongTheyAre()
    {
        FakeScheduler scheduler;
        NodeView node;
        node.id = VmId{7};
        node.name = QString(128, u'W');
        node.state = NodeState::Unregistered;
        node.message = QStringLiteral("Error executing image transfer script: ") + QString(400, u'/');
        const Commands commands;
        const SelectedMachine machine(scheduler);
        OverviewTab panel(scheduler, commands, machine);
        panel.resize(panel.minimumSizeHint().expandedTo({280, 700}));
        panel.show();
        panel.setNodes({node});
        QTest::qWait(50); // layouts follow the text
        const auto *area = panel.findChild<QLabel *>(QStringLiteral("detailsName"))->parentWidget();
        QVERIFY(area->width() <= panel.width());
        for (const QWidget *child : area->findChildren<QWidget *>()) {
            if (child->isVisible()) {
                const int right = child->mapTo(area, QPoint(child->width(), 0)).x();
                QVERIFY2(right <= area->width(), qPrintable(child->objectName()));
            }
        }
        const auto *badge = panel.findChild<BadgeLabel *>(QStringLiteral("detailsState"));
        QVERIFY(badge->width() >= badge->sizeHint().width());
        auto *name = panel.findChild<FittingLabel *>(QStringLiteral("detailsName"));
        QVERIFY(name->height() > 2 * name->fontMetrics().height());
        QCOMPARE(name->fullText(), node.name);
        name->setFocus();
        name->setSelection(0, int(name->text().size()));
        QTest::keySequence(name, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), node.name);
    }

    void windowFitsTheScreenAtFirst()
    {
        Fixture f;
        const QSize available = f.window.screen()->availableSize();
        QVERIFY(f.window.width() <= available.width());
        QVERIFY(f.window.height() <= available.height());
    }

    void readOnlySessionSaysSoAndOffersNoChanges()
    {
        MySQLServerManager::Options options;
        options.readOnly = true;
        Fixture f(options);
        QVERIFY(f.window.findChild<BadgeLabel *>(QStringLiteral("readOnly"))->isVisible());
        f.selectRow(0);
        QVERIFY(!f.commands.action(Command::CreateNodes)->isEnabled());
        QVERIFY(!f.commands.action(Command::DeleteNodes)->isEnabled());
        QVERIFY(f.commands.action(Command::Refresh)->isEnabled());
    }

    void deleteAsksForTheSelectedNodes()
    {
        Fixture f;
        QVERIFY(!f.commands.action(Command::DeleteNodes)->isEnabled());
        f.selectRow(1);
        QSignalSpy wanted(&f.window, &MainWindow::invoked);
        f.commands.action(Command::DeleteNodes)->trigger();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<Command>(), Command::DeleteNodes);
        const auto ids = wanted[0][1].value<QList<VmId>>();
        QCOMPARE(ids, f.window.selectedIds());
        QCOMPARE(f.window.selectedNodes().first().name, QStringLiteral("db-2"));
    }

    void selectionFillsDetailsAndStatusBar()
    {
        Fixture f;
        f.selectRow(0);
        QCOMPARE(f.text("selectionCount"), QStringLiteral("1 selected"));
        QCOMPARE(f.text("detailsName"), QStringLiteral("db-1"));
        QCOMPARE(f.text("truthCloud"), QStringLiteral("RUNNING"));
        QCOMPARE(f.text("truthAgent"), QStringLiteral("Answers"));
        QCOMPARE(f.text("truthMySql"), QStringLiteral("Running"));
        QVERIFY(f.text("truthAgeAgent").contains(QStringLiteral("ago")));
        f.table->selectAll();
        QCOMPARE(f.text("selectionCount"), QStringLiteral("3 selected"));
        QCOMPARE(f.text("summary"), QStringLiteral("3 selected"));
        QVERIFY(f.text("summaryNames").contains(QStringLiteral("db-3")));
    }

    void silentAgentOfARunningMachineIsExplained()
    {
        Fixture f;
        for (const VmAddress &address : f.service.iaas.vms.first().addresses)
            f.service.agent.answers.insert(
                address.text, failure(ErrorKind::Timeout, QStringLiteral("no answer")));
        f.selectRow(0);
        auto *hint = f.window.findChild<QWidget *>(QStringLiteral("diagnosis"));
        QVERIFY(!hint->isVisible());
        f.service.pass(std::chrono::seconds(120));
        QCOMPARE(f.text("truthAgent"), QStringLiteral("Silent"));
        QVERIFY(hint->isVisible());
        QCOMPARE(f.text("detailsName"), QStringLiteral("db-1"));
    }

    void selectedMachineIsReadOnceInFullAndAgainWhenItsStateChanges()
    {
        Fixture f;
        QSignalSpy requested(&f.window, &MainWindow::detailsRequested);
        f.selectRow(1);
        f.selectRow(0); // passing by asks for nothing
        f.service.pass(std::chrono::seconds(60));
        QCOMPARE(requested.size(), 1);
        const VmId id = requested.first().first().value<VmId>();
        VirtualMachine vm = f.service.iaas.vms.value(id);
        vm.attributes.insert(QStringLiteral("TEMPLATE/NIC/MAC"), QStringLiteral("02:00"));
        f.window.showMachine(vm);
        auto *attributes = f.window.findChild<QPlainTextEdit *>(QStringLiteral("attributes"));
        QVERIFY(attributes->isVisible());
        QVERIFY(attributes->toPlainText().contains(QStringLiteral("TEMPLATE/NIC/MAC = 02:00")));
        f.service.iaas.setState(id, 8);
        f.service.pass(std::chrono::seconds(60));
        QCOMPARE(requested.size(), 2);
        f.selectRow(1);
        QVERIFY(!attributes->isVisible());
        f.window.showMachine(vm); // comes too late
        QVERIFY(!attributes->isVisible());
    }

    void longProfileNameGivesUpItsMiddleInsteadOfWideningTheWindow()
    {
        Fixture f;
        const int before = f.window.minimumSizeHint().width();
        const QString name = QStringLiteral("production ").repeated(30);
        f.window.setSession({.manager = f.service.manager(),
            .events = f.service.events(),
            .profile = name,
            .endpoint = QUrl(QStringLiteral("http://203.0.113.7:2633/RPC2"))});
        QCOMPARE(f.text("profileName"), name);
        QCOMPARE(f.window.minimumSizeHint().width(), before);
    }

    void labelsForTextFromTheCloudNeverReadMarkup()
    {
        Fixture f;
        for (const char *name : {"profileName", "endpoint", "errorHeadline", "errorAdvice", "detailsName",
                 "summaryNames", "truthCloud", "diagnosisSentence", "fact1", "fact10"}) {
            const auto *label = f.window.findChild<QLabel *>(QString::fromLatin1(name));
            QVERIFY2(label, name);
            QVERIFY2(label->textFormat() == Qt::PlainText, name);
        }
    }

    void createdNodeIsFollowedInOperationsAndEvents()
    {
        Fixture f;
        QVERIFY(f.service.manager().createServiceNodes(
            {.count = 1, .namePattern = QStringLiteral("fresh"), .templateId = TemplateId{0}}));
        f.service.pass(std::chrono::seconds(2));
        auto *operations = f.window.findChild<QListView *>(QStringLiteral("operationList"));
        QCOMPARE(operations->model()->rowCount(), 1);
        QCOMPARE(operations->model()->index(0, 0).data().toString(), QStringLiteral("Create fresh"));
        QCOMPARE(f.badge("managerState"), QStringLiteral("Working"));
        QVERIFY(f.window.findChild<QTreeView *>(QStringLiteral("eventList"))->model()->rowCount() > 0);

        QVERIFY(!f.commands.action(Command::CancelOperation)->isEnabled());
        operations->setCurrentIndex(operations->model()->index(0, 0));
        QVERIFY(f.commands.action(Command::CancelOperation)->isEnabled());
        QSignalSpy cancel(&f.window, &MainWindow::cancelRequested);
        f.commands.action(Command::CancelOperation)->trigger();
        QCOMPARE(cancel.size(), 1);
        QCOMPARE(cancel[0][0].value<QList<QUuid>>().size(), 1);
    }

    void copyPutsRowsOnTheClipboard()
    {
        Fixture f;
        f.selectRow(2);
        f.commands.action(Command::CopyCells)->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("\tdb-3\t")));
    }

    void findPutsTheCursorIntoTheFilter()
    {
        Fixture f;
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        f.commands.action(Command::Find)->trigger();
        QVERIFY(f.window.findChild<QLineEdit *>(QStringLiteral("nodeFilter"))->hasFocus());
    }

    void clearForgetsTheSessionAndASecondOneIsShownAlone()
    {
        Fixture f;
        f.window.findChild<QLineEdit *>(QStringLiteral("nodeFilter"))->setText(QStringLiteral("db"));
        f.window.clear(QStringLiteral("Signed out"));
        QCOMPARE(f.page(), QStringLiteral("offline"));
        QCOMPARE(f.text("offlineText"), QStringLiteral("Signed out"));
        QCOMPARE(f.table->model()->rowCount(), 0);
        QVERIFY(!f.commands.action(Command::Refresh)->isEnabled());
        f.service.addVms(1, QStringLiteral("later"));
        f.service.pass(std::chrono::seconds(30));
        QCOMPARE(f.table->model()->rowCount(), 0);

        FakeService other;
        f.window.setSession({.manager = other.manager(),
            .events = other.events(),
            .profile = QStringLiteral("Other"),
            .endpoint = QUrl(QStringLiteral("https://x.example/RPC2"))});
        other.start();
        QCOMPARE(f.text("profileName"), QStringLiteral("Other"));
        QCOMPARE(f.badge("transport"), QStringLiteral("TLS"));
        QCOMPARE(f.page(), QStringLiteral("noNodes"));
        f.window.clear();
    }

    void guardDecidesWhetherTheWindowCloses()
    {
        Fixture f;
        bool mayClose = false;
        f.window.setCloseGuard([&] { return mayClose; });
        QSignalSpy closed(&f.window, &MainWindow::closed);
        QVERIFY(!f.window.close());
        QVERIFY(f.window.isVisible());
        mayClose = true;
        f.commands.action(Command::Quit)->trigger();
        QVERIFY(!f.window.isVisible());
        QCOMPARE(closed.size(), 1);
    }

    void docksFollowTheirCommandsAndComeBackAsTheyWereLeft()
    {
        MainWindow::Layout layout;
        {
            Fixture f;
            f.commands.action(Command::ShowEvents)->setChecked(false);
            QVERIFY(!f.window.findChild<QDockWidget *>(QStringLiteral("eventsDock"))->isVisible());
            layout = f.window.saveLayout();
        }
        Fixture f;
        QVERIFY(f.commands.action(Command::ShowEvents)->isChecked());
        f.window.restoreLayout(layout);
        QVERIFY(!f.commands.action(Command::ShowEvents)->isChecked());
        QVERIFY(f.commands.action(Command::ShowDetails)->isChecked());
        f.commands.action(Command::ShowEvents)->trigger();
        QVERIFY(f.window.findChild<QDockWidget *>(QStringLiteral("eventsDock"))->isVisible());
    }

    void everyInteractiveWidgetCanBeNamedByAScreenReader()
    {
        Fixture f;
        QList<QWidget *> widgets;
        for (auto *view : f.window.findChildren<QAbstractItemView *>()) {
            if (!qobject_cast<QHeaderView *>(view) && view->parent()
                && !view->window()->windowFlags().testFlag(Qt::Popup))
                widgets.append(view);
        }
        for (auto *edit : f.window.findChildren<QLineEdit *>())
            widgets.append(edit);
        for (auto *box : f.window.findChildren<QComboBox *>())
            widgets.append(box);
        QVERIFY(widgets.size() >= 6);
        for (const QWidget *widget : std::as_const(widgets)) {
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        }
    }
};

MSM_GUI_TEST(TestMainWindow)
#include "tst_mainwindow.moc"
