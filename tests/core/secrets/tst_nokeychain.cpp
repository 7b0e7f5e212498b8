// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Run with a session bus address that leads nowhere, and on a bus without a Secret Service
// (withoutkeyring.sh).
#include "core/secrets/keychainsecretstore.h"
#include "tests/core/secrets/secretstorecontract.h"
#include "tests/support/suite.h"

#include <QDBusConnection>

using namespace msm;

class TestNoKeychain final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("MSM_TEST_NO_KEYCHAIN"))
            QSKIP("only runs where ctest takes the keychain away");
        // Otherwise this would be the same test twice.
        const bool alive = qEnvironmentVariable("MSM_TEST_NO_KEYCHAIN") == u"bus";
        QCOMPARE(QDBusConnection::sessionBus().isConnected(), alive);
    }

    void unreachableIsAStorageErrorAndNotNotFound()
    {
        const auto result = test::read(m_store, QStringLiteral("profile/prod/password"));
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().kind, ErrorKind::Storage);
        QVERIFY(result.error().detail.startsWith(QLatin1String("the keychain did not answer: ")));
    }

    void writeIsAStorageErrorAndGoesNowhereElse()
    {
        const auto key = QStringLiteral("profile/prod/password");
        const auto written = test::write(m_store, key, QStringLiteral("s3cret"));
        QVERIFY(!written.has_value());
        QCOMPARE(written.error().kind, ErrorKind::Storage);
        QVERIFY(!written.error().detail.contains(QLatin1String("s3cret")));
        // An insecure fallback would now find it.
        const auto read = test::read(m_store, key);
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().kind, ErrorKind::Storage);
    }

    void removeIsAStorageError()
    {
        const auto removed = test::remove(m_store, QStringLiteral("profile/prod/password"));
        QVERIFY(!removed.has_value());
        QCOMPARE(removed.error().kind, ErrorKind::Storage);
    }

    void replyComesOnceAndNeverFromWithinTheCall() { test::replyComesOnceAndNeverFromWithinTheCall(m_store); }
    void noReplyAfterTheContextIsGone() { test::noReplyAfterTheContextIsGone(m_store); }

private:
    KeychainSecretStore m_store{QStringLiteral("msm-test")};
};

MSM_TEST(TestNoKeychain)
#include "tst_nokeychain.moc"
