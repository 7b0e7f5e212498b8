// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/xmlrpc/reader.h"
#include "core/xmlrpc/writer.h"

#include <QTest>

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
                                   << QStringLiteral("UTF-8");
        QTest::newRow("no value") << QByteArray("<methodResponse><params/></methodResponse>")
                                  << QStringLiteral("missing");
        QTest::newRow("bad int") << QByteArray(
            "<methodResponse><params><param><value><i4>x</i4></value></param></params></methodResponse>")
                                 << QStringLiteral("<i4>");
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
            decodeResponse("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                           "<methodResponse><params><param><value><string>&e;</string></value>"
                           "</param></params></methodResponse>");
        QVERIFY(result.has_value());
        QCOMPARE(std::get<Value>(*result).toBytes(), std::optional(QByteArray("&e;")));
    }
};

QTEST_GUILESS_MAIN(TestXmlRpc)
#include "tst_xmlrpc.moc"
