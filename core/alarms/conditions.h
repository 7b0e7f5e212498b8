// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nodes/nodelist.h"
#include "core/settings/alarmrules.h"

#include <QSet>

#include <compare>

namespace msm {

/// What an alarm is about: a kind, and the node that it concerns.
struct AlarmSubject {
    AlarmKind kind = AlarmKind::CloudLost;
    VmId node; ///< invalid for what concerns the whole service

    auto operator<=>(
        const AlarmSubject &) const = default; // NOLINT(modernize-use-nullptr): as in core/base/id.h
};

/// Something that may become an alarm, as it is at one moment.
struct Condition {
    AlarmSubject subject;
    QString name;   ///< of the node; empty for the whole service
    QString detail; ///< what the cloud or the agent says, in its words; may be empty

    bool operator==(const Condition &) const = default;
};

/// What is known at one moment.
struct AlarmFacts {
    const NodeList &nodes;
    std::optional<QString> cloudLost{}; ///< why the cloud is away
    QSet<VmId> inWork{};                ///< an operation deals with them
    QSet<VmId> stoppedHere{};           ///< whose machine or MySQL this program has stopped on request
    int diskPercent = 0;                ///< where less of a disk is free, it fills
    QDateTime certificateEnds{};        ///< of the cloud's front end, UTC, where that is soon; else invalid
    QDateTime signInEnds{};             ///< as ZoneStatus has it
};

/// What is wrong now, by subject ascending. Pure. Of a node, the gravest cause alone, but its disk besides;
/// nothing of one that an operation deals with, and nothing that this program was told to do. While the cloud
/// is lost nothing is said of nodes: what is known of them is old, and their agents are as a rule behind the
/// same network.
[[nodiscard]] QList<Condition> conditionsOf(const AlarmFacts &facts);

} // namespace msm
