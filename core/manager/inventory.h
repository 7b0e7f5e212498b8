// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scheduler.h"
#include "core/iaas/iaasclient.h"
#include "core/manager/listingplan.h"
#include "core/manager/ownvms.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace msm {

/// What one look at the cloud showed.
struct InventoryResult {
    /// The service's own (by label) and the registered ones, by id ascending; and every one that may be the
    /// service's, because it could not be read.
    VmList vms;
    QList<VmId> gone;                  ///< registered, and the cloud confirmed that it has them no more
    VmList ended{};                    ///< of these, as the cloud shows them: DONE
    bool unchanged = false;            ///< `vms` is what it was before
    bool allRegistered = false;        ///< no VM in `vms` is unregistered; false also where nobody looked
    QList<VmId> unreadable{};          ///< of `vms`, those that may hide a key; ascending
    qsizetype unidentified = 0;        ///< VMs of which not even the id could be read
    QHash<QUuid, QList<VmId>> twins{}; ///< of `vms`, those of which several carry one key, by that key
    /// Of a look that left some out: those that were read. The others are as they were before.
    std::optional<QList<VmId>> read{};

    bool operator==(const InventoryResult &) const = default;
};

/// One look at the cloud: lists, picks out what belongs to the service, and asks again for every registered
/// node that was not listed, because a VM that is missing from one listing is not yet gone. Of a long pool
/// most looks are short, see ListingPlan: they list the newest VMs and read those that are known by id, in
/// one request. Where many are known, a look reads those that are on their way or whose agents are silent,
/// and of the others the next ones.
class Inventory final : public QObject {
    Q_OBJECT
public:
    Inventory(IaaSClient &iaas, Scheduler &scheduler, const QString &service, QObject *parent = nullptr);

    /// What is known when a look begins.
    struct Known {
        QList<VmId> registered{}; ///< ascending
        VmList vms{};             ///< of the look before; ascending
        QList<VmId> silent{};     ///< whose agents answer at none of their addresses
        bool underWay = false;    ///< an operation waits for what the look shows
    };

    /// Errors are those of the listing and, in a short look, of the reading by id; a confirmation that fails
    /// leaves the node unconfirmed.
    void take(const Known &known, QObject *context, Reply<InventoryResult> reply);
    /// The next look lists everything.
    void listWholeNext() { m_plan.listWholeNext(); }

private:
    struct Look;
    using LookPtr = std::shared_ptr<Look>;

    void listWhole(const LookPtr &look);
    void listNewest(const LookPtr &look);
    void readKnown(const LookPtr &look, const VmList &newest);
    void takeRead(const LookPtr &look, const VmList &newest, const QList<VmId> &asked, const VmList &read);
    void onShortFailed(const LookPtr &look, const Error &error);
    /// Of the known VMs, ascending, those that a short look reads.
    [[nodiscard]] QList<VmId> toRead(const Look &look, const QList<VmId> &known);
    /// Answers with what belongs to the service, when it was found out. `listed` makes the list of about so
    /// many VMs; where these are many, in another thread, which throws away those of the look before, too.
    void pick(const LookPtr &look, qsizetype size, std::function<VmList()> listed,
        std::function<void(OwnVms)> picked);
    void confirm(const LookPtr &look, const OwnVms &own);
    void readAlone(const LookPtr &look, const QList<VmId> &unseen);
    void oneDone(const LookPtr &look);
    /// The end of a look. What a guest agent reports is in no listing: some of the VMs that run and have no
    /// address, or answer at none, are read alone, the next ones at the next look.
    void readForAddresses(const LookPtr &look);

    IaaSClient &m_iaas;
    Scheduler &m_scheduler;
    QString m_service;
    ListingPlan m_plan;
    VmId m_lastLost;   ///< the last one read for want of an address
    VmId m_lastSilent; ///< the last one read for its silence
};

} // namespace msm
