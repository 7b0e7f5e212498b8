// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"

#include <QDateTime>

#include <optional>

namespace msm {

/// A lock that somebody has put on a VM at the cloud. The cloud refuses what the lock forbids, whoever asks.
struct VmLock {
    /// The VM can neither be changed nor ended: it is protected. False: only what takes an administrator is
    /// forbidden, such as a removal by force.
    bool protects = true;
    std::optional<int> owner{}; ///< the number of the account that has locked it; nothing: not told
    QDateTime since{};          ///< UTC; invalid: not told. A listing tells neither of the two

    bool operator==(const VmLock &) const = default;
};

/// Why nothing that changes or ends this VM is sent to the cloud (Conflict, which needs mending).
[[nodiscard]] Error protectedError(VmId vm);

} // namespace msm
