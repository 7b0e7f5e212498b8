// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/answer.h"
#include "core/iaas/opennebula/doubt.h"
#include "core/iaas/opennebula/opennebulaclient.h"
#include "core/net/httpclient.h"
#include "core/xmlrpc/reader.h"
#include "core/xmlrpc/writer.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/rawserver.h"
#include "tests/support/recordings.h"
#include "tests/support/suite.h"

#include <QTcpSocket>
#include <QTest>

using namespace msm;
using namespace msm::opennebula;
using xmlrpc::Value;

namespace {

const QByteArray kInstantiate = "one.template.instantiate";
const QByteArray kAllocate = "one.vm.allocate";
const QByteArray kAction = "one.vm.action";
const QByteArray kRecover = "one.vm.recover";
const QByteArray kLogin = "one.user.login";

QByteArray refusal(const QByteArray &text, qint32 code)
{
    return xmlrpc::encodeResponse(
        Value(xmlrpc::Array{Value(false), Value(text), Value(code), Value(qint32(-1)), Value(qint64(-1))}));
}

} // namespace

/// Which answers leave the outcome of a change open, and that a change is sent once all the same.
class TestDoubt final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answerSaysWhetherTheCallMayHaveBeenCarriedOut_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("open");
        const auto row = [](const char *name, const QByteArray &method, int status, const QByteArray &body,
                             bool open) { QTest::newRow(name) << method << status << body << open; };
        row("create handed on", kInstantiate, 200, refusal("[x] Cannot process request", 0x2000), true);
        row("create not replicated", kInstantiate, 200, refusal("[x] Error replicating", 0x10000), true);
        row("create in an election", kInstantiate, 200, refusal("[x] Cluster in election mode", 0x2000),
            true);
        row("create, not in the database", kInstantiate, 200,
            refusal("[x] Error allocating a new virtual machine template. Error inserting VM in DB.", 0x4000),
            true);
        row("machine handed on", kAllocate, 200, refusal("[x] Cannot process request", 0x2000), true);
        row("end handed on", kAction, 200, refusal("[x] Cannot process request", 0x2000), true);
        row("force handed on", kRecover, 200, refusal("[x] Cannot process request", 0x2000), true);
        row("login handed on", kLogin, 200, refusal("[x] Cannot process request", 0x2000), true);
        row("unknown code", kInstantiate, 200, refusal("[x] Something new", 0x20000), true);
        row("no code", kAction, 200, refusal("[x] Something", 0), true);
        row("unknown fault", kInstantiate, 200, xmlrpc::encodeFault({-32500, QStringLiteral("oops")}), true);
        row("exception", kInstantiate, 200, xmlrpc::encodeFault({-500, QStringLiteral("Unexpected")}), true);
        row("lost between front ends", kInstantiate, 200, xmlrpc::encodeFault({-504, QString()}), true);
        row("positive fault", kInstantiate, 200, xmlrpc::encodeFault({0x0800, QString()}), true);
        row("not XML", kInstantiate, 200, "half an ans", true);
        row("web page", kInstantiate, 200, "<!DOCTYPE html><html></html>", true);
        row("another answer", kInstantiate, 200, xmlrpc::encodeResponse(Value(7)), true);
        for (const int status : {202, 204, 460, 499, 500, 502, 503, 504, 507, 520, 524, 599})
            row(qPrintable(QString::number(status)), kInstantiate, status, {}, true);
        for (const int status :
            {301, 302, 307, 308, 400, 401, 403, 404, 405, 407, 408, 411, 413, 429, 451, 501, 505, 511})
            row(qPrintable(QString::number(status)), kInstantiate, status, {}, false);
        row("wrong password", kInstantiate, 200, refusal("[x] User couldn't be authenticated", 0x0100),
            false);
        row("quota", kInstantiate, 200, refusal("[x] limit of 1 reached for VMS quota", 0x0200), false);
        row("no template", kInstantiate, 200, refusal("[x] Error getting template", 0x0400), false);
        row("wrong state", kAction, 200, refusal("[x] wrong state PROLOG", 0x0800), false);
        row("bad parameter", kLogin, 200, refusal("[x] Max number of tokens limit reached.", 0x1000), false);
        row("locked", kAction, 200, refusal("[x] locked", 0x8000), false);
    }
    void answerSaysWhetherTheCallMayHaveBeenCarriedOut()
    {
        QFETCH(QByteArray, method);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(bool, open);
        const auto answer = decodeAnswer(status, body, method);
        QVERIFY(!answer);
        QCOMPARE(answer.error().maybeApplied, open);
    }

    void recordedRefusalsOfContentAreSettled()
    {
        int seen = 0;
        for (const auto &exchange : test::recordedExchanges()) {
            const auto call = xmlrpc::decodeCall(test::recordedRequest(exchange.name));
            const bool creates = call && (call->method == kInstantiate || call->method == kAllocate);
            if (!creates || exchange.httpStatus != 200)
                continue;
            const auto answer = decodeAnswer(200, test::recordedResponse(exchange.name), call->method);
            if (answer)
                continue;
            ++seen;
            QVERIFY2(!answer.error().maybeApplied, exchange.name.constData());
        }
        QVERIFY2(seen >= 15, qPrintable(QString::number(seen)));
    }

    void everyRowOfTheTableHasAReasonAndDecidesSomething()
    {
        const auto table = doubtTable();
        for (size_t i = 0; i < table.size(); ++i) {
            const DoubtRow &row = table[i];
            QVERIFY(qstrlen(row.reason) > 0 && row.first <= row.last);
            // No row before it may take all that it is for.
            for (size_t k = 0; k < i; ++k) {
                const DoubtRow &earlier = table[k];
                const bool covers = earlier.form == row.form && qstrlen(earlier.method) == 0
                    && qstrlen(earlier.words) == 0 && earlier.first <= row.first && row.last <= earlier.last;
                QVERIFY2(!covers, row.reason);
            }
        }
    }

    void readLeavesNothingInDoubtAndAChangeIsSentOnce()
    {
        int changes = 0;
        RawServer server([&changes](const QByteArray &request, QTcpSocket *socket) {
            changes += request.contains(kAction);
            socket->write(RawServer::answer(refusal("[x] Cannot process request", 0x2000)));
            socket->disconnectFromHost();
        });
        FakeScheduler scheduler;
        HttpClient http(scheduler);
        OpenNebulaClient client(http, server.url(), QStringLiteral("u"), QStringLiteral("p"));
        std::optional<Error> read;
        std::optional<Error> change;
        client.vmInfo(VmId{1}, this, [&read](const Result<VirtualMachine> &vm) { read = errorOf(vm); });
        client.killInstance(VmId{1}, KillMode::Terminate, this,
            [&change](const Result<void> &done) { change = errorOf(done); });
        QTRY_VERIFY(read && change);
        QVERIFY(!read->maybeApplied);
        QVERIFY(change->maybeApplied);
        QCOMPARE(changes, 1);
    }
};

MSM_TEST(TestDoubt)
#include "tst_doubt.moc"
