// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/answer.h"
#include "core/iaas/opennebula/vmdecoder.h"
#include "core/xmlrpc/reader.h"
#include "core/xmlrpc/writer.h"
#include "tests/bench/xmlstreamdecoder.h"
#include "tests/support/recordings.h"
#include "tests/support/suite.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace msm;
using namespace msm::opennebula;
using test::recordedRequest;
using test::recordedResponse;
using Outcome = test::RecordedExchange::Outcome;

namespace {

/// What FACTS of the front end say a code means, written down apart from the decoder.
const QHash<int, ErrorKind> kKinds{{0x0100, ErrorKind::Unauthorized}, {0x0200, ErrorKind::Forbidden},
    {0x0400, ErrorKind::NotFound}, {0x0800, ErrorKind::Conflict}, {0x1000, ErrorKind::Rejected},
    {0x2000, ErrorKind::Internal}, {0x4000, ErrorKind::Rejected}, {0x8000, ErrorKind::Conflict}};

/// Requests that are no XML-RPC, so that no reader can make a call of them.
const QByteArrayList kBrokenRequests{"fault__malformed_xml", "fault__not_xml", "http__empty_body",
    "fault__wrong_root", "fault__invalid_utf8", "http__get_root"};

void addExchanges()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("index");
    const auto exchanges = test::recordedExchanges();
    for (int i = 0; i < int(exchanges.size()); ++i)
        QTest::newRow(exchanges.at(i).name.constData()) << exchanges.at(i).name << i;
}

qsizetype characters(const QString &text)
{
    return text.toUcs4().size();
}

/// Whether the decoded value is the one that the other client saw.
bool isValueOf(const xmlrpc::Value &value, const test::RecordedExchange &exchange)
{
    if (exchange.valueType == "int")
        return value.toInt() == std::optional(exchange.value.toLongLong());
    const auto bytes = value.toBytes();
    if (!bytes)
        return false;
    const QString text = QString::fromUtf8(*bytes);
    return text == exchange.value || QString::number(characters(text)) == exchange.value;
}

/// The listing in a recorded answer of one.vmpool.* or one.vm.info, the latter as a listing of one.
QByteArray asListing(const QByteArray &name)
{
    QByteArray answer = recordedResponse(name);
    answer.replace("<string>&lt;VM&gt;", "<string>&lt;VM_POOL&gt;&lt;VM&gt;");
    answer.replace("&lt;/VM&gt;</string>", "&lt;/VM&gt;&lt;/VM_POOL&gt;</string>");
    return answer;
}

/// What this program changes a cloud by.
const QSet<QByteArray> kChanging{"one.template.instantiate", "one.vm.allocate", "one.vm.action",
    "one.vm.recover", "one.vm.lock", "one.vm.unlock", "one.user.login"};

} // namespace

/// Every exchange with a real front end, against what another client understood of it.
class TestRecordings final : public QObject {
    Q_OBJECT

    const QList<test::RecordedExchange> m_exchanges = test::recordedExchanges();

private Q_SLOTS:
    void noExchangeIsMissing()
    {
        QCOMPARE(m_exchanges.size(), 303);
        for (const auto &exchange : m_exchanges)
            (void)(recordedRequest(exchange.name) + recordedResponse(exchange.name)); // fails hard
    }

    void everyRecordedAnswerDecodesToItsValueOrItsTypedError_data() { addExchanges(); }
    void everyRecordedAnswerDecodesToItsValueOrItsTypedError()
    {
        QFETCH(int, index);
        const auto &exchange = m_exchanges.at(index);
        const auto answer =
            decodeAnswer(exchange.httpStatus, recordedResponse(exchange.name), exchange.method);
        if (exchange.outcome == Outcome::Success) {
            QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
            QVERIFY(isValueOf(*answer, exchange));
            return;
        }
        if (exchange.name == "system.methodSignature") {
            QVERIFY(!answer); // the only method that answers no result array
            QCOMPARE(answer.error().kind, ErrorKind::Protocol);
            return;
        }
        QVERIFY(!answer);
        const Error &error = answer.error();
        QCOMPARE(error.httpStatus, exchange.httpStatus);
        if (kChanging.contains(exchange.method))
            QVERIFY(!error.maybeApplied); // each recorded refusal is one, and costs no search
        if (exchange.outcome == Outcome::Failure) {
            QCOMPARE(error.apiCode, exchange.code);
            const bool locked = exchange.value.contains(QStringLiteral("is locked"));
            QCOMPARE(error.kind, locked ? ErrorKind::Conflict : kKinds.value(exchange.code));
            QVERIFY(exchange.value.startsWith(error.detail) || error.detail.contains(u"arse error"));
            QVERIFY(!error.detail.contains(QRegularExpression(QStringLiteral("line \\d"))));
        } else if (exchange.httpStatus == 200) {
            const QRegularExpression code(QStringLiteral("'faultCode': (-\\d+)"));
            QCOMPARE(error.kind, ErrorKind::Rejected);
            QCOMPARE(error.apiCode, code.match(exchange.value).captured(1).toInt());
            QVERIFY(error.apiCode <= -500);
        } else {
            QCOMPARE(error.kind, ErrorKind::Protocol);
            QVERIFY(error.detail.contains(QString::number(exchange.httpStatus)));
        }
    }

