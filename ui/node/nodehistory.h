// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/virtualmachine.h"
#include "core/nodes/servicenode.h"
#include "ui/node/nodepast.h"

#include <optional>

/// What has become of one node until now, for whoever shows it. Pure.
namespace msm {

/// One line of a node's history, in the user's language. Plain text.
struct HistoryLine {
    QDateTime time; ///< UTC; of an operation when it ended, or began if it goes on
    Severity severity = Severity::Info;
    QString text;
    QList<HistoryLine> calls{}; ///< of an operation: what was sent for it, oldest first
    QUuid operation{};          ///< null: it is none

    [[nodiscard]] bool operator==(const HistoryLine &other) const;
};

/// Newest first: operations with their calls, events that no operation tells of already, and the machine's
/// stays on hosts as the cloud has them.
[[nodiscard]] QList<HistoryLine> historyLines(
    const QList<Event> &events, const QList<JournalledOperation> &operations, const VirtualMachine &vm);

/// The same of what was read, without what is older than the time since which nothing is missing.
[[nodiscard]] QList<HistoryLine> historyLines(const NodePast &past, const VirtualMachine &vm);

/// What a node was from one moment on, until the next span begins.
struct HistorySpan {
    QDateTime from;                       ///< UTC
    NodeState state = NodeState::Unknown; ///< Unknown: nobody watched

    bool operator==(const HistorySpan &) const = default;
};

/// Oldest first, no two neighbours alike, beginning with the first event that tells a state. Events tell what
/// was done to the node through this program, and whether its agent answered: a node that somebody else turns
/// off is Degraded by them. If the state `now` is another one than they led to, the last span is Unknown,
/// because nobody saw when that began.
[[nodiscard]] QList<HistorySpan> historySpans(const QList<Event> &events, std::optional<NodeState> now);

} // namespace msm
