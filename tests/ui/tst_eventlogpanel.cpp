// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakescheduler.h"
#include "tests/support/suite.h"
#include "ui/commands/commands.h"
#include "ui/models/eventlogmodel.h"
#include "ui/panels/eventlogpanel.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QTreeView>

using namespace msm;

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
        for (int i = 0; i <= EventLogModel::kCapacity; ++i)
            model.append(line(EventKind::NodeReady,
                i % 1000 == 0 ? QStringLiteral("keep-%1").arg(i) : QStringLiteral("other")));
        QVERIFY(model.eventCount() <= EventLogModel::kCapacity);
        QCOMPARE(subjects(model).first(), QStringLiteral("keep-1000"));
        QCOMPARE(subjects(model).last(), QStringLiteral("keep-%1").arg(EventLogModel::kCapacity));
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
