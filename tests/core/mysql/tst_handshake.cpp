// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mysql/handshake.h"

#include "tests/core/mysql/packets.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace msm;
using namespace msm::test;

Q_DECLARE_METATYPE(LoginWord)

class TestHandshake final : public QObject {
    Q_OBJECT

    static std::optional<Result<LoginAnswer>> outcomeOf(const QByteArray &bytes)
    {
        Handshake handshake;
        (void)handshake.take(bytes);
        return handshake.outcome();
    }

private Q_SLOTS:
    void wholeLoginIsAnsweredInEachOfItsTurns()
    {
        Handshake handshake;
        QCOMPARE(handshake.isGreeted(), false);
        const QByteArray login = handshake.take(greeting());
        QVERIFY(handshake.isGreeted());
        QVERIFY(!handshake.outcome());
        // Length and sequence, capabilities that the server has, 16 MB, utf8, the user, no password.
        QCOMPARE(login.size(), 4 + 4 + 4 + 1 + 23 + kProbeUser.size() + 1 + 1 + 22);
        QCOMPARE(login.first(4), packet(1, QByteArray(login.size() - 4, 'x')).first(4));
        QCOMPARE(login.sliced(4, 9),
            QByteArray::fromHex("0082080000000001"
                                "21"));
        QCOMPARE(login.sliced(36), kProbeUser + QByteArray(2, '\0') + "mysql_native_password" + '\0');
        QCOMPARE(handshake.take(denied()), QByteArray());
        QVERIFY(handshake.outcome() && *handshake.outcome());
        QCOMPARE(**handshake.outcome(),
            (LoginAnswer{.word = LoginWord::Takes,
                .code = 1045,
                .said = QStringLiteral(
                    "Access denied for user 'msm-readiness-probe'@'10.77.0.1' (using password: NO)"),
                .version = QStringLiteral("10.11.19-MariaDB-0+deb12u1")}));
    }

    void piecesOfAnySizeMakeTheSame()
    {
        Handshake handshake;
        QByteArray sent;
        const QByteArray bytes = greeting() + denied();
        for (const char byte : bytes)
            sent += handshake.take(QByteArrayView(&byte, 1));
        Handshake atOnce;
        QCOMPARE(sent, atOnce.take(bytes));
        QCOMPARE(handshake.outcome(), atOnce.outcome());
        QVERIFY(handshake.outcome() && *handshake.outcome());
    }

