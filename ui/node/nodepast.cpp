// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/node/nodepast.h"

#include <algorithm>

namespace msm {

namespace {

/// Leaves the last `most`. Whether there are more.
template <typename T>
bool cut(QList<T> &list, int most)
{
    const bool hasMore = list.size() > most;
    list = list.last(std::min<qsizetype>(most, list.size()));
    return hasMore;
}

} // namespace

Result<NodePast> readPast(const EventLog &events, const OperationJournal *journal, VmId vm, int slices)
{
    // One more than is shown tells whether there are older ones.
    const int mostEvents = slices * eventsPerSlice;
    const int mostOperations = slices * operationsPerSlice;
    auto readEvents = events.of(vm, mostEvents + 1);
    if (!readEvents)
        return failure(readEvents.error());
    Result<QList<JournalledOperation>> readOperations;
    if (journal)
        readOperations = journal->of(vm, mostOperations + 1);
    if (!readOperations)
        return failure(readOperations.error());
    NodePast past{.events = std::move(*readEvents), .operations = std::move(*readOperations)};
    QDateTime from;
    if (cut(past.events, mostEvents))
        from = past.events.first().time;
    if (cut(past.operations, mostOperations)) {
        const QDateTime began = past.operations.first().startedAt;
        from = from.isValid() ? std::max(from, began) : began;
    }
    past.from = from;
    return past;
}

} // namespace msm
