// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/operation.h"
#include "core/iaas/iaasclient.h"
#include "core/lifecycle/nodepoller.h"
#include "core/lifecycle/transitions.h"

#include <QUuid>

namespace msm {

class Configuration;
class OperationJournal;

/// Ends one node: reads the VM once more, killInstance, waits until the cloud says that it is gone, and
/// only then removeMySQLServiceNode (the seed's deleteServiceNode). A refused kill fails the operation and
/// leaves the node registered. Cancelling stops the waiting; what the cloud has accepted it will still do.
class DeleteNode final : public Operation {
    Q_OBJECT
public:
    struct Parts {
        IaaSClient &iaas;
        NodePoller &poller;
        Configuration &configuration;
        OperationJournal &journal; ///< has the operation already
        Scheduler &scheduler;
        std::chrono::milliseconds endingTimeout{std::chrono::minutes(10)};
    };

    /// `operation` is its id in the journal; `expectedName` is what the user saw: when the VM carries another
    /// name by now, nothing is deleted (Conflict).
    DeleteNode(const Parts &parts, const QUuid &operation, VmId id, const QString &expectedName,
        KillMode mode, QObject *parent = nullptr);
    ~DeleteNode() override;

    [[nodiscard]] VmId vm() const { return m_vm; }
    [[nodiscard]] DeleteStage stage() const { return m_stage; }
    [[nodiscard]] KillMode mode() const { return m_mode; }

Q_SIGNALS:
    void stageChanged();

protected:
    void doStart() override;
    void doCancel() override;

private:
    void onChecked(const Result<VirtualMachine> &vm);
    void kill();
    void onKilled(const Result<void> &answer);
    void waitForEnd();
    void onObservation(const NodeObservation &seen);
    void enter(DeleteStage stage);
    void unregister();
    void end(const std::optional<Error> &error);

    Parts m_parts;
    QUuid m_operation;
    VmId m_vm;
    QString m_expectedName;
    KillMode m_mode;
    DeleteStage m_stage = DeleteStage::Checking;
    bool m_inDoubt = false; ///< the answer to the kill was lost
    Scheduler::TimerHandle m_deadline;
};

} // namespace msm
