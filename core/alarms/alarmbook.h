// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/conditions.h"
#include "core/settings/acknowledgedalarm.h"

#include <QDateTime>
#include <QMap>

namespace msm {

/// A condition that has lasted as long as its rule says, until it ends.
struct Alarm {
    Condition condition;
    QDateTime since;           ///< UTC, when its cause was seen first
    bool acknowledged = false; ///< a person knows

    bool operator==(const Alarm &) const = default;
};

/// Which conditions have become alarms. Pure but for what it remembers; told the time, it has no clock.
class AlarmBook final {
public:
    /// What is to be announced, each by subject ascending.
    struct Changes {
        QList<Alarm> raised;
        QList<Alarm> ended; ///< of those that were announced and not acknowledged

        [[nodiscard]] bool isEmpty() const { return raised.isEmpty() && ended.isEmpty(); }
    };

    void setRules(const AlarmRules &rules) { m_rules = rules; }
    [[nodiscard]] const AlarmRules &rules() const { return m_rules; }

    /// These are the conditions now, by subject ascending. `frozen`: of nodes nothing is known at present, so
    /// that nothing begins or ends that concerns one. `elapsed` on a clock that only goes forward.
    Changes update(
        const QList<Condition> &now, bool frozen, std::chrono::milliseconds elapsed, const QDateTime &utc);
    /// How long until update() may find something new with the same conditions; nothing: never.
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextDue(std::chrono::milliseconds elapsed) const;

    /// All that stand, by subject ascending, so that the gravest come first.
    [[nodiscard]] QList<Alarm> alarms() const;
    /// Nothing is announced of their end. Subjects of which there is no alarm are passed over.
    void acknowledge(const QList<AlarmSubject> &subjects);

    /// What a person knew of when the program last ended. What of it turns out to be wrong within five
    /// minutes of the first update() is an alarm at once, and acknowledged; the rest is forgotten then.
    void remember(const AcknowledgedAlarms &known) { m_remembered = known; }
    /// What to remember() at the next start; an outage of the cloud is not among it.
    [[nodiscard]] AcknowledgedAlarms acknowledged() const;

private:
    struct Entry {
        Alarm alarm;
        std::chrono::milliseconds begun{0};
        bool stands = false;    ///< it has lasted long enough
        bool announced = false; ///< and its rule's quiet time let it be said
    };

    [[nodiscard]] Entry begin(
        const Condition &condition, std::chrono::milliseconds elapsed, const QDateTime &utc);

    AlarmRules m_rules;
    AcknowledgedAlarms m_remembered;
    std::optional<std::chrono::milliseconds> m_rememberUntil; ///< on the clock of update()
    QMap<AlarmSubject, Entry> m_entries;
    QMap<AlarmSubject, std::chrono::milliseconds> m_endedAt; ///< of those that were announced
};

} // namespace msm
