// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "tests/ui/windowworld.h"
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
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace msm;
using namespace msm::test;

Q_DECLARE_METATYPE(QList<msm::VmId>)

namespace {

/// Counts how often a window was raised.
class ZOrderChanges final : public QObject {
public:
    int count = 0;

    explicit ZOrderChanges(QObject &watched) { watched.installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::ZOrderChange ? 1 : 0;
        return false;
    }
};

} // namespace

class TestMainWindow final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headerSaysWhatIsManagedAndHowItIs()
    {
        WindowWorld f;
        QCOMPARE(f.text("profileName"), QStringLiteral("Test cloud"));
        QCOMPARE(f.badge("managerState"), QStringLiteral("Running"));
        QCOMPARE(f.counts(), QStringLiteral("3 running"));
        QCOMPARE(f.table->model()->rowCount(), 3);
        QCOMPARE(f.window.windowTitle(), QStringLiteral("Test cloud \u2014 Running, 3 node(s)"));
    }

    void titleFollowsTheManagerAndItsNodes()
    {
        WindowWorld f({}, false);
        QCOMPARE(f.window.windowTitle(), QStringLiteral("Test cloud \u2014 Not started"));
        f.service.start();
        f.service.addVms(1, QStringLiteral("more"));
        f.service.pass(std::chrono::seconds(30));
        QCOMPARE(f.window.windowTitle(), QStringLiteral("Test cloud \u2014 Running, 4 node(s)"));
        f.failConnection();
        QCOMPARE(f.window.windowTitle(), QStringLiteral("Test cloud \u2014 Error"));
        f.window.clear();
        QCOMPARE(f.window.windowTitle(), QStringLiteral("MySQL Server Manager"));
    }

    void endpointIsShownWithoutUserAndPasswordAndItsLackOfTlsIsSaid()
    {
        WindowWorld f;
        QCOMPARE(f.text("endpoint"), QStringLiteral("http://203.0.113.7:2633/RPC2"));
        const auto *endpoint = f.window.findChild<QLabel *>(QStringLiteral("endpoint"));
        QVERIFY(!endpoint->toolTip().contains(QStringLiteral("secret")));
        QCOMPARE(f.badge("transport"), QStringLiteral("Not encrypted"));
        QVERIFY(f.window.findChild<BadgeLabel *>(QStringLiteral("transport"))->isVisible());
    }

    void noticesChangeNothingButTheirOwnLine()
    {
        WindowWorld f;
        const auto placeOfTable = [&f] { return f.table->mapTo(&f.window, QPoint(0, 0)); };
        settle();
        const QSize before = f.window.minimumSizeHint();
        const QPoint table = placeOfTable();
        const QString name = QString(200, u'n');
        const QString sentence = QStringLiteral("What to do about it is said in words. ").repeated(20);
        for (const auto topic :
            {MainWindow::Topic::Operations, MainWindow::Topic::Session, MainWindow::Topic::Update}) {
            f.window.showNotice(topic, name, (sentence + u'\n' + name + u'\n').repeated(10));
            settle();
            QCOMPARE(f.window.minimumSizeHint(), before);
            QCOMPARE(placeOfTable(), table);
        }
        QCOMPARE(f.window.findChild<QToolButton *>(QStringLiteral("moreNotices"))->text(),
            QStringLiteral("All 3"));
        for (const auto topic :
            {MainWindow::Topic::Operations, MainWindow::Topic::Session, MainWindow::Topic::Update})
            f.window.clearNotice(topic);
        settle();
        QCOMPARE(placeOfTable(), table);
        QVERIFY(f.window.findChild<QLabel *>(QStringLiteral("noNotice"))->isVisible());
    }

    void nothingAboveTheTableChangesItsHeight()
    {
        WindowWorld f({}, false);
        const auto *panel = f.window.findChild<NodesPanel *>();
        const auto top = [&] {
            settle();
            return panel->mapTo(&f.window, QPoint(0, 0)).y();
        };
        const int before = top(); // not connected yet
        f.service.start();
        QCOMPARE(top(), before);
        const VmId ended = f.service.iaas.vms.firstKey();
        f.service.iaas.setState(ended, vmstate::Done);
        f.service.pass(std::chrono::seconds(30)); // a node is missing, which the header and a notice say
        QCOMPARE(top(), before);
        f.failConnection();
        QCOMPARE(top(), before);
        f.window.clear();
        QCOMPARE(top(), before);
    }

    void windowCanBeMadeSmall()
    {
        WindowWorld f;
        f.window.showNotice(MainWindow::Topic::Operations, QString(200, u'n'), QString(200, u'n'));
        settle();
        const QSize least = f.window.minimumSizeHint();
        QVERIFY2(least.width() <= 800 && least.height() <= 500,
            qPrintable(QStringLiteral("%1 x %2").arg(least.width()).arg(least.height())));
    }

    void noticeStaysUntilItIsClosedTakesNoFocusAndLeadsToTheOperations()
    {
        WindowWorld f;
        f.window.activateWindow();
        f.table->setFocus();
        f.commands.action(UiCommand::ShowOperations)->setChecked(false);
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

    void windowFitsTheScreenAtFirst()
    {
        WindowWorld f;
        const QSize available = f.window.screen()->availableSize();
        QVERIFY(f.window.width() <= available.width());
        QVERIFY(f.window.height() <= available.height());
    }

    void productionSessionSaysSoInHeaderAndTitle()
    {
        WindowWorld f;
        const auto *badge = f.window.findChild<BadgeLabel *>(QStringLiteral("production"));
        QVERIFY(!badge->isVisible());
        f.window.setSession({.manager = f.service.manager(),
            .events = f.service.events(),
            .profile = QStringLiteral("Test cloud"),
            .production = true});
        QVERIFY(badge->isVisible());
        QCOMPARE(f.window.windowTitle(), QStringLiteral("Test cloud (production) \u2014 Running, 3 node(s)"));
        f.window.clear();
        QVERIFY(!badge->isVisible());
    }

    void cancelIsUndoWhileNothingIsSent()
    {
        WindowWorld f;
        f.table->selectAll();
        QList<VmId> ids = f.window.selectedIds();
        for (const auto &begun :
            f.service.manager().deleteServiceNodes(ids, KillMode::Terminate, std::chrono::seconds(10)))
            QVERIFY(begun);
        f.service.pass(std::chrono::seconds(2));
        const QAction *undo = f.commands.action(UiCommand::CancelOperation);
        QVERIFY(undo->isEnabled());
        QCOMPARE(undo->text(), QStringLiteral("&Undo Deletion"));
        QSignalSpy cancel(&f.window, &MainWindow::cancelRequested);
        f.commands.action(UiCommand::CancelOperation)->trigger();
        QCOMPARE(cancel.first().first().value<QList<QUuid>>().size(), ids.size());
        f.service.pass(std::chrono::seconds(10));
        QCOMPARE(undo->text(), QStringLiteral("&Cancel Operation"));
    }

    void readOnlySessionSaysSoAndOffersNoChanges()
    {
        MySQLServerManager::Options options;
        options.readOnly = true;
        WindowWorld f(options);
        QVERIFY(f.window.findChild<BadgeLabel *>(QStringLiteral("readOnly"))->isVisible());
        QCOMPARE(f.window.windowTitle(), QStringLiteral("Test cloud (read-only) \u2014 Running, 3 node(s)"));
        f.selectRow(0);
        QVERIFY(!f.commands.action(UiCommand::CreateNodes)->isEnabled());
        QVERIFY(!f.commands.action(UiCommand::DeleteNodes)->isEnabled());
        QVERIFY(f.commands.action(UiCommand::Refresh)->isEnabled());
    }

    void deleteAsksForTheSelectedNodes()
    {
        WindowWorld f;
        QVERIFY(!f.commands.action(UiCommand::DeleteNodes)->isEnabled());
        f.selectRow(1);
        QSignalSpy wanted(&f.window, &MainWindow::invoked);
        f.commands.action(UiCommand::DeleteNodes)->trigger();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<UiCommand>(), UiCommand::DeleteNodes);
        const auto ids = wanted[0][1].value<QList<VmId>>();
        QCOMPARE(ids, f.window.selectedIds());
        QCOMPARE(f.window.selectedNodes().first().name, QStringLiteral("db-2"));
    }

    void longProfileNameGivesUpItsMiddleInsteadOfWideningTheWindow()
    {
        WindowWorld f;
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
        WindowWorld f;
        for (const char *name : {"profileName", "endpoint", "headline", "text", "detailsName", "summaryNames",
                 "truthCloud", "diagnosisSentence", "fact1", "fact13"}) {
            const auto *label = f.window.findChild<QLabel *>(QString::fromLatin1(name));
            QVERIFY2(label, name);
            QVERIFY2(label->textFormat() == Qt::PlainText, name);
        }
    }

    void createdNodeIsFollowedInOperationsAndEvents()
    {
        WindowWorld f;
        QVERIFY(f.service.manager().createServiceNodes(
            {.count = 1, .namePattern = QStringLiteral("fresh"), .templateId = TemplateId{0}}));
        f.service.pass(std::chrono::seconds(2));
        auto *operations = f.window.findChild<QListView *>(QStringLiteral("operationList"));
        QCOMPARE(operations->model()->rowCount(), 1);
        QCOMPARE(operations->model()->index(0, 0).data().toString(), QStringLiteral("Create fresh"));
        QCOMPARE(f.badge("managerState"), QStringLiteral("Working"));
        QVERIFY(f.window.findChild<QTreeView *>(QStringLiteral("eventList"))->model()->rowCount() > 0);

        QVERIFY(!f.commands.action(UiCommand::CancelOperation)->isEnabled());
        operations->setCurrentIndex(operations->model()->index(0, 0));
        QVERIFY(f.commands.action(UiCommand::CancelOperation)->isEnabled());
        QSignalSpy cancel(&f.window, &MainWindow::cancelRequested);
        f.commands.action(UiCommand::CancelOperation)->trigger();
        QCOMPARE(cancel.size(), 1);
        QCOMPARE(cancel[0][0].value<QList<QUuid>>().size(), 1);
    }

    void copyPutsRowsOnTheClipboard()
    {
        WindowWorld f;
        f.selectRow(2);
        f.commands.action(UiCommand::CopyCells)->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("\tdb-3\t")));
    }

    void findPutsTheCursorIntoTheFilter()
    {
        WindowWorld f;
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        f.commands.action(UiCommand::Find)->trigger();
        QVERIFY(f.window.findChild<QLineEdit *>(QStringLiteral("nodeFilter"))->hasFocus());
    }

    void clearForgetsTheSessionAndASecondOneIsShownAlone()
    {
        WindowWorld f;
        f.window.findChild<QLineEdit *>(QStringLiteral("nodeFilter"))->setText(QStringLiteral("db"));
        f.window.clear(QStringLiteral("Signed out"));
        QCOMPARE(f.page(), QStringLiteral("offline"));
        QCOMPARE(f.text("offlineText"), QStringLiteral("Signed out"));
        QCOMPARE(f.table->model()->rowCount(), 0);
        QVERIFY(!f.commands.action(UiCommand::Refresh)->isEnabled());
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
        WindowWorld f;
        bool mayClose = false;
        f.window.setCloseGuard([&](MainWindow::Closing) { return mayClose; });
        QSignalSpy closed(&f.window, &MainWindow::closed);
        QVERIFY(!f.window.close());
        QVERIFY(f.window.isVisible());
        mayClose = true;
        f.commands.action(UiCommand::Quit)->trigger();
        QVERIFY(!f.window.isVisible());
        QCOMPARE(closed.size(), 1);
    }

    void docksAreThereAgainWhenTheWindowWasPutAway()
    {
        WindowWorld f;
        f.commands.action(UiCommand::ShowOperations)->setChecked(false);
        f.window.hide();
        QVERIFY(f.commands.action(UiCommand::ShowDetails)->isChecked());
        f.window.show();
        QVERIFY(f.window.findChild<QDockWidget *>(QStringLiteral("detailsDock"))->isVisible());
        QVERIFY(f.window.findChild<QDockWidget *>(QStringLiteral("eventsDock"))->isVisible());
        QVERIFY(!f.window.findChild<QDockWidget *>(QStringLiteral("operationsDock"))->isVisible());
    }

    void docksFollowTheirCommandsAndComeBackAsTheyWereLeft()
    {
        MainWindow::Layout layout;
        {
            WindowWorld f;
            f.commands.action(UiCommand::ShowEvents)->setChecked(false);
            QVERIFY(!f.window.findChild<QDockWidget *>(QStringLiteral("eventsDock"))->isVisible());
            layout = f.window.saveLayout();
        }
        WindowWorld f;
        QVERIFY(f.commands.action(UiCommand::ShowEvents)->isChecked());
        f.window.restoreLayout(layout);
        QVERIFY(!f.commands.action(UiCommand::ShowEvents)->isChecked());
        QVERIFY(f.commands.action(UiCommand::ShowDetails)->isChecked());
        f.commands.action(UiCommand::ShowEvents)->trigger();
        QVERIFY(f.window.findChild<QDockWidget *>(QStringLiteral("eventsDock"))->isVisible());
    }

    void floatingDocksComeBackInFrontOfTheWindow()
    {
        MainWindow::Layout layout;
        {
            WindowWorld f;
            f.window.findChild<QDockWidget *>(QStringLiteral("detailsDock"))->setFloating(true);
            layout = f.window.saveLayout();
        }
        FakeService service;
        Commands commands;
        MainWindow window(service.scheduler, commands);
        window.restoreLayout(layout);
        auto *dock = window.findChild<QDockWidget *>(QStringLiteral("detailsDock"));
        QVERIFY(dock->isFloating());
        ZOrderChanges raised(*dock);
        window.show();
        raised.count = 0; // before the window was there it is of no use
        QTRY_COMPARE(raised.count, 1);
    }

    void everyInteractiveWidgetCanBeNamedByAScreenReader()
    {
        WindowWorld f;
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
