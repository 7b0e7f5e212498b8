// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/sessionsecretstore.h"
#include "tests/core/secrets/secretstorecontract.h"
#include "tests/support/suite.h"

using namespace msm;

class TestSessionSecretStore final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_store = std::make_unique<SessionSecretStore>(); }

    void secretIsReadBack() { test::secretIsReadBack(*m_store); }
    void removedSecretIsNotFound() { test::removedSecretIsNotFound(*m_store); }
    void replyComesOnceAndNeverFromWithinTheCall()
    {
        test::replyComesOnceAndNeverFromWithinTheCall(*m_store);
    }
    void noReplyAfterTheContextIsGone() { test::noReplyAfterTheContextIsGone(*m_store); }
    void callsOnOneKeyTakeEffectInOrder() { test::callsOnOneKeyTakeEffectInOrder(*m_store); }

    void secretDoesNotOutliveTheStore()
    {
        QVERIFY(test::write(*m_store, QStringLiteral("k"), QStringLiteral("s3cret")).has_value());
        init();
        QVERIFY(test::holds(*m_store, QStringLiteral("k"), std::nullopt));
    }

private:
    std::unique_ptr<SessionSecretStore> m_store;
};

MSM_TEST(TestSessionSecretStore)
#include "tst_sessionsecretstore.moc"
