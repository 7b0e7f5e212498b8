// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/iaasclient.h"

namespace msm {

/// Lets a VM that was made on hold go its way. Where the answer leaves open whether it was released, the VM
/// shows it; to ask again is harmless. Errors: the cloud's.
void releaseVm(IaaSClient &iaas, VmId id, QObject *context, const Reply<void> &reply);

} // namespace msm
