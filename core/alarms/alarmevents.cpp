// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmevents.h"

#include "core/alarms/alarmwatch.h"
#include "core/journal/eventlog.h"

namespace msm {

namespace {

/// ConnectionLost, NodeGone and AgentLost are events already.
bool isToldElsewhere(AlarmKind kind)
{
    return kind == AlarmKind::CloudLost || kind == AlarmKind::NodeGone || kind == AlarmKind::AgentSilent;
}

void record(EventLog &events, EventKind event, const QList<Alarm> &alarms)
{
    for (const AlarmKind kind : allAlarmKinds()) {
        if (isToldElsewhere(kind))
            continue;
        QList<Condition> found;
        for (const Alarm &alarm : alarms) {
            if (alarm.condition.subject.kind == kind)
                found.append(alarm.condition);
        }
        QList<NodeEvent> single;
        for (const Condition &condition : std::as_const(found)) {
            const QString why = event == EventKind::AlarmBegan ? condition.detail.simplified() : QString();
            single.append({.vm = condition.subject.node,
                .subject = condition.name,
                .detail = actionDetail(alarmKindName(kind), why)});
        }
        events.addEach(event, single, actionDetail(alarmKindName(kind), {}));
    }
}

} // namespace

void recordAlarms(const AlarmWatch &watch, EventLog &events)
{
    QObject::connect(&watch, &AlarmWatch::changed, &events,
        [&events](const QList<Alarm> &raised, const QList<Alarm> &ended) {
            record(events, EventKind::AlarmEnded, ended);
            record(events, EventKind::AlarmBegan, raised);
        });
}

} // namespace msm
