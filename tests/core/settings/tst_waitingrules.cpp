// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/appsettings.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

/// A profile's rules for waiting: their limits, and how they are kept.
class TestWaitingRules final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    static Profile profile()
    {
        return {.name = QStringLiteral("p"),
            .endpoint = QUrl(QStringLiteral("https://cloud.example:2633/RPC2")),
            .user = QStringLiteral("u")};
    }
    QString path() const { return m_folder.filePath(QStringLiteral("settings.ini")); }
    /// The rules of a profile in a settings file with these further lines.
    WaitingRules read(const QByteArray &lines)
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            qFatal("the settings file cannot be written");
        file.write("[profiles]\nsize=1\n1\\name=p\n" + lines);
        file.close();
        QSettings ini(path(), QSettings::IniFormat);
        return AppSettings(ini).profile(QStringLiteral("p"))->waiting;
    }

private Q_SLOTS:
    void limitsOutsideTheirRangeAreRejectedByTheStagesName_data()
    {
        QTest::addColumn<qsizetype>("stage");
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<bool>("good");
        for (qsizetype i = 0; i < qsizetype(limitedStages.size()); ++i) {
            const QByteArray name(limitedStages[size_t(i)].name.data());
            QTest::newRow((name + ": none").constData()) << i << qint64(0) << false;
            QTest::newRow((name + ": negative").constData()) << i << qint64(-1) << false;
            QTest::newRow((name + ": least").constData()) << i << qint64(1) << true;
            QTest::newRow((name + ": most").constData()) << i << qint64(604800) << true;
            QTest::newRow((name + ": more").constData()) << i << qint64(604801) << false;
        }
    }
    void limitsOutsideTheirRangeAreRejectedByTheStagesName()
    {
        QFETCH(qsizetype, stage);
        QFETCH(qint64, seconds);
        QFETCH(bool, good);
        const LimitedStage &limited = limitedStages[size_t(stage)];
        Profile changed = profile();
        changed.waiting.timeouts.*limited.limit = std::chrono::seconds(seconds);
        const auto error = checkProfile(changed);
        QCOMPARE(!error, good);
        if (error) {
            QCOMPARE(error->kind, ErrorKind::Rejected);
            QVERIFY2(error->detail.contains(limited.name), qPrintable(error->detail));
        }
    }

    void rulesComeBackAsTheyWereSaved()
    {
        QSettings ini(path(), QSettings::IniFormat);
        AppSettings settings(ini);
        Profile saved = profile();
        saved.waiting = {.gate = ReadinessGate::AgentAnswers,
            .timeouts = {9min, 1s, 2min, 3h, 4s, 8min, 5min, 6h, 7 * 24h},
            .onFailure = FailurePolicy::Ask,
            .settling = 0s};
        QVERIFY(settings.saveProfile(saved));
        QCOMPARE(settings.profile(saved.name), saved);
        saved.waiting.onFailure = FailurePolicy::Remove;
        saved.waiting.settling = maxSettling;
        QVERIFY(settings.saveProfile(saved));
        QCOMPARE(settings.profile(saved.name), saved);
    }

    void settlingTimeMayBeNoneButNotLessAndNotTooLong()
    {
        const auto accepted = [](std::chrono::seconds settling) {
            Profile changed = profile();
            changed.waiting.settling = settling;
            return !checkProfile(changed);
        };
        QVERIFY(accepted(0s));
        QVERIFY(accepted(maxSettling));
        QVERIFY(!accepted(-1s));
        QVERIFY(!accepted(maxSettling + 1s));
        QCOMPARE(read({}).settling, 5s);
        QCOMPARE(read("1\\waiting\\settlingSeconds=0\n").settling, 0s);
        QCOMPARE(read("1\\waiting\\settlingSeconds=-3\n").settling, 5s);
        QCOMPARE(read("1\\waiting\\settlingSeconds=soon\n").settling, 5s);
        QCOMPARE(read("1\\waiting\\settlingSeconds=99999\n").settling, maxSettling);
    }

    void fileOfAnOlderVersionReadsTheDefaults() { QCOMPARE(read({}), WaitingRules()); }

    void zeroIsNeitherAtOnceNorForEver()
    {
        QCOMPARE(read("1\\waiting\\agentSeconds=0\n1\\waiting\\bootSeconds=-5\n"), WaitingRules());
    }

    void unreadableValuesReadTheDefaults()
    {
        QCOMPARE(read("1\\waiting\\agentSeconds=soon\n1\\waiting\\onFailure=explode\n"
                      "1\\waiting\\readyWhen=never\n"),
            WaitingRules());
    }

    void limitThatIsTooLongIsTheLongest()
    {
        QCOMPARE(read("1\\waiting\\agentSeconds=99999999\n").timeouts.agent, maxStageTimeout);
    }
};

MSM_TEST(TestWaitingRules)
#include "tst_waitingrules.moc"
