// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/connectionprobe.h"
#include "app/gui/connector.h"
#include "app/session/credentials.h"
#include "app/session/session.h"
#include "core/base/scheduler.h"
#include "core/iaas/zonestatus.h"
#include "core/manager/mysqlservermanager.h"
#include "core/nodes/configuration.h"
#include "core/secrets/sessionsecretstore.h"
#include "core/settings/profile.h"
#include "core/xmlrpc/reader.h"
#include "core/xmlrpc/writer.h"
#include "tests/support/rawserver.h"
#include "tests/support/suite.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace msm;
using xmlrpc::Value;

namespace {

/// A keychain that answers, except for what it is told to refuse.
class RefusingStore final : public SecretStore {
public:
    QStringList refused; ///< keys that it neither gives nor takes
    bool forgets = true;

    void read(const QString &key, QObject *context, Reply<std::optional<QString>> reply) override
    {
        if (refused.contains(key))
            refuse<std::optional<QString>>(context, std::move(reply));
        else
            m_store.read(key, context, std::move(reply));
    }
    void write(const QString &key, const QString &secret, QObject *context, Reply<void> reply) override
    {
        if (refused.contains(key))
            refuse<void>(context, std::move(reply));
        else
            m_store.write(key, secret, context, std::move(reply));
    }
    void remove(const QString &key, QObject *context, Reply<void> reply) override
    {
        if (forgets)
            m_store.remove(key, context, std::move(reply));
        else
            refuse<void>(context, std::move(reply));
    }

private:
    template <typename T>
    static void refuse(QObject *context, Reply<T> reply)
    {
        QMetaObject::invokeMethod(
            context, [reply] { reply(failure(ErrorKind::Storage, QStringLiteral("locked"))); },
            Qt::QueuedConnection);
    }

    SessionSecretStore m_store;
};

struct ConnectorWorld {
    SystemScheduler scheduler;
    RefusingStore secrets;
    QTemporaryDir directory;
    Connector connector{scheduler, secrets, {.dataDir = directory.path(), .sandboxArguments = {}}};
    QSignalSpy ready{&connector, &Connector::ready};
    QSignalSpy opened{&connector, &Connector::opened};
    QSignalSpy passwordNeeded{&connector, &Connector::passwordNeeded};
    Profile profile{.name = QStringLiteral("Production"),
        .endpoint = QUrl(QStringLiteral("http://127.0.0.1:9/RPC2")),
        .user = QStringLiteral("dba")};

    void keep(const QString &key, const QString &secret)
    {
        secrets.write(key, secret, &connector, [](const Result<void> &) {});
    }
    std::optional<QString> kept(const QString &key)
    {
        std::optional<std::optional<QString>> found;
        secrets.read(key, &connector, [&](const Result<std::optional<QString>> &secret) { found = *secret; });
        return QTest::qWaitFor([&found] { return found.has_value(); }) ? *found : std::nullopt;
    }
};

} // namespace

