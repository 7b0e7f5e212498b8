// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmwatch.h"

#include <QString>

/// Alarms in the user's language.
namespace msm {

/// A kind as a choice: "A machine is off or has failed".
[[nodiscard]] QString alarmKindText(AlarmKind kind);
/// What is wrong, without the node's name: "The machine is off or has failed: POWEROFF". What the cloud or
/// the agent says follows in its own words, as plain text.
[[nodiscard]] QString alarmText(const Condition &condition);
[[nodiscard]] Severity alarmSeverity(AlarmKind kind);

/// What a notification says: a line, and a few lines below it, as plain text.
struct AnnouncementText {
    QString title;
    QString body;
    Severity severity = Severity::Info;
    QString place{}; ///< the connection that it is about; empty: the whole program
};
/// `place`: the connection that it is about. A long list ends with how many more there are.
[[nodiscard]] AnnouncementText announcementText(const Announcement &news, const QString &place);

/// "2 alarms"; empty for none. Acknowledged ones do not count.
[[nodiscard]] QString alarmCountText(const QList<Alarm> &alarms);

} // namespace msm
