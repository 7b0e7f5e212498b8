// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/xmlrpc/reader.h"
#include "core/xmlrpc/writer.h"
#include "tests/support/suite.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>

using namespace msm;
using namespace msm::xmlrpc;

class TestXmlRpc final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void requestSurvivesEncodingAndDecoding()
    {
        const MethodCall call{"one.template.instantiate",
            {Value(QStringLiteral("user:pass<&>\"' ü")), Value(7), Value(true), Value(1.5),
                Value(Array{Value(-1), Value(QByteArray())}), Value(QStringLiteral(" a\r\n\tb "))}};
        const auto back = decodeCall(encodeCall(call));
        QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error().detail));
        QCOMPARE(back->method, call.method);
        QVERIFY(*back == call);
    }

    void textThatIsMostOfTheAnswerIsWholeAndOnItsOwn()
    {
        const QByteArray text = QByteArray("<VM>&amp; more</VM>").repeated(1000);
        QByteArray taken;
        {
            auto call = decodeCall(encodeCall({"m", {Value(text), Value(7)}}));
            QVERIFY(call);
            QCOMPARE(call->params.at(1).toInt(), 7);
            taken = call->params.first().takeBytes();
        }
        QCOMPARE(taken.size(), text.size());
        QCOMPARE(taken.constData()[taken.size()], '\0');
        taken += 'x';
        QVERIFY(taken == text + 'x');
    }

    /// A text that is most of the document is read by other means than one that is not.
    void longTextReadsAsTheParserDoes_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("the five") << QByteArray("&lt;a b=&quot;&apos;&quot;&gt;&amp;amp;");
        QTest::newRow("characters") << QByteArray("&#65;&#x42;&#xe4;&#8364;&#x1F600;&#0000066;");
        QTest::newRow("no references")
            << QByteArray("& &; &x; &lt &#; &#x; &#12 &#xg; &#-1; &#1x; &LT; &#X41;");
        QTest::newRow("ends of lines") << QByteArray("a\r\nb\rc\n\n\r\rd&#13;\r");
        QTest::newRow("cut short") << QByteArray("&l");
        QTest::newRow("spaces") << QByteArray("  \t x \n ");
        QTest::newRow("nothing but spaces") << QByteArray(" \t\n ");
        QTest::newRow("not ASCII") << QByteArray("\xc3\xa4\xe2\x82\xac&lt;\xf0\x9f\x98\x80");
        constexpr std::array pieces{"&lt;", "&gt;", "&amp;", "&quot;", "&apos;", "&#10;", "&#x26;", "&", ";",
            "#", "x", "lt;", "\r", "\n", " ", "]]>", "\xc3\xa4"};
        QRandomGenerator random(1);
        for (int i = 0; i < 300; ++i) {
            QByteArray written;
            for (int length = random.bounded(1, 12); length > 0; --length)
                written += pieces[random.bounded(quint32(pieces.size()))];
            QTest::addRow("random %d", i) << written;
        }
    }
    void longTextReadsAsTheParserDoes()
    {
        QFETCH(QByteArray, written);
        const auto read = [](const QByteArray &before, const QByteArray &text) {
            const auto call = decodeCall("<methodCall><methodName>m</methodName><params>" + before
                + "<param><value><string>" + text + "</string></value></param></params></methodCall>");
            return call ? call->params.last().toBytes() : std::nullopt;
        };
        const QByteArray theParserReadsIt = "<!-- anything -->";
        const QByteArray padding(2000, 'x');
        for (const QByteArray &text : {written + padding, padding + written, written.repeated(1100)}) {
            const auto expected = read(theParserReadsIt, text);
            QVERIFY(expected);
            QCOMPARE(read({}, text), expected);
        }
    }

    /// An answer comes in pieces that end anywhere, inside a reference and inside a character too.
    void documentInPiecesReadsAsInOne()
    {
        constexpr std::array pieces{"&lt;", "&amp;", "&#x1F600;", "&#0000066;", "&", "&l", ";", "\r", "\r\n",
            "\n", "abc", "\xc3\xa4", "\xe2\x82\xac", "\xf0\x9f\x98\x80"};
        constexpr std::array ends{"", "<!-- c -->and more", "<![CDATA[<&lt;]]>", "<b/>"};
        QRandomGenerator random(2);
        for (int i = 0; i < 300; ++i) {
            QByteArray text;
            for (int length = random.bounded(2, 600); length > 0; --length)
                text += pieces[random.bounded(quint32(pieces.size()))];
            const QByteArray whole =
                "<?xml version=\"1.0\"?><methodResponse><params><param><value><array><data>"
                "<value><boolean>1</boolean></value><value><string>"
                + text + ends[random.bounded(quint32(ends.size()))]
                + "</string></value></data></array></value></param></params></methodResponse>";
            Document document;
            for (qsizetype at = 0; at < whole.size();) {
                const qsizetype size = random.bounded(1, i % 2 == 0 ? 8 : 700);
                document.append(QByteArrayView(whole).sliced(at).first(std::min(size, whole.size() - at)));
                at += size;
                QCOMPARE(document.size(), std::min(at, whole.size()));
            }
            const auto inPieces = decodeResponse(std::move(document));
            const auto inOne = decodeResponse(whole);
            QCOMPARE(inPieces.has_value(), inOne.has_value());
            if (inOne)
                QVERIFY2(*inPieces == *inOne, text.constData());
            else
                QCOMPARE(inPieces.error().detail, inOne.error().detail);
        }
    }

    void bytesThatAreNoTextStayWhereverAPieceEnds()
    {
        const QByteArray before = "<methodResponse><params><param><value><string>";
        const QByteArray after = "</string></value></param></params></methodResponse>";
        for (const QByteArray &bad : {QByteArray("\xe2\x82"), QByteArray("\xff"), QByteArray("\0", 1),
                 QByteArray("\xe9&lt;"), QByteArray("\x1b[31m")}) {
            for (const qsizetype length : {qsizetype(3), qsizetype(2000)}) {
                const QByteArray text = QByteArray(length, 'x') + bad;
                const QByteArray whole = before + text + after;
                for (qsizetype first = before.size() + length - 1; first <= before.size() + text.size() + 1;
                     ++first) {
                    Document document(whole.first(first));
                    document.append(whole.sliced(first));
                    const auto result = decodeResponse(std::move(document));
                    QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
                    const QByteArray expected = QByteArray(text).replace('\0', '\xff').replace("&lt;", "<");
                    QCOMPARE(std::get<Value>(*result).toBytes(), expected);
                }
            }
        }
    }

    void callWithBytesThatAreNoTextIsRefused()
    {
        const auto callWith = [](const QByteArray &text) {
            return decodeCall("<methodCall><methodName>m</methodName><params><param><value><string>" + text
                + "</string></value></param></params></methodCall>");
        };
        QVERIFY(callWith("a"));
        QCOMPARE(callWith("a\xff").error().detail, QStringLiteral("the call is not valid UTF-8"));
        QCOMPARE(callWith(QByteArray(3000, 'a') + QByteArray("\0", 1)).error().detail,
            QStringLiteral("the call is not XML: a NUL character at byte 3068"));
    }

    void referencesToNoCharacterStayAsTheyAre()
    {
        const QByteArray text = QByteArray("&#0;&#xD800;&#x110000;&#4294967361;").repeated(100);
        const auto call = decodeCall("<methodCall><methodName>m</methodName><params><param><value><string>"
            + text + "</string></value></param></params></methodCall>");
        QVERIFY(call);
        QCOMPARE(call->params.first().toBytes(), text);
    }

    void brokenPlaceBehindALongTextIsCountedInTheWholeAnswer()
    {
        const QByteArray before = "<methodResponse><params><param><value><string>";
        const auto placeIn = [&before](qsizetype length) {
            const auto response =
                decodeResponse(before + QByteArray(length, 'x') + "</string></wrong></methodResponse>");
            return response ? -1 : response.error().detail.section(u' ', -1).toLongLong();
        };
        QVERIFY(placeIn(10) > before.size() + 10); // the XML parser reads it whole
        QCOMPARE(placeIn(4000) - placeIn(10), 3990);
    }

    void longTextInACommentOrInCdataIsNotTaken()
    {
        const QByteArray text = "<string>" + QByteArray(4000, 'x') + "&amp;</string>";
        const auto read = [](const QByteArray &value) {
            const auto response = decodeResponse("<methodResponse><params><param><value>" + value
                + "</value></param></params></methodResponse>");
            const auto *result = response ? std::get_if<Value>(&*response) : nullptr;
            return result ? result->toBytes() : std::nullopt;
        };
        QCOMPARE(read("<!-- " + text + " --><string>a</string>"), QByteArray("a"));
        QCOMPARE(read("<string><![CDATA[" + text + "]]></string>"), text);
    }

    void faultSurvivesEncodingAndDecoding()
    {
        const Fault fault{-501, QStringLiteral("Not enough <parameters>")};
        const auto back = decodeResponse(encodeFault(fault));
        QVERIFY(back.has_value());
        QVERIFY(std::get<Fault>(*back) == fault);
    }

    void largeIntegersUseI8()
    {
        const auto bytes = encodeResponse(Value(qint64(1) << 40));
        QVERIFY(bytes.contains("<i8>1099511627776</i8>"));
    }

    void controlCharactersAreLeftOut()
    {
        QVERIFY(encodeCall({"m",
                               {Value(QByteArray("a\x07"
                                                 "b",
                                   3))}})
                    .contains("<string>ab</string>"));
    }

    void badAnswerIsAProtocolError_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("empty");
        QTest::newRow("not xml") << QByteArray("hello") << QStringLiteral("not XML");
        QTest::newRow("html") << QByteArray("<html><body>Login</body></html>") << QStringLiteral("<html>");
        QTest::newRow("truncated") << QByteArray("<methodResponse><params><param><value><string>abc")
                                   << QStringLiteral("at byte");
        QTest::newRow("not utf-8") << QByteArray("<methodResponse>\xff\xfe</methodResponse>")
                                   << QStringLiteral("missing");
        QTest::newRow("NUL") << QByteArray("<methodResponse>\0</methodResponse>", 34)
                             << QStringLiteral("missing");
        QTest::newRow("no value") << QByteArray("<methodResponse><params/></methodResponse>")
                                  << QStringLiteral("missing");
        QTest::newRow("bad int") << QByteArray(
            "<methodResponse><params><param><value><i4>x</i4></value></param></params></methodResponse>")
                                 << QStringLiteral("<i4>");
        QTest::newRow("no number") << QByteArray(
            "<methodResponse><params><param><value><double>nan</double></value>"
            "</param></params></methodResponse>")
                                   << QStringLiteral("<double>");
        QTest::newRow("unknown type") << QByteArray(
            "<methodResponse><params><param><value><foo/></value></param></params></methodResponse>")
                                      << QStringLiteral("<foo>");
        QByteArray deep = "<methodResponse><params><param>";
        for (int i = 0; i < 100000; ++i)
            deep += "<value><array><data>";
        QTest::newRow("unclosed and deep") << deep << QStringLiteral("100000 XML tags");
        QByteArray nested = "<value><i4>1</i4></value>";
        for (int i = 0; i < 40; ++i)
            nested = "<value><array><data>" + nested + "</data></array></value>";
        QTest::newRow("too deep") << QByteArray(
            "<methodResponse><params><param>" + nested + "</param></params></methodResponse>")
                                  << QStringLiteral("deep");
    }
    void badAnswerIsAProtocolError()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, says);
        const auto result = decodeResponse(body);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().kind, ErrorKind::Protocol);
        QVERIFY2(result.error().detail.contains(says), qPrintable(result.error().detail));
    }

    void entitiesOfADocumentTypeAreNotExpanded()
    {
        const auto result =
            decodeResponse(QByteArray("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                                      "<methodResponse><params><param><value><string>&e;</string></value>"
                                      "</param></params></methodResponse>"));
        QVERIFY(result.has_value());
        QCOMPARE(std::get<Value>(*result).toBytes(), std::optional(QByteArray("&e;")));
    }
};

MSM_TEST(TestXmlRpc)
#include "tst_xmlrpc.moc"
