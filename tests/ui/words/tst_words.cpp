// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/contextvariable.h"
#include "core/iaas/opennebula/logintoken.h"
#include "core/iaas/userinput.h"
#include "core/lifecycle/transitions.h"
#include "core/nodes/namepattern.h"
#include "core/settings/legacyconfig.h"
#include "core/settings/profile.h"
#include "core/updates/release.h"
#include "tests/support/fakeoperation.h"
#include "tests/support/suite.h"
#include "ui/words/detailtext.h"
#include "ui/words/errortext.h"
#include "ui/words/eventtext.h"
#include "ui/words/operationtext.h"
#include "ui/words/statetext.h"

#include <QTest>

using namespace msm;

namespace {

/// All values up to the last one of an enum.
template <typename Enum>
QList<Enum> valuesUpTo(Enum last)
{
    QList<Enum> values;
    for (int value = 0; value <= int(last); ++value)
        values.append(Enum(value));
    return values;
}

template <typename Enum, typename Word>
void everyValueHasItsOwnWord(Enum last, Word word)
{
    QSet<QString> words;
    for (Enum value : valuesUpTo(last)) {
        QVERIFY2(!word(value).isEmpty(), qPrintable(QString::number(int(value))));
        words.insert(word(value));
    }
    QCOMPARE(words.size(), valuesUpTo(last).size());
}

Error errorOf(ErrorKind kind, int httpStatus = 0, int apiCode = 0, bool maybeApplied = false)
{
    return Error{.kind = kind,
        .detail = {},
        .httpStatus = httpStatus,
        .apiCode = apiCode,
        .maybeApplied = maybeApplied};
}

} // namespace

class TestWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyErrorKindHasItsOwnHeadlineAndAdvice();
    void codesOfTheCloudMakeTheWordsMoreSpecific();
    void whoeverAnswersInTheCloudsPlaceHasWordsOfItsOwn();
    void doubtfulEndSaysThatTheRequestMayHaveBeenCarriedOut();
    void everyEventIsASentenceThatNamesItsNode();
    void manyNodesOfOneRefreshAreCountedNotNamed_data();
    void manyNodesOfOneRefreshAreCountedNotNamed();
    void lostConnectionIsToldSoThatARefusedSignInFits();
    void eventShowsItsDetailAndNeverEvaluatesIt();
    void everyStateHasItsOwnWord();
    void everyKindOfOperationAndItsStagesHaveWordsOfTheirOwn();
    void detailsOfTheCoreAreKnown_data();
    void detailsOfTheCoreAreKnown();
    void unknownDetailStaysAsItIs();
};

void TestWords::everyErrorKindHasItsOwnHeadlineAndAdvice()
{
    QSet<QString> headlines;
    QSet<QString> advices;
    for (ErrorKind kind : valuesUpTo(ErrorKind::Internal)) {
        const ErrorText text = errorText(errorOf(kind));
        headlines.insert(text.headline);
        advices.insert(text.advice);
        QVERIFY(!text.headline.isEmpty());
        QVERIFY(text.advice.size() > 20);
    }
    QCOMPARE(headlines.size(), valuesUpTo(ErrorKind::Internal).size());
    QCOMPARE(advices.size(), valuesUpTo(ErrorKind::Internal).size());
}

void TestWords::codesOfTheCloudMakeTheWordsMoreSpecific()
{
    const auto differs = [](const Error &general, const Error &specific) {
        return errorText(general).headline != errorText(specific).headline;
    };
    QVERIFY(differs(errorOf(ErrorKind::NotFound), errorOf(ErrorKind::NotFound, 404)));
    QVERIFY(differs(errorOf(ErrorKind::Rejected), errorOf(ErrorKind::Rejected, 200, 0x4000)));
    QVERIFY(differs(errorOf(ErrorKind::Rejected), errorOf(ErrorKind::Rejected, 200, 0x0800)));
    QVERIFY(differs(errorOf(ErrorKind::Protocol), errorOf(ErrorKind::Protocol, 200, -506)));
    QVERIFY(differs(errorOf(ErrorKind::Internal), errorOf(ErrorKind::Internal, 200, 0x2000)));
    QVERIFY(differs(errorOf(ErrorKind::Internal), errorOf(ErrorKind::Internal, 503)));
    QVERIFY(differs(errorOf(ErrorKind::Forbidden), errorOf(ErrorKind::Forbidden, 200, 0x0200)));
    // The words of the recorded answers.
    const Error right = errorOf(ErrorKind::Forbidden, 200, 0x0200);
    Error quota = right;
    quota.detail = QStringLiteral("[one.template.instantiate] User [2] : user [2] limit of 1 reached for VMS "
                                  "quota in VM.");
    Error restricted = right;
    restricted.detail = QStringLiteral("[one.template.instantiate] User [2] : User Template includes a "
                                       "restricted attribute NIC.");
    QVERIFY(differs(right, quota));
    QVERIFY(differs(right, restricted));
    QVERIFY(differs(quota, restricted));
}

