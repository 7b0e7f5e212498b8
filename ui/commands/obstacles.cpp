// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/obstacles.h"

#include "ui/commands/commands.h"

namespace msm::obstacles {

QString noSession(const CommandContext &context)
{
    return context.hasSession ? QString() : Commands::tr("not connected");
}

QString offline(const CommandContext &context)
{
    if (!context.connected)
        return Commands::tr("not connected");
    return context.resting ? Commands::tr("the cloud does not answer") : QString();
}

QString readOnly(const CommandContext &context)
{
    return context.readOnly ? Commands::tr("this connection is read-only") : QString();
}

QString noNode(const CommandContext &context)
{
    return context.anyNode ? QString() : Commands::tr("there is no node");
}

QString nothingSelected(const CommandContext &context)
{
    return context.selectedNodes > 0 ? QString() : Commands::tr("no node is selected");
}

QString severalSelected(const CommandContext &context)
{
    return context.selectedNodes > 1 ? Commands::tr("several nodes are selected") : QString();
}

QString goneAlready(const CommandContext &context)
{
    return context.onlyMissingSelected ? Commands::tr("the selected nodes are gone already") : QString();
}

QString onlyProtected(const CommandContext &context)
{
    return context.onlyProtectedSelected ? Commands::tr("the selected nodes are protected") : QString();
}

QString noneProtected(const CommandContext &context)
{
    return context.selectionProtected ? QString() : Commands::tr("no selected node is protected");
}

QString nothingToWaitFor(const CommandContext &context)
{
    return context.selectionUnready ? QString()
                                    : Commands::tr("the selected nodes are ready or being worked on");
}

QString nothingFailed(const CommandContext &context)
{
    return context.selectionFailedHalfWay ? QString()
                                          : Commands::tr("no creation of the selected nodes has failed");
}

QString nothingRuns(const CommandContext &context)
{
    return context.runningOperationSelected ? QString() : Commands::tr("no running operation is selected");
}

QString nothingFinished(const CommandContext &context)
{
    return context.anyOperationFinished ? QString() : Commands::tr("no operation has ended");
}

QString agentsTakeNoChange(const CommandContext &context)
{
    return context.agentsTakeNoChange
        ? Commands::tr("the agents of the selected nodes have not proven who they are")
        : QString();
}

QString beingWorkedOn(const CommandContext &context)
{
    return context.selectionBusy ? Commands::tr("something is being done to the selected nodes") : QString();
}

QString noSnapshotSelected(const CommandContext &context)
{
    return context.snapshotSelected ? QString()
                                    : Commands::tr("no snapshot is selected in the details of a node");
}

QString nothingMissing(const CommandContext &context)
{
    return context.anyMissing ? QString() : Commands::tr("no node is missing");
}

QString nothingMissingSelected(const CommandContext &context)
{
    return context.selectionMissing ? QString() : Commands::tr("no selected node is missing");
}

bool isNumberRight(const CommandContext &context)
{
    return !context.anyMissing && context.wantedNodes == context.expectedNodes;
}

QString numberIsRight(const CommandContext &context)
{
    return isNumberRight(context) ? Commands::tr("as many nodes are there as are wanted") : QString();
}

} // namespace msm::obstacles
