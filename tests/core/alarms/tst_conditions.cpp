// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/conditions.h"
#include "tests/support/suite.h"
#include "tests/support/vmstates.h"

#include <QTest>

using namespace msm;

/// What of a service is wrong at one moment.
class TestConditions final : public QObject {
    Q_OBJECT

    static NodeView well()
    {
        return {.id = VmId{7},
            .name = QStringLiteral("db"),
            .state = NodeState::Running,
            .registered = true,
            .vmState = toVmState(vmstate::Running),
            .agent = AgentState::Answers,
            .agentTrust = AgentTrust::Proven,
            .mysql = ServerState::Running};
    }

private Q_SLOTS:
    void nodeHasTheGravestCause_data()
    {
        QTest::addColumn<NodeView>("node");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char *name, const char *kind, const auto &change) {
            NodeView node = well();
            change(node);
            QTest::newRow(name) << node << QString::fromLatin1(kind);
        };
        const auto off = [](NodeView &node) {
            node.state = NodeState::PoweredOff;
            node.vmState = toVmState(vmstate::Poweroff);
        };
        row("well", "", [](NodeView &) {});
        row("off", "node-down", off);
        row("failed", "node-down", [](NodeView &node) {
            node.state = NodeState::Failed;
            node.vmState = toVmState(vmstate::BootFailure);
        });
        row("off, and its agent was silent before", "node-down", [&off](NodeView &node) {
            off(node);
            node.agent = AgentState::Silent;
        });
        row("ended by somebody else", "node-gone", [](NodeView &node) {
            node.state = NodeState::Missing;
            node.loss = Loss{};
            node.registered = false;
        });
        row("its agent is silent", "agent-silent", [](NodeView &node) { node.agent = AgentState::Silent; });
        row("its agent was not asked yet", "", [](NodeView &node) { node.agent = AgentState::NotAsked; });
        row("another agent answers", "agent-refuted",
            [](NodeView &node) { node.agentTrust = AgentTrust::Refuted; });
        row("MySQL has stopped", "mysql-down", [](NodeView &node) { node.mysql = ServerState::Stopped; });
        row("MySQL starts", "mysql-down", [](NodeView &node) { node.mysql = ServerState::Starting; });
        row("login is refused", "contradiction",
            [](NodeView &node) { node.contradiction = Contradiction::LoginRefused; });
        row("off, and its agent answers", "contradiction", [&off](NodeView &node) {
            off(node);
            node.contradiction = Contradiction::AnswersWhileOff;
        });
        row("nobody knows of MySQL", "", [](NodeView &node) { node.mysql = ServerState::Unknown; });
        row("no agent, and none is missed", "", [](NodeView &node) {
            node.function = NodeFunction::None;
            node.agent = AgentState::Silent;
        });
        row("being created", "", [](NodeView &node) {
            node.state = NodeState::Creating;
            node.agent = AgentState::Silent;
        });
        row("being deleted", "", [&off](NodeView &node) {
            off(node);
            node.state = NodeState::Deleting;
        });
        row("not taken over", "", [&off](NodeView &node) {
            off(node);
            node.registered = false;
        });
    }
    void nodeHasTheGravestCause()
    {
        QFETCH(NodeView, node);
        QFETCH(QString, kind);
        const NodeList nodes{node};
        const QList<Condition> found = conditionsOf({.nodes = nodes});
        QCOMPARE(found.isEmpty() ? QString() : alarmKindName(found.first().subject.kind), kind);
        QVERIFY(found.size() <= 1);
        if (!found.isEmpty()) {
            QCOMPARE(found.first().name, node.name);
            QCOMPARE(found.first().subject.node, node.id);
        }
        QVERIFY(conditionsOf({.nodes = nodes, .inWork = {node.id}}).isEmpty());
        QCOMPARE(conditionsOf({.nodes = nodes, .stoppedHere = {node.id}}).isEmpty(),
            kind.isEmpty() || kind == u"mysql-down"
                || (node.state == NodeState::PoweredOff && !node.contradiction));
    }

    void diskThatFillsIsSaidBesidesWhatElseIsWrong()
    {
        NodeView node = well();
        node.mysql = ServerState::Stopped;
        node.disk = DiskRoom{.total = 1000, .freePercent = 0};
        const NodeList nodes{node};
        const auto found = conditionsOf({.nodes = nodes, .diskPercent = 1});
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.at(0).subject, (AlarmSubject{AlarmKind::ServerDown, node.id}));
        QCOMPARE(found.at(1).subject, (AlarmSubject{AlarmKind::DiskFills, node.id}));
        QCOMPARE(found.at(1).name, node.name);
        QCOMPARE(conditionsOf({.nodes = nodes, .diskPercent = 0}).size(), 1);
    }

    void lostCloudIsTheOnlyThingThatIsKnown()
    {
        NodeView silent = well();
        silent.agent = AgentState::Silent;
        const NodeList nodes{silent};
        const auto found = conditionsOf({.nodes = nodes, .cloudLost = QStringLiteral("no route")});
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().subject, AlarmSubject{AlarmKind::CloudLost});
        QCOMPARE(found.first().detail, QStringLiteral("no route"));
    }

    void namesOfKindsAreReadBack()
    {
        for (const AlarmKind kind : allAlarmKinds())
            QCOMPARE(alarmKindFromName(alarmKindName(kind)), std::optional(kind));
        QVERIFY(!alarmKindFromName(u"no-such-kind"));
    }
};

MSM_TEST(TestConditions)
#include "tst_conditions.moc"
