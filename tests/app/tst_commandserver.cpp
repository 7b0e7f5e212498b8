// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandjob.h"
#include "app/cli/exitcode.h"
#include "app/handover/commandserver.h"
#include "app/handover/handover.h"
#include "app/session/credentials.h"
#include "app/session/datadir.h"
#include "app/session/profilestore.h"
#include "app/session/session.h"
#include "core/base/scheduler.h"
#include "core/secrets/sessionsecretstore.h"
#include "core/settings/profile.h"
#include "tests/support/suite.h"

#include <QFileInfo>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace msm;
using namespace msm::cli;

namespace {

/// A process that holds a profile, whose manager has not been started.
struct Holder {
    SystemScheduler scheduler;
    SessionSecretStore secrets;
    QTemporaryDir directory;
    std::unique_ptr<QSettings> settings = openSettings(directory.path());
    std::unique_ptr<Session> session =
        *Session::open({.name = QStringLiteral("a"),
                           .endpoint = QUrl(QStringLiteral("http://127.0.0.1:9/RPC2")),
                           .user = QStringLiteral("dba")},
            {.password = QStringLiteral("s3cret")}, directory.path(), scheduler);
    QString path = ProfileStore::socketPath(directory.path(), QStringLiteral("a"));
    CommandServer server{commandRunner(
        {.session = *session, .scheduler = scheduler, .settings = *settings, .secrets = secrets})};
    QSignalSpy raised{&server, &CommandServer::raiseRequested};
};

/// One who asks it.
struct Caller {
    QStringList results;
    QStringList messages;
    HandOver handOver;
    QSignalSpy notTaken{&handOver, &HandOver::notTaken};
    QSignalSpy lost{&handOver, &HandOver::lost};
    std::optional<ExitCode> code;

    explicit Caller(const QString &path)
        : handOver(path)
    {
        QObject::connect(&handOver, &HandOver::ended, &handOver, [this](int exit) { code = ExitCode(exit); });
        QObject::connect(
            &handOver, &HandOver::result, &handOver, [this](const QString &line) { results.append(line); });
        QObject::connect(
            &handOver, &HandOver::message, &handOver, [this](const QString &line) { messages.append(line); });
    }
    void run(const QStringList &arguments)
    {
        handOver.run(QStringList{QStringLiteral("msmctl")} + arguments);
        QVERIFY(QTest::qWaitFor([this] { return code.has_value(); }));
    }
};

} // namespace

class TestCommandServer final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void windowIsAskedToComeToTheFront()
    {
        Holder holder;
        QVERIFY(holder.server.listen(holder.path));
        Caller caller(holder.path);
        caller.handOver.raise();
        QTRY_VERIFY(caller.code.has_value());
        QCOMPARE(*caller.code, ExitCode::Done);
        QCOMPARE(holder.raised.size(), 1);
        QVERIFY(caller.lost.isEmpty() && caller.notTaken.isEmpty());
    }

    void withoutAWindowThereIsNothingToShow()
    {
        Holder holder;
        QVERIFY(holder.server.listen(holder.path));
        QObject::disconnect(&holder.server, &CommandServer::raiseRequested, nullptr, nullptr);
        Caller caller(holder.path);
        caller.handOver.raise();
        QTRY_VERIFY(caller.code.has_value());
        QCOMPARE(*caller.code, ExitCode::Failed);
    }

    void nobodyThereIsSaidOnce()
    {
        const Holder holder;
        Caller caller(holder.path);
        caller.handOver.raise();
        QTRY_COMPARE(caller.notTaken.size(), 1);
        QVERIFY(caller.lost.isEmpty() && !caller.code);
    }

    void socketOfADeadProcessIsReplaced()
    {
        Holder holder;
        QFile left(holder.path);
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        QVERIFY(holder.server.listen(holder.path));
        QVERIFY(!(QFileInfo(holder.path).permissions()
            & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
    }

    void commandsThatBelongToTheCallerAreRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("serve") << QStringList{QStringLiteral("serve")};
        QTest::newRow("login") << QStringList{QStringLiteral("login")};
        QTest::newRow("nonsense") << QStringList{QStringLiteral("nonsense")};
        QTest::newRow("nothing") << QStringList{};
    }
    void commandsThatBelongToTheCallerAreRefused()
    {
        QFETCH(QStringList, arguments);
        Holder holder;
        QVERIFY(holder.server.listen(holder.path));
        Caller caller(holder.path);
        caller.run(arguments);
        QCOMPARE(*caller.code, ExitCode::Usage);
        QCOMPARE(caller.messages.size(), 1);
    }

    void windowThatIsNotConnectedSaysSo()
    {
        Holder holder;
        QVERIFY(holder.server.listen(holder.path));
        Caller caller(holder.path);
        caller.run({QStringLiteral("create")});
        QCOMPARE(*caller.code, ExitCode::CannotReach);
        QVERIFY2(caller.messages.value(0).contains(QStringLiteral("not connected")),
            qPrintable(caller.messages.join(u'\n')));
        QVERIFY(caller.results.isEmpty());
    }

    void endOfTheHolderIsNoticed()
    {
        Holder holder;
        auto server = std::make_unique<CommandServer>(commandRunner({.session = *holder.session,
            .scheduler = holder.scheduler,
            .settings = *holder.settings,
            .secrets = holder.secrets}));
        QVERIFY(server->listen(holder.path));
        QLocalSocket quiet;
        quiet.connectToServer(holder.path);
        QTRY_COMPARE(quiet.state(), QLocalSocket::ConnectedState);
        QTest::qWait(50);
        server.reset();
        QTRY_COMPARE(quiet.state(), QLocalSocket::UnconnectedState);
    }

    void whatIsNoRequestIsCutOff_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("too long") << QByteArray("\x7f\xff\xff\xff{}", 6);
        QTest::newRow("not JSON") << QByteArray("\0\0\0\4{{{{", 8);
        QTest::newRow("no object") << QByteArray("\0\0\0\2[]", 6);
        QTest::newRow("HTTP") << QByteArray("GET / HTTP/1.1\r\n\r\n");
        QTest::newRow("another version") << QByteArray("\0\0\0\x1c{\"version\":2,\"raise\":true}  ", 32);
    }
    void whatIsNoRequestIsCutOff()
    {
        QFETCH(QByteArray, bytes);
        Holder holder;
        QVERIFY(holder.server.listen(holder.path));
        QLocalSocket socket;
        socket.connectToServer(holder.path);
        QVERIFY(socket.waitForConnected());
        socket.write(bytes);
        QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
        QVERIFY(holder.raised.isEmpty());
    }

    void connectionsAreBounded()
    {
        Holder holder;
        QVERIFY(holder.server.listen(holder.path));
        std::vector<std::unique_ptr<QLocalSocket>> sockets;
        const auto open = [&sockets] {
            return std::ranges::count_if(
                sockets, [](const auto &socket) { return socket->state() == QLocalSocket::ConnectedState; });
        };
        for (int i = 0; i < CommandServer::kMaxConnections + 4; ++i) {
            sockets.push_back(std::make_unique<QLocalSocket>());
            sockets.back()->connectToServer(holder.path);
            QTest::qWait(5);
        }
        QTRY_COMPARE(open(), CommandServer::kMaxConnections);
        sockets.erase(sockets.begin()); // one that ends makes room
        QTest::qWait(50);
        Caller caller(holder.path);
        caller.handOver.raise();
        QTRY_VERIFY(caller.code.has_value());
    }
};

MSM_TEST(TestCommandServer)
#include "tst_commandserver.moc"
