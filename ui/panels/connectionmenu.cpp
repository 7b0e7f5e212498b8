// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/connectionmenu.h"

#include "ui/words/connectiontext.h"

#include <QMenu>
#include <QShortcut>

namespace msm {

namespace {

constexpr int kKeys = 9;

QKeySequence keyOf(qsizetype number)
{
    return QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + int(number)));
}

} // namespace

ConnectionMenu::ConnectionMenu(QWidget *window)
    : QObject(window)
{
    for (int number = 0; number < kKeys; ++number) {
        auto *key = new QShortcut(keyOf(number), window);
        connect(key, &QShortcut::activated, this, [this, number] {
            const QList<OfferedConnection> connections = offered();
            if (number < connections.size())
                choose(connections[number]);
        });
    }
}

void ConnectionMenu::fill(QMenu *menu)
{
    const QList<OfferedConnection> connections = offered();
    for (qsizetype number = 0; number < connections.size(); ++number) {
        const OfferedConnection &connection = connections[number];
        QString text = connectionText(connection.name, connection.isProduction, connection.isReadOnly);
        text.replace(u'&', QStringLiteral("&&")); // in a name it is no mnemonic
        if (number < kKeys)                       // shown only: the window has the key
            text += u'\t' + keyOf(number).toString(QKeySequence::NativeText);
        QAction *action = menu->addAction(text);
        action->setObjectName(QStringLiteral("connection-%1").arg(number + 1));
        action->setCheckable(true);
        action->setChecked(connection.isCurrent);
        connect(action, &QAction::triggered, this, [this, connection] { choose(connection); });
    }
    if (connections.isEmpty())
        menu->addAction(tr("No connection is stored"))->setEnabled(false);
}

QList<OfferedConnection> ConnectionMenu::offered() const
{
    return m_source ? m_source() : QList<OfferedConnection>();
}

void ConnectionMenu::choose(const OfferedConnection &connection)
{
    if (!connection.isCurrent)
        Q_EMIT chosen(connection.name);
}

} // namespace msm
