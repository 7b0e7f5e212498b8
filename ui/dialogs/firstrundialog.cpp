// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/firstrundialog.h"
#include "ui_firstrundialog.h"

#include "ui/widgets/fitwindow.h"
#include "ui/widgets/focusframe.h"
#include "ui/widgets/formarea.h"
#include "ui/words/icons.h"

namespace msm {

FirstRunDialog::FirstRunDialog(QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::FirstRunDialog>())
{
    m_ui->setupUi(this);
    FormArea::within(*this, {m_ui->buttons});
    openFitted(*this);
    m_ui->picture->setPixmap(applicationIcon().pixmap(QSize(64, 64), devicePixelRatioF()));
    QFont large = m_ui->headline->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setWeight(QFont::DemiBold);
    m_ui->headline->setFont(large);
    m_ui->sandbox->setIcon(icon(Icon::Sandbox));
    m_ui->connectToCloud->setIcon(icon(Icon::Cloud));
    for (QCommandLinkButton *button : {m_ui->sandbox, m_ui->connectToCloud}) {
        button->setIconSize(QSize(24, 24));
        frameFocus(button);
    }
    connect(m_ui->sandbox, &QCommandLinkButton::clicked, this, [this] { choose(Choice::Sandbox); });
    connect(m_ui->connectToCloud, &QCommandLinkButton::clicked, this, [this] { choose(Choice::Connect); });
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

FirstRunDialog::~FirstRunDialog() = default;

void FirstRunDialog::choose(Choice choice)
{
    m_choice = choice;
    accept();
}

} // namespace msm
