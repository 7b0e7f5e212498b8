// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/nodesecret.h"
#include "core/iaas/iaasclient.h"
#include "core/lifecycle/cloudpresence.h"
#include "core/lifecycle/gatehold.h"
#include "core/lifecycle/nodeoperation.h"
#include "core/lifecycle/nodepoller.h"
#include "core/lifecycle/transitions.h"
#include "core/settings/serverinstall.h"

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
    QStringList labels{};                           ///< a person's own
    ServerInstall install = ServerInstall::Nothing; ///< what the machine installs when it first starts
    std::optional<ReadinessGate> gate{};            ///< when it is ready; nothing: as Parts say
    /// An earlier run of the program may have sent it already: it is looked up by its key and never sent.
    bool maybeSent = false;
    /// A person has cancelled it in an earlier run: its VM is found and named, and nothing is waited for.
    bool cancelled = false;
    /// Nothing is made: a VM that exists is waited for and registered. `operation` is the waiting's own id,
    /// and `key` that of the create which made the VM, if there was one.
    bool adopts = false;
    QUuid operation{};
};

/// Makes one node and waits until it is ready: newInstance, wait, addMySQLServiceNode (the original's
/// createServiceNode and createServiceNodeThread). A request whose end is in doubt is looked up in the cloud
/// by its key before the operation goes on; it is never sent twice, and not at all when the journal cannot
/// take it. A request that could not leave because the cloud is away waits for it. What failed half-way stays
/// in the cloud and is named by vm(). Cancelling lets a request that is under way finish, so that no VM is
/// lost from sight, and then keeps the VM.
class CreateNode final : public NodeOperation {
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
        std::chrono::seconds settling{0}; ///< how long the gate must have been passed
        AddressPreference addresses = AddressPreference::Automatic;
        /// From which that of a new node is derived; it is sent to the cloud and kept nowhere.
        std::optional<NodeSecret> nodeSecret{};
    };

    CreateNode(const Parts &parts, const CreateNodeRequest &request, QObject *parent = nullptr);
    /// Waits for a VM that exists already, and registers it when it is ready.
    CreateNode(
        const Parts &parts, const CreateNodeRequest &request, VmId existing, QObject *parent = nullptr);
    ~CreateNode() override;

    [[nodiscard]] QUuid id() const override { return m_request.adopts ? m_request.operation : m_request.key; }
    [[nodiscard]] OperationKind kind() const override
    {
        return m_request.adopts ? OperationKind::Await : OperationKind::Create;
    }
    [[nodiscard]] VmId vm() const override { return m_vm; }
    [[nodiscard]] QString name() const override { return m_request.name; }
    [[nodiscard]] Stage stage() const override { return m_stage; }
    [[nodiscard]] bool isSubmitting() const override { return m_stage == CreateStage::Submitted; }
    void describe(OperationView &view) const override;
    [[nodiscard]] bool isJournalled() const override { return !m_request.adopts; }
    /// Not of a VM on hold, which waits for a person, nor of an existing VM, whose first stages nobody saw.
    [[nodiscard]] bool isTypical() const override { return !m_request.adopts && !m_request.options.onHold; }
    [[nodiscard]] TemplateId templateId() const override { return m_request.templateId; }

protected:
    void doStart() override;
    void doCancel() override;

private:
    void submit();
    void send(const QMap<QString, QString> &contextOfTemplate);
    void onSubmitted(const Result<VmId> &answer);
    void startLookUp(const Error &doubt);
    void lookUp(const Error &doubt, int lookUpsLeft);
    [[nodiscard]] bool mayLookUpAgain(const Error &error) const;
    void onFound(const QList<VmId> &vms);
    void follow(VmId id);
    [[nodiscard]] NodeObservation judged(const NodeObservation &observed);
    Inquiry onObservation(const NodeObservation &observed);
    void enter(CreateStage stage, const std::optional<Halt> &halt);
    void limitStage();
    [[nodiscard]] bool installs() const;
    [[nodiscard]] bool changesContext() const;
    [[nodiscard]] quint16 mysqlPort() const;
    void onTooLong(std::chrono::milliseconds limit);
    void registerNode();
    void end(const std::optional<Error> &error);

    Parts m_parts;
    CreateNodeRequest m_request;
    ReadinessGate m_gate;
    CreateStage m_stage = CreateStage::Submitted;
    VmId m_vm;
    VmAddresses m_addresses;
    QString m_answered;       ///< the address at which agent or MySQL last answered
    bool m_simulated = false; ///< as the cloud last said of the node
    quint16 m_mysqlPort = 0;
    bool m_cancelled = false;
    std::optional<Halt> m_halt;
    GateHold m_hold;
    OutageWait m_outage;
    std::chrono::milliseconds m_lookUpSince{}; ///< on the scheduler's clock
    QString m_lastWord; ///< of what the stage waits for; for the message when it takes too long
    Scheduler::TimerHandle m_deadline;
    Scheduler::TimerHandle m_lookUpTimer;
};

} // namespace msm
