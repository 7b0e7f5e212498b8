// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nodes/servicenode.h"

#include "core/nodes/nodelist.h"

namespace msm {

QString functionName(NodeFunction function)
{
    switch (function) {
    case NodeFunction::Agent:
        return QStringLiteral("agent");
    case NodeFunction::Manager:
        return QStringLiteral("manager");
    case NodeFunction::None:
        return QStringLiteral("none");
    }
    return {};
}

std::optional<NodeFunction> functionFromName(QStringView name)
{
    for (const NodeFunction function : {NodeFunction::Agent, NodeFunction::Manager, NodeFunction::None}) {
        if (functionName(function) == name)
            return function;
    }
    return std::nullopt;
}

QString lossWordName(LossWord word)
{
    switch (word) {
    case LossWord::Done:
        return QStringLiteral("DONE");
    case LossWord::OtherVm:
        return QStringLiteral("OTHER_VM");
    case LossWord::NoSuchVm:
        break;
    }
    return QStringLiteral("NO_SUCH_VM");
}

QString contradictionName(Contradiction contradiction)
{
    return contradiction == Contradiction::LoginRefused ? QStringLiteral("LOGIN_REFUSED")
                                                        : QStringLiteral("ANSWERS_WHILE_OFF");
}

LossWord lossWordFromName(QStringView name)
{
    for (const LossWord word : {LossWord::Done, LossWord::OtherVm}) {
        if (lossWordName(word) == name)
            return word;
    }
    return LossWord::NoSuchVm;
}

namespace {

NodeState runningNodeState(NodeFunction function, AgentState agent, ServerState mysql)
{
    switch (function) {
    case NodeFunction::None:
        return NodeState::Running;
    case NodeFunction::Manager:
        return agent == AgentState::Silent ? NodeState::Degraded : NodeState::Running;
    case NodeFunction::Agent:
        break;
    }
    // Nobody has asked yet: a registered node was ready once, so it is taken to be.
    if (agent == AgentState::NotAsked)
        return NodeState::Running;
    return agent == AgentState::Answers && mysql == ServerState::Running ? NodeState::Running
                                                                         : NodeState::Degraded;
}

} // namespace

NodeState nodeStateOf(bool registered, NodeFunction function, const std::optional<VmPhase> &phase,
    AgentState agent, ServerState mysql)
{
    if (!phase)
        return NodeState::Missing;
    switch (*phase) {
    case VmPhase::Failing:
        return NodeState::Failed;
    case VmPhase::PoweredOff:
        return NodeState::PoweredOff;
    case VmPhase::Ending:
    case VmPhase::Gone:
        return NodeState::Deleting;
    case VmPhase::Unknown:
        return NodeState::Unknown;
    default:
        break;
    }
    if (!registered)
        return NodeState::Unregistered;
    if (*phase == VmPhase::Running)
        return runningNodeState(function, agent, mysql);
    return NodeState::Degraded; // registered, but not running (any more)
}

VmAddresses addressesOf(const VirtualMachine &vm, const ServiceNode &node)
{
    return vm.guestKnown || node.addressSource == AddressSource::Nic
        ? vm.addresses
        : withEarlier(vm.addresses, {VmAddress(node.address, node.addressSource)});
}

void reachAt(ServiceNode &node, const VmAddresses &addresses, const QString &address)
{
    const VmAddress *known = findAddress(addresses, address);
    node.address = address;
    node.addressSource = known ? known->source : AddressSource::Nic;
}

bool isUnconfirmed(const NodeView &node)
{
    return node.state == NodeState::Running && node.function != NodeFunction::None
        && node.agent == AgentState::NotAsked;
}

std::optional<Error> objectionToChange(const NodeView &node)
{
    return node.agent == AgentState::Answers
        ? objectionToChange(node.agentTrust, node.address, node.simulated)
        : std::nullopt;
}

int stayingReplicas(const NodeView &node, const NodeList &leaving)
{
    if (!node.replication)
        return 0;
    const auto follows = [&node](const NodeView &other) {
        const QString source = other.replication ? other.replication->source : QString();
        const QString host = source.left(source.lastIndexOf(u':')).remove(u'[').remove(u']');
        return !host.isEmpty() && (host == node.address || findAddress(node.addresses, host));
    };
    return std::max(0, node.replication->replicas - int(std::ranges::count_if(leaving, follows)));
}

std::optional<AddressSource> addressSourceOf(const NodeView &node)
{
    const VmAddress *used = findAddress(node.addresses, node.address);
    return used ? std::optional(used->source) : std::nullopt;
}

} // namespace msm
