// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/capacity.h"

#include <QString>

/// What new nodes take and what there is for them, in the user's language. Pure.
namespace msm {

/// "Takes: 3 VMs, 6 CPU, 12 GiB of memory, 60 GiB of disk, 3 addresses", on one line.
[[nodiscard]] QString demandText(const Demand &demand);
/// What the quotas leave, how many such nodes the hosts have room for, and how many addresses are free, on
/// one line. What the account may not see is said to be unknown.
[[nodiscard]] QString roomText(const Demand &demand, const Capacity &capacity);
/// One sentence: "3 nodes of 2 CPU need 6; the quota of user ada leaves 4."
[[nodiscard]] QString shortageText(const Shortage &shortage);

} // namespace msm
