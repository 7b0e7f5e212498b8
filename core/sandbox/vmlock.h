// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/virtualmachine.h"

namespace msm::sandbox {

/// The rights that a call may take, by OpenNebula's numbers of the locks that forbid them.
enum class Right : int { Use = 1, Manage = 2, Admin = 3 };

/// A lock forbids its own right and those that are more than it.
[[nodiscard]] bool isForbidden(const VirtualMachine &vm, Right right);
/// one.vm.lock at this level (4 is the same as 1), and one.vm.unlock at 0; false for a level that is none.
[[nodiscard]] bool setLock(VirtualMachine &vm, int level, qint64 now);
/// The element LOCK, as 7.4 writes it: a listing says the level alone. Empty while nobody has locked the VM.
[[nodiscard]] QByteArray listedLockXml(const VirtualMachine &vm);
[[nodiscard]] QByteArray wholeLockXml(const VirtualMachine &vm);

} // namespace msm::sandbox
