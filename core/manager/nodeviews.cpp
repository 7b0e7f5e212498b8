// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/nodeviews.h"

#include "core/nodes/namepattern.h"
#include "core/nodes/servicelabel.h"

#include <algorithm>
#include <limits>

namespace msm {

namespace {

/// What a registered node looks like while the cloud does not show it.
NodeView viewOf(const ServiceNode &node)
{
    return NodeView{.id = node.id,
        .name = node.name,
        .function = node.function,
        .registered = true,
        .address = node.address,
        .mysqlPort = node.mysqlPort,
        .addresses = {VmAddress(node.address, node.addressSource)},
        .operation = node.operation};
}

void addCloud(NodeView &view, const VirtualMachine &vm)
{
    view.id = vm.id;
    if (!vm.isReadable()) {
        view.unreadable = true;
        view.message = vm.unreadable;
        if (view.name.isEmpty())
            view.name = vm.name;
        return;
    }
    view.name = vm.name;
    view.vmState = vm.state;
    view.cpu = vm.cpu;
    view.memoryMb = vm.memoryMb;
    view.owner = vm.owner;
    view.host = vm.host;
    view.labels = personalLabels(vm.labels);
    view.startTime = vm.startTime;
    view.simulated = isSimulated(vm);
    view.isProtected = vm.isProtected();
    // ERROR stays on a VM after it has recovered, so it counts only while the state says so, too.
    if (vm.phase() == VmPhase::Failing)
        view.message = vm.errorMessage;
    else if (vm.phase() == VmPhase::Pending)
        view.message = vm.schedulerMessage;
}

/// In use is the address where it answers, or else the one where it is tried first.
void addAddresses(
    NodeView &view, const VmAddresses &known, const AgentRecord &agent, AddressPreference preference)
{
    if (known.isEmpty())
        return; // what was registered stays
    view.addresses = known;
    const bool answers = agent.state == AgentState::Answers && findAddress(known, agent.address);
    view.address = answers ? agent.address : addressesToTry(known, preference, view.address).value(0);
}

void addLabel(NodeView &view, const VirtualMachine &vm, const QString &service)
{
    if (const auto label = ServiceLabel::of(vm, service)) {
        view.operation = label->operation;
        view.function = label->function;
    }
}

void addAgent(NodeView &view, const AgentRecord &agent)
{
    view.agentSeen = agent.seen;
    // What was heard of one that does not run any more is not true any more; what is heard since contradicts.
    if (view.vmState.isTold() && view.vmState.phase() != VmPhase::Running) {
        const bool contradicts = view.registered && view.vmState.phase() == VmPhase::PoweredOff
            && agent.answers >= kAnswersUntilBelieved && agent.answer.trust != AgentTrust::Refuted;
        if (!contradicts)
            return;
        view.contradiction = Contradiction::AnswersWhileOff;
    }
    view.agent = agent.state;
    // A silent agent's last words about MySQL are not true any more.
    if (agent.state != AgentState::Answers)
        return;
    view.agentTrust = agent.answer.trust;
    if (agent.answer.trust == AgentTrust::Refuted) {
        if (view.message.isEmpty())
            view.message = objectionToChange(AgentTrust::Refuted, agent.address)->detail;
        return; // what it says is not believed
    }
    view.mysql = agent.answer.server;
    if (agent.answer.mysqlPort != 0)
        view.mysqlPort = agent.answer.mysqlPort;
    view.disk = agent.answer.disk;
    view.replication = agent.answer.replication;
    if (!agent.answer.error.isEmpty() && view.message.isEmpty())
        view.message = agent.answer.error;
}

/// After the agent's. It contradicts an agent that has said since that MySQL runs.
void addLogin(NodeView &view, const LoginRecord &login)
{
    view.mysqlSeen = login.seen;
    if (view.vmState.phase() != VmPhase::Running)
        return;
    if (login.answer)
        view.login = login.answer->word;
    if (!view.registered || !login.isTrouble())
        return;
    if (view.message.isEmpty())
        view.message = login.answer ? loginText(*login.answer) : login.error->detail;
    if (view.mysql == ServerState::Running && view.agentSeen >= login.asked)
        view.contradiction = Contradiction::LoginRefused;
}

NodeState stateWithOperation(NodeState state, const OperationView &operation)
{
    if (!operation.kind->shownAs)
        return state;
    if (operation.kind->effect == NodeEffect::Ends)
        return *operation.kind->shownAs;
    switch (state) {
    case NodeState::Failed:
    case NodeState::Deleting:
    case NodeState::PoweredOff:
    case NodeState::Unknown:
        return state; // which no waiting mends
    default:
        return *operation.kind->shownAs;
    }
}

NodeState finalState(const NodeView &view, std::optional<VmPhase> phase)
{
    if (view.unreadable)
        return NodeState::Unknown;
    NodeState state = nodeStateOf(view.registered, view.function, phase, view.agent, view.mysql);
    const bool refuses =
        view.login && *view.login != LoginWord::Takes && *view.login != LoginWord::HostRefused;
    if (state == NodeState::Running && (view.contradiction || refuses))
        state = NodeState::Degraded;
    const bool comingUp = phase == VmPhase::Pending || phase == VmPhase::Prolog || phase == VmPhase::Boot;
    // It carries our key, so a create of ours is what is under way, also when nobody here waits for it.
    return state == NodeState::Unregistered && comingUp ? NodeState::Creating : state;
}

/// Calls take(node, phase, addresses) for each registered node that runs or is off and has an address at
/// which to try it.
template <typename Take>
void eachReachable(std::span<const VirtualMachine> vms, const QMap<VmId, ServiceNode> &registered,
    AddressPreference preference, const Take &take)
{
    auto node = vms.empty() ? registered.cend() : registered.lowerBound(vms.front().id); // sorted by id, too
    for (const VirtualMachine &vm : vms) {
        while (node != registered.cend() && node.key() < vm.id)
            ++node;
        const bool tried = vm.phase() == VmPhase::Running || vm.phase() == VmPhase::PoweredOff;
        if (node == registered.cend() || node.key() != vm.id || !tried)
            continue;
        if (QStringList addresses = addressesToTry(addressesOf(vm, *node), preference, node->address);
            !addresses.isEmpty())
            take(*node, vm.phase(), std::move(addresses));
    }
}

} // namespace

NodeListBuilder::NodeListBuilder(const NodeList &before, const VmList &vms,
    const QMap<VmId, ServiceNode> &registered, const AgentMonitor &agents, const LoginMonitor &logins,
    const OperationList &operations, const QString &service, AddressPreference preference)
    : m_before(before)
    , m_vms(vms)
    , m_registered(registered)
    , m_agents(agents)
    , m_logins(logins)
    , m_operations(operations)
    , m_service(service)
    , m_preference(preference)
    , m_vm(m_vms.cbegin())
    , m_node(m_registered.cbegin())
{
    m_nodes.reserve(std::max(m_vms.size(), qsizetype(m_registered.size())));
}

void NodeListBuilder::add(NodeView view, const VirtualMachine *vm, const ServiceNode *node)
{
    if (vm) {
        addCloud(view, *vm);
        addAddresses(
            view, node ? addressesOf(*vm, *node) : vm->addresses, m_agents.of(view.id), m_preference);
        if (!view.unreadable && !view.registered && mayHideKey(*vm, m_service)) {
            view.unreadable = true;
            view.message = QStringLiteral("its label is no valid text");
        }
    }
    addAgent(view, m_agents.of(view.id));
    addLogin(view, m_logins.of(view.id));
    view.state = finalState(view, vm ? std::optional(vm->phase()) : std::nullopt);
    if (const QUuid running = m_operations.runningFor(view.id); !running.isNull()) {
        view.contradiction.reset(); // what is being changed is told sooner by the one than by the other
        view.state = stateWithOperation(view.state, *m_operations.find(running));
    }
    while (m_nextBefore < m_before.size() && m_before[m_nextBefore].id < view.id)
        ++m_nextBefore;
    if (m_nextBefore < m_before.size() && m_before[m_nextBefore] == view)
        m_nodes.append(m_before.pointer(m_nextBefore));
    else
        m_nodes.append(std::move(view));
}

bool NodeListBuilder::addSome(qsizetype count)
{
    for (; count > 0; --count) {
        const bool isListed = m_vm != m_vms.cend();
        const bool isRegistered = m_node != m_registered.cend();
        if (!isListed && !isRegistered)
            return false;
        if (!isListed || (isRegistered && m_node.key() < m_vm->id)) {
            add(viewOf(*m_node), nullptr, nullptr);
            ++m_node;
            continue;
        }
        const bool known = isRegistered && m_node.key() == m_vm->id;
        NodeView view = known ? viewOf(*m_node) : NodeView{.id = m_vm->id};
        if (!known)
            addLabel(view, *m_vm, m_service);
        add(std::move(view), &*m_vm, known ? &*m_node : nullptr);
        ++m_vm;
        if (known)
            ++m_node;
    }
    return true;
}

NodeList NodeListBuilder::takeAll()
{
    while (addSome(std::numeric_limits<qsizetype>::max())) { }
    return std::exchange(m_nodes, {});
}

NodeView missingView(const MissingNode &missing)
{
    NodeView view = viewOf(missing.node);
    view.registered = false;
    view.state = NodeState::Missing;
    view.loss = missing.loss;
    return view;
}

NodeList recalledNodes(const NodeList &known, const QMap<VmId, ServiceNode> &registered)
{
    NodeList nodes;
    nodes.reserve(std::max(known.size(), qsizetype(registered.size())));
    auto node = registered.cbegin(); // both are sorted by id
    for (NodeView view : known) {
        for (; node != registered.cend() && node.key() < view.id; ++node)
            nodes.append(viewOf(*node));
        view.registered = node != registered.cend() && node.key() == view.id;
        if (view.registered)
            ++node;
        view.state =
            finalState(view, view.vmState.isTold() ? std::optional(view.vmState.phase()) : std::nullopt);
        nodes.append(std::move(view));
    }
    for (; node != registered.cend(); ++node)
        nodes.append(viewOf(*node));
    return nodes;
}

void markFailedHalfWay(NodeList &nodes, const FailedCreates &failedHalfWay, const OperationList &operations)
{
    if (failedHalfWay.isEmpty())
        return;
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        const NodeView &node = nodes[i];
        const auto why = failedHalfWay.constFind(node.operation);
        if (why == failedHalfWay.cend() || node.registered || !operations.runningFor(node.id).isNull())
            continue;
        NodeView &failed = nodes.edit(i);
        failed.failedHalfWay = true;
        failed.state = NodeState::Failed;
        if (failed.message.isEmpty())
            failed.message = *why;
    }
}

