// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/contextvariable.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;

class TestContextVariable final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nameIsUpperCasedAndValueKeptToTheLetter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::newRow("plain") << "NOTE=a"
                               << "NOTE"
                               << "a";
        QTest::newRow("lower case") << "my_note2=Ab"
                                    << "MY_NOTE2"
                                    << "Ab";
        QTest::newRow("equals in the value") << "A=b=c="
                                             << "A"
                                             << "b=c=";
        QTest::newRow("spaces, lines, markup") << "A= x\ny\t<&>\"'\\ "
                                               << "A"
                                               << " x\ny\t<&>\"'\\ ";
        QTest::newRow("empty value") << "A="
                                     << "A"
                                     << "";
    }
    void nameIsUpperCasedAndValueKeptToTheLetter()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        QFETCH(QString, value);
        const auto variable = parseContextVariable(text);
        QVERIFY(variable);
        QCOMPARE(variable->name, name);
        QCOMPARE(variable->value, value);
    }

    void whatNoContextCanCarryIsNamedWithoutTheValue_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no equals") << "hunter2"
                                   << "NAME=VALUE";
        QTest::newRow("no name") << "=hunter2"
                                 << "letters (A-Z)";
        QTest::newRow("dash") << "a-b=hunter2"
                              << "letters (A-Z)";
        QTest::newRow("dot") << "a.b=hunter2"
                             << "letters (A-Z)";
        QTest::newRow("space") << "a =hunter2"
                               << "letters (A-Z)";
        QTest::newRow("digit first") << "1a=hunter2"
                                     << "letters (A-Z)";
        QTest::newRow("becomes letters in upper case") << "ß=hunter2"
                                                       << "letters (A-Z)";
        QTest::newRow("end of CDATA") << "a=hunter2]]>"
                                      << "A holds \"]]>\"";
        QTest::newRow("control") << "a=hunter2\x01"
                                 << "A holds a control character";
        QTest::newRow("emoji") << "a=hunter2😀"
                               << "A holds an emoji";
    }
    void whatNoContextCanCarryIsNamedWithoutTheValue()
    {
        QFETCH(QString, text);
        QFETCH(QString, reason);
        const auto variable = parseContextVariable(text);
        QVERIFY(!variable);
        QCOMPARE(variable.error().kind, ErrorKind::Rejected);
        QVERIFY2(variable.error().detail.contains(reason), qPrintable(variable.error().detail));
        QVERIFY(!variable.error().detail.contains(QStringLiteral("hunter2")));
    }

    void givenVariableTakesThePlaceOfAllThatAGuestReadsAsTheSame_data()
    {
        QTest::addColumn<QStringList>("ofTemplate");
        QTest::addColumn<QString>("given");
        QTest::addColumn<QStringList>("left");
        const auto row = [](const char *ofTemplate, const char *given, const char *left) {
            const auto names = [](const char *text) {
                return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
            };
            QTest::addRow("%s + %s", ofTemplate, given)
                << names(ofTemplate) << QString::fromLatin1(given) << names(left);
        };
        row("START_SCRIPT_BASE64", "START_SCRIPT", "");
        row("START_SCRIPT", "START_SCRIPT_BASE64", "");
        row("Start_Script_Base64 start_script NETWORK", "start_script", "NETWORK");
        row("CRYPTED_PASSWORD_BASE64 PASSWORD_BASE64 USERNAME", "PASSWORD", "USERNAME");
        row("network dns", "NETWORK", "dns");
        row("NETWORK", "network", "");
        row("A_BASE64", "A", "A_BASE64"); // nothing is known of it
    }
    void givenVariableTakesThePlaceOfAllThatAGuestReadsAsTheSame()
    {
        QFETCH(QStringList, ofTemplate);
        QFETCH(QString, given);
        QFETCH(QStringList, left);
        QMap<QString, QString> base;
        for (const QString &name : ofTemplate)
            base.insert(name, QStringLiteral("old"));
        const QString value = QStringLiteral("\"new\"\n$HOME 100% C:\\");
        QMap<QString, QString> expected{{given.toUpper(), value}};
        for (const QString &name : left)
            expected.insert(name, QStringLiteral("old"));
        QCOMPARE(contextWith(base, {{given, value}}), expected);
    }

    void twoFormsOfOneAreAConflict()
    {
        const auto conflict = [](const QStringList &names) {
            QMap<QString, QString> given;
            for (const QString &name : names)
                given.insert(name, QStringLiteral("hunter2"));
            return findContextConflict(given).value_or(Error()).detail;
        };
        QCOMPARE(conflict({QStringLiteral("START_SCRIPT"), QStringLiteral("START_SCRIPT_BASE64")}),
            QStringLiteral(
                "a machine takes only one of START_SCRIPT and START_SCRIPT_BASE64; leave one of them out"));
        QVERIFY(!conflict({QStringLiteral("PASSWORD"), QStringLiteral("crypted_password")}).isEmpty());
        QVERIFY(!conflict({QStringLiteral("dns"), QStringLiteral("DNS")}).isEmpty());
        QVERIFY(conflict({QStringLiteral("START_SCRIPT"), QStringLiteral("PASSWORD"), QStringLiteral("DNS")})
                    .isEmpty());
    }
};

MSM_TEST(TestContextVariable)
#include "tst_contextvariable.moc"
