// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/nodesecret.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;

namespace {

const QByteArray kDigits = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

} // namespace

class TestNodeSecret final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The values were computed by Python's hmac and hashlib, which the agent uses.
    void agreesWithTheAgent()
    {
        const NodeSecret secret = *NodeSecret::fromHex(kDigits);
        const AgentSecret node =
            secret.forNode(QUuid(QStringLiteral("6F2C8A4E-0D2B-4c57-9f15-7a3c52d1b9e0")));
        QCOMPARE(
            node.toHex(), QByteArray("1079f8efec35c146af16e8e228b1ec4b30a8d96505204df958990f8d309bd0cf"));
        QCOMPARE(node.authorization(),
            QByteArray("Bearer f7f791c4f15b00618bb695cbabfd57354d087746e31759ff295402999a005fa6"));
        QCOMPARE(node.proof(QByteArray(32, '\x11'), QByteArray(32, '\x22')),
            QByteArray("5de8a3ac750d52a9c7a4bc74d557481a5fa87e155aa4f8517bc3ca059c39dc3d"));
    }

    void eachNodeHasItsOwn()
    {
        const NodeSecret secret = NodeSecret::random();
        const QUuid one = QUuid::createUuid();
        QCOMPARE(secret.forNode(one), secret.forNode(one));
        QVERIFY(!(secret.forNode(one) == secret.forNode(QUuid::createUuid())));
        QVERIFY(!(secret.forNode(one) == NodeSecret::random().forNode(one)));
    }

    void digitsAreReadStrictly_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("lower case") << kDigits << true;
        QTest::newRow("upper case") << kDigits.toUpper() << true;
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("too short") << kDigits.chopped(2) << false;
        QTest::newRow("too long") << kDigits + "20" << false;
        QTest::newRow("a space within") << " " + kDigits.mid(1) << false;
        QTest::newRow("no digit") << "g" + kDigits.mid(1) << false;
        QTest::newRow("a byte beyond ASCII") << "\xe9" + kDigits.mid(1) << false;
    }
    void digitsAreReadStrictly()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, good);
        QCOMPARE(AgentSecret::fromHex(text).has_value(), good);
        QCOMPARE(NodeSecret::fromHex(text).has_value(), good);
        if (good)
            QCOMPARE(NodeSecret::fromHex(text)->toHex(), kDigits);
    }
};

MSM_TEST(TestNodeSecret)
#include "tst_nodesecret.moc"
