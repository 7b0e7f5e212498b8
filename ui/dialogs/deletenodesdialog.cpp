// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/deletenodesdialog.h"
#include "ui_deletenodesdialog.h"

#include "ui/widgets/fitwindow.h"
#include "ui/widgets/formarea.h"
#include "ui/words/icons.h"
#include "ui/words/statetext.h"

#include <QHeaderView>
#include <QPushButton>

#include <algorithm>

namespace msm {

DeleteNodesDialog::DeleteNodesDialog(NodeList nodes, int serviceNodes, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::DeleteNodesDialog>())
    , m_nodes(std::move(nodes))
{
    const int count = int(m_nodes.size());
    m_ui->setupUi(this);
    FormArea::within(*this, {m_ui->confirmLabel, m_ui->confirmation, m_ui->buttons});
    openFitted(*this);
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
    chooseMode();
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
    if (m_ui->force->isChecked())
        return KillMode::Force;
    return m_ui->terminateHard->isChecked() ? KillMode::TerminateHard : KillMode::Terminate;
}

NodeList DeleteNodesDialog::nodes() const
{
    NodeList there;
    std::copy_if(m_nodes.cbegin(), m_nodes.cend(), std::back_inserter(there),
        [this](const NodeView &node) { return !m_gone.contains(node.id); });
    return there;
}

void DeleteNodesDialog::refresh(const NodeList &all)
{
    for (NodeView &node : m_nodes) {
        const auto now = std::ranges::find(all, node.id, &NodeView::id);
        if (now == all.cend()) {
            m_gone.insert(node.id);
            continue;
        }
        m_gone.remove(node.id);
        node = *now;
    }
    for (int row = 0; row < int(m_nodes.size()); ++row)
        showRow(row);
    validate();
}

void DeleteNodesDialog::chooseMode()
{
    const auto is = [this](NodeState state) {
        return std::ranges::any_of(m_nodes, [state](const NodeView &node) { return node.state == state; });
    };
    // Asking once more what is being asked already would be refused.
    const bool again = is(NodeState::Deleting);
    m_ui->terminateHard->setChecked(again);
    m_ui->terminate->setEnabled(!again);
    m_ui->terminateHint->setEnabled(!again);
}

void DeleteNodesDialog::fillTable()
{
    QTableWidget *const table = m_ui->nodes;
    table->setColumnCount(4);
    table->setHorizontalHeaderLabels({tr("Name"), tr("ID"), tr("Address"), tr("State")});
    table->setRowCount(int(m_nodes.size()));
    for (int row = 0; row < table->rowCount(); ++row) {
        const NodeView &node = m_nodes.at(row);
        for (int column = 0; column < table->columnCount(); ++column)
            table->setItem(row, column, new QTableWidgetItem); // the table owns its items
        table->item(row, 1)->setText(QString::number(node.id.value));
        showRow(row);
    }
    QHeaderView *const header = table->horizontalHeader();
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    header->setHighlightSections(false);
    table->setColumnWidth(1, fontMetrics().horizontalAdvance(QStringLiteral("0000000")) + 16);
    table->setColumnWidth(2, fontMetrics().horizontalAdvance(QStringLiteral("000.000.000.000")) + 24);
    table->setColumnWidth(3, fontMetrics().horizontalAdvance(QStringLiteral("mmmmmmmmmmm")) + 24);
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
}

void DeleteNodesDialog::showRow(int row)
{
    const NodeView &node = m_nodes.at(row);
    const bool gone = m_gone.contains(node.id);
    m_ui->nodes->item(row, 0)->setText(node.name);
    m_ui->nodes->item(row, 2)->setText(node.address.isEmpty() ? tr("none") : node.address);
    QTableWidgetItem *const state = m_ui->nodes->item(row, 3);
    const NodeState shown = gone ? NodeState::Missing : node.state;
    state->setIcon(icon(stateIcon(shown), stateColor(shown, palette())));
    state->setText(gone ? tr("No longer there") : stateText(shown));
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
    m_delete->setEnabled(m_gone.size() < m_nodes.size() && matches);
    // Who has typed it has confirmed it, and Enter means what was typed. Unasked, Enter must harm nothing.
    if (matches && !m_toType.isEmpty())
        m_delete->setDefault(true);
    else
        m_ui->buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
}

} // namespace msm
