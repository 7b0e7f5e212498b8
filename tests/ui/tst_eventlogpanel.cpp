// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakescheduler.h"
#include "tests/support/suite.h"
#include "tests/ui/fakeservice.h"
#include "ui/commands/commands.h"
#include "ui/models/eventlogmodel.h"
#include "ui/panels/eventlogpanel.h"
#include "ui/words/eventtext.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QTreeView>

using namespace msm;
using namespace msm::test;

namespace {

Event line(EventKind kind, const QString &subject)
{
    return {.time = QDateTime(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC),
        .kind = kind,
        .vm = VmId{7},
        .subject = subject};
}

QStringList subjects(const EventLogModel &model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list.append(model.at(row).subject);
    return list;
}

} // namespace

class TestEventLogPanel final : public QObject {
    Q_OBJECT

    struct Fixture {
        Commands commands;
        EventLogPanel panel{commands};
        QTreeView *view = panel.findChild<QTreeView *>();
        QLineEdit *filter = panel.findChild<QLineEdit *>(QStringLiteral("eventFilter"));
        QComboBox *severity = panel.findChild<QComboBox *>(QStringLiteral("eventSeverity"));

        Fixture()
        {
            panel.resize(500, 200);
            panel.show();
            for (int i = 0; i < 100; ++i)
                panel.addEvent(line(i % 10 == 0 ? EventKind::CreateFailed : EventKind::NodeReady,
                    QStringLiteral("db-%1").arg(i)));
            QCoreApplication::processEvents();
        }
        [[nodiscard]] bool atEnd() const
        {
            return view->verticalScrollBar()->value() == view->verticalScrollBar()->maximum();
        }
        void add(const QString &subject)
        {
            panel.addEvent(line(EventKind::NodeReady, subject));
            QCoreApplication::processEvents();
        }
    };

    /// On a timeline that is on disk.
    struct StoredFixture {
        FakeService service;
        EventLog &log = service.events();
        Commands commands;
        EventLogPanel panel{commands};
        QTreeView *view = panel.findChild<QTreeView *>();

        explicit StoredFixture(int events)
        {
            for (int i = 0; i < events; ++i)
                log.add(EventKind::NodeReady, VmId{i}, QStringLiteral("db-%1").arg(i));
            service.pass(std::chrono::seconds(30));
            panel.resize(500, 200);
            panel.show();
            panel.setSession({.manager = service.manager(), .events = log}, &panel);
        }
        [[nodiscard]] static QString text(int number) { return QStringLiteral("db-%1: ready").arg(number); }
        [[nodiscard]] QString textAt(int row) const
        {
            return view->model()->index(row, int(EventLogModel::Column::Text)).data().toString();
        }
    };

private Q_SLOTS:
    void filterHidesAndBringsBackInOrder()
    {
        EventLogModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setEvents({line(EventKind::NodeReady, QStringLiteral("a1")),
            line(EventKind::CreateFailed, QStringLiteral("b1")),
            line(EventKind::NodeReady, QStringLiteral("b2"))});
        model.setFilter(QStringLiteral("B"), Severity::Info);
        QCOMPARE(subjects(model), (QStringList{QStringLiteral("b1"), QStringLiteral("b2")}));
        model.setFilter(QString(), Severity::Error);
        QCOMPARE(subjects(model), QStringList{QStringLiteral("b1")});
        model.append(line(EventKind::NodeReady, QStringLiteral("quiet")));
        QCOMPARE(model.rowCount(), 1);
        model.setFilter(QString(), Severity::Info);
        QCOMPARE(subjects(model),
            (QStringList{
                QStringLiteral("a1"), QStringLiteral("b1"), QStringLiteral("b2"), QStringLiteral("quiet")}));
    }

    void oldestEventsMakeRoomWhenThereAreTooMany()
    {
        EventLogModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFilter(QStringLiteral("keep"), Severity::Info);
        constexpr int most = 5000;
        for (int i = 0; i <= most; ++i) {
            model.append(line(EventKind::NodeReady,
                i % 1000 == 0 ? QStringLiteral("keep-%1").arg(i) : QStringLiteral("other")));
            model.keepLast(most);
        }
        QVERIFY(model.eventCount() <= most);
        QCOMPARE(subjects(model).first(), QStringLiteral("keep-1000"));
        QCOMPARE(subjects(model).last(), QStringLiteral("keep-%1").arg(most));
    }

