// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/iaasclient.h"

#include <QSet>

namespace msm {

/// What became of VMs that were asked for by id. Every id is in one of the three.
struct VmReading {
    VmList there;      ///< ascending; those that cannot be read, too
    QSet<VmId> gone;   ///< DONE, or no such VM
    QSet<VmId> hidden; ///< the cloud refuses to show it to this account
    VmList ended{};    ///< of `gone`, as the cloud shows them: DONE

    bool operator==(const VmReading &) const = default;
};

/// Reads VMs by id: all of them in one request, and what that leaves out one after the other, because it
/// shows neither what does not exist nor what this account may not see. Errors are those of the reads: a VM
/// that could not be read is not taken to be gone.
void readVms(IaaSClient &iaas, const QList<VmId> &ids, QObject *context, Reply<VmReading> reply);

/// Conflict when what the cloud says about it could not be read: nothing is done with such a VM. Null:
/// nothing.
[[nodiscard]] std::optional<Error> unreadableError(const VirtualMachine *vm);

} // namespace msm
