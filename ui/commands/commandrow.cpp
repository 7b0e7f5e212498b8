// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/commandrow.h"

#include "ui/commands/editrows.h"
#include "ui/commands/obstacles.h"
#include "ui/commands/startrows.h"

#include <algorithm>

namespace msm {

using namespace obstacles;

namespace {

QString finishWaiting(const CommandContext &context)
{
    return context.selectionOnHold ? Commands::tr("Re&lease from Hold") : Commands::tr("&Finish Waiting");
}

QString cancelOrUndo(const CommandContext &context)
{
    return context.undoSelected ? Commands::tr("&Undo Deletion") : Commands::tr("&Cancel Operation");
}

QString presentNumber(const CommandContext &context)
{
    return isNumberRight(context) ? Commands::tr("Present Number Is Ri&ght")
                                  : Commands::tr("%Ln Are Right &Now", "nodes", context.expectedNodes);
}

QList<CommandRow> nodeRows()
{
    using enum UiCommand;
    using enum CommandPlace;
    return {
        {.id = CreateNodes,
            .name = "CreateNodes",
            .icon = Icon::CreateNodes,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "Create &Nodes…"),
            .tip =
                QT_TRANSLATE_NOOP("msm::Commands", "Create service nodes, from a template or from an image"),
            .keys = {portableKey("Ctrl+N")},
            .group = CommandGroup::Nodes,
            .inMenu = {1, 1},
            .elsewhere = {{ToolBar, {1, 1}}, {NodeMenu, {4, 1}}},
            .obstacles = {offline, readOnly}},
        {.id = CreateLike,
            .name = "CreateLike",
            .icon = Icon::Add,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "One More Like This…"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands",
                "Create a node like the selected one: the dialog to create nodes opens filled in"),
            .keys = {portableKey("Ctrl+D")},
            .group = CommandGroup::Nodes,
            .inMenu = {1, 8},
            .elsewhere = {{NodeMenu, {3, 4}}},
            .obstacles = {offline, readOnly, nothingSelected, severalSelected, goneAlready}},
        {.id = DeleteNodes,
            .name = "DeleteNodes",
            .icon = Icon::DeleteNodes,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Delete Nodes…"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands", "Delete the selected nodes, after asking"),
            .keys = {portableKey("Del")},
            .group = CommandGroup::Nodes,
            .inMenu = {1, 4},
            .elsewhere = {{ToolBar, {1, 2}}, {NodeMenu, {1, 20}}, {NodeOperationMenu, {2, 6}}},
            .obstacles = {offline, readOnly, nothingSelected, goneAlready, onlyProtected}},
        {.id = FinishWaiting,
            .name = "FinishWaiting",
            .icon = Icon::FinishWaiting,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Finish Waiting"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands",
                "Wait until the selected nodes are ready, and register them; those on hold are released"),
            .keys = {portableKey("Ctrl+Return")},
            .group = CommandGroup::Nodes,
            .inMenu = {1, 2},
            .elsewhere = {{NodeMenu, {1, 1}}, {NodeOperationMenu, {2, 1}}},
            .obstacles = {offline, readOnly, nothingSelected, nothingToWaitFor},
            .liveText = finishWaiting},
        {.id = KeepNodes,
            .name = "KeepNodes",
            .icon = Icon::Success,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Keep Failed Nodes"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands",
                "Keep the selected nodes as they are, although their creation failed, and no longer mark "
                "them"),
            .keys = {portableKey("Ctrl+K")},
            .group = CommandGroup::Nodes,
            .inMenu = {1, 3},
            .elsewhere = {{NodeMenu, {1, 2}}, {NodeOperationMenu, {2, 2}}},
            .obstacles = {offline, readOnly, nothingSelected, nothingFailed}},
        {.id = LabelNodes,
            .name = "LabelNodes",
            .icon = Icon::Label,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "Labels…"),
            .tip = QT_TRANSLATE_NOOP(
                "msm::Commands", "Give the selected nodes labels in the cloud, or take labels from them"),
            .keys = {portableKey("Ctrl+L")},
            .group = CommandGroup::Nodes,
            .inMenu = {1, 7},
            .elsewhere = {{NodeMenu, {3, 3}}},
            .obstacles = {offline, readOnly, nothingSelected, goneAlready}},
        {.id = CancelOperation,
            .name = "CancelOperation",
            .icon = Icon::Cancel,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Cancel Operation"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands",
                "Cancel the selected operation, or what is done for the selected nodes; asks what is to "
                "become of "
                "what a creation has made"),
            .keys = {portableKey("Ctrl+.")},
            .group = CommandGroup::Nodes,
            .inMenu = {2, 1},
            .elsewhere = {{NodeMenu, {1, 3}}, {OperationMenu, {1, 1}}, {NodeOperationMenu, {1, 1}}},
            .obstacles = {nothingRuns},
            .liveText = cancelOrUndo},
        {.id = ClearFinished,
            .name = "ClearFinished",
            .icon = Icon::Remove,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "Clear &Finished Operations"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands",
                "Show operations that have ended no longer; the history of a node still has them"),
            .group = CommandGroup::View,
            .inMenu = {2, 1},
            .elsewhere = {{OperationMenu, {2, 1}}, {NodeOperationMenu, {4, 1}}},
            .obstacles = {nothingFinished}},
        {.id = ReplaceNodes,
            .name = "ReplaceNodes",
            .icon = Icon::CreateNodes,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "Rep&lace Missing Nodes…"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands",
                "Create nodes in the place of those that somebody else has ended: of the selected ones, or "
                "of all"),
            .keys = {portableKey("Ctrl+Shift+N")},
            .group = CommandGroup::Nodes,
            .inMenu = {4, 1},
            .elsewhere = {{NodeMenu, {2, 1}}},
            .obstacles = {offline, readOnly, nothingMissing}},
        {.id = AcknowledgeNodes,
            .name = "AcknowledgeNodes",
            .icon = Icon::Success,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Acknowledge Missing Nodes"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands",
                "The selected nodes are known to be gone: they are shown no longer, and not wanted"),
            .keys = {portableKey("Ctrl+Shift+K")},
            .group = CommandGroup::Nodes,
            .inMenu = {4, 2},
            .elsewhere = {{NodeMenu, {2, 2}}},
            .obstacles = {noSession, readOnly, nothingSelected, nothingMissingSelected}},
        {.id = AcceptPresent,
            .name = "AcceptPresent",
            .icon = Icon::Node,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "Present Number Is Ri&ght"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands",
                "As many nodes are wanted as there are; those that are missing are acknowledged"),
            .keys = {portableKey("Ctrl+Shift+W")},
            .group = CommandGroup::Nodes,
            .inMenu = {4, 3},
            .obstacles = {noSession, readOnly, numberIsRight},
            .liveText = presentNumber},
        {.id = Refresh,
            .name = "Refresh",
            .icon = Icon::Refresh,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Refresh"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands", "Ask the cloud and the agents now"),
            .keys = {portableKey("F5")},
            .group = CommandGroup::Nodes,
            .inMenu = {5, 1},
            .elsewhere = {{ToolBar, {2, 1}}, {NodeMenu, {4, 2}}},
            .obstacles = {noSession}},
        {.id = Inspect,
            .name = "Inspect",
            .icon = Icon::Inspect,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Inspect…"),
            .tip = QT_TRANSLATE_NOOP(
                "msm::Commands", "Look where manager, cloud and agents disagree; changes nothing by itself"),
            .keys = {portableKey("Ctrl+I")},
            .group = CommandGroup::Nodes,
            .inMenu = {5, 2},
            .obstacles = {offline}},
    };
}

