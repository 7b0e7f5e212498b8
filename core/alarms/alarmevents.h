// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace msm {

class AlarmWatch;
class EventLog;

/// From now on adds to the timeline what begins and what is over, under the node that it is about: AlarmBegan
/// and AlarmEnded. Kinds of which other events tell are left out. Many of one kind are one event without a
/// node, and stand in the history of each. Until one of both is destroyed.
void recordAlarms(const AlarmWatch &watch, EventLog &events);

} // namespace msm
