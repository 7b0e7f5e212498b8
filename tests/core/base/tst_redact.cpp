// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/redact.h"
#include "tests/support/recordings.h"
#include "tests/support/suite.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace msm;

class TestRedact final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void secretGoesAndTheRestStays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *text, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("nothing", "VM 7 is in PROLOG_FAILURE: no space", "VM 7 is in PROLOG_FAILURE: no space");
        row("header", "GET / HTTP/1.1\r\nAuthorization: Basic c2VjcmV0\r\nHost: a",
            "GET / HTTP/1.1\r\nAuthorization: [hidden]\r\nHost: a");
        row("cookie", "Set-Cookie: sid=abc; Path=/", "Set-Cookie: [hidden]");
        row("bearer in a text", "sent Bearer s3cr3t.t0ken away", "sent Bearer [hidden] away");
        row("a bearer is a word", "the Bearer of news", "the Bearer of news");
        row("URL", "at https://dba:s3cret@cloud:2633/RPC2", "at https://dba:[hidden]@cloud:2633/RPC2");
        row("URL with a port", "at https://cloud.example:2633/RPC2", "at https://cloud.example:2633/RPC2");
        row("URL's query", "http://a/?method=x&token=s3cret&id=1", "http://a/?method=x&token=[hidden]&id=1");
        row("session",
            "<methodCall><methodName>one.vm.info</methodName><params><param><value><string>dba:s3cret</"
            "string>"
            "</value></param><param><value><int>7</int></value></param></params></methodCall>",
            "<methodCall><methodName>one.vm.info</methodName><params><param><value><string>[hidden]</string>"
            "</value></param><param><value><int>7</int></value></param></params></methodCall>");
        row("session, untyped and cut", "<methodName>one.vm.info</methodName><params><param><value>dba:s3cr",
            "<methodName>one.vm.info</methodName><params>\xE2\x80\xA6");
        row("login",
            "<methodName>one.user.login</methodName><params><param><value><string>dba:s3cret</string></value>"
            "</param><param><value><string>dba</string></value></param><param><value><string>tok</string>"
            "</value></param></params>",
            "<methodName>one.user.login</methodName><params><param><value><string>[hidden]</string></value>"
            "</param><param><value><string>[hidden]</string></value></param><param><value><string>[hidden]"
            "</string></value></param></params>");
        row("element", "<NAME>db</NAME><ROOT_PASSWORD><![CDATA[s3cret]]></ROOT_PASSWORD>",
            "<NAME>db</NAME><ROOT_PASSWORD>[hidden]</ROOT_PASSWORD>");
        row("escaped element", "&lt;TOKEN&gt;s3cret&lt;/TOKEN&gt;&lt;ID&gt;0&lt;/ID&gt;",
            "&lt;TOKEN&gt;[hidden]&lt;/TOKEN&gt;&lt;ID&gt;0&lt;/ID&gt;");
        row("template", "CPU=\"1\" CONTEXT=[DB_PASSWD=\"s3\\\"cret\", NETWORK=\"YES\"]",
            "CPU=\"1\" CONTEXT=[DB_PASSWD=\"[hidden]\", NETWORK=\"YES\"]");
        row("script", "START_SCRIPT=\"mysql -e 'x'\nexport A=b\"", "START_SCRIPT=\"[hidden]\"");
        row("user input", "ROOT_PW=\"M|password|Root's password||s3cret\"", "ROOT_PW=\"[hidden]\"");
        row("user input of another name", "RIDDLE=\"M|password|Say||s3cret\"",
            "RIDDLE=\"M|password|[hidden]\"");
        row("plain", "user=dba password=s3cret port=3306", "user=dba password=[hidden] port=3306");
        row("sentence", "password: s3cret", "password: [hidden]");
        row("INI", "OPENNEBULA_PASSWORD = s3cret\nOPENNEBULA_USER = dba",
            "OPENNEBULA_PASSWORD = [hidden]\nOPENNEBULA_USER = dba");
        row("JSON", "{\"user\":\"dba\",\"password\":\"s3\\\"cret\",\"id\":1}",
            "{\"user\":\"dba\",\"password\":\"[hidden]\",\"id\":1}");
        row("hash", "0123456789abcdef0123456789abcdef01234567 is it", "[hidden] is it");
        row("UUID", "3f2504e0-4f89-11d3-9a0c-0305e82c3301", "3f2504e0-4f89-11d3-9a0c-0305e82c3301");
    }
    void secretGoesAndTheRestStays()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(redacted(text), expected);
        QCOMPARE(redacted(expected), expected); // twice is the same as once
    }

    void namesOfSecretsAreKnownInAnySpelling()
    {
        for (const char *name :
            {"password", "ROOT_PASSWORD", "dbPasswd", "DB_PASS", "mysql-pw", "TOKEN_PASSWORD", "apiKey",
                "API_KEY", "SSH_PRIVATE_KEY", "START_SCRIPT_BASE64", "Authorization", "clientSecret"})
            QVERIFY2(isSecretName(QString::fromLatin1(name)), name);
        for (const char *name : {"", "NAME", "SSH_PUBLIC_KEY", "BYPASSED", "PINNED", "keptSecre", "author",
                 "COMPASS", "HYPERVISOR", "LABELS"})
            QVERIFY2(!isSecretName(QString::fromLatin1(name)), name);
    }

    void jsonIsRedactedAtEveryDepth()
    {
        const QJsonObject object{{QStringLiteral("token"), QStringLiteral("s3cret")},
            {QStringLiteral("tokenLife"), 3600},
            {QStringLiteral("calls"),
                QJsonArray{QJsonObject{{QStringLiteral("detail"), QStringLiteral("password=s3cret")}}}}};
        const QByteArray out = QJsonDocument(redacted(QJsonValue(object)).toObject()).toJson();
        QVERIFY(!out.contains("s3cret"));
        QVERIFY(out.contains("3600"));
    }

    /// The accounts of the recordings are "oneadmin:opennebula" and throw-away ones, and user.info has
    /// hashes.
    void noRecordedRequestKeepsItsSession()
    {
        int sessions = 0;
        for (const auto &exchange : test::recordedExchanges()) {
            const QString request = QString::fromUtf8(test::recordedRequest(exchange.name));
            sessions += int(request.contains(u"oneadmin:opennebula"));
            QVERIFY2(!redacted(request).contains(u":opennebula<"), exchange.name.constData());
            if (exchange.method.startsWith("one.user")) {
                const QString answer = redacted(QString::fromUtf8(test::recordedResponse(exchange.name)));
                static const QRegularExpression hash(QStringLiteral("[0-9a-f]{40}"));
                QVERIFY2(!answer.contains(hash), exchange.name.constData());
            }
        }
        QVERIFY(sessions > 200);
    }

    void hostileTextTakesNoQuadraticTime_data()
    {
        QTest::addColumn<QString>("unit");
        for (const char *unit : {"<PASSWORD>", "password=\"", "\"token\":\"", "&lt;TOKEN&gt;", "://a:", "a=",
                 "Basic ", "<methodName>one.vm.info</methodName><params>", "<value>", "|password|", "\\\""})
            QTest::newRow(unit) << QString::fromLatin1(unit);
    }
    void hostileTextTakesNoQuadraticTime()
    {
        QFETCH(QString, unit);
        QElapsedTimer timer;
        timer.start();
        (void)redacted(unit.repeated(20'000));
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    }
};

MSM_TEST(TestRedact)
#include "tst_redact.moc"
