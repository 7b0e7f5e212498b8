// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/nodebook.h"

#include "core/base/logging.h"
#include "core/journal/eventlog.h"
#include "core/lifecycle/transitions.h"
#include "core/nodes/configuration.h"
#include "core/nodes/servicelabel.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace msm {

namespace {

/// The window and the command line get at most this many announcements: ten a second.
constexpr std::chrono::milliseconds kNodesDelay{100};

} // namespace

NodeBook::NodeBook(const Parts &parts, const ManagerOptions &options, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_service(options.service)
    , m_addresses(options.waiting.addresses)
    , m_asksServers(options.waiting.asksServers)
    , m_agents(parts.agent, parts.scheduler, options.pollInterval)
    , m_logins(parts.prober, parts.scheduler)
{
    connect(&m_agents, &AgentMonitor::changed, this, &NodeBook::onAgentChanged);
    connect(&m_agents, &AgentMonitor::answeredAt, this, &NodeBook::onAnsweredAt);
    connect(&m_agents, &AgentMonitor::heard, this, [this](VmId id) { m_heard.append(id); });
    connect(&m_logins, &LoginMonitor::heard, this, &NodeBook::onServerHeard);
    connect(&m_logins, &LoginMonitor::changed, this, [this](VmId id) {
        m_agents.askNow(id); // whether it still says that MySQL runs
        announceSoon();
    });
    // The nodes of the last time are there at once, before the cloud has said a word.
    m_nodes = finished(builder()->takeAll());
}

NodeBook::~NodeBook() = default;

const NodeView *NodeBook::node(VmId id) const
{
    const qsizetype index = m_nodes.indexOf(id);
    return index < 0 ? nullptr : &m_nodes[index];
}

QUuid NodeBook::keyOf(VmId id) const
{
    const VirtualMachine *vm = m_vms.find(id);
    const auto label = vm ? ServiceLabel::of(*vm, m_service) : std::nullopt;
    return label ? label->operation : QUuid();
}

VmId NodeBook::vmWith(const QUuid &key) const
{
    const auto node = std::ranges::find(m_nodes, key, &NodeView::operation);
    if (node != m_nodes.cend())
        return node->id;
    const auto vm = std::ranges::find_if(m_vms.all(), [this, &key](const VirtualMachine &one) {
        const auto label = ServiceLabel::of(one, m_service);
        return label && label->operation == key;
    });
    return vm == m_vms.all().cend() ? VmId{} : vm->id;
}

QHash<QUuid, QList<VmId>> NodeBook::vmsByKey() const
{
    return vmsByOperation(m_vms.all(), m_service);
}

QDateTime NodeBook::lastAnswer() const
{
    return m_lastAnswer.isValid() ? m_lastAnswer : m_recalled.seen;
}

QDateTime NodeBook::lastAnswer(VmId id) const
{
    return isLive() ? m_readSince.value(id, m_wholeAnswer) : lastAnswer();
}

Result<void> NodeBook::recall(LastSeenStore &view)
{
    auto known = view.load();
    if (!known)
        return failure(known.error());
    m_recalled = std::move(*known);
    for (qsizetype i = 0; i < m_recalled.nodes.size(); ++i) {
        NodeView &node = m_recalled.nodes.edit(i);
        node.vmState = m_parts.iaas.stateOf(node.vmState.code());
    }
    announceSoon();
    announce();
    return {};
}

bool NodeBook::takeListing(const InventoryResult &seen, const QDateTime &at, bool first)
{
    m_lastAnswer = at;
    noteRead(seen, at);
    if (!seen.unchanged)
        m_vms.replace(seen.vms, m_parts.operations.busyVms());
    if (first) {
        announceSoon();
        announce(); // whoever waits for the connection finds the nodes that there are
    }
    const bool news = first || !seen.unchanged;
    if (news)
        noteUnreadable(seen);
    return news;
}

void NodeBook::endLook(bool changed)
{
    const bool wasRecalled = isLive() && !std::exchange(m_recalled.nodes, {}).isEmpty();
    if (changed || wasRecalled || m_nodes.isEmpty())
        announceSoon();
    else if (!m_heard.isEmpty())
        showAges();
    keep();
}

void NodeBook::noteRead(const InventoryResult &seen, const QDateTime &at)
{
    if (!seen.read) {
        m_wholeAnswer = at;
        m_readSince.clear();
        return;
    }
    for (const VmId id : *seen.read)
        m_readSince.insert(id, at);
}

void NodeBook::noteUnreadable(const InventoryResult &seen)
{
    const UnreadableVms now{.ids = seen.unreadable, .unidentified = seen.unidentified};
    if (now == m_unreadable)
        return;
    const bool isNews = now.count() > 0;
    m_unreadable = now;
    if (isNews)
        m_parts.events.add(EventKind::UnreadableVms, {}, QString::number(now.count()), idList(now.ids));
    Q_EMIT unreadableChanged();
}

void NodeBook::observe(VmId id, const NodeObservation &seen)
{
    if (seen.vm) {
        VirtualMachine now = *seen.vm;
        if (const VirtualMachine *before = m_vms.find(id)) {
            keepOwnLabels(*before, now);
            now.takeAddressesOf(*before);
            if (!now.isReadable())
                now.name = before->name;
        }
        m_vms.put(now);
        m_readSince.insert(id, m_parts.scheduler.nowUtc());
    }
    if (seen.agent)
        m_agents.record(id, *seen.agent, seen.agentAddress);
    if (seen.login)
        m_logins.record(id, *seen.login, seen.loginAddress);
    announceSoon();
}

void NodeBook::record(VmId id, const Result<AgentAnswer> &answer, const QString &address)
{
    m_agents.record(id, answer, address);
}

void NodeBook::remove(VmId id)
{
    m_vms.remove(id);
    forgetAgent(id);
}

void NodeBook::leaveMemoryToSystem()
{
    // Reached from here, so that it is no leak to those who look for leaks.
    static auto *const left = new std::vector<std::pair<KnownVms, NodeList>>;
    left->emplace_back(std::exchange(m_vms, {}), std::exchange(m_nodes, {}));
}

void NodeBook::onAgentChanged(VmId id, AgentState before, AgentState now)
{
    const auto &nodes = m_parts.configuration.getMySQLServiceNodes();
    const auto node = nodes.constFind(id);
    if (node != nodes.cend()) {
        if (before == AgentState::Answers && now == AgentState::Silent)
            m_parts.events.add(EventKind::AgentLost, id, node->name);
        else if (before == AgentState::Silent && now == AgentState::Answers)
            m_parts.events.add(EventKind::AgentBack, id, node->name);
    }
    announceSoon();
}

/// Shown with the ages of agents, or on its own where that is news.
void NodeBook::onServerHeard(VmId id)
{
    const LoginRecord login = m_logins.of(id);
    if (const qsizetype index = login.answer ? m_nodes.indexOf(id) : -1; index >= 0) {
        NodeView &node = m_nodes.edit(index);
        if (node.login != login.answer->word)
            m_heard.append(id);
        node.login = login.answer->word;
        node.mysqlSeen = login.seen;
    }
    Q_EMIT serverHeard();
}

std::unique_ptr<NodeListBuilder> NodeBook::builder() const
{
    return std::make_unique<NodeListBuilder>(m_nodes, m_vms.all(),
        m_parts.configuration.getMySQLServiceNodes(), m_agents, m_logins, m_parts.operations, m_service,
        m_addresses);
}

/// With what is known beside cloud and agents.
NodeList NodeBook::finished(NodeList nodes) const
{
    markFailedHalfWay(nodes, m_parts.failedHalfWay, m_parts.operations);
    m_parts.cancelled.markNodes(nodes, m_parts.operations);
    nodes = m_parts.lost.addedTo(nodes);
    if (isLive() || showsRecalled())
        return nodes;
    // What no listing has been asked for is not missing.
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        if (nodes[i].state == NodeState::Missing && !nodes[i].loss)
            nodes.edit(i).state = NodeState::Unknown;
    }
    return nodes;
}

