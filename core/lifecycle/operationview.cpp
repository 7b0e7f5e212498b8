// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/operationview.h"

namespace msm {

bool failedHalfWay(const OperationView &operation)
{
    if (operation.kind->effect != NodeEffect::Makes || !operation.vm.isValid() || !operation.error)
        return false;
    const Error &error = *operation.error;
    const bool tookTooLong = error.kind == ErrorKind::Timeout && !error.stage.isEmpty();
    return !error.maybeApplied && (error.kind == ErrorKind::VmFailed || tookTooLong);
}

} // namespace msm
