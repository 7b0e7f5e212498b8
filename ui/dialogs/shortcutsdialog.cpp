// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcutsdialog.h"
#include "ui_shortcutsdialog.h"

#include "ui/commands/commandrow.h"
#include "ui/widgets/fitwindow.h"

#include <QAction>
#include <QHeaderView>

namespace msm {

namespace {

QString plainText(QString text)
{
    return text.remove(QLatin1Char('&')).remove(QStringLiteral("…"));
}

QString keysOf(const QAction &action)
{
    return QKeySequence::listToString(action.shortcuts(), QKeySequence::NativeText)
        .replace(QLatin1String("; "), QLatin1String("   "));
}

/// The keys from 1 to 9, which the window has for as many things as there are.
QString digitsWith(Qt::KeyboardModifiers modifiers)
{
    const auto key = [modifiers](Qt::Key digit) {
        return QKeySequence(QKeyCombination(modifiers, digit)).toString(QKeySequence::NativeText);
    };
    return key(Qt::Key_1) + QStringLiteral(" \u2026 ") + key(Qt::Key_9);
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const Commands &commands, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ShortcutsDialog>())
{
    m_ui->setupUi(this);
    openFitted(*this);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    const QSize rowSize(0, fontMetrics().height() + 10);
    QHash<CommandGroup, QTreeWidgetItem *> groups;
    for (const CommandRow &command : commands.rows()) {
        const QAction &action = *commands.action(command.id);
        if (action.shortcuts().isEmpty())
            continue;
        QTreeWidgetItem *&group = groups[command.group];
        if (group == nullptr) {
            group = new QTreeWidgetItem(m_ui->shortcuts, {plainText(Commands::title(command.group))});
            QFont bold = font();
            bold.setWeight(QFont::DemiBold);
            group->setFont(0, bold);
            group->setSizeHint(0, rowSize);
            group->setFlags(Qt::ItemIsEnabled);
            group->setFirstColumnSpanned(true);
        }
        auto *row = new QTreeWidgetItem(group, {plainText(action.text()), keysOf(action)});
        row->setIcon(0, action.icon());
        row->setSizeHint(0, rowSize);
    }
    // What the window or the whole program has beside the commands.
    const auto addKeys = [&](CommandGroup group, const QString &text, const QString &keys) {
        auto *row = new QTreeWidgetItem(groups[group], {text, keys});
        row->setSizeHint(0, rowSize);
    };
    addKeys(CommandGroup::View, tr("Saved Views"), digitsWith(Qt::ControlModifier | Qt::AltModifier));
    addKeys(CommandGroup::Program, tr("Stored Connections"), digitsWith(Qt::AltModifier));
    addKeys(CommandGroup::Edit, tr("Context Menu"),
        QKeySequence(Qt::SHIFT | Qt::Key_F10).toString(QKeySequence::NativeText));
    m_ui->shortcuts->expandAll();
    m_ui->shortcuts->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_ui->shortcuts->header()->setStretchLastSection(false);
    m_ui->shortcuts->resizeColumnToContents(1);
}

ShortcutsDialog::~ShortcutsDialog() = default;

} // namespace msm
