// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/database.h"
#include "core/journal/eventlog.h"
#include "core/journal/operationjournal.h"
#include "core/nodes/configuration.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace msm;

namespace {

JournalledOperation create(const QString &name)
{
    return {.id = QUuid::createUuid(),
        .kind = QStringLiteral("create"),
        .name = name,
        .parameters = {{QStringLiteral("template"), 7},
            {QStringLiteral("note"), QStringLiteral("it's \"so\"")}},
        .stage = QStringLiteral("submitted")};
}

} // namespace

class TestOperationJournal final : public QObject {
    Q_OBJECT

    FakeScheduler m_scheduler;
    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<Database> m_database;

    /// As after a restart: nothing is left but the file.
    OperationJournal reopened()
    {
        m_database.reset();
        auto database = Database::open(m_path, m_scheduler);
        if (!database)
            qFatal("%s", qPrintable(database.error().detail));
        m_database = std::move(*database);
        return OperationJournal(*m_database, m_scheduler);
    }

private Q_SLOTS:
    void init() { m_path = m_folder.filePath(QUuid::createUuid().toString(QUuid::WithoutBraces)); }
    void cleanup() { m_database.reset(); }

    void operationIsReadBackAsItWasBegun()
    {
        OperationJournal journal = reopened();
        JournalledOperation begun = create(QStringLiteral("mysql-01"));
        QVERIFY(journal.begin({begun}));
        begun.startedAt = m_scheduler.nowUtc();
        const auto unfinished = reopened().unfinished();
        QVERIFY(unfinished);
        QCOMPARE(unfinished->size(), 1);
        QVERIFY(unfinished->first() == begun);
    }

    void callThatWasNeverAnsweredIsUnknownAfterARestart()
    {
        OperationJournal journal = reopened();
        const JournalledOperation operation = create(QStringLiteral("a"));
        QVERIFY(journal.begin({operation}));
        QVERIFY(journal.intend(operation.id, QStringLiteral("one.template.instantiate")));
        const auto found = reopened().unfinished();
        QVERIFY(found);
        QCOMPARE(found->first().calls.size(), 1);
        const JournalledCall call = found->first().calls.first();
        QCOMPARE(call.method, QStringLiteral("one.template.instantiate"));
        QCOMPARE(call.sentAt, m_scheduler.nowUtc());
        QVERIFY(!call.endedAt.isValid());
        QVERIFY(call.outcome == CallOutcome::Unknown);
    }

    void answerBelongsToTheLastCallAndNamesTheVm()
    {
        OperationJournal journal = reopened();
        const JournalledOperation operation = create(QStringLiteral("a"));
        const JournalledOperation other = create(QStringLiteral("b"));
        QVERIFY(journal.begin({operation, other}));
        QVERIFY(journal.intend(operation.id, QStringLiteral("first")));
        QVERIFY(journal.answer(
            operation.id, Error{.kind = ErrorKind::Forbidden, .detail = QStringLiteral("quota")}));
        QVERIFY(journal.intend(operation.id, QStringLiteral("second")));
        QVERIFY(journal.intend(other.id, QStringLiteral("third")));
        m_scheduler.advance(1500);
        QVERIFY(journal.answer(operation.id, std::nullopt, VmId{41}));
        const auto found = reopened().unfinished();
        QVERIFY(found);
        QCOMPARE(found->size(), 2);
        const QList<JournalledCall> calls = found->first().calls;
        QCOMPARE(calls.size(), 2);
        QVERIFY(calls[0].outcome == CallOutcome::Refused);
        QCOMPARE(calls[0].detail, QStringLiteral("quota"));
        QVERIFY(calls[1].outcome == CallOutcome::Accepted);
        QCOMPARE(calls[1].sentAt.msecsTo(calls[1].endedAt), 1500);
        QCOMPARE(found->first().vm, VmId{41});
        QVERIFY(found->last().calls.first().outcome == CallOutcome::Unknown);
    }

