// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QObject>

class QAction;

namespace msm {

/// Everything that the user can ask the program to do from a menu, the toolbar or a key.
enum class Command {
    CreateNodes,
    DeleteNodes,
    FinishWaiting,
    KeepNodes,
    CancelOperation,
    ReplaceNodes,
    AcknowledgeNodes,
    AcceptPresent,
    Refresh,
    Inspect,
    Find,
    CopyCells,
    CopyAsCommand,
    Connection,
    Preferences,
    Shortcuts,
    SaveDiagnostics,
    CheckForUpdates,
    About,
    Quit,
    ShowDetails,
    ShowOperations,
    ShowEvents,
};

/// What the enabled state of the commands depends on.
struct CommandContext {
    bool hasSession = false; ///< a manager is there
    bool connected = false;  ///< and takes requests (RUNNING or ADAPTING)
    bool resting = false;    ///< the cloud does not answer and is left alone for a while
    bool readOnly = false;   ///< the profile refuses everything that changes the cloud
    int selectedNodes = 0;
    bool selectionUnready = false;         ///< a selected node can still be waited for
    bool selectionUndecided = false;       ///< the creation of a selected node failed half-way
    bool runningOperationSelected = false; ///< in the operations panel, or of a selected node
    bool selectionMissing = false;         ///< a selected node has been ended by somebody else
    bool onlyMissingSelected = false;      ///< and no other is selected
    bool anyMissing = false;               ///< there is such a node
    int expectedNodes = 0;                 ///< how many there are, without those that are missing
    int wantedNodes = 0;

    bool operator==(const CommandContext &) const = default;
};

/// The one registry of actions: each QAction is made here once, with its text, icon, shortcut, status tip and
/// object name. Menus, toolbar, context menus and the shortcut sheet are views of it. An action that is off
/// says why in its status tip and tool tip. Owned by the composition root, in the GUI thread.
class Commands final : public QObject {
    Q_OBJECT
public:
    explicit Commands(QObject *parent = nullptr);

    [[nodiscard]] QAction *action(Command id) const { return m_actions.value(id); }
    /// In the order in which the shortcut sheet shows them.
    [[nodiscard]] static QList<Command> all();
    /// The name of the group that a command belongs to, for menus and for the shortcut sheet.
    [[nodiscard]] static QString group(Command id);

    /// Not in this build, whatever the context: `whyNot` is the end of a sentence, in the user's language.
    void setUnavailable(Command id, const QString &whyNot);
    /// Sets the enabled state of every action.
    void update(const CommandContext &context);

private:
    void setEnabled(Command id, const QString &whyNot);

    QHash<Command, QAction *> m_actions;
    QHash<Command, QString> m_tips;
    QHash<Command, QString> m_unavailable; ///< and why
};

} // namespace msm
