// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/contextvariable.h"

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
};

QTEST_GUILESS_MAIN(TestContextVariable)
#include "tst_contextvariable.moc"
