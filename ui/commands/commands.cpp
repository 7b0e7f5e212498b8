// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/commands.h"

#include "ui/commands/commandrow.h"

#include <QMap>
#include <QSet>
#include <QWidget>

#include <algorithm>

namespace msm {

namespace {

/// Stands for an action in a menu that is shown once, where another one has its mnemonic.
QAction *withoutMnemonic(QAction *action, QWidget *menu)
{
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    const QString text = action->text().remove(u'&');
    auto *stand =
        new QAction(action->icon(), keys.isEmpty() ? text : text + u'\t' + keys, menu); // the menu owns it
    stand->setObjectName(action->objectName());
    stand->setEnabled(action->isEnabled());
    stand->setCheckable(action->isCheckable());
    stand->setChecked(action->isChecked());
    stand->setStatusTip(action->statusTip());
    stand->setToolTip(action->toolTip());
    QObject::connect(stand, &QAction::triggered, action, &QAction::trigger);
    return stand;
}

/// Puts the actions in the order of their slots, with a line between sections.
void addTo(QWidget *widget, const QMap<CommandSlot, QAction *> &actions)
{
    int section = 0;
    for (auto it = actions.cbegin(); it != actions.cend(); ++it) {
        if (section != 0 && it.key().section != section) {
            auto *line = new QAction(widget);
            line->setSeparator(true);
            widget->addAction(line);
        }
        section = it.key().section;
        widget->addAction(it.value());
    }
}

} // namespace

Commands::Commands(QObject *parent)
    : Commands(commandRows(), parent)
{
}

Commands::Commands(const QList<CommandRow> &rows, QObject *parent)
    : QObject(parent)
    , m_rows(rows)
{
    for (const CommandRow &row : std::as_const(m_rows)) {
        auto *action = new QAction(icon(row.icon), tr(row.text), this);
        action->setObjectName(QLatin1String(row.name));
        action->setShortcuts(row.keys);
        action->setMenuRole(row.role);
        action->setCheckable(row.checkable);
        connect(action, &QAction::triggered, this, [this, id = row.id] { Q_EMIT triggered(id); });
        m_actions.insert(row.id, action);
    }
    update({});
}

Commands::~Commands() = default;

QString Commands::title(CommandGroup group)
{
    switch (group) {
    case CommandGroup::Program:
        return tr("&Program");
    case CommandGroup::Nodes:
        return tr("&Nodes");
    case CommandGroup::Machine:
        return tr("&Machine");
    case CommandGroup::Edit:
        return tr("&Edit");
    case CommandGroup::View:
        return tr("&View");
    case CommandGroup::Help:
        return tr("&Help");
    }
    return {};
}

void Commands::fill(QWidget *menu, CommandGroup group) const
{
    QMap<CommandSlot, QAction *> actions;
    for (const CommandRow &row : m_rows) {
        if (row.group == group)
            actions.insert(row.inMenu, action(row.id));
    }
    addTo(menu, actions);
}

void Commands::fill(QWidget *place, CommandPlace which, const QHash<UiCommand, QAction *> &instead) const
{
    QMap<CommandSlot, QAction *> actions;
    for (const CommandRow &row : m_rows) {
        if (row.elsewhere.contains(which))
            actions.insert(row.elsewhere.value(which), instead.value(row.id, action(row.id)));
    }
    // Mnemonics are told apart within the menu of the menu bar that an action belongs to.
    QSet<QKeySequence> taken;
    for (QAction *&one : actions) {
        const QKeySequence mnemonic = QKeySequence::mnemonic(one->text());
        if (which != CommandPlace::ToolBar && !mnemonic.isEmpty() && taken.contains(mnemonic))
            one = withoutMnemonic(one, place);
        taken.insert(mnemonic);
    }
    addTo(place, actions);
}

void Commands::setUnavailable(UiCommand id, const QString &whyNot)
{
    m_unavailable.insert(id, whyNot);
    const auto row = std::ranges::find(m_rows, id, &CommandRow::id);
    setEnabled(*row, whyNot);
}

void Commands::update(const CommandContext &context)
{
    for (const CommandRow &row : std::as_const(m_rows)) {
        if (row.liveText)
            action(row.id)->setText(row.liveText(context));
        const QString never = m_unavailable.value(row.id);
        setEnabled(row, never.isEmpty() ? row.whyNot(context) : never);
    }
}

void Commands::setEnabled(const CommandRow &row, const QString &whyNot)
{
    QAction *const target = action(row.id);
    const QString tip = tr(row.tip);
    target->setEnabled(whyNot.isEmpty());
    target->setStatusTip(whyNot.isEmpty() ? tip : tr("%1 (not available: %2)").arg(tip, whyNot));
    const QString keys = target->shortcut().toString(QKeySequence::NativeText);
    target->setToolTip(keys.isEmpty() ? target->statusTip() : tr("%1 [%2]").arg(target->statusTip(), keys));
}

} // namespace msm
