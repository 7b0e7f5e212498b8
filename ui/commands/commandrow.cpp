// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/commandrow.h"

#include "core/lifecycle/serveraction.h"
#include "ui/commands/obstacles.h"

namespace msm {

using namespace obstacles;

namespace {

QKeySequence key(const char *portable)
{
    return QKeySequence(QString::fromLatin1(portable), QKeySequence::PortableText);
}

QString presentNumber(const CommandContext &context)
{
    return isNumberRight(context) ? Commands::tr("Present &Number Is Right")
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
            .keys = {key("Ctrl+N")},
            .group = CommandGroup::Nodes,
            .inMenu = {1, 1},
            .elsewhere = {{ToolBar, {1, 1}}, {NodeMenu, {4, 1}}},
            .obstacles = {offline, readOnly}},
        {.id = DeleteNodes,
            .name = "DeleteNodes",
            .icon = Icon::DeleteNodes,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Delete Nodes…"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands", "Delete the selected nodes, after asking"),
            .keys = {key("Del")},
            .group = CommandGroup::Nodes,
            .inMenu = {1, 4},
            .elsewhere = {{ToolBar, {1, 2}}, {NodeMenu, {1, 7}}, {NodeOperationMenu, {2, 6}}},
            .obstacles = {offline, readOnly, nothingSelected, goneAlready}},
        {.id = FinishWaiting,
            .name = "FinishWaiting",
            .icon = Icon::FinishWaiting,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Finish Waiting"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands",
                "Wait until the selected nodes are ready, and register them; those on hold are released"),
            .keys = {key("Ctrl+Return")},
            .group = CommandGroup::Nodes,
            .inMenu = {1, 2},
            .elsewhere = {{NodeMenu, {1, 1}}, {NodeOperationMenu, {2, 1}}},
            .obstacles = {offline, readOnly, nothingSelected, nothingToWaitFor}},
        {.id = KeepNodes,
            .name = "KeepNodes",
            .icon = Icon::Success,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Keep Failed Nodes"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands",
                "Keep the selected nodes as they are, although their creation failed, and no longer mark "
                "them"),
            .keys = {key("Ctrl+K")},
            .group = CommandGroup::Nodes,
            .inMenu = {1, 3},
            .elsewhere = {{NodeMenu, {1, 2}}, {NodeOperationMenu, {2, 2}}},
            .obstacles = {offline, readOnly, nothingSelected, nothingFailed}},
        {.id = CancelOperation,
            .name = "CancelOperation",
            .icon = Icon::Cancel,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Cancel Operation"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands",
                "Cancel the selected operation, or what is done for the selected nodes; asks what is to "
                "become of "
                "what a creation has made"),
            .keys = {key("Ctrl+.")},
            .group = CommandGroup::Nodes,
            .inMenu = {2, 1},
            .elsewhere = {{NodeMenu, {1, 3}}, {OperationMenu, {1, 1}}, {NodeOperationMenu, {1, 1}}},
            .obstacles = {nothingRuns}},
        {.name = "StartMySql",
            .icon = Icon::Start,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "S&tart MySQL"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands",
                "Start MySQL on the selected nodes where it is stopped, one node after the other"),
            .keys = {key("Ctrl+Shift+S")},
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
            .keys = {key("Ctrl+Shift+H")},
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
            .keys = {key("Ctrl+Shift+R")},
            .group = CommandGroup::Nodes,
            .inMenu = {2, 4},
            .elsewhere = {{NodeMenu, {1, 6}}, {NodeOperationMenu, {2, 5}}},
            .obstacles = {offline, readOnly, nothingSelected, goneAlready, agentsTakeNoChange},
            .starts = restartServer.kind,
            .asks = Confirmation::Plain},
        {.id = ReplaceNodes,
            .name = "ReplaceNodes",
            .icon = Icon::CreateNodes,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Replace Missing Nodes…"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands",
                "Create nodes in the place of those that somebody else has ended: of the selected ones, or "
                "of all"),
            .keys = {key("Ctrl+Shift+N")},
            .group = CommandGroup::Nodes,
            .inMenu = {3, 1},
            .elsewhere = {{NodeMenu, {2, 1}}},
            .obstacles = {offline, readOnly, nothingMissing}},
        {.id = AcknowledgeNodes,
            .name = "AcknowledgeNodes",
            .icon = Icon::Success,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Acknowledge Missing Nodes"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands",
                "The selected nodes are known to be gone: they are shown no longer, and not wanted"),
            .keys = {key("Ctrl+Shift+K")},
            .group = CommandGroup::Nodes,
            .inMenu = {3, 2},
            .elsewhere = {{NodeMenu, {2, 2}}},
            .obstacles = {noSession, readOnly, nothingSelected, nothingMissingSelected}},
        {.id = AcceptPresent,
            .name = "AcceptPresent",
            .icon = Icon::Node,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "Present &Number Is Right"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands",
                "As many nodes are wanted as there are; those that are missing are acknowledged"),
            .keys = {key("Ctrl+Shift+W")},
            .group = CommandGroup::Nodes,
            .inMenu = {3, 3},
            .obstacles = {noSession, readOnly, numberIsRight},
            .liveText = presentNumber},
        {.id = Refresh,
            .name = "Refresh",
            .icon = Icon::Refresh,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Refresh"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands", "Ask the cloud and the agents now"),
            .keys = {key("F5")},
            .group = CommandGroup::Nodes,
            .inMenu = {4, 1},
            .elsewhere = {{ToolBar, {2, 1}}, {NodeMenu, {4, 2}}},
            .obstacles = {noSession}},
        {.id = Inspect,
            .name = "Inspect",
            .icon = Icon::Inspect,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Inspect…"),
            .tip = QT_TRANSLATE_NOOP(
                "msm::Commands", "Look where manager, cloud and agents disagree; changes nothing by itself"),
            .keys = {key("Ctrl+I")},
            .group = CommandGroup::Nodes,
            .inMenu = {4, 2},
            .obstacles = {offline}},
    };
}

