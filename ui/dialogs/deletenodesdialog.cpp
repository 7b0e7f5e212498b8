// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/deletenodesdialog.h"
#include "ui_deletenodesdialog.h"

#include "ui/icons.h"
#include "ui/statetext.h"

#include <QHeaderView>
#include <QPushButton>

namespace msm {

DeleteNodesDialog::DeleteNodesDialog(NodeList nodes, int serviceNodes, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::DeleteNodesDialog>())
    , m_nodes(std::move(nodes))
{
    const int count = int(m_nodes.size());
    m_ui->setupUi(this);
    QFont bold = m_ui->headline->font();
    bold.setWeight(QFont::DemiBold);
    m_ui->headline->setFont(bold);
    m_ui->headline->setText(
        tr("Delete %n node(s) and everything stored on them? This cannot be undone.", nullptr, count));

    m_delete =
        m_ui->buttons->addButton(tr("&Delete %n node(s)", nullptr, count), QDialogButtonBox::AcceptRole);
    m_delete->setObjectName(QStringLiteral("deleteButton"));
    m_delete->setIcon(icon(Icon::DeleteNodes));
    m_delete->setAutoDefault(false);

    fillTable();
    askForConfirmation(serviceNodes);
    connect(m_ui->confirmation, &QLineEdit::textChanged, this, &DeleteNodesDialog::validate);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    validate();
    if (m_toType.isEmpty())
        m_ui->buttons->button(QDialogButtonBox::Cancel)->setFocus();
    else
        m_ui->confirmation->setFocus();
}

DeleteNodesDialog::~DeleteNodesDialog() = default;

KillMode DeleteNodesDialog::mode() const
{
    return m_ui->terminateHard->isChecked() ? KillMode::TerminateHard : KillMode::Terminate;
}

void DeleteNodesDialog::fillTable()
{
    QTableWidget *const table = m_ui->nodes;
    table->setColumnCount(4);
    table->setHorizontalHeaderLabels({tr("Name"), tr("Id"), tr("Address"), tr("State")});
    table->setRowCount(int(m_nodes.size()));
    for (int row = 0; row < table->rowCount(); ++row) {
        const NodeView &node = m_nodes.at(row);
        table->setItem(row, 0, new QTableWidgetItem(node.name)); // the table owns its items
        table->setItem(row, 1, new QTableWidgetItem(QString::number(node.id.value)));
        table->setItem(row, 2, new QTableWidgetItem(node.address.isEmpty() ? tr("none") : node.address));
        auto *state = new QTableWidgetItem(
            icon(stateIcon(node.state), stateColor(node.state, palette())), stateText(node.state));
        table->setItem(row, 3, state);
    }
    QHeaderView *const header = table->horizontalHeader();
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    header->setHighlightSections(false);
    table->setColumnWidth(1, fontMetrics().horizontalAdvance(QStringLiteral("0000000")) + 16);
    table->setColumnWidth(2, fontMetrics().horizontalAdvance(QStringLiteral("000.000.000.000")) + 24);
    table->setColumnWidth(3, fontMetrics().horizontalAdvance(QStringLiteral("mmmmmmmmmmm")) + 24);
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
}

void DeleteNodesDialog::askForConfirmation(int serviceNodes)
{
    const int count = int(m_nodes.size());
    const bool last = count >= serviceNodes;
    QString question;
    if (count > 1) {
        m_toType = QString::number(count);
        question = last ? tr("These are all nodes of the service. Type their number, %1, to delete them:")
                        : tr("Type their number, %1, to delete them:");
    } else if (last && count == 1) {
        m_toType = m_nodes.constFirst().name;
        question = tr("This is the last node of the service. Type its name, %1, to delete it:");
    }
    // Doubled, because a label with a buddy takes a single one for the mark of a mnemonic.
    m_ui->confirmLabel->setText(question.isEmpty()
            ? question
            : question.arg(QString(m_toType).replace(QLatin1Char('&'), QLatin1String("&&"))));
    m_ui->confirmLabel->setVisible(!m_toType.isEmpty());
    m_ui->confirmation->setVisible(!m_toType.isEmpty());
}

void DeleteNodesDialog::validate()
{
    const bool matches = m_ui->confirmation->text().trimmed() == m_toType.trimmed();
    m_delete->setEnabled(!m_nodes.isEmpty() && matches);
    // Who has typed it has confirmed it, and Enter means what was typed. Unasked, Enter must harm nothing.
    if (matches && !m_toType.isEmpty())
        m_delete->setDefault(true);
    else
        m_ui->buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
}

} // namespace msm
