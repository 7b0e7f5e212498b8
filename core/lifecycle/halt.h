// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/vmstate.h"

#include <QString>

namespace msm {

/// A VM that stands still: nothing happens until somebody, or its host, brings it back.
struct Halt {
    VmPhase phase = VmPhase::PoweredOff; ///< or Unknown
    QString state;                       ///< the cloud's name: POWEROFF, SUSPENDED, …

    bool operator==(const Halt &) const = default;
};

} // namespace msm