bool NodeBook::showsRecalled() const
{
    return !isLive() && !m_recalled.nodes.isEmpty();
}

/// The common case of a quiet tick: agents repeated their last answer, so only ages change.
void NodeBook::showAges()
{
    for (const VmId id : std::exchange(m_heard, {})) {
        if (const qsizetype index = m_nodes.indexOf(id); index >= 0)
            m_nodes.edit(index).agentSeen = m_agents.of(id).seen;
    }
    Q_EMIT nodesChanged();
}

void NodeBook::announceSoon()
{
    m_dirty = true;
    if (!m_announceTimer && !m_building)
        m_announceTimer = m_parts.scheduler.callAfter(kNodesDelay, [this] { beginList(); });
}

void NodeBook::announce()
{
    m_announceTimer.reset();
    if (!std::exchange(m_dirty, false) && !m_building)
        return;
    m_building.reset();
    m_heard.clear();
    registerAddresses();
    show(showsRecalled() ? recalledNodes(m_recalled.nodes, m_parts.configuration.getMySQLServiceNodes())
                         : builder()->takeAll());
}

/// A short list is made in one go.
void NodeBook::beginList()
{
    if (showsRecalled() || m_vms.all().size() <= kNodesAtOnce) {
        announce();
        return;
    }
    m_dirty = false;
    m_heard.clear();
    registerAddresses();
    m_building = builder();
    continueList();
}

void NodeBook::continueList()
{
    m_announceTimer.reset();
    if (m_building->addSome(kNodesPerTurn)) {
        m_announceTimer =
            m_parts.scheduler.callAfter(std::chrono::milliseconds(0), [this] { continueList(); });
        return;
    }
    const NodeList nodes = m_building->takeAll();
    m_building.reset();
    if (m_dirty) // what was heard meanwhile is shown with the next list
        announceSoon();
    show(nodes);
}

void NodeBook::show(const NodeList &nodes)
{
    m_nodes = finished(nodes);
    keep();
    Q_EMIT nodesChanged();
}

void NodeBook::keep(bool store)
{
    if (!m_parts.lastKnown)
        return;
    if (isLive()) { // what only an earlier run has seen is kept already
        NodeList seen = m_nodes;
        if (!m_parts.lost.all().isEmpty()) // these are kept elsewhere
            seen = seen.where([](const NodeView &node) { return !node.loss || node.registered; });
        m_parts.lastKnown->keep({.nodes = seen, .seen = m_lastAnswer});
    }
    if (store)
        m_parts.lastKnown->store();
}

} // namespace msm