VmList adoptableVms(const VmList &vms, const QMap<VmId, ServiceNode> &registered,
    const OperationList &operations, const QSet<VmId> &decided)
{
    VmList adoptable;
    auto node = registered.keyBegin(); // both are sorted by id
    for (const VirtualMachine &vm : vms) {
        node = std::find_if(node, registered.keyEnd(), [&vm](VmId id) { return id >= vm.id; });
        const bool known = node != registered.keyEnd() && *node == vm.id;
        if (!known && operations.runningFor(vm.id).isNull() && !decided.contains(vm.id))
            adoptable.append(vm);
    }
    return adoptable;
}

void addAgentTargets(AgentTargets &targets, std::span<const VirtualMachine> vms,
    const QMap<VmId, ServiceNode> &registered, AddressPreference preference)
{
    eachReachable(vms, registered, preference,
        [&targets](const ServiceNode &node, VmPhase phase, QStringList addresses) {
            if (node.function == NodeFunction::None)
                return;
            targets.all.insert(node.id, {.addresses = std::move(addresses), .key = node.operation});
            if (phase == VmPhase::PoweredOff)
                targets.off.insert(node.id);
        });
}

void addLoginTargets(LoginTargets &targets, std::span<const VirtualMachine> vms,
    const QMap<VmId, ServiceNode> &registered, const AgentMonitor &agents, AddressPreference preference)
{
    eachReachable(vms, registered, preference,
        [&targets, &agents](const ServiceNode &node, VmPhase phase, QStringList addresses) {
            if (node.function == NodeFunction::Manager || phase != VmPhase::Running)
                return;
            const quint16 told = agents.of(node.id).answer.mysqlPort;
            targets.insert(
                node.id, {.addresses = std::move(addresses), .port = told ? told : node.mysqlPort});
        });
}

