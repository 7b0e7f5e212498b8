// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/httpagentclient.h"
#include "core/base/scheduler.h"
#include "core/net/httpclient.h"
#include "tests/support/suite.h"
#include "tests/support/tlsagent.h"

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace msm;

namespace {

const QString kHere = QStringLiteral("127.0.0.1");
const QUuid kKey(QStringLiteral("6f2c8a4e-0d2b-4c57-9f15-7a3c52d1b9e0"));

bool hasAuthorization(const QByteArrayList &requests)
{
    return std::ranges::any_of(
        requests, [](const QByteArray &request) { return request.contains("Authorization"); });
}

bool hasChange(const QByteArrayList &requests)
{
    return std::ranges::any_of(
        requests, [](const QByteArray &request) { return request.startsWith("POST"); });
}

} // namespace

/// Who answers as a node's agent over TLS, and what is sent to whom.
class TestAgentTls final : public QObject {
    Q_OBJECT

    struct World {
        SystemScheduler scheduler;
        NodeSecret secret = NodeSecret::random();
        TlsAgent agent{secret.forNode(kKey)};
        HttpClient http{scheduler};
        HttpAgentClient client{http, {.port = agent.port()}};
        QObject context;

        World() { client.setNodeSecret(secret); }

        Result<AgentAnswer> ask(const QUuid &key = kKey)
        {
            std::optional<Result<AgentAnswer>> result;
            client.getServerState({.address = kHere, .key = key}, &context,
                [&result](const Result<AgentAnswer> &answer) { result = answer; });
            if (!QTest::qWaitFor([&result] { return result.has_value(); }, 20000))
                qFatal("no reply");
            return *result;
        }
        Result<void> change(const QUuid &key = kKey)
        {
            std::optional<Result<void>> result;
            client.change(kHere, {.method = QStringLiteral("stop_server"), .key = key}, &context,
                [&result](const Result<void> &answer) { result = answer; });
            if (!QTest::qWaitFor([&result] { return result.has_value(); }, 20000))
                qFatal("no reply");
            return *result;
        }
        [[nodiscard]] bool leaked() const
        {
            return hasAuthorization(agent.plain()) || hasChange(agent.plain())
                || hasAuthorization(agent.overTls()) || hasChange(agent.overTls());
        }
    };

private Q_SLOTS:
    void agentProvesItselfOnceAndIsThenObeyed()
    {
        World world;
        auto answer = world.ask();
        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().detail));
        QCOMPARE(answer->trust, AgentTrust::Proven);
        QCOMPARE(answer->server, ServerState::Running);
        QCOMPARE(world.agent.plain().size(), 1);   // until it is known what the agent speaks
        QCOMPARE(world.agent.overTls().size(), 2); // the proof, and how MySQL is
        QVERIFY(!hasAuthorization(world.agent.overTls()));

        world.agent.forgetRequests();
        QCOMPARE(world.ask()->trust, AgentTrust::Proven);
        QCOMPARE(world.agent.overTls().size(), 1);
        QVERIFY(world.agent.plain().isEmpty());

        QVERIFY(world.change());
        const QByteArray sent = world.agent.overTls().constLast();
        QVERIFY(sent.startsWith("POST / HTTP/1.1\r\n"));
        QVERIFY(sent.contains(world.secret.forNode(kKey).authorization()));
        for (const QByteArray &request : world.agent.overTls())
            QVERIFY(!request.contains(world.secret.forNode(kKey).toHex()));
    }

    /// From the first contact on: it has the certificate of its own, and whatever it likes to answer.
    void whoStandsBetweenGetsNeitherSecretNorChange_data()
    {
        QTest::addColumn<QByteArray>("proof");
        const AgentSecret other = NodeSecret::random().forNode(kKey);
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("rubbish") << QByteArray("0123");
        QTest::newRow("a proof of another secret") << other.proof(QByteArray(32, 'n'), QByteArray(32, 'c'));
    }
    void whoStandsBetweenGetsNeitherSecretNorChange()
    {
        QFETCH(QByteArray, proof);
        World world;
        world.agent.setSecret(std::nullopt);
        world.agent.setProof([&proof](const QByteArray &) { return proof; });
        const auto answer = world.ask();
        QVERIFY(answer);
        QCOMPARE(answer->trust, AgentTrust::Refuted);
        const auto result = world.change();
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Tls);
        QCOMPARE(result.error().tlsFault, TlsFault::NoProof);
        QVERIFY(!result.error().maybeApplied);
        QVERIFY(!world.leaked());
    }

    /// The machine between passes the nonce on to the agent and the agent's proof back; the proof is for the
    /// agent's certificate.
    void proofThatIsPassedOnIsNone()
    {
        World world;
        TlsAgent between(std::nullopt, QStringLiteral("wronghost.pem"));
        HttpAgentClient client(world.http, {.port = between.port()});
        client.setNodeSecret(world.secret);
        // What the agent would prove for its own certificate, whichever the nonce.
        const QSslCertificate own =
            QSslCertificate::fromPath(QStringLiteral(MSM_TEST_DATA "/tls/selfsigned.pem")).value(0);
        between.setProof([&](const QByteArray &nonce) {
            return world.secret.forNode(kKey).proof(nonce, own.digest(QCryptographicHash::Sha256));
        });
        std::optional<Result<AgentAnswer>> answer;
        client.getServerState({.address = kHere, .key = kKey}, &world.context,
            [&answer](const Result<AgentAnswer> &came) { answer = came; });
        QTRY_VERIFY(answer.has_value());
        QVERIFY(*answer);
        QCOMPARE((*answer)->trust, AgentTrust::Refuted);
    }

    void anotherCertificateIsProvenAnew()
    {
        World world;
        QCOMPARE(world.ask()->trust, AgentTrust::Proven);
        world.agent.setCertificate(QStringLiteral("wronghost.pem")); // it was installed again
        const auto first = world.ask();
        QVERIFY(!first);
        QCOMPARE(first.error().tlsFault, TlsFault::NoProof);
        QCOMPARE(world.ask()->trust, AgentTrust::Proven);
        QVERIFY(world.change());
    }

    void impostorAfterTheProofGetsNothing()
    {
        World world;
        QCOMPARE(world.ask()->trust, AgentTrust::Proven);
        world.agent.setCertificate(QStringLiteral("wronghost.pem"));
        world.agent.setSecret(std::nullopt);
        world.agent.forgetRequests();
        for (int i = 0; i < 3; ++i)
            QVERIFY(!world.change());
        QVERIFY(!world.leaked());
    }

    void agentThatForgetsTlsIsAnotherOne()
    {
        World world;
        QCOMPARE(world.ask()->trust, AgentTrust::Proven);
        world.agent.forgetTls();
        world.agent.forgetRequests();
        for (int i = 0; i < 3; ++i) {
            const auto answer = world.ask();
            QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().detail));
            QCOMPARE(answer->trust, AgentTrust::Refuted);
            QVERIFY(!world.change());
        }
        QVERIFY(!world.leaked());
    }

    void withoutTheSecretOnlyTheStateIsRead_data()
    {
        QTest::addColumn<bool>("profileHasSecret");
        QTest::addColumn<bool>("nodeHasKey");
        QTest::newRow("the profile has none") << false << true;
        QTest::newRow("the node has no key") << true << false;
    }
    void withoutTheSecretOnlyTheStateIsRead()
    {
        QFETCH(bool, profileHasSecret);
        QFETCH(bool, nodeHasKey);
        World world;
        if (!profileHasSecret)
            world.client.setNodeSecret(std::nullopt);
        const QUuid key = nodeHasKey ? kKey : QUuid();
        const auto answer = world.ask(key);
        QVERIFY(answer);
        QCOMPARE(answer->server, ServerState::Running);
        QCOMPARE(answer->trust, AgentTrust::Unproven);
        const auto result = world.change(key);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Rejected);
        QVERIFY(!world.leaked());
    }

    /// Another manager made the node, or the profile's secret was lost: the VM's CONTEXT still has it.
    void secretOfAnotherManagerIsFound_data()
    {
        QTest::addColumn<bool>("profileHasSecret");
        QTest::newRow("the profile has none") << false;
        QTest::newRow("the profile has another") << true;
    }
    void secretOfAnotherManagerIsFound()
    {
        QFETCH(bool, profileHasSecret);
        World world;
        world.client.setNodeSecret(profileHasSecret ? std::optional(NodeSecret::random()) : std::nullopt);
        int looked = 0;
        world.client.setSecretSource(
            [&](const QUuid &key, QObject *, const Reply<std::optional<AgentSecret>> &reply) {
                ++looked;
                reply(world.secret.forNode(key));
            });
        QCOMPARE(world.ask()->trust, AgentTrust::Proven);
        QVERIFY(world.change());
        QCOMPARE(looked, 1);
    }

    void sourceWithoutTheSecretIsNotAskedEachTime()
    {
        World world;
        world.client.setNodeSecret(NodeSecret::random());
        int looked = 0;
        world.client.setSecretSource(
            [&](const QUuid &, QObject *, const Reply<std::optional<AgentSecret>> &reply) {
                ++looked;
                reply(std::nullopt);
            });
        for (int i = 0; i < 3; ++i)
            QCOMPARE(world.ask()->trust, AgentTrust::Refuted);
        QCOMPARE(looked, 1);
    }

    void whoIsRefutedByTheSecretOfAnotherManagerStaysSo()
    {
        World world;
        world.client.setNodeSecret(std::nullopt);
        world.client.setSecretSource(
            [](const QUuid &key, QObject *, const Reply<std::optional<AgentSecret>> &reply) {
                reply(NodeSecret::random().forNode(key));
            });
        for (int i = 0; i < 3; ++i)
            QCOMPARE(world.ask()->trust, AgentTrust::Refuted);
        QVERIFY(!world.change());
        QVERIFY(!world.leaked());
    }

    /// A certificate that nobody checks the dates of: the proof is what counts, and clocks of nodes are
    /// wrong.
    void datesOfTheCertificateDoNotCount_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::newRow("ended") << QStringLiteral("expired.pem");
        QTest::newRow("not begun") << QStringLiteral("notyet.pem");
    }
    void datesOfTheCertificateDoNotCount()
    {
        QFETCH(QString, certificate);
        World world;
        world.agent.setCertificate(certificate);
        QCOMPARE(world.ask()->trust, AgentTrust::Proven);
        QVERIFY(world.change());
    }

    void proofOfOneNodeIsNotThatOfAnother()
    {
        World world;
        QCOMPARE(world.ask()->trust, AgentTrust::Proven);
        const QUuid other = QUuid::createUuid(); // another VM has its address now
        QCOMPARE(world.ask(other)->trust, AgentTrust::Refuted);
        QVERIFY(!world.change(other));
        QVERIFY(!world.leaked());
    }

    /// The agent that is put onto nodes, without a database server.
    void theAgentOfTheNodesIsUnderstood()
    {
        const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
        if (python.isEmpty() || QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
            QSKIP("the agent needs python3 and openssl");
        World world;
        QTemporaryDir folder;
        const QString secretFile = folder.filePath(QStringLiteral("secret"));
        QFile file(secretFile);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        file.write(world.secret.forNode(kKey).toHex());
        file.close();
        QTcpServer place; // a port that is free
        QVERIFY(place.listen(QHostAddress::LocalHost));
        const quint16 port = place.serverPort();
        place.close();
        QProcess agent;
        agent.setWorkingDirectory(QStringLiteral(MSM_TEST_SOURCES "/resources/agent"));
        agent.start(python,
            {QStringLiteral("-m"), QStringLiteral("msm_agent"), QStringLiteral("--listen"), kHere,
                QStringLiteral("--port"), QString::number(port), QStringLiteral("--state-dir"),
                folder.filePath(QStringLiteral("state")), QStringLiteral("--secret-file"), secretFile,
                QStringLiteral("--server-command"), QStringLiteral("no-such-server"),
                QStringLiteral("--option-file"), folder.filePath(QStringLiteral("own.cnf"))});
        QVERIFY(agent.waitForStarted());
        QByteArray said;
        const auto listens = [&agent, &said] {
            said += agent.readAllStandardError();
            return said.contains("listens on port");
        };
        QVERIFY2(QTest::qWaitFor(listens, 20000), said.constData());

        HttpAgentClient client(world.http, {.port = port});
        client.setNodeSecret(world.secret);
        std::optional<Result<AgentAnswer>> answer;
        client.getServerState({.address = kHere, .key = kKey}, &world.context,
            [&answer](const Result<AgentAnswer> &came) { answer = came; });
        QTRY_VERIFY(answer.has_value());
        QVERIFY2(*answer, qPrintable(*answer ? QString() : answer->error().detail));
        QCOMPARE((*answer)->trust, AgentTrust::Proven);
        std::optional<Result<void>> changed;
        client.change(kHere, {.method = QStringLiteral("stop_server"), .key = kKey}, &world.context,
            [&changed](const Result<void> &came) { changed = came; });
        QTRY_VERIFY(changed.has_value());
        QVERIFY(!*changed);
        QCOMPARE(changed->error().kind, ErrorKind::Rejected); // it obeys, and its server does not run
        QVERIFY2(changed->error().detail.contains(QStringLiteral("wrong state")),
            qPrintable(changed->error().detail));
        agent.terminate();
        QVERIFY(agent.waitForFinished());
    }

    /// Its secret is known here, and it does not even try TLS.
    void whoSpeaksPlainFromTheFirstContactOnGetsNoChange()
    {
        World world;
        world.agent.forgetTls();
        const auto answer = world.ask();
        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().detail));
        QCOMPARE(answer->trust, AgentTrust::Plain);
        const auto result = world.change();
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Rejected);
        QVERIFY(!result.error().maybeApplied);
        QVERIFY(!world.leaked());
    }

    void onlySimulatedAgentsOnThisMachineAreSentChangesWithoutTls()
    {
        QVERIFY(!objectionToChange(AgentTrust::Plain, kHere, true));
        for (const auto &[address, simulated] :
            {std::pair(kHere, false), std::pair(QStringLiteral("10.0.0.5"), true)}) {
            const auto objection = objectionToChange(AgentTrust::Plain, address, simulated);
            QVERIFY(objection);
            QCOMPARE(objection->kind, ErrorKind::Rejected);
        }
        QVERIFY(objectionToChange(AgentTrust::Refuted, kHere, true));
    }
};

MSM_TEST(TestAgentTls)
#include "tst_agenttls.moc"
