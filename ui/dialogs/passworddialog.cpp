// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/passworddialog.h"
#include "ui_passworddialog.h"

#include "ui/widgets/fitwindow.h"
#include "ui/widgets/formarea.h"

#include <QPushButton>

namespace msm {

PasswordDialog::PasswordDialog(const QString &profile, const QString &user, StoredSecret kept,
    const QString &reason, bool canRemember, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::PasswordDialog>())
{
    m_ui->setupUi(this);
    FormArea::within(*this, {m_ui->buttons});
    openFitted(*this);
    QFont bold = m_ui->headline->font();
    bold.setWeight(QFont::DemiBold);
    m_ui->headline->setFont(bold);
    m_ui->headline->setText(tr("Password of %1 for the connection “%2”").arg(user, profile));
    m_ui->reason->setText(reason);
    m_ui->reason->setVisible(!reason.isEmpty());
    m_ui->remember->setEnabled(canRemember);
    m_ui->remember->setChecked(canRemember && kept != StoredSecret::Nothing);
    m_ui->remember->setVisible(kept != StoredSecret::Nothing);
    if (kept == StoredSecret::Token)
        m_ui->remember->setText(tr("Keep a &login token in the keychain instead of the password"));
    if (!canRemember)
        m_ui->remember->setText(tr("The keychain cannot be reached: kept until the program ends"));

    QPushButton *const ok = m_ui->buttons->button(QDialogButtonBox::Ok);
    ok->setText(tr("Connect"));
    ok->setEnabled(false);
    connect(m_ui->password, &QLineEdit::textChanged, ok,
        [ok](const QString &text) { ok->setEnabled(!text.isEmpty()); });
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_ui->password->setFocus();
}

PasswordDialog::~PasswordDialog() = default;

QString PasswordDialog::password() const
{
    return m_ui->password->text();
}

bool PasswordDialog::remember() const
{
    return m_ui->remember->isChecked();
}

} // namespace msm
