// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "ui/commands/shellquoting.h"

#include <QTest>

using namespace msm;

namespace {

/// What cmd.exe sees outside of double quotes, where it carries out "&", "|" and the like.
QString outsideQuotesOfCmd(const QString &line)
{
    QString outside;
    bool quoted = false;
    for (const QChar c : line) {
        if (c == u'"')
            quoted = !quoted;
        else if (!quoted)
            outside += c;
    }
    return quoted ? outside + QStringLiteral("never closed") : outside;
}

/// The value of a string in double quotes that PowerShell reads; nothing where the string ends early, goes
/// on after the line or holds a variable.
std::optional<QString> readByPowerShell(const QString &line)
{
    const auto isQuote = [](QChar c) { return c == u'"' || (c >= QChar(0x201c) && c <= QChar(0x201e)); };
    QString value;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QChar c = line[i];
        if (c == u'`' && i + 1 < line.size()) {
            value += line[++i];
        } else if (isQuote(c)) {
            if (i + 1 == line.size())
                return value;
            if (!isQuote(line[++i]))
                return std::nullopt;
            value += line[i];
        } else if (c == u'$') {
            return std::nullopt;
        } else {
            value += c;
        }
    }
    return std::nullopt;
}

} // namespace

class TestShellQuoting final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wordIsWrittenAsTheShellReadsIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("posix");
        QTest::addColumn<QString>("windows");
        const auto row = [](const char *name, const char *text, const char *posix, const char *windows) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(posix)
                                << QString::fromUtf8(windows);
        };
        row("plain", "cloud", "'cloud'", "\"cloud\"");
        row("nothing", "", "''", "\"\"");
        row("blanks", " my  cloud", "' my  cloud'", "\" my  cloud\"");
        row("path", R"(C:\a b\c)", R"('C:\a b\c')", R"("C:\a b\c")");
        row("backslash at the end", R"(C:\a\)", R"('C:\a\')", R"("C:\a\\")");
        row("apostrophe", "it's", R"('it'\''s')", R"("it's")");
        row("quotes", R"(a "b")", R"('a "b"')", R"("a ""b""")");
        row("quote after a backslash", R"(a\"b)", R"('a\"b')", R"("a\\""b")");
        row("two commands", "a & b | c > d", "'a & b | c > d'", "\"a & b | c > d\"");
        row("variable of PowerShell", "a$b", "'a$b'", "\"a`$b\"");
        row("escape of PowerShell", "a`b", "'a`b'", "\"a``b\"");
        row("variable of cmd", "%PATH% ^ !x!", "'%PATH% ^ !x!'", "\"%PATH% ^ !x!\"");
        row("typographic quotes", "\u201ea\u201c \u201db", "'\u201ea\u201c \u201db'",
            "\"`\u201ea`\u201c `\u201db\"");
        row("line end", "a\nb", "'a\nb'", "\"ab\"");
        row("beyond ASCII", "Wölkchen \u4e91", "'Wölkchen \u4e91'", "\"Wölkchen \u4e91\"");
    }
    void wordIsWrittenAsTheShellReadsIt()
    {
        QFETCH(QString, text);
        QTEST(quotedFor(Shell::Posix, text), "posix");
        QTEST(quotedFor(Shell::Windows, text), "windows");
    }

    void neitherShellOfWindowsCarriesOutAPartOfAWord_data()
    {
        wordIsWrittenAsTheShellReadsIt_data();
        QTest::newRow("all at once") << QStringLiteral("\"&calc&\" $(calc) \u201d;calc;\u201c `\" \\\" %x%")
                                     << QString() << QString();
        QTest::newRow("quote last") << QStringLiteral("a\"") << QString() << QString();
        QTest::newRow("backslash and quote last") << QStringLiteral("a\\\"") << QString() << QString();
    }
    void neitherShellOfWindowsCarriesOutAPartOfAWord()
    {
        QFETCH(QString, text);
        const QString line = quotedFor(Shell::Windows, text);
        QCOMPARE(outsideQuotesOfCmd(line), QString());
        const auto value = readByPowerShell(line);
        QVERIFY(value);
        QString meant = text;
        QCOMPARE(QString(*value).remove(u'\\'), meant.remove(u'\n').remove(u'\\'));
    }
};

MSM_TEST(TestShellQuoting)
#include "tst_shellquoting.moc"