QHash<QUuid, QList<VmId>> vmsByOperation(const VmList &vms, const QString &service)
{
    QHash<QUuid, QList<VmId>> keyed;
    for (const VirtualMachine &vm : vms) {
        if (const auto label = ServiceLabel::of(vm, service))
            keyed[label->operation].append(vm.id);
    }
    return keyed;
}

QString idList(const QList<VmId> &vms)
{
    QStringList ids;
    for (const VmId id : vms)
        ids.append(QString::number(id.value));
    return ids.join(QStringLiteral(", "));
}

QSet<QString> takenNames(const NodeList &nodes, const OperationList &operations)
{
    QSet<QString> names;
    for (const NodeView &node : nodes)
        names.insert(composed(node.name));
    for (const OperationView &view : operations.views()) {
        if (!view.isFinished())
            names.insert(composed(view.name));
    }
    return names;
}

int wantedNodes(const QMap<VmId, ServiceNode> &registered, const OperationList &operations)
{
    int wanted = int(registered.size());
    for (const OperationView &view : operations.views()) {
        if (view.isFinished())
            continue;
        // A delete that took over a create's VM stands for both.
        const bool current = !view.vm.isValid() || operations.runningFor(view.vm) == view.id;
        if (view.kind->effect == NodeEffect::Makes && current && !registered.contains(view.vm))
            ++wanted;
        else if (view.kind->effect == NodeEffect::Ends && registered.contains(view.vm))
            --wanted;
    }
    return wanted;
}

} // namespace msm
