// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/journal/operationjournal.h"
#include "core/lifecycle/operationlist.h"

#include <functional>

namespace msm {

class NodeBook;
struct OperationParts;

/// Conflict: something is being done to the node already.
[[nodiscard]] Error busyError(const OperationView &running);

/// The entry in the journal with which an operation of this kind begins on a node of the service. `choice`:
/// see OperationTraits::objectionToChoice; empty for kinds that need no more than a node. `running`: what is
/// done to the node at present. Errors: Rejected (operations of this kind have a verb of their own),
/// Conflict (`running`, or the cloud's answer about the node cannot be read), NotFound (the node is gone),
/// and those of the kind's row.
[[nodiscard]] Result<JournalledOperation> actionRequest(OperationKind kind, const NodeView &node,
    const QJsonObject &choice, const std::optional<OperationView> &running);

/// Begins operations on nodes that are there, by the row of their kind. The manager owns it; what it is
/// given must outlive it.
class NodeActions final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        EventLog &events;
        OperationJournal &journal;
        const OperationParts &operationParts;
        OperationList &list;
        NodeBook &book;
        /// Why the manager refuses at present to change anything; nothing when it does not refuse.
        std::function<std::optional<Error>()> refusal;
    };

    explicit NodeActions(const Parts &parts, QObject *parent = nullptr);

    /// See MySQLServerManager::startOperations().
    QList<Result<QUuid>> start(
        OperationKind kind, const QList<VmId> &ids, const QJsonObject &choice, Pace pace);

Q_SIGNALS:
    /// At least one operation has been added.
    void began();

private:
    [[nodiscard]] Result<JournalledOperation> entryFor(
        OperationKind kind, VmId id, const QJsonObject &choice) const;

    Parts m_parts;
};

} // namespace msm