QList<CommandRow> viewRows()
{
    using enum UiCommand;
    return {
        {.id = ShowDetails,
            .name = "ShowDetails",
            .icon = Icon::Details,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Details"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands", "Show or hide the details of the selection"),
            .keys = {portableKey("Ctrl+1")},
            .group = CommandGroup::View,
            .inMenu = {1, 1},
            .checkable = true},
        {.id = ShowOperations,
            .name = "ShowOperations",
            .icon = Icon::Operations,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Operations"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands", "Show or hide running and recent operations"),
            .keys = {portableKey("Ctrl+2")},
            .group = CommandGroup::View,
            .inMenu = {1, 2},
            .checkable = true},
        {.id = ShowEvents,
            .name = "ShowEvents",
            .icon = Icon::Events,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Events"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands", "Show or hide the timeline"),
            .keys = {portableKey("Ctrl+3")},
            .group = CommandGroup::View,
            .inMenu = {1, 3},
            .checkable = true},
        {.id = ShowAlarms,
            .name = "ShowAlarms",
            .icon = Icon::Alarms,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Alarms"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands", "Show or hide what is wrong at present"),
            .keys = {portableKey("Ctrl+4")},
            .group = CommandGroup::View,
            .inMenu = {1, 4},
            .checkable = true},
        {.id = NextPane,
            .name = "NextPane",
            .icon = Icon::Keyboard,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Next Pane"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands", "Go from the nodes to the details, and on"),
            .keys = {portableKey("F6")},
            .group = CommandGroup::View,
            .inMenu = {3, 1}},
        {.id = PreviousPane,
            .name = "PreviousPane",
            .icon = Icon::Keyboard,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Previous Pane"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands", "Go back to the pane before"),
            .keys = {portableKey("Shift+F6")},
            .group = CommandGroup::View,
            .inMenu = {3, 2}},
    };
}

