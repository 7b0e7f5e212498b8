// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/showntable.h"

#include "tests/support/suite.h"

#include <QTest>

using namespace msm;

/// Names are what somebody else has typed.
class TestShownTable final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cellsAreWrittenSoThatTheyAreReadBackAsTheyAre_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QByteArray>("tabbed");
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QByteArray>("markdown");
        const auto row = [](const char *name, const char *cell, const char *tabbed, const char *csv,
                             const char *markdown) {
            QTest::newRow(name) << QString::fromUtf8(cell) << QByteArray(tabbed) << QByteArray(csv)
                                << QByteArray(markdown);
        };
        row("plain", "db-1", "db-1", "db-1", "db-1");
        row("empty", "", "", "", "");
        row("tab and line", "a\tb\nc", "a b c", "a b c", "a b c");
        row("comma", "a,b", "a,b", "\"a,b\"", "a,b");
        row("quote", "a\"b", "a\"b", "\"a\"\"b\"", "a\"b");
        row("formula", "=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0",
            "=cmd\\|' /C calc'!A0");
        row("formula after a tab", "\t@x", "@x", "'@x", "@x");
        row("dash for nothing", "–", "–", "–", "–");
        row("bar", "a|b", "a|b", "a|b", "a\\|b");
        row("markup", "<b>*x*</b> [l](u)", "<b>*x*</b> [l](u)", "<b>*x*</b> [l](u)",
            "\\<b\\>\\*x\\*\\</b\\> \\[l\\](u)");
        row("letters", "äöü 🐬", "äöü 🐬", "äöü 🐬", "äöü 🐬");
    }
    void cellsAreWrittenSoThatTheyAreReadBackAsTheyAre()
    {
        QFETCH(QString, cell);
        QFETCH(QByteArray, tabbed);
        QFETCH(QByteArray, csv);
        QFETCH(QByteArray, markdown);
        const ShownTable table{{QStringLiteral("ID"), QStringLiteral("Name")}, {{QStringLiteral("7"), cell}}};
        QCOMPARE(toTabbedText(table).toUtf8(), QByteArray("ID\tName\n7\t" + tabbed + '\n'));
        QCOMPARE(toCsv(table), QByteArray("\xEF\xBB\xBFID,Name\r\n7," + csv + "\r\n"));
        QCOMPARE(toMarkdown(table), QByteArray("| ID | Name |\n| --- | --- |\n| 7 | " + markdown + " |\n"));
    }
};

MSM_TEST(TestShownTable)
#include "tst_showntable.moc"