    void everyAnswerThatIsCutIsAProtocolErrorInDoubt_data() { addExchanges(); }
    void everyAnswerThatIsCutIsAProtocolErrorInDoubt()
    {
        QFETCH(QByteArray, name);
        const QByteArray whole = recordedResponse(name).trimmed();
        for (const qsizetype size : {whole.size() - 1, whole.size() / 2, qsizetype(1)}) {
            const auto answer = decodeAnswer(200, whole.left(size));
            QVERIFY(!answer);
            QCOMPARE(answer.error().kind, ErrorKind::Protocol);
            QVERIFY(answer.error().maybeApplied);
        }
    }

    void everyRecordedRequestDecodesAndIsTheSameAfterOurWriter_data() { addExchanges(); }
    void everyRecordedRequestDecodesAndIsTheSameAfterOurWriter()
    {
        QFETCH(QByteArray, name);
        QFETCH(int, index);
        const auto call = xmlrpc::decodeCall(recordedRequest(name));
        if (kBrokenRequests.contains(name)) {
            QVERIFY(!call);
            QCOMPARE(call.error().kind, ErrorKind::Protocol);
            return;
        }
        QVERIFY2(call, call ? "" : qPrintable(call.error().detail));
        const QByteArray &method = m_exchanges.at(index).method;
        QVERIFY(method == "-" || call->method == method);
        const auto again = xmlrpc::decodeCall(xmlrpc::encodeCall(*call));
        QVERIFY(again);
        if (name != "fault__control_char") // which our writer leaves out, because XML cannot carry it
            QVERIFY(*again == *call);
    }

    void everyRecordedMachineIsWhatAnotherParserSees_data() { addExchanges(); }
    void everyRecordedMachineIsWhatAnotherParserSees()
    {
        QFETCH(QByteArray, name);
        QFETCH(int, index);
        const auto &exchange = m_exchanges.at(index);
        const bool hasMachines = exchange.method == "one.vm.info" || exchange.method == "one.vmpool.info"
            || exchange.method == "one.vmpool.infoextended" || exchange.method == "one.vmpool.infoset";
        if (!hasMachines || exchange.outcome != Outcome::Success)
            return;
        auto value = decodeAnswer(200, asListing(name));
        QVERIFY(value);
        const auto vms = decodeVmPool(value->takeBytes());
        QVERIFY2(vms, vms ? "" : qPrintable(vms.error().detail));
        QVERIFY(*vms == bench::decodeWithXmlStream(asListing(name)));
        if (exchange.method == "one.vm.info") {
            auto alone = decodeVm(decodeAnswer(200, recordedResponse(name))->takeBytes());
            QVERIFY(alone);
            QVERIFY(alone->attributes.contains(QStringLiteral("GNAME")));
            alone->attributes.clear();
            alone->history.clear();
            alone->snapshots.reset();
            const auto asListed = [](VirtualMachine vm) { // what a guest reports is in no listing
                vm.guestKnown = false;
                vm.addresses.removeIf(
                    [](const VmAddress &address) { return address.source == AddressSource::Guest; });
                return vm;
            };
            QVERIFY(asListed(*alone) == asListed(vms->first()));
        }
    }

    void webPageIsNamedAsSuch()
    {
        const auto answer = decodeAnswer(200, QByteArray("<!DOCTYPE html><html><p>Sign in</html>"));
        QVERIFY(!answer);
        QVERIFY(answer.error().detail.contains(QStringLiteral("web page")));
    }
};

MSM_TEST(TestRecordings)
#include "tst_recordings.moc"
