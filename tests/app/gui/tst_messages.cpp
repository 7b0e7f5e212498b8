// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/messages.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/suite.h"
#include "ui/commands/commands.h"
#include "ui/widgets/messageline.h"

#include <QApplication>
#include <QMessageBox>
#include <QTest>
#include <QToolButton>

using namespace msm;

namespace {

OperationView failedCreate(const QString &name, ErrorKind kind = ErrorKind::VmFailed)
{
    OperationView operation;
    operation.kind = OperationKind::Create;
    operation.name = name;
    operation.error = Error{.kind = kind, .detail = QStringLiteral("no space left on datastore")};
    return operation;
}

struct MessagesFixture {
    FakeScheduler scheduler;
    Commands commands;
    MainWindow window{scheduler, commands};
    Messages messages{window, scheduler};

    MessagesFixture() { window.show(); }
    void end(const QList<OperationView> &operations)
    {
        for (const OperationView &operation : operations)
            messages.addOutcome(operation);
        scheduler.advance(std::chrono::seconds(2));
    }
    [[nodiscard]] QWidget *bar() const
    {
        return window.findChild<QWidget *>(QStringLiteral("operationsNotice"));
    }
    [[nodiscard]] const MessageLine *notice() const { return bar()->findChild<MessageLine *>(); }
    [[nodiscard]] static int boxes()
    {
        const auto windows = QApplication::topLevelWidgets();
        return int(std::count_if(windows.cbegin(), windows.cend(),
            [](const QWidget *widget) { return widget->objectName() == QStringLiteral("message"); }));
    }
};

} // namespace

class TestMessages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void failedOperationIsToldInTheWindowByItsNodeAndOpensNoBox();
    void failuresOfABatchAreGroupedByReason();
    void closedNoticeBeginsAnew();
    void noticeCountsANodeOnceAndEndsWithItsCause();
    void successIsNoNotice();
    void severalErrorsAreToldInOneBoxEachInItsDetails();
    void whatCouldNotBeBegunHasABoxOfItsOwn();
};

void TestMessages::failedOperationIsToldInTheWindowByItsNodeAndOpensNoBox()
{
    MessagesFixture f;
    f.end({failedCreate(QStringLiteral("<b>db</b>-7"))});
    QVERIFY(f.notice()->isVisible());
    QCOMPARE(f.notice()->headline(), QStringLiteral("<b>db</b>-7 could not be created"));
    QVERIFY(f.notice()->text().startsWith(QStringLiteral("The virtual machine failed. ")));
    QVERIFY(f.notice()->text().endsWith(QStringLiteral("\nno space left on datastore")));
    QCOMPARE(MessagesFixture::boxes(), 0);
}

void TestMessages::failuresOfABatchAreGroupedByReason()
{
    MessagesFixture f;
    QList<OperationView> batch;
    for (int i = 1; i <= 7; ++i)
        batch.append(failedCreate(QStringLiteral("db-%1").arg(i)));
    batch.append(failedCreate(QString(128, u'x'), ErrorKind::Timeout));
    f.end(batch);
    const QStringList lines = f.notice()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(f.notice()->headline().startsWith(QStringLiteral("8 operation")));
    QCOMPARE(
        lines.first(), QStringLiteral("The virtual machine failed: db-1, db-2, db-3, db-4, db-5 and 2 more"));
    QCOMPARE(lines.last(), QStringLiteral("No answer in time: %1…").arg(QString(39, u'x')));
    QCOMPARE(MessagesFixture::boxes(), 0);
}

void TestMessages::closedNoticeBeginsAnew()
{
    MessagesFixture f;
    f.end({failedCreate(QStringLiteral("db-1"))});
    f.end({failedCreate(QStringLiteral("db-2"))});
    QVERIFY(f.notice()->headline().startsWith(QStringLiteral("2 operation")));
    QTest::mouseClick(f.bar()->findChild<QToolButton *>(QStringLiteral("closeNotice")), Qt::LeftButton);
    f.end({failedCreate(QStringLiteral("db-3"))});
    QCOMPARE(f.notice()->headline(), QStringLiteral("db-3 could not be created"));
}

void TestMessages::noticeCountsANodeOnceAndEndsWithItsCause()
{
    MessagesFixture f;
    f.end({failedCreate(QStringLiteral("db-1"))});
    f.end({failedCreate(QStringLiteral("db-1")), failedCreate(QStringLiteral("db-2"))});
    QVERIFY(f.notice()->headline().startsWith(QStringLiteral("2 operation")));
    OperationView done = failedCreate(QStringLiteral("db-1"));
    done.error.reset();
    f.end({done});
    QCOMPARE(f.notice()->headline(), QStringLiteral("db-2 could not be created"));
    done.name = QStringLiteral("db-2");
    f.end({done});
    QVERIFY(!f.window.hasNotice(MainWindow::Topic::Operations));
}

void TestMessages::successIsNoNotice()
{
    MessagesFixture f;
    OperationView done = failedCreate(QStringLiteral("db-1"));
    done.error.reset();
    f.end({done, failedCreate(QStringLiteral("db-2"), ErrorKind::Cancelled)});
    QVERIFY(!f.window.hasNotice(MainWindow::Topic::Operations));
}

void TestMessages::whatCouldNotBeBegunHasABoxOfItsOwn()
{
    MessagesFixture f;
    f.messages.showError({.kind = ErrorKind::Conflict, .detail = QStringLiteral("busy")});
    QCOMPARE(MessagesFixture::boxes(), 1);
}

void TestMessages::severalErrorsAreToldInOneBoxEachInItsDetails()
{
    MessagesFixture fixture;
    fixture.messages.showErrors({});
    QCOMPARE(MessagesFixture::boxes(), 0);
    fixture.messages.showErrors(
        {{.kind = ErrorKind::Conflict, .detail = QStringLiteral("node 1 is being deleted")},
            {.kind = ErrorKind::NotFound, .detail = QStringLiteral("no node 2")}});
    QCOMPARE(MessagesFixture::boxes(), 1);
    const auto *box = fixture.window.findChild<QMessageBox *>(QStringLiteral("message"));
    QVERIFY(box->text().contains(u'2'));
    QVERIFY(box->detailedText().contains(QStringLiteral("node 1 is being deleted")));
    QVERIFY(box->detailedText().contains(QStringLiteral("no node 2")));
}

MSM_GUI_TEST(TestMessages)
#include "tst_messages.moc"
