// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/iaasclient.h"

#include <QObject>

namespace msm {

/// What one look at the cloud showed.
struct InventoryResult {
    VmList vms;        ///< the service's own (by label) and the registered ones, by id ascending
    QList<VmId> gone;  ///< registered, and the cloud confirmed that it has them no more
};

/// One look at the cloud: lists, picks out what belongs to the service, and asks again for every registered
/// node that was not listed, because a VM that is missing from one listing is not yet gone.
class Inventory final : public QObject {
    Q_OBJECT
public:
    Inventory(IaaSClient &iaas, const QString &service, QObject *parent = nullptr);

    /// `registered` ascending. Errors are those of the listing; a confirmation that fails leaves the node
    /// unconfirmed.
    void take(const QList<VmId> &registered, QObject *context, Reply<InventoryResult> reply);

private:
    struct Confirmation;

    void confirm(const QList<VmId> &missing, InventoryResult result, QObject *context,
        const Reply<InventoryResult> &reply);

    IaaSClient &m_iaas;
    QString m_service;
};

/// Pure: what of `listed` belongs to the service, ascending, and which registered ids are not in it.
[[nodiscard]] InventoryResult pickOwn(const VmList &listed, const QString &service,
    const QList<VmId> &registered, QList<VmId> &missing);

} // namespace msm
