// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/commands.h"

#include "ui/words/icons.h"

#include <QAction>
#include <QKeySequence>

namespace msm {

namespace {

struct Definition {
    Command id;
    const char *name; ///< of the object; never translated
    Icon icon;
    const char *text;
    const char *tip;
    QList<QKeySequence> shortcuts;
    QAction::MenuRole role = QAction::NoRole;
    bool checkable = false;
};

QKeySequence key(const char *portable)
{
    return QKeySequence(QString::fromLatin1(portable), QKeySequence::PortableText);
}

QList<Definition> definitions()
{
    using enum Command;
    return {
        {CreateNodes, "CreateNodes", Icon::CreateNodes, QT_TRANSLATE_NOOP("msm::Commands", "Create &Nodes…"),
            QT_TRANSLATE_NOOP("msm::Commands", "Create service nodes, from a template or from an image"),
            {key("Ctrl+N")}},
        {DeleteNodes, "DeleteNodes", Icon::DeleteNodes, QT_TRANSLATE_NOOP("msm::Commands", "&Delete Nodes…"),
            QT_TRANSLATE_NOOP("msm::Commands", "Delete the selected nodes, after asking"), {key("Del")}},
        {FinishWaiting, "FinishWaiting", Icon::FinishWaiting,
            QT_TRANSLATE_NOOP("msm::Commands", "&Finish Waiting"),
            QT_TRANSLATE_NOOP("msm::Commands",
                "Wait until the selected nodes are ready, and register them; those on hold are released"),
            {key("Ctrl+Return")}},
        {KeepNodes, "KeepNodes", Icon::Success, QT_TRANSLATE_NOOP("msm::Commands", "&Keep Failed Nodes"),
            QT_TRANSLATE_NOOP("msm::Commands",
                "Keep the selected nodes as they are, although their creation failed, and no longer mark "
                "them"),
            {key("Ctrl+K")}},
        {CancelOperation, "CancelOperation", Icon::Cancel,
            QT_TRANSLATE_NOOP("msm::Commands", "&Cancel Operation"),
            QT_TRANSLATE_NOOP("msm::Commands",
                "Cancel the selected operation, or what is done for the selected nodes; asks what is to "
                "become of "
                "what a creation has made"),
            {key("Ctrl+.")}},
        {ReplaceNodes, "ReplaceNodes", Icon::CreateNodes,
            QT_TRANSLATE_NOOP("msm::Commands", "&Replace Missing Nodes…"),
            QT_TRANSLATE_NOOP("msm::Commands",
                "Create nodes in the place of those that somebody else has ended: of the selected ones, or "
                "of all"),
            {key("Ctrl+Shift+N")}},
        {AcknowledgeNodes, "AcknowledgeNodes", Icon::Success,
            QT_TRANSLATE_NOOP("msm::Commands", "&Acknowledge Missing Nodes"),
            QT_TRANSLATE_NOOP("msm::Commands",
                "The selected nodes are known to be gone: they are shown no longer, and not wanted"),
            {key("Ctrl+Shift+K")}},
        {AcceptPresent, "AcceptPresent", Icon::Node,
            QT_TRANSLATE_NOOP("msm::Commands", "Present &Number Is Right"),
            QT_TRANSLATE_NOOP("msm::Commands",
                "As many nodes are wanted as there are; those that are missing are acknowledged"),
            {key("Ctrl+Shift+W")}},
        {Refresh, "Refresh", Icon::Refresh, QT_TRANSLATE_NOOP("msm::Commands", "&Refresh"),
            QT_TRANSLATE_NOOP("msm::Commands", "Ask the cloud and the agents now"), {key("F5")}},
        {Inspect, "Inspect", Icon::Inspect, QT_TRANSLATE_NOOP("msm::Commands", "&Inspect…"),
            QT_TRANSLATE_NOOP(
                "msm::Commands", "Look where manager, cloud and agents disagree; changes nothing by itself"),
            {key("Ctrl+I")}},
        {Find, "Find", Icon::Find, QT_TRANSLATE_NOOP("msm::Commands", "&Find"),
            QT_TRANSLATE_NOOP("msm::Commands", "Show only nodes that contain a text"), {key("Ctrl+F")}},
        {CopyCells, "CopyCells", Icon::Copy, QT_TRANSLATE_NOOP("msm::Commands", "&Copy"),
            QT_TRANSLATE_NOOP("msm::Commands", "Copy the selected rows as a table"), {key("Ctrl+C")}},
        {CopyAsCommand, "CopyAsCommand", Icon::Terminal,
            QT_TRANSLATE_NOOP("msm::Commands", "Copy as Comman&d"),
            QT_TRANSLATE_NOOP("msm::Commands", "Copy the msmctl command line for the selected nodes"),
            {key("Ctrl+Shift+C")}},
        {ShowDetails, "ShowDetails", Icon::Details, QT_TRANSLATE_NOOP("msm::Commands", "&Details"),
            QT_TRANSLATE_NOOP("msm::Commands", "Show or hide the details of the selection"), {key("Ctrl+1")},
            QAction::NoRole, true},
        {ShowOperations, "ShowOperations", Icon::Operations,
            QT_TRANSLATE_NOOP("msm::Commands", "&Operations"),
            QT_TRANSLATE_NOOP("msm::Commands", "Show or hide running and recent operations"), {key("Ctrl+2")},
            QAction::NoRole, true},
        {ShowEvents, "ShowEvents", Icon::Events, QT_TRANSLATE_NOOP("msm::Commands", "&Events"),
            QT_TRANSLATE_NOOP("msm::Commands", "Show or hide the timeline"), {key("Ctrl+3")}, QAction::NoRole,
            true},
        {Connection, "Connection", Icon::Connection, QT_TRANSLATE_NOOP("msm::Commands", "C&onnections…"),
            QT_TRANSLATE_NOOP("msm::Commands", "Choose, add or change a connection to a cloud"),
            {key("Ctrl+O")}},
        {Preferences, "Preferences", Icon::Preferences, QT_TRANSLATE_NOOP("msm::Commands", "&Preferences…"),
            QT_TRANSLATE_NOOP("msm::Commands", "Change how the program behaves"), {key("Ctrl+,")},
            QAction::PreferencesRole},
        {Shortcuts, "Shortcuts", Icon::Keyboard, QT_TRANSLATE_NOOP("msm::Commands", "&Keyboard Shortcuts"),
            QT_TRANSLATE_NOOP("msm::Commands", "Show every keyboard shortcut"), {key("F1"), key("Ctrl+?")}},
        {SaveDiagnostics, "SaveDiagnostics", Icon::Info,
            QT_TRANSLATE_NOOP("msm::Commands", "Save &Diagnostics…"),
            QT_TRANSLATE_NOOP("msm::Commands", "Save a file for whoever helps you; it holds no secrets"), {}},
        {CheckForUpdates, "CheckForUpdates", Icon::Refresh,
            QT_TRANSLATE_NOOP("msm::Commands", "Check for &Updates…"),
            QT_TRANSLATE_NOOP(
                "msm::Commands", "Ask whether there is a newer version; nothing is downloaded or installed"),
            {}},
        {About, "About", Icon::About, QT_TRANSLATE_NOOP("msm::Commands", "&About MySQL Server Manager"),
            QT_TRANSLATE_NOOP("msm::Commands", "Version, licence and libraries"), {}, QAction::AboutRole},
        {Quit, "Quit", Icon::Quit, QT_TRANSLATE_NOOP("msm::Commands", "&Quit"),
            QT_TRANSLATE_NOOP("msm::Commands", "Close the program"), {key("Ctrl+Q")}, QAction::QuitRole},
    };
}

} // namespace

Commands::Commands(QObject *parent)
    : QObject(parent)
{
    for (const Definition &definition : definitions()) {
        auto *action = new QAction(icon(definition.icon), tr(definition.text), this);
        action->setObjectName(QLatin1String(definition.name));
        action->setShortcuts(definition.shortcuts);
        action->setMenuRole(definition.role);
        action->setCheckable(definition.checkable);
        m_actions.insert(definition.id, action);
        m_tips.insert(definition.id, tr(definition.tip));
    }
    update({});
}

QList<Command> Commands::all()
{
    QList<Command> ids;
    for (const Definition &definition : definitions())
        ids.append(definition.id);
    return ids;
}

QString Commands::group(Command id)
{
    switch (id) {
    case Command::CreateNodes:
    case Command::DeleteNodes:
    case Command::FinishWaiting:
    case Command::KeepNodes:
    case Command::CancelOperation:
    case Command::ReplaceNodes:
    case Command::AcknowledgeNodes:
    case Command::AcceptPresent:
    case Command::Refresh:
    case Command::Inspect:
        return tr("Nodes");
    case Command::Find:
    case Command::CopyCells:
    case Command::CopyAsCommand:
        return tr("Edit");
    case Command::ShowDetails:
    case Command::ShowOperations:
    case Command::ShowEvents:
        return tr("View");
    case Command::Connection:
    case Command::Preferences:
    case Command::Quit:
        return tr("Program");
    case Command::Shortcuts:
    case Command::SaveDiagnostics:
    case Command::CheckForUpdates:
    case Command::About:
        return tr("Help");
    }
    return {};
}

void Commands::setUnavailable(Command id, const QString &whyNot)
{
    m_unavailable.insert(id, whyNot);
    setEnabled(id, whyNot);
}

void Commands::update(const CommandContext &context)
{
    const QString offline = !context.connected ? tr("not connected")
        : context.resting                      ? tr("the cloud does not answer")
                                               : QString();
    const QString readOnly = context.readOnly ? tr("this connection is read-only") : QString();
    const QString noNode = context.selectedNodes > 0 ? QString() : tr("no node is selected");
    const auto firstOf = [](const QStringList &reasons) {
        for (const QString &reason : reasons) {
            if (!reason.isEmpty())
                return reason;
        }
        return QString();
    };

    for (Command id : all())
        setEnabled(id, m_unavailable.value(id));
    setEnabled(Command::CreateNodes, firstOf({offline, readOnly}));
    const QString onlyMissing =
        context.onlyMissingSelected ? tr("the selected nodes are gone already") : QString();
    setEnabled(Command::DeleteNodes, firstOf({offline, readOnly, noNode, onlyMissing}));
    setEnabled(Command::ReplaceNodes,
        firstOf({offline, readOnly, context.anyMissing ? QString() : tr("no node is missing")}));
    setEnabled(Command::AcknowledgeNodes,
        firstOf({context.hasSession ? QString() : tr("not connected"), readOnly, noNode,
            context.selectionMissing ? QString() : tr("no selected node is missing")}));
    const bool right = !context.anyMissing && context.wantedNodes == context.expectedNodes;
    setEnabled(Command::AcceptPresent,
        firstOf({context.hasSession ? QString() : tr("not connected"), readOnly,
            right ? tr("as many nodes are there as are wanted") : QString()}));
    action(Command::AcceptPresent)
        ->setText(right ? tr("Present &Number Is Right")
                        : tr("%Ln Are Right &Now", "nodes", context.expectedNodes));
    setEnabled(Command::FinishWaiting,
        firstOf({offline, readOnly, noNode,
            context.selectionUnready ? QString() : tr("the selected nodes are ready or being worked on")}));
    setEnabled(Command::KeepNodes,
        firstOf({offline, readOnly, noNode,
            context.selectionUndecided ? QString() : tr("no creation of the selected nodes has failed")}));
    setEnabled(Command::CancelOperation,
        context.runningOperationSelected ? QString() : tr("no running operation is selected"));
    setEnabled(Command::Refresh, context.hasSession ? QString() : tr("not connected"));
    setEnabled(Command::Inspect, offline);
    setEnabled(Command::CopyCells, noNode);
    setEnabled(Command::CopyAsCommand, noNode);
}

void Commands::setEnabled(Command id, const QString &whyNot)
{
    QAction *const target = action(id);
    const QString tip = m_tips.value(id);
    target->setEnabled(whyNot.isEmpty());
    target->setStatusTip(whyNot.isEmpty() ? tip : tr("%1 (not available: %2)").arg(tip, whyNot));
    const QString keys = target->shortcut().toString(QKeySequence::NativeText);
    target->setToolTip(keys.isEmpty() ? target->statusTip() : tr("%1 [%2]").arg(target->statusTip(), keys));
}

} // namespace msm
