// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/processes.h"
#include "tests/core/sandbox/sandboxworld.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace msm;
using namespace msm::sandbox;
using namespace msm::test;

namespace {

constexpr int kStart =
    60000; ///< ms; the data directory is made once, which takes five seconds on a quiet machine

/// The text of an element, which the cloud has put into CDATA.
QByteArray valueOf(const QByteArray &xml, const QByteArray &name)
{
    return elementOf(xml, name).replace('<' + name + "><![CDATA[", "").replace("]]></" + name + '>', "");
}

/// A cloud in real time, as its servers are.
struct RealWorld {
    SystemScheduler scheduler;
    SandboxCloud cloud;

    explicit RealWorld(const SandboxOptions &options)
        : cloud(options, scheduler)
    {
        if (const auto listening = cloud.listen(); !listening)
            qFatal("%s", qUtf8Printable(listening.error().detail));
    }

    QByteArray call(const QByteArray &method, xmlrpc::Array params)
    {
        params.prepend(xmlrpc::Value(QByteArray("oneadmin:opennebula")));
        return post(cloud, xmlrpc::encodeCall({method, params}));
    }
    void instantiate(const QByteArray &extra)
    {
        const QByteArray answer = call("one.template.instantiate",
            {xmlrpc::Value(0), xmlrpc::Value(QByteArray()), xmlrpc::Value(false), xmlrpc::Value(extra),
                xmlrpc::Value(false)});
        QVERIFY2(answer.contains("<boolean>1"), answer.constData());
    }
    QByteArray info(int id) { return innerXml(call("one.vm.info", {xmlrpc::Value(id)})); }
    QByteArray database(int id) { return valueOf(info(id), "MSM_DATABASE"); }
    QString address(int id) { return QString::fromLatin1(valueOf(elementOf(info(id), "NIC"), "IP")); }
};

/// The first bytes that a server says by itself.
bool greets(const QString &address)
{
    QTcpSocket socket;
    socket.connectToHost(address, 3306);
    return socket.waitForConnected(5000) && socket.waitForReadyRead(5000)
        && socket.readAll().contains("MariaDB");
}

} // namespace

