// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/deletenode.h"
#include "core/lifecycle/operationparts.h"
#include "core/manager/createrequest.h"
#include "core/manager/nodebook.h"
#include "core/manager/wantednodes.h"

#include <functional>

namespace msm {

/// What is done to the nodes of a service: operations from the request to their outcome, and those that an
/// earlier run left unfinished. The manager owns it; what it is given must outlive it.
class NodeOperations final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        IaaSClient &iaas;
        Configuration &configuration;
        EventLog &events;
        OperationJournal &journal;
        const OperationParts &operationParts;
        OperationList &list;
        NodeBook &book;
        LostNodes &lost;
        CancelledCreates &cancelled;
        FailedCreates &failedHalfWay; ///< creates that failed half-way
        WantedNodes &wanted;
        /// Why the manager refuses at present to change the cloud: the profile is read-only, or its state
        /// does not allow it. Nothing when it does not refuse.
        std::function<std::optional<Error>()> refusal;
    };

    NodeOperations(const Parts &parts, const ManagerOptions &options, QObject *parent = nullptr);
    ~NodeOperations() override;

    /// These carry out the verbs of MySQLServerManager, which documents them.
    Result<QList<QUuid>> create(const CreateRequest &request);
    QList<Result<QUuid>> remove(const QList<VmId> &ids, KillMode mode,
        std::chrono::milliseconds delay = std::chrono::milliseconds(0));
    Result<QUuid> wait(VmId id);
    void release(VmId id, QObject *context, Reply<QUuid> reply);
    Result<void> cancel(const QUuid &id, CancelChoice choice);

    /// Once the cloud has been listed: goes on with what the journal holds of an earlier run. False: the
    /// journal could not be read or written yet, and the next listing tries again.
    bool resume();
    /// Deletes what cancelled creates have left and a person wants deleted.
    void deleteCancelled();
    /// VMs that carry the key of a create which waits for its answer are that create's.
    void claim();
    /// Whoever decides on this VM takes away the mark that its create failed or was cancelled. Errors:
    /// Storage.
    [[nodiscard]] Result<void> clearMark(VmId id);

    [[nodiscard]] QSet<QString> takenNames(const QList<VmId> &replaced) const;

Q_SIGNALS:
    /// At least one operation has been added.
    void began();
    /// An operation has ended, and what follows from its end has begun.
    void ended(const QUuid &id);

private:
    void onVmMade(const QUuid &operation);
    void onFinished(const QUuid &operation);
    void recordOutcome(const OperationView &view);
    void followFailure(const OperationView &failed);
    void followCancel(const OperationView &cancelled);
    [[nodiscard]] Result<DeleteNodeRequest> deleteRequest(VmId id, KillMode mode) const;
    [[nodiscard]] Result<void> startDeletes(const QList<DeleteNodeRequest> &requests, EventKind why);
    [[nodiscard]] Result<QUuid> harden(const OperationView &running, KillMode mode);

    Parts m_parts;
    ManagerOptions m_options;
};

} // namespace msm