    void serversWordsAreToldApart_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<LoginWord>("word");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QByteArray &bytes, LoginWord word, const char *text) {
            QTest::newRow(name) << bytes << word << QString::fromUtf8(text);
        };
        row("blocked, before the greeting",
            error(0, 1129, "Host '10.77.0.1' is blocked because of many connection errors"),
            LoginWord::HostBlocked,
            "error 1129: Host '10.77.0.1' is blocked because of many connection errors");
        row("not allowed, with a state", error(0, 1130, "Host '10.77.0.1' is not allowed", "HY000"),
            LoginWord::HostRefused, "error 1130: Host '10.77.0.1' is not allowed");
        row("full", error(0, 1040, "Too many connections", "08004"), LoginWord::Full,
            "error 1040: Too many connections");
        row("full, after the greeting", greeting() + error(2, 1040, "Too many connections"), LoginWord::Full,
            "error 1040: Too many connections");
        row("shutting down", error(0, 1053, "Server shutdown in progress"), LoginWord::Refuses,
            "error 1053: Server shutdown in progress");
        row("access denied without a password", greeting() + error(2, 1698, "Access denied"),
            LoginWord::Takes, "takes logins");
        row("by TLS only", greeting() + error(2, 3159, "insecure transport"), LoginWord::Takes,
            "takes logins");
        row("lets anybody in", greeting() + packet(2, QByteArray(7, '\0')), LoginWord::Takes, "takes logins");
        row("words on several lines", error(0, 1105, "one\r\ntwo\x1b[31m\tthree"), LoginWord::Refuses,
            "error 1105: one two [31m three");
    }
    void serversWordsAreToldApart()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(LoginWord, word);
        QFETCH(QString, text);
        const auto outcome = outcomeOf(bytes);
        QVERIFY(outcome && *outcome);
        QCOMPARE((*outcome)->word, word);
        QCOMPARE(loginText(**outcome), text);
    }

    /// What real servers sent.
    void recordedLoginsAreUnderstood_data()
    {
        QTest::addColumn<LoginWord>("word");
        QTest::addColumn<QString>("version");
        QTest::newRow("mariadb-10.11-denied") << LoginWord::Takes << "10.11.19-MariaDB-0+deb12u1";
        QTest::newRow("mariadb-10.11-no-account") << LoginWord::HostRefused << "";
        QTest::newRow("mysql-9.7-denied") << LoginWord::Takes << "9.7.4-2";
    }
    void recordedLoginsAreUnderstood()
    {
        QFETCH(LoginWord, word);
        QFETCH(QString, version);
        QFile file(
            QStringLiteral(MSM_TEST_DATA "/mysql/%1.bin").arg(QString::fromLatin1(QTest::currentDataTag())));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto outcome = outcomeOf(file.readAll());
        QVERIFY(outcome && *outcome);
        QCOMPARE((*outcome)->word, word);
        QCOMPARE((*outcome)->version, version);
    }

    void whoIsLetInTakesLeave()
    {
        Handshake handshake;
        (void)handshake.take(greeting());
        QCOMPARE(handshake.take(packet(2, QByteArray(7, '\0'))), packet(0, QByteArray(1, '\1')));
    }

    /// Of another length, the answer would count as a broken handshake.
    void eachMethodGetsAnAnswerOfItsLength_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("size");
        QTest::newRow("native") << QByteArray("mysql_native_password") << 0;
        QTest::newRow("sha2") << QByteArray("caching_sha2_password") << 1;
        QTest::newRow("sha256") << QByteArray("sha256_password") << 1;
        QTest::newRow("ed25519") << QByteArray("client_ed25519") << 64;
        QTest::newRow("parsec") << QByteArray("parsec") << 0;
        QTest::newRow("dialog") << QByteArray("dialog") << 1;
        QTest::newRow("unheard of") << QByteArray("retina_scan") << 1;
    }
    void eachMethodGetsAnAnswerOfItsLength()
    {
        QFETCH(QByteArray, method);
        QFETCH(int, size);
        Handshake handshake;
        (void)handshake.take(greeting());
        QCOMPARE(handshake.take(switchTo(2, method)), packet(3, QByteArray(size, '\0')));
        QVERIFY(!handshake.outcome());
        Handshake greeted; // by the greeting itself
        const QByteArray login = greeted.take(greeting("9.7.4", method));
        QCOMPARE(int(login.at(36 + kProbeUser.size() + 1)), size);
        QVERIFY(login.endsWith(method + '\0'));
    }

    void methodMayAskForMore()
    {
        Handshake handshake;
        (void)handshake.take(greeting());
        (void)handshake.take(switchTo(2, "parsec"));
        QCOMPARE(handshake.take(packet(4, "P" + QByteArray(19, 's'))), packet(5, QByteArray(96, '\0')));
        QCOMPARE(handshake.take(denied(6)), QByteArray());
        QVERIFY(handshake.outcome() && *handshake.outcome());
    }

    void serverOfOldHasOneMethod()
    {
        Handshake handshake;
        QByteArray old("\x0a"
                       "5.1.73"
            + QByteArray(1, '\0') + QByteArray(4, 'i') + QByteArray(8, 'c'));
        old += QByteArray(1, '\0')
            + QByteArray::fromHex("ffa2"
                                  "08"
                                  "0200")
            + QByteArray(13, '\0');
        old += "ijklmnopqrst" + QByteArray(1, '\0');
        const QByteArray login = handshake.take(packet(0, old));
        QCOMPARE(login.sliced(36), kProbeUser + QByteArray(2, '\0'));
        QCOMPARE(handshake.take(packet(2, "\xfe")), packet(3, {}));
    }

    void rubbishGetsAClearWord_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *name, const QByteArray &bytes, const char *word) {
            QTest::newRow(name) << bytes << QString::fromLatin1(word);
        };
        const char *stranger = "it does not speak MySQL's protocol";
        row("ssh", "SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n", stranger);
        row("http", "HTTP/1.1 400 Bad Request\r\n\r\n", stranger);
        row("zeros", QByteArray(64, '\0'), stranger);
        row("a gigabyte is announced", QByteArray::fromHex("ffffff00"), stranger);
        row("out of turn", packet(3, "\x0a"), stranger);
        row("X protocol", packet(0, "\x0b\x08\x05\x1a"),
            "it speaks another protocol than MySQL's of today (11)");
        row("of 1999",
            packet(0,
                "\x09"
                "3.20"
                    + QByteArray(20, '\0')),
            "it speaks another protocol than MySQL's of today (9)");
        row("no end of the version", packet(0, "\x0a" + QByteArray(100, 'v')),
            "its greeting is none of MySQL's");
        row("cut off", packet(0, greeting().sliced(4, 40)), "its greeting is none of MySQL's");
        row("before 4.1",
            packet(0,
                "\x0a"
                "4.0.0"
                    + QByteArray(1, '\0') + QByteArray(13, 'x') + "\1\1"),
            "it speaks a protocol older than MySQL 4.1");
        row("error without a number", packet(0, "\xff\x01"), "its error has no number");
        row("method without a name",
            greeting()
                + packet(2,
                    "\xfe"
                    "no end"),
            "it wants a method of authentication without a name");
        QByteArray asks = greeting();
        for (int i = 0; i < 20; ++i)
            asks += packet(2 + 2 * i, "\1more");
        row("no end of questions", asks, "it asks on and on without a judgement");
    }
    void rubbishGetsAClearWord()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, word);
        const auto outcome = outcomeOf(bytes);
        QVERIFY(outcome && !*outcome);
        QCOMPARE(outcome->error().kind, ErrorKind::Protocol);
        QCOMPARE(outcome->error().detail, word);
    }

    /// Bytes that no table thought of: what a login is, with damage at random, in pieces at random.
    void nothingThatComesBreaksIt()
    {
        QRandomGenerator random(20261129);
        const QList<QByteArray> starts{greeting() + switchTo(2, "dialog") + denied(4), denied(0), greeting()};
        int ended = 0;
        for (int run = 0; run < 20000; ++run) {
            QByteArray bytes = starts.at(run % starts.size());
            for (int i = int(random.bounded(6)); i > 0; --i)
                bytes[int(random.bounded(int(bytes.size())))] = char(random.bounded(256));
            bytes.truncate(int(random.bounded(int(bytes.size()) + 1)));
            Handshake handshake;
            while (!bytes.isEmpty()) {
                const int size = 1 + int(random.bounded(int(bytes.size())));
                QVERIFY(handshake.take(QByteArrayView(bytes).first(size)).size() < 16384);
                bytes.remove(0, size);
            }
            ended += handshake.outcome().has_value();
        }
        QVERIFY(ended > 1000);
    }
};

MSM_TEST(TestHandshake)
#include "tst_handshake.moc"
