// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/createnode.h"
#include "core/lifecycle/deletenode.h"
#include "core/settings/waiting.h"

#include <memory>

namespace msm {

/// Makes the operations of a profile from what is asked for: with its limits, its gate, and all that they
/// work with, which must outlive them.
class OperationMaker final {
public:
    struct Parts {
        IaaSClient &iaas;
        NodePoller &poller;
        Configuration &configuration;
        OperationJournal &journal;
        Scheduler &scheduler;
        CloudPresence &presence;
    };

    OperationMaker(const Parts &parts, const WaitingRules &waiting)
        : m_parts(parts)
        , m_waiting(waiting)
    {
    }

    /// `existing`: the VM, if it is known already.
    [[nodiscard]] std::unique_ptr<CreateNode> make(
        const CreateNodeRequest &request, VmId existing = {}) const;
    [[nodiscard]] std::unique_ptr<DeleteNode> make(const DeleteNodeRequest &request) const;

private:
    Parts m_parts;
    WaitingRules m_waiting;
};

} // namespace msm
