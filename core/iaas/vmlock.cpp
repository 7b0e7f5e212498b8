// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/vmlock.h"

namespace msm {

Error protectedError(VmId vm)
{
    return {.kind = ErrorKind::Conflict,
        .detail = QStringLiteral("VM %1 is protected by a lock at the cloud; 'msmctl node %1 unprotect' "
                                 "removes the lock")
                      .arg(vm.value),
        .needsMending = true};
}

} // namespace msm