    void operationsOfOneVmAreFoundWithTheirCalls()
    {
        OperationJournal journal = reopened();
        JournalledOperation made = create(QStringLiteral("a"));
        const JournalledOperation other = create(QStringLiteral("b"));
        JournalledOperation deletes = create(QStringLiteral("a"));
        deletes.vm = VmId{41};
        QVERIFY(journal.begin({made, other, deletes}));
        QVERIFY(journal.intend(made.id, QStringLiteral("one.template.instantiate")));
        QVERIFY(journal.answer(made.id, std::nullopt, VmId{41}));
        const auto found = journal.of(VmId{41}, 10);
        QVERIFY(found);
        QCOMPARE(found->size(), 2);
        QCOMPARE(found->first().id, made.id);
        QCOMPARE(found->first().calls.size(), 1);
        QCOMPARE(found->last().id, deletes.id);
        QCOMPARE(journal.of(VmId{41}, 1)->first().id, deletes.id); // the latest
        QVERIFY(journal.of(VmId{40}, 10)->isEmpty());
    }

    void lostAnswerLeavesTheCallInDoubt()
    {
        OperationJournal journal = reopened();
        const JournalledOperation operation = create(QStringLiteral("a"));
        QVERIFY(journal.begin({operation}));
        QVERIFY(journal.intend(operation.id, QStringLiteral("newInstance")));
        QVERIFY(journal.answer(operation.id,
            Error{.kind = ErrorKind::Timeout, .detail = QStringLiteral("no answer"), .maybeApplied = true}));
        const JournalledCall call = reopened().unfinished()->first().calls.first();
        QVERIFY(call.outcome == CallOutcome::InDoubt);
        QCOMPARE(call.detail, QStringLiteral("no answer"));
    }

    void answerWithoutACallIsRefused()
    {
        OperationJournal journal = reopened();
        const JournalledOperation operation = create(QStringLiteral("a"));
        QVERIFY(journal.begin({operation}));
        const auto answered = journal.answer(operation.id, std::nullopt, VmId{3});
        QVERIFY(!answered);
        QCOMPARE(answered.error().kind, ErrorKind::Internal);
        QVERIFY(!reopened().unfinished()->first().vm.isValid());
    }

    void callOfAnOperationThatWasNotBegunIsRefused()
    {
        OperationJournal journal = reopened();
        const auto intended = journal.intend(QUuid::createUuid(), QStringLiteral("one.vm.action"));
        QVERIFY(!intended);
        QCOMPARE(intended.error().kind, ErrorKind::Storage);
    }

    void batchBeginsAsAWholeOrNotAtAll()
    {
        OperationJournal journal = reopened();
        const JournalledOperation first = create(QStringLiteral("a"));
        JournalledOperation twin = create(QStringLiteral("b"));
        twin.id = first.id;
        QVERIFY(!journal.begin({first, twin}));
        QCOMPARE(reopened().unfinished()->size(), 0);
    }

    void stageMovesOnAndKeepsTheVm()
    {
        OperationJournal journal = reopened();
        const JournalledOperation operation = create(QStringLiteral("a"));
        QVERIFY(journal.begin({operation}));
        QVERIFY(journal.record(
            {{.operation = operation.id, .stage = QStringLiteral("pending"), .vm = VmId{12}}}));
        QVERIFY(journal.record({{.operation = operation.id, .stage = QStringLiteral("boot")}}));
        const auto found = reopened().unfinished();
        QCOMPARE(found->first().stage, QStringLiteral("boot"));
        QCOMPARE(found->first().vm, VmId{12});
    }

    void endedOperationsAreNoLongerUnfinishedAndAreKeptUpToALimit()
    {
        OperationJournal journal = reopened();
        QList<JournalledOperation> operations;
        for (int i = 0; i < 6; ++i)
            operations.append(create(QStringLiteral("n%1").arg(i)));
        QVERIFY(journal.begin(operations));
        for (int i = 0; i < 5; ++i) {
            QVERIFY(journal.intend(operations[i].id, QStringLiteral("call")));
            QVERIFY(journal.record({{.operation = operations[i].id,
                .stage = QStringLiteral("registered"),
                .ended = true,
                .error = i == 4 ? std::optional(QStringLiteral("boot failed")) : std::nullopt}}));
        }
        QVERIFY(journal.prune(2));
        OperationJournal later = reopened();
        QCOMPARE(later.unfinished()->size(), 1);
        QCOMPARE(later.unfinished()->first().name, QStringLiteral("n5"));
        const auto ended = later.ended(10);
        QCOMPARE(ended->size(), 2);
        QCOMPARE(ended->first().name, QStringLiteral("n3"));
        QVERIFY(ended->first().succeeded);
        QVERIFY(!ended->last().succeeded);
        QCOMPARE(ended->last().error, QStringLiteral("boot failed"));
        QCOMPARE(later.ended(1)->first().name, QStringLiteral("n4"));
        int calls = -1;
        QVERIFY(m_database->query(QStringLiteral("SELECT count(*) FROM call"), {},
            [&calls](const QSqlQuery &row) { calls = row.value(0).toInt(); }));
        QCOMPARE(calls, 2); // those of what was forgotten went with it
    }

