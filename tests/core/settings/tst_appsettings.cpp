// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/appsettings.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace msm;

namespace {

/// Every field differs from its default, so that one that is forgotten shows.
Profile unusual(const QString &name)
{
    return Profile{.name = name,
        .endpoint = QUrl(QStringLiteral("http://cloud.example:2634/one/RPC2")),
        .user = QStringLiteral("ålice"),
        .service = QStringLiteral("orders-db"),
        .defaultTemplate = QStringLiteral("MySQL 8, small; \"new\""),
        .pollInterval = std::chrono::seconds(25),
        .caFile = QStringLiteral("C:\\ca files\\own.pem"),
        .allowPlainHttp = true,
        .readOnly = true,
        .production = true,
        .sandbox = true,
        .creation = {.install = ServerInstall::MySql,
            .image = QStringLiteral("221"),
            .network = QStringLiteral("mysql net, new"),
            .cpu = 0.25,
            .memoryMb = 5'000'000'000,
            .disk = {{QStringLiteral("DEV_PREFIX"), QStringLiteral("sd")}},
            .os = {{QStringLiteral("ARCH"), QStringLiteral("x86_64")}},
            .context = {{QStringLiteral("EMPTY"), QString()},
                {QStringLiteral("GATEWAY"), QStringLiteral("a=\"b\", c\nd ü")}}}};
}

QStringList namesOf(const QList<Profile> &profiles)
{
    QStringList names;
    for (const auto &profile : profiles)
        names.append(profile.name);
    return names;
}

} // namespace

