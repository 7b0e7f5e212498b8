// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/virtualmachine.h"

#include <QHash>
#include <QSet>
#include <QUuid>

namespace msm {

/// The cloud is removing it, or has.
[[nodiscard]] bool isGoing(const VirtualMachine &vm);
/// Whether a person has decided to keep the VM, when it carried this key; see Configuration::keepVm.
[[nodiscard]] bool isKept(const QHash<VmId, QUuid> &kept, VmId id, const QUuid &key);
/// VMs of the service by the key that two or more of them carry, but for those that the cloud is removing.
[[nodiscard]] QHash<QUuid, QList<VmId>> duplicatesOf(const VmList &vms, const QString &service);
/// Of such groups what is left to decide (see DriftClass::Duplicate): without VMs that a person has decided
/// to keep, and without those that are being deleted.
[[nodiscard]] QHash<QUuid, QList<VmId>> openDuplicates(
    QHash<QUuid, QList<VmId>> duplicates, const QHash<VmId, QUuid> &kept, const QSet<VmId> &leaving);

} // namespace msm
