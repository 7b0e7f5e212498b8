// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/userinput.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;
using Type = UserInput::Type;

namespace {

UserInput parsed(const char *definition)
{
    return parseUserInput(QStringLiteral("X"), QString::fromUtf8(definition));
}

} // namespace

Q_DECLARE_METATYPE(msm::UserInput)

/// What a template asks, and what may be answered.
class TestUserInput final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void definitionsAreRead_data()
    {
        const QString x = QStringLiteral("X");
        QTest::addColumn<QString>("definition");
        QTest::addColumn<UserInput>("input");
        const auto row = [](const char *definition, const UserInput &input) {
            QTest::newRow(definition) << QString::fromUtf8(definition) << input;
        };
        row("M|text|Name", {.name = x, .required = true, .description = QStringLiteral("Name")});
        row("M|list|Role of the node|primary,replica|replica",
            {.name = x,
                .type = Type::List,
                .required = true,
                .description = QStringLiteral("Role of the node"),
                .choices = {QStringLiteral("primary"), QStringLiteral("replica")},
                .initial = QStringLiteral("replica")});
        row("O|list-multiple|| a , b ,|a,b",
            {.name = x,
                .type = Type::ListMultiple,
                .choices = {QStringLiteral("a"), QStringLiteral("b")},
                .initial = QStringLiteral("a,b")});
        row("M|range||1..8|2",
            {.name = x,
                .type = Type::Range,
                .required = true,
                .minimum = 1,
                .maximum = 8,
                .initial = QStringLiteral("2")});
        row("O|range-float||-0.5..2.5|",
            {.name = x, .type = Type::RangeFloat, .minimum = -0.5, .maximum = 2.5});
        row("O|range||many..8|", {.name = x, .type = Type::Range, .maximum = 8});
        row("O|number|Connections",
            {.name = x, .type = Type::Number, .description = QStringLiteral("Connections")});
        row("O|number-float|||0.5", {.name = x, .type = Type::NumberFloat, .initial = QStringLiteral("0.5")});
        row("O|boolean|Log|| yes",
            {.name = x,
                .type = Type::Boolean,
                .description = QStringLiteral("Log"),
                .initial = QStringLiteral("YES")});
        row("M|password|P",
            {.name = x, .type = Type::Password, .required = true, .description = QStringLiteral("P")});
        row("M|fixed|||utf8mb4",
            {.name = x, .type = Type::Fixed, .required = true, .initial = QStringLiteral("utf8mb4")});
        row("O|text64|T||a|b",
            {.name = x,
                .type = Type::Text64,
                .description = QStringLiteral("T"),
                .initial = QStringLiteral("a|b")});
        row("M|hologram|New", {.name = x, .required = true, .description = QStringLiteral("New")});
        row("just words", {.name = x, .description = QStringLiteral("just words")});
        row("", {.name = x});
    }
    void definitionsAreRead()
    {
        QFETCH(QString, definition);
        QFETCH(UserInput, input);
        QVERIFY(parseUserInput(QStringLiteral("X"), definition) == input);
    }

    // One has a "|" in its description, as in a report of 2022; the others are its relatives.
    void partsThatHoldTheSeparatorAreToldApart_data()
    {
        QTest::addColumn<QString>("description");
        QTest::addColumn<QStringList>("choices");
        QTest::addColumn<QString>("initial");
        const auto row = [](const char *definition, const char *description, const QStringList &choices,
                             const char *initial) {
            QTest::newRow(definition)
                << QString::fromUtf8(description) << choices << QString::fromUtf8(initial);
        };
        row("O|text|number = [MCC|MNC|MSISDN] (15 digits)| |imsi-1", "number = [MCC|MNC|MSISDN] (15 digits)",
            {}, "imsi-1");
        row("M|text|a|b||", "a|b", {}, "");
        row("M|password|one|two| |p|w", "one|two", {}, "p|w");
        row("O|boolean|on|off| |YES", "on|off", {}, "YES");
        row("M|list|this|that|a,b|b", "this|that", {QStringLiteral("a"), QStringLiteral("b")}, "b");
        row("O|list-multiple|this|that|a,b|a,b", "this|that", {QStringLiteral("a"), QStringLiteral("b")},
            "a,b");
        row("M|range|from|to|1..8|2", "from|to", {}, "2");
        row("M|text|Container ports (host:container)|80:80,8080:8080|80:80",
            "Container ports (host:container)", {}, "80:80");
        row("M|text|Name|", "Name", {}, ""); // nothing is in the fourth part
        row("M|list|Role|a,b", "Role", {QStringLiteral("a"), QStringLiteral("b")}, "");
        row("M|range|Size|1..8", "Size", {}, "");
    }
    void partsThatHoldTheSeparatorAreToldApart()
    {
        QFETCH(QString, description);
        QFETCH(QStringList, choices);
        QFETCH(QString, initial);
        const UserInput input = parsed(QTest::currentDataTag());
        QVERIFY(!input.malformed);
        QCOMPARE(input.description, description);
        QCOMPARE(input.choices, choices);
        QCOMPARE(input.initial, initial);
    }

    void definitionThatCanBeReadInSeveralWaysIsNamedAndNeedsAnAnswer_data()
    {
        QTest::addColumn<QString>("definition");
        for (const char *definition :
            {"M|text|Name|abc", "O|text|Name|abc", "O|number|Count|5", "M|range|Size|5", "O|text|a| |b| |c",
                "O|text|a|b|c|d", "M|list|a|b|c|d,e|f", "O|password|Secret|hunter2"})
            QTest::newRow(definition) << QString::fromLatin1(definition);
    }
    void definitionThatCanBeReadInSeveralWaysIsNamedAndNeedsAnAnswer()
    {
        QFETCH(QString, definition);
        const UserInput input = parsed(QTest::currentDataTag());
        QVERIFY(input.malformed);
        QCOMPARE(input.description, definition.contains(u"hunter2") ? QStringLiteral("Secret") : definition);
        QCOMPARE(input.initial, QString());
        QCOMPARE(input.isSecret(), definition.contains(u"password"));
        const auto unanswered = answerInputs({input}, {});
        QVERIFY(!unanswered);
        QCOMPARE(unanswered.error().detail,
            QStringLiteral("X needs an answer, because its definition in the template is malformed"));
        const QMap<QString, QString> given{{QStringLiteral("X"), QStringLiteral("anything")}};
        QCOMPARE(answerInputs({input}, given).value(), given);
        QVERIFY(describeInput(input).contains(QStringLiteral("malformed")));
    }

    void answersAreChecked_data()
    {
        QTest::addColumn<QByteArray>("definition");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *definition, const QString &answer, const char *problem) {
            QTest::addRow("%s <- %s", definition, qPrintable(answer))
                << QByteArray(definition) << answer << QString::fromUtf8(problem);
        };
        row("M|text|", {}, "X is required");
        row("O|text|", {}, "");
        row("M|text|", QStringLiteral("a \"b\" <c> & ü"), "");
        row("M|text|", QStringLiteral("a]]>b"), "X holds \"]]>\", which OpenNebula cannot store");
        row("M|text|", QStringLiteral("a\u0007b"), "X holds a control character (U+0007)");
        row("M|text|", QString::fromUtf8("\xF0\x9F\x90\xAC"), "X holds an emoji or another rare character");
        row("M|text64|", QString::fromUtf8("\xF0\x9F\x90\xAC]]>"), "");
        row("M|list||a,b|", QStringLiteral("b"), "");
        row("M|list||a,b|", QStringLiteral("c"), "X must be one of: a, b");
        row("M|list||a,b|", QStringLiteral("a,b"), "X must be one of: a, b");
        row("O|list-multiple||a,b|", QStringLiteral("b, a"), "");
        row("O|list-multiple||a,b|", QStringLiteral("a,c"), "X must be some of: a, b");
        row("O|list-multiple||a,b|", QStringLiteral(","), "X must be some of: a, b");
        row("M|range||1..8|", QStringLiteral("8"), "");
        row("M|range||1..8|", QStringLiteral("9"), "X must be between 1 and 8");
        row("M|range||1..8|", QStringLiteral("0"), "X must be between 1 and 8");
        row("M|range||1..8|", QStringLiteral("2.5"), "X must be a whole number");
        row("M|range||..8|", QStringLiteral("9"), "X must be at most 8");
        row("M|range||2..|", QStringLiteral("1"), "X must be at least 2");
        row("M|range-float||0.1..4|", QStringLiteral("0.05"), "X must be between 0.1 and 4");
        row("M|range-float||0.1..4|", QStringLiteral("3.5"), "");
        row("M|number|", QStringLiteral("-12"), "");
        row("M|number|", QStringLiteral("1e3"), "X must be a whole number");
        row("M|number|", QStringLiteral("١٢"), "X must be a whole number");
        row("M|number-float|", QStringLiteral("1,5"), "X must be a number such as 1.5");
        row("M|boolean|", QStringLiteral("YES"), "");
        row("M|boolean|", QStringLiteral("maybe"), "X must be YES or NO");
        row("M|fixed|||7", QStringLiteral("8"), "X is fixed by the template and cannot be changed");
        row("M|fixed|||7", QStringLiteral("7"), "");
        row("M|fixed|", {}, "");
    }
    void answersAreChecked()
    {
        QFETCH(QByteArray, definition);
        QFETCH(QString, answer);
        QFETCH(QString, problem);
        const auto found = checkAnswer(parsed(definition), answer);
        QCOMPARE(found ? found->detail : QString(), problem);
        QVERIFY(!found || found->kind == ErrorKind::Rejected);
    }

    void whatIsNotGivenGetsItsDefaultAndText64IsEncoded()
    {
        const auto answers = answerInputs(
            {parseUserInput(QStringLiteral("ROLE"), QStringLiteral("M|list||primary,replica|replica")),
                parseUserInput(QStringLiteral("SQL"), QStringLiteral("O|text64|")),
                parseUserInput(QStringLiteral("PORT"), QStringLiteral("O|number|")),
                parseUserInput(QStringLiteral("SET"), QStringLiteral("M|fixed|||utf8mb4"))},
            {{QStringLiteral("SQL"), QStringLiteral("SELECT 'ü';\n")}});
        QVERIFY(answers.has_value());
        QCOMPARE(*answers,
            (QMap<QString, QString>{{QStringLiteral("ROLE"), QStringLiteral("replica")},
                {QStringLiteral("SQL"), QStringLiteral("U0VMRUNUICfDvCc7Cg==")},
                {QStringLiteral("SET"), QStringLiteral("utf8mb4")}}));
    }

    void everythingThatIsWrongIsNamedAtOnceAndNoSecretIsQuoted()
    {
        const auto answers =
            answerInputs({parseUserInput(QStringLiteral("NAME"), QStringLiteral("M|text|")),
                             parseUserInput(QStringLiteral("SECRET"), QStringLiteral("M|password|"))},
                {{QStringLiteral("SECRET"), QStringLiteral("hunter2]]>")},
                    {QStringLiteral("OTHER"), QStringLiteral("1")}});
        QVERIFY(!answers);
        QCOMPARE(answers.error().kind, ErrorKind::Rejected);
        for (const char *part : {"NAME is required", "SECRET holds", "asks for no OTHER"})
            QVERIFY2(
                answers.error().detail.contains(QLatin1String(part)), qPrintable(answers.error().detail));
        QVERIFY(!answers.error().detail.contains(QStringLiteral("hunter2")));
    }

    void descriptionNamesTypeLimitsAndDefaultButNoSecret()
    {
        QCOMPARE(describeInput(parsed("M|list|Role|primary,replica|replica")),
            QStringLiteral("X (list: primary, replica; required; default replica): Role"));
        QCOMPARE(describeInput(parsed("O|range||1..8|")), QStringLiteral("X (range: 1 to 8; optional)"));
        QCOMPARE(describeInput(parsed("M|password|||hunter2")), QStringLiteral("X (password; required)"));
    }
};

MSM_TEST(TestUserInput)
#include "tst_userinput.moc"