class TestAppSettings final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
        m_path = m_dir->filePath(QStringLiteral("settings.ini"));
    }

    void everyFieldOfAProfileSurvivesARestart()
    {
        const auto saved = unusual(QStringLiteral("a/b\\c [1] % ü"));
        {
            QSettings file(m_path, QSettings::IniFormat);
            QVERIFY(AppSettings(file).saveProfile(saved).has_value());
        }
        QSettings file(m_path, QSettings::IniFormat);
        const AppSettings settings(file);
        QCOMPARE(settings.profiles().size(), 1);
        QVERIFY(settings.profile(saved.name) == saved);
    }

    void profilesAreListedByName()
    {
        QSettings file(m_path, QSettings::IniFormat);
        AppSettings settings(file);
        for (const auto *name : {u"c", u"a", u"b"})
            QVERIFY(settings.saveProfile(unusual(QString::fromUtf16(name))).has_value());
        QCOMPARE(namesOf(settings.profiles()), QStringLiteral("a b c").split(u' '));
    }

    void savingUnderAnExistingNameReplaces()
    {
        QSettings file(m_path, QSettings::IniFormat);
        AppSettings settings(file);
        auto profile = unusual(QStringLiteral("a"));
        QVERIFY(settings.saveProfile(profile).has_value());
        profile.user = QStringLiteral("bob");
        QVERIFY(settings.saveProfile(profile).has_value());
        QCOMPARE(settings.profiles().size(), 1);
        QCOMPARE(settings.profile(profile.name)->user, profile.user);
    }

    void unusableProfileIsNotSaved()
    {
        QSettings file(m_path, QSettings::IniFormat);
        AppSettings settings(file);
        auto profile = unusual(QStringLiteral("a"));
        profile.service = QStringLiteral("not valid");
        const auto result = settings.saveProfile(profile);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().kind, ErrorKind::Rejected);
        QVERIFY(settings.profiles().isEmpty());
    }

    void removedProfileLeavesNothingBehind()
    {
        QSettings file(m_path, QSettings::IniFormat);
        AppSettings settings(file);
        QVERIFY(settings.saveProfile(unusual(QStringLiteral("gone"))).has_value());
        QVERIFY(settings.saveProfile(unusual(QStringLiteral("stays"))).has_value());
        settings.lastProfile.set(QStringLiteral("gone"));

        QVERIFY(settings.removeProfile(QStringLiteral("gone")).has_value());
        QCOMPARE(namesOf(settings.profiles()), QStringList(QStringLiteral("stays")));
        QCOMPARE(settings.lastProfile.get(), QString());
        file.sync();
        QFile raw(m_path);
        QVERIFY(raw.open(QIODevice::ReadOnly));
        QVERIFY(!raw.readAll().contains("gone"));
    }

    void viewsAreKeptPerProfileAndGoWithIt()
    {
        const SavedViews views{{QStringLiteral("Trouble"), "{\"group\":\"state\"}"},
            {QStringLiteral("\u00dcber \"alles\" / 1"), "{\"words\":[\"a b\"]}"}};
        const QString name = QStringLiteral("one / two\\three");
        {
            QSettings file(m_path, QSettings::IniFormat);
            AppSettings settings(file);
            QVERIFY(settings.saveProfile(unusual(name)));
            settings.setSavedViews(name, views);
            settings.setSavedViews(QStringLiteral("one"), {views.first()});
        }
        QSettings file(m_path, QSettings::IniFormat);
        AppSettings settings(file);
        QCOMPARE(settings.savedViews(name), views);
        QCOMPARE(settings.savedViews(QStringLiteral("one")).size(), 1);
        QVERIFY(settings.savedViews(QStringLiteral("two")).isEmpty());
        QVERIFY(settings.removeProfile(name));
        QVERIFY(settings.savedViews(name).isEmpty());
        QCOMPARE(settings.savedViews(QStringLiteral("one")).size(), 1);
        settings.setSavedViews(QStringLiteral("one"), {});
        QVERIFY(!file.allKeys().join(u' ').contains(QStringLiteral("views")));
    }

    void knownAlarmsAreKeptPerProfileAndGoWithIt()
    {
        const QString name = QStringLiteral("one / two");
        const QDateTime since = QDateTime::fromSecsSinceEpoch(1700000000, Qt::UTC);
        const AcknowledgedAlarms known{{AlarmKind::NodeDown, VmId{7}, QStringLiteral("db-\u00fc"), since},
            {AlarmKind::CertificateEnds, {}, {}, since}};
        {
            QSettings file(m_path, QSettings::IniFormat);
            AppSettings settings(file);
            QVERIFY(settings.saveProfile(unusual(name)));
            settings.setAcknowledgedAlarms(name, known);
        }
        QSettings file(m_path, QSettings::IniFormat);
        AppSettings settings(file);
        QCOMPARE(settings.acknowledgedAlarms(name), known);
        QVERIFY(settings.acknowledgedAlarms(QStringLiteral("one")).isEmpty());
        file.setValue(QStringLiteral("acknowledged/one"),
            QByteArray("[5, {\"kind\":\"of a later version\",\"since\":\"2026-01-01T00:00:00Z\"}, "
                       "{\"kind\":\"node-down\",\"since\":\"never\"}]"));
        QVERIFY(settings.acknowledgedAlarms(QStringLiteral("one")).isEmpty());
        QVERIFY(settings.removeProfile(name));
        QVERIFY(settings.acknowledgedAlarms(name).isEmpty());
    }

    void viewsThatCannotBeReadAreLeftOut()
    {
        QSettings file(m_path, QSettings::IniFormat);
        file.setValue(QStringLiteral("views/one"),
            QByteArray(
                "[5, {\"name\":\"\"}, {\"name\":\"a\",\"table\":7}, {\"name\":\"b\",\"table\":{\"x\":1}}]"));
        file.setValue(QStringLiteral("views/two"), QByteArray("no json"));
        const AppSettings settings(file);
        QCOMPARE(
            settings.savedViews(QStringLiteral("one")), (SavedViews{{QStringLiteral("b"), "{\"x\":1}"}}));
        QVERIFY(settings.savedViews(QStringLiteral("two")).isEmpty());
    }

    void removingOneKeepsAnotherAsLast()
    {
        QSettings file(m_path, QSettings::IniFormat);
        AppSettings settings(file);
        settings.lastProfile.set(QStringLiteral("other"));
        QVERIFY(settings.removeProfile(QStringLiteral("never there")).has_value());
        QCOMPARE(settings.lastProfile.get(), QStringLiteral("other"));
    }

    void unwritableFileIsAStorageError()
    {
        // A folder cannot be opened as a file, whoever runs the test.
        QSettings file(m_dir->path(), QSettings::IniFormat);
        AppSettings settings(file);
        const auto result = settings.saveProfile(unusual(QStringLiteral("a")));
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().kind, ErrorKind::Storage);
        QVERIFY(result.error().detail.contains(m_dir->path()));
    }

    void profileOfAnOlderVersionGetsDefaults()
    {
        write("[profiles]\n1\\name=old\n1\\endpoint=https://cloud.example:2633/RPC2\n"
              "1\\pollIntervalMs=soon\n1\\readOnly=perhaps\n1\\creation\\install=oracle\n2\\user="
              "nameless\nsize=2\n");
        QSettings file(m_path, QSettings::IniFormat);
        const auto profiles = AppSettings(file).profiles();
        QCOMPARE(namesOf(profiles), QStringList(QStringLiteral("old")));
        QVERIFY(profiles.first()
            == (Profile{.name = QStringLiteral("old"),
                .endpoint = QUrl(QStringLiteral("https://cloud.example:2633/RPC2"))}));
    }

    void pollIntervalFromTheFileStaysWithinItsLimits()
    {
        write("[profiles]\n1\\name=a\n1\\pollIntervalMs=1\n2\\name=b\n2\\pollIntervalMs=999999999999\nsize="
              "2\n");
        QSettings file(m_path, QSettings::IniFormat);
        const AppSettings settings(file);
        QCOMPARE(settings.profile(QStringLiteral("a"))->pollInterval, minPollInterval);
        QCOMPARE(settings.profile(QStringLiteral("b"))->pollInterval, maxPollInterval);
    }

    void nothingIsServedUnlessAskedFor()
    {
        QSettings file(m_path, QSettings::IniFormat);
        const AppSettings settings(file);
        QCOMPARE(settings.serveEnabled.get(), false);
        QCOMPARE(settings.servePort.get(), quint16(60080));
        QCOMPARE(settings.windowGeometry.get(), QByteArray());
    }

    void newVersionsAreNotCheckedForUnlessAskedFor()
    {
        QSettings file(m_path, QSettings::IniFormat);
        AppSettings settings(file);
        QCOMPARE(settings.checkForUpdates.get(), false);
        QCOMPARE(settings.lastUpdateCheck.get(), 0);
        settings.lastUpdateCheck.set(4'102'444'800); // more than 32 bits hold
        file.sync();
        QSettings again(m_path, QSettings::IniFormat);
        QCOMPARE(AppSettings(again).lastUpdateCheck.get(), 4'102'444'800);
    }

    void settingSurvivesARestartAndCanBeReset()
    {
        const QByteArray bytes("\x00\xff binary \n", 11);
        {
            QSettings file(m_path, QSettings::IniFormat);
            AppSettings settings(file);
            settings.serveEnabled.set(true);
            settings.servePort.set(0);
            settings.nodeTableHeader.set(bytes);
        }
        QSettings file(m_path, QSettings::IniFormat);
        AppSettings settings(file);
        QCOMPARE(settings.serveEnabled.get(), true);
        QCOMPARE(settings.servePort.get(), quint16(0));
        QCOMPARE(settings.nodeTableHeader.get(), bytes);
        settings.serveEnabled.reset();
        QCOMPARE(settings.serveEnabled.get(), false);
    }

    void alarmRulesSurviveARestart()
    {
        AlarmRules rules;
        rules.of(AlarmKind::AgentSilent) = {.on = false, .after = std::chrono::seconds(7)};
        rules.quiet = std::chrono::seconds(0);
        {
            QSettings file(m_path, QSettings::IniFormat);
            AppSettings settings(file);
            QCOMPARE(settings.alarmRules(), AlarmRules());
            settings.setAlarmRules(rules);
        }
        QSettings file(m_path, QSettings::IniFormat);
        QCOMPARE(AppSettings(file).alarmRules(), rules);
    }

    void alarmRuleThatCannotBeReadIsTheDefault()
    {
        write("[alarms]\nnode-down\\on=perhaps\nnode-down\\afterSeconds=-5\nquietSeconds=soon\n"
              "agent-silent\\afterSeconds=99999999\n");
        QSettings file(m_path, QSettings::IniFormat);
        const AlarmRules rules = AppSettings(file).alarmRules();
        QCOMPARE(rules.of(AlarmKind::NodeDown), AlarmRules().of(AlarmKind::NodeDown));
        QCOMPARE(rules.quiet, AlarmRules().quiet);
        QCOMPARE(rules.of(AlarmKind::AgentSilent).after, maxAlarmDelay);
    }

    void unreadableValueCountsAsNotSet_data()
    {
        QTest::addColumn<QByteArray>("port");
        QTest::newRow("word") << QByteArray("http");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("too large") << QByteArray("70000");
        QTest::newRow("negative") << QByteArray("-1");
        QTest::newRow("list") << QByteArray("1, 2");
    }
    void unreadableValueCountsAsNotSet()
    {
        QFETCH(QByteArray, port);
        write("[server]\nenabled=no\nport=" + port + "\n");
        QSettings file(m_path, QSettings::IniFormat);
        const AppSettings settings(file);
        QCOMPARE(settings.servePort.get(), settings.servePort.defaultValue());
        QCOMPARE(settings.serveEnabled.get(), false);
    }

private:
    void write(const QByteArray &content)
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

MSM_TEST(TestAppSettings)
#include "tst_appsettings.moc"
