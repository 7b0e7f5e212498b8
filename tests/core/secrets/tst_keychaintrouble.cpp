// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A real Secret Service that is slow, locked or dead: run through withkeyring.sh.
#include "core/secrets/keychainsecretstore.h"
#include "tests/core/secrets/secretstorecontract.h"
#include "tests/support/suite.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QElapsedTimer>
#include <QTimer>

#include <csignal>

using namespace msm;

class TestKeychainTrouble final : public QObject {
    Q_OBJECT

    const QString m_key = QStringLiteral("profile/prod/password");
    const QString m_secret = QStringLiteral("s3cret");
    KeychainSecretStore m_store{QStringLiteral("msm-test")};

    static pid_t daemon()
    {
        return pid_t(
            QDBusConnection::sessionBus().interface()->servicePid(QStringLiteral("org.freedesktop.secrets")));
    }

    /// The daemon does nothing while this lives, as one that waits for a disk or a swapped-out machine.
    struct Stopped {
        Stopped() { kill(pid, SIGSTOP); }
        ~Stopped() { kill(pid, SIGCONT); }
        Q_DISABLE_COPY_MOVE(Stopped)
        const pid_t pid = daemon();
    };

    /// Runs the event loop and answers how long it did not turn, at worst.
    static qint64 longestPause(int forMs)
    {
        qint64 longest = 0;
        QElapsedTimer sinceTick;
        QTimer ticks;
        QObject::connect(
            &ticks, &QTimer::timeout, &ticks, [&] { longest = std::max(longest, sinceTick.restart()); });
        sinceTick.start();
        ticks.start(10);
        QTest::qWait(forMs);
        return std::max(longest, sinceTick.elapsed());
    }

    static bool lock()
    {
        QDBusMessage call = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"),
            QStringLiteral("/org/freedesktop/secrets"), QStringLiteral("org.freedesktop.Secret.Service"),
            QStringLiteral("Lock"));
        call << QVariant::fromValue(QList<QDBusObjectPath>{
            QDBusObjectPath(QStringLiteral("/org/freedesktop/secrets/aliases/default"))});
        return QDBusConnection::sessionBus().call(call).type() == QDBusMessage::ReplyMessage;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("MSM_TEST_KEYRING"))
            QSKIP("only runs inside withkeyring.sh, which keeps it away from the user's keychain");
        qDBusRegisterMetaType<QList<QDBusObjectPath>>();
        QTRY_VERIFY(daemon() > 0);
    }

    /// First of all, so that the very first contact is the slow one.
    void slowKeychainBlocksNothingAndItsAnswersStillCome()
    {
        QObject context;
        test::Awaited<void> written;
        test::Awaited<test::Secret> read;
        {
            const Stopped stopped;
            QElapsedTimer calls;
            calls.start();
            m_store.write(m_key, m_secret, &context, written.reply());
            m_store.read(m_key, &context, read.reply());
            QVERIFY2(calls.elapsed() < 500, qPrintable(QString::number(calls.elapsed())));
            const qint64 pause = longestPause(1500);
            QVERIFY2(pause < 500, qPrintable(QString::number(pause)));
            QCOMPARE(written.count + read.count, 0);
        }
        QVERIFY(written.result());
        QVERIFY(read.result() == Result<test::Secret>(m_secret));
    }

    void keychainThatNeverAnswersEndsInAStorageError()
    {
        const Stopped stopped;
        QObject context;
        std::optional<Result<test::Secret>> read;
        m_store.read(m_key, &context, [&read](const Result<test::Secret> &secret) { read = secret; });
        QVERIFY(QTest::qWaitFor([&read] { return read.has_value(); }, 60'000));
        QVERIFY(!*read);
        QCOMPARE(read->error().kind, ErrorKind::Storage);
    }

    void lockedKeychainIsAStorageErrorAndNotAnEmptyOne()
    {
        QVERIFY(test::holds(m_store, m_key, m_secret));
        QVERIFY(lock());
        const auto read = test::read(m_store, m_key);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Storage);
        QCOMPARE(read.error().detail, QStringLiteral("the keychain is locked"));
        const auto written = test::write(m_store, m_key, QStringLiteral("newer"));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Storage);
        QVERIFY(!written.error().detail.contains(QStringLiteral("newer")));
    }

    /// Last: the next one that the bus starts has not been unlocked by anybody.
    void deadKeychainIsAStorageErrorAndNotAnEmptyOne()
    {
        const pid_t before = daemon();
        kill(before, SIGKILL);
        QTRY_VERIFY(daemon() != before);
        const auto read = test::read(m_store, m_key);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Storage);
    }
};

MSM_TEST(TestKeychainTrouble)
#include "tst_keychaintrouble.moc"
