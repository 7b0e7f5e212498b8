// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmjson.h"
#include "tests/support/suite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace msm;

/// Announcements for machines.
class TestAlarmJson final : public QObject {
    Q_OBJECT

    static QJsonObject json(const Announcement &news)
    {
        const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
        return QJsonDocument::fromJson(
            announcementJson(news, QStringLiteral("prod"), QUuid::createUuid(), now))
            .object();
    }
    static Alarm alarm(int id)
    {
        return {.condition = {.subject = {AlarmKind::NodeDown, VmId{id}},
                    .name = QStringLiteral("db \"%1\"").arg(id),
                    .detail = QStringLiteral("BOOT\nFAILURE")},
            .since = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC)};
    }

private Q_SLOTS:
    void everythingIsInItsList()
    {
        const QJsonObject object = json({.raised = {alarm(7)},
            .ended = {{.condition = {.subject = {AlarmKind::CloudLost}, .name = {}, .detail = {}},
                .since = {}}},
            .finished = {{.kind = OperationKind::Create, .name = QStringLiteral("db-1")}}});
        QCOMPARE(object[u"time"].toString(), QStringLiteral("2027-01-15T08:00:00Z"));
        const QJsonObject raised = object[u"raised"][0].toObject();
        QCOMPARE(raised[u"kind"].toString(), QStringLiteral("node-down"));
        QCOMPARE(raised[u"node"].toInt(), 7);
        QCOMPARE(raised[u"name"].toString(), QStringLiteral("db \"7\""));
        QCOMPARE(raised[u"since"].toString(), QStringLiteral("2023-11-14T22:13:20Z"));
        QVERIFY(object[u"ended"][0][u"node"].isNull());
        QVERIFY(object[u"finished"][0][u"node"].isNull());
        QCOMPARE(object[u"finished"][0][u"outcome"].toString(), QStringLiteral("done"));
        QCOMPARE(object[u"text"].toString().split(u'\n'),
            (QStringList{QStringLiteral("prod:"), QStringLiteral("ALARM node-down db \"7\" BOOT FAILURE"),
                QStringLiteral("over: cloud-lost"), QStringLiteral("create db-1 done")}));
    }

    void outcomeTellsWhoEndedIt_data()
    {
        QTest::addColumn<std::optional<Error>>("error");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("well") << std::optional<Error>() << QStringLiteral("done");
        QTest::newRow("cancelled") << std::optional<Error>({.kind = ErrorKind::Cancelled})
                                   << QStringLiteral("cancelled");
        QTest::newRow("failed") << std::optional<Error>({.kind = ErrorKind::Timeout})
                                << QStringLiteral("failed");
    }
    void outcomeTellsWhoEndedIt()
    {
        QFETCH(std::optional<Error>, error);
        QFETCH(QString, outcome);
        const QJsonObject object = json({.finished = {{.kind = OperationKind::Delete, .error = error}}});
        QCOMPARE(object[u"finished"][0][u"outcome"].toString(), outcome);
    }

    void textIsShortAndTheListsAreWhole()
    {
        Announcement news;
        for (int i = 0; i < 500; ++i)
            news.raised.append(alarm(i));
        const QJsonObject object = json(news);
        QCOMPARE(object[u"raised"].toArray().size(), 500);
        QCOMPARE(object[u"text"].toString().count(u'\n'), 21);
        QVERIFY(object[u"text"].toString().endsWith(QStringLiteral("and 480 more")));
    }
};

MSM_TEST(TestAlarmJson)
#include "tst_alarmjson.moc"