void TestWords::whoeverAnswersInTheCloudsPlaceHasWordsOfItsOwn()
{
    QSet<QString> headlines;
    for (const int status : {0, 302, 401, 403, 404, 407, 429, 502, 511})
        headlines.insert(errorText(errorOf(ErrorKind::Protocol, status)).headline);
    QCOMPARE(headlines.size(), 9);
    QVERIFY(headlines.contains(QStringLiteral("A proxy wants to be signed in to")));
    for (const int status : {503, 504, 522})
        QVERIFY(errorText(errorOf(ErrorKind::Unreachable, status))
            == errorText(errorOf(ErrorKind::Unreachable, 502)));
}

void TestWords::doubtfulEndSaysThatTheRequestMayHaveBeenCarriedOut()
{
    const ErrorText certain = errorText(errorOf(ErrorKind::Timeout));
    const ErrorText doubtful = errorText(errorOf(ErrorKind::Timeout, 0, 0, true));
    QCOMPARE(doubtful.headline, certain.headline);
    QVERIFY(doubtful.advice.contains(QStringLiteral("may have been carried out")));
    QVERIFY(!certain.advice.contains(QStringLiteral("may have been carried out")));
}

void TestWords::everyEventIsASentenceThatNamesItsNode()
{
    QSet<QString> sentences;
    for (int kind = 0; kind <= int(EventKind::FailedNodeRemoved); ++kind) {
        Event event;
        event.kind = EventKind(kind);
        event.subject = QStringLiteral("db-7");
        const QString text = eventText(event);
        QVERIFY2(text.size() > 5, qPrintable(QString::number(kind)));
        QVERIFY2(!text.contains(QStringLiteral("%1")), qPrintable(text));
        sentences.insert(text);
    }
    QCOMPARE(sentences.size(), int(EventKind::FailedNodeRemoved) + 1);
    QCOMPARE(eventText({.kind = EventKind::NodeReady, .vm = VmId{12}}), QStringLiteral("VM 12: ready"));
    const auto action = [](EventKind kind, const char *detail) {
        return eventText({.kind = kind,
            .vm = VmId{7},
            .subject = QStringLiteral("db-%2"),
            .detail = QString::fromLatin1(detail)});
    };
    QCOMPARE(action(EventKind::ActionRequested, "poke"), QStringLiteral("db-%2: poke requested"));
    QCOMPARE(action(EventKind::ActionDone, "create"), QStringLiteral("db-%2: creation done"));
    QCOMPARE(action(EventKind::ActionFailed, "poke: %1: no"), QStringLiteral("db-%2: poke failed: %1: no"));
    QCOMPARE(action(EventKind::ActionCancelled, "poke"), QStringLiteral("db-%2: poke cancelled"));
    QCOMPARE(action(EventKind::AlarmBegan, "disk-fills: 4 %"),
        QStringLiteral("db-%2: Little of its disk is free: 4 %"));
    QCOMPARE(action(EventKind::AlarmEnded, "disk-fills"),
        QStringLiteral("db-%2: over: Little of its disk is free"));
    QCOMPARE(action(EventKind::AlarmBegan, "of-tomorrow: why"), QStringLiteral("db-%2: of-tomorrow"));
    const Event many{.kind = EventKind::AlarmBegan,
        .subject = QStringLiteral("21"),
        .detail = QStringLiteral("node-down")};
    QCOMPARE(eventText(many), QStringLiteral("21 node(s): The machine is off or has failed"));
}

void TestWords::manyNodesOfOneRefreshAreCountedNotNamed_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("vm");
    QTest::addColumn<bool>("counted");
    QTest::newRow("adopted") << int(EventKind::NodeAdopted) << -1 << true;
    QTest::newRow("gone") << int(EventKind::NodeGone) << -1 << true;
    QTest::newRow("one labelled, with a number for a name") << int(EventKind::LabelsChanged) << 5 << false;
    QTest::newRow("one adopted, with a number for a name") << int(EventKind::NodeAdopted) << 5 << false;
    QTest::newRow("one gone, with a number for a name") << int(EventKind::NodeGone) << 5 << false;
}

