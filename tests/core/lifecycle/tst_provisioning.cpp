// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/provisioning.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QTest>

using namespace msm;

namespace {

using Context = QMap<QString, QString>;

const QUuid kKey = QUuid::fromString(QStringLiteral("6a2f8c1e-4b7d-4f3a-9c5e-2d1b0a9f8e7d"));
const AgentSecret kSecret = NodeSecret::random().forNode(kKey);

Result<Context> stock(const Context &ofTemplate, const Context &given = {})
{
    return provisionedContext(ofTemplate, given, {.install = ServerInstall::MariaDb, .secret = kSecret});
}

QString encoded(const QByteArray &text)
{
    return QString::fromLatin1(text.toBase64());
}

/// The content that the bootstrap has for one of its files.
QByteArray embedded(const QByteArray &script, const QByteArray &file)
{
    const qsizetype at = script.indexOf("    " + file + ") cat <<'END' ;;\n");
    const qsizetype begin = script.indexOf('\n', at) + 1;
    const QByteArray stream = QByteArray::fromBase64(script.mid(begin, script.indexOf('\n', begin) - begin));
    return qUncompress(QByteArray(4, '\0') + stream); // the length is a hint
}

QByteArray agentFile(const char *name)
{
    QFile file(QStringLiteral(MSM_TEST_DATA "/../../resources/agent/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestProvisioning final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void imageWithAnAgentGetsItsSecretAndNothingElse()
    {
        const Context given{{QStringLiteral("A"), QStringLiteral("b")}};
        const auto plain =
            provisionedContext({{QStringLiteral("START_SCRIPT"), QStringLiteral("x")}}, given, {});
        QCOMPARE(plain.value(), given);
        const auto secret = provisionedContext({}, given, {.secret = kSecret});
        QCOMPARE(secret.value(),
            (Context{{QStringLiteral("A"), QStringLiteral("b")},
                {kSecretVariable, QString::fromLatin1(kSecret.toHex())}}));
    }

    void stockImageGetsTheBootstrapWithTheAgentInside()
    {
        const auto context = stock({{QStringLiteral("NETWORK"), QStringLiteral("YES")}});
        QVERIFY(context);
        QCOMPARE(context->keys(),
            (QStringList{kSecretVariable, kServerVariable, QStringLiteral("START_SCRIPT_BASE64"),
                QStringLiteral("TOKEN")}));
        QCOMPARE(context->value(kServerVariable), QStringLiteral("mariadb"));
        QCOMPARE(context->value(QStringLiteral("TOKEN")), QStringLiteral("YES"));
        const QByteArray script =
            QByteArray::fromBase64(context->value(QStringLiteral("START_SCRIPT_BASE64")).toLatin1());
        QCOMPARE(script, bootstrapScript());
        QVERIFY(script.startsWith("#!/bin/sh\n"));
        QVERIFY(!agentFile("msm_agent.py").isEmpty());
        QCOMPARE(embedded(script, "msm_agent.py"), agentFile("msm_agent.py"));
        QCOMPARE(embedded(script, "msm-agent.service"), agentFile("msm-agent.service"));
        QVERIFY(!script.contains("\n@MSM_"));
        QVERIFY(script.toBase64().size() < maxContextVariable);
        QVERIFY(!script.contains(kSecret.toHex()));
        const auto mysql = provisionedContext({}, {}, {.install = ServerInstall::MySql, .secret = kSecret});
        QCOMPARE(mysql->value(kServerVariable), QStringLiteral("mysql"));
    }

    void scriptThatWouldHaveRunRunsFirst_data()
    {
        QTest::addColumn<QMap<QString, QString>>("ofTemplate");
        QTest::addColumn<QMap<QString, QString>>("given");
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("base64");
        const QString script = QStringLiteral("START_SCRIPT");
        const QString base64 = QStringLiteral("START_SCRIPT_BASE64");
        const Context none;
        const QString own = QStringLiteral("echo $NAME");
        const QString coded = encoded("echo coded");
        QTest::newRow("none") << none << none << QString() << QString();
        QTest::newRow("plain, with what the cloud fills in")
            << Context{{script, own}} << none << own << QString();
        QTest::newRow("base64") << Context{{base64, coded}} << none << QString() << coded;
        QTest::newRow("both, as guests take them")
            << Context{{script, own}, {base64, coded}} << none << own << QString();
        QTest::newRow("in small letters") << Context{{script.toLower(), own}} << none << own << QString();
        QTest::newRow("a person's") << none << Context{{script, own}} << own << QString();
        QTest::newRow("a person's instead of the template's")
            << Context{{script, own}} << Context{{base64, coded}} << QString() << coded;
        const Context ofNode{{base64, encoded(bootstrapScript())}, {kOwnScriptVariable, own},
            {kServerVariable, QStringLiteral("mysql")}, {kSecretVariable, QStringLiteral("old")}};
        QTest::newRow("a template saved from a node") << ofNode << none << own << QString();
        QTest::newRow("a person's instead of a saved node's")
            << ofNode << Context{{base64, coded}} << QString() << coded;
    }
    void scriptThatWouldHaveRunRunsFirst()
    {
        using Variables = QMap<QString, QString>;
        QFETCH(Variables, ofTemplate);
        QFETCH(Variables, given);
        QFETCH(QString, plain);
        QFETCH(QString, base64);
        const auto context = stock(ofTemplate, given);
        QVERIFY(context);
        QCOMPARE(context->value(kOwnScriptVariable), plain);
        QCOMPARE(context->value(kOwnScript64Variable), base64);
        QVERIFY(!context->contains(QStringLiteral("START_SCRIPT")));
        QCOMPARE(context->value(QStringLiteral("START_SCRIPT_BASE64")), encoded(bootstrapScript()));
        // The driver puts these over the template's: none of its own must be left to run beside.
        for (const QString &name : {kOwnScriptVariable, kOwnScript64Variable})
            QVERIFY(context->contains(name) || !ofTemplate.contains(name));
    }

    void choiceOfTheTemplateAboutOneGateStays()
    {
        const Context refused{{QStringLiteral("TOKEN"), QStringLiteral("NO")}};
        QVERIFY(!stock(refused)->contains(QStringLiteral("TOKEN")));
        QCOMPARE(stock({}, refused)->value(QStringLiteral("TOKEN")), QStringLiteral("NO"));
    }

    void variableThatNoMachineTakesIsRefused()
    {
        const QString name = QStringLiteral("START_SCRIPT");
        const qsizetype most = maxContextVariable - kOwnScriptVariable.size() - 2;
        QVERIFY(stock({{name, QString(most, u'x')}}));
        const auto refused = stock({{name, QString(most + 1, u'x')}});
        QCOMPARE(refused.error().kind, ErrorKind::Rejected);
        QVERIFY2(refused.error().detail.contains(kOwnScriptVariable), qPrintable(refused.error().detail));
        QVERIFY(refused.error().detail.size() < 200);
    }

    void installationNeedsASecretAndItsVariablesForItself()
    {
        const auto problem = [](ServerInstall install, NodeFunction function, bool secret,
                                 const QString &name) {
            const Context given = name.isEmpty() ? Context() : Context{{name, QStringLiteral("hidden")}};
            const auto found = provisioningProblem(install, function, secret, given);
            if (found && (found->kind != ErrorKind::Rejected || found->detail.contains(u"hidden")))
                qFatal("a problem of the wrong kind, or one that quotes a value");
            return found.has_value();
        };
        const auto none = ServerInstall::Nothing;
        const auto stockImage = ServerInstall::MySql;
        const auto agent = NodeFunction::Agent;
        QVERIFY(!provisionedContext({}, {}, {.install = stockImage}));
        QVERIFY(!problem(none, agent, false, {}));
        QVERIFY(problem(stockImage, agent, false, {}));
        QVERIFY(!problem(stockImage, agent, true, {}));
        QVERIFY(!problem(stockImage, NodeFunction::None, false, {}));
        QVERIFY(!problem(stockImage, NodeFunction::Manager, false, kServerVariable));
        QVERIFY(problem(none, agent, true, kSecretVariable));
        QVERIFY(problem(none, agent, true, kSecretVariable.toLower()));
        QVERIFY(!problem(none, agent, false, kSecretVariable));
        QVERIFY(!problem(none, agent, true, kServerVariable));
        for (const QString &name :
            {kSecretVariable, kServerVariable, kOwnScriptVariable, kOwnScript64Variable})
            QVERIFY(problem(stockImage, agent, true, name));
        QVERIFY(!problem(stockImage, agent, true, QStringLiteral("START_SCRIPT")));
    }
};

MSM_TEST(TestProvisioning)
#include "tst_provisioning.moc"
