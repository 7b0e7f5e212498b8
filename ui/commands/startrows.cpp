// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/startrows.h"

#include "core/lifecycle/poweraction.h"
#include "core/lifecycle/protectionaction.h"
#include "core/lifecycle/serveraction.h"
#include "core/lifecycle/snapshotaction.h"
#include "ui/commands/obstacles.h"

namespace msm {

using namespace obstacles;

namespace {

QList<CommandRow> serverRows()
{
    using enum CommandPlace;
    return {
        {.name = "StartMySql",
            .icon = Icon::Start,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "S&tart MySQL"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands",
                "Start MySQL on the selected nodes where it is stopped, one node after the other"),
            .keys = {portableKey("Ctrl+Shift+S")},
            .group = CommandGroup::Nodes,
            .inMenu = {2, 2},
            .elsewhere = {{NodeMenu, {1, 4}}, {NodeOperationMenu, {2, 3}}},
            .obstacles = {offline, readOnly, nothingSelected, goneAlready, agentsTakeNoChange},
            .starts = startServer.kind},
        {.name = "StopMySql",
            .icon = Icon::Stop,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "St&op MySQL…"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands",
                "Stop MySQL on the selected nodes that run, after asking, one node after the other"),
            .keys = {portableKey("Ctrl+Shift+H")},
            .group = CommandGroup::Nodes,
            .inMenu = {2, 3},
            .elsewhere = {{NodeMenu, {1, 5}}, {NodeOperationMenu, {2, 4}}},
            .obstacles = {offline, readOnly, nothingSelected, goneAlready, agentsTakeNoChange},
            .starts = stopServer.kind,
            .asks = Confirmation::TypedForLastServer},
        {.name = "RestartMySql",
            .icon = Icon::Restart,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "Restart &MySQL…"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands",
                "Restart MySQL on the selected nodes that run, after asking, one node after the other"),
            .keys = {portableKey("Ctrl+Shift+R")},
            .group = CommandGroup::Nodes,
            .inMenu = {2, 4},
            .elsewhere = {{NodeMenu, {1, 6}}, {NodeOperationMenu, {2, 5}}},
            .obstacles = {offline, readOnly, nothingSelected, goneAlready, agentsTakeNoChange},
            .starts = restartServer.kind,
            .asks = Confirmation::Plain},
    };
}

QList<CommandRow> powerRows()
{
    using enum CommandPlace;
    return {
        {.name = "PowerOn",
            .icon = Icon::StateRunning,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Power On"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands",
                "Start the machines of the selected nodes that are off, and wait until they serve"),
            .keys = {portableKey("Ctrl+Shift+P")},
            .group = CommandGroup::Machine,
            .inMenu = {1, 1},
            .elsewhere = {{NodeMenu, {1, 10}}},
            .obstacles = {offline, readOnly, nothingSelected, goneAlready, onlyProtected},
            .starts = startMachine.kind},
        {.name = "ShutDown",
            .icon = Icon::StatePoweredOff,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Shut Down…"),
            .tip = QT_TRANSLATE_NOOP(
                "msm::Commands", "Ask the systems of the selected nodes to shut down, after asking you"),
            .keys = {portableKey("Ctrl+Shift+D")},
            .group = CommandGroup::Machine,
            .inMenu = {1, 2},
            .elsewhere = {{NodeMenu, {1, 11}}},
            .obstacles = {offline, readOnly, nothingSelected, goneAlready, onlyProtected},
            .starts = shutDownMachine.kind,
            .asks = Confirmation::TypedForLastServer},
        {.name = "PowerOff",
            .icon = Icon::StatePoweredOff,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "Po&wer Off…"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands",
                "Turn the machines of the selected nodes off without asking their systems, after asking you"),
            .keys = {portableKey("Ctrl+Shift+O")},
            .group = CommandGroup::Machine,
            .inMenu = {1, 3},
            .obstacles = {offline, readOnly, nothingSelected, goneAlready, onlyProtected},
            .starts = turnOffMachine.kind,
            .asks = Confirmation::TypedForLastServer},
        {.name = "Suspend",
            .icon = Icon::StatePoweredOff,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "Suspend…"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands",
                "Save the memory of the selected machines and stop them, after asking you; Power On goes on "
                "from there"),
            .keys = {portableKey("Ctrl+Shift+Z")},
            .group = CommandGroup::Machine,
            .inMenu = {1, 4},
            .obstacles = {offline, readOnly, nothingSelected, goneAlready, onlyProtected},
            .starts = suspendMachine.kind,
            .asks = Confirmation::TypedForLastServer},
        {.name = "Reboot",
            .icon = Icon::Restart,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "Re&boot…"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands",
                "Ask the systems of the selected nodes to start anew, after asking you, one node after the "
                "other"),
            .keys = {portableKey("Ctrl+Shift+B")},
            .group = CommandGroup::Machine,
            .inMenu = {1, 5},
            .elsewhere = {{NodeMenu, {1, 12}}},
            .obstacles = {offline, readOnly, nothingSelected, goneAlready, onlyProtected},
            .starts = rebootMachine.kind,
            .asks = Confirmation::Plain},
        {.name = "Reset",
            .icon = Icon::Restart,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "R&eset…"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands",
                "Restart the machines of the selected nodes without asking their systems, after asking you, "
                "one node after the other"),
            .keys = {portableKey("Ctrl+Shift+T")},
            .group = CommandGroup::Machine,
            .inMenu = {1, 6},
            .obstacles = {offline, readOnly, nothingSelected, goneAlready, onlyProtected},
            .starts = resetMachine.kind,
            .asks = Confirmation::Plain},
        {.name = "Retry",
            .icon = Icon::Refresh,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "Tr&y Again"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands",
                "Have the cloud try again what failed half-way, and wait until the selected nodes serve"),
            .keys = {portableKey("Ctrl+Shift+Y")},
            .group = CommandGroup::Machine,
            .inMenu = {1, 7},
            .elsewhere = {{NodeMenu, {1, 13}}},
            .obstacles = {offline, readOnly, nothingSelected, goneAlready, onlyProtected},
            .starts = retryMachine.kind},
    };
}

