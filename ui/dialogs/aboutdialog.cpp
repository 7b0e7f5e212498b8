// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/aboutdialog.h"
#include "ui_aboutdialog.h"

#include "ui/widgets/fitwindow.h"
#include "ui/widgets/formarea.h"
#include "ui/words/icons.h"

#include <QSslSocket>

namespace msm {

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::AboutDialog>())
{
    m_ui->setupUi(this);
    FormArea::within(*this, {m_ui->buttons});
    openFitted(*this);
    m_ui->picture->setPixmap(applicationIcon().pixmap(QSize(72, 72), devicePixelRatioF()));
    QFont large = m_ui->headline->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setWeight(QFont::DemiBold);
    m_ui->headline->setFont(large);
    m_ui->version->setText(tr("Version %1").arg(QLatin1String(MSM_VERSION)));
    m_ui->libraries->setText(QStringList{
        tr("Qt %1 (LGPL 3)").arg(QLatin1String(qVersion())),
        QStringLiteral("%1 (TLS)").arg(QSslSocket::sslLibraryVersionString()),
        tr("QtKeychain (BSD), pugixml (MIT), tl::expected (CC0), SQLite (public domain)"),
    }
                                 .join(QLatin1Char('\n')));
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

AboutDialog::~AboutDialog() = default;

} // namespace msm
