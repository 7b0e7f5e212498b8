// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/arguments.h"
#include "tests/support/suite.h"

#include <QProcess>
#include <QTcpServer>
#include <QTest>

using namespace msm;

namespace {

const QString kProgram = QStringLiteral(MSM_TEST_BIN "/msm-sandbox");

QString firstLine(QProcess &process)
{
    if (!QTest::qWaitFor([&] { return process.canReadLine(); }, 10000))
        return {};
    return QString::fromUtf8(process.readLine()).trimmed();
}

} // namespace

class TestSandboxProgram final : public QObject {
    Q_OBJECT
private:
    static std::variant<SandboxArguments, ArgumentsStop> read(
        QStringList arguments, const QString &environment = {})
    {
        arguments.prepend(QStringLiteral("msm-sandbox"));
        return readArguments(arguments, environment);
    }

private Q_SLOTS:
    void goodArgumentsAreUnderstood()
    {
        const auto result = read({QStringLiteral("--listen"), QStringLiteral("localhost:2633"),
            QStringLiteral("--user"), QStringLiteral("me"), QStringLiteral("--password"),
            QStringLiteral("p:q"), QStringLiteral("--nodes"), QStringLiteral("7"), QStringLiteral("--pace"),
            QStringLiteral("0.1"), QStringLiteral("--fault"), QStringLiteral("slow-boot=3"),
            QStringLiteral("--fault"), QStringLiteral("quota"), QStringLiteral("--parent-pid"),
            QStringLiteral("12")});
        const auto *arguments = std::get_if<SandboxArguments>(&result);
        QVERIFY(arguments);
        QCOMPARE(arguments->options.address, QHostAddress(QStringLiteral("127.0.0.1")));
        QCOMPARE(arguments->options.port, quint16(2633));
        QCOMPARE(arguments->options.user, QByteArray("me"));
        QCOMPARE(arguments->options.password, QByteArray("p:q"));
        QCOMPARE(arguments->options.nodes, 7);
        QCOMPARE(arguments->options.pace, 0.1);
        QCOMPARE(arguments->faults, (QStringList{QStringLiteral("slow-boot=3"), QStringLiteral("quota")}));
        QCOMPARE(arguments->parentPid, qint64(12));
    }

    void realServersAreWantedOnlyByThoseWhoSaySo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("most");
        QTest::addRow("nothing") << QStringList() << 0;
        for (const auto &[value, most] :
            {std::pair("none", 0), {"auto", sandbox::DatabaseOptions::kUsual}, {"7", 7}}) {
            QTest::addRow("%s", value)
                << QStringList{QStringLiteral("--databases"), QString::fromLatin1(value)} << most;
        }
    }
    void realServersAreWantedOnlyByThoseWhoSaySo()
    {
        QFETCH(QStringList, arguments);
        const auto result = read(arguments);
        QTEST(std::get<SandboxArguments>(result).options.databases.most, "most");
    }

    void thePasswordComesFromTheEnvironmentUnlessGiven()
    {
        const auto password = [](const std::variant<SandboxArguments, ArgumentsStop> &result) {
            return std::get<SandboxArguments>(result).options.password;
        };
        QCOMPARE(password(read({})), QByteArray("opennebula"));
        QCOMPARE(password(read({}, QStringLiteral("secret"))), QByteArray("secret"));
        QCOMPARE(
            password(read({QStringLiteral("--password"), QStringLiteral("x")}, QStringLiteral("secret"))),
            QByteArray("x"));
    }

    void badArgumentsAreNamedWithExitCodeTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *option, const char *value, const char *says) {
            QTest::addRow("%s %s", option, value) << QStringList{QString::fromLatin1(option),
                QString::fromLatin1(value)} << QString::fromLatin1(says);
        };
        row("--listen", "2633", "HOST:PORT");
        row("--listen", "127.0.0.1:70000", "70000");
        row("--listen", "nowhere.example:1", "nowhere.example");
        row("--nodes", "many", "many");
        row("--nodes", "60001", "60001");
        row("--pace", "-1", "-1");
        row("--pace", "inf", "inf");
        row("--fault", "nonsense", "nonsense");
        row("--fault", "boot-fails=0", "boot-fails");
        row("--parent-pid", "me", "me");
        row("--user", "a:b", "colon");
        row("--databases", "some", "some");
        row("--databases", "-1", "-1");
        // A file, and no folder.
        row("--data-dir", qPrintable(QCoreApplication::applicationFilePath()), "is not a directory");
        row("--nonsense", "1", "nonsense");
        QTest::addRow("positional") << QStringList{QStringLiteral("extra")} << QStringLiteral("extra");
    }
    void badArgumentsAreNamedWithExitCodeTwo()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        const auto result = read(arguments);
        const auto *stop = std::get_if<ArgumentsStop>(&result);
        QVERIFY(stop);
        QCOMPARE(stop->exitCode, 2);
        QVERIFY2(stop->text.contains(says), qPrintable(stop->text));
    }

    void helpNamesEveryFault()
    {
        const auto result = read({QStringLiteral("--help")});
        const auto &stop = std::get<ArgumentsStop>(result);
        QCOMPARE(stop.exitCode, 0);
        for (const sandbox::FaultInfo &info : sandbox::faultCatalog())
            QVERIFY(stop.text.contains(info.name) && stop.text.contains(info.meaning));
    }

    void theFirstLineIsTheUrlAndTerminationIsClean()
    {
        QProcess process;
        process.start(kProgram,
            {QStringLiteral("--pace"), QStringLiteral("0"), QStringLiteral("--parent-pid"),
                QString::number(QCoreApplication::applicationPid())});
        const QUrl url(firstLine(process));
        QCOMPARE(url.scheme(), QStringLiteral("http"));
        QCOMPARE(url.path(), QStringLiteral("/RPC2"));
        QVERIFY(url.port() > 0);
        process.closeWriteChannel(); // what asks on Windows
        process.terminate();
        QVERIFY(QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 10000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
    }

    void aUsedPortEndsItWithAMessage()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QProcess process;
        process.start(
            kProgram, {QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(server.serverPort())});
        QVERIFY(QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 10000));
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().contains("already in use"));
    }

    void itEndsWhenItsParentHasEnded()
    {
        QProcess parent;
        parent.start(kProgram, {});
        QVERIFY(!firstLine(parent).isEmpty());
        QProcess child;
        child.start(kProgram, {QStringLiteral("--parent-pid"), QString::number(parent.processId())});
        QVERIFY(!firstLine(child).isEmpty());
        QTest::qWait(1200);
        QCOMPARE(child.state(), QProcess::Running);
        parent.kill();
        QVERIFY(QTest::qWaitFor([&] { return child.state() == QProcess::NotRunning; }, 10000));
        QCOMPARE(child.exitCode(), 0);
    }
};

MSM_TEST(TestSandboxProgram)
#include "tst_sandbox_program.moc"
