// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/rpcgate.h"

#include "core/base/scheduler.h"
#include "tests/support/suite.h"

#include <QTcpServer>
#include <QTest>

using namespace msm;
using namespace msm::opennebula;

class TestRpcGate final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Each change has a connection of its own, and two would overtake each other: ids would not follow
    /// names.
    void changeGoesOnlyWhenTheOneBeforeHasLeft()
    {
        QTcpServer silent; // takes connections and never begins TLS, so that nothing leaves
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        SystemScheduler scheduler;
        HttpClient http(scheduler);
        RpcGate gate(http, QUrl(QStringLiteral("https://127.0.0.1:%1/RPC2").arg(silent.serverPort())),
            QStringLiteral("anna"), QStringLiteral("secret"));
        QObject first;
        QObject second;
        QObject reader;
        const auto nothing = [](const Result<xmlrpc::Value> & /*answer*/) {};
        gate.call(RpcGate::Kind::Change, "one.template.instantiate", {}, &first, nothing);
        gate.call(RpcGate::Kind::Change, "one.template.instantiate", {}, &second, nothing);
        QTest::qWait(200); // the second would be under way by now
        QCOMPARE(gate.traffic().inFlight, 1);
        QCOMPARE(gate.traffic().waiting, 1);
        gate.call(RpcGate::Kind::Read, "one.vmpool.info", {}, &reader, nothing); // it need not wait
        QCOMPARE(gate.traffic().inFlight, 2);
    }

    void changeThatNobodyWaitsForHoldsUpNoOther()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        SystemScheduler scheduler;
        HttpClient http(scheduler);
        RpcGate gate(http, QUrl(QStringLiteral("https://127.0.0.1:%1/RPC2").arg(silent.serverPort())),
            QStringLiteral("anna"), QStringLiteral("secret"));
        auto first = std::make_unique<QObject>();
        QObject second;
        const auto nothing = [](const Result<xmlrpc::Value> & /*answer*/) {};
        gate.call(RpcGate::Kind::Change, "one.template.instantiate", {}, first.get(), nothing);
        gate.call(RpcGate::Kind::Change, "one.template.instantiate", {}, &second, nothing);
        first.reset();
        QTRY_COMPARE(gate.traffic().waiting, 0);
        QCOMPARE(gate.traffic().inFlight, 1);
    }
};

MSM_TEST(TestRpcGate)
#include "tst_rpcgate.moc"