    void fullDiskRefusesTheIntentAndSaysSo()
    {
        OperationJournal journal = reopened();
        QVERIFY(journal.begin({create(QStringLiteral("a"))}));
        // SQLite's own limit gives the very error of a full disk.
        QVERIFY(m_database->execute(QStringLiteral("PRAGMA max_page_count=1")));
        QList<JournalledOperation> many;
        for (int i = 0; i < 500; ++i)
            many.append(create(QStringLiteral("a longer name, so that pages fill").repeated(3)));
        const auto begun = journal.begin(many);
        QVERIFY(!begun);
        QCOMPARE(begun.error().kind, ErrorKind::Storage);
        QVERIFY2(
            begun.error().detail.contains(QStringLiteral("disk is full")), qPrintable(begun.error().detail));
        QVERIFY(begun.error().detail.contains(m_path));
        QVERIFY(m_database->execute(QStringLiteral("PRAGMA max_page_count=1000000")));
        QCOMPARE(reopened().unfinished()->size(), 1);
    }

    void fileHeldByAnotherProgramRefusesTheIntentAndSaysSo()
    {
        OperationJournal journal = reopened();
        QVERIFY(m_database->execute(QStringLiteral("PRAGMA busy_timeout=50")));
        auto other = Database::open(m_path, m_scheduler);
        QVERIFY(other);
        QVERIFY((*other)->execute(QStringLiteral("BEGIN IMMEDIATE")));
        const auto begun = journal.begin({create(QStringLiteral("a"))});
        QVERIFY(!begun);
        QVERIFY2(begun.error().detail.contains(QStringLiteral("another program")),
            qPrintable(begun.error().detail));
        QVERIFY(journal.unfinished()); // reading goes on
        QVERIFY((*other)->execute(QStringLiteral("ROLLBACK")));
        QVERIFY(journal.begin({create(QStringLiteral("a"))}));
    }

    void olderDatabasesAreBroughtForwardWithAllTheyHold_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 1; version < Database::schemaVersion(); ++version)
            QTest::addRow("schema %d", version) << version;
    }
    void olderDatabasesAreBroughtForwardWithAllTheyHold()
    {
        QFETCH(int, version);
        makeFromScript(QStringLiteral(MSM_TEST_DATA "/journal/schema-%1.sql").arg(version));
        OperationJournal journal = reopened();
        QVERIFY(m_database->setAside().isEmpty());
        const auto configuration = Configuration::load(*m_database);
        QVERIFY(configuration);
        QCOMPARE((*configuration)->desiredNodes(), 1);
        QCOMPARE((*configuration)->getMySQLServiceNodes().value(VmId{7}).name, QStringLiteral("mysql-07"));
        QCOMPARE(EventLog(*m_database, m_scheduler).recent(10)->size(), 1);
        QVERIFY(journal.begin({create(QStringLiteral("a"))}));
        QCOMPARE(journal.unfinished()->size(), 1);
    }

private:
    void makeFromScript(const QString &script)
    {
        QFile file(script);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(script));
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), script);
            database.setDatabaseName(m_path);
            QVERIFY(database.open());
            QSqlQuery query(database);
            const QList<QByteArray> lines = file.readAll().split('\n');
            for (const QByteArray &line : lines) {
                if (!line.isEmpty() && !line.startsWith("--"))
                    QVERIFY2(query.exec(QString::fromUtf8(line)), line.constData());
            }
        }
        QSqlDatabase::removeDatabase(script);
    }
};

MSM_TEST(TestOperationJournal)
#include "tst_operationjournal.moc"
