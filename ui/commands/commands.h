// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/commandcontext.h"

#include <QHash>
#include <QList>
#include <QObject>

class QAction;
class QWidget;

namespace msm {

/// Everything that the user can ask the program to do from a menu, the toolbar or a key, but for commands
/// that only start operations or copy a command line: their rows are enough.
enum class UiCommand {
    CreateNodes,
    CreateLike,
    DeleteNodes,
    FinishWaiting,
    KeepNodes,
    LabelNodes,
    CancelOperation,
    ClearFinished,
    ReplaceNodes,
    AcknowledgeNodes,
    AcceptPresent,
    Refresh,
    Inspect,
    Find,
    CopyCells,
    CopyAsCommand,
    SelectAll,
    ExportNodes,
    Connection,
    NewWindow,
    Preferences,
    Shortcuts,
    SaveDiagnostics,
    CheckForUpdates,
    About,
    CloseWindow,
    Quit,
    NextPane,
    PreviousPane,
    ShowDetails,
    ShowOperations,
    ShowEvents,
    ShowAlarms,
};

/// The menus of the menu bar, in their order; the shortcut sheet is divided in the same way.
enum class CommandGroup { Program, Nodes, Machine, Edit, View, Help };

/// Where else commands are offered.
enum class CommandPlace {
    ToolBar,
    NodeMenu,          ///< context menu of the node table
    OperationMenu,     ///< context menu of the operations, where none of the selected ones has a node yet
    NodeOperationMenu, ///< the same where one has
    EventMenu,         ///< context menu of the timeline
};

struct CommandRow;
struct CommandSlot;

/// The one registry of actions: each QAction is made here once, of its row in ui/commands/commandrow.cpp.
/// Menus, toolbar, context menus and the shortcut sheet are views of these rows. An action that is off says
/// why in its status tip and tool tip. Owned by the composition root, in the GUI thread.
class Commands final : public QObject {
    Q_OBJECT
public:
    explicit Commands(QObject *parent = nullptr);
    /// Of these rows, as numbered() gives them.
    explicit Commands(const QList<CommandRow> &rows, QObject *parent = nullptr);
    ~Commands() override;

    [[nodiscard]] QAction *action(UiCommand id) const { return m_actions.value(id); }
    /// In the order in which the shortcut sheet shows them.
    [[nodiscard]] const QList<CommandRow> &rows() const { return m_rows; }
    /// Of its menu, with a mnemonic.
    [[nodiscard]] static QString title(CommandGroup group);

    /// Fills the group's menu, its sections divided by lines.
    void fill(QWidget *menu, CommandGroup group) const;
    /// Fills a toolbar or context menu. `instead`: actions that stand there in the place of the registry's.
    void fill(QWidget *place, CommandPlace which, const QHash<UiCommand, QAction *> &instead = {}) const;

    /// Not in this build, whatever the context: `whyNot` is the end of a sentence, in the user's language.
    void setUnavailable(UiCommand id, const QString &whyNot);
    /// Sets the enabled state and the texts of every action.
    void update(const CommandContext &context);

Q_SIGNALS:
    /// The user has chosen it, wherever.
    void triggered(msm::UiCommand id);

private:
    void setEnabled(const CommandRow &row, const QString &whyNot);

    QList<CommandRow> m_rows;
    QHash<UiCommand, QAction *> m_actions;
    QHash<UiCommand, QString> m_unavailable; ///< and why
};

} // namespace msm
