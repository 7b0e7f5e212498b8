// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/nodesecret.h"
#include "core/settings/waitingrules.h"

#include <optional>

namespace msm {

class AgentClient;
class CloudPresence;
class Configuration;
class IaaSClient;
class NodePoller;
class OperationJournal;
class Scheduler;

/// What the operations of one profile work with, and its rules for waiting. All of it must outlive them.
struct OperationParts {
    IaaSClient &iaas;
    AgentClient &agents;
    NodePoller &poller;
    Configuration &configuration;
    OperationJournal &journal;
    Scheduler &scheduler;
    CloudPresence &presence;
    WaitingRules waiting{};
    /// Of the profile; nothing: new nodes get none, and a stock image cannot be made a node.
    std::optional<NodeSecret> nodeSecret{};
};

} // namespace msm
