// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "ui/words/alarmtext.h"

#include <QTest>

using namespace msm;

/// What is said of alarms.
class TestAlarmText final : public QObject {
    Q_OBJECT

    static Alarm alarm(int id, AlarmKind kind = AlarmKind::NodeDown, const QString &detail = {})
    {
        return {.condition = {.subject = {kind, VmId{id}},
                    .name = QStringLiteral("db-%1").arg(id),
                    .detail = detail},
            .since = {}};
    }

private Q_SLOTS:
    void everyKindHasWords()
    {
        for (const AlarmKind kind : allAlarmKinds()) {
            QVERIFY(!alarmKindText(kind).isEmpty());
            QVERIFY(!alarmText({.subject = {kind}, .name = {}, .detail = {}}).isEmpty());
        }
    }

    void wordsOfTheCloudFollowOnOneLine()
    {
        const QString text =
            alarmText(alarm(1, AlarmKind::NodeDown, QStringLiteral("a\n <b>bad</b>\tdisk")).condition);
        QVERIFY(text.endsWith(QStringLiteral(": a <b>bad</b> disk")));
    }

    void longListEndsWithHowManyMore()
    {
        Announcement news;
        for (int i = 0; i < 40; ++i)
            news.raised.append(alarm(i));
        const AnnouncementText text = announcementText(news, QStringLiteral("prod"));
        QVERIFY(text.title.startsWith(QStringLiteral("prod: ")));
        QVERIFY(text.title.contains(QStringLiteral("40")));
        const QStringList lines = text.body.split(u'\n');
        QCOMPARE(lines.size(), 6);
        QVERIFY(lines.first().startsWith(QStringLiteral("db-0: ")));
        QVERIFY(lines.last().contains(QStringLiteral("35")));
        QCOMPARE(text.severity, Severity::Error);
    }

    void endsAndOutcomesAreNoErrors()
    {
        Announcement news;
        news.ended.append(alarm(1));
        news.finished.append({.kind = OperationKind::Create, .state = Operation::State::Succeeded});
        const AnnouncementText text = announcementText(news, QStringLiteral("prod"));
        QCOMPARE(text.severity, Severity::Info);
        QCOMPARE(text.body.count(u'\n'), 1);
        QVERIFY(text.body.startsWith(QStringLiteral("db-1: over: ")));
    }

    void cancelledOperationsAreNoNews()
    {
        Announcement news;
        news.finished.append({.kind = OperationKind::Create,
            .state = Operation::State::Failed,
            .error = Error{.kind = ErrorKind::Cancelled}});
        QVERIFY(announcementText(news, QStringLiteral("prod")).body.isEmpty());
    }

    void acknowledgedOnesDoNotCount()
    {
        QList<Alarm> alarms{alarm(1), alarm(2)};
        QVERIFY(alarmCountText(alarms).contains(u'2'));
        alarms[0].acknowledged = true;
        QVERIFY(alarmCountText(alarms).contains(u'1'));
        alarms[1].acknowledged = true;
        QVERIFY(alarmCountText(alarms).isEmpty());
    }
};

MSM_GUI_TEST(TestAlarmText)
#include "tst_alarmtext.moc"
