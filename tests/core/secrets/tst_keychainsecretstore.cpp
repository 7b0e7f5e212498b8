// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Against a real keychain: run through withkeyring.sh, in a session of its own, never in the user's.
#include "core/secrets/keychainsecretstore.h"
#include "tests/core/secrets/secretstorecontract.h"
#include "tests/support/suite.h"

using namespace msm;

class TestKeychainSecretStore final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("MSM_TEST_KEYRING"))
            QSKIP("only runs inside withkeyring.sh, which keeps it away from the user's keychain");
    }

    void secretIsReadBack() { test::secretIsReadBack(m_store); }
    void removedSecretIsNotFound() { test::removedSecretIsNotFound(m_store); }
    void replyComesOnceAndNeverFromWithinTheCall() { test::replyComesOnceAndNeverFromWithinTheCall(m_store); }
    void noReplyAfterTheContextIsGone() { test::noReplyAfterTheContextIsGone(m_store); }
    void callsOnOneKeyTakeEffectInOrder() { test::callsOnOneKeyTakeEffectInOrder(m_store); }

    void secretOutlivesTheStore()
    {
        QVERIFY(test::write(m_store, QStringLiteral("k"), QStringLiteral("s3cret")).has_value());
        KeychainSecretStore again(m_service);
        QVERIFY(test::holds(again, QStringLiteral("k"), QStringLiteral("s3cret")));
    }

    void servicesDoNotSeeEachOthersSecrets()
    {
        QVERIFY(test::write(m_store, QStringLiteral("k"), QStringLiteral("s3cret")).has_value());
        KeychainSecretStore other(QStringLiteral("msm-test-other"));
        QVERIFY(test::holds(other, QStringLiteral("k"), std::nullopt));
    }

private:
    const QString m_service = QStringLiteral("msm-test");
    KeychainSecretStore m_store{m_service};
};

MSM_TEST(TestKeychainSecretStore)
#include "tst_keychainsecretstore.moc"
