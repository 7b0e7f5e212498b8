// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/nodesecret.h"
#include "core/base/retrypolicy.h"
#include "core/settings/serverinstall.h"
#include "core/settings/waitingrules.h"

#include <QString>

#include <chrono>
#include <optional>

namespace msm {

/// How the manager of one service works; the profile says it.
struct ManagerOptions {
    QString service = QStringLiteral("mysql");
    std::chrono::milliseconds pollInterval{10000};
    WaitingRules waiting{.settling = std::chrono::seconds(0)};
    /// What new nodes install where whoever asks for them does not say.
    ServerInstall install = ServerInstall::Nothing;
    std::optional<NodeSecret> nodeSecret{}; ///< see OperationParts
    bool readOnly = false;                  ///< refuses everything that changes the cloud
    bool resumes = true;                    ///< goes on with what an earlier run left unfinished
    RandomSource random = systemRandom();
};

} // namespace msm
