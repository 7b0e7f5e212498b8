// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/iaasclient.h"
#include "core/lifecycle/cloudpresence.h"
#include "core/lifecycle/nodeoperation.h"
#include "core/lifecycle/nodepoller.h"
#include "core/lifecycle/transitions.h"

#include <QUuid>

#include <memory>

namespace msm {

class Configuration;
class OperationJournal;

/// What one delete is to end.
struct DeleteNodeRequest {
    QUuid operation; ///< its id in the journal
    VmId vm;
    QString
        name; ///< what the user saw: when the VM carries another name by now, nothing is deleted (Conflict)
    KillMode mode = KillMode::Terminate;
    /// The VM must carry this key of the operation that made it, or nothing is deleted (Conflict); null: any
    /// key or none.
    QUuid requiredKey{};
    /// The key that the VM's label showed when this was asked for; null: none. A VM of the same number and
    /// name without it is another one, such as that of another cloud (Conflict).
    QUuid expectedKey{};
    /// So long nothing is done, so that it can be undone. After a restart it is not begun at all.
    std::chrono::milliseconds delay{0};

    bool operator==(const DeleteNodeRequest &) const = default;
};

/// Ends one node: reads the VM once more, killInstance, waits until the cloud says that it is gone, and
/// only then removeMySQLServiceNode (the original's deleteServiceNode). A refused kill fails the operation
/// and leaves the node registered; so does a lock that protects the VM (Conflict). Where the answer leaves
/// open whether the cloud took it, it is asked again, which is harmless, until the VM shows it. A VM that is
/// being changed (a backup, a disk that is attached) is waited for. A terminate that hangs is noticed, never
/// hardened by itself. Cancelling lets a request that is under way finish and then stops the waiting; what
/// the cloud has accepted it will still do.
class DeleteNode final : public NodeOperation {
    Q_OBJECT
public:
    struct Parts {
        IaaSClient &iaas;
        NodePoller &poller;
        Configuration &configuration;
        OperationJournal &journal; ///< has the operation already
        Scheduler &scheduler;
        CloudPresence &presence;
        std::chrono::milliseconds endingTimeout = StageTimeouts().ending;
        /// A guest that shuts down is gone after so long; one that does not may never be.
        std::chrono::milliseconds hangTimeout{std::chrono::minutes(2)};
    };

    DeleteNode(const Parts &parts, const DeleteNodeRequest &request, QObject *parent = nullptr);
    ~DeleteNode() override;

    [[nodiscard]] QUuid id() const override { return m_request.operation; }
    [[nodiscard]] OperationKind kind() const override { return OperationKind::Delete; }
    [[nodiscard]] VmId vm() const override { return m_request.vm; }
    [[nodiscard]] QString name() const override { return m_request.name; }
    [[nodiscard]] Stage stage() const override { return m_stage; }
    [[nodiscard]] bool isSubmitting() const override
    {
        return m_stage == DeleteStage::Checking || m_stage == DeleteStage::Requested;
    }
    [[nodiscard]] std::chrono::milliseconds delay() const override { return m_request.delay; }
    void describe(OperationView &view) const override;
    /// Begins again with a harder way than before; false when it is none.
    bool escalate(KillMode mode) override;

protected:
    void doStart() override;
    void doCancel() override;

private:
    void onChecked(const Result<VirtualMachine> &vm);
    [[nodiscard]] std::optional<Error> objectionTo(const VirtualMachine &vm) const;
    void kill();
    void onKilled(const Result<void> &answer);
    [[nodiscard]] bool awaitCloud(const Error &error);
    [[nodiscard]] bool mayAskAgain(const Error &refused);
    void askAgain(const VirtualMachine &vm);
    void waitForEnd();
    void watchForHang();
    void onObservation(const NodeObservation &seen);
    void awaitState(const NodeObservation &seen);
    void enter(DeleteStage stage);
    void unregister();
    void end(const std::optional<Error> &error);

    Parts m_parts;
    DeleteNodeRequest m_request;
    DeleteStage m_stage;
    bool m_killing = false; ///< a request to the cloud is under way
    bool m_cancelled = false;
    std::optional<Error> m_doubt;        ///< the last answer, if it left open whether the cloud took it
    int m_doubts = 0;                    ///< such answers so far
    std::chrono::milliseconds m_askAt{}; ///< not before, on the scheduler's clock
    int m_refusals = 0;                  ///< in a row, for a state that nobody saw
    QString m_awaitedState;
    bool m_hanging = false;
    OutageWait m_outage;
    std::unique_ptr<QObject> m_calls; ///< context of the calls of this attempt
    Scheduler::TimerHandle m_deadline;
    Scheduler::TimerHandle m_patience;
};

} // namespace msm
