// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/editrows.h"

#include "ui/commands/obstacles.h"

namespace msm {

using namespace obstacles;

namespace {

QString copyAsCommand(const CommandContext &context)
{
    return Commands::tr("Copy as Comman&d (%1)", "list, why, wait").arg(verbName(context.fittingVerb));
}

} // namespace

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
            .keys = {portableKey("Ctrl+F")},
            .group = CommandGroup::Edit,
            .inMenu = {3, 2}},
        {.id = SelectAll,
            .name = "SelectAll",
            .icon = Icon::Node,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "Select &All"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands", "Select every node that the filter shows"),
            .keys = {portableKey("Ctrl+A")},
            .group = CommandGroup::Edit,
            .inMenu = {3, 1},
            .obstacles = {noNode}},
        {.id = ExportNodes,
            .name = "ExportNodes",
            .icon = Icon::Copy,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Export…"),
            .tip = QT_TRANSLATE_NOOP(
                "msm::Commands", "Save the nodes that the filter shows as CSV, JSON or Markdown"),
            .keys = {portableKey("Ctrl+E")},
            .group = CommandGroup::Edit,
            .inMenu = {4, 1},
            .obstacles = {noNode}},
        {.id = CopyCells,
            .name = "CopyCells",
            .icon = Icon::Copy,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "&Copy"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands", "Copy the selected rows as a table"),
            .keys = {portableKey("Ctrl+C")},
            .group = CommandGroup::Edit,
            .inMenu = {1, 1},
            .elsewhere = {{NodeMenu, {3, 1}}, {OperationMenu, {1, 2}}, {NodeOperationMenu, {3, 1}},
                {EventMenu, {1, 1}}},
            .obstacles = {nothingSelected}},
        {.id = CopyAsCommand,
            .name = "CopyAsCommand",
            .icon = Icon::Terminal,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "Copy as Comman&d"),
            .tip = QT_TRANSLATE_NOOP(
                "msm::Commands", "Copy the msmctl command line that fits the selected nodes best"),
            .keys = {portableKey("Ctrl+Shift+C")},
            .group = CommandGroup::Edit,
            .inMenu = {1, 2},
            .elsewhere = {{NodeMenu, {3, 2}}},
            .obstacles = {noSession},
            .liveText = copyAsCommand},
        {.name = "CopyListCommand",
            .icon = Icon::Terminal,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "Copy msmctl &list"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands", "Copy the command line that lists all nodes"),
            .group = CommandGroup::Edit,
            .inMenu = {2, 1},
            .obstacles = {noSession},
            .copies = MsmctlVerb::List},
        {.name = "CopyWhyCommand",
            .icon = Icon::Terminal,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "Copy msmctl &why"),
            .tip = QT_TRANSLATE_NOOP(
                "msm::Commands", "Copy the command line that says why the selected nodes are stuck"),
            .group = CommandGroup::Edit,
            .inMenu = {2, 2},
            .obstacles = {nothingSelected},
            .copies = MsmctlVerb::Why},
        {.name = "CopyWaitCommand",
            .icon = Icon::Terminal,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "Copy msmctl wa&it"),
            .tip = QT_TRANSLATE_NOOP(
                "msm::Commands", "Copy the command line that waits until the selected nodes are ready"),
            .group = CommandGroup::Edit,
            .inMenu = {2, 3},
            .obstacles = {nothingSelected},
            .copies = MsmctlVerb::Wait},
        {.name = "CopyDeleteCommand",
            .icon = Icon::Terminal,
            .text = QT_TRANSLATE_NOOP("msm::Commands", "Copy msmctl dele&te"),
            .tip = QT_TRANSLATE_NOOP("msm::Commands",
                "Copy the command line that deletes the selected nodes; without --yes, which you add, it "
                "only "
                "says which they are"),
            .group = CommandGroup::Edit,
            .inMenu = {2, 4},
            .obstacles = {nothingSelected, goneAlready},
            .copies = MsmctlVerb::Delete},
    };
}

} // namespace msm