    void olderEventsAreReadAtTheUpperEnd()
    {
        StoredFixture f(3500);
        QCOMPARE(f.view->model()->rowCount(), 1000);
        f.view->verticalScrollBar()->setValue(0);
        QTRY_COMPARE(f.view->model()->rowCount(), 2000);
        QCOMPARE(f.textAt(f.view->verticalScrollBar()->value()), f.text(2500)); // what was seen is
        QCOMPARE(f.textAt(0), f.text(1500));
        f.log.add(EventKind::NodeReady, VmId{1}, QStringLiteral("new"));
        QCOMPARE(f.view->model()->rowCount(), 2001);
        f.view->verticalScrollBar()->setValue(0);
        QTRY_COMPARE(f.textAt(0), f.text(500)); // none twice, none left out
    }

    void aFilterFindsWhatIsLongPast()
    {
        StoredFixture f(3500);
        f.panel.findChild<QLineEdit *>(QStringLiteral("eventFilter"))->setText(QStringLiteral("db-7:"));
        QTRY_COMPARE(f.view->model()->rowCount(), 1);
        QCOMPARE(f.textAt(0), f.text(7));
        QTRY_COMPARE(f.panel.findChild<QTreeView *>()->model()->rowCount(), 1);
        f.panel.clear();
        QCOMPARE(f.view->model()->rowCount(), 0);
    }

    void listFollowsNewEventsWhileItsEndIsSeen()
    {
        Fixture f;
        QVERIFY(f.view->verticalScrollBar()->maximum() > 0);
        QVERIFY(f.atEnd());
        f.add(QStringLiteral("new"));
        QVERIFY(f.atEnd());
    }

    void listStaysWhereSomebodyReads()
    {
        Fixture f;
        f.view->verticalScrollBar()->setValue(3);
        f.add(QStringLiteral("new"));
        QCOMPARE(f.view->verticalScrollBar()->value(), 3);
    }

    void severityAndWordsNarrowTheList()
    {
        Fixture f;
        f.severity->setCurrentIndex(2);
        QCOMPARE(f.view->model()->rowCount(), 10);
        f.filter->setText(QStringLiteral("db-30"));
        QCOMPARE(f.view->model()->rowCount(), 1);
        f.filter->clear();
        f.severity->setCurrentIndex(0);
        QCOMPARE(f.view->model()->rowCount(), 100);
    }

    void dateStandsWhereItChanges()
    {
        const QDateTime noon(QDate(2026, 1, 1), QTime(12, 0), Qt::LocalTime);
        const QDateTime later = noon.addSecs(60);
        const QDateTime nextDay = noon.addDays(1);
        QCOMPARE(eventTimeText(noon.toUTC(), {}), eventTimeText(noon.toUTC()));
        QCOMPARE(eventTimeText(later.toUTC(), noon.toUTC()), QStringLiteral("12:01:00"));
        QCOMPARE(eventTimeText(nextDay.toUTC(), later.toUTC()), eventTimeText(nextDay.toUTC()));

        Fixture f;
        f.panel.setEvents({{.time = noon.toUTC(), .kind = EventKind::NodeReady, .vm = VmId{7}},
            {.time = later.toUTC(), .kind = EventKind::NodeReady, .vm = VmId{7}}});
        const QRect first = f.view->visualRect(f.view->model()->index(0, 0));
        const QRect second = f.view->visualRect(f.view->model()->index(1, 0));
        const auto inkBegins = [&f](const QRect &cell) {
            const QImage image = f.view->viewport()->grab(cell).toImage();
            for (int x = 0; x < image.width(); ++x) {
                for (int y = 0; y < image.height(); ++y) {
                    if (image.pixelColor(x, y).lightness() < 128)
                        return x;
                }
            }
            return image.width();
        };
        QVERIFY(inkBegins(second) > inkBegins(first) + 20);
        // A reader hears one line at a time.
        QVERIFY(f.view->model()->index(1, 0).data(Qt::AccessibleTextRole).toString().size() > 8);
    }

    void copyKeyTakesTheSelectedLines()
    {
        Fixture f;
        f.view->setCurrentIndex(f.view->model()->index(3, 0));
        QTest::keyClick(f.view, Qt::Key_C, Qt::ControlModifier);
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY(text.contains(QStringLiteral("db-3")));
        QCOMPARE(text.count(u'\t'), 2);
    }

    void markupInAnEventIsEscapedInItsToolTip()
    {
        EventLogModel model;
        model.append(line(EventKind::NodeReady, QStringLiteral("<b>x</b>")));
        const QString tip = model.index(0, int(EventLogModel::Column::Text)).data(Qt::ToolTipRole).toString();
        QVERIFY(tip.contains(QStringLiteral("&lt;b&gt;")));
    }
};

MSM_GUI_TEST(TestEventLogPanel)
#include "tst_eventlogpanel.moc"
