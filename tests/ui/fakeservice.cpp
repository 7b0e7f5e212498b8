// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakeservice.h"

#include "core/nodes/servicelabel.h"

namespace msm {

FakeService::FakeService(const MySQLServerManager::Options &options)
    : m_database(Database::open(QStringLiteral(":memory:"), scheduler).value())
    , m_configuration(Configuration::load(*m_database).value())
    , m_events(std::make_unique<EventLog>(*m_database, scheduler))
    , m_journal(std::make_unique<OperationJournal>(*m_database, scheduler))
    , m_manager(std::make_unique<MySQLServerManager>(
          MySQLServerManager::Parts{iaas, agent, prober, *m_configuration, *m_events, *m_journal, scheduler},
          options))
{
}

QList<VmId> FakeService::addVms(int count, const QString &prefix, CloudState state)
{
    QList<VmId> ids;
    for (int i = 1; i <= count; ++i) {
        const ServiceLabel label{
            m_manager->options().service, QUuid::createUuidV5(QUuid(), prefix + QString::number(i))};
        const VmId id = iaas.add(QStringLiteral("%1-%2").arg(prefix).arg(i), state, {label.toString()});
        VirtualMachine &vm = iaas.vms[id];
        vm.addresses = {QStringLiteral("10.20.%1.%2").arg(id.value / 250).arg(id.value % 250 + 1),
            QStringLiteral("fd00:20::%1").arg(id.value, 0, 16)};
        vm.owner = QStringLiteral("oneadmin");
        vm.host = QStringLiteral("kvm-%1").arg(id.value % 4 + 1);
        vm.cpu = 1 + id.value % 3;
        vm.memoryMb = 2048 * (1 + id.value % 4);
        vm.startTime = scheduler.nowUtc().addSecs(-3600LL * (id.value % 90));
        ids.append(id);
    }
    return ids;
}

void FakeService::turnOff(VmId id)
{
    iaas.setState(id, vmstate::Poweroff);
    for (const QString &address : addressTexts(iaas.vms[id].addresses))
        agent.answers.insert(address, failure(ErrorKind::Unreachable, QStringLiteral("no route")));
}

void FakeService::start()
{
    (void)m_manager->start().has_value();
    pass(std::chrono::seconds(3));
}

void FakeService::pass(std::chrono::seconds time)
{
    settle();
    for (int i = 0; i < time.count(); ++i) {
        scheduler.advance(std::chrono::seconds(1));
        settle();
    }
}

NodeList fabricatedNodes(int count, const QDateTime &now)
{
    NodeList nodes;
    nodes.reserve(count);
    for (int i = 0; i < count; ++i) {
        NodeView node;
        node.id = VmId{100 + i};
        node.name = QStringLiteral("mysql-%1-%2")
                        .arg(i % 7 == 0 ? QStringLiteral("eu") : QStringLiteral("us"))
                        .arg(i);
        node.state = i % 97 == 0 ? NodeState::Failed : i % 31 == 0 ? NodeState::Degraded : NodeState::Running;
        node.registered = true;
        node.address = QStringLiteral("10.%1.%2.%3").arg(i / 62500).arg(i / 250 % 250).arg(i % 250 + 1);
        node.vmState = toVmState(node.state == NodeState::Failed ? vmstate::BootFailure : vmstate::Running);
        node.agent = node.state == NodeState::Running ? AgentState::Answers : AgentState::Silent;
        node.mysql = node.state == NodeState::Running ? ServerState::Running : ServerState::Unknown;
        node.mysqlPort = 3306;
        node.cpu = 1 + i % 4;
        node.memoryMb = 1024 * (1 + i % 8);
        node.owner = QStringLiteral("oneadmin");
        node.host = QStringLiteral("kvm-%1").arg(i % 40);
        node.addresses = {node.address};
        node.startTime = now.addSecs(-60LL * i);
        node.agentSeen = now.addSecs(-(i % 20));
        node.operation = QUuid::createUuidV5(QUuid(), node.name);
        nodes.append(node);
    }
    return nodes;
}

NodeList withChanges(const NodeList &nodes, int round)
{
    NodeList changed = nodes;
    for (qsizetype i = round % 10; i < changed.size(); i += 10) {
        NodeView &node = changed.edit(i);
        const bool wasRunning = node.state == NodeState::Running;
        node.state = wasRunning ? NodeState::Degraded : NodeState::Running;
        node.mysql = wasRunning ? ServerState::Stopped : ServerState::Running;
        node.cpu += 0.5;
        if (i % 50 == round % 50)
            node.name = QStringLiteral("renamed-%1-%2").arg(round).arg(i);
    }
    for (qsizetype i = 0; i < changed.size(); ++i)
        changed.edit(i).agentSeen = changed[i].agentSeen.addSecs(10);
    return changed;
}

} // namespace msm
