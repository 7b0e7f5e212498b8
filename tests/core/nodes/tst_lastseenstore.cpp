// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/database.h"
#include "core/nodes/lastseenstore.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/suite.h"
#include "tests/support/vmstates.h"

#include <QSqlQuery>
#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

class TestLastSeenStore final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scheduler = std::make_unique<FakeScheduler>();
        m_database = *Database::open(QStringLiteral(":memory:"), *m_scheduler);
        m_view = std::make_unique<LastSeenStore>(*m_database, *m_scheduler);
    }
    void cleanup() { m_view.reset(); }

    void everythingComesBackAsItWasSeen()
    {
        const LastKnown seen{.nodes = {full(1), NodeView{.id = VmId{2}}}, .seen = m_scheduler->nowUtc()};
        m_view->keep(seen);
        m_view->store();
        const auto known = LastSeenStore(*m_database, *m_scheduler).load();
        QVERIFY(known);
        QCOMPARE(known->seen, seen.seen);
        QCOMPARE(known->nodes.size(), 2);
        QVERIFY(known->nodes == seen.nodes);
    }

    void nothingIsKnownAtFirst()
    {
        const auto known = m_view->load();
        QVERIFY(known);
        QVERIFY(known->nodes.isEmpty());
        QVERIFY(!known->seen.isValid());
    }

    void onlyWhatChangedIsWritten()
    {
        LastKnown seen{.nodes = {full(1), full(2), full(3)}, .seen = m_scheduler->nowUtc()};
        keepAndWait(seen);
        const int before = changes();
        seen.nodes.edit(1).vmState = VmState({.state = 3, .detail = 36});
        seen.nodes.removeAt(seen.nodes.size() - 1);
        seen.seen = m_scheduler->nowUtc();
        keepAndWait(seen);
        QCOMPARE(changes() - before, 3); // one row replaced, one removed, and the time
        const auto known = LastSeenStore(*m_database, *m_scheduler).load();
        QVERIFY(known->nodes == seen.nodes);
        QCOMPARE(known->seen, seen.seen);
    }

    void whatALaterRunSeesTheSameIsNotWrittenAgain()
    {
        const LastKnown seen{.nodes = {full(1), full(2)}, .seen = m_scheduler->nowUtc()};
        keepAndWait(seen);
        const int before = changes();
        LastSeenStore later(*m_database, *m_scheduler);
        later.keep(seen);
        later.store();
        QCOMPARE(changes(), before);
    }

    void passingTimeIsWrittenEveryTenMinutesOnly()
    {
        LastKnown seen{.nodes = {full(1)}, .seen = m_scheduler->nowUtc()};
        keepAndWait(seen);
        const int before = changes();
        const QDateTime firstSeen = seen.seen;
        while (firstSeen.secsTo(m_scheduler->nowUtc()) < 9 * 60) {
            seen.seen = seen.nodes.edit(0).agentSeen = m_scheduler->nowUtc();
            keepAndWait(seen);
        }
        QCOMPARE(changes(), before);
        m_scheduler->advance(60s);
        seen.seen = seen.nodes.edit(0).agentSeen = m_scheduler->nowUtc();
        keepAndWait(seen);
        QCOMPARE(changes() - before, 2);
        QVERIFY(LastSeenStore(*m_database, *m_scheduler).load()->nodes == seen.nodes);
    }

    void whatAnAgentSaidIsForgottenOnceItsMachineIsOff()
    {
        LastKnown seen{.nodes = {full(1)}, .seen = m_scheduler->nowUtc()};
        keepAndWait(seen);
        seen.nodes.edit(0).agent = AgentState::NotAsked;
        seen.nodes.edit(0).mysql = ServerState::Unknown;
        seen.nodes.edit(0).vmState = toVmState(vmstate::Poweroff);
        keepAndWait(seen);
        const NodeView known = LastSeenStore(*m_database, *m_scheduler).load()->nodes.first();
        QCOMPARE(known.agent, AgentState::NotAsked);
        QCOMPARE(known.mysql, ServerState::Unknown);
    }

    void whatAnAgentSaidStaysUntilItIsAskedAgain()
    {
        LastKnown seen{.nodes = {full(1)}, .seen = m_scheduler->nowUtc()};
        keepAndWait(seen);
        const NodeView before = seen.nodes.first();
        seen.nodes.edit(0).agent = AgentState::NotAsked; // as at every start
        seen.nodes.edit(0).mysql = ServerState::Unknown;
        seen.nodes.edit(0).agentSeen = {};
        seen.nodes.edit(0).vmState = VmState({.state = 3, .detail = 3});
        keepAndWait(seen);
        NodeView known = LastSeenStore(*m_database, *m_scheduler).load()->nodes.first();
        QCOMPARE(known.vmState, seen.nodes[0].vmState);
        QCOMPARE(known.agent, AgentState::Answers);
        QCOMPARE(known.mysql, before.mysql);
        QCOMPARE(known.agentSeen, before.agentSeen);
        seen.nodes.edit(0).agent = AgentState::Silent;
        keepAndWait(seen);
        known = LastSeenStore(*m_database, *m_scheduler).load()->nodes.first();
        QCOMPARE(known.agent, AgentState::Silent);
        QCOMPARE(known.mysql, ServerState::Unknown);
    }

    void theEndStoresTheTimesExactly()
    {
        LastKnown seen{.nodes = {full(1)}, .seen = m_scheduler->nowUtc()};
        keepAndWait(seen);
        seen.seen = seen.nodes.edit(0).agentSeen = m_scheduler->nowUtc();
        m_view->keep(seen);
        m_view.reset();
        const auto known = LastSeenStore(*m_database, *m_scheduler).load();
        QCOMPARE(known->seen, seen.seen);
        QCOMPARE(known->nodes.first().agentSeen, seen.seen);
    }

    void aLongViewIsWrittenInSlicesAndNothingOfItIsLost()
    {
        LastKnown seen{.nodes = {}, .seen = m_scheduler->nowUtc()};
        for (int id = 1; id <= 1000; ++id)
            seen.nodes.append(full(id));
        m_view->keep(seen);
        m_scheduler->advance(5s);
        int rows = storedRows();
        QVERIFY(rows > 0);
        while (rows < 1000) {
            const int before = rows;
            QVERIFY(m_scheduler->advanceToNext());
            rows = storedRows();
            QVERIFY2(rows > before && rows - before <= 50, qPrintable(QString::number(rows - before)));
        }
        QVERIFY(LastSeenStore(*m_database, *m_scheduler).load()->nodes == seen.nodes);
        QCOMPARE(m_scheduler->pendingCount(), 0U);
    }

    void newsInTheMiddleOfALongViewIsStoredAfterIt()
    {
        LastKnown seen{.nodes = {}, .seen = m_scheduler->nowUtc()};
        for (int id = 1; id <= 500; ++id)
            seen.nodes.append(full(id));
        m_view->keep(seen);
        m_scheduler->advance(5s);
        seen.nodes.edit(0).name = QStringLiteral("renamed");
        seen.nodes.removeAt(seen.nodes.size() - 1);
        m_view->keep(seen);
        m_scheduler->advance(30s);
        QVERIFY(LastSeenStore(*m_database, *m_scheduler).load()->nodes == seen.nodes);
    }

    void whatCannotBeStoredIsTriedAgainWithTheNextNews()
    {
        const LastKnown seen{.nodes = {full(1)}, .seen = m_scheduler->nowUtc()};
        QVERIFY(m_database->execute(QStringLiteral("PRAGMA query_only=ON")));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("cannot be stored")));
        keepAndWait(seen);
        QVERIFY(m_database->execute(QStringLiteral("PRAGMA query_only=OFF")));
        QCOMPARE(storedRows(), 0);
        keepAndWait(seen);
        QVERIFY(LastSeenStore(*m_database, *m_scheduler).load()->nodes == seen.nodes);
    }

