// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/journal/eventlog.h"
#include "core/journal/operationjournal.h"

namespace msm {

/// What is kept of a node's past, or the newest part of it.
struct NodePast {
    QList<Event> events;                   ///< oldest first
    QList<JournalledOperation> operations; ///< oldest first
    QDateTime from{};                      ///< UTC; nothing is missing since then; invalid: nothing at all

    [[nodiscard]] bool isWhole() const { return !from.isValid(); }
};

/// How much is read at once.
inline constexpr int eventsPerSlice = 1000;
inline constexpr int operationsPerSlice = 200;

/// The last slices of what timeline and journal have of the node, which may be gone. `journal`: null for
/// events alone. Errors: Storage.
[[nodiscard]] Result<NodePast> readPast(
    const EventLog &events, const OperationJournal *journal, VmId vm, int slices);

} // namespace msm
