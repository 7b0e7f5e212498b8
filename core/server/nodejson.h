// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nodes/nodelist.h"

#include <QJsonArray>
#include <QJsonObject>

namespace msm {

/// The name of a state on the wire: CREATING, RUNNING, DEGRADED, POWEREDOFF, FAILED, DELETING, MISSING,
/// UNREGISTERED, CANCELLED, UNKNOWN.
[[nodiscard]] QString nodeStateName(NodeState state);
/// NOT_ASKED, SILENT, ANSWERS.
[[nodiscard]] QString agentStateName(AgentState state);

/// A node as the wire interface and msmctl show it. Members are only ever added, never renamed or removed:
/// id, name, function, state, registered, address (the one in use), addressSource (where it is written: nic,
/// alias, pci, external, guest-agent; null while it has none), addresses, addressSources (of each),
/// cloudState, agentState, mysqlState (its agent's word; null while unknown), mysqlLogin (its own, and
/// mysqlSeen when; null while it has said none), contradiction (between these; null when there is none),
/// mysqlPort (null while unknown), diskBytes and diskFreePercent, replicas (how
/// many replicate from it) and replicaOf (its source, "host:port"; all null while unknown), cpu, memoryMb,
/// host, labels (people's own), owner, startTime and agentSeen (ISO 8601 in UTC or null), message, missing
/// (null, or of a MISSING one that the cloud has no more: since, ended, cloud), operation (UUID or null).
[[nodiscard]] QJsonObject nodeToJson(const NodeView &node);
/// The member `missing` alone.
[[nodiscard]] QJsonValue lossToJson(const std::optional<Loss> &loss);
[[nodiscard]] QJsonArray nodesToJson(const NodeList &nodes);
/// The same as indented text, byte for byte what QJsonDocument makes of the array but for its last line end:
/// ten times faster than by way of objects, which counts where ten thousand nodes are printed.
[[nodiscard]] QByteArray nodesToJsonText(const NodeList &nodes);

} // namespace msm
