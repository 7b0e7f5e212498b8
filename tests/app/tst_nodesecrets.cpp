// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/nodesecrets.h"
#include "core/secrets/sessionsecretstore.h"
#include "core/settings/profile.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;

namespace {

/// A keychain that is out of reach, or that takes nothing.
class BrokenStore final : public SecretStore {
public:
    bool reads = false;

    void read(const QString &key, QObject *context, Reply<std::optional<QString>> reply) override
    {
        if (reads)
            m_empty.read(key, context, std::move(reply));
        else
            fail<std::optional<QString>>(context, std::move(reply));
    }
    void write(const QString &, const QString &, QObject *context, Reply<void> reply) override
    {
        fail<void>(context, std::move(reply));
    }
    void remove(const QString &, QObject *context, Reply<void> reply) override
    {
        fail<void>(context, std::move(reply));
    }

private:
    template <typename T>
    static void fail(QObject *context, Reply<T> reply)
    {
        QMetaObject::invokeMethod(
            context,
            [reply = std::move(reply)] { reply(failure(ErrorKind::Storage, QStringLiteral("locked"))); },
            Qt::QueuedConnection);
    }

    SessionSecretStore m_empty;
};

} // namespace

class TestNodeSecrets final : public QObject {
    Q_OBJECT

    const Profile m_profile{.name = QStringLiteral("prod")};

    Result<std::optional<NodeSecret>> answer(SecretStore &store, bool mayMake, const Profile &profile)
    {
        std::optional<Result<std::optional<NodeSecret>>> found;
        findNodeSecret(store, profile, mayMake, this,
            [&found](const Result<std::optional<NodeSecret>> &secret) { found = secret; });
        if (!QTest::qWaitFor([&found] { return found.has_value(); }))
            qFatal("no reply");
        return *found;
    }
    std::optional<NodeSecret> find(SecretStore &store, bool mayMake, const Profile &profile)
    {
        return answer(store, mayMake, profile).value_or(std::nullopt);
    }
    std::optional<QString> stored(SecretStore &store)
    {
        std::optional<std::optional<QString>> text;
        store.read(nodeSecretKey(m_profile.name), this,
            [&text](const Result<std::optional<QString>> &read) { text = read.value(); });
        if (!QTest::qWaitFor([&text] { return text.has_value(); }))
            qFatal("no reply");
        return *text;
    }

private Q_SLOTS:
    void isMadeOnceAndKept()
    {
        SessionSecretStore store;
        QVERIFY(!find(store, false, m_profile));
        QVERIFY(!stored(store)); // whoever only reads leaves nothing
        const auto made = find(store, true, m_profile);
        QVERIFY(made);
        QCOMPARE(stored(store), QString::fromLatin1(made->toHex()));
        QCOMPARE(find(store, true, m_profile), made);
        QCOMPARE(find(store, false, m_profile), made);
    }

    void eachProfileHasItsOwn()
    {
        SessionSecretStore store;
        const auto one = find(store, true, m_profile);
        QVERIFY(one && !(find(store, true, {.name = QStringLiteral("test")}) == one));
    }

    void rubbishIsNotOverwritten()
    {
        SessionSecretStore store;
        store.write(
            nodeSecretKey(m_profile.name), QStringLiteral("hunter2"), this, [](const Result<void> &) {});
        QCOMPARE(answer(store, true, m_profile).error().kind, ErrorKind::Protocol);
        QCOMPARE(stored(store), QStringLiteral("hunter2"));
    }

    void keychainOutOfReachGivesNoneAndSaysSo()
    {
        BrokenStore store;
        QCOMPARE(answer(store, true, m_profile).error().detail, QStringLiteral("locked"));
        store.reads = true; // and what could not be stored is not used, because it would be lost
        QCOMPARE(answer(store, true, m_profile).error().detail, QStringLiteral("locked"));
        QVERIFY(answer(store, false, m_profile)); // nothing there, and nothing refused
    }

    void embeddedCloudNeedsNoKeychain()
    {
        BrokenStore store;
        QVERIFY(find(store, true, {.name = QStringLiteral("sandbox"), .sandbox = true}));
    }
};

MSM_TEST(TestNodeSecrets)
#include "tst_nodesecrets.moc"
