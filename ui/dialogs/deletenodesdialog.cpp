// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/deletenodesdialog.h"
#include "ui_deletenodesdialog.h"

#include "core/lifecycle/lastserver.h"
#include "ui/widgets/fitwindow.h"
#include "ui/widgets/formarea.h"
#include "ui/words/icons.h"
#include "ui/words/nodetext.h"
#include "ui/words/statetext.h"

#include <QHeaderView>
#include <QPushButton>

#include <algorithm>

namespace msm {

DeleteNodesDialog::DeleteNodesDialog(NodeList nodes, const DeletionScope &scope, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::DeleteNodesDialog>())
    , m_nodes(std::move(nodes))
{
    for (const NodeView &node : std::as_const(m_nodes)) {
        if (node.isProtected)
            m_spared.insert(node.id);
    }
    const int count = int(m_nodes.size() - m_spared.size());
    m_ui->setupUi(this);
    FormArea::within(*this, {m_ui->confirmLabel, m_ui->confirmation, m_ui->problem, m_ui->buttons});
    openFitted(*this);
    QFont bold = m_ui->headline->font();
    bold.setWeight(QFont::DemiBold);
    m_ui->headline->setFont(bold);
    m_ui->headline->setText(
        tr("Delete %n node(s) of the connection %1 and everything stored on them?", nullptr, count)
            .arg(scope.connection));

    m_delete =
        m_ui->buttons->addButton(tr("&Delete %n node(s)", nullptr, count), QDialogButtonBox::AcceptRole);
    m_delete->setObjectName(QStringLiteral("deleteButton"));
    m_delete->setIcon(icon(Icon::DeleteNodes));
    m_delete->setAutoDefault(false);

    showNotes(scope);
    fillTable(scope.hidden);
    chooseMode();
    askForConfirmation(scope);
    connect(m_ui->confirmation, &QLineEdit::textChanged, m_ui->problem, &QLabel::clear);
    connect(m_ui->confirmation, &QLineEdit::textChanged, this, &DeleteNodesDialog::validate);
    connect(m_ui->confirmation, &QLineEdit::returnPressed, this, &DeleteNodesDialog::refuseTyped);
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
    return m_nodes.where(
        [this](const NodeView &node) { return !m_gone.contains(node.id) && !m_spared.contains(node.id); });
}

void DeleteNodesDialog::refresh(const NodeList &all)
{
    for (qsizetype i = 0; i < m_nodes.size(); ++i) {
        const VmId id = m_nodes[i].id;
        const qsizetype now = all.indexOf(id);
        if (now < 0) {
            m_gone.insert(id);
            continue;
        }
        m_gone.remove(id);
        m_nodes.replace(i, all.pointer(now));
        if (all[now].isProtected)
            m_spared.insert(id);
    }
    for (int row = 0; row < int(m_nodes.size()); ++row)
        showRow(row);
    validate();
}

/// What the table alone does not say.
void DeleteNodesDialog::showNotes(const DeletionScope &scope)
{
    QStringList notes;
    notes.append(scope.undoTime.count() > 0
            ? tr("This can be undone for %1, and not after that.").arg(durationText(scope.undoTime))
            : tr("This cannot be undone."));
    if (scope.isProduction)
        notes.append(tr("This connection is marked as production."));
    const auto hidden = std::ranges::count_if(
        m_nodes, [&scope](const NodeView &node) { return scope.hidden.contains(node.id); });
    if (hidden > 0)
        notes.append(tr("%n of these nodes are hidden in the table, by its filter or in a collapsed group.",
            nullptr, int(hidden)));
    if (!m_spared.isEmpty()) {
        notes.append(
            tr("%n of these nodes are protected and stay as they are.", nullptr, int(m_spared.size())));
    }
    m_ui->notes->setText(notes.join(QLatin1Char('\n')));
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

void DeleteNodesDialog::fillTable(const QSet<VmId> &hidden)
{
    QTableWidget *const table = m_ui->nodes;
    table->setColumnCount(4);
    table->setHorizontalHeaderLabels({tr("Name"), tr("ID"), tr("Address"), tr("State")});
    table->setRowCount(int(m_nodes.size()));
    for (int row = 0; row < table->rowCount(); ++row) {
        const NodeView &node = m_nodes[row];
        for (int column = 0; column < table->columnCount(); ++column)
            table->setItem(row, column, new QTableWidgetItem); // the table owns its items
        table->item(row, 1)->setText(QString::number(node.id.value));
        if (hidden.contains(node.id)) {
            QTableWidgetItem *const name = table->item(row, 0);
            name->setIcon(icon(Icon::EyeOff));
            name->setToolTip(tr("Hidden in the table, by its filter or in a collapsed group"));
            name->setData(Qt::AccessibleTextRole, tr("%1, hidden in the table", "a node").arg(node.name));
        }
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
    const NodeView &node = m_nodes[row];
    const bool gone = m_gone.contains(node.id);
    m_ui->nodes->item(row, 0)->setText(node.name);
    m_ui->nodes->item(row, 2)->setText(node.address.isEmpty() ? tr("none") : node.address);
    QTableWidgetItem *const state = m_ui->nodes->item(row, 3);
    if (m_spared.contains(node.id) && !gone) {
        state->setIcon(icon(Icon::Lock));
        state->setText(tr("Protected"));
        return;
    }
    const NodeState shown = gone ? NodeState::Missing : node.state;
    state->setIcon(icon(stateIcon(shown), stateColor(shown, palette())));
    state->setText(gone ? tr("No longer there") : stateText(shown));
}

void DeleteNodesDialog::askForConfirmation(const DeletionScope &scope)
{
    const NodeList leaving = nodes();
    const bool several = leaving.size() > 1;
    const bool all = leaving.size() >= scope.all.size();
    const bool lastServer = haveTheLastServer(leaving, scope.all);
    const QString sources = sourcesText(leaving);
    QString question;
    if (scope.isProduction) {
        m_toType = scope.connection;
        question = tr("Type the name of the connection, %1, to delete:");
    } else if (several) {
        m_toType = QString::number(leaving.size());
        question = tr("Type their number, %1, to delete them:");
    } else if (!leaving.isEmpty() && (all || lastServer || !sources.isEmpty())) {
        m_toType = leaving.first().name;
        question = tr("Type its name, %1, to delete it:");
    }
    QString warning;
    if (all && !leaving.isEmpty())
        warning =
            several ? tr("These are all nodes of the service.") : tr("This is the last node of the service.");
    else if (lastServer)
        warning = tr("No other node of the service has a MySQL that is known to run.");
    if (!sources.isEmpty())
        warning = warning.isEmpty() ? sources : sources + QLatin1Char(' ') + warning;
    if (!warning.isEmpty())
        question.prepend(warning + QLatin1Char(' '));
    // Doubled, because a label with a buddy takes a single one for the mark of a mnemonic.
    if (!m_toType.isEmpty())
        question = question.arg(QString(m_toType).replace(QLatin1Char('&'), QLatin1String("&&")));
    m_ui->confirmLabel->setText(question);
    for (QWidget *widget :
        std::initializer_list<QWidget *>{m_ui->confirmLabel, m_ui->confirmation, m_ui->problem})
        widget->setVisible(!m_toType.isEmpty());
    m_ui->problem->setMinimumHeight(fontMetrics().lineSpacing()); // nothing moves when it speaks
}

void DeleteNodesDialog::validate()
{
    const QString typed = m_ui->confirmation->text().trimmed();
    const bool matches = typed == m_toType.trimmed();
    m_delete->setEnabled(!nodes().isEmpty() && matches);
    // Who has typed it has confirmed it, and Enter means what was typed. Unasked, Enter must harm nothing;
    // after an error in typing it must not throw away what was chosen either.
    m_delete->setDefault(matches && !m_toType.isEmpty());
    m_ui->buttons->button(QDialogButtonBox::Cancel)
        ->setDefault(typed.isEmpty() || (matches && m_toType.isEmpty()));
}

void DeleteNodesDialog::refuseTyped()
{
    const QString typed = m_ui->confirmation->text().trimmed();
    if (typed.isEmpty() || typed == m_toType.trimmed())
        return;
    m_ui->problem->setText(tr("That is not what was asked for. Nothing has been deleted."));
    m_ui->confirmation->selectAll();
}

} // namespace msm
