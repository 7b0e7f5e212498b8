// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/nodejson.h"
#include "tests/support/suite.h"
#include "tests/support/vmstates.h"

#include <QJsonDocument>
#include <QTest>

using namespace msm;

class TestNodeJson final : public QObject {
    Q_OBJECT

    static NodeView fullNode()
    {
        return NodeView{.id = VmId{7},
            .name = QStringLiteral("db-07"),
            .function = NodeFunction::Manager,
            .state = NodeState::Degraded,
            .registered = true,
            .address = QStringLiteral("10.0.0.7"),
            .vmState = toVmState(vmstate::Running),
            .agent = AgentState::Answers,
            .agentTrust = AgentTrust::Proven,
            .mysql = ServerState::Running,
            .mysqlPort = 3306,
            .disk = DiskRoom{.total = qint64(40) << 30, .freePercent = 7},
            .cpu = 0.1,
            .memoryMb = qint64(1) << 40,
            .owner = QStringLiteral("oneadmin"),
            .host = QStringLiteral("host1"),
            .labels = {QStringLiteral("blue"), QStringLiteral("prod")},
            .addresses = {QStringLiteral("10.0.0.7"), QStringLiteral("fd00::7")},
            .startTime = QDateTime::fromSecsSinceEpoch(1700000000, Qt::UTC),
            .agentSeen = QDateTime::fromSecsSinceEpoch(1700000100, Qt::UTC),
            .message = QStringLiteral("all is well"),
            .operation = QUuid::createUuid()};
    }

private Q_SLOTS:
    void textIsWhatADocumentOfTheSameNodesWrites_data()
    {
        QTest::addColumn<NodeList>("nodes");
        QTest::newRow("none") << NodeList{};
        QTest::newRow("nothing known") << NodeList{NodeView{}};
        QTest::newRow("everything known") << NodeList{fullNode()};
        QTest::newRow("several") << NodeList{fullNode(), NodeView{}, fullNode()};
        NodeList many;
        for (int id = 0; id < 2001; ++id) {
            many.append(fullNode());
            many.edit(many.size() - 1).id = VmId{id};
        }
        QTest::newRow("so many that two threads write") << many;
        const QList<QString> texts{QStringLiteral("\"quoted\" \\ back"),
            QStringLiteral("tab\tline\nend\r\b\f\v"), QString(QChar(0)),
            QStringLiteral("\u0001\u001f\u007f\u0080"), QStringLiteral("Übung \u2028 漢字 😀")};
        for (const QString &text : texts) {
            NodeView node = fullNode();
            node.name = text;
            node.addresses = {text, text};
            QTest::addRow("text %d", int(texts.indexOf(text))) << NodeList{node};
        }
        NodeView lost = fullNode();
        lost.loss = Loss{.since = lost.startTime, .cloud = LossWord::NoSuchVm};
        QTest::newRow("lost") << NodeList{lost};
        lost.loss->ended = lost.agentSeen;
        QTest::newRow("lost, with its end") << NodeList{lost, fullNode()};
        for (const double cpu : {0.0, 1.0, 0.25, 1.0 / 3, 1e21, 1e-7, 123456789.0, 100.0}) {
            NodeView node = fullNode();
            node.cpu = cpu;
            QTest::addRow("cpu %g", cpu) << NodeList{node};
        }
    }
    void textIsWhatADocumentOfTheSameNodesWrites()
    {
        QFETCH(const NodeList, nodes);
        QCOMPARE(nodesToJsonText(nodes) + '\n', QJsonDocument(nodesToJson(nodes)).toJson());
    }
};

MSM_TEST(TestNodeJson)
#include "tst_nodejson.moc"
