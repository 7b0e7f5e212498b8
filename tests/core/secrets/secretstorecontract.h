// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"

#include <QTest>

#include <memory>
#include <optional>

namespace msm::test {

/// How long a reply of a local keychain may take before a test calls it missing.
inline constexpr int replyTimeoutMs = 10'000;

/// Waits for the one reply of a call.
template <typename T>
class Awaited {
public:
    [[nodiscard]] Reply<T> reply()
    {
        return [this](Result<T> result) {
            ++count;
            m_last = std::move(result);
        };
    }
    [[nodiscard]] bool wait()
    {
        return QTest::qWaitFor([this] { return count > 0; }, replyTimeoutMs);
    }

    /// What came, or an Internal error when nothing did in time.
    [[nodiscard]] Result<T> result()
    {
        return wait() ? *m_last : failure(ErrorKind::Internal, QStringLiteral("no reply came"));
    }

    int count = 0;

private:
    std::optional<Result<T>> m_last;
};

using Secret = std::optional<QString>;

inline Result<Secret> read(SecretStore &store, const QString &key)
{
    QObject context;
    Awaited<Secret> awaited;
    store.read(key, &context, awaited.reply());
    return awaited.result();
}

inline Result<void> write(SecretStore &store, const QString &key, const QString &secret)
{
    QObject context;
    Awaited<void> awaited;
    store.write(key, secret, &context, awaited.reply());
    return awaited.result();
}

inline Result<void> remove(SecretStore &store, const QString &key)
{
    QObject context;
    Awaited<void> awaited;
    store.remove(key, &context, awaited.reply());
    return awaited.result();
}

/// Whether the store answered, and answered this; an unreachable store answers neither.
inline bool holds(SecretStore &store, const QString &key, const Secret &expected)
{
    const auto found = read(store, key);
    return found.has_value() && *found == expected;
}

/// What every working store promises, as the body of test functions.
inline void secretIsReadBack(SecretStore &store)
{
    const auto key = QStringLiteral("profile/prod ü/password");
    for (const auto &secret : {QStringLiteral("s3cret \"quoted\" ü 🔑"), QStringLiteral("newer"), QString()}) {
        QVERIFY(write(store, key, secret).has_value());
        QVERIFY(holds(store, key, secret));
    }
    QVERIFY(holds(store, QStringLiteral("profile/prod/password"), std::nullopt));
}

inline void removedSecretIsNotFound(SecretStore &store)
{
    const auto key = QStringLiteral("profile/old/password");
    QVERIFY(write(store, key, QStringLiteral("s3cret")).has_value());
    QVERIFY(remove(store, key).has_value());
    QVERIFY(holds(store, key, std::nullopt));
    QVERIFY(remove(store, key).has_value());
}

/// Also holds for a store that cannot be reached.
inline void replyComesOnceAndNeverFromWithinTheCall(SecretStore &store)
{
    const auto key = QStringLiteral("profile/any/password");
    QObject context;
    Awaited<Secret> readReply;
    Awaited<void> writeReply;
    Awaited<void> removeReply;
    store.write(key, QStringLiteral("s3cret"), &context, writeReply.reply());
    store.read(key, &context, readReply.reply());
    store.remove(key, &context, removeReply.reply());
    QCOMPARE(readReply.count + writeReply.count + removeReply.count, 0);
    QVERIFY(readReply.wait() && writeReply.wait() && removeReply.wait());
    QTest::qWait(50); // a second reply would arrive by then
    QCOMPARE(readReply.count, 1);
    QCOMPARE(writeReply.count, 1);
    QCOMPARE(removeReply.count, 1);
}

inline void noReplyAfterTheContextIsGone(SecretStore &store)
{
    const auto key = QStringLiteral("profile/abandoned/password");
    auto context = std::make_unique<QObject>();
    Awaited<Secret> readReply;
    Awaited<void> writeReply;
    store.write(key, QStringLiteral("s3cret"), context.get(), writeReply.reply());
    store.read(key, context.get(), readReply.reply());
    context.reset();
    // A later call gets its reply, so the earlier ones would have had theirs.
    Awaited<Secret> later;
    QObject alive;
    store.read(key, &alive, later.reply());
    QVERIFY(later.wait());
    QCOMPARE(writeReply.count, 0);
    QCOMPARE(readReply.count, 0);
}

inline void callsOnOneKeyTakeEffectInOrder(SecretStore &store)
{
    const auto key = QStringLiteral("profile/order/password");
    QObject context;
    Awaited<void> first;
    Awaited<void> second;
    Awaited<Secret> last;
    store.write(key, QStringLiteral("first"), &context, first.reply());
    store.write(key, QStringLiteral("second"), &context, second.reply());
    store.read(key, &context, last.reply());
    QVERIFY(last.result() == Result<Secret>(QStringLiteral("second")));
}

} // namespace msm::test
