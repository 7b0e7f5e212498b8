// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/createkind.h"
#include "core/lifecycle/provisioning.h"
#include "core/nodes/servicelabel.h"
#include "tests/core/lifecycle/operationworld.h"
#include "tests/support/suite.h"

#include <QJsonDocument>
#include <QTest>

using namespace msm;

namespace {

/// The create of a node from a stock image, with what it needs.
struct InstallWorld : OperationWorld {
    const NodeSecret secret = NodeSecret::random();

    InstallWorld() { agents.otherwise = failure(ErrorKind::Unreachable, QStringLiteral("refused")); }

    CreateNode::Parts parts()
    {
        CreateNode::Parts parts = createParts();
        parts.nodeSecret = secret;
        return parts;
    }
    CreateNodeRequest stock()
    {
        CreateNodeRequest request = this->request();
        request.install = ServerInstall::MariaDb;
        return request;
    }
    /// Lets the VM run, and its create begin to wait for the installation.
    VmId installing(CreateNode &create)
    {
        create.start();
        pass(2s);
        const VmId id = onlyVm();
        cloud.setState(id, vmstate::Running);
        pass(3s);
        if (create.stage() != CreateStage::Install)
            qFatal("the create does not wait for the installation");
        return id;
    }
    void tell(VmId id, const char *mark)
    {
        cloud.vms[id].userTemplate.insert(kInstallAttribute, QString::fromLatin1(mark));
    }
};

} // namespace