class TestConnector : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nodesOfTheLastTimeAreThereWhileThePasswordIsAskedFor()
    {
        ConnectorWorld world;
        {
            const auto session = Session::open(world.profile, {}, world.directory.path(), world.scheduler);
            QVERIFY(session);
            const auto configuration = Configuration::load((*session)->database());
            QVERIFY((*configuration)->addMySQLServiceNode({.id = VmId{7}, .name = QStringLiteral("db")}));
        }
        world.connector.connectTo(world.profile);
        QTRY_COMPARE(world.passwordNeeded.size(), 1);
        QCOMPARE(world.opened.size(), 1);
        QVERIFY(world.ready.isEmpty());
        QCOMPARE(world.connector.session()->manager().nodes().size(), 1);
        QCOMPARE(world.connector.session()->manager().nodes().first().state, NodeState::Unknown);
        const ZoneTraffic traffic = world.connector.session()->zone().traffic();
        QCOMPARE(traffic.calls + traffic.inFlight + traffic.waiting, 0);
        world.connector.connectTo(world.profile, QStringLiteral("s3cret"));
        QTRY_COMPARE(world.ready.size(), 1);
    }

    void endedAttemptDoesNothingMore()
    {
        ConnectorWorld world;
        world.connector.connectTo(world.profile);
        world.connector.disconnectFrom();
        QTest::qWait(50);
        QVERIFY(world.opened.isEmpty() && world.passwordNeeded.isEmpty());
        QVERIFY(world.connector.session() == nullptr);
    }

    void plainHttpBeyondThisMachineOpensNoSessionWithoutConsent()
    {
        ConnectorWorld world;
        world.profile.endpoint = QUrl(QStringLiteral("http://cloud.example:2633/RPC2"));
        QSignalSpy failed(&world.connector, &Connector::failed);
        world.connector.connectTo(world.profile, QStringLiteral("s3cret"));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::Rejected);
        QVERIFY(world.connector.session() == nullptr);
        world.profile.allowPlainHttp = true;
        world.connector.connectTo(world.profile, QStringLiteral("s3cret"));
        QTRY_COMPARE(world.ready.size(), 1);
    }

    void endedTokenAsksForThePasswordAndSaysWhy()
    {
        ConnectorWorld world;
        world.profile.keptSecret = StoredSecret::Token;
        const LoginToken token{.text = QStringLiteral("old"), .end = world.scheduler.nowUtc().addSecs(-1)};
        world.keep(tokenKey(world.profile.name), storedForm(token));
        world.connector.connectTo(world.profile);
        QTRY_COMPARE(world.passwordNeeded.size(), 1);
        const auto reason = world.passwordNeeded.first().at(1).value<std::optional<Error>>();
        QVERIFY(reason);
        QCOMPARE(reason->kind, ErrorKind::Unauthorized);
    }

    void tokenTakesThePasswordsPlaceInTheKeychain()
    {
        RawServer server([](const QByteArray &, QTcpSocket *socket) {
            socket->write(RawServer::answer(xmlrpc::encodeResponse(
                Value(xmlrpc::Array{Value(true), Value(QByteArray("t0ken")), Value(0)}))));
            socket->disconnectFromHost();
        });
        ConnectorWorld world;
        world.profile.endpoint = server.url();
        world.profile.keptSecret = StoredSecret::Token;
        world.keep(passwordKey(world.profile.name), QStringLiteral("s3cret"));
        world.connector.connectTo(world.profile);
        QTRY_COMPARE(world.ready.size(), 1);
        QTRY_VERIFY(world.kept(tokenKey(world.profile.name)).has_value());
        const auto token = tokenFromStoredForm(*world.kept(tokenKey(world.profile.name)));
        QCOMPARE(token->text, QStringLiteral("t0ken"));
        QTRY_VERIFY(!world.kept(passwordKey(world.profile.name)).has_value());
    }

    void passwordThatStaysBesideATokenIsTold()
    {
        RawServer server([](const QByteArray &, QTcpSocket *socket) {
            socket->write(RawServer::answer(xmlrpc::encodeResponse(
                Value(xmlrpc::Array{Value(true), Value(QByteArray("t0ken")), Value(0)}))));
            socket->disconnectFromHost();
        });
        ConnectorWorld world;
        world.profile.endpoint = server.url();
        world.profile.keptSecret = StoredSecret::Token;
        world.keep(passwordKey(world.profile.name), QStringLiteral("s3cret"));
        world.secrets.forgets = false;
        QSignalSpy told(&world.connector, &Connector::passwordNotForgotten);
        world.connector.connectTo(world.profile);
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told.first().first().value<Error>().detail, QStringLiteral("locked"));
    }

    void secretsThatTheKeychainRefusesAreTold()
    {
        ConnectorWorld world;
        world.profile.reach = {.kind = Reach::Kind::Http,
            .host = QStringLiteral("127.0.0.1"),
            .port = 9,
            .user = QStringLiteral("me")};
        QSignalSpy told(&world.connector, &Connector::secretsRefused);
        const auto isTold = [&told](int which) {
            return told.last().at(which).value<std::optional<Error>>().has_value();
        };
        world.connector.connectTo(world.profile, QStringLiteral("s3cret"));
        QTRY_COMPARE(world.ready.size(), 1);
        QVERIFY(told.isEmpty());
        world.secrets.refused = {proxyPasswordKey(world.profile.name)};
        world.connector.connectTo(world.profile, QStringLiteral("s3cret"));
        QTRY_COMPARE(world.ready.size(), 2);
        QCOMPARE(told.size(), 1);
        QVERIFY(isTold(0) && !isTold(1));
        world.secrets.refused = {nodeSecretKey(world.profile.name)};
        world.connector.connectTo(world.profile, QStringLiteral("s3cret"));
        QTRY_COMPARE(world.ready.size(), 3);
        QVERIFY(!isTold(0) && isTold(1));
    }

    void testOfAConnectionSaysThatTheKeychainRefusedAProxysPassword()
    {
        ConnectorWorld world;
        world.profile.reach = {.kind = Reach::Kind::Http,
            .host = QStringLiteral("127.0.0.1"),
            .port = 9,
            .user = QStringLiteral("me")};
        world.secrets.refused = {proxyPasswordKey(world.profile.name)};
        std::optional<Result<EndpointInfo>> answer;
        probeConnection({.profile = world.profile,
                            .password = QStringLiteral("s3cret"),
                            .storedName = world.profile.name},
            world.secrets, world.scheduler, &world.connector,
            [&answer](const Result<EndpointInfo> &info) { answer = info; });
        QTRY_VERIFY(answer.has_value());
        QCOMPARE(answer->error().kind, ErrorKind::Storage);
    }
};

MSM_TEST(TestConnector)
#include "tst_connector.moc"
