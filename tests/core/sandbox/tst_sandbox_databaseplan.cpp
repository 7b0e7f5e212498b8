// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/databaseplan.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm::sandbox;
using namespace std::chrono_literals;

/// The texts with which a VM's real server and its agent are started.
class TestSandboxDatabasePlan final : public QObject {
    Q_OBJECT
private:
    static DatabasePlaces places() { return {QStringLiteral("/kept/7"), QStringLiteral("/run/7")}; }
    static DatabaseStart start()
    {
        return {.vmId = 7, .address = "127.3.0.17", .port = 3307, .account = "SQL\n"};
    }
    static QByteArray valueOf(const QByteArray &text, const QByteArray &name)
    {
        QByteArray found;
        for (const QByteArray &line : text.split('\n')) {
            if (line.startsWith(name + " = "))
                found += '<' + line.mid(name.size() + 3) + '>';
        }
        return found;
    }

private Q_SLOTS:
    void aNewOptionFileHasEverythingOfItsOwn()
    {
        const QByteArray text = optionFileText({}, places(), start(), false);
        QVERIFY(text.startsWith("[mysqld]\n"));
        QCOMPARE(valueOf(text, "bind-address"), QByteArray("<127.3.0.17>"));
        QCOMPARE(valueOf(text, "port"), QByteArray("<3307>"));
        QCOMPARE(valueOf(text, "server-id"), QByteArray("<8>"));
        QCOMPARE(valueOf(text, "datadir"), QByteArray("<\"/kept/7/data\">"));
        QCOMPARE(valueOf(text, "socket"), QByteArray("<\"/run/7/s\">"));
        // Servers that share this folder remove each other's temporary tables.
        QCOMPARE(valueOf(text, "tmpdir"), QByteArray("<\"/run/7/tmp\">"));
        QCOMPARE(valueOf(text, "init-file"), QByteArray("<\"/run/7/account.sql\">"));
        QCOMPARE(valueOf(text, "user"), QByteArray());
        QCOMPARE(valueOf(optionFileText({}, places(), start(), true), "user"), QByteArray("<root>"));
    }

    void whatTheAgentHasSetStaysAndWhereTheNodeIsDoesNot()
    {
        const QByteArray existing = "# a note\n[client]\nsocket = mine\n[mysqld]\nmax-connections = 99\n"
                                    "  BIND_ADDRESS=0.0.0.0\nport = 4000\nskip-log-bin\nInit-File = gone\n";
        DatabaseStart moved = start();
        moved.account.clear();
        const QByteArray text = optionFileText(existing, places(), moved, false);
        QCOMPARE(valueOf(text, "max-connections"), QByteArray("<99>"));
        QCOMPARE(valueOf(text, "port"), QByteArray("<4000>"));
        QVERIFY(text.contains("\nskip-log-bin\n"));
        QVERIFY(text.startsWith("# a note\n[client]\nsocket = mine\n[mysqld]\n"));
        QVERIFY(!text.contains("0.0.0.0") && !text.contains("gone"));
        QCOMPARE(valueOf(text, "bind-address"), QByteArray("<127.3.0.17>"));
        // A second start changes nothing more.
        QCOMPARE(optionFileText(text, places(), moved, false), text);
    }

    void anOptionFileWithoutTheSectionGetsIt()
    {
        const QByteArray text = optionFileText("[client]\n", places(), start(), false);
        QVERIFY(text.startsWith("[client]\n[mysqld]\n"));
        QCOMPARE(valueOf(text, "bind-address"), QByteArray("<127.3.0.17>"));
    }

    void foldersWithQuotesAndBackslashesAreQuoted()
    {
        const DatabasePlaces odd{QStringLiteral("/a \"b\\c#"), QStringLiteral("/r")};
        QCOMPARE(valueOf(optionFileText({}, odd, start(), false), "datadir"),
            QByteArray("<\"/a \\\"b\\\\c#/data\">"));
    }

    void theAccountHasAHashAndNoPassword()
    {
        // The hash is that of MariaDB's SELECT PASSWORD('secret').
        QCOMPARE(accountSql("o'ne\\", "secret"),
            QByteArray("SET SESSION sql_log_bin=0;\n"
                       "CREATE USER IF NOT EXISTS 'o''ne\\\\'@'%' IDENTIFIED BY PASSWORD "
                       "'*14E65567ABDB5135D0CFD9A70B3032C179A49EE7';\n"
                       "ALTER USER 'o''ne\\\\'@'%' IDENTIFIED BY PASSWORD "
                       "'*14E65567ABDB5135D0CFD9A70B3032C179A49EE7';\n"
                       "GRANT ALL PRIVILEGES ON *.* TO 'o''ne\\\\'@'%' WITH GRANT OPTION;\n"));
    }

    void theAgentIsToldWhereToListenAndNotTheSecret()
    {
        DatabasePrograms programs;
        programs.server = QStringLiteral("/opt/it's here/mariadbd");
        programs.client = QStringLiteral("/usr/bin/mariadb");
        DatabaseStart secretive = start();
        secretive.secret = QByteArray(64, 'a');
        const QString line = agentArguments(programs, places(), secretive).join(QLatin1Char('\n'));
        QVERIFY(line.contains(QStringLiteral("-m\nmsm_agent\n--listen\n127.3.0.17\n--port\n60000\n")));
        QVERIFY(line.contains(QStringLiteral("--secret-file\n/dev/stdin\n")));
        QVERIFY(line.contains(QStringLiteral("--server-command\n'/opt/it'\\''s here/mariadbd'\n")));
        QVERIFY(line.endsWith(QStringLiteral("--autostart")));
        QVERIFY(!line.contains(QString::fromLatin1(secretive.secret)));
        QVERIFY(!agentArguments(programs, places(), start()).contains(QStringLiteral("/dev/stdin")));
    }

    void aSlowServerWaitsInTheSameProcess()
    {
        DatabasePrograms programs;
        programs.server = QStringLiteral("/m");
        DatabaseStart slow = start();
        slow.slowness = 30s;
        QVERIFY(agentArguments(programs, places(), slow)
                    .contains(QStringLiteral("sh -c 'sleep 30; exec \"$0\" \"$@\"' '/m'")));
    }

    void aSmallDiskIsForTheProgramThatFollows()
    {
        const QStringList arguments = smallDiskArguments(places(), 1000, 100);
        QVERIFY(!arguments.filter(QStringLiteral("mount -n -t tmpfs")).isEmpty());
        QCOMPARE(arguments.last(4),
            (QStringList{
                QStringLiteral("sh"), QStringLiteral("1000"), QStringLiteral("100"), places().data()}));
    }

    void onlyMariaDbHasAVersion()
    {
        QCOMPARE(serverVersion("mariadbd  Ver 10.11.19-MariaDB-0+deb12u1 for debian-linux-gnu on x86_64"),
            QByteArray("10.11.19"));
        QCOMPARE(serverVersion("/usr/sbin/mysqld  Ver 9.7.4 for Linux on x86_64"), QByteArray());
    }
};

MSM_TEST(TestSandboxDatabasePlan)
#include "tst_sandbox_databaseplan.moc"
