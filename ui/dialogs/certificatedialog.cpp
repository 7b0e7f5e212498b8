// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/certificatedialog.h"
#include "ui_certificatedialog.h"

#include "core/base/fingerprint.h"
#include "ui/widgets/fitwindow.h"
#include "ui/widgets/formarea.h"
#include "ui/words/errortext.h"

#include <QFontDatabase>
#include <QLocale>
#include <QPushButton>
#include <QSslCertificate>

namespace msm {

namespace {

/// In two lines, as people compare it.
QString inTwoLines(const QString &fingerprint)
{
    constexpr qsizetype half = 16 * 3;
    return fingerprint.left(half) + QLatin1Char('\n') + fingerprint.mid(half);
}

/// With all four digits of the year: certificates last long.
QString dateText(const QDateTime &time)
{
    const QLocale locale;
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1String("yyyy")))
        format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    return locale.toString(time.toLocalTime().date(), format);
}

QString namesOf(const QSslCertificate &certificate)
{
    QStringList names = certificate.subjectAlternativeNames().values();
    if (const QString subject = certificate.subjectDisplayName(); !names.contains(subject))
        names.prepend(subject);
    return names.join(QStringLiteral(", "));
}

} // namespace

CertificateDialog::CertificateDialog(const QString &place, const Error &error, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::CertificateDialog>())
{
    m_ui->setupUi(this);
    FormArea::within(*this, {m_ui->compared, m_ui->buttons});
    openFitted(*this);
    const QSslCertificate certificate(error.certificate, QSsl::Der);
    m_fingerprint = fingerprintText(certificate.digest(QCryptographicHash::Sha256));
    const ErrorText words = errorText(error);
    QFont bold = m_ui->headline->font();
    bold.setWeight(QFont::DemiBold);
    m_ui->headline->setFont(bold);
    m_ui->headline->setText(words.headline);
    m_ui->advice->setText(words.advice);
    // What is to be done with the others is what this dialog is for.
    m_ui->advice->setVisible(error.tlsFault == TlsFault::Changed || error.tlsFault == TlsFault::WrongHost);
    m_ui->server->setText(place);
    m_ui->subject->setText(namesOf(certificate));
    m_ui->issuer->setText(certificate.issuerDisplayName());
    m_ui->validity->setText(
        tr("%1 to %2", "dates")
            .arg(dateText(certificate.effectiveDate()), dateText(certificate.expiryDate())));
    m_ui->fingerprint->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_ui->fingerprint->setText(inTwoLines(m_fingerprint));

    QPushButton *const pin =
        m_ui->buttons->addButton(tr("&Trust This Certificate"), QDialogButtonBox::AcceptRole);
    pin->setObjectName(QStringLiteral("pinButton"));
    pin->setAutoDefault(false);
    pin->setEnabled(false);
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    connect(m_ui->compared, &QCheckBox::toggled, pin, &QPushButton::setEnabled);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

CertificateDialog::~CertificateDialog() = default;

bool CertificateDialog::canMend(const Error &error)
{
    switch (error.tlsFault) {
    case TlsFault::SelfSigned:
    case TlsFault::UnknownAuthority:
    case TlsFault::WrongHost:
    case TlsFault::Changed:
        return !error.certificate.isEmpty();
    case TlsFault::None:
    case TlsFault::Expired:
    case TlsFault::NotYetValid:
    case TlsFault::NoProof:
    case TlsFault::Other:
        return false;
    }
    return false;
}

} // namespace msm
