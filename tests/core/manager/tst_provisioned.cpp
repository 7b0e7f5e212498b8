// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/database.h"
#include "core/lifecycle/provisioning.h"
#include "tests/support/managerworld.h"
#include "tests/support/suite.h"

#include <QJsonDocument>
#include <QTest>

using namespace msm;
using namespace std::chrono_literals;

namespace {

/// A manager whose profile has a node secret.
struct ProvisionedWorld : ManagerWorld {
    const NodeSecret secret = NodeSecret::random();

    ProvisionedWorld()
    {
        restart({.nodeSecret = secret});
        agents.otherwise = failure(ErrorKind::Unreachable, QStringLiteral("refused"));
        startUp();
    }
    CreateRequest stock(int count = 1) const
    {
        CreateRequest request = this->request(count);
        request.install = ServerInstall::MariaDb;
        return request;
    }
    Stage stageOf(const QUuid &id) const { return manager->operation(id)->stage; }
};

} // namespace

/// Creates that install server and agent, under the whole manager.
class TestProvisioned final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutASecretNothingIsMade()
    {
        ManagerWorld world;
        world.startUp();
        CreateRequest request = world.request();
        request.install = ServerInstall::MySql;
        const auto refused = world.manager->createServiceNodes(request);
        QCOMPARE(refused.error().kind, ErrorKind::Rejected);
        QVERIFY2(refused.error().detail.contains(u"node secret"), qPrintable(refused.error().detail));
        QVERIFY(world.journal.unfinished()->isEmpty());
        request.function = NodeFunction::None; // installs nothing
        QVERIFY(world.manager->createServiceNodes(request));
    }

    void eachNodeGetsItsOwnSecretAndTheJournalNone()
    {
        ProvisionedWorld world;
        const auto operations = world.manager->createServiceNodes(world.stock(2));
        QVERIFY(operations);
        world.pass(3s);
        QCOMPARE(world.cloud.made.size(), 2);
        QStringList secrets;
        for (const InstanceRequest &made : std::as_const(world.cloud.made))
            secrets.append(made.options.context.value(kSecretVariable));
        for (const QUuid &id : *operations)
            QVERIFY(secrets.contains(QString::fromLatin1(world.secret.forNode(id).toHex())));
        QVERIFY(secrets[0] != secrets[1]);
        const auto kept = world.journal.unfinished();
        QCOMPARE(kept->size(), 2);
        for (const JournalledOperation &operation : *kept) {
            QCOMPARE(
                operation.parameters.value(QStringLiteral("install")).toString(), QStringLiteral("mariadb"));
            const QByteArray text = QJsonDocument(operation.parameters).toJson();
            QVERIFY(!text.contains(secrets[0].toLatin1()) && !text.contains(secrets[1].toLatin1()));
        }
    }

    void installationGoesOnAfterARestartOfTheProgram()
    {
        ProvisionedWorld world;
        const QUuid id = world.manager->createServiceNodes(world.stock())->first();
        world.pass(3s);
        world.runAll();
        world.pass(10s);
        QCOMPARE(world.stageOf(id), Stage(CreateStage::Install));
        world.restart({.nodeSecret = world.secret});
        QVERIFY(world.manager->start());
        world.pass(10s);
        QCOMPARE(world.stageOf(id), Stage(CreateStage::Install));
        QCOMPARE(world.cloud.made.size(), 1);
        world.agents.otherwise = AgentAnswer{.server = ServerState::Running};
        world.pass(30s);
        QCOMPARE(world.manager->operation(id)->state, Operation::State::Succeeded);
    }

    void laterWaitKnowsThatTheMachineInstalls()
    {
        ProvisionedWorld world;
        const QUuid id = world.manager->createServiceNodes(world.stock())->first();
        world.pass(3s);
        world.runAll();
        world.pass(10s);
        const VmId vm = world.manager->operation(id)->vm;
        QVERIFY(world.manager->cancelOperation(id));
        world.pass(5s);
        const auto wait = world.manager->waitForServiceNode(vm);
        QVERIFY(wait);
        world.pass(10s);
        QCOMPARE(world.stageOf(*wait), Stage(CreateStage::Install));
    }
};

MSM_TEST(TestProvisioned)
#include "tst_provisioned.moc"
