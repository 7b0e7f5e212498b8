// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmbook.h"

#include <algorithm>

namespace msm {

using std::chrono::milliseconds;

namespace {

/// By then every agent has been asked since the start.
constexpr milliseconds kRemembered{5 * 60 * 1000};

} // namespace

AlarmBook::Changes AlarmBook::update(
    const QList<Condition> &now, bool frozen, milliseconds elapsed, const QDateTime &utc)
{
    Changes changes;
    const auto isThere = [&now](const AlarmSubject &subject) {
        return std::ranges::binary_search(now, subject, {}, &Condition::subject);
    };
    // A silent agent whose machine is off by now is not well again.
    QSet<VmId> unwell;
    for (const Condition &condition : now)
        unwell.insert(condition.subject.node);
    const auto isWorse = [&unwell](VmId node) { return node.isValid() && unwell.contains(node); };
    for (auto entry = m_entries.begin(); entry != m_entries.end();) {
        const AlarmSubject &subject = entry.key();
        const bool stays =
            m_rules.of(subject.kind).on && (isThere(subject) || (frozen && subject.node.isValid()));
        if (stays) {
            ++entry;
            continue;
        }
        if (entry->announced) {
            m_endedAt.insert(subject, elapsed);
            if (!entry->alarm.acknowledged && !isWorse(subject.node))
                changes.ended.append(entry->alarm);
        }
        entry = m_entries.erase(entry);
    }
    if (!frozen && !m_rememberUntil)
        m_rememberUntil = elapsed + kRemembered;
    if (m_rememberUntil && elapsed >= *m_rememberUntil)
        m_remembered.clear();
    for (const Condition &condition : now) {
        if (!m_rules.of(condition.subject.kind).on)
            continue;
        const auto known = m_entries.find(condition.subject);
        if (known != m_entries.end())
            known->alarm.condition = condition; // the words may be others by now
        else
            m_entries.insert(condition.subject, begin(condition, elapsed, utc));
    }
    m_endedAt.removeIf([&](const auto &ended) { return elapsed - ended.value() >= m_rules.quiet; });
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
        const AlarmSubject &subject = entry.key();
        // What cannot be seen at present may be over.
        if (entry->stands || (frozen && subject.node.isValid())
            || elapsed - entry->begun < m_rules.of(subject.kind).after)
            continue;
        entry->stands = true;
        entry->announced = !m_endedAt.contains(subject);
        if (entry->announced)
            changes.raised.append(entry->alarm);
    }
    return changes;
}

AlarmBook::Entry AlarmBook::begin(const Condition &condition, milliseconds elapsed, const QDateTime &utc)
{
    Entry entry{.alarm = {.condition = condition, .since = utc}, .begun = elapsed};
    const auto known = std::ranges::find_if(m_remembered, [&condition](const AcknowledgedAlarm &alarm) {
        return alarm.kind == condition.subject.kind && alarm.node == condition.subject.node
            && alarm.name == condition.name;
    });
    if (known != m_remembered.end()) {
        entry.alarm.since = known->since;
        entry.alarm.acknowledged = true;
        entry.stands = true;
        m_remembered.erase(known);
    }
    return entry;
}

std::optional<milliseconds> AlarmBook::nextDue(milliseconds elapsed) const
{
    std::optional<milliseconds> next;
    if (m_rememberUntil && !m_remembered.isEmpty())
        next = std::max(milliseconds(0), *m_rememberUntil - elapsed);
    for (auto entry = m_entries.cbegin(); entry != m_entries.cend(); ++entry) {
        if (entry->stands)
            continue;
        const milliseconds left =
            std::max(milliseconds(0), entry->begun + m_rules.of(entry.key().kind).after - elapsed);
        next = std::min(next.value_or(left), left);
    }
    return next;
}

QList<Alarm> AlarmBook::alarms() const
{
    QList<Alarm> standing;
    for (const Entry &entry : m_entries) {
        if (entry.stands)
            standing.append(entry.alarm);
    }
    return standing;
}

AcknowledgedAlarms AlarmBook::acknowledged() const
{
    AcknowledgedAlarms known = m_remembered;
    for (const Entry &entry : m_entries) {
        const Alarm &alarm = entry.alarm;
        // An outage of the cloud at the next start is another one.
        if (alarm.acknowledged && alarm.condition.subject.kind != AlarmKind::CloudLost) {
            known.append({alarm.condition.subject.kind, alarm.condition.subject.node, alarm.condition.name,
                alarm.since});
        }
    }
    return known;
}

void AlarmBook::acknowledge(const QList<AlarmSubject> &subjects)
{
    for (const AlarmSubject &subject : subjects) {
        const auto entry = m_entries.find(subject);
        if (entry != m_entries.end() && entry->stands)
            entry->alarm.acknowledged = true;
    }
}

} // namespace msm