void TestWords::manyNodesOfOneRefreshAreCountedNotNamed()
{
    QFETCH(int, kind);
    QFETCH(int, vm);
    QFETCH(bool, counted);
    const QString text =
        eventText({.kind = EventKind(kind), .vm = VmId{vm}, .subject = QStringLiteral("12")});
    QVERIFY2(text.startsWith(counted ? QStringLiteral("12 node") : QStringLiteral("12: ")), qPrintable(text));
}

void TestWords::lostConnectionIsToldSoThatARefusedSignInFits()
{
    QCOMPARE(eventText({.kind = EventKind::ConnectionLost, .detail = QStringLiteral("HTTP 401")}),
        QStringLiteral("No connection to the cloud: HTTP 401"));
}

void TestWords::eventShowsItsDetailAndNeverEvaluatesIt()
{
    const Event event{.kind = EventKind::CreateFailed,
        .subject = QStringLiteral("100%1"),
        .detail = QStringLiteral("<b>%2</b>")};
    QCOMPARE(eventText(event), QStringLiteral("100%1: creation failed: <b>%2</b>"));
}

void TestWords::everyStateHasItsOwnWord()
{
    everyValueHasItsOwnWord(NodeState::Unknown, [](NodeState value) { return stateText(value); });
    everyValueHasItsOwnWord(ManagerState::Error, [](ManagerState value) { return stateText(value); });
    everyValueHasItsOwnWord(AgentState::Answers, [](AgentState value) { return stateText(value); });
    everyValueHasItsOwnWord(ServerState::Stopped, [](ServerState value) { return stateText(value); });
    everyValueHasItsOwnWord(VmPhase::Gone, [](VmPhase value) { return phaseText(value); });
    everyValueHasItsOwnWord(CreateStage::Registered, [](CreateStage value) { return stageText(value); });
    everyValueHasItsOwnWord(DeleteStage::Unregistered, [](DeleteStage value) { return stageText(value); });
    everyValueHasItsOwnWord(NodeFunction::None, [](NodeFunction value) { return functionText(value); });
}

void TestWords::everyKindOfOperationAndItsStagesHaveWordsOfTheirOwn()
{
    const QString node = QStringLiteral("db-%2");
    QSet<QString> texts;
    for (const OperationKind kind : OperationKind::all()) {
        texts += {operationTitle({.kind = kind, .name = node}), operationNoun(kind), doneText(kind, 3),
            failedText(kind, node)};
        QVERIFY(operationTitle({.kind = kind, .name = node}).contains(node));
        QVERIFY(failedText(kind, node).contains(node));
        QVERIFY(doneText(kind, 3).startsWith(u'3'));
        const QList<Stage> stages = kind->first.all();
        for (const Stage &stage : stages) {
            QVERIFY2(stageText(stage) != stage.english(), qPrintable(stage.english()));
            QVERIFY2(stageLabel(stage) != stage.name(), qPrintable(stage.name()));
        }
    }
    QCOMPARE(texts.size(), 4 * qsizetype(OperationKind::all().size()));
    // One that has no words yet is still told of.
    QCOMPARE(operationTitle({.kind = pokeTraits, .name = node}), QStringLiteral("poke db-%2"));
}

