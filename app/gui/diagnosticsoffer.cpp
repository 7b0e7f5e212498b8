// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/diagnosticsoffer.h"

#include "app/gui/messages.h"
#include "app/gui/opened.h"
#include "ui/dialogs/diagnosticsdialog.h"
#include "ui/mainwindow.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QSaveFile>

namespace msm {

namespace {

struct DiagnosticsText {
    Q_DECLARE_TR_FUNCTIONS(DiagnosticsText)
};

void save(const QByteArray &text, MainWindow &window, Messages &messages)
{
    auto *chooser = new QFileDialog(&window, DiagnosticsText::tr("Save Diagnostics"));
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(QStringLiteral("json"));
    chooser->selectFile(QStringLiteral("mysql-server-manager-diagnostics.json"));
    QObject::connect(
        chooser, &QFileDialog::fileSelected, &window, [text, &window, &messages](const QString &path) {
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
                messages.showError({.kind = ErrorKind::Storage,
                    .detail = QStringLiteral("%1: %2").arg(path, file.errorString())});
            else
                window.showMessage(DiagnosticsText::tr("Saved: %1").arg(path));
        });
    opened(chooser);
}

} // namespace

void offerDiagnostics(const QByteArray &text, MainWindow &window, Messages &messages)
{
    auto *dialog = opened(new DiagnosticsDialog(text, &window));
    QObject::connect(
        dialog, &QDialog::accepted, &window, [text, &window, &messages] { save(text, window, messages); });
}

} // namespace msm