/// CreateNode where the machine installs server and agent, over a fake cloud and a fake clock.
class TestCreateInstall final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stockImageBecomesANode()
    {
        InstallWorld world;
        const auto request = world.stock();
        CreateNode create(world.parts(), request);
        QList<CreateStage> stages;
        connect(&create, &NodeOperation::progressed, this,
            [&] { stages.append(*create.stage().as<CreateStage>()); });
        const VmId id = world.installing(create);
        QVERIFY(viewOf(create).installs);
        world.tell(id, "installing:b1");
        world.pass(600s);
        QCOMPARE(create.stage(), Stage(CreateStage::Install));
        world.agents.otherwise = AgentAnswer{.server = ServerState::Init};
        world.pass(600s);
        QCOMPARE(create.stage(), Stage(CreateStage::Install));
        world.agents.otherwise = AgentAnswer{.server = ServerState::Starting};
        world.pass(20s);
        world.agents.otherwise = AgentAnswer{.server = ServerState::Running, .mysqlPort = 3306};
        world.pass(20s);
        QCOMPARE(create.state(), Operation::State::Succeeded);
        QCOMPARE(stages,
            (QList{CreateStage::Pending, CreateStage::Install, CreateStage::MySql, CreateStage::Registered}));
        QVERIFY(world.configuration->getMySQLServiceNodes().contains(id));
        QCOMPARE(world.scheduler.pendingCount(), size_t(0));
    }

    void agentWithoutTlsIsNotTheInstalledOne()
    {
        InstallWorld world;
        world.agents.trust = AgentTrust::Plain;
        CreateNode create(world.parts(), world.stock());
        const VmId id = world.installing(create);
        world.tell(id, "ready:b1");
        world.agents.otherwise = AgentAnswer{.server = ServerState::Running, .mysqlPort = 3306};
        world.pass(60s);
        QVERIFY(!create.isFinished());
        world.cloud.vms[id].labels.append(kSimulatedLabel); // the embedded cloud plays the whole node
        world.pass(60s);
        QCOMPARE(create.state(), Operation::State::Succeeded);
    }

    void requestHasWhatTheMachineNeeds()
    {
        InstallWorld world;
        world.cloud.templates[0].context = {{QStringLiteral("START_SCRIPT"), QStringLiteral("echo own")}};
        CreateNodeRequest request = world.stock();
        request.options.context = {{QStringLiteral("EXTRA"), QStringLiteral("more")}};
        CreateNode create(world.parts(), request);
        create.start();
        settle();
        QCOMPARE(world.cloud.made.size(), 1);
        const InstanceRequest &made = world.cloud.made.first();
        QCOMPARE(made.options.context.value(kOwnScriptVariable), QStringLiteral("echo own"));
        QCOMPARE(made.options.context.value(QStringLiteral("EXTRA")), QStringLiteral("more"));
        QCOMPARE(made.options.context.value(kSecretVariable),
            QString::fromLatin1(world.secret.forNode(request.key).toHex()));
        QCOMPARE(
            made.userTemplate.value(kInstallAttribute), kInstallNotBegun); // of a saved template, an old one
    }

    void createThatInstallsNothingReadsNoTemplateAndSkipsTheStage()
    {
        InstallWorld world;
        world.cloud.templateErrors = {Error{.kind = ErrorKind::Forbidden}};
        CreateNode create(world.parts(), world.request());
        create.start();
        world.pass(2s);
        QCOMPARE(world.cloud.made.size(), 1);
        QCOMPARE(world.cloud.made.first().options.context.keys(), QStringList{kSecretVariable});
        QVERIFY(!world.cloud.made.first().userTemplate.contains(kInstallAttribute));
        world.cloud.setState(world.onlyVm(), vmstate::Running);
        world.pass(5s);
        QCOMPARE(create.stage(), Stage(CreateStage::Agent));
        QVERIFY(!viewOf(create).installs);
    }

    void machineWithoutATemplateNeedsNone()
    {
        InstallWorld world;
        world.cloud.templateErrors = {Error{.kind = ErrorKind::Forbidden}};
        CreateNodeRequest request = world.stock();
        request.options.machine = MachineSpec{};
        CreateNode create(world.parts(), request);
        create.start();
        settle();
        QCOMPARE(world.cloud.made.size(), 1);
        QVERIFY(world.cloud.made.first().options.context.contains(kServerVariable));
    }

    void templateThatCannotBeReadEndsTheCreateBeforeAnythingIsSent()
    {
        InstallWorld world;
        world.cloud.templateErrors = {
            Error{.kind = ErrorKind::Forbidden, .detail = QStringLiteral("no rights")}};
        CreateNode create(world.parts(), world.stock());
        create.start();
        settle();
        QCOMPARE(create.error()->kind, ErrorKind::Forbidden);
        QVERIFY2(
            create.error()->detail.contains(u"template cannot be read"), qPrintable(create.error()->detail));
        QVERIFY(create.error()->detail.contains(u"no rights"));
        QVERIFY(world.cloud.made.isEmpty());
    }

    void cloudThatIsAwayIsWaitedFor()
    {
        InstallWorld world;
        world.cloud.templateErrors = {away()};
        CreateNode create(world.parts(), world.stock());
        create.start();
        settle();
        QVERIFY(viewOf(create).awaitsCloud);
        world.presence.record({});
        world.pass(120s);
        QCOMPARE(world.cloud.made.size(), 1);
    }

    void cancelWhileTheTemplateIsReadSendsNothing()
    {
        InstallWorld world;
        CreateNode create(world.parts(), world.stock());
        create.start();
        create.cancel();
        settle();
        QCOMPARE(create.error()->kind, ErrorKind::Cancelled);
        QVERIFY(world.cloud.made.isEmpty());
    }

    void withoutASecretAStockImageIsNotMade()
    {
        InstallWorld world;
        CreateNode::Parts parts = world.createParts();
        CreateNode create(parts, world.stock());
        create.start();
        settle();
        QCOMPARE(create.error()->kind, ErrorKind::Rejected);
        QVERIFY(world.cloud.made.isEmpty());
        CreateNode golden(parts, world.request());
        golden.start();
        settle();
        QCOMPARE(world.cloud.made.size(), 1);
        QVERIFY(world.cloud.made.first().options.context.isEmpty());
    }

    void failedInstallationEndsTheCreateAtOnce()
    {
        InstallWorld world;
        CreateNode create(world.parts(), world.stock());
        const VmId id = world.installing(create);
        world.tell(id, "failed:b1");
        world.pass(20s);
        QCOMPARE(create.error()->kind, ErrorKind::VmFailed);
        QCOMPARE(create.error()->stage, QStringLiteral("install"));
        QVERIFY(create.error()->detail.contains(u"could not install"));
        QCOMPARE(create.vm(), id);
        QVERIFY(world.configuration->getMySQLServiceNodes().isEmpty());
    }

    void rebootDoesNotFailIt()
    {
        InstallWorld world;
        CreateNode create(world.parts(), world.stock());
        const VmId id = world.installing(create);
        world.tell(id, "installing:b1");
        world.pass(20s);
        world.cloud.setState(id, vmstate::Poweroff);
        world.pass(20s);
        QCOMPARE(create.stage(), Stage(CreateStage::Boot));
        world.tell(id, "failed:b1"); // the boot that was ended
        world.cloud.setState(id, vmstate::Running);
        world.pass(60s);
        QCOMPARE(create.stage(), Stage(CreateStage::Install));
        world.tell(id, "starting:b2");
        world.pass(20s);
        QCOMPARE(create.stage(), Stage(CreateStage::Agent));
        world.agents.otherwise = AgentAnswer{.server = ServerState::Running};
        world.pass(20s);
        QCOMPARE(create.state(), Operation::State::Succeeded);
    }

    void limitIsItsOwnAndTheErrorTellsHowFarItCame()
    {
        InstallWorld world;
        CreateNode::Parts parts = world.parts();
        parts.timeouts.install = 120s;
        parts.timeouts.agent = 10s;
        CreateNode create(parts, world.stock());
        const VmId id = world.installing(create);
        world.tell(id, "installing:b1");
        world.pass(100s);
        QVERIFY(!create.isFinished());
        world.pass(40s);
        QCOMPARE(create.error()->kind, ErrorKind::Timeout);
        QCOMPARE(create.error()->stage, QStringLiteral("install"));
        QVERIFY2(create.error()->detail.endsWith(u"installing; its agent: refused"),
            qPrintable(create.error()->detail));
    }

    void journalKeepsTheChoiceAndNoSecret()
    {
        InstallWorld world;
        const CreateNodeRequest request = world.stock();
        const JournalledOperation entry = journalled(request);
        QCOMPARE(createRequestOf(entry).install, ServerInstall::MariaDb);
        QCOMPARE(createRequestOf(journalled(world.request())).install, ServerInstall::Nothing);
        CreateNode create(world.parts(), request);
        const VmId id = world.installing(create);
        world.tell(id, "failed:b1");
        world.pass(20s);
        QVERIFY(create.isFinished());
        const QByteArray secret = world.secret.forNode(request.key).toHex();
        const auto kept = world.journal.find(request.key);
        QVERIFY(kept && *kept);
        QVERIFY(!(*kept)->calls.isEmpty());
        QString text = (*kept)->error;
        for (const JournalledCall &call : (*kept)->calls)
            text += call.detail;
        text += QString::fromUtf8(QJsonDocument(entry.parameters).toJson()) + create.error()->detail;
        QVERIFY2(!text.contains(QString::fromLatin1(secret)), qPrintable(text));
    }

    void recoveredCreateGoesOnWithTheInstallation()
    {
        InstallWorld world;
        CreateNodeRequest request = createRequestOf(journalled(world.stock()));
        QVERIFY(request.maybeSent);
        const VmId id = world.cloud.add(QStringLiteral("db"), vmstate::Running,
            {ServiceLabel{request.service, request.key, request.function}.toString()});
        world.cloud.vms[id].userTemplate = {
            {kOperationAttribute, request.key.toString(QUuid::WithoutBraces)}};
        world.tell(id, "installing:b1");
        CreateNode create(world.parts(), request, id);
        create.start();
        world.pass(20s);
        QCOMPARE(create.stage(), Stage(CreateStage::Install));
        QVERIFY(world.cloud.made.isEmpty());
        world.agents.otherwise = AgentAnswer{.server = ServerState::Running};
        world.pass(20s);
        QCOMPARE(create.state(), Operation::State::Succeeded);
    }

    void laterWaitForAMachineThatFailedGoesByWhatItTellsNext()
    {
        InstallWorld world;
        CreateNodeRequest request = world.stock();
        request.adopts = true;
        request.operation = QUuid::createUuid();
        const VmId id = world.cloud.add(QStringLiteral("db"), vmstate::Running);
        world.tell(id, "failed:b1");
        CreateNode wait(world.parts(), request, id);
        wait.start();
        world.pass(60s);
        QCOMPARE(wait.stage(), Stage(CreateStage::Install));
        world.tell(id, "failed:b2");
        world.pass(20s);
        QCOMPARE(wait.error()->kind, ErrorKind::VmFailed);
    }
};

MSM_TEST(TestCreateInstall)
#include "tst_createinstall.moc"
