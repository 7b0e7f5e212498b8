// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/lastserver.h"

#include "core/nodes/nodelist.h"

#include <QSet>

#include <algorithm>

namespace msm {

namespace {

bool hasRunningServer(const NodeView &node)
{
    return !node.loss && node.agent == AgentState::Answers && node.mysql == ServerState::Running;
}

/// Whether a node beside the chosen ones has a MySQL that is known to run.
bool serveBeside(const NodeList &chosen, const NodeList &all)
{
    QSet<VmId> ids; // of ten thousand chosen ones, perhaps
    for (const NodeView &node : chosen)
        ids.insert(node.id);
    return std::ranges::any_of(
        all, [&ids](const NodeView &node) { return hasRunningServer(node) && !ids.contains(node.id); });
}

} // namespace

bool leavesNoServer(OperationKind kind, const NodeList &chosen, const NodeList &all)
{
    return kind->stopsServer() && !serveBeside(chosen, all);
}

bool haveTheLastServer(const NodeList &chosen, const NodeList &all)
{
    return std::ranges::any_of(chosen, hasRunningServer) && !serveBeside(chosen, all);
}

} // namespace msm
