// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/iaasclient.h"

#include <QObject>

namespace msm {

/// What one look at the cloud showed.
struct InventoryResult {
    VmList vms;                 ///< the service's own (by label) and the registered ones, by id ascending
    QList<VmId> gone;           ///< registered, and the cloud confirmed that it has them no more
    bool unchanged = false;     ///< `vms` is what it was before
    bool allRegistered = false; ///< no VM in `vms` is unregistered; false also where nobody looked

    bool operator==(const InventoryResult &) const = default;
};

/// What of a listing belongs to the service.
struct OwnVms {
    VmList vms;                ///< by id, ascending
    QList<VmId> missing;       ///< registered, and not listed
    bool unchanged = false;    ///< `vms` is what it was before, and shares its memory
    bool allRegistered = true; ///< no VM in `vms` is there by its label alone
};

/// One look at the cloud: lists, picks out what belongs to the service, and asks again for every registered
/// node that was not listed, because a VM that is missing from one listing is not yet gone.
class Inventory final : public QObject {
    Q_OBJECT
public:
    Inventory(IaaSClient &iaas, const QString &service, QObject *parent = nullptr);

    /// `registered` and `before`, the VMs of the look before, ascending. Errors are those of the listing; a
    /// confirmation that fails leaves the node unconfirmed.
    void take(
        const QList<VmId> &registered, const VmList &before, QObject *context, Reply<InventoryResult> reply);

private:
    struct Confirmation;

    void onPicked(OwnVms own, QObject *context, const Reply<InventoryResult> &reply);
    void confirm(const OwnVms &own, QObject *context, const Reply<InventoryResult> &reply);

    IaaSClient &m_iaas;
    QString m_service;
};

/// Pure: what of `listed` belongs to the service by its label or by being among `registered`. VMs that are as
/// they were in `before` share its memory, so that the old list is quickly compared with and thrown away.
/// Both lists are ascending.
[[nodiscard]] OwnVms pickOwn(
    VmList listed, const QString &service, const QList<VmId> &registered, const VmList &before);

} // namespace msm
