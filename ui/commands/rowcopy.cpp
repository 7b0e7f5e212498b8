// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/rowcopy.h"

#include "ui/commands/commands.h"
#include "ui/words/isolation.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

namespace msm {

RowCopy::RowCopy(QAbstractItemView *view, const Commands &commands, std::function<QString()> text)
    : QObject(view)
    , m_view(view)
    , m_text(std::move(text))
{
    const QAction *const command = commands.action(UiCommand::CopyCells);
    m_action = new QAction(command->icon(), command->text(), this);
    connect(m_action, &QAction::triggered, this, &RowCopy::copy);
    view->installEventFilter(this);
}

QAction *RowCopy::action() const
{
    m_action->setEnabled(m_view->selectionModel()->hasSelection());
    return m_action;
}

void RowCopy::copy() const
{
    QGuiApplication::clipboard()->setText(withoutIsolation(m_text()));
}

bool RowCopy::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::SelectAll)) {
        event->accept(); // the view selects its own rows
        return true;
    }
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (watched != m_view || !isKey || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy))
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress)
        copy();
    else
        event->accept(); // the key is not the window's command here
    return true;
}

} // namespace msm
