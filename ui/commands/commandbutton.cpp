// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/commandbutton.h"

#include "ui/commands/commands.h"

#include <QAction>
#include <QPushButton>
#include <QTextDocument>

namespace msm {

QPushButton *commandButton(const Commands &commands, UiCommand command, QWidget *parent)
{
    const QAction *action = commands.action(command);
    auto *button = new QPushButton(action->icon(), {}, parent);
    const auto follow = [button, action] {
        button->setText(QString(action->text()).remove(u'&')); // the letter is the menu's
        button->setEnabled(action->isEnabled());
        button->setToolTip(Qt::convertFromPlainText(action->toolTip(), Qt::WhiteSpaceNormal));
        button->setAccessibleDescription(action->toolTip());
    };
    follow();
    QObject::connect(action, &QAction::changed, button, follow);
    return button;
}

} // namespace msm
