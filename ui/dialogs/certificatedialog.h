// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QDialog>

#include <memory>

namespace msm {

namespace Ui {
class CertificateDialog;
}

/// Shows a certificate that was not trusted, and lets the person pin it once they say that they have compared
/// its fingerprint. What the certificate says of itself is shown as plain text.
class CertificateDialog final : public QDialog {
    Q_OBJECT
public:
    /// `place`: host and port. `error` carries the certificate.
    CertificateDialog(const QString &place, const Error &error, QWidget *parent = nullptr);
    ~CertificateDialog() override;

    /// Whether pinning can mend the error. An expired certificate stays expired.
    [[nodiscard]] static bool canMend(const Error &error);
    /// Of the certificate shown, as Profile keeps it.
    [[nodiscard]] const QString &fingerprint() const { return m_fingerprint; }

private:
    std::unique_ptr<Ui::CertificateDialog> m_ui;
    QString m_fingerprint;
};

} // namespace msm
