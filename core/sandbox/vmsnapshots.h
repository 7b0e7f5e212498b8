// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/virtualmachine.h"

#include <variant>

/// Snapshots of whole VMs, as OpenNebula 7 with KVM keeps them: by DispatchManagerActions.cc,
/// LifeCycleActions.cc and VirtualMachineSnapshots.cc of its source. There is no recording of them. The
/// sandbox keeps the list and nothing else: reverting a VM restarts its guest and brings no data back.
namespace msm::sandbox {

/// Its id, or OpenNebula's message; the VM is then unchanged. The id is one more than the highest there is.
[[nodiscard]] std::variant<int, QByteArray> takeSnapshot(
    VirtualMachine &vm, const QByteArray &name, qint64 now);
/// The error's detail is OpenNebula's message; the VM is then unchanged.
[[nodiscard]] std::optional<QByteArray> revertToSnapshot(VirtualMachine &vm, int id);
[[nodiscard]] std::optional<QByteArray> deleteSnapshot(VirtualMachine &vm, int id);
/// The hypervisor has done it, or could not where vm.snapshotFails. `now` in seconds since 1970 UTC.
void endSnapshotWork(VirtualMachine &vm, qint64 now);

/// The SNAPSHOT attributes of the VM's template.
void addSnapshots(Template &shown, const VirtualMachine &vm);

} // namespace msm::sandbox
