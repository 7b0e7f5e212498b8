// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/sshtunnel.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

/// With scripts in the place of ssh; the real one takes part in tests/integration/reach.py.
class TestSshTunnel final : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;
    FakeScheduler m_scheduler;

    /// A program that writes down its arguments and then does this.
    QString program(const QByteArray &script)
    {
        const QString path = m_directory.filePath(QStringLiteral("ssh"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write a script");
        file.write("#!/bin/sh\necho run >>" + m_directory.filePath(QStringLiteral("runs")).toUtf8()
            + "\nfor last; do case $last in 127.0.0.1:*) port=${last#*:};; esac; done\necho \"$@\" >"
            + m_directory.filePath(QStringLiteral("arguments")).toUtf8() + "\n" + script + "\n");
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }

    QByteArray content(const QString &name)
    {
        QFile file(m_directory.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    SshTunnel::Options options(const QByteArray &script)
    {
        QFile::remove(m_directory.filePath(QStringLiteral("runs")));
        return {.program = program(script), .random = [] { return 0.99; }};
    }

    static Reach bastion()
    {
        return {.kind = Reach::Kind::Ssh,
            .host = QStringLiteral("gate"),
            .port = 2222,
            .user = QStringLiteral("anna")};
    }

    Result<QNetworkProxy> open(SshTunnel &tunnel)
    {
        std::optional<Result<QNetworkProxy>> result;
        tunnel.open(this, [&result](const Result<QNetworkProxy> &opened) { result = opened; });
        if (!QTest::qWaitFor([&result] { return result.has_value(); }, 20000))
            qFatal("no reply");
        return *result;
    }

    static constexpr const char *kOpens =
        "echo \"debug1: Local forwarding listening on 127.0.0.1 port $port.\" >&2\n"
        "echo 'debug1: channel 0: new port-listener [port listener]' >&2\n";

private Q_SLOTS:
    void opensWhenSshListensAndNotBefore_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<bool>("open");
        const QByteArray listening = "debug1: Local forwarding listening on 127.0.0.1 port 4711.\r\n";
        QTest::newRow("announced only") << listening << false;
        QTest::newRow("and goes on") << listening + "debug1: channel 0: new [port listener]\r\n" << true;
        QTest::newRow("taken") << listening + "bind [127.0.0.1]:4711: Address already in use\r\n"
                + "channel_setup_fwd_listener_tcpip: cannot listen to port: 4711\r\n"
                  "Could not request local forwarding.\r\n"
                               << false;
        QTest::newRow("another's") << QByteArray(
            "debug1: Local forwarding listening on 127.0.0.1 port 4712.\n"
            "debug1: channel 0: new [port listener]\n")
                                   << false;
        QTest::newRow("half a line") << listening + "debug1: chan" << false;
    }
    void opensWhenSshListensAndNotBefore()
    {
        QFETCH(QByteArray, said);
        SshWords words(4711);
        for (const char byte : said)
            words.add(QByteArray(1, byte));
        QTEST(words.isOpen(), "open");
    }

    void complaintIsWhatSshSaysToAPerson()
    {
        SshWords words(1);
        words.add("OpenSSH_9.2p1 Debian, OpenSSL 3.0\ndebug1: Reading configuration data\n"
                  "anna@gate: Permission denied (publickey).\r\n");
        QCOMPARE(words.complaint(), QStringLiteral("anna@gate: Permission denied (publickey)."));
        QVERIFY(words.needsMending());
        words.add("channel 2: open failed: connect failed: Connection refused\n");
        QCOMPARE(words.takeRefusal(), QStringLiteral("connect failed: Connection refused"));
        QVERIFY(!words.complaint().contains(QStringLiteral("refused")));
    }

    void oneSshServesAllWhoAskAndNeverAsksItself()
    {
        SshTunnel tunnel(bastion(), m_scheduler, options(QByteArray(kOpens) + "exec sleep 60"));
        const auto first = open(tunnel);
        QVERIFY2(first, first ? "" : qPrintable(first.error().detail));
        QCOMPARE(first->type(), QNetworkProxy::Socks5Proxy);
        QCOMPARE(open(tunnel)->port(), first->port());
        QCOMPARE(content(QStringLiteral("runs")), QByteArray("run\n"));
        const QByteArray arguments = content(QStringLiteral("arguments"));
        for (const char *wanted :
            {"-N", "BatchMode=yes", "ExitOnForwardFailure=yes", "-p 2222", "-l anna", "-- gate\n"})
            QVERIFY2(arguments.contains(wanted), arguments.constData());
        QVERIFY2(!arguments.contains("StrictHostKeyChecking"), arguments.constData());
    }

    void deadSshIsStartedAgainAtOnceAndThenMoreSeldom()
    {
        SshTunnel tunnel(bastion(), m_scheduler, options(QByteArray(kOpens) + "exec sleep 0.3"));
        const auto first = open(tunnel);
        QVERIFY(first);
        QTest::qWait(800); // it has died
        const auto second = open(tunnel);
        QVERIFY2(second, second ? "" : qPrintable(second.error().detail));
        QCOMPARE(content(QStringLiteral("runs")).count("run"), 2);

        SshTunnel closed(
            bastion(), m_scheduler, options("echo 'ssh: connect to host gate: refused' >&2; exit 255"));
        const auto refused = open(closed);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Unreachable);
        QCOMPARE(refused.error().hop, Hop::Bastion);
        QVERIFY(refused.error().detail.contains(QStringLiteral("ssh: connect to host gate: refused")));
        std::optional<Result<QNetworkProxy>> next;
        closed.open(this, [&next](const Result<QNetworkProxy> &opened) { next = opened; });
        QTest::qWait(200);
        QVERIFY(!next); // it has just failed: whoever calls waits for the next try
        QCOMPARE(content(QStringLiteral("runs")).count("run"), 1);
        m_scheduler.advance(3s);
        QTRY_VERIFY(next.has_value());
        QVERIFY(!*next);
        QCOMPARE(content(QStringLiteral("runs")).count("run"), 2);
        closed.reopen(); // in another network it is worth a try
        QVERIFY(!open(closed));
        QCOMPARE(content(QStringLiteral("runs")).count("run"), 3);
    }

    void silentSshIsGivenUp()
    {
        SshTunnel tunnel(bastion(), m_scheduler, options("exec sleep 60"));
        std::optional<Result<QNetworkProxy>> result;
        tunnel.open(this, [&result](const Result<QNetworkProxy> &opened) { result = opened; });
        QTRY_COMPARE(content(QStringLiteral("runs")).count("run"), 1);
        m_scheduler.advance(46s);
        QTRY_VERIFY(result.has_value());
        QVERIFY(!*result);
        QCOMPARE(result->error().hop, Hop::Bastion);
    }

    void missingSshSaysSo()
    {
        SshTunnel tunnel(bastion(), m_scheduler, {.program = QStringLiteral("no-such-ssh")});
        const auto opened = open(tunnel);
        QVERIFY(!opened);
        QVERIFY2(
            opened.error().detail.contains(QStringLiteral("no-such-ssh")), qPrintable(opened.error().detail));
    }
};

MSM_TEST(TestSshTunnel)
#include "tst_sshtunnel.moc"
