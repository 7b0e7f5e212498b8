// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nodes/lastseenstore.h"

#include "core/base/logging.h"
#include "core/journal/database.h"
#include "core/nodes/storedvalues.h"

#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace msm {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds kStoreDelay{5000};
constexpr milliseconds kSliceDelay{200};
constexpr qsizetype kStoredAtOnce = 50; // so that nobody waits long for it
constexpr milliseconds kAgeWorthStoring{600000};

const QString kCloudSeen = QStringLiteral("cloud_seen_at");
const QString kStoreNode = QStringLiteral(
    "INSERT OR REPLACE INTO last_seen (vm_id, name, function, operation, cloud_state, lcm_state, address,"
    " addresses, owner, host, cpu, memory_mb, started_at, message, agent, agent_seen_at, mysql_state,"
    " mysql_port, address_sources, agent_trust)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
const QString kForgetNode = QStringLiteral("DELETE FROM last_seen WHERE vm_id = ?");

const std::array<std::pair<AgentState, QString>, 3> kAgentStates{{
    {AgentState::NotAsked, QStringLiteral("not asked")},
    {AgentState::Silent, QStringLiteral("silent")},
    {AgentState::Answers, QStringLiteral("answers")},
}};

QString storedAgent(AgentState state)
{
    return std::ranges::find(kAgentStates, state, &decltype(kAgentStates)::value_type::first)->second;
}

AgentState agentState(const QString &name)
{
    const auto known = std::ranges::find(kAgentStates, name, &decltype(kAgentStates)::value_type::second);
    return known == kAgentStates.end() ? AgentState::NotAsked : known->first;
}

/// An invalid time is stored as NULL.
QVariant timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QVariant(storedTime(time)) : QVariant();
}

VmAddresses addresses(const QString &texts, const QString &sources)
{
    VmAddresses all;
    const QStringList names = sources.split(u'\n');
    for (const QString &text : texts.split(u'\n', Qt::SkipEmptyParts)) {
        const auto source = addressSourceFromName(names.value(all.size()));
        all.append(VmAddress(text, source.value_or(AddressSource::Nic)));
    }
    return all;
}

QString sourcesOf(const VmAddresses &addresses)
{
    QStringList names;
    for (const VmAddress &address : addresses)
        names.append(addressSourceName(address.source));
    return names.join(u'\n');
}

NodeView readSeen(const QSqlQuery &row)
{
    return NodeView{.id = VmId{row.value(0).toInt()},
        .name = row.value(1).toString(),
        .function = functionFromName(row.value(2).toString()).value_or(NodeFunction::Agent),
        .address = row.value(6).toString(),
        .vmState = VmState({.state = row.value(4).toInt(), .detail = row.value(5).toInt()}),
        .agent = agentState(row.value(14).toString()),
        .agentTrust = agentTrustFromName(row.value(19).toString()),
        .mysql = serverStateFromName(row.value(16).toString()),
        .mysqlPort = quint16(row.value(17).toUInt()),
        .cpu = row.value(10).toDouble(),
        .memoryMb = row.value(11).toLongLong(),
        .owner = row.value(8).toString(),
        .host = row.value(9).toString(),
        .addresses = addresses(row.value(7).toString(), row.value(18).toString()),
        .startTime = timeStored(row.value(12)),
        .agentSeen = timeStored(row.value(15)),
        .message = row.value(13).toString(),
        .operation = QUuid::fromString(row.value(3).toString())};
}

QVariantList rowOf(const NodeView &node)
{
    return {node.id.value, stored(node.name), functionName(node.function),
        node.operation.toString(QUuid::WithoutBraces), node.vmState.code().state, node.vmState.code().detail,
        stored(node.address), stored(addressTexts(node.addresses).join(u'\n')), stored(node.owner),
        stored(node.host), node.cpu, node.memoryMb, timeOrNull(node.startTime), stored(node.message),
        storedAgent(node.agent), timeOrNull(node.agentSeen), stored(serverStateName(node.mysql)),
        node.mysqlPort, stored(sourcesOf(node.addresses)), agentTrustName(node.agentTrust)};
}

/// All that is stored of a node but the age of what its agent said. What is stored of its state is the code.
auto facts(const NodeView &node)
{
    const auto members = std::tie(node.id, node.name, node.function, node.operation, node.address,
        node.addresses, node.owner, node.host, node.cpu, node.memoryMb, node.startTime, node.message,
        node.agent, node.agentTrust, node.mysql, node.mysqlPort);
    return std::tuple_cat(members, std::make_tuple(node.vmState.code()));
}

/// Nobody has asked the agent yet in this run: what it said in an earlier one is still the last that was
/// heard, unless its machine is off by now.
bool isAgentAsBefore(const NodeView &now)
{
    return now.agent == AgentState::NotAsked && now.vmState.phase() != VmPhase::PoweredOff;
}

NodePointer withAgentOf(const NodeView &before, const QDateTime &agentSeen, NodeView now)
{
    now.agent = before.agent;
    now.agentTrust = before.agentTrust;
    now.agentSeen = agentSeen;
    now.mysql = before.mysql;
    return std::make_shared<const NodeView>(std::move(now));
}

} // namespace

LastSeenStore::LastSeenStore(Database &database, Scheduler &scheduler)
    : m_database(database)
    , m_scheduler(scheduler)
{
}

LastSeenStore::~LastSeenStore()
{
    store();
}

