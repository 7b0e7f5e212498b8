// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/iaasclient.h"
#include "core/nodes/namepattern.h"
#include "core/nodes/servicenode.h"
#include "core/settings/serverinstall.h"
#include "core/settings/waitingrules.h"

namespace msm {

/// What somebody who wants new nodes asks for.
struct CreateRequest {
    int count = 1;
    QString namePattern = kDefaultNamePattern; ///< see expandNamePattern()
    TemplateId templateId;                     ///< not used with options.machine
    NodeFunction function = NodeFunction::Agent;
    InstanceOptions options{};
    ServerInstall install = ServerInstall::Nothing; ///< only a node with an agent installs anything
    std::optional<ReadinessGate> gate{};            ///< when each is ready; nothing: as the profile says
    QStringList labels{};                           ///< a person's own, beside those of the template
    QList<VmId> replaces{}; ///< missing nodes that these take the place of; their names may be used again
};

/// Why such nodes cannot be made (Rejected), but for their names; nothing when they can.
[[nodiscard]] std::optional<Error> problemOf(const CreateRequest &request);

} // namespace msm