QList<CommandRow> programRows()
{
    using enum UiCommand;
    using enum CommandPlace;
    return {
        {.id = Connection,
            .name = "Connection",
            .icon = Icon::Connection,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "C&onnections…"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands", "Choose, add or change a connection to a cloud"),
            .keys = {portableKey("Ctrl+O")},
            .group = CommandGroup::Program,
            .inMenu = {1, 1},
            .elsewhere = {{ToolBar, {3, 1}}}},
        {.id = NewWindow,
            .name = "NewWindow",
            .icon = Icon::Connection,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "New &Window…"),
            .tip = QT_TRANSLATE_NOOP(
                "msm::Commands", "Open a further window, for another connection at the same time"),
            .keys = {portableKey("Ctrl+T")},
            .group = CommandGroup::Program,
            .inMenu = {1, 2}},
        {.id = Preferences,
            .name = "Preferences",
            .icon = Icon::Preferences,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Preferences…"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands", "Change how the program behaves"),
            .keys = {portableKey("Ctrl+,")},
            .group = CommandGroup::Program,
            .inMenu = {2, 1},
            .role = QAction::PreferencesRole},
        {.id = CloseWindow,
            .name = "CloseWindow",
            .icon = Icon::Close,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Close Window"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands", "Close this window; the others stay open"),
            .keys = {portableKey("Ctrl+W")},
            .group = CommandGroup::Program,
            .inMenu = {3, 1}},
        {.id = Quit,
            .name = "Quit",
            .icon = Icon::Quit,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Quit"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands", "Close all windows and end the program"),
            .keys = {portableKey("Ctrl+Q")},
            .group = CommandGroup::Program,
            .inMenu = {3, 2},
            .role = QAction::QuitRole},
    };
}

QList<CommandRow> helpRows()
{
    using enum UiCommand;
    return {
        {.id = Shortcuts,
            .name = "Shortcuts",
            .icon = Icon::Keyboard,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Keyboard Shortcuts"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands", "Show every keyboard shortcut"),
            .keys = {portableKey("F1"), portableKey("Ctrl+?")},
            .group = CommandGroup::Help,
            .inMenu = {1, 1}},
        {.id = SaveDiagnostics,
            .name = "SaveDiagnostics",
            .icon = Icon::Info,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "Save &Diagnostics…"),
            .tip =
                QT_TRANSLATE_NOOP("msm::Commands", "Save a file for whoever helps you; it holds no secrets"),
            .group = CommandGroup::Help,
            .inMenu = {1, 2}},
        {.id = CheckForUpdates,
            .name = "CheckForUpdates",
            .icon = Icon::Refresh,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "Check for &Updates…"),
            .tip = QT_TRANSLATE_NOOP(
                "msm::Commands", "Ask whether there is a newer version; nothing is downloaded or installed"),
            .group = CommandGroup::Help,
            .inMenu = {1, 3}},
        {.id = About,
            .name = "About",
            .icon = Icon::About,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&About MySQL Server Manager"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands", "Version, licence and libraries"),
            .group = CommandGroup::Help,
            .inMenu = {1, 4},
            .role = QAction::AboutRole},
    };
}

} // namespace

QString CommandRow::whyNot(const CommandContext &context) const
{
    for (const Obstacle obstacle : obstacles) {
        if (const QString reason = obstacle(context); !reason.isEmpty())
            return reason;
    }
    if (!starts || context.possible.contains(*starts))
        return {};
    return context.onlyState.isEmpty()
        ? Commands::tr("no selected node can take it")
        : Commands::tr("no selected node can take it in the state %1").arg(context.onlyState);
}

std::optional<UiCommand> commandStarting(OperationKind kind)
{
    const QList<CommandRow> rows = commandRows();
    const auto row = std::ranges::find(rows, std::optional(kind), &CommandRow::starts);
    return row == rows.cend() ? std::nullopt : std::optional(row->id);
}

QKeySequence portableKey(const char *portable)
{
    return QKeySequence(QString::fromLatin1(portable), QKeySequence::PortableText);
}

QList<CommandRow> numbered(QList<CommandRow> rows)
{
    int next = int(UiCommand::ShowAlarms);
    for (CommandRow &row : rows) {
        if (row.starts || row.copies)
            row.id = UiCommand(++next);
    }
    return rows;
}

QList<CommandRow> commandRows()
{
    return numbered(nodeRows() + startRows() + editRows() + viewRows() + programRows() + helpRows());
}

} // namespace msm