QList<CommandRow> snapshotRows()
{
    using enum CommandPlace;
    return {
        {.name = "TakeSnapshot",
            .icon = Icon::Snapshot,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "Take Snaps&hot…"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands",
                "Have the cloud save disks and memory of the selected nodes under a name, one node after the "
                "other"),
            .keys = {portableKey("Ctrl+Shift+A")},
            .group = CommandGroup::Machine,
            .inMenu = {2, 1},
            .elsewhere = {{NodeMenu, {1, 14}}},
            .obstacles = {offline, readOnly, nothingSelected, goneAlready, onlyProtected, beingWorkedOn},
            .starts = takeSnapshot.kind,
            .asks = Confirmation::Named},
        {.name = "RevertToSnapshot",
            .icon = Icon::Snapshot,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "Re&vert to Snapshot…"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands",
                "Make the node what it was when the selected snapshot was taken, after asking you"),
            .keys = {portableKey("Ctrl+Shift+V")},
            .group = CommandGroup::Machine,
            .inMenu = {2, 2},
            .obstacles = {offline, readOnly, nothingSelected, goneAlready, onlyProtected, beingWorkedOn,
                noSnapshotSelected},
            .starts = revertToSnapshot.kind,
            .asks = Confirmation::Typed},
        {.name = "DeleteSnapshot",
            .icon = Icon::DeleteNodes,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "Delete Snapshot…"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands", "Delete the selected snapshot, after asking you"),
            .keys = {portableKey("Ctrl+Shift+X")},
            .group = CommandGroup::Machine,
            .inMenu = {2, 3},
            .obstacles = {offline, readOnly, nothingSelected, goneAlready, onlyProtected, beingWorkedOn,
                noSnapshotSelected},
            .starts = deleteSnapshot.kind,
            .asks = Confirmation::Plain},
    };
}

QList<CommandRow> protectionRows()
{
    using enum CommandPlace;
    return {
        {.name = "Protect",
            .icon = Icon::Lock,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "Protect"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands",
                "Lock the selected nodes at the cloud, which then neither changes nor deletes them"),
            .keys = {portableKey("Ctrl+Shift+L")},
            .group = CommandGroup::Nodes,
            .inMenu = {1, 5},
            .elsewhere = {{NodeMenu, {1, 18}}},
            .obstacles = {offline, readOnly, nothingSelected, goneAlready, onlyProtected},
            .starts = protectNode.kind},
        {.name = "Unprotect",
            .icon = Icon::Unlock,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "Remove Protection"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands",
                "Remove the locks at the cloud, so that the selected nodes can be changed and deleted"),
            .keys = {portableKey("Ctrl+Shift+U")},
            .group = CommandGroup::Nodes,
            .inMenu = {1, 6},
            .elsewhere = {{NodeMenu, {1, 19}}},
            .obstacles = {offline, readOnly, nothingSelected, goneAlready, noneProtected},
            .starts = unprotectNode.kind},
    };
}

} // namespace

QList<CommandRow> startRows()
{
    return serverRows() + powerRows() + snapshotRows() + protectionRows();
}

} // namespace msm