QList<CommandRow> editRows()
{
    using enum UiCommand;
    using enum CommandPlace;
    return {
        {.id = Find,
            .name = "Find",
            .icon = Icon::Find,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Find"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands", "Show only nodes that contain a text"),
            .keys = {key("Ctrl+F")},
            .group = CommandGroup::Edit,
            .inMenu = {2, 2}},
        {.id = SelectAll,
            .name = "SelectAll",
            .icon = Icon::Node,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "Select &All"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands", "Select every node that the filter shows"),
            .keys = {key("Ctrl+A")},
            .group = CommandGroup::Edit,
            .inMenu = {2, 1},
            .obstacles = {noNode}},
        {.id = ExportNodes,
            .name = "ExportNodes",
            .icon = Icon::Copy,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Export…"),
            .tip = QT_TRANSLATE_NOOP(
                "msm::Commands", "Save the nodes that the filter shows as CSV, JSON or Markdown"),
            .keys = {key("Ctrl+E")},
            .group = CommandGroup::Edit,
            .inMenu = {3, 1},
            .obstacles = {noNode}},
        {.id = CopyCells,
            .name = "CopyCells",
            .icon = Icon::Copy,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Copy"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands", "Copy the selected rows as a table"),
            .keys = {key("Ctrl+C")},
            .group = CommandGroup::Edit,
            .inMenu = {1, 1},
            .elsewhere = {{NodeMenu, {3, 1}}, {OperationMenu, {1, 2}}, {NodeOperationMenu, {3, 1}},
                {EventMenu, {1, 1}}},
            .obstacles = {nothingSelected}},
        {.id = CopyAsCommand,
            .name = "CopyAsCommand",
            .icon = Icon::Terminal,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "Copy as Comman&d"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands", "Copy the msmctl command line for the selected nodes"),
            .keys = {key("Ctrl+Shift+C")},
            .group = CommandGroup::Edit,
            .inMenu = {1, 2},
            .elsewhere = {{NodeMenu, {3, 2}}},
            .obstacles = {nothingSelected}},
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
            .keys = {key("Ctrl+1")},
            .group = CommandGroup::View,
            .inMenu = {1, 1},
            .checkable = true},
        {.id = ShowOperations,
            .name = "ShowOperations",
            .icon = Icon::Operations,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Operations"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands", "Show or hide running and recent operations"),
            .keys = {key("Ctrl+2")},
            .group = CommandGroup::View,
            .inMenu = {1, 2},
            .checkable = true},
        {.id = ShowEvents,
            .name = "ShowEvents",
            .icon = Icon::Events,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Events"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands", "Show or hide the timeline"),
            .keys = {key("Ctrl+3")},
            .group = CommandGroup::View,
            .inMenu = {1, 3},
            .checkable = true},
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
            .keys = {key("Ctrl+O")},
            .group = CommandGroup::Program,
            .inMenu = {1, 1},
            .elsewhere = {{ToolBar, {3, 1}}}},
        {.id = Preferences,
            .name = "Preferences",
            .icon = Icon::Preferences,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Preferences…"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands", "Change how the program behaves"),
            .keys = {key("Ctrl+,")},
            .group = CommandGroup::Program,
            .inMenu = {1, 2},
            .role = QAction::PreferencesRole},
        {.id = Quit,
            .name = "Quit",
            .icon = Icon::Quit,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Quit"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands", "Close the program"),
            .keys = {key("Ctrl+Q")},
            .group = CommandGroup::Program,
            .inMenu = {2, 1},
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
            .keys = {key("F1"), key("Ctrl+?")},
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
    const bool impossible = starts && !context.possible.contains(*starts);
    return impossible ? Commands::tr("no selected node can take it") : QString();
}

QList<CommandRow> numbered(QList<CommandRow> rows)
{
    int next = int(UiCommand::ShowEvents);
    for (CommandRow &row : rows) {
        if (row.starts)
            row.id = UiCommand(++next);
    }
    return rows;
}

QList<CommandRow> commandRows()
{
    return numbered(nodeRows() + editRows() + viewRows() + programRows() + helpRows());
}

} // namespace msm
