// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/viewnamedialog.h"

#include "ui/widgets/fitwindow.h"
#include "ui/widgets/formarea.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace msm {

namespace {

constexpr int kLongestName = 60; // as many characters as a menu can show

} // namespace

ViewNameDialog::ViewNameDialog(
    const QString &title, const QString &name, const QStringList &taken, QWidget *parent)
    : QDialog(parent)
    , m_taken(taken)
    , m_name(new QLineEdit(name.left(kLongestName), this))
    , m_note(new QLabel(QStringLiteral(" "), this)) // keeps its place
{
    setObjectName(QStringLiteral("viewNameDialog"));
    setWindowTitle(title);
    setMinimumWidth(fontMetrics().averageCharWidth() * 50);
    auto *layout = new QVBoxLayout(this); // the dialog owns it and all below
    auto *caption = new QLabel(tr("&Name of the view:"), this);
    caption->setBuddy(m_name);
    m_name->setObjectName(QStringLiteral("viewName"));
    m_name->setMaxLength(kLongestName);
    m_name->selectAll();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Save);
    m_note->setObjectName(QStringLiteral("viewNote"));
    layout->addWidget(caption);
    layout->addWidget(m_name);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &ViewNameDialog::validate);
    FormArea::within(*this, {m_note, buttons});
    openFitted(*this);
    validate();
    m_name->setFocus();
}

QString ViewNameDialog::name() const
{
    return m_name->text().simplified();
}

void ViewNameDialog::validate()
{
    m_ok->setEnabled(!name().isEmpty());
    const QString note =
        m_taken.contains(name()) ? tr("Another view has this name. It is replaced.") : QStringLiteral(" ");
    m_note->setText(note);
    m_name->setAccessibleDescription(note.trimmed());
}

} // namespace msm
