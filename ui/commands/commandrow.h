// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/commands.h"
#include "ui/words/icons.h"

#include <QAction>
#include <QKeySequence>

#include <compare>

namespace msm {

/// Where a command stands in a menu or toolbar: sections are divided by lines. Both count from 1.
struct CommandSlot {
    int section = 0;
    int number = 0; ///< within the section

    auto operator<=>(
        const CommandSlot &) const = default; // NOLINT(modernize-use-nullptr): as in core/base/id.h
};

/// Why a command is not possible, as the end of "not available: …"; empty: as far as this goes, it is.
using Obstacle = QString (*)(const CommandContext &context);

/// Everything that there is to say of a command, but for what it does.
struct CommandRow {
    Command id;
    const char *name; ///< of the action as an object; never translated
    Icon icon;
    const char *text;
    const char *tip;
    QList<QKeySequence> keys{};
    CommandGroup group;                           ///< its menu in the menu bar
    CommandSlot inMenu;                           ///< of its group
    QHash<CommandPlace, CommandSlot> elsewhere{}; ///< toolbar and context menus that have it as well
    QList<Obstacle> obstacles{};                  ///< the first one that is in the way is named
    QString (*liveText)(
        const CommandContext &) = nullptr; ///< what `text` becomes where it depends on the context
    QAction::MenuRole role = QAction::NoRole;
    bool checkable = false;

    /// Empty: the command is possible.
    [[nodiscard]] QString whyNot(const CommandContext &context) const;
};

/// Every command, in the order in which the shortcut sheet shows them.
[[nodiscard]] QList<CommandRow> commandRows();

} // namespace msm
