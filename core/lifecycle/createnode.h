// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/operation.h"
#include "core/iaas/iaasclient.h"
#include "core/lifecycle/cloudpresence.h"
#include "core/lifecycle/nodepoller.h"
#include "core/lifecycle/transitions.h"

#include <QUuid>

namespace msm {

class Configuration;
class OperationJournal;

/// What one create is to make.
struct CreateNodeRequest {
    QUuid key; ///< of the operation; travels on the VM: label and user template
    QString service;
    QString name;
    TemplateId templateId;
    NodeFunction function = NodeFunction::Agent;
    InstanceOptions options{};
    /// An earlier run of the program may have sent it already: it is looked up by its key and never sent.
    bool maybeSent = false;
    /// A person has cancelled it in an earlier run: its VM is found and named, and nothing is waited for.
    bool cancelled = false;
};

/// Makes one node and waits until it is ready: newInstance, wait, addMySQLServiceNode (the seed's
/// createServiceNode and createServiceNodeThread). A request whose end is in doubt is looked up in the cloud
/// by its key before the operation goes on; it is never sent twice, and not at all when the journal cannot
/// take it. A request that could not leave because the cloud is away waits for it. What failed half-way stays
/// in the cloud and is named by vm(). Cancelling lets a request that is under way finish, so that no VM is
/// lost from sight, and then keeps the VM.
class CreateNode final : public Operation {
    Q_OBJECT
public:
    struct Parts {
        IaaSClient &iaas;
        NodePoller &poller;
        Configuration &configuration;
        OperationJournal &journal; ///< has the operation already, under the request's key
        Scheduler &scheduler;
        CloudPresence &presence;
        ReadinessGate gate = ReadinessGate::MySqlRunning;
        StageTimeouts timeouts;
        std::chrono::seconds settling{0}; ///< how long MySQL must have run
        AddressPreference addresses = AddressPreference::Automatic;
    };

    CreateNode(const Parts &parts, const CreateNodeRequest &request, QObject *parent = nullptr);
    /// Waits for a VM that exists already, and registers it when it is ready.
    CreateNode(
        const Parts &parts, const CreateNodeRequest &request, VmId existing, QObject *parent = nullptr);
    ~CreateNode() override;

    [[nodiscard]] const CreateNodeRequest &request() const { return m_request; }
    [[nodiscard]] CreateStage stage() const { return m_stage; }
    /// The VM, as soon as there is one.
    [[nodiscard]] VmId vm() const { return m_vm; }
    /// Why nothing goes on at present; nothing while it is on its way.
    [[nodiscard]] const std::optional<Halt> &halt() const { return m_halt; }
    /// Nothing has been sent: the cloud is away.
    [[nodiscard]] bool awaitsCloud() const { return m_outage.isActive(); }

Q_SIGNALS:
    /// Another stage, or what halt() and awaitsCloud() say.
    void stageChanged();
    /// The cloud took the request; vm() is known.
    void vmMade();

protected:
    void doStart() override;
    void doCancel() override;

private:
    void submit();
    void onSubmitted(const Result<VmId> &answer);
    void startLookUp(const Error &doubt);
    void lookUp(const Error &doubt, int lookUpsLeft);
    [[nodiscard]] bool mayLookUpAgain(const Error &error) const;
    void onFound(const QList<VmId> &vms);
    void follow(VmId id);
    bool onObservation(const NodeObservation &observed);
    [[nodiscard]] NodeObservation timed(NodeObservation seen);
    void enter(CreateStage stage, const std::optional<Halt> &halt);
    void limitStage();
    void onTooLong(std::chrono::milliseconds limit);
    void registerNode();
    void end(const std::optional<Error> &error);

    Parts m_parts;
    CreateNodeRequest m_request;
    CreateStage m_stage = CreateStage::Submitted;
    VmId m_vm;
    VmAddresses m_addresses;
    QString m_answered; ///< the address at which the agent last answered
    quint16 m_mysqlPort = 0;
    bool m_cancelled = false;
    std::optional<Halt> m_halt;
    std::optional<std::chrono::milliseconds> m_runsSince; ///< MySQL, by the scheduler's clock
    std::chrono::milliseconds m_ranBefore{0};             ///< how long it had run when it went away
    OutageWait m_outage;
    std::chrono::milliseconds m_lookUpSince{}; ///< on the scheduler's clock
    QString m_lastWord; ///< of what the stage waits for; for the message when it takes too long
    Scheduler::TimerHandle m_deadline;
    Scheduler::TimerHandle m_lookUpTimer;
};

} // namespace msm