Result<LastKnown> LastSeenStore::load()
{
    LastKnown known;
    const auto nodes = m_database.query(
        QStringLiteral("SELECT vm_id, name, function, operation, cloud_state, lcm_state, address, addresses,"
                       " owner, host, cpu, memory_mb, started_at, message, agent, agent_seen_at, mysql_state,"
                       " mysql_port, address_sources, agent_trust FROM last_seen ORDER BY vm_id"),
        {}, [&known](const QSqlQuery &row) { known.nodes.append(readSeen(row)); });
    if (!nodes)
        return failure(nodes.error());
    const auto seen = m_database.query(QStringLiteral("SELECT value FROM property WHERE name = ?"),
        {kCloudSeen}, [&known](const QSqlQuery &row) { known.seen = timeStored(row.value(0)); });
    if (!seen)
        return failure(seen.error());
    m_stored.clear();
    m_stored.reserve(known.nodes.size());
    for (qsizetype i = 0; i < known.nodes.size(); ++i)
        m_stored.insert(known.nodes[i].id, {known.nodes.pointer(i), known.nodes[i].agentSeen});
    m_storedSeen = known.seen;
    m_loaded = true;
    return known;
}

void LastSeenStore::keep(const LastKnown &view)
{
    m_now = view;
    m_hasNews = true;
    if (!m_timer)
        m_timer = m_scheduler.callAfter(kStoreDelay, [this] { storeSome(); });
}

void LastSeenStore::store()
{
    m_timer.reset();
    if (std::exchange(m_hasNews, false))
        collect(Ages::Exactly);
    write(m_unstored.size());
}

void LastSeenStore::storeSome()
{
    m_timer.reset();
    if (m_unstored.isEmpty() && std::exchange(m_hasNews, false))
        collect(Ages::Roughly);
    write(std::min(kStoredAtOnce, m_unstored.size()));
    if (!m_unstored.isEmpty() || m_hasNews)
        m_timer =
            m_scheduler.callAfter(m_unstored.isEmpty() ? kStoreDelay : kSliceDelay, [this] { storeSome(); });
}

/// Finds out what of m_now has to be written.
void LastSeenStore::collect(Ages ages)
{
    if (!m_loaded && !load())
        return; // the next news tries again
    const auto isOld = [ages](const QDateTime &now, const QDateTime &stored) {
        return ages == Ages::Exactly ? now != stored
                                     : !stored.isValid() || stored.msecsTo(now) >= kAgeWorthStoring.count();
    };
    m_unstored.clear();
    qsizetype stillThere = 0;
    for (qsizetype i = 0; i < m_now.nodes.size(); ++i) {
        const NodePointer &node = m_now.nodes.pointer(i);
        const auto row = m_stored.find(node->id);
        stillThere += row != m_stored.end() ? 1 : 0;
        if (node->unreadable)
            continue; // what was last known of it is still that
        if (row == m_stored.end()) {
            m_unstored.append(node);
            continue;
        }
        const bool asBefore = node != row->node && isAgentAsBefore(*node);
        const NodePointer seen = asBefore ? withAgentOf(*row->node, row->agentSeen, *node) : node;
        const bool isNews = seen != row->node && facts(*seen) != facts(*row->node);
        if (isNews || (seen->agentSeen.isValid() && isOld(seen->agentSeen, row->agentSeen)))
            m_unstored.append(seen);
        else if (!asBefore)
            row->node = node; // which the list of now keeps anyway; the earlier one is given up
    }
    if (stillThere < m_stored.size()) {
        for (auto id = m_stored.keyBegin(); id != m_stored.keyEnd(); ++id) {
            if (m_now.nodes.indexOf(*id) < 0)
                m_gone.append(*id);
        }
    }
    m_seenIsOld = isOld(m_now.seen, m_storedSeen);
}

/// The first `count` of what collect() found, and with the first of them all the rest.
void LastSeenStore::write(qsizetype count)
{
    const NodeList nodes = m_unstored.first(count);
    if (nodes.isEmpty() && m_gone.isEmpty() && !m_seenIsOld)
        return;
    const auto written = m_database.transaction([&]() -> Result<void> {
        QList<QVariantList> rows;
        std::ranges::transform(nodes, std::back_inserter(rows), rowOf);
        QList<QVariantList> gone;
        std::ranges::transform(
            m_gone, std::back_inserter(gone), [](VmId id) { return QVariantList{id.value}; });
        return m_database.executeEach(kStoreNode, rows)
            .and_then([&] { return m_database.executeEach(kForgetNode, gone); })
            .and_then([&] {
                return m_database.execute(
                    QStringLiteral("INSERT OR REPLACE INTO property (name, value) VALUES (?, ?)"),
                    {kCloudSeen, timeOrNull(m_now.seen)});
            });
    });
    if (written) {
        for (qsizetype i = 0; i < nodes.size(); ++i)
            m_stored.insert(nodes[i].id, {nodes.pointer(i), nodes[i].agentSeen});
        for (const VmId id : std::as_const(m_gone))
            m_stored.remove(id);
        m_storedSeen = m_now.seen;
        m_unstored.removeFirst(count);
    } else {
        qCWarning(lcJournal) << "what is seen of the nodes cannot be stored:" << written.error().detail;
        m_unstored.clear(); // compared anew with the next news
    }
    m_gone.clear();
    m_seenIsOld = false;
}

} // namespace msm
