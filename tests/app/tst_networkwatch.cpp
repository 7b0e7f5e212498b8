// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/credentials.h"
#include "app/session/networkwatch.h"
#include "app/session/session.h"
#include "core/base/scheduler.h"
#include "core/manager/mysqlservermanager.h"
#include "core/settings/profile.h"
#include "tests/support/suite.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace msm;
using Reachability = QNetworkInformation::Reachability;

class TestNetworkWatch final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyNoNetworkAtAllIsAway_data()
    {
        QTest::addColumn<Reachability>("reachability");
        QTest::addColumn<bool>("away");
        QTest::newRow("nobody knows") << Reachability::Unknown << false;
        QTest::newRow("none") << Reachability::Disconnected << true;
        QTest::newRow("local network") << Reachability::Local << false;
        QTest::newRow("site") << Reachability::Site << false;
        QTest::newRow("internet") << Reachability::Online << false;
    }
    void onlyNoNetworkAtAllIsAway()
    {
        QFETCH(Reachability, reachability);
        QFETCH(bool, away);
        NetworkWatch watch;
        watch.setReachability(reachability);
        QCOMPARE(watch.isAway(), away);
    }

    void goingComingAndChangingAreSaidOnceEach()
    {
        NetworkWatch watch;
        watch.setReachability(Reachability::Online);
        QSignalSpy away(&watch, &NetworkWatch::awayChanged);
        QSignalSpy changed(&watch, &NetworkWatch::changed);
        watch.setReachability(Reachability::Disconnected);
        watch.setReachability(Reachability::Disconnected);
        watch.setReachability(Reachability::Site);
        QCOMPARE(away.size(), 2);
        QCOMPARE(away.first().first().toBool(), true);
        QCOMPARE(away.last().first().toBool(), false);
        QVERIFY(changed.isEmpty());
        watch.setReachability(Reachability::Online); // a tunnel has come up
        QCOMPARE(changed.size(), 1);
    }

    void cloudOnThisComputerNeedsNoNetwork_data()
    {
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("here") << QStringLiteral("http://127.0.0.1:9/RPC2") << ErrorKind::Unreachable;
        QTest::newRow("elsewhere") << QStringLiteral("https://203.0.113.7:2633/RPC2") << ErrorKind::Offline;
    }
    void cloudOnThisComputerNeedsNoNetwork()
    {
        QFETCH(QString, endpoint);
        QFETCH(ErrorKind, kind);
        const QTemporaryDir directory;
        SystemScheduler scheduler;
        const auto session = Session::open(
            {.name = QStringLiteral("a"), .endpoint = QUrl(endpoint), .user = QStringLiteral("dba")},
            {.password = QStringLiteral("x")}, directory.path(), scheduler);
        QVERIFY(session);
        (*session)->setOffline(true);
        QVERIFY((*session)->manager().start());
        QTRY_COMPARE((*session)->manager().state(), ManagerState::Error);
        QCOMPARE((*session)->manager().stateError()->kind, kind);
    }
};

MSM_TEST(TestNetworkWatch)
#include "tst_networkwatch.moc"
