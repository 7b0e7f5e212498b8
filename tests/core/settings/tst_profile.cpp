// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/profile.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;

namespace {

Profile usable()
{
    return Profile{.name = QStringLiteral("production"),
        .endpoint = QUrl(QStringLiteral("https://cloud.example:2633/RPC2")),
        .user = QStringLiteral("alice")};
}

} // namespace

class TestProfile final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void endpointIsNormalised_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("endpoint");
        const auto row = [](const char *name, const char *typed, const char *endpoint) {
            QTest::newRow(name) << QString::fromUtf8(typed) << QString::fromUtf8(endpoint);
        };
        row("complete", "https://cloud.example:2633/RPC2", "https://cloud.example:2633/RPC2");
        row("bare host gets https", "cloud.example", "https://cloud.example:2633/RPC2");
        row("bare host and port", "cloud.example:8443", "https://cloud.example:8443/RPC2");
        row("bare address", "192.0.2.7", "https://192.0.2.7:2633/RPC2");
        row("localhost gets http", "localhost", "http://localhost:2633/RPC2");
        row("name below localhost", "one.localhost:99", "http://one.localhost:99/RPC2");
        row("any 127 address gets http", "127.9.8.7:1", "http://127.9.8.7:1/RPC2");
        row("IPv6 loopback gets http", "[::1]:2634", "http://[::1]:2634/RPC2");
        row("other IPv6 gets https", "[2001:db8::1]", "https://[2001:db8::1]:2633/RPC2");
        row("a name that begins like loopback", "127.evil.example", "https://127.evil.example:2633/RPC2");
        row("given http is kept, and its port", "http://cloud.example", "http://cloud.example:80/RPC2");
        row("a whole URL means what it says", "https://cloud.example/RPC2", "https://cloud.example:443/RPC2");
        row("a whole URL on loopback", "http://localhost/RPC2", "http://localhost:80/RPC2");
        row("path is kept", "https://cloud.example/one/RPC2", "https://cloud.example:443/one/RPC2");
        row("bare host with path", "cloud.example/one", "https://cloud.example:2633/one");
        row("a slash alone is no path", "https://cloud.example/", "https://cloud.example:443/RPC2");
        row("spaces around", "  cloud.example \n", "https://cloud.example:2633/RPC2");
        row("case", "HTTPS://Cloud.Example:2633", "https://cloud.example:2633/RPC2");
        row("case of a bare host", "Cloud.Example", "https://cloud.example:2633/RPC2");
        row("highest port", "cloud.example:65535", "https://cloud.example:65535/RPC2");
    }
    void endpointIsNormalised()
    {
        QFETCH(QString, typed);
        const auto endpoint = parseEndpoint(typed);
        QVERIFY2(endpoint.has_value(), endpoint ? "" : qPrintable(endpoint.error().detail));
        QTEST(endpoint->toString(), "endpoint");
        QCOMPARE(parseEndpoint(endpoint->toString()), endpoint);
    }

    void spellingsOfOneServerAreOne()
    {
        const QString one = serverName(*parseEndpoint(QStringLiteral("cloud.example")));
        for (const char *typed :
            {"CLOUD.Example:2633", "https://cloud.example.:2633/RPC2", "cloud.example./one"})
            QCOMPARE(serverName(*parseEndpoint(QString::fromLatin1(typed))), one);
        QCOMPARE(serverName(*parseEndpoint(QStringLiteral("https://[2001:DB8::0:1]"))),
            serverName(*parseEndpoint(QStringLiteral("https://[2001:db8::1]:443"))));
        QCOMPARE(serverName(*parseEndpoint(QStringLiteral("b\u00FCcher.example"))),
            serverName(*parseEndpoint(QStringLiteral("xn--bcher-kva.example"))));
        QVERIFY(serverName(*parseEndpoint(QStringLiteral("https://cloud.example"))) != one);
    }

    void badEndpointSaysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *typed, const char *says) {
            QTest::newRow(name) << QString::fromUtf8(typed) << QString::fromUtf8(says);
        };
        row("empty", "", "empty");
        row("blank", " \t", "empty");
        row("scheme only", "https://", "no host");
        row("path only", "https:///RPC2", "no host");
        row("port only", ":2633", "no host");
        row("other scheme", "ftp://cloud.example", "\"ftp\" is not http or https");
        row("secret before the scheme", "bob:s3cret@https://cloud.example", "not a URL");
        row("port zero", "cloud.example:0", "port");
        row("port too large", "cloud.example:65536", "port");
        row("port missing", "https://cloud.example:/RPC2", "port");
        row("port is a word", "bob:s3cret", "port");
        row("negative port", "cloud.example:-1", "port");
        row("user", "https://bob@cloud.example", "user or password");
        row("user and password", "https://bob:s3cret@cloud.example:2633/RPC2", "user or password");
        row("user without scheme", "bob:s3cret@cloud.example", "user or password");
        row("query", "https://cloud.example/RPC2?token=s3cret", "query");
        row("fragment", "https://cloud.example/RPC2#s3cret", "fragment");
        row("space inside", "cloud example", "not a URL");
        row("open bracket", "[::1", "not a URL");
    }
    void badEndpointSaysWhatIsWrong()
    {
        QFETCH(QString, typed);
        QFETCH(QString, says);
        const auto endpoint = parseEndpoint(typed);
        QVERIFY2(!endpoint.has_value(), endpoint ? qPrintable(endpoint->toString()) : "");
        QCOMPARE(endpoint.error().kind, ErrorKind::Rejected);
        QVERIFY2(endpoint.error().detail.contains(says), qPrintable(endpoint.error().detail));
        QVERIFY2(
            !endpoint.error().detail.contains(QLatin1String("s3cret")), qPrintable(endpoint.error().detail));
    }

    void completeProfileIsAccepted() { QCOMPARE(checkProfile(usable()), std::nullopt); }

    void sandboxNeedsNeitherEndpointNorUser()
    {
        QCOMPARE(checkProfile(Profile{.name = QStringLiteral("sandbox"), .sandbox = true}), std::nullopt);
    }

    void plainHttpBeyondLoopbackNeedsConsent()
    {
        auto profile = usable();
        profile.endpoint.setScheme(QStringLiteral("http"));
        const auto error = checkProfile(profile);
        QVERIFY(error.has_value());
        QVERIFY2(error->detail.contains(QLatin1String("cloud.example")), qPrintable(error->detail));

        profile.allowPlainHttp = true;
        QCOMPARE(checkProfile(profile), std::nullopt);
        profile.allowPlainHttp = false;
        profile.endpoint.setHost(QStringLiteral("127.0.0.1"));
        QCOMPARE(checkProfile(profile), std::nullopt);
    }

    void unusableProfileSaysWhy_data()
    {
        QTest::addColumn<Profile>("profile");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *says, auto change) {
            auto profile = usable();
            change(profile);
            QTest::newRow(name) << profile << QString::fromUtf8(says);
        };
        row("no name", "no name", [](Profile &p) { p.name.clear(); });
        row("blank name", "no name", [](Profile &p) { p.name = QStringLiteral("  "); });
        row("space before", "space", [](Profile &p) { p.name = QStringLiteral(" x"); });
        row("long name", "longer than 64", [](Profile &p) { p.name = QString(65, u'x'); });
        row("newline in name", "control", [](Profile &p) { p.name = QStringLiteral("a\nb"); });
        row("reversing text in name", "control", [](Profile &p) { p.name = QStringLiteral("a\u202eb"); });
        row("no service", "service", [](Profile &p) { p.service.clear(); });
        row("long service", "service", [](Profile &p) { p.service = QString(33, u'x'); });
        row("comma in service", "service", [](Profile &p) { p.service = QStringLiteral("a,b"); });
        row("newline after service", "service", [](Profile &p) { p.service = QStringLiteral("mysql\n"); });
        row("accent in service", "service", [](Profile &p) { p.service = QStringLiteral("mysqlé"); });
        row("no endpoint", "endpoint is empty", [](Profile &p) { p.endpoint.clear(); });
        row("no user", "no user", [](Profile &p) { p.user.clear(); });
        row("colon in user", "colon", [](Profile &p) { p.user = QStringLiteral("a:b"); });
        row("polls too often", "poll", [](Profile &p) { p.pollInterval = minPollInterval / 2; });
        row("polls too rarely", "poll",
            [](Profile &p) { p.pollInterval = maxPollInterval + std::chrono::milliseconds(1); });
    }
    void unusableProfileSaysWhy()
    {
        QFETCH(Profile, profile);
        QFETCH(QString, says);
        const auto error = checkProfile(profile);
        QVERIFY(error.has_value());
        QCOMPARE(error->kind, ErrorKind::Rejected);
        QVERIFY2(error->detail.contains(says), qPrintable(error->detail));
    }

    void limitsThemselvesAreAccepted()
    {
        auto profile = usable();
        profile.name = QString(maxProfileNameLength, u'x');
        profile.service = QString(32, u'_');
        for (const auto interval : {minPollInterval, maxPollInterval}) {
            profile.pollInterval = interval;
            QCOMPARE(checkProfile(profile), std::nullopt);
        }
    }
};

MSM_TEST(TestProfile)
#include "tst_profile.moc"
