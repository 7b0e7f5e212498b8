// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/virtualmachine.h"

#include <QHash>
#include <QUuid>

namespace msm {

/// What of a listing belongs to the service.
struct OwnVms {
    VmList vms;           ///< by id, ascending; those that may hide a key, too
    QList<VmId> missing;  ///< registered, and not listed
    QList<VmId> vanished; ///< known before by their label alone, and not the service's in this listing
    QHash<QUuid, QList<VmId>> twins; ///< of `vms`, those of which several carry one key, by that key
    QList<VmId> unreachable;         ///< of `vms`, those that run and have no address; ascending
    QList<VmId> unreadable;          ///< of `vms`, those that may hide a key; ascending
    bool unchanged = false;          ///< `vms` is what it was before, and shares its memory
    bool allRegistered = true;       ///< no VM in `vms` is there by its label alone
    qsizetype unidentified = 0;      ///< listed without an id that could be read
};

/// Pure: what of `listed` belongs to the service by its label or by being among `registered`. VMs that are as
/// they were in `before` share its memory, so that the old list is quickly compared with and thrown away.
/// Both lists are ascending.
[[nodiscard]] OwnVms pickOwn(
    VmList listed, const QString &service, const QList<VmId> &registered, const VmList &before);

/// Whether it runs, and the cloud does not say where.
[[nodiscard]] bool lacksAddress(const VirtualMachine &vm);

} // namespace msm
