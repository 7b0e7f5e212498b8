// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/appsettings.h"
#include "tests/support/suite.h"

#include <QTemporaryDir>
#include <QTest>

using namespace msm;

using Kind = Reach::Kind;

class TestReach final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textBecomesTheValueAndTheValueItsText_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<Reach>("meant");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *typed, const Reach &meant, const char *text) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << meant << QString::fromUtf8(text);
        };
        const auto host = [](Kind kind, const char *name, int port, const char *user = "") {
            return Reach{kind, QString::fromUtf8(name), port, QString::fromUtf8(user)};
        };
        row("direct", {}, "direct");
        row(" Direct ", {}, "direct");
        row("system", {.kind = Kind::System}, "system");
        row("http://proxy.example:3128", host(Kind::Http, "proxy.example", 3128),
            "http://proxy.example:3128");
        row("HTTP://anna@proxy:8080/", host(Kind::Http, "proxy", 8080, "anna"), "http://anna@proxy:8080");
        row("http://DOM%5Canna@proxy:80", host(Kind::Http, "proxy", 80, "DOM\\anna"),
            "http://DOM%5Canna@proxy:80");
        row("socks5://10.0.0.1", host(Kind::Socks5, "10.0.0.1", 1080), "socks5://10.0.0.1:1080");
        row("socks5h://p:1", host(Kind::Socks5, "p", 1), "socks5://p:1");
        row("socks5://[fd00::1]:1080", host(Kind::Socks5, "fd00::1", 1080), "socks5://[fd00::1]:1080");
        row("ssh://gate", host(Kind::Ssh, "gate", 0), "ssh://gate");
        row("ssh://My_Gate.1", host(Kind::Ssh, "My_Gate.1", 0), "ssh://My_Gate.1");
        row("ssh://anna@corp.example@gate:2222", host(Kind::Ssh, "gate", 2222, "anna@corp.example"),
            "ssh://anna@corp.example@gate:2222");
        row("ssh://[::1]:22", host(Kind::Ssh, "::1", 22), "ssh://[::1]:22");
    }
    void textBecomesTheValueAndTheValueItsText()
    {
        QFETCH(QString, typed);
        QFETCH(Reach, meant);
        QFETCH(QString, text);
        const auto reach = parseReach(typed);
        QVERIFY2(reach, reach ? "" : qPrintable(reach.error().detail));
        QCOMPARE(*reach, meant);
        QCOMPARE(reachText(*reach), text);
        QCOMPARE(parseReach(text), reach);
        if (!meant.host.isEmpty())
            QCOMPARE(parseReachHost(meant.kind, reachHostText(meant)), reach);
    }

    void whatIsNoWayIsRefusedWithoutQuotingAPassword_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"", "proxy:3128", "https://proxy:443", "socks4://p:1080", "http://proxy",
                 "http://:3128", "http://proxy:0", "http://proxy:65536", "http://proxy:", "ssh://",
                 "http://anna:s3cret@proxy:3128", "ssh://anna:s3cret@gate", "ssh://-oProxyCommand=s3cret",
                 "ssh://gate;s3cret", "ssh://$(s3cret)", "ssh://gate s3cret", "ssh://-l@gate",
                 "ssh://a'b@gate", "socks5://p:1080/path", "http://[::1:80"})
            QTest::newRow(typed) << QString::fromUtf8(typed);
    }
    void whatIsNoWayIsRefusedWithoutQuotingAPassword()
    {
        QFETCH(QString, typed);
        const auto reach = parseReach(typed);
        QVERIFY(!reach);
        QCOMPARE(reach.error().kind, ErrorKind::Rejected);
        QVERIFY(!reach.error().detail.isEmpty());
        QVERIFY(!reach.error().detail.contains(QStringLiteral("s3cret")));
    }

    void settingsKeepTheWaysAndNeverTakeNonsenseForDirect()
    {
        const QTemporaryDir directory;
        QSettings file(directory.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        AppSettings settings(file);
        Profile profile{.name = QStringLiteral("p"),
            .endpoint = QUrl(QStringLiteral("https://cloud:2633/RPC2")),
            .user = QStringLiteral("u")};
        QVERIFY(settings.saveProfile(profile));
        QCOMPARE(settings.profile(profile.name), profile);
        profile.reach = {.kind = Kind::Socks5, .host = QStringLiteral("p"), .port = 1080};
        profile.agentReach = Reach{.kind = Kind::Ssh, .host = QStringLiteral("gate")};
        QVERIFY(settings.saveProfile(profile));
        QCOMPARE(settings.profile(profile.name), profile);
        file.setValue(QStringLiteral("profiles/1/reach"), QStringLiteral("sokcs5://p:1080"));
        const auto damaged = settings.profile(profile.name);
        QVERIFY(damaged);
        QCOMPARE(damaged->reach.kind, Kind::Invalid);
        QVERIFY(checkProfile(*damaged));
        profile.agentReach = Reach{.kind = Kind::Http, .host = QStringLiteral("no port")};
        QVERIFY(checkProfile(profile));
    }

    void localhostBehindAProxyIsNotThisMachine_data()
    {
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<QString>("reach");
        QTest::addColumn<bool>("stays");
        QTest::addColumn<bool>("readable");
        const auto row = [](const char *endpoint, const char *reach, bool stays, bool readable) {
            QTest::addRow("%s %s", endpoint, reach)
                << QString::fromLatin1(endpoint) << QString::fromLatin1(reach) << stays << readable;
        };
        row("http://localhost:2633/RPC2", "direct", true, false);
        row("http://127.0.0.1:2633/RPC2", "system", true, false);
        row("http://localhost:2633/RPC2", "ssh://gate", false, false); // encrypted as far as it goes
        row("http://localhost:2633/RPC2", "socks5://127.0.0.1:1080", false, false);
        row("http://localhost:2633/RPC2", "socks5://proxy:1080", false, true);
        row("http://localhost:2633/RPC2", "http://proxy:3128", false, true);
        row("http://cloud:2633/RPC2", "ssh://gate", false, true); // behind the bastion
        row("https://cloud:2633/RPC2", "http://proxy:3128", false, false);
    }
    void localhostBehindAProxyIsNotThisMachine()
    {
        QFETCH(QString, endpoint);
        QFETCH(QString, reach);
        Profile profile{.name = QStringLiteral("p"),
            .endpoint = QUrl(endpoint),
            .user = QStringLiteral("u"),
            .reach = *parseReach(reach)};
        QTEST(staysOnThisMachine(profile), "stays");
        QTEST(isReadableOnTheWay(profile), "readable");
        QFETCH(bool, readable);
        QCOMPARE(checkProfile(profile).has_value(), readable);
        profile.allowPlainHttp = true;
        QVERIFY(!checkProfile(profile));
    }
};

MSM_TEST(TestReach)
#include "tst_reach.moc"