private:
    NodeView full(int id) const
    {
        return {.id = VmId{id},
            .name = QStringLiteral("db 'quoted' %1").arg(id),
            .function = NodeFunction::Manager,
            .address = QStringLiteral("10.0.0.1"),
            .vmState = VmState({.state = 3, .detail = 16}), // as read: the driver has not seen it
            .agent = AgentState::Answers,
            .agentTrust = AgentTrust::Unproven,
            .mysql = ServerState::Stopping,
            .mysqlPort = 3307,
            .cpu = 0.5,
            .memoryMb = 2048,
            .owner = QStringLiteral("oneadmin"),
            .host = QStringLiteral("kvm-1"),
            .addresses = {QStringLiteral("10.0.0.1"), {QStringLiteral("fd00::1"), AddressSource::Guest}},
            .startTime = m_scheduler->nowUtc().addDays(-1),
            .agentSeen = m_scheduler->nowUtc(),
            .message = QStringLiteral("größer"),
            .operation = QUuid::createUuidV5(QUuid(), QString::number(id))};
    }
    void keepAndWait(const LastKnown &seen)
    {
        m_view->keep(seen);
        m_scheduler->advance(10s);
    }
    int number(const QString &sql) const
    {
        int value = -1;
        (void)m_database->query(sql, {}, [&value](const QSqlQuery &row) { value = row.value(0).toInt(); });
        return value;
    }
    /// Rows that were ever inserted, replaced or removed.
    int changes() const { return number(QStringLiteral("SELECT total_changes()")); }
    int storedRows() const { return number(QStringLiteral("SELECT count(*) FROM last_seen")); }

    std::unique_ptr<FakeScheduler> m_scheduler;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<LastSeenStore> m_view;
};

MSM_TEST(TestLastSeenStore)
#include "tst_lastseenstore.moc"