/// VMs with real database servers, and what stands in for them where there is none.
class TestSandboxDatabases final : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_directory;

    SandboxOptions options(int most, int nodes, const QString &cache = QStringLiteral("cache"))
    {
        SandboxOptions made = atPace(0, nodes);
        made.databases.most = most;
        made.databases.cache = m_directory.filePath(cache);
        made.databases.agentFolder =
            QCoreApplication::applicationDirPath() + QStringLiteral("/../share/msm-sandbox/agent");
        return made;
    }
    QStringList runFolders() const
    {
        return QDir(m_directory.filePath(QStringLiteral("cache"))).entryList({QStringLiteral("run-*")});
    }
    QString recordOf(int vmId, const char *who) const
    {
        const QStringList runs = runFolders();
        return runs.size() != 1 ? QString()
                                : m_directory.filePath(QStringLiteral("cache/%1/%2/agent/%3.pid")
                                                           .arg(runs.first())
                                                           .arg(vmId)
                                                           .arg(QLatin1String(who)));
    }
    static bool isMissing(const char *program)
    {
        const QString name = QString::fromLatin1(program);
        return QStandardPaths::findExecutable(name).isEmpty()
            && QStandardPaths::findExecutable(name, {QStringLiteral("/usr/sbin")}).isEmpty();
    }
    /// A program that says something and ends with a code.
    void fake(const QString &name, const QByteArray &script)
    {
        QFile file(m_directory.filePath(QStringLiteral("bin/") + name));
        QVERIFY(
            QDir().mkpath(m_directory.filePath(QStringLiteral("bin"))) && file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + script + '\n');
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

private Q_SLOTS:
    void serversRunAsLongAsTheirCloud()
    {
        for (const char *program : {"mariadbd", "mariadb", "mariadb-install-db", "openssl", "python3"}) {
            if (isMissing(program))
                QSKIP(qPrintable(QStringLiteral("%1 is not installed").arg(QLatin1String(program))));
        }
        QList<ProcessMark> processes;
        {
            RealWorld world(options(2, 2));
            QTRY_COMPARE_WITH_TIMEOUT(world.cloud.databasesRunning(), 2, kStart);
            for (int id = 0; id < 2; ++id) {
                QVERIFY(greets(world.address(id)));
                QVERIFY(world.database(id).startsWith("MariaDB "));
                for (const char *who : {"agent", "server"})
                    processes.append(readMark(recordOf(id, who)));
            }
            for (const ProcessMark &process : std::as_const(processes))
                QVERIFY(isAlive(process));
            // Everybody knows the usual password, so there is no account with it.
            QProcess client;
            client.start(QStringLiteral("mariadb"),
                {QStringLiteral("--no-defaults"), QStringLiteral("-h"), world.address(0),
                    QStringLiteral("-u"), QStringLiteral("oneadmin"), QStringLiteral("-popennebula"),
                    QStringLiteral("-e"), QStringLiteral("SELECT 1")});
            QVERIFY(client.waitForFinished());
            QVERIFY(client.readAllStandardError().contains("is not allowed to connect"));
        }
        for (const ProcessMark &process : std::as_const(processes))
            QVERIFY(!isAlive(process));
        QCOMPARE(runFolders(), QStringList());
    }

    void aPortThatIsTakenLeavesTheNodeSimulated()
    {
        if (isMissing("mariadbd"))
            QSKIP("mariadbd is not installed");
        // On all addresses of this machine, as a server of the system may listen.
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::AnyIPv4));
        const QByteArray port = QByteArray::number(other.serverPort());
        RealWorld world(options(1, 0));
        world.instantiate("MYSQL_PORT=" + port);
        QCOMPARE(world.database(0), "simulated: port " + port + " is in use");
    }

    void withoutServersNodesAreSimulated()
    {
        SandboxOptions without = options(1, 1);
        without.databases.agentFolder.clear();
        RealWorld world(without);
        QVERIFY(world.database(0).startsWith("simulated: "));
        QVERIFY(world.database(0).endsWith(" is not installed")
            || world.database(0) == "simulated: the node agent is not beside the sandbox"
            || world.database(0) == "simulated: this system has no /proc");
        QCOMPARE(world.cloud.databasesRunning(), 0);
        QTRY_VERIFY(world.cloud.lastReadyAt().count() > 0); // the simulated one is
    }

    void anInstallerThatFailsLeavesAllWaitingNodesSimulated()
    {
        if (!canFollowProcesses())
            QSKIP("this system has no /proc");
        fake(QStringLiteral("mariadbd"), "echo 'mariadbd  Ver 10.11.1-MariaDB for debian-linux-gnu'");
        fake(QStringLiteral("mariadb-install-db"), "echo 'no room' >&2; exit 1");
        for (const char *unused : {"mariadb", "openssl"})
            fake(QLatin1String(unused), "exit 0");
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", m_directory.filePath(QStringLiteral("bin")).toLocal8Bit() + ':' + path);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("no room")));
        QTest::ignoreMessage(QtWarningMsg, "no real databases: mariadb-install-db has failed");
        RealWorld world(options(2, 2, QStringLiteral("other cache")));
        qputenv("PATH", path);
        for (int id = 0; id < 2; ++id)
            QTRY_COMPARE_WITH_TIMEOUT(
                world.database(id), QByteArray("simulated: mariadb-install-db has failed"), kStart);
        QVERIFY(world.cloud.lastReadyAt().count() > 0);
    }

    void nothingIsSaidWhereNobodyAskedForServers()
    {
        RealWorld world(atPace(0, 1));
        QCOMPARE(world.database(0), QByteArray());
    }
};

MSM_TEST(TestSandboxDatabases)
#include "tst_sandbox_databases.moc"
