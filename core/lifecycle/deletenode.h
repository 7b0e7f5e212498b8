// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/operation.h"
#include "core/iaas/iaasclient.h"
#include "core/lifecycle/cloudpresence.h"
#include "core/lifecycle/nodepoller.h"
#include "core/lifecycle/transitions.h"

#include <QUuid>

#include <memory>

namespace msm {

class Configuration;
class OperationJournal;

/// Ends one node: reads the VM once more, killInstance, waits until the cloud says that it is gone, and
/// only then removeMySQLServiceNode (the seed's deleteServiceNode). A refused kill fails the operation and
/// leaves the node registered. Where the answer leaves open whether the cloud took it, it is asked again,
/// which is harmless, until the VM shows it. A VM that is being changed (a backup, a disk that is attached)
/// is waited for. A terminate that hangs is noticed, never hardened by itself. Cancelling lets a request that
/// is under way finish and then stops the waiting; what the cloud has accepted it will still do.
class DeleteNode final : public Operation {
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

    /// `operation` is its id in the journal; `expectedName` is what the user saw: when the VM carries another
    /// name by now, nothing is deleted (Conflict).
    DeleteNode(const Parts &parts, const QUuid &operation, VmId id, const QString &expectedName,
        KillMode mode, QObject *parent = nullptr);
    ~DeleteNode() override;

    /// The VM must carry this key of the operation that made it, or nothing is deleted (Conflict). To be said
    /// before start().
    void requireKey(const QUuid &key) { m_requiredKey = key; }
    /// The key that the VM's label showed to the user; null: none. A VM of the same number and name without
    /// it is another one, such as that of another cloud (Conflict). To be said before start().
    void expectKey(const QUuid &key) { m_expectedKey = key; }

    [[nodiscard]] VmId vm() const { return m_vm; }
    [[nodiscard]] DeleteStage stage() const { return m_stage; }
    [[nodiscard]] KillMode mode() const { return m_mode; }
    /// The cloud took the request a while ago, and the VM is still there. It is waited for all the same; to
    /// end it in a harder way is for a person to decide.
    [[nodiscard]] bool isHanging() const { return m_hanging; }
    /// The state of the VM that it waits to pass, as the cloud names it; empty unless it waits for one.
    [[nodiscard]] const QString &awaitedState() const { return m_awaitedState; }
    /// It could not be asked for, or the VM not be read: the cloud is away.
    [[nodiscard]] bool awaitsCloud() const { return m_outage.isActive(); }
    /// Begins again with a harder way than mode().
    void escalate(KillMode mode);

Q_SIGNALS:
    /// Another stage, another state that it waits to pass, it waits for the cloud, or it hangs.
    void stageChanged();

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
    QUuid m_operation;
    VmId m_vm;
    QString m_expectedName;
    KillMode m_mode;
    DeleteStage m_stage = DeleteStage::Checking;
    QUuid m_requiredKey;
    QUuid m_expectedKey;
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
