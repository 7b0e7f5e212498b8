// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/agentmonitor.h"

#include "core/base/background.h"

#include <algorithm>

namespace msm {

namespace {

constexpr std::chrono::milliseconds kTick{250};
constexpr int kStartsPerTick = 10; // 40 per second in all
constexpr int kFailuresUntilSilent = 2;
constexpr int kOffAtOnce = 2;
/// Until one that is off and answered is asked whether it does so still.
constexpr std::chrono::milliseconds kSecondQuestion{1000};
/// Beside the best address, of a node that does not answer there.
constexpr qsizetype kOthersPerTurn = 2;

} // namespace

AgentMonitor::AgentMonitor(
    AgentClient &agent, Scheduler &scheduler, std::chrono::milliseconds interval, QObject *parent)
    : QObject(parent)
    , m_agent(agent)
    , m_scheduler(scheduler)
    , m_interval(interval)
    , m_calls(new QObject(this))
{
}

void AgentMonitor::setTargets(const QHash<VmId, AgentTarget> &targets, const QSet<VmId> &off)
{
    for (auto it = targets.cbegin(); it != targets.cend(); ++it) {
        const bool isOff = off.contains(it.key());
        if (!m_targets.contains(it.key()) || m_off.contains(it.key()) != isOff)
            (isOff ? m_offTurns : m_turns).prepend(Turn{it.key(), m_scheduler.elapsed()});
    }
    // What was heard of one that has gone off, or come back, is not true any more.
    for (auto it = m_targets.cbegin(); it != m_targets.cend(); ++it) {
        const bool same = targets.contains(it.key()) && off.contains(it.key()) == m_off.contains(it.key());
        if (const auto known = m_records.find(it.key()); known != m_records.end() && !same)
            *known = {.address = known->address, .seen = known->seen};
    }
    disposeInBackground(std::exchange(m_targets, targets));
    m_off = off;
    if (m_targets.isEmpty())
        m_timer.reset();
    else if (!m_timer)
        m_timer = m_scheduler.callEvery(kTick, [this] { tick(); });
}

void AgentMonitor::askNow(VmId id)
{
    if (m_targets.contains(id) && !m_asked.contains(id))
        ask(id);
}

void AgentMonitor::forget(VmId id)
{
    m_targets.remove(id);
    m_records.remove(id);
}

void AgentMonitor::stop()
{
    m_timer.reset();
    m_targets.clear();
    m_off.clear();
    m_turns.clear();
    m_offTurns.clear();
    m_asked.clear();
    m_calls->deleteLater(); // an answer may have come by way of it
    m_calls = new QObject(this);
}

void AgentMonitor::askSomeThatAreOff()
{
    const auto now = m_scheduler.elapsed();
    auto asked = std::ranges::count_if(m_off, [this](VmId id) { return m_asked.contains(id); });
    while (asked < kOffAtOnce && !m_offTurns.isEmpty() && m_offTurns.head().due <= now) {
        const Turn turn = m_offTurns.dequeue();
        if (!m_off.contains(turn.id))
            continue;
        m_offTurns.enqueue(Turn{turn.id, now + m_interval});
        if (m_asked.contains(turn.id))
            continue;
        ask(turn.id);
        ++asked;
    }
}

void AgentMonitor::askAgainSoon(VmId off)
{
    m_offTurns.removeIf([off](const Turn &turn) { return turn.id == off; });
    m_offTurns.prepend(Turn{off, m_scheduler.elapsed() + kSecondQuestion});
}

void AgentMonitor::tick()
{
    if (!m_offTurns.isEmpty())
        askSomeThatAreOff();
    const auto now = m_scheduler.elapsed();
    qsizetype turns = m_turns.size(); // each turn once, also where it is due again at once
    for (int started = 0; started < kStartsPerTick && turns > 0; --turns) {
        if (m_turns.head().due > now)
            return;
        const Turn turn = m_turns.dequeue();
        if (!m_targets.contains(turn.id) || m_off.contains(turn.id))
            continue;
        m_turns.enqueue(Turn{turn.id, now + m_interval});
        if (m_asked.contains(turn.id))
            continue;
        ask(turn.id);
        ++started;
    }
}

void AgentMonitor::ask(VmId id)
{
    m_asked.insert(id);
    askAgent(m_agent, m_scheduler, targetOf(id), AgentUrgency::Round, m_calls,
        [this, id, calls = m_calls](const Result<AgentAnswer> &answer, const QString &address) {
            if (calls != m_calls)
                return; // stopped meanwhile
            m_asked.remove(id);
            // The address may have become another VM's while the question waited.
            if (m_targets.value(id).addresses.contains(address))
                record(id, answer, address);
        });
}

AgentTarget AgentMonitor::targetOf(VmId id) const
{
    const AgentTarget all = m_targets.value(id);
    QStringList others = all.addresses;
    if (others.size() < 2)
        return all;
    const AgentRecord known = of(id);
    const qsizetype before = others.indexOf(known.address);
    const QString best = others.takeAt(std::max<qsizetype>(before, 0));
    QStringList addresses{best};
    for (qsizetype i = 0; i < std::min(kOthersPerTurn, others.size()); ++i)
        addresses.append(others.at((known.failures * kOthersPerTurn + i) % others.size()));
    return {.addresses = addresses, .key = all.key};
}

QList<VmId> AgentMonitor::silent() const
{
    QList<VmId> silent;
    for (auto it = m_records.cbegin(); it != m_records.cend(); ++it) {
        if (it->state == AgentState::Silent && !m_off.contains(it.key()))
            silent.append(it.key());
    }
    return silent;
}

void AgentMonitor::record(VmId id, const Result<AgentAnswer> &answer, const QString &address)
{
    AgentRecord &record = m_records[id];
    const AgentRecord before = record;
    if (answer) {
        record = {.state = AgentState::Answers,
            .answer = *answer,
            .address = address.isEmpty() ? before.address : address,
            .seen = m_scheduler.nowUtc(),
            .answers = before.answers + 1};
        if (record.address != before.address)
            Q_EMIT answeredAt(id, address);
    } else {
        ++record.failures;
        record.answers = 0;
        record.error = answer.error();
        if (record.state != AgentState::Answers || record.failures >= kFailuresUntilSilent)
            record.state = AgentState::Silent;
    }
    if (m_off.contains(id) && record.answers == 1)
        askAgainSoon(id);
    const bool contradicts = m_off.contains(id) && record.answers == kAnswersUntilBelieved;
    if (record.state != before.state || record.answer != before.answer || contradicts)
        Q_EMIT changed(id, before.state, record.state);
    else if (answer)
        Q_EMIT heard(id);
}

} // namespace msm
