// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/database.h"
#include "core/journal/eventlog.h"
#include "core/nodes/configuration.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QFile>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace msm;

class TestDatabase final : public QObject {
    Q_OBJECT

    FakeScheduler m_scheduler;

    static ServiceNode node(int id)
    {
        return {.id = VmId{id},
            .name = QStringLiteral("node-%1 'quoted'; DROP TABLE").arg(id),
            .function = NodeFunction::None,
            .address = QStringLiteral("10.0.0.%1").arg(id),
            .mysqlPort = 3307,
            .operation = QUuid::createUuid(),
            .registeredAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 6), Qt::UTC)};
    }

private Q_SLOTS:
    void nodesAndWantedNumberSurviveARestart()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.sqlite"));
        const ServiceNode first = node(1);
        const ServiceNode second = node(2);
        {
            auto database = Database::open(path, m_scheduler);
            QVERIFY2(database, database ? "" : qPrintable(database.error().detail));
            auto configuration = Configuration::load(**database);
            QVERIFY(configuration);
            QCOMPARE((*configuration)->ids(), QList<VmId>());
            QVERIFY((*configuration)->addMySQLServiceNodes({first, second, node(3)}));
            QCOMPARE((*configuration)->ids(), (QList{first.id, second.id, VmId{3}}));
            QVERIFY((*configuration)->removeMySQLServiceNode(VmId{3}));
            QCOMPARE((*configuration)->ids(), (QList{first.id, second.id}));
            QVERIFY((*configuration)->setDesiredNodes(5));
        }
        auto database = Database::open(path, m_scheduler);
        QVERIFY(database);
        auto configuration = Configuration::load(**database);
        QVERIFY(configuration);
        QCOMPARE((*configuration)->getMySQLServiceNodes().values(), (QList{first, second}));
        QCOMPARE((*configuration)->desiredNodes(), 5);
        QCOMPARE((*configuration)->getMySQLIPs(),
            (QStringList{QStringLiteral("10.0.0.1"), QStringLiteral("10.0.0.2")}));
        QCOMPARE(
            (*configuration)->getMySQLTuples().first(), std::pair(QStringLiteral("10.0.0.1"), quint16(3307)));
    }

    void damagedFileIsSetAsideAndKept_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no database")
            << QByteArray("this is not a database, but it is somebody's file\n").repeated(90);
        QByteArray header = "SQLite format 3";
        header += '\0';
        QTest::newRow("header and rubbish") << header + QByteArray(8000, '\xa5');
    }
    void damagedFileIsSetAsideAndKept()
    {
        QFETCH(QByteArray, bytes);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.sqlite"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        auto database = Database::open(path, m_scheduler);
        QVERIFY2(database, database ? "" : qPrintable(database.error().detail));
        const QString aside = (*database)->setAside();
        QVERIFY(aside.contains(QStringLiteral("corrupt")));
        QFile kept(aside);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), bytes);
        QVERIFY(Configuration::load(**database).has_value());
    }

    void pageTornInTheMiddleIsNoticed()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.sqlite"));
        {
            auto database = Database::open(path, m_scheduler);
            auto configuration = Configuration::load(**database);
            QList<ServiceNode> nodes;
            for (int i = 0; i < 2000; ++i)
                nodes.append(node(i));
            QVERIFY((*configuration)->addMySQLServiceNodes(nodes));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.size() > 40000);
        file.seek(8192);
        file.write(QByteArray(16384, '\x5a'));
        file.close();
        auto database = Database::open(path, m_scheduler);
        QVERIFY2(database, database ? "" : qPrintable(database.error().detail));
        QVERIFY(QFile::exists((*database)->setAside()));
    }

    void fileOfANewerVersionIsLeftAlone()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.sqlite"));
        {
            auto database = Database::open(path, m_scheduler);
            QVERIFY((*database)->execute(QStringLiteral("PRAGMA user_version=9999")));
        }
        const auto database = Database::open(path, m_scheduler);
        QVERIFY(!database);
        QCOMPARE(database.error().kind, ErrorKind::Storage);
        QVERIFY(database.error().detail.contains(QStringLiteral("newer")));
        QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("*corrupt*")}).size(), 0);
    }

    void placeThatCannotBeWrittenIsAStorageError()
    {
        QTemporaryDir folder;
        const auto database =
            Database::open(folder.filePath(QStringLiteral("missing/deep/a.sqlite")), m_scheduler);
        QVERIFY(!database);
        QCOMPARE(database.error().kind, ErrorKind::Storage);
        QVERIFY(database.error().detail.contains(QStringLiteral("missing/deep")));
    }

    void failedTransactionLeavesNothing()
    {
        auto database = Database::open(QStringLiteral(":memory:"), m_scheduler);
        QVERIFY(database);
        const auto done = (*database)->transaction([&]() -> Result<void> {
            if (const auto written =
                    (*database)->execute(QStringLiteral("INSERT INTO property VALUES ('a', 'b')"));
                !written)
                return written;
            return (*database)->execute(QStringLiteral("INSERT INTO no_such_table VALUES (1)"));
        });
        QVERIFY(!done);
        int rows = -1;
        QVERIFY((*database)->query(QStringLiteral("SELECT count(*) FROM property"), {},
            [&rows](const QSqlQuery &row) { rows = row.value(0).toInt(); }));
        QCOMPARE(rows, 0);
    }

    void writesAreDurable()
    {
        QTemporaryDir folder;
        auto database = Database::open(folder.filePath(QStringLiteral("a.sqlite")), m_scheduler);
        const auto pragma = [&](const QString &name) {
            QString value;
            (void)(*database)->query(QStringLiteral("PRAGMA %1").arg(name), {},
                [&value](const QSqlQuery &row) { value = row.value(0).toString(); });
            return value;
        };
        QCOMPARE(pragma(QStringLiteral("journal_mode")), QStringLiteral("wal"));
        QCOMPARE(pragma(QStringLiteral("synchronous")), QStringLiteral("2")); // FULL
    }

    void eventsComeBackInTheirOrder()
    {
        auto database = Database::open(QStringLiteral(":memory:"), m_scheduler);
        EventLog log(**database, m_scheduler);
        for (int i = 0; i < 5; ++i) {
            log.add(EventKind::NodeReady, VmId{i}, QStringLiteral("n%1").arg(i));
            m_scheduler.advance(1000);
        }
        const auto events = log.recent(3);
        QVERIFY(events);
        QCOMPARE(events->size(), 3);
        QCOMPARE(events->first().vm, VmId{2});
        QCOMPARE(events->last().subject, QStringLiteral("n4"));
        QVERIFY(events->last().time > events->first().time);
        QVERIFY(log.prune(2));
        QCOMPARE(log.recent(10)->size(), 2);
        QCOMPARE(log.recent(10)->first().vm, VmId{3});
        QVERIFY(log.prune(2));
        QCOMPARE(log.recent(10)->size(), 2);
    }

    void eventsOfOneVmComeWithTheBoundsOfWhatWasSeen()
    {
        auto database = Database::open(QStringLiteral(":memory:"), m_scheduler);
        EventLog log(**database, m_scheduler);
        log.add(EventKind::ManagerStarted);
        log.add(EventKind::NodeReady, VmId{3});
        log.add(EventKind::NodeReady, VmId{4});
        m_scheduler.advance(1000); // stored
        log.add(EventKind::ClockDiffers);
        log.add(EventKind::AgentLost, VmId{4});
        log.add(EventKind::AgentLost, VmId{3});
        log.add(EventKind::ConnectionLost);
        const auto kinds = [&log](int limit) {
            QList<EventKind> found;
            for (const Event &event : log.of(VmId{3}, limit).value_or(QList<Event>()))
                found.append(event.kind);
            return found;
        };
        const QList<EventKind> all{
            EventKind::ManagerStarted, EventKind::NodeReady, EventKind::AgentLost, EventKind::ConnectionLost};
        QCOMPARE(kinds(10), all);
        QCOMPARE(kinds(3), all.last(3));
        m_scheduler.advance(1000); // all of it stored
        QCOMPARE(kinds(10), all);
        QVERIFY(log.of(VmId{3}, 0)->isEmpty());
    }

    void eventsOfManyNodesAreOneInTheTimelineAndOneInTheHistoryOfEach()
    {
        auto database = Database::open(QStringLiteral(":memory:"), m_scheduler);
        EventLog log(**database, m_scheduler);
        QList<Event> told;
        connect(&log, &EventLog::added, this, [&told](const Event &event) { told.append(event); });
        log.add(EventKind::NodeReady, VmId{1}, QStringLiteral("n1"));
        QList<NodeEvent> gone;
        for (int i = 0; i < 30; ++i)
            gone.append({.vm = VmId{i}, .subject = QStringLiteral("n%1").arg(i)});
        log.addEach(EventKind::NodeGone, gone);
        log.add(EventKind::NodeBack, VmId{1}, QStringLiteral("n1"));
        QCOMPARE(told.size(), 3);
        for (const bool stored : {false, true}) {
            if (stored)
                m_scheduler.advance(1000);
            const auto timeline = log.recent(100);
            QCOMPARE(*timeline, told);
            QVERIFY(!timeline->at(1).vm.isValid());
            QCOMPARE(timeline->at(1).subject, QStringLiteral("30"));
            QCOMPARE(*log.before(1, 100), stored ? told.first(2) : QList<Event>());
            const auto history = log.of(VmId{1}, 100);
            QCOMPARE(history->size(), 3);
            QCOMPARE(history->at(1).kind, EventKind::NodeGone);
            QCOMPARE(history->at(1).subject, QStringLiteral("n1"));
            QCOMPARE(history->at(1).time, told.at(1).time);
        }
    }

    void eventsOfAFewNodesAreOneEach()
    {
        auto database = Database::open(QStringLiteral(":memory:"), m_scheduler);
        EventLog log(**database, m_scheduler);
        log.addEach(EventKind::NodeGone, {{.vm = VmId{1}, .subject = QStringLiteral("n1")}, {.vm = VmId{2}}});
        const auto timeline = log.recent(100);
        QCOMPARE(timeline->size(), 2);
        QCOMPARE(timeline->first().vm, VmId{1});
        QVERIFY(log.of(VmId{1}, 100)->first() == timeline->first());
    }

    void eventsAreStoredAMomentLaterAndAtTheLatestWithTheLogsEnd()
    {
        auto database = Database::open(QStringLiteral(":memory:"), m_scheduler);
        const EventLog reader(**database, m_scheduler);
        {
            EventLog log(**database, m_scheduler);
            for (int i = 0; i < 300; ++i) // more than one transaction takes
                log.add(EventKind::CreateRequested, VmId{i});
            QCOMPARE(reader.recent(1000)->size(), 0);
            QCOMPARE(log.recent(1000)->size(), 300);
            QCOMPARE(log.recent(1)->first().vm, VmId{299});
            m_scheduler.advance(1000);
            QCOMPARE(reader.recent(1000)->size(), 300);
            log.add(EventKind::NodeReady);
        }
        QCOMPARE(reader.recent(1000)->size(), 301);
        QCOMPARE(reader.recent(1000)->last().kind, EventKind::NodeReady);
    }
};

MSM_TEST(TestDatabase)
#include "tst_database.moc"
