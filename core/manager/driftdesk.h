// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/manager/inspection.h"
#include "core/manager/nodeoperations.h"

#include <QObject>

namespace msm {

/// Where manager, cloud and agents disagree: finds it, keeps what waits for a person, and carries out what
/// that person decides. The manager owns it; what it is given must outlive it.
class DriftDesk final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        IaaSClient &iaas;
        AgentClient &agent;
        Configuration &configuration;
        EventLog &events;
        OperationJournal &journal;
        Scheduler &scheduler;
        OperationList &list;
        NodeBook &book;
        NodeOperations &operations;
        LostNodes &lost;
        CancelledCreates &cancelled;
        WantedNodes &wanted;
        /// Why the manager refuses at present to change the cloud; nothing when it does not.
        std::function<std::optional<Error>()> refusal;
    };

    DriftDesk(const Parts &parts, const ManagerOptions &options, QObject *parent = nullptr);
    ~DriftDesk() override;

    /// These carry out what MySQLServerManager documents.
    [[nodiscard]] std::unique_ptr<Inspection> inspect();
    void applyFix(
        const DriftFinding &finding, DriftFix fix, QObject *context, Reply<QUuid> reply, KillMode mode);
    Result<void> clearFailedMark(VmId id);
    Result<void> acknowledge(const QList<VmId> &ids);
    Result<void> acceptPresent();
    void excludeFromAdoption(const QList<VmId> &vms)
    {
        m_excluded.unite(QSet<VmId>(vms.cbegin(), vms.cend()));
    }
    [[nodiscard]] const QHash<QUuid, QList<VmId>> &duplicates() const { return m_duplicates; }

    /// A look has found these VMs of which several carry one key, by that key: those that nobody has decided
    /// on are duplicates.
    void takeTwins(const QHash<QUuid, QList<VmId>> &twins);
    /// VMs that are not taken over by themselves: a person has decided on them, or is to decide.
    [[nodiscard]] QSet<VmId> notToAdopt() const;

Q_SIGNALS:
    void duplicatesChanged();
    /// A decision has changed how many nodes are wanted or missing.
    void wantedChanged();

private:
    void lookForDuplicates();
    [[nodiscard]] Result<DriftFacts> driftFacts();
    [[nodiscard]] std::optional<Error> refusalOf(DriftFix fix) const;
    void carryOut(const DriftFinding &finding, DriftFix fix, KillMode mode, QObject *context,
        const Reply<QUuid> &reply);
    [[nodiscard]] Result<QUuid> forget(const DriftFinding &finding);
    [[nodiscard]] Result<void> keep(VmId id, const QUuid &key, const QString &name);
    [[nodiscard]] Result<QUuid> reportAgain(const DriftFinding &finding);

    Parts m_parts;
    ManagerOptions m_options;
    QHash<QUuid, QList<VmId>> m_duplicates;
    QSet<VmId> m_excluded;
};

} // namespace msm
