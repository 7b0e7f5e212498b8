// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/commands.h"
#include "ui/words/icons.h"

#include <QAction>
#include <QKeySequence>

#include <compare>
#include <optional>

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

/// What is asked before a command begins operations.
enum class Confirmation {
    None,
    Plain,              ///< yes or no
    Typed,              ///< the name of the node, or how many nodes there are
    TypedForLastServer, ///< Typed where no MySQL would run any more, otherwise Plain
    Named,              ///< the name of what is made
};

/// Everything that there is to say of a command. What it does is said by `starts` or `copies`, or by
/// the table of ConnectionWindow.
struct CommandRow {
    UiCommand id{};
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
    /// Begins an operation of this kind on each selected node that can take it; the row has no `id` then.
    std::optional<OperationKind> starts{};
    Confirmation asks = Confirmation::None; ///< before it starts them
    /// Copies this command of msmctl for the selected nodes; the row has no `id` then.
    std::optional<MsmctlVerb> copies{};

    /// Empty: the command is possible.
    [[nodiscard]] QString whyNot(const CommandContext &context) const;
};

/// Every command, in the order in which the shortcut sheet shows them. Those that start operations or copy a
/// command line are numbered after the values of UiCommand: nothing in the program has to know them by name.
[[nodiscard]] QList<CommandRow> commandRows();
/// The command that starts operations of this kind.
[[nodiscard]] std::optional<UiCommand> commandStarting(OperationKind kind);
/// Such as "Ctrl+N".
[[nodiscard]] QKeySequence portableKey(const char *portable);
/// Gives the rows that have no id one.
[[nodiscard]] QList<CommandRow> numbered(QList<CommandRow> rows);

} // namespace msm
