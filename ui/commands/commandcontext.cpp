// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/commandcontext.h"

#include "core/iaas/zonestatus.h"
#include "core/manager/mysqlservermanager.h"

#include <algorithm>

namespace msm {

namespace {

bool canBeWaitedFor(const NodeView &node)
{
    if (node.registered || node.loss || node.state == NodeState::Deleting)
        return false;
    // One on hold has to be released, also while a create waits for that.
    return node.state != NodeState::Creating || node.vmState.phase() == VmPhase::Hold;
}

QList<OperationKind> possibleFor(const NodeList &selected)
{
    QList<OperationKind> possible;
    for (const OperationKind kind : OperationKind::all()) {
        if (std::ranges::any_of(selected, [kind](const NodeView &node) { return kind.isPossibleFor(node); }))
            possible.append(kind);
    }
    return possible;
}

} // namespace

CommandContext commandContext(
    const NodeList &selected, const MySQLServerManager *manager, const ZoneStatus *zone)
{
    CommandContext context;
    context.selectedNodes = int(selected.size());
    context.fittingVerb = fittingVerb(selected);
    context.selectionUnready = std::ranges::any_of(selected, canBeWaitedFor);
    context.selectionOnHold = !selected.isEmpty() && std::ranges::all_of(selected, [](const NodeView &node) {
        return node.vmState.phase() == VmPhase::Hold;
    });
    context.possible = possibleFor(selected);
    if (selected.size() == 1)
        context.onlyState = selected.first().vmState.name();
    context.agentsTakeNoChange = !selected.isEmpty()
        && std::ranges::all_of(
            selected, [](const NodeView &node) { return objectionToChange(node).has_value(); });
    context.selectionProtected = std::ranges::any_of(selected, &NodeView::isProtected);
    context.onlyProtectedSelected =
        context.selectionProtected && std::ranges::all_of(selected, &NodeView::isProtected);
    context.selectionFailedHalfWay = std::ranges::any_of(selected, &NodeView::failedHalfWay);
    const auto missing =
        std::ranges::count_if(selected, [](const NodeView &node) { return node.loss.has_value(); });
    context.selectionMissing = missing > 0;
    context.onlyMissingSelected = missing > 0 && missing == selected.size();
    if (manager != nullptr) {
        context.hasSession = true;
        context.selectionBusy = !selected.isEmpty()
            && std::ranges::all_of(selected,
                [manager](const NodeView &node) { return !manager->runningOperation(node.id).isNull(); });
        context.resting = zone != nullptr && zone->traffic().paused;
        context.connected =
            manager->state() == ManagerState::Running || manager->state() == ManagerState::Adapting;
        context.readOnly = manager->options().readOnly;
        context.anyMissing = !manager->missingNodes().isEmpty();
        context.anyNode = !manager->nodes().isEmpty();
        context.expectedNodes = manager->expectedNodes();
        context.wantedNodes = manager->desiredNodes();
    }
    return context;
}

} // namespace msm
