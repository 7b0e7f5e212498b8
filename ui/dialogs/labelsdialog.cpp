// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/labelsdialog.h"

#include "ui/widgets/fitwindow.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMap>
#include <QPushButton>
#include <QVBoxLayout>

namespace msm {

namespace {

constexpr int kStateBefore = Qt::UserRole;

/// An ampersand in a name is none of a mnemonic.
QString withLiteralAmpersands(QString name)
{
    return name.replace(u'&', QStringLiteral("&&"));
}

} // namespace

LabelsDialog::LabelsDialog(const NodeList &nodes, const NodeList &all, QWidget *parent)
    : QDialog(parent)
    , m_labels(new QListWidget(this))
    , m_typed(new QLineEdit(this))
    , m_note(new QLabel(this))
{
    setObjectName(QStringLiteral("labelsDialog"));
    setWindowTitle(tr("Labels"));
    setMinimumWidth(fontMetrics().averageCharWidth() * 50);
    auto *layout = new QVBoxLayout(this); // the dialog owns it and all below
    auto *caption =
        new QLabel(nodes.size() == 1 ? tr("&Labels of %1:").arg(withLiteralAmpersands(nodes.first().name))
                                     : tr("&Labels of %Ln nodes:", nullptr, int(nodes.size())),
            this);
    caption->setTextFormat(Qt::PlainText);
    caption->setWordWrap(true);
    caption->setBuddy(m_labels);
    m_labels->setObjectName(QStringLiteral("labels"));
    m_labels->setAccessibleName(tr("Labels"));
    m_typed->setObjectName(QStringLiteral("newLabel"));
    auto *typedCaption = new QLabel(tr("&New label:"), this);
    typedCaption->setBuddy(m_typed);
    m_add = new QPushButton(tr("&Add"), this);
    m_add->setObjectName(QStringLiteral("addLabel"));
    auto *row = new QHBoxLayout;
    row->addWidget(typedCaption);
    row->addWidget(m_typed, 1);
    row->addWidget(m_add);
    m_note->setObjectName(QStringLiteral("labelNote"));
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_note->setMinimumHeight(2 * fontMetrics().lineSpacing()); // nothing moves when it speaks
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_apply = buttons->addButton(tr("A&pply"), QDialogButtonBox::AcceptRole);
    m_apply->setObjectName(QStringLiteral("applyLabels"));
    layout->addWidget(caption);
    layout->addWidget(m_labels, 1);
    layout->addLayout(row);
    layout->addWidget(m_note);
    layout->addWidget(buttons);

    offer(nodes, all);
    connect(m_labels, &QListWidget::itemChanged, this, &LabelsDialog::validate);
    connect(m_typed, &QLineEdit::textChanged, this, &LabelsDialog::validate);
    connect(m_add, &QPushButton::clicked, this, &LabelsDialog::addTyped);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    openFitted(*this);
    validate();
    m_typed->setFocus();
}

/// The labels of all nodes, with how many of these have them.
void LabelsDialog::offer(const NodeList &nodes, const NodeList &all)
{
    QMap<QString, qsizetype> owners;
    for (const NodeView &node : all) {
        for (const QString &label : node.labels)
            owners.insert(label, 0);
    }
    for (const NodeView &node : nodes) {
        for (const QString &label : node.labels)
            ++owners[label];
    }
    for (auto it = owners.cbegin(); it != owners.cend(); ++it)
        addLabel(it.key(),
            *it == 0                 ? Qt::Unchecked
                : *it < nodes.size() ? Qt::PartiallyChecked
                                     : Qt::Checked);
}

void LabelsDialog::addLabel(const QString &label, Qt::CheckState state)
{
    auto *item = new QListWidgetItem(label, m_labels); // the list owns it
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setData(kStateBefore, int(state));
    item->setCheckState(state);
}

void LabelsDialog::addTyped()
{
    const QString label = m_typed->text().simplified();
    if (const auto known = m_labels->findItems(label, Qt::MatchFixedString | Qt::MatchCaseSensitive);
        !known.isEmpty()) {
        known.first()->setCheckState(Qt::Checked);
    } else {
        addLabel(label, Qt::Unchecked);
        m_labels->item(m_labels->count() - 1)->setCheckState(Qt::Checked);
    }
    m_labels->scrollToBottom();
    m_typed->clear();
}

void LabelsDialog::validate()
{
    const QString label = m_typed->text().simplified();
    const bool isFine = label.isEmpty() || isPersonalLabel(label);
    m_add->setEnabled(!label.isEmpty() && isFine);
    // What is typed and not yet added would be forgotten.
    m_apply->setEnabled(label.isEmpty() && !change().isEmpty());
    (m_add->isEnabled() ? m_add : m_apply)->setDefault(true);
    const QString note = isFine ? QString() : tr("A label has no comma and does not begin with msm/.");
    m_note->setText(note);
    m_typed->setAccessibleDescription(note);
}

LabelChange LabelsDialog::change() const
{
    LabelChange change;
    for (int row = 0; row < m_labels->count(); ++row) {
        const QListWidgetItem *item = m_labels->item(row);
        const auto before = Qt::CheckState(item->data(kStateBefore).toInt());
        if (item->checkState() == before)
            continue;
        (item->checkState() == Qt::Checked ? change.add : change.remove).append(item->text());
    }
    return change;
}

} // namespace msm
