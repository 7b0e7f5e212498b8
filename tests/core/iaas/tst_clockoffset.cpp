// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/clockoffset.h"
#include "core/iaas/opennebula/opennebulaclient.h"
#include "core/net/httpclient.h"
#include "core/sandbox/cloud.h"
#include "tests/support/fakecloud.h"
#include "tests/support/suite.h"

#include <QSignalSpy>
#include <QTest>

using namespace msm;
using namespace msm::opennebula;
using namespace std::chrono_literals;

namespace {

QDateTime at(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(1'800'000'000 + seconds, Qt::UTC);
}

/// The sandbox, over the real wire.
struct ClockOffsetWorld {
    SystemScheduler scheduler;
    SandboxCloud cloud{{.nodes = 2, .pace = 0, .agentPort = 0}, scheduler};
    HttpClient http{scheduler};
    OpenNebulaClient client{http, *cloud.listen(), QStringLiteral("oneadmin"), QStringLiteral("opennebula")};

    VmList list()
    {
        std::optional<Result<VmList>> answer;
        QObject context;
        client.listVMs(&context, [&answer](const Result<VmList> &vms) { answer = vms; });
        (void)QTest::qWaitFor([&answer] { return answer.has_value(); });
        return answer && *answer ? **answer : VmList();
    }
};

} // namespace

/// A front end whose clock is not ours.
class TestClockOffset final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void differenceIsTheLeastThatTheExchangeAllows_data()
    {
        QTest::addColumn<int>("took");
        QTest::addColumn<int>("theirs"); // after the request was sent
        QTest::addColumn<int>("ahead");
        QTest::newRow("agree") << 1 << 0 << 0;
        QTest::newRow("answered in between") << 8 << 5 << 0;
        QTest::newRow("a little") << 1 << 50 << 0;
        QTest::newRow("behind a little") << 1 << -59 << 0;
        QTest::newRow("an hour") << 2 << 3602 << 3600;
        QTest::newRow("behind an hour") << 2 << -3600 << -3600;
        QTest::newRow("exchange too long") << 11 << 3600 << 0;
        QTest::newRow("our clock was set back meanwhile") << -5 << 3600 << 0;
    }
    void differenceIsTheLeastThatTheExchangeAllows()
    {
        QFETCH(int, took);
        QFETCH(int, theirs);
        QFETCH(int, ahead);
        ClockOffset clock;
        QCOMPARE(clock.onAnswer(at(0), at(took), at(theirs)), ahead != 0);
        QCOMPARE(clock.ahead(), std::chrono::seconds(ahead));
        QCOMPARE(clock.ours(at(theirs)), at(theirs - ahead));
        QVERIFY(!clock.ours({}).isValid());
    }

    void itIsSaidOnceUntilItIsAnother()
    {
        ClockOffset clock;
        QVERIFY(!clock.onAnswer(at(0), at(1), {}));
        QVERIFY(clock.onAnswer(at(0), at(1), at(3601)));
        for (const int theirs : {3595, 3601, 3614})
            QVERIFY(!clock.onAnswer(at(0), at(1), at(theirs)));
        QCOMPARE(clock.ahead(), 3600s);
        QVERIFY(clock.onAnswer(at(10), at(11), at(12)));
        QCOMPARE(clock.ahead(), 0s);
        QVERIFY(!clock.onAnswer(at(20), at(21), at(21)));
    }

    void agesAreByOurClock()
    {
        ClockOffsetWorld world;
        QVERIFY(world.cloud.setFault(QStringLiteral("clock-ahead=7200")));
        QSignalSpy changes(&world.client.zone(), &ZoneStatus::clockChanged);
        const QDateTime before = QDateTime::currentDateTimeUtc();
        const VmList vms = world.list();
        QCOMPARE(vms.size(), 2);
        QCOMPARE(changes.size(), 1);
        const auto off = std::chrono::abs(world.client.zone().clockAhead() - 7200s);
        QVERIFY(off <= 2s);
        // They were made before the fault was set, by a clock that was right then.
        QVERIFY(vms.first().startTime <= before.addSecs(-7190));
        (void)world.list();
        QCOMPARE(changes.size(), 1);
        world.cloud.clearFault(sandbox::Fault::ClockAhead);
        QVERIFY(std::abs(world.list().first().startTime.secsTo(before)) < 10);
        QCOMPARE(changes.size(), 2);
        QCOMPARE(world.client.zone().clockAhead(), 0s);
    }
};

MSM_TEST(TestClockOffset)
#include "tst_clockoffset.moc"
