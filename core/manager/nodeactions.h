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

/// How operations of one kind begin on several nodes.
struct StartTerms {
    QJsonObject choice{}; ///< see OperationTraits::objectionToChoice
    Pace pace = Pace::OfKind;
    /// A snapshot of this name is taken of each node before its turn; where it fails, nothing is done to the
    /// node. Empty: none is taken.
    QString snapshotBefore{};
};

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
    QList<Result<QUuid>> start(OperationKind kind, const QList<VmId> &ids, const StartTerms &terms);

Q_SIGNALS:
    /// At least one operation has been added.
    void began();

private:
    /// One step of what is done to a node.
    struct Step {
        OperationKind kind;
        QJsonObject choice;
        JournalledOperation entry{};
    };
    /// In their order; the last one is what was asked for.
    [[nodiscard]] Result<QList<Step>> stepsFor(OperationKind kind, VmId id, const StartTerms &terms) const;
    [[nodiscard]] std::unique_ptr<NodeOperation> made(const Step &step);

    Parts m_parts;
};

} // namespace msm