void TestWords::detailsOfTheCoreAreKnown_data()
{
    QTest::addColumn<QString>("detail");
    const auto name = [](const char *pattern, int count) {
        const auto names = expandNamePattern(QString::fromUtf8(pattern), count, {QStringLiteral("taken")});
        return names ? QString() : names.error().detail;
    };
    QTest::newRow("count") << name("a", 0);
    QTest::newRow("empty") << name(" ", 1);
    QTest::newRow("taken") << name("taken", 1);
    QTest::newRow("two runs") << name("#-#", 2);
    QTest::newRow("forbidden") << name("a;b", 1);
    QTest::newRow("control") << name("a\tb", 1);
    QTest::newRow("emoji") << name("a😀", 1);
    const auto input = [](const char *definition, const char *answer) {
        const UserInput asked = parseUserInput(QStringLiteral("X"), QString::fromUtf8(definition));
        return checkAnswer(asked, QString::fromUtf8(answer)).value_or(Error()).detail;
    };
    QTest::newRow("too many tokens") << opennebula::explainedTooManyTokens({}).detail;
    QTest::newRow("required") << input("M|text|", "");
    QTest::newRow("malformed") << input("M|text|Name|abc", "");
    QTest::newRow("whole number") << input("M|number|", "a");
    QTest::newRow("number") << input("M|number-float|", "a");
    QTest::newRow("range") << input("M|range||1..8|", "9");
    QTest::newRow("at least") << input("M|range||1..|", "0");
    QTest::newRow("at most") << input("M|range||..8|", "9");
    QTest::newRow("one of") << input("M|list||a,b|", "c");
    QTest::newRow("some of") << input("M|list-multiple||a,b|", "c");
    QTest::newRow("control in a value") << input("M|text|", "a\a");
    QTest::newRow("emoji in a value") << input("M|text|", "😀");
    QTest::newRow("end of CDATA") << input("M|text|", "]]>");
    const auto context = [](const char *text) {
        const auto variable = parseContextVariable(QString::fromUtf8(text));
        return variable ? QString() : variable.error().detail;
    };
    QTest::newRow("context without =") << context("A");
    QTest::newRow("context's name") << context("A.B=1");
    QTest::newRow("two forms in a context")
        << findContextConflict({{QStringLiteral("PASSWORD"), {}}, {QStringLiteral("PASSWORD_BASE64"), {}}})
               ->detail;
    const auto legacy = [](const char *text) {
        const auto config = parseLegacyConfig(text);
        return config ? QString() : config.error().detail;
    };
    QTest::newRow("no section") << legacy("");
    QTest::newRow("dummy driver") << legacy("[iaas]\nDRIVER=dummy");
    QTest::newRow("other driver") << legacy("[iaas]\nDRIVER=EC2");
    const auto release = [](const char *text) {
        const auto parsed = parseRelease(text);
        return parsed ? QString() : parsed.error().detail;
    };
    QTest::newRow("no announcement") << release("{}");
    QTest::newRow("no version") << release(R"({"tag_name": "soon"})");
    QTest::newRow("no page") << release(R"({"tag_name": "1.0"})");
    const auto endpoint = [](const char *text) {
        const auto url = parseEndpoint(QString::fromUtf8(text));
        return url ? QString() : url.error().detail;
    };
    QTest::newRow("no endpoint") << endpoint("");
    QTest::newRow("port") << endpoint("https://a:99999");
    QTest::newRow("scheme") << endpoint("ftp://a");
    QTest::newRow("user in it") << endpoint("https://u:p@a/");
    QTest::newRow("query") << endpoint("https://a/?b");
    QTest::newRow("no host") << endpoint("https://");
    const auto profile = [](const Profile &tried) { return checkProfile(tried).value_or(Error()).detail; };
    const QUrl url(QStringLiteral("https://a:2633/RPC2"));
    QTest::newRow("no name") << profile({});
    QTest::newRow("no user") << profile({.name = QStringLiteral("a"), .endpoint = url});
    QTest::newRow("service") << profile(
        {.name = QStringLiteral("a"), .endpoint = url, .user = QStringLiteral("u"), .service = QString()});
    QTest::newRow("plain http") << profile({.name = QStringLiteral("a"),
        .endpoint = QUrl(QStringLiteral("http://a:2633/RPC2")),
        .user = QStringLiteral("u")});
}

void TestWords::detailsOfTheCoreAreKnown()
{
    QFETCH(QString, detail);
    QVERIFY(!detail.isEmpty());
    QVERIFY2(isKnownDetail(detail), qPrintable(detail));
    QCOMPARE(detailText({.detail = detail}), detail); // untranslated: the same words
}

void TestWords::unknownDetailStaysAsItIs()
{
    QCOMPARE(detailText({.detail = QStringLiteral("[one.vm.info] %1 <i>")}),
        QStringLiteral("[one.vm.info] %1 <i>"));
    QCOMPARE(detailSentence({.detail = QStringLiteral("gone")}), QStringLiteral("Gone."));
    QCOMPARE(detailSentence({.detail = QStringLiteral("http://x:2633/RPC2 refused the connection")}),
        QStringLiteral("http://x:2633/RPC2 refused the connection."));
    QCOMPARE(detailSentence({}), QString());
}

MSM_TEST(TestWords)
#include "tst_words.moc"
