// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/operationkind.h"
#include "core/nodes/nodelist.h"
#include "ui/commands/msmctlcommand.h"

namespace msm {

class MySQLServerManager;
class ZoneStatus;

/// What the enabled state of the commands depends on.
struct CommandContext {
    bool hasSession = false; ///< a manager is there
    bool connected = false;  ///< and takes requests (RUNNING or ADAPTING)
    bool resting = false;    ///< the cloud does not answer and is left alone for a while
    bool readOnly = false;   ///< the profile refuses everything that changes the cloud
    int selectedNodes = 0;
    bool selectionUnready = false;         ///< a selected node can still be waited for
    bool agentsTakeNoChange = false;       ///< of no selected node: see objectionToChange()
    bool selectionOnHold = false;          ///< and all selected ones have to be released for that
    bool selectionFailedHalfWay = false;   ///< the creation of a selected node failed half-way
    bool runningOperationSelected = false; ///< in the operations panel, or of a selected node
    bool anyOperationFinished = false;     ///< in the operations panel
    bool undoSelected = false;             ///< and each of them can be undone
    bool selectionBusy = false;            ///< something is being done to each selected node
    bool snapshotSelected = false;         ///< of the one selected node, in the details
    bool selectionMissing = false;         ///< a selected node has been ended by somebody else
    bool onlyMissingSelected = false;      ///< and no other is selected
    bool selectionProtected = false;       ///< a selected node is locked at the cloud
    bool onlyProtectedSelected = false;    ///< and all selected ones are
    bool anyMissing = false;               ///< there is such a node
    bool anyNode = false;                  ///< there is a node, of whatever kind
    int expectedNodes = 0;                 ///< how many there are, without those that are missing
    int wantedNodes = 0;
    QList<OperationKind> possible{}; ///< what a selected node can take, of that which is begun by a row
    QString onlyState{};             ///< as the cloud names it, of the one selected node
    MsmctlVerb fittingVerb = MsmctlVerb::List;

    bool operator==(const CommandContext &) const = default;
};

/// As it is now, but for the operations that are selected. Without a session both are null; `zone` may be
/// null.
[[nodiscard]] CommandContext commandContext(
    const NodeList &selected, const MySQLServerManager *manager, const ZoneStatus *zone);

} // namespace msm
