// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/rememberingstore.h"
#include "core/settings/profile.h"
#include "tests/support/suite.h"
#include "tests/ui/dialogs/failingstore.h"

#include <QTest>

using namespace msm;
using namespace msm::test;

namespace {

const auto key = QStringLiteral("profile/a/password");

Result<std::optional<QString>> readFrom(SecretStore &store, QObject *context)
{
    std::optional<Result<std::optional<QString>>> answer;
    store.read(key, context, [&](const Result<std::optional<QString>> &read) { answer = read; });
    [&] { QTRY_VERIFY(answer.has_value()); }();
    return *answer;
}

} // namespace

class TestRememberingStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void failedWriteIsToldAndRememberedAllTheSame();
    void whatTheKeychainTookIsReadFromTheKeychain();
    void unreachableKeychainIsNotAnEmptyOne();
    void rememberedSecretNeverReachesTheKeychain();
    void removedSecretIsForgotten();
    void secretThatTheKeychainRefusedIsOnlyRemembered();
    void secretOfNodesIsNeverOnlyRemembered();
};

void TestRememberingStore::secretOfNodesIsNeverOnlyRemembered()
{
    FailingStore keychain;
    RememberingStore store(keychain);
    const QString ofNodes = nodeSecretKey(QStringLiteral("a/password"));
    bool answered = false;
    store.write(ofNodes, QStringLiteral("s"), this, [&](const Result<void> &) { answered = true; });
    QTRY_VERIFY(answered);
    QVERIFY(!store.isOnlyRemembered(ofNodes));
}

void TestRememberingStore::failedWriteIsToldAndRememberedAllTheSame()
{
    FailingStore keychain;
    RememberingStore store(keychain);
    std::optional<Result<void>> written;
    store.write(key, QStringLiteral("s"), this, [&](const Result<void> &answer) { written = answer; });
    QTRY_VERIFY(written.has_value());
    QCOMPARE(written->error().kind, ErrorKind::Storage);
    QCOMPARE(readFrom(store, this)->value_or(QString()), QStringLiteral("s"));
}

void TestRememberingStore::whatTheKeychainTookIsReadFromTheKeychain()
{
    SessionSecretStore keychain;
    RememberingStore store(keychain);
    bool written = false;
    store.write(
        key, QStringLiteral("s"), this, [&](const Result<void> &answer) { written = answer.has_value(); });
    QTRY_VERIFY(written);
    // Changed behind its back, as by the system's keychain manager.
    keychain.write(key, QStringLiteral("new"), this, [](const Result<void> &) {});
    QCOMPARE(readFrom(store, this)->value_or(QString()), QStringLiteral("new"));
}

void TestRememberingStore::unreachableKeychainIsNotAnEmptyOne()
{
    FailingStore keychain;
    RememberingStore store(keychain);
    const auto read = readFrom(store, this);
    QVERIFY(!read);
    QCOMPARE(read.error().detail, FailingStore::reason());
}

void TestRememberingStore::rememberedSecretNeverReachesTheKeychain()
{
    SessionSecretStore keychain;
    RememberingStore store(keychain);
    store.remember(key, QStringLiteral("s"));
    QCOMPARE(readFrom(store, this)->value_or(QString()), QStringLiteral("s"));
    QVERIFY(!readFrom(keychain, this)->has_value());
}

void TestRememberingStore::removedSecretIsForgotten()
{
    SessionSecretStore keychain;
    RememberingStore store(keychain);
    store.remember(key, QStringLiteral("s"));
    bool removed = false;
    store.remove(key, this, [&](const Result<void> &answer) { removed = answer.has_value(); });
    QTRY_VERIFY(removed);
    QVERIFY(!readFrom(store, this)->has_value());
}

void TestRememberingStore::secretThatTheKeychainRefusedIsOnlyRemembered()
{
    FailingStore broken;
    RememberingStore store(broken);
    QVERIFY(store.keychainAnswers());
    QVERIFY(!store.isOnlyRemembered(key));
    bool replied = false;
    store.write(key, QStringLiteral("s"), this, [&](const Result<void> &) { replied = true; });
    QTRY_VERIFY(replied);
    QVERIFY(store.isOnlyRemembered(key));
    QVERIFY(!store.keychainAnswers());

    SessionSecretStore keychain;
    RememberingStore good(keychain);
    good.write(key, QStringLiteral("s"), this, [](const Result<void> &) {});
    QTRY_VERIFY(!good.isOnlyRemembered(key));
    QVERIFY(good.keychainAnswers());
}

MSM_TEST(TestRememberingStore)
#include "tst_rememberingstore.moc"
