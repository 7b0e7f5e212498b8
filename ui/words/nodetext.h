// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nodes/nodelist.h"

#include <QList>
#include <QString>

#include <chrono>

/// What is said about a node beyond the words for its states (ui/statetext), in the user's language. Pure.
namespace msm {

/// What the cloud says: OpenNebula's own name of the pair of states; a dash when the cloud did not list it
/// and does not say that it has ended.
[[nodiscard]] QString cloudStateText(const NodeView &node);
/// What the agent and MySQL say; a dash when nobody has asked, or nobody knows.
[[nodiscard]] QString agentCellText(const NodeView &node);
[[nodiscard]] QString mysqlCellText(const NodeView &node);
/// What MySQL itself answered to a login, and how long ago ("seen 5 s ago"); empty where it did not.
[[nodiscard]] QString mysqlItselfText(const NodeView &node, const QString &seen);
/// What it means for a node that it is protected.
[[nodiscard]] QString protectedText();
/// "blue, prod"; empty without labels.
[[nodiscard]] QString labelsText(const QStringList &labels);
/// What stands in a cell that has nothing to say.
[[nodiscard]] QString noValueText();

/// "42 s", "3 min", "2 h 5 min", "3 d 4 h". Negative durations (clocks that disagree) count as zero.
[[nodiscard]] QString ageText(std::chrono::milliseconds age);
/// Like ageText(), but to the second below an hour ("3 min 12 s"), for what somebody waits for.
[[nodiscard]] QString elapsedText(std::chrono::milliseconds elapsed);
/// A span of which every second counts, such as a limit: "15 min", "2 h", "90 s" as "1 min 30 s".
[[nodiscard]] QString durationText(std::chrono::milliseconds duration);
/// A server's part in replication: "source of 2 replicas"; empty where it has none, or nobody knows.
[[nodiscard]] QString replicationText(const NodeView &node);
/// That part alone, in the order in which tables sort it.
enum class ServerRole { Source, SourceAndReplica, Replica, Alone, Unknown };
[[nodiscard]] ServerRole serverRole(const NodeView &node);
/// Since when the machine runs; invalid when it does not, or nobody has told.
[[nodiscard]] QDateTime upSince(const NodeView &node);
/// "Source"; a dash where nobody knows.
[[nodiscard]] QString roleText(ServerRole role);
/// Which of these nodes others replicate from, in a sentence; empty for none.
[[nodiscard]] QString sourcesText(const NodeList &leaving);
[[nodiscard]] QString clockText(std::chrono::seconds ahead);
/// "512 MiB", "4 GiB"; a dash for zero.
[[nodiscard]] QString memoryText(qint64 megabytes);

inline constexpr int kNodeStates = int(NodeState::Unknown) + 1;
/// Every state, in the order in which their counts are read best.
[[nodiscard]] QList<NodeState> statesInOrder();
/// "1 failed".
[[nodiscard]] QString countText(NodeState state, int count);

/// How many nodes are in each state.
struct NodeCounts {
    int total = 0;
    int byState[kNodeStates] = {};
    int unconfirmed = 0; ///< of the running ones: see isUnconfirmed()

    [[nodiscard]] int of(NodeState state) const { return byState[int(state)]; }
    /// "12 running", or "12 running, 3 of them not asked yet".
    [[nodiscard]] QString text(NodeState state) const;
    /// "12 running · 1 creating · 1 failed"; states without a node are left out.
    [[nodiscard]] QString text() const;
    bool operator==(const NodeCounts &) const = default;
};
[[nodiscard]] NodeCounts countNodes(const NodeList &nodes);

/// The order in which states are listed: what needs somebody's attention first.
[[nodiscard]] int attentionRank(NodeState state);

} // namespace msm
