// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/connectionmenu.h"

#include "ui/words/connectiontext.h"

#include <QMenu>
#include <QShortcut>

namespace msm {

namespace {

constexpr int kConnectionKeys = 9;

QKeySequence keyOfConnection(qsizetype number)
{
    return QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + int(number)));
}

} // namespace

ConnectionMenu::ConnectionMenu(QWidget *window)
    : QObject(window)
{
    for (int number = 0; number < kConnectionKeys; ++number) {
        auto *key = new QShortcut(keyOfConnection(number), window);
        connect(key, &QShortcut::activated, this, [this, number] {
            const QList<OfferedConnection> connections = offered();
            if (number < connections.size())
                choose(connections[number]);
        });
    }
}

void ConnectionMenu::fill(QMenu *menu)
{
    addEntries(menu, [this](QAction *entry, const OfferedConnection &connection, qsizetype number) {
        if (number < kConnectionKeys) // shown only: the window has the key
            entry->setText(
                entry->text() + u'\t' + keyOfConnection(number).toString(QKeySequence::NativeText));
        entry->setCheckable(true);
        entry->setChecked(connection.isCurrent);
        connect(entry, &QAction::triggered, this, [this, connection] { choose(connection); });
    });
}

void ConnectionMenu::fillForNewWindow(QMenu *menu)
{
    addEntries(menu, [this](QAction *entry, const OfferedConnection &connection, qsizetype) {
        entry->setEnabled(!connection.isCurrent);
        connect(entry, &QAction::triggered, this,
            [this, name = connection.name] { Q_EMIT chosenForNewWindow(name); });
    });
}

void ConnectionMenu::addEntries(
    QMenu *menu, const std::function<void(QAction *, const OfferedConnection &, qsizetype)> &made) const
{
    const QList<OfferedConnection> connections = offered();
    for (qsizetype number = 0; number < connections.size(); ++number) {
        const OfferedConnection &connection = connections[number];
        QString text = connectionText(connection.name, connection.isProduction, connection.isReadOnly);
        text.replace(u'&', QStringLiteral("&&")); // in a name it is no mnemonic
        QAction *entry = menu->addAction(text);
        entry->setObjectName(QStringLiteral("connection-%1").arg(number + 1));
        made(entry, connection, number);
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
